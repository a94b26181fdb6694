//! The departments of `directory/v1`: read with the fields that are asked for, and changed.

mod fields;
mod filter;
mod row;
mod write;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};

use super::page::{Listing, Page};
use super::refusal::Refusal;
use super::source::{Node, ROOT_NODE, Source};
use super::{Call, find, input, success};
use crate::Answer;
pub(super) use fields::{Selection, is_field};
use filter::Filter;
use row::Row;
pub(super) use row::{Reader, custom_field};
pub(super) use write::{create, delete, free_id, patch};

/// The longest text to search for.
const LONGEST_QUERY: usize = 100;

const DEFAULT_SIZE: u64 = 20;
const MAXIMUM_SIZE: u64 = 100;

/// The caller has no permission: for a row, or for a field.
pub(super) const NO_PERMISSION: i32 = 1000;
/// The service failed to read a field.
const SERVICE_FAILURE: i32 = 2000;
/// There is no such field.
pub(super) const FIELD_NOT_FOUND: i32 = 2003;

#[derive(Serialize)]
struct Data<'a> {
    departments: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_response: Option<PageResponse>,
    abnormals: Vec<Abnormal>,
}

#[derive(Serialize)]
pub(super) struct PageResponse {
    pub(super) has_more: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) page_token: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Abnormal {
    pub(super) id: String,
    pub(super) row_error: i32,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) field_errors: BTreeMap<String, i32>,
}

impl Abnormal {
    pub(super) fn out_of_range(id: String) -> Self {
        Self { id, row_error: NO_PERMISSION, field_errors: BTreeMap::new() }
    }
}

/// `filter`: the departments below parents.
pub(super) fn filter(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let department_id_type = input::department_id_type(call);
    let selection = Selection::read(&call.body, &call.caller, input::employee_id_type(call))?;
    let (size, token) = page_request(&call.body)?;
    let in_is_supported = call.platform.in_for_parent_department;
    let filter = Filter::read(&call.body, source, department_id_type, in_is_supported)?;

    let parameters = ["departments", input::name(department_id_type), filter.text()];
    let page = Listing::new(parameters, call.now, call.platform, call.twist)
        .page(token, size, filter.count(source))
        .map_err(|_| Refusal::new(2_221_004))?;
    let nodes = filter.nodes(source, page.items.clone());
    answer(call, source, &selection, &nodes, Some(page), Vec::new())
}

/// `mget`: departments by their IDs.
pub(super) fn mget(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let id_type = input::department_id_type(call);
    let selection = Selection::read(&call.body, &call.caller, input::employee_id_type(call))?;
    let (mut nodes, mut abnormals) = (Vec::new(), Vec::new());
    for id in strings(call.body.get("department_ids")) {
        match source.find(id, id_type).filter(|&node| node != ROOT_NODE) {
            Some(node) => nodes.push(node),
            // What is not there looks like what is out of range.
            None => abnormals.push(Abnormal::out_of_range(id.to_owned())),
        }
    }
    answer(call, source, &selection, &nodes, None, abnormals)
}

/// `search`: departments by their names.
pub(super) fn search(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let selection = Selection::read(&call.body, &call.caller, input::employee_id_type(call))?;
    let (size, token) = page_request(&call.body)?;
    let query = call.body.get("query").and_then(Value::as_str).unwrap_or_default();
    if query.chars().count() > LONGEST_QUERY {
        return Err(call.refuse(2_220_001));
    }
    let range = call.caller.range(source);
    let found = find::departments(source, query, true, &|node| range.contains(source, node));
    let page = Listing::new([call.page.name, query], call.now, call.platform, call.twist)
        .page(token, size, found.len() as u64)
        .map_err(|_| Refusal::new(2_221_004))?;
    let nodes: Vec<Node> = page
        .items
        .clone()
        .filter_map(|nth| found.get(usize::try_from(nth).ok()?).copied())
        .collect();
    answer(call, source, &selection, &nodes, Some(page), Vec::new())
}

/// An answer with the rows of these departments.
fn answer(
    call: &Call<'_>,
    source: &dyn Source,
    selection: &Selection,
    nodes: &[Node],
    page: Option<Page>,
    mut abnormals: Vec<Abnormal>,
) -> Result<Answer, Refusal> {
    let reader = Reader {
        source,
        department_id_type: input::department_id_type(call),
        employee_id_type: input::employee_id_type(call),
    };
    let range = call.caller.range(source);
    let mut found = Vec::new();
    for &node in nodes {
        let id = || source.id(node, reader.department_id_type).into_owned();
        if !range.contains(source, node) {
            abnormals.push(Abnormal::out_of_range(id()));
            continue;
        }
        let department = source.department(node);
        let field_errors = selection.errors(&department);
        if !field_errors.is_empty() {
            abnormals.push(Abnormal { id: id(), row_error: 0, field_errors });
        }
        found.push((node, department));
    }
    let data = Data {
        departments: (found.iter())
            .map(|(node, department)| reader.row(*node, department, selection))
            .collect(),
        page_response: page
            .map(|page| PageResponse { has_more: page.has_more, page_token: page.page_token }),
        abnormals,
    };
    Ok(success(&data))
}

/// The texts in a list.
pub(super) fn strings(list: Option<&Value>) -> impl Iterator<Item = &str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// Size and token of the page that is asked for.
pub(super) fn page_request(body: &Map<String, Value>) -> Result<(u64, Option<&str>), Refusal> {
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
