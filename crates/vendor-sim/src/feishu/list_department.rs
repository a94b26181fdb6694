//! `GET /open-apis/contact/v3/unit/list_department`: the departments bound to a unit.

use std::borrow::Cow;

use serde::Serialize;

use super::refusal::Refusal;
use super::source::Source;
use super::{Call, input, success};
use crate::Answer;

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
pub(super) fn answer(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let unit_id = call.text("unit_id").unwrap_or_default();
    let id_type = input::department_id_type(call);
    let unit = source.unit(unit_id).ok_or_else(|| call.refuse(43051))?;
    let page = call.slice([unit_id, input::name(id_type)], source.bound(unit))?;
    let departmentlist = (page.items)
        .map(|nth| {
            let node = source.bound_department(unit, nth);
            UnitDepartment { unit_id, department_id: source.id(node, id_type) }
        })
        .collect();
    Ok(success(&Data { departmentlist, has_more: page.has_more, page_token: page.page_token }))
}
