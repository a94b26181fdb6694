//! The users of `contact/v3`.

use serde_json::{Map, Value, json};

use super::person::{avatar, person, status};
use super::{given, refuse, text};
use crate::Answer;
use crate::feishu::company::Company;
use crate::feishu::departments::strings;
use crate::feishu::employee::{Account, Employee, Membership, Person, Record, Staff, Unique};
use crate::feishu::employees::{free_id, seconds};
use crate::feishu::find;
use crate::feishu::gateway::Call;
use crate::feishu::people::{self, Problem};
use crate::feishu::refusal::Refusal;
use crate::feishu::source::{DepartmentIdType, Node, ROOT_NODE, Source};
use crate::feishu::{Text, input};

/// How many departments a user is in at most.
const MOST_DEPARTMENTS: usize = 50;

/// How long a user who has been deleted can be brought back.
const RECOVERABLE: i64 = 30 * 86_400;

/// What a user may change of another one.
const OPEN_TO_USERS: [&str; 3] = ["name", "en_name", "avatar_key"];

/// One user; one who has been deleted as well.
pub(in crate::feishu) fn get(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let user = find_user(call, source, 41012)?;
    Ok(call.success(json!({"user": person(call, source, user)})))
}

/// Several users; those who are not there are left out.
pub(in crate::feishu) fn batch(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let id_type = input::employee_id_type(call);
    let range = call.caller.range(source);
    let mut items = Vec::new();
    for user in call.list("user_ids").into_iter().filter_map(|id| source.find_person(id, id_type)) {
        if !range.has_any_of(source, source.person(user).nodes()) {
            return Err(call.refuse(41050));
        }
        let mut shown = person(call, source, user);
        if let Some(shown) = shown.as_object_mut() {
            // The page says so, although its table has them.
            shown.retain(|name, _| name != "assign_info" && name != "department_path");
        }
        items.push(shown);
    }
    Ok(call.success(json!({ "items": items })))
}

/// The IDs of users by e-mail address and mobile number, one entry for each of what was asked for.
pub(in crate::feishu) fn batch_get_id(
    call: &Call<'_>,
    source: &dyn Source,
) -> Result<Answer, Refusal> {
    let id_type = input::employee_id_type(call);
    let range = call.caller.range(source);
    let resigned = match call.body.get("include_resigned").and_then(Value::as_bool) {
        Some(true) => source.resigned(),
        _ => Vec::new(),
    };
    let entry = |name: &str, field: Unique, sent: &str| {
        let value = match field {
            Unique::Mobile => people::mobile(sent),
            _ => sent.to_owned(),
        };
        let had = |user: &Person| source.person(*user).employee.unique(field) == Some(&value);
        let user = source.find_unique(field, &value);
        let user = user.or_else(|| resigned.iter().copied().find(had));
        let mut entry = json!({ name: sent });
        if let Some(user) =
            user.filter(|&user| range.has_any_of(source, source.person(user).nodes()))
        {
            let record = source.person(user);
            entry["user_id"] = record.employee.id(id_type).into();
            entry["status"] = status(&record);
        }
        entry
    };
    let emails = strings(call.body.get("emails")).map(|email| entry("email", Unique::Email, email));
    let mobiles =
        strings(call.body.get("mobiles")).map(|mobile| entry("mobile", Unique::Mobile, mobile));
    let list: Vec<Value> = emails.chain(mobiles).collect();
    Ok(call.success(json!({ "user_list": list })))
}

/// The users directly in a department.
pub(in crate::feishu) fn find_by_department(
    call: &Call<'_>,
    source: &dyn Source,
) -> Result<Answer, Refusal> {
    let id = call.text("department_id").unwrap_or_default();
    let id_type = input::department_id_type(call);
    let range = call.caller.range(source);
    // The page has no code for a department that is not there.
    let node = source
        .find(id, id_type)
        .filter(|&node| range.contains(source, node))
        .ok_or_else(|| call.refuse(40004))?;
    let page = call.slice([id, input::name(id_type)], source.members(node))?;
    let items: Vec<Value> =
        page.items.clone().map(|nth| person(call, source, source.member(node, nth))).collect();
    Ok(call.success(page.with(json!({ "items": items }))))
}

