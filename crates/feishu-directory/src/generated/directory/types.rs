// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use std::collections::BTreeMap;

use vendor_client_core::UnreadableField;
use vendor_client_core::plumbing::{Check, Marker, Page, PageOfItems, object, view};

use crate::directory::{
    ActiveStatus, CustomFieldType, DataSource, EmployeeFieldError,
    EmployeeFilterOperator, EmploymentType, EmploymentTypeUpdate, EnumType, FieldError,
    FilterField, FilterOperator, Gender, I18nText, LeaderType, ResignReason,
    ResignReasonUpdate, ResignType, ResignTypeUpdate, RowError, StaffStatus,
};

/// A filter of up to ten conditions. The vendor describes its use at
/// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/filter-usage>.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// The conditions, all of which must hold.
    pub conditions: Vec<Condition>,
}

object!(Serialize for Filter; conditions as required);

impl Filter {
    /// A `Filter` of its required fields.
    pub fn new(conditions: impl IntoIterator<Item = Condition>) -> Self {
        Self {
            conditions: conditions.into_iter().collect(),
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.count("conditions", Some(self.conditions.len()), 0..=10);
        check.each("conditions", Some(&self.conditions), Condition::check);
    }
}

/// A comparison of one field with a value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Condition {
    /// The field to compare, on the left-hand side.
    ///
    /// Example: `parent_department_id`.
    pub field: FilterField,
    /// How to compare.
    ///
    /// Example: `eq`.
    pub operator: FilterOperator,
    /// What to compare with, on the right-hand side: JSON text inside a string. It is one JSON
    /// string for `eq` and an array of at most 100 JSON strings for `in`, each of at most 64
    /// characters. For `parent_department_id` it holds department IDs of the kind that
    /// `department_id_type` names; the root department is `0`.
    ///
    /// Example: `"0"`.
    pub value: String,
}

object!(
    Serialize for Condition; field as required, operator as required, value as required
);

impl Condition {
    /// A `Condition` of its required fields.
    pub fn new(
        field: FilterField,
        operator: FilterOperator,
        value: impl Into<String>,
    ) -> Self {
        Self {
            field,
            operator,
            value: value.into(),
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.json_text("value", Some(&self.value), 64, 100);
    }
}

/// One page of departments, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentPage {
    /// The departments.
    pub departments: Vec<Department>,
    /// How to get the next page.
    pub page_response: Option<PageResponse>,
    /// The rows and fields that could not be read.
    pub abnormals: Option<Vec<AbnormalRecord>>,
}

object!(DepartmentPage; departments as items, page_response, abnormals as list);

impl Page for DepartmentPage {
    fn count(&self) -> usize {
        self.departments.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.has_more),
            next: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.page_token.as_deref()),
        }
    }
}

impl PageOfItems for DepartmentPage {
    type Item = Department;

    fn into_items(self) -> Vec<Department> {
        self.departments
    }
}

/// A department. Each field is present only if `required_fields` named it and the caller
/// has one of its scopes.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Department {
    /// The department's ID, of the kind that `department_id_type` asked for.
    ///
    /// Needs one of the scopes `directory:department.base:read`,
    /// `directory:department.external_id:read`.
    pub department_id: Option<String>,
    /// The counts of members and sub-departments; they may lag behind.
    ///
    /// Needs one of the scopes `directory:department.count:read`,
    /// `directory:department.organization:read`.
    pub department_count: Option<DepartmentCount>,
    /// Whether the department has sub-departments.
    ///
    /// Needs one of the scopes `directory:department.has_child:read`,
    /// `directory:department.organization:read`.
    pub has_child: Option<bool>,
    /// The department's leaders.
    ///
    /// Needs the scope `directory:department.leader:read`.
    pub leaders: Option<Vec<DepartmentLeader>>,
    /// The parent department's ID, of the kind that `department_id_type` asked for.
    ///
    /// Needs one of the scopes `directory:department.organization:read`,
    /// `directory:department.parent_id:read`.
    pub parent_department_id: Option<String>,
    /// The department's name.
    ///
    /// Needs one of the scopes `directory:department.base:read`,
    /// `directory:department.name:read`.
    pub name: Option<I18nText>,
    /// Whether the department is enabled.
    ///
    /// Needs the scope `directory:department.status:read`.
    pub enabled_status: Option<bool>,
    /// The department's sort weight, mostly but not always a number.
    ///
    /// Needs one of the scopes `directory:department.order_weight:read`,
    /// `directory:department.organization:read`.
    pub order_weight: Option<String>,
    /// The values of the department's custom fields.
    ///
    /// Needs the scope `directory:department.custom_field:read`.
    pub custom_field_values: Option<Vec<CustomFieldValue>>,
    /// The path to the department, top level first, without the root department.
    ///
    /// Needs the scope `directory:department.department_path:read`.
    pub department_path_infos: Option<Vec<DepartmentBaseInfo>>,
    /// Where the department's data comes from.
    ///
    /// Needs one of the scopes `directory:department.base:read`,
    /// `directory:department.data_source:read`.
    pub data_source: Option<DataSource>,
}

object!(
    Department; department_id, department_count, has_child, leaders as list,
    parent_department_id, name, enabled_status, order_weight,
    custom_field_values as list, department_path_infos as list, data_source
);

/// How many members and sub-departments a department has. The counts are strings on the
/// wire.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentCount {
    /// The members of the department and of all departments below it.
    ///
    /// [`recursive_members_count()`](Self::recursive_members_count()) reads it as a number.
    pub recursive_members_count: Option<String>,
    /// The members of the department itself.
    ///
    /// [`direct_members_count()`](Self::direct_members_count()) reads it as a number.
    pub direct_members_count: Option<String>,
    /// The members of the department and of all departments below it, without leaders.
    ///
    /// [`recursive_members_count_exclude_leaders()`](Self::recursive_members_count_exclude_leaders())
    /// reads it as a number.
    pub recursive_members_count_exclude_leaders: Option<String>,
    /// The departments at every level below.
    ///
    /// [`recursive_departments_count()`](Self::recursive_departments_count()) reads it as a
    /// number.
    pub recursive_departments_count: Option<String>,
    /// The departments one level below.
    ///
    /// [`direct_departments_count()`](Self::direct_departments_count()) reads it as a number.
    pub direct_departments_count: Option<String>,
}

object!(
    DepartmentCount; recursive_members_count, direct_members_count,
    recursive_members_count_exclude_leaders, recursive_departments_count,
    direct_departments_count
);

impl DepartmentCount {
    /// [`recursive_members_count`](field@Self::recursive_members_count) as a number; `None` if
    /// it is absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a count.
    pub fn recursive_members_count(&self) -> Result<Option<u64>, UnreadableField> {
        view::Text::new(
                "recursive_members_count",
                self.recursive_members_count.as_deref(),
            )
            .count()
    }

    /// [`direct_members_count`](field@Self::direct_members_count) as a number; `None` if it is
    /// absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a count.
    pub fn direct_members_count(&self) -> Result<Option<u64>, UnreadableField> {
        view::Text::new("direct_members_count", self.direct_members_count.as_deref())
            .count()
    }

    /// [`recursive_members_count_exclude_leaders`](field@Self::recursive_members_count_exclude_leaders)
    /// as a number; `None` if it is absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a count.
    pub fn recursive_members_count_exclude_leaders(
        &self,
    ) -> Result<Option<u64>, UnreadableField> {
        view::Text::new(
                "recursive_members_count_exclude_leaders",
                self.recursive_members_count_exclude_leaders.as_deref(),
            )
            .count()
    }

    /// [`recursive_departments_count`](field@Self::recursive_departments_count) as a number;
    /// `None` if it is absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a count.
    pub fn recursive_departments_count(&self) -> Result<Option<u64>, UnreadableField> {
        view::Text::new(
                "recursive_departments_count",
                self.recursive_departments_count.as_deref(),
            )
            .count()
    }

    /// [`direct_departments_count`](field@Self::direct_departments_count) as a number; `None`
    /// if it is absent or empty.
    ///
    /// # Errors
    ///
    /// If it is not a count.
    pub fn direct_departments_count(&self) -> Result<Option<u64>, UnreadableField> {
        view::Text::new(
                "direct_departments_count",
                self.direct_departments_count.as_deref(),
            )
            .count()
    }
}

/// A leader of a department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentLeader {
    /// Whether this is the main leader or a deputy.
    pub leader_type: Option<LeaderType>,
    /// The leader's ID, of the kind that `employee_id_type` asked for.
    pub leader_id: Option<String>,
}

object!(DepartmentLeader; leader_type, leader_id);

