// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use std::time::SystemTime;

use vendor_client_core::UnreadableField;
use vendor_client_core::plumbing::{Check, Marker, Page, PageOfItems, object, view};

use crate::contact::{
    CustomAttrType, EmployeeType, Gender, GenericUserType, LeaderType, Locale,
    OptionType, ProcessingType, UserCustomAttrType,
};

/// One page of the departments bound to a unit.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnitDepartmentPage {
    /// The departments bound to the unit.
    pub departments: Vec<UnitDepartment>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
}

object!(
    UnitDepartmentPage; departments = "departmentlist" as items, has_more, page_token
);

impl Page for UnitDepartmentPage {
    fn count(&self) -> usize {
        self.departments.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for UnitDepartmentPage {
    type Item = UnitDepartment;

    fn into_items(self) -> Vec<UnitDepartment> {
        self.departments
    }
}

/// A department bound to a unit.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnitDepartment {
    /// The unit's ID.
    pub unit_id: Option<String>,
    /// The department's ID, of the kind that `department_id_type` asked for. Another operation
    /// reads the details of one department: see
    /// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/get>.
    pub department_id: Option<String>,
}

object!(UnitDepartment; unit_id, department_id);

/// The ID of the new unit.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateUnitResult {
    /// ID of the new unit, which the other operations on units take.
    pub unit_id: Option<String>,
}

object!(CreateUnitResult; unit_id);

/// The unit.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetUnitResult {
    /// The unit.
    pub unit: Option<Unit>,
}

object!(GetUnitResult; unit);

/// A unit: a group of departments with a type of its own, such as a subsidiary.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unit {
    /// ID of the unit.
    pub unit_id: Option<String>,
    /// Name of the unit.
    pub name: Option<String>,
    /// Type of the unit, in words of the tenant's choice, fixed when the unit was created.
    pub unit_type: Option<String>,
}

object!(Unit; unit_id, name, unit_type);

/// One page of units.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnitPage {
    /// The units of this page.
    pub unitlist: Vec<Unit>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
}

object!(UnitPage; unitlist as items, has_more, page_token);

impl Page for UnitPage {
    fn count(&self) -> usize {
        self.unitlist.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for UnitPage {
    type Item = Unit;

    fn into_items(self) -> Vec<Unit> {
        self.unitlist
    }
}

/// One page of custom fields.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomAttrPage {
    /// The entries of the answer.
    pub items: Vec<CustomAttr>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
}

object!(CustomAttrPage; items as items, page_token, has_more);

impl Page for CustomAttrPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for CustomAttrPage {
    type Item = CustomAttr;

    fn into_items(self) -> Vec<CustomAttr> {
        self.items
    }
}

/// A custom field of users, as the organisation has set it up.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomAttr {
    /// ID of the custom field.
    pub id: Option<String>,
    /// What kind of value the field holds.
    pub type_: Option<CustomAttrType>,
    /// The options to choose from. They are given only for a custom field of type `ENUMERATION`
    /// or `PICTURE_ENUM`.
    pub options: Option<CustomAttrOptions>,
    /// Name of the custom field in each language.
    pub i18n_name: Option<Vec<I18nContent>>,
}

object!(CustomAttr; id, type_ = "type", options, i18n_name as list);

/// The options of a custom field that offers a choice.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomAttrOptions {
    /// ID of the default option.
    pub default_option_id: Option<String>,
    /// Whether the options are texts or pictures.
    pub option_type: Option<OptionType>,
    /// The options to choose from. They are given only for a custom field of type `ENUMERATION`
    /// or `PICTURE_ENUM`.
    pub options: Option<Vec<CustomAttrOption>>,
}

object!(CustomAttrOptions; default_option_id, option_type, options as list);

/// An option of a custom field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomAttrOption {
    /// ID of the option.
    pub id: Option<String>,
    /// The option's text, or the URL of its picture if `option_type` is `PICTURE`.
    pub value: Option<String>,
    /// Name of the picture; it applies only if `option_type` is `PICTURE`.
    pub name: Option<String>,
}

object!(CustomAttrOption; id, value, name);

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct I18nContent {
    /// The language of the name.
    pub locale: Option<Locale>,
    /// The custom field's name in that language.
    pub value: Option<String>,
}

