//! Changes of departments, as `directory/v1` takes them.

use serde_json::{Map, Value, json};

use super::custom_field;
use crate::Answer;
use crate::feishu::branches::{self, Problem};
use crate::feishu::company::Company;
use crate::feishu::gateway::Call;
use crate::feishu::refusal::Refusal;
use crate::feishu::source::{DepartmentIdType, Node, ROOT_NODE, Source};
use crate::feishu::{CustomField, Department, Leader, LeaderType, Text, input};

/// What a caller says of a department; what is left out stays as it is.
struct Draft {
    custom_id: Option<String>,
    name: Option<Text>,
    parent: Option<Node>,
    leaders: Option<Vec<Leader>>,
    order_weight: Option<String>,
    enabled: Option<bool>,
    custom_fields: Option<Vec<CustomField>>,
}

/// A new department.
pub(in crate::feishu) fn create(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let draft = Draft::read(call, company.source())?;
    let parent = draft.parent.unwrap_or(ROOT_NODE);
    let id = match draft.custom_id {
        Some(id) => {
            branches::check_id(company, &id).map_err(|problem| refuse(call, problem))?;
            id
        }
        None => free_id(company),
    };
    let source = company.source();
    branches::check_place(source, parent, None).map_err(|problem| refuse(call, problem))?;
    let name = draft.name.unwrap_or_else(|| Text::from(id.as_str()));
    branches::check_name(source, parent, None, &name).map_err(|problem| refuse(call, problem))?;

    let mut department = Department::new(id).name(name);
    department.leaders = draft.leaders.unwrap_or_default();
    department.order_weight = draft.order_weight;
    department.enabled_status = draft.enabled.unwrap_or(true);
    department.custom_field_values = draft.custom_fields.unwrap_or_default();
    let node = company.add_department(department, parent);
    let id = company.id(node, input::department_id_type(call)).into_owned();
    Ok(call.success(json!({ "department_id": id })))
}

/// Other values for some fields of a department.
pub(in crate::feishu) fn patch(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let node = source
        .find(call.parameter("department_id"), input::department_id_type(call))
        .filter(|&node| node != ROOT_NODE)
        .ok_or_else(|| call.refuse(2_221_309))?;
    if !call.caller.range(source).contains(source, node) {
        return Err(call.refuse(2_224_002));
    }
    let draft = Draft::read(call, source)?;
    let parent = draft.parent.unwrap_or_else(|| source.parent(node));
    let department = source.department(node);
    let fail = |problem| refuse(call, problem);
    if let Some(id) = draft.custom_id.as_ref().filter(|id| **id != department.department_id) {
        branches::check_id(source, id).map_err(fail)?;
    }
    branches::check_place(source, parent, Some(node)).map_err(fail)?;
    let name = draft.name.clone().or_else(|| department.name.clone()).unwrap_or_default();
    if draft.name.is_some() || draft.parent.is_some() {
        branches::check_name(source, parent, Some(node), &name).map_err(fail)?;
    }
    match draft.enabled.filter(|enabled| *enabled != department.enabled_status) {
        Some(true) if parent != ROOT_NODE && !source.department(parent).enabled_status => {
            return Err(call.refuse(2_221_351));
        }
        Some(false) if source.counts(node).direct_members > 0 => {
            return Err(call.refuse(2_221_349));
        }
        Some(false) if source.children(node) > 0 => return Err(call.refuse(2_221_350)),
        _ => {}
    }

    if let Some(id) = draft.custom_id {
        company.rename_department(node, id);
    }
    company.move_department(node, parent);
    company.change_department(node, |department| {
        department.name = Some(name);
        if let Some(leaders) = draft.leaders {
            department.leaders = leaders;
        }
        if let Some(weight) = draft.order_weight {
            department.order_weight = Some(weight);
        }
        if let Some(enabled) = draft.enabled {
            department.enabled_status = enabled;
        }
        if let Some(fields) = draft.custom_fields {
            department.custom_field_values = fields;
        }
    });
    Ok(call.success(json!({})))
}

