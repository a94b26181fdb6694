//! The time that an answer tells.

use std::time::SystemTime;

use reqwest::header::{DATE, HeaderMap};

/// The server's time.
pub(crate) fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()
}
