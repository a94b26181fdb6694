// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use vendor_client_core::Operation;

/// Every operation of this crate, as far as its families are compiled.
pub static ALL: &[&Operation] = &[
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_UNIT_DEPARTMENTS,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::LIST_COLLABORATION_TENANTS,
    #[cfg(feature = "directory")]
    &super::directory::operation::FILTER_DEPARTMENTS,
];
