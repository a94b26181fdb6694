//! What the operations do.

use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::answers::Refusal;
use super::enterprise::{Enterprise, person};
use super::state::{Member, Organization, OrganizationPerson, OrganizationRole, Role};
use super::{Call, Coze, listing};
use crate::Answer;

/// The longest name of an organisation, and the longest description.
const LONGEST: [(&str, usize); 2] = [("name", 30), ("description", 100)];

/// The enterprise has as many members as its plan allows.
const TOO_MANY_MEMBERS: i64 = 777_074_011;

/// The last super administrator of an organisation cannot be removed.
const LAST_SUPER_ADMIN: i64 = 777_074_044;

/// Somebody joins the enterprise, and with it its default organisation.
pub(super) fn add_member(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise_of(call)?;
    let body = body(call)?;
    let users = match body.get("users") {
        None | Some(Value::Null) => return Ok(coze.done()),
        Some(users) => list(users, "users")?,
    };
    let [user] = users else {
        return match users.is_empty() {
            true => Ok(coze.done()),
            false => Err(wrong("users must have one member at most")),
        };
    };
    let user_id = text(user, "users[0].user_id", "user_id")?;
    let role = enterprise_role(text(user, "users[0].role", "role")?)?;
    if enterprise.member(user_id).is_some() {
        return Err(wrong(format!("{user_id} is a member of the enterprise already")));
    }
    if !enterprise.has_room_for_employees() {
        return Err(Refusal::new(TOO_MANY_MEMBERS, "the enterprise has 100 members already"));
    }
    enterprise.put_member(Member::new(user_id).role(role));
    if let Some(index) = enterprise.default_organization() {
        let mut person = OrganizationPerson::new(user_id);
        person.created_at = seconds(call.now);
        enterprise.change(index, |organization| organization.people.push(person));
    }
    Ok(coze.done())
}

/// Another role in the enterprise.
pub(super) fn update_member(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise_of(call)?;
    let body = Value::from(body(call)?);
    let role = enterprise_role(text(&body, "role", "role")?)?;
    let member = member(&enterprise, call.parameter("user_id"))?;
    if member.role == Role::EnterpriseGuest {
        return Err(wrong("the role of a visitor cannot be changed"));
    }
    enterprise.put_member(member.role(role));
    Ok(coze.done())
}

/// Somebody leaves the enterprise, and an administrator takes what was his or hers.
pub(super) fn remove_member(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise_of(call)?;
    let body = Value::from(body(call)?);
    let receiver = text(&body, "receiver_user_id", "receiver_user_id")?;
    let user_id = call.parameter("user_id");
    member(&enterprise, user_id)?;
    if enterprise.is_in_an_organization(user_id) {
        return Err(wrong(format!(
            "{user_id} is still in an organization; remove them from it first"
        )));
    }
    let receiver = enterprise.member(receiver).filter(|member| member.user_id != user_id);
    let administers =
        |member: Member| matches!(member.role, Role::EnterpriseSuperAdmin | Role::EnterpriseAdmin);
    if !receiver.is_some_and(administers) {
        return Err(wrong("receiver_user_id is not an administrator of the enterprise"));
    }
    enterprise.remove_member(user_id);
    Ok(coze.done())
}

/// The organisations, page by page.
pub(super) fn list_organizations(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    #[derive(Serialize)]
    struct Listed<'a> {
        organization_id: &'a str,
        organization_name: &'a str,
        organization_icon_url: &'a str,
        is_default_organization: bool,
    }
    #[derive(Serialize)]
    struct Page<'a> {
        items: Vec<Listed<'a>>,
        total_count: u64,
    }
    let enterprise = coze.enterprise_of(call)?;
    let positions = listing::positions(call.request, 20, call.twist)?;
    let found: Vec<_> = positions.map_while(|index| enterprise.get(index)).collect();
    let items = (found.iter())
        .map(|organization| Listed {
            organization_id: &organization.organization_id,
            organization_name: &organization.organization_name,
            organization_icon_url: &organization.organization_icon_url,
            is_default_organization: organization.is_default_organization,
        })
        .collect();
    Ok(coze.success(&Page { items, total_count: enterprise.len() }))
}

