//! From a JWT to an access token.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use serde::Deserialize;
use serde_json::json;

use super::{Coze, jwt};
use crate::tokens::random_hex;
use crate::{Answer, Request};

const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/// The documented lives of a token, in seconds.
const LIVES: std::ops::RangeInclusive<i64> = 900..=86_399;

/// The JWTs that have been exchanged, by `jti`, each with its end.
#[derive(Debug, Default)]
pub(super) struct UsedJwts(Mutex<HashMap<String, u64>>);

impl UsedJwts {
    /// Whether this is the first time.
    fn first(&self, jti: &str, end: u64, now: u64) -> bool {
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if used.len() >= 1000 && used.len().is_power_of_two() {
            // What has expired is refused anyway.
            used.retain(|_, end| *end > now);
        }
        used.insert(jti.to_owned(), end).is_none()
    }
}

#[derive(Deserialize)]
struct Body {
    grant_type: String,
    #[serde(default)]
    duration_seconds: Option<i64>,
}

impl Coze {
    pub(super) fn exchange(&self, enterprise: &str, request: &Request, now: SystemTime) -> Answer {
        match self.token_for(enterprise, request, now) {
            Ok(answer) => answer,
            Err((status, code, message)) => self.token_refusal(status, code, &message),
        }
    }

    fn token_for(
        &self,
        enterprise: &str,
        request: &Request,
        now: SystemTime,
    ) -> Result<Answer, (u16, &'static str, String)> {
        let body: Body = serde_json::from_slice(&request.body)
            .map_err(|error| (400, "invalid_request", format!("the body: {error}")))?;
        if body.grant_type != GRANT_TYPE {
            let message =
                format!("the grant_type is {}, and {GRANT_TYPE} is expected", body.grant_type);
            return Err((400, "unsupported_grant_type", message));
        }
        let life = body.duration_seconds.unwrap_or(*LIVES.start());
        if !LIVES.contains(&life) {
            let message = format!("duration_seconds is {life}, and must be from 900 to 86399");
            return Err((400, "invalid_request", message));
        }
        let refused = |message: String| (401, "invalid_client", message);
        let jwt = request.bearer().ok_or_else(|| refused("there is no JWT".to_owned()))?;
        let app = &self.state.app;
        let claims = jwt::verify(jwt, &self.key, &app.key_id, &app.app_id, now).map_err(refused)?;
        let seconds = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        if !self.used.first(&claims.jti, claims.end(), seconds) {
            return Err(refused(
                "the JWT has been used; sign a new one for each exchange".to_owned(),
            ));
        }
        if enterprise != self.state.enterprise_id {
            let message = format!("the app does not belong to the enterprise {enterprise}");
            return Err((403, "access_deny", message));
        }
        let (token, end) = self.issue(Duration::from_secs(life.unsigned_abs()), now);
        let answer = json!({"access_token": token, "expires_in": end});
        Ok(Answer::json(200, &answer).header("x-tt-logid", self.log_id()))
    }

    /// A new token, and when it ends: in whole seconds, as it is told.
    pub(super) fn issue(&self, life: Duration, now: SystemTime) -> (String, u64) {
        let token = format!("sim_{}", random_hex(60));
        let end = (now + life).duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        let until = SystemTime::UNIX_EPOCH + Duration::from_secs(end);
        self.tokens.issue(&token, until, now, self.state.app.permissions.clone());
        (token, end)
    }
}
