//! The custom fields that users can have, as `contact/v3` lists them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A custom field of users: what it is called, and what it can hold.
///
/// ```
/// use org_vendor_sim::feishu::CustomAttribute;
///
/// let size = CustomAttribute::new("C-1", "ENUMERATION").name("en_us", "Size").option("s1", "small");
/// let json = r#"{"id": "C-1", "type": "ENUMERATION", "names": {"en_us": "Size"}, "options": {"s1": "small"}}"#;
/// assert_eq!(size, serde_json::from_str(json)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomAttribute {
    /// The field's ID.
    pub id: String,
    /// What it holds: `TEXT`, `HREF`, `ENUMERATION`, `PICTURE_ENUM` or `GENERIC_USER`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its name in each language: `zh_cn`, `en_us` or `ja_jp`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
    /// The options to choose from, each with its ID; those of pictures are links.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<String, String>,
}

impl CustomAttribute {
    /// A field without a name.
    pub fn new(id: impl Into<String>, kind: impl Into<String>) -> Self {
        let (names, options) = (BTreeMap::new(), BTreeMap::new());
        Self { id: id.into(), kind: kind.into(), names, options }
    }

    /// Adds the name in a language.
    #[must_use]
    pub fn name(mut self, language: impl Into<String>, name: impl Into<String>) -> Self {
        self.names.insert(language.into(), name.into());
        self
    }

    /// Adds an option.
    #[must_use]
    pub fn option(mut self, id: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.insert(id.into(), value.into());
        self
    }
}
