//! What page and draft do not agree on, in the words of `docs check`: contradictions as entries of
//! `x-deviations`, and what neither dialect nor reader has words for as entries of `x-waivers`. The
//! reason is left to a person.

use heck::ToKebabCase;
use serde_json::{Value, json};

use super::documents::Documents;
use super::marks::TEXT;
use crate::docs::compare::{Difference, show};
use crate::docs::deviation::Expired;
use crate::docs::facts::{Facts, Property, Remark, Subject};
use crate::docs::waiver;
use crate::spec::{OperationAt, Spec};

/// Adds an entry for each of `differences` of the operation `at`. A contradiction that the spec
/// explains for another operation is explained there for this one too. Gives the ids of the
/// new entries.
pub fn add(
    spec: &Spec,
    at: &OperationAt<'_>,
    file: &std::path::Path,
    differences: &[Difference],
    today: &str,
    documents: &mut Documents,
) -> Vec<Option<String>> {
    let mut ids = Vec::new();
    let mut entries: Vec<Value> = Vec::new();
    for difference in differences {
        let fact = fact(&at.operation.id, difference);
        if is_for_all(difference) && joined(documents, &fact) {
            ids.push(None);
            continue;
        }
        let id = id(spec, at, difference, &entries);
        let exists = spec.bundle.value.pointer(&difference.pointer).is_some();
        let pointer = match exists && !difference.pointer.is_empty() {
            true => difference.pointer.clone(),
            false => at.place().pointer(),
        };
        entries.push(json!({
            "id": id,
            "at": pointer,
            "page": said(difference, difference.page.as_ref()),
            "spec": said(difference, difference.spec.as_ref()),
            "reason": reason(difference),
            "since": today,
            "facts": [fact],
        }));
        ids.push(Some(id));
    }
    documents.list(file, "x-deviations", entries);
    ids
}

