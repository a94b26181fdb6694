// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /contact/v3/departments/unbind_department_chat`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::DepartmentIdType;

/// The request of
/// [`Contact::unbind_department_chat`](crate::contact::Contact::unbind_department_chat),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnbindDepartmentChat {
    call: Call<Feishu>,
    department_id: String,
    department_id_type: Option<DepartmentIdType>,
}

impl UnbindDepartmentChat {
    pub(in crate::generated) fn new(call: Call<Feishu>, department_id: String) -> Self {
        Self {
            call,
            department_id,
            department_id_type: None,
        }
    }

    /// Which kind of department ID the request holds.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::UNBIND_DEPARTMENT_CHAT)
            .query("department_id_type", self.department_id_type.as_ref())
            .body(Body::new().field("department_id", Some(&self.department_id)))
            .without_data()
    }
}

call!(UnbindDepartmentChat, operation::UNBIND_DEPARTMENT_CHAT => (), ErrorCode);
