// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PUT /v1/organizations/{organization_id}/members/{user_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::{ErrorCode, NewOrganizationRole};

/// The request of
/// [`Client::update_organization_member`](crate::Client::update_organization_member), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateOrganizationMember {
    call: Call<Coze>,
    organization_id: String,
    user_id: String,
    organization_role_type: NewOrganizationRole,
}

impl UpdateOrganizationMember {
    pub(in crate::generated) fn new(
        call: Call<Coze>,
        organization_id: String,
        user_id: String,
        organization_role_type: NewOrganizationRole,
    ) -> Self {
        Self {
            call,
            organization_id,
            user_id,
            organization_role_type,
        }
    }

    fn request(&self) -> Request {
        Request::new(&operation::UPDATE_ORGANIZATION_MEMBER)
            .path("organization_id", Some(&self.organization_id))
            .path("user_id", Some(&self.user_id))
            .body(
                Body::new()
                    .field("organization_role_type", Some(&self.organization_role_type)),
            )
            .without_data()
    }
}

call!(UpdateOrganizationMember, operation::UPDATE_ORGANIZATION_MEMBER => (), ErrorCode);
