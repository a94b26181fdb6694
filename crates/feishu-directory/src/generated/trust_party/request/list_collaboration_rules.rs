// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /directory/v1/collaboration_rules`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::CollaborationRulePage;

/// The request of
/// [`TrustParty::list_collaboration_rules`](crate::trust_party::TrustParty::list_collaboration_rules),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListCollaborationRules {
    call: Call<Feishu>,
    target_tenant_key: String,
    page_size: Option<u32>,
    page_token: Option<String>,
}

impl ListCollaborationRules {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        target_tenant_key: String,
    ) -> Self {
        Self {
            call,
            target_tenant_key,
            page_size: None,
            page_token: None,
        }
    }

    /// How many items one answer holds at most.
    ///
    /// Default: `100`. From 0 to 100. Example: `10`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out to start from the
    /// beginning.
    ///
    /// Example: `eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0=`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_COLLABORATION_RULES)
            .check(|check| check.range("page_size", self.page_size, 0..=100))
            .query("page_size", self.page_size.as_ref())
            .query("page_token", self.page_token.as_ref())
            .query("target_tenant_key", Some(&self.target_tenant_key))
    }
}

call!(
    ListCollaborationRules, operation::LIST_COLLABORATION_RULES => CollaborationRulePage,
    ErrorCode; token page_token
);
