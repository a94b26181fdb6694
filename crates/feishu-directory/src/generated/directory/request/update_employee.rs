// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PATCH /directory/v1/employees/{employee_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{DepartmentIdType, EmployeeIdType, EmployeeUpdate};

/// The request of
/// [`Directory::update_employee`](crate::directory::Directory::update_employee), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateEmployee {
    call: Call<Feishu>,
    employee_id: String,
    employee: EmployeeUpdate,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
}

impl UpdateEmployee {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        employee_id: String,
        employee: EmployeeUpdate,
    ) -> Self {
        Self {
            call,
            employee_id,
            employee,
            employee_id_type: None,
            department_id_type: None,
        }
    }

    /// Which kind of employee ID this call uses. The value `employee_id` needs the scope that
    /// reads custom employee IDs.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn employee_id_type(mut self, employee_id_type: EmployeeIdType) -> Self {
        self.employee_id_type = Some(employee_id_type);
        self
    }

    /// Which kind of department ID the request holds, if it holds any.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::UPDATE_EMPLOYEE)
            .check(|check| {
                check.object("employee", Some(&self.employee), EmployeeUpdate::check)
            })
            .path("employee_id", Some(&self.employee_id))
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(Body::new().field("employee", Some(&self.employee)))
            .without_data()
    }
}

call!(UpdateEmployee, operation::UPDATE_EMPLOYEE => (), ErrorCode);
