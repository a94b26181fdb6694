//! `POST /open-apis/directory/v1/departments/filter`: departments by filter, with the fields asked for.

mod fields;
mod filter;
mod row;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};

use super::page::Listing;
use super::refusal::Refusal;
use super::{Call, input, success};
use crate::Answer;
use fields::Selection;
pub(super) use fields::is_field;
use filter::Filter;
use row::Row;

const DEFAULT_SIZE: u64 = 20;
const MAXIMUM_SIZE: u64 = 100;

/// The caller has no permission: for a row, or for a field.
const NO_PERMISSION: i32 = 1000;
/// The service failed to read a field.
const SERVICE_FAILURE: i32 = 2000;
/// There is no such field.
const FIELD_NOT_FOUND: i32 = 2003;

#[derive(Serialize)]
struct Data<'a> {
    departments: Vec<Row<'a>>,
    page_response: PageResponse,
    abnormals: Vec<Abnormal>,
}

#[derive(Serialize)]
struct PageResponse {
    has_more: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_token: Option<String>,
}

#[derive(Serialize)]
struct Abnormal {
    id: String,
    row_error: i32,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    field_errors: BTreeMap<String, i32>,
}

/// Answers a call.
pub(super) fn answer(call: &Call<'_>) -> Result<Answer, Refusal> {
    let department_id_type = input::department_id_type(call.request)?;
    let employee_id_type = input::employee_id_type(call.request)?;
    let body = input::body(call.request)?;
    let selection = Selection::read(&body, &call.caller, employee_id_type)?;
    let (size, token) = page_request(&body)?;
    let in_is_supported = call.platform.in_for_parent_department;
    let filter = Filter::read(&body, call.source, department_id_type, in_is_supported)?;

    let parameters = ["departments", input::name(department_id_type), filter.text()];
    let page = Listing::new(parameters, call.now, call.platform, call.twist)
        .page(token, size, filter.count(call.source))
        .map_err(|_| Refusal::new(2_221_004))?;
    let range = call.caller.range(call.source);
    let (mut found, mut abnormals) = (Vec::new(), Vec::new());
    for node in filter.nodes(call.source, page.items) {
        let id = || call.source.id(node, department_id_type).into_owned();
        if !range.contains(call.source, node) {
            let field_errors = BTreeMap::new();
            abnormals.push(Abnormal { id: id(), row_error: NO_PERMISSION, field_errors });
            continue;
        }
        let department = call.source.department(node);
        let field_errors = selection.errors(&department);
        if !field_errors.is_empty() {
            abnormals.push(Abnormal { id: id(), row_error: 0, field_errors });
        }
        found.push((node, department));
    }
    let reader = row::Reader { source: call.source, department_id_type, employee_id_type };
    let data = Data {
        departments: (found.iter())
            .map(|(node, department)| reader.row(*node, department, &selection))
            .collect(),
        page_response: PageResponse { has_more: page.has_more, page_token: page.page_token },
        abnormals,
    };
    Ok(success(&data))
}

/// Size and token of the page that is asked for.
fn page_request(body: &Map<String, Value>) -> Result<(u64, Option<&str>), Refusal> {
    let Some(Value::Object(request)) = body.get("page_request") else {
        return Err(Refusal::new(2_221_005));
    };
    let wrong = |field, value: &Value, problem| {
        Refusal::field(&format!("page_request.{field}"), value.to_string(), problem)
    };
    let size = match request.get("page_size") {
        None | Some(Value::Null) => DEFAULT_SIZE,
        Some(value) => match value.as_i64().map(u64::try_from) {
            Some(Ok(size)) if size <= MAXIMUM_SIZE => size,
            Some(Ok(_)) => return Err(Refusal::new(2_220_010)),
            Some(Err(_)) => return Err(wrong("page_size", value, "must not be below 0")),
            None if value.is_u64() => return Err(Refusal::new(2_220_010)),
            None => return Err(wrong("page_size", value, "must be a whole number")),
        },
    };
    let token = match request.get("page_token") {
        None | Some(Value::Null) => None,
        Some(Value::String(token)) => Some(token.as_str()),
        Some(value) => return Err(wrong("page_token", value, "must be a string")),
    };
    Ok((size, token))
}
