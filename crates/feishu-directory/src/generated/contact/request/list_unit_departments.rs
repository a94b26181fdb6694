// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/unit/list_department`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{DepartmentIdType, UnitDepartmentPage};

/// The request of
/// [`Contact::list_unit_departments`](crate::contact::Contact::list_unit_departments),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListUnitDepartments {
    call: Call<Feishu>,
    unit_id: String,
    department_id_type: Option<DepartmentIdType>,
    page_token: Option<String>,
    page_size: Option<u32>,
}

impl ListUnitDepartments {
    pub(in crate::generated) fn new(call: Call<Feishu>, unit_id: String) -> Self {
        Self {
            call,
            unit_id,
            department_id_type: None,
            page_token: None,
            page_size: None,
        }
    }

    /// Which kind of department ID the answer holds.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out to start from the
    /// beginning.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    /// How many items one answer holds at most.
    ///
    /// Default: `50`. At most 100. Example: `50`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_UNIT_DEPARTMENTS)
            .check(|check| check.range("page_size", self.page_size, 0..=100))
            .query("unit_id", Some(&self.unit_id))
            .query("department_id_type", self.department_id_type.as_ref())
            .query("page_token", self.page_token.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

call!(
    ListUnitDepartments, operation::LIST_UNIT_DEPARTMENTS => UnitDepartmentPage,
    ErrorCode; token page_token
);
