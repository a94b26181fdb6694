// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use vendor_client_core::{Method, Operation};

/// Every operation of this crate.
pub static ALL: [&Operation; 1] = [&LIST_ORGANIZATIONS];

/// [`Client::list_organizations`](crate::Client::list_organizations): Lists an organisation
/// and those below it, or the root organisations.
pub static LIST_ORGANIZATIONS: Operation = Operation {
    id: "list_organizations",
    method: Method::GET,
    path: "/api/v2/tenant/organizations",
    idempotent: true,
    headers: &[],
    docs: "https://support.huaweicloud.com/intl/en-us/api-oneaccess/ListOrganizations.html",
    updated: Some("2024-12-30"),
    tokens: &["access_token"],
    scopes: &["org_read", "org_all"],
    rate_limits: &[],
};
