//! The departments of `contact/v3`.

use serde_json::{Value, json};

use super::branch::branch;
use super::{given, refuse, text};
use crate::Answer;
use crate::feishu::branches::{self, Problem};
use crate::feishu::company::Company;
use crate::feishu::departments::{free_id, strings};
use crate::feishu::find;
use crate::feishu::gateway::Call;
use crate::feishu::hash::mix;
use crate::feishu::refusal::Refusal;
use crate::feishu::source::{DepartmentIdType, Node, ROOT_NODE, Source, UnitIndex};
use crate::feishu::{Department, Leader, LeaderType, Text, input};

/// How many departments below one a user sees when all levels are asked for.
const MOST_FOR_USERS: u64 = 1000;

/// How many departments are bound to a unit at most.
const MOST_IN_UNIT: u64 = 1000;

/// One department.
pub(in crate::feishu) fn get(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let node = find_node(call, source, call.parameter("department_id"))?;
    Ok(call.success(json!({"department": branch(call, source, node)})))
}

/// Several departments; those that are not there are left out.
pub(in crate::feishu) fn batch(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let id_type = input::department_id_type(call);
    let range = call.caller.range(source);
    let ids = call.list("department_ids");
    let nodes: Vec<Node> = ids.iter().filter_map(|id| source.find(id, id_type)).collect();
    if !range.has_all_of(source, nodes.iter().copied()) {
        return Err(call.refuse(40004));
    }
    let items: Vec<Value> = nodes.into_iter().map(|node| branch(call, source, node)).collect();
    Ok(call.success(json!({ "items": items })))
}

/// The departments below one: the next level, or all of them, each before those below it.
pub(in crate::feishu) fn children(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let id = call.parameter("department_id");
    let node = find_node(call, source, id)?;
    let deep = call.flag("fetch_child");
    let total = match deep {
        false => source.children(node),
        true if call.caller.is_user() => {
            source.counts(node).recursive_departments.min(MOST_FOR_USERS)
        }
        true => source.counts(node).recursive_departments,
    };
    let kind = input::name(input::department_id_type(call));
    let page = call.slice([id, kind, if deep { "all" } else { "next" }], total)?;
    let child = |nth| match deep {
        true => source.descendant(node, nth),
        false => source.child(node, nth),
    };
    let items: Vec<Value> =
        page.items.clone().map(|nth| branch(call, source, child(nth))).collect();
    Ok(call.success(page.with(json!({ "items": items }))))
}

/// The departments above one, the next one first, without the root.
pub(in crate::feishu) fn parent(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let id = call.text("department_id").unwrap_or_default();
    let id_type = input::department_id_type(call);
    let node = source.find(id, id_type).ok_or_else(|| call.refuse(40001))?;
    if node == ROOT_NODE {
        return Err(call.refuse(40002));
    }
    let range = call.caller.range(source);
    if !range.contains(source, node) {
        return Err(call.refuse(40004));
    }
    let above: Vec<Node> =
        source.above(node).filter(|&above| range.contains(source, above)).collect();
    let page = call.slice([id, input::name(id_type)], above.len() as u64)?;
    let items: Vec<Value> = page
        .items
        .clone()
        .filter_map(|nth| above.get(usize::try_from(nth).ok()?))
        .map(|&node| branch(call, source, node))
        .collect();
    Ok(call.success(page.with(json!({ "items": items }))))
}

/// The departments that the user sees, by their name.
pub(in crate::feishu) fn search(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let query = text(&call.body, "query").ok_or_else(|| call.refuse(48001))?;
    let range = call.caller.range(source);
    let found = find::departments(source, &query, false, &|node| range.contains(source, node));
    let kind = input::name(input::department_id_type(call));
    let page = call.slice([query.as_str(), kind], found.len() as u64)?;
    let items: Vec<Value> = page
        .items
        .clone()
        .filter_map(|nth| found.get(usize::try_from(nth).ok()?))
        .map(|&node| branch(call, source, node))
        .collect();
    Ok(call.success(page.with(json!({ "items": items }))))
}

