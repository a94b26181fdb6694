// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Enumerations. They are open: a value that is not documented becomes `Unknown`.

use std::fmt;

use vendor_client_core::plumbing::open_enum;

/// The role of an employee in an enterprise.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EnterpriseRole {
    /// `enterprise_admin`: An administrator of the enterprise.
    EnterpriseAdmin,
    /// `enterprise_member`: An ordinary member of the enterprise.
    EnterpriseMember,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl EnterpriseRole {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::EnterpriseAdmin => "enterprise_admin",
            Self::EnterpriseMember => "enterprise_member",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for EnterpriseRole {
    fn from(value: &str) -> Self {
        match value {
            "enterprise_admin" => Self::EnterpriseAdmin,
            "enterprise_member" => Self::EnterpriseMember,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for EnterpriseRole {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for EnterpriseRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str EnterpriseRole);

/// The role of a member in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrganizationRole {
    /// `organization_super_admin`: A super administrator of the organisation.
    OrganizationSuperAdmin,
    /// `organization_admin`: An administrator of the organisation.
    OrganizationAdmin,
    /// `organization_member`: An ordinary member of the organisation.
    OrganizationMember,
    /// `organization_guest`: A guest, who is not an employee of the enterprise.
    OrganizationGuest,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl OrganizationRole {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OrganizationSuperAdmin => "organization_super_admin",
            Self::OrganizationAdmin => "organization_admin",
            Self::OrganizationMember => "organization_member",
            Self::OrganizationGuest => "organization_guest",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OrganizationRole {
    fn from(value: &str) -> Self {
        match value {
            "organization_super_admin" => Self::OrganizationSuperAdmin,
            "organization_admin" => Self::OrganizationAdmin,
            "organization_member" => Self::OrganizationMember,
            "organization_guest" => Self::OrganizationGuest,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for OrganizationRole {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for OrganizationRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str OrganizationRole);

/// What a member of an organisation is to the enterprise.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MemberType {
    /// `employee`: An employee of the enterprise.
    Employee,
    /// `guest`: A guest.
    Guest,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl MemberType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Employee => "employee",
            Self::Guest => "guest",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for MemberType {
    fn from(value: &str) -> Self {
        match value {
            "employee" => Self::Employee,
            "guest" => Self::Guest,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for MemberType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for MemberType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str MemberType);

/// The role that an employee can get in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NewOrganizationRole {
    /// `organization_super_admin`: A super administrator of the organisation.
    OrganizationSuperAdmin,
    /// `organization_admin`: An administrator of the organisation.
    OrganizationAdmin,
    /// `organization_member`: An ordinary member of the organisation.
    OrganizationMember,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl NewOrganizationRole {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OrganizationSuperAdmin => "organization_super_admin",
            Self::OrganizationAdmin => "organization_admin",
            Self::OrganizationMember => "organization_member",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for NewOrganizationRole {
    fn from(value: &str) -> Self {
        match value {
            "organization_super_admin" => Self::OrganizationSuperAdmin,
            "organization_admin" => Self::OrganizationAdmin,
            "organization_member" => Self::OrganizationMember,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for NewOrganizationRole {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for NewOrganizationRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str NewOrganizationRole);
