// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/departments/mget`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{BatchGetDepartmentsResult, DepartmentIdType, EmployeeIdType};

/// The request of
/// [`Directory::batch_get_departments`](crate::directory::Directory::batch_get_departments),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct BatchGetDepartments {
    call: Call<Feishu>,
    department_ids: Vec<String>,
    required_fields: Vec<String>,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
}

impl BatchGetDepartments {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        department_ids: Vec<String>,
        required_fields: Vec<String>,
    ) -> Self {
        Self {
            call,
            department_ids,
            required_fields,
            employee_id_type: None,
            department_id_type: None,
        }
    }

    /// Which kind of employee ID this call uses. The value `employee_id` needs the scope that
    /// reads custom employee IDs.
    ///
    /// Default: `open_id`.
    pub fn employee_id_type(mut self, employee_id_type: EmployeeIdType) -> Self {
        self.employee_id_type = Some(employee_id_type);
        self
    }

    /// Which kind of department ID this call uses.
    ///
    /// Default: `open_department_id`. Example: `department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::BATCH_GET_DEPARTMENTS)
            .check(|check| {
                check.count("department_ids", Some(self.department_ids.len()), 1..=100)
            })
            .check(|check| {
                check.count("required_fields", Some(self.required_fields.len()), 0..=100)
            })
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field("department_ids", Some(&self.department_ids))
                    .field("required_fields", Some(&self.required_fields)),
            )
    }
}

call!(
    BatchGetDepartments, operation::BATCH_GET_DEPARTMENTS => BatchGetDepartmentsResult,
    ErrorCode
);
