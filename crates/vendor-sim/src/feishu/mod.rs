//! Feishu: three operations and the token endpoint.

use std::time::{Duration, SystemTime};

use crate::{Answer, Request, Twist, Vendor};

/// Feishu, and Lark, its international twin.
#[derive(Debug, Default)]
pub struct Feishu {}

impl Vendor for Feishu {
    const NAME: &'static str = "Feishu";
    const BASE_PATH: &'static str = "/open-apis";

    fn owns(&self, path: &str) -> bool {
        path.starts_with("/open-apis/")
    }

    fn answer(&self, _request: &Request, _now: SystemTime, _twist: Option<Twist>) -> Answer {
        self.internal_error(500)
    }

    fn slow_down(&self, _reset: Duration) -> Answer {
        self.internal_error(429)
    }

    fn internal_error(&self, status: u16) -> Answer {
        Answer::json(status, &serde_json::json!({"code": 2200, "msg": "internal error"}))
    }

    fn revoke_tokens(&self) {}
}