/// The value of one custom field; `field_type` tells which of the values is meant.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomFieldValue {
    /// The type of the custom field.
    pub field_type: Option<CustomFieldType>,
    /// The value of a text field.
    pub text_value: Option<I18nText>,
    /// The value of a web link field.
    pub url_value: Option<UrlValue>,
    /// The value of an enumeration field.
    pub enum_value: Option<EnumValue>,
    /// The values of a person field.
    pub user_values: Option<Vec<UserValue>>,
    /// The value of a phone field.
    pub phone_value: Option<PhoneValue>,
    /// The key of the custom field.
    pub field_key: Option<String>,
}

object!(
    CustomFieldValue; field_type, text_value, url_value, enum_value, user_values as list,
    phone_value, field_key
);

/// A web link.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UrlValue {
    /// The title of the web page.
    pub link_text: Option<I18nText>,
    /// The link for mobile devices.
    pub url: Option<String>,
    /// The link for desktop computers.
    pub pcurl: Option<String>,
}

object!(UrlValue; link_text, url, pcurl);

/// The options chosen in an enumeration field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EnumValue {
    /// The IDs of the chosen options.
    pub enum_ids: Option<Vec<String>>,
    /// What the options consist of.
    pub enum_type: Option<EnumType>,
}

object!(EnumValue; enum_ids as list, enum_type);

/// The people chosen in a person field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserValue {
    /// The IDs of the people, of the kind that `employee_id_type` asked for.
    pub ids: Option<Vec<String>>,
}

object!(UserValue; ids as list);

/// A phone number.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PhoneValue {
    /// The number.
    pub phone_number: Option<String>,
    /// The extension.
    pub extension_number: Option<String>,
}

object!(PhoneValue; phone_number, extension_number);

/// A department on the path to another.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentBaseInfo {
    /// The department's ID, of the kind that `department_id_type` asked for.
    pub department_id: Option<String>,
    /// The department's name.
    pub department_name: Option<I18nText>,
}

object!(DepartmentBaseInfo; department_id, department_name);

/// How to get the next page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageResponse {
    /// Whether more pages follow; if so, ask again with `page_token`.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
}

object!(PageResponse; has_more, page_token);

/// A row that could not be read, in whole or in part.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AbnormalRecord {
    /// The ID of the row that has a problem.
    pub id: Option<String>,
    /// What is wrong with the whole row.
    pub row_error: Option<RowError>,
    /// What is wrong with single fields, by field name.
    pub field_errors: Option<BTreeMap<String, FieldError>>,
}

object!(AbnormalRecord; id, row_error, field_errors as map);

/// A department to be created.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NewDepartment {
    /// Custom ID of the department, unique in the tenant; it must not begin with `od-`. If left
    /// out, the platform makes one. It can be changed later.
    ///
    /// Example: `eersdf`.
    pub custom_department_id: Option<String>,
    /// The department's name, of at most 100 characters and without `/`; for the default text,
    /// the vendor also gives a limit of 64.
    pub name: Option<NameInput>,
    /// The parent department's ID, of the kind that `department_id_type` names; `0` is the root
    /// department.
    ///
    /// Example: `h121900`.
    pub parent_department_id: Option<String>,
    /// The department's leaders.
    pub leaders: Option<Vec<DepartmentLeaderInput>>,
    /// The sort weight among the sub-departments of the same parent. The vendor's pages
    /// disagree on whether a higher weight comes first or last.
    ///
    /// Example: `100`.
    pub order_weight: Option<String>,
    /// Whether the department is enabled.
    ///
    /// Example: `true`.
    pub enabled_status: Option<bool>,
    /// The values of the department's custom fields.
    pub custom_field_values: Option<Vec<CustomFieldValueInput>>,
}

object!(
    Serialize for NewDepartment; custom_department_id, name, parent_department_id,
    leaders, order_weight, enabled_status, custom_field_values
);

impl NewDepartment {
    /// A `NewDepartment` of its required fields.
    pub fn new() -> Self {
        Self {
            custom_department_id: None,
            name: None,
            parent_department_id: None,
            leaders: None,
            order_weight: None,
            enabled_status: None,
            custom_field_values: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check
            .pattern(
                "custom_department_id",
                self.custom_department_id.as_ref(),
                &crate::generated::pattern::CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID,
            );
        check.object("name", self.name.as_ref(), NameInput::check);
        check.count("leaders", self.leaders.as_ref().map(Vec::len), 0..=20);
        check
            .count(
                "custom_field_values",
                self.custom_field_values.as_ref().map(Vec::len),
                0..=100,
            );
        check
            .each(
                "custom_field_values",
                self.custom_field_values.as_ref(),
                CustomFieldValueInput::check,
            );
    }
}

/// A name of at most 64 characters, with translations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NameInput {
    /// The name to use where no translation fits.
    ///
    /// Example: `张三`.
    pub default_value: String,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    pub i18n_value: Option<BTreeMap<String, String>>,
}

object!(Serialize for NameInput; default_value as required, i18n_value);

impl NameInput {
    /// A `NameInput` of its required fields.
    pub fn new(default_value: impl Into<String>) -> Self {
        Self {
            default_value: default_value.into(),
            i18n_value: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.length("default_value", Some(&self.default_value), 1..=64);
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
    /// The leader's ID, of the kind that `employee_id_type` names.
    ///
    /// Example: `u273y71`.
    pub leader_id: String,
}

object!(
    Serialize for DepartmentLeaderInput; leader_type as required, leader_id as required
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

/// The value of a custom field of a department; set the property that fits the type of the
/// field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomFieldValueInput {
    /// The type of the custom field.
    ///
    /// Example: `1`.
    pub field_type: Option<CustomFieldType>,
    /// The value of a text field.
    pub text_value: Option<TextInput>,
    /// The value of a web link field.
    pub url_value: Option<UrlValueInput>,
    /// The value of an enumeration field.
    pub enum_value: Option<EnumValueInput>,
    /// The values of a person field.
    pub user_values: Option<Vec<UserValueInput>>,
    /// The value of a phone field.
    pub phone_value: Option<PhoneValueInput>,
    /// The key of the custom field.
    ///
    /// Example: `C-1000001`.
    pub field_key: Option<String>,
}

object!(
    Serialize for CustomFieldValueInput; field_type, text_value, url_value, enum_value,
    user_values, phone_value, field_key
);

impl CustomFieldValueInput {
    /// A `CustomFieldValueInput` of its required fields.
    pub fn new() -> Self {
        Self {
            field_type: None,
            text_value: None,
            url_value: None,
            enum_value: None,
            user_values: None,
            phone_value: None,
            field_key: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("enum_value", self.enum_value.as_ref(), EnumValueInput::check);
        check.count("user_values", self.user_values.as_ref().map(Vec::len), 0..=100);
        check.each("user_values", self.user_values.as_ref(), UserValueInput::check);
        check.object("phone_value", self.phone_value.as_ref(), PhoneValueInput::check);
    }
}

/// A text, with translations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TextInput {
    /// The text to use where no translation fits.
    ///
    /// Example: `张三`.
    pub default_value: String,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    pub i18n_value: Option<BTreeMap<String, String>>,
}

object!(Serialize for TextInput; default_value as required, i18n_value);

impl TextInput {
    /// A `TextInput` of its required fields.
    pub fn new(default_value: impl Into<String>) -> Self {
        Self {
            default_value: default_value.into(),
            i18n_value: None,
        }
    }
}

/// The value of a custom field that holds a link.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UrlValueInput {
    /// The title of the web page.
    pub link_text: TextInput,
    /// The link for mobile devices.
    ///
    /// Example: `https://m.bytedance.com/afnasjfna`.
    pub url: String,
    /// The link for desktop computers.
    ///
    /// Example: `http://www.fs.cn`.
    pub pcurl: String,
}

object!(
    Serialize for UrlValueInput; link_text as required, url as required,
    pcurl as required
);

impl UrlValueInput {
    /// A `UrlValueInput` of its required fields.
    pub fn new(
        link_text: TextInput,
        url: impl Into<String>,
        pcurl: impl Into<String>,
    ) -> Self {
        Self {
            link_text,
            url: url.into(),
            pcurl: pcurl.into(),
        }
    }
}

/// The value of a custom field that holds options.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EnumValueInput {
    /// The IDs of the chosen options.
    ///
    /// Example: `["dsa213sa"]`.
    pub enum_ids: Vec<String>,
    /// What the options consist of.
    ///
    /// Example: `1`.
    pub enum_type: EnumType,
}

object!(Serialize for EnumValueInput; enum_ids as required, enum_type as required);

impl EnumValueInput {
    /// A `EnumValueInput` of its required fields.
    pub fn new(
        enum_ids: impl IntoIterator<Item = impl Into<String>>,
        enum_type: EnumType,
    ) -> Self {
        Self {
            enum_ids: enum_ids.into_iter().map(Into::into).collect(),
            enum_type,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.count("enum_ids", Some(self.enum_ids.len()), 0..=100);
    }
}

/// The value of a custom field that holds people.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserValueInput {
    /// The IDs of the people, of the kind that `employee_id_type` names.
    ///
    /// Example: `["asdbjw1s"]`.
    pub ids: Vec<String>,
}

