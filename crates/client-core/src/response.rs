//! What a successful call gives back.

use std::fmt;
use std::ops::Deref;

use crate::fingerprint::Fingerprint;
use crate::operation::{HeaderMap, StatusCode};

/// The data of a successful call, with the status, headers and log id it came with.
///
/// It derefs to the data, so that `response.items` is the data's field.
///
/// ```
/// use vendor_client_core::Response;
///
/// // For a test of your own; otherwise `send()` returns one.
/// let response = Response::new(vec!["a", "b"]);
/// assert_eq!(response.len(), 2);
/// assert_eq!(response.status(), 200);
/// assert_eq!(response.into_data(), ["a", "b"]);
/// ```
#[derive(Clone)]
pub struct Response<T> {
    data: T,
    status: StatusCode,
    headers: HeaderMap,
    log_id: Option<String>,
    idempotency_key: Option<String>,
    /// What a listing recognises the page by.
    fingerprint: Option<Fingerprint>,
}

impl<T> Response<T> {
    /// A response with HTTP status 200 and no headers, for tests that do not call a server.
    pub fn new(data: T) -> Self {
        Self::received(data, StatusCode::OK, HeaderMap::new(), None, None)
    }

    pub(crate) fn received(
        data: T,
        status: StatusCode,
        headers: HeaderMap,
        log_id: Option<String>,
        fingerprint: Option<Fingerprint>,
    ) -> Self {
        Self { data, status, headers, log_id, idempotency_key: None, fingerprint }
    }

    pub(crate) fn keyed(self, idempotency_key: Option<String>) -> Self {
        Self { idempotency_key, ..self }
    }

    pub(crate) fn fingerprint(&self) -> Option<&Fingerprint> {
        self.fingerprint.as_ref()
    }

    /// The data.
    pub fn data(&self) -> &T {
        &self.data
    }

    /// The data, without the rest.
    pub fn into_data(self) -> T {
        self.data
    }

    /// The HTTP status.
    ///
    /// It is not always 2xx: where a vendor's answers carry a code, the code alone says whether a
    /// call succeeded.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The response's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id under which the vendor's support finds this call, if the answer carried one.
    pub fn log_id(&self) -> Option<&str> {
        self.log_id.as_deref()
    }

    /// The idempotency key that the request was sent with, the caller's own or a random one.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.idempotency_key.as_deref()
    }

    /// The same response with other data.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            data: f(self.data),
            status: self.status,
            headers: self.headers,
            log_id: self.log_id,
            idempotency_key: self.idempotency_key,
            fingerprint: self.fingerprint,
        }
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

/// Leaves the headers out: a server or a proxy may put cookies there.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("data", &self.data)
            .field("status", &self.status)
            .field("log_id", &self.log_id())
            .finish_non_exhaustive()
    }
}

/// The first of these headers that carries something readable.
pub(crate) fn log_id<'h>(headers: &'h HeaderMap, names: &[&str]) -> Option<&'h str> {
    names
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok())
        .find(|value| !value.is_empty())
}
