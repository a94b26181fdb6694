// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use vendor_client_core::plumbing::{End, Marker, Page, object};

/// One page of an enterprise's organisations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrganizationPage {
    /// The organisations.
    ///
    /// Example:
    /// `[{"organization_id":"7490888144456***","organization_name":"默认组织","organization_icon_url":"https://example.com/organization_icons/7490888144456***.png","is_default_organization":true},{"organization_id":"7490888144457***","organization_name":"市场部","organization_icon_url":"https://example.com/organization_icons/7490888144457***.png","is_default_organization":false}]`.
    pub items: Vec<Organization>,
    /// How many organisations the enterprise has, on all pages together.
    ///
    /// Example: `2`.
    pub total_count: Option<i64>,
}

object!(OrganizationPage; items as items, total_count);

impl Page for OrganizationPage {
    type Item = Organization;

    fn items(&self) -> &[Organization] {
        &self.items
    }

    fn into_items(self) -> Vec<Organization> {
        self.items
    }

    fn marker(&self, size: Option<u32>) -> Marker<'_> {
        Marker::Number {
            first: 1,
            size,
            end: End::Total(self.total_count),
        }
    }
}

/// An organisation of an enterprise.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Organization {
    /// The organisation's ID.
    ///
    /// Example: `7490888144456***`.
    pub organization_id: Option<String>,
    /// The organisation's name.
    ///
    /// Example: `市场部`.
    pub organization_name: Option<String>,
    /// The address of the organisation's avatar.
    ///
    /// Example: `https://example.com/organization_icons/7490888144456***.png`.
    pub organization_icon_url: Option<String>,
    /// Whether this is the enterprise's default organisation (`true`) or one that was added
    /// (`false`).
    ///
    /// Example: `true`.
    pub is_default_organization: Option<bool>,
}

object!(
    Organization; organization_id, organization_name, organization_icon_url,
    is_default_organization
);
