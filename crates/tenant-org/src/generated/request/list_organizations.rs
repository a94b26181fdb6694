// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /api/v2/tenant/organizations`

use vendor_client_core::{
    End, Items, Marker, Operation, PageFuture, Paged, Pages, Position, Request, Response,
};

use crate::generated::operation;
use crate::{Client, Error, ErrorCode, Organization, OrganizationPage};

/// The request of [`Client::list_organizations`](crate::Client::list_organizations), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListOrganizations {
    client: Client,
    all_child: Option<bool>,
    limit: Option<u32>,
    offset: Option<u32>,
    org_id: Option<String>,
}

impl ListOrganizations {
    pub(in crate::generated) fn new(client: Client) -> Self {
        Self {
            client,
            all_child: None,
            limit: None,
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

    /// How many records one page holds at most.
    ///
    /// Required. Example: `100`.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The page to return, counted from 0. It counts pages and not records.
    ///
    /// Required. Example: `0`.
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

    /// Sends the request and returns one page.
    pub async fn send(self) -> Result<Response<OrganizationPage>, Error> {
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
        Request::new(&operation::LIST_ORGANIZATIONS)
            .require("limit", self.limit.as_ref())
            .require("offset", self.offset.as_ref())
            .query("org_id", self.org_id.as_ref())
            .query("all_child", self.all_child.as_ref())
            .query("offset", self.offset.as_ref())
            .query("limit", self.limit.as_ref())
    }
}

impl Paged for ListOrganizations {
    type Page = OrganizationPage;
    type Item = Organization;
    type Code = ErrorCode;

    const OPERATION: &'static Operation = &operation::LIST_ORGANIZATIONS;

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }

    fn position(&self) -> Position {
        Position::Number(self.offset.unwrap_or(0))
    }

    fn seek(&mut self, position: Position) {
        self.offset = position.into_number();
    }

    fn marker<'a>(&self, page: &'a OrganizationPage) -> Marker<'a> {
        Marker::Number {
            first: 0,
            size: self.limit,
            end: End::Total(page.total),
        }
    }

    fn items(page: &OrganizationPage) -> &[Organization] {
        &page.organizations
    }

    fn into_items(page: OrganizationPage) -> Vec<Organization> {
        page.organizations
    }
}
