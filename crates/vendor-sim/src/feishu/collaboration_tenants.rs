//! `GET /open-apis/directory/v1/collaboration_tenants`: the organisations associated with the tenant.

use serde_json::json;

use super::Call;
use super::refusal::Refusal;
use super::source::Source;
use crate::Answer;

/// Answers a call.
pub(super) fn answer(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    if !call.caller.administers_collaboration() {
        return Err(call.refuse(2_224_001));
    }
    let page = call.slice([], source.tenants())?;
    let items: Vec<_> = page.items.clone().map(|nth| json!(source.tenant(nth))).collect();
    Ok(call.success(page.with(json!({ "items": items }))))
}