/// `search/v1/user`: users by name.
pub(in crate::feishu) fn search(call: &Call<'_>, source: &dyn Source) -> Result<Answer, Refusal> {
    let query = call.text("query").unwrap_or_default();
    let range = call.caller.range(source);
    let may_see = |user| range.has_any_of(source, source.person(user).nodes());
    let found = find::people(source, query, true, &may_see);
    let page = call.slice([query], found.len() as u64)?;
    let users: Vec<Value> = page
        .items
        .clone()
        .filter_map(|nth| found.get(usize::try_from(nth).ok()?))
        .map(|&user| {
            let record = source.person(user);
            let ids: Vec<_> =
                record.nodes().map(|node| source.id(node, DepartmentIdType::Open)).collect();
            json!({
                "avatar": avatar(&record.employee),
                "department_ids": ids,
                "name": record.employee.name.as_ref().map(|name| name.default_value.as_str()),
                "open_id": record.employee.open_id,
                "user_id": record.employee.employee_id,
            })
        })
        .collect();
    Ok(call.success(page.with(json!({ "users": users }))))
}

/// A new user, who has been invited and has not joined yet.
pub(in crate::feishu) fn create(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let mut record = Record::new(Employee::new(""));
    record.employee.account = Account::Unjoined;
    record.employee.join_time = Some(seconds(call.now));
    apply(call, company.source(), &mut record)?;
    record.employee.employee_id = match text(&call.body, "user_id") {
        Some(id) => id,
        None => free_id(company),
    };
    check(call, company.source(), None, None, &record)?;
    let user = company.add_person(record);
    Ok(call.success(json!({"user": person(call, company.source(), user)})))
}

/// Other values for some fields of a user.
pub(in crate::feishu) fn patch(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let user = find_user(call, source, 41012)?;
    if call.caller.is_user() && call.body.keys().any(|name| !OPEN_TO_USERS.contains(&name.as_str()))
    {
        let problem = "with a user's token, only `name`, `en_name` and `avatar_key` can be changed";
        return Err(refuse(call, &[40001], problem));
    }
    let before = source.person(user).into_owned();
    let mut after = before.clone();
    apply(call, source, &mut after)?;
    check(call, source, Some(user), Some(&before), &after)?;
    company.change_person(user, |record| *record = after);
    Ok(call.success(json!({"user": person(call, company.source(), user)})))
}

/// No user any more, but somebody who has resigned.
pub(in crate::feishu) fn delete(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let user = find_user(call, source, 41050)?;
    let record = source.person(user);
    if record.is_resigned() {
        return Err(refuse(call, &[40001], "the user has been deleted already"));
    }
    if !call.caller.range(source).has_all_of(source, record.nodes()) {
        return Err(call.refuse(40004));
    }
    if record.employee.tenant_manager {
        return Err(call.refuse(44037));
    }
    let id_type = input::employee_id_type(call);
    let there = |id: &str| {
        let acceptor = source.find_person(id, id_type).filter(|&acceptor| acceptor != user);
        acceptor.is_some_and(|acceptor| !source.person(acceptor).is_resigned())
    };
    let mut acceptors = (call.body.iter())
        .filter(|(name, _)| name.ends_with("_acceptor_user_id"))
        .filter_map(|(_, id)| id.as_str());
    let email = call.body.get("email_acceptor");
    let to_somebody = email.is_some_and(|email| email["processing_type"] == "1");
    let email = email.and_then(|email| email["acceptor_user_id"].as_str());
    if !acceptors.all(there) || (to_somebody && !email.is_some_and(there)) {
        return Err(call.refuse(41052));
    }
    let now = seconds(call.now);
    company.change_person(user, |record| record.resign(now));
    Ok(call.success(json!({})))
}

