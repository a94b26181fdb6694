//! An employee as the answer has it, whole.

use serde_json::{Value, json};

use crate::calendar;
use crate::feishu::departments::{self, Selection};
use crate::feishu::employee::{Account, Record, Staff};
use crate::feishu::gateway::Call;
use crate::feishu::input::{self, EmployeeIdType};
use crate::feishu::source::{ROOT_NODE, Source};
use crate::feishu::{Avatar, Text};

/// Reads rows, with IDs of the kinds that are asked for.
pub(super) struct Reader<'a> {
    departments: departments::Reader<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(call: &Call<'_>, source: &'a dyn Source) -> Self {
        let (department_id_type, employee_id_type) =
            (input::department_id_type(call), input::employee_id_type(call));
        Self { departments: departments::Reader { source, department_id_type, employee_id_type } }
    }

    pub(super) fn employee_id_type(&self) -> EmployeeIdType {
        self.departments.employee_id_type
    }

    /// The row of an employee, with every field that there is a value for.
    pub(super) fn row(&self, record: &Record) -> Value {
        let (reader, employee) = (&self.departments, &record.employee);
        let (source, id_type) = (reader.source, reader.department_id_type);
        let below_root = || record.nodes().filter(|&node| node != ROOT_NODE);
        let all = Selection::all();
        let departments: Vec<Value> = below_root()
            .map(|node| json!(reader.row(node, &source.department(node), &all)))
            .collect();
        let orders: Vec<Value> = (record.memberships.iter())
            .map(|membership| {
                json!({
                    "department_id": source.id(membership.node, id_type),
                    "order_weight_in_deparment": membership.user_order.to_string(),
                    "order_weight_among_deparments": membership.department_order.to_string(),
                })
            })
            .collect();
        let custom_fields: Vec<Value> = (employee.custom_field_values.iter())
            .map(|field| json!(reader.custom_field(field, true)))
            .collect();
        let picture = |key: &Option<String>| {
            let key = key.as_deref().unwrap_or(&employee.employee_id);
            format!("https://pictures.example/{key}")
        };
        let resignation = employee.resignation.as_ref();
        let status = if employee.frozen {
            3
        } else {
            match employee.account {
                Account::Inactive => 1,
                Account::Active => 2,
                Account::Exited => 4,
                Account::Unjoined => 5,
            }
        };
        let row = json!({
            "base_info": {
                "employee_id": employee.id(reader.employee_id_type),
                "name": {"name": employee.name, "another_name": employee.nickname},
                "mobile": employee.mobile,
                "email": employee.email,
                "enterprise_email": employee.enterprise_email,
                "gender": employee.gender,
                "departments": departments,
                "employee_order_in_departments": orders,
                "description": employee.description,
                "active_status": status,
                "is_resigned": employee.staff == Staff::Resigned,
                "leader_id": employee.leader.as_ref().map(|name| reader.employee_id(name)),
                "dotted_line_leader_ids": (employee.dotted_line_leaders.iter())
                    .map(|name| reader.employee_id(name))
                    .collect::<Vec<_>>(),
                "is_primary_admin": employee.tenant_manager,
                "enterprise_email_aliases": [],
                "custom_field_values": custom_fields,
                "department_path_infos": below_root()
                    .map(|node| json!(reader.path(node)))
                    .collect::<Vec<_>>(),
                "resign_time": resignation
                    .and_then(|resignation| resignation.time)
                    .map(|time| calendar::date(calendar::day_of(time))),
                "avatar": Avatar::below(&picture(&employee.avatar_key)),
                "background_image": employee.background_image_key.as_ref()
                    .map(|key| format!("https://pictures.example/{key}/origin.png")),
                "is_admin": employee.tenant_manager,
                "data_source": 1,
                "geo_name": employee.geo,
                "subscription_ids": employee.subscription_ids,
            },
            "work_info": {
                "work_country_or_region": employee.country,
                "work_place": employee.work_place_id.as_ref().map(|id| json!({
                    "place_id": id, "place_name": Text::from(id.as_str()), "is_enabled": true,
                })),
                "work_station": employee.work_station,
                "job_number": employee.job_number,
                "extension_number": employee.extension_number,
                "join_date": employee.join_time.map(|time| calendar::date(calendar::day_of(time))),
                "employment_type": employee.employment_type,
                "staff_status": match employee.staff {
                    Staff::InService => 1,
                    Staff::Resigned => 2,
                    Staff::ToBeResigned => 5,
                },
                "job_title": (employee.job_title_id.is_some() || employee.job_title.is_some())
                    .then(|| json!({
                        "job_title_id": employee.job_title_id.as_deref().unwrap_or("0"),
                        "job_title_name": Text::from(
                            employee.job_title.as_ref().or(employee.job_title_id.as_ref())
                                .map_or("", String::as_str),
                        ),
                        "is_enabled": true,
                    })),
                "job_level": employee.job_level_id.as_ref().map(|id| json!({
                    "job_level_id": id, "job_level_name": Text::from(id.as_str()),
                    "is_enabled": true, "is_deleted": false,
                })),
                "job_family": employee.job_family_id.as_ref().map(|id| json!({
                    "job_family_id": id, "job_family_name": Text::from(id.as_str()),
                    "is_enabled": true,
                })),
                "resign_date": resignation.and_then(|resignation| resignation.date.as_ref()),
                "resign_reason": resignation.and_then(|resignation| resignation.reason.as_ref()),
                "resign_remark": resignation.and_then(|resignation| resignation.remark.as_ref()),
                "resign_type": resignation.and_then(|resignation| resignation.resign_type.as_ref()),
            },
        });
        without_nulls(row)
    }
}

/// The same without what there is no value for.
pub(in crate::feishu) fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(object) => (object.into_iter())
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, without_nulls(value)))
            .collect(),
        Value::Array(list) => list.into_iter().map(without_nulls).collect(),
        value => value,
    }
}
