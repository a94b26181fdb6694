//! Who may find and see whom among associated organisations.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::company::Company;
use super::departments::strings;
use super::gateway::Call;
use super::input::EmployeeIdType;
use super::organization::ROOT;
use super::partner::Shared;
use super::refusal::Refusal;
use super::source::{DepartmentIdType, Source};
use super::{CollaborationTenant, partners};
use crate::Answer;

/// The two sides of a rule have fewer entities than this together.
const MOST_ENTITIES: usize = 100;

/// The rules, for each associated organisation in the order in which they were made.
pub(super) type Rules = HashMap<String, Vec<Rule>>;

/// A rule: its subjects may find and see its objects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    id: String,
    subjects: Entities,
    objects: Entities,
}

/// People, departments and groups, by the IDs that the platform makes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entities {
    users: Vec<String>,
    departments: Vec<String>,
    groups: Vec<String>,
}

/// The rules that concern an associated organisation.
pub(super) fn list(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    administrator(call)?;
    let key = call.text("target_tenant_key").unwrap_or_default();
    let rules = source.rules(key);
    let page = call.slice([key], rules.len() as u64)?;
    let shared = partners::find(source, key).map(|tenant| Shared::of(&tenant)).unwrap_or_default();
    let shown = |rule: &Rule| {
        let subjects_are_there = rule.subjects.are_ours(source);
        let objects_are_there = rule.objects.are_theirs(&shared);
        let mut shown = json!({
            "rule_id": rule.id,
            "subject_is_valid": subjects_are_there,
            "object_is_valid": objects_are_there,
        });
        // A side that is not what it was does not show.
        if subjects_are_there {
            shown["subjects"] = rule.subjects.shown();
        }
        if objects_are_there {
            shown["objects"] = rule.objects.shown();
        }
        shown
    };
    let items: Vec<Value> = page
        .items
        .clone()
        .filter_map(|nth| rules.get(usize::try_from(nth).ok()?))
        .map(shown)
        .collect();
    Ok(call.success(page.with(json!({ "items": items }))))
}

/// A new rule.
pub(super) fn create(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let (tenant, subjects, objects) = read(call, company.source())?;
    let id = (7_000_000_000_000_000_000 + company.next_id()).to_string();
    let rule = Rule { id: id.clone(), subjects, objects };
    company.rules.entry(tenant.tenant_key).or_default().push(rule);
    Ok(call.success(json!({ "add_rule_id": id })))
}

/// Other subjects and objects for a rule.
pub(super) fn update(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let (tenant, subjects, objects) = read(call, company.source())?;
    let id = call.parameter("collaboration_rule_id");
    let mut rules = company.rules.get_mut(&tenant.tenant_key).into_iter().flatten();
    let rule = rules.find(|rule| rule.id == id).ok_or_else(|| call.refuse(2_223_107))?;
    (rule.subjects, rule.objects) = (subjects, objects);
    Ok(call.success(json!({})))
}

/// No such rule any more.
pub(super) fn delete(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let tenant = associated(call, company.source())?;
    let id = call.parameter("collaboration_rule_id");
    let rules = company.rules.entry(tenant.tenant_key).or_default();
    let at = rules.iter().position(|rule| rule.id == id);
    rules.remove(at.ok_or_else(|| call.refuse(2_223_107))?);
    Ok(call.success(json!({})))
}

fn administrator(call: &Call<'_>) -> Result<(), Refusal> {
    match call.caller.administers_collaboration() {
        true => Ok(()),
        false => Err(call.refuse(2_224_001)),
    }
}

/// The organisation that a call is about, for an administrator.
fn associated(call: &Call<'_>, source: &dyn Source) -> Result<CollaborationTenant, Refusal> {
    administrator(call)?;
    let key = call.text("target_tenant_key").unwrap_or_default();
    partners::find(source, key).ok_or_else(|| call.refuse(2_223_101))
}

/// The organisation, the subjects and the objects that were sent.
fn read(
    call: &Call<'_>,
    source: &dyn Source,
) -> Result<(CollaborationTenant, Entities, Entities), Refusal> {
    let tenant = associated(call, source)?;
    let [subjects, objects] = ["subjects", "objects"].map(|name| Entities::read(&call.body[name]));
    if subjects.count() == 0 || objects.count() == 0 {
        return Err(call.refuse(2_223_106));
    }
    if subjects.count() + objects.count() >= MOST_ENTITIES {
        let problem = format!("must have fewer than {MOST_ENTITIES} entities with the objects");
        return Err(Refusal::field("subjects", "", problem));
    }
    if subjects.is_everybody_and_others() || objects.is_everybody_and_others() {
        return Err(call.refuse(2_223_110));
    }
    if !subjects.are_ours(source) {
        return Err(call.refuse(2_223_103));
    }
    if !objects.are_theirs(&Shared::of(&tenant)) {
        return Err(call.refuse(2_223_104));
    }
    Ok((tenant, subjects, objects))
}

impl Entities {
    fn read(sent: &Value) -> Self {
        let list = |name| strings(sent.get(name)).map(str::to_owned).collect();
        Self {
            users: list("open_user_ids"),
            departments: list("open_department_ids"),
            groups: list("open_group_ids"),
        }
    }

    fn count(&self) -> usize {
        self.users.len() + self.departments.len() + self.groups.len()
    }

    /// The root stands for everybody, and beside everybody there is nobody else.
    fn is_everybody_and_others(&self) -> bool {
        self.departments.iter().any(|id| id == ROOT) && self.count() > 1
    }

    /// Whether they are all in the tenant, which has no groups.
    fn are_ours(&self, source: &dyn Source) -> bool {
        let user = |id: &String| {
            let person = source.find_person(id, EmployeeIdType::Open);
            person.is_some_and(|person| !source.person(person).is_resigned())
        };
        self.users.iter().all(user)
            && self.departments.iter().all(|id| source.find(id, DepartmentIdType::Open).is_some())
            && self.groups.is_empty()
    }

    /// Whether an associated organisation shares them all.
    fn are_theirs(&self, shared: &Shared) -> bool {
        self.users.iter().all(|id| shared.users.iter().any(|user| user.open_id() == *id))
            && (self.departments.iter())
                .all(|id| id == ROOT || shared.department(id, DepartmentIdType::Open).is_some())
            && self.groups.iter().all(|id| shared.groups.iter().any(|group| group.open_id() == *id))
    }

    fn shown(&self) -> Value {
        json!({
            "open_user_ids": self.users,
            "open_department_ids": self.departments,
            "open_group_ids": self.groups,
        })
    }
}
