//! What a vendor answers.

use serde::Serialize;

/// An answer, before any fault is laid over it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers, names in lower case; the server adds the length of the body and the date.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer in JSON.
    ///
    /// # Panics
    ///
    /// When the body cannot be written as JSON, such as a map with keys that are no strings.
    #[must_use]
    pub fn json(status: u16, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).expect("an answer can be written as JSON");
        let headers = vec![("content-type", "application/json; charset=utf-8".to_owned())];
        Self { status, headers, body }
    }

    /// An answer in plain text.
    #[must_use]
    pub fn text(status: u16, body: impl Into<String>) -> Self {
        let headers = vec![("content-type", "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: body.into().into_bytes() }
    }

    /// The same answer with one more header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}
