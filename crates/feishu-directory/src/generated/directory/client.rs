// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The operations of the family.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::directory::{DepartmentField, Filter};
use crate::vendor::Feishu;

/// Departments by filter.
///
/// Made by [`Client::directory`](crate::Client::directory). Making and cloning it is cheap,
/// and it shares all with the client that it comes from.
#[derive(Clone, Debug)]
pub struct Directory {
    transport: Transport<Feishu>,
}

impl Directory {
    pub(in crate::generated) fn new(transport: Transport<Feishu>) -> Self {
        Self { transport }
    }

    /// Lists the departments that match a filter, with the fields asked for.
    ///
    /// ```no_run
    /// use feishu_directory::directory::{DepartmentField, Filter};
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.directory()
    ///     .filter_departments(Filter::children_of("0"), [DepartmentField::Name])
    ///     .items();
    /// while let Some(department) = items.try_next().await? {
    ///     println!("{department:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The answer holds the rows and fields that both `required_fields` and the caller's scopes
    /// open; a field without its scope is left out. At most 100 departments a page.
    ///
    /// With a tenant token, rows are limited to the app's contact range, which the developer
    /// console shows in the app's permission management, and fields to the app's scopes. With a
    /// user token, the user is taken for an administrator and the administrator's range is
    /// checked; of several administrator roles that may read departments, the widest range
    /// counts.
    ///
    /// - `filter`: Which departments to list.
    /// - `required_fields`: The fields to return. Rows and fields come back as far as the
    ///   caller may read them; no field comes back unless it is named here. At most 100 items.
    ///   Example: `["name"]`.
    /// - Request: `POST /directory/v1/departments/filter`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:department:list`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page: <https://open.feishu.cn/document/directory-v1/department/filter>, updated
    ///   2025-07-10
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`FilterPageTokenInvalid`](crate::ErrorCode::FilterPageTokenInvalid): Check the
    ///   page_token, which may have expired, or start again without one.
    /// - [`PageRequestMissing`](crate::ErrorCode::PageRequestMissing): Send a page_request.
    /// - [`FilterInvalid`](crate::ErrorCode::FilterInvalid): Correct the form of the filter.
    /// - [`PageSizeExceeded`](crate::ErrorCode::PageSizeExceeded): Send a page_size of at most
    ///   100.
    /// - [`FilterFieldUnsupported`](crate::ErrorCode::FilterFieldUnsupported): Filter by a
    ///   field that supports it, such as parent_department_id.
    /// - [`FilterOperatorUnsupported`](crate::ErrorCode::FilterOperatorUnsupported): Use an
    ///   operator that the field supports, such as eq.
    /// - [`FilterValueInvalid`](crate::ErrorCode::FilterValueInvalid): Send a value that fits
    ///   the field's type and the operator.
    #[doc(alias = "directory/v1/departments/filter")]
    pub fn filter_departments(
        &self,
        filter: Filter,
        required_fields: impl IntoIterator<Item = DepartmentField>,
    ) -> request::FilterDepartments {
        request::FilterDepartments::new(
            Call::new(&self.transport),
            filter,
            required_fields.into_iter().collect(),
        )
    }
}
