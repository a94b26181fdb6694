// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use vendor_client_core::{Method, Operation};

/// Every operation of this crate.
pub static ALL: [&Operation; 1] = [&LIST_ORGANIZATIONS];

/// [`Client::list_organizations`](crate::Client::list_organizations): Lists the
/// organisations of an enterprise.
pub static LIST_ORGANIZATIONS: Operation = Operation {
    id: "list_organizations",
    method: Method::GET,
    path: "/v1/enterprises/{enterprise_id}/organizations",
    idempotent: true,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/list_organization",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["Enterprise.listOrganization"],
    rate_limits: &[],
};
