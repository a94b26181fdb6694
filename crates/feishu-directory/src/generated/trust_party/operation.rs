// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use std::time::Duration;

use vendor_client_core::{Method, Operation, RateLimit};

/// Every operation of this family.
pub static ALL: [&Operation; 1] = [&LIST_COLLABORATION_TENANTS];

/// [`TrustParty::list_collaboration_tenants`](crate::trust_party::TrustParty::list_collaboration_tenants):
/// Lists the organisations associated with the tenant.
pub static LIST_COLLABORATION_TENANTS: Operation = Operation {
    id: "trust_party.list_collaboration_tenants",
    method: Method::GET,
    path: "/directory/v1/collaboration_tenants",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/trust_party-v1/-collaboraiton-organization/list-2",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration_rule:read"],
    rate_limits: &[
        RateLimit {
            requests: 100,
            period: Duration::from_secs(60),
        },
    ],
};