object!(Serialize for UserValueInput; ids as required);

impl UserValueInput {
    /// A `UserValueInput` of its required fields.
    pub fn new(ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            ids: ids.into_iter().map(Into::into).collect(),
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.count("ids", Some(self.ids.len()), 0..=100);
    }
}

/// The value of a custom field that holds a phone number.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PhoneValueInput {
    /// The phone number.
    ///
    /// Example: `18812345678`.
    pub phone_number: String,
    /// The extension.
    ///
    /// Example: `234234234`.
    pub extension_number: Option<String>,
}

object!(Serialize for PhoneValueInput; phone_number as required, extension_number);

impl PhoneValueInput {
    /// A `PhoneValueInput` of its required fields.
    pub fn new(phone_number: impl Into<String>) -> Self {
        Self {
            phone_number: phone_number.into(),
            extension_number: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.length("extension_number", self.extension_number.as_ref(), 0..=99);
    }
}

/// The ID of the new department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateDepartmentResult {
    /// The new department's ID, of the kind that `department_id_type` names.
    pub department_id: Option<String>,
}

object!(CreateDepartmentResult; department_id);

/// The departments, and what could not be read of them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchGetDepartmentsResult {
    /// The departments.
    pub departments: Option<Vec<Department>>,
    /// The rows and fields that could not be read.
    pub abnormals: Option<Vec<AbnormalRecord>>,
}

object!(BatchGetDepartmentsResult; departments as list, abnormals as list);

/// What is to change about a department; what is left out stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentUpdate {
    /// New custom ID of the department; it must not begin with `od-`. References to the old ID
    /// may break.
    ///
    /// Example: `eedasqwA`.
    pub custom_department_id: Option<String>,
    /// The department's name, without `/`.
    pub name: Option<DepartmentNameInput>,
    /// The parent department's ID, of the kind that `department_id_type` names.
    ///
    /// Example: `100`.
    pub parent_department_id: Option<String>,
    /// The department's leaders.
    pub leaders: Option<Vec<DepartmentLeaderInput>>,
    /// The sort weight among the sub-departments of the same parent. The vendor's pages
    /// disagree on whether a higher weight comes first or last.
    ///
    /// Example: `100`.
    pub order_weight: Option<String>,
    /// Whether the department is enabled.
    ///
    /// Example: `true`.
    pub enabled_status: Option<bool>,
    /// The values of the department's custom fields.
    pub custom_field_values: Option<Vec<CustomFieldValueInput>>,
}

object!(
    Serialize for DepartmentUpdate; custom_department_id, name, parent_department_id,
    leaders, order_weight, enabled_status, custom_field_values
);

impl DepartmentUpdate {
    /// A `DepartmentUpdate` of its required fields.
    pub fn new() -> Self {
        Self {
            custom_department_id: None,
            name: None,
            parent_department_id: None,
            leaders: None,
            order_weight: None,
            enabled_status: None,
            custom_field_values: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check
            .pattern(
                "custom_department_id",
                self.custom_department_id.as_ref(),
                &crate::generated::pattern::CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID,
            );
        check.length("custom_department_id", self.custom_department_id.as_ref(), 1..=64);
        check.object("name", self.name.as_ref(), DepartmentNameInput::check);
        check.count("leaders", self.leaders.as_ref().map(Vec::len), 0..=20);
        check
            .count(
                "custom_field_values",
                self.custom_field_values.as_ref().map(Vec::len),
                0..=100,
            );
        check
            .each(
                "custom_field_values",
                self.custom_field_values.as_ref(),
                CustomFieldValueInput::check,
            );
    }
}

/// A name of at most 100 characters, with translations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DepartmentNameInput {
    /// The name to use where no translation fits.
    ///
    /// Example: `张三`.
    pub default_value: String,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    pub i18n_value: Option<BTreeMap<String, String>>,
}

object!(Serialize for DepartmentNameInput; default_value as required, i18n_value);

impl DepartmentNameInput {
    /// A `DepartmentNameInput` of its required fields.
    pub fn new(default_value: impl Into<String>) -> Self {
        Self {
            default_value: default_value.into(),
            i18n_value: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.length("default_value", Some(&self.default_value), 1..=100);
    }
}

/// One page of the departments that a search found, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FoundDepartmentPage {
    /// The departments.
    pub departments: Vec<Department>,
    /// How to get the next page.
    pub page_response: Option<PageResponse>,
    /// The rows and fields that could not be read.
    pub abnormals: Option<Vec<AbnormalRecord>>,
}

object!(FoundDepartmentPage; departments as items, page_response, abnormals as list);

impl Page for FoundDepartmentPage {
    fn count(&self) -> usize {
        self.departments.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.has_more),
            next: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.page_token.as_deref()),
        }
    }
}

impl PageOfItems for FoundDepartmentPage {
    type Item = Department;

    fn into_items(self) -> Vec<Department> {
        self.departments
    }
}

/// An employee to be created.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NewEmployee {
    /// The employee's name and alias.
    pub name: Option<NewEmployeeName>,
    /// The employee's mobile number, of at most 255 characters; no two serving employees of the
    /// tenant may share one. A country code must begin with `+`. Only a tenant that Feishu has
    /// verified may add numbers from outside mainland China. An employee needs a mobile number
    /// or an email address.
    ///
    /// Example: `"13011111111" 或 "+8613011111111"`.
    pub mobile: Option<String>,
    /// The employee's custom ID, without spaces; no two serving employees of the tenant may
    /// share one. It can be changed later. If left out, the platform makes one.
    ///
    /// Example: `u273y71`.
    pub custom_employee_id: Option<String>,
    /// The key of the avatar image, as the operation that uploads images returns it; upload the
    /// image with the image type for avatars.
    ///
    /// Example: `8abc397a-9950-44ea-9302-e1d8fe00858g`.
    pub avatar_key: Option<String>,
    /// The employee's work email address; no two serving employees of the tenant may share one.
    /// It is required alongside a mobile number from outside mainland China.
    ///
    /// Example: `zhangsan@gmail.com`.
    pub email: Option<String>,
    /// The employee's enterprise email address. The tenant must have switched on Feishu Mail
    /// and set up the address's domain, or the call fails.
    ///
    /// Example: `zhangsan@gmail.com`.
    pub enterprise_email: Option<String>,
    /// The employee's gender.
    ///
    /// Example: `1`.
    pub gender: Option<Gender>,
    /// The departments that the employee belongs to, with the sort order in and among them. The
    /// main department has to come first.
    pub employee_order_in_departments: Option<Vec<DepartmentOrderInput>>,
    /// The ID of the employee's direct manager, of the kind that `employee_id_type` names. The
    /// manager must be a serving employee, and managers must not form a loop.
    ///
    /// Example: `eeasdqwwe`.
    pub leader_id: Option<String>,
    /// The IDs of the employee's dotted-line managers, of the kind that `employee_id_type`
    /// names. They must be serving employees, and managers must not form a loop.
    ///
    /// Example: `["hdsuqw"]`.
    pub dotted_line_leader_ids: Option<Vec<String>>,
    /// The code of the country or region where the employee works, as the vendor's master data
    /// operation that lists countries and regions returns it.
    ///
    /// Example: `MDM34234234`.
    pub work_country_or_region: Option<String>,
    /// The ID of the place where the employee works.
    ///
    /// Example: `eqwedas`.
    pub work_place_id: Option<String>,
    /// The employee's desk or workstation.
    pub work_station: Option<TextInput>,
    /// The employee's job number; no two serving employees of the tenant may share one.
    ///
    /// Example: `2845435`.
    pub job_number: Option<String>,
    /// The employee's extension number, of at most 99 characters; no two employees of the
    /// tenant may share one.
    ///
    /// Example: `2845435`.
    pub extension_number: Option<String>,
    /// The date on which the employee joins, as `YYYY-MM-DD`.
    ///
    /// Example: `2022-10-10`.
    pub join_date: Option<String>,
    /// The employee's type of employment, such as full-time or intern.
    ///
    /// Example: `1`.
    pub employment_type: Option<EmploymentType>,
    /// The ID of the employee's job title.
    ///
    /// Example: `wqedsaqw`.
    pub job_title_id: Option<String>,
    /// The values of the employee's custom fields.
    pub custom_field_values: Option<Vec<NewEmployeeCustomFieldValue>>,
}

object!(
    Serialize for NewEmployee; name, mobile, custom_employee_id, avatar_key, email,
    enterprise_email, gender, employee_order_in_departments, leader_id,
    dotted_line_leader_ids, work_country_or_region, work_place_id, work_station,
    job_number, extension_number, join_date, employment_type, job_title_id,
    custom_field_values
);

