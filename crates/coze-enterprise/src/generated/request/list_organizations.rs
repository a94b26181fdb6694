// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /v1/enterprises/{enterprise_id}/organizations`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::{ErrorCode, OrganizationPage};

/// The request of [`Client::list_organizations`](crate::Client::list_organizations), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListOrganizations {
    call: Call<Coze>,
    enterprise_id: String,
    page_num: Option<u32>,
    page_size: Option<u32>,
}

impl ListOrganizations {
    pub(in crate::generated) fn new(call: Call<Coze>, enterprise_id: String) -> Self {
        Self {
            call,
            enterprise_id,
            page_num: None,
            page_size: None,
        }
    }

    /// The page to return, counted from 1.
    ///
    /// Default: `1`. At least 1. Example: `1`.
    pub fn page_num(mut self, page_num: u32) -> Self {
        self.page_num = Some(page_num);
        self
    }

    /// How many organisations one answer holds at most.
    ///
    /// Default: `20`. From 1 to 20. Example: `20`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_ORGANIZATIONS)
            .check(|check| check.range("page_num", self.page_num, 1..=i64::MAX))
            .check(|check| check.range("page_size", self.page_size, 1..=20))
            .path("enterprise_id", Some(&self.enterprise_id))
            .query("page_num", self.page_num.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

call!(
    ListOrganizations, operation::LIST_ORGANIZATIONS => OrganizationPage,
    ErrorCode; number page_num from 1, size page_size or 20
);
