//! Coze's two shapes of an answer: the envelope, and that of a token exchange.

use std::time::Duration;

use serde::Serialize;

use super::Coze;
use crate::{Answer, Request};

/// A failure in the envelope.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    code: i64,
    message: String,
    status: u16,
}

impl Refusal {
    pub(super) fn new(code: i64, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), status: status(code) }
    }

    /// For no reason but that a test wants it.
    pub(super) fn of(code: i64) -> Self {
        Self::new(code, meaning(code))
    }

    pub(super) fn too_fast(reset: Duration) -> Self {
        let seconds = reset.as_secs_f64().ceil();
        Self::new(
            4020,
            format!("too many requests in one minute; there is room again in {seconds} s"),
        )
    }

    pub(super) fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }
}

/// The HTTP status of a code. Those of 4000, 4101 and 700012006 have been reported, the others are the plainest.
fn status(code: i64) -> u16 {
    match code {
        4101 => 200,
        4100 | 700012006 => 401,
        4102 => 403,
        4000 | 4200 => 404,
        4008 | 4009 | 4020 => 429,
        5000 => 500,
        _ => 400,
    }
}

fn meaning(code: i64) -> &'static str {
    match code {
        4000 => "a parameter is wrong",
        4100 => "the access token was not accepted",
        4101 => "the access token lacks a permission",
        4102 => "risk control refused the call",
        4008 => "the calls of the day are used up",
        4009 => "a cap of the whole system is reached",
        4020 => "too many requests in one minute",
        4200 => "the resource does not exist",
        5000 => "internal error",
        700012006 => "the access token is invalid",
        _ => "refused",
    }
}

#[derive(Serialize)]
struct Envelope<'a, T> {
    code: i64,
    msg: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a T>,
    detail: Detail<'a>,
}

#[derive(Serialize)]
struct Detail<'a> {
    logid: &'a str,
}

#[derive(Serialize)]
struct TokenRefusal<'a> {
    error_code: &'a str,
    error_message: &'a str,
}

impl Coze {
    /// An answer without data.
    pub(super) fn done(&self) -> Answer {
        self.envelope::<()>(200, 0, "", None)
    }

    pub(super) fn success(&self, data: &impl Serialize) -> Answer {
        self.envelope(200, 0, "", Some(data))
    }

    pub(super) fn refusal(&self, refusal: &Refusal) -> Answer {
        self.envelope::<()>(refusal.status, refusal.code, &refusal.message, None)
    }

    fn envelope<T: Serialize>(
        &self,
        status: u16,
        code: i64,
        msg: &str,
        data: Option<&T>,
    ) -> Answer {
        let logid = self.log_id();
        let envelope = Envelope { code, msg, data, detail: Detail { logid: &logid } };
        Answer::json(status, &envelope).header("x-tt-logid", logid)
    }

    pub(super) fn wrong_method(&self, request: &Request, right: &'static str) -> Answer {
        let message = format!("{} is not for this path, which takes {right}", request.method);
        self.refusal(&Refusal::new(4000, message).status(405)).header("allow", right)
    }

    pub(super) fn token_refusal(
        &self,
        status: u16,
        error_code: &str,
        error_message: &str,
    ) -> Answer {
        Answer::json(status, &TokenRefusal { error_code, error_message })
            .header("x-tt-logid", self.log_id())
    }

    /// For no reason but that a test wants it.
    pub(super) fn token_refusal_of(&self, code: &str) -> Answer {
        let (status, message) = match code {
            "invalid_request" => (400, "the request is malformed"),
            "unsupported_grant_type" => (400, "the kind of exchange is unknown"),
            "invalid_client" => (401, "the app or its JWT is not accepted"),
            "access_deny" => (403, "the app may not have a token"),
            "internal_error" => (500, "internal error"),
            _ => (400, "refused"),
        };
        self.token_refusal(status, code, message)
    }
}
