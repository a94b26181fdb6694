// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Enumerations. They are open: a value that is not documented becomes `Unknown`.

use std::fmt;

use vendor_client_core::plumbing::open_enum;

/// A kind of department ID. The vendor describes them at
/// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/field-overview#23857fe0>.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DepartmentIdType {
    /// `department_id`: The custom ID, which the tenant can set itself; unique among the
    /// departments that are not deleted, since the ID of a deleted department may be used
    /// again.
    DepartmentId,
    /// `open_department_id`: The open ID, which the platform makes, with the prefix `od-`;
    /// unique in the tenant, and the same for every app.
    OpenDepartmentId,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl DepartmentIdType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::DepartmentId => "department_id",
            Self::OpenDepartmentId => "open_department_id",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for DepartmentIdType {
    fn from(value: &str) -> Self {
        match value {
            "department_id" => Self::DepartmentId,
            "open_department_id" => Self::OpenDepartmentId,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for DepartmentIdType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for DepartmentIdType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str DepartmentIdType);
