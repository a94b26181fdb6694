// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /search/v1/user`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::FoundUserPage;

/// The request of [`Contact::search_users`](crate::contact::Contact::search_users), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct SearchUsers {
    call: Call<Feishu>,
    query: String,
    page_size: Option<u32>,
    page_token: Option<String>,
}

impl SearchUsers {
    pub(in crate::generated) fn new(call: Call<Feishu>, query: String) -> Self {
        Self {
            call,
            query,
            page_size: None,
            page_token: None,
        }
    }

    /// How many users one answer holds at most.
    ///
    /// Default: `20`. From 1 to 200.
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
        Request::new(&operation::SEARCH_USERS)
            .check(|check| check.range("page_size", self.page_size, 1..=200))
            .query("query", Some(&self.query))
            .query("page_size", self.page_size.as_ref())
            .query("page_token", self.page_token.as_ref())
    }
}

call!(
    SearchUsers, operation::SEARCH_USERS => FoundUserPage, ErrorCode; token page_token
);
