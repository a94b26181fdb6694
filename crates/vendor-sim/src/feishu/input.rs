//! The parts of a request that several operations read.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::gateway::Call;
use super::refusal::Refusal;
use super::source::DepartmentIdType;
use crate::Request;

/// A kind of ID of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EmployeeIdType {
    Open,
    Union,
    Custom,
}

/// The kind of department ID that is asked for.
pub(super) fn department_id_type(call: &Call<'_>) -> DepartmentIdType {
    department_kind(call.text("department_id_type"))
}

/// The kind with this name; IDs that the platform makes without one.
pub(super) fn department_kind(name: Option<&str>) -> DepartmentIdType {
    match name {
        Some("department_id") => DepartmentIdType::Custom,
        _ => DepartmentIdType::Open,
    }
}

/// The kind of ID of people that is asked for, under either of its names.
pub(super) fn employee_id_type(call: &Call<'_>) -> EmployeeIdType {
    employee_kind(call.text("employee_id_type").or_else(|| call.text("user_id_type")))
}

/// The kind with this name; IDs within the app without one.
pub(super) fn employee_kind(name: Option<&str>) -> EmployeeIdType {
    match name {
        Some("employee_id" | "user_id") => EmployeeIdType::Custom,
        Some("union_id") => EmployeeIdType::Union,
        _ => EmployeeIdType::Open,
    }
}

/// The number in a query parameter.
pub(super) fn integer(request: &Request, name: &str) -> Result<Option<i64>, Refusal> {
    let Some(sent) = request.parameter(name) else { return Ok(None) };
    let number = sent.parse().map_err(|_| Refusal::field(name, sent, "must be a whole number"))?;
    Ok(Some(number))
}

/// The JSON object in a body.
pub(super) fn body(request: &Request) -> Result<Map<String, Value>, Refusal> {
    let wrong = |problem| Refusal::field("body", "", problem);
    let value: Value = serde_json::from_slice(&request.body)
        .map_err(|error| wrong(format!("is not JSON: {error}")))?;
    Map::deserialize(value).map_err(|_| wrong("must be a JSON object".to_owned()))
}

/// The name of a kind of department ID.
pub(super) fn name(id_type: DepartmentIdType) -> &'static str {
    match id_type {
        DepartmentIdType::Open => "open_department_id",
        DepartmentIdType::Custom => "department_id",
    }
}
