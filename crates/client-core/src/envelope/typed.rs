//! Decoding into the caller's type: fast when all is well, and with the place when it is not.

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, IgnoredAny, MapAccess};
use serde_path_to_error::Path;

use super::probe;
use crate::exchange::Answer;
use crate::object::{self, Object};
use crate::vendor::Envelope;

/// A wrapped answer whose code is read as `C`.
struct Wrapped<C, T> {
    code: Option<C>,
    data: Option<T>,
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
        Ok(Self { code: code.flatten(), data: data.flatten() })
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
    /// JSON, but not what the vendor documents.
    Data { path: Option<String>, error: String, place: Place },
}

/// Line and column as serde_json gives them: lines from 1, columns in bytes.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    line: usize,
    column: usize,
}

/// The data, in one pass; `None` if anything is unusual.
pub(super) fn fast<T: DeserializeOwned>(envelope: Envelope, answer: &Answer<'_>) -> Option<T> {
    match envelope {
        Envelope::Wrapped if answer.status.is_redirection() => None,
        Envelope::Wrapped => match serde_json::from_slice(&answer.body) {
            Ok(Wrapped { code: Some(0_i64), data }) => data,
            _ => None,
        },
        Envelope::Bare { failures } => {
            let sound =
                answer.status.is_success() && !probe::may_be_refusal(failures, &answer.body);
            if sound { serde_json::from_slice(&answer.body).ok() } else { None }
        }
    }
}

/// The data of an answer that is no refusal, or the place where reading stopped.
pub(super) fn slow<T: DeserializeOwned>(
    envelope: Envelope,
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
        return Err(Broken::Empty);
    }
    match envelope {
        Envelope::Bare { .. } => read(body),
        // The code says success, in whatever way. It is read all the same: an answer with two codes
        // is not taken for a success.
        Envelope::Wrapped if accepted => read::<Wrapped<IgnoredAny, T>>(body)?
            .data
            .ok_or_else(|| missing("data", "it is missing or null")),
        Envelope::Wrapped => {
            // Broken JSON and JSON of another shape have better names than a missing code.
            read::<std::collections::BTreeMap<String, IgnoredAny>>(body)?;
            Err(missing("code", "it is missing, or neither a number nor a text"))
        }
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
            Broken::Status | Broken::Empty => None,
        }
    }
}
