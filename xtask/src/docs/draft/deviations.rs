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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::docs::facts::{Part, Spot};

    const GATES: &str = include_str!("../../../tests/fixtures/specs/gates.yaml");
    const KNOWN: &str =
        "{operation: add_badges, at: header Content-Type, what: value, spec: application/json}";
    const FILE: &str = "specs/gates.yaml";
    const OTHER: &str = "{operation: other, at: status 404, what: field, spec: '404'}";

    /// The spec of the gates, and its documents with `facts` in the place of the only known fact.
    fn gates(facts: &str) -> (Spec, Documents) {
        let mut spec = crate::spec::parse(Path::new(FILE), GATES).unwrap();
        spec.bundle.sources[0].text = GATES.replace(KNOWN, facts);
        let documents = Documents::of(&spec).unwrap();
        (spec, documents)
    }

    /// What the list `key` of `documents` holds now.
    fn listed(documents: &mut Documents, key: &str) -> Vec<Value> {
        documents.lists(key).next().cloned().unwrap_or_default()
    }

    fn difference(at: impl Into<Subject>, what: Property) -> Difference {
        let (pointer, note) = (String::new(), None);
        Difference { at: at.into(), what, page: None, spec: None, line: 1, pointer, note }
    }

    fn added(facts: &str, differences: &[Difference]) -> (Vec<Option<String>>, Vec<Value>) {
        let (spec, mut documents) = gates(facts);
        let at = spec.operations().next().unwrap();
        let file = Path::new(FILE);
        let ids = add(&spec, &at, file, differences, "2026-11-30", &mut documents);
        (ids, listed(&mut documents, "x-deviations"))
    }

    #[test]
    fn what_all_pages_of_a_vendor_leave_out_is_explained_once() {
        let spec = Some(json!("404"));
        let missing = Difference { spec, ..difference(Part::Status.at("404"), Property::Field) };
        let (ids, entries) = added(OTHER, std::slice::from_ref(&missing));
        assert_eq!((ids, entries.len()), (vec![None], 1));
        let operations: Vec<&Value> =
            entries[0]["facts"].as_array().unwrap().iter().map(|fact| &fact["operation"]).collect();
        assert_eq!(operations, ["other", "add_badges"]);
        // Another status is another thing, and so is what a page has.
        let (spec, page) = (Some(json!("409")), Some(json!("404")));
        let other = Difference { spec, ..difference(Part::Status.at("409"), Property::Field) };
        let more = Difference { page, ..missing };
        let (ids, entries) = added(OTHER, &[other, more]);
        assert_eq!((ids.iter().flatten().count(), entries.len()), (2, 3));
    }

    #[test]
    fn each_new_deviation_has_an_id_of_its_own() {
        let found = difference(Part::Query.at("copies"), Property::Maximum);
        let id = "gates-add-badges-query-copies-maximum";
        let (ids, entries) = added(KNOWN, &[found.clone(), found.clone()]);
        assert_eq!(ids, [Some(id.to_owned()), Some(format!("{id}-2"))]);
        assert_eq!(entries.len(), 3);
        let mut spec = gates(KNOWN).0;
        spec.document.deviations[0].id = id.to_owned();
        let at = spec.operations().next().unwrap();
        assert_eq!(super::id(&spec, &at, &found, &[]), format!("{id}-2"));
    }

    #[test]
    fn only_values_in_another_order_have_a_reason_that_is_known() {
        let values = |page: Value, spec: Value| {
            let (page, spec) = (Some(page), Some(spec));
            let at = Part::Query.at("kind");
            reason(&Difference { page, spec, ..difference(at, Property::Values) })
        };
        let same = values(json!(["a", "b"]), json!(["b", "a"]));
        assert!(same.contains("in another order"), "{same}");
        for page in [json!(["a"]), json!(["a", "c"]), json!(["a", "b", "c"])] {
            assert_eq!(values(page, json!(["b", "a"])), TEXT);
        }
    }

    fn expired(at: &str) -> Expired {
        let (id, at) = ("gates-content-type".to_owned(), at.to_owned());
        Expired { id, at, pointer: String::new(), line: 1, what: "It is over.".into() }
    }

    #[test]
    fn a_deviation_that_is_over_goes_with_its_last_fact() {
        let (_, mut documents) = gates(&format!("{KNOWN}\n      - {OTHER}"));
        let facts = |documents: &mut Documents| -> Vec<Value> {
            let entries = listed(documents, "x-deviations");
            entries.iter().flat_map(|entry| entry["facts"].as_array().unwrap().clone()).collect()
        };
        remove("add_badges", &[expired("status 404")], &mut documents);
        assert_eq!(facts(&mut documents).len(), 2);
        remove("add_badges", &[expired("header Content-Type")], &mut documents);
        let left = facts(&mut documents);
        assert_eq!((left.len(), &left[0]["operation"]), (1, &json!("other")));
        remove("other", &[expired("status 404")], &mut documents);
        assert_eq!(listed(&mut documents, "x-deviations"), [] as [Value; 0]);
    }

    #[test]
    fn a_deviation_about_something_that_is_gone_is_forgotten() {
        let (_, mut documents) = gates(KNOWN);
        assert_eq!(forget("add_badges", &mut documents), [] as [&str; 0]);
        let moved = GATES.replace("badges/post/requestBody", "badges/post/nothing");
        let (mut spec, _) = gates(KNOWN);
        spec.bundle.sources[0].text = moved;
        let mut documents = Documents::of(&spec).unwrap();
        assert_eq!(forget("other", &mut documents), [] as [&str; 0]);
        assert_eq!(forget("add_badges", &mut documents), ["gates-content-type"]);
        assert_eq!(listed(&mut documents, "x-deviations"), [] as [Value; 0]);
    }

    #[test]
    fn what_is_not_understood_is_waived_once() {
        let (spec, mut documents) = gates(KNOWN);
        let at = spec.operations().next().unwrap();
        let page = Facts { format: "oneaccess".into(), ..Facts::default() };
        let remark = |text: &str| Remark {
            spot: Spot::line(1),
            text: text.into(),
            reason: "a strange row".into(),
        };
        let unread = [remark("a"), remark("b"), remark("a")];
        let query = Subject::from(Part::Query);
        let told = [difference(query.at("x"), Property::Type)];
        let subjects = [query.at("x"), query.at("y")];
        let file = Path::new(FILE);
        waive(&spec, &at, file, (&subjects, &told), (&page, &unread), "2026-11-30", &mut documents);
        let entries = listed(&mut documents, "x-waivers");
        let of = |key: &str| -> Vec<Value> {
            entries.iter().map(|entry| entry["facts"][0][key].clone()).collect()
        };
        let ids: Vec<&Value> = entries.iter().map(|entry| &entry["id"]).collect();
        assert_eq!(ids, ["gates-add-badges-1", "gates-add-badges-2", "gates-add-badges-3"]);
        // `y` is as the page has it.
        assert_eq!(of("at"), [json!("query x"), Value::Null, Value::Null]);
        assert_eq!(
            of("unread"),
            [Value::Null, json!("a strange row: a"), json!("a strange row: b")]
        );
    }

    #[test]
    fn a_waiver_that_is_over_goes_with_its_last_fact() {
        let waivers = "x-waivers:\n  - id: w\n    facts: [{operation: a}, {operation: b}, {operation: a, at: c}]\n";
        let (mut spec, _) = gates(KNOWN);
        spec.bundle.sources[0].text = format!("{waivers}{GATES}");
        let mut documents = Documents::of(&spec).unwrap();
        let gone = |number: usize| waiver::Expired {
            id: "w".into(),
            pointer: format!("/x-waivers/0/facts/{number}"),
            line: 1,
            at: "page".into(),
            what: "It is over.".into(),
            digest: None,
        };
        // The second is of another operation.
        remove_waivers("a", &[gone(0), gone(1)], &mut documents);
        assert_eq!(
            listed(&mut documents, "x-waivers")[0]["facts"],
            json!([{"operation": "b"}, {"operation": "a", "at": "c"}])
        );
        remove_waivers("a", &[gone(1)], &mut documents);
        remove_waivers("b", &[gone(0)], &mut documents);
        assert_eq!(listed(&mut documents, "x-waivers"), [] as [Value; 0]);
    }

    #[test]
    fn what_one_page_leaves_out_is_explained_for_that_page() {
        let other = "{operation: other, at: query copies, what: maximum, spec: 25}";
        let spec = Some(json!(25));
        let found = Difference { spec, ..difference(Part::Query.at("copies"), Property::Maximum) };
        let (ids, entries) = added(other, &[found]);
        assert_eq!((ids.iter().flatten().count(), entries.len()), (1, 2));
    }

    #[test]
    fn a_new_waiver_has_an_id_that_no_other_has() {
        let (mut spec, mut documents) = gates(KNOWN);
        let waiver = json!({
            "id": "gates-add-badges-1", "reason": "It is so.", "since": "2026-01-01", "facts": [],
        });
        spec.document.waivers.push(serde_json::from_value(waiver).unwrap());
        let at = spec.operations().next().unwrap();
        let unread = [Remark { spot: Spot::line(1), ..Remark::default() }];
        let (file, page) = (Path::new(FILE), Facts::default());
        waive(&spec, &at, file, (&[], &[]), (&page, &unread), "2026-11-30", &mut documents);
        assert_eq!(listed(&mut documents, "x-waivers")[0]["id"], "gates-add-badges-2");
    }
}
