// Made from specs/feishu-directory.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /directory/v1/collaboration_tenants`

use vendor_client_core::{
    Items, Marker, Operation, PageFuture, Paged, Pages, Position, Request, Response,
};

use crate::generated::operation;
use crate::{Client, CollaborationTenant, CollaborationTenantPage, Error, ErrorCode};

/// The request of
/// [`Client::list_collaboration_tenants`](crate::Client::list_collaboration_tenants), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListCollaborationTenants {
    client: Client,
    page_size: Option<u32>,
    page_token: Option<String>,
}

impl ListCollaborationTenants {
    pub(in crate::generated) fn new(client: Client) -> Self {
        Self {
            client,
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
    /// Example: `g102aggaEYLRMSHU6DENYI4HMBAJB75XOQN2CUTV`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    /// Sends the request and returns one page.
    pub async fn send(self) -> Result<Response<CollaborationTenantPage>, Error> {
        self.client.transport.send(self.request()).await
    }

    /// Streams the pages from here to the last one. The other parameters hold for each.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    /// Streams the items of all pages from here to the last one.
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_COLLABORATION_TENANTS)
            .range("page_size", self.page_size, 0..=100)
            .query("page_size", self.page_size.as_ref())
            .query("page_token", self.page_token.as_ref())
    }
}

impl Paged for ListCollaborationTenants {
    type Page = CollaborationTenantPage;
    type Item = CollaborationTenant;
    type Code = ErrorCode;

    const OPERATION: &'static Operation = &operation::LIST_COLLABORATION_TENANTS;

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }

    fn position(&self) -> Position {
        Position::Token(self.page_token.clone())
    }

    fn seek(&mut self, position: Position) {
        self.page_token = position.into_token();
    }

    fn marker<'a>(&self, page: &'a CollaborationTenantPage) -> Marker<'a> {
        Marker::Token {
            more: page.has_more,
            next: page.page_token.as_deref(),
        }
    }

    fn items(page: &CollaborationTenantPage) -> &[CollaborationTenant] {
        &page.items
    }

    fn into_items(page: CollaborationTenantPage) -> Vec<CollaborationTenant> {
        page.items
    }
}
