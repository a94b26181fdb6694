// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/users/{user_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{DepartmentIdType, GetUserResult, UserIdType};

/// The request of [`Contact::get_user`](crate::contact::Contact::get_user), which describes
/// the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUser {
    call: Call<Feishu>,
    user_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
}

impl GetUser {
    pub(in crate::generated) fn new(call: Call<Feishu>, user_id: String) -> Self {
        Self {
            call,
            user_id,
            user_id_type: None,
            department_id_type: None,
        }
    }

    /// Which kind of user ID the call uses.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// Which kind of department ID the answer holds.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::GET_USER)
            .path("user_id", Some(&self.user_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
    }
}

call!(GetUser, operation::GET_USER => GetUserResult, ErrorCode);