/// A user again, for somebody who has been deleted.
pub(in crate::feishu) fn resurrect(
    call: &Call<'_>,
    company: &mut Company,
) -> Result<Answer, Refusal> {
    let source = company.source();
    let id = call.parameter("user_id");
    let user = source.find_person(id, input::employee_id_type(call));
    let user = user.ok_or_else(|| call.refuse(44029))?;
    let before = source.person(user).into_owned();
    let now = seconds(call.now);
    if !before.is_resigned() {
        return Err(call.refuse(44033));
    }
    let resigned = before.employee.resignation.as_ref().and_then(|resigned| resigned.time);
    if resigned.is_some_and(|time| now - time > RECOVERABLE) {
        return Err(call.refuse(44028));
    }
    if people::check_id(source, &before.employee.employee_id) == Err(Problem::IdTaken) {
        return Err(call.refuse(44032));
    }
    match people::taken(source, Some(user), &before) {
        Some(Unique::Mobile) => return Err(call.refuse(44030)),
        Some(Unique::Email | Unique::EnterpriseEmail) => return Err(call.refuse(44031)),
        _ => {}
    }
    let mut memberships = Vec::new();
    for sent in call.body.get("departments").and_then(Value::as_array).into_iter().flatten() {
        let id = sent["department_id"].as_str().unwrap_or_default();
        let node = source.find(id, input::department_id_type(call));
        let node = node.ok_or_else(|| call.refuse(44029))?;
        memberships.push(membership(node, sent));
    }
    if memberships.is_empty() {
        memberships.push(Membership::of(ROOT_NODE));
    }
    memberships.sort_by_key(|membership| std::cmp::Reverse(membership.department_order));
    let range = call.caller.range(source);
    if !range.has_all_of(source, memberships.iter().map(|membership| membership.node)) {
        return Err(call.refuse(44029));
    }
    company.change_person(user, |record| {
        record.memberships = memberships;
        record.employee.staff = Staff::InService;
        record.employee.resignation = None;
        record.resurrected = Some(now);
    });
    Ok(call.success(json!({})))
}

/// Another `user_id`.
pub(in crate::feishu) fn update_user_id(
    call: &Call<'_>,
    company: &mut Company,
) -> Result<Answer, Refusal> {
    let source = company.source();
    let user = find_user(call, source, 41050)?;
    let id = text(&call.body, "new_user_id").unwrap_or_default();
    if source.person(user).employee.employee_id != id {
        people::check_id(source, &id).map_err(|problem| {
            call.refuse(match problem {
                Problem::IdTaken => 41011,
                _ => 41054,
            })
        })?;
        company.change_person(user, |record| record.employee.employee_id = id);
    }
    Ok(call.success(json!({})))
}

/// The user in the path, in the caller's range; `unknown` is the code for nobody.
fn find_user(call: &Call<'_>, source: &dyn Source, unknown: i32) -> Result<Person, Refusal> {
    let id = call.parameter("user_id");
    let user = source.find_person(id, input::employee_id_type(call));
    let user = user.ok_or_else(|| refuse(call, &[unknown, 40001], "there is no such user"))?;
    match call.caller.range(source).has_any_of(source, source.person(user).nodes()) {
        true => Ok(user),
        false => Err(refuse(call, &[41050, 40004, 40001], "the user is out of range")),
    }
}

