// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/departments`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{
    CreateDepartmentResult, DepartmentIdType, EmployeeIdType, NewDepartment,
};

/// The request of
/// [`Directory::create_department`](crate::directory::Directory::create_department), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateDepartment {
    call: Call<Feishu>,
    department: NewDepartment,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
}

impl CreateDepartment {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        department: NewDepartment,
    ) -> Self {
        Self {
            call,
            department,
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

    /// Which kind of department ID this call uses.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::CREATE_DEPARTMENT)
            .check(|check| {
                check.object("department", Some(&self.department), NewDepartment::check)
            })
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(Body::new().field("department", Some(&self.department)))
    }
}

call!(
    CreateDepartment, operation::CREATE_DEPARTMENT => CreateDepartmentResult, ErrorCode
);
