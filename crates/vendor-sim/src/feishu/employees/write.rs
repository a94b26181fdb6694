//! Changes of employees, as `directory/v1` takes them.

use std::time::{Duration, SystemTime};

use serde_json::{Map, Value, json};

use crate::Answer;
use crate::calendar;
use crate::feishu::caller::Range;
use crate::feishu::company::Company;
use crate::feishu::departments::{custom_field, strings};
use crate::feishu::employee::{
    Account, Employee, Membership, Person, Record, Resignation, Staff, Unique,
};
use crate::feishu::gateway::Call;
use crate::feishu::people::{self, Problem};
use crate::feishu::refusal::Refusal;
use crate::feishu::source::{ROOT_NODE, Source};
use crate::feishu::{Text, input};

/// The longest name.
const LONGEST_NAME: usize = 64;

/// How long somebody who has resigned can be brought back.
const RECOVERABLE: i64 = 30 * 86_400;

/// How long somebody who was brought back cannot resign.
const RECENT: i64 = 3600;

/// A new employee, who has been invited and has not joined yet.
pub(in crate::feishu) fn create(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let sent = object(call, "employee");
    let mut record = Record::new(Employee::new(""));
    record.employee.account = Account::Unjoined;
    record.employee.join_time = Some(seconds(call.now));
    record.memberships = vec![Membership::of(ROOT_NODE)];
    let source = company.source();
    apply(call, source, sent, &mut record)?;
    let range = call.caller.range(source);
    if !range.has_all_of(source, record.nodes()) {
        return Err(call.refuse(2_224_003));
    }
    if record.employee.employee_id.is_empty() {
        record.employee.employee_id = free_id(company);
    }
    let source = company.source();
    if let Some(options) = call.body.get("options") {
        record.employee.geo = text(options, "geo_name");
        record.employee.subscription_ids =
            strings(options.get("subscription_ids")).map(str::to_owned).collect();
    }
    check(call, source, None, None, &record)?;
    let person = company.add_person(record);
    let id = company.person(person).employee.id(input::employee_id_type(call)).to_owned();
    let data = json!({ "employee_id": id });
    // IDs of the app's own are open to everybody.
    Ok(match input::employee_id_type(call) {
        input::EmployeeIdType::Custom => call.success(data),
        _ => crate::feishu::success(&data),
    })
}

/// Other values for some fields of an employee.
pub(in crate::feishu) fn patch(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let (person, before, range) = find(call, source)?;
    let sent = object(call, "employee");
    if before.is_resigned() {
        // What those who have resigned keep.
        let kept = ["email", "mobile", "employee_order_in_departments", "leader_id", "is_frozen"];
        if kept.iter().any(|name| sent.get(*name).is_some_and(|value| !value.is_null())) {
            return Err(call.refuse(2_224_002));
        }
    }
    let mut after = before.clone();
    apply(call, source, sent, &mut after)?;
    if after.employee.frozen && !before.employee.frozen && before.employee.tenant_manager {
        return Err(call.refuse(2_221_182));
    }
    if !range.has_all_of(source, after.nodes()) {
        return Err(call.refuse(2_224_003));
    }
    resignation(call, sent, &mut after)?;
    if !after.is_resigned() {
        check(call, source, Some(person), Some(&before), &after)?;
    }
    let reachable =
        |record: &Record| (record.employee.mobile.clone(), record.employee.email.clone());
    if matches!(before.employee.account, Account::Unjoined | Account::Inactive)
        && reachable(&before) != reachable(&after)
    {
        // The invitation goes out again.
        after.employee.account = Account::Unjoined;
    }
    company.change_person(person, |record| *record = after);
    Ok(call.success(json!({})))
}

/// Not in service any more.
pub(in crate::feishu) fn resign(call: &Call<'_>, company: &mut Company) -> Result<Answer, Refusal> {
    let source = company.source();
    let (person, record, range) = find(call, source)?;
    if record.is_resigned() || !range.has_all_of(source, record.nodes()) {
        return Err(call.refuse(2_224_002));
    }
    if record.employee.tenant_manager {
        return Err(call.refuse(2_221_183));
    }
    let now = seconds(call.now);
    if record.resurrected.is_some_and(|at| now - at < RECENT) {
        return Err(call.refuse(2_221_185));
    }
    let receivers = call.body.get("options").and_then(|options| {
        options.get("resigned_employee_resource_receiver").and_then(Value::as_object)
    });
    let id_type = input::employee_id_type(call);
    let there = |id: &str| {
        let receiver = source.find_person(id, id_type);
        receiver.is_some_and(|receiver| !source.person(receiver).is_resigned())
    };
    let mut ids = receivers.into_iter().flat_map(Map::values).filter_map(Value::as_str);
    if !ids.all(there) {
        return Err(call.refuse(2_224_003).message("a receiver is not in service"));
    }
    company.change_person(person, |record| record.resign(now));
    Ok(call.success(json!({})))
}

