//! A text with its translations.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A text with its translations.
///
/// In a state file it is an object, or a plain string when there are no translations.
///
/// ```
/// use org_vendor_sim::feishu::Text;
///
/// let plain: Text = serde_json::from_str(r#""Sales""#)?;
/// assert_eq!(plain, Text::from("Sales"));
/// let both: Text = serde_json::from_str(r#"{"default_value": "Sales", "i18n_value": {"zh_cn": "销售"}}"#)?;
/// assert_eq!(both, Text::from("Sales").translation("zh_cn", "销售"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Text {
    /// The text to use where no translation fits.
    pub default_value: String,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    pub i18n_value: BTreeMap<String, String>,
}

impl Text {
    /// The same text with one more translation.
    #[must_use]
    pub fn translation(mut self, language: impl Into<String>, text: impl Into<String>) -> Self {
        self.i18n_value.insert(language.into(), text.into());
        self
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self { default_value: text.to_owned(), i18n_value: BTreeMap::new() }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { default_value: text, i18n_value: BTreeMap::new() }
    }
}

/// The object alone; `Text` takes a string as well.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Object {
    default_value: String,
    #[serde(default)]
    i18n_value: BTreeMap<String, String>,
}

// By hand, because serde's untagged enums forget what was wrong with the object.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct StringOrObject;

        impl<'de> Visitor<'de> for StringOrObject {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string, or an object with `default_value` and `i18n_value`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(text.into())
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
                let object = Object::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Text { default_value: object.default_value, i18n_value: object.i18n_value })
            }
        }

        deserializer.deserialize_any(StringOrObject)
    }
}
