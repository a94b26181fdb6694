#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod base_url;
mod builder;
mod code;
mod connection;
mod credentials;
mod deadline;
mod envelope;
mod error;
mod error_builder;
mod exchange;
mod fingerprint;
mod http;
mod http_client;
#[doc(hidden)]
pub mod object;
mod operation;
mod options;
mod pacing;
mod paging;
mod request;
mod response;
mod retry;
mod text;
mod tls;
mod trace;
mod transport;
mod vendor;
mod wait;

pub use builder::{BuildError, ClientBuilder};
pub use code::{ErrorClass, ErrorCode, WireCode};
#[cfg(feature = "jwt")]
pub use credentials::JwtKey;
pub use credentials::{
    AccessToken, Credentials, CredentialsError, ExchangeFuture, IssuedToken, StaticToken,
    TokenAnswer, TokenClient, TokenExchange, TokenFuture, TokenRequest, env_var,
};
pub use error::{Error, ErrorKind, Violation};
pub use error_builder::ErrorBuilder;
pub use http::{Attempt, HttpFuture, HttpService};
pub use http_client::{HttpClient, HttpClientBuilder};
pub use operation::{HeaderMap, Method, Operation, RateLimit, StatusCode};
pub use options::CallOptions;
pub use paging::{End, InvalidPosition, Items, Marker, PageFuture, Paged, Pages, Position};
pub use request::{
    Check, InvalidParameter, Pattern, Piece, Request, Sequence, encode_segment, idempotency_key,
};
pub use reqwest;
pub use response::Response;
pub use retry::RetryPolicy;
#[doc(hidden)]
pub use serde_core;
pub use transport::Transport;
pub use vendor::{Envelope, Regions, Vendor};
pub use wait::{Wait, WaitReason};
