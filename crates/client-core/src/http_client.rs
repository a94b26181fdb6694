//! Our own HTTP client, which many clients can share.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use reqwest::redirect::Policy;
use tokio::runtime::{self, Handle};

use crate::base_url::BaseUrl;
use crate::build_error::BuildError;
use crate::tls::Tls;

/// For how many runtimes connections are kept.
const RUNTIMES: usize = 64;

/// Connections and TLS, to be shared by many clients. Clones are cheap, and share the connections.
///
/// A client that is built without one makes its own, which takes milliseconds and about 100 KiB for
/// TLS. Whoever serves many tenants builds one `HttpClient` and passes it to each of their clients, with
/// [`ClientBuilder::http_client`](crate::ClientBuilder::http_client). Tokens, pacing, retries and
/// timeouts stay with each client.
///
/// ```
/// use std::time::Duration;
/// use vendor_client_core::HttpClient;
///
/// # #[cfg(any(feature = "rustls", feature = "native-tls"))]
/// let http = HttpClient::builder().connect_timeout(Duration::from_secs(5)).build()?;
/// // For each tenant: `Client::builder().http_client(http.clone())…`
/// # Ok::<(), vendor_client_core::BuildError>(())
/// ```
///
/// It follows no redirect, sends no headers of its own, and needs no crypto provider to be installed.
/// Each tokio runtime has connections of its own, so that one that idles holds up no call of another.
///
/// A [`reqwest::Client`] becomes an `HttpClient` by `into()`, and keeps its own policies. Its connections
/// are those of whichever runtime opened them: a call that is given one whose runtime idles waits for its
/// timeout. Use it on one runtime.
#[derive(Clone)]
pub struct HttpClient(Arc<Inner>);

enum Inner {
    /// Built here.
    Ours {
        settings: HttpClientBuilder,
        https: Arc<Pools>,
        /// Made when a base URL asks for it: connections to loopback, past any proxy.
        loopback: OnceLock<Arc<Pools>>,
    },
    /// A user's own.
    Yours(reqwest::Client),
}

impl HttpClient {
    /// One with the default settings.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up, or the crate was built without it.
    pub fn new() -> Result<Self, BuildError> {
        Self::builder().build()
    }

    /// Starts building one with other settings.
    pub fn builder() -> HttpClientBuilder {
        HttpClientBuilder {
            connect_timeout: CONNECT_TIMEOUT,
            max_idle: 64,
            proxy: None,
            root_certificates: Vec::new(),
        }
    }

    /// What sends to this base URL.
    pub(crate) fn to(&self, base_url: &BaseUrl) -> Result<Sender, BuildError> {
        Ok(match &*self.0 {
            Inner::Yours(client) => Sender::Yours(client.clone()),
            Inner::Ours { https, .. } if base_url.https => Sender::Ours(Arc::clone(https)),
            Inner::Ours { settings, loopback, .. } => {
                if let Some(pools) = loopback.get() {
                    return Ok(Sender::Ours(Arc::clone(pools)));
                }
                let pools = Arc::new(settings.pools(false)?);
                Sender::Ours(Arc::clone(loopback.get_or_init(|| pools)))
            }
        })
    }

    /// How long connecting may take; `None` if it is up to a user's own client.
    pub(crate) fn connect_timeout(&self) -> Option<Duration> {
        match &*self.0 {
            Inner::Ours { settings, .. } => Some(settings.connect_timeout),
            Inner::Yours(_) => None,
        }
    }
}

impl From<reqwest::Client> for HttpClient {
    fn from(client: reqwest::Client) -> Self {
        Self(Arc::new(Inner::Yours(client)))
    }
}

impl fmt::Debug for HttpClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Inner::Ours { settings, .. } => f
                .debug_struct("HttpClient")
                .field("connect_timeout", &settings.connect_timeout)
                .finish_non_exhaustive(),
            Inner::Yours(client) => f.debug_tuple("HttpClient").field(client).finish(),
        }
    }
}

/// What sends to one kind of base URL.
#[derive(Debug)]
pub(crate) enum Sender {
    Ours(Arc<Pools>),
    Yours(reqwest::Client),
}

impl Sender {
    /// What sends on the runtime that this is called on.
    pub(crate) fn client(&self) -> reqwest::Client {
        match self {
            Self::Ours(pools) => pools.here(),
            Self::Yours(client) => client.clone(),
        }
    }
}