/// No such department any more.
pub(in crate::feishu) fn delete(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let range = call.caller.range(source);
    // The page has no code for a department that is not there.
    let node = source
        .find(call.parameter("department_id"), input::department_id_type(call))
        .filter(|&node| node != ROOT_NODE && range.contains(source, node))
        .ok_or_else(|| call.refuse(2_224_002))?;
    if !range.contains(source, source.parent(node)) {
        return Err(call.refuse(2_224_003));
    }
    if source.counts(node).direct_members > 0 {
        return Err(call.refuse(2_221_332));
    }
    if source.children(node) > 0 {
        return Err(call.refuse(2_221_348));
    }
    company.remove_department(node);
    Ok(call.success(json!({})))
}

/// An ID that nobody has.
pub(in crate::feishu) fn free_id(company: &mut Company) -> String {
    loop {
        let id = format!("{:016x}", crate::feishu::hash::mix(0xd1, company.next_id()));
        if company.find(&id, DepartmentIdType::Custom).is_none() {
            return id;
        }
    }
}

fn refuse(call: &Call<'_>, problem: Problem) -> Refusal {
    call.refuse(match problem {
        Problem::IdInvalid => 2_221_313,
        Problem::IdTaken => 2_221_306,
        Problem::NameWithSlash => 2_221_333,
        Problem::NameTooLong => 2_221_328,
        Problem::NameTaken => 2_221_319,
        Problem::TranslationTaken => 2_221_311,
        Problem::BelowItself => 2_221_305,
        Problem::TooDeep => 2_221_312,
        Problem::TooManyChildren => 2_221_317,
        Problem::ParentDisabled => 2_221_352,
    })
}

impl Draft {
    fn read(call: &Call<'_>, source: &dyn Source) -> Result<Self, Refusal> {
        let empty = Map::new();
        let sent = call.body.get("department").and_then(Value::as_object).unwrap_or(&empty);
        let text = |name| sent.get(name).and_then(Value::as_str);
        let range = call.caller.range(source);
        let id_type = input::department_id_type(call);
        // A new department without a parent is below the root.
        let parent = match text("parent_department_id") {
            Some(id) => Some(source.find(id, id_type).ok_or_else(|| call.refuse(2_221_309))?),
            None => (call.request.method == "POST").then_some(ROOT_NODE),
        };
        if parent.is_some_and(|parent| !range.contains(source, parent)) {
            return Err(call.refuse(2_224_003));
        }
        let employee_id_type = input::employee_id_type(call);
        let person = |id: &str| {
            let person = source.find_person(id, employee_id_type)?;
            let there = !source.person(person).is_resigned();
            there.then(|| source.name_of(person).into_owned())
        };
        let leader = |sent: &Value| {
            let employee_id = person(sent["leader_id"].as_str().unwrap_or_default());
            let leader_type = match sent["leader_type"].as_i64() {
                Some(1) => LeaderType::Main,
                _ => LeaderType::Deputy,
            };
            employee_id
                .map(|employee_id| Leader { employee_id, leader_type })
                .ok_or_else(|| call.refuse(2_221_305).message("a leader is not in service"))
        };
        let leaders = list(sent.get("leaders"))
            .map(|leaders| leaders.iter().map(leader).collect::<Result<Vec<_>, _>>())
            .transpose()?;
        if leaders.as_deref().is_some_and(branches::repeats) {
            return Err(call.refuse(2_221_305).message("somebody is named twice as a leader"));
        }
        let field = |sent: &Value| custom_field(sent, person).ok_or_else(|| call.refuse(2_221_331));
        Ok(Self {
            custom_id: text("custom_department_id").map(str::to_owned),
            name: sent
                .get("name")
                .filter(|name| !name.is_null())
                .map(|name| serde_json::from_value(name.clone()))
                .transpose()
                .map_err(|_| call.refuse(2_221_305))?,
            parent,
            leaders,
            order_weight: text("order_weight").map(str::to_owned),
            enabled: sent.get("enabled_status").and_then(Value::as_bool),
            custom_fields: list(sent.get("custom_field_values"))
                .map(|fields| fields.iter().map(field).collect())
                .transpose()?,
        })
    }
}

fn list(value: Option<&Value>) -> Option<&Vec<Value>> {
    value.and_then(Value::as_array)
}
