// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/scopes`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{ContactScope, DepartmentIdType, UserIdType};

/// The request of [`Contact::list_scopes`](crate::contact::Contact::list_scopes), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send` or `pages`"]
pub struct ListScopes {
    call: Call<Feishu>,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    page_token: Option<String>,
    page_size: Option<u32>,
}

impl ListScopes {
    pub(in crate::generated) fn new(call: Call<Feishu>) -> Self {
        Self {
            call,
            user_id_type: None,
            department_id_type: None,
            page_token: None,
            page_size: None,
        }
    }

    /// Which kind of user ID the answer holds.
    ///
    /// Default: `open_id`. Example: `user_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// Which kind of department ID the answer holds.
    ///
    /// Default: `open_department_id`. Example: `department_id`.
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

    /// How many IDs one answer holds at most, over all three lists. User IDs come first, then
    /// department IDs, then user group IDs.
    ///
    /// Default: `50`. From 1 to 100. Example: `50`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_SCOPES)
            .check(|check| check.range("page_size", self.page_size, 1..=100))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .query("page_token", self.page_token.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

call!(
    ListScopes, operation::LIST_SCOPES => ContactScope, ErrorCode; lists token page_token
);