object!(I18nContent; locale, value);

/// The departments that were asked for.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchGetDepartmentsResult {
    /// The entries of the answer.
    pub items: Option<Vec<Department>>,
}

object!(BatchGetDepartmentsResult; items as list);

/// A department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Department {
    /// The department's name.
    ///
    /// Needs one of the scopes `contact:department.base:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub name: Option<String>,
    /// The translations of the department's name.
    ///
    /// Needs one of the scopes `contact:department.base:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub i18n_name: Option<DepartmentI18nName>,
    /// The parent department's ID, of the kind that `department_id_type` asked for; `0` if the
    /// parent is the root department.
    ///
    /// Needs one of the scopes `contact:department.organize:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub parent_department_id: Option<String>,
    /// The department's custom ID, set by the tenant or else made by the platform.
    ///
    /// Needs one of the scopes `contact:department.base:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub department_id: Option<String>,
    /// The department's open ID, which the platform makes; it begins with `od-` and cannot be
    /// changed.
    pub open_department_id: Option<String>,
    /// The user ID of the department's head, of the kind that `user_id_type` asked for; the
    /// same person as the main leader in `leaders`.
    ///
    /// Needs one of the scopes `contact:department.organize:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub leader_user_id: Option<String>,
    /// The ID of the department's group chat.
    ///
    /// Needs one of the scopes `contact:department.base:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub chat_id: Option<String>,
    /// Where the department sorts among those with the same parent, a number in a string;
    /// smaller numbers come first.
    ///
    /// Needs one of the scopes `contact:department.organize:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    ///
    /// [`order()`](Self::order()) reads it as a number.
    pub order: Option<String>,
    /// The custom IDs of the units that the department is bound to; one at most at present.
    ///
    /// Needs one of the scopes `contact:department.organize:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub unit_ids: Option<Vec<String>>,
    /// The number of users, leaders included, in the department and all departments below it.
    ///
    /// Needs one of the scopes `contact:department.organize:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub member_count: Option<i64>,
    /// The department's status.
    ///
    /// Needs one of the scopes `contact:department.base:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub status: Option<DepartmentStatus>,
    /// The department's leaders.
    pub leaders: Option<Vec<DepartmentLeader>>,
    /// The employee types to which the department's group chat is limited: 1 regular employee,
    /// 2 intern, 3 outsourced worker, 4 contractor, 5 consultant, or the number of a type that
    /// the tenant has defined itself.
    pub group_chat_employee_types: Option<Vec<Option<i64>>>,
    /// The user IDs of the department's HR business partners, of the kind that `user_id_type`
    /// asked for.
    ///
    /// Needs the scope `contact:department.hrbp:readonly`.
    pub department_hrbps: Option<Vec<String>>,
    /// The number of users who have the department as their main one. Most of the vendor's
    /// pages say that the departments below it count as well.
    ///
    /// Needs one of the scopes `contact:department.organize:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub primary_member_count: Option<i64>,
}

object!(
    Department; name, i18n_name, parent_department_id, department_id, open_department_id,
    leader_user_id, chat_id, order, unit_ids as list, member_count, status,
    leaders as list, group_chat_employee_types as list, department_hrbps as list,
    primary_member_count
);

impl Department {
    /// [`order`](field@Self::order) as a number; `None` if it is absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a whole number.
    pub fn order(&self) -> Result<Option<i64>, UnreadableField> {
        view::Text::new("order", self.order.as_deref()).integer()
    }
}

/// The name of a department in several languages.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentI18nName {
    /// The department's name in Chinese.
    pub zh_cn: Option<String>,
    /// The department's name in Japanese.
    pub ja_jp: Option<String>,
    /// The department's name in English.
    pub en_us: Option<String>,
}

object!(DepartmentI18nName; zh_cn, ja_jp, en_us);

impl DepartmentI18nName {
    /// A `DepartmentI18nName` of its required fields.
    pub fn new() -> Self {
        Self {
            zh_cn: None,
            ja_jp: None,
            en_us: None,
        }
    }
}

