// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The operations of the family.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::vendor::Feishu;

/// The departments, users and units of a tenant, the custom fields of users, and the app's
/// contact range.
///
/// Made by [`Client::contact`](crate::Client::contact). Making and cloning it is cheap, and
/// it shares everything with the client that it comes from.
#[derive(Clone, Debug)]
pub struct Contact {
    transport: Transport<Feishu>,
}

impl Contact {
    pub(in crate::generated) fn new(transport: Transport<Feishu>) -> Self {
        Self { transport }
    }

    /// Lists the departments bound to a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact().list_unit_departments("BU121").page_size(50).items();
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
    ///   call to technical support.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Send the ID of a unit that
    ///   `list_units` returns; for a new unit, send 1 to 64 letters and digits.
    #[doc(alias = "contact/v3/unit/list_department")]
    #[doc(alias = "list_department")]
    pub fn list_unit_departments(
        &self,
        unit_id: impl Into<String>,
    ) -> request::ListUnitDepartments {
        request::ListUnitDepartments::new(Call::new(&self.transport), unit_id.into())
    }

    /// Lists the custom fields of the tenant's users.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact().list_custom_attrs().page_size(10).items();
    /// while let Some(custom_attr) = items.try_next().await? {
    ///     println!("{custom_attr:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A field is listed only if an administrator has added it and has allowed the contact API
    /// to read custom fields. It must belong to members, not departments, and be part of the
    /// general information: fields of the HR product are left out. The vendor says that only
    /// text, web page, single-choice and phone fields are listed, although `type` has other
    /// values. At most 100 fields a page. Takes tenant tokens only.
    ///
    /// - Request: `GET /contact/v3/custom_attrs`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact.base:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/custom_attr/list>,
    ///   updated 2025-08-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    #[doc(alias = "contact/v3/custom_attrs")]
    pub fn list_custom_attrs(&self) -> request::ListCustomAttrs {
        request::ListCustomAttrs::new(Call::new(&self.transport))
    }

