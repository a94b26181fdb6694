//! What is Coze's own: where its answers keep what every client needs.

use serde_json::Value;
use vendor_client_core::Vendor;

/// Coze.
#[derive(Clone, Copy, Debug)]
pub enum Coze {}

impl Vendor for Coze {
    const LOG_ID_HEADERS: &'static [&'static str] = &["x-tt-logid"];
    // The page has it in each answer, successful ones included.
    const LOG_ID_KEYS: &'static [&'static str] = &["detail"];

    fn log_id(body: &Value) -> Option<String> {
        body.get("detail")?.get("logid")?.as_str().map(str::to_owned)
    }
}