/// Adds a waiver for each of `subjects`, for which the dialect has no word, and for each of `unread`,
/// which the reader did not understand. `told` is what `docs check` finds.
pub fn waive(
    spec: &Spec,
    at: &OperationAt<'_>,
    file: &std::path::Path,
    (subjects, told): (&[Subject], &[Difference]),
    (page, unread): (&Facts, &[Remark]),
    today: &str,
    documents: &mut Documents,
) {
    let mut entries: Vec<Value> = Vec::new();
    let operation = &at.operation.id;
    let mut facts: Vec<Value> = Vec::new();
    for subject in subjects {
        let name = subject.to_string();
        let covered: Vec<&Difference> =
            told.iter().filter(|difference| difference.at.is_within(&name)).collect();
        if !covered.is_empty() {
            let digest = waiver::digest(&covered, page, &name);
            facts.push(json!({"operation": operation, "at": name, "digest": digest}));
        }
    }
    for remark in unread {
        let fact = json!({"operation": operation, "format": page.format, "unread": remark.told()});
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    let vendor = spec.document.vendor.name.to_kebab_case();
    let name = operation.rsplit('.').next().unwrap_or_default().to_kebab_case();
    let mut number = 0;
    for fact in facts {
        let id = loop {
            number += 1;
            let id = format!("{vendor}-{name}-{number}");
            if spec.document.waivers.iter().all(|waiver| waiver.id != id) {
                break id;
            }
        };
        entries.push(json!({"id": id, "reason": TEXT, "since": today, "facts": [fact]}));
    }
    documents.list(file, "x-waivers", entries);
}

/// Takes the facts at `pointers` of the whole out, and the waivers that have none left.
pub fn remove_waivers(operation: &str, expired: &[waiver::Expired], documents: &mut Documents) {
    for gone in expired {
        let number =
            gone.pointer.rsplit('/').next().and_then(|number| number.parse::<usize>().ok());
        for list in documents.lists("x-waivers") {
            for entry in list.iter_mut().filter(|entry| entry.get("id") == Some(&json!(gone.id))) {
                let facts = entry.get_mut("facts").and_then(Value::as_array_mut);
                let Some((facts, number)) = facts.zip(number) else { continue };
                let is_own = |fact: &Value| fact.get("operation") == Some(&json!(operation));
                if facts.get(number).is_some_and(is_own) {
                    // The others keep their numbers until all are done.
                    facts[number] = Value::Null;
                }
            }
        }
    }
    for list in documents.lists("x-waivers") {
        for entry in list.iter_mut() {
            if let Some(facts) = entry.get_mut("facts").and_then(Value::as_array_mut) {
                facts.retain(|fact| !fact.is_null());
            }
        }
        list.retain(|entry| entry.get("facts") != Some(&json!([])));
    }
}

/// Takes the facts of `expired` deviations out, and the deviations that have none left.
pub fn remove(operation: &str, expired: &[Expired], documents: &mut Documents) {
    for gone in expired {
        for list in documents.lists("x-deviations") {
            for entry in list.iter_mut().filter(|entry| entry.get("id") == Some(&json!(gone.id))) {
                if let Some(facts) = entry.get_mut("facts").and_then(Value::as_array_mut) {
                    facts.retain(|fact| {
                        fact.get("operation") != Some(&json!(operation))
                            || fact.get("at") != Some(&json!(gone.at))
                    });
                }
            }
            let is_over = |entry: &Value| {
                entry.get("id") == Some(&json!(gone.id)) && entry.get("facts") == Some(&json!([]))
            };
            list.retain(|entry| !is_over(entry));
        }
    }
}

/// Takes out what deviations say of `operation` about things that are gone. Gives their ids.
pub fn forget(operation: &str, documents: &mut Documents) -> Vec<String> {
    let known = documents.clone();
    let mut forgotten = Vec::new();
    for list in documents.lists("x-deviations") {
        for entry in list.iter_mut() {
            let at = entry.get("at").and_then(Value::as_str).unwrap_or_default().to_owned();
            if known.has(&at) {
                continue;
            }
            if let Some(facts) = entry.get_mut("facts").and_then(Value::as_array_mut) {
                facts.retain(|fact| fact.get("operation") != Some(&json!(operation)));
            }
        }
        let is_over = |entry: &Value| entry.get("facts") == Some(&json!([]));
        let ids = list
            .iter()
            .filter(|entry| is_over(entry))
            .filter_map(|entry| entry.get("id")?.as_str());
        forgotten.extend(ids.map(str::to_owned));
        list.retain(|entry| !is_over(entry));
    }
    forgotten
}

fn fact(operation: &str, difference: &Difference) -> Value {
    let mut fact = json!({"operation": operation, "at": difference.at, "what": difference.what});
    if let Some(page) = &difference.page {
        fact["page"] = page.clone();
    }
    if let Some(spec) = &difference.spec {
        fact["spec"] = spec.clone();
    }
    fact
}

/// Whether the difference is one that a whole vendor's pages have for the same reason.
fn is_for_all(difference: &Difference) -> bool {
    difference.page.is_none() && difference.at.to_string().starts_with("status ")
}

/// Puts `fact` beside those of a deviation that says the same of other operations, if there is one.
fn joined(documents: &mut Documents, fact: &Value) -> bool {
    let keys = ["at", "what", "page", "spec"];
    for list in documents.lists("x-deviations") {
        for entry in list.iter_mut() {
            let facts = entry.get_mut("facts").and_then(Value::as_array_mut);
            let Some(facts) = facts else { continue };
            if facts.iter().any(|other| keys.iter().all(|key| other.get(key) == fact.get(key))) {
                facts.push(fact.clone());
                return true;
            }
        }
    }
    false
}

/// An id that no other entry has.
fn id(spec: &Spec, at: &OperationAt<'_>, difference: &Difference, entries: &[Value]) -> String {
    let vendor = spec.document.vendor.name.to_kebab_case();
    let operation = at.operation.id.rsplit('.').next().unwrap_or_default().to_kebab_case();
    let subject: String = difference
        .at
        .to_string()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let id = format!("{vendor}-{operation}-{}-{}", subject.to_kebab_case(), difference.what);
    let is_taken = |id: &str| {
        spec.document.deviations.iter().any(|deviation| deviation.id == id)
            || entries.iter().any(|entry| entry.get("id") == Some(&json!(id)))
    };
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    std::iter::once(id.clone()).chain(numbered).find(|id| !is_taken(id)).unwrap_or(id)
}

/// What one side says, in plain words.
fn said(difference: &Difference, value: Option<&Value>) -> String {
    let verb = match difference.what {
        Property::Values | Property::Scopes | Property::Tokens | Property::AppTypes => "are",
        Property::Plans | Property::FieldScopes | Property::RateLimits => "are",
        _ => "is",
    };
    match (difference.what, value) {
        (Property::Contradiction, Some(value)) => format!("Contradicts itself: {}.", show(value)),
        (Property::Contradiction, None) => TEXT.to_owned(),
        (Property::Field, Some(_)) => format!("Has {}.", difference.at),
        (Property::Field, None) => format!("Does not have {}.", difference.at),
        (Property::Example, Some(Value::Object(_) | Value::Array(_))) => {
            "Has an example; `facts` gives it whole.".to_owned()
        }
        (what, Some(value)) => format!("The {what} {verb} {}.", show(value)),
        (what, None) => format!("Says nothing of the {what}."),
    }
}

fn reason(difference: &Difference) -> &'static str {
    match (difference.what, &difference.page, &difference.spec) {
        (Property::Values, Some(Value::Array(page)), Some(Value::Array(spec)))
            if page.len() == spec.len() && page.iter().all(|value| spec.contains(value)) =>
        {
            "Another page lists the same values in another order, and both operations share the type."
        }
        _ => TEXT,
    }
}
