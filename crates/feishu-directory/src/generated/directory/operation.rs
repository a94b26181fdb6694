// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use std::time::Duration;

use vendor_client_core::{Method, Operation, RateLimit};

/// Every operation of this family.
pub static ALL: [&Operation; 1] = [&FILTER_DEPARTMENTS];

/// [`Directory::filter_departments`](crate::directory::Directory::filter_departments):
/// Lists the departments that match a filter, with the fields asked for.
pub static FILTER_DEPARTMENTS: Operation = Operation {
    id: "directory.filter_departments",
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
