// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/unit`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::UnitPage;

/// The request of [`Contact::list_units`](crate::contact::Contact::list_units), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListUnits {
    call: Call<Feishu>,
    page_size: Option<u32>,
    page_token: Option<String>,
}

impl ListUnits {
    pub(in crate::generated) fn new(call: Call<Feishu>) -> Self {
        Self {
            call,
            page_size: None,
            page_token: None,
        }
    }

    /// How many items one answer holds at most.
    ///
    /// Default: `50`. At most 100. Example: `50`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out to start from the
    /// beginning.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_UNITS)
            .check(|check| check.range("page_size", self.page_size, 0..=100))
            .query("page_size", self.page_size.as_ref())
            .query("page_token", self.page_token.as_ref())
    }
}

call!(ListUnits, operation::LIST_UNITS => UnitPage, ErrorCode; token page_token);
