//! OneAccess.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use crate::{Answer, Request, StateFile, Twist, Vendor};

/// OneAccess.
#[derive(Debug, Default)]
pub struct OneAccess {}

/// OneAccess's part of a state file.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct State {}

impl Vendor for OneAccess {
    const NAME: &'static str = "OneAccess";
    const BASE_PATH: &'static str = "";

    type State = State;

    fn part(file: StateFile) -> Option<State> {
        file.oneaccess
    }

    fn load(&mut self, _state: State) -> Result<(), String> {
        Ok(())
    }

    fn state(&self) -> State {
        State {}
    }

    fn set_quotas(&mut self, _on: bool) {}

    fn owns(&self, path: &str) -> bool {
        path.starts_with("/api/v2/tenant/")
    }

    fn answer(&self, request: &Request, _now: SystemTime, _twist: Option<Twist>) -> Answer {
        self.internal_error(request)
    }

    fn slow_down(&self, request: &Request, _reset: Duration) -> Answer {
        self.internal_error(request)
    }

    fn internal_error(&self, request: &Request) -> Answer {
        self.refuse(request, "2200")
    }

    fn refuse(&self, _request: &Request, _code: &str) -> Answer {
        Answer::json(500, &serde_json::json!({"code": 2200, "msg": "internal error"}))
    }

    fn revoke_tokens(&self) {}

    fn introduction(&self, _origin: &str, _now: SystemTime) -> String {
        String::new()
    }
}
