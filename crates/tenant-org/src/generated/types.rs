// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use serde::{Deserialize, Serialize};
use vendor_client_core::null;

/// One page of organisations.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrganizationPage {
    /// How many organisations there are, on all pages together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// The organisations.
    #[serde(default, deserialize_with = "null::items")]
    pub organizations: Vec<Organization>,
}

/// An organisation of a tenant.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Organization {
    /// The organisation's ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// The organisation's code, globally unique.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_code: Option<String>,
    /// The organisation's name, unique on its level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The ID of the parent organisation; null for a root organisation.
    pub parent_id: Option<String>,
    /// The organisation's type, such as `department`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}
