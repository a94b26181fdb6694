//! What a draft leaves to a person: texts and names that have to be written before a spec is done.
//!
//! `codegen` takes them, so that a draft can be tried; `codegen --check` does not.

use serde_json::Value;

use super::Spec;
use crate::problem::{Place, Problem};

/// A text that is still to be written.
pub const TEXT: &str = "TO BE WRITTEN";

/// Before the number of a name in snake case, and of one in Pascal case.
pub const NAMES: [&str; 2] = ["to_be_written_", "ToBeWritten"];

/// All that is still to be written in `spec`.
pub fn unwritten(spec: &Spec) -> Vec<Problem> {
    let mut found = Vec::new();
    look(spec, &Place::root(), &spec.bundle.value, &mut found);
    found
}

fn look(spec: &Spec, place: &Place, value: &Value, found: &mut Vec<Problem>) {
    match value {
        Value::String(text) if text.trim() == TEXT => found.push(spec.problem(
            place.clone(),
            "the text is still to be written",
            "what the page says here, in our own words",
        )),
        Value::String(name) if is_unwritten(name) => report(spec, place, name, found),
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                look(spec, &place.at(index), inner, found);
            }
        }
        Value::Object(entries) => {
            for (key, inner) in entries {
                let place = place.at(key);
                if is_unwritten(key) {
                    report(spec, &place, key, found);
                }
                look(spec, &place, inner, found);
            }
        }
        _ => {}
    }
}

fn report(spec: &Spec, place: &Place, name: &str, found: &mut Vec<Problem>) {
    let what = format!("the name `{name}` is still to be chosen");
    found.push(spec.problem(place.clone(), what, "a name that says what it stands for"));
}

/// `to_be_written_3`, `ToBeWritten3`, both behind the name of a family, and what was made of one, such
/// as `ToBeWritten3Page`.
pub fn is_unwritten(name: &str) -> bool {
    let own = name.rsplit_once('.').map_or(name, |(_, own)| own);
    NAMES
        .iter()
        .filter_map(|start| own.strip_prefix(start))
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