/// A new department.
pub(in crate::feishu) fn create(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let draft = Draft::read(call, source)?;
    let parent = draft.parent.unwrap_or(ROOT_NODE);
    branches::check_place(source, parent, None).map_err(|problem| fail(call, problem))?;
    let name = draft.text.clone().unwrap_or_default();
    branches::check_name(source, parent, None, &name).map_err(|problem| fail(call, problem))?;
    let id = match text(&call.body, "department_id") {
        Some(id) if id == "1" => return Err(call.refuse(43008)),
        Some(id) => {
            branches::check_id(source, &id).map_err(|problem| fail(call, problem))?;
            id
        }
        None => free_id(company),
    };
    let unit = unit(call, company.source())?;
    let order = draft.order.clone().unwrap_or_else(|| next_order(company.source(), parent));
    check_order(call, company.source(), parent, None, &order)?;
    let node = company.add_department(Department::new(id), parent);
    let chat = new_chat(call, company);
    company.change_department(node, |department| {
        draft.apply(department);
        department.order_weight = Some(order);
        department.chat_id = chat;
    });
    if let Some(unit) = unit {
        company.bind(unit, node);
    }
    Ok(call.success(json!({"department": branch(call, company.source(), node)})))
}

/// Other values for some fields.
pub(in crate::feishu) fn patch(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    change(call, company, false)
}

/// Other values for all fields: those that are left out become empty.
pub(in crate::feishu) fn update(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    change(call, company, true)
}

fn change(call: &Call<'_>, company: &mut Company, whole: bool) -> Result<Answer, Refusal> {
    let source = company.source();
    let node = find_node(call, source, call.parameter("department_id"))?;
    if node == ROOT_NODE {
        return Err(call.refuse(40002));
    }
    let mut draft = Draft::read(call, source)?;
    let department = source.department(node).into_owned();
    let parent = draft.parent.unwrap_or_else(|| source.parent(node));
    branches::check_place(source, parent, Some(node)).map_err(|problem| fail(call, problem))?;
    let before = department.name.clone().unwrap_or_default();
    let mut name = draft.text.take().unwrap_or_else(|| before.clone());
    if !whole && !given(&call.body, "i18n_name") {
        name.i18n_value = before.i18n_value;
    }
    if !given(&call.body, "name") {
        name.default_value = before.default_value;
    }
    branches::check_name(source, parent, Some(node), &name)
        .map_err(|problem| fail(call, problem))?;
    if let Some(order) = &draft.order {
        check_order(call, source, parent, Some(node), order)?;
    }
    draft.text = Some(name);
    if whole {
        draft.leaders.get_or_insert_default();
        draft.chat_types.get_or_insert_default();
    }
    let chat = match department.chat_id {
        Some(chat) => Some(chat),
        None => new_chat(call, company),
    };
    company.move_department(node, parent);
    company.change_department(node, |department| {
        draft.apply(department);
        department.chat_id = chat;
    });
    Ok(call.success(json!({"department": branch(call, company.source(), node)})))
}

/// No such department any more.
pub(in crate::feishu) fn delete(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let node = find_node(call, source, call.parameter("department_id"))?;
    if node == ROOT_NODE {
        return Err(call.refuse(40002));
    }
    if !call.caller.range(source).contains(source, source.parent(node)) {
        return Err(call.refuse(40014));
    }
    if source.counts(node).direct_members > 0 {
        return Err(call.refuse(43011));
    }
    if source.children(node) > 0 {
        return Err(call.refuse(43012));
    }
    company.remove_department(node);
    Ok(call.success(json!({})))
}

/// Another ID for a department.
pub(in crate::feishu) fn update_department_id(
    call: &Call<'_>,
    company: &mut Company,
) -> Result<Answer, Refusal> {
    let source = company.source();
    let range = call.caller.range(source);
    let node = source
        .find(call.parameter("department_id"), input::department_id_type(call))
        .filter(|&node| node != ROOT_NODE && range.contains(source, node))
        .ok_or_else(|| call.refuse(40007))?;
    let id = text(&call.body, "new_department_id").unwrap_or_default();
    if source.id(node, DepartmentIdType::Custom) != id {
        branches::check_id(source, &id)
            .map_err(|_| refuse(call, &[40001], "the new ID cannot be used"))?;
        company.rename_department(node, id);
    }
    Ok(call.success(json!({})))
}