impl NewEmployee {
    /// A `NewEmployee` of its required fields.
    pub fn new() -> Self {
        Self {
            name: None,
            mobile: None,
            custom_employee_id: None,
            avatar_key: None,
            email: None,
            enterprise_email: None,
            gender: None,
            employee_order_in_departments: None,
            leader_id: None,
            dotted_line_leader_ids: None,
            work_country_or_region: None,
            work_place_id: None,
            work_station: None,
            job_number: None,
            extension_number: None,
            join_date: None,
            employment_type: None,
            job_title_id: None,
            custom_field_values: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("name", self.name.as_ref(), NewEmployeeName::check);
        check.length("custom_employee_id", self.custom_employee_id.as_ref(), 1..=64);
        check.length("avatar_key", self.avatar_key.as_ref(), 0..=255);
        check.length("email", self.email.as_ref(), 0..=255);
        check.length("enterprise_email", self.enterprise_email.as_ref(), 0..=255);
        check
            .count(
                "employee_order_in_departments",
                self.employee_order_in_departments.as_ref().map(Vec::len),
                0..=10,
            );
        check
            .count(
                "dotted_line_leader_ids",
                self.dotted_line_leader_ids.as_ref().map(Vec::len),
                0..=20,
            );
        check.length("job_number", self.job_number.as_ref(), 0..=255);
        check.length("join_date", self.join_date.as_ref(), 10..=10);
        check
            .count(
                "custom_field_values",
                self.custom_field_values.as_ref().map(Vec::len),
                0..=100,
            );
        check
            .each(
                "custom_field_values",
                self.custom_field_values.as_ref(),
                NewEmployeeCustomFieldValue::check,
            );
    }
}

/// The names of a new employee.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewEmployeeName {
    /// The employee's name, of at most 64 characters.
    pub name: NonEmptyTextInput,
    /// The employee's alias, of at most 64 characters.
    ///
    /// Example: `jack`.
    pub another_name: Option<String>,
}

object!(Serialize for NewEmployeeName; name as required, another_name);

impl NewEmployeeName {
    /// A `NewEmployeeName` of its required fields.
    pub fn new(name: NonEmptyTextInput) -> Self {
        Self { name, another_name: None }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("name", Some(&self.name), NonEmptyTextInput::check);
    }
}

/// A text that must not be empty, with translations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NonEmptyTextInput {
    /// The text to use where no translation fits.
    ///
    /// Example: `张三`.
    pub default_value: String,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    pub i18n_value: Option<BTreeMap<String, String>>,
}

object!(Serialize for NonEmptyTextInput; default_value as required, i18n_value);

impl NonEmptyTextInput {
    /// A `NonEmptyTextInput` of its required fields.
    pub fn new(default_value: impl Into<String>) -> Self {
        Self {
            default_value: default_value.into(),
            i18n_value: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.length("default_value", Some(&self.default_value), 1..=usize::MAX);
    }
}

/// How an employee is to be sorted within a department, and the department among those of
/// the employee.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentOrderInput {
    /// The ID of a department that the employee belongs to, of the kind that
    /// `department_id_type` names.
    ///
    /// Example: `eeddjisdwe`.
    pub department_id: Option<String>,
    /// The employee's sort weight among the members of the department.
    ///
    /// Example: `100`.
    pub order_weight_in_deparment: Option<String>,
    /// The department's sort weight among the employee's departments.
    ///
    /// Example: `20`.
    pub order_weight_among_deparments: Option<String>,
    /// Whether this is the employee's main department. An employee has only one, and its sort
    /// weight should be the largest. If none is marked, the first department in the platform's
    /// own order is the main one, whatever the order of the list.
    ///
    /// Example: `true`.
    pub is_main_department: Option<bool>,
}

object!(
    Serialize for DepartmentOrderInput; department_id, order_weight_in_deparment,
    order_weight_among_deparments, is_main_department
);

impl DepartmentOrderInput {
    /// A `DepartmentOrderInput` of its required fields.
    pub fn new() -> Self {
        Self {
            department_id: None,
            order_weight_in_deparment: None,
            order_weight_among_deparments: None,
            is_main_department: None,
        }
    }
}

/// The value of a custom field of a new employee; set the property that fits the type of
/// the field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NewEmployeeCustomFieldValue {
    /// The type of the custom field.
    ///
    /// Example: `1`.
    pub field_type: Option<CustomFieldType>,
    /// The value of a text field.
    pub text_value: Option<NonEmptyTextInput>,
    /// The value of a web link field.
    pub url_value: Option<NewEmployeeUrlValue>,
    /// The value of an enumeration field.
    pub enum_value: Option<EnumValueInput>,
    /// The values of a person field.
    pub user_values: Option<Vec<UserValueInput>>,
    /// The value of a phone field.
    pub phone_value: Option<EmployeePhoneValueInput>,
    /// The key of the custom field.
    ///
    /// Example: `C-1000001`.
    pub field_key: Option<String>,
}

object!(
    Serialize for NewEmployeeCustomFieldValue; field_type, text_value, url_value,
    enum_value, user_values, phone_value, field_key
);

impl NewEmployeeCustomFieldValue {
    /// A `NewEmployeeCustomFieldValue` of its required fields.
    pub fn new() -> Self {
        Self {
            field_type: None,
            text_value: None,
            url_value: None,
            enum_value: None,
            user_values: None,
            phone_value: None,
            field_key: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("text_value", self.text_value.as_ref(), NonEmptyTextInput::check);
        check.object("url_value", self.url_value.as_ref(), NewEmployeeUrlValue::check);
        check.object("enum_value", self.enum_value.as_ref(), EnumValueInput::check);
        check.count("user_values", self.user_values.as_ref().map(Vec::len), 0..=100);
        check.each("user_values", self.user_values.as_ref(), UserValueInput::check);
    }
}

/// The value of a custom field of a new employee that holds a link.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewEmployeeUrlValue {
    /// The title of the web page.
    pub link_text: LinkTextInput,
    /// The link for mobile devices.
    ///
    /// Example: `https://m.bytedance.com/afnasjfna`.
    pub url: String,
    /// The link for desktop computers.
    ///
    /// Example: `http://www.fs.cn`.
    pub pcurl: String,
}

object!(
    Serialize for NewEmployeeUrlValue; link_text as required, url as required,
    pcurl as required
);

impl NewEmployeeUrlValue {
    /// A `NewEmployeeUrlValue` of its required fields.
    pub fn new(
        link_text: LinkTextInput,
        url: impl Into<String>,
        pcurl: impl Into<String>,
    ) -> Self {
        Self {
            link_text,
            url: url.into(),
            pcurl: pcurl.into(),
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("link_text", Some(&self.link_text), LinkTextInput::check);
    }
}

/// The title of a link, of at most 40 characters, with translations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkTextInput {
    /// The title to use where no translation fits.
    ///
    /// Example: `张三`.
    pub default_value: String,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    pub i18n_value: Option<BTreeMap<String, String>>,
}

object!(Serialize for LinkTextInput; default_value as required, i18n_value);

impl LinkTextInput {
    /// A `LinkTextInput` of its required fields.
    pub fn new(default_value: impl Into<String>) -> Self {
        Self {
            default_value: default_value.into(),
            i18n_value: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.length("default_value", Some(&self.default_value), 1..=40);
    }
}

/// The value of a custom field of an employee that holds a phone number.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EmployeePhoneValueInput {
    /// The phone number.
    ///
    /// Example: `18812345678`.
    pub phone_number: String,
    /// The extension.
    ///
    /// Example: `234234234`.
    pub extension_number: Option<String>,
}

object!(
    Serialize for EmployeePhoneValueInput; phone_number as required, extension_number
);

impl EmployeePhoneValueInput {
    /// A `EmployeePhoneValueInput` of its required fields.
    pub fn new(phone_number: impl Into<String>) -> Self {
        Self {
            phone_number: phone_number.into(),
            extension_number: None,
        }
    }
}

/// Where the data of a new employee is kept, and which seats they take.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateEmployeeOptions {
    /// The geo in which the employee's data resides, in lower case. Only a tenant with
    /// Multi-Geo may set it, and only to a geo that the tenant has.
    ///
    /// Needs the scope `directory:employee.base.geo:write`.
    ///
    /// Example: `cn`.
    pub geo_name: Option<String>,
    /// The IDs of the seats to assign to the employee, out of those that the tenant has
    /// available. Required if the tenant mixes licences.
    ///
    /// Needs the scope `directory:employee.base.subscription_ids:write`.
    ///
    /// Example: `["123123123"]`.
    pub subscription_ids: Option<Vec<String>>,
}

object!(Serialize for CreateEmployeeOptions; geo_name, subscription_ids);

