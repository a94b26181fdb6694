// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /api/v2/tenant/organizations`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::operation;
use crate::vendor::OneAccess;
use crate::{ErrorCode, OrganizationPage};

/// The request of [`Client::list_organizations`](crate::Client::list_organizations), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListOrganizations {
    call: Call<OneAccess>,
    limit: u32,
    all_child: Option<bool>,
    offset: Option<u32>,
    org_id: Option<String>,
}

impl ListOrganizations {
    pub(in crate::generated) fn new(call: Call<OneAccess>, limit: u32) -> Self {
        Self {
            call,
            limit,
            all_child: None,
            offset: None,
            org_id: None,
        }
    }

    /// Whether to go down to every level below; if not, only to the next one. An older copy of
    /// the page gives `false` for a call without it.
    ///
    /// Example: `true`.
    pub fn all_child(mut self, all_child: bool) -> Self {
        self.all_child = Some(all_child);
        self
    }

    /// The page to return, counted from 0. It counts pages and not records.
    ///
    /// Without it, 0 is sent: the page requires it. Example: `0`.
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The ID of the organisation to start from. With an ID, the answer has that organisation
    /// and either its direct children or, with `all_child`, every level below it. Empty or
    /// absent, it has the root organisations, those of the highest level, or, with `all_child`,
    /// the organisations below them; the vendor's pages disagree on whether the roots are then
    /// included.
    pub fn org_id(mut self, org_id: impl Into<String>) -> Self {
        self.org_id = Some(org_id.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_ORGANIZATIONS)
            .query("org_id", self.org_id.as_ref())
            .query("all_child", self.all_child.as_ref())
            .query("offset", Some(&self.offset.unwrap_or(0)))
            .query("limit", Some(&self.limit))
    }
}

call!(
    ListOrganizations, operation::LIST_ORGANIZATIONS => OrganizationPage,
    ErrorCode; number offset from 0, size limit
);
