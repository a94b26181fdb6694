// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /v1/organizations/{organization_id}/members`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::{ErrorCode, NewOrganizationMember};

/// The request of
/// [`Client::add_organization_member`](crate::Client::add_organization_member), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AddOrganizationMember {
    call: Call<Coze>,
    organization_id: String,
    organization_people: Vec<NewOrganizationMember>,
}

impl AddOrganizationMember {
    pub(in crate::generated) fn new(
        call: Call<Coze>,
        organization_id: String,
        organization_people: Vec<NewOrganizationMember>,
    ) -> Self {
        Self {
            call,
            organization_id,
            organization_people,
        }
    }

    fn request(&self) -> Request {
        Request::new(&operation::ADD_ORGANIZATION_MEMBER)
            .path("organization_id", Some(&self.organization_id))
            .body(
                Body::new().field("organization_people", Some(&self.organization_people)),
            )
            .without_data()
    }
}

call!(AddOrganizationMember, operation::ADD_ORGANIZATION_MEMBER => (), ErrorCode);
