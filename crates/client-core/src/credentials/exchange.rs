//! Exchanging something lasting, such as a secret, for a token.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode, Url};
use serde_core::Serialize;
use serde_json::{Map, Value};

use super::{AccessToken, Cache, Credentials, CredentialsError};
use crate::connection::Connection;
use crate::error::{ErrorKind, Report, Told};
use crate::exchange::{self, Bounds};
use crate::operation::Operation;
use crate::pacing::Held;
use crate::request::encode;
use crate::retry::{self, Retries};
use crate::text::Redactor;

/// How much of a server's message an error keeps, in characters.
const MESSAGE: usize = 300;

/// The future that [`TokenExchange::exchange`] returns.
pub type ExchangeFuture<'a> =
    Pin<Box<dyn Future<Output = Result<IssuedToken, CredentialsError>> + Send + 'a>>;

/// A way to get a new token from the vendor.
///
/// The client calls it as rarely as it can: it keeps the token, asks for the next one before the
/// end, and asks once however many calls wait. Each attempt is a call of its own, so that what may
/// be used once only is made anew.
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
    /// A token and how many seconds it has left.
    ///
    /// Nothing, zero and less tell nothing about the token: it is then used for a minute.
    pub fn new(token: impl Into<String>, seconds: Option<i64>) -> Self {
        Self { token: AccessToken::new(token), seconds }
    }
}

/// Sends the requests that fetch tokens, the way the client sends all others: to its base URL, by
/// its HTTP client, within its timeouts.
#[derive(Clone)]
pub struct TokenClient {
    connection: Arc<Connection>,
}

impl TokenClient {
    pub(crate) fn new(connection: Arc<Connection>) -> Self {
        Self { connection }
    }

    /// Credentials that keep the tokens of this exchange. What
    /// [`Credentials::connect`] returns.
    pub fn cache(&self, exchange: Arc<dyn TokenExchange>) -> Arc<dyn Credentials> {
        Arc::new(Cache::new(exchange, self.clone()))
    }

    /// A POST to a path below the base URL. Values in the path have to be percent-encoded.
    pub fn post(&self, path: impl Into<String>) -> TokenRequest<'_> {
        TokenRequest {
            connection: &self.connection,
            path: path.into(),
            body: None,
            bearer: None,
            secrets: Vec::new(),
        }
    }

    /// The system's time, or what the client was told to take for it.
    pub fn now(&self) -> SystemTime {
        self.connection.clock.now()
    }

    /// A new token, and one that a header can carry.
    pub(super) async fn issue(
        &self,
        exchange: &dyn TokenExchange,
    ) -> Result<IssuedToken, CredentialsError> {
        let mut retries = Retries::new(&self.connection.retry, &self.connection.budget);
        loop {
            let attempt = retries.begin();
            let error = match exchange.exchange(self).await {
                Ok(issued) => {
                    issued.token.check()?;
                    tracing::debug!(attempt, seconds = issued.seconds, "there is a new token");
                    return Ok(issued);
                }
                Err(error) => error,
            };
            let again = error.is_transient();
            let wait = if again { retries.wait(error.retry_after()) } else { None };
            match wait {
                Some(wait) => {
                    let wait_ms = wait.as_millis() as u64;
                    tracing::debug!(attempt, wait_ms, "no token yet, repeated after a wait");
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
    connection: &'a Connection,
    path: String,
    body: Option<(&'static str, Vec<u8>)>,
    bearer: Option<String>,
    secrets: Vec<&'a str>,
}

impl<'a> TokenRequest<'a> {
    /// Sends this as JSON, under `application/json; charset=utf-8`.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        // What cannot be JSON is a mistake of the exchange, and the server says so.
        let body = serde_json::to_vec(body).unwrap_or_default();
        self.body = Some(("application/json; charset=utf-8", body));
        self
    }

    /// Sends these pairs as a form.
    pub fn form(mut self, pairs: &[(&str, &str)]) -> Self {
        let pairs: Vec<_> =
            pairs.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        self.body = Some(("application/x-www-form-urlencoded", pairs.join("&").into_bytes()));
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

    /// Sends the request; any answer that is a JSON object is one.
    ///
    /// # Errors
    ///
    /// When there is no answer, or one that cannot be read.
    pub async fn send(self) -> Result<TokenAnswer, CredentialsError> {
        let Self { connection, path, body, bearer, secrets } = self;
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
            // A body that can be sent but once: however a user's own client follows redirects, it does
            // not send the secret on.
            *request.body_mut() = Some(reqwest::Body::wrap(reqwest::Body::from(body)));
        }
        let bounds = Bounds { attempt: 0, timeout: connection.timeout, deadline: None };
        let held = &mut Held::default();
        let answer =
            exchange::run(&TOKEN, connection, request, bounds, held).await.map_err(broken)?;

        let clock = connection.clock.now();
        let asked = retry::asked(&answer.headers, connection.wait_headers, clock);
        let redactor = Redactor::new(secrets.into_iter().chain(bearer.as_deref()));
        let status = answer.status;
        if let Some(elsewhere) = answer.led_to {
            return Err(CredentialsError::new(format!(
                "{host} redirected the request for a token to {elsewhere}, and the HTTP client \
                 followed: what came from there is not used. Build the HTTP client without redirects"
            )));
        }
        let body = match serde_json::from_slice(&answer.body) {
            Ok(Value::Object(body)) if !status.is_redirection() => body,
            _ => {
                let excerpt = redactor.excerpt(&answer.body, 0);
                let near = if excerpt.is_empty() { excerpt } else { format!(": `{excerpt}`") };
                let error = CredentialsError::new(format!(
                    "{host} answered the request for a token with HTTP {} and no JSON object{near}",
                    status.as_u16()
                ));
                let error = error.asking_for(asked);
                return Err(if is_busy(status) { error.transient() } else { error });
            }
        };
        Ok(TokenAnswer {
            status,
            now: date(&answer.headers).unwrap_or(clock),
            asked,
            body,
            redactor,
            host: host.clone(),
        })
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

    /// A text of the answer.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.body.get(key)?.as_str()
    }

    /// A whole number of the answer; also one in a text or with decimals.
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

    /// The error for an answer without a token: the vendor's code and message, without the secrets.
    pub fn refused(&self, code: impl fmt::Display, message: Option<&str>) -> CredentialsError {
        let message = match message {
            Some(message) => format!(": {}", self.redactor.clean(message, MESSAGE)),
            None => String::new(),
        };
        let code = self.redactor.clean(&code.to_string(), MESSAGE);
        let status = self.status.as_u16();
        let error = CredentialsError::new(format!(
            "{} refused to give a token{} (code {code}, HTTP {status})",
            self.host,
            message.trim_end_matches('.'),
        ))
        .asking_for(self.asked);
        if is_busy(self.status) { error.transient() } else { error }
    }
}

/// Shows the keys only.
impl fmt::Debug for TokenAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<_> = self.body.keys().collect();
        f.debug_struct("TokenAnswer").field("status", &self.status).field("keys", &keys).finish()
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

/// Whether the server may have time later.
fn is_busy(status: StatusCode) -> bool {
    status.is_server_error() || matches!(status.as_u16(), 408 | 429)
}

/// The server's time.
pub(crate) fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()
}
