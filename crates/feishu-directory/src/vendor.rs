//! What is Feishu's own: where its answers keep what every client needs.

use serde_json::Value;
use vendor_client_core::{Vendor, Violation};

/// Feishu, and Lark, its international twin.
#[derive(Clone, Copy, Debug)]
pub enum Feishu {}

impl Vendor for Feishu {
    const LOG_ID_HEADERS: &'static [&'static str] = &["x-tt-logid", "x-request-id"];

    const WAIT_HEADERS: &'static [&'static str] = &["x-ogw-ratelimit-reset"];

    fn log_id(body: &Value) -> Option<String> {
        // Both spellings are on the wire.
        let error = body.get("error")?;
        let id = error.get("log_id").or_else(|| error.get("logid"))?;
        id.as_str().map(str::to_owned)
    }

    fn violations(body: &Value) -> Vec<Violation> {
        let entries = |name: &str| {
            let list = body.get("error").and_then(|error| error.get(name)?.as_array());
            list.cloned().unwrap_or_default()
        };
        let fields = entries("field_violations").into_iter().filter_map(|entry| {
            Some(Violation::Field {
                field: text(&entry, "field")?,
                value: text(&entry, "value"),
                description: text(&entry, "description"),
            })
        });
        // Documented as `{scope, url}`, and also seen as `{type: "action_scope_required", subject}`.
        let permissions = entries("permission_violations").into_iter().filter_map(|entry| {
            Some(Violation::Permission {
                scope: text(&entry, "scope").or_else(|| text(&entry, "subject"))?,
                url: text(&entry, "url"),
            })
        });
        fields.chain(permissions).collect()
    }
}

fn text(entry: &Value, key: &str) -> Option<String> {
    entry.get(key)?.as_str().map(str::to_owned)
}
