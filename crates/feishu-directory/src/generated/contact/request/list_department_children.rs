// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/departments/{department_id}/children`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{DepartmentChildPage, DepartmentIdType, UserIdType};

/// The request of
/// [`Contact::list_department_children`](crate::contact::Contact::list_department_children),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListDepartmentChildren {
    call: Call<Feishu>,
    department_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    fetch_child: Option<bool>,
    page_size: Option<u32>,
    page_token: Option<String>,
}

impl ListDepartmentChildren {
    pub(in crate::generated) fn new(call: Call<Feishu>, department_id: String) -> Self {
        Self {
            call,
            department_id,
            user_id_type: None,
            department_id_type: None,
            fetch_child: None,
            page_size: None,
            page_token: None,
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

    /// Whether to list the sub-departments at every level below; left out or false, only those
    /// directly below. With a user token, true finds at most 1,000 departments.
    ///
    /// Example: `false`.
    pub fn fetch_child(mut self, fetch_child: bool) -> Self {
        self.fetch_child = Some(fetch_child);
        self
    }

    /// How many items one answer holds at most.
    ///
    /// Default: `10`. At most 50. Example: `10`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out to start from the
    /// beginning.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_DEPARTMENT_CHILDREN)
            .check(|check| {
                check
                    .pattern(
                        "department_id",
                        Some(&self.department_id),
                        &crate::generated::pattern::CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID,
                    );
                check.length("department_id", Some(&self.department_id), 0..=64);
            })
            .check(|check| check.range("page_size", self.page_size, 0..=50))
            .path("department_id", Some(&self.department_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .query("fetch_child", self.fetch_child.as_ref())
            .query("page_size", self.page_size.as_ref())
            .query("page_token", self.page_token.as_ref())
    }
}

call!(
    ListDepartmentChildren, operation::LIST_DEPARTMENT_CHILDREN => DepartmentChildPage,
    ErrorCode; token page_token
);
