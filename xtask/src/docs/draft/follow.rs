//! A page that changed, and the operation that a spec has for it: what the spec says becomes what the
//! page says, only where the two differ.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::schemas::COMPONENT;
use crate::docs::compare::Difference;
use crate::docs::facts::{Facts, Field, Part, Property, Step, Subject};
use crate::problem::escaped;
use crate::spec::{OperationAt, Spec};

/// The facts of the spec with those of the page where `differences` says that they are not the same.
pub fn followed(page: &Facts, spec: &Facts, differences: &[Difference]) -> Facts {
    let mut facts = spec.clone();
    facts.format.clone_from(&page.format);
    facts.updated.clone_from(&page.updated);
    for difference in differences {
        follow(page, &mut facts, difference);
    }
    // Their order is told last: by then both sides have the same.
    for difference in differences.iter().filter(|found| found.what == Property::Order) {
        order(page, &mut facts, &difference.at);
    }
    facts
}

fn follow(page: &Facts, facts: &mut Facts, difference: &Difference) {
    let Difference { at, what, .. } = difference;
    match (&at.part, what) {
        (Part::Operation, Property::Method) => facts.method.clone_from(&page.method),
        (Part::Operation, Property::Url) => facts.url.clone_from(&page.url),
        (Part::Page, Property::Address) => facts.address.clone_from(&page.address),
        (Part::Access, Property::Tokens) => facts.tokens.clone_from(&page.tokens),
        (Part::Access, Property::AppTypes) => facts.app_types.clone_from(&page.app_types),
        (Part::Access, Property::Plans) => facts.plans.clone_from(&page.plans),
        (Part::Access, Property::Scopes) => facts.scopes.clone_from(&page.scopes),
        (Part::Access, Property::Role) => facts.role.clone_from(&page.role),
        (Part::Access, Property::RateLimits) => facts.rate_limits.clone_from(&page.rate_limits),
        (Part::Error, _) => facts.errors.clone_from(&page.errors),
        (Part::Status, _) => facts.statuses.clone_from(&page.statuses),
        (Part::ExampleRequest, _) => facts.request_example.clone_from(&page.request_example),
        (Part::ExampleBody, _) => facts.body_example.clone_from(&page.body_example),
        (Part::ExampleResponse(status), _) => {
            facts.response_examples.retain(|example| example.status != *status);
            let theirs = page.response_examples.iter().find(|example| example.status == *status);
            facts.response_examples.extend(theirs.cloned());
        }
        (Part::Response(status), Property::Field) if at.steps.is_empty() => {
            facts.responses.retain(|answer| answer.status != *status);
            let theirs = page.responses.iter().find(|answer| answer.status == *status);
            facts.responses.extend(theirs.cloned());
        }
        _ => field(page, facts, difference),
    }
}

/// The names on the way to `at`, and the value of an enumeration at its end.
fn way(at: &Subject) -> (Vec<&str>, Option<&str>) {
    let mut names = Vec::new();
    for step in &at.steps {
        match step {
            Step::Name(name) => names.push(name.as_str()),
            Step::Value(value) => return (names, Some(value)),
        }
    }
    (names, None)
}

/// The fields of a part.
fn fields<'f>(facts: &'f Facts, part: &Part) -> Option<&'f Vec<Field>> {
    Some(match part {
        Part::Header => &facts.headers,
        Part::Path => &facts.path,
        Part::Query => &facts.query,
        Part::Request => &facts.body,
        Part::Response(status) => {
            &facts.responses.iter().find(|answer| answer.status == *status)?.fields
        }
        _ => return None,
    })
}

fn fields_mut<'f>(facts: &'f mut Facts, part: &Part) -> Option<&'f mut Vec<Field>> {
    Some(match part {
        Part::Header => &mut facts.headers,
        Part::Path => &mut facts.path,
        Part::Query => &mut facts.query,
        Part::Request => &mut facts.body,
        Part::Response(status) => {
            &mut facts.responses.iter_mut().find(|answer| answer.status == *status)?.fields
        }
        _ => return None,
    })
}

fn inside<'f>(fields: &'f Vec<Field>, way: &[&str]) -> Option<&'f Vec<Field>> {
    match way.split_first() {
        None => Some(fields),
        Some((name, rest)) => {
            inside(&fields.iter().find(|field| field.name == **name)?.fields, rest)
        }
    }
}

