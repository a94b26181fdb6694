// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Associated organisations.
//!
//! [`Client::trust_party`](crate::Client::trust_party) gives its operations:
//!
//! | Operation | Request | |
//! |---|---|---|
//! | [`list_collaboration_tenants`](TrustParty::list_collaboration_tenants) | `GET /directory/v1/collaboration_tenants` | Lists the organisations associated with the tenant. |

mod client;
pub mod operation;
pub mod request;
mod types;

pub use client::TrustParty;
pub use types::*;
pub use crate::I18nText;
