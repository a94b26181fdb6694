#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
// Shows on docs.rs which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(clippy::unwrap_used, clippy::expect_used)]

mod base_url;
mod build_error;
mod builder;
mod call;
mod code;
mod connection;
mod credentials;
mod credentials_error;
mod date;
mod deadline;
mod encode;
mod envelope;
mod error;
mod error_builder;
mod exchange;
mod fingerprint;
mod http;
mod http_client;
mod invalid_parameter;
mod object;
mod operation;
mod options;
mod pacing;
mod paging;
mod request;
mod response;
mod retry;
mod room;
mod text;
mod tls;
mod trace;
mod transport;
mod vendor;
mod view;
mod wait;

pub use build_error::BuildError;
pub use builder::ClientBuilder;
pub use code::{ErrorClass, ErrorCode, WireCode};
#[cfg(feature = "jwt")]
pub use credentials::JwtKey;
pub use credentials::{
    AccessToken, Credentials, ExchangeFuture, IssuedToken, StaticToken, TokenAnswer, TokenClient,
    TokenExchange, TokenFuture, TokenRequest, env_var,
};
pub use credentials_error::CredentialsError;
pub use error::{Error, ErrorKind, Violation};
pub use error_builder::ErrorBuilder;
pub use http::{Attempt, HttpFuture, HttpService};
pub use http_client::{HttpClient, HttpClientBuilder};
pub use invalid_parameter::InvalidParameter;
pub use operation::{HeaderMap, Method, Operation, RateLimit, StatusCode};
pub use options::CallOptions;
pub use paging::{InvalidPosition, Items, Pages, Position};
pub use reqwest;
pub use response::Response;
pub use retry::RetryPolicy;
pub use vendor::{Documented, Envelope, Regions, Vendor};
pub use view::UnreadableField;
pub use wait::{Wait, WaitReason};

/// What generated code is made of. It is not for anybody else: it may change in any release, and the
/// vendor crates ask for exactly the release that they were made for.
#[doc(hidden)]
pub mod plumbing {
    pub use serde_json::{Map, Value};

    pub use crate::call::Call;
    pub use crate::object::{Entries, List};
    pub use crate::paging::{End, Marker, Page, PageFuture, PageOfItems, Paged, PagedItems};
    pub use crate::request::{Body, Check, Pattern, Piece, Request, Sequence, idempotency_key};
    pub use crate::transport::Transport;
    pub use crate::{__call as call, __object as object, __open_enum as open_enum};
    pub use serde_core;

    /// What fields mean: the methods beside them are made of it.
    pub mod view {
        pub use crate::view::{Number, Text, View};
    }

    /// What `object!` and `open_enum!` are made of.
    pub mod object {
        pub use crate::object::*;
    }
}