fn inside_mut<'f>(fields: &'f mut Vec<Field>, way: &[&str]) -> Option<&'f mut Vec<Field>> {
    match way.split_first() {
        None => Some(fields),
        Some((name, rest)) => {
            let inner = fields.iter_mut().find(|field| field.name == **name)?;
            inside_mut(&mut inner.fields, rest)
        }
    }
}

fn field(page: &Facts, facts: &mut Facts, difference: &Difference) {
    let (way, _) = way(&difference.at);
    let Some((name, outer)) = way.split_last() else { return };
    let theirs = fields(page, &difference.at.part).and_then(|fields| inside(fields, outer));
    let ours = fields_mut(facts, &difference.at.part).and_then(|fields| inside_mut(fields, outer));
    let Some(ours) = ours else { return };
    // A renamed field has its old name in the difference.
    let new_name = match difference.what {
        Property::Name => difference.page.as_ref().and_then(Value::as_str).unwrap_or(name),
        _ => name,
    };
    let place = theirs.and_then(|theirs| theirs.iter().position(|field| field.name == new_name));
    let theirs = theirs.zip(place).and_then(|(theirs, place)| theirs.get(place));
    let own = ours.iter().position(|field| field.name == **name);
    match (theirs, own.and_then(|own| ours.get_mut(own))) {
        (Some(theirs), Some(ours)) => copy(difference.what, theirs, ours),
        (Some(theirs), None) => {
            let place = place.unwrap_or(ours.len()).min(ours.len());
            ours.insert(place, theirs.clone());
        }
        (None, Some(_)) if difference.what == Property::Field => {
            ours.retain(|field| field.name != **name);
        }
        _ => {}
    }
}

fn copy(what: Property, theirs: &Field, ours: &mut Field) {
    match what {
        // What is in it may have details that the page does not tell.
        Property::Name => {
            let fields = std::mem::take(&mut ours.fields);
            *ours = Field { fields, ..theirs.clone() };
        }
        // What is in it, its default and its limits go by its type.
        Property::Type | Property::Field => *ours = theirs.clone(),
        Property::Required => ours.required = theirs.required,
        Property::Nullable => ours.nullable = theirs.nullable,
        Property::Default => ours.default.clone_from(&theirs.default),
        Property::Values | Property::Scopes => {
            ours.values.clone_from(&theirs.values);
            ours.scopes.clone_from(&theirs.scopes);
        }
        Property::Value => ours.fixed.clone_from(&theirs.fixed),
        Property::Example => ours.example.clone_from(&theirs.example),
        Property::Pattern => ours.pattern.clone_from(&theirs.pattern),
        what => {
            ours.limits.retain(|limit| limit.what != what);
            ours.limits.extend(theirs.limits.iter().filter(|limit| limit.what == what).cloned());
            // The two ends of a range that is gone, or new, are told as one difference.
            let missing = |limits: &[crate::docs::facts::Limit]| limits.is_empty();
            if missing(&theirs.limits) || missing(&ours.limits) {
                ours.limits.clone_from(&theirs.limits);
            }
        }
    }
}

/// The field that `difference` renames, under its name on the page.
pub fn new_name(difference: &Difference) -> Option<Subject> {
    let name = difference.page.as_ref().filter(|_| difference.what == Property::Name)?;
    Some(difference.at.parent()?.at(name.as_str()?))
}

/// Brings the fields at `at` into the page's order.
fn order(page: &Facts, facts: &mut Facts, at: &Subject) {
    let (way, _) = way(at);
    let theirs = fields(page, &at.part).and_then(|fields| inside(fields, &way));
    let ours = fields_mut(facts, &at.part).and_then(|fields| inside_mut(fields, &way));
    if let Some((theirs, ours)) = theirs.zip(ours) {
        let rank = |field: &Field| theirs.iter().position(|other| other.name == field.name);
        ours.sort_by_key(|field| rank(field).unwrap_or(usize::MAX));
    }
}

