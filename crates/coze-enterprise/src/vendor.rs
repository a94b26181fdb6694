//! What is Coze's own: where its answers keep what every client needs.

use serde_json::Value;
use vendor_client_core::{Envelope, Vendor};

use crate::{Client, ErrorCode};

/// Coze.
#[derive(Clone, Copy, Debug)]
pub enum Coze {}

impl Vendor for Coze {
    type Code = ErrorCode;
    type Client = Client;

    const NAME: &'static str = "Coze";
    const ENVELOPE: Envelope = Envelope::Wrapped;
    const LOG_ID_HEADERS: &'static [&'static str] = &["x-tt-logid"];
    // The page has it in each answer, successful ones included.
    const LOG_ID_KEYS: &'static [&'static str] = &["detail"];

    fn log_id(body: &Value) -> Option<String> {
        body.get("detail")?.get("logid")?.as_str().map(str::to_owned)
    }
}
