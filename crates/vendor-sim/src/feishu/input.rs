//! The parts of a request that several operations read.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::refusal::Refusal;
use super::source::DepartmentIdType;
use crate::Request;

/// A kind of employee ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EmployeeIdType {
    Open,
    Union,
    Custom,
}

/// The kind of department ID that is asked for.
pub(super) fn department_id_type(request: &Request) -> Result<DepartmentIdType, Refusal> {
    choice(
        request,
        "department_id_type",
        &[
            ("open_department_id", DepartmentIdType::Open),
            ("department_id", DepartmentIdType::Custom),
        ],
    )
}

/// The kind of employee ID that is asked for.
pub(super) fn employee_id_type(request: &Request) -> Result<EmployeeIdType, Refusal> {
    choice(
        request,
        "employee_id_type",
        &[
            ("open_id", EmployeeIdType::Open),
            ("union_id", EmployeeIdType::Union),
            ("employee_id", EmployeeIdType::Custom),
        ],
    )
}

/// One of several values; the first is the default.
fn choice<T: Copy>(request: &Request, name: &str, values: &[(&str, T)]) -> Result<T, Refusal> {
    let Some(sent) = request.parameter(name) else { return Ok(values[0].1) };
    values.iter().find(|(value, _)| *value == sent).map(|&(_, value)| value).ok_or_else(|| {
        let known: Vec<&str> = values.iter().map(|&(value, _)| value).collect();
        Refusal::field(name, sent, format!("must be one of {}", known.join(", ")))
    })
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
