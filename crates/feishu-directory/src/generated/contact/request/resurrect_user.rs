// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /contact/v3/users/{user_id}/resurrect`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{DepartmentIdType, ResurrectedUserDepartment, UserIdType};

/// The request of [`Contact::resurrect_user`](crate::contact::Contact::resurrect_user),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResurrectUser {
    call: Call<Feishu>,
    user_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    departments: Option<Vec<ResurrectedUserDepartment>>,
    subscription_ids: Option<Vec<String>>,
}

impl ResurrectUser {
    pub(in crate::generated) fn new(call: Call<Feishu>, user_id: String) -> Self {
        Self {
            call,
            user_id,
            user_id_type: None,
            department_id_type: None,
            departments: None,
            subscription_ids: None,
        }
    }

    /// Which kind of user ID the call uses.
    ///
    /// Default: `open_id`. Example: `user_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// Which kind of department ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_department_id`. Example: `department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    /// The departments that the user returns to, and the sort order there. Left out, the user
    /// returns to the root department.
    ///
    /// At most 50 items.
    pub fn departments(
        mut self,
        departments: impl IntoIterator<Item = ResurrectedUserDepartment>,
    ) -> Self {
        self.departments = Some(departments.into_iter().collect());
        self
    }

    /// The IDs of the seats to assign to a user who had seats before leaving; the app needs the
    /// scope to assign seats.
    ///
    /// Example: `["23213213213123123"]`.
    pub fn subscription_ids(
        mut self,
        subscription_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.subscription_ids = Some(
            subscription_ids.into_iter().map(Into::into).collect(),
        );
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::RESURRECT_USER)
            .check(|check| {
                check
                    .count(
                        "departments",
                        self.departments.as_ref().map(Vec::len),
                        0..=50,
                    )
            })
            .path("user_id", Some(&self.user_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field("departments", self.departments.as_ref())
                    .field("subscription_ids", self.subscription_ids.as_ref()),
            )
            .without_data()
    }
}

call!(ResurrectUser, operation::RESURRECT_USER => (), ErrorCode);