/// Takes over what was sent.
fn apply(call: &Call<'_>, source: &dyn Source, record: &mut Record) -> Result<(), Refusal> {
    let body = &call.body;
    let id_type = input::employee_id_type(call);
    let leader = |id: &str| {
        let person = source.find_person(id, id_type);
        let person =
            person.ok_or_else(|| refuse(call, &[44022, 40001], "a leader does not exist"))?;
        Ok::<_, Refusal>(source.name_of(person).into_owned())
    };
    let employee = &mut record.employee;
    if let Some(name) = text(body, "name") {
        employee.name = Some(Text::from(name));
    }
    for (name, field) in [
        ("en_name", &mut employee.en_name),
        ("nickname", &mut employee.nickname),
        ("email", &mut employee.email),
        ("avatar_key", &mut employee.avatar_key),
        ("city", &mut employee.city),
        ("country", &mut employee.country),
        ("employee_no", &mut employee.job_number),
        ("enterprise_email", &mut employee.enterprise_email),
        ("job_title", &mut employee.job_title),
        ("geo", &mut employee.geo),
        ("job_level_id", &mut employee.job_level_id),
        ("job_family_id", &mut employee.job_family_id),
    ] {
        if given(body, name) {
            *field = text(body, name);
        }
    }
    employee.job_title = employee.job_title.take().filter(|title| !title.trim().is_empty());
    if let Some(Value::String(mobile)) = body.get("mobile") {
        employee.mobile = Some(people::mobile(mobile)).filter(|mobile| !mobile.is_empty());
    }
    if given(body, "work_station") {
        employee.work_station = text(body, "work_station").map(Text::from);
    }
    if let Some(visible) = body.get("mobile_visible").and_then(Value::as_bool) {
        employee.mobile_visible = visible;
    }
    if let Some(frozen) = body.get("is_frozen").and_then(Value::as_bool) {
        employee.frozen = frozen;
    }
    if let Some(gender) = body.get("gender").and_then(Value::as_i64) {
        employee.gender = gender;
    }
    if let Some(joined) = body.get("join_time").and_then(Value::as_i64) {
        employee.join_time = Some(joined).filter(|&joined| joined != 0);
    }
    if let Some(kind) = body.get("employee_type").and_then(Value::as_i64) {
        if !call.platform.has_employee_type(kind) {
            return Err(call.refuse(41059));
        }
        employee.employment_type = kind;
    }
    if given(body, "leader_user_id") {
        employee.leader = text(body, "leader_user_id").map(|id| leader(&id)).transpose()?;
    }
    if given(body, "dotted_line_leader_user_ids") {
        let ids = strings(body.get("dotted_line_leader_user_ids"));
        employee.dotted_line_leaders = ids.map(leader).collect::<Result<_, _>>()?;
    }
    if given(body, "subscription_ids") {
        employee.subscription_ids =
            strings(body.get("subscription_ids")).map(str::to_owned).collect();
    }
    if let Some(Value::Array(sent)) = body.get("custom_attrs") {
        employee.custom_attrs = (sent.iter())
            .map(|sent| custom_attribute(call, source, sent))
            .collect::<Result<_, _>>()?;
    }
    if given(body, "department_ids") || given(body, "orders") {
        record.memberships = memberships(call, source, body, record)?;
    }
    Ok(())
}

/// The departments of a user, the main one first.
fn memberships(
    call: &Call<'_>,
    source: &dyn Source,
    body: &Map<String, Value>,
    record: &Record,
) -> Result<Vec<Membership>, Refusal> {
    let id_type = input::department_id_type(call);
    let find = |id: &str| source.find(id, id_type);
    let range = call.caller.range(source);
    let mut memberships: Vec<Membership> = match given(body, "department_ids") {
        false => record.memberships.clone(),
        true => {
            let mut nodes: Vec<Node> = Vec::new();
            for id in strings(body.get("department_ids")) {
                let node = find(id).filter(|&node| range.contains(source, node));
                let node = node.ok_or_else(|| {
                    refuse(call, &[40004, 41017], "a department does not exist or is out of range")
                })?;
                if !nodes.contains(&node) {
                    nodes.push(node);
                }
            }
            nodes.into_iter().map(Membership::of).collect()
        }
    };
    if memberships.len() > MOST_DEPARTMENTS {
        return Err(call.refuse(41033));
    }
    let mut main = None;
    for order in body.get("orders").and_then(Value::as_array).into_iter().flatten() {
        let node = find(order["department_id"].as_str().unwrap_or_default());
        let known = memberships.iter_mut().find(|membership| Some(membership.node) == node);
        let known = known.ok_or_else(|| call.refuse(41025))?;
        *known = membership(known.node, order);
        if order["is_primary_dept"] == true {
            main = Some(known.node);
        }
    }
    people::sort(memberships, main).map_err(|_| call.refuse(41410))
}