/// The state of a department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentStatus {
    /// Whether the department has been deleted.
    pub is_deleted: Option<bool>,
}

object!(DepartmentStatus; is_deleted);

/// Somebody who leads a department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentLeader {
    /// Whether this is the main leader or a deputy.
    pub leader_type: Option<LeaderType>,
    /// The leader's user ID, of the kind that `user_id_type` asked for.
    ///
    /// Needs one of the scopes `contact:department.organize:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub leader_id: Option<String>,
}

object!(DepartmentLeader; leader_type = "leaderType", leader_id = "leaderID");

/// One page of the departments below another.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentChildPage {
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// The departments.
    pub items: Vec<Department>,
}

object!(DepartmentChildPage; has_more, page_token, items as items);

impl Page for DepartmentChildPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for DepartmentChildPage {
    type Item = Department;

    fn into_items(self) -> Vec<Department> {
        self.items
    }
}

/// Somebody who is to lead a department.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DepartmentLeaderInput {
    /// Whether this is the main leader or a deputy.
    ///
    /// Example: `1`.
    pub leader_type: LeaderType,
    /// The leader's user ID, of the kind that `user_id_type` names.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub leader_id: String,
}

object!(
    Serialize for DepartmentLeaderInput; leader_type = "leaderType" as required,
    leader_id = "leaderID" as required
);

impl DepartmentLeaderInput {
    /// A `DepartmentLeaderInput` of its required fields.
    pub fn new(leader_type: LeaderType, leader_id: impl Into<String>) -> Self {
        Self {
            leader_type,
            leader_id: leader_id.into(),
        }
    }
}

/// The new department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDepartmentResult {
    /// The department.
    pub department: Option<Department>,
}

object!(CreateDepartmentResult; department);

/// The department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetDepartmentResult {
    /// The department.
    pub department: Option<Department>,
}

object!(GetDepartmentResult; department);

/// One page of the departments above another, from the nearest to the farthest.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentParentPage {
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// The departments.
    pub items: Vec<Department>,
}

object!(DepartmentParentPage; has_more, page_token, items as items);

impl Page for DepartmentParentPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for DepartmentParentPage {
    type Item = Department;

    fn into_items(self) -> Vec<Department> {
        self.items
    }
}

/// The department after the change.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateDepartmentResult {
    /// The department.
    pub department: Option<Department>,
}

object!(UpdateDepartmentResult; department);

/// One page of the departments that a search found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentPage {
    /// The entries of the answer.
    pub items: Vec<Department>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
}

object!(DepartmentPage; items as items, page_token, has_more);

impl Page for DepartmentPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for DepartmentPage {
    type Item = Department;

    fn into_items(self) -> Vec<Department> {
        self.items
    }
}

/// The department after the change.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReplaceDepartmentResult {
    /// The department.
    pub department: Option<Department>,
}

object!(ReplaceDepartmentResult; department);

/// One page of what the app may see: departments, users and user groups.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ContactScope {
    /// IDs of the departments in the app's contact range, of the kind that `department_id_type`
    /// asked for.
    pub department_ids: Vec<String>,
    /// IDs of the users in the app's contact range, of the kind that `user_id_type` asked for.
    ///
    /// Needs the scope `contact:user.employee_id:readonly`.
    pub user_ids: Vec<String>,
    /// IDs of the user groups in the app's contact range.
    pub group_ids: Vec<String>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
}

object!(
    ContactScope; department_ids as items, user_ids as items, group_ids as items,
    has_more, page_token
);

