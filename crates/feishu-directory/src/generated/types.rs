// Made from specs/feishu-directory.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use vendor_client_core::null;

use super::enums::{
    CustomFieldType, DataSource, EnumType, FieldError, FilterField, FilterOperator,
    LeaderType, RowError,
};

/// A text with its translations.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct I18nText {
    /// The text to use where no translation fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_value: Option<String>,
    /// The translations by language; the documented keys are `zh_cn`, `ja_jp` and `en_us`.
    #[serde(
        default,
        deserialize_with = "null::map",
        skip_serializing_if = "Option::is_none"
    )]
    pub i18n_value: Option<BTreeMap<String, String>>,
}

/// One page of the departments bound to a unit.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnitDepartmentPage {
    /// The departments bound to the unit.
    #[serde(default, deserialize_with = "null::items")]
    pub departmentlist: Vec<UnitDepartment>,
    /// Whether more pages follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_token: Option<String>,
}

/// A department bound to a unit.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnitDepartment {
    /// The unit's ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<String>,
    /// The department's ID, of the kind that `department_id_type` asked for. Another operation
    /// reads the details of one department: see
    /// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/get>.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department_id: Option<String>,
}

/// One page of associated organisations.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationTenantPage {
    /// The organisations on the other side.
    #[serde(default, deserialize_with = "null::items")]
    pub items: Vec<CollaborationTenant>,
    /// Where the next page starts; absent or empty on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_token: Option<String>,
    /// Whether more pages follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
}

/// An organisation associated with the tenant.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationTenant {
    /// The key of the organisation, by which collaboration rules name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenant_key: Option<String>,
    /// When the association was made, in seconds since the Unix epoch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connect_time: Option<i64>,
    /// The organisation's avatar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar: Option<ImageLink>,
    /// The product brand that the organisation uses, such as `feishu`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// The organisation's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<I18nText>,
    /// The organisation's short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_name: Option<I18nText>,
}

/// Links to one image in several sizes. The values are links in name only: the page's own
/// example holds one that is no valid URL.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImageLink {
    /// Link to the image at 72 by 72 pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_72: Option<String>,
    /// Link to the image at 240 by 240 pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_240: Option<String>,
    /// Link to the image at 640 by 640 pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_640: Option<String>,
    /// Link to the image at its original size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_origin: Option<String>,
}

/// A filter of up to ten conditions. The vendor describes its use at
/// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/filter-usage>.
#[derive(Deserialize, Serialize, Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// The conditions, all of which must hold.
    pub conditions: Vec<Condition>,
}

impl Filter {
    /// A `Filter` of its required fields.
    pub fn new(conditions: impl IntoIterator<Item = Condition>) -> Self {
        Self {
            conditions: conditions.into_iter().collect(),
        }
    }
}

/// A comparison of one field with a value.
#[derive(Deserialize, Serialize, Clone, Debug, PartialEq)]
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

impl Condition {
    /// A `Condition` of its required fields.
    pub fn new(
        field: impl Into<FilterField>,
        operator: impl Into<FilterOperator>,
        value: impl Into<String>,
    ) -> Self {
        Self {
            field: field.into(),
            operator: operator.into(),
            value: value.into(),
        }
    }
}

/// One page of departments, and what could not be read of it.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentPage {
    /// The departments.
    #[serde(default, deserialize_with = "null::items")]
    pub departments: Vec<Department>,
    /// How to get the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_response: Option<PageResponse>,
    /// The rows and fields that could not be read.
    #[serde(
        default,
        deserialize_with = "null::list",
        skip_serializing_if = "Option::is_none"
    )]
    pub abnormals: Option<Vec<AbnormalRecord>>,
}

