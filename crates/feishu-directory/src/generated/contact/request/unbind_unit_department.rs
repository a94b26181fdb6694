// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /contact/v3/unit/unbind_department`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::DepartmentIdType;

/// The request of
/// [`Contact::unbind_unit_department`](crate::contact::Contact::unbind_unit_department),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UnbindUnitDepartment {
    call: Call<Feishu>,
    unit_id: String,
    department_id: String,
    department_id_type: Option<DepartmentIdType>,
}

impl UnbindUnitDepartment {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        unit_id: String,
        department_id: String,
    ) -> Self {
        Self {
            call,
            unit_id,
            department_id,
            department_id_type: None,
        }
    }

    /// Which kind of department ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::UNBIND_UNIT_DEPARTMENT)
            .body(
                Body::new()
                    .field("unit_id", Some(&self.unit_id))
                    .field("department_id", Some(&self.department_id))
                    .field("department_id_type", self.department_id_type.as_ref()),
            )
            .without_data()
    }
}

call!(UnbindUnitDepartment, operation::UNBIND_UNIT_DEPARTMENT => (), ErrorCode);