impl Page for ContactScope {
    fn count(&self) -> usize {
        self.department_ids.len() + self.user_ids.len() + self.group_ids.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

/// The users that were asked for.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchGetUsersResult {
    /// The entries of the answer.
    pub items: Option<Vec<User>>,
}

object!(BatchGetUsersResult; items as list);

/// A user: somebody who works for the organisation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The user's union ID, the same in all apps of one developer.
    pub union_id: Option<String>,
    /// The user's ID within the tenant.
    ///
    /// Needs the scope `contact:user.employee_id:readonly`.
    pub user_id: Option<String>,
    /// The user's open ID, which is valid within the app; another app sees a different ID.
    pub open_id: Option<String>,
    /// The user's name.
    ///
    /// Needs one of the scopes `contact:user.base:readonly`, `contact:contact:access_as_app`,
    /// `contact:contact:readonly`, `contact:contact:readonly_as_app`.
    pub name: Option<String>,
    /// The user's English name.
    ///
    /// Needs one of the scopes `contact:user.base:readonly`, `contact:contact:access_as_app`,
    /// `contact:contact:readonly`, `contact:contact:readonly_as_app`.
    pub en_name: Option<String>,
    /// The user's alias.
    ///
    /// Needs one of the scopes `contact:user.base:readonly`, `contact:contact:access_as_app`,
    /// `contact:contact:readonly`, `contact:contact:readonly_as_app`.
    pub nickname: Option<String>,
    /// The user's email address.
    ///
    /// Needs the scope `contact:user.email:readonly`.
    pub email: Option<String>,
    /// The user's mobile number.
    ///
    /// Needs the scope `contact:user.phone:readonly`.
    pub mobile: Option<String>,
    /// Whether other employees of the tenant can see the user's mobile number.
    pub mobile_visible: Option<bool>,
    /// The user's gender.
    ///
    /// Needs one of the scopes `contact:user.gender:readonly`, `contact:contact:access_as_app`,
    /// `contact:contact:readonly`, `contact:contact:readonly_as_app`.
    pub gender: Option<Gender>,
    /// The file key of the user's avatar.
    pub avatar_key: Option<String>,
    /// Links to the user's avatar in several sizes.
    ///
    /// Needs one of the scopes `contact:user.base:readonly`, `contact:contact:access_as_app`,
    /// `contact:contact:readonly`, `contact:contact:readonly_as_app`.
    pub avatar: Option<AvatarInfo>,
    /// The user's status, as a set of flags.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub status: Option<UserStatus>,
    /// The IDs of the departments that the user belongs to, of the kind that
    /// `department_id_type` asked for.
    ///
    /// Needs one of the scopes `contact:user.department:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub department_ids: Option<Vec<String>>,
    /// The ID of the user's direct manager, of the kind that `user_id_type` asked for.
    ///
    /// Needs one of the scopes `contact:user.department:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub leader_user_id: Option<String>,
    /// The city where the user works.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub city: Option<String>,
    /// The code of the user's country or region, such as `CN`.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub country: Option<String>,
    /// The user's workstation, that is, where the user's desk is.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub work_station: Option<String>,
    /// When the user joined, as a Unix timestamp in seconds.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    ///
    /// [`join_time()`](Self::join_time()) reads it as a time.
    pub join_time: Option<i64>,
    /// Whether the user is a super administrator of the tenant.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub is_tenant_manager: Option<bool>,
    /// The user's employee number.
    ///
    /// Needs one of the scopes `contact:user.employee_number:read`,
    /// `contact:user.employee:readonly`, `contact:contact:access_as_app`,
    /// `contact:contact:readonly`, `contact:contact:readonly_as_app`.
    pub employee_no: Option<String>,
    /// The user's employee type. Besides the listed values it can be the number of a type that
    /// the tenant has defined itself.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub employee_type: Option<EmployeeType>,
    /// How the user is sorted in the directory: within each department, and the user's
    /// departments among one another.
    ///
    /// Needs one of the scopes `contact:user.department:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub orders: Option<Vec<UserOrder>>,
    /// The values of the user's custom fields. They take effect only once an administrator has
    /// set up custom fields and allowed API access to them.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub custom_attrs: Option<Vec<UserCustomAttr>>,
    /// The user's enterprise email address. It takes effect only once an administrator has
    /// enabled Feishu Mail.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub enterprise_email: Option<String>,
    /// The user's job title.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub job_title: Option<String>,
    /// Whether the user is frozen.
    pub is_frozen: Option<bool>,
    /// Where the user's data resides.
    ///
    /// Needs the scope `contact:user.user_geo`.
    pub geo: Option<String>,
    /// The ID of the user's job level.
    ///
    /// Needs the scope `contact:user.job_level:readonly`.
    pub job_level_id: Option<String>,
    /// The ID of the user's job family.
    ///
    /// Needs the scope `contact:user.job_family:readonly`.
    pub job_family_id: Option<String>,
    /// The IDs of the seats assigned to the user. The operation returns no data on seats at
    /// present.
    ///
    /// Needs the scope `contact:user.subscription_ids:write`.
    pub subscription_ids: Option<Vec<String>>,
    /// The seats assigned to the user. The operation returns no data on seats at present.
    ///
    /// Needs the scope `contact:user.assign_info:read`.
    pub assign_info: Option<Vec<UserAssignInfo>>,
    /// The department path. The operation that gets users in batches does not return it at
    /// present.
    ///
    /// Needs the scope `contact:user.department_path:readonly`.
    pub department_path: Option<Vec<DepartmentDetail>>,
    /// The IDs of the user's dotted-line managers, of the kind that `user_id_type` asked for.
    ///
    /// Needs the scope `contact:user.dotted_line_leader_info.read`.
    pub dotted_line_leader_user_ids: Option<Vec<String>>,
}

