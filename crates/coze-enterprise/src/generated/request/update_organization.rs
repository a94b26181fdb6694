// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PUT /v1/organizations/{organization_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::ErrorCode;

/// The request of [`Client::update_organization`](crate::Client::update_organization),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateOrganization {
    call: Call<Coze>,
    organization_id: String,
    name: Option<String>,
    description: Option<String>,
}

impl UpdateOrganization {
    pub(in crate::generated) fn new(call: Call<Coze>, organization_id: String) -> Self {
        Self {
            call,
            organization_id,
            name: None,
            description: None,
        }
    }

    /// The new name. It stays as it is if this is left out or empty.
    ///
    /// At most 30 characters. Example: `研发部`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The new description. It stays as it is if this is left out or empty.
    ///
    /// At most 100 characters. Example: `研发部内部使用的组织`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::UPDATE_ORGANIZATION)
            .check(|check| check.length("name", self.name.as_ref(), 0..=30))
            .check(|check| {
                check.length("description", self.description.as_ref(), 0..=100)
            })
            .path("organization_id", Some(&self.organization_id))
            .body(
                Body::new()
                    .field("name", self.name.as_ref())
                    .field("description", self.description.as_ref()),
            )
            .without_data()
    }
}

call!(UpdateOrganization, operation::UPDATE_ORGANIZATION => (), ErrorCode);