impl CreateEmployeeOptions {
    /// A `CreateEmployeeOptions` of its required fields.
    pub fn new() -> Self {
        Self {
            geo_name: None,
            subscription_ids: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check
            .count(
                "subscription_ids",
                self.subscription_ids.as_ref().map(Vec::len),
                0..=20,
            );
    }
}

/// The ID of the new employee.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateEmployeeResult {
    /// The new employee's ID, of the kind that `employee_id_type` asked for.
    pub employee_id: Option<String>,
}

object!(CreateEmployeeResult; employee_id);

/// What becomes of what the employee owns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeleteEmployeeOptions {
    /// Who takes over what the employee owns.
    pub resigned_employee_resource_receiver: Option<ResourceReceivers>,
}

object!(Serialize for DeleteEmployeeOptions; resigned_employee_resource_receiver);

impl DeleteEmployeeOptions {
    /// A `DeleteEmployeeOptions` of its required fields.
    pub fn new() -> Self {
        Self {
            resigned_employee_resource_receiver: None,
        }
    }
}

/// Who receives what belongs to an employee who leaves, by kind.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResourceReceivers {
    /// The ID of the new owner of the department group chats that the employee owns, of the
    /// kind that `employee_id_type` names. If left out, each chat goes to the member who joined
    /// it first.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub department_chat_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the external group chats that the employee owns, of the kind
    /// that `employee_id_type` names. If left out, each chat goes to the member of the
    /// employee's organisation who joined it first; a chat without another member of that
    /// organisation is dissolved.
    ///
    /// Example: `eehsdna`.
    pub external_chat_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's documents, of the kind that `employee_id_type`
    /// names. If left out, the documents stay in the employee's name.
    ///
    /// Example: `eehsdna`.
    pub docs_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's calendar events, of the kind that
    /// `employee_id_type` names. If left out, the events stay in the employee's name.
    ///
    /// Example: `eehsdna`.
    pub calendar_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the apps that the employee created, of the kind that
    /// `employee_id_type` names. If left out, the apps stay in the name of the employee, who
    /// can no longer sign in to the developer console to manage them; an administrator can hand
    /// them over later in the admin console.
    ///
    /// Example: `eehsdna`.
    pub application_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's help desk resources, of the kind that
    /// `employee_id_type` names. If left out, they stay in the employee's name.
    ///
    /// Example: `eehsdna`.
    pub helpdesk_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's approval resources, of the kind that
    /// `employee_id_type` names. If left out, they stay in the employee's name.
    ///
    /// Example: `eehsdna`.
    pub approval_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's mail resources, of the kind that
    /// `employee_id_type` names. If left out, they stay in the employee's name.
    ///
    /// Example: `eehsdna`.
    pub email_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's meeting minutes (Feishu Minutes), of the kind
    /// that `employee_id_type` names. If left out, the minutes stay in the employee's name.
    ///
    /// Example: `eehsdna`.
    pub minutes_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's surveys, of the kind that `employee_id_type`
    /// names. If left out, the surveys are deleted.
    ///
    /// Example: `eehsdna`.
    pub survey_acceptor_employee_id: Option<String>,
    /// The ID of the new owner of the employee's resources on the integration platform,
    /// AnyCross.
    ///
    /// Example: `eehsdna`.
    pub anycross_acceptor_employee_id: Option<String>,
}

object!(
    Serialize for ResourceReceivers; department_chat_acceptor_employee_id,
    external_chat_acceptor_employee_id, docs_acceptor_employee_id,
    calendar_acceptor_employee_id, application_acceptor_employee_id,
    helpdesk_acceptor_employee_id, approval_acceptor_employee_id,
    email_acceptor_employee_id, minutes_acceptor_employee_id,
    survey_acceptor_employee_id, anycross_acceptor_employee_id
);

impl ResourceReceivers {
    /// A `ResourceReceivers` of its required fields.
    pub fn new() -> Self {
        Self {
            department_chat_acceptor_employee_id: None,
            external_chat_acceptor_employee_id: None,
            docs_acceptor_employee_id: None,
            calendar_acceptor_employee_id: None,
            application_acceptor_employee_id: None,
            helpdesk_acceptor_employee_id: None,
            approval_acceptor_employee_id: None,
            email_acceptor_employee_id: None,
            minutes_acceptor_employee_id: None,
            survey_acceptor_employee_id: None,
            anycross_acceptor_employee_id: None,
        }
    }
}

/// Conditions that an employee has to meet, all of them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EmployeeFilter {
    /// The conditions, all of which must hold.
    pub conditions: Vec<EmployeeCondition>,
}

object!(Serialize for EmployeeFilter; conditions as required);

impl EmployeeFilter {
    /// A `EmployeeFilter` of its required fields.
    pub fn new(conditions: impl IntoIterator<Item = EmployeeCondition>) -> Self {
        Self {
            conditions: conditions.into_iter().collect(),
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.count("conditions", Some(self.conditions.len()), 0..=10);
    }
}

/// A condition on one field of an employee.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EmployeeCondition {
    /// The field to compare, on the left-hand side: `base_info.mobile`, `base_info.email`,
    /// `work_info.job_number`, or both `base_info.departments.department_id` and
    /// `work_info.staff_status`, which need a condition each.
    ///
    /// Example: `base_info.mobile`.
    pub field: String,
    /// How to compare. `work_info.staff_status` is documented with `eq` only, the other fields
    /// with `eq` and `in`.
    ///
    /// Example: `eq`.
    pub operator: EmployeeFilterOperator,
    /// What to compare with, on the right-hand side: JSON text inside a string. It is one JSON
    /// value for `eq`, such as `"+8613000000001"`, and an array of them for `in`. The values
    /// are JSON strings, except those of `work_info.staff_status`, which are numbers; 2, for
    /// employees who have left, is not supported there.
    ///
    /// Example: ``"8619922333322"``.
    pub value: String,
}

object!(
    Serialize for EmployeeCondition; field as required, operator as required,
    value as required
);

impl EmployeeCondition {
    /// A `EmployeeCondition` of its required fields.
    pub fn new(
        field: impl Into<String>,
        operator: EmployeeFilterOperator,
        value: impl Into<String>,
    ) -> Self {
        Self {
            field: field.into(),
            operator,
            value: value.into(),
        }
    }
}

/// One page of employees, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmployeePage {
    /// The employees.
    pub employees: Vec<Employee>,
    /// How to get the next page.
    pub page_response: Option<PageResponse>,
    /// The rows and fields that could not be read.
    pub abnormals: Option<Vec<EmployeeAbnormalRecord>>,
}

object!(EmployeePage; employees as items, page_response, abnormals as list);

impl Page for EmployeePage {
    fn count(&self) -> usize {
        self.employees.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.has_more),
            next: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.page_token.as_deref()),
        }
    }
}

impl PageOfItems for EmployeePage {
    type Item = Employee;

    fn into_items(self) -> Vec<Employee> {
        self.employees
    }
}

/// An employee: the fields that were asked for, as far as they may be read.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Employee {
    /// The employee's basic details.
    pub base_info: Option<EmployeeBaseInfo>,
    /// The details of the employee's work.
    pub work_info: Option<EmployeeWorkInfo>,
}

object!(Employee; base_info, work_info);

