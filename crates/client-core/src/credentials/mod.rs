//! Where the bearer token comes from.

mod cache;
mod exchange;
mod flight;
#[cfg(feature = "jwt")]
mod jwt;

use std::env::{self, VarError};
use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::code::WireCode;

pub(crate) use cache::Cache;
pub(crate) use exchange::date;
pub use exchange::{
    ExchangeFuture, IssuedToken, TokenAnswer, TokenClient, TokenExchange, TokenRequest,
};
#[cfg(feature = "jwt")]
pub use jwt::JwtKey;

/// The future that [`Credentials::token`] returns.
pub type TokenFuture<'a> =
    Pin<Box<dyn Future<Output = Result<AccessToken, CredentialsError>> + Send + 'a>>;

/// A source of bearer tokens, asked once for each request.
///
/// Implement it to bring tokens from a place of your own; it may cache them, and it must bound its
/// own time, since the client's timeout begins when the request is sent.
///
/// ```
/// use vendor_client_core::{AccessToken, Credentials, CredentialsError, TokenFuture};
///
/// #[derive(Debug)]
/// struct TokenFile(std::path::PathBuf);
///
/// impl Credentials for TokenFile {
///     fn token(&self) -> TokenFuture<'_> {
///         Box::pin(async {
///             let token = std::fs::read_to_string(&self.0).map_err(|error| {
///                 CredentialsError::new("cannot read the token file").with_source(error)
///             })?;
///             Ok(AccessToken::new(token.trim()))
///         })
///     }
/// }
/// ```
pub trait Credentials: fmt::Debug + Send + Sync + 'static {
    /// A token that is valid now.
    fn token(&self) -> TokenFuture<'_>;

    /// Takes note that the server did not accept this token.
    ///
    /// Whoever keeps tokens drops it, so that the next [`token`](Self::token) is another one if
    /// there is one. The call is then repeated once, and only with a token that differs.
    fn refused(&self, token: &AccessToken) {
        let _ = token;
    }

    /// What a client asks instead of this, called once for each client that is built.
    ///
    /// Credentials that fetch their tokens from the vendor learn here where that is. `None`, the
    /// default, is for all others.
    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        let _ = vendor;
        None
    }
}

/// One source can serve several clients.
impl<C: Credentials + ?Sized> Credentials for Arc<C> {
    fn token(&self) -> TokenFuture<'_> {
        (**self).token()
    }

    fn refused(&self, token: &AccessToken) {
        (**self).refused(token);
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        (**self).connect(vendor)
    }
}

/// A bearer token that does not show in `Debug`.
#[derive(Clone)]
pub struct AccessToken(Arc<SecretString>);

impl AccessToken {
    /// Wraps a token, without a `Bearer` in front.
    pub fn new(token: impl Into<String>) -> Self {
        Self(Arc::new(SecretString::from(token.into())))
    }

    /// The token itself. Take care where it goes.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Refuses what no `Authorization` header can carry, without showing it.
    pub(crate) fn check(&self) -> Result<(), CredentialsError> {
        let token = self.expose();
        if token.is_empty() {
            return Err(CredentialsError::new("the token is empty"));
        }
        // RFC 6750 knows no white space in a token; a line break is what a file's end leaves
        // behind.
        if let Some(at) = token.bytes().position(|byte| !byte.is_ascii_graphic()) {
            return Err(CredentialsError::new(format!(
                "character {at} of the token (counted from 0) is a space, a line break or another \
                 character that no Authorization header can carry"
            )));
        }
        Ok(())
    }

    /// The value of the `Authorization` header, marked as sensitive.
    pub(crate) fn header(&self) -> Result<HeaderValue, CredentialsError> {
        self.check()?;
        let mut value = HeaderValue::from_str(&format!("Bearer {}", self.expose()))
            .map_err(|_| CredentialsError::new("no Authorization header can carry the token"))?;
        value.set_sensitive(true);
        Ok(value)
    }
}

impl PartialEq for AccessToken {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for AccessToken {}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken([redacted])")
    }
}

