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