/// What is known of an employee as a person and as a member of departments.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmployeeBaseInfo {
    /// The employee's ID, of the kind that `employee_id_type` asked for; only the kind
    /// `employee_id` needs the scope. When searching, name the field in `required_fields`, or
    /// the ID that comes back means nothing.
    ///
    /// Needs the scope `directory:employee.base.external_id:read`.
    pub employee_id: Option<String>,
    /// The employee's names.
    pub name: Option<Name>,
    /// The employee's mobile number.
    ///
    /// Needs the scope `directory:employee.base.mobile:read`.
    pub mobile: Option<String>,
    /// The employee's work email address.
    ///
    /// Needs the scope `directory:employee.base.email:read`.
    pub email: Option<String>,
    /// The employee's enterprise email address.
    ///
    /// Needs the scope `directory:employee.base.enterprise_email:read`.
    pub enterprise_email: Option<String>,
    /// The employee's gender.
    ///
    /// Needs the scope `directory:employee.base.gender:read`.
    pub gender: Option<Gender>,
    /// The departments that the employee belongs to; the first is the main department.
    ///
    /// Needs the scope `directory:employee.base.department:read`.
    pub departments: Option<Vec<Department>>,
    /// The employee's sort order in and among the departments; the first is the main
    /// department.
    ///
    /// Needs one of the scopes `directory:employee.base.department:read`,
    /// `directory:employee.base.dept_order:read`.
    pub employee_order_in_departments: Option<Vec<DepartmentOrder>>,
    /// The employee's personal signature.
    ///
    /// Needs one of the scopes `directory:employee.base.base:read`,
    /// `directory:employee.base.description:read`.
    pub description: Option<String>,
    /// The state of the employee's account, such as active or frozen.
    ///
    /// Needs one of the scopes `directory:employee.base.active_status:read`,
    /// `directory:employee.base.status:read`.
    pub active_status: Option<ActiveStatus>,
    /// Whether the person has left the organisation.
    ///
    /// Needs one of the scopes `directory:employee.base.is_resigned:read`,
    /// `directory:employee.base.status:read`.
    pub is_resigned: Option<bool>,
    /// The ID of the employee's direct manager, of the kind that `employee_id_type` asked for.
    ///
    /// Needs one of the scopes `directory:employee.base.leader:read`,
    /// `directory:employee.base.leader_id:read`.
    pub leader_id: Option<String>,
    /// The IDs of the employee's dotted-line managers, of the kind that `employee_id_type`
    /// asked for.
    ///
    /// Needs one of the scopes `directory:employee.base.dotted_line_leaders:read`,
    /// `directory:employee.base.leader:read`.
    pub dotted_line_leader_ids: Option<Vec<String>>,
    /// Whether the employee is a super administrator of the tenant.
    ///
    /// Needs one of the scopes `directory:employee.base.is_primary_admin:read`,
    /// `directory:employee.base.role:read`.
    pub is_primary_admin: Option<bool>,
    /// The aliases of the employee's enterprise email address, from which mail can be sent and
    /// to which it can be addressed.
    ///
    /// Needs one of the scopes `directory:employee.base.enterprise_email:read`,
    /// `directory:employee.base.enterprise_email_alias:read`.
    pub enterprise_email_aliases: Option<Vec<String>>,
    /// The values of the custom fields.
    ///
    /// Needs the scope `directory:employee.base.custom_field:read`.
    pub custom_field_values: Option<Vec<CustomFieldValue>>,
    /// The full paths to the departments that the employee belongs to directly, one list for
    /// each, with the root department first.
    ///
    /// Needs the scope `directory:employee.base.department_path:read`.
    pub department_path_infos: Option<Vec<Vec<DepartmentBaseInfo>>>,
    /// The date on which the departure was carried out, as `YYYY-MM-DD`. The system sets it; it
    /// is read only.
    ///
    /// Needs the scope `directory:employee.base.resign_time:read`.
    pub resign_time: Option<String>,
    /// The addresses of the employee's avatar, by size.
    ///
    /// Needs one of the scopes `directory:employee.base.avatar:read`,
    /// `directory:employee.base.base:read`.
    pub avatar: Option<ImageLink>,
    /// The address of the employee's own background image.
    ///
    /// Needs one of the scopes `directory:employee.base.background_image:read`,
    /// `directory:employee.base.base:read`.
    pub background_image: Option<String>,
    /// Whether the employee is an ordinary administrator of the tenant.
    ///
    /// Needs one of the scopes `directory:employee.base.is_admin:read`,
    /// `directory:employee.base.role:read`.
    pub is_admin: Option<bool>,
    /// Where the data comes from.
    ///
    /// Needs one of the scopes `directory:employee.base.base:read`,
    /// `directory:employee.base.data_source:read`.
    pub data_source: Option<DataSource>,
    /// The geo in which the employee's data resides.
    ///
    /// Needs one of the scopes `directory:employee.base.base:read`,
    /// `directory:employee.base.geo:read`.
    pub geo_name: Option<String>,
    /// The IDs of the seats assigned to the employee.
    ///
    /// Needs one of the scopes `directory:employee.base.base:read`,
    /// `directory:employee.base.subscription_ids:read`.
    pub subscription_ids: Option<Vec<String>>,
}

object!(
    EmployeeBaseInfo; employee_id, name, mobile, email, enterprise_email, gender,
    departments as list, employee_order_in_departments as list, description,
    active_status, is_resigned, leader_id, dotted_line_leader_ids as list,
    is_primary_admin, enterprise_email_aliases as list, custom_field_values as list,
    department_path_infos as lists, resign_time, avatar, background_image, is_admin,
    data_source, geo_name, subscription_ids as list
);

/// The names of an employee.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Name {
    /// The employee's name, with its translations.
    ///
    /// Needs one of the scopes `directory:employee.base.base:read`,
    /// `directory:employee.base.name.name:read`.
    pub name: Option<I18nText>,
    /// The employee's alias.
    ///
    /// Needs one of the scopes `directory:employee.base.base:read`,
    /// `directory:employee.base.name.another_name:read`.
    pub another_name: Option<String>,
}

object!(Name; name, another_name);

/// How an employee is sorted within a department, and the department among those of the
/// employee.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentOrder {
    /// The department's ID, of the kind that `department_id_type` asked for.
    pub department_id: Option<String>,
    /// The employee's sort weight among the members of the department.
    pub order_weight_in_deparment: Option<String>,
    /// The department's sort weight among the employee's departments.
    pub order_weight_among_deparments: Option<String>,
}

object!(
    DepartmentOrder; department_id, order_weight_in_deparment,
    order_weight_among_deparments
);

/// The addresses of a picture, by size.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImageLink {
    /// The address of the avatar at 72 by 72 pixels.
    pub avatar_72: Option<String>,
    /// The address of the avatar at 240 by 240 pixels.
    pub avatar_240: Option<String>,
    /// The address of the avatar at 640 by 640 pixels.
    pub avatar_640: Option<String>,
    /// The address of the original avatar.
    pub avatar_origin: Option<String>,
}

object!(ImageLink; avatar_72, avatar_240, avatar_640, avatar_origin);

/// What is known of an employee's job.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmployeeWorkInfo {
    /// The code of the country or region where the employee works.
    ///
    /// Needs one of the scopes `directory:employee.work.base_work:read`,
    /// `directory:employee.work.work_country_or_region:read`.
    pub work_country_or_region: Option<String>,
    /// The place where the employee works.
    ///
    /// Needs one of the scopes `directory:employee.work.base_work:read`,
    /// `directory:employee.work.work_place:read`.
    pub work_place: Option<Place>,
    /// The employee's desk or workstation.
    ///
    /// Needs one of the scopes `directory:employee.work.base_work:read`,
    /// `directory:employee.work.work_station:read`.
    pub work_station: Option<I18nText>,
    /// The employee's job number.
    ///
    /// Needs one of the scopes `directory:employee.work.base_work:read`,
    /// `directory:employee.work.job_number:read`.
    pub job_number: Option<String>,
    /// The employee's extension number.
    ///
    /// Needs one of the scopes `directory:employee.work.base_work:read`,
    /// `directory:employee.work.extension_number:read`.
    pub extension_number: Option<String>,
    /// The date on which the employee joined or is to join, as `YYYY-MM-DD`.
    ///
    /// Needs one of the scopes `directory:employee.work.join_date:read`,
    /// `directory:employee.work.employment:read`.
    pub join_date: Option<String>,
    /// The employee's type of employment, such as full-time or intern.
    ///
    /// Needs one of the scopes `directory:employee.work.employment_type:read`,
    /// `directory:employee.work.employment:read`.
    pub employment_type: Option<i64>,
    /// The employee's employment status, such as serving or about to leave.
    ///
    /// Needs one of the scopes `directory:employee.work.staff_status:read`,
    /// `directory:employee.work.employment:read`.
    pub staff_status: Option<StaffStatus>,
    /// The employee's job title.
    ///
    /// Needs the scope `directory:employee.work.job_title:read`.
    pub job_title: Option<JobTitle>,
    /// The employee's job level.
    ///
    /// Needs the scope `directory:employee.work.job_level:read`.
    pub job_level: Option<JobLevel>,
    /// The employee's job family.
    ///
    /// Needs the scope `directory:employee.work.job_family:read`.
    pub job_family: Option<JobFamily>,
    /// The date on which the employee leaves or left, as `YYYY-MM-DD`.
    ///
    /// Needs one of the scopes `directory:employee.work.resign_date:read`,
    /// `directory:employee.work.employment:read`.
    pub resign_date: Option<String>,
    /// Why the employee leaves or left; it has to match `resign_type`. An update can change it
    /// only for an employee who is about to leave or has left.
    ///
    /// Needs one of the scopes `directory:employee.work.resign_reason:read`,
    /// `directory:employee.work.employment:read`.
    ///
    /// Example: `1`.
    pub resign_reason: Option<ResignReason>,
    /// A note on the employee's departure.
    ///
    /// Needs one of the scopes `directory:employee.work.resign_remark:read`,
    /// `directory:employee.work.employment:read`.
    pub resign_remark: Option<String>,
    /// Whether the employee leaves or left voluntarily; it has to match `resign_reason`. An
    /// update can change it only for an employee who is about to leave or has left.
    ///
    /// Needs one of the scopes `directory:employee.work.resign_type:read`,
    /// `directory:employee.work.employment:read`.
    ///
    /// Example: `1`.
    pub resign_type: Option<ResignType>,
}

