//! A department as `contact/v3` answers it.

use serde_json::{Value, json};

use crate::feishu::LeaderType;
use crate::feishu::gateway::Call;
use crate::feishu::input;
use crate::feishu::source::{DepartmentIdType, Node, ROOT_NODE, Source};

/// A department with every field that there is a value for; the root has few.
pub(super) fn branch(call: &Call<'_>, source: &dyn Source, node: Node) -> Value {
    let (id_type, employee_id_type) =
        (input::department_id_type(call), input::employee_id_type(call));
    let counts = source.counts(node);
    if node == ROOT_NODE {
        return json!({
            "name": "",
            "department_id": "0",
            "open_department_id": "0",
            "member_count": counts.recursive_members,
            "primary_member_count": counts.recursive_primary_members,
            "status": {"is_deleted": false},
        });
    }
    let department = source.department(node);
    let person = |name: &String| match source.person_called(name) {
        Some(person) => source.person(person).employee.id(employee_id_type).to_owned(),
        None => name.clone(),
    };
    let name = department.name.clone().unwrap_or_default();
    let main = department.leaders.iter().find(|leader| leader.leader_type == LeaderType::Main);
    let leaders: Vec<Value> = (department.leaders.iter())
        .map(|leader| {
            let leader_type = match leader.leader_type {
                LeaderType::Main => 1,
                LeaderType::Deputy => 2,
            };
            json!({"leaderType": leader_type, "leaderID": person(&leader.employee_id)})
        })
        .collect();
    let units: Vec<String> =
        source.unit_of(node).into_iter().map(|unit| source.unit_at(unit).unit_id.clone()).collect();
    let mut shown = json!({
        "name": name.default_value,
        "i18n_name": name.i18n_value,
        "parent_department_id": source.id(source.parent(node), id_type),
        "department_id": source.id(node, DepartmentIdType::Custom),
        "open_department_id": source.id(node, DepartmentIdType::Open),
        "leader_user_id": main.map(|leader| person(&leader.employee_id)).unwrap_or_default(),
        "chat_id": department.chat_id.as_deref().unwrap_or_default(),
        "order": department.order_weight.as_deref().unwrap_or("0"),
        "unit_ids": units,
        "member_count": counts.recursive_members,
        "status": {"is_deleted": false},
        "leaders": leaders,
        "group_chat_employee_types": department.group_chat_employee_types,
        "department_hrbps": department.hrbps.iter().map(person).collect::<Vec<_>>(),
        "primary_member_count": counts.recursive_primary_members,
    });
    // What nobody set is not there.
    if let Some(object) = shown.as_object_mut() {
        object.retain(|_, value| !value.as_array().is_some_and(Vec::is_empty) && *value != "");
    }
    shown
}
