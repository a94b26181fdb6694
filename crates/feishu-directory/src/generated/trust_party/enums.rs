// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Enumerations. They are open: a value that is not documented becomes `Unknown`.

use std::fmt;

use vendor_client_core::plumbing::open_enum;

/// Which kind of ID names a department of the other organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TargetDepartmentIdType {
    /// `department_id`: The custom ID of the department.
    DepartmentId,
    /// `open_department_id`: The open ID of the department.
    OpenDepartmentId,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl TargetDepartmentIdType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::DepartmentId => "department_id",
            Self::OpenDepartmentId => "open_department_id",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for TargetDepartmentIdType {
    fn from(value: &str) -> Self {
        match value {
            "department_id" => Self::DepartmentId,
            "open_department_id" => Self::OpenDepartmentId,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for TargetDepartmentIdType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for TargetDepartmentIdType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str TargetDepartmentIdType);

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

/// Which kind of ID names a user of the other organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TargetUserIdType {
    /// `user_id`: The user's ID within their organisation.
    UserId,
    /// `union_id`: The user's union ID.
    UnionId,
    /// `open_id`: The user's open ID.
    OpenId,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl TargetUserIdType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::UserId => "user_id",
            Self::UnionId => "union_id",
            Self::OpenId => "open_id",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for TargetUserIdType {
    fn from(value: &str) -> Self {
        match value {
            "user_id" => Self::UserId,
            "union_id" => Self::UnionId,
            "open_id" => Self::OpenId,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for TargetUserIdType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for TargetUserIdType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str TargetUserIdType);

/// Which kind of ID names a user group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupIdType {
    /// `group_id`: The ID of the user group.
    GroupId,
    /// `open_group_id`: The open ID of the user group.
    OpenGroupId,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl GroupIdType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::GroupId => "group_id",
            Self::OpenGroupId => "open_group_id",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for GroupIdType {
    fn from(value: &str) -> Self {
        match value {
            "group_id" => Self::GroupId,
            "open_group_id" => Self::OpenGroupId,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for GroupIdType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for GroupIdType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str GroupIdType);

/// What an entity of an associated organisation is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CollaborationEntityType {
    /// `user`: A user.
    User,
    /// `department`: A department.
    Department,
    /// `group`: A user group.
    Group,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl CollaborationEntityType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::User => "user",
            Self::Department => "department",
            Self::Group => "group",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for CollaborationEntityType {
    fn from(value: &str) -> Self {
        match value {
            "user" => Self::User,
            "department" => Self::Department,
            "group" => Self::Group,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for CollaborationEntityType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for CollaborationEntityType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str CollaborationEntityType);
