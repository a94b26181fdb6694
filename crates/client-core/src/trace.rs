//! What a tracing subscriber sees of an attempt: nothing of the request's values, of the answer's
//! texts, or of the token.

use tracing::Span;
use tracing::field::{Empty, debug, display};

use crate::code::ErrorCode;
use crate::error::Error;
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
