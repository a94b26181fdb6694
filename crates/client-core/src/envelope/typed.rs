//! Decoding into the caller's type: fast when all is well, and with the place when it is not.

use std::fmt;

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_path_to_error::Path;

use super::{Payload, probe};
use crate::exchange::Answer;
use crate::object::{self, Object};
use crate::operation::StatusCode;
use crate::room;
use crate::vendor::Envelope;

/// A wrapped answer whose code is read as `C`.
struct Wrapped<C, T> {
    code: Option<C>,
    /// `Some(None)` is a `null`.
    data: Option<Option<T>>,
}

impl<C: DeserializeOwned, T: DeserializeOwned> Object for Wrapped<C, T> {
    const NAME: &'static str = "Wrapped";
    const KEYS: &'static [&'static str] = &["code", "data"];

    fn place(key: &str) -> u8 {
        match key {
            "code" => 0,
            "data" => 1,
            _ => 2,
        }
    }

    fn read<'de, A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut code, mut data) = (None, None);
        while let Some(place) = object::next_key::<Self, A>(&mut map)? {
            match place {
                0 => object::read(&mut code, "code", &mut map)?,
                1 => object::read(&mut data, "data", &mut map)?,
                _ => object::skip(&mut map)?,
            }
        }
        Ok(Self { code: code.flatten(), data })
    }
}

impl<'de, C: DeserializeOwned, T: DeserializeOwned> Deserialize<'de> for Wrapped<C, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::deserialize(deserializer)
    }
}

/// Why there is no data.
pub(super) enum Broken {
    /// An HTTP status that says failure or redirect, and no vendor's code that says otherwise.
    Status,
    /// No body at all.
    Empty,
    /// Not JSON, or broken JSON.
    Syntax { path: Option<String>, error: String, place: Place },
    /// It is too much for its size.
    TooLarge,
    /// JSON, but not what the vendor documents.
    Data { path: Option<String>, error: String, place: Place },
}

/// Line and column as serde_json gives them: lines from 1, columns in bytes.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    line: usize,
    column: usize,
}

/// The data, in one pass or two; `None` if anything is unusual.
pub(super) fn fast<T: DeserializeOwned>(
    envelope: Envelope,
    payload: Payload,
    answer: &Answer<'_>,
) -> Option<T> {
    room::within(answer.body.len(), || at_once(envelope, payload, answer)).0
}

fn at_once<T: DeserializeOwned>(
    envelope: Envelope,
    payload: Payload,
    answer: &Answer<'_>,
) -> Option<T> {
    let Answer { status, body, .. } = answer;
    match envelope {
        Envelope::Wrapped if status.is_redirection() => return None,
        Envelope::Wrapped if payload == Payload::Data => match serde_json::from_slice(body) {
            Ok(Wrapped { code: Some(0_i64), data }) => return data.flatten(),
            _ => return None,
        },
        Envelope::Wrapped => match serde_json::from_slice(body) {
            Ok(Wrapped::<i64, IgnoredAny> { code: Some(0), .. }) => {}
            _ => return None,
        },
        Envelope::Bare { failures } => {
            let strange = payload != Payload::Nothing && stranger::<T>(failures, body).is_some();
            if !status.is_success() || strange || probe::may_be_refusal(failures, body) {
                return None;
            }
        }
    }
    match payload {
        Payload::Data | Payload::Body => serde_json::from_slice(body).ok(),
        Payload::Nothing if envelope == Envelope::Wrapped => nothing().ok(),
        // The slow path is no slower.
        Payload::Nothing => None,
    }
}

/// The data of an answer that is no refusal, or the place where reading stopped.
pub(super) fn slow<T: DeserializeOwned>(
    envelope: Envelope,
    payload: Payload,
    answer: &Answer<'_>,
    accepted: bool,
) -> Result<T, Broken> {
    let read = || carefully(envelope, payload, answer, accepted);
    match room::within(answer.body.len(), read) {
        (Err(_), true) => Err(Broken::TooLarge),
        (outcome, _) => outcome,
    }
}

fn carefully<T: DeserializeOwned>(
    envelope: Envelope,
    payload: Payload,
    answer: &Answer<'_>,
    accepted: bool,
) -> Result<T, Broken> {
    let Answer { status, body, .. } = answer;
    // A code says more than the status, and no code says less.
    let by_code = accepted && envelope == Envelope::Wrapped && !status.is_redirection();
    if !status.is_success() && !by_code {
        return Err(Broken::Status);
    }
    if body.trim_ascii().is_empty() {
        let enough = payload == Payload::Nothing && says_enough(envelope, *status);
        return if enough { nothing() } else { Err(Broken::Empty) };
    }
    match (envelope, payload) {
        (Envelope::Bare { .. }, Payload::Nothing) => {
            // A page of a proxy's is not taken for a success.
            read::<IgnoredAny>(body)?;
            nothing()
        }
        (Envelope::Bare { failures }, _) => {
            let data = read(body)?;
            match stranger::<T>(failures, body) {
                None => Ok(data),
                Some(keys) => {
                    let error =
                        format!("it has none of the documented fields ({})", keys.join(", "));
                    Err(Broken::Data { path: None, error, place: Place::default() })
                }
            }
        }
        // The code says success, in whatever way. It is read all the same: an answer with two codes
        // is not taken for a success.
        (Envelope::Wrapped, Payload::Data) if accepted => {
            match read::<Wrapped<IgnoredAny, T>>(body)?.data {
                Some(Some(data)) => Ok(data),
                // To a list or a map `null` is an empty one.
                Some(None) => nothing().map_err(|_| missing("data", "it is null")),
                None => Err(missing("data", "it is missing")),
            }
        }
        (Envelope::Wrapped, _) if accepted => {
            read::<Wrapped<IgnoredAny, IgnoredAny>>(body)?;
            if payload == Payload::Nothing { nothing() } else { read(body) }
        }
        (Envelope::Wrapped, _) => {
            // Broken JSON and JSON of another shape have better names than a missing code.
            read::<Wrapped<IgnoredAny, IgnoredAny>>(body)?;
            Err(missing("code", "it is missing, or neither a number nor a string"))
        }
    }
}

