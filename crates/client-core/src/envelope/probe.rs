//! Whether a body is a refusal, found out without trusting the rest of it.

use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
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
        /// The body, with the beginning of what is long in it; `null` if it cannot be read.
        body: Value,
        /// Whether something of it was left out.
        is_cut: bool,
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
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let mut left = Left::default();
    let body = Sample(&mut left).deserialize(&mut deserializer).unwrap_or_default();
    Verdict::Refused { code, message, body, is_cut: left.is_cut }
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
    let _ =
        Pick { wanted, found: &mut found, left: Left::default() }.deserialize(&mut deserializer);
    found
}

struct Pick<'a> {
    wanted: &'a [&'a str],
    found: &'a mut Map<String, Value>,
    left: Left,
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

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            // Of a key that comes twice the first value counts, unless it is null: a refusal is not
            // taken back.
            let taken = self.found.get(&key).is_some_and(|value| !value.is_null());
            if self.wanted.contains(&key.as_str()) && !taken {
                let value = map.next_value_seed(Sample(&mut self.left))?;
                self.found.insert(key, value);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// How many values of a body are kept, and how many of one list: as many as an error keeps.
const NODES: usize = 1000;
const LIST: usize = super::VIOLATIONS;

/// How many bytes of a text are kept; an error shows much less.
const TEXT: usize = 64 * 1024;

/// Reads a value, and leaves out what goes beyond these limits: a refusal may be as large as any answer,
/// and an error keeps little of it.
struct Sample<'a>(&'a mut Left);

/// How many values may still be kept, and whether any were left out.
struct Left {
    values: usize,
    is_cut: bool,
}

impl Default for Left {
    fn default() -> Self {
        Self { values: NODES, is_cut: false }
    }
}

impl<'de> DeserializeSeed<'de> for Sample<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.values = self.0.values.saturating_sub(1);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Sample<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        let mut end = text.len().min(TEXT);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        Ok(text[..end].into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while values.len() < LIST && self.0.values > 0 {
            match list.next_element_seed(Sample(self.0))? {
                Some(value) => values.push(value),
                None => return Ok(values.into()),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            self.0.is_cut = true;
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while self.0.values > 0 {
            let Some(key) = map.next_key()? else { return Ok(values.into()) };
            values.insert(key, map.next_value_seed(Sample(self.0))?);
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
            self.0.is_cut = true;
        }
        Ok(values.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is kept of a value.
    fn kept(value: &str) -> Value {
        let mut found = pick(format!(r#"{{"a":{value}}}"#).as_bytes(), &["a"]);
        found.remove("a").unwrap_or_default()
    }

    fn count(value: &Value) -> usize {
        1 + match value {
            Value::Array(list) => list.iter().map(count).sum(),
            Value::Object(map) => map.values().map(count).sum(),
            _ => 0,
        }
    }

    #[test]
    fn of_a_large_value_the_beginning_is_kept() {
        let list = |item: &str, length| format!("[{}]", vec![item; length].join(","));
        assert_eq!(kept(&list("0", LIST)), Value::from(vec![0; LIST]));
        assert_eq!(kept(&list("0", LIST + 9)), Value::from(vec![0; LIST]));
        assert_eq!(count(&kept(&list(&list("0", 100), 100))), NODES);
        let entries: Vec<String> = (0..2 * NODES).map(|key| format!(r#""{key}":true"#)).collect();
        assert_eq!(count(&kept(&format!("{{{}}}", entries.join(",")))), NODES);
    }

    #[test]
    fn a_long_text_is_cut_between_two_characters() {
        for c in ["x", "é", "語", "🦀"] {
            for before in ["", "x", "xx", "xxx"] {
                let text = before.to_owned() + &c.repeat(TEXT);
                let value = kept(&format!("\"{text}\""));
                let beginning = value.as_str().unwrap();
                assert!(text.starts_with(beginning));
                let length = beginning.len();
                assert!(length <= TEXT && length + c.len() > TEXT, "{before}{c}: {length}");
            }
        }
    }
}
