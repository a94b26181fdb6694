// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `DELETE /v1/organizations/{organization_id}/members/{user_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::ErrorCode;

/// The request of
/// [`Client::remove_organization_member`](crate::Client::remove_organization_member), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RemoveOrganizationMember {
    call: Call<Coze>,
    organization_id: String,
    user_id: String,
    receiver_user_id: String,
}

impl RemoveOrganizationMember {
    pub(in crate::generated) fn new(
        call: Call<Coze>,
        organization_id: String,
        user_id: String,
        receiver_user_id: String,
    ) -> Self {
        Self {
            call,
            organization_id,
            user_id,
            receiver_user_id,
        }
    }

    fn request(&self) -> Request {
        Request::new(&operation::REMOVE_ORGANIZATION_MEMBER)
            .path("organization_id", Some(&self.organization_id))
            .path("user_id", Some(&self.user_id))
            .body(Body::new().field("receiver_user_id", Some(&self.receiver_user_id)))
            .without_data()
    }
}

call!(RemoveOrganizationMember, operation::REMOVE_ORGANIZATION_MEMBER => (), ErrorCode);