/// In service again, for somebody who has resigned.
pub(in crate::feishu) fn resurrect(
    call: &Call<'_>,
    company: &mut Company,
) -> Result<Answer, Refusal> {
    let source = company.source();
    let (person, before, range) = find(call, source)?;
    let now = seconds(call.now);
    let resigned = before.employee.resignation.as_ref().and_then(|resigned| resigned.time);
    if !before.is_resigned() || resigned.is_some_and(|time| now - time > RECOVERABLE) {
        return Err(call.refuse(2_224_002));
    }
    let mut after = before.clone();
    after.memberships = match call.body.get("employee_order_in_departments") {
        None | Some(Value::Null) => vec![Membership::of(ROOT_NODE)],
        Some(orders) => memberships(call, source, orders)?,
    };
    if !range.has_all_of(source, after.nodes()) {
        return Err(call.refuse(2_224_003));
    }
    let id = &after.employee.employee_id;
    if people::taken(source, Some(person), &after).is_some()
        || people::check_id(source, id) == Err(Problem::IdTaken)
    {
        return Err(call.refuse(2_221_269));
    }
    after.employee.staff = Staff::InService;
    after.employee.resignation = None;
    after.resurrected = Some(now);
    company.change_person(person, |record| *record = after);
    Ok(call.success(json!({})))
}

/// About to resign, for somebody in service.
pub(in crate::feishu) fn to_be_resigned(
    call: &Call<'_>,
    company: &mut Company,
) -> Result<Answer, Refusal> {
    let (person, before, _) = find(call, company.source())?;
    if before.employee.staff != Staff::InService {
        return Err(call.refuse(2_221_246));
    }
    let mut after = before;
    after.employee.staff = Staff::ToBeResigned;
    resignation(call, object(call, "employee"), &mut after)?;
    company.change_person(person, |record| *record = after);
    Ok(call.success(json!({})))
}

/// In service, for somebody who was about to resign.
pub(in crate::feishu) fn regular(
    call: &Call<'_>,
    company: &mut Company,
) -> Result<Answer, Refusal> {
    let (person, before, _) = find(call, company.source())?;
    if before.employee.staff != Staff::ToBeResigned {
        return Err(call.refuse(2_221_246));
    }
    company.change_person(person, |record| {
        record.employee.staff = Staff::InService;
        record.employee.resignation = None;
    });
    Ok(call.success(json!({})))
}

/// The employee in the path, in the caller's range. The pages have no code for somebody who is not there.
fn find(call: &Call<'_>, source: &dyn Source) -> Result<(Person, Record, Range), Refusal> {
    let range = call.caller.range(source);
    let id = call.parameter("employee_id");
    let person = source
        .find_person(id, input::employee_id_type(call))
        .filter(|&person| range.has_any_of(source, source.person(person).nodes()));
    let refusal = || {
        call.refuse_with_any(&[2_224_002])
            .unwrap_or_else(|| Refusal::field("employee_id", id, "is not an employee's ID"))
    };
    let person = person.ok_or_else(refusal)?;
    Ok((person, source.person(person).into_owned(), range))
}

