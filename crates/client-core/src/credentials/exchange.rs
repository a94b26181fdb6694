//! Exchanging something lasting, such as a secret, for a token.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, StatusCode, Url};
use serde_core::Serialize;
use serde_json::{Map, Value};

use super::AccessToken;
use super::fields::Fields;
use crate::code::WireCode;
use crate::connection::Connection;
use crate::credentials_error::CredentialsError;
use crate::date::date;
use crate::encode;
use crate::error::{ErrorKind, Report, Told};
use crate::exchange::{self, Bounds};
use crate::invalid_parameter::InvalidParameter;
use crate::operation::Operation;
use crate::pacing::Held;
use crate::retry::{self, Retries};
use crate::text::Redactor;

/// How much of a server's message an error keeps, in characters.
const MESSAGE: usize = 300;

/// How long an error code is at most, in characters.
const CODE: usize = 64;

/// By how much a clock may be wrong before it is taken for the reason of a refusal.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(30);

/// The future that [`TokenExchange::exchange`] returns.
pub type ExchangeFuture<'a> =
    Pin<Box<dyn Future<Output = Result<IssuedToken, CredentialsError>> + Send + 'a>>;

/// A way to get a new token from the vendor.
///
/// The client calls it as rarely as it can: it keeps the token, asks for the next one before the
/// end, and asks once however many calls wait. Each attempt is a call of its own, so that what may
/// be used once only is made anew.
///
/// A failure is shared as well, and remembered: for 30 seconds, or if it is
/// [transient](CredentialsError::transient) for as long as the server asks for, an hour at most, or
/// else for a second that doubles with each further failure up to 30. Calls in between get the same
/// error, and nothing is sent.
pub trait TokenExchange: fmt::Debug + Send + Sync + 'static {
    /// Fetches a new token.
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a>;
}

/// A token as it comes from the vendor.
#[derive(Clone, Debug)]
pub struct IssuedToken {
    pub(super) token: AccessToken,
    pub(super) seconds: Option<i64>,
}

impl IssuedToken {
    /// A token and how many seconds it has left; more than a day counts as a day.
    ///
    /// `None`, zero and less say nothing about the token: it is then used for a minute.
    pub fn new(token: impl Into<String>, seconds: Option<i64>) -> Self {
        Self { token: AccessToken::new(token), seconds }
    }
}

/// Sends the requests that fetch tokens, the way the client sends all others: to its base URL, with
/// its HTTP client, within its timeouts.
#[derive(Clone)]
pub struct TokenClient {
    connection: Arc<Connection>,
    skew: Arc<Skew>,
    /// Which attempt of an exchange it sends for.
    attempt: u32,
}

/// By how much our time of day differs from the server's, as far as its answers have told.
#[derive(Default)]
struct Skew {
    /// What to add to ours, in seconds.
    seconds: AtomicI64,
    /// Whether the attempt that is being made has asked what time it is.
    asked: AtomicBool,
}

impl TokenClient {
    pub(crate) fn new(connection: Arc<Connection>) -> Self {
        Self { connection, skew: Arc::default(), attempt: 1 }
    }

