//! What is known about an operation before it is called.

use std::time::Duration;

pub use reqwest::header::HeaderMap;
pub use reqwest::{Method, StatusCode};

/// One documented operation of a vendor: where it is, what it needs, how often it may be called.
///
/// ```
/// use std::time::Duration;
/// use vendor_client_core::{Method, Operation, RateLimit};
///
/// static LIST_MEMBERS: Operation = Operation {
///     id: "list_members",
///     method: Method::GET,
///     path: "/v1/teams/{team_id}/members",
///     idempotent: true,
///     headers: &[],
///     docs: "https://acme.example/docs/list_members",
///     updated: Some("2026-01-31"),
///     tokens: &["tenant"],
///     scopes: &["team:read"],
///     rate_limits: &[RateLimit { requests: 50, period: Duration::from_secs(1) }],
/// };
/// assert_eq!(LIST_MEMBERS.rate_limits[0].requests, 50);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The operation's name, as errors give it.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL, with its parameters in braces: `/v1/teams/{team_id}/members`.
    pub path: &'static str,
    /// Whether running it twice is as good as once. Only such operations are repeated when it is not
    /// known whether they have run.
    pub idempotent: bool,
    /// The fixed headers that the vendor documents, names in lower case.
    pub headers: &'static [(&'static str, &'static str)],
    /// The URL of the vendor's page.
    pub docs: &'static str,
    /// The date on the vendor's page when it was last read.
    pub updated: Option<&'static str>,
    /// The kinds of token that the operation takes.
    pub tokens: &'static [&'static str],
    /// The scopes that allow the call; any one of them is enough.
    pub scopes: &'static [&'static str],
    /// The documented limits; all of them hold at once.
    pub rate_limits: &'static [RateLimit],
}

/// A number of requests in a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// How many requests are allowed in one period.
    pub requests: u32,
    /// How long the period is.
    pub period: Duration,
}
