// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Departments by filter.
//!
//! [`Client::directory`](crate::Client::directory) gives its operations:
//!
//! | Operation | Request | |
//! |---|---|---|
//! | [`filter_departments`](Directory::filter_departments) | `POST /directory/v1/departments/filter` | Lists the departments that match a filter, with the fields asked for. |

mod client;
mod enums;
pub mod operation;
pub mod request;
mod types;

pub use client::Directory;
pub use enums::*;
pub use types::*;
pub use crate::{DepartmentIdType, I18nText};