/// Whether an empty body with this status is a success of an operation that answers without data.
///
/// A vendor with an envelope sends its code with 200, and an empty 200 is as likely from something in
/// between. Created, accepted and no content are said by the vendor alone.
fn says_enough(envelope: Envelope, status: StatusCode) -> bool {
    match envelope {
        Envelope::Wrapped => {
            [StatusCode::CREATED, StatusCode::ACCEPTED, StatusCode::NO_CONTENT].contains(&status)
        }
        Envelope::Bare { .. } => true,
    }
}

/// What an operation without data gives its caller.
fn nothing<T: DeserializeOwned>() -> Result<T, Broken> {
    read(b"null")
}

/// The keys that a `T` is read from, if a body without an envelope says something and has none of them:
/// `{"message":"Unauthorized"}` is no empty page.
fn stranger<T: DeserializeOwned>(
    failures: &[(&'static str, &str)],
    body: &[u8],
) -> Option<&'static [&'static str]> {
    let mut keys = Keys(&[]);
    // It asks for its keys, and gets nothing else.
    let _ = T::deserialize(&mut keys);
    let mut seen = Seen::Nothing;
    let known = |key: &str| {
        // A failure that is null is none.
        keys.0.contains(&key) || failures.iter().any(|(code, _)| *code == key)
    };
    // It stops at the first key that is known, which is the first of all as a rule.
    let _ = serde_json::Deserializer::from_slice(body)
        .deserialize_any(KeysOf { known, seen: &mut seen });
    (seen == Seen::Strange && !keys.0.is_empty()).then_some(keys.0)
}

/// What keys an object has.
#[derive(PartialEq)]
enum Seen {
    Nothing,
    Strange,
    Known,
}

/// Looks at the keys of an object, and not into its values.
struct KeysOf<'a, F> {
    known: F,
    seen: &'a mut Seen,
}

impl<'de, F: Fn(&str) -> bool> Visitor<'de> for KeysOf<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if (self.known)(&key) {
                *self.seen = Seen::Known;
                return Ok(());
            }
            *self.seen = Seen::Strange;
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// Takes note of the keys that a struct is read from.
struct Keys(&'static [&'static str]);

impl<'de> Deserializer<'de> for &mut Keys {
    type Error = serde_core::de::value::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0 = keys;
        self.deserialize_any(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde_core::de::Error::custom("there is nothing to read"))
    }

    serde_core::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn missing(key: &str, error: &str) -> Broken {
    Broken::Data { path: Some(key.to_owned()), error: error.to_owned(), place: Place::default() }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Broken> {
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| broken(named(error.path()), error.inner()))?;
    deserializer.end().map_err(|error| broken(None, &error))?;
    Ok(value)
}

/// The path as text; the root has no name, and neither has a key that was never read.
fn named(path: &Path) -> Option<String> {
    let path = path.to_string();
    let path = path.trim_end_matches(['.', '?']);
    Some(path.to_owned()).filter(|path| !path.is_empty())
}

fn broken(path: Option<String>, error: &serde_json::Error) -> Broken {
    let place = Place { line: error.line(), column: error.column() };
    let text = error.to_string();
    // The excerpt shows the place; line and column of a body that nobody has seen do not.
    let suffix = format!(" at line {} column {}", place.line, place.column);
    let text = text.strip_suffix(&suffix).unwrap_or(&text).to_owned();
    if error.is_data() {
        Broken::Data { path, error: text, place }
    } else {
        Broken::Syntax { path, error: text, place }
    }
}

impl Broken {
    /// The place in the body, in bytes from its beginning.
    pub(super) fn place(&self, body: &[u8]) -> usize {
        let (Broken::Syntax { place, .. } | Broken::Data { place, .. }) = self else { return 0 };
        let before = body.split_inclusive(|byte| *byte == b'\n').take(place.line.saturating_sub(1));
        before.map(<[u8]>::len).sum::<usize>() + place.column
    }

    pub(super) fn path(&self) -> Option<&str> {
        match self {
            Broken::Syntax { path, .. } | Broken::Data { path, .. } => path.as_deref(),
            Broken::Status | Broken::Empty | Broken::TooLarge => None,
        }
    }
}
