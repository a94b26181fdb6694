//! OneAccess's two shapes of a failure: its own, and OAuth's.

use serde::Serialize;
use serde_json::{Value, json};

use super::OneAccess;
use crate::{Answer, Request};

/// A failure.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    status: u16,
    body: Value,
    allow: Option<&'static str>,
}

impl Refusal {
    /// `{error_code, error_msg}`
    pub(super) fn own(status: u16, code: &str, message: impl Into<String>) -> Self {
        let body = json!({"error_code": code, "error_msg": message.into()});
        Self { status, body, allow: None }
    }

    /// `{error, error_description}`
    pub(super) fn oauth(status: u16, code: &str, message: impl Into<String>) -> Self {
        let body = json!({"error": code, "error_description": message.into()});
        Self { status, body, allow: None }
    }

    /// A parameter is wrong.
    pub(super) fn parameter(message: impl Into<String>) -> Self {
        Self::own(400, "USER.0033", message)
    }

    /// The access token is.
    pub(super) fn token(status: u16, message: &str) -> Self {
        Self::oauth(status, "invalid_token", message)
    }

    pub(super) fn wrong_method(request: &Request, right: &'static str) -> Self {
        let message = format!("{} is not for this path, which takes {right}", request.method);
        Self { allow: Some(right), ..Self::own(405, "METHOD_NOT_ALLOWED", message) }
    }
}

impl OneAccess {
    pub(super) fn json(&self, status: u16, body: &impl Serialize) -> Answer {
        Answer::json(status, body).header("x-request-id", self.request_id())
    }

    pub(super) fn refusal(&self, refusal: &Refusal) -> Answer {
        let answer = self.json(refusal.status, &refusal.body);
        match refusal.allow {
            Some(method) => answer.header("allow", method),
            None => answer,
        }
    }

    pub(super) fn token_answer(&self, token: &str, seconds: u64) -> Answer {
        let body = json!({
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": seconds,
            "scope": self.state.permissions.join(" "),
        });
        self.json(200, &body)
    }
}