/// The names of the components of an operation, by what they describe.
pub fn component_names(spec: &Spec, at: &OperationAt<'_>) -> BTreeMap<Subject, String> {
    let mut names = BTreeMap::new();
    let whole = &spec.bundle.value;
    let Some(operation) = whole.pointer(&at.place().pointer()) else { return names };
    let mut walk = Walk { whole, names: &mut names };
    for parameter in operation.get("parameters").and_then(Value::as_array).into_iter().flatten() {
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
        let part = match parameter.get("in").and_then(Value::as_str) {
            Some("path") => Part::Path,
            Some("header") => Part::Header,
            _ => Part::Query,
        };
        if let Some(schema) = parameter.get("schema") {
            walk.schema(schema, &part.at(name), 0);
        }
    }
    let content = |of: &Value| -> Option<Value> {
        of.get("content")?.as_object()?.values().next()?.get("schema").cloned()
    };
    if let Some(schema) = operation.get("requestBody").and_then(content) {
        walk.schema(&schema, &Part::Request.into(), 0);
    }
    for (status, response) in
        operation.get("responses").and_then(Value::as_object).into_iter().flatten()
    {
        if let Some(schema) = content(response) {
            walk.schema(&schema, &Part::Response(status.clone()).into(), 0);
        }
    }
    names
}

struct Walk<'a> {
    whole: &'a Value,
    names: &'a mut BTreeMap<Subject, String>,
}

impl Walk<'_> {
    fn schema(&mut self, schema: &Value, at: &Subject, depth: usize) {
        if depth > 16 {
            return;
        }
        let reference = schema.get("$ref").or_else(|| schema.get("allOf")?.get(0)?.get("$ref"));
        if let Some(name) =
            reference.and_then(Value::as_str).and_then(|path| path.strip_prefix(COMPONENT))
        {
            self.names.insert(at.clone(), name.to_owned());
            let target = format!("/components/schemas/{}", escaped(name));
            if let Some(target) = self.whole.pointer(&target).cloned() {
                self.schema(&target, at, depth + 1);
            }
            return;
        }
        for inner in ["items", "additionalProperties"].iter().filter_map(|key| schema.get(key)) {
            self.schema(inner, at, depth + 1);
        }
        for (name, property) in
            schema.get("properties").and_then(Value::as_object).into_iter().flatten()
        {
            self.schema(property, &at.at(name), depth + 1);
        }
    }
}

/// The components that only the operation `at` uses.
pub fn own_components(spec: &Spec, at: &OperationAt<'_>) -> BTreeSet<String> {
    let whole = &spec.bundle.value;
    let used = |pointer: &str| -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        if let Some(value) = whole.pointer(pointer) {
            references(whole, value, &mut found);
        }
        found
    };
    let here = at.place().pointer();
    let mut own = used(&here);
    for (path, item) in whole.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for method in item.as_object().into_iter().flat_map(Map::keys) {
            let pointer = format!("/paths/{}/{method}", escaped(path));
            if pointer != here {
                for name in used(&pointer) {
                    own.remove(&name);
                }
            }
        }
    }
    own
}

fn references(whole: &Value, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            if let Some(name) = object
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|path| path.strip_prefix(COMPONENT))
                && found.insert(name.to_owned())
                && let Some(target) =
                    whole.pointer(&format!("/components/schemas/{}", escaped(name)))
            {
                references(whole, target, found);
            }
            for value in object.values() {
                references(whole, value, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| references(whole, value, found)),
        _ => {}
    }
}

/// The keys whose values are ours: a page that changes does not change them.
const OURS: [&str; 22] = [
    "checked",
    "class",
    "deprecated",
    "description",
    "explode",
    "externalDocs",
    "facts",
    "name",
    "note",
    "operationId",
    "remedy",
    "role",
    "summary",
    "tags",
    "wording",
    "x-deprecated",
    "x-idempotency-key",
    "x-idempotent",
    "x-rust-example",
    "x-rust-name",
    "x-values-source",
    "x-view",
];

/// `new` with the words that `old` has for the same things, and in `old`'s order where that means
/// nothing.
pub fn with_words(old: &Value, new: &Value) -> Value {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => Value::Object(object(old, new)),
        (Value::Array(old), Value::Array(new)) => new
            .iter()
            .map(|value| {
                let same = old.iter().find(|other| is_same_thing(other, value));
                same.map_or_else(|| value.clone(), |same| with_words(same, value))
            })
            .collect(),
        _ => new.clone(),
    }
}

