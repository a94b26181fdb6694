// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/employees/filter`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{DepartmentIdType, EmployeeFilter, EmployeeIdType, EmployeePage};

/// The request of
/// [`Directory::filter_employees`](crate::directory::Directory::filter_employees), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct FilterEmployees {
    call: Call<Feishu>,
    filter: EmployeeFilter,
    required_fields: Vec<String>,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
    page_size: Option<u32>,
    page_token: Option<String>,
}

impl FilterEmployees {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        filter: EmployeeFilter,
        required_fields: Vec<String>,
    ) -> Self {
        Self {
            call,
            filter,
            required_fields,
            employee_id_type: None,
            department_id_type: None,
            page_size: None,
            page_token: None,
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

    /// How many employees one answer holds at most.
    ///
    /// From 0 to 100. Example: `10`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out, or send an empty
    /// string, to start from the beginning. No page can be skipped.
    ///
    /// Example: ` `.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::FILTER_EMPLOYEES)
            .check(|check| {
                check.object("filter", Some(&self.filter), EmployeeFilter::check)
            })
            .check(|check| {
                check.count("required_fields", Some(self.required_fields.len()), 0..=100)
            })
            .check(|check| {
                check.range("page_request.page_size", self.page_size, 0..=100)
            })
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field("filter", Some(&self.filter))
                    .field("required_fields", Some(&self.required_fields))
                    .group(
                        "page_request",
                        Body::new()
                            .field("page_size", self.page_size.as_ref())
                            .field("page_token", self.page_token.as_ref()),
                    ),
            )
    }
}

call!(
    FilterEmployees, operation::FILTER_EMPLOYEES => EmployeePage,
    ErrorCode; token page_token
);