/// Takes over what was sent.
fn apply(
    call: &Call<'_>,
    source: &dyn Source,
    sent: &Map<String, Value>,
    record: &mut Record,
) -> Result<(), Refusal> {
    let id_type = input::employee_id_type(call);
    let person = |id: &str| {
        let person = source.find_person(id, id_type)?;
        Some(source.name_of(person).into_owned())
    };
    let employee = &mut record.employee;
    let sent_value = Value::Object(sent.clone());
    let given = |name: &str| sent.get(name).filter(|value| !value.is_null());
    if let Some(name) = given("name") {
        if let Some(name) = name.get("name").filter(|name| !name.is_null()) {
            let name: Text = serde_json::from_value(name.clone()).map_err(|_| {
                Refusal::field("employee.name.name", name.to_string(), "must be text")
            })?;
            if name.default_value.is_empty() {
                let problem = "must have at least 1 character";
                return Err(Refusal::field("employee.name.name.default_value", "", problem));
            }
            employee.name = Some(name);
        }
        if name.get("another_name").is_some() {
            employee.nickname = text(name, "another_name");
        }
    }
    if let Some(Value::String(mobile)) = given("mobile") {
        employee.mobile = Some(people::mobile(mobile)).filter(|mobile| !mobile.is_empty());
    }
    if let Some(Value::String(id)) = given("custom_employee_id") {
        employee.employee_id = id.clone();
    }
    for (name, field) in [
        ("email", &mut employee.email),
        ("enterprise_email", &mut employee.enterprise_email),
        ("avatar_key", &mut employee.avatar_key),
        ("background_image_key", &mut employee.background_image_key),
        ("description", &mut employee.description),
        ("work_country_or_region", &mut employee.country),
        ("work_place_id", &mut employee.work_place_id),
        ("job_number", &mut employee.job_number),
        ("extension_number", &mut employee.extension_number),
        ("job_title_id", &mut employee.job_title_id),
        ("job_level_id", &mut employee.job_level_id),
        ("job_family_id", &mut employee.job_family_id),
    ] {
        if given(name).is_some() {
            *field = text(&sent_value, name);
        }
    }
    if let Some(gender) = given("gender").and_then(Value::as_i64) {
        employee.gender = gender;
    }
    if let Some(employment) = given("employment_type").and_then(Value::as_i64) {
        employee.employment_type = employment;
    }
    if let Some(frozen) = given("is_frozen").and_then(Value::as_bool) {
        employee.frozen = frozen;
    }
    if let Some(station) = given("work_station") {
        employee.work_station = serde_json::from_value(station.clone()).ok();
    }
    if let Some(Value::String(date)) = given("join_date") {
        let day = calendar::days(date).ok_or_else(|| call.refuse(2_221_210))?;
        employee.join_time = Some(day * 86_400);
    }
    if let Some(Value::String(leader)) = given("leader_id") {
        employee.leader = match leader.as_str() {
            "" => None,
            id => Some(person(id).ok_or_else(|| {
                call.refuse(2_224_003).message("the direct superior does not exist")
            })?),
        };
    }
    if given("dotted_line_leader_ids").is_some() {
        employee.dotted_line_leaders = strings(given("dotted_line_leader_ids"))
            .map(|id| person(id).ok_or_else(|| call.refuse(2_221_222)))
            .collect::<Result<_, _>>()?;
    }
    if let Some(Value::Array(fields)) = given("custom_field_values") {
        employee.custom_field_values = fields
            .iter()
            .map(|field| custom_field(field, person).ok_or_else(|| call.refuse(2_221_242)))
            .collect::<Result<_, _>>()?;
    }
    if let Some(orders) = given("employee_order_in_departments") {
        record.memberships = memberships(call, source, orders)?;
    }
    Ok(())
}

/// The departments of an employee, the main one first.
fn memberships(
    call: &Call<'_>,
    source: &dyn Source,
    sent: &Value,
) -> Result<Vec<Membership>, Refusal> {
    let (mut memberships, mut main) = (Vec::new(), None);
    for order in sent.as_array().into_iter().flatten() {
        let id = order.get("department_id").and_then(Value::as_str).unwrap_or_default();
        let node = source.find(id, input::department_id_type(call));
        let node = node.ok_or_else(|| {
            call.refuse_with_any(&[2_221_181, 2_224_003]).unwrap_or_else(|| call.refuse(2_221_181))
        })?;
        let weight = |name: &str| match order.get(name).and_then(Value::as_str) {
            None | Some("") => Ok(0),
            Some(weight) => weight.parse().map_err(|_| {
                let place = format!("employee_order_in_departments.{name}");
                Refusal::field(&place, weight, "must be a whole number")
            }),
        };
        if order.get("is_main_department").and_then(Value::as_bool) == Some(true) {
            main = Some(node);
        }
        if memberships.iter().any(|known: &Membership| known.node == node) {
            continue;
        }
        memberships.push(Membership {
            node,
            user_order: weight("order_weight_in_deparment")?,
            department_order: weight("order_weight_among_deparments")?,
        });
    }
    if memberships.is_empty() {
        let none = call.refuse_with_any(&[2_221_129]);
        return none.map_or_else(|| Ok(vec![Membership::of(ROOT_NODE)]), Err);
    }
    people::sort(memberships, main).map_err(|_| call.refuse(2_221_255))
}

