// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /v1/organizations/{organization_id}/members`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::{ErrorCode, OrganizationMemberPage};

/// The request of
/// [`Client::list_organization_members`](crate::Client::list_organization_members), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListOrganizationMembers {
    call: Call<Coze>,
    organization_id: String,
    page_num: Option<u32>,
    page_size: Option<u32>,
}

impl ListOrganizationMembers {
    pub(in crate::generated) fn new(call: Call<Coze>, organization_id: String) -> Self {
        Self {
            call,
            organization_id,
            page_num: None,
            page_size: None,
        }
    }

    /// The page to return, counted from 1.
    ///
    /// Default: `1`. Example: `1`.
    pub fn page_num(mut self, page_num: u32) -> Self {
        self.page_num = Some(page_num);
        self
    }

    /// How many members one answer holds at most.
    ///
    /// Default: `20`. At most 50. Example: `20`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_ORGANIZATION_MEMBERS)
            .check(|check| check.range("page_size", self.page_size, 0..=50))
            .path("organization_id", Some(&self.organization_id))
            .query("page_num", self.page_num.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

call!(
    ListOrganizationMembers,
    operation::LIST_ORGANIZATION_MEMBERS => OrganizationMemberPage,
    ErrorCode; number page_num from 1, size page_size or 20
);
