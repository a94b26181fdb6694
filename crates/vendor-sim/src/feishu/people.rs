//! What any change of a person has to be checked for. Each family has codes of its own for what is wrong.

use std::collections::HashSet;

use super::employee::{Membership, Person, Record, Unique};
use super::source::{ROOT_NODE, Source};

/// The longest name of `contact/v3`; `directory/v1` allows 64 characters.
pub(super) const LONGEST_NAME: usize = 255;

/// The longest ID.
const LONGEST_ID: usize = 64;

/// How far a line of superiors is followed.
const LONGEST_LINE: usize = 1000;

/// The longest extension.
const LONGEST_EXTENSION: usize = 99;

/// What is wrong with a person as he or she would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    IdInvalid,
    IdTaken,
    NameTooLong,
    NameInEnglishTooLong,
    NicknameTooLong,
    NoMobileOrEmail,
    MobileInvalid,
    /// A mobile number outside China wants an e-mail address beside it.
    EmailMissing,
    EmailInvalid,
    EnterpriseEmailInvalid,
    Taken(Unique),
    ExtensionTooLong,
    NoDepartment,
    DepartmentDisabled,
    /// The main department is not the first by its order.
    MainDepartmentNotFirst,
    LeaderIsOneself,
    LeaderResigned,
    LeaderLoop,
    DottedLineLoop,
}

/// Whether a person may become so; `before` is how he or she was, and none for somebody new.
pub(super) fn check(
    source: &dyn Source,
    person: Option<Person>,
    before: Option<&Record>,
    after: &Record,
    longest_name: usize,
) -> Result<(), Problem> {
    let employee = &after.employee;
    let old = before.map(|record| &record.employee);
    if old.is_none_or(|old| old.employee_id != employee.employee_id) {
        check_id(source, &employee.employee_id)?;
    }
    let long = |text: Option<&str>| text.is_some_and(|text| text.chars().count() > longest_name);
    if employee.name.iter().any(|name| {
        long(Some(&name.default_value)) || name.i18n_value.values().any(|text| long(Some(text)))
    }) {
        return Err(Problem::NameTooLong);
    }
    if long(employee.en_name.as_deref()) {
        return Err(Problem::NameInEnglishTooLong);
    }
    if long(employee.nickname.as_deref()) {
        return Err(Problem::NicknameTooLong);
    }
    if employee.mobile.is_none() && employee.email.is_none() {
        return Err(Problem::NoMobileOrEmail);
    }
    if employee.mobile.as_deref().is_some_and(|mobile| !is_mobile(mobile)) {
        return Err(Problem::MobileInvalid);
    }
    let abroad = employee.mobile.as_deref().is_some_and(|mobile| !mobile.starts_with("+86"));
    if abroad && employee.email.is_none() {
        return Err(Problem::EmailMissing);
    }
    if employee.email.as_deref().is_some_and(|email| !is_email(email)) {
        return Err(Problem::EmailInvalid);
    }
    if employee.enterprise_email.as_deref().is_some_and(|email| !is_email(email)) {
        return Err(Problem::EnterpriseEmailInvalid);
    }
    if let Some(extension) = &employee.extension_number
        && extension.chars().count() > LONGEST_EXTENSION
    {
        return Err(Problem::ExtensionTooLong);
    }
    if let Some(field) = taken(source, person, after) {
        return Err(Problem::Taken(field));
    }
    check_departments(source, before, after)?;
    check_leaders(source, person, before, after)
}

/// Whether a new ID can be taken.
pub(super) fn check_id(source: &dyn Source, id: &str) -> Result<(), Problem> {
    if id.is_empty() || id.len() > LONGEST_ID || id.contains(char::is_whitespace) {
        return Err(Problem::IdInvalid);
    }
    let holder = source.find_person(id, super::input::EmployeeIdType::Custom);
    match holder.is_some_and(|holder| !source.person(holder).is_resigned()) {
        true => Err(Problem::IdTaken),
        false => Ok(()),
    }
}

