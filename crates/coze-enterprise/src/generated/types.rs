// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use serde::{Deserialize, Serialize};
use vendor_client_core::null;

/// One page of an enterprise's organisations.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrganizationPage {
    /// The organisations.
    ///
    /// Example:
    /// `[{"organization_id":"7490888144456***","organization_name":"默认组织","organization_icon_url":"https://example.com/organization_icons/7490888144456***.png","is_default_organization":true},{"organization_id":"7490888144457***","organization_name":"市场部","organization_icon_url":"https://example.com/organization_icons/7490888144457***.png","is_default_organization":false}]`.
    #[serde(default, deserialize_with = "null::items")]
    pub items: Vec<Organization>,
    /// How many organisations the enterprise has, on all pages together.
    ///
    /// Example: `2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
}

/// An organisation of an enterprise.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Organization {
    /// The organisation's ID.
    ///
    /// Example: `7490888144456***`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// The organisation's name.
    ///
    /// Example: `市场部`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_name: Option<String>,
    /// The address of the organisation's avatar.
    ///
    /// Example: `https://example.com/organization_icons/7490888144456***.png`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_icon_url: Option<String>,
    /// Whether this is the enterprise's default organisation (`true`) or one that was added
    /// (`false`).
    ///
    /// Example: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_default_organization: Option<bool>,
}
