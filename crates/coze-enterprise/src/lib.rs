#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

#[cfg(feature = "jwt")]
mod credentials;
// Printed by prettyplease, so that codegen needs no rustfmt.
#[rustfmt::skip]
mod generated;
mod vendor;

#[cfg(feature = "jwt")]
pub use credentials::EnterpriseApp;
pub use generated::*;
pub use vendor_client_core::{
    AccessToken, BuildError, Credentials, CredentialsError, ErrorClass, ErrorKind, HeaderMap,
    HttpFuture, HttpService, InvalidPosition, Items, Operation, Pages, Position, RateLimit,
    Response, RetryPolicy, StaticToken, StatusCode, TokenFuture, Violation, WireCode,
};