object!(
    User; union_id, user_id, open_id, name, en_name, nickname, email, mobile,
    mobile_visible, gender, avatar_key, avatar, status, department_ids as list,
    leader_user_id, city, country, work_station, join_time, is_tenant_manager,
    employee_no, employee_type, orders as list, custom_attrs as list, enterprise_email,
    job_title, is_frozen, geo, job_level_id, job_family_id, subscription_ids as list,
    assign_info as list, department_path as list, dotted_line_leader_user_ids as list
);

impl User {
    /// [`join_time`](field@Self::join_time) as a time; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// If it is not a Unix time in seconds.
    pub fn join_time(&self) -> Result<Option<SystemTime>, UnreadableField> {
        view::Number::new("join_time", self.join_time).unix_seconds()
    }
}

/// The addresses of a user's picture, by size.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AvatarInfo {
    /// A link to the avatar at 72 by 72 pixels.
    pub avatar_72: Option<String>,
    /// A link to the avatar at 240 by 240 pixels.
    pub avatar_240: Option<String>,
    /// A link to the avatar at 640 by 640 pixels.
    pub avatar_640: Option<String>,
    /// A link to the original avatar.
    pub avatar_origin: Option<String>,
}

object!(AvatarInfo; avatar_72, avatar_240, avatar_640, avatar_origin);

/// The state of a user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserStatus {
    /// Whether the user is frozen.
    pub is_frozen: Option<bool>,
    /// Whether the user has left the tenant.
    pub is_resigned: Option<bool>,
    /// Whether the user is activated.
    pub is_activated: Option<bool>,
    /// Whether the user has quit of their own accord. After a while such a user counts as
    /// having left, and `is_resigned` applies.
    pub is_exited: Option<bool>,
    /// Whether the user has yet to join: users have to confirm themselves before they join a
    /// tenant.
    pub is_unjoin: Option<bool>,
}

object!(UserStatus; is_frozen, is_resigned, is_activated, is_exited, is_unjoin);

/// How a user is sorted among the users of a department, and the department among those of
/// the user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserOrder {
    /// The ID of the department that the entry sorts in, of the kind that `department_id_type`
    /// asked for; the user belongs to it.
    pub department_id: Option<String>,
    /// The user's rank among the direct members of the department; larger numbers come first.
    pub user_order: Option<i64>,
    /// The department's rank among the user's departments; larger numbers come first.
    pub department_order: Option<i64>,
    /// Whether this is the user's only primary department, which is the one with the largest
    /// `department_order`.
    pub is_primary_dept: Option<bool>,
}

object!(UserOrder; department_id, user_order, department_order, is_primary_dept);

impl UserOrder {
    /// A `UserOrder` of its required fields.
    pub fn new() -> Self {
        Self {
            department_id: None,
            user_order: None,
            department_order: None,
            is_primary_dept: None,
        }
    }
}

/// A custom field of a user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserCustomAttr {
    /// The custom field's type.
    pub type_: Option<UserCustomAttrType>,
    /// The custom field's ID.
    pub id: Option<String>,
    /// The custom field's value.
    pub value: Option<UserCustomAttrValue>,
}

object!(UserCustomAttr; type_ = "type", id, value);