/// A value that somebody else in service has.
pub(super) fn taken(
    source: &dyn Source,
    person: Option<Person>,
    record: &Record,
) -> Option<Unique> {
    Unique::ALL.into_iter().find(|&field| {
        let value = record.employee.unique(field);
        let holder = value.and_then(|value| source.find_unique(field, value));
        holder.is_some_and(|holder| Some(holder) != person)
    })
}

fn check_departments(
    source: &dyn Source,
    before: Option<&Record>,
    after: &Record,
) -> Result<(), Problem> {
    if after.memberships.is_empty() {
        return Err(Problem::NoDepartment);
    }
    let was: HashSet<_> = before.iter().flat_map(|record| record.nodes()).collect();
    let enabled = |node| node == ROOT_NODE || source.department(node).enabled_status;
    match after.nodes().all(|node| was.contains(&node) || enabled(node)) {
        true => Ok(()),
        false => Err(Problem::DepartmentDisabled),
    }
}

fn check_leaders(
    source: &dyn Source,
    person: Option<Person>,
    before: Option<&Record>,
    after: &Record,
) -> Result<(), Problem> {
    let named = |name: &String| source.person_called(name);
    let leader = after.employee.leader.as_ref().and_then(named);
    let dotted: Vec<Person> = after.employee.dotted_line_leaders.iter().filter_map(named).collect();
    let old = before.map(|record| &record.employee);
    let same_leader = old.is_some_and(|old| old.leader == after.employee.leader);
    if leader.is_some() && leader == person {
        return Err(Problem::LeaderIsOneself);
    }
    let resigned = |person: &Person| source.person(*person).is_resigned();
    if !same_leader && leader.as_ref().is_some_and(resigned) || dotted.iter().any(resigned) {
        return Err(Problem::LeaderResigned);
    }
    let above = |person: &Person| source.person(*person).employee.leader.as_ref().and_then(named);
    let mut line = std::iter::successors(leader, above).take(LONGEST_LINE);
    if person.is_some() && line.any(|above| Some(above) == person) {
        return Err(Problem::LeaderLoop);
    }
    let back = |leader: &Person| {
        Some(*leader) == person
            || (source.person(*leader).employee.dotted_line_leaders.iter())
                .any(|name| named(name) == person)
    };
    match person.is_some() && dotted.iter().any(back) {
        true => Err(Problem::DottedLineLoop),
        false => Ok(()),
    }
}

/// Puts memberships in their order: the main department first.
///
/// # Errors
///
/// When another than the one marked as the main one has the greatest order.
pub(super) fn sort(
    mut memberships: Vec<Membership>,
    main: Option<super::source::Node>,
) -> Result<Vec<Membership>, Problem> {
    memberships.sort_by_key(|membership| std::cmp::Reverse(membership.department_order));
    let Some(main) = main else { return Ok(memberships) };
    let greatest = memberships.first().map(|membership| membership.department_order);
    let at = memberships.iter().position(|membership| {
        membership.node == main && Some(membership.department_order) == greatest
    });
    let main = memberships.remove(at.ok_or(Problem::MainDepartmentNotFirst)?);
    memberships.insert(0, main);
    Ok(memberships)
}

/// A mobile number with its country code: China's if there is none.
pub(super) fn mobile(sent: &str) -> String {
    match sent.starts_with('+') || sent.is_empty() {
        true => sent.to_owned(),
        false => format!("+86{sent}"),
    }
}

fn is_mobile(mobile: &str) -> bool {
    let digits = mobile.strip_prefix('+').unwrap_or_default();
    let chinese = digits.strip_prefix("86");
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && (7..=15).contains(&digits.len())
        && chinese.is_none_or(|digits| digits.len() == 11 && digits.starts_with('1'))
}

fn is_email(email: &str) -> bool {
    email.len() <= 255
        && !email.contains(char::is_whitespace)
        && email.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains('.') && !domain.contains('@')
        })
}