fn membership(node: Node, sent: &Value) -> Membership {
    let order = |name: &str| sent[name].as_i64().unwrap_or(0);
    Membership {
        node,
        user_order: order("user_order"),
        department_order: order("department_order"),
    }
}

/// A custom field as it is kept: whoever it names by what the state calls him or her.
fn custom_attribute(call: &Call<'_>, source: &dyn Source, sent: &Value) -> Result<Value, Refusal> {
    let id = sent["id"].as_str().ok_or_else(|| call.refuse(41044))?;
    let attributes = source.custom_attributes();
    let known = attributes.iter().find(|known| known.id == id);
    let known = known.ok_or_else(|| call.refuse(41045))?;
    let value = sent.get("value").filter(|value| value.is_object());
    let value = value.ok_or_else(|| call.refuse(41046))?;
    let has = |name: &str| value[name].as_str().is_some_and(|text| !text.is_empty());
    let complete = match known.kind.as_str() {
        "TEXT" => has("text"),
        "HREF" if !has("text") => return Err(call.refuse(41047)),
        "HREF" if !has("url") => return Err(call.refuse(41048)),
        "ENUMERATION" | "PICTURE_ENUM" => {
            value["option_id"].as_str().is_some_and(|option| known.options.contains_key(option))
        }
        "GENERIC_USER" => value["generic_user"]["id"].is_string(),
        _ => true,
    };
    if !complete {
        return Err(call.refuse(41046));
    }
    let mut kept = json!({"type": known.kind, "id": id, "value": value});
    if let Some(Value::String(id)) = kept.pointer_mut("/value/generic_user/id") {
        let person = source.find_person(id, input::employee_id_type(call));
        let person = person.ok_or_else(|| call.refuse(41046))?;
        *id = source.name_of(person).into_owned();
    }
    Ok(kept)
}

/// Whether a user may become so.
fn check(
    call: &Call<'_>,
    source: &dyn Source,
    user: Option<Person>,
    before: Option<&Record>,
    after: &Record,
) -> Result<(), Refusal> {
    people::check(source, user, before, after, people::LONGEST_NAME).map_err(|problem| {
        let code = match problem {
            Problem::IdInvalid => 41043,
            Problem::IdTaken => 41011,
            Problem::NameTooLong => 41070,
            Problem::NameInEnglishTooLong => 41071,
            Problem::NicknameTooLong => 41072,
            Problem::NoMobileOrEmail => 41009,
            Problem::MobileInvalid => 41004,
            Problem::EmailMissing => 44020,
            Problem::EmailInvalid | Problem::EnterpriseEmailInvalid => 41005,
            Problem::Taken(Unique::Mobile) => 41001,
            Problem::Taken(Unique::Email) => 41002,
            Problem::Taken(Unique::EnterpriseEmail) => 44024,
            Problem::Taken(Unique::JobNumber) => 44051,
            Problem::NoDepartment => 41017,
            Problem::MainDepartmentNotFirst => 41410,
            Problem::LeaderIsOneself => 41030,
            Problem::LeaderResigned => {
                return refuse(call, &[44021, 42006], "a leader has resigned");
            }
            Problem::LeaderLoop | Problem::DottedLineLoop => {
                return refuse(call, &[44022, 40001], "somebody would be their own leader");
            }
            // This family sets no extension.
            Problem::Taken(Unique::ExtensionNumber)
            | Problem::ExtensionTooLong
            | Problem::DepartmentDisabled => {
                return refuse(call, &[40001], "a department is disabled");
            }
        };
        call.refuse(code)
    })
}
