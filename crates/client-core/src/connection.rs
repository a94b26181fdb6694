//! What every request goes out by.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use reqwest::header::HeaderValue;

use crate::base_url::BaseUrl;
use crate::http::HttpService;
use crate::http_client::Sender;
use crate::retry::{Budget, RetryPolicy};

/// The HTTP client, where it goes, and within which limits.
#[derive(Debug)]
pub(crate) struct Connection {
    pub(crate) http: Http,
    pub(crate) base_url: BaseUrl,
    /// Of an attempt.
    pub(crate) timeout: Duration,
    /// Of a call.
    pub(crate) deadline: Duration,
    /// `None` for a user's own HTTP client.
    pub(crate) connect_timeout: Option<Duration>,
    /// Sent with every request, if there is one.
    pub(crate) user_agent: Option<HeaderValue>,
    pub(crate) max_response_bytes: usize,
    pub(crate) clock: Clock,
    /// See [`Vendor::WAIT_HEADERS`](crate::Vendor::WAIT_HEADERS).
    pub(crate) wait_headers: &'static [&'static str],
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
}

/// What sends.
#[derive(Debug)]
pub(crate) enum Http {
    Client(Sender),
    Service(Arc<dyn HttpService>),
}

/// The time of day. Nothing is measured by it: it may be set at any moment.
#[derive(Clone)]
pub(crate) struct Clock(pub(crate) Arc<dyn Fn() -> SystemTime + Send + Sync>);

impl Clock {
    pub(crate) fn now(&self) -> SystemTime {
        (self.0)()
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self(Arc::new(SystemTime::now))
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}
