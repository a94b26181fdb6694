//! Searches by name.

use super::Text;
use super::employee::{Person, Staff, Unique};
use super::input::EmployeeIdType;
use super::source::{Node, Source};

/// How many matches a search has at most.
const MOST: usize = 100;

/// How many departments or people are looked at. One of the many that are computed can be found by its ID.
const LOOKED_AT: u64 = 100_000;

/// Departments with the query in their name, in the order in which they are listed.
pub(super) fn departments(
    source: &dyn Source,
    query: &str,
    translations: bool,
    may_see: &dyn Fn(Node) -> bool,
) -> Vec<Node> {
    let total = source.departments();
    // The first ones, and the latest: those that were created come last.
    let positions =
        (0..total.min(LOOKED_AT)).chain(total.saturating_sub(MOST as u64).max(LOOKED_AT)..total);
    positions
        .map(|nth| source.nth_department(nth))
        .filter(|&node| {
            let department = source.department(node);
            department.name.as_ref().is_some_and(|name| has(name, query, translations))
        })
        .filter(|&node| may_see(node))
        .take(MOST)
        .collect()
}

/// People in service: with exactly this ID or mobile number, or with the query in their name or e-mail address.
pub(super) fn people(
    source: &dyn Source,
    query: &str,
    only_names: bool,
    may_see: &dyn Fn(Person) -> bool,
) -> Vec<Person> {
    let mut found: Vec<Person> = match only_names {
        true => Vec::new(),
        false => [EmployeeIdType::Custom, EmployeeIdType::Open, EmployeeIdType::Union]
            .into_iter()
            .filter_map(|id_type| source.find_person(query, id_type))
            .chain(source.find_unique(Unique::Mobile, query))
            .chain(source.find_unique(Unique::Mobile, &format!("+86{query}")))
            .chain(source.find_unique(Unique::Email, query))
            .collect(),
    };
    let total = source.people();
    let positions =
        (0..total.min(LOOKED_AT)).chain(total.saturating_sub(MOST as u64).max(LOOKED_AT)..total);
    let matches = positions.filter(|&person| {
        let record = source.person(person);
        let email = record.employee.email.as_deref().unwrap_or_default();
        record.employee.name.as_ref().is_some_and(|name| has(name, query, true))
            || (!only_names && contains(email, query))
    });
    let may_be_found =
        |person: &Person| source.staff(*person) != Staff::Resigned && may_see(*person);
    found.retain(may_be_found);
    found.dedup();
    let known = found.clone();
    found.extend(
        matches
            .filter(may_be_found)
            .filter(|person| !known.contains(person))
            .take(MOST - known.len()),
    );
    found
}

fn has(name: &Text, query: &str, translations: bool) -> bool {
    contains(&name.default_value, query)
        || (translations && name.i18n_value.values().any(|text| contains(text, query)))
}

/// Whether a text has the query in it, in whichever case.
fn contains(text: &str, query: &str) -> bool {
    !query.is_empty() && text.to_lowercase().contains(&query.to_lowercase())
}
