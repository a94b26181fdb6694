// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/departments/{department_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{DepartmentIdType, GetDepartmentResult, UserIdType};

/// The request of [`Contact::get_department`](crate::contact::Contact::get_department),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetDepartment {
    call: Call<Feishu>,
    department_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
}

impl GetDepartment {
    pub(in crate::generated) fn new(call: Call<Feishu>, department_id: String) -> Self {
        Self {
            call,
            department_id,
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

    /// Which kind of department ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::GET_DEPARTMENT)
            .check(|check| {
                check
                    .pattern(
                        "department_id",
                        Some(&self.department_id),
                        &crate::generated::pattern::CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID,
                    );
                check.length("department_id", Some(&self.department_id), 0..=64);
            })
            .path("department_id", Some(&self.department_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
    }
}

call!(GetDepartment, operation::GET_DEPARTMENT => GetDepartmentResult, ErrorCode);
