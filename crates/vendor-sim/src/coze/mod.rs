//! Coze.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use crate::{Answer, Request, StateFile, Twist, Vendor};

/// Coze.
#[derive(Debug, Default)]
pub struct Coze {}

/// Coze's part of a state file.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct State {}

impl Vendor for Coze {
    const NAME: &'static str = "Coze";
    const BASE_PATH: &'static str = "";

    type State = State;

    fn part(file: StateFile) -> Option<State> {
        file.coze
    }

    fn load(&mut self, _state: State) -> Result<(), String> {
        Ok(())
    }

    fn state(&self) -> State {
        State {}
    }

    fn set_quotas(&mut self, _on: bool) {}

    fn owns(&self, path: &str) -> bool {
        path.starts_with("/v1/enterprises/")
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