object!(
    EmployeeWorkInfo; work_country_or_region, work_place, work_station, job_number,
    extension_number, join_date, employment_type, staff_status, job_title, job_level,
    job_family, resign_date, resign_reason, resign_remark, resign_type
);

/// A place of work.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// The place's ID; `0` if there is none.
    pub place_id: Option<String>,
    /// The place's name.
    ///
    /// Needs the scope `directory:place.base:read`.
    pub place_name: Option<I18nText>,
    /// Whether the place is enabled.
    ///
    /// Needs the scope `directory:place.status:read`.
    pub is_enabled: Option<bool>,
    /// A description of the place.
    ///
    /// Needs the scope `directory:place.base:read`.
    pub description: Option<I18nText>,
}

object!(Place; place_id, place_name, is_enabled, description);

/// A job title.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct JobTitle {
    /// The job title's ID; `0` if there is none.
    pub job_title_id: Option<String>,
    /// The job title's name.
    ///
    /// Needs the scope `directory:job_title.base:read`.
    pub job_title_name: Option<I18nText>,
    /// Whether the job title is enabled.
    ///
    /// Needs the scope `directory:job_title.status:read`.
    pub is_enabled: Option<bool>,
    /// A description of the job title.
    ///
    /// Needs the scope `directory:job_title.base:read`.
    pub description: Option<I18nText>,
}

object!(JobTitle; job_title_id, job_title_name, is_enabled, description);

/// A job level.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct JobLevel {
    /// The job level's ID.
    pub job_level_id: Option<String>,
    /// The job level's name.
    ///
    /// Needs the scope `directory:job_level.base:read`.
    pub job_level_name: Option<I18nText>,
    /// Whether the job level is enabled.
    ///
    /// Needs the scope `directory:job_level.status:read`.
    pub is_enabled: Option<bool>,
    /// Whether the job level is deleted.
    ///
    /// Needs the scope `directory:job_level.status:read`.
    pub is_deleted: Option<bool>,
    /// Where the job level sorts; smaller values come first.
    ///
    /// Needs the scope `directory:job_level.order:read`.
    pub order: Option<String>,
    /// A description of the job level.
    ///
    /// Needs the scope `directory:job_level.base:read`.
    pub description: Option<I18nText>,
}

object!(
    JobLevel; job_level_id, job_level_name, is_enabled, is_deleted, order, description
);

/// A job family.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct JobFamily {
    /// The job family's ID; `0` if there is none.
    pub job_family_id: Option<String>,
    /// The job family's name.
    ///
    /// Needs the scope `directory:job_family.base:read`.
    pub job_family_name: Option<I18nText>,
    /// Whether the job family is enabled.
    ///
    /// Needs the scope `directory:job_family.status:read`.
    pub is_enabled: Option<bool>,
    /// The ID of the parent job family.
    ///
    /// Needs the scope `directory:job_family.path:read`.
    pub parent_job_family_id: Option<String>,
    /// A description of the job family.
    ///
    /// Needs the scope `directory:job_family.base:read`.
    pub description: Option<I18nText>,
}

object!(
    JobFamily; job_family_id, job_family_name, is_enabled, parent_job_family_id,
    description
);

/// An employee who could not be read, in whole or in part, and why.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmployeeAbnormalRecord {
    /// The ID of the row that has a problem.
    pub id: Option<String>,
    /// What is wrong with the whole row.
    pub row_error: Option<RowError>,
    /// What is wrong with single fields, by field name.
    pub field_errors: Option<BTreeMap<String, EmployeeFieldError>>,
}

object!(EmployeeAbnormalRecord; id, row_error, field_errors as map);

/// The employees, and what could not be read of them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchGetEmployeesResult {
    /// The employees.
    pub employees: Option<Vec<Employee>>,
    /// The rows and fields that could not be read.
    pub abnormals: Option<Vec<EmployeeAbnormalRecord>>,
}

object!(BatchGetEmployeesResult; employees as list, abnormals as list);

/// What is to change about an employee; what is left out stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmployeeUpdate {
    /// The employee's name and alias.
    pub name: Option<EmployeeNameUpdate>,
    /// The employee's mobile number, of at most 255 characters; no two serving employees of the
    /// tenant may share one. A country code must begin with `+`. Only a tenant that Feishu has
    /// verified may add numbers from outside mainland China. It cannot be changed for an
    /// employee who has left.
    ///
    /// Example: `"13011111111" 或 "+8613011111111"`.
    pub mobile: Option<String>,
    /// The employee's custom ID, without spaces; no two serving employees of the tenant may
    /// share one. A change may break apps and data that refer to the old ID.
    ///
    /// Example: `eesadeq`.
    pub custom_employee_id: Option<String>,
    /// The key of the avatar image, as the operation that uploads images returns it; upload the
    /// image with the image type for avatars.
    ///
    /// Example: `dadwqeqwdsa`.
    pub avatar_key: Option<String>,
    /// The employee's work email address; no two serving employees of the tenant may share one.
    /// It is required alongside a mobile number from outside mainland China.
    ///
    /// Example: `zhangsan@163.com`.
    pub email: Option<String>,
    /// The employee's enterprise email address. The tenant must have switched on Feishu Mail
    /// and set up the address's domain, or the call fails.
    ///
    /// Example: `zhangsan@163.com`.
    pub enterprise_email: Option<String>,
    /// The employee's gender.
    ///
    /// Example: `1`.
    pub gender: Option<Gender>,
    /// The departments that the employee belongs to, with the sort order in and among them. The
    /// main department has to come first.
    pub employee_order_in_departments: Option<Vec<DepartmentOrderInput>>,
    /// The key of the background image, as the operation that uploads images returns it; upload
    /// the image with the image type for messages.
    ///
    /// Example: `qweasdqawqeq`.
    pub background_image_key: Option<String>,
    /// The employee's personal signature.
    ///
    /// Example: `新员工入职`.
    pub description: Option<String>,
    /// The ID of the employee's direct manager, of the kind that `employee_id_type` names. The
    /// manager must be a serving employee, and managers must not form a loop. It cannot be
    /// changed for an employee who has left.
    ///
    /// Example: `eeshfosd`.
    pub leader_id: Option<String>,
    /// The IDs of the employee's dotted-line managers, of the kind that `employee_id_type`
    /// names. They must be serving employees, and managers must not form a loop.
    ///
    /// Example: `["eefhdgsd"]`.
    pub dotted_line_leader_ids: Option<Vec<String>>,
    /// The code of the country or region where the employee works, as the vendor's master data
    /// operation that lists countries and regions returns it.
    ///
    /// Example: `MDM2312312`.
    pub work_country_or_region: Option<String>,
    /// The ID of the place where the employee works.
    ///
    /// Example: `1111sdda`.
    pub work_place_id: Option<String>,
    /// The employee's desk or workstation.
    pub work_station: Option<TextInput>,
    /// The employee's job number; no two serving employees of the tenant may share one.
    ///
    /// Example: `28549233`.
    pub job_number: Option<String>,
    /// The employee's extension number, of at most 99 characters; no two employees of the
    /// tenant may share one.
    ///
    /// Example: `2854923`.
    pub extension_number: Option<String>,
    /// The date on which the employee joined or is to join, as `YYYY-MM-DD`.
    ///
    /// Example: `2022-10-10`.
    pub join_date: Option<String>,
    /// The employee's type of employment, such as full-time or intern.
    ///
    /// Example: `1`.
    pub employment_type: Option<EmploymentTypeUpdate>,
    /// The ID of the employee's job title.
    ///
    /// Example: `ewdjdssd`.
    pub job_title_id: Option<String>,
    /// The ID of the employee's job level.
    ///
    /// Example: `asdfghjk`.
    pub job_level_id: Option<String>,
    /// The ID of the employee's job family.
    ///
    /// Example: `qwertyui`.
    pub job_family_id: Option<String>,
    /// The date on which the employee leaves or left, as `YYYY-MM-DD`, no earlier than the date
    /// of joining. It can be changed only for an employee who is about to leave or has left.
    ///
    /// Example: `2022-10-10`.
    pub resign_date: Option<String>,
    /// Why the employee leaves or left; it has to match `resign_type`. An update can change it
    /// only for an employee who is about to leave or has left.
    ///
    /// Example: `1`.
    pub resign_reason: Option<ResignReasonUpdate>,
    /// A note on the employee's departure. It can be changed only for an employee who is about
    /// to leave or has left.
    ///
    /// Example: `个人原因`.
    pub resign_remark: Option<String>,
    /// Whether the employee leaves or left voluntarily; it has to match `resign_reason`. An
    /// update can change it only for an employee who is about to leave or has left.
    ///
    /// Example: `1`.
    pub resign_type: Option<ResignTypeUpdate>,
    /// Whether the employee's account is frozen: `true` freezes it and `false` restores it. It
    /// cannot be changed for an employee who has left.
    ///
    /// Example: `true`.
    pub is_frozen: Option<bool>,
    /// The values of the employee's custom fields.
    pub custom_field_values: Option<Vec<EmployeeCustomFieldValueUpdate>>,
}

