// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET
//! /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_users/{target_user_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::{GetCollaborationUserResult, TargetUserIdType};

/// The request of
/// [`TrustParty::get_collaboration_user`](crate::trust_party::TrustParty::get_collaboration_user),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetCollaborationUser {
    call: Call<Feishu>,
    target_tenant_key: String,
    target_user_id: String,
    target_user_id_type: Option<TargetUserIdType>,
}

impl GetCollaborationUser {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        target_tenant_key: String,
        target_user_id: String,
    ) -> Self {
        Self {
            call,
            target_tenant_key,
            target_user_id,
            target_user_id_type: None,
        }
    }

    /// Which kind of user ID `target_user_id` is. `trust_party.list_visible_entities` returns
    /// IDs of every kind.
    ///
    /// Default: `user_id`. Example: `user_id`.
    pub fn target_user_id_type(mut self, target_user_id_type: TargetUserIdType) -> Self {
        self.target_user_id_type = Some(target_user_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::GET_COLLABORATION_USER)
            .path("target_tenant_key", Some(&self.target_tenant_key))
            .path("target_user_id", Some(&self.target_user_id))
            .query("target_user_id_type", self.target_user_id_type.as_ref())
    }
}

call!(
    GetCollaborationUser,
    operation::GET_COLLABORATION_USER => GetCollaborationUserResult, ErrorCode
);