/// A department. Each field is present only if `required_fields` named it and the caller
/// has one of its scopes.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Department {
    /// The department's ID, of the kind that `department_id_type` asked for.
    ///
    /// Needs one of the scopes `directory:department.base:read`,
    /// `directory:department.external_id:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department_id: Option<String>,
    /// The counts of members and sub-departments; they may lag behind.
    ///
    /// Needs one of the scopes `directory:department.count:read`,
    /// `directory:department.organization:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department_count: Option<DepartmentCount>,
    /// Whether the department has sub-departments.
    ///
    /// Needs one of the scopes `directory:department.has_child:read`,
    /// `directory:department.organization:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_child: Option<bool>,
    /// The department's leaders.
    ///
    /// Needs the scope `directory:department.leader:read`.
    #[serde(
        default,
        deserialize_with = "null::list",
        skip_serializing_if = "Option::is_none"
    )]
    pub leaders: Option<Vec<DepartmentLeader>>,
    /// The parent department's ID, of the kind that `department_id_type` asked for.
    ///
    /// Needs one of the scopes `directory:department.organization:read`,
    /// `directory:department.parent_id:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_department_id: Option<String>,
    /// The department's name.
    ///
    /// Needs one of the scopes `directory:department.base:read`,
    /// `directory:department.name:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<I18nText>,
    /// Whether the department is enabled.
    ///
    /// Needs the scope `directory:department.status:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled_status: Option<bool>,
    /// The department's sort weight, mostly but not always a number.
    ///
    /// Needs one of the scopes `directory:department.order_weight:read`,
    /// `directory:department.organization:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_weight: Option<String>,
    /// The values of the department's custom fields.
    ///
    /// Needs the scope `directory:department.custom_field:read`.
    #[serde(
        default,
        deserialize_with = "null::list",
        skip_serializing_if = "Option::is_none"
    )]
    pub custom_field_values: Option<Vec<CustomFieldValue>>,
    /// The path to the department, top level first, without the root department.
    ///
    /// Needs the scope `directory:department.department_path:read`.
    #[serde(
        default,
        deserialize_with = "null::list",
        skip_serializing_if = "Option::is_none"
    )]
    pub department_path_infos: Option<Vec<DepartmentBaseInfo>>,
    /// Where the department's data comes from.
    ///
    /// Needs one of the scopes `directory:department.base:read`,
    /// `directory:department.data_source:read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_source: Option<DataSource>,
}

/// How many members and sub-departments a department has. The counts are strings on the
/// wire.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentCount {
    /// The members of the department and of all departments below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive_members_count: Option<String>,
    /// The members of the department itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct_members_count: Option<String>,
    /// The members of the department and of all departments below it, without leaders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive_members_count_exclude_leaders: Option<String>,
    /// The departments at every level below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recursive_departments_count: Option<String>,
    /// The departments one level below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct_departments_count: Option<String>,
}

/// A leader of a department.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentLeader {
    /// Whether this is the main leader or a deputy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leader_type: Option<LeaderType>,
    /// The leader's ID, of the kind that `employee_id_type` asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leader_id: Option<String>,
}

/// The value of one custom field; `field_type` tells which of the values is meant.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomFieldValue {
    /// The type of the custom field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_type: Option<CustomFieldType>,
    /// The value of a text field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_value: Option<I18nText>,
    /// The value of a web link field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url_value: Option<UrlValue>,
    /// The value of an enumeration field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enum_value: Option<EnumValue>,
    /// The values of a person field.
    #[serde(
        default,
        deserialize_with = "null::list",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_values: Option<Vec<UserValue>>,
    /// The value of a telephone field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_value: Option<PhoneValue>,
    /// The key of the custom field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_key: Option<String>,
}

/// A web link.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UrlValue {
    /// The title of the web page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link_text: Option<I18nText>,
    /// The link for mobile devices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The link for desktop computers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pcurl: Option<String>,
}

/// The options chosen in an enumeration field.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EnumValue {
    /// The IDs of the chosen options.
    #[serde(
        default,
        deserialize_with = "null::list",
        skip_serializing_if = "Option::is_none"
    )]
    pub enum_ids: Option<Vec<String>>,
    /// What the options consist of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enum_type: Option<EnumType>,
}

/// The people chosen in a person field.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserValue {
    /// The IDs of the people, of the kind that `employee_id_type` asked for.
    #[serde(
        default,
        deserialize_with = "null::list",
        skip_serializing_if = "Option::is_none"
    )]
    pub ids: Option<Vec<String>>,
}

/// A telephone number.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PhoneValue {
    /// The number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// The extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_number: Option<String>,
}

/// A department on the path to another.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DepartmentBaseInfo {
    /// The department's ID, of the kind that `department_id_type` asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department_id: Option<String>,
    /// The department's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department_name: Option<I18nText>,
}

/// How to get the next page.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageResponse {
    /// Whether more pages follow; if so, ask again with `page_token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_token: Option<String>,
}

/// A row that could not be read, in whole or in part.
#[derive(Deserialize, Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AbnormalRecord {
    /// The ID of the row that has a problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What is wrong with the whole row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row_error: Option<RowError>,
    /// What is wrong with single fields, by field name.
    #[serde(
        default,
        deserialize_with = "null::map",
        skip_serializing_if = "Option::is_none"
    )]
    pub field_errors: Option<BTreeMap<String, FieldError>>,
}
