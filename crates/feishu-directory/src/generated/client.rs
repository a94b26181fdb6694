// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The client and its operations.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::{DepartmentField, Filter};
use crate::vendor::Feishu;

/// Settings of a [`Client`] of Feishu, made by [`Client::builder`].
pub type ClientBuilder = vendor_client_core::ClientBuilder<Feishu>;

/// A client of Feishu. Cloning it is cheap, and clones share all.
///
/// ```
/// use feishu_directory::{Client, StaticToken};
///
/// let client = Client::builder()
///     .credentials(StaticToken::new("a token"))
///     .build()?;
/// # Ok::<(), feishu_directory::BuildError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport<Feishu>,
}

impl From<Transport<Feishu>> for Client {
    fn from(transport: Transport<Feishu>) -> Self {
        Self { transport }
    }
}

impl Client {
    /// Begins a client of Feishu at <https://open.feishu.cn/open-apis>.
    ///
    /// [`region`](ClientBuilder::region) chooses another [`Region`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(Region::default())
    }

    /// Lists the departments bound to a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_unit_departments("BU121").page_size(50).items();
    /// while let Some(unit_department) = items.try_next().await? {
    ///     println!("{unit_department:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A unit groups departments of one tenant. The answer pairs the unit's ID with the ID of
    /// each department bound to it, at most 100 pairs a page. Takes tenant tokens only.
    ///
    /// - `unit_id`: The unit's ID, as returned when the unit is created or when units are
    ///   listed: see
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/list>.
    ///   Example: `BU121`.
    /// - Request: `GET /contact/v3/unit/list_department`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit:readonly`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page: <https://open.feishu.cn/document/server-docs/contact-v3/unit/list_department>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support at <https://applink.feishu.cn/TLJpeNdW>.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Send a page_size that the
    ///   parameter allows, at most 100.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Look up the unit's ID with the
    ///   operation that lists units, and send that.
    pub fn list_unit_departments(
        &self,
        unit_id: impl Into<String>,
    ) -> request::ListUnitDepartments {
        request::ListUnitDepartments::new(Call::new(&self.transport), unit_id.into())
    }

    /// Lists the organisations associated with the tenant.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_collaboration_tenants().page_size(10).items();
    /// while let Some(collaboration_tenant) = items.try_next().await? {
    ///     println!("{collaboration_tenant:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Collaboration rules name the other organisation by its tenant key; this operation tells
    /// the keys that are valid. Only an administrator of associated organisations may call it.
    /// At most 100 organisations a page.
    ///
    /// - Request: `GET /directory/v1/collaboration_tenants`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration_rule:read`
    /// - Apps: self built
    /// - Role: administrator of associated organisations
    /// - Rate limit: 100 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/trust_party-v1/-collaboraiton-organization/list-2>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`CollaborationPageTokenInvalid`](crate::ErrorCode::CollaborationPageTokenInvalid):
    ///   Send the page_token of the previous answer, or none to start again.
    /// - [`CollaborationAdminRequired`](crate::ErrorCode::CollaborationAdminRequired): Ask a
    ///   super administrator of your tenant to make you an administrator of associated
    ///   organisations.
    pub fn list_collaboration_tenants(&self) -> request::ListCollaborationTenants {
        request::ListCollaborationTenants::new(Call::new(&self.transport))
    }

    /// Lists the departments that match a filter, with the fields asked for.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, DepartmentField, Error, Filter};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client
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
    ///   caller may read them; no field comes back unless it is named here. At most 100
    ///   entries. Example: `["name"]`.
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

/// The servers of Feishu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Region {
    /// Feishu, for tenants in mainland China.
    ///
    /// <https://open.feishu.cn/open-apis>
    #[default]
    Feishu,
    /// Lark, the international twin. Whether it serves the directory/v1 operations is
    /// unverified.
    ///
    /// <https://open.larksuite.com/open-apis>
    Lark,
}

impl Region {
    /// The base URL of the region's operations.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Feishu => "https://open.feishu.cn/open-apis",
            Self::Lark => "https://open.larksuite.com/open-apis",
        }
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.base_url().to_owned()
    }
}

impl vendor_client_core::Regions for Feishu {
    type Region = Region;
}
