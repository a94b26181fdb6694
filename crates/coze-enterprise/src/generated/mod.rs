// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The generated part of the crate.

mod client;
mod enums;
mod error_code;
pub mod operation;
pub mod request;
mod types;

pub use client::{Client, ClientBuilder, Region};
pub use enums::*;
pub use error_code::{Error, ErrorCode};
pub use types::*;