/// The value of a custom field; which properties it has depends on the type of the field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserCustomAttrValue {
    /// The value of a `TEXT` field, or the title of the web page in an `HREF` field.
    pub text: Option<String>,
    /// The default link of an `HREF` field.
    pub url: Option<String>,
    /// The link of an `HREF` field for desktop computers.
    pub pc_url: Option<String>,
    /// The ID of the option in an `ENUMERATION` or `PICTURE_ENUM` field.
    pub option_id: Option<String>,
    /// The value of the option in an enumeration field.
    pub option_value: Option<String>,
    /// The name of the option, in the value of a picture field.
    pub name: Option<String>,
    /// A link to the picture of the option in a picture field.
    pub picture_url: Option<String>,
    /// The user that a `GENERIC_USER` field refers to.
    pub generic_user: Option<GenericUser>,
}

object!(
    UserCustomAttrValue; text, url, pc_url, option_id, option_value, name, picture_url,
    generic_user
);

/// A user whom a custom field refers to.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GenericUser {
    /// The ID of the user referred to, of the kind that `user_id_type` asked for.
    pub id: Option<String>,
    /// The kind of user; always 1 at present.
    pub type_: Option<i64>,
}

object!(GenericUser; id, type_ = "type");

/// A seat of a plan that a user has.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserAssignInfo {
    /// The seat's ID.
    pub subscription_id: Option<String>,
    /// The seat's licence plan key.
    pub license_plan_key: Option<String>,
    /// The seat's name.
    pub product_name: Option<String>,
    /// The translations of the seat's name.
    pub i18n_name: Option<ProductI18nName>,
    /// When the seat's term begins, as a Unix timestamp in seconds.
    ///
    /// [`start_time()`](Self::start_time()) reads it as a time.
    pub start_time: Option<String>,
    /// When the seat's term ends, as a Unix timestamp in seconds.
    ///
    /// [`end_time()`](Self::end_time()) reads it as a time.
    pub end_time: Option<String>,
}

object!(
    UserAssignInfo; subscription_id, license_plan_key, product_name, i18n_name,
    start_time, end_time
);

impl UserAssignInfo {
    /// [`start_time`](field@Self::start_time) as a time; `None` if it is absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a Unix time in seconds.
    pub fn start_time(&self) -> Result<Option<SystemTime>, UnreadableField> {
        view::Text::new("start_time", self.start_time.as_deref()).unix_seconds()
    }

    /// [`end_time`](field@Self::end_time) as a time; `None` if it is absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a Unix time in seconds.
    pub fn end_time(&self) -> Result<Option<SystemTime>, UnreadableField> {
        view::Text::new("end_time", self.end_time.as_deref()).unix_seconds()
    }
}

/// The name of a product in several languages.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ProductI18nName {
    /// The seat's name in Chinese.
    pub zh_cn: Option<String>,
    /// The seat's name in Japanese.
    pub ja_jp: Option<String>,
    /// The seat's name in English.
    pub en_us: Option<String>,
}

object!(ProductI18nName; zh_cn, ja_jp, en_us);

/// A department of a user, with the path from the root to it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentDetail {
    /// The department's ID, of the kind that `department_id_type` asked for.
    pub department_id: Option<String>,
    /// The department's name.
    pub department_name: Option<DepartmentPathName>,
    /// The department path. The operation that gets users in batches does not return it at
    /// present.
    pub department_path: Option<DepartmentPath>,
}

object!(DepartmentDetail; department_id, department_name, department_path);

/// The name of a department on a path.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentPathName {
    /// The department's name.
    pub name: Option<String>,
    /// The translations of the department's name.
    pub i18n_name: Option<DepartmentI18nName>,
}

object!(DepartmentPathName; name, i18n_name);

/// The path from the root to a department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentPath {
    /// The IDs of the departments on the path.
    pub department_ids: Option<Vec<String>>,
    /// The names on the path.
    pub department_path_name: Option<DepartmentPathName>,
}

object!(DepartmentPath; department_ids as list, department_path_name);

/// The users who were found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchGetUserIdsResult {
    /// The users found by email address or mobile number, with one entry for each address and
    /// each number.
    pub user_list: Option<Vec<UserContactInfo>>,
}

