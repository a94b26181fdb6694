//! From settings to a client.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use reqwest::Url;
use reqwest::header::HeaderValue;

use crate::base_url::BaseUrl;
use crate::build_error::BuildError;
use crate::connection::{Clock, Connection, Http};
use crate::credentials::{Credentials, TokenClient};
use crate::http::HttpService;
use crate::http_client::{CONNECT_TIMEOUT, HttpClient, Sender};
use crate::pacing::{Limiter, Pacing};
use crate::retry::{Budget, RetryPolicy};
use crate::transport::{Settings, Transport};
use crate::vendor::{Regions, Vendor};
use crate::wait::{OnWait, Wait};

/// The settings of a client. A vendor crate's `Client::builder()` returns one.
///
/// Credentials are the only setting without a default (and the base URL, for vendors that give each
/// customer one).
pub struct ClientBuilder<V: Vendor> {
    base_url: String,
    /// The path that the vendor's own base URL has.
    path: String,
    credentials: Option<Arc<dyn Credentials>>,
    timeout: Duration,
    deadline: Duration,
    connect_timeout: Duration,
    http: Option<Through>,
    user_agent: Option<String>,
    retry: RetryPolicy,
    pacing: bool,
    quota_share: f64,
    max_connections: usize,
    on_wait: OnWait,
    max_response_bytes: usize,
    clock: Clock,
    vendor: PhantomData<fn() -> V>,
}

impl<V: Vendor> ClientBuilder<V> {
    /// The default settings, with this base URL. If it has a path, other base URLs must end in it as
    /// well.
    pub fn new(base_url: impl Into<String>) -> Self {
        let base_url = base_url.into();
        let path = Url::parse(&base_url).map(|url| url.path().trim_end_matches('/').to_owned());
        Self {
            base_url,
            path: path.unwrap_or_default(),
            credentials: None,
            timeout: Duration::from_secs(30),
            deadline: Duration::from_secs(600),
            connect_timeout: CONNECT_TIMEOUT,
            http: None,
            user_agent: None,
            retry: RetryPolicy::default(),
            pacing: true,
            quota_share: 1.0,
            max_connections: 64,
            on_wait: OnWait::default(),
            max_response_bytes: 16 * 1024 * 1024,
            clock: Clock::default(),
            vendor: PhantomData,
        }
    }

    /// Where the requests go: `https`, a host, perhaps a path that all of them share.
    ///
    /// `http` is accepted for loopback only (`localhost`, `127.0.0.0/8`, `[::1]`), and then past any
    /// proxy. A user name, a query or a fragment is refused, and so is a base URL without the path in
    /// which the vendor's own one ends. Slashes at the end do not matter.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// Which of the vendor's servers the requests go to; sets the base URL.
    pub fn region(self, region: V::Region) -> Self
    where
        V: Regions,
    {
        self.base_url(region)
    }

    /// Where the tokens come from. Required.
    pub fn credentials(mut self, credentials: impl Credentials) -> Self {
        self.credentials = Some(Arc::new(credentials));
        self
    }

    /// How long one attempt may take, from connecting to the last byte of the answer. 30 s by
    /// default. [`deadline`](Self::deadline) bounds all else that a call waits for.
    ///
    /// An answer that came in time is read, even if the program was too busy to look at it in time.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long a call may take with everything that belongs to it: the token, the wait for room in the
    /// rate limits, all attempts and the waits between them. 10 minutes by default.
    ///
    /// In a listing it applies to each page. A call that would have to wait beyond it before its next
    /// attempt fails at once. [`CallOptions::deadline`](crate::CallOptions::deadline) sets it for one
    /// call.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// How long connecting may take, TLS included. 10 s by default.
    ///
    /// Without effect if you pass an [`http_client`](Self::http_client): it has its own.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sends through this HTTP client: an [`HttpClient`] that many clients share, or a
    /// [`reqwest::Client`] of your own, with its TLS, proxy, pool and connect timeout.
    ///
    /// The policies of a `reqwest::Client` hold as well: it follows redirects unless it was built with
    /// [`Policy::none`](reqwest::redirect::Policy::none) (reqwest drops the token when a redirect leads
    /// to another host), and sends the headers that it was told to send. A token request is never sent
    /// on with its secret, whatever the policy: its body can be sent only once. If a redirect leads it
    /// out of the base URL, the call ends in an error.
    ///
    /// With the feature `rustls`, this crate turns on reqwest's `rustls-no-provider`, so that the
    /// choice of a crypto library stays yours. `reqwest::Client::new()` then panics with "No rustls
    /// crypto provider", unless another crate turns on reqwest's own `rustls` or you install a provider
    /// (`rustls::crypto::ring::default_provider().install_default()`). An `HttpClient` needs none.
    pub fn http_client(mut self, client: impl Into<HttpClient>) -> Self {
        self.http = Some(Through::Client(client.into()));
        self
    }

    /// Sends through a transport or a middleware of your own.
    ///
    /// Our timeout applies to it, from the request to the last byte of the answer.
    pub fn http_service(mut self, service: impl HttpService) -> Self {
        self.http = Some(Through::Service(Arc::new(service)));
        self
    }

    /// Sends this as the `User-Agent` of every request: the name of your program and its version, such
    /// as `phonebook/1.2`. By default there is none.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// Whether calls wait until the documented rate limits of their operation have room for them. On
    /// by default.
    ///
    /// All clones of a client share the limits, and wait in the order in which they came; a future that
    /// nobody polls is passed over. When the server says "slow down", all calls of the operation wait, for
    /// a minute at most, and then go one after the other at a pace that is a third slower and recovers
    /// within minutes. So several processes that share an app's quota find a pace together;
    /// [`quota_share`](Self::quota_share) spares them the search.
    pub fn pacing(mut self, on: bool) -> Self {
        self.pacing = on;
        self
    }

