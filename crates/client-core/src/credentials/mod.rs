//! Where the bearer token comes from.

mod cache;
mod exchange;
mod fields;
mod flight;
#[cfg(feature = "jwt")]
mod jwt;

use std::env::{self, VarError};
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::credentials_error::CredentialsError;

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
/// Implement it to bring tokens from a place of your own; it may cache them, and it must limit its
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

    /// Tells the source that the server did not accept this token.
    ///
    /// A source that keeps tokens drops it, so that the next [`token`](Self::token) is another one if
    /// there is one. The call is then repeated once, and only with a token that differs.
    fn refused(&self, token: &AccessToken) {
        let _ = token;
    }

    /// What a client asks instead of these credentials; called once for each client that is built.
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
        // All first: that is quick, and as a rule it is all.
        let fits = token.bytes().fold(true, |fits, byte| fits & byte.is_ascii_graphic());
        let at = || token.bytes().position(|byte| !byte.is_ascii_graphic());
        if let Some(at) = if fits { None } else { at() } {
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
        let mut value = HeaderValue::try_from(["Bearer ", self.expose()].concat())
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
