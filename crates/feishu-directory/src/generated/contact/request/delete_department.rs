// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `DELETE /contact/v3/departments/{department_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::DepartmentIdType;

/// The request of
/// [`Contact::delete_department`](crate::contact::Contact::delete_department), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteDepartment {
    call: Call<Feishu>,
    department_id: String,
    department_id_type: Option<DepartmentIdType>,
}

impl DeleteDepartment {
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
        Request::new(&operation::DELETE_DEPARTMENT)
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
            .query("department_id_type", self.department_id_type.as_ref())
            .without_data()
    }
}

call!(DeleteDepartment, operation::DELETE_DEPARTMENT => (), ErrorCode);
