// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET
//! /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_departments/{target_department_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::{GetCollaborationDepartmentResult, TargetDepartmentIdType};

/// The request of
/// [`TrustParty::get_collaboration_department`](crate::trust_party::TrustParty::get_collaboration_department),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetCollaborationDepartment {
    call: Call<Feishu>,
    target_tenant_key: String,
    target_department_id: String,
    target_department_id_type: Option<TargetDepartmentIdType>,
}

impl GetCollaborationDepartment {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        target_tenant_key: String,
        target_department_id: String,
    ) -> Self {
        Self {
            call,
            target_tenant_key,
            target_department_id,
            target_department_id_type: None,
        }
    }

    /// Which kind of department ID `target_department_id` is.
    ///
    /// Default: `department_id`. Example: `department_id`.
    pub fn target_department_id_type(
        mut self,
        target_department_id_type: TargetDepartmentIdType,
    ) -> Self {
        self.target_department_id_type = Some(target_department_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::GET_COLLABORATION_DEPARTMENT)
            .path("target_tenant_key", Some(&self.target_tenant_key))
            .path("target_department_id", Some(&self.target_department_id))
            .query("target_department_id_type", self.target_department_id_type.as_ref())
    }
}

call!(
    GetCollaborationDepartment,
    operation::GET_COLLABORATION_DEPARTMENT => GetCollaborationDepartmentResult,
    ErrorCode
);