/// The group chat of a department becomes one as any other.
pub(in crate::feishu) fn unbind_department_chat(
    call: &Call<'_>,
    company: &mut Company,
) -> Result<Answer, Refusal> {
    let source = company.source();
    let node = find_node(call, source, &text(&call.body, "department_id").unwrap_or_default())?;
    if node == ROOT_NODE {
        return Err(call.refuse(40002));
    }
    if source.department(node).chat_id.is_none() {
        return Err(call.refuse(40020));
    }
    company.change_department(node, |department| department.chat_id = None);
    Ok(call.success(json!({})))
}

/// The department with an ID, in the caller's range.
fn find_node(call: &Call<'_>, source: &dyn Source, id: &str) -> Result<Node, Refusal> {
    let unknown = || {
        let codes = [40015, 40008, 40004];
        call.refuse_with_any(&codes).unwrap_or_else(|| call.refuse(40004))
    };
    let node = source.find(id, input::department_id_type(call)).ok_or_else(unknown)?;
    match call.caller.range(source).contains(source, node) {
        true => Ok(node),
        false => Err(call.refuse(40004)),
    }
}

fn fail(call: &Call<'_>, problem: Problem) -> Refusal {
    match problem {
        Problem::IdInvalid => call.refuse(43008),
        Problem::IdTaken => call.refuse(43007),
        Problem::NameWithSlash => call.refuse(43029),
        Problem::NameTooLong => refuse(call, &[40018, 40008], "the name is too long"),
        Problem::NameTaken => call.refuse(43022),
        Problem::TranslationTaken => call.refuse(43018),
        Problem::BelowItself => {
            refuse(call, &[40018, 40008], "a department cannot be below itself")
        }
        Problem::TooDeep => call.refuse(43019),
        Problem::TooManyChildren => call.refuse(43013),
        Problem::ParentDisabled => refuse(call, &[43023], "the parent is disabled"),
    }
}

/// The order that comes after those of all siblings.
fn next_order(source: &dyn Source, parent: Node) -> String {
    let siblings = (0..source.children(parent)).map(|nth| source.child(parent, nth));
    let order = |node| source.department(node).order_weight.as_ref()?.parse::<u64>().ok();
    let greatest = siblings.filter_map(order).max().unwrap_or(0);
    greatest.saturating_add(1).to_string()
}

/// Whether no sibling has the order.
fn check_order(
    call: &Call<'_>,
    source: &dyn Source,
    parent: Node,
    node: Option<Node>,
    order: &str,
) -> Result<(), Refusal> {
    if order.parse::<u64>().is_err() {
        return Err(refuse(call, &[40018, 40008], "`order` is a whole number in a string"));
    }
    let mut siblings = (0..source.children(parent))
        .map(|nth| source.child(parent, nth))
        .filter(|&sibling| Some(sibling) != node);
    match siblings.any(|sibling| source.department(sibling).order_weight.as_deref() == Some(order))
    {
        true => Err(call.refuse(43005)),
        false => Ok(()),
    }
}

/// The unit that a new department is to be bound to.
fn unit(call: &Call<'_>, source: &dyn Source) -> Result<Option<UnitIndex>, Refusal> {
    let ids: Vec<&str> = strings(call.body.get("unit_ids")).collect();
    match ids[..] {
        [] => Ok(None),
        [id] => {
            let unit = source.unit(id).ok_or_else(|| call.refuse(43004))?;
            match source.bound(unit) < MOST_IN_UNIT {
                true => Ok(Some(unit)),
                false => Err(call.refuse(43017)),
            }
        }
        _ => Err(call.refuse(43004)),
    }
}

/// A new group chat, if one is asked for.
fn new_chat(call: &Call<'_>, company: &mut Company) -> Option<String> {
    let wanted = call.body.get("create_group_chat").and_then(Value::as_bool) == Some(true);
    wanted.then(|| {
        let id = company.next_id();
        format!("oc_{:016x}{:016x}", mix(0x0c, id), mix(0x1c, id))
    })
}

/// What a caller says of a department; what is left out stays as it is.
struct Draft {
    text: Option<Text>,
    parent: Option<Node>,
    leaders: Option<Vec<Leader>>,
    order: Option<String>,
    chat_types: Option<Vec<i64>>,
    hrbps: Option<Vec<String>>,
}