    /// A POST to a path below the base URL, in which [`segment`](TokenRequest::segment) fills each
    /// `{name}`.
    pub fn post(&self, path: &'static str) -> TokenRequest<'_> {
        TokenRequest {
            vendor: self,
            path: path.to_owned(),
            problem: None,
            body: None,
            bearer: None,
            secrets: Vec::new(),
        }
    }

    /// The server's time, as far as its answers have told; before the first one, the system's time
    /// or the clock that the client was given.
    pub fn now(&self) -> SystemTime {
        self.skew.asked.store(true, Ordering::Relaxed);
        self.time()
    }

    fn time(&self) -> SystemTime {
        let seconds = self.skew.seconds.load(Ordering::Relaxed);
        let skew = Duration::from_secs(seconds.unsigned_abs());
        let ours = self.connection.clock.now();
        let theirs = if seconds < 0 { ours.checked_sub(skew) } else { ours.checked_add(skew) };
        theirs.unwrap_or(ours)
    }

    /// Sets our time of day by the server's.
    fn learn(&self, theirs: SystemTime) {
        let ours = self.connection.clock.now();
        let ahead = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
        let seconds = match theirs.duration_since(ours) {
            Ok(behind) => ahead(behind),
            // Rounded up, so that we are never ahead of a server that tells no fractions.
            Err(error) => -ahead(error.duration()) - i64::from(error.duration().subsec_nanos() > 0),
        };
        self.skew.seconds.store(seconds, Ordering::Relaxed);
    }

    /// A new token, and one that a header can carry.
    pub(super) async fn issue(
        &self,
        exchange: &dyn TokenExchange,
    ) -> Result<IssuedToken, CredentialsError> {
        let mut retries = Retries::new(&self.connection.retry, &self.connection.budget);
        let mut corrected = false;
        loop {
            let attempt = retries.begin();
            self.skew.asked.store(false, Ordering::Relaxed);
            let before = self.time();
            let vendor = Self { attempt, ..self.clone() };
            let error = match exchange.exchange(&vendor).await {
                Ok(issued) => {
                    issued.token.check()?;
                    tracing::debug!(attempt, seconds = issued.seconds, "there is a new token");
                    return Ok(issued);
                }
                Err(error) => error,
            };
            // What was signed in the wrong time is signed once more: the answer has told the right one.
            let asked = self.skew.asked.load(Ordering::Relaxed);
            if asked && !corrected && differ(before, self.time()) > CLOCK_TOLERANCE {
                corrected = true;
                tracing::debug!(attempt, "no token yet, trying again by the server's clock");
                continue;
            }
            let again = error.is_transient();
            let wait = if again { retries.wait(error.retry_after()) } else { None };
            match wait {
                Some(wait) => {
                    let wait_ms = wait.as_millis() as u64;
                    tracing::debug!(attempt, wait_ms, "no token yet, trying again after a wait");
                    tokio::time::sleep(wait).await;
                }
                None => {
                    tracing::warn!(attempt, "there is no token");
                    return Err(error.after(attempt));
                }
            }
        }
    }
}

impl fmt::Debug for TokenClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base_url = &self.connection.base_url.text;
        f.debug_struct("TokenClient").field("base_url", base_url).finish_non_exhaustive()
    }
}

/// A request for a token.
#[must_use = "nothing is sent before `send`"]
pub struct TokenRequest<'a> {
    vendor: &'a TokenClient,
    path: String,
    problem: Option<InvalidParameter>,
    body: Option<(&'static str, Vec<u8>)>,
    bearer: Option<String>,
    secrets: Vec<&'a str>,
}

impl<'a> TokenRequest<'a> {
    /// Fills the path's `{name}` with one percent-encoded segment.
    ///
    /// An empty value, `.` and `..` are refused, since a URL cannot carry them as a segment: they
    /// would call another path.
    pub fn segment(mut self, name: &'static str, value: &str) -> Self {
        match encode::fill(&self.path, name, value) {
            Ok(path) => self.path = path,
            Err(problem) => {
                self.problem.get_or_insert_with(|| InvalidParameter::new(name, problem));
            }
        }
        self
    }

