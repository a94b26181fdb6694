// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::GetCollaborationTenantResult;

/// The request of
/// [`TrustParty::get_collaboration_tenant`](crate::trust_party::TrustParty::get_collaboration_tenant),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetCollaborationTenant {
    call: Call<Feishu>,
    target_tenant_key: String,
}

impl GetCollaborationTenant {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        target_tenant_key: String,
    ) -> Self {
        Self { call, target_tenant_key }
    }

    fn request(&self) -> Request {
        Request::new(&operation::GET_COLLABORATION_TENANT)
            .path("target_tenant_key", Some(&self.target_tenant_key))
    }
}

call!(
    GetCollaborationTenant,
    operation::GET_COLLABORATION_TENANT => GetCollaborationTenantResult, ErrorCode
);
