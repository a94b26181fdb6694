//! From a request to a typed response: the stages in their order.

use std::fmt;
use std::marker::PhantomData;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use serde_core::de::DeserializeOwned;
use tokio::time::Instant;
use tracing::Instrument;

use crate::code::ErrorCode;
use crate::connection::Connection;
use crate::credentials::{AccessToken, Credentials};
use crate::credentials_error::CredentialsError;
use crate::deadline::{Deadline, at_once};
use crate::envelope;
use crate::error::{Error, ErrorKind, Report};
use crate::exchange::{self, Bounds};
use crate::invalid_parameter::InvalidParameter;
use crate::operation::{Operation, StatusCode};
use crate::pacing::{Held, Limiter, Pacing, Queued, Slot};
use crate::request::{Checked, Request};
use crate::response::Response;
use crate::retry::{self, Reaction, Retries, Verdict};
use crate::trace;
use crate::vendor::Vendor;
use crate::wait::{OnWait, TOLD, Wait, WaitReason};

/// What the builder has settled.
pub(crate) struct Settings {
    pub(crate) connection: Arc<Connection>,
    pub(crate) credentials: Arc<dyn Credentials>,
    /// `None` if it is switched off.
    pub(crate) pacing: Option<Pacing>,
    /// One slot for each exchange that is under way.
    pub(crate) connections: Arc<Limiter>,
    pub(crate) on_wait: OnWait,
}

/// What a vendor's client is made of: it sends requests, and reads the answers as the vendor writes
/// them.
///
/// Clones are cheap and share connections and credentials.
pub struct Transport<V: Vendor> {
    settings: Arc<Settings>,
    vendor: PhantomData<fn() -> V>,
}

