// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The generated part of the crate.

mod client;
mod error_code;
pub mod operation;
pub mod request;
mod types;

pub use client::{Client, ClientBuilder};
pub use error_code::{Error, ErrorCode};
pub use types::*;