impl Draft {
    fn read(call: &Call<'_>, source: &dyn Source) -> Result<Self, Refusal> {
        let body = &call.body;
        let range = call.caller.range(source);
        let parent = match text(body, "parent_department_id") {
            None => None,
            Some(id) => {
                let node = source.find(&id, input::department_id_type(call));
                Some(
                    node.filter(|&node| range.contains(source, node))
                        .ok_or_else(|| call.refuse(40014))?,
                )
            }
        };
        let id_type = input::employee_id_type(call);
        let person = |id: &str| {
            let person = source.find_person(id, id_type);
            let person = person
                .ok_or_else(|| refuse(call, &[41012, 43025], "there is no user with this ID"))?;
            match source.person(person).is_resigned() {
                true => Err(refuse(call, &[42006, 43025], "the user has resigned")),
                false => Ok(source.name_of(person).into_owned()),
            }
        };
        let single = text(body, "leader_user_id").map(|id| person(&id)).transpose()?;
        let mut leaders = match body.get("leaders").and_then(Value::as_array) {
            None => None,
            Some(list) => Some(
                list.iter()
                    .map(|leader| {
                        let employee_id = person(leader["leaderID"].as_str().unwrap_or_default())?;
                        let leader_type = match leader["leaderType"].as_i64() {
                            Some(1) => LeaderType::Main,
                            _ => LeaderType::Deputy,
                        };
                        Ok(Leader { employee_id, leader_type })
                    })
                    .collect::<Result<Vec<_>, Refusal>>()?,
            ),
        };
        let main = |leaders: &[Leader]| {
            let mut main = leaders.iter().filter(|leader| leader.leader_type == LeaderType::Main);
            let first = main.next().map(|leader| leader.employee_id.clone());
            first.filter(|_| main.next().is_none())
        };
        if let Some(leaders) = leaders.as_ref().filter(|leaders| !leaders.is_empty()) {
            if branches::repeats(leaders) {
                return Err(refuse(call, &[43016, 40018], "somebody is named twice as a leader"));
            }
            if main(leaders).is_none_or(|main| single.as_ref().is_some_and(|one| *one != main)) {
                let problem = "there must be one main leader, the one in `leader_user_id`";
                return Err(refuse(call, &[40018, 40008], problem));
            }
        } else if let Some(employee_id) = single {
            leaders = Some(vec![Leader { employee_id, leader_type: LeaderType::Main }]);
        }
        let hrbp = |id: &str| person(id).map_err(|_| call.refuse(43028));
        let name = text(body, "name");
        let translations = body.get("i18n_name").and_then(Value::as_object);
        let named = name.is_some() || translations.is_some();
        Ok(Self {
            text: named.then(|| Text {
                default_value: name.unwrap_or_default(),
                i18n_value: (translations.into_iter().flatten())
                    .filter_map(|(language, text)| {
                        Some((language.clone(), text.as_str()?.to_owned()))
                    })
                    .filter(|(_, text)| !text.is_empty())
                    .collect(),
            }),
            parent,
            leaders,
            order: text(body, "order"),
            chat_types: match body.get("group_chat_employee_types").and_then(Value::as_array) {
                None => None,
                Some(types) => Some(
                    types
                        .iter()
                        .map(|kind| {
                            kind.as_i64().filter(|kind| call.platform.has_employee_type(*kind))
                        })
                        .collect::<Option<_>>()
                        .ok_or_else(|| call.refuse(43026))?,
                ),
            },
            hrbps: match given(body, "department_hrbps") {
                true => Some(
                    strings(body.get("department_hrbps")).map(hrbp).collect::<Result<_, _>>()?,
                ),
                false => None,
            },
        })
    }

    fn apply(self, department: &mut Department) {
        if let Some(text) = self.text {
            department.name = Some(text);
        }
        if let Some(leaders) = self.leaders {
            department.leaders = leaders;
        }
        if let Some(order) = self.order {
            department.order_weight = Some(order);
        }
        if let Some(types) = self.chat_types {
            department.group_chat_employee_types = types;
        }
        if let Some(hrbps) = self.hrbps {
            department.hrbps = hrbps;
        }
    }
}
