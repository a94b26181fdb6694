// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /v1/enterprises/{enterprise_id}/organizations`

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
    enterprise_id: Option<String>,
    page_num: Option<u32>,
    page_size: Option<u32>,
}

impl ListOrganizations {
    pub(in crate::generated) fn new(client: Client) -> Self {
        Self {
            client,
            enterprise_id: None,
            page_num: None,
            page_size: None,
        }
    }

    /// The enterprise's ID. It is shown in the console on the organisation settings page, under
    /// organisation management.
    ///
    /// Required. Example: `volcano_210195***`.
    pub fn enterprise_id(mut self, enterprise_id: impl Into<String>) -> Self {
        self.enterprise_id = Some(enterprise_id.into());
        self
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
            .range("page_num", self.page_num, 1..=i64::MAX)
            .range("page_size", self.page_size, 1..=20)
            .path("enterprise_id", self.enterprise_id.as_ref())
            .query("page_num", self.page_num.as_ref())
            .query("page_size", self.page_size.as_ref())
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
        Position::Number(self.page_num.unwrap_or(1))
    }

    fn seek(&mut self, position: Position) {
        self.page_num = position.into_number();
    }

    fn marker<'a>(&self, page: &'a OrganizationPage) -> Marker<'a> {
        Marker::Number {
            first: 1,
            size: self.page_size.or(Some(20)),
            end: End::Total(page.total_count),
        }
    }

    fn items(page: &OrganizationPage) -> &[Organization] {
        &page.items
    }

    fn into_items(page: OrganizationPage) -> Vec<Organization> {
        page.items
    }
}