object!(BatchGetUserIdsResult; user_list as list);

/// A user who was found by a mobile number or an email address.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserContactInfo {
    /// The user's ID, of the kind that `user_id_type` asked for. It is not returned if nobody
    /// matches, if the app may not see the user, or if the user has left and `include_resigned`
    /// is false.
    pub user_id: Option<String>,
    /// The mobile number that was looked up; returned only for a number.
    pub mobile: Option<String>,
    /// The email address that was looked up; returned only for an address.
    pub email: Option<String>,
    /// The user's status, as a set of flags.
    ///
    /// Needs one of the scopes `contact:user.employee:readonly`,
    /// `contact:contact:access_as_app`, `contact:contact:readonly`,
    /// `contact:contact:readonly_as_app`.
    pub status: Option<UserStatus>,
}

object!(UserContactInfo; user_id, mobile, email, status);

/// How a user is to be sorted among the users of a department, and the department among
/// those of the user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserOrderInput {
    /// The ID of the department to sort in, of the kind that `department_id_type` names. It has
    /// to be among `department_ids`; if it is left out, the departments listed there are taken
    /// in turn.
    ///
    /// Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    pub department_id: Option<String>,
    /// The user's rank among the direct members of the department; larger numbers come first.
    ///
    /// Example: `100`.
    pub user_order: Option<i64>,
    /// The department's rank among the user's departments; larger numbers come first.
    ///
    /// Example: `100`.
    pub department_order: Option<i64>,
    /// Whether this is the user's only primary department, which is the one with the largest
    /// `department_order`. Left out, it is true for the first department in `department_ids`
    /// and false for the others.
    ///
    /// Example: `true`.
    pub is_primary_dept: Option<bool>,
}

object!(
    Serialize for UserOrderInput; department_id, user_order, department_order,
    is_primary_dept
);

impl UserOrderInput {
    /// A `UserOrderInput` of its required fields.
    pub fn new() -> Self {
        Self {
            department_id: None,
            user_order: None,
            department_order: None,
            is_primary_dept: None,
        }
    }
}

/// A custom field of a user, with its new value.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserCustomAttrInput {
    /// The custom field's type.
    ///
    /// Example: `TEXT`.
    pub type_: Option<UserCustomAttrType>,
    /// The custom field's ID, as the operation that lists custom fields returns it. It is
    /// required if `type` is set.
    ///
    /// Example: `DemoId`.
    pub id: Option<String>,
    /// The custom field's value.
    pub value: Option<UserCustomAttrValueInput>,
}

object!(Serialize for UserCustomAttrInput; type_ = "type", id, value);

impl UserCustomAttrInput {
    /// A `UserCustomAttrInput` of its required fields.
    pub fn new() -> Self {
        Self {
            type_: None,
            id: None,
            value: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("value", self.value.as_ref(), UserCustomAttrValueInput::check);
    }
}

/// The new value of a custom field; set the properties that fit the type of the field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserCustomAttrValueInput {
    /// The value of a `TEXT` field, or the title of the web page in an `HREF` field. A request
    /// has to give it for either type.
    ///
    /// Example: `DemoText`.
    pub text: Option<String>,
    /// The default link of an `HREF` field, which requires it. It begins with `http://` or
    /// `https://`.
    ///
    /// Example: `http://www.fs.cn`.
    pub url: Option<String>,
    /// The link of an `HREF` field for desktop computers. It begins with `http://` or
    /// `https://`.
    ///
    /// Example: `http://www.fs.cn`.
    pub pc_url: Option<String>,
    /// The ID of the option in an `ENUMERATION` or `PICTURE_ENUM` field, as the operation that
    /// lists custom fields returns it.
    ///
    /// Example: `edcvfrtg`.
    pub option_id: Option<String>,
    /// The user that a `GENERIC_USER` field refers to.
    pub generic_user: Option<GenericUserInput>,
}

object!(
    Serialize for UserCustomAttrValueInput; text, url, pc_url, option_id, generic_user
);

