//! Why there is no token.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::code::WireCode;

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
        Self::new(format!("{name} can only be used as the `credentials` of a client"))
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
    pub(crate) fn asking_for(mut self, wait: Option<Duration>) -> Self {
        self.retry_after = wait;
        self
    }

    /// Says how many attempts there were.
    pub(crate) fn after(mut self, attempts: u32) -> Self {
        if attempts > 1 {
            self.message = format!("{} ({attempts} attempts)", self.message).into();
        }
        self
    }

    /// Says how old the error is, and when the server is asked again.
    pub(crate) fn remembered(mut self, age: Duration, left: Duration) -> Self {
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
