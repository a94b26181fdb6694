//! Our own HTTP client, which many clients can share.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::redirect::Policy;

use crate::base_url::BaseUrl;
use crate::builder::BuildError;
use crate::tls;

/// Connections and TLS, to be shared by many clients. Clones are cheap, and share the connections.
///
/// A client that is built without one makes its own, which takes milliseconds and about 100 KiB for
/// TLS. Whoever serves many tenants builds one `HttpClient` and passes it to each of their clients, by
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
/// A [`reqwest::Client`] becomes an `HttpClient` by `into()`, and keeps its own policies.
#[derive(Clone)]
pub struct HttpClient(Arc<Inner>);

enum Inner {
    /// Built here.
    Ours {
        settings: HttpClientBuilder,
        https: reqwest::Client,
        /// Made when a base URL asks for it: a client for loopback, past any proxy.
        loopback: OnceLock<reqwest::Client>,
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

    /// Begins one with settings.
    pub fn builder() -> HttpClientBuilder {
        HttpClientBuilder {
            connect_timeout: CONNECT_TIMEOUT,
            max_idle: 64,
            proxy: None,
            root_certificates: Vec::new(),
        }
    }

    /// What sends to this base URL.
    pub(crate) fn to(&self, base_url: &BaseUrl) -> Result<reqwest::Client, BuildError> {
        match &*self.0 {
            Inner::Yours(client) => Ok(client.clone()),
            Inner::Ours { https, .. } if base_url.https => Ok(https.clone()),
            Inner::Ours { settings, loopback, .. } => {
                if let Some(client) = loopback.get() {
                    return Ok(client.clone());
                }
                let client = settings.client(false)?;
                Ok(loopback.get_or_init(|| client).clone())
            }
        }
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
        let https = self.client(true)?;
        Ok(HttpClient(Arc::new(Inner::Ours { settings: self, https, loopback: OnceLock::new() })))
    }

    /// A client that goes nowhere but where it is sent, and sends nothing but what it is given.
    pub(crate) fn client(&self, https: bool) -> Result<reqwest::Client, BuildError> {
        if self.connect_timeout.is_zero() {
            return Err(BuildError::zero("connect_timeout"));
        }
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
        tls::configure(builder, https, &self.root_certificates)?
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
