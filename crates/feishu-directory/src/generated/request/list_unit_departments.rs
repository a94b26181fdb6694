// Made from specs/feishu-directory.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/unit/list_department`

use vendor_client_core::{
    Items, Marker, Operation, PageFuture, Paged, Pages, Position, Request, Response,
};

use crate::generated::operation;
use crate::{
    Client, DepartmentIdType, Error, ErrorCode, UnitDepartment, UnitDepartmentPage,
};

/// The request of [`Client::list_unit_departments`](crate::Client::list_unit_departments),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListUnitDepartments {
    client: Client,
    unit_id: Option<String>,
    department_id_type: Option<DepartmentIdType>,
    page_token: Option<String>,
    page_size: Option<u32>,
}

impl ListUnitDepartments {
    pub(in crate::generated) fn new(client: Client) -> Self {
        Self {
            client,
            unit_id: None,
            department_id_type: None,
            page_token: None,
            page_size: None,
        }
    }

    /// The unit's ID, as returned when the unit is created or when units are listed: see
    /// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/list>.
    ///
    /// Required. Example: `BU121`.
    pub fn unit_id(mut self, unit_id: impl Into<String>) -> Self {
        self.unit_id = Some(unit_id.into());
        self
    }

    /// Which kind of department ID the answer holds.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(
        mut self,
        department_id_type: impl Into<DepartmentIdType>,
    ) -> Self {
        self.department_id_type = Some(department_id_type.into());
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out to start from the
    /// beginning.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    /// How many items one answer holds at most.
    ///
    /// Default: `50`. At most 100. Example: `50`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Sends the request and returns one page.
    pub async fn send(self) -> Result<Response<UnitDepartmentPage>, Error> {
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
        Request::new(&operation::LIST_UNIT_DEPARTMENTS)
            .require("unit_id", self.unit_id.as_ref())
            .range("page_size", self.page_size, 0..=100)
            .query("unit_id", self.unit_id.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .query("page_token", self.page_token.as_ref())
            .query("page_size", self.page_size.as_ref())
    }
}

impl Paged for ListUnitDepartments {
    type Page = UnitDepartmentPage;
    type Item = UnitDepartment;
    type Code = ErrorCode;

    const OPERATION: &'static Operation = &operation::LIST_UNIT_DEPARTMENTS;

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }

    fn position(&self) -> Position {
        Position::Token(self.page_token.clone())
    }

    fn seek(&mut self, position: Position) {
        self.page_token = position.into_token();
    }

    fn marker<'a>(&self, page: &'a UnitDepartmentPage) -> Marker<'a> {
        Marker::Token {
            more: page.has_more,
            next: page.page_token.as_deref(),
        }
    }

    fn items(page: &UnitDepartmentPage) -> &[UnitDepartment] {
        &page.departmentlist
    }

    fn into_items(page: UnitDepartmentPage) -> Vec<UnitDepartment> {
        page.departmentlist
    }
}