/// Connections of our own, apart for each runtime. A connection is driven by a task on the runtime that
/// opened it: while that idles, what is sent over it does not go.
pub(crate) struct Pools {
    settings: HttpClientBuilder,
    https: bool,
    tls: Tls,
    /// The one that was used last comes first.
    clients: Mutex<Vec<(Option<runtime::Id>, reqwest::Client)>>,
}

impl Pools {
    fn new(settings: HttpClientBuilder, https: bool) -> Result<Self, BuildError> {
        let tls = Tls::new(https, &settings.root_certificates)?;
        // So that a setting that cannot work is an error now.
        let client = settings.client(https, &tls)?;
        Ok(Self { settings, https, tls, clients: Mutex::new(vec![(None, client)]) })
    }

    fn here(&self) -> reqwest::Client {
        let here = Handle::try_current().ok().map(|handle| handle.id());
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let known = clients.iter().position(|(id, _)| *id == here);
        // The first one was made before there was a runtime.
        let at = known.or_else(|| clients.iter().position(|(id, _)| id.is_none()));
        if let Some(at) = at {
            clients[at].0 = here;
            clients[..=at].rotate_right(1);
        } else {
            // What could be built once can be built again; if not, it is better to send than to fail.
            let client = self.settings.client(self.https, &self.tls);
            let client = client.unwrap_or_else(|_| clients[0].1.clone());
            clients.truncate(RUNTIMES - 1);
            clients.insert(0, (here, client));
        }
        clients[0].1.clone()
    }
}

impl fmt::Debug for Pools {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.settings.fmt(f)
    }
}

/// How long connecting may take, unless a setting says otherwise.
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The settings of an [`HttpClient`].
///
/// ```no_run
/// use vendor_client_core::HttpClient;
///
/// let http = HttpClient::builder()
///     .proxy("http://proxy.corp.example:3128")
///     .root_certificates(std::fs::read("corp-ca.pem")?)
///     .build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
#[must_use = "`build` makes the HTTP client"]
pub struct HttpClientBuilder {
    connect_timeout: Duration,
    max_idle: usize,
    proxy: Option<String>,
    root_certificates: Vec<Vec<u8>>,
}

impl HttpClientBuilder {
    /// How long connecting may take, TLS included. 10 s by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How many connections to a host are kept open while nothing is sent.
    pub(crate) fn max_idle(mut self, connections: usize) -> Self {
        self.max_idle = connections;
        self
    }

    /// The proxy for all requests: `http://host:port`, with `user:password@` in front of the host if it
    /// asks for them.
    ///
    /// By default it is what the environment says: `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`. Requests
    /// to an `http` base URL, which is on loopback, go past any proxy.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Certificates to trust besides those of the system, in PEM: one or more
    /// `-----BEGIN CERTIFICATE-----`. May be called several times.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.root_certificates.push(pem.into());
        self
    }

    /// Makes the HTTP client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// When a setting cannot work, or TLS cannot be set up; the error names the setting.
    pub fn build(self) -> Result<HttpClient, BuildError> {
        let https = Arc::new(self.pools(true)?);
        Ok(HttpClient(Arc::new(Inner::Ours { settings: self, https, loopback: OnceLock::new() })))
    }

    /// Connections with these settings.
    pub(crate) fn pools(&self, https: bool) -> Result<Pools, BuildError> {
        if self.connect_timeout.is_zero() {
            return Err(BuildError::zero("connect_timeout"));
        }
        Pools::new(self.clone(), https)
    }

    /// A client that goes nowhere but where it is sent, and sends nothing but what it is given.
    fn client(&self, https: bool, tls: &Tls) -> Result<reqwest::Client, BuildError> {
        // Another crate in the build may turn reqwest's features on; what they would add is turned off
        // by name.
        let mut builder = reqwest::Client::builder()
            .redirect(Policy::none())
            .connect_timeout(self.connect_timeout)
            .pool_max_idle_per_host(self.max_idle)
            .referer(false)
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate();
        if !https {
            // A proxy would take the unencrypted token off the machine.
            builder = builder.no_proxy();
        } else if let Some(url) = &self.proxy {
            // Neither the URL nor reqwest's error is shown: a password may be in them.
            let proxy = reqwest::Proxy::all(url).map_err(|_| {
                BuildError::new("proxy", "is not a URL; it must be like http://host:port")
            })?;
            builder = builder.proxy(proxy);
        }
        tls.configure(builder)
            .build()
            .map_err(|error| BuildError::new("the HTTP client", "cannot be set up").source(error))
    }
}

/// Shows no proxy, which may hold a password.
impl fmt::Debug for HttpClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpClientBuilder")
            .field("connect_timeout", &self.connect_timeout)
            .finish_non_exhaustive()
    }
}