impl UserCustomAttrValueInput {
    /// A `UserCustomAttrValueInput` of its required fields.
    pub fn new() -> Self {
        Self {
            text: None,
            url: None,
            pc_url: None,
            option_id: None,
            generic_user: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.length("text", self.text.as_ref(), 0..=100);
    }
}

/// A user whom a custom field is to refer to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GenericUserInput {
    /// The ID of the user referred to. When a user is created, it is of the kind that
    /// `user_id_type` names; when a user is updated, it has to be a `user_id` whatever
    /// `user_id_type` says.
    ///
    /// Example: `9b2fabg5`.
    pub id: String,
    /// The kind of what is referred to; only a user so far.
    ///
    /// Example: `1`.
    pub type_: GenericUserType,
}

object!(Serialize for GenericUserInput; id as required, type_ = "type" as required);

impl GenericUserInput {
    /// A `GenericUserInput` of its required fields.
    pub fn new(id: impl Into<String>, type_: GenericUserType) -> Self {
        Self { id: id.into(), type_ }
    }
}

/// The new user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateUserResult {
    /// The user.
    pub user: Option<User>,
}

object!(CreateUserResult; user);

/// What becomes of a deleted user's emails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EmailAcceptor {
    /// What to do with the email.
    ///
    /// Example: `1`.
    pub processing_type: ProcessingType,
    /// Who receives the email, as an ID of the kind that `user_id_type` names. It is needed
    /// only if `processing_type` is `1`.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub acceptor_user_id: Option<String>,
}

object!(Serialize for EmailAcceptor; processing_type as required, acceptor_user_id);

impl EmailAcceptor {
    /// A `EmailAcceptor` of its required fields.
    pub fn new(processing_type: ProcessingType) -> Self {
        Self {
            processing_type,
            acceptor_user_id: None,
        }
    }
}

/// One page of the users of a department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserPage {
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// The users.
    pub items: Vec<User>,
}

object!(UserPage; has_more, page_token, items as items);

impl Page for UserPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for UserPage {
    type Item = User;

    fn into_items(self) -> Vec<User> {
        self.items
    }
}

/// The user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetUserResult {
    /// The user.
    pub user: Option<User>,
}

object!(GetUserResult; user);

/// The user after the change.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateUserResult {
    /// The user.
    pub user: Option<User>,
}

object!(UpdateUserResult; user);

/// A department that a restored user joins, and how both are sorted there.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResurrectedUserDepartment {
    /// The ID of the department that the user returns to and is sorted in, of the kind that
    /// `department_id_type` names.
    ///
    /// Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    pub department_id: String,
    /// The user's rank among the direct members of the department; larger numbers come first.
    ///
    /// Example: `0`.
    pub user_order: Option<i64>,
    /// The department's rank among the user's departments; larger numbers come first.
    ///
    /// Example: `0`.
    pub department_order: Option<i64>,
}

object!(
    Serialize for ResurrectedUserDepartment; department_id as required, user_order,
    department_order
);

impl ResurrectedUserDepartment {
    /// A `ResurrectedUserDepartment` of its required fields.
    pub fn new(department_id: impl Into<String>) -> Self {
        Self {
            department_id: department_id.into(),
            user_order: None,
            department_order: None,
        }
    }
}

/// One page of the users that a search found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FoundUserPage {
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// The users found.
    pub users: Vec<FoundUser>,
}

object!(FoundUserPage; has_more, page_token, users as items);

impl Page for FoundUserPage {
    fn count(&self) -> usize {
        self.users.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for FoundUserPage {
    type Item = FoundUser;

    fn into_items(self) -> Vec<FoundUser> {
        self.users
    }
}

/// A user that a search found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FoundUser {
    /// URLs of the user's avatar in several sizes. They may change, so fetch them anew when
    /// they are needed instead of storing them.
    pub avatar: Option<AvatarInfo>,
    /// IDs of the departments that the user belongs to; the vendor's example shows an
    /// `open_department_id`.
    pub department_ids: Option<Vec<String>>,
    /// Name of the user.
    pub name: Option<String>,
    /// The user's open ID.
    pub open_id: Option<String>,
    /// The user's ID within the tenant. Only self-built apps that may read user IDs receive it.
    pub user_id: Option<String>,
}

object!(FoundUser; avatar, department_ids as list, name, open_id, user_id);
