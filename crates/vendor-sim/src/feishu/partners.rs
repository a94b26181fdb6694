//! Associated organisations, and what they and the tenant share.

use serde_json::{Map, Value, json};

use super::gateway::Call;
use super::input::{self, EmployeeIdType};
use super::organization::ROOT;
use super::partner::{Shared, SharedDepartment, SharedGroup, SharedUser};
use super::refusal::Refusal;
use super::source::{DepartmentIdType, Source};
use super::{Avatar, CollaborationTenant};
use crate::Answer;

/// The associated organisations that the caller sees.
pub(super) fn list(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let page = call.slice([], source.tenants())?;
    let items: Vec<Value> = page.items.clone().map(|nth| tenant(&source.tenant(nth))).collect();
    Ok(call.success(page.with(json!({ "target_tenant_list": items }))))
}

/// One of them.
pub(super) fn get(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let found = find(source, call.parameter("target_tenant_key"));
    let found = found.ok_or_else(|| invisible(call, 1_971_001, 1_971_007))?;
    Ok(call.success(json!({"target_tenant": tenant(&found)})))
}

/// A department of one of them.
pub(super) fn department(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let shared = shared(call, source)?;
    let id_type = input::department_kind(call.text("target_department_id_type"));
    let department = shared.department(call.parameter("target_department_id"), id_type);
    let department = department.ok_or_else(|| invisible(call, 1_971_002, 1_971_008))?;
    let leaders: Vec<Value> = (department.leaders.iter().enumerate())
        .filter_map(|(nth, id)| Some((nth, shared.user(id)?)))
        .map(|(nth, user)| json!({"leader_type": if nth == 0 { 1 } else { 2 }, "id": ids(user)}))
        .collect();
    let order = shared.departments.iter().position(|other| other == department);
    let parent = shared.department(&department.parent, DepartmentIdType::Custom);
    Ok(call.success(json!({"target_department": without_nulls(json!({
        "open_department_id": department.open_id(),
        "department_id": department.department_id,
        "name": department.name.default_value,
        "i18n_name": department.name.i18n_value,
        "order": order.map(|order| (order + 1).to_string()),
        "leaders": leaders,
        "parent_department_id": parent.map(department_ids),
    }))})))
}

/// Somebody in one of them.
pub(super) fn user(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let shared = shared(call, source)?;
    let id = call.parameter("target_user_id");
    let kind = input::employee_kind(call.text("target_user_id_type"));
    let found = shared.users.iter().find(|user| match kind {
        EmployeeIdType::Custom => user.user_id == id,
        EmployeeIdType::Open => user.open_id() == id,
        EmployeeIdType::Union => user.union_id() == id,
    });
    let found = found.ok_or_else(|| invisible(call, 1_971_010, 1_971_009))?;
    let departments = found.departments.iter();
    let departments: Vec<Value> = departments
        .filter_map(|id| shared.department(id, DepartmentIdType::Custom))
        .map(department_ids)
        .collect();
    let leader = found.leader.as_ref().and_then(|id| shared.user(id));
    let status = json!({
        "is_frozen": false, "is_resigned": false, "is_activated": true, "is_exited": false,
        "is_unjoin": false,
    });
    Ok(call.success(json!({"target_user": without_nulls(json!({
        "open_id": found.open_id(),
        "user_id": found.user_id,
        "union_id": found.union_id(),
        "name": found.name.default_value,
        "i18n_name": found.name.i18n_value,
        "avatar": avatar(found),
        "mobile": found.mobile,
        "status": status,
        "job_title": found.job_title,
        "employee_no": found.employee_no,
        "parent_department_ids": departments,
        "leader_id": leader.map(ids),
    }))})))
}

