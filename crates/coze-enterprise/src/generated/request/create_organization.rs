// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /v1/enterprises/{enterprise_id}/organizations`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::{CreatedOrganization, ErrorCode};

/// The request of [`Client::create_organization`](crate::Client::create_organization),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateOrganization {
    call: Call<Coze>,
    enterprise_id: String,
    name: String,
    super_admin_user_id: String,
    description: Option<String>,
}

impl CreateOrganization {
    pub(in crate::generated) fn new(
        call: Call<Coze>,
        enterprise_id: String,
        name: String,
        super_admin_user_id: String,
    ) -> Self {
        Self {
            call,
            enterprise_id,
            name,
            super_admin_user_id,
            description: None,
        }
    }

    /// Its description; empty if left out.
    ///
    /// At most 100 characters. Example: `研发部内部使用的组织`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::CREATE_ORGANIZATION)
            .check(|check| check.length("name", Some(&self.name), 0..=30))
            .check(|check| {
                check.length("description", self.description.as_ref(), 0..=100)
            })
            .path("enterprise_id", Some(&self.enterprise_id))
            .body(
                Body::new()
                    .field("name", Some(&self.name))
                    .field("super_admin_user_id", Some(&self.super_admin_user_id))
                    .field("description", self.description.as_ref()),
            )
    }
}

call!(
    CreateOrganization, operation::CREATE_ORGANIZATION => CreatedOrganization, ErrorCode
);
