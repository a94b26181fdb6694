//! What an answer of a token endpoint says, in little memory whatever it is.

use std::fmt;

use serde_core::Deserialize;
use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// How many fields are kept, and how many secrets there may be. No answer with a token has as many.
const FIELDS: usize = 256;

/// How long a secret may be, in bytes. No server takes a longer header.
const LONGEST: usize = 64 * 1024;

/// The fields of an object, as far as they are no lists or objects.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) values: Map<String, Value>,
    /// The texts that are tokens or the like, to go by their keys, at any depth.
    pub(super) secrets: Vec<String>,
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let Fields { mut values, mut secrets } = Fields::default();
                while let Some(key) = map.next_key::<String>()? {
                    let value = Field { secret: is_secret(&key), secrets: &mut secrets };
                    let value = map.next_value_seed(value)?;
                    if values.len() < FIELDS {
                        values.insert(key, value);
                    }
                }
                Ok(Fields { values, secrets })
            }
        }

        deserializer.deserialize_map(Object)
    }
}

fn is_secret(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ["token", "secret", "password", "key", "jwt"].iter().any(|word| key.contains(word))
}

/// Reads a value, and keeps of lists and objects nothing but the secrets in them.
struct Field<'a> {
    secret: bool,
    secrets: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Field<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Field<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        if self.secret && !text.is_empty() {
            if self.secrets.len() == FIELDS || text.len() > LONGEST {
                return Err(E::custom("that is not an answer with a token"));
            }
            self.secrets.push(text.to_owned());
        }
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let Self { secret, secrets } = self;
        while list.next_element_seed(Field { secret, secrets })?.is_some() {}
        Ok(Value::Null)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let secret = self.secret || is_secret(&key);
            map.next_value_seed(Field { secret, secrets: self.secrets })?;
        }
        Ok(Value::Null)
    }
}