object!(
    Serialize for EmployeeUpdate; name, mobile, custom_employee_id, avatar_key, email,
    enterprise_email, gender, employee_order_in_departments, background_image_key,
    description, leader_id, dotted_line_leader_ids, work_country_or_region,
    work_place_id, work_station, job_number, extension_number, join_date,
    employment_type, job_title_id, job_level_id, job_family_id, resign_date,
    resign_reason, resign_remark, resign_type, is_frozen, custom_field_values
);

impl EmployeeUpdate {
    /// A `EmployeeUpdate` of its required fields.
    pub fn new() -> Self {
        Self {
            name: None,
            mobile: None,
            custom_employee_id: None,
            avatar_key: None,
            email: None,
            enterprise_email: None,
            gender: None,
            employee_order_in_departments: None,
            background_image_key: None,
            description: None,
            leader_id: None,
            dotted_line_leader_ids: None,
            work_country_or_region: None,
            work_place_id: None,
            work_station: None,
            job_number: None,
            extension_number: None,
            join_date: None,
            employment_type: None,
            job_title_id: None,
            job_level_id: None,
            job_family_id: None,
            resign_date: None,
            resign_reason: None,
            resign_remark: None,
            resign_type: None,
            is_frozen: None,
            custom_field_values: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("name", self.name.as_ref(), EmployeeNameUpdate::check);
        check
            .count(
                "employee_order_in_departments",
                self.employee_order_in_departments.as_ref().map(Vec::len),
                0..=10,
            );
        check
            .count(
                "dotted_line_leader_ids",
                self.dotted_line_leader_ids.as_ref().map(Vec::len),
                0..=10,
            );
        check.length("join_date", self.join_date.as_ref(), 10..=10);
        check.length("resign_date", self.resign_date.as_ref(), 10..=10);
        check.length("resign_remark", self.resign_remark.as_ref(), 0..=255);
        check
            .count(
                "custom_field_values",
                self.custom_field_values.as_ref().map(Vec::len),
                0..=100,
            );
        check
            .each(
                "custom_field_values",
                self.custom_field_values.as_ref(),
                EmployeeCustomFieldValueUpdate::check,
            );
    }
}

/// The new names of an employee.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EmployeeNameUpdate {
    /// The employee's name.
    pub name: NameInput,
    /// The employee's alias, of at most 64 characters.
    ///
    /// Example: `Jack`.
    pub another_name: Option<String>,
}

object!(Serialize for EmployeeNameUpdate; name as required, another_name);

impl EmployeeNameUpdate {
    /// A `EmployeeNameUpdate` of its required fields.
    pub fn new(name: NameInput) -> Self {
        Self { name, another_name: None }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("name", Some(&self.name), NameInput::check);
    }
}

/// The new value of a custom field of an employee; set the property that fits the type of
/// the field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmployeeCustomFieldValueUpdate {
    /// The type of the custom field.
    ///
    /// Example: `1`.
    pub field_type: Option<CustomFieldType>,
    /// The value of a text field.
    pub text_value: Option<TextInput>,
    /// The value of a web link field.
    pub url_value: Option<UrlValueInput>,
    /// The value of an enumeration field.
    pub enum_value: Option<EnumValueInput>,
    /// The values of a person field.
    pub user_values: Option<Vec<UserValueInput>>,
    /// The value of a phone field.
    pub phone_value: Option<EmployeePhoneValueInput>,
    /// The key of the custom field.
    ///
    /// Example: `C-1000001`.
    pub field_key: Option<String>,
}

object!(
    Serialize for EmployeeCustomFieldValueUpdate; field_type, text_value, url_value,
    enum_value, user_values, phone_value, field_key
);

impl EmployeeCustomFieldValueUpdate {
    /// A `EmployeeCustomFieldValueUpdate` of its required fields.
    pub fn new() -> Self {
        Self {
            field_type: None,
            text_value: None,
            url_value: None,
            enum_value: None,
            user_values: None,
            phone_value: None,
            field_key: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.object("enum_value", self.enum_value.as_ref(), EnumValueInput::check);
        check.count("user_values", self.user_values.as_ref().map(Vec::len), 0..=100);
        check.each("user_values", self.user_values.as_ref(), UserValueInput::check);
    }
}

/// A department that a restored employee joins, and how both are sorted there.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResurrectedDepartmentOrderInput {
    /// The ID of a department that the employee returns to, of the kind that
    /// `department_id_type` names.
    ///
    /// Example: `easdiedqds`.
    pub department_id: Option<String>,
    /// The employee's sort weight among the members of the department.
    ///
    /// Example: `100`.
    pub order_weight_in_deparment: Option<String>,
    /// The department's sort weight among the employee's departments.
    ///
    /// Example: `20`.
    pub order_weight_among_deparments: Option<String>,
    /// Whether this is the employee's main department. An employee has only one, and its sort
    /// weight should be the largest. If none is marked, the department that sorts first is the
    /// main one.
    ///
    /// Example: `true`.
    pub is_main_department: Option<bool>,
}

object!(
    Serialize for ResurrectedDepartmentOrderInput; department_id,
    order_weight_in_deparment, order_weight_among_deparments, is_main_department
);

impl ResurrectedDepartmentOrderInput {
    /// A `ResurrectedDepartmentOrderInput` of its required fields.
    pub fn new() -> Self {
        Self {
            department_id: None,
            order_weight_in_deparment: None,
            order_weight_among_deparments: None,
            is_main_department: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check
            .length(
                "order_weight_in_deparment",
                self.order_weight_in_deparment.as_ref(),
                1..=3,
            );
        check
            .length(
                "order_weight_among_deparments",
                self.order_weight_among_deparments.as_ref(),
                1..=3,
            );
    }
}

/// Which seats a restored employee takes.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResurrectEmployeeOptions {
    /// The IDs of the seats to assign to the employee, out of those that the tenant has
    /// available. Required if the tenant mixes licences.
    ///
    /// Example: `["435456345245"]`.
    pub subscription_ids: Option<Vec<String>>,
}

object!(Serialize for ResurrectEmployeeOptions; subscription_ids);

impl ResurrectEmployeeOptions {
    /// A `ResurrectEmployeeOptions` of its required fields.
    pub fn new() -> Self {
        Self { subscription_ids: None }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check
            .count(
                "subscription_ids",
                self.subscription_ids.as_ref().map(Vec::len),
                0..=20,
            );
    }
}

/// One page of the employees that a search found, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FoundEmployeePage {
    /// The employees.
    pub employees: Vec<Employee>,
    /// How to get the next page.
    pub page_response: Option<PageResponse>,
    /// The rows and fields that could not be read.
    pub abnormals: Option<Vec<EmployeeAbnormalRecord>>,
}

object!(FoundEmployeePage; employees as items, page_response, abnormals as list);

impl Page for FoundEmployeePage {
    fn count(&self) -> usize {
        self.employees.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.has_more),
            next: self
                .page_response
                .as_ref()
                .and_then(|page_response| page_response.page_token.as_deref()),
        }
    }
}

impl PageOfItems for FoundEmployeePage {
    type Item = Employee;

    fn into_items(self) -> Vec<Employee> {
        self.employees
    }
}

/// When and why an employee is going to leave.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlannedResignation {
    /// The date on which the employee is to leave, as `YYYY-MM-DD`, no earlier than the date of
    /// joining. Nothing happens by itself on that date: the employee leaves only through
    /// `delete_employee`.
    ///
    /// Example: `2024-06-21`.
    pub resign_date: String,
    /// Why the employee leaves or left; it has to match `resign_type`. An update can change it
    /// only for an employee who is about to leave or has left.
    ///
    /// Example: `1`.
    pub resign_reason: ResignReason,
    /// Whether the employee leaves or left voluntarily; it has to match `resign_reason`. An
    /// update can change it only for an employee who is about to leave or has left.
    ///
    /// Example: `1`.
    pub resign_type: ResignType,
    /// A note on the employee's departure.
    ///
    /// Example: `留学深造`.
    pub resign_remark: Option<String>,
}

object!(
    Serialize for PlannedResignation; resign_date as required, resign_reason as required,
    resign_type as required, resign_remark
);

impl PlannedResignation {
    /// A `PlannedResignation` of its required fields.
    pub fn new(
        resign_date: impl Into<String>,
        resign_reason: ResignReason,
        resign_type: ResignType,
    ) -> Self {
        Self {
            resign_date: resign_date.into(),
            resign_reason,
            resign_type,
            resign_remark: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.length("resign_remark", self.resign_remark.as_ref(), 0..=255);
    }
}
