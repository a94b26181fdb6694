//! What a tracing subscriber sees of an attempt: nothing of the request's values, of the answer's
//! texts, or of the token.

use tokio::time::Instant;
use tracing::field::{Empty, debug, display};
use tracing::{Level, Span};

use crate::code::ErrorCode;
use crate::error::Error;
use crate::operation::Operation;
use crate::response::Response;

/// The span of one attempt. What is not known yet is recorded by [`outcome`].
pub(crate) fn attempt(number: u32) -> Span {
    tracing::debug_span!(
        "attempt",
        attempt = number,
        status = Empty,
        code = Empty,
        log_id = Empty,
        error = Empty
    )
}

pub(crate) fn outcome<T, C: ErrorCode>(span: &Span, outcome: &Result<Response<T>, Error<C>>) {
    if span.is_disabled() {
        return;
    }
    let (status, log_id) = match outcome {
        Ok(response) => (Some(response.status()), response.log_id()),
        Err(error) => (error.status(), error.log_id()),
    };
    if let Some(status) = status {
        span.record("status", status.as_u16());
    }
    if let Some(log_id) = log_id {
        span.record("log_id", log_id);
    }
    if let Err(error) = outcome {
        // The kind and not the text: the server's message may repeat what is personal.
        span.record("error", debug(error.kind()));
        if let Some(code) = error.code() {
            span.record("code", display(code));
        }
    }
}

/// One event for each call, for subscribers that do not show spans.
pub(crate) fn finished<T, C: ErrorCode>(
    vendor: &'static str,
    operation: &'static Operation,
    start: Instant,
    outcome: &Result<Response<T>, Error<C>>,
) {
    if !tracing::event_enabled!(Level::DEBUG) {
        return;
    }
    let (operation, elapsed_ms) = (operation.id, start.elapsed().as_millis() as u64);
    match outcome {
        Ok(response) => tracing::debug!(
            vendor,
            operation,
            elapsed_ms,
            status = response.status().as_u16(),
            log_id = response.log_id(),
            "the call has succeeded"
        ),
        Err(error) => tracing::debug!(
            vendor,
            operation,
            elapsed_ms,
            attempts = error.attempts(),
            status = error.status().map(|status| status.as_u16()),
            code = error.code().map(display),
            log_id = error.log_id(),
            error = debug(error.kind()),
            "the call has failed"
        ),
    }
}
