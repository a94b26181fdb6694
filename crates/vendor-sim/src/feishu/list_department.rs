//! `GET /open-apis/contact/v3/unit/list_department`: the departments bound to a unit.

use std::borrow::Cow;

use serde::Serialize;

use super::page::Listing;
use super::refusal::Refusal;
use super::{Call, input, success};
use crate::Answer;

const DEFAULT_SIZE: u64 = 50;
const MAXIMUM_SIZE: u64 = 100;

#[derive(Serialize)]
struct Data<'a> {
    departmentlist: Vec<UnitDepartment<'a>>,
    has_more: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_token: Option<String>,
}

#[derive(Serialize)]
struct UnitDepartment<'a> {
    unit_id: &'a str,
    department_id: Cow<'a, str>,
}

/// Answers a call.
pub(super) fn answer(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request = call.request;
    let unit_id =
        request.parameter("unit_id").ok_or_else(|| Refusal::field("unit_id", "", "is required"))?;
    let id_type = input::department_id_type(request)?;
    let size = match input::integer(request, "page_size")?.map(u64::try_from) {
        None => DEFAULT_SIZE,
        Some(Ok(size)) if size <= MAXIMUM_SIZE => size,
        Some(_) => return Err(Refusal::new(40011)),
    };
    let unit = call.source.unit(unit_id).ok_or_else(|| Refusal::new(43051))?;

    let parameters = ["list_department", unit_id, input::name(id_type)];
    let page = Listing::new(parameters, call.now, call.platform, call.twist)
        .page(request.parameter("page_token"), size, call.source.bound(unit))
        .map_err(|_| Refusal::new(40012))?;
    let departmentlist = (page.items)
        .map(|nth| {
            let node = call.source.bound_department(unit, nth);
            UnitDepartment { unit_id, department_id: call.source.id(node, id_type) }
        })
        .collect();
    Ok(success(&Data { departmentlist, has_more: page.has_more, page_token: page.page_token }))
}