    /// Gets departments by their IDs, up to 50 at a time.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().batch_get_departments(["…"]).send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With a tenant token, the departments have to be in the app's contact range; for the root
    /// department, the range has to cover all members. With a user token, the user has to be
    /// able to see the departments, and for the root department everybody. Departments whose
    /// IDs are faulty are left out of the answer, and so are fields whose scope is missing.
    ///
    /// - `department_ids`: The departments' IDs, of the kind that `department_id_type` names;
    ///   at most 50.
    /// - Request: `GET /contact/v3/departments/batch`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `contact:contact.base:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/batch>,
    ///   updated 2024-09-20
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`DepartmentTooLarge`](crate::ErrorCode::DepartmentTooLarge): Ask for a smaller
    ///   department, since this one is too large to be queried.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentDataMissing`](crate::ErrorCode::DepartmentDataMissing): Send all the data
    ///   that the operation needs for the department, with no required parameter empty.
    /// - [`ParentDepartmentForbidden`](crate::ErrorCode::ParentDepartmentForbidden): Add the
    ///   parent department to the app's contact range or, with a user token, act for somebody
    ///   whose visible part of the organisation includes it.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    /// - [`CustomDepartmentIdTaken`](crate::ErrorCode::CustomDepartmentIdTaken): Send a custom
    ///   ID that no other department of the tenant has.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    #[doc(alias = "contact/v3/departments/batch")]
    pub fn batch_get_departments(
        &self,
        department_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> request::BatchGetDepartments {
        request::BatchGetDepartments::new(
            Call::new(&self.transport),
            department_ids.into_iter().map(Into::into).collect(),
        )
    }

    /// Lists the sub-departments of a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact().list_department_children("D096").page_size(10).items();
    /// while let Some(department) = items.try_next().await? {
    ///     println!("{department:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With a tenant token, the department has to be in the app's contact range; for the root
    /// department, whose ID is `0`, the range has to cover all members. With a user token, the
    /// user has to be able to see the department, and `fetch_child` finds at most 1,000
    /// departments. Fields whose scope is missing are left out. At most 50 departments a page.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Matches `^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$`. Example: `D096`.
    /// - Request: `GET /contact/v3/departments/{department_id}/children`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `contact:contact.base:readonly`,
    ///   `contact:department.organize:readonly`, `contact:contact:access_as_app`,
    ///   `contact:contact:readonly`, `contact:contact:readonly_as_app`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/children>,
    ///   updated 2024-09-20
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentTooLarge`](crate::ErrorCode::DepartmentTooLarge): Ask for a smaller
    ///   department, since this one is too large to be queried.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentDataMissing`](crate::ErrorCode::DepartmentDataMissing): Send all the data
    ///   that the operation needs for the department, with no required parameter empty.
    /// - [`ParentDepartmentForbidden`](crate::ErrorCode::ParentDepartmentForbidden): Add the
    ///   parent department to the app's contact range or, with a user token, act for somebody
    ///   whose visible part of the organisation includes it.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    /// - [`CustomDepartmentIdTaken`](crate::ErrorCode::CustomDepartmentIdTaken): Send a custom
    ///   ID that no other department of the tenant has.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    #[doc(alias = "contact/v3/departments/{department_id}/children")]
    pub fn list_department_children(
        &self,
        department_id: impl Into<String>,
    ) -> request::ListDepartmentChildren {
        request::ListDepartmentChildren::new(
            Call::new(&self.transport),
            department_id.into(),
        )
    }

    /// Creates a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().create_department("DemoName", "D067").send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Takes tenant tokens only, and the parent department has to be in the app's contact
    /// range; for the root department, the range has to cover all members. A tenant holds at
    /// most 30,000 departments, in at most 25 levels; one department has at most 1,000 direct
    /// sub-departments and 10,000 direct members. Custom fields of departments cannot be set
    /// here. Repeat a call with the same `client_token` and the same data so that it creates no
    /// second department.
    ///
    /// - `name`: The department's name, without `/`; no other department may have it. At least
    ///   1 character. Example: `DemoName`.
    /// - `parent_department_id`: The parent department's ID, of the kind that
    ///   `department_id_type` names; `0` for the root department. Example: `D067`.
    /// - Request: `POST /contact/v3/departments`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/create>,
    ///   updated 2024-11-14
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentOrderTaken`](crate::ErrorCode::DepartmentOrderTaken): Send an `order` that
    ///   no other department has.
    /// - [`DepartmentParameterInvalid`](crate::ErrorCode::DepartmentParameterInvalid): Correct
    ///   the parameters, in type and in content.
    /// - [`CustomDepartmentIdInvalid`](crate::ErrorCode::CustomDepartmentIdInvalid): Send a
    ///   custom ID of at most 64 characters that does not begin with `od-` and is neither `0`
    ///   nor `1`.
    /// - [`SubDepartmentLimitReached`](crate::ErrorCode::SubDepartmentLimitReached): Choose
    ///   another parent, since a department has at most 1,000 direct sub-departments.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`DepartmentDataMissing`](crate::ErrorCode::DepartmentDataMissing): Send all the data
    ///   that the operation needs for the department, with no required parameter empty.
    /// - [`DepartmentChatIdInvalid`](crate::ErrorCode::DepartmentChatIdInvalid): Correct the ID
    ///   of the department's group chat.
    /// - [`ParentDepartmentForbidden`](crate::ErrorCode::ParentDepartmentForbidden): Add the
    ///   parent department to the app's contact range or, with a user token, act for somebody
    ///   whose visible part of the organisation includes it.
    /// - [`DepartmentAlreadyExists`](crate::ErrorCode::DepartmentAlreadyExists): Use the
    ///   department that exists already, or change the request so that it creates another one.
    /// - [`DepartmentNameMissing`](crate::ErrorCode::DepartmentNameMissing): Send a `name` that
    ///   is not empty.
    /// - [`UserResigned`](crate::ErrorCode::UserResigned): Name a user who has not resigned.
    /// - [`UserIdInvalid`](crate::ErrorCode::UserIdInvalid): Send a valid user ID of the kind
    ///   that `user_id_type` names.
    /// - [`ClientTokenReused`](crate::ErrorCode::ClientTokenReused): Send a new `client_token`
    ///   when anything else in the request changes.
    /// - [`DepartmentUnitInvalid`](crate::ErrorCode::DepartmentUnitInvalid): Send the ID of one
    ///   unit in `unit_ids`, as the operation that lists units returns it.
    /// - [`CustomDepartmentIdTaken`](crate::ErrorCode::CustomDepartmentIdTaken): Send a custom
    ///   ID that no other department of the tenant has.
    /// - [`ParentDepartmentIdMissing`](crate::ErrorCode::ParentDepartmentIdMissing): Send a
    ///   `parent_department_id`.
    /// - [`UnitDepartmentLimitReached`](crate::ErrorCode::UnitDepartmentLimitReached): Unbind
    ///   another department from the unit first, since 1,000 are bound to it already.
    /// - [`DepartmentI18nNameTaken`](crate::ErrorCode::DepartmentI18nNameTaken): Send
    ///   translations in `i18n_name` that no other department has.
    /// - [`DepartmentTooDeep`](crate::ErrorCode::DepartmentTooDeep): Choose a parent higher up,
    ///   since departments can be at most 25 levels deep.
    /// - [`DepartmentChatNotFound`](crate::ErrorCode::DepartmentChatNotFound): Check that the
    ///   department's group chat exists.
    /// - [`DepartmentNameTaken`](crate::ErrorCode::DepartmentNameTaken): Send a `name` that no
    ///   other department has.
    /// - [`DepartmentStructureForbidden`](crate::ErrorCode::DepartmentStructureForbidden): Add
    ///   every department that the call involves to the app's contact range.
    /// - [`DepartmentStructureLocked`](crate::ErrorCode::DepartmentStructureLocked): Wait a
    ///   while and send the request again, and do not change departments concurrently.
    /// - [`DepartmentLeaderNotJoined`](crate::ErrorCode::DepartmentLeaderNotJoined): Name a
    ///   serving employee in the organisation's directory as the department's leader.
    /// - [`GroupChatEmployeeTypeInvalid`](crate::ErrorCode::GroupChatEmployeeTypeInvalid): Send
    ///   numbers from 1 to 5, or the `enum_value` of custom employee types, in
    ///   `group_chat_employee_types`.
    /// - [`DepartmentHrbpsInvalid`](crate::ErrorCode::DepartmentHrbpsInvalid): Send valid user
    ///   IDs of the kind that `user_id_type` names in `department_hrbps`.
    /// - [`DepartmentNameHasSlash`](crate::ErrorCode::DepartmentNameHasSlash): Take the `/` out
    ///   of the department's name.
    #[doc(alias = "contact/v3/departments")]
    #[doc(alias = "departments")]
    pub fn create_department(
        &self,
        name: impl Into<String>,
        parent_department_id: impl Into<String>,
    ) -> request::CreateDepartment {
        request::CreateDepartment::new(
            Call::new(&self.transport),
            name.into(),
            parent_department_id.into(),
        )
    }

    /// Gets a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().get_department("D096").send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With a tenant token, the department has to be in the app's contact range; for the root
    /// department, the range has to cover all members. With a user token, the user has to be
    /// able to see the department, and for the root department everybody. Fields whose scope is
    /// missing are left out.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Matches `^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$`. Example: `D096`.
    /// - Request: `GET /contact/v3/departments/{department_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `contact:contact.base:readonly`,
    ///   `contact:contact:access_as_app`, `contact:contact:readonly`,
    ///   `contact:contact:readonly_as_app`
    /// - Apps: self built, store
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/get>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`DepartmentTooLarge`](crate::ErrorCode::DepartmentTooLarge): Ask for a smaller
    ///   department, since this one is too large to be queried.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`DepartmentDataMissing`](crate::ErrorCode::DepartmentDataMissing): Send all the data
    ///   that the operation needs for the department, with no required parameter empty.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    /// - [`DepartmentNotFound`](crate::ErrorCode::DepartmentNotFound): Send the ID of a
    ///   department that exists, of the kind that `department_id_type` names.
    #[doc(alias = "contact/v3/departments/{department_id}")]
    pub fn get_department(
        &self,
        department_id: impl Into<String>,
    ) -> request::GetDepartment {
        request::GetDepartment::new(Call::new(&self.transport), department_id.into())
    }

    /// Replaces the data of a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact()
    ///     .replace_department("D096", "DemoName", "D067")
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// What is left out is emptied, apart from `order`, which stays as it is. A group chat that
    /// exists already is not affected, and keeps its `group_chat_employee_types` where they are
    /// left out. Every department that the call involves has to be in the app's contact range.
    /// The root department cannot be updated. Takes tenant tokens only.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Matches `^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$`. Example: `D096`.
    /// - `name`: The department's name, without `/`; no other department may have it. At least
    ///   1 character. Example: `DemoName`.
    /// - `parent_department_id`: The parent department's ID, of the kind that
    ///   `department_id_type` names; `0` for the root department. Example: `D067`.
    /// - Request: `PUT /contact/v3/departments/{department_id}`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/update>,
    ///   updated 2025-05-14
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentOrderTaken`](crate::ErrorCode::DepartmentOrderTaken): Send an `order` that
    ///   no other department has.
    /// - [`RootDepartmentUnsupported`](crate::ErrorCode::RootDepartmentUnsupported): Name a
    ///   department other than the root department, whose ID is `0`.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`DepartmentDataMissing`](crate::ErrorCode::DepartmentDataMissing): Send all the data
    ///   that the operation needs for the department, with no required parameter empty.
    /// - [`DepartmentChatIdInvalid`](crate::ErrorCode::DepartmentChatIdInvalid): Correct the ID
    ///   of the department's group chat.
    /// - [`ParentDepartmentForbidden`](crate::ErrorCode::ParentDepartmentForbidden): Add the
    ///   parent department to the app's contact range or, with a user token, act for somebody
    ///   whose visible part of the organisation includes it.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    /// - [`DepartmentNameMissing`](crate::ErrorCode::DepartmentNameMissing): Send a `name` that
    ///   is not empty.
    /// - [`ParentDepartmentIdEmpty`](crate::ErrorCode::ParentDepartmentIdEmpty): Send a
    ///   `parent_department_id` that is not empty.
    /// - [`DepartmentParameterInvalid`](crate::ErrorCode::DepartmentParameterInvalid): Correct
    ///   the parameters, in type and in content.
    /// - [`DepartmentUnitInvalid`](crate::ErrorCode::DepartmentUnitInvalid): Send the ID of one
    ///   unit in `unit_ids`, as the operation that lists units returns it.
    /// - [`UnitDepartmentLimitReached`](crate::ErrorCode::UnitDepartmentLimitReached): Unbind
    ///   another department from the unit first, since 1,000 are bound to it already.
    /// - [`DepartmentI18nNameTaken`](crate::ErrorCode::DepartmentI18nNameTaken): Send
    ///   translations in `i18n_name` that no other department has.
    /// - [`DepartmentTooDeep`](crate::ErrorCode::DepartmentTooDeep): Choose a parent higher up,
    ///   since departments can be at most 25 levels deep.
    /// - [`DepartmentChatNotFound`](crate::ErrorCode::DepartmentChatNotFound): Check that the
    ///   department's group chat exists.
    /// - [`DepartmentNameTaken`](crate::ErrorCode::DepartmentNameTaken): Send a `name` that no
    ///   other department has.
    /// - [`DepartmentStructureForbidden`](crate::ErrorCode::DepartmentStructureForbidden): Add
    ///   every department that the call involves to the app's contact range.
    /// - [`DepartmentStructureLocked`](crate::ErrorCode::DepartmentStructureLocked): Wait a
    ///   while and send the request again, and do not change departments concurrently.
    /// - [`DepartmentLeaderNotJoined`](crate::ErrorCode::DepartmentLeaderNotJoined): Name a
    ///   serving employee in the organisation's directory as the department's leader.
    /// - [`GroupChatEmployeeTypeInvalid`](crate::ErrorCode::GroupChatEmployeeTypeInvalid): Send
    ///   numbers from 1 to 5, or the `enum_value` of custom employee types, in
    ///   `group_chat_employee_types`.
    /// - [`DepartmentHrbpsInvalid`](crate::ErrorCode::DepartmentHrbpsInvalid): Send valid user
    ///   IDs of the kind that `user_id_type` names in `department_hrbps`.
    /// - [`DepartmentNameHasSlash`](crate::ErrorCode::DepartmentNameHasSlash): Take the `/` out
    ///   of the department's name.
    /// - [`DepartmentUpdateLocked`](crate::ErrorCode::DepartmentUpdateLocked): Wait some
    ///   seconds and send the request again, and do not update departments concurrently.
    /// - [`SubDepartmentLimitReached`](crate::ErrorCode::SubDepartmentLimitReached): Choose
    ///   another parent, since a department has at most 1,000 direct sub-departments.
    /// - [`DepartmentFromExternalSource`](crate::ErrorCode::DepartmentFromExternalSource):
    ///   Change only data that does not come from an external source.
    #[doc(alias = "contact/v3/departments/{department_id}")]
    pub fn replace_department(
        &self,
        department_id: impl Into<String>,
        name: impl Into<String>,
        parent_department_id: impl Into<String>,
    ) -> request::ReplaceDepartment {
        request::ReplaceDepartment::new(
            Call::new(&self.transport),
            department_id.into(),
            name.into(),
            parent_department_id.into(),
        )
    }

    /// Updates a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().update_department("D096").send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// What is left out stays as it is, but an empty list in `leaders` or `department_hrbps`
    /// removes all of them. Every department that the call involves has to be in the app's
    /// contact range. The root department cannot be updated. Takes tenant tokens only.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Matches `^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$`. Example: `D096`.
    /// - Request: `PATCH /contact/v3/departments/{department_id}`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/patch>,
    ///   updated 2025-05-14
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentOrderTaken`](crate::ErrorCode::DepartmentOrderTaken): Send an `order` that
    ///   no other department has.
    /// - [`RootDepartmentUnsupported`](crate::ErrorCode::RootDepartmentUnsupported): Name a
    ///   department other than the root department, whose ID is `0`.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`DepartmentDataMissing`](crate::ErrorCode::DepartmentDataMissing): Send all the data
    ///   that the operation needs for the department, with no required parameter empty.
    /// - [`ParentDepartmentForbidden`](crate::ErrorCode::ParentDepartmentForbidden): Add the
    ///   parent department to the app's contact range or, with a user token, act for somebody
    ///   whose visible part of the organisation includes it.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    /// - [`DepartmentLeadersRepeated`](crate::ErrorCode::DepartmentLeadersRepeated): Send each
    ///   leader of the department only once.
    /// - [`UnitDepartmentLimitReached`](crate::ErrorCode::UnitDepartmentLimitReached): Unbind
    ///   another department from the unit first, since 1,000 are bound to it already.
    /// - [`DepartmentI18nNameTaken`](crate::ErrorCode::DepartmentI18nNameTaken): Send
    ///   translations in `i18n_name` that no other department has.
    /// - [`DepartmentTooDeep`](crate::ErrorCode::DepartmentTooDeep): Choose a parent higher up,
    ///   since departments can be at most 25 levels deep.
    /// - [`DepartmentChatNotFound`](crate::ErrorCode::DepartmentChatNotFound): Check that the
    ///   department's group chat exists.
    /// - [`DepartmentNameTaken`](crate::ErrorCode::DepartmentNameTaken): Send a `name` that no
    ///   other department has.
    /// - [`DepartmentStructureForbidden`](crate::ErrorCode::DepartmentStructureForbidden): Add
    ///   every department that the call involves to the app's contact range.
    /// - [`DepartmentStructureLocked`](crate::ErrorCode::DepartmentStructureLocked): Wait a
    ///   while and send the request again, and do not change departments concurrently.
    /// - [`DepartmentLeaderNotJoined`](crate::ErrorCode::DepartmentLeaderNotJoined): Name a
    ///   serving employee in the organisation's directory as the department's leader.
    /// - [`GroupChatEmployeeTypeInvalid`](crate::ErrorCode::GroupChatEmployeeTypeInvalid): Send
    ///   numbers from 1 to 5, or the `enum_value` of custom employee types, in
    ///   `group_chat_employee_types`.
    /// - [`DepartmentHrbpsInvalid`](crate::ErrorCode::DepartmentHrbpsInvalid): Send valid user
    ///   IDs of the kind that `user_id_type` names in `department_hrbps`.
    /// - [`DepartmentNameHasSlash`](crate::ErrorCode::DepartmentNameHasSlash): Take the `/` out
    ///   of the department's name.
    /// - [`DepartmentUpdateLocked`](crate::ErrorCode::DepartmentUpdateLocked): Wait some
    ///   seconds and send the request again, and do not update departments concurrently.
    /// - [`SubDepartmentLimitReached`](crate::ErrorCode::SubDepartmentLimitReached): Choose
    ///   another parent, since a department has at most 1,000 direct sub-departments.
    /// - [`DepartmentFromExternalSource`](crate::ErrorCode::DepartmentFromExternalSource):
    ///   Change only data that does not come from an external source.
    #[doc(alias = "contact/v3/departments/{department_id}")]
    pub fn update_department(
        &self,
        department_id: impl Into<String>,
    ) -> request::UpdateDepartment {
        request::UpdateDepartment::new(Call::new(&self.transport), department_id.into())
    }

    /// Deletes a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact().delete_department("D096").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The department must have neither members nor sub-departments: move or delete these
    /// first. The department and its parent have to be in the app's contact range. The custom
    /// ID of a deleted department can be used again. The root department cannot be deleted.
    /// Takes tenant tokens only.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Matches `^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$`. Example: `D096`.
    /// - Request: `DELETE /contact/v3/departments/{department_id}`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/delete>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentHasMembers`](crate::ErrorCode::DepartmentHasMembers): Move the
    ///   department's members elsewhere, or delete them, before you delete the department.
    /// - [`DepartmentHasSubDepartments`](crate::ErrorCode::DepartmentHasSubDepartments): Move
    ///   the sub-departments elsewhere, or delete them, before you delete the department.
    /// - [`RootDepartmentUnsupported`](crate::ErrorCode::RootDepartmentUnsupported): Name a
    ///   department other than the root department, whose ID is `0`.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`ParentDepartmentForbidden`](crate::ErrorCode::ParentDepartmentForbidden): Add the
    ///   parent department to the app's contact range or, with a user token, act for somebody
    ///   whose visible part of the organisation includes it.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    #[doc(alias = "contact/v3/departments/{department_id}")]
    pub fn delete_department(
        &self,
        department_id: impl Into<String>,
    ) -> request::DeleteDepartment {
        request::DeleteDepartment::new(Call::new(&self.transport), department_id.into())
    }

    /// Lists the departments above a department, nearest first.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact()
    ///     .list_department_parents("od-4e6ac4d14bcd5071a37a39de902c7141")
    ///     .page_size(10)
    ///     .items();
    /// while let Some(department) = items.try_next().await? {
    ///     println!("{department:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The parent comes first, then its parent and so on; the root department is not listed.
    /// With a tenant token, only departments in the app's contact range are returned, and with
    /// a user token only those that the user can see. Fields whose scope is missing are left
    /// out. At most 50 departments a page.
    ///
    /// - `department_id`: The ID of the department whose parents to list, of the kind that
    ///   `department_id_type` names. Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    /// - Request: `GET /contact/v3/departments/parent`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `contact:contact.base:readonly`,
    ///   `contact:department.organize:readonly`, `contact:contact:access_as_app`,
    ///   `contact:contact:readonly`, `contact:contact:readonly_as_app`
    /// - Apps: self built, store
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/parent>,
    ///   updated 2024-09-20
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentUnitConflict`](crate::ErrorCode::DepartmentUnitConflict): Resolve the
    ///   conflict between the unit IDs of the department.
    /// - [`DepartmentUnitInUse`](crate::ErrorCode::DepartmentUnitInUse): Use another unit ID,
    ///   since this one exists already.
    /// - [`SeveralDepartmentUnits`](crate::ErrorCode::SeveralDepartmentUnits): Leave the
    ///   department with one unit ID, since it has several.
    /// - [`DepartmentUnitInvalid`](crate::ErrorCode::DepartmentUnitInvalid): Send the ID of one
    ///   unit in `unit_ids`, as the operation that lists units returns it.
    /// - [`DepartmentOrderTaken`](crate::ErrorCode::DepartmentOrderTaken): Send an `order` that
    ///   no other department has.
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`CustomDepartmentIdTaken`](crate::ErrorCode::CustomDepartmentIdTaken): Send a custom
    ///   ID that no other department of the tenant has.
    /// - [`CustomDepartmentIdInvalid`](crate::ErrorCode::CustomDepartmentIdInvalid): Send a
    ///   custom ID of at most 64 characters that does not begin with `od-` and is neither `0`
    ///   nor `1`.
    /// - [`DepartmentIdChangeLimitReached`](crate::ErrorCode::DepartmentIdChangeLimitReached):
    ///   Keep the present custom ID, since it has been changed as often as is allowed.
    /// - [`DepartmentTooLarge`](crate::ErrorCode::DepartmentTooLarge): Ask for a smaller
    ///   department, since this one is too large to be queried.
    /// - [`SubDepartmentLimitReached`](crate::ErrorCode::SubDepartmentLimitReached): Choose
    ///   another parent, since a department has at most 1,000 direct sub-departments.
    /// - [`DepartmentHasMembers`](crate::ErrorCode::DepartmentHasMembers): Move the
    ///   department's members elsewhere, or delete them, before you delete the department.
    /// - [`DepartmentHasSubDepartments`](crate::ErrorCode::DepartmentHasSubDepartments): Move
    ///   the sub-departments elsewhere, or delete them, before you delete the department.
    /// - [`RootDepartmentUnsupported`](crate::ErrorCode::RootDepartmentUnsupported): Name a
    ///   department other than the root department, whose ID is `0`.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`DepartmentDataMissing`](crate::ErrorCode::DepartmentDataMissing): Send all the data
    ///   that the operation needs for the department, with no required parameter empty.
    /// - [`DepartmentChatIdInvalid`](crate::ErrorCode::DepartmentChatIdInvalid): Correct the ID
    ///   of the department's group chat.
    /// - [`ParentDepartmentForbidden`](crate::ErrorCode::ParentDepartmentForbidden): Add the
    ///   parent department to the app's contact range or, with a user token, act for somebody
    ///   whose visible part of the organisation includes it.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    /// - [`DepartmentIdMissing`](crate::ErrorCode::DepartmentIdMissing): Send a
    ///   `department_id`.
    #[doc(alias = "contact/v3/departments/parent")]
    pub fn list_department_parents(
        &self,
        department_id: impl Into<String>,
    ) -> request::ListDepartmentParents {
        request::ListDepartmentParents::new(
            Call::new(&self.transport),
            department_id.into(),
        )
    }

    /// Finds the departments whose names match a keyword.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact().search_departments("DemoName").page_size(10).items();
    /// while let Some(department) = items.try_next().await? {
    ///     println!("{department:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Finds only departments that the user can see. Fields whose scope is missing are left
    /// out. At most 50 departments a page. Takes user tokens only.
    ///
    /// - `query`: The keyword, which is compared with the names of departments but not with
    ///   their translations. Example: `DemoName`.
    /// - Request: `POST /contact/v3/departments/search`
    /// - Token: `user_access_token`
    /// - Needs one of the scopes `contact:contact.base:readonly`, `search:department:read`,
    ///   `contact:contact:access_as_app`, `contact:contact:readonly_as_app`
    /// - Apps: self built, store
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/search>,
    ///   updated 2024-09-20
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentSearchParameterInvalid`](crate::ErrorCode::DepartmentSearchParameterInvalid):
    ///   Correct the parameters of the search.
    /// - [`DepartmentSearchFailed`](crate::ErrorCode::DepartmentSearchFailed): Send the request
    ///   again, and report the call to technical support if it still fails.
    #[doc(alias = "contact/v3/departments/search")]
    pub fn search_departments(
        &self,
        query: impl Into<String>,
    ) -> request::SearchDepartments {
        request::SearchDepartments::new(Call::new(&self.transport), query.into())
    }

    /// Turns a department's group chat into an ordinary group chat.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact().unbind_department_chat("D096").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The department has to be in the app's contact range, and have a group chat. The root
    /// department is not supported. Takes tenant tokens only.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names.
    ///   Example: `D096`.
    /// - Request: `POST /contact/v3/departments/unbind_department_chat`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 20 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/unbind_department_chat>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`RootDepartmentUnsupported`](crate::ErrorCode::RootDepartmentUnsupported): Name a
    ///   department other than the root department, whose ID is `0`.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`DepartmentHasNoChat`](crate::ErrorCode::DepartmentHasNoChat): Name a department that
    ///   has a group chat; `chat_id` holds its ID when the department is fetched.
    #[doc(alias = "contact/v3/departments/unbind_department_chat")]
    pub fn unbind_department_chat(
        &self,
        department_id: impl Into<String>,
    ) -> request::UnbindDepartmentChat {
        request::UnbindDepartmentChat::new(
            Call::new(&self.transport),
            department_id.into(),
        )
    }

    /// Changes the custom ID of a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact()
    ///     .update_department_id("od-d6b83d25c129775723a36f52495c4f81", "NewDevDepartID")
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The department has to be in the app's contact range. Its ID can be changed only so many
    /// times; beyond that the code is 43009. Takes tenant tokens only.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Matches `^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$`. Example:
    ///   `od-d6b83d25c129775723a36f52495c4f81`.
    /// - `new_department_id`: The new custom ID. It must not begin with `od-` or be `0`, and no
    ///   other department that is not deleted may have it. At most 128 characters. Matches
    ///   `^0|[^od][A-Za-z0-9]*`. Example: `NewDevDepartID`.
    /// - Request: `PATCH /contact/v3/departments/{department_id}/update_department_id`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact:update_department_id`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/update_department_id>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`DepartmentIdChangeLimitReached`](crate::ErrorCode::DepartmentIdChangeLimitReached):
    ///   Keep the present custom ID, since it has been changed as often as is allowed.
    /// - [`DepartmentIdChangeForbidden`](crate::ErrorCode::DepartmentIdChangeForbidden): Add
    ///   the department to the app's contact range.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    #[doc(alias = "contact/v3/departments/{department_id}/update_department_id")]
    pub fn update_department_id(
        &self,
        department_id: impl Into<String>,
        new_department_id: impl Into<String>,
    ) -> request::UpdateDepartmentId {
        request::UpdateDepartmentId::new(
            Call::new(&self.transport),
            department_id.into(),
            new_department_id.into(),
        )
    }

    /// Lists the departments, users and user groups in the app's contact range.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut pages = client.contact().list_scopes().page_size(50).pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("{:?}", page.department_ids);
    ///     println!("{:?}", page.user_ids);
    ///     println!("{:?}", page.group_ids);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// If the range covers all members, the answer holds the departments directly below the
    /// root department, the users directly in the root department, and every user group of the
    /// tenant. Otherwise it holds only the departments, users and user groups that the range
    /// names, not the sub-departments and users inside those departments. At most 100 IDs a
    /// page, over all three lists. Takes tenant tokens only.
    ///
    /// - Request: `GET /contact/v3/scopes`
    /// - Token: `tenant_access_token`
    /// - Needs one of the scopes `contact:contact.base:readonly`,
    ///   `contact:contact:access_as_app`, `contact:contact:readonly_as_app`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/scope/list>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    #[doc(alias = "contact/v3/scopes")]
    pub fn list_scopes(&self) -> request::ListScopes {
        request::ListScopes::new(Call::new(&self.transport))
    }

    /// Binds a department to a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact()
    ///     .bind_unit_department("BU121", "od-4e6ac4d14bcd5071a37a39de902c7141")
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A department can be bound to only one unit at a time, and a unit to at most 1,000
    /// departments. The department must be in the app's contact range. Units are part of a paid
    /// plan. Takes tenant tokens only.
    ///
    /// - `unit_id`: ID of the unit, as returned when the unit is created or when units are
    ///   listed. Example: `BU121`.
    /// - `department_id`: ID of the department to bind, of the kind that `department_id_type`
    ///   names. Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    /// - Request: `POST /contact/v3/unit/bind_department`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit`
    /// - Apps: self built
    /// - Rate limit: 20 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/bind_department>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`UnitFeatureNotInPlan`](crate::ErrorCode::UnitFeatureNotInPlan): Move the tenant to a
    ///   plan that includes units, such as the vendor's flagship plan.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Send the ID of a unit that
    ///   `list_units` returns; for a new unit, send 1 to 64 letters and digits.
    /// - [`UnitDepartmentIdInvalid`](crate::ErrorCode::UnitDepartmentIdInvalid): Send a valid
    ///   department_id, and the department_id_type that matches it.
    /// - [`DepartmentBoundToOtherUnit`](crate::ErrorCode::DepartmentBoundToOtherUnit): Unbind
    ///   the department from its present unit first, since it can be bound to only one.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    #[doc(alias = "contact/v3/unit/bind_department")]
    #[doc(alias = "bind_department")]
    pub fn bind_unit_department(
        &self,
        unit_id: impl Into<String>,
        department_id: impl Into<String>,
    ) -> request::BindUnitDepartment {
        request::BindUnitDepartment::new(
            Call::new(&self.transport),
            unit_id.into(),
            department_id.into(),
        )
    }

    /// Lists the units of the tenant.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact().list_units().page_size(50).items();
    /// while let Some(unit) = items.try_next().await? {
    ///     println!("{unit:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The answer holds the ID, the name and the type of each unit, at most 100 units a page.
    /// Takes tenant tokens only.
    ///
    /// - Request: `GET /contact/v3/unit`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit:readonly`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/list>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    #[doc(alias = "contact/v3/unit")]
    pub fn list_units(&self) -> request::ListUnits {
        request::ListUnits::new(Call::new(&self.transport))
    }

    /// Creates a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact()
    ///     .create_unit("消费者事业部", "子公司")
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A tenant can have at most 1,000 units, and no two of them with the same name and the
    /// same type. The ID and the type cannot be changed later. Units are part of a paid plan.
    /// Takes tenant tokens only.
    ///
    /// - `name`: Name of the unit. No two units of a tenant may have the same `name` and the
    ///   same `unit_type`. From 1 to 100 characters. Example: `消费者事业部`.
    /// - `unit_type`: Type of the unit, in words of the tenant's choice; it cannot be changed
    ///   later. No two units of a tenant may have the same `name` and the same `unit_type`.
    ///   From 1 to 100 characters. Example: `子公司`.
    /// - Request: `POST /contact/v3/unit`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit`
    /// - Apps: self built
    /// - Rate limit: 20 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/create>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`UnitFeatureNotInPlan`](crate::ErrorCode::UnitFeatureNotInPlan): Move the tenant to a
    ///   plan that includes units, such as the vendor's flagship plan.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Send the ID of a unit that
    ///   `list_units` returns; for a new unit, send 1 to 64 letters and digits.
    /// - [`UnitNameInvalid`](crate::ErrorCode::UnitNameInvalid): Send a name of 1 to 100
    ///   characters.
    /// - [`UnitTypeInvalid`](crate::ErrorCode::UnitTypeInvalid): Send a unit_type of 1 to 100
    ///   characters.
    /// - [`UnitIdTaken`](crate::ErrorCode::UnitIdTaken): Send a unit_id that no other unit of
    ///   the tenant has, or leave it out to have one generated.
    /// - [`UnitNameAndTypeTaken`](crate::ErrorCode::UnitNameAndTypeTaken): Send a name that no
    ///   other unit of the same type has.
    /// - [`UnitLimitReached`](crate::ErrorCode::UnitLimitReached): Delete a unit first, since a
    ///   tenant can have at most 1,000.
    #[doc(alias = "contact/v3/unit")]
    pub fn create_unit(
        &self,
        name: impl Into<String>,
        unit_type: impl Into<String>,
    ) -> request::CreateUnit {
        request::CreateUnit::new(
            Call::new(&self.transport),
            name.into(),
            unit_type.into(),
        )
    }

    /// Gets a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().get_unit("BU121").send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The answer holds the unit's ID, name and type; another operation lists the departments
    /// bound to it. Takes tenant tokens only.
    ///
    /// - `unit_id`: The unit's ID, as returned when the unit is created or when units are
    ///   listed. Example: `BU121`.
    /// - Request: `GET /contact/v3/unit/{unit_id}`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit:readonly`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/get>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Send the ID of a unit that
    ///   `list_units` returns; for a new unit, send 1 to 64 letters and digits.
    #[doc(alias = "contact/v3/unit/{unit_id}")]
    pub fn get_unit(&self, unit_id: impl Into<String>) -> request::GetUnit {
        request::GetUnit::new(Call::new(&self.transport), unit_id.into())
    }

    /// Renames a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact().update_unit("BU121", "消费者事业部").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Only the name can be changed: the ID and the type stay as they were at creation. Two
    /// units of the same type cannot have the same name. Takes tenant tokens only.
    ///
    /// - `unit_id`: The unit's ID, as returned when the unit is created or when units are
    ///   listed. Example: `BU121`.
    /// - `name`: New name of the unit. No two units of the same type may have the same name.
    ///   From 1 to 100 characters. Example: `消费者事业部`.
    /// - Request: `PATCH /contact/v3/unit/{unit_id}`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit`
    /// - Apps: self built
    /// - Rate limit: 20 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/patch>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Send the ID of a unit that
    ///   `list_units` returns; for a new unit, send 1 to 64 letters and digits.
    /// - [`UnitNameInvalid`](crate::ErrorCode::UnitNameInvalid): Send a name of 1 to 100
    ///   characters.
    /// - [`UnitNameAndTypeTaken`](crate::ErrorCode::UnitNameAndTypeTaken): Send a name that no
    ///   other unit of the same type has.
    #[doc(alias = "contact/v3/unit/{unit_id}")]
    pub fn update_unit(
        &self,
        unit_id: impl Into<String>,
        name: impl Into<String>,
    ) -> request::UpdateUnit {
        request::UpdateUnit::new(Call::new(&self.transport), unit_id.into(), name.into())
    }

    /// Deletes a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact().delete_unit("BU121").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A unit cannot be deleted while its type is used elsewhere, for example to set which part
    /// of the organisation members can see. Takes tenant tokens only.
    ///
    /// - `unit_id`: The unit's ID, as returned when the unit is created or when units are
    ///   listed. Example: `BU121`.
    /// - Request: `DELETE /contact/v3/unit/{unit_id}`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit`
    /// - Apps: self built
    /// - Rate limit: 20 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/delete>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Send the ID of a unit that
    ///   `list_units` returns; for a new unit, send 1 to 64 letters and digits.
    /// - [`UnitTypeInUse`](crate::ErrorCode::UnitTypeInUse): Remove what refers to the unit's
    ///   type, such as a visibility setting, and then delete the unit.
    #[doc(alias = "contact/v3/unit/{unit_id}")]
    pub fn delete_unit(&self, unit_id: impl Into<String>) -> request::DeleteUnit {
        request::DeleteUnit::new(Call::new(&self.transport), unit_id.into())
    }

    /// Unbinds a department from a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact()
    ///     .unbind_unit_department("BU121", "od-4e6ac4d14bcd5071a37a39de902c7141")
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The department must be in the app's contact range. Units are part of a paid plan. Takes
    /// tenant tokens only.
    ///
    /// - `unit_id`: ID of the unit, as returned when the unit is created or when units are
    ///   listed. Example: `BU121`.
    /// - `department_id`: ID of the department to unbind, of the kind that `department_id_type`
    ///   names. Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    /// - Request: `POST /contact/v3/unit/unbind_department`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit`
    /// - Apps: self built
    /// - Rate limit: 20 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/unbind_department>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`UnitFeatureNotInPlan`](crate::ErrorCode::UnitFeatureNotInPlan): Move the tenant to a
    ///   plan that includes units, such as the vendor's flagship plan.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Send the ID of a unit that
    ///   `list_units` returns; for a new unit, send 1 to 64 letters and digits.
    /// - [`UnitDepartmentIdInvalid`](crate::ErrorCode::UnitDepartmentIdInvalid): Send a valid
    ///   department_id, and the department_id_type that matches it.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    #[doc(alias = "contact/v3/unit/unbind_department")]
    #[doc(alias = "unbind_department")]
    pub fn unbind_unit_department(
        &self,
        unit_id: impl Into<String>,
        department_id: impl Into<String>,
    ) -> request::UnbindUnitDepartment {
        request::UnbindUnitDepartment::new(
            Call::new(&self.transport),
            unit_id.into(),
            department_id.into(),
        )
    }

    /// Gets users by their IDs, up to 50 at a time.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().batch_get_users(["…"]).send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With a tenant token, the users have to be in the app's contact range. The answer never
    /// holds `assign_info` and `department_path`, and it leaves out every other field whose
    /// scope is missing.
    ///
    /// - `user_ids`: The users' IDs, of the kind that `user_id_type` names. At most 50 items.
    /// - Request: `GET /contact/v3/users/batch`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `contact:contact.base:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch>,
    ///   updated 2025-07-15
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`UserNotInRange`](crate::ErrorCode::UserNotInRange): Add the user to the app's
    ///   contact range or, with a user token, act for somebody whose visible part of the
    ///   organisation includes the user.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    #[doc(alias = "contact/v3/users/batch")]
    pub fn batch_get_users(
        &self,
        user_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> request::BatchGetUsers {
        request::BatchGetUsers::new(
            Call::new(&self.transport),
            user_ids.into_iter().map(Into::into).collect(),
        )
    }

    /// Looks up the IDs of users by email address or mobile number.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().batch_get_user_ids().send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Takes up to 50 email addresses and 50 mobile numbers, and looks each of them up on its
    /// own: somebody named by both is returned twice. No ID is returned where nobody has the
    /// address or number, or where the app may not see the user. Enterprise email addresses
    /// find nobody, and users who have resigned are found only with `include_resigned`. Takes
    /// tenant tokens only.
    ///
    /// - Request: `POST /contact/v3/users/batch_get_id`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:user.id:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch_get_id>,
    ///   updated 2024-07-05
    #[doc(alias = "contact/v3/users/batch_get_id")]
    #[doc(alias = "batch_get_id")]
    pub fn batch_get_user_ids(&self) -> request::BatchGetUserIds {
        request::BatchGetUserIds::new(Call::new(&self.transport))
    }

    /// Creates a user, as when an employee joins.
    ///
    /// ```no_run
    /// use feishu_directory::contact::EmployeeType;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact()
    ///     .create_user(feishu_directory::contact::request::CreateUserRequired { name: "张三".to_owned(), mobile: "13011111111".to_owned(), department_ids: vec!["od-4e6ac4d14bcd5071a37a39de902c714111111".to_owned()], employee_type: EmployeeType::Regular })
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The platform invites the user by text message or email, and the user has no access
    /// before accepting. Takes tenant tokens only, and the app's contact range has to include
    /// all departments named; for the root department it has to cover all members. An
    /// unverified tenant holds at most 100 users, and a verified one as many as its plan
    /// allows. Repeat a call with the same `client_token` and the same data so that it creates
    /// nobody twice. The codes 44054 to 44056 mean that the user was created, but not the work
    /// city or the job title.
    ///
    /// - Request: `POST /contact/v3/users`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/create>,
    ///   updated 2025-05-27
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`ClientTokenReused`](crate::ErrorCode::ClientTokenReused): Send a new `client_token`
    ///   when anything else in the request changes.
    /// - [`UserMobileTaken`](crate::ErrorCode::UserMobileTaken): Send a mobile number that no
    ///   other user of the tenant has.
    /// - [`UserEmailTaken`](crate::ErrorCode::UserEmailTaken): Send an email address that no
    ///   other user of the tenant has.
    /// - [`UserAccountConflict`](crate::ErrorCode::UserAccountConflict): Send another mobile
    ///   number or email address, since these two belong to different accounts, or have the
    ///   account of one of them closed first.
    /// - [`UserMobileInvalid`](crate::ErrorCode::UserMobileInvalid): Send a valid mobile
    ///   number, with `+` and the country code if it is from outside mainland China.
    /// - [`UserEmailInvalid`](crate::ErrorCode::UserEmailInvalid): Send a valid email address.
    /// - [`UserNameMissing`](crate::ErrorCode::UserNameMissing): Send a `name`.
    /// - [`UnverifiedUserLimitReached`](crate::ErrorCode::UnverifiedUserLimitReached): Remove
    ///   members who are no longer needed, or have the limit raised; an unverified tenant holds
    ///   at most 100.
    /// - [`TenantUserLimitReached`](crate::ErrorCode::TenantUserLimitReached): Remove members
    ///   who are no longer needed, or have the tenant's limit on members raised.
    /// - [`UserEmailAndMobileMissing`](crate::ErrorCode::UserEmailAndMobileMissing): Send an
    ///   email address or a mobile number or, where the operation takes neither, give the user
    ///   one first.
    /// - [`UserMobileMissing`](crate::ErrorCode::UserMobileMissing): Send a `mobile`.
    /// - [`UserIdTaken`](crate::ErrorCode::UserIdTaken): Send a `user_id` that no other user of
    ///   the tenant has.
    /// - [`UserIdInvalid`](crate::ErrorCode::UserIdInvalid): Send a valid user ID of the kind
    ///   that `user_id_type` names.
    /// - [`UserIdChangeLimitReached`](crate::ErrorCode::UserIdChangeLimitReached): Keep the
    ///   present `user_id`, since it has been changed as often as is allowed.
    /// - [`UserNameSensitive`](crate::ErrorCode::UserNameSensitive): Send a `name` without
    ///   sensitive content.
    /// - [`UserLoginTypeInvalid`](crate::ErrorCode::UserLoginTypeInvalid): Send a valid type of
    ///   login.
    /// - [`DepartmentUserLimitReached`](crate::ErrorCode::DepartmentUserLimitReached): Put the
    ///   user into another department, since one holds at most 500 users.
    /// - [`UserDepartmentsMissing`](crate::ErrorCode::UserDepartmentsMissing): Send at least
    ///   one department in `department_ids`.
    /// - [`UserPositionInvalid`](crate::ErrorCode::UserPositionInvalid): Correct the user's
    ///   position.
    /// - [`PositionDepartmentInvalid`](crate::ErrorCode::PositionDepartmentInvalid): Correct
    ///   the department of the user's position.
    /// - [`PositionCodeTaken`](crate::ErrorCode::PositionCodeTaken): Send a valid position code
    ///   that is not in use yet.
    /// - [`SeveralMainPositions`](crate::ErrorCode::SeveralMainPositions): Mark at most one of
    ///   the user's positions as the main one.
    /// - [`UserInOtherTenant`](crate::ErrorCode::UserInOtherTenant): Use a token of the tenant
    ///   that the user belongs to.
    /// - [`UserOrderDepartmentInvalid`](crate::ErrorCode::UserOrderDepartmentInvalid): Name
    ///   only the user's own departments in `orders`.
    /// - [`UserCreationFailed`](crate::ErrorCode::UserCreationFailed): Wait a while and send
    ///   the request again.
    /// - [`DepartmentVisibilityRulesOutdated`](crate::ErrorCode::DepartmentVisibilityRulesOutdated):
    ///   Send one department only, or have an administrator upgrade the rules on who can see
    ///   the organisation.
    /// - [`SeveralDepartmentsUnsupported`](crate::ErrorCode::SeveralDepartmentsUnsupported):
    ///   Send one department only, since the tenant does not support several per user.
    /// - [`UserIsOwnLeader`](crate::ErrorCode::UserIsOwnLeader): Send the ID of somebody else
    ///   as `leader_user_id`, or leave it out.
    /// - [`UserPositionsDisabled`](crate::ErrorCode::UserPositionsDisabled): Leave the
    ///   positions out, since the tenant does not support them.
    /// - [`SeveralDepartmentsDisabled`](crate::ErrorCode::SeveralDepartmentsDisabled): Send one
    ///   department only, since the tenant lacks the feature for several per user.
    /// - [`UserHasTooManyDepartments`](crate::ErrorCode::UserHasTooManyDepartments): Send at
    ///   most 50 departments in `department_ids`.
    /// - [`UserEmailPrefixTaken`](crate::ErrorCode::UserEmailPrefixTaken): Send an email
    ///   address with another part before the `@`.
    /// - [`UserEmailPrefixInvalid`](crate::ErrorCode::UserEmailPrefixInvalid): Correct the part
    ///   of the email address before the `@`.
    /// - [`UserAvatarKeyInvalid`](crate::ErrorCode::UserAvatarKeyInvalid): Upload the picture
    ///   again and send the key that this returns.
    /// - [`UserAvatarSensitive`](crate::ErrorCode::UserAvatarSensitive): Upload a picture
    ///   without sensitive content and send the key that this returns.
    /// - [`UserGenderInvalid`](crate::ErrorCode::UserGenderInvalid): Send a `gender` from 0 to
    ///   3.
    /// - [`UserNameEmpty`](crate::ErrorCode::UserNameEmpty): Send a `name` that is not empty.
    /// - [`UserDepartmentsUnassigned`](crate::ErrorCode::UserDepartmentsUnassigned): Send the
    ///   IDs of the user's departments in `department_ids`.
    /// - [`UserJoinTimeInvalid`](crate::ErrorCode::UserJoinTimeInvalid): Send a `join_time`
    ///   that is not empty, in seconds since the Unix epoch.
    /// - [`CustomUserIdInvalid`](crate::ErrorCode::CustomUserIdInvalid): Send a `user_id` of at
    ///   most 64 characters and without spaces.
    /// - [`CustomAttrIdMissing`](crate::ErrorCode::CustomAttrIdMissing): Send the `id` of every
    ///   custom field in `custom_attrs`.
    /// - [`CustomAttrNotFound`](crate::ErrorCode::CustomAttrNotFound): Send the `id` of a
    ///   custom field that the operation listing custom fields returns.
    /// - [`CustomAttrValueMissing`](crate::ErrorCode::CustomAttrValueMissing): Send a `value`
    ///   for every custom field in `custom_attrs`.
    /// - [`CustomAttrTextMissing`](crate::ErrorCode::CustomAttrTextMissing): Send a `text` for
    ///   every custom field of the type `HREF`.
    /// - [`CustomAttrUrlMissing`](crate::ErrorCode::CustomAttrUrlMissing): Send a `url` for
    ///   every custom field of the type `HREF`.
    /// - [`UserIdMissing`](crate::ErrorCode::UserIdMissing): Send the user's ID.
    /// - [`ResignationAcceptorInvalid`](crate::ErrorCode::ResignationAcceptorInvalid): Correct
    ///   the IDs of those who receive what the user owned.
    /// - [`UserAlreadyExists`](crate::ErrorCode::UserAlreadyExists): Use the user who exists
    ///   already instead of creating them again.
    /// - [`EmailOrNewIdMissing`](crate::ErrorCode::EmailOrNewIdMissing): Send an `email` when
    ///   you create a user, or another `new_user_id` when you change the ID of one.
    /// - [`MobileForTextMessageMissing`](crate::ErrorCode::MobileForTextMessageMissing): Send a
    ///   `mobile`, since the user is to get a text message.
    /// - [`UserEmployeeTypeInvalid`](crate::ErrorCode::UserEmployeeTypeInvalid): Send an
    ///   `employee_type` from 1 to 5, or the `enum_value` of a custom employee type of the
    ///   tenant.
    /// - [`UserEmployeeTypeInactive`](crate::ErrorCode::UserEmployeeTypeInactive): Send an
    ///   employee type that is active in the tenant, as its `enum_status` shows.
    /// - [`UserJobTitleTooLong`](crate::ErrorCode::UserJobTitleTooLong): Send a `job_title` of
    ///   at most 100 characters.
    /// - [`EnterpriseEmailQuotaExhausted`](crate::ErrorCode::EnterpriseEmailQuotaExhausted):
    ///   Ask the tenant's administrator about the quota of enterprise email accounts.
    /// - [`EnterpriseEmailInRecycleBin`](crate::ErrorCode::EnterpriseEmailInRecycleBin): Have
    ///   the address deleted from the enterprise email recycle bin for good before you use it
    ///   again.
    /// - [`UserNameTooLong`](crate::ErrorCode::UserNameTooLong): Send a `name` of at most 255
    ///   characters.
    /// - [`UserEnNameTooLong`](crate::ErrorCode::UserEnNameTooLong): Send an `en_name` of at
    ///   most 255 characters.
    /// - [`UserNicknameTooLong`](crate::ErrorCode::UserNicknameTooLong): Send a `nickname` of
    ///   at most 255 characters.
    /// - [`UserEnterpriseEmailDomainUnavailable`](crate::ErrorCode::UserEnterpriseEmailDomainUnavailable):
    ///   Send an enterprise email address in a domain of the tenant, whose administrator has to
    ///   enable enterprise email first.
    /// - [`UserJoinedTenantsTooOften`](crate::ErrorCode::UserJoinedTenantsTooOften): Wait 24
    ///   hours and send the request again.
    /// - [`UserNameLengthExceeded`](crate::ErrorCode::UserNameLengthExceeded): Send a `name` of
    ///   at most 255 characters.
    /// - [`UserEnNameLengthExceeded`](crate::ErrorCode::UserEnNameLengthExceeded): Send an
    ///   `en_name` of at most 255 characters.
    /// - [`UserNicknameLengthExceeded`](crate::ErrorCode::UserNicknameLengthExceeded): Send a
    ///   `nickname` of at most 255 characters.
    /// - [`TenantAddsUsersTooOften`](crate::ErrorCode::TenantAddsUsersTooOften): Wait until the
    ///   next day, since one mobile number or email address can join at most three tenants a
    ///   day.
    /// - [`UserAdditionBlocked`](crate::ErrorCode::UserAdditionBlocked): Ask the vendor's
    ///   technical support why the user was not added.
    /// - [`EnterpriseEmailPasswordInvalid`](crate::ErrorCode::EnterpriseEmailPasswordInvalid):
    ///   Send a valid password for the user's enterprise email.
    /// - [`EnterpriseEmailPasswordForbidden`](crate::ErrorCode::EnterpriseEmailPasswordForbidden):
    ///   Check that the app may set passwords of enterprise email accounts.
    /// - [`UserMainlandMobileUnsupported`](crate::ErrorCode::UserMainlandMobileUnsupported):
    ///   Send a mobile number that does not begin with +86, since Lark takes none.
    /// - [`UserMainlandMobileRequired`](crate::ErrorCode::UserMainlandMobileRequired): Send a
    ///   mobile number that begins with +86, or have the tenant verified and try again the day
    ///   after.
    /// - [`ForeignMobileNeedsEmail`](crate::ErrorCode::ForeignMobileNeedsEmail): Send an email
    ///   address along with a mobile number that does not begin with +86.
    /// - [`UserLeaderResigned`](crate::ErrorCode::UserLeaderResigned): Send a direct or
    ///   dotted-line manager who has not resigned.
    /// - [`UserLeaderInvalid`](crate::ErrorCode::UserLeaderInvalid): Send a valid user as the
    ///   direct or dotted-line manager.
    /// - [`ContactSeatLimitReached`](crate::ErrorCode::ContactSeatLimitReached): Upgrade the
    ///   tenant's plan to one with room for more users.
    /// - [`UserEnterpriseEmailTaken`](crate::ErrorCode::UserEnterpriseEmailTaken): Send an
    ///   enterprise email address that is not registered yet.
    /// - [`UserGeoUnsupported`](crate::ErrorCode::UserGeoUnsupported): Send a `geo` that the
    ///   platform supports.
    /// - [`UserGeoForbidden`](crate::ErrorCode::UserGeoForbidden): Have the app given
    ///   permission to set where a user's data resides.
    /// - [`UserMultiGeoDisabled`](crate::ErrorCode::UserMultiGeoDisabled): Leave `geo` out,
    ///   since the tenant has no data residency in several places.
    /// - [`UserJobLevelInvalid`](crate::ErrorCode::UserJobLevelInvalid): Send the ID of a job
    ///   level that the operation listing job levels returns.
    /// - [`UserJobFamilyInvalid`](crate::ErrorCode::UserJobFamilyInvalid): Send the ID of a job
    ///   family that the operation listing job families returns.
    /// - [`UserSeatMissing`](crate::ErrorCode::UserSeatMissing): Send the ID of a seat in
    ///   `subscription_ids`, which a tenant with several licences needs.
    /// - [`UserSeatExhausted`](crate::ErrorCode::UserSeatExhausted): Send the ID of a seat that
    ///   still has room.
    /// - [`UserSeatInvalid`](crate::ErrorCode::UserSeatInvalid): Send the ID of a seat that the
    ///   tenant has.
    /// - [`UserSeatAssignmentForbidden`](crate::ErrorCode::UserSeatAssignmentForbidden): Give
    ///   the app the scope `contact:user.subscription_ids:write`.
    /// - [`UserEmployeeNoTaken`](crate::ErrorCode::UserEmployeeNoTaken): Send an `employee_no`
    ///   that no other user of the tenant has.
    /// - [`UserCreatedWithoutCity`](crate::ErrorCode::UserCreatedWithoutCity): Do not create
    ///   the user again, but update them with a real and enabled city of at most 100
    ///   characters; the tenant holds at most 10,000 cities.
    /// - [`UserCreatedWithoutJobTitle`](crate::ErrorCode::UserCreatedWithoutJobTitle): Do not
    ///   create the user again, but update them with a valid and enabled job title of at most
    ///   255 characters; the tenant holds at most 10,000 job titles.
    /// - [`UserCreatedCityTitleFailed`](crate::ErrorCode::UserCreatedCityTitleFailed): Do not
    ///   create the user again, but update them with an enabled city of at most 100 characters
    ///   and an enabled job title of at most 255; the tenant holds at most 10,000 of each.
    /// - [`DataResidencyExpired`](crate::ErrorCode::DataResidencyExpired): Renew the tenant's
    ///   data residency service.
    /// - [`DataResidencySeatsExhausted`](crate::ErrorCode::DataResidencySeatsExhausted): Free a
    ///   seat of the data residency service, or obtain more.
    /// - [`UserPrimaryDepartmentNotFirst`](crate::ErrorCode::UserPrimaryDepartmentNotFirst):
    ///   Give the department whose `is_primary_dept` is true the highest `department_order` in
    ///   `orders`.
    #[doc(alias = "contact/v3/users")]
    #[doc(alias = "users")]
    pub fn create_user(
        &self,
        required: request::CreateUserRequired,
    ) -> request::CreateUser {
        request::CreateUser::new(Call::new(&self.transport), required)
    }

    /// Gets a user.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact().get_user("7be5fg9a").send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With a tenant token, the user has to be in the app's contact range, and
    /// `department_path` is left out. With a user token, the user has to be in the part of the
    /// organisation that the token's owner can see. Fields whose scope is missing are left out.
    /// A deleted user can still be fetched, and `status` shows that they have resigned.
    ///
    /// - `user_id`: The user's ID, of the kind that `user_id_type` names. Example: `7be5fg9a`.
    /// - Request: `GET /contact/v3/users/{user_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `contact:contact.base:readonly`,
    ///   `contact:contact:access_as_app`, `contact:contact:readonly`,
    ///   `contact:contact:readonly_as_app`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/get>,
    ///   updated 2025-07-21
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`UserNotInRange`](crate::ErrorCode::UserNotInRange): Add the user to the app's
    ///   contact range or, with a user token, act for somebody whose visible part of the
    ///   organisation includes the user.
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`UserIdInvalid`](crate::ErrorCode::UserIdInvalid): Send a valid user ID of the kind
    ///   that `user_id_type` names.
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support.
    #[doc(alias = "contact/v3/users/{user_id}")]
    pub fn get_user(&self, user_id: impl Into<String>) -> request::GetUser {
        request::GetUser::new(Call::new(&self.transport), user_id.into())
    }

    /// Updates a user.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.contact()
    ///     .update_user("ou_7dab8a3d3cdcc9da365777c7ad535d62")
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// What is left out stays as it is. A user token can change `name`, `en_name` and
    /// `avatar_key` only; with a tenant token, the user and the departments named have to be in
    /// the app's contact range. Requests that change `department_ids` or `is_frozen` are
    /// limited to one a second, and those that freeze users at the same time may fail: send
    /// them one after another. The codes 44057 to 44059 mean that the user was updated, but not
    /// the work city or the job title.
    ///
    /// - `user_id`: The user's ID, of the kind that `user_id_type` names. Example:
    ///   `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    /// - Request: `PATCH /contact/v3/users/{user_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `contact:contact`, `contact:user.base`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/patch>,
    ///   updated 2025-11-20
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`UserMobileTaken`](crate::ErrorCode::UserMobileTaken): Send a mobile number that no
    ///   other user of the tenant has.
    /// - [`UserEmailTaken`](crate::ErrorCode::UserEmailTaken): Send an email address that no
    ///   other user of the tenant has.
    /// - [`UserAccountConflict`](crate::ErrorCode::UserAccountConflict): Send another mobile
    ///   number or email address, since these two belong to different accounts, or have the
    ///   account of one of them closed first.
    /// - [`UserMobileInvalid`](crate::ErrorCode::UserMobileInvalid): Send a valid mobile
    ///   number, with `+` and the country code if it is from outside mainland China.
    /// - [`UserEmailInvalid`](crate::ErrorCode::UserEmailInvalid): Send a valid email address.
    /// - [`UserNameMissing`](crate::ErrorCode::UserNameMissing): Send a `name`.
    /// - [`UserEmailAndMobileMissing`](crate::ErrorCode::UserEmailAndMobileMissing): Send an
    ///   email address or a mobile number or, where the operation takes neither, give the user
    ///   one first.
    /// - [`UserMobileMissing`](crate::ErrorCode::UserMobileMissing): Send a `mobile`.
    /// - [`UserIdTaken`](crate::ErrorCode::UserIdTaken): Send a `user_id` that no other user of
    ///   the tenant has.
    /// - [`UserNameSensitive`](crate::ErrorCode::UserNameSensitive): Send a `name` without
    ///   sensitive content.
    /// - [`DepartmentUserLimitReached`](crate::ErrorCode::DepartmentUserLimitReached): Put the
    ///   user into another department, since one holds at most 500 users.
    /// - [`UserDepartmentsMissing`](crate::ErrorCode::UserDepartmentsMissing): Send at least
    ///   one department in `department_ids`.
    /// - [`UserPositionInvalid`](crate::ErrorCode::UserPositionInvalid): Correct the user's
    ///   position.
    /// - [`PositionDepartmentInvalid`](crate::ErrorCode::PositionDepartmentInvalid): Correct
    ///   the department of the user's position.
    /// - [`PositionCodeTaken`](crate::ErrorCode::PositionCodeTaken): Send a valid position code
    ///   that is not in use yet.
    /// - [`SeveralMainPositions`](crate::ErrorCode::SeveralMainPositions): Mark at most one of
    ///   the user's positions as the main one.
    /// - [`UserInOtherTenant`](crate::ErrorCode::UserInOtherTenant): Use a token of the tenant
    ///   that the user belongs to.
    /// - [`UserDepartmentsConflictWithPositions`](crate::ErrorCode::UserDepartmentsConflictWithPositions):
    ///   Change the departments of the user's positions together with the user's departments.
    /// - [`PositionsConflictWithUserDepartments`](crate::ErrorCode::PositionsConflictWithUserDepartments):
    ///   Send only departments of the user as the departments of the user's positions.
    /// - [`UserOrderDepartmentInvalid`](crate::ErrorCode::UserOrderDepartmentInvalid): Name
    ///   only the user's own departments in `orders`.
    /// - [`DepartmentVisibilityRulesOutdated`](crate::ErrorCode::DepartmentVisibilityRulesOutdated):
    ///   Send one department only, or have an administrator upgrade the rules on who can see
    ///   the organisation.
    /// - [`SeveralDepartmentsUnsupported`](crate::ErrorCode::SeveralDepartmentsUnsupported):
    ///   Send one department only, since the tenant does not support several per user.
    /// - [`UserIsOwnLeader`](crate::ErrorCode::UserIsOwnLeader): Send the ID of somebody else
    ///   as `leader_user_id`, or leave it out.
    /// - [`UserPositionsDisabled`](crate::ErrorCode::UserPositionsDisabled): Leave the
    ///   positions out, since the tenant does not support them.
    /// - [`SeveralDepartmentsDisabled`](crate::ErrorCode::SeveralDepartmentsDisabled): Send one
    ///   department only, since the tenant lacks the feature for several per user.
    /// - [`UserHasTooManyDepartments`](crate::ErrorCode::UserHasTooManyDepartments): Send at
    ///   most 50 departments in `department_ids`.
    /// - [`UserEmailPrefixTaken`](crate::ErrorCode::UserEmailPrefixTaken): Send an email
    ///   address with another part before the `@`.
    /// - [`UserEmailPrefixInvalid`](crate::ErrorCode::UserEmailPrefixInvalid): Correct the part
    ///   of the email address before the `@`.
    /// - [`UserAvatarKeyInvalid`](crate::ErrorCode::UserAvatarKeyInvalid): Upload the picture
    ///   again and send the key that this returns.
    /// - [`UserAvatarSensitive`](crate::ErrorCode::UserAvatarSensitive): Upload a picture
    ///   without sensitive content and send the key that this returns.
    /// - [`UserGenderInvalid`](crate::ErrorCode::UserGenderInvalid): Send a `gender` from 0 to
    ///   3.
    /// - [`UserNameEmpty`](crate::ErrorCode::UserNameEmpty): Send a `name` that is not empty.
    /// - [`UserDepartmentsUnassigned`](crate::ErrorCode::UserDepartmentsUnassigned): Send the
    ///   IDs of the user's departments in `department_ids`.
    /// - [`UserJoinTimeInvalid`](crate::ErrorCode::UserJoinTimeInvalid): Send a `join_time`
    ///   that is not empty, in seconds since the Unix epoch.
    /// - [`CustomUserIdInvalid`](crate::ErrorCode::CustomUserIdInvalid): Send a `user_id` of at
    ///   most 64 characters and without spaces.
    /// - [`CustomAttrIdMissing`](crate::ErrorCode::CustomAttrIdMissing): Send the `id` of every
    ///   custom field in `custom_attrs`.
    /// - [`CustomAttrNotFound`](crate::ErrorCode::CustomAttrNotFound): Send the `id` of a
    ///   custom field that the operation listing custom fields returns.
    /// - [`CustomAttrValueMissing`](crate::ErrorCode::CustomAttrValueMissing): Send a `value`
    ///   for every custom field in `custom_attrs`.
    /// - [`CustomAttrTextMissing`](crate::ErrorCode::CustomAttrTextMissing): Send a `text` for
    ///   every custom field of the type `HREF`.
    /// - [`CustomAttrUrlMissing`](crate::ErrorCode::CustomAttrUrlMissing): Send a `url` for
    ///   every custom field of the type `HREF`.
    /// - [`UserNotInRange`](crate::ErrorCode::UserNotInRange): Add the user to the app's
    ///   contact range or, with a user token, act for somebody whose visible part of the
    ///   organisation includes the user.
    /// - [`UserIdMissing`](crate::ErrorCode::UserIdMissing): Send the user's ID.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`UserFieldForbidden`](crate::ErrorCode::UserFieldForbidden): Give the app the scopes
    ///   of the fields that the request changes.
    /// - [`UpdatedEmployeeTypeInvalid`](crate::ErrorCode::UpdatedEmployeeTypeInvalid): Send an
    ///   `employee_type` from 1 to 5, or the `enum_value` of a custom employee type of the
    ///   tenant.
    /// - [`UserEmployeeTypeInvalid`](crate::ErrorCode::UserEmployeeTypeInvalid): Send an
    ///   `employee_type` from 1 to 5, or the `enum_value` of a custom employee type of the
    ///   tenant.
    /// - [`UserEmployeeTypeInactive`](crate::ErrorCode::UserEmployeeTypeInactive): Send an
    ///   employee type that is active in the tenant, as its `enum_status` shows.
    /// - [`UserJobTitleTooLong`](crate::ErrorCode::UserJobTitleTooLong): Send a `job_title` of
    ///   at most 100 characters.
    /// - [`TenantIdInvalid`](crate::ErrorCode::TenantIdInvalid): Use a token of the tenant that
    ///   owns what the request names.
    /// - [`EnterpriseEmailQuotaExhausted`](crate::ErrorCode::EnterpriseEmailQuotaExhausted):
    ///   Ask the tenant's administrator about the quota of enterprise email accounts.
    /// - [`EnterpriseEmailInRecycleBin`](crate::ErrorCode::EnterpriseEmailInRecycleBin): Have
    ///   the address deleted from the enterprise email recycle bin for good before you use it
    ///   again.
    /// - [`UserNameTooLong`](crate::ErrorCode::UserNameTooLong): Send a `name` of at most 255
    ///   characters.
    /// - [`UserEnNameTooLong`](crate::ErrorCode::UserEnNameTooLong): Send an `en_name` of at
    ///   most 255 characters.
    /// - [`UserNicknameTooLong`](crate::ErrorCode::UserNicknameTooLong): Send a `nickname` of
    ///   at most 255 characters.
    /// - [`UserEnterpriseEmailDomainUnavailable`](crate::ErrorCode::UserEnterpriseEmailDomainUnavailable):
    ///   Send an enterprise email address in a domain of the tenant, whose administrator has to
    ///   enable enterprise email first.
    /// - [`UserOrderWithoutDepartments`](crate::ErrorCode::UserOrderWithoutDepartments): Send
    ///   `department_ids` together with `orders`, and name only those departments in it.
    /// - [`ResignedUserUpdateIncomplete`](crate::ErrorCode::ResignedUserUpdateIncomplete): Send
    ///   an avatar key and a description that are not empty when you update a user who has
    ///   resigned.
    /// - [`UserNameLengthExceeded`](crate::ErrorCode::UserNameLengthExceeded): Send a `name` of
    ///   at most 255 characters.
    /// - [`UserEnNameLengthExceeded`](crate::ErrorCode::UserEnNameLengthExceeded): Send an
    ///   `en_name` of at most 255 characters.
    /// - [`UserNicknameLengthExceeded`](crate::ErrorCode::UserNicknameLengthExceeded): Send a
    ///   `nickname` of at most 255 characters.
    /// - [`UserNotJoined`](crate::ErrorCode::UserNotJoined): Wait until the user has joined the
    ///   tenant before you update them.
    /// - [`UserHasLeft`](crate::ErrorCode::UserHasLeft): Do not update a user who has left the
    ///   tenant of their own accord.
    /// - [`UserResigned`](crate::ErrorCode::UserResigned): Name a user who has not resigned.
    /// - [`EnterpriseEmailPasswordInvalid`](crate::ErrorCode::EnterpriseEmailPasswordInvalid):
    ///   Send a valid password for the user's enterprise email.
    /// - [`InactiveUserEmailLocked`](crate::ErrorCode::InactiveUserEmailLocked): Do not change
    ///   the email of an inactive user while it is the same as the enterprise email.
    /// - [`UserPasswordAlreadySet`](crate::ErrorCode::UserPasswordAlreadySet): Leave the
    ///   password out, since the user already has one.
    /// - [`EnterpriseEmailPasswordForbidden`](crate::ErrorCode::EnterpriseEmailPasswordForbidden):
    ///   Check that the app may set passwords of enterprise email accounts.
    /// - [`UserContentBlocked`](crate::ErrorCode::UserContentBlocked): Send content that
    ///   complies with the vendor's rules, since risk control refused this.
    /// - [`UserMainlandMobileUnsupported`](crate::ErrorCode::UserMainlandMobileUnsupported):
    ///   Send a mobile number that does not begin with +86, since Lark takes none.
    /// - [`UserMainlandMobileRequired`](crate::ErrorCode::UserMainlandMobileRequired): Send a
    ///   mobile number that begins with +86, or have the tenant verified and try again the day
    ///   after.
    /// - [`ForeignMobileNeedsEmail`](crate::ErrorCode::ForeignMobileNeedsEmail): Send an email
    ///   address along with a mobile number that does not begin with +86.
    /// - [`UserEnterpriseEmailTaken`](crate::ErrorCode::UserEnterpriseEmailTaken): Send an
    ///   enterprise email address that is not registered yet.
    /// - [`UserUpdateLocked`](crate::ErrorCode::UserUpdateLocked): Wait some seconds and send
    ///   the request again, and do not change users concurrently.
    /// - [`UserDepartmentIdInvalid`](crate::ErrorCode::UserDepartmentIdInvalid): Send the ID of
    ///   a department that the operation searching for departments returns.
    /// - [`UserFounderFreezeForbidden`](crate::ErrorCode::UserFounderFreezeForbidden): Do not
    ///   freeze the user who created the tenant.
    /// - [`UserGeoUnsupported`](crate::ErrorCode::UserGeoUnsupported): Send a `geo` that the
    ///   platform supports.
    /// - [`UserAnonymised`](crate::ErrorCode::UserAnonymised): Name another user, since the
    ///   data of this one has been anonymised.
    /// - [`UserJobLevelInvalid`](crate::ErrorCode::UserJobLevelInvalid): Send the ID of a job
    ///   level that the operation listing job levels returns.
    /// - [`UserJobFamilyInvalid`](crate::ErrorCode::UserJobFamilyInvalid): Send the ID of a job
    ///   family that the operation listing job families returns.
    /// - [`UserSeatMissing`](crate::ErrorCode::UserSeatMissing): Send the ID of a seat in
    ///   `subscription_ids`, which a tenant with several licences needs.
    /// - [`UserSeatExhausted`](crate::ErrorCode::UserSeatExhausted): Send the ID of a seat that
    ///   still has room.
    /// - [`UserSeatInvalid`](crate::ErrorCode::UserSeatInvalid): Send the ID of a seat that the
    ///   tenant has.
    /// - [`UserSeatUpdateFailed`](crate::ErrorCode::UserSeatUpdateFailed): Send the request
    ///   again.
    /// - [`UserSeatAssignmentForbidden`](crate::ErrorCode::UserSeatAssignmentForbidden): Give
    ///   the app the scope `contact:user.subscription_ids:write`.
    /// - [`UserEmployeeNoTaken`](crate::ErrorCode::UserEmployeeNoTaken): Send an `employee_no`
    ///   that no other user of the tenant has.
    /// - [`TenantPlanExpired`](crate::ErrorCode::TenantPlanExpired): Reduce the number of
    ///   members or upgrade the tenant's plan, which has expired.
    /// - [`UserFromExternalSource`](crate::ErrorCode::UserFromExternalSource): Change only data
    ///   that does not come from an external source.
    /// - [`UserUpdatedWithoutCity`](crate::ErrorCode::UserUpdatedWithoutCity): Update the user
    ///   again with a real and enabled city of at most 100 characters; the tenant holds at most
    ///   10,000 cities.
    /// - [`UserUpdatedWithoutJobTitle`](crate::ErrorCode::UserUpdatedWithoutJobTitle): Update
    ///   the user again with a valid and enabled job title of at most 255 characters; the
    ///   tenant holds at most 10,000 job titles.
    /// - [`UserUpdatedCityTitleFailed`](crate::ErrorCode::UserUpdatedCityTitleFailed): Update
    ///   the user again with an enabled city of at most 100 characters and an enabled job title
    ///   of at most 255; the tenant holds at most 10,000 of each.
    /// - [`UserPrimaryDepartmentNotFirst`](crate::ErrorCode::UserPrimaryDepartmentNotFirst):
    ///   Give the department whose `is_primary_dept` is true the highest `department_order` in
    ///   `orders`.
    #[doc(alias = "contact/v3/users/{user_id}")]
    pub fn update_user(&self, user_id: impl Into<String>) -> request::UpdateUser {
        request::UpdateUser::new(Call::new(&self.transport), user_id.into())
    }

    /// Deletes a user, as when an employee resigns, and hands over what the user owns.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact().delete_user("ou_7dab8a3d3cdcc9da365777c7ad535d62").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Takes tenant tokens only, and the app's contact range has to include every department of
    /// the user. What nobody is named to receive mostly goes to the user's direct manager;
    /// without one, calendars and surveys are deleted. The deletion can take up to 48 hours;
    /// `get_user` shows in `status` when the user has resigned. `resurrect_user` brings the
    /// user back within 30 days, but not all of their data.
    ///
    /// - `user_id`: The user's ID, of the kind that `user_id_type` names. Example:
    ///   `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    /// - Request: `DELETE /contact/v3/users/{user_id}`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/delete>,
    ///   updated 2024-11-22
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    /// - [`UserNotInRange`](crate::ErrorCode::UserNotInRange): Add the user to the app's
    ///   contact range or, with a user token, act for somebody whose visible part of the
    ///   organisation includes the user.
    /// - [`ResignationAcceptorInvalid`](crate::ErrorCode::ResignationAcceptorInvalid): Correct
    ///   the IDs of those who receive what the user owned.
    /// - [`UserIsAdministrator`](crate::ErrorCode::UserIsAdministrator): Take the administrator
    ///   role from the user and send the request again.
    /// - [`UserBeingRestored`](crate::ErrorCode::UserBeingRestored): Wait until the user has
    ///   been restored and send the request again.
    /// - [`DeletionByLifecycleOnly`](crate::ErrorCode::DeletionByLifecycleOnly): Delete the
    ///   user through the member life cycle, as the tenant's settings demand.
    #[doc(alias = "contact/v3/users/{user_id}")]
    pub fn delete_user(&self, user_id: impl Into<String>) -> request::DeleteUser {
        request::DeleteUser::new(Call::new(&self.transport), user_id.into())
    }

    /// Lists the users directly in a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact()
    ///     .list_department_users("od-xxxxxxxxxxxxx")
    ///     .page_size(10)
    ///     .items();
    /// while let Some(user) = items.try_next().await? {
    ///     println!("{user:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The root department has the ID 0. With a tenant token, the department has to be in the
    /// app's contact range, which for the root department has to cover all members, or the call
    /// fails; `department_path` is left out. With a user token, only users in the part of the
    /// organisation that the token's owner can see are returned. Fields whose scope is missing
    /// are left out. At most 50 users a page.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names; the
    ///   root department is `0`. The operation that searches departments finds IDs by name.
    ///   Example: `od-xxxxxxxxxxxxx`.
    /// - Request: `GET /contact/v3/users/find_by_department`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `contact:contact.base:readonly`,
    ///   `contact:department.organize:readonly`, `contact:contact:access_as_app`,
    ///   `contact:contact:readonly`, `contact:contact:readonly_as_app`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/find_by_department>,
    ///   updated 2024-10-23
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`UserNotInRange`](crate::ErrorCode::UserNotInRange): Add the user to the app's
    ///   contact range or, with a user token, act for somebody whose visible part of the
    ///   organisation includes the user.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Ask for 1 to 50 items at a
    ///   time, or up to 100 where the operation's page_size allows it.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`DepartmentForbidden`](crate::ErrorCode::DepartmentForbidden): Add every department
    ///   that the call involves to the app's contact range.
    #[doc(alias = "contact/v3/users/find_by_department")]
    #[doc(alias = "find_by_department")]
    pub fn list_department_users(
        &self,
        department_id: impl Into<String>,
    ) -> request::ListDepartmentUsers {
        request::ListDepartmentUsers::new(
            Call::new(&self.transport),
            department_id.into(),
        )
    }

    /// Restores a deleted user within 30 days of the resignation.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact().resurrect_user("ou_7dab8a3d3cdcc9da365777c7ad535d62").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Chats, groups, external contacts, enterprise email and whatever documents, minutes and
    /// surveys were not handed over come back; what was handed over, departments and
    /// administrator roles do not. Without `departments`, the user returns to the root
    /// department. The user's `user_id`, mobile number and email address must not be in use by
    /// anybody else in the tenant. Only some of the vendor's paid plans have it. Takes tenant
    /// tokens only.
    ///
    /// - `user_id`: The user's ID, of the kind that `user_id_type` names. Example:
    ///   `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    /// - Request: `POST /contact/v3/users/{user_id}/resurrect`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact`
    /// - Apps: self built
    /// - Rate limit: 10 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/resurrect>,
    ///   updated 2025-04-30
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`UserRecoveryPeriodOver`](crate::ErrorCode::UserRecoveryPeriodOver): Restore only a
    ///   user who resigned at most 30 days ago.
    /// - [`UserRestorationForbidden`](crate::ErrorCode::UserRestorationForbidden): Ask the
    ///   vendor's technical support for permission to restore users.
    /// - [`RestoredMobileTaken`](crate::ErrorCode::RestoredMobileTaken): Change the mobile
    ///   number of one of the two users or delete the one who has it now, and send the request
    ///   again.
    /// - [`RestoredEmailTaken`](crate::ErrorCode::RestoredEmailTaken): Change the email address
    ///   of one of the two users or delete the one who has it now, and send the request again.
    /// - [`RestoredUserIdTaken`](crate::ErrorCode::RestoredUserIdTaken): Delete the user who
    ///   has the `user_id` now, and name the one to restore by `open_id` or `union_id`.
    /// - [`UserNotResigned`](crate::ErrorCode::UserNotResigned): Restore only a user who has
    ///   resigned; if somebody else has the `user_id` now, delete that user and name the one to
    ///   restore by `open_id` or `union_id`.
    /// - [`UserDeletionInProgress`](crate::ErrorCode::UserDeletionInProgress): Wait up to 48
    ///   hours for the deletion to finish and send the request again.
    /// - [`TenantUserLimitReached`](crate::ErrorCode::TenantUserLimitReached): Remove members
    ///   who are no longer needed, or have the tenant's limit on members raised.
    /// - [`UnverifiedUserLimitReached`](crate::ErrorCode::UnverifiedUserLimitReached): Remove
    ///   members who are no longer needed, or have the limit raised; an unverified tenant holds
    ///   at most 100.
    /// - [`ContactSeatLimitReached`](crate::ErrorCode::ContactSeatLimitReached): Upgrade the
    ///   tenant's plan to one with room for more users.
    /// - [`UserAnonymised`](crate::ErrorCode::UserAnonymised): Name another user, since the
    ///   data of this one has been anonymised.
    /// - [`UserSeatMissing`](crate::ErrorCode::UserSeatMissing): Send the ID of a seat in
    ///   `subscription_ids`, which a tenant with several licences needs.
    /// - [`UserSeatExhausted`](crate::ErrorCode::UserSeatExhausted): Send the ID of a seat that
    ///   still has room.
    /// - [`UserSeatInvalid`](crate::ErrorCode::UserSeatInvalid): Send the ID of a seat that the
    ///   tenant has.
    /// - [`UserSeatAssignmentForbidden`](crate::ErrorCode::UserSeatAssignmentForbidden): Give
    ///   the app the scope `contact:user.subscription_ids:write`.
    #[doc(alias = "contact/v3/users/{user_id}/resurrect")]
    pub fn resurrect_user(&self, user_id: impl Into<String>) -> request::ResurrectUser {
        request::ResurrectUser::new(Call::new(&self.transport), user_id.into())
    }

    /// Finds the users whose names match a keyword.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact().search_users("…").page_size(20).items();
    /// while let Some(found_user) = items.try_next().await? {
    ///     println!("{found_user:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The answer holds the name, the avatar, the departments and the IDs of each user, at most
    /// 200 users a page. Users of other organisations and users who have left are not found.
    /// Takes user tokens only.
    ///
    /// - `query`: Keyword to look for in the names of users.
    /// - Request: `GET /search/v1/user`
    /// - Token: `user_access_token`
    /// - Needs the scope `contact:user:search`
    /// - Apps: self built, store
    /// - Page: <https://open.feishu.cn/document/ukTMukTMukTM/uMTM4UjLzEDO14yMxgTN>, updated
    ///   2025-04-17
    #[doc(alias = "search/v1/user")]
    pub fn search_users(&self, query: impl Into<String>) -> request::SearchUsers {
        request::SearchUsers::new(Call::new(&self.transport), query.into())
    }

    /// Changes the `user_id` of a user.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.contact()
    ///     .update_user_id("ou-938e3e4fdc5e1993bee01250076f0cc2", "3e3cf96b")
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The new ID must not be in use in the tenant. A user's ID can be changed only so many
    /// times; beyond that the code is 41013. The user has to be in the app's contact range.
    /// Takes tenant tokens only.
    ///
    /// - `user_id`: The user's ID, of the kind that `user_id_type` names. Example:
    ///   `ou-938e3e4fdc5e1993bee01250076f0cc2`.
    /// - `new_user_id`: The user's new `user_id`, which nobody else in the tenant may have. At
    ///   most 64 characters. Example: `3e3cf96b`.
    /// - Request: `PATCH /contact/v3/users/{user_id}/update_user_id`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:contact:update_user_id`
    /// - Apps: self built
    /// - Rate limit: 20 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/update_user_id>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`ParameterInvalid`](crate::ErrorCode::ParameterInvalid): Correct the parameters of
    ///   the request.
    /// - [`UserEmailAndMobileMissing`](crate::ErrorCode::UserEmailAndMobileMissing): Send an
    ///   email address or a mobile number or, where the operation takes neither, give the user
    ///   one first.
    /// - [`UserIdTaken`](crate::ErrorCode::UserIdTaken): Send a `user_id` that no other user of
    ///   the tenant has.
    /// - [`UserIdChangeLimitReached`](crate::ErrorCode::UserIdChangeLimitReached): Keep the
    ///   present `user_id`, since it has been changed as often as is allowed.
    /// - [`UserNotInRange`](crate::ErrorCode::UserNotInRange): Add the user to the app's
    ///   contact range or, with a user token, act for somebody whose visible part of the
    ///   organisation includes the user.
    /// - [`EmailOrNewIdMissing`](crate::ErrorCode::EmailOrNewIdMissing): Send an `email` when
    ///   you create a user, or another `new_user_id` when you change the ID of one.
    #[doc(alias = "contact/v3/users/{user_id}/update_user_id")]
    pub fn update_user_id(
        &self,
        user_id: impl Into<String>,
        new_user_id: impl Into<String>,
    ) -> request::UpdateUserId {
        request::UpdateUserId::new(
            Call::new(&self.transport),
            user_id.into(),
            new_user_id.into(),
        )
    }
}
