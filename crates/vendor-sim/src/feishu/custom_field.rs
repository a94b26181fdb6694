//! The custom fields of departments.

use serde::{Deserialize, Serialize};

use super::Text;

/// A custom field of a department, with its value.
///
/// ```
/// use org_vendor_sim::feishu::{CustomField, CustomValue};
///
/// let cost_centre = CustomField::new("C-1000001", CustomValue::Text("4711".into()));
/// let json = r#"{"field_key": "C-1000001", "value": {"text": "4711"}}"#;
/// assert_eq!(cost_centre, serde_json::from_str(json)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomField {
    /// The field's key, such as `C-1000001`.
    pub field_key: String,
    /// The value; its kind is the field's type.
    pub value: CustomValue,
}

impl CustomField {
    /// A custom field.
    pub fn new(field_key: impl Into<String>, value: CustomValue) -> Self {
        Self { field_key: field_key.into(), value }
    }
}

/// The value of a custom field, one kind for each documented type.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CustomValue {
    /// Text of several lines; type 1.
    Text(Text),
    /// A web link; type 2.
    Url(Url),
    /// One of a list of options; type 3.
    Enumeration(Choice),
    /// A person, by `employee_id`; type 4.
    Person(String),
    /// A telephone number; type 9.
    Phone(Phone),
    /// Several of a list of options, by their IDs; type 10. They are texts, there is no other kind so far.
    MultiEnumeration(Vec<String>),
    /// A list of people, by `employee_id`; type 11.
    PersonList(Vec<String>),
}

impl CustomValue {
    /// The `employee_id`s in the value.
    pub(super) fn people(&self) -> &[String] {
        match self {
            Self::Person(person) => std::slice::from_ref(person),
            Self::PersonList(people) => people,
            _ => &[],
        }
    }
}

/// A web link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Url {
    /// The title of the web page.
    #[serde(default)]
    pub link_text: Text,
    /// The link for mobile devices.
    pub url: String,
    /// The link for desktop computers.
    #[serde(default)]
    pub pcurl: String,
}

impl Url {
    /// A link that is the same on all devices.
    pub fn new(link_text: impl Into<Text>, url: impl Into<String>) -> Self {
        let url = url.into();
        Self { link_text: link_text.into(), pcurl: url.clone(), url }
    }
}

/// The option that is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Choice {
    /// The ID of the chosen option.
    pub enum_id: String,
    /// What the options consist of.
    #[serde(default)]
    pub enum_type: EnumType,
}

impl Choice {
    /// An option that is a text.
    pub fn text(enum_id: impl Into<String>) -> Self {
        Self { enum_id: enum_id.into(), enum_type: EnumType::Text }
    }

    /// An option that is a picture.
    pub fn image(enum_id: impl Into<String>) -> Self {
        Self { enum_id: enum_id.into(), enum_type: EnumType::Image }
    }
}

/// What options consist of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EnumType {
    /// Texts; type 1.
    #[default]
    Text,
    /// Pictures; type 2.
    Image,
}

/// A telephone number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Phone {
    /// The number.
    pub phone_number: String,
    /// The extension; empty for none.
    #[serde(default)]
    pub extension_number: String,
}

impl Phone {
    /// A number without an extension.
    pub fn new(phone_number: impl Into<String>) -> Self {
        Self { phone_number: phone_number.into(), extension_number: String::new() }
    }

    /// The same number with an extension.
    #[must_use]
    pub fn extension(mut self, extension_number: impl Into<String>) -> Self {
        self.extension_number = extension_number.into();
        self
    }
}
