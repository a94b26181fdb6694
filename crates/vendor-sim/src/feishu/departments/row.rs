//! A department as the answer has it.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value;

use super::fields::{Field, Selection};
use crate::feishu::custom_field::{Choice, CustomField, CustomValue, EnumType, Phone};
use crate::feishu::input::EmployeeIdType;
use crate::feishu::organization::{DataSource, LeaderType};
use crate::feishu::source::{Counts, DepartmentIdType, Node, ROOT_NODE, Source};
use crate::feishu::{Department, Text};

/// A row, with the fields that appear.
#[derive(Serialize)]
pub(in crate::feishu) struct Row<'a> {
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
pub(in crate::feishu) struct DepartmentBaseInfo<'a> {
    department_id: Cow<'a, str>,
    department_name: Text,
}

/// Of the values, the one that belongs to the type is there.
#[derive(Default, Serialize)]
pub(in crate::feishu) struct CustomFieldValue<'a> {
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
pub(in crate::feishu) struct Reader<'a> {
    pub(in crate::feishu) source: &'a dyn Source,
    pub(in crate::feishu) department_id_type: DepartmentIdType,
    pub(in crate::feishu) employee_id_type: EmployeeIdType,
}

impl<'a> Reader<'a> {
    /// The row of a department.
    pub(in crate::feishu) fn row(
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

    /// The ID of the person whom the state calls so.
    pub(in crate::feishu) fn employee_id(&self, name: &str) -> String {
        match self.source.person_called(name) {
            Some(person) => {
                self.source.person(person).employee.id(self.employee_id_type).to_owned()
            }
            None => name.to_owned(),
        }
    }

    /// The departments from the top to this one, without the root.
    pub(in crate::feishu) fn path(&self, node: Node) -> Vec<DepartmentBaseInfo<'a>> {
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

    pub(in crate::feishu) fn custom_field(
        &self,
        field: &'a CustomField,
        employee_ids: bool,
    ) -> CustomFieldValue<'a> {
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

/// A custom field as a caller sends it; `person` gives what the state calls somebody with an ID. None if its value does
/// not belong to its type, or names nobody.
pub(in crate::feishu) fn custom_field(
    sent: &Value,
    person: impl Fn(&str) -> Option<String>,
) -> Option<CustomField> {
    let field_key = sent.get("field_key")?.as_str()?;
    let options = || -> Option<Vec<String>> {
        let ids = sent.get("enum_value")?.get("enum_ids")?.as_array()?;
        ids.iter().map(|id| id.as_str().map(str::to_owned)).collect()
    };
    let people = || -> Option<Vec<String>> {
        let lists = sent.get("user_values")?.as_array()?.iter();
        let ids = lists.flat_map(|list| list.get("ids").and_then(Value::as_array));
        ids.flatten().map(|id| person(id.as_str()?)).collect()
    };
    let one = |list: Vec<String>| <[String; 1]>::try_from(list).ok().map(|[only]| only);
    let value = match sent.get("field_type")?.as_str()? {
        "1" => CustomValue::Text(serde_json::from_value(sent.get("text_value")?.clone()).ok()?),
        "2" => CustomValue::Url(serde_json::from_value(sent.get("url_value")?.clone()).ok()?),
        "3" => {
            let enum_id = one(options()?)?;
            match sent.get("enum_value")?.get("enum_type")?.as_str()? {
                "2" => CustomValue::Enumeration(Choice::image(enum_id)),
                _ => CustomValue::Enumeration(Choice::text(enum_id)),
            }
        }
        "4" => CustomValue::Person(one(people()?)?),
        "9" => CustomValue::Phone(serde_json::from_value(sent.get("phone_value")?.clone()).ok()?),
        "10" => CustomValue::MultiEnumeration(options()?),
        "11" => CustomValue::PersonList(people()?),
        _ => return None,
    };
    Some(CustomField::new(field_key, value))
}
