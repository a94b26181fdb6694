// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PATCH /contact/v3/departments/{department_id}/update_department_id`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::DepartmentIdType;

/// The request of
/// [`Contact::update_department_id`](crate::contact::Contact::update_department_id), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateDepartmentId {
    call: Call<Feishu>,
    department_id: String,
    new_department_id: String,
    department_id_type: Option<DepartmentIdType>,
}

impl UpdateDepartmentId {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        department_id: String,
        new_department_id: String,
    ) -> Self {
        Self {
            call,
            department_id,
            new_department_id,
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
        Request::new(&operation::UPDATE_DEPARTMENT_ID)
            .check(|check| {
                check
                    .pattern(
                        "department_id",
                        Some(&self.department_id),
                        &crate::generated::pattern::CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID,
                    );
                check.length("department_id", Some(&self.department_id), 0..=64);
            })
            .check(|check| {
                check
                    .pattern(
                        "new_department_id",
                        Some(&self.new_department_id),
                        &crate::generated::pattern::CONTACT_UPDATE_DEPARTMENT_ID_NEW_DEPARTMENT_ID,
                    );
                check
                    .length("new_department_id", Some(&self.new_department_id), 0..=128);
            })
            .path("department_id", Some(&self.department_id))
            .query("department_id_type", self.department_id_type.as_ref())
            .body(Body::new().field("new_department_id", Some(&self.new_department_id)))
            .without_data()
    }
}

call!(UpdateDepartmentId, operation::UPDATE_DEPARTMENT_ID => (), ErrorCode);
