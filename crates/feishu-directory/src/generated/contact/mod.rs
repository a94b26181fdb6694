// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Units and the departments bound to them.
//!
//! [`Client::contact`](crate::Client::contact) gives its operations:
//!
//! | Operation | Request | |
//! |---|---|---|
//! | [`list_unit_departments`](Contact::list_unit_departments) | `GET /contact/v3/unit/list_department` | Lists the departments bound to a unit. |

mod client;
pub mod operation;
pub mod request;
mod types;

pub use client::Contact;
pub use types::*;
pub use crate::DepartmentIdType;
