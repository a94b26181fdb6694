//! A department as the answer has it.

use std::borrow::Cow;

use serde::Serialize;

use super::fields::{Field, Selection};
use crate::feishu::custom_field::{CustomField, CustomValue, EnumType, Phone};
use crate::feishu::input::EmployeeIdType;
use crate::feishu::organization::{DataSource, LeaderType};
use crate::feishu::source::{Counts, DepartmentIdType, Node, ROOT_NODE, Source};
use crate::feishu::{Department, Text};

/// A row, with the fields that appear.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    department_id: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    department_count: Option<DepartmentCount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    has_child: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    leaders: Option<Vec<DepartmentLeader>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_department_id: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enabled_status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order_weight: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_field_values: Option<Vec<CustomFieldValue<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    department_path_infos: Option<Vec<DepartmentBaseInfo<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data_source: Option<i32>,
}

/// The counts are strings on the wire.
#[derive(Serialize)]
struct DepartmentCount {
    recursive_members_count: String,
    direct_members_count: String,
    recursive_members_count_exclude_leaders: String,
    recursive_departments_count: String,
    direct_departments_count: String,
}

impl From<Counts> for DepartmentCount {
    fn from(counts: Counts) -> Self {
        Self {
            recursive_members_count: counts.recursive_members.to_string(),
            direct_members_count: counts.direct_members.to_string(),
            recursive_members_count_exclude_leaders: counts
                .recursive_members_exclude_leaders
                .to_string(),
            recursive_departments_count: counts.recursive_departments.to_string(),
            direct_departments_count: counts.direct_departments.to_string(),
        }
    }
}

#[derive(Serialize)]
struct DepartmentLeader {
    leader_type: i32,
    leader_id: String,
}

#[derive(Serialize)]
struct DepartmentBaseInfo<'a> {
    department_id: Cow<'a, str>,
    department_name: Text,
}

/// Of the values, the one that belongs to the type is there.
#[derive(Default, Serialize)]
struct CustomFieldValue<'a> {
    field_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_value: Option<&'a Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url_value: Option<UrlValue<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enum_value: Option<EnumValue<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_values: Option<[UserValue; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone_value: Option<&'a Phone>,
    field_key: &'a str,
}

#[derive(Serialize)]
struct UrlValue<'a> {
    link_text: &'a Text,
    url: &'a str,
    pcurl: &'a str,
}

#[derive(Serialize)]
struct EnumValue<'a> {
    enum_ids: &'a [String],
    enum_type: &'static str,
}

#[derive(Serialize)]
struct UserValue {
    ids: Vec<String>,
}

/// Reads rows, with IDs of the kinds that are asked for.
pub(super) struct Reader<'a> {
    pub(super) source: &'a dyn Source,
    pub(super) department_id_type: DepartmentIdType,
    pub(super) employee_id_type: EmployeeIdType,
}

impl<'a> Reader<'a> {
    /// The row of a department.
    pub(super) fn row(
        &self,
        node: Node,
        department: &'a Department,
        selection: &Selection,
    ) -> Row<'a> {
        let source = self.source;
        let id = |node| source.id(node, self.department_id_type);
        let shows = |field| selection.shows(field, department);
        Row {
            department_id: shows(Field::DepartmentId).then(|| id(node)),
            department_count: shows(Field::DepartmentCount).then(|| source.counts(node).into()),
            has_child: shows(Field::HasChild).then(|| source.children(node) > 0),
            leaders: shows(Field::Leaders).then(|| self.leaders(department)),
            parent_department_id: shows(Field::ParentDepartmentId).then(|| id(source.parent(node))),
            name: department.name.as_ref().filter(|_| shows(Field::Name)),
            enabled_status: shows(Field::EnabledStatus).then_some(department.enabled_status),
            order_weight: department.order_weight.as_deref().filter(|_| shows(Field::OrderWeight)),
            custom_field_values: shows(Field::CustomFieldValues).then(|| {
                let fields = department.custom_field_values.iter();
                fields.map(|field| self.custom_field(field, selection.employee_ids())).collect()
            }),
            department_path_infos: shows(Field::DepartmentPathInfos).then(|| self.path(node)),
            data_source: shows(Field::DataSource).then_some(match department.data_source {
                DataSource::AdminConsole => 1,
                DataSource::PeopleEnterprise => 2,
                DataSource::Scim => 3,
            }),
        }
    }

    fn leaders(&self, department: &Department) -> Vec<DepartmentLeader> {
        let leaders = department.leaders.iter();
        leaders
            .map(|leader| DepartmentLeader {
                leader_type: match leader.leader_type {
                    LeaderType::Main => 1,
                    LeaderType::Deputy => 2,
                },
                leader_id: self.employee_id(&leader.employee_id),
            })
            .collect()
    }

    fn employee_id(&self, employee_id: &str) -> String {
        let id =
            self.source.employee(employee_id).and_then(|employee| match self.employee_id_type {
                EmployeeIdType::Custom => None,
                EmployeeIdType::Open => employee.open_id.clone(),
                EmployeeIdType::Union => employee.union_id.clone(),
            });
        id.unwrap_or_else(|| employee_id.to_owned())
    }

    /// The departments from the top to this one, without the root.
    fn path(&self, node: Node) -> Vec<DepartmentBaseInfo<'a>> {
        let up = |&node: &Node| Some(self.source.parent(node)).filter(|&up| up != ROOT_NODE);
        let mut path: Vec<DepartmentBaseInfo<'a>> = std::iter::successors(Some(node), up)
            .map(|node| DepartmentBaseInfo {
                department_id: self.source.id(node, self.department_id_type),
                department_name: match self.source.department(node) {
                    Cow::Owned(department) => department.name.unwrap_or_default(),
                    Cow::Borrowed(department) => department.name.clone().unwrap_or_default(),
                },
            })
            .collect();
        path.reverse();
        path
    }

    fn custom_field(&self, field: &'a CustomField, employee_ids: bool) -> CustomFieldValue<'a> {
        let mut value =
            CustomFieldValue { field_key: &field.field_key, ..CustomFieldValue::default() };
        let options = |enum_ids, enum_type| Some(EnumValue { enum_ids, enum_type });
        match &field.value {
            CustomValue::Text(text) => {
                value.field_type = "1";
                value.text_value = Some(text);
            }
            CustomValue::Url(url) => {
                value.field_type = "2";
                value.url_value =
                    Some(UrlValue { link_text: &url.link_text, url: &url.url, pcurl: &url.pcurl });
            }
            CustomValue::Enumeration(choice) => {
                value.field_type = "3";
                let enum_type = match choice.enum_type {
                    EnumType::Text => "1",
                    EnumType::Image => "2",
                };
                value.enum_value = options(std::slice::from_ref(&choice.enum_id), enum_type);
            }
            CustomValue::Person(_) => value.field_type = "4",
            CustomValue::Phone(phone) => {
                value.field_type = "9";
                value.phone_value = Some(phone);
            }
            CustomValue::MultiEnumeration(enum_ids) => {
                value.field_type = "10";
                value.enum_value = options(enum_ids, "1");
            }
            CustomValue::PersonList(_) => value.field_type = "11",
        }
        let people = field.value.people();
        if matches!(field.value, CustomValue::Person(_) | CustomValue::PersonList(_))
            && employee_ids
        {
            let ids = people.iter().map(|person| self.employee_id(person)).collect();
            value.user_values = Some([UserValue { ids }]);
        }
        value
    }
}
