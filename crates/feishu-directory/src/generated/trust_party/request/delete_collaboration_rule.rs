// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `DELETE /directory/v1/collaboration_rules/{collaboration_rule_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;

/// The request of
/// [`TrustParty::delete_collaboration_rule`](crate::trust_party::TrustParty::delete_collaboration_rule),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteCollaborationRule {
    call: Call<Feishu>,
    collaboration_rule_id: String,
    target_tenant_key: String,
}

impl DeleteCollaborationRule {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        collaboration_rule_id: String,
        target_tenant_key: String,
    ) -> Self {
        Self {
            call,
            collaboration_rule_id,
            target_tenant_key,
        }
    }

    fn request(&self) -> Request {
        Request::new(&operation::DELETE_COLLABORATION_RULE)
            .path("collaboration_rule_id", Some(&self.collaboration_rule_id))
            .query("target_tenant_key", Some(&self.target_tenant_key))
            .without_data()
    }
}

call!(DeleteCollaborationRule, operation::DELETE_COLLABORATION_RULE => (), ErrorCode);
