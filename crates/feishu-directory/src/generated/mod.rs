// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The generated part of the crate.

mod client;
mod enums;
mod error_code;
pub mod operation;
mod pattern;
mod types;

#[cfg(feature = "contact")]
pub mod contact;

#[cfg(feature = "directory")]
pub mod directory;

#[cfg(feature = "trust-party")]
pub mod trust_party;

pub use client::{Client, ClientBuilder, Region};
pub use enums::*;
pub use error_code::{Error, ErrorCode};
pub use types::*;
