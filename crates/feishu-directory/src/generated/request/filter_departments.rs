// Made from specs/feishu-directory.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /directory/v1/departments/filter`

use vendor_client_core::{
    Items, Marker, Operation, PageFuture, Paged, Pages, Position, Request, Response,
    object,
};

use crate::generated::operation;
use crate::{
    Client, Department, DepartmentField, DepartmentIdType, DepartmentPage,
    EmployeeIdType, Error, ErrorCode, Filter,
};

/// The request of [`Client::filter_departments`](crate::Client::filter_departments), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct FilterDepartments {
    client: Client,
    employee_id_type: Option<EmployeeIdType>,
    department_id_type: Option<DepartmentIdType>,
    body: FilterDepartmentsBody,
}

impl FilterDepartments {
    pub(in crate::generated) fn new(client: Client) -> Self {
        Self {
            client,
            employee_id_type: None,
            department_id_type: None,
            body: FilterDepartmentsBody {
                page_request: Some(PageRequest::default()),
                ..FilterDepartmentsBody::default()
            },
        }
    }

    /// Which kind of employee ID the answer holds. The value `employee_id` needs the scope that
    /// reads custom employee IDs.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn employee_id_type(
        mut self,
        employee_id_type: impl Into<EmployeeIdType>,
    ) -> Self {
        self.employee_id_type = Some(employee_id_type.into());
        self
    }

    /// Which kind of department ID the request's filter and the answer hold.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(
        mut self,
        department_id_type: impl Into<DepartmentIdType>,
    ) -> Self {
        self.department_id_type = Some(department_id_type.into());
        self
    }

    /// Which departments to list.
    ///
    /// Required.
    pub fn filter(mut self, filter: Filter) -> Self {
        self.body.filter = Some(filter);
        self
    }

    /// The fields to return. Rows and fields come back as far as the caller may read them; no
    /// field comes back unless it is named here.
    ///
    /// Required. At most 100 entries. Example: `["name"]`.
    pub fn required_fields(
        mut self,
        required_fields: impl IntoIterator<Item = impl Into<DepartmentField>>,
    ) -> Self {
        self.body.required_fields = Some(
            required_fields.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// How many departments one answer holds at most.
    ///
    /// Default: `20`. From 0 to 100. Example: `100`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.body.page_request.get_or_insert_default().page_size = Some(page_size);
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out, or send an empty
    /// string, to start from the beginning.
    ///
    /// Example: `iuu14140aknladna91ndas`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.body.page_request.get_or_insert_default().page_token = Some(
            page_token.into(),
        );
        self
    }

    /// Sends the request and returns one page.
    pub async fn send(self) -> Result<Response<DepartmentPage>, Error> {
        self.client.transport.send(self.request()).await
    }

    /// Streams the pages from here to the last one. The other parameters hold for each.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    /// Streams the items of all pages from here to the last one.
    ///
    /// A page also has `abnormals`, which [`pages`](Self::pages) shows and this leaves out.
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    fn request(&self) -> Request {
        let mut request = Request::new(&operation::FILTER_DEPARTMENTS)
            .require("filter", self.body.filter.as_ref())
            .require("required_fields", self.body.required_fields.as_ref())
            .count(
                "required_fields",
                self.body.required_fields.as_ref().map(Vec::len),
                0..=100,
            )
            .range(
                "page_request.page_size",
                self
                    .body
                    .page_request
                    .as_ref()
                    .and_then(|page_request| page_request.page_size),
                0..=100,
            )
            .query("employee_id_type", self.employee_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .json(&self.body);
        if let Some(filter) = self.body.filter.as_ref() {
            request = request
                .count("filter.conditions", Some(filter.conditions.len()), 0..=10);
            for condition in &filter.conditions {
                request = request
                    .json_text("filter.conditions[].value", &condition.value, 64, 100);
            }
        }
        request
    }
}

impl Paged for FilterDepartments {
    type Page = DepartmentPage;
    type Item = Department;
    type Code = ErrorCode;

    const OPERATION: &'static Operation = &operation::FILTER_DEPARTMENTS;

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }

    fn position(&self) -> Position {
        Position::Token(
            self
                .body
                .page_request
                .as_ref()
                .and_then(|page_request| page_request.page_token.clone()),
        )
    }

    fn seek(&mut self, position: Position) {
        self.body.page_request.get_or_insert_default().page_token = position
            .into_token();
    }

    fn marker<'a>(&self, page: &'a DepartmentPage) -> Marker<'a> {
        Marker::Token {
            more: page
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.has_more),
            next: page
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.page_token.as_deref()),
        }
    }

    fn items(page: &DepartmentPage) -> &[Department] {
        &page.departments
    }

    fn into_items(page: DepartmentPage) -> Vec<Department> {
        page.departments
    }
}

/// Which departments to list, with which fields, and which page of them.
#[derive(Clone, Debug, Default)]
struct FilterDepartmentsBody {
    filter: Option<Filter>,
    required_fields: Option<Vec<DepartmentField>>,
    page_request: Option<PageRequest>,
}

object!(Serialize for FilterDepartmentsBody; filter, required_fields, page_request);

/// Which page of departments to return. Pages come one after another, however deep; none
/// can be skipped.
#[derive(Clone, Debug, Default)]
struct PageRequest {
    page_size: Option<u32>,
    page_token: Option<String>,
}

object!(Serialize for PageRequest; page_size, page_token);
