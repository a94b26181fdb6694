//! Requests to a documentation site: few at a time, not too often, and again where it may help.

use std::io::Read;
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, Instant};

use backon::{BackoffBuilder, ExponentialBuilder};
use serde_json::Value;
use ureq::http::{HeaderMap, StatusCode};
use ureq::tls::{RootCerts, TlsConfig};

use super::{Failure, Reason};

/// How many requests are on their way at most.
pub(super) const AT_ONCE: usize = 8;

/// How far apart requests begin at least: twelve a second.
const APART: Duration = Duration::from_millis(84);

/// How often a request is repeated.
const REPETITIONS: usize = 4;

/// No site makes us wait longer than this between two attempts.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The tree of all pages is a few MiB.
const LARGEST: u64 = 64 * 1024 * 1024;

pub(super) struct Http {
    agent: ureq::Agent,
    /// When the next request may begin.
    next: Mutex<Instant>,
    /// How many bytes an answer has at most.
    largest: u64,
}

/// Why one attempt failed, and whether and when another may help.
struct Attempt {
    failure: Failure,
    again: bool,
    after: Option<Duration>,
}

impl Http {
    pub(super) fn new() -> Self {
        // Of a process that has another one already, that one is used.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let agent = ureq::Agent::config_builder()
            .tls_config(tls)
            .timeout_connect(Some(Duration::from_secs(10)))
            .timeout_global(Some(Duration::from_secs(60)))
            .http_status_as_error(false)
            // A page that has moved is news, and no reason to save another one in its place.
            .max_redirects(0)
            .user_agent("cargo-xtask-docs-fetch")
            .build();
        Self { agent: agent.into(), next: Mutex::new(Instant::now()), largest: LARGEST }
    }

    /// The JSON at `url`.
    pub(super) fn json(&self, url: &str, query: &[(&str, &str)]) -> Result<Value, Failure> {
        let text = self.text(url, query)?;
        serde_json::from_str(&text)
            .map_err(|error| Failure::shape(url, format!("the answer is not JSON: {error}")))
    }

    /// The text at `url`.
    pub(super) fn text(&self, url: &str, query: &[(&str, &str)]) -> Result<String, Failure> {
        let mut backoff = ExponentialBuilder::new()
            .with_min_delay(Duration::from_millis(250))
            .with_max_times(REPETITIONS)
            .with_jitter()
            .build();
        loop {
            self.take_turn();
            let Attempt { failure, again, after } = match self.attempt(url, query) {
                Ok(text) => return Ok(text),
                Err(attempt) => attempt,
            };
            match backoff.next().filter(|_| again) {
                Some(wait) => sleep(after.unwrap_or(wait).min(LONGEST_WAIT)),
                None => return Err(failure),
            }
        }
    }

    /// Waits until this request may begin.
    fn take_turn(&self) {
        let begin = {
            let mut next = self.next.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let begin = (*next).max(Instant::now());
            *next = begin + APART;
            begin
        };
        sleep(begin.saturating_duration_since(Instant::now()));
    }

    fn attempt(&self, url: &str, query: &[(&str, &str)]) -> Result<String, Attempt> {
        let failed = |reason, what: String, again, after| Attempt {
            failure: Failure::new(url, reason, what),
            again,
            after,
        };
        let unreachable =
            |error: ureq::Error| failed(Reason::Unreachable, error.to_string(), true, None);
        let request = self.agent.get(url).query_pairs(query.iter().copied());
        let response = request.call().map_err(unreachable)?;
        let status = response.status();
        let after = wait(response.headers());
        let reason = match status {
            StatusCode::OK => None,
            StatusCode::NOT_FOUND | StatusCode::GONE => Some(Reason::Missing),
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Some(Reason::Busy),
            status if status.is_server_error() => Some(Reason::Busy),
            status if status.is_redirection() => Some(Reason::Shape),
            _ => Some(Reason::Refused),
        };
        if let Some(reason) = reason {
            let place = response.headers().get("location").and_then(|to| to.to_str().ok());
            let to = place.map(|to| format!(", to {to}")).unwrap_or_default();
            let what = format!("the site answered with HTTP {status}{to}");
            return Err(failed(reason, what, reason == Reason::Busy, after));
        }
        let mut bytes = Vec::new();
        let read =
            response.into_body().into_reader().take(self.largest + 1).read_to_end(&mut bytes);
        read.map_err(|error| {
            failed(Reason::Unreachable, format!("the answer broke off: {error}"), true, None)
        })?;
        if bytes.len() as u64 > self.largest {
            let what = format!("the answer is larger than {} bytes", self.largest);
            return Err(failed(Reason::Shape, what, false, None));
        }
        String::from_utf8(bytes)
            .map_err(|_| failed(Reason::Shape, "the answer is not UTF-8".into(), false, None))
    }
}

/// How long the site asks to wait.
fn wait(headers: &HeaderMap) -> Option<Duration> {
    headers.get("retry-after")?.to_str().ok()?.trim().parse().ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::TcpListener;

    use super::*;

    /// What comes of an answer with `body`, if `largest` bytes are let pass.
    fn answered(body: &'static str, largest: u64) -> Result<String, String> {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", server.local_addr().unwrap());
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let (mut stream, _) = server.accept().unwrap();
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    let mut byte = [0];
                    stream.read_exact(&mut byte).unwrap();
                    head.extend(byte);
                }
                let length = body.len();
                write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{body}")
                    .unwrap();
            });
            let http = Http { largest, ..Http::new() };
            http.text(&url, &[])
                .map_err(|failure| format!("{:?}: {}", failure.reason, failure.what))
        })
    }

    #[test]
    fn an_answer_is_taken_whole_or_not_at_all() {
        assert_eq!(answered("# A tide", 9), Ok("# A tide".into()));
        assert_eq!(answered("# A tide", 8), Ok("# A tide".into()));
        let refused = Err("Shape: the answer is larger than 7 bytes".into());
        assert_eq!(answered("# A tide", 7), refused);
        assert_eq!(answered("# A tide, and its ebb", 7), refused);
    }

    #[test]
    fn a_site_says_in_seconds_how_long_to_wait() {
        let asked = |value: &str| {
            let header = ("retry-after".parse().unwrap(), value.parse().unwrap());
            wait(&HeaderMap::from_iter([header]))
        };
        assert_eq!(asked("0"), Some(Duration::ZERO));
        assert_eq!(asked("30"), Some(Duration::from_secs(30)));
        // A date is allowed as well, and no site was seen to send one.
        assert_eq!(asked("Wed, 21 Oct 2026 07:28:00 GMT"), None);
        assert_eq!(wait(&HeaderMap::new()), None);
    }
}
