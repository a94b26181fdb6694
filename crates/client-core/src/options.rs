//! What is different for one call.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::connection::Connection;
use crate::credentials::{Credentials, StaticToken, TokenClient};
use crate::retry::RetryPolicy;

/// The options of one call; what is not set is taken from the client.
///
/// Every request of a client takes them with `options(…)`. Those of a listing apply to each of its
/// pages.
///
/// ```
/// use std::time::Duration;
/// use vendor_client_core::{CallOptions, RetryPolicy};
///
/// let options = CallOptions::default()
///     .token("u-1234")
///     .timeout(Duration::from_secs(5))
///     .deadline(Duration::from_secs(20))
///     .retry(RetryPolicy::none());
/// # assert!(!format!("{options:?}").contains("u-1234"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    credentials: Option<OwnCredentials>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) idempotent: Option<bool>,
}

/// Credentials, and what became of them when a client told them where the vendor is.
#[derive(Clone)]
struct OwnCredentials {
    given: Arc<dyn Credentials>,
    /// Shared by all clones, so that the pages of a listing share their token.
    connected: Arc<OnceLock<Connected>>,
}

/// Shows no connection: a user's own HTTP client shows the headers that it sends, whatever they hold.
impl fmt::Debug for OwnCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.given.fmt(f)
    }
}

/// With which client, and what the tokens come from then.
type Connected = (Arc<Connection>, Arc<dyn Credentials>);

impl CallOptions {
    /// Sends this token, without a `Bearer` in front, such as the token of a user.
    ///
    /// The client's credentials are not asked, not even when the server refuses this token.
    pub fn token(self, token: impl Into<String>) -> Self {
        self.credentials(StaticToken::new(token))
    }

    /// Takes the tokens from here. The client's credentials are not asked.
    pub fn credentials(mut self, credentials: impl Credentials) -> Self {
        let given = Arc::new(credentials);
        self.credentials = Some(OwnCredentials { given, connected: Arc::default() });
        self
    }

    /// How long one attempt may take, see [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long the call may take with everything that belongs to it, see
    /// [`ClientBuilder::deadline`](crate::ClientBuilder::deadline). In a listing it applies to each page.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// How a failed call is repeated; [`RetryPolicy::none`] turns it off.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Whether running it twice is as good as once, whatever is known of the operation.
    ///
    /// `true` lets a write be repeated when nobody knows whether it has run; `false` lets a read be
    /// repeated only if it has not.
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = Some(idempotent);
        self
    }

    /// The credentials of this call, if it has its own.
    pub(crate) fn connect(&self, connection: &Arc<Connection>) -> Option<Arc<dyn Credentials>> {
        let OwnCredentials { given, connected } = self.credentials.as_ref()?;
        let connect = || {
            let vendor = TokenClient::new(Arc::clone(connection));
            given.connect(&vendor).unwrap_or_else(|| Arc::clone(given))
        };
        let (first, connected) = connected.get_or_init(|| (Arc::clone(connection), connect()));
        // The same options may be used with another client, and its tokens are others.
        let same = Arc::ptr_eq(first, connection);
        Some(if same { Arc::clone(connected) } else { connect() })
    }
}
