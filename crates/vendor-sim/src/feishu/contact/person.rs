//! A user as `contact/v3` answers one.

use serde_json::{Value, json};

use crate::feishu::Avatar;
use crate::feishu::employee::{Account, Employee, Person, Record};
use crate::feishu::gateway::Call;
use crate::feishu::input;
use crate::feishu::source::{Node, ROOT_NODE, Source};

/// A user with every field that there is a value for.
pub(super) fn person(call: &Call<'_>, source: &dyn Source, person: Person) -> Value {
    let record = source.person(person);
    let employee = &record.employee;
    let (id_type, user_id_type) = (input::department_id_type(call), input::employee_id_type(call));
    let id_of = |name: &String| match source.person_called(name) {
        Some(person) => source.person(person).employee.id(user_id_type).to_owned(),
        None => name.clone(),
    };
    let primary = record.nodes().next();
    let orders: Vec<Value> = (record.memberships.iter())
        .map(|membership| {
            json!({
                "department_id": source.id(membership.node, id_type),
                "user_order": membership.user_order,
                "department_order": membership.department_order,
                "is_primary_dept": Some(membership.node) == primary,
            })
        })
        .collect();
    let mut shown = json!({
        "union_id": employee.union_id,
        "user_id": employee.employee_id,
        "open_id": employee.open_id,
        "name": employee.name.as_ref().map(|name| &name.default_value),
        "en_name": employee.en_name,
        "nickname": employee.nickname,
        "email": employee.email,
        "mobile": employee.mobile,
        "mobile_visible": employee.mobile_visible,
        "gender": employee.gender,
        "avatar_key": employee.avatar_key,
        "avatar": avatar(employee),
        "status": status(&record),
        "department_ids": record.nodes().map(|node| source.id(node, id_type)).collect::<Vec<_>>(),
        "leader_user_id": employee.leader.as_ref().map(id_of),
        "city": employee.city,
        "country": employee.country,
        "work_station": employee.work_station.as_ref().map(|text| &text.default_value),
        "join_time": employee.join_time,
        "is_tenant_manager": employee.tenant_manager,
        "employee_no": employee.job_number,
        "employee_type": employee.employment_type,
        "orders": orders,
        "custom_attrs": employee.custom_attrs.iter()
            .map(|sent| custom_attribute(sent, source, &id_of))
            .collect::<Vec<_>>(),
        "enterprise_email": employee.enterprise_email,
        "job_title": employee.job_title,
        "geo": employee.geo,
        "job_level_id": employee.job_level_id,
        "job_family_id": employee.job_family_id,
        "subscription_ids": employee.subscription_ids,
        "assign_info": employee.subscription_ids.iter()
            .map(|id| json!({ "subscription_id": id }))
            .collect::<Vec<_>>(),
        "dotted_line_leader_user_ids":
            employee.dotted_line_leaders.iter().map(id_of).collect::<Vec<_>>(),
    });
    if let Some(object) = shown.as_object_mut() {
        object.retain(|_, value| !value.is_null() && !value.as_array().is_some_and(Vec::is_empty));
        // Only users see where others stand.
        if call.caller.is_user() {
            let paths = record.nodes().filter(|&node| node != ROOT_NODE);
            let paths: Vec<Value> = paths.map(|node| path(call, source, node)).collect();
            object.insert("department_path".to_owned(), paths.into());
        }
    }
    shown
}

/// Links to a user's picture.
pub(super) fn avatar(employee: &Employee) -> Avatar {
    let key = employee.avatar_key.as_deref().unwrap_or(&employee.employee_id);
    Avatar::below(&format!("https://pictures.example/{key}"))
}

/// A user's status.
pub(super) fn status(record: &Record) -> Value {
    let account = record.employee.account;
    json!({
        "is_frozen": record.employee.frozen,
        "is_resigned": record.is_resigned(),
        "is_activated": account == Account::Active,
        "is_exited": account == Account::Exited,
        "is_unjoin": account == Account::Unjoined,
    })
}

/// A department with its name and its way from the top.
fn path(call: &Call<'_>, source: &dyn Source, node: Node) -> Value {
    let id_type = input::department_id_type(call);
    let mut way: Vec<Node> = std::iter::once(node).chain(source.above(node)).collect();
    way.reverse();
    let name = |node: Node| source.department(node).name.clone().unwrap_or_default();
    let own = name(node);
    let joined: Vec<String> = way.iter().map(|&node| name(node).default_value).collect();
    json!({
        "department_id": source.id(node, id_type),
        "department_name": {"name": own.default_value, "i18n_name": own.i18n_value},
        "department_path": {
            "department_ids": way.iter().map(|&node| source.id(node, id_type)).collect::<Vec<_>>(),
            "department_path_name": {"name": joined.join("/")},
        },
    })
}

/// A custom field, with the ID of whoever it names in the kind that is asked for, and the value of its option.
fn custom_attribute(kept: &Value, source: &dyn Source, id_of: &dyn Fn(&String) -> String) -> Value {
    let mut shown = kept.clone();
    if let Some(Value::String(id)) = shown.pointer_mut("/value/generic_user/id") {
        *id = id_of(id);
    }
    let attributes = source.custom_attributes();
    let attribute = attributes.iter().find(|attribute| kept["id"] == attribute.id.as_str());
    let option = kept.pointer("/value/option_id").and_then(Value::as_str);
    if let Some(value) = attribute.zip(option).and_then(|(known, id)| known.options.get(id)) {
        shown["value"]["option_value"] = value.as_str().into();
    }
    if let Some(value) = shown.get_mut("value").and_then(Value::as_object_mut) {
        value.remove("option_id");
    }
    shown
}
