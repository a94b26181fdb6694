//! The specs are plain OpenAPI 3.0.3: a model that knows nothing of our dialect reads all of it. What
//! that model does not know it drops, so whatever is lost on the way through it is no standard key.

use openapiv3::OpenAPI;
use serde_json::Value;

#[test]
fn another_model_of_openapi_loses_nothing() {
    let specs = xtask::spec::Spec::all(&xtask::checkout::root().unwrap()).unwrap();
    assert!(specs.len() >= 3, "{} specs", specs.len());
    for spec in specs {
        let written = spec.bundle.value;
        let read: OpenAPI = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(read.openapi, "3.0.3");
        let mut lost = Vec::new();
        compare(&written, &serde_json::to_value(read).unwrap(), "", &mut lost);
        assert!(lost.is_empty(), "{}: {lost:#?}", spec.file.display());
    }
}

/// A client that knows nothing of our extensions must not fail on what the vendors do answer.
#[test]
fn the_bundle_says_to_other_tools_what_our_extensions_say() {
    let root = xtask::checkout::root().unwrap();
    let specs = xtask::spec::Spec::all(&root).unwrap();
    let mut checked = (0, 0, 0);
    for spec in specs {
        let bundle: Value = serde_json::from_str(&spec.bundle.json()).unwrap();
        let _: OpenAPI = serde_json::from_value(bundle.clone()).unwrap();
        let schemas = &bundle["components"]["schemas"];
        for at in spec.operations() {
            let operation = &bundle["paths"][at.path][at.method.to_lowercase()];
            let rows = [&operation["x-errors"], &bundle["x-common-errors"]];
            for row in rows.into_iter().filter_map(Value::as_array).flatten() {
                for status in [&row["status"]]
                    .into_iter()
                    .chain(row["status"].as_array().into_iter().flatten())
                {
                    if let Some(status) = status.as_u64().filter(|status| *status >= 400) {
                        assert!(
                            operation["responses"].get(status.to_string()).is_some(),
                            "{} {status}",
                            at.path
                        );
                        checked.0 += 1;
                    }
                }
            }
        }
        for name in &xtask::spec::sides(&spec).responses {
            for (key, property) in schemas[*name]["properties"].as_object().into_iter().flatten() {
                let target = [property.get("$ref"), property.pointer("/allOf/0/$ref")]
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .find_map(|reference| bundle.pointer(reference.strip_prefix('#')?))
                    .unwrap_or(property);
                let alternatives = target["anyOf"].as_array().cloned().unwrap_or_default();
                let takes_null = [target]
                    .into_iter()
                    .chain(&alternatives)
                    .any(|schema| schema["nullable"] == true);
                assert!(takes_null, "{name}.{key} does not take null: {target}");
                assert!(target.get("enum").is_none(), "{name}.{key} takes no new value: {target}");
                checked.1 += 1;
                checked.2 += usize::from(!alternatives.is_empty());
            }
        }
    }
    assert!(
        checked.0 > 0 && checked.1 > 0 && checked.2 > 0,
        "nothing was there to check: {checked:?}"
    );
}

/// A mock server plays the examples of a spec, and no client gets further than its token without one. That an example
/// fits its schema is the lint's business.
#[test]
fn every_exchange_of_a_token_has_examples_to_be_played() {
    let mut found = 0;
    for spec in xtask::spec::Spec::all(&xtask::checkout::root().unwrap()).unwrap() {
        let bundle: Value = serde_json::from_str(&spec.bundle.json()).unwrap();
        for at in spec.all_operations().filter(|at| at.operation.token_exchange) {
            let operation = &bundle["paths"][at.path][at.method.to_lowercase()];
            for place in [&operation["requestBody"], &operation["responses"]["200"]] {
                let contents = place["content"].as_object().unwrap();
                assert!(
                    contents.values().all(|content| content["example"].is_object()),
                    "{}: no example: {place}",
                    at.path
                );
                found += contents.len();
            }
        }
    }
    assert!(found >= 6, "three vendors, each with a request and an answer: {found}");
}

fn compare(written: &Value, read: &Value, path: &str, lost: &mut Vec<String>) {
    match (written, read) {
        (Value::Object(written), Value::Object(read)) => {
            for (key, value) in written {
                match read.get(key) {
                    Some(other) => compare(value, other, &format!("{path}/{key}"), lost),
                    // What is the default anyway need not come back.
                    None if *value == Value::Bool(false) || is_empty(value) => {}
                    None => lost.push(format!("{path}/{key}")),
                }
            }
        }
        (Value::Array(written), Value::Array(read)) if written.len() == read.len() => {
            for (index, (value, other)) in written.iter().zip(read).enumerate() {
                compare(value, other, &format!("{path}/{index}"), lost);
            }
        }
        _ if written == read => {}
        _ => lost.push(path.to_owned()),
    }
}

fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(|o| o.is_empty())
}

/// Where a reference leads is for every reader to find out; ours refuses those that lead nowhere,
/// and this makes sure that a misspelt key is seen at all.
#[test]
fn a_misspelt_key_is_noticed_by_that_comparison() {
    let written = serde_json::json!({"type": "string", "maxLenght": 3});
    let read: openapiv3::Schema = serde_json::from_value(written.clone()).unwrap();
    let mut lost = Vec::new();
    compare(&written, &serde_json::to_value(read).unwrap(), "", &mut lost);
    assert_eq!(lost, ["/maxLenght"]);
}
