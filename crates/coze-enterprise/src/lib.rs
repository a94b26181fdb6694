#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
// Shows on docs.rs which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
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
pub use vendor::Coze;
// What a vendor crate itself is made of is in here, too.
pub use vendor_client_core;
pub use vendor_client_core::{
    AccessToken, Attempt, BuildError, CallOptions, Credentials, CredentialsError, ErrorBuilder,
    ErrorClass, ErrorKind, ExchangeFuture, HeaderMap, HttpClient, HttpClientBuilder, HttpFuture,
    HttpService, InvalidParameter, InvalidPosition, IssuedToken, Items, Method, Operation, Pages,
    Position, RateLimit, Response, RetryPolicy, StaticToken, StatusCode, TokenAnswer, TokenClient,
    TokenExchange, TokenFuture, TokenRequest, UnreadableField, Violation, Wait, WaitReason,
    WireCode, reqwest,
};
