// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/collaboration_rules`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::{CollaborationRuleEntitiesInput, CreateCollaborationRuleResult};

/// The request of
/// [`TrustParty::create_collaboration_rule`](crate::trust_party::TrustParty::create_collaboration_rule),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateCollaborationRule {
    call: Call<Feishu>,
    target_tenant_key: String,
    subjects: CollaborationRuleEntitiesInput,
    objects: CollaborationRuleEntitiesInput,
}

impl CreateCollaborationRule {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        target_tenant_key: String,
        subjects: CollaborationRuleEntitiesInput,
        objects: CollaborationRuleEntitiesInput,
    ) -> Self {
        Self {
            call,
            target_tenant_key,
            subjects,
            objects,
        }
    }

    fn request(&self) -> Request {
        Request::new(&operation::CREATE_COLLABORATION_RULE)
            .check(|check| {
                check
                    .object(
                        "subjects",
                        Some(&self.subjects),
                        CollaborationRuleEntitiesInput::check,
                    )
            })
            .check(|check| {
                check
                    .object(
                        "objects",
                        Some(&self.objects),
                        CollaborationRuleEntitiesInput::check,
                    )
            })
            .query("target_tenant_key", Some(&self.target_tenant_key))
            .body(
                Body::new()
                    .field("subjects", Some(&self.subjects))
                    .field("objects", Some(&self.objects)),
            )
    }
}

call!(
    CreateCollaborationRule,
    operation::CREATE_COLLABORATION_RULE => CreateCollaborationRuleResult, ErrorCode
);