    /// Sends this as JSON, under `application/json; charset=utf-8`.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        // What cannot be JSON is a mistake of the exchange, and the server says so.
        let body = serde_json::to_vec(body).unwrap_or_default();
        self.body = Some(("application/json; charset=utf-8", body));
        self
    }

    /// Sends these pairs as a form.
    pub fn form(mut self, pairs: &[(&str, &str)]) -> Self {
        let mut form = String::new();
        for (name, value) in pairs {
            if !form.is_empty() {
                form.push('&');
            }
            form.push_str(name);
            form.push('=');
            encode::push(&mut form, value);
        }
        self.body = Some(("application/x-www-form-urlencoded", form.into_bytes()));
        self
    }

    /// Sends the body under this content type instead, for a vendor that documents another.
    pub fn content_type(mut self, content_type: &'static str) -> Self {
        if let Some((of_the_body, _)) = &mut self.body {
            *of_the_body = content_type;
        }
        self
    }

    /// Sends this in the `Authorization` header. It counts as a secret.
    pub fn bearer(mut self, token: impl Into<String>) -> Self {
        self.bearer = Some(token.into());
        self
    }

    /// Names a part of the request that no error may show, even if the server repeats it.
    pub fn secret(mut self, secret: &'a str) -> Self {
        self.secrets.push(secret);
        self
    }

    /// Sends the request; any answer that is a JSON object counts as one.
    ///
    /// # Errors
    ///
    /// When a part of the path cannot be sent, or there is no answer, or one that cannot be read. The
    /// error shows nothing of the answer's body, which may hold a token.
    pub async fn send(self) -> Result<TokenAnswer, CredentialsError> {
        let Self { vendor, path, problem, body, bearer, secrets } = self;
        if let Some(problem) = problem.or_else(|| encode::unfilled(&path)) {
            return Err(CredentialsError::new(problem.to_string()).with_source(problem));
        }
        let connection = &*vendor.connection;
        let host = &connection.base_url.host;
        let url = Url::parse(&format!("{}{path}", connection.base_url.text)).map_err(|error| {
            CredentialsError::new(format!("the URL of the token request is invalid: {error}"))
        })?;
        let mut request = reqwest::Request::new(Method::POST, url);
        if let Some(bearer) = &bearer {
            request.headers_mut().insert(AUTHORIZATION, AccessToken::new(bearer).header()?);
        }
        if let Some((content_type, body)) = body {
            request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
            // A body that can be sent only once: however a user's own client follows redirects, it does
            // not send the secret on.
            *request.body_mut() = Some(reqwest::Body::wrap(reqwest::Body::from(body)));
        }
        let bounds =
            Bounds { attempt: vendor.attempt, timeout: connection.timeout, deadline: None };
        let held = &mut Held::default();
        let answer =
            exchange::run(&TOKEN, connection, request, bounds, held).await.map_err(broken)?;

        let status = answer.status;
        if let Some(elsewhere) = answer.led_to {
            return Err(CredentialsError::new(format!(
                "{host} redirected the request for a token to {elsewhere}, and the HTTP client \
                 followed: what came from there is not used. Build the HTTP client without redirects"
            )));
        }
        if let Some(date) = date(&answer.headers) {
            vendor.learn(date);
        }
        let now = vendor.time();
        let asked = retry::asked(&answer.headers, connection.wait_headers, now);
        let Fields { values: body, secrets: issued } = match serde_json::from_slice(&answer.body) {
            Ok(fields) if !status.is_redirection() => fields,
            _ => {
                let problem = if status.is_redirection() {
                    "a redirect, which is not followed"
                } else if answer.body.is_empty() {
                    "an empty body"
                } else {
                    "a body that is not a JSON object (it may hold a token, so it is not shown)"
                };
                let error = CredentialsError::new(format!(
                    "{host} answered the request for a token with HTTP {} and {problem}",
                    status.as_u16()
                ));
                return Err(judged(error, status, asked));
            }
        };
        // What the answer itself holds is as secret as what was sent.
        let secrets = secrets.into_iter().chain(bearer.as_deref());
        let redactor = Redactor::new(secrets.chain(issued.iter().map(String::as_str)));
        Ok(TokenAnswer { status, now, asked, body, redactor, host: host.clone() })
    }
}

/// Shows neither body nor token.
impl fmt::Debug for TokenRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenRequest").field("path", &self.path).finish_non_exhaustive()
    }
}

/// What the vendor says to a request for a token.
pub struct TokenAnswer {
    status: StatusCode,
    now: SystemTime,
    /// How long the server asks to wait.
    asked: Option<Duration>,
    body: Map<String, Value>,
    redactor: Redactor,
    host: String,
}

