// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/employees`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{
    CreateEmployeeOptions, CreateEmployeeResult, DepartmentIdType, EmployeeIdType,
    NewEmployee,
};

/// The request of
/// [`Directory::create_employee`](crate::directory::Directory::create_employee), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateEmployee {
    call: Call<Feishu>,
    employee: NewEmployee,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
    create_options: Option<CreateEmployeeOptions>,
}

impl CreateEmployee {
    pub(in crate::generated) fn new(call: Call<Feishu>, employee: NewEmployee) -> Self {
        Self {
            call,
            employee,
            employee_id_type: None,
            department_id_type: None,
            create_options: None,
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

    /// Further settings: where the employee's data resides and which seats the employee gets.
    pub fn create_options(mut self, create_options: CreateEmployeeOptions) -> Self {
        self.create_options = Some(create_options);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::CREATE_EMPLOYEE)
            .check(|check| {
                check.object("employee", Some(&self.employee), NewEmployee::check)
            })
            .check(|check| {
                check
                    .object(
                        "options",
                        self.create_options.as_ref(),
                        CreateEmployeeOptions::check,
                    )
            })
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field("employee", Some(&self.employee))
                    .field("options", self.create_options.as_ref()),
            )
    }
}

call!(CreateEmployee, operation::CREATE_EMPLOYEE => CreateEmployeeResult, ErrorCode);