/// What the caller sees directly below a department, or in a group, of one of them.
pub(super) fn visible_organization(
    call: &Call<'_>,
    source: &dyn Source,
) -> Result<Answer, Refusal> {
    let shared = shared(call, source)?;
    let department = call.text("target_department_id").filter(|id| !id.is_empty());
    let group = call.text("target_group_id").filter(|id| !id.is_empty());
    let entities: Vec<Value> = match (department, group) {
        (Some(_), Some(group)) => {
            let problem = "cannot be combined with target_department_id";
            return Err(Refusal::field("target_group_id", group, problem));
        }
        (None, Some(id)) => {
            let open = call.text("group_id_type") == Some("open_group_id");
            let group = shared.groups.iter().find(|group| match open {
                true => group.open_id() == id,
                false => group.group_id == id,
            });
            let group = group.ok_or_else(|| invisible(call, 1_971_002, 1_971_008))?;
            group.users.iter().filter_map(|id| shared.user(id)).map(user_entity).collect()
        }
        (department, None) => {
            let id = department.unwrap_or(ROOT);
            let id_type = input::department_id_type(call);
            let id = match id {
                ROOT => ROOT,
                id => {
                    let found = shared.department(id, id_type);
                    &found.ok_or_else(|| invisible(call, 1_971_002, 1_971_008))?.department_id
                }
            };
            let departments = shared.below(id).enumerate().map(|(nth, department)| {
                json!({
                    "collaboration_entity_type": "department",
                    "department_id": department.department_id,
                    "open_department_id": department.open_id(),
                    "department_name": department.name.default_value,
                    "i18n_department_name": department.name.i18n_value,
                    "department_order": (nth + 1).to_string(),
                })
            });
            let groups = shared.groups.iter().filter(|_| id == ROOT).map(|group| {
                json!({
                    "collaboration_entity_type": "group",
                    "group_id": group.group_id,
                    "open_group_id": group.open_id(),
                    "group_name": group.name.default_value,
                    "i18n_group_name": group.name.i18n_value,
                })
            });
            departments.chain(shared.members(id).map(user_entity)).chain(groups).collect()
        }
    };
    let parameters = [
        call.parameter("target_tenant_key"),
        department.unwrap_or_default(),
        group.unwrap_or_default(),
    ];
    let page = call.slice(parameters, entities.len() as u64)?;
    let items: Vec<Value> = page
        .items
        .clone()
        .filter_map(|nth| entities.get(usize::try_from(nth).ok()?).cloned())
        .collect();
    Ok(call.success(page.with(json!({ "collaboration_entity_list": items }))))
}

/// What one side shares: directly below a department, or in a group.
pub(super) fn share_entities(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    if !call.caller.administers_collaboration() {
        return Err(call.refuse(2_224_001));
    }
    let key = call.text("target_tenant_key").unwrap_or_default();
    let tenant = find(source, key).ok_or_else(|| call.refuse(2_224_001))?;
    let department = call.text("target_department_id").filter(|id| !id.is_empty()).unwrap_or(ROOT);
    let group = call.text("target_group_id").filter(|id| !id.is_empty());
    let own = call.flag("is_select_subject");
    let entities: Vec<(&'static str, Value)> = match own {
        true => own_entities(source, department, group),
        false => their_entities(&Shared::of(&tenant), department, group),
    };
    let side = if own { "own" } else { "theirs" };
    let parameters = [key, department, group.unwrap_or_default(), side];
    let page = call.slice(parameters, entities.len() as u64)?;
    let mut data = Map::new();
    for name in ["share_departments", "share_groups", "share_users"] {
        let at = |nth: u64| entities.get(usize::try_from(nth).ok()?).filter(|item| item.0 == name);
        let items: Vec<Value> =
            page.items.clone().filter_map(at).map(|item| item.1.clone()).collect();
        data.insert(name.to_owned(), items.into());
    }
    Ok(call.success(page.with(data.into())))
}

