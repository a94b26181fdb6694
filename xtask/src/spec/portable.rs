//! A spec for other tools: what the extensions say, in OpenAPI's own words.
//!
//! The specs say once that a code is answered with a status, that any field of an answer may be `null`, and that new
//! values join an enumeration. Our generator knows; another one would make a client that fails on all three.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// `document`, which is one spec as a whole, with nothing left to extensions that a client has to know.
#[must_use]
pub fn portable(document: &Value) -> Value {
    let mut portable = document.clone();
    let common = statuses(document.get("x-common-errors"));
    if let Some(failure) = failure(&mut portable) {
        for operation in operations(&mut portable) {
            add_statuses(operation, &common, &failure);
        }
    }
    let names = received(document);
    if let Some(schemas) =
        portable.pointer_mut("/components/schemas").and_then(Value::as_object_mut)
    {
        let mut maps = Map::new();
        let mut fields = BTreeSet::new();
        for (name, schema) in schemas.iter_mut().filter(|(name, _)| names.contains(*name)) {
            let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
            for (key, property) in properties.into_iter().flatten() {
                make_nullable(property);
                fields.extend(referred(property).map(str::to_owned));
                if property.get("additionalProperties").is_some() {
                    give_name(property, format!("{name}-{key}"), &mut maps);
                }
            }
        }
        for (name, schema) in schemas.iter_mut() {
            // What is a field's type may be null in its place. A whole answer may not, nor what only lists hold.
            if fields.contains(name) {
                make_nullable(schema);
            }
            if names.contains(name) {
                open(schema);
            }
        }
        schemas.append(&mut maps);
    }
    portable
}

/// Makes a component of `schema`. Some generators cannot read a map that may be `null` where it has no name.
fn give_name(schema: &mut Value, name: String, components: &mut Map<String, Value>) {
    let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
    components.insert(name, std::mem::replace(schema, reference));
}

/// The keys of a path that are operations.
const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

fn operations(document: &mut Value) -> impl Iterator<Item = &mut Map<String, Value>> {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    paths.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut).flat_map(|item| {
        item.iter_mut()
            .filter(|(key, _)| METHODS.contains(&key.as_str()))
            .filter_map(|(_, operation)| operation.as_object_mut())
    })
}

/// The statuses of failures in a list of error codes, in `errors`.
fn statuses(errors: Option<&Value>) -> BTreeSet<String> {
    let rows = errors.and_then(Value::as_array).into_iter().flatten();
    let of_row = |row: &Value| match row.get("status") {
        Some(Value::Array(several)) => several.clone(),
        Some(one) => vec![one.clone()],
        None => Vec::new(),
    };
    let all = rows.flat_map(of_row).filter_map(|status| status.as_u64());
    all.filter(|status| *status >= 400).map(|status| status.to_string()).collect()
}

/// What an operation of `document` answers when it fails; all of a document have one schema.
fn failure(document: &mut Value) -> Option<Value> {
    let responses = operations(document).filter_map(|operation| operation.get("responses"));
    let all = responses.filter_map(Value::as_object).flatten();
    let mut failures =
        all.filter(|(status, answer)| !status.starts_with('2') && answer.get("content").is_some());
    let mut failure = failures.next()?.1.clone();
    if let Some(media) =
        failure.pointer_mut("/content/application~1json").and_then(Value::as_object_mut)
    {
        media.retain(|key, _| key == "schema");
    }
    Some(failure)
}

/// A response for each status that the codes name, and for any other failure.
fn add_statuses(operation: &mut Map<String, Value>, common: &BTreeSet<String>, failure: &Value) {
    let mut named = statuses(operation.get("x-errors"));
    named.extend(common.iter().cloned());
    let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else {
        return;
    };
    for status in named {
        responses.entry(&status).or_insert_with(|| {
            described(failure, &format!("The call failed with HTTP {status}; the body says why."))
        });
    }
    responses
        .entry("default")
        .or_insert_with(|| described(failure, "Any other failure; the body may say why."));
}

fn described(answer: &Value, description: &str) -> Value {
    let mut answer = answer.clone();
    answer["description"] = json!(description);
    answer
}

/// The component schemas that answers lead to.
fn received(document: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let paths = document.get("paths").and_then(Value::as_object);
    for operation in
        paths.into_iter().flat_map(Map::values).filter_map(Value::as_object).flat_map(Map::values)
    {
        if let Some(responses) = operation.get("responses") {
            follow(document, responses, &mut names);
        }
    }
    names
}

fn follow(document: &Value, value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            if let Some(name) = object.get("$ref").and_then(Value::as_str).and_then(component)
                && names.insert(name.to_owned())
                && let Some(schema) =
                    document.pointer("/components/schemas").and_then(|all| all.get(name))
            {
                follow(document, schema, names);
            }
            // An example is data, whatever its keys are called.
            for (key, inner) in object {
                if key != "example" {
                    follow(document, inner, names);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|inner| follow(document, inner, names)),
        _ => {}
    }
}

fn component(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}

/// The component that a property is, with a description of its own or without.
fn referred(property: &Value) -> Option<&str> {
    let reference = property.get("$ref").or_else(|| property.pointer("/allOf/0/$ref"))?;
    component(reference.as_str()?)
}

/// Lets a schema be `null`. A reference is left alone: what it leads to may be `null` then.
fn make_nullable(schema: &mut Value) {
    if let Some(object) = schema.as_object_mut()
        && object.contains_key("type")
    {
        object.insert("nullable".into(), json!(true));
    }
}

/// Lets an enumeration have other values than those that are known.
fn open(schema: &mut Value) {
    let Some(object) = schema.as_object_mut() else { return };
    let Some(values) = object.remove("enum") else { return };
    let mut any = Map::new();
    for key in ["type", "format", "nullable"] {
        any.extend(object.remove(key).map(|value| (key.to_owned(), value)));
    }
    let mut known = any.clone();
    known.remove("nullable");
    known.insert("enum".into(), values);
    object.insert("anyOf".into(), json!([known, any]));
}
