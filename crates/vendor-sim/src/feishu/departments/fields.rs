//! Which fields of a department appear: those that are asked for, as far as scopes open them.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{FIELD_NOT_FOUND, NO_PERMISSION, SERVICE_FAILURE};
use crate::feishu::Department;
use crate::feishu::caller::Caller;
use crate::feishu::input::EmployeeIdType;
use crate::feishu::refusal::Refusal;

/// The longest list of fields.
const MOST_FIELDS: usize = 100;

/// The scope without which custom employee IDs are withheld.
const EMPLOYEE_ID_SCOPE: &str = "directory:employee.base.external_id:read";

/// A field of a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    DepartmentId,
    DepartmentCount,
    HasChild,
    Leaders,
    ParentDepartmentId,
    Name,
    EnabledStatus,
    OrderWeight,
    CustomFieldValues,
    DepartmentPathInfos,
    DataSource,
}

/// Each field with its name and the scopes of which any opens it.
const FIELDS: [(Field, &str, &[&str]); 11] = [
    (
        Field::DepartmentId,
        "department_id",
        &["directory:department.base:read", "directory:department.external_id:read"],
    ),
    (
        Field::DepartmentCount,
        "department_count",
        &["directory:department.count:read", "directory:department.organization:read"],
    ),
    (
        Field::HasChild,
        "has_child",
        &["directory:department.has_child:read", "directory:department.organization:read"],
    ),
    (Field::Leaders, "leaders", &["directory:department.leader:read"]),
    (
        Field::ParentDepartmentId,
        "parent_department_id",
        &["directory:department.organization:read", "directory:department.parent_id:read"],
    ),
    (Field::Name, "name", &["directory:department.base:read", "directory:department.name:read"]),
    (Field::EnabledStatus, "enabled_status", &["directory:department.status:read"]),
    (
        Field::OrderWeight,
        "order_weight",
        &["directory:department.order_weight:read", "directory:department.organization:read"],
    ),
    (Field::CustomFieldValues, "custom_field_values", &["directory:department.custom_field:read"]),
    (
        Field::DepartmentPathInfos,
        "department_path_infos",
        &["directory:department.department_path:read"],
    ),
    (
        Field::DataSource,
        "data_source",
        &["directory:department.base:read", "directory:department.data_source:read"],
    ),
];

/// Whether a department has a field of this name.
pub(in crate::feishu) fn is_field(name: &str) -> bool {
    FIELDS.iter().any(|&(_, known, _)| known == name)
}

/// The fields of an answer.
#[derive(Debug)]
pub(in crate::feishu) struct Selection {
    /// In the order of `FIELDS`.
    granted: [bool; FIELDS.len()],
    /// What is wrong with fields of every row.
    errors: BTreeMap<String, i32>,
    /// Whether IDs of employees may appear in the kind that is asked for.
    employee_ids: bool,
}

impl Selection {
    /// All fields, whatever the caller's scopes.
    pub(in crate::feishu) fn all() -> Self {
        Self { granted: [true; FIELDS.len()], errors: BTreeMap::new(), employee_ids: true }
    }

    /// Reads `required_fields`; without it, no field is asked for.
    pub(super) fn read(
        body: &Map<String, Value>,
        caller: &Caller<'_>,
        employee_id_type: EmployeeIdType,
    ) -> Result<Self, Refusal> {
        let names: &[Value] = match body.get("required_fields") {
            None | Some(Value::Null) => &[],
            Some(Value::Array(names)) if names.len() <= MOST_FIELDS => names,
            Some(Value::Array(names)) => {
                let count = names.len().to_string();
                return Err(wrong(count, format!("must have at most {MOST_FIELDS} entries")));
            }
            Some(value) => return Err(wrong(value.to_string(), "must be a list of strings")),
        };
        let employee_ids =
            employee_id_type != EmployeeIdType::Custom || caller.has_any(&[EMPLOYEE_ID_SCOPE]);
        let (granted, errors) = ([false; FIELDS.len()], BTreeMap::new());
        let mut selection = Self { granted, errors, employee_ids };
        for name in names {
            let Value::String(name) = name else {
                return Err(wrong(name.to_string(), "must be a list of strings"));
            };
            let mut known = false;
            for (index, (_, field, scopes)) in FIELDS.iter().enumerate() {
                if name == "*" || name == field {
                    known = true;
                    selection.granted[index] = caller.has_any(scopes);
                    if !selection.granted[index] {
                        selection.errors.insert((*field).to_owned(), NO_PERMISSION);
                    }
                }
            }
            if !known {
                selection.errors.insert(name.clone(), FIELD_NOT_FOUND);
            }
        }
        Ok(selection)
    }

    fn is_granted(&self, field: Field) -> bool {
        let index = FIELDS.iter().position(|&(known, _, _)| known == field);
        index.is_some_and(|index| self.granted[index])
    }

    /// Whether a field appears in a department's row.
    pub(super) fn shows(&self, field: Field, department: &Department) -> bool {
        let withheld = field == Field::Leaders && !self.employee_ids;
        self.is_granted(field) && !withheld && !fails(field, department)
    }

    /// Whether IDs of employees may appear.
    pub(super) fn employee_ids(&self) -> bool {
        self.employee_ids
    }

    /// What is wrong with fields of a department's row.
    pub(super) fn errors(&self, department: &Department) -> BTreeMap<String, i32> {
        let mut errors = self.errors.clone();
        if !self.employee_ids {
            let people =
                department.custom_field_values.iter().any(|field| !field.value.people().is_empty());
            for (field, concerned) in [(Field::Leaders, true), (Field::CustomFieldValues, people)] {
                if concerned && self.is_granted(field) {
                    errors.insert(name(field).to_owned(), NO_PERMISSION);
                }
            }
        }
        for &(field, name, _) in &FIELDS {
            if self.is_granted(field) && fails(field, department) {
                errors.insert(name.to_owned(), SERVICE_FAILURE);
            }
        }
        errors
    }
}

/// Whether the platform fails to read a field of the department.
fn fails(field: Field, department: &Department) -> bool {
    department.failing_fields.iter().any(|failing| failing == name(field))
}

fn name(field: Field) -> &'static str {
    let known = FIELDS.iter().find(|&&(known, _, _)| known == field);
    known.map_or("", |&(_, name, _)| name)
}

fn wrong(value: String, problem: impl Into<String>) -> Refusal {
    Refusal::field("required_fields", value, problem)
}