impl<V: Vendor> Transport<V> {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings: Arc::new(settings), vendor: PhantomData }
    }

    /// Sends a request and reads the answer.
    ///
    /// Dropping the future ends the call; whether the request has run by then is not known.
    ///
    /// A `T` made by [`object!`](crate::plumbing::object!) is read from an object and nothing else. To serde's
    /// derive a list is a struct as well, and an empty one may look like an empty page.
    ///
    /// # Errors
    ///
    /// See the predicates of [`Error`], from [`is_invalid_request`](Error::is_invalid_request) on.
    pub async fn send<T: DeserializeOwned>(
        &self,
        request: Request,
    ) -> Result<Response<T>, Error<V::Code>> {
        let operation = request.operation;
        let key = request.key().map(str::to_owned);
        // What is pinned is not moved any more: the whole call is in it.
        let call = pin!(async {
            let start = Instant::now();
            let outcome = self.call::<T>(request).await;
            trace::finished(V::NAME, operation, start, &outcome);
            outcome
        });
        let span = tracing::debug_span!("call", vendor = V::NAME, operation = operation.id);
        match call.instrument(span).await {
            Ok(response) => Ok(response.keyed(key)),
            Err(mut error) => {
                error.report_mut().idempotency_key = key;
                Err(error)
            }
        }
    }

    async fn call<T: DeserializeOwned>(
        &self,
        mut request: Request,
    ) -> Result<Response<T>, Error<V::Code>> {
        let operation = request.operation;
        let options = std::mem::take(&mut request.options);
        let checked = request.finish().map_err(|problem| invalid(operation, problem))?;
        let connection = &*self.settings.connection;
        let own = options.connect(&self.settings.connection);
        let call = Call {
            settings: &self.settings,
            operation,
            credentials: own.as_ref().unwrap_or(&self.settings.credentials),
            timeout: options.timeout.unwrap_or(connection.timeout),
            deadline: Deadline::after(options.deadline.unwrap_or(connection.deadline)),
        };
        // The vendor itself sees to it that a request with a key runs once.
        let idempotent = options.idempotent.unwrap_or(operation.idempotent || checked.has_key);
        let policy = options.retry.as_ref().unwrap_or(&connection.retry);
        let mut retries = Retries::new(policy, &connection.budget);
        let limiter = self.settings.pacing.as_ref().map(|pacing| pacing.of(operation));
        let mut renewed = false;
        let mut sent = false;
        loop {
            let (token, held) = match call.ready(limiter.as_ref()).await {
                Ok(ready) => ready,
                Err(mut report) => {
                    report.attempts = retries.made();
                    report.sent = sent;
                    return Err(without_token(report));
                }
            };
            let attempt = retries.begin();
            let span = trace::attempt(attempt);
            let outcome = pin!(self.attempt(&call, &checked, &token, held, attempt));
            let outcome = outcome.instrument(span.clone()).await;
            trace::outcome(&span, &outcome);
            let mut error = match outcome {
                Ok(response) => {
                    retries.succeeded();
                    return Ok(response);
                }
                Err(error) => error,
            };
            let reaction = Reaction::to(error.code());
            let asked = error.headers().and_then(|headers| {
                retry::asked(headers, connection.wait_headers, connection.clock.now())
            });
            let verdict = retry::verdict(error.report(), idempotent, reaction, asked);
            let report = error.report_mut();
            report.attempts = attempt;
            report.retry_after = asked;
            // What an earlier attempt has sent is sent, however this one ended.
            report.sent |= sent;
            sent = report.sent;

            // Also where something in front of the vendor's application looks at the token first.
            let refused = reaction == Reaction::NewToken
                || reaction == Reaction::ByStatus
                    && report.status == Some(StatusCode::UNAUTHORIZED);
            if refused && !renewed {
                renewed = true;
                call.credentials.refused(&token);
                match call.token().await {
                    Ok(other) if other != token => {
                        tracing::debug!("the token was refused, and there is another one");
                        continue;
                    }
                    Ok(_) => return Err(error),
                    Err(mut report) => {
                        report.problem = format!("the token was refused, and {}", report.problem);
                        report.attempts = attempt;
                        report.sent = sent;
                        return Err(without_token(report));
                    }
                }
            }
            let (wait, reason) = match (verdict, &limiter) {
                (Verdict::Final, _) => return Err(error),
                (Verdict::Again(after), _) => (retries.wait(after), WaitReason::Retry),
                (Verdict::SlowDown(after), Some(limiter)) => {
                    limiter.slow_down(retries.began(), after);
                    (retries.slowed(after), WaitReason::SlowDown)
                }
                // There is no pace that could follow, so that it is a failure like any other.
                (Verdict::SlowDown(after), None) => {
                    (retries.wait(Some(after)), WaitReason::SlowDown)
                }
            };
            match wait {
                // What would begin too late does not begin.
                Some(wait) if call.deadline.leaves(wait) => {
                    let wait_ms = wait.as_millis() as u64;
                    tracing::debug!(wait_ms, "trying again after a wait");
                    if wait >= TOLD {
                        call.settings.on_wait.tell(Wait::new(operation, reason, Some(wait)));
                    }
                    tokio::time::sleep(wait).await;
                }
                _ => return Err(error),
            }
        }
    }

    /// Sends the request once.
    async fn attempt<T: DeserializeOwned>(
        &self,
        call: &Call<'_>,
        checked: &Checked,
        token: &AccessToken,
        mut held: Held,
        attempt: u32,
    ) -> Result<Response<T>, Error<V::Code>> {
        let request = self.settings.request(call.operation, checked, token)?;
        let bounds = Bounds { attempt, timeout: call.timeout, deadline: Some(call.deadline) };
        let connection = &self.settings.connection;
        let answer = exchange::run(call.operation, connection, request, bounds, &mut held).await?;
        // The server has counted it.
        drop(held);
        envelope::decode::<V, T>(call.operation, checked.payload, answer, token)
    }

    /// Where the requests go, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.settings.connection.base_url.text
    }
}

/// What holds for all attempts of one call.
struct Call<'a> {
    settings: &'a Settings,
    operation: &'static Operation,
    credentials: &'a Arc<dyn Credentials>,
    timeout: Duration,
    deadline: Deadline,
}

