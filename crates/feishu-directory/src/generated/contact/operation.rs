// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use std::time::Duration;

use vendor_client_core::{Method, Operation, RateLimit};

/// Every operation of this family.
pub static ALL: [&Operation; 1] = [&LIST_UNIT_DEPARTMENTS];

/// [`Contact::list_unit_departments`](crate::contact::Contact::list_unit_departments):
/// Lists the departments bound to a unit.
pub static LIST_UNIT_DEPARTMENTS: Operation = Operation {
    id: "contact.list_unit_departments",
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
