//! What the documentation of the crates promises to its reader: that an operation is found by the vendor's words, and
//! that a time says its unit.

use std::fs;

use client_tests::{operations, specs};
use xtask::spec::model::Schema;

/// The attributes and comments above the method of an operation, on one line.
fn above(crate_name: &str, id: &str) -> String {
    let (family, name) = match id.split_once('.') {
        Some((family, name)) => (format!("{family}/"), name),
        None => (String::new(), id),
    };
    let file = xtask::checkout::root()
        .unwrap()
        .join(format!("crates/{crate_name}/src/generated/{family}client.rs"));
    let text = fs::read_to_string(&file).unwrap();
    let (above, _) = text
        .split_once(&format!("pub fn {name}("))
        .unwrap_or_else(|| panic!("{} has no method {name}", file.display()));
    let above = above.rsplit("\n    }\n").next().unwrap().replace("///", "");
    above.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_search_for_an_operations_path_finds_its_method() {
    for operation in operations() {
        let path = operation.path.trim_start_matches('/');
        let above = above(&operation.crate_name, &operation.id);
        let alias = format!("alias = \"{path}\"");
        assert!(above.contains(&alias), "{}: no {alias} in\n{above}", operation.name());
        // The text has it as well, with the method in front.
        let request = format!("{} /{path}", operation.method);
        assert!(above.contains(&request), "{}: no {request} in\n{above}", operation.name());
    }
}

#[test]
fn names_begin_with_what_an_operation_does() {
    const VERBS: [&str; 16] = [
        "add",
        "batch_get",
        "bind",
        "cancel",
        "create",
        "delete",
        "filter",
        "get",
        "list",
        "remove",
        "replace",
        "resurrect",
        "schedule",
        "search",
        "unbind",
        "update",
    ];
    for operation in operations() {
        let name = operation.id.rsplit('.').next().unwrap();
        let begins = |verb: &&str| name.starts_with(&format!("{verb}_"));
        assert!(
            VERBS.iter().any(begins),
            "{}: name the operation by one of {VERBS:?}, or add a verb that says something else",
            operation.name()
        );
    }
}

/// A number or a text that is a time, by its name.
fn is_time(name: &str) -> bool {
    let ends = ["_time", "_at", "_date", "_seconds", "expires_in"];
    ends.iter().any(|end| name.ends_with(end))
}

#[test]
fn each_time_says_its_unit() {
    let mut times = 0;
    let mut check = |place: String, name: &str, schema: &Schema, words: Option<&String>| {
        if !is_time(name) || schema.component().is_some() {
            return;
        }
        times += 1;
        let words = words.or(schema.description.as_ref()).cloned().unwrap_or_default();
        let says = ["in seconds", "in milliseconds", "`YYYY-MM-DD`"];
        assert!(
            says.iter().any(|unit| words.contains(unit)),
            "{place}.{name}: `{words}` says none of {says:?}"
        );
    };
    for spec in specs() {
        for (component, schema) in &spec.document.components.schemas {
            for (name, property) in &schema.properties {
                check(component.clone(), name, property, None);
            }
        }
        for at in spec.all_operations() {
            for parameter in &at.operation.parameters {
                let words = parameter.description.as_ref();
                check(at.operation.id.clone(), &parameter.name, &parameter.schema, words);
            }
        }
    }
    assert!(times > 10, "only {times} times were found");
}
