// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Enumerations. They are open: a value that is not documented becomes `Unknown`.

use std::fmt;

use vendor_client_core::plumbing::open_enum;

/// The type of a custom field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CustomAttrType {
    /// `TEXT`: Text.
    Text,
    /// `HREF`: A web page.
    Href,
    /// `ENUMERATION`: A choice from a list of options.
    Enumeration,
    /// `GENERIC_USER`: A reference to a user.
    GenericUser,
    /// `PICTURE_ENUM`: A choice from a list of pictures.
    PictureEnum,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl CustomAttrType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "TEXT",
            Self::Href => "HREF",
            Self::Enumeration => "ENUMERATION",
            Self::GenericUser => "GENERIC_USER",
            Self::PictureEnum => "PICTURE_ENUM",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for CustomAttrType {
    fn from(value: &str) -> Self {
        match value {
            "TEXT" => Self::Text,
            "HREF" => Self::Href,
            "ENUMERATION" => Self::Enumeration,
            "GENERIC_USER" => Self::GenericUser,
            "PICTURE_ENUM" => Self::PictureEnum,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for CustomAttrType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for CustomAttrType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str CustomAttrType);

/// Whether the options of a custom field are texts or pictures.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OptionType {
    /// `TEXT`: Each option is a text.
    Text,
    /// `PICTURE`: Each option is a picture.
    Picture,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl OptionType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "TEXT",
            Self::Picture => "PICTURE",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OptionType {
    fn from(value: &str) -> Self {
        match value {
            "TEXT" => Self::Text,
            "PICTURE" => Self::Picture,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for OptionType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for OptionType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str OptionType);

/// A language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Locale {
    /// `zh_cn`: Chinese.
    ZhCn,
    /// `en_us`: English.
    EnUs,
    /// `ja_jp`: Japanese.
    JaJp,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl Locale {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ZhCn => "zh_cn",
            Self::EnUs => "en_us",
            Self::JaJp => "ja_jp",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Locale {
    fn from(value: &str) -> Self {
        match value {
            "zh_cn" => Self::ZhCn,
            "en_us" => Self::EnUs,
            "ja_jp" => Self::JaJp,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for Locale {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str Locale);

/// Which kind of ID names a user.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserIdType {
    /// `open_id`: The open ID, which is valid within one app; another app sees a different ID.
    OpenId,
    /// `union_id`: The union ID, which is valid within one developer; all apps of that
    /// developer see the same ID, which ties the user's identities in them together.
    UnionId,
    /// `user_id`: The user ID, which is valid within one tenant; all apps see the same ID
    /// there, store apps included, while another tenant knows the user by another ID.
    ///
    /// Needs the scope `contact:user.employee_id:readonly`.
    UserId,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl UserIdType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OpenId => "open_id",
            Self::UnionId => "union_id",
            Self::UserId => "user_id",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for UserIdType {
    fn from(value: &str) -> Self {
        match value {
            "open_id" => Self::OpenId,
            "union_id" => Self::UnionId,
            "user_id" => Self::UserId,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for UserIdType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for UserIdType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str UserIdType);

/// Whether a leader is the main one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeaderType {
    /// `1`: The department's main leader.
    Primary,
    /// `2`: A deputy of the main leader.
    Deputy,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl LeaderType {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::Primary => 1,
                Self::Deputy => 2,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::Primary => "primary",
                Self::Deputy => "deputy",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for LeaderType {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Primary,
            2 => Self::Deputy,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for LeaderType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::Primary => "1",
                Self::Deputy => "2",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 LeaderType);

/// The gender of a user.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// `0`: Not known, or kept private.
    Undisclosed,
    /// `1`: Male.
    Male,
    /// `2`: Female.
    Female,
    /// `3`: Another gender.
    Other,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl Gender {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::Undisclosed => 0,
                Self::Male => 1,
                Self::Female => 2,
                Self::Other => 3,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::Undisclosed => "undisclosed",
                Self::Male => "male",
                Self::Female => "female",
                Self::Other => "other",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for Gender {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Undisclosed,
            1 => Self::Male,
            2 => Self::Female,
            3 => Self::Other,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for Gender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::Undisclosed => "0",
                Self::Male => "1",
                Self::Female => "2",
                Self::Other => "3",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 Gender);

/// The kind of contract that a user has. An organisation can have more kinds of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeType {
    /// `1`: A regular employee.
    Regular,
    /// `2`: An intern.
    Intern,
    /// `3`: An outsourced worker.
    Outsourced,
    /// `4`: A contractor, hired for labour services.
    Contractor,
    /// `5`: A consultant.
    Consultant,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl EmployeeType {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::Regular => 1,
                Self::Intern => 2,
                Self::Outsourced => 3,
                Self::Contractor => 4,
                Self::Consultant => 5,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::Regular => "regular",
                Self::Intern => "intern",
                Self::Outsourced => "outsourced",
                Self::Contractor => "contractor",
                Self::Consultant => "consultant",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for EmployeeType {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Regular,
            2 => Self::Intern,
            3 => Self::Outsourced,
            4 => Self::Contractor,
            5 => Self::Consultant,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for EmployeeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::Regular => "1",
                Self::Intern => "2",
                Self::Outsourced => "3",
                Self::Contractor => "4",
                Self::Consultant => "5",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 EmployeeType);

/// The type of a custom field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserCustomAttrType {
    /// `TEXT`: Text.
    Text,
    /// `HREF`: A web page.
    Href,
    /// `ENUMERATION`: One of a list of options.
    Enumeration,
    /// `PICTURE_ENUM`: One of a list of pictures.
    PictureEnum,
    /// `GENERIC_USER`: A reference to a user.
    GenericUser,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl UserCustomAttrType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "TEXT",
            Self::Href => "HREF",
            Self::Enumeration => "ENUMERATION",
            Self::PictureEnum => "PICTURE_ENUM",
            Self::GenericUser => "GENERIC_USER",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for UserCustomAttrType {
    fn from(value: &str) -> Self {
        match value {
            "TEXT" => Self::Text,
            "HREF" => Self::Href,
            "ENUMERATION" => Self::Enumeration,
            "PICTURE_ENUM" => Self::PictureEnum,
            "GENERIC_USER" => Self::GenericUser,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for UserCustomAttrType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for UserCustomAttrType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str UserCustomAttrType);

/// What a custom field of a person refers to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GenericUserType {
    /// `1`: A user.
    User,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl GenericUserType {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::User => 1,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::User => "user",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for GenericUserType {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::User,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for GenericUserType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::User => "1",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 GenericUserType);

/// What is done with a deleted user's emails.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProcessingType {
    /// `1`: Transfer the email to somebody else.
    Transfer,
    /// `2`: Keep the email.
    Keep,
    /// `3`: Delete the email.
    Delete,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl ProcessingType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Transfer => "1",
            Self::Keep => "2",
            Self::Delete => "3",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ProcessingType {
    fn from(value: &str) -> Self {
        match value {
            "1" => Self::Transfer,
            "2" => Self::Keep,
            "3" => Self::Delete,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ProcessingType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for ProcessingType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str ProcessingType);
