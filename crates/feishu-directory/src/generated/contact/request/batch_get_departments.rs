// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/departments/batch`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{BatchGetDepartmentsResult, DepartmentIdType, UserIdType};

/// The request of
/// [`Contact::batch_get_departments`](crate::contact::Contact::batch_get_departments),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct BatchGetDepartments {
    call: Call<Feishu>,
    department_ids: Vec<String>,
    department_id_type: Option<DepartmentIdType>,
    user_id_type: Option<UserIdType>,
}

impl BatchGetDepartments {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        department_ids: Vec<String>,
    ) -> Self {
        Self {
            call,
            department_ids,
            department_id_type: None,
            user_id_type: None,
        }
    }

    /// Which kind of department ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    /// Which kind of user ID the call uses.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::BATCH_GET_DEPARTMENTS)
            .query_each("department_ids", Some(&*self.department_ids))
            .query("department_id_type", self.department_id_type.as_ref())
            .query("user_id_type", self.user_id_type.as_ref())
    }
}

call!(
    BatchGetDepartments, operation::BATCH_GET_DEPARTMENTS => BatchGetDepartmentsResult,
    ErrorCode
);