/// The tenant shares everything, and has no groups.
fn own_entities(
    source: &dyn Source,
    department: &str,
    group: Option<&str>,
) -> Vec<(&'static str, Value)> {
    let node = source.find(department, DepartmentIdType::Open);
    let Some(node) = node.filter(|_| group.is_none()) else { return Vec::new() };
    let departments = (0..source.children(node)).map(|nth| {
        let child = source.child(node, nth);
        let id = source.id(child, DepartmentIdType::Open);
        let value = json!({"open_department_id": id, "name": source.department(child).name});
        ("share_departments", value)
    });
    let users = (0..source.members(node)).map(|nth| {
        let record = source.person(source.member(node, nth));
        let employee = &record.employee;
        let picture = Avatar::below(&format!("https://pictures.example/{}", employee.employee_id));
        let value =
            json!({"open_user_id": employee.open_id, "name": employee.name, "avatar": picture});
        ("share_users", value)
    });
    departments.chain(users).collect()
}

fn their_entities(
    shared: &Shared,
    department: &str,
    group: Option<&str>,
) -> Vec<(&'static str, Value)> {
    let user = |user: &SharedUser| {
        let value =
            json!({"open_user_id": user.open_id(), "name": user.name, "avatar": avatar(user)});
        ("share_users", value)
    };
    if let Some(id) = group {
        let group = shared.groups.iter().find(|group| group.open_id() == id);
        let users = group.into_iter().flat_map(|group| &group.users);
        return users.filter_map(|id| shared.user(id)).map(user).collect();
    }
    let id = match department {
        ROOT => ROOT,
        id => match shared.department(id, DepartmentIdType::Open) {
            Some(department) => &department.department_id,
            None => return Vec::new(),
        },
    };
    let departments = shared.below(id).map(|department| {
        let value = json!({"open_department_id": department.open_id(), "name": department.name});
        ("share_departments", value)
    });
    let group = |group: &SharedGroup| {
        ("share_groups", json!({"open_group_id": group.open_id(), "name": group.name}))
    };
    let groups = shared.groups.iter().filter(|_| id == ROOT).map(group);
    departments.chain(groups).chain(shared.members(id).map(user)).collect()
}

/// The associated organisation with a key.
pub(super) fn find(source: &dyn Source, key: &str) -> Option<CollaborationTenant> {
    let mut tenants = (0..source.tenants()).map(|nth| source.tenant(nth));
    tenants.find(|tenant| tenant.tenant_key == key).map(std::borrow::Cow::into_owned)
}

fn shared(call: &Call<'_>, source: &dyn Source) -> Result<Shared, Refusal> {
    let tenant = find(source, call.parameter("target_tenant_key"));
    tenant.map(|tenant| Shared::of(&tenant)).ok_or_else(|| invisible(call, 1_971_001, 1_971_007))
}

/// The refusal of a user, or of the app.
fn invisible(call: &Call<'_>, user: i32, app: i32) -> Refusal {
    call.refuse(if call.caller.is_user() { user } else { app })
}

fn tenant(tenant: &CollaborationTenant) -> Value {
    let name = tenant.name.clone().unwrap_or_default();
    let short_name = tenant.short_name.clone().unwrap_or_default();
    without_nulls(json!({
        "tenant_key": tenant.tenant_key,
        "tenant_name": name.default_value,
        "i18n_tenant_name": name.i18n_value,
        "tenant_short_name": short_name.default_value,
        "i18n_tenant_short_name": short_name.i18n_value,
        "connect_time": tenant.connect_time,
        "avatar": tenant.avatar,
        "brand": tenant.brand,
    }))
}

fn user_entity(user: &SharedUser) -> Value {
    json!({
        "collaboration_entity_type": "user",
        "user_id": user.user_id,
        "open_user_id": user.open_id(),
        "union_user_id": user.union_id(),
        "user_name": user.name.default_value,
        "i18n_user_name": user.name.i18n_value,
        "user_avatar": avatar(user),
    })
}

fn ids(user: &SharedUser) -> Value {
    json!({"user_id": user.user_id, "open_id": user.open_id(), "union_id": user.union_id()})
}

fn department_ids(department: &SharedDepartment) -> Value {
    json!({"department_id": department.department_id, "open_department_id": department.open_id()})
}

fn avatar(user: &SharedUser) -> Avatar {
    Avatar::below(&format!("https://pictures.example/{}", user.user_id))
}

fn without_nulls(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.retain(|_, value| !value.is_null());
    }
    value
}
