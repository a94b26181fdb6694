//! A vendor's error codes, and what they have in common.

use std::borrow::Cow;
use std::fmt::{self, Debug, Display};
use std::time::Duration;

use crate::operation::StatusCode;

/// A vendor's error codes, usually an enum of the documented ones with room for others.
pub trait ErrorCode: Clone + Debug + Display + PartialEq + Send + Sync + 'static {
    /// The code for what came over the wire; every value has one, unknown ones included.
    fn from_wire(code: WireCode) -> Self;

    /// What the code means in the terms that all vendors share. `None` if the code is unknown: then
    /// the HTTP status has to say.
    fn class(&self) -> Option<ErrorClass>;

    /// What the vendor's page advises to do about it.
    fn remedy(&self) -> Option<&'static str>;

    /// How long to wait before the next attempt if the answer does not say. Only for codes of the
    /// class [`RateLimited`](ErrorClass::RateLimited).
    fn wait(&self) -> Option<Duration> {
        None
    }
}

/// An error code as it came over the wire. It compares with numbers and with text.
///
/// ```
/// use vendor_client_core::WireCode;
///
/// assert_eq!(WireCode::Integer(4020), 4020);
/// assert_eq!(WireCode::Text("invalid_token".into()), "invalid_token");
/// assert_ne!(WireCode::Integer(4020), "4020");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum WireCode {
    /// A whole number, or a string that holds one where the vendor documents a number.
    Integer(i64),
    /// Anything else.
    Text(Cow<'static, str>),
}

impl PartialEq<i64> for WireCode {
    fn eq(&self, other: &i64) -> bool {
        matches!(self, Self::Integer(code) if code == other)
    }
}

impl PartialEq<str> for WireCode {
    fn eq(&self, other: &str) -> bool {
        matches!(self, Self::Text(code) if code == other)
    }
}

impl PartialEq<&str> for WireCode {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

impl Display for WireCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(code) => write!(f, "{code}"),
            Self::Text(code) => f.write_str(code),
        }
    }
}

/// What a refusal means, whoever the vendor is.
///
/// [`Error`](crate::Error) has a predicate for each, such as
/// [`is_not_found`](crate::Error::is_not_found).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorClass {
    /// The request itself is wrong: a value, a combination of values, an expired page token. Another
    /// request is needed.
    InvalidArgument,
    /// The token or the credentials are not accepted.
    Unauthorized,
    /// The caller is known, and lacks a scope, a role, a plan, or a place on an allow-list of addresses.
    Forbidden,
    /// What the request names does not exist.
    NotFound,
    /// The request contradicts the present state of what it names.
    Conflict,
    /// There were too many requests in a short time. It passes within minutes.
    RateLimited,
    /// A quota of a day, a month or a plan is used up. It does not pass soon.
    QuotaExhausted,
    /// The server has a problem of its own, which may soon be over.
    ServerError,
}

impl ErrorClass {
    /// What an HTTP status means where the vendor's code is unknown.
    pub(crate) fn of_status(status: StatusCode) -> Option<Self> {
        Some(match status.as_u16() {
            400 | 422 => Self::InvalidArgument,
            401 => Self::Unauthorized,
            403 => Self::Forbidden,
            404 | 410 => Self::NotFound,
            409 => Self::Conflict,
            429 => Self::RateLimited,
            500 | 502..=504 => Self::ServerError,
            _ => return None,
        })
    }
}
