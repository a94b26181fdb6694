// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The operations of the family.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::directory::{
    DepartmentField, DepartmentUpdate, EmployeeFilter, EmployeeUpdate, Filter,
    NewDepartment, NewEmployee, PlannedResignation,
};

use crate::vendor::Feishu;

/// The departments and employees of a tenant, with the fields that a request names.
///
/// Made by [`Client::directory`](crate::Client::directory). Making and cloning it is cheap,
/// and it shares everything with the client that it comes from.
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
    /// user token, the user acts as an administrator, and the administrator's range is checked;
    /// of several administrator roles that may read departments, the widest range counts.
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
    /// - [`FilterInvalid`](crate::ErrorCode::FilterInvalid): Correct the field, the operator
    ///   and the value of each condition of the filter.
    /// - [`PageSizeExceeded`](crate::ErrorCode::PageSizeExceeded): Send a page_size of at most
    ///   100, and page by page_token rather than by offset.
    /// - [`FilterFieldUnsupported`](crate::ErrorCode::FilterFieldUnsupported): Filter by a
    ///   field that supports it, as the operation says.
    /// - [`FilterOperatorUnsupported`](crate::ErrorCode::FilterOperatorUnsupported): Use an
    ///   operator that the field supports, such as eq.
    /// - [`FilterValueInvalid`](crate::ErrorCode::FilterValueInvalid): Send a value that is
    ///   JSON text and fits the field's type and the operator.
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

    /// Creates a department.
    ///
    /// ```no_run
    /// use feishu_directory::directory::NewDepartment;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.directory().create_department(NewDepartment::new()).send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The parent department must be in the app's contact range, and only an app whose range
    /// covers all members can create one directly under the root. With a user token, the user
    /// acts as an administrator, and the administrator's range is checked; of several
    /// administrator roles that may create departments, the widest range counts. Any field can
    /// be written, but the answer holds only those that the app may read. A tree of departments
    /// is at most 25 levels deep, and a department has at most 1,000 direct sub-departments.
    ///
    /// - `department`: The department's properties; an update changes only those that are sent.
    /// - Request: `POST /directory/v1/departments`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `directory:department.create:write`,
    ///   `directory:department:write`
    /// - Apps: self built
    /// - Rate limit: 5 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/create>,
    ///   updated 2025-07-10
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentRequestInvalid`](crate::ErrorCode::DepartmentRequestInvalid): Correct the
    ///   parameter that the error message names.
    /// - [`DepartmentExternalIdTaken`](crate::ErrorCode::DepartmentExternalIdTaken): Choose a
    ///   custom ID that no other department of the tenant has.
    /// - [`DirectoryDepartmentLimitReached`](crate::ErrorCode::DirectoryDepartmentLimitReached):
    ///   Bring the number of departments down to the tenant's limit first.
    /// - [`DirectoryDepartmentNotFound`](crate::ErrorCode::DirectoryDepartmentNotFound): Check
    ///   the ID of the parent department and, in an update, that of the department itself.
    /// - [`DepartmentTranslatedNameTaken`](crate::ErrorCode::DepartmentTranslatedNameTaken):
    ///   Choose an English and a Japanese name that no other department has.
    /// - [`DirectoryDepartmentTooDeep`](crate::ErrorCode::DirectoryDepartmentTooDeep): Choose a
    ///   parent that leaves the department at most 25 levels deep.
    /// - [`DepartmentExternalIdInvalid`](crate::ErrorCode::DepartmentExternalIdInvalid):
    ///   Shorten the custom ID to at most 64 characters.
    /// - [`DirectSubDepartmentLimitReached`](crate::ErrorCode::DirectSubDepartmentLimitReached):
    ///   Choose another parent, since a department has at most 1,000 direct sub-departments.
    /// - [`DirectoryDepartmentNameTaken`](crate::ErrorCode::DirectoryDepartmentNameTaken):
    ///   Choose a name that no other department has.
    /// - [`DepartmentServiceFailed`](crate::ErrorCode::DepartmentServiceFailed): Send the
    ///   request again.
    /// - [`DepartmentTextTooLong`](crate::ErrorCode::DepartmentTextTooLong): Shorten the
    ///   default text and each translation to at most 100 characters.
    /// - [`DepartmentCustomFieldInvalid`](crate::ErrorCode::DepartmentCustomFieldInvalid):
    ///   Correct the custom field value that the error message names.
    /// - [`DirectoryDepartmentNameHasSlash`](crate::ErrorCode::DirectoryDepartmentNameHasSlash):
    ///   Take the `/` out of the department's name.
    /// - [`DirectoryDepartmentIdTaken`](crate::ErrorCode::DirectoryDepartmentIdTaken): Choose a
    ///   department ID that is not in use.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    /// - [`DirectoryRecordForbidden`](crate::ErrorCode::DirectoryRecordForbidden): Ask an
    ///   administrator to bring the department or employee into the caller's range, and check
    ///   that it may be changed in this way.
    /// - [`RelatedObjectForbidden`](crate::ErrorCode::RelatedObjectForbidden): Get access to
    ///   everything that the request involves, such as the department, its parent and its
    ///   leaders.
    /// - [`DisableDepartmentHasMembers`](crate::ErrorCode::DisableDepartmentHasMembers): Move
    ///   the members out of the department before you disable it.
    /// - [`DisableDepartmentHasChildren`](crate::ErrorCode::DisableDepartmentHasChildren):
    ///   Remove the sub-departments before you disable the department.
    /// - [`EnableDepartmentParentDisabled`](crate::ErrorCode::EnableDepartmentParentDisabled):
    ///   Enable the parent department first.
    /// - [`DepartmentParentDisabled`](crate::ErrorCode::DepartmentParentDisabled): Enable the
    ///   parent department and send the request again.
    #[doc(alias = "directory/v1/departments")]
    #[doc(alias = "departments")]
    pub fn create_department(
        &self,
        department: NewDepartment,
    ) -> request::CreateDepartment {
        request::CreateDepartment::new(Call::new(&self.transport), department)
    }

    /// Updates a department.
    ///
    /// ```no_run
    /// use feishu_directory::directory::DepartmentUpdate;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.directory().update_department("h12921", DepartmentUpdate::new()).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Only the fields that are sent change. The department must be in the app's contact range;
    /// a change of parent needs access to both the old and the new one, and a change of leaders
    /// needs access to the people before and after. With a user token, the user acts as an
    /// administrator, and the administrator's range is checked; of several administrator roles
    /// that may update departments, the widest range counts. Changing the department's ID can
    /// break every application that has stored the old one.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Example: `h12921`.
    /// - `department`: The department's properties; an update changes only those that are sent.
    /// - Request: `PATCH /directory/v1/departments/{department_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `directory:department.update:write`,
    ///   `directory:department:write`
    /// - Apps: self built
    /// - Rate limit: 10 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/patch>,
    ///   updated 2025-08-20
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DepartmentRequestInvalid`](crate::ErrorCode::DepartmentRequestInvalid): Correct the
    ///   parameter that the error message names.
    /// - [`DepartmentExternalIdTaken`](crate::ErrorCode::DepartmentExternalIdTaken): Choose a
    ///   custom ID that no other department of the tenant has.
    /// - [`DirectoryDepartmentLimitReached`](crate::ErrorCode::DirectoryDepartmentLimitReached):
    ///   Bring the number of departments down to the tenant's limit first.
    /// - [`DirectoryDepartmentNotFound`](crate::ErrorCode::DirectoryDepartmentNotFound): Check
    ///   the ID of the parent department and, in an update, that of the department itself.
    /// - [`DepartmentTranslatedNameTaken`](crate::ErrorCode::DepartmentTranslatedNameTaken):
    ///   Choose an English and a Japanese name that no other department has.
    /// - [`DirectoryDepartmentTooDeep`](crate::ErrorCode::DirectoryDepartmentTooDeep): Choose a
    ///   parent that leaves the department at most 25 levels deep.
    /// - [`DepartmentExternalIdInvalid`](crate::ErrorCode::DepartmentExternalIdInvalid):
    ///   Shorten the custom ID to at most 64 characters.
    /// - [`DirectSubDepartmentLimitReached`](crate::ErrorCode::DirectSubDepartmentLimitReached):
    ///   Choose another parent, since a department has at most 1,000 direct sub-departments.
    /// - [`DirectoryDepartmentNameTaken`](crate::ErrorCode::DirectoryDepartmentNameTaken):
    ///   Choose a name that no other department has.
    /// - [`DepartmentTextTooLong`](crate::ErrorCode::DepartmentTextTooLong): Shorten the
    ///   default text and each translation to at most 100 characters.
    /// - [`DepartmentTypeInvalid`](crate::ErrorCode::DepartmentTypeInvalid): Send a department
    ///   type that the vendor knows.
    /// - [`DirectoryHrbpInvalid`](crate::ErrorCode::DirectoryHrbpInvalid): Name only HR
    ///   business partners who are employees of the same tenant, neither resigned nor frozen.
    /// - [`DepartmentCustomFieldInvalid`](crate::ErrorCode::DepartmentCustomFieldInvalid):
    ///   Correct the custom field value that the error message names.
    /// - [`DeleteDepartmentHasMembers`](crate::ErrorCode::DeleteDepartmentHasMembers): Move all
    ///   serving employees, and those about to join, out of the department before you delete
    ///   it.
    /// - [`DirectoryDepartmentNameHasSlash`](crate::ErrorCode::DirectoryDepartmentNameHasSlash):
    ///   Take the `/` out of the department's name.
    /// - [`DirectoryDepartmentIdTaken`](crate::ErrorCode::DirectoryDepartmentIdTaken): Choose a
    ///   department ID that is not in use.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    /// - [`DirectoryRecordForbidden`](crate::ErrorCode::DirectoryRecordForbidden): Ask an
    ///   administrator to bring the department or employee into the caller's range, and check
    ///   that it may be changed in this way.
    /// - [`RelatedObjectForbidden`](crate::ErrorCode::RelatedObjectForbidden): Get access to
    ///   everything that the request involves, such as the department, its parent and its
    ///   leaders.
    /// - [`DisableDepartmentHasMembers`](crate::ErrorCode::DisableDepartmentHasMembers): Move
    ///   the members out of the department before you disable it.
    /// - [`DisableDepartmentHasChildren`](crate::ErrorCode::DisableDepartmentHasChildren):
    ///   Remove the sub-departments before you disable the department.
    /// - [`EnableDepartmentParentDisabled`](crate::ErrorCode::EnableDepartmentParentDisabled):
    ///   Enable the parent department first.
    /// - [`DepartmentParentDisabled`](crate::ErrorCode::DepartmentParentDisabled): Enable the
    ///   parent department and send the request again.
    #[doc(alias = "directory/v1/departments/{department_id}")]
    pub fn update_department(
        &self,
        department_id: impl Into<String>,
        department: DepartmentUpdate,
    ) -> request::UpdateDepartment {
        request::UpdateDepartment::new(
            Call::new(&self.transport),
            department_id.into(),
            department,
        )
    }

    /// Deletes a department.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.directory().delete_department("weasdqwe").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The app's data permissions must cover the department and its parent. A department that
    /// still has sub-departments, serving employees or employees about to join cannot be
    /// deleted. A failure with code 2224001 can also mean that the tenant's edition is below
    /// commercial professional.
    ///
    /// - `department_id`: The department's ID, of the kind that `department_id_type` names. At
    ///   most 64 characters. Example: `weasdqwe`.
    /// - Request: `DELETE /directory/v1/departments/{department_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `directory:department.delete:write`,
    ///   `directory:department:write`
    /// - Apps: self built
    /// - Rate limit: 10 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/delete>,
    ///   updated 2025-06-13
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DeleteDepartmentHasMembers`](crate::ErrorCode::DeleteDepartmentHasMembers): Move all
    ///   serving employees, and those about to join, out of the department before you delete
    ///   it.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    /// - [`DirectoryRecordForbidden`](crate::ErrorCode::DirectoryRecordForbidden): Ask an
    ///   administrator to bring the department or employee into the caller's range, and check
    ///   that it may be changed in this way.
    /// - [`RelatedObjectForbidden`](crate::ErrorCode::RelatedObjectForbidden): Get access to
    ///   everything that the request involves, such as the department, its parent and its
    ///   leaders.
    /// - [`DeleteDepartmentHasChildren`](crate::ErrorCode::DeleteDepartmentHasChildren): Move
    ///   or delete the sub-departments before you delete the department.
    #[doc(alias = "directory/v1/departments/{department_id}")]
    pub fn delete_department(
        &self,
        department_id: impl Into<String>,
    ) -> request::DeleteDepartment {
        request::DeleteDepartment::new(Call::new(&self.transport), department_id.into())
    }

    /// Gets departments by their IDs, with the fields asked for.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.directory()
    ///     .batch_get_departments(["adqwea"], ["name"])
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// At most 100 departments a call. The answer holds the rows and fields that both
    /// `required_fields` and the caller's scopes open. With a tenant token, rows are limited to
    /// the app's contact range. With a user token, the user acts as an administrator, and the
    /// administrator's range is checked; of several administrator roles that may read
    /// departments, the widest range counts. A deleted department can be looked up too, and
    /// comes back with its leaders.
    ///
    /// - `department_ids`: IDs of the departments to read, of the kind that
    ///   `department_id_type` names. From 1 to 100 items. Example: `["adqwea"]`.
    /// - `required_fields`: The fields to return. Rows and fields come back as far as the
    ///   caller may read them; no field comes back unless it is named here. At most 100 items.
    ///   Example: `["name"]`.
    /// - Request: `POST /directory/v1/departments/mget`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:department:read`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/mget>,
    ///   updated 2025-07-10
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DirectoryParameterInvalid`](crate::ErrorCode::DirectoryParameterInvalid): Correct
    ///   the parameters of the request.
    #[doc(alias = "directory/v1/departments/mget")]
    #[doc(alias = "mget")]
    pub fn batch_get_departments(
        &self,
        department_ids: impl IntoIterator<Item = impl Into<String>>,
        required_fields: impl IntoIterator<Item = impl Into<String>>,
    ) -> request::BatchGetDepartments {
        request::BatchGetDepartments::new(
            Call::new(&self.transport),
            department_ids.into_iter().map(Into::into).collect(),
            required_fields.into_iter().map(Into::into).collect(),
        )
    }

    /// Finds the departments that match a keyword, with the fields asked for.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.directory().search_departments("zhang", ["name"]).items();
    /// while let Some(department) = items.try_next().await? {
    ///     println!("{department:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Departments are matched by name. The answer holds the rows and fields that both
    /// `required_fields` and the caller's scopes open. With a tenant token, rows are limited to
    /// the app's contact range and no more than the first 100 matches come back: use a more
    /// precise keyword if the department is not among them. With a user token, the user acts as
    /// an administrator, and the administrator's range is checked; of several administrator
    /// roles with the right to read, the widest range counts. At most 100 departments a page.
    ///
    /// - `query`: The keyword, of at most 100 characters; departments are found by name.
    ///   Example: `zhang`.
    /// - `required_fields`: The fields to return. Rows and fields come back as far as the
    ///   caller may read them; no field comes back unless it is named here. At most 100 items.
    ///   Example: `["name"]`.
    /// - Request: `POST /directory/v1/departments/search`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:department:search`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/search>,
    ///   updated 2025-07-10
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DirectoryParameterInvalid`](crate::ErrorCode::DirectoryParameterInvalid): Correct
    ///   the parameters of the request.
    /// - [`FilterPageTokenInvalid`](crate::ErrorCode::FilterPageTokenInvalid): Check the
    ///   page_token, which may have expired, or start again without one.
    /// - [`PageRequestMissing`](crate::ErrorCode::PageRequestMissing): Send a page_request.
    /// - [`PageSizeExceeded`](crate::ErrorCode::PageSizeExceeded): Send a page_size of at most
    ///   100, and page by page_token rather than by offset.
    #[doc(alias = "directory/v1/departments/search")]
    pub fn search_departments(
        &self,
        query: impl Into<String>,
        required_fields: impl IntoIterator<Item = impl Into<String>>,
    ) -> request::SearchDepartments {
        request::SearchDepartments::new(
            Call::new(&self.transport),
            query.into(),
            required_fields.into_iter().map(Into::into).collect(),
        )
    }

    /// Creates an employee, as when somebody joins.
    ///
    /// ```no_run
    /// use feishu_directory::directory::NewEmployee;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.directory().create_employee(NewEmployee::new()).send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The new employee counts as serving, but is invited by text message or email and has to
    /// accept before they join the organisation. The departments must be in the app's contact
    /// range; for the root department, the range has to cover all members. With a user token,
    /// the user acts as an administrator, and the administrator's range is checked; of several
    /// administrator roles that may create employees, the widest range counts. The scopes of
    /// the operation are enough to write every field of `employee`. An employee is what the
    /// contact operations call a user.
    ///
    /// - `employee`: The employee to create.
    /// - Request: `POST /directory/v1/employees`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `directory:employee.create:write`, `directory:employee:write`
    /// - Apps: self built
    /// - Rate limit: 5 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/create>,
    ///   updated 2026-02-26
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`EmployeeNameTooLong`](crate::ErrorCode::EmployeeNameTooLong): Send a `name` of at
    ///   most 64 characters.
    /// - [`EmployeeEnglishNameTooLong`](crate::ErrorCode::EmployeeEnglishNameTooLong): Send an
    ///   English name of at most 64 characters.
    /// - [`EmployeeAnotherNameTooLong`](crate::ErrorCode::EmployeeAnotherNameTooLong): Send an
    ///   `another_name` of at most 64 characters.
    /// - [`EmployeeMobileTaken`](crate::ErrorCode::EmployeeMobileTaken): Send a `mobile` that
    ///   no other serving employee of the tenant has.
    /// - [`EmployeeMobileInvalid`](crate::ErrorCode::EmployeeMobileInvalid): Send a valid
    ///   `mobile`, with `+` before any country code.
    /// - [`EmployeeEmailAndMobileMissing`](crate::ErrorCode::EmployeeEmailAndMobileMissing):
    ///   Send a `mobile` or an `email`.
    /// - [`EmployeeChineseMobileMissing`](crate::ErrorCode::EmployeeChineseMobileMissing): Send
    ///   a Chinese mobile number, which an employee in China must have.
    /// - [`EmployeeEmailTaken`](crate::ErrorCode::EmployeeEmailTaken): Send an `email` that no
    ///   other serving employee of the tenant has.
    /// - [`EmployeeEmailInvalid`](crate::ErrorCode::EmployeeEmailInvalid): Send a valid
    ///   `email`.
    /// - [`EmployeeEnterpriseEmailTaken`](crate::ErrorCode::EmployeeEnterpriseEmailTaken): Send
    ///   an `enterprise_email` that is not in use yet.
    /// - [`EmployeeEnterpriseEmailInvalid`](crate::ErrorCode::EmployeeEnterpriseEmailInvalid):
    ///   Send a valid `enterprise_email`.
    /// - [`EmployeeEnterpriseEmailDomainUnavailable`](crate::ErrorCode::EmployeeEnterpriseEmailDomainUnavailable):
    ///   Send an `enterprise_email` in a domain that the tenant has enabled for enterprise
    ///   email.
    /// - [`EmployeeEmailAliasTooLong`](crate::ErrorCode::EmployeeEmailAliasTooLong): Use
    ///   enterprise email aliases of at most 255 characters.
    /// - [`EmployeeEmailInRecycleBin`](crate::ErrorCode::EmployeeEmailInRecycleBin): Send
    ///   another `enterprise_email`, since this address is in the recycle bin.
    /// - [`EmployeeForeignMobileNeedsEmail`](crate::ErrorCode::EmployeeForeignMobileNeedsEmail):
    ///   Send an `email` along with a `mobile` that does not begin with +86.
    /// - [`EmployeeMainDepartmentNotFirst`](crate::ErrorCode::EmployeeMainDepartmentNotFirst):
    ///   Give the main department the greatest sort weight among the employee's departments.
    /// - [`EmployeeDepartmentFull`](crate::ErrorCode::EmployeeDepartmentFull): Choose another
    ///   department, since one holds at most 10,000 members, or ask an administrator of the
    ///   tenant for help.
    /// - [`EmployeeDepartmentsMissing`](crate::ErrorCode::EmployeeDepartmentsMissing): Name at
    ///   least one department in `employee_order_in_departments`.
    /// - [`EmployeeSeveralDepartmentsUnsupported`](crate::ErrorCode::EmployeeSeveralDepartmentsUnsupported):
    ///   Name one department only in `employee_order_in_departments`, or have an administrator
    ///   upgrade the settings on who can see the organisation.
    /// - [`EmployeeDepartmentNotFound`](crate::ErrorCode::EmployeeDepartmentNotFound): Name
    ///   only existing departments in `employee_order_in_departments`.
    /// - [`EmployeeLeaderCycle`](crate::ErrorCode::EmployeeLeaderCycle): Send the `leader_id`
    ///   of somebody who does not have this employee as a manager.
    /// - [`EmployeeDottedLineLeaderCycle`](crate::ErrorCode::EmployeeDottedLineLeaderCycle):
    ///   Send `dotted_line_leader_ids` of people who do not have this employee as a dotted-line
    ///   manager.
    /// - [`DottedLineLeadersTooLong`](crate::ErrorCode::DottedLineLeadersTooLong): Shorten
    ///   `dotted_line_leader_ids`, which takes at most 20 IDs on creation and 10 on update.
    /// - [`EmployeeDottedLineLeaderInvalid`](crate::ErrorCode::EmployeeDottedLineLeaderInvalid):
    ///   Send the IDs of serving employees in `dotted_line_leader_ids`, of the kind that
    ///   `employee_id_type` names.
    /// - [`EmployeeCustomFieldInvalid`](crate::ErrorCode::EmployeeCustomFieldInvalid): Correct
    ///   the fields in `custom_field_values`.
    /// - [`EmployeeWorkCountryInvalid`](crate::ErrorCode::EmployeeWorkCountryInvalid): Send a
    ///   valid country or region code in `work_country_or_region`.
    /// - [`EmployeeWorkPlaceNotFound`](crate::ErrorCode::EmployeeWorkPlaceNotFound): Send the
    ///   ID of an existing place in `work_place_id`.
    /// - [`EmployeeJobNumberTaken`](crate::ErrorCode::EmployeeJobNumberTaken): Send a
    ///   `job_number` that no other serving employee of the tenant has.
    /// - [`EmployeeExtensionNumberInvalid`](crate::ErrorCode::EmployeeExtensionNumberInvalid):
    ///   Send a valid `extension_number`.
    /// - [`EmployeeExtensionNumberTaken`](crate::ErrorCode::EmployeeExtensionNumberTaken): Send
    ///   an `extension_number` that no other employee of the tenant has.
    /// - [`EmployeeExtensionNumberTooLong`](crate::ErrorCode::EmployeeExtensionNumberTooLong):
    ///   Send an `extension_number` of at most 99 characters.
    /// - [`EmployeeJoinDateInvalid`](crate::ErrorCode::EmployeeJoinDateInvalid): Send a valid
    ///   `join_date` in the form `YYYY-MM-DD`.
    /// - [`EmploymentTypeNotFound`](crate::ErrorCode::EmploymentTypeNotFound): Send an
    ///   `employment_type` that exists in the tenant.
    /// - [`EmploymentTypeInactive`](crate::ErrorCode::EmploymentTypeInactive): Send an
    ///   `employment_type` that is active in the tenant.
    /// - [`EmployeeJobTitleNotFound`](crate::ErrorCode::EmployeeJobTitleNotFound): Send the ID
    ///   of an existing job title in `job_title_id`.
    /// - [`EmployeeMultiGeoDisabled`](crate::ErrorCode::EmployeeMultiGeoDisabled): Leave
    ///   `geo_name` out, or have data residency in several places enabled for the tenant first.
    /// - [`EmployeeGeoNotFound`](crate::ErrorCode::EmployeeGeoNotFound): Send one of the
    ///   tenant's own places of data residency as `geo_name`, in lower case.
    /// - [`EmployeeGeoForbidden`](crate::ErrorCode::EmployeeGeoForbidden): Give the app the
    ///   scope `directory:employee.base.geo:write`.
    /// - [`EmployeeSeatAssignmentForbidden`](crate::ErrorCode::EmployeeSeatAssignmentForbidden):
    ///   Give the app the scope `directory:employee.base.subscription_ids:write`.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    /// - [`DirectoryRecordForbidden`](crate::ErrorCode::DirectoryRecordForbidden): Ask an
    ///   administrator to bring the department or employee into the caller's range, and check
    ///   that it may be changed in this way.
    /// - [`RelatedObjectForbidden`](crate::ErrorCode::RelatedObjectForbidden): Get access to
    ///   everything that the request involves, such as the department, its parent and its
    ///   leaders.
    /// - [`EmployeeSeatMissing`](crate::ErrorCode::EmployeeSeatMissing): Send the ID of a seat
    ///   in `subscription_ids`, which a tenant with mixed licences needs.
    /// - [`EmployeeSeatExhausted`](crate::ErrorCode::EmployeeSeatExhausted): Send the ID of a
    ///   seat that still has room in `subscription_ids`.
    /// - [`EmployeeSeatInvalid`](crate::ErrorCode::EmployeeSeatInvalid): Send only IDs of seats
    ///   that the tenant has in `subscription_ids`.
    /// - [`EmployeeCertifiedSeatsExhausted`](crate::ErrorCode::EmployeeCertifiedSeatsExhausted):
    ///   Change `subscription_ids`, since the limit on certified seats is reached.
    /// - [`EmployeePlanSeatsExhausted`](crate::ErrorCode::EmployeePlanSeatsExhausted): Change
    ///   `subscription_ids`, since the limit on seats of the tenant's plan is reached.
    /// - [`CustomEmployeeIdTaken`](crate::ErrorCode::CustomEmployeeIdTaken): Send a
    ///   `custom_employee_id` that no other serving employee of the tenant has.
    /// - [`CustomEmployeeIdInvalid`](crate::ErrorCode::CustomEmployeeIdInvalid): Send a
    ///   `custom_employee_id` of 1 to 64 characters without white space.
    /// - [`EmployeeForeignMobileUnsupported`](crate::ErrorCode::EmployeeForeignMobileUnsupported):
    ///   Send a `mobile` that begins with +86, since only a tenant verified by Feishu takes
    ///   others.
    /// - [`EmployeesCreatedTooOften`](crate::ErrorCode::EmployeesCreatedTooOften): Wait a while
    ///   and send the request again.
    /// - [`EmployeeNameSensitive`](crate::ErrorCode::EmployeeNameSensitive): Send a `name`
    ///   without sensitive content.
    /// - [`EmployeeDepartmentDisabled`](crate::ErrorCode::EmployeeDepartmentDisabled): Choose
    ///   an enabled department, or have an administrator enable this one.
    #[doc(alias = "directory/v1/employees")]
    #[doc(alias = "employees")]
    pub fn create_employee(&self, employee: NewEmployee) -> request::CreateEmployee {
        request::CreateEmployee::new(Call::new(&self.transport), employee)
    }

    /// Updates an employee, including one who has left, or freezes or unfreezes their account.
    ///
    /// ```no_run
    /// use feishu_directory::directory::EmployeeUpdate;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.directory().update_employee("eehsdna", EmployeeUpdate::new()).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// What is left out stays as it is. With a tenant token, the employee must be in the app's
    /// contact range, and a change of departments needs access to both the old and the new
    /// ones. With a user token, the user acts as an administrator, and the administrator's
    /// range is checked; of several administrator roles that may update employees, the widest
    /// range counts. A new `mobile` or `email` for somebody who has not joined or not activated
    /// their account changes what they sign in with, sets them back to not joined and sends a
    /// new invitation; for anybody else, the way to sign in stays the same. For an employee who
    /// has left, the mobile number, the work email address, the departments, the direct
    /// manager, the work city and `is_frozen` cannot be changed. Changing the employee's custom
    /// ID can break every application that has stored the old one.
    ///
    /// - `employee_id`: The employee's ID, of the kind that `employee_id_type` names. Example:
    ///   `eehsdna`.
    /// - `employee`: The values to write to the employee.
    /// - Request: `PATCH /directory/v1/employees/{employee_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `directory:employee.update:write`, `directory:employee:write`
    /// - Apps: self built
    /// - Rate limit: 10 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/patch>,
    ///   updated 2026-02-26
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`EmployeeNameTooLong`](crate::ErrorCode::EmployeeNameTooLong): Send a `name` of at
    ///   most 64 characters.
    /// - [`EmployeeEnglishNameTooLong`](crate::ErrorCode::EmployeeEnglishNameTooLong): Send an
    ///   English name of at most 64 characters.
    /// - [`EmployeeAnotherNameTooLong`](crate::ErrorCode::EmployeeAnotherNameTooLong): Send an
    ///   `another_name` of at most 64 characters.
    /// - [`EmployeeMobileTaken`](crate::ErrorCode::EmployeeMobileTaken): Send a `mobile` that
    ///   no other serving employee of the tenant has.
    /// - [`EmployeeMobileInvalid`](crate::ErrorCode::EmployeeMobileInvalid): Send a valid
    ///   `mobile`, with `+` before any country code.
    /// - [`EmployeeEmailAndMobileMissing`](crate::ErrorCode::EmployeeEmailAndMobileMissing):
    ///   Send a `mobile` or an `email`.
    /// - [`EmployeeChineseMobileMissing`](crate::ErrorCode::EmployeeChineseMobileMissing): Send
    ///   a Chinese mobile number, which an employee in China must have.
    /// - [`EmployeeVerifiedMobileLocked`](crate::ErrorCode::EmployeeVerifiedMobileLocked):
    ///   Leave `mobile` out, since a verified number can only be changed in other ways.
    /// - [`EmployeeEmailTaken`](crate::ErrorCode::EmployeeEmailTaken): Send an `email` that no
    ///   other serving employee of the tenant has.
    /// - [`EmployeeEmailInvalid`](crate::ErrorCode::EmployeeEmailInvalid): Send a valid
    ///   `email`.
    /// - [`EmployeeEnterpriseEmailTaken`](crate::ErrorCode::EmployeeEnterpriseEmailTaken): Send
    ///   an `enterprise_email` that is not in use yet.
    /// - [`EmployeeEnterpriseEmailInvalid`](crate::ErrorCode::EmployeeEnterpriseEmailInvalid):
    ///   Send a valid `enterprise_email`.
    /// - [`EmployeeEnterpriseEmailDomainUnavailable`](crate::ErrorCode::EmployeeEnterpriseEmailDomainUnavailable):
    ///   Send an `enterprise_email` in a domain that the tenant has enabled for enterprise
    ///   email.
    /// - [`EmployeeEmailAliasTooLong`](crate::ErrorCode::EmployeeEmailAliasTooLong): Use
    ///   enterprise email aliases of at most 255 characters.
    /// - [`EmployeeEmailInRecycleBin`](crate::ErrorCode::EmployeeEmailInRecycleBin): Send
    ///   another `enterprise_email`, since this address is in the recycle bin.
    /// - [`EmployeeForeignMobileNeedsEmail`](crate::ErrorCode::EmployeeForeignMobileNeedsEmail):
    ///   Send an `email` along with a `mobile` that does not begin with +86.
    /// - [`EmployeeMainDepartmentNotFirst`](crate::ErrorCode::EmployeeMainDepartmentNotFirst):
    ///   Give the main department the greatest sort weight among the employee's departments.
    /// - [`EmployeeDepartmentFull`](crate::ErrorCode::EmployeeDepartmentFull): Choose another
    ///   department, since one holds at most 10,000 members, or ask an administrator of the
    ///   tenant for help.
    /// - [`EmployeeDepartmentsMissing`](crate::ErrorCode::EmployeeDepartmentsMissing): Name at
    ///   least one department in `employee_order_in_departments`.
    /// - [`EmployeeSeveralDepartmentsUnsupported`](crate::ErrorCode::EmployeeSeveralDepartmentsUnsupported):
    ///   Name one department only in `employee_order_in_departments`, or have an administrator
    ///   upgrade the settings on who can see the organisation.
    /// - [`EmployeeDepartmentNotFound`](crate::ErrorCode::EmployeeDepartmentNotFound): Name
    ///   only existing departments in `employee_order_in_departments`.
    /// - [`EmployeeLeaderCycle`](crate::ErrorCode::EmployeeLeaderCycle): Send the `leader_id`
    ///   of somebody who does not have this employee as a manager.
    /// - [`EmployeeDottedLineLeaderCycle`](crate::ErrorCode::EmployeeDottedLineLeaderCycle):
    ///   Send `dotted_line_leader_ids` of people who do not have this employee as a dotted-line
    ///   manager.
    /// - [`DottedLineLeadersTooLong`](crate::ErrorCode::DottedLineLeadersTooLong): Shorten
    ///   `dotted_line_leader_ids`, which takes at most 20 IDs on creation and 10 on update.
    /// - [`EmployeeDottedLineLeaderInvalid`](crate::ErrorCode::EmployeeDottedLineLeaderInvalid):
    ///   Send the IDs of serving employees in `dotted_line_leader_ids`, of the kind that
    ///   `employee_id_type` names.
    /// - [`EmployeeCustomFieldInvalid`](crate::ErrorCode::EmployeeCustomFieldInvalid): Correct
    ///   the fields in `custom_field_values`.
    /// - [`EmployeeWorkCountryInvalid`](crate::ErrorCode::EmployeeWorkCountryInvalid): Send a
    ///   valid country or region code in `work_country_or_region`.
    /// - [`EmployeeWorkPlaceNotFound`](crate::ErrorCode::EmployeeWorkPlaceNotFound): Send the
    ///   ID of an existing place in `work_place_id`.
    /// - [`EmployeeJobNumberTaken`](crate::ErrorCode::EmployeeJobNumberTaken): Send a
    ///   `job_number` that no other serving employee of the tenant has.
    /// - [`EmployeeExtensionNumberInvalid`](crate::ErrorCode::EmployeeExtensionNumberInvalid):
    ///   Send a valid `extension_number`.
    /// - [`EmployeeExtensionNumberTaken`](crate::ErrorCode::EmployeeExtensionNumberTaken): Send
    ///   an `extension_number` that no other employee of the tenant has.
    /// - [`EmployeeExtensionNumberTooLong`](crate::ErrorCode::EmployeeExtensionNumberTooLong):
    ///   Send an `extension_number` of at most 99 characters.
    /// - [`EmployeeJoinDateInvalid`](crate::ErrorCode::EmployeeJoinDateInvalid): Send a valid
    ///   `join_date` in the form `YYYY-MM-DD`.
    /// - [`EmploymentTypeNotFound`](crate::ErrorCode::EmploymentTypeNotFound): Send an
    ///   `employment_type` that exists in the tenant.
    /// - [`EmploymentTypeInactive`](crate::ErrorCode::EmploymentTypeInactive): Send an
    ///   `employment_type` that is active in the tenant.
    /// - [`EmployeeJobTitleNotFound`](crate::ErrorCode::EmployeeJobTitleNotFound): Send the ID
    ///   of an existing job title in `job_title_id`.
    /// - [`EmployeeMultiGeoDisabled`](crate::ErrorCode::EmployeeMultiGeoDisabled): Leave
    ///   `geo_name` out, or have data residency in several places enabled for the tenant first.
    /// - [`EmployeeGeoNotFound`](crate::ErrorCode::EmployeeGeoNotFound): Send one of the
    ///   tenant's own places of data residency as `geo_name`, in lower case.
    /// - [`EmployeeGeoForbidden`](crate::ErrorCode::EmployeeGeoForbidden): Give the app the
    ///   scope `directory:employee.base.geo:write`.
    /// - [`EmployeeSeatAssignmentForbidden`](crate::ErrorCode::EmployeeSeatAssignmentForbidden):
    ///   Give the app the scope `directory:employee.base.subscription_ids:write`.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    /// - [`DirectoryRecordForbidden`](crate::ErrorCode::DirectoryRecordForbidden): Ask an
    ///   administrator to bring the department or employee into the caller's range, and check
    ///   that it may be changed in this way.
    /// - [`RelatedObjectForbidden`](crate::ErrorCode::RelatedObjectForbidden): Get access to
    ///   everything that the request involves, such as the department, its parent and its
    ///   leaders.
    /// - [`EmployeeSeatMissing`](crate::ErrorCode::EmployeeSeatMissing): Send the ID of a seat
    ///   in `subscription_ids`, which a tenant with mixed licences needs.
    /// - [`EmployeeSeatExhausted`](crate::ErrorCode::EmployeeSeatExhausted): Send the ID of a
    ///   seat that still has room in `subscription_ids`.
    /// - [`EmployeeSeatInvalid`](crate::ErrorCode::EmployeeSeatInvalid): Send only IDs of seats
    ///   that the tenant has in `subscription_ids`.
    /// - [`EmployeeCertifiedSeatsExhausted`](crate::ErrorCode::EmployeeCertifiedSeatsExhausted):
    ///   Change `subscription_ids`, since the limit on certified seats is reached.
    /// - [`EmployeePlanSeatsExhausted`](crate::ErrorCode::EmployeePlanSeatsExhausted): Change
    ///   `subscription_ids`, since the limit on seats of the tenant's plan is reached.
    /// - [`CustomEmployeeIdTaken`](crate::ErrorCode::CustomEmployeeIdTaken): Send a
    ///   `custom_employee_id` that no other serving employee of the tenant has.
    /// - [`CustomEmployeeIdInvalid`](crate::ErrorCode::CustomEmployeeIdInvalid): Send a
    ///   `custom_employee_id` of 1 to 64 characters without white space.
    /// - [`EmployeeForeignMobileUnsupported`](crate::ErrorCode::EmployeeForeignMobileUnsupported):
    ///   Send a `mobile` that begins with +86, since only a tenant verified by Feishu takes
    ///   others.
    /// - [`EmployeeFounderFreezeForbidden`](crate::ErrorCode::EmployeeFounderFreezeForbidden):
    ///   Freeze only employees who neither created the tenant nor are its administrator.
    /// - [`EmployeeNameSensitive`](crate::ErrorCode::EmployeeNameSensitive): Send a `name`
    ///   without sensitive content.
    /// - [`EmployeeDepartmentDisabled`](crate::ErrorCode::EmployeeDepartmentDisabled): Choose
    ///   an enabled department, or have an administrator enable this one.
    /// - [`EmployeeResignDateInvalid`](crate::ErrorCode::EmployeeResignDateInvalid): Send a
    ///   `resign_date` in the form `YYYY-MM-DD` that is no earlier than the join date.
    /// - [`EmployeeResignReasonMismatch`](crate::ErrorCode::EmployeeResignReasonMismatch): Send
    ///   a valid `resign_reason` that matches the `resign_type`.
    /// - [`EmployeeNotLeaving`](crate::ErrorCode::EmployeeNotLeaving): Change the date, type,
    ///   reason and note of a departure only for an employee who is about to leave or has left.
    /// - [`EmployeeResignTypeMismatch`](crate::ErrorCode::EmployeeResignTypeMismatch): Send a
    ///   valid `resign_type` that matches the `resign_reason`.
    #[doc(alias = "directory/v1/employees/{employee_id}")]
    pub fn update_employee(
        &self,
        employee_id: impl Into<String>,
        employee: EmployeeUpdate,
    ) -> request::UpdateEmployee {
        request::UpdateEmployee::new(
            Call::new(&self.transport),
            employee_id.into(),
            employee,
        )
    }

    /// Offboards an employee, and hands over what they own.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.directory().delete_employee("eesdasjd").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With a tenant token, all departments of the employee must be in the app's contact range.
    /// With a user token, the user acts as an administrator, and the administrator's range is
    /// checked; of several administrator roles that may offboard employees, the widest range
    /// counts. What nobody is named to receive mostly stays with the employee, but group chats
    /// pass to another member and surveys are deleted. `resurrect_employee` can bring the
    /// employee back within 30 days, but not all of their data.
    ///
    /// - `employee_id`: The employee's ID, of the kind that `employee_id_type` names. Example:
    ///   `eesdasjd`.
    /// - Request: `DELETE /directory/v1/employees/{employee_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `directory:employee.resign:write`, `directory:employee:write`
    /// - Apps: self built
    /// - Rate limit: 10 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/delete>,
    ///   updated 2025-06-13
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`EmployeeFounderRemovalForbidden`](crate::ErrorCode::EmployeeFounderRemovalForbidden):
    ///   Do not offboard the person who created the tenant.
    /// - [`EmployeeRestoredTooRecently`](crate::ErrorCode::EmployeeRestoredTooRecently): Wait
    ///   until an hour has passed since the employee was restored, and send the request again.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    /// - [`DirectoryRecordForbidden`](crate::ErrorCode::DirectoryRecordForbidden): Ask an
    ///   administrator to bring the department or employee into the caller's range, and check
    ///   that it may be changed in this way.
    /// - [`RelatedObjectForbidden`](crate::ErrorCode::RelatedObjectForbidden): Get access to
    ///   everything that the request involves, such as the department, its parent and its
    ///   leaders.
    #[doc(alias = "directory/v1/employees/{employee_id}")]
    pub fn delete_employee(
        &self,
        employee_id: impl Into<String>,
    ) -> request::DeleteEmployee {
        request::DeleteEmployee::new(Call::new(&self.transport), employee_id.into())
    }

    /// Lists the employees who match a filter, with the fields asked for.
    ///
    /// ```no_run
    /// use feishu_directory::directory::{EmployeeCondition, EmployeeFilter, EmployeeFilterOperator};
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.directory()
    ///     .filter_employees(EmployeeFilter::new([EmployeeCondition::new("base_info.mobile", EmployeeFilterOperator::Eq, "`\"8619922333322\"`")]), ["base_info.gender"])
    ///     .items();
    /// while let Some(employee) = items.try_next().await? {
    ///     println!("{employee:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The answer holds the rows and fields that both `required_fields` and the caller's scopes
    /// open. At most 100 employees a page. With a tenant token, rows are limited to the app's
    /// contact range. With a user token, the user acts as an administrator, and the
    /// administrator's range is checked; of several administrator roles that may read
    /// employees, the widest range counts. Employees who have left cannot be asked for by their
    /// status. `abnormals` tells which rows and fields could not be read.
    ///
    /// - `filter`: Which employees to list.
    /// - `required_fields`: The fields to return, by path, such as `base_info.mobile`. Rows and
    ///   fields come back as far as the caller may read them; no field comes back unless it is
    ///   named here. At most 100 items. Example: `["base_info.gender"]`.
    /// - Request: `POST /directory/v1/employees/filter`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:employee:list`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/filter>,
    ///   updated 2025-07-10
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DirectoryParameterInvalid`](crate::ErrorCode::DirectoryParameterInvalid): Correct
    ///   the parameters of the request.
    /// - [`FilterPageTokenInvalid`](crate::ErrorCode::FilterPageTokenInvalid): Check the
    ///   page_token, which may have expired, or start again without one.
    /// - [`PageRequestMissing`](crate::ErrorCode::PageRequestMissing): Send a page_request.
    /// - [`FilterInvalid`](crate::ErrorCode::FilterInvalid): Correct the field, the operator
    ///   and the value of each condition of the filter.
    /// - [`PageSizeExceeded`](crate::ErrorCode::PageSizeExceeded): Send a page_size of at most
    ///   100, and page by page_token rather than by offset.
    /// - [`FilterFieldUnsupported`](crate::ErrorCode::FilterFieldUnsupported): Filter by a
    ///   field that supports it, as the operation says.
    /// - [`FilterOperatorUnsupported`](crate::ErrorCode::FilterOperatorUnsupported): Use an
    ///   operator that the field supports, such as eq.
    /// - [`FilterValueInvalid`](crate::ErrorCode::FilterValueInvalid): Send a value that is
    ///   JSON text and fits the field's type and the operator.
    #[doc(alias = "directory/v1/employees/filter")]
    pub fn filter_employees(
        &self,
        filter: EmployeeFilter,
        required_fields: impl IntoIterator<Item = impl Into<String>>,
    ) -> request::FilterEmployees {
        request::FilterEmployees::new(
            Call::new(&self.transport),
            filter,
            required_fields.into_iter().map(Into::into).collect(),
        )
    }

    /// Gets employees by their IDs, with the fields asked for.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.directory()
    ///     .batch_get_employees(["eefg22jdi"], ["base_info.mobile"])
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// At most 100 employees a call. The answer holds the rows and fields that both
    /// `required_fields` and the caller's scopes open. With a tenant token, rows are limited to
    /// the app's contact range. With a user token, the user acts as an administrator, and the
    /// administrator's range is checked; of several administrator roles that may read
    /// employees, the widest range counts. `abnormals` tells which rows and fields could not be
    /// read.
    ///
    /// - `employee_ids`: The IDs of the employees to get, of the kind that `employee_id_type`
    ///   names. From 1 to 100 items. Example: `["eefg22jdi"]`.
    /// - `required_fields`: The fields to return, by path, such as `base_info.mobile`. Rows and
    ///   fields come back as far as the caller may read them; no field comes back unless it is
    ///   named here. At most 100 items. Example: `["base_info.mobile"]`.
    /// - Request: `POST /directory/v1/employees/mget`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:employee:read`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/mget>,
    ///   updated 2025-07-10
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DirectoryParameterInvalid`](crate::ErrorCode::DirectoryParameterInvalid): Correct
    ///   the parameters of the request.
    #[doc(alias = "directory/v1/employees/mget")]
    #[doc(alias = "mget")]
    pub fn batch_get_employees(
        &self,
        employee_ids: impl IntoIterator<Item = impl Into<String>>,
        required_fields: impl IntoIterator<Item = impl Into<String>>,
    ) -> request::BatchGetEmployees {
        request::BatchGetEmployees::new(
            Call::new(&self.transport),
            employee_ids.into_iter().map(Into::into).collect(),
            required_fields.into_iter().map(Into::into).collect(),
        )
    }

    /// Cancels an employee's planned departure.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.directory().cancel_employee_resignation("d2e1jas").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The employee counts as serving again, and the details of the departure are cleared. With
    /// a user token, the user acts as an administrator, and has to be one who may use the HR
    /// management mode.
    ///
    /// - `employee_id`: The employee's ID, of the kind that `employee_id_type` names. From 1 to
    ///   255 characters. Example: `d2e1jas`.
    /// - Request: `PATCH /directory/v1/employees/{employee_id}/regular`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:employee.to_be_resigned:write`
    /// - Apps: self built
    /// - Rate limit: 10 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/regular>,
    ///   updated 2025-06-13
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`EmployeeStatusUnchanged`](crate::ErrorCode::EmployeeStatusUnchanged): Read the
    ///   employee's `staff_status`, which may be the one asked for already.
    #[doc(alias = "directory/v1/employees/{employee_id}/regular")]
    #[doc(alias = "regular")]
    pub fn cancel_employee_resignation(
        &self,
        employee_id: impl Into<String>,
    ) -> request::CancelEmployeeResignation {
        request::CancelEmployeeResignation::new(
            Call::new(&self.transport),
            employee_id.into(),
        )
    }

    /// Restores an employee who left within the last 30 days.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.directory().resurrect_employee("eedasdas").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Some of the employee's data does not come back. The tenant needs the commercial
    /// professional edition or a higher one. Nobody else in the tenant may have the employee's
    /// custom ID, mobile number or email address: first offboard whoever has the ID, and change
    /// the number or address of whoever has those. With a tenant token, the departments that
    /// the employee returns to must be in the app's contact range. With a user token, the user
    /// acts as an administrator, and the administrator's range is checked; of several
    /// administrator roles that may restore employees, the widest range counts.
    ///
    /// - `employee_id`: The employee's ID, of the kind that `employee_id_type` names. Example:
    ///   `eedasdas`.
    /// - Request: `POST /directory/v1/employees/{employee_id}/resurrect`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs one of the scopes `directory:employee.resurrect:write`,
    ///   `directory:employee:write`
    /// - Apps: self built
    /// - Rate limit: 10 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/resurrect>,
    ///   updated 2025-07-10
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`EmployeeRestorationForbidden`](crate::ErrorCode::EmployeeRestorationForbidden):
    ///   Check that the tenant is on the vendor's access list for restoring employees.
    /// - [`RestoredEmployeeDataTaken`](crate::ErrorCode::RestoredEmployeeDataTaken): Change the
    ///   mobile number or email address of the serving employee who has the same, or offboard
    ///   the one with the same employee ID first.
    /// - [`EmployeeDepartureInProgress`](crate::ErrorCode::EmployeeDepartureInProgress): Wait
    ///   until the employee's departure is complete and send the request again.
    /// - [`RestoredBillingSeatsExhausted`](crate::ErrorCode::RestoredBillingSeatsExhausted):
    ///   Have an administrator add billing seats.
    /// - [`RestoredEmployeeLimitReached`](crate::ErrorCode::RestoredEmployeeLimitReached): Have
    ///   the tenant's limit on employees raised.
    /// - [`RestoredCertifiedSeatsExhausted`](crate::ErrorCode::RestoredCertifiedSeatsExhausted):
    ///   Have an administrator add certified seats.
    /// - [`RestoredContactSeatsExhausted`](crate::ErrorCode::RestoredContactSeatsExhausted):
    ///   Have the tenant's limit on contact seats raised.
    /// - [`EditionLacksRestoration`](crate::ErrorCode::EditionLacksRestoration): Upgrade the
    ///   tenant to the commercial professional edition or a higher one.
    /// - [`EmployeeRefusedToJoin`](crate::ErrorCode::EmployeeRefusedToJoin): Ask the employee
    ///   whether they agree to join the tenant.
    /// - [`RestoredDepartmentFull`](crate::ErrorCode::RestoredDepartmentFull): Choose a
    ///   department with room for another member, or have its limit on members raised.
    /// - [`EmployeeSeatMissing`](crate::ErrorCode::EmployeeSeatMissing): Send the ID of a seat
    ///   in `subscription_ids`, which a tenant with mixed licences needs.
    /// - [`EmployeeSeatExhausted`](crate::ErrorCode::EmployeeSeatExhausted): Send the ID of a
    ///   seat that still has room in `subscription_ids`.
    /// - [`EmployeeSeatInvalid`](crate::ErrorCode::EmployeeSeatInvalid): Send only IDs of seats
    ///   that the tenant has in `subscription_ids`.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    /// - [`DirectoryRecordForbidden`](crate::ErrorCode::DirectoryRecordForbidden): Ask an
    ///   administrator to bring the department or employee into the caller's range, and check
    ///   that it may be changed in this way.
    /// - [`RelatedObjectForbidden`](crate::ErrorCode::RelatedObjectForbidden): Get access to
    ///   everything that the request involves, such as the department, its parent and its
    ///   leaders.
    /// - [`RestoredSeatsExhausted`](crate::ErrorCode::RestoredSeatsExhausted): Send the IDs of
    ///   seats that still have room in `subscription_ids`.
    /// - [`EmployeeMainDepartmentNotFirst`](crate::ErrorCode::EmployeeMainDepartmentNotFirst):
    ///   Give the main department the greatest sort weight among the employee's departments.
    #[doc(alias = "directory/v1/employees/{employee_id}/resurrect")]
    pub fn resurrect_employee(
        &self,
        employee_id: impl Into<String>,
    ) -> request::ResurrectEmployee {
        request::ResurrectEmployee::new(Call::new(&self.transport), employee_id.into())
    }

    /// Finds the employees who match a keyword, with the fields asked for.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.directory()
    ///     .search_employees("zhang", ["base_info.name.name"])
    ///     .items();
    /// while let Some(employee) = items.try_next().await? {
    ///     println!("{employee:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The keyword is compared with employee IDs and mobile numbers, which have to match
    /// exactly, and with names and their translations and email addresses, which need not.
    /// Employees who have left and people of other organisations are not found. The answer
    /// holds the rows and fields that both `required_fields` and the caller's scopes open. At
    /// most 100 employees a page. With a tenant token, rows are limited to the app's contact
    /// range. With a user token, the user acts as an administrator, and the administrator's
    /// range is checked; of several administrator roles that may read employees, the widest
    /// range counts.
    ///
    /// - `query`: The keyword; employees are found by name or email address, or by exact ID or
    ///   mobile number. Example: `zhang`.
    /// - `required_fields`: The fields to return. Rows and fields come back as far as the
    ///   caller may read them; no field comes back unless it is named here. At most 100 items.
    ///   Example: `["base_info.name.name"]`.
    /// - Request: `POST /directory/v1/employees/search`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:employee:search`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/search>,
    ///   updated 2025-08-20
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`DirectoryParameterInvalid`](crate::ErrorCode::DirectoryParameterInvalid): Correct
    ///   the parameters of the request.
    /// - [`FilterPageTokenInvalid`](crate::ErrorCode::FilterPageTokenInvalid): Check the
    ///   page_token, which may have expired, or start again without one.
    /// - [`PageRequestMissing`](crate::ErrorCode::PageRequestMissing): Send a page_request.
    /// - [`PageSizeExceeded`](crate::ErrorCode::PageSizeExceeded): Send a page_size of at most
    ///   100, and page by page_token rather than by offset.
    #[doc(alias = "directory/v1/employees/search")]
    pub fn search_employees(
        &self,
        query: impl Into<String>,
        required_fields: impl IntoIterator<Item = impl Into<String>>,
    ) -> request::SearchEmployees {
        request::SearchEmployees::new(
            Call::new(&self.transport),
            query.into(),
            required_fields.into_iter().map(Into::into).collect(),
        )
    }

    /// Marks a serving employee as about to leave.
    ///
    /// ```no_run
    /// use feishu_directory::directory::{PlannedResignation, ResignReason, ResignType};
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.directory()
    ///     .schedule_employee_resignation("cad2cafa", PlannedResignation::new("2024-06-21", ResignReason::PayBelowExpectations, ResignType::Voluntary))
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The employee does not leave by themselves on the date given: `delete_employee` completes
    /// the departure and hands over what they own. With a user token, the user acts as an
    /// administrator, and has to be one who may use the HR management mode.
    ///
    /// - `employee_id`: The employee's ID, of the kind that `employee_id_type` names. From 1 to
    ///   255 characters. Example: `cad2cafa`.
    /// - `employee`: The values to write to the employee.
    /// - Request: `PATCH /directory/v1/employees/{employee_id}/to_be_resigned`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `directory:employee.to_be_resigned:write`
    /// - Apps: self built
    /// - Rate limit: 10 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/to_be_resigned>,
    ///   updated 2025-06-13
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`EmployeeStatusUnchanged`](crate::ErrorCode::EmployeeStatusUnchanged): Read the
    ///   employee's `staff_status`, which may be the one asked for already.
    /// - [`EmployeeResignDateInvalid`](crate::ErrorCode::EmployeeResignDateInvalid): Send a
    ///   `resign_date` in the form `YYYY-MM-DD` that is no earlier than the join date.
    /// - [`EmployeeResignReasonMismatch`](crate::ErrorCode::EmployeeResignReasonMismatch): Send
    ///   a valid `resign_reason` that matches the `resign_type`.
    /// - [`EmployeeResignTypeMismatch`](crate::ErrorCode::EmployeeResignTypeMismatch): Send a
    ///   valid `resign_type` that matches the `resign_reason`.
    #[doc(alias = "directory/v1/employees/{employee_id}/to_be_resigned")]
    #[doc(alias = "to_be_resigned")]
    pub fn schedule_employee_resignation(
        &self,
        employee_id: impl Into<String>,
        employee: PlannedResignation,
    ) -> request::ScheduleEmployeeResignation {
        request::ScheduleEmployeeResignation::new(
            Call::new(&self.transport),
            employee_id.into(),
            employee,
        )
    }
}