/// Why there is no token.
///
/// Its text ends up in errors and logs: put no secret in it. Clones are cheap: when many calls wait
/// for one token, all of them get the same error.
#[derive(Clone, Debug)]
pub struct CredentialsError {
    message: Arc<str>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
    code: Option<WireCode>,
    transient: bool,
    retry_after: Option<Duration>,
}

impl CredentialsError {
    /// An error with this message, in the style of `cannot read the token file`.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into().into(),
            source: None,
            code: None,
            transient: false,
            retry_after: None,
        }
    }

    /// The error of credentials that fetch their tokens from the vendor, and do not know where that
    /// is.
    pub fn unconnected(name: &str) -> Self {
        Self::new(format!("{name} work only as the `credentials` of a client"))
    }

    /// Adds the error behind this one.
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(Arc::from(source.into()));
        self
    }

    /// Says that asking again may help: a connection that broke, a server that was too busy.
    pub fn transient(mut self) -> Self {
        self.transient = true;
        self
    }

    /// Adds the vendor's error code, which [`Error::code`](crate::Error::code) then gives.
    pub fn with_code(mut self, code: WireCode) -> Self {
        self.code = Some(code);
        self
    }

    /// Says how long the server asks to wait.
    fn asking_for(mut self, wait: Option<Duration>) -> Self {
        self.retry_after = wait;
        self
    }

    /// Says how many attempts there were.
    fn after(mut self, attempts: u32) -> Self {
        if attempts > 1 {
            self.message = format!("{} ({attempts} attempts)", self.message).into();
        }
        self
    }

    /// Says how old the error is, and when the server is asked again.
    fn remembered(mut self, age: Duration, left: Duration) -> Self {
        let seconds = |time: Duration| time.as_secs_f64().ceil();
        self.message = format!(
            "{} (that was {} s ago; the next request for a token goes out in {} s)",
            self.message,
            seconds(age),
            seconds(left),
        )
        .into();
        if self.transient {
            self.retry_after = Some(left);
        }
        self
    }

    /// The vendor's error code, if the vendor gave one.
    pub fn code(&self) -> Option<&WireCode> {
        self.code.as_ref()
    }

    /// Whether asking again may help.
    pub fn is_transient(&self) -> bool {
        self.transient
    }

    /// How long to wait before the next attempt: what the server that gives the tokens asks for, or
    /// what is left of the time for which the client leaves it alone.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for CredentialsError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// A token that never changes; the vendor refuses it once it has expired.
///
/// ```
/// use vendor_client_core::StaticToken;
///
/// let credentials = StaticToken::new("t-1234");
/// assert_eq!(format!("{credentials:?}"), "StaticToken([redacted])");
/// ```
#[derive(Clone)]
pub struct StaticToken(AccessToken);

impl StaticToken {
    /// Always this token, without a `Bearer` in front.
    pub fn new(token: impl Into<String>) -> Self {
        Self(AccessToken::new(token))
    }

    /// The token in this environment variable.
    ///
    /// # Errors
    ///
    /// When the variable is not set, or is empty.
    pub fn from_env(variable: &str) -> Result<Self, CredentialsError> {
        env_var(variable).map(Self::new)
    }
}

/// The value of an environment variable, without white space around it, for credentials that are
/// read from the environment.
///
/// # Errors
///
/// When it is not set, is empty or is not Unicode; the error names the variable and shows no value.
pub fn env_var(name: &str) -> Result<String, CredentialsError> {
    let problem = match env::var(name) {
        Ok(value) if value.trim().is_empty() => "is empty",
        Ok(value) => return Ok(value.trim().to_owned()),
        Err(VarError::NotPresent) => "is not set",
        Err(VarError::NotUnicode(_)) => "is not Unicode",
    };
    Err(CredentialsError::new(format!("the environment variable {name} {problem}")))
}

impl Credentials for StaticToken {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { self.0.check().map(|()| self.0.clone()) })
    }
}

impl fmt::Debug for StaticToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StaticToken([redacted])")
    }
}
