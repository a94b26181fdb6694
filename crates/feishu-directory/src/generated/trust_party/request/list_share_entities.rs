// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /directory/v1/share_entities`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::SharedEntities;

/// The request of
/// [`TrustParty::list_share_entities`](crate::trust_party::TrustParty::list_share_entities),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send` or `pages`"]
pub struct ListShareEntities {
    call: Call<Feishu>,
    target_tenant_key: String,
    target_department_id: Option<String>,
    target_group_id: Option<String>,
    is_select_subject: Option<bool>,
    page_token: Option<String>,
    page_size: Option<u32>,
}

impl ListShareEntities {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        target_tenant_key: String,
    ) -> Self {
        Self {
            call,
            target_tenant_key,
            target_department_id: None,
            target_group_id: None,
            is_select_subject: None,
            page_token: None,
            page_size: None,
        }
    }

    /// The department whose sub-departments and members to list, from an earlier answer. Leave
    /// it out to list everything that the organisation shares. `0` lists the top-level
    /// departments if the organisation shares all its members, else the departments and members
    /// that it shares.
    ///
    /// Example: `test_key`.
    pub fn target_department_id(
        mut self,
        target_department_id: impl Into<String>,
    ) -> Self {
        self.target_department_id = Some(target_department_id.into());
        self
    }

    /// The group whose members to list, from an earlier answer; `target_department_id` is then
    /// ignored.
    ///
    /// Example: `test_key`.
    pub fn target_group_id(mut self, target_group_id: impl Into<String>) -> Self {
        self.target_group_id = Some(target_group_id.into());
        self
    }

    /// Whether to list what your own organisation, the rule's subject, shares. Left out, the
    /// answer lists what the other organisation, the rule's object, shares.
    ///
    /// Example: `true`.
    pub fn is_select_subject(mut self, is_select_subject: bool) -> Self {
        self.is_select_subject = Some(is_select_subject);
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

    /// How many items one answer holds at most.
    ///
    /// Default: `100`. From 0 to 100. Example: `10`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_SHARE_ENTITIES)
            .check(|check| check.range("page_size", self.page_size, 0..=100))
            .query("target_tenant_key", Some(&self.target_tenant_key))
            .query("target_department_id", self.target_department_id.as_ref())
            .query("target_group_id", self.target_group_id.as_ref())
            .query("is_select_subject", self.is_select_subject.as_ref())
            .query("page_token", self.page_token.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

call!(
    ListShareEntities, operation::LIST_SHARE_ENTITIES => SharedEntities,
    ErrorCode; lists token page_token
);
