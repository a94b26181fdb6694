// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use std::time::Duration;

use vendor_client_core::{Method, Operation, RateLimit};

/// Every operation of this crate.
pub static ALL: [&Operation; 3] = [
    &LIST_UNIT_DEPARTMENTS,
    &LIST_COLLABORATION_TENANTS,
    &FILTER_DEPARTMENTS,
];

/// [`Client::list_unit_departments`](crate::Client::list_unit_departments): Lists the
/// departments bound to a unit.
pub static LIST_UNIT_DEPARTMENTS: Operation = Operation {
    id: "list_unit_departments",
    method: Method::GET,
    path: "/contact/v3/unit/list_department",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/server-docs/contact-v3/unit/list_department",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Client::list_collaboration_tenants`](crate::Client::list_collaboration_tenants): Lists
/// the organisations associated with the tenant.
pub static LIST_COLLABORATION_TENANTS: Operation = Operation {
    id: "list_collaboration_tenants",
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

/// [`Client::filter_departments`](crate::Client::filter_departments): Lists the departments
/// that match a filter, with the fields asked for.
pub static FILTER_DEPARTMENTS: Operation = Operation {
    id: "filter_departments",
    method: Method::POST,
    path: "/directory/v1/departments/filter",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/directory-v1/department/filter",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:department:list"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};
