// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use std::collections::BTreeMap;

use vendor_client_core::plumbing::{Check, Marker, Page, object};

use crate::directory::{
    CustomFieldType, DataSource, EnumType, FieldError, FilterField, FilterOperator,
    I18nText, LeaderType, RowError,
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
    type Item = Department;

    fn items(&self) -> &[Department] {
        &self.departments
    }

    fn into_items(self) -> Vec<Department> {
        self.departments
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
    pub recursive_members_count: Option<String>,
    /// The members of the department itself.
    pub direct_members_count: Option<String>,
    /// The members of the department and of all departments below it, without leaders.
    pub recursive_members_count_exclude_leaders: Option<String>,
    /// The departments at every level below.
    pub recursive_departments_count: Option<String>,
    /// The departments one level below.
    pub direct_departments_count: Option<String>,
}

object!(
    DepartmentCount; recursive_members_count, direct_members_count,
    recursive_members_count_exclude_leaders, recursive_departments_count,
    direct_departments_count
);

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
    /// The value of a telephone field.
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

/// A telephone number.
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
