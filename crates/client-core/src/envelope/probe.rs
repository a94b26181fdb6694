//! Whether a body is a refusal, found out without trusting the rest of it.

use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

use crate::code::WireCode;
use crate::vendor::Envelope;

/// What a body says about success.
#[derive(Debug, PartialEq)]
pub(super) enum Verdict {
    /// The vendor refused.
    Refused {
        code: WireCode,
        message: Option<String>,
        /// The whole body; `null` if it cannot be read as a whole.
        body: Value,
    },
    /// Nothing in the body says that it is a refusal.
    Accepted,
    /// A wrapped answer without a code that could be read.
    Unknown,
}

pub(super) fn verdict(envelope: Envelope, body: &[u8]) -> Verdict {
    match envelope {
        Envelope::Wrapped => {
            let found = pick(body, &["code", "msg"]);
            match found.get("code").and_then(wrapped_code) {
                None => Verdict::Unknown,
                Some(WireCode::Integer(0)) => Verdict::Accepted,
                Some(code) => refused(code, found.get("msg"), body),
            }
        }
        Envelope::Bare { failures } => {
            let keys: Vec<&str> = failures.iter().flat_map(|(code, text)| [*code, *text]).collect();
            let found = pick(body, &keys);
            let failure = failures.iter().find_map(|(code, message)| {
                let code = found.get(*code).filter(|code| !code.is_null())?;
                Some((bare_code(code), *message))
            });
            match failure {
                None => Verdict::Accepted,
                Some((code, message)) => refused(code, found.get(message), body),
            }
        }
    }
}

/// Whether a bare body may be a refusal; false is certain.
///
/// A search for the keys is much cheaper than a second pass of the parser, and nearly all answers
/// need no more.
pub(super) fn may_be_refusal(failures: &[(&str, &str)], body: &[u8]) -> bool {
    let Ok(body) = std::str::from_utf8(body) else { return true };
    // A key could also be written with escapes, `\u0065rror`.
    failures.iter().any(|(code, _)| body.contains(&format!("\"{code}\""))) || body.contains("\\u")
}

fn refused(code: WireCode, message: Option<&Value>, body: &[u8]) -> Verdict {
    let message = match message {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Some(other) => Some(other.to_string()),
    };
    // A number too large for anything, or a depth beyond the parser's, makes the rest unreadable.
    let body = serde_json::from_slice(body).unwrap_or_default();
    Verdict::Refused { code, message, body }
}

/// The code of a wrapped answer: documented as a whole number, seen as a string that holds one.
fn wrapped_code(code: &Value) -> Option<WireCode> {
    match code {
        Value::Number(number) => Some(match number.as_i64() {
            Some(code) => WireCode::Integer(code),
            None if number.as_f64() == Some(0.0) => WireCode::Integer(0),
            None => WireCode::Text(number.to_string().into()),
        }),
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(match text.trim().parse() {
            Ok(code) => WireCode::Integer(code),
            Err(_) => WireCode::Text(text.clone().into()),
        }),
        _ => None,
    }
}

fn bare_code(code: &Value) -> WireCode {
    match (code, code.as_i64()) {
        (_, Some(code)) => WireCode::Integer(code),
        (Value::String(text), _) => WireCode::Text(text.clone().into()),
        (other, _) => WireCode::Text(other.to_string().into()),
    }
}

/// The wanted keys of an object, as far as it can be read: what was there before a break is kept.
pub(super) fn pick(body: &[u8], wanted: &[&str]) -> Map<String, Value> {
    let mut found = Map::new();
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    // A break is not this function's concern: the caller decides on what was found.
    let _ = Pick { wanted, found: &mut found }.deserialize(&mut deserializer);
    found
}

struct Pick<'a> {
    wanted: &'a [&'a str],
    found: &'a mut Map<String, Value>,
}

impl<'de> DeserializeSeed<'de> for Pick<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Pick<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            // Of a key that comes twice the first value counts, unless it is null: a refusal is not
            // taken back.
            let taken = self.found.get(&key).is_some_and(|value| !value.is_null());
            if self.wanted.contains(&key.as_str()) && !taken {
                let value = map.next_value()?;
                self.found.insert(key, value);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