impl TokenAnswer {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// A text at the top of the answer: what is inside its objects is not kept. It may be secret.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.body.get(key)?.as_str()
    }

    /// A whole number at the top of the answer; also one in a text or with decimals.
    pub fn integer(&self, key: &str) -> Option<i64> {
        match self.body.get(key)? {
            Value::Number(number) => {
                number.as_i64().or_else(|| number.as_f64().map(|number| number as i64))
            }
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// How many seconds are left to a Unix time, by the server's own clock if the answer tells it.
    pub fn seconds_until(&self, unix: i64) -> i64 {
        let now = self.now.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        unix.saturating_sub(i64::try_from(now.as_secs()).unwrap_or(i64::MAX))
    }

    /// The vendor's error code under this key: a whole number, or a text that looks like a code.
    pub fn code(&self, key: &str) -> Option<WireCode> {
        if let Some(code) = self.integer(key) {
            return Some(WireCode::Integer(code));
        }
        // Any other text may be anything, a token as well.
        let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        let text = self.text(key)?;
        let plain = !text.is_empty() && text.len() <= CODE && text.chars().all(is_code);
        let shown = plain && self.redactor.innocent(text, CODE).is_some();
        shown.then(|| WireCode::Text(text.to_owned().into()))
    }

    /// The error for an answer that refuses a token: the vendor's code and message.
    ///
    /// The message is left out if it repeats a secret, however it is encoded: a gap in its place
    /// would still give it away.
    pub fn refused(&self, code: Option<WireCode>, message: Option<&str>) -> CredentialsError {
        let Self { host, redactor, .. } = self;
        let message = message.and_then(|message| redactor.innocent(message, MESSAGE));
        let message = message.filter(|message| !message.is_empty());
        let message = message.map_or(String::new(), |message| format!(": {message}"));
        let message = message.trim_end_matches('.');
        let status = self.status.as_u16();
        let error = match code {
            Some(code) => CredentialsError::new(format!(
                "{host} refused to give a token{message} (code {code}, HTTP {status})"
            ))
            .with_code(code),
            None => CredentialsError::new(format!(
                "{host} answered the request for a token with HTTP {status}, without a token and \
                 without an error code{message}"
            )),
        };
        judged(error, self.status, self.asked)
    }
}

/// Shows nothing of the body.
impl fmt::Debug for TokenAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenAnswer").field("status", &self.status).finish_non_exhaustive()
    }
}

/// What a request for a token is called in messages.
static TOKEN: Operation = Operation {
    id: "token",
    method: Method::POST,
    path: "",
    idempotent: true,
    headers: &[],
    docs: "",
    updated: None,
    tokens: &[],
    scopes: &[],
    rate_limits: &[],
};

fn broken(report: Box<Report>) -> CredentialsError {
    let Report { kind, problem, source, told, .. } = *report;
    let error = CredentialsError::new(format!("the request for a token failed: {problem}"));
    // What the problem tells already, a source would tell again.
    let error = match source.filter(|_| told == Told::Nothing) {
        Some(source) => error.with_source(source),
        None => error,
    };
    // A token too many does no harm, so that it does not matter how far the request came.
    match kind {
        ErrorKind::Connect | ErrorKind::Interrupted | ErrorKind::Timeout => error.transient(),
        _ => error,
    }
}

/// What the status says: whether the server may have time later, and when.
fn judged(
    error: CredentialsError,
    status: StatusCode,
    asked: Option<Duration>,
) -> CredentialsError {
    let is_busy = status.is_server_error() || matches!(status.as_u16(), 408 | 429);
    let error = error.asking_for(asked);
    if is_busy { error.transient() } else { error }
}

fn differ(one: SystemTime, other: SystemTime) -> Duration {
    one.duration_since(other).unwrap_or_else(|error| error.duration())
}
