//! `GET /open-apis/directory/v1/collaboration_tenants`: the organisations associated with the tenant.

use std::borrow::Cow;

use serde::Serialize;

use super::page::Listing;
use super::refusal::Refusal;
use super::{Call, CollaborationTenant, input, success};
use crate::Answer;

const DEFAULT_SIZE: u64 = 100;
const MAXIMUM_SIZE: u64 = 100;

#[derive(Serialize)]
struct Data<'a> {
    items: Vec<Cow<'a, CollaborationTenant>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_token: Option<String>,
    has_more: bool,
}

/// Answers a call.
pub(super) fn answer(call: &Call<'_>) -> Result<Answer, Refusal> {
    if !call.caller.administers_collaboration() {
        return Err(Refusal::new(2_224_001));
    }
    let request = call.request;
    let size = match input::integer(request, "page_size")?.map(u64::try_from) {
        None => DEFAULT_SIZE,
        Some(Ok(size)) if size <= MAXIMUM_SIZE => size,
        Some(_) => return Err(out_of_range(request.parameter("page_size").unwrap_or_default())),
    };
    let page = Listing::new(["collaboration_tenants"], call.now, call.platform, call.twist)
        .page(request.parameter("page_token"), size, call.source.tenants())
        .map_err(|_| Refusal::new(2_223_109))?;
    let items = page.items.map(|nth| call.source.tenant(nth)).collect();
    Ok(success(&Data { items, page_token: page.page_token, has_more: page.has_more }))
}

fn out_of_range(sent: &str) -> Refusal {
    Refusal::field("page_size", sent, format!("must be from 0 to {MAXIMUM_SIZE}"))
}