fn object(old: &Map<String, Value>, new: &Map<String, Value>) -> Map<String, Value> {
    let merged = |key: &String, value: &Value| match old.get(key) {
        // A property may be called like one of these; its schema is an object.
        Some(ours) if OURS.contains(&key.as_str()) && !ours.is_object() => ours.clone(),
        Some(ours) => with_words(ours, value),
        None => value.clone(),
    };
    // The order of properties, paths and answers is the page's.
    let words = ["type", "operationId", "url", "in", "allOf", "code", "value", "tokens"];
    let is_named = words.iter().any(|key| new.get(*key).is_some_and(|value| !value.is_object()));
    let mut entries = Map::new();
    if is_named {
        for (key, ours) in old {
            match new.get(key) {
                Some(value) => entries.insert(key.clone(), merged(key, value)),
                // Of another type it may mean something else: somebody has to look.
                None if key == "x-view" && old.get("type") != new.get("type") => continue,
                None if OURS.contains(&key.as_str()) => entries.insert(key.clone(), ours.clone()),
                None => continue,
            };
        }
    }
    for (key, value) in new {
        if !entries.contains_key(key) {
            entries.insert(key.clone(), merged(key, value));
        }
    }
    entries
}

/// Whether two elements of a list are one thing, perhaps with other facts.
fn is_same_thing(one: &Value, two: &Value) -> bool {
    let keys: &[&str] = match () {
        () if one.get("in").is_some() => &["in", "name"],
        () if one.get("code").is_some() => &["code"],
        () if one.get("value").is_some() => &["value"],
        () => return one == two,
    };
    keys.iter().all(|key| one.get(key) == two.get(key))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::docs::facts::{Answer, Limit, Noted, Spot};

    fn noted(text: &str) -> Option<Noted<String>> {
        Some(Noted::new(text.to_owned(), Spot::line(1)))
    }

    fn field(name: &str, fields: &[Field]) -> Field {
        Field { name: name.into(), fields: fields.to_vec(), ..Field::default() }
    }

    fn query(fields: &[Field]) -> Facts {
        Facts { query: fields.to_vec(), ..Facts::default() }
    }

    fn names(fields: &[Field]) -> Vec<&str> {
        fields.iter().map(|field| field.name.as_str()).collect()
    }

    fn difference(at: impl Into<Subject>, what: Property) -> Difference {
        let (pointer, note) = (String::new(), None);
        Difference { at: at.into(), what, page: None, spec: None, line: 1, pointer, note }
    }

    #[test]
    fn what_a_page_says_of_its_operation_is_followed_where_it_differs() {
        let spec = Facts {
            method: noted("POST"),
            url: noted("/a"),
            address: noted("https://x.example/a"),
            role: Some(Spot::line(1)),
            ..Facts::default()
        };
        let page = Facts {
            method: noted("PUT"),
            url: noted("/b"),
            address: noted("https://x.example/b"),
            role: None,
            ..Facts::default()
        };
        let method = difference(Part::Operation, Property::Method);
        let url = difference(Part::Operation, Property::Url);
        let address = difference(Part::Page, Property::Address);
        let role = difference(Part::Access, Property::Role);
        let only = followed(&page, &spec, std::slice::from_ref(&url));
        assert_eq!(only, Facts { url: page.url.clone(), ..spec.clone() });
        assert_eq!(followed(&page, &spec, &[method, url, address, role]), page);
    }

    #[test]
    fn fields_come_into_the_page_s_order_with_those_that_are_new() {
        let [a, b, c, ours] = ["a", "b", "c", "ours"].map(|name| field(name, &[]));
        let page = query(&[a.clone(), b, c.clone()]);
        let spec = query(&[ours, c, a]);
        let new = difference(Part::Query.at("b"), Property::Field);
        let order = difference(Part::Query, Property::Order);
        let facts = followed(&page, &spec, &[order, new]);
        assert_eq!(names(&facts.query), ["a", "b", "c", "ours"]);
    }

    #[test]
    fn only_a_field_that_is_gone_is_taken_out() {
        let spec = query(&[field("a", &[]), field("b", &[])]);
        let page = query(&[field("b", &[])]);
        let at = Part::Query.at("a");
        let required = followed(&page, &spec, &[difference(at.clone(), Property::Required)]);
        assert_eq!(names(&required.query), ["a", "b"]);
        let gone = followed(&page, &spec, &[difference(at, Property::Field)]);
        assert_eq!(names(&gone.query), ["b"]);
    }

    #[test]
    fn a_renamed_field_keeps_what_is_in_it() {
        let spec = query(&[field("old", &[field("x", &[])])]);
        let page = query(&[field("new", &[field("y", &[])])]);
        let renamed = Difference {
            page: Some(json!("new")),
            ..difference(Part::Query.at("old"), Property::Name)
        };
        let facts = followed(&page, &spec, &[renamed]);
        assert_eq!(names(&facts.query), ["new"]);
        assert_eq!(names(&facts.query[0].fields), ["x"]);
    }

    #[test]
    fn both_ends_of_a_range_go_together() {
        let limit = |what| Limit { what, value: 3.into(), spot: Spot::line(1) };
        let limits = vec![limit(Property::Minimum), limit(Property::Maximum)];
        let with = Field { limits, ..field("a", &[]) };
        let without = field("a", &[]);
        let range = difference(Part::Query.at("a"), Property::Maximum);
        let facts = followed(&query(&[without]), &query(&[with]), &[range]);
        assert_eq!(facts.query[0].limits, []);
    }

    const GATES: &str = include_str!("../../../tests/fixtures/specs/gates.yaml");

    /// The spec of the gates, with `change` made to its whole.
    fn gates(change: impl FnOnce(&mut Value)) -> Spec {
        let file = std::path::Path::new("specs/gates.yaml");
        let mut spec = crate::spec::parse(file, GATES).unwrap();
        change(&mut spec.bundle.value);
        spec
    }

    fn reference(name: &str) -> Value {
        json!({"$ref": format!("{COMPONENT}{name}")})
    }

    const OPERATION: &str = "/paths/~1api~1v9~1gates~1{gate_id}~1badges/post";

    #[test]
    fn a_component_is_named_by_where_it_is_used() {
        let spec = gates(|whole| {
            whole["components"]["schemas"]["Gate"] = json!({"type": "string", "enum": ["a"]});
            let operation = whole.pointer_mut(OPERATION).unwrap();
            for parameter in 0..3 {
                operation["parameters"][parameter]["schema"] = reference("Gate");
            }
            operation["parameters"][2]["in"] = json!("header");
        });
        let names = component_names(&spec, &spec.operations().next().unwrap());
        let name = |at: Subject| names.get(&at).map(String::as_str);
        for part in [Part::Path.at("gate_id"), Part::Query.at("urgent"), Part::Header.at("copies")]
        {
            assert_eq!(name(part), Some("Gate"));
        }
        let answer = Subject::from(Part::Response("200".into()));
        assert_eq!(name(Part::Request.into()), Some("AddBadgesBody"));
        assert_eq!(name(Part::Request.at("visitor").at("kind")), Some("VisitorKind"));
        assert_eq!(name(Part::Request.at("badges")), Some("BadgeRequest"));
        assert_eq!(name(answer.at("badges").at("issuer")), Some("Issuer"));
        assert_eq!(name(Part::Request.at("extras")), None);
    }

    /// How often a type that holds itself by `property` is named.
    fn depth_of(property: Value) -> usize {
        let spec = gates(|whole| {
            whole["components"]["schemas"]["Visitor"]["properties"] = json!({"next": property});
        });
        let names = component_names(&spec, &spec.operations().next().unwrap());
        names.values().filter(|name| *name == "Visitor").count()
    }

    #[test]
    fn a_type_that_holds_itself_is_followed_sixteen_steps() {
        // The body and its property are two of them; a reference and a property are one each.
        assert_eq!(depth_of(reference("Visitor")), 8);
        // A list is one more.
        assert_eq!(depth_of(json!({"type": "array", "items": reference("Visitor")})), 5);
        assert_eq!(depth_of(json!({"type": "object", "additionalProperties": true})), 1);
    }

    #[test]
    fn a_component_is_an_operation_s_own_if_no_other_uses_it() {
        let spec = gates(|whole| {
            let shared = json!({"responses": {"200": {"schema": {"allOf": [reference("Badge")]}}}});
            whole["paths"]["/other"] = json!({"get": shared});
        });
        let own = own_components(&spec, &spec.operations().next().unwrap());
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        // `Issuer` is inside `Badge`, which both answer.
        assert_eq!(
            own,
            ["AddBadgesBody", "BadgePage", "BadgeRequest", "Failure", "Visitor", "VisitorKind"]
        );
    }

    #[test]
    fn words_stay_with_what_they_are_about() {
        for (old, new, expected) in [
            // A limit that is gone is gone; a name of ours stays.
            (
                json!({"type": "string", "x-rust-name": "a", "maxLength": 5}),
                json!({"type": "string"}),
                json!({"type": "string", "x-rust-name": "a"}),
            ),
            (
                json!({"type": "string", "x-rust-name": "a", "x-view": "count"}),
                json!({"type": "integer"}),
                json!({"type": "integer", "x-rust-name": "a"}),
            ),
            // Errors are known by their codes, values by themselves, inputs by place and name.
            (
                json!([{"code": 1, "remedy": "One."}, {"code": 2, "remedy": "Two."}]),
                json!([{"code": 2, "remedy": "?"}]),
                json!([{"code": 2, "remedy": "Two."}]),
            ),
            (
                json!([{"value": 1, "name": "one"}, {"value": 2, "name": "two"}]),
                json!([{"value": 2, "name": "?"}]),
                json!([{"value": 2, "name": "two"}]),
            ),
            (
                json!([{"in": "query", "name": "a", "description": "A."}]),
                json!([
                    {"in": "path", "name": "a", "description": "?"},
                    {"in": "query", "name": "a", "required": true, "description": "?"},
                ]),
                json!([
                    {"in": "path", "name": "a", "description": "?"},
                    {"in": "query", "name": "a", "description": "A.", "required": true},
                ]),
            ),
            // By what else? Such things are one only if they are equal.
            (
                json!([{"token": "a", "note": "Of a."}]),
                json!([{"token": "b", "note": "?"}]),
                json!([{"token": "b", "note": "?"}]),
            ),
        ] {
            assert_eq!(with_words(&old, &new), expected);
        }
    }

    #[test]
    fn a_view_stays_as_long_as_the_type_does() {
        let old = json!({"type": "string", "description": "When.", "x-view": "unix-seconds"});
        let longer = json!({"type": "string", "description": "TO BE WRITTEN", "maxLength": 9});
        let kept = with_words(&old, &longer);
        assert_eq!(kept["x-view"], "unix-seconds");
        assert_eq!((&kept["description"], &kept["maxLength"]), (&json!("When."), &json!(9)));
        let other = json!({"type": "integer", "description": "TO BE WRITTEN"});
        assert_eq!(with_words(&old, &other).get("x-view"), None);
    }

    fn answer(status: &str, fields: &[Field]) -> Answer {
        let (status, spot) = (status.to_owned(), Spot::line(1));
        Answer { status, spot, fields: fields.to_vec() }
    }

    #[test]
    fn statuses_and_answers_follow_one_by_one() {
        let [a, b, ours] = ["a", "b", "ours"].map(|name| field(name, &[]));
        let page = Facts {
            statuses: vec![Noted::new("404".to_owned(), Spot::line(1))],
            responses: vec![
                answer("200", &[b.clone(), a.clone()]),
                answer("404", std::slice::from_ref(&a)),
            ],
            ..Facts::default()
        };
        let spec = Facts {
            responses: vec![
                answer("200", std::slice::from_ref(&ours)),
                answer("409", std::slice::from_ref(&ours)),
            ],
            ..Facts::default()
        };
        let response = |status: &str| Part::Response(status.to_owned());
        let responses = |facts: &Facts| -> Vec<(String, String)> {
            let all = facts.responses.iter();
            all.map(|one| (one.status.clone(), names(&one.fields).join(" "))).collect()
        };
        let with = |found: Difference| followed(&page, &spec, &[found]);
        let statuses = with(difference(Part::Status.at("404"), Property::Field));
        assert_eq!(statuses, Facts { statuses: page.statuses.clone(), ..spec.clone() });
        for (found, expected) in [
            // One that is new, one that is gone, and a field of one that both have.
            (
                difference(response("404"), Property::Field),
                vec![("200", "ours"), ("409", "ours"), ("404", "a")],
            ),
            (difference(response("409"), Property::Field), vec![("200", "ours")]),
            (
                difference(response("200").at("b"), Property::Field),
                vec![("200", "b ours"), ("409", "ours")],
            ),
        ] {
            let expected: Vec<(String, String)> = expected
                .into_iter()
                .map(|(status, names)| (status.to_owned(), names.to_owned()))
                .collect();
            let at = found.at.to_string();
            assert_eq!(responses(&with(found)), expected, "{at}");
        }
    }

    #[test]
    fn only_a_renamed_field_has_a_new_name() {
        let with = |what, page: Value| {
            let at = Part::Query.at("outer").at("old");
            new_name(&Difference { page: Some(page), ..difference(at, what) })
        };
        let renamed = Part::Query.at("outer").at("new");
        assert_eq!(with(Property::Name, json!("new")), Some(renamed));
        assert_eq!(with(Property::Default, json!("new")), None);
    }
}
