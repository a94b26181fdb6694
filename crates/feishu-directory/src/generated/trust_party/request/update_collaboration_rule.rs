// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PUT /directory/v1/collaboration_rules/{collaboration_rule_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::CollaborationRuleEntitiesInput;

/// What
/// [`TrustParty::update_collaboration_rule`](crate::trust_party::TrustParty::update_collaboration_rule)
/// cannot do without. A struct without a default, so that nothing is forgotten.
#[derive(Clone, Debug)]
pub struct UpdateCollaborationRuleRequired {
    /// The ID of the rule, as `trust_party.list_collaboration_rules` returns it.
    ///
    /// Example: `12121`.
    pub collaboration_rule_id: String,
    /// The tenant key of the other organisation, as `trust_party.list_collaboration_tenants`
    /// returns it.
    ///
    /// Example: `test_key`.
    pub target_tenant_key: String,
    /// The entities of your own organisation, at least one; fewer than 100 in all lists
    /// together.
    pub subjects: CollaborationRuleEntitiesInput,
    /// The entities of the other organisation; fewer than 100 in all lists together.
    pub objects: CollaborationRuleEntitiesInput,
}

/// The request of
/// [`TrustParty::update_collaboration_rule`](crate::trust_party::TrustParty::update_collaboration_rule),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateCollaborationRule {
    call: Call<Feishu>,
    required: UpdateCollaborationRuleRequired,
}

impl UpdateCollaborationRule {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        required: UpdateCollaborationRuleRequired,
    ) -> Self {
        Self { call, required }
    }

    fn request(&self) -> Request {
        Request::new(&operation::UPDATE_COLLABORATION_RULE)
            .check(|check| {
                check
                    .object(
                        "subjects",
                        Some(&self.required.subjects),
                        CollaborationRuleEntitiesInput::check,
                    )
            })
            .check(|check| {
                check
                    .object(
                        "objects",
                        Some(&self.required.objects),
                        CollaborationRuleEntitiesInput::check,
                    )
            })
            .path("collaboration_rule_id", Some(&self.required.collaboration_rule_id))
            .query("target_tenant_key", Some(&self.required.target_tenant_key))
            .body(
                Body::new()
                    .field("subjects", Some(&self.required.subjects))
                    .field("objects", Some(&self.required.objects)),
            )
            .without_data()
    }
}

call!(UpdateCollaborationRule, operation::UPDATE_COLLABORATION_RULE => (), ErrorCode);
