// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/departments/search`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{DepartmentIdType, EmployeeIdType, FoundDepartmentPage};

/// The request of
/// [`Directory::search_departments`](crate::directory::Directory::search_departments),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct SearchDepartments {
    call: Call<Feishu>,
    query: String,
    required_fields: Vec<String>,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
    page_size: Option<u32>,
    page_token: Option<String>,
}

impl SearchDepartments {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        query: String,
        required_fields: Vec<String>,
    ) -> Self {
        Self {
            call,
            query,
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

    /// How many departments one answer holds at most.
    ///
    /// Default: `20`. From 0 to 100. Example: `100`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out, or send an empty
    /// string, to start from the beginning.
    ///
    /// Example: `iuu14140aknladna91ndas`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::SEARCH_DEPARTMENTS)
            .check(|check| {
                check.range("page_request.page_size", self.page_size, 0..=100)
            })
            .check(|check| {
                check.count("required_fields", Some(self.required_fields.len()), 0..=100)
            })
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field("query", Some(&self.query))
                    .group(
                        "page_request",
                        Body::new()
                            .field("page_size", self.page_size.as_ref())
                            .field("page_token", self.page_token.as_ref()),
                    )
                    .field("required_fields", Some(&self.required_fields)),
            )
    }
}

call!(
    SearchDepartments, operation::SEARCH_DEPARTMENTS => FoundDepartmentPage,
    ErrorCode; token page_token
);
