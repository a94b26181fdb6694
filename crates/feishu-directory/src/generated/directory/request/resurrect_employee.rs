// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/employees/{employee_id}/resurrect`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{
    DepartmentIdType, EmployeeIdType, ResurrectEmployeeOptions,
    ResurrectedDepartmentOrderInput,
};

/// The request of
/// [`Directory::resurrect_employee`](crate::directory::Directory::resurrect_employee),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResurrectEmployee {
    call: Call<Feishu>,
    employee_id: String,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
    employee_order_in_departments: Option<Vec<ResurrectedDepartmentOrderInput>>,
    resurrect_options: Option<ResurrectEmployeeOptions>,
}

impl ResurrectEmployee {
    pub(in crate::generated) fn new(call: Call<Feishu>, employee_id: String) -> Self {
        Self {
            call,
            employee_id,
            employee_id_type: None,
            department_id_type: None,
            employee_order_in_departments: None,
            resurrect_options: None,
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

    /// The departments that the employee returns to, with the sort order in and among them. The
    /// main department has to come first.
    ///
    /// At most 10 items.
    pub fn employee_order_in_departments(
        mut self,
        employee_order_in_departments: impl IntoIterator<
            Item = ResurrectedDepartmentOrderInput,
        >,
    ) -> Self {
        self.employee_order_in_departments = Some(
            employee_order_in_departments.into_iter().collect(),
        );
        self
    }

    /// Further settings: which seats the employee gets.
    pub fn resurrect_options(
        mut self,
        resurrect_options: ResurrectEmployeeOptions,
    ) -> Self {
        self.resurrect_options = Some(resurrect_options);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::RESURRECT_EMPLOYEE)
            .check(|check| {
                check
                    .count(
                        "employee_order_in_departments",
                        self.employee_order_in_departments.as_ref().map(Vec::len),
                        0..=10,
                    );
                check
                    .each(
                        "employee_order_in_departments",
                        self.employee_order_in_departments.as_ref(),
                        ResurrectedDepartmentOrderInput::check,
                    );
            })
            .check(|check| {
                check
                    .object(
                        "options",
                        self.resurrect_options.as_ref(),
                        ResurrectEmployeeOptions::check,
                    )
            })
            .path("employee_id", Some(&self.employee_id))
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field(
                        "employee_order_in_departments",
                        self.employee_order_in_departments.as_ref(),
                    )
                    .field("options", self.resurrect_options.as_ref()),
            )
            .without_data()
    }
}

call!(ResurrectEmployee, operation::RESURRECT_EMPLOYEE => (), ErrorCode);