/// A new organisation, with its first super administrator.
pub(super) fn create_organization(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise_of(call)?;
    let body = Value::from(body(call)?);
    check_lengths(&body)?;
    let name = text(&body, "name", "name")?;
    let admin = text(&body, "super_admin_user_id", "super_admin_user_id")?;
    let employee = enterprise.member(admin).filter(|member| member.role != Role::EnterpriseGuest);
    if employee.is_none() {
        return Err(wrong("super_admin_user_id is not an employee of the enterprise"));
    }
    if !enterprise.has_room() {
        return Err(wrong("the enterprise has 20 organizations already"));
    }
    let id = (7_600_000_000_000_000_000 + u64::from(coze.next_id())).to_string();
    let mut person = OrganizationPerson::new(admin).role(OrganizationRole::OrganizationSuperAdmin);
    person.created_at = seconds(call.now);
    let mut organization = Organization::new(id.as_str(), name).people([person]);
    body["description"].as_str().unwrap_or_default().clone_into(&mut organization.description);
    enterprise.add(organization);
    Ok(coze.success(&json!({ "organization_id": id })))
}

/// Another name or description.
pub(super) fn update_organization(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise();
    let index = organization(&enterprise, call)?;
    let body = Value::from(body(call)?);
    check_lengths(&body)?;
    let given = |name: &str| body[name].as_str().filter(|text| !text.is_empty());
    enterprise.change(index, |organization| {
        if let Some(name) = given("name") {
            name.clone_into(&mut organization.organization_name);
        }
        if let Some(description) = given("description") {
            description.clone_into(&mut organization.description);
        }
    });
    Ok(coze.done())
}

/// The people of an organisation, page by page.
pub(super) fn list_people(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let enterprise = coze.enterprise();
    let index = organization(&enterprise, call)?;
    let positions = listing::positions(call.request, 50, call.twist)?;
    let people = enterprise.get(index).map(|found| found.people.clone()).unwrap_or_default();
    let item = |person: &OrganizationPerson| {
        let id = &person.user_id;
        let member = enterprise.member(id);
        let guest = person.role == OrganizationRole::OrganizationGuest;
        let nickname = member.as_ref().and_then(|member| member.nickname.clone());
        json!({
            "user_id": id,
            // An account that is no member any more has been deleted.
            "is_valid": member.is_some(),
            "avatar_url": format!("https://example.com/avatar/{id}.jpg"),
            "created_at": person.created_at,
            "people_type": if guest { "guest" } else { "employee" },
            "user_nickname": nickname.unwrap_or_else(|| format!("User {id}")),
            "user_unique_name": format!("user{id}"),
            "organization_role_type": person.role,
        })
    };
    let items: Vec<Value> =
        positions.map_while(|nth| people.get(usize::try_from(nth).ok()?)).map(item).collect();
    Ok(coze.success(&json!({"items": items, "total_count": people.len()})))
}

/// Somebody of the enterprise joins an organisation.
pub(super) fn add_person(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise();
    let index = organization(&enterprise, call)?;
    let body = body(call)?;
    let people = body.get("organization_people").unwrap_or(&Value::Null);
    let [sent] = list(people, "organization_people")? else {
        return Err(wrong("organization_people must have one member"));
    };
    let user_id = text(sent, "organization_people[0].user_id", "user_id")?;
    let role =
        text(sent, "organization_people[0].organization_role_type", "organization_role_type")?;
    let role = organization_role(role)?;
    let member = enterprise.member(user_id);
    let member =
        member.ok_or_else(|| wrong(format!("{user_id} is not a member of the enterprise")))?;
    check_role(&member, role)?;
    let there = enterprise.get(index).is_some_and(|found| person(&found, user_id).is_some());
    if there {
        return Err(wrong(format!("{user_id} is in the organization already")));
    }
    let mut person = OrganizationPerson::new(user_id).role(role);
    person.created_at = seconds(call.now);
    enterprise.change(index, |organization| organization.people.push(person));
    Ok(coze.done())
}

/// Another role in an organisation.
pub(super) fn update_person(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise();
    let index = organization(&enterprise, call)?;
    let body = Value::from(body(call)?);
    let role = text(&body, "organization_role_type", "organization_role_type")?;
    let role = organization_role(role)?;
    let user_id = call.parameter("user_id");
    let before = in_organization(&enterprise, index, user_id)?;
    if before.role == OrganizationRole::OrganizationGuest {
        return Err(wrong("the role of a visitor cannot be changed"));
    }
    if role == OrganizationRole::OrganizationGuest {
        return Err(wrong("an employee cannot become a visitor"));
    }
    enterprise.change(index, |organization| {
        let person = organization.people.iter_mut().find(|person| person.user_id == user_id);
        if let Some(person) = person {
            person.role = role;
        }
    });
    Ok(coze.done())
}