/// Takes over what was sent of a resignation.
fn resignation(
    call: &Call<'_>,
    sent: &Map<String, Value>,
    record: &mut Record,
) -> Result<(), Refusal> {
    let given = |name: &str| sent.get(name).and_then(Value::as_str).map(str::to_owned);
    let names = ["resign_date", "resign_reason", "resign_type", "resign_remark"];
    let [date, reason, resign_type, remark] = names.map(given);
    if [&date, &reason, &resign_type, &remark].iter().all(|value| value.is_none()) {
        return Ok(());
    }
    if record.employee.staff == Staff::InService {
        return Err(call.refuse(2_221_293));
    }
    if let Some(date) = &date {
        let day = calendar::days(date).ok_or_else(|| call.refuse(2_221_213))?;
        if record.employee.join_time.is_some_and(|joined| day < calendar::day_of(joined)) {
            return Err(call.refuse(2_221_213));
        }
    }
    let resignation = record.employee.resignation.get_or_insert_default();
    for (value, field) in [
        (date, &mut resignation.date),
        (reason, &mut resignation.reason),
        (resign_type, &mut resignation.resign_type),
        (remark, &mut resignation.remark),
    ] {
        if value.is_some() {
            *field = value;
        }
    }
    Ok(())
}

/// Whether an employee may become so.
fn check(
    call: &Call<'_>,
    source: &dyn Source,
    person: Option<Person>,
    before: Option<&Record>,
    after: &Record,
) -> Result<(), Refusal> {
    people::check(source, person, before, after, LONGEST_NAME).map_err(|problem| {
        call.refuse(match problem {
            Problem::IdInvalid => 2_221_116,
            Problem::IdTaken => 2_221_115,
            Problem::NameTooLong => 2_221_164,
            Problem::NameInEnglishTooLong => 2_221_165,
            Problem::NicknameTooLong => 2_221_166,
            Problem::NoMobileOrEmail => 2_221_113,
            Problem::MobileInvalid => 2_221_106,
            Problem::EmailMissing => 2_221_176,
            Problem::EmailInvalid => 2_221_107,
            Problem::EnterpriseEmailInvalid => 2_221_278,
            Problem::Taken(Unique::Mobile) => 2_221_103,
            Problem::Taken(Unique::Email) => 2_221_104,
            Problem::Taken(Unique::EnterpriseEmail) => 2_221_118,
            Problem::Taken(Unique::JobNumber) => 2_221_240,
            Problem::Taken(Unique::ExtensionNumber) => 2_221_192,
            Problem::ExtensionTooLong => 2_221_193,
            Problem::NoDepartment => 2_221_129,
            Problem::DepartmentDisabled => 2_221_292,
            Problem::MainDepartmentNotFirst => 2_221_255,
            Problem::LeaderIsOneself | Problem::LeaderLoop => 2_221_239,
            Problem::LeaderResigned => 2_224_003,
            Problem::DottedLineLoop => 2_221_238,
        })
    })
}

impl Record {
    /// Somebody leaves.
    pub(in crate::feishu) fn resign(&mut self, now: i64) {
        self.employee.staff = Staff::Resigned;
        let resignation: &mut Resignation = self.employee.resignation.get_or_insert_default();
        resignation.time = Some(now);
        resignation.date.get_or_insert_with(|| calendar::date(calendar::day_of(now)));
    }
}

/// An ID that nobody has.
pub(in crate::feishu) fn free_id(company: &mut Company) -> String {
    loop {
        let id = format!("{:08x}", crate::feishu::hash::mix(0xe1, company.next_id()) >> 32);
        if company.find_person(&id, input::EmployeeIdType::Custom).is_none() {
            return id;
        }
    }
}

/// The time in seconds since the Unix epoch.
pub(in crate::feishu) fn seconds(now: SystemTime) -> i64 {
    now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs() as i64
}

fn object<'a>(call: &'a Call<'_>, name: &str) -> &'a Map<String, Value> {
    static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    call.body.get(name).and_then(Value::as_object).unwrap_or(&EMPTY)
}

/// A text in an object; an empty one is none.
fn text(object: &Value, name: &str) -> Option<String> {
    let text = object.get(name).and_then(Value::as_str)?;
    Some(text.to_owned()).filter(|text| !text.is_empty())
}
