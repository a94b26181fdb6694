//! `POST /open-apis/auth/v3/tenant_access_token/internal`: a self-built app's ID and secret for its tenant token.

use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde_json::Value;

use super::refusal::Refusal;
use super::{Feishu, input};
use crate::{Answer, Request};

pub(super) const PATH: &str = "/open-apis/auth/v3/tenant_access_token/internal";

/// There is no `data` around it.
#[derive(Serialize)]
struct Issued {
    code: i32,
    msg: &'static str,
    tenant_access_token: String,
    expire: u64,
}

impl Feishu {
    /// Hands the tenant token out.
    pub(super) fn exchange(&self, request: &Request, now: SystemTime) -> Result<Answer, Refusal> {
        self.check_address()?;
        let body = input::body(request)?;
        let text = |name: &str| match body.get(name) {
            Some(Value::String(text)) => Ok(text.as_str()),
            None => Err(Refusal::field(name, "", "is required")),
            Some(value) => Err(Refusal::field(name, value.to_string(), "must be a string")),
        };
        let (app_id, app_secret) = (text("app_id")?, text("app_secret")?);
        let app = &self.state.app;
        if app_id != app.app_id {
            return Err(Refusal::new(10012));
        }
        if app_secret != app.app_secret {
            return Err(Refusal::new(10015));
        }
        if !app.enabled {
            return Err(Refusal::new(10014));
        }
        if !app.installed {
            return Err(Refusal::new(10013));
        }
        let life = Duration::from_secs(self.state.platform.token_life);
        let (tenant_access_token, expire) = self.tokens.exchange(now, life);
        Ok(Answer::json(200, &Issued { code: 0, msg: "ok", tenant_access_token, expire }))
    }
}
