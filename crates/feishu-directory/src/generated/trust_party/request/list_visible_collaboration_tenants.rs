// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /trust_party/v1/collaboration_tenants`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::VisibleCollaborationTenantPage;

/// The request of
/// [`TrustParty::list_visible_collaboration_tenants`](crate::trust_party::TrustParty::list_visible_collaboration_tenants),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListVisibleCollaborationTenants {
    call: Call<Feishu>,
    page_token: Option<String>,
    page_size: Option<u32>,
}

impl ListVisibleCollaborationTenants {
    pub(in crate::generated) fn new(call: Call<Feishu>) -> Self {
        Self {
            call,
            page_token: None,
            page_size: None,
        }
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out to start from the
    /// beginning.
    ///
    /// Example: `xxxx`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    /// How many items one answer holds at most.
    ///
    /// Default: `10`. From 1 to 100. Example: `10`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_VISIBLE_COLLABORATION_TENANTS)
            .check(|check| check.range("page_size", self.page_size, 1..=100))
            .query("page_token", self.page_token.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

call!(
    ListVisibleCollaborationTenants,
    operation::LIST_VISIBLE_COLLABORATION_TENANTS => VisibleCollaborationTenantPage,
    ErrorCode; token page_token
);