/// Somebody leaves an organisation, and a super administrator takes what was his or hers.
pub(super) fn remove_person(coze: &Coze, call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut enterprise = coze.enterprise();
    let index = organization(&enterprise, call)?;
    let body = Value::from(body(call)?);
    let receiver = text(&body, "receiver_user_id", "receiver_user_id")?;
    let user_id = call.parameter("user_id");
    in_organization(&enterprise, index, user_id)?;
    let organization = enterprise.get(index).map(std::borrow::Cow::into_owned);
    let people = organization.map(|organization| organization.people).unwrap_or_default();
    let mut others = (people.iter()).filter(|person| {
        person.role == OrganizationRole::OrganizationSuperAdmin && person.user_id != user_id
    });
    let leads = people.iter().any(|person| {
        person.role == OrganizationRole::OrganizationSuperAdmin && person.user_id == user_id
    });
    if leads && others.clone().next().is_none() {
        let message = "the organization has no other super administrator";
        return Err(Refusal::new(LAST_SUPER_ADMIN, message));
    }
    if !others.any(|person| person.user_id == receiver) {
        return Err(wrong(
            "receiver_user_id is not another super administrator of the organization",
        ));
    }
    enterprise.change(index, |organization| {
        organization.people.retain(|person| person.user_id != user_id);
    });
    Ok(coze.done())
}

fn organization(enterprise: &Enterprise, call: &Call<'_>) -> Result<u64, Refusal> {
    let id = call.parameter("organization_id");
    let missing = || Refusal::new(4200, format!("there is no organization {id}"));
    enterprise.find(id).ok_or_else(missing)
}

fn member(enterprise: &Enterprise, user_id: &str) -> Result<Member, Refusal> {
    let missing = || Refusal::new(4200, format!("{user_id} is not a member of the enterprise"));
    enterprise.member(user_id).ok_or_else(missing)
}

fn in_organization(
    enterprise: &Enterprise,
    index: u64,
    user_id: &str,
) -> Result<OrganizationPerson, Refusal> {
    let found = enterprise.get(index).and_then(|found| person(&found, user_id).cloned());
    found.ok_or_else(|| Refusal::new(4200, format!("{user_id} is not in the organization")))
}

/// Visitors are visitors everywhere, and employees nowhere.
fn check_role(member: &Member, role: OrganizationRole) -> Result<(), Refusal> {
    let guest = member.role == Role::EnterpriseGuest;
    match guest == (role == OrganizationRole::OrganizationGuest) {
        true => Ok(()),
        false if guest => Err(wrong("a visitor can be nothing but a visitor")),
        false => Err(wrong("an employee cannot be a visitor")),
    }
}

/// A role that can be given.
fn enterprise_role(text: &str) -> Result<Role, Refusal> {
    match text {
        "enterprise_admin" => Ok(Role::EnterpriseAdmin),
        "enterprise_member" => Ok(Role::EnterpriseMember),
        _ => Err(wrong("role must be enterprise_admin or enterprise_member")),
    }
}

fn organization_role(text: &str) -> Result<OrganizationRole, Refusal> {
    serde_json::from_value(text.into()).map_err(|_| {
        wrong(
            "organization_role_type must be organization_super_admin, organization_admin, \
             organization_member or organization_guest",
        )
    })
}

fn check_lengths(body: &Value) -> Result<(), Refusal> {
    LONGEST.into_iter().try_for_each(|(name, most)| match &body[name] {
        Value::Null => Ok(()),
        Value::String(text) if text.chars().count() <= most => Ok(()),
        Value::String(_) => Err(wrong(format!("{name} must have at most {most} characters"))),
        _ => Err(wrong(format!("{name} is not a string"))),
    })
}

fn body(call: &Call<'_>) -> Result<Map<String, Value>, Refusal> {
    match serde_json::from_slice(&call.request.body) {
        Ok(Value::Object(body)) => Ok(body),
        Ok(_) => Err(wrong("the body is not a JSON object")),
        Err(error) => Err(wrong(format!("the body is not JSON: {error}"))),
    }
}

fn list<'a>(value: &'a Value, name: &str) -> Result<&'a [Value], Refusal> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| wrong(format!("{name} is not a list")))
}

/// A text that is required.
fn text<'a>(value: &'a Value, place: &str, name: &str) -> Result<&'a str, Refusal> {
    match &value[name] {
        Value::String(text) if !text.is_empty() => Ok(text),
        Value::Null | Value::String(_) => Err(wrong(format!("{place} is required"))),
        _ => Err(wrong(format!("{place} is not a string"))),
    }
}

fn wrong(message: impl Into<String>) -> Refusal {
    Refusal::new(4000, message)
}

fn seconds(now: SystemTime) -> i64 {
    now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs() as i64
}