impl Call<'_> {
    /// What an attempt needs: a token, a connection and, if calls are paced, room in the windows of the
    /// operation.
    async fn ready(
        &self,
        limiter: Option<&Arc<Limiter>>,
    ) -> Result<(AccessToken, Held), Box<Report>> {
        let mut token = self.token().await?;
        let start = Instant::now();
        let mut held = Held::default();
        if let Some(limiter) = limiter {
            held.0[0] = Some(self.room(limiter).await?);
        }
        held.0[1] = Some(self.connection(&mut held).await?);
        let queued = start.elapsed();
        let wait_ms = queued.as_millis() as u64;
        if wait_ms > 0 {
            tracing::trace!(wait_ms, "waited for the rate limits");
        }
        // A minute in the queue may have been the token's last.
        if queued > Duration::from_secs(1) {
            token = self.token().await?;
        }
        Ok((token, held))
    }

    async fn token(&self) -> Result<AccessToken, Box<Report>> {
        let mut token = self.credentials.token();
        let token = match at_once(token.as_mut()).await {
            Some(token) => token,
            None => {
                let token = self.settings.on_wait.unknown(self.operation, WaitReason::Token, token);
                let deadline = &self.deadline;
                deadline.bound(self.operation, "no token", CHECK_TOKEN_SERVER, token).await?
            }
        };
        token.map_err(|error| {
            let problem = format!("there is no token: {error}");
            let remedy = if error.is_transient() { TRY_LATER } else { CHECK_CREDENTIALS };
            let mut report =
                Report::new(ErrorKind::Credentials, self.operation, problem).remedy(remedy);
            report.retry_after = error.retry_after();
            report.cause(error)
        })
    }

    async fn room(&self, limiter: &Arc<Limiter>) -> Result<Slot, Box<Report>> {
        if let Some(slot) = limiter.free() {
            return Ok(slot);
        }
        let slot = Arc::clone(limiter).slot(|queued| {
            let (reason, length) = match queued {
                Queued::Limit(length) => (WaitReason::RateLimit, length),
                Queued::Slowed(length) => (WaitReason::SlowDown, length),
            };
            self.settings.on_wait.tell(Wait::new(self.operation, reason, Some(length)));
        });
        self.deadline.bound(self.operation, "no room in the rate limits", SEND_LESS, slot).await
    }

    /// Meanwhile the room in the windows is kept.
    async fn connection(&self, held: &mut Held) -> Result<Slot, Box<Report>> {
        if let Some(slot) = self.settings.connections.free() {
            return Ok(slot);
        }
        let slot = Arc::clone(&self.settings.connections).slot(|_| {});
        let slot = held.kept_during(slot);
        let slot = self.settings.on_wait.unknown(self.operation, WaitReason::Connection, slot);
        self.deadline.bound(self.operation, "no free connection", SEND_LESS, slot).await
    }
}

impl Settings {
    /// Puts together what goes out: the documented headers, the token, the body, and nothing else.
    fn request(
        &self,
        operation: &'static Operation,
        Checked { path, query, headers, body, .. }: &Checked,
        token: &AccessToken,
    ) -> Result<reqwest::Request, Box<Report>> {
        let url = Url::parse(&[&self.connection.base_url.text, &**path, query].concat()).map_err(
            |error| {
                invalid(
                    operation,
                    InvalidParameter::new("the URL", format!("cannot be built: {error}")),
                )
            },
        )?;
        let mut request = reqwest::Request::new(operation.method.clone(), url);
        for (name, value) in headers {
            request.headers_mut().insert(name, value.clone());
        }
        // After the caller's own, which never replace these.
        let authorization = token.header().map_err(|error| {
            Report::new(ErrorKind::Credentials, operation, error.to_string())
                .remedy(CHECK_CREDENTIALS)
                .cause(error)
        })?;
        request.headers_mut().insert(AUTHORIZATION, authorization);
        for (name, value) in operation.headers {
            let header = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value));
            let (Ok(name), Ok(value)) = header else {
                let problem = InvalidParameter::new(*name, "cannot be sent as a header");
                return Err(invalid(operation, problem));
            };
            request.headers_mut().insert(name, value);
        }
        *request.body_mut() = body.clone().map(Into::into);
        Ok(request)
    }
}

const CHECK_CREDENTIALS: &str = "Check the `credentials` of the client.";

const CHECK_TOKEN_SERVER: &str = "Check whether the credentials can reach their server.";

const SEND_LESS: &str = "Send fewer requests at a time, or set a longer deadline.";

const TRY_LATER: &str = "Try again later: this may pass.";

/// The error of credentials carries the vendor's code, where the vendor gave one.
fn without_token<C: ErrorCode>(mut report: Box<Report>) -> Error<C> {
    let error = report.source.as_deref().and_then(|error| error.downcast_ref::<CredentialsError>());
    let Some(code) = error.and_then(CredentialsError::code) else { return report.into() };
    let code = C::from_wire(code.clone());
    if let Some(remedy) = code.remedy() {
        report.remedy = Some(remedy.into());
    }
    report.with_code(code)
}

fn invalid(operation: &'static Operation, problem: InvalidParameter) -> Box<Report> {
    Report::new(ErrorKind::InvalidRequest, operation, problem.to_string()).cause(problem)
}

impl<V: Vendor> Clone for Transport<V> {
    fn clone(&self) -> Self {
        Self { settings: Arc::clone(&self.settings), vendor: PhantomData }
    }
}

/// Shows no credentials.
impl<V: Vendor> fmt::Debug for Transport<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("vendor", &V::NAME)
            .field("base_url", &self.settings.connection.base_url.text)
            .field("timeout", &self.settings.connection.timeout)
            .field("deadline", &self.settings.connection.deadline)
            .field("connect_timeout", &self.settings.connection.connect_timeout)
            .field("max_response_bytes", &self.settings.connection.max_response_bytes)
            .field("retry", &self.settings.connection.retry)
            .finish_non_exhaustive()
    }
}
