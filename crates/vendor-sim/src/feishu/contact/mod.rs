//! `contact/v3`: the same departments and people as `directory/v1`, under this family's names and codes.

mod branch;
pub(super) mod departments;
mod person;
pub(super) mod scopes;
pub(super) mod units;
pub(super) mod users;

use serde_json::Value;

use super::gateway::Call;
use super::refusal::Refusal;

/// The refusal with the first of these codes that the page has, in other words if it has none of them.
fn refuse(call: &Call<'_>, codes: &[i32], problem: &'static str) -> Refusal {
    let refusal =
        call.refuse_with_any(codes).unwrap_or_else(|| Refusal::field("request", "", problem));
    refusal.message(problem)
}

/// A text that was sent; an empty one is none.
fn text(body: &serde_json::Map<String, Value>, name: &str) -> Option<String> {
    let text = body.get(name).and_then(Value::as_str)?;
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// Whether something was sent, be it empty.
fn given(body: &serde_json::Map<String, Value>, name: &str) -> bool {
    body.get(name).is_some_and(|value| !value.is_null())
}
