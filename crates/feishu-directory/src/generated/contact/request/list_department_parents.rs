// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/departments/parent`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{DepartmentIdType, DepartmentParentPage, UserIdType};

/// The request of
/// [`Contact::list_department_parents`](crate::contact::Contact::list_department_parents),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListDepartmentParents {
    call: Call<Feishu>,
    department_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    page_token: Option<String>,
    page_size: Option<u32>,
}

impl ListDepartmentParents {
    pub(in crate::generated) fn new(call: Call<Feishu>, department_id: String) -> Self {
        Self {
            call,
            department_id,
            user_id_type: None,
            department_id_type: None,
            page_token: None,
            page_size: None,
        }
    }

    /// Which kind of user ID the answer holds.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// Which kind of department ID the call uses, in the request and in the answer.
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
    /// Default: `20`. At most 50. Example: `10`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_DEPARTMENT_PARENTS)
            .check(|check| check.range("page_size", self.page_size, 0..=50))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .query("department_id", Some(&self.department_id))
            .query("page_token", self.page_token.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

call!(
    ListDepartmentParents, operation::LIST_DEPARTMENT_PARENTS => DepartmentParentPage,
    ErrorCode; token page_token
);
