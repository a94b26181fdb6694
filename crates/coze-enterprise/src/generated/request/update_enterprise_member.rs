// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PUT /v1/enterprises/{enterprise_id}/members/{user_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::{EnterpriseRole, ErrorCode};

/// The request of
/// [`Client::update_enterprise_member`](crate::Client::update_enterprise_member), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateEnterpriseMember {
    call: Call<Coze>,
    enterprise_id: String,
    user_id: String,
    role: EnterpriseRole,
}

impl UpdateEnterpriseMember {
    pub(in crate::generated) fn new(
        call: Call<Coze>,
        enterprise_id: String,
        user_id: String,
        role: EnterpriseRole,
    ) -> Self {
        Self {
            call,
            enterprise_id,
            user_id,
            role,
        }
    }

    fn request(&self) -> Request {
        Request::new(&operation::UPDATE_ENTERPRISE_MEMBER)
            .path("enterprise_id", Some(&self.enterprise_id))
            .path("user_id", Some(&self.user_id))
            .body(Body::new().field("role", Some(&self.role)))
            .without_data()
    }
}

call!(UpdateEnterpriseMember, operation::UPDATE_ENTERPRISE_MEMBER => (), ErrorCode);