    /// How much of the documented rate limits this client takes, above 0 and up to 1. All of it by
    /// default.
    ///
    /// Vendors count all clients of an app together: two processes take 0.5 each. A limit never falls
    /// below one request.
    pub fn quota_share(mut self, share: f64) -> Self {
        self.quota_share = share;
        self
    }

    /// How many requests of all clones may be under way at once, and so about how many connections there
    /// are. 64 by default; requests for tokens come on top.
    ///
    /// Idle connections are kept up to the same number, for each runtime that the client is used on. A
    /// future that nobody polls for two seconds does not count, so that it keeps nobody waiting; when it
    /// is polled again, it waits for its turn.
    pub fn max_connections(mut self, limit: usize) -> Self {
        self.max_connections = limit;
        self
    }

    /// Is told of each wait of a second or more when it begins, for progress bars.
    ///
    /// It is called on the task of the call, and should be quick. Subscribers of `tracing` see the
    /// same at debug level.
    ///
    /// ```
    /// # use vendor_client_core::{ClientBuilder, Vendor};
    /// # fn example<V: Vendor>(builder: ClientBuilder<V>) -> ClientBuilder<V> {
    /// builder.on_wait(|wait| eprintln!("{wait}"))
    /// # }
    /// ```
    pub fn on_wait(mut self, hook: impl Fn(&Wait) + Send + Sync + 'static) -> Self {
        self.on_wait = OnWait(Some(Arc::new(hook)));
        self
    }

    /// How failed calls are repeated; [`RetryPolicy::none`] turns it off.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How large an answer's body may be. 16 MiB by default; the documented answers stay far below.
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.max_response_bytes = limit;
        self
    }

    /// Takes the time of day from here instead of the system, for tests.
    ///
    /// It is needed where the vendor speaks of points in time. Lifetimes, waits and timeouts are
    /// measured by tokio's clock, which a test can pause.
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Clock(Arc::new(now));
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// When a setting cannot work; the error names it.
    pub fn build(self) -> Result<V::Client, BuildError>
    where
        V::Client: From<Transport<V>>,
    {
        let base_url = BaseUrl::parse(&self.base_url)
            .map_err(|problem| BuildError::new("base_url", problem))?;
        let credentials = self
            .credentials
            .ok_or_else(|| BuildError::new("credentials", "is required, and was not set"))?;
        let zero = [
            ("timeout", self.timeout.is_zero()),
            ("deadline", self.deadline.is_zero()),
            ("connect_timeout", self.connect_timeout.is_zero()),
            ("max_connections", self.max_connections == 0),
            ("max_response_bytes", self.max_response_bytes == 0),
        ];
        if let Some((setting, _)) = zero.into_iter().find(|(_, is_zero)| *is_zero) {
            return Err(BuildError::zero(setting));
        }
        if !(self.quota_share > 0.0 && self.quota_share <= 1.0) {
            return Err(BuildError::new("quota_share", "must be above 0 and at most 1"));
        }
        base_url.require(&self.path).map_err(|problem| BuildError::new("base_url", problem))?;
        let user_agent = self.user_agent.map(user_agent).transpose()?;
        let (http, connect_timeout) = match self.http {
            Some(Through::Service(service)) => (Http::Service(service), None),
            Some(Through::Client(client)) => {
                (Http::Client(client.to(&base_url)?), client.connect_timeout())
            }
            None => {
                let own = HttpClient::builder()
                    .connect_timeout(self.connect_timeout)
                    .max_idle(self.max_connections);
                let pools = Arc::new(own.pools(base_url.https)?);
                (Http::Client(Sender::Ours(pools)), Some(self.connect_timeout))
            }
        };
        let connection = Arc::new(Connection {
            http,
            base_url,
            timeout: self.timeout,
            deadline: self.deadline,
            connect_timeout,
            user_agent,
            max_response_bytes: self.max_response_bytes,
            clock: self.clock,
            wait_headers: V::WAIT_HEADERS,
            budget: Budget::new(&self.retry),
            retry: self.retry,
        });
        let vendor = TokenClient::new(Arc::clone(&connection));
        let credentials = credentials.connect(&vendor).unwrap_or(credentials);
        Ok(V::Client::from(Transport::new(Settings {
            connection,
            credentials,
            pacing: self.pacing.then(|| Pacing::new(self.quota_share)),
            connections: Arc::new(Limiter::at_once(self.max_connections)),
            on_wait: self.on_wait,
        })))
    }
}

/// What the requests go through.
enum Through {
    Client(HttpClient),
    Service(Arc<dyn HttpService>),
}

fn user_agent(text: String) -> Result<HeaderValue, BuildError> {
    let visible = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    let value = HeaderValue::try_from(text).ok().filter(|value| visible && !value.is_empty());
    value.ok_or_else(|| {
        BuildError::new(
            "user_agent",
            "cannot be sent; it must be visible ASCII, like phonebook/1.2",
        )
    })
}

/// Shows no credentials.
impl<V: Vendor> fmt::Debug for ClientBuilder<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The base URL is not checked yet, so that it may hold a password.
        f.debug_struct("ClientBuilder")
            .field("vendor", &V::NAME)
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .field("connect_timeout", &self.connect_timeout)
            .field("max_response_bytes", &self.max_response_bytes)
            .finish_non_exhaustive()
    }
}
