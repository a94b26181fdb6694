//! Structs as a careful person writes them for the same answers.

#![allow(dead_code)] // decoded, and not looked at

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
pub struct Answer<T> {
    pub code: i64,
    pub msg: Option<String>,
    pub data: Option<T>,
}

#[derive(Deserialize)]
pub struct UnitPage {
    #[serde(default)]
    pub departmentlist: Vec<UnitDepartment>,
    pub has_more: Option<bool>,
    pub page_token: Option<String>,
}

#[derive(Deserialize)]
pub struct UnitDepartment {
    pub unit_id: Option<String>,
    pub department_id: Option<String>,
}

#[derive(Deserialize)]
pub struct DepartmentPage {
    #[serde(default)]
    pub departments: Vec<Department>,
    pub page_response: Option<PageResponse>,
    pub abnormals: Option<Vec<AbnormalRecord>>,
}

#[derive(Deserialize)]
pub struct PageResponse {
    pub has_more: Option<bool>,
    pub page_token: Option<String>,
}

#[derive(Deserialize)]
pub struct AbnormalRecord {
    pub id: Option<String>,
    pub row_error: Option<i64>,
    pub field_errors: Option<BTreeMap<String, i64>>,
}

#[derive(Deserialize)]
pub struct Department {
    pub department_id: Option<String>,
    pub department_count: Option<DepartmentCount>,
    pub has_child: Option<bool>,
    pub leaders: Option<Vec<Leader>>,
    pub parent_department_id: Option<String>,
    pub name: Option<Text>,
    pub enabled_status: Option<bool>,
    pub order_weight: Option<String>,
    pub custom_field_values: Option<Vec<CustomField>>,
    pub department_path_infos: Option<Vec<PathInfo>>,
    pub data_source: Option<i64>,
}

#[derive(Deserialize)]
pub struct DepartmentCount {
    pub recursive_members_count: Option<String>,
    pub direct_members_count: Option<String>,
    pub recursive_members_count_exclude_leaders: Option<String>,
    pub recursive_departments_count: Option<String>,
    pub direct_departments_count: Option<String>,
}

#[derive(Deserialize)]
pub struct Leader {
    pub leader_type: Option<i64>,
    pub leader_id: Option<String>,
}

#[derive(Deserialize)]
pub struct Text {
    pub default_value: Option<String>,
    pub i18n_value: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
pub struct CustomField {
    pub field_type: Option<String>,
    pub text_value: Option<Text>,
    pub url_value: Option<Url>,
    pub enum_value: Option<Enum>,
    pub user_values: Option<Vec<User>>,
    pub phone_value: Option<Phone>,
    pub field_key: Option<String>,
}

#[derive(Deserialize)]
pub struct Url {
    pub link_text: Option<Text>,
    pub url: Option<String>,
    pub pcurl: Option<String>,
}

#[derive(Deserialize)]
pub struct Enum {
    pub enum_ids: Option<Vec<String>>,
    pub enum_type: Option<String>,
}

#[derive(Deserialize)]
pub struct User {
    pub ids: Option<Vec<String>>,
}

#[derive(Deserialize)]
pub struct Phone {
    pub phone_number: Option<String>,
    pub extension_number: Option<String>,
}

#[derive(Deserialize)]
pub struct PathInfo {
    pub department_id: Option<String>,
    pub department_name: Option<Text>,
}

/// A page of so many departments with every field set.
pub fn departments(count: usize) -> String {
    let text = r#"{"default_value":"研发部","i18n_value":{"zh_cn":"研发部","en_us":"R&D","ja_jp":"研究開発"}}"#;
    let list: Vec<_> = (0..count)
        .map(|n| {
            format!(
                r#"{{"department_id":"od-{n:032}","department_count":{{"recursive_members_count":"120","direct_members_count":"12","recursive_members_count_exclude_leaders":"110","recursive_departments_count":"9","direct_departments_count":"3"}},"has_child":true,"leaders":[{{"leader_type":1,"leader_id":"ou-{n:032}"}},{{"leader_type":2,"leader_id":"ou-{n:032}"}}],"parent_department_id":"od-0","name":{text},"enabled_status":true,"order_weight":"{n}","custom_field_values":[{{"field_type":"1","text_value":{text},"url_value":{{"link_text":{text},"url":"https://example.com/{n}","pcurl":"https://example.com/pc/{n}"}},"enum_value":{{"enum_ids":["1","2"],"enum_type":"1"}},"user_values":[{{"ids":["ou-1","ou-2"]}}],"phone_value":{{"phone_number":"18812345678","extension_number":"234"}},"field_key":"C-{n}"}}],"department_path_infos":[{{"department_id":"od-1","department_name":{text}}}],"data_source":1}}"#
            )
        })
        .collect();
    format!(
        r#"{{"departments":[{}],"page_response":{{"has_more":true,"page_token":"0x1"}},"abnormals":[]}}"#,
        list.join(",")
    )
}
