//! How the vendor's answers tell success from failure: in one way, which holds for every operation.

use super::Spec;
use crate::problem::{Place, Problem};

/// What is wrong with that.
pub(super) fn check(spec: &Spec) -> Vec<Problem> {
    let schemas = Place::root().at("components").at("schemas");
    let mut found = Vec::new();
    for (name, schema) in &spec.document.components.schemas {
        if let Some(envelope) = &schema.envelope {
            let words = [
                ("code", Some(&envelope.code), "code"),
                ("message", Some(&envelope.message), "msg"),
                ("data", envelope.data.as_ref(), "data"),
            ];
            for (key, word, known) in words {
                if let Some(word) = word.filter(|word| *word != known) {
                    found.push(spec.problem(
                        schemas.at(name).at("x-envelope").at(key),
                        format!("the clients know no envelope whose {key} is called `{word}`"),
                        format!("`{known}`"),
                    ));
                }
            }
        }
        for (index, failure) in schema.failures.iter().enumerate() {
            for (key, property) in [("code", &failure.code), ("message", &failure.message)] {
                if !schema.properties.contains_key(property) {
                    found.push(spec.problem(
                        schemas.at(name).at("x-failures").at(index).at(key),
                        format!("the schema has no property `{property}`"),
                        "the name of one of its properties",
                    ));
                }
            }
            if spec.has_envelope() {
                found.push(spec.problem(
                    schemas.at(name).at("x-failures"),
                    "the vendor has an envelope, and its code tells what is a failure",
                    "either `x-envelope` or `x-failures`",
                ));
            }
        }
    }
    // A vendor begins with its token exchange, whose answer has a shape of its own.
    let has_operations = spec.operations().next().is_some();
    if has_operations && !spec.has_envelope() && spec.failures().next().is_none() {
        found.push(spec.problem(
            schemas,
            "nothing says how an answer that is a failure looks",
            "`x-failures` on the schema of failures, or `x-envelope` on those of answers",
        ));
    }
    for at in spec.operations() {
        for (status, response) in &at.operation.responses {
            let answer = response.content.get("application/json");
            let Some(answer) = answer.filter(|_| status.starts_with('2')) else { continue };
            if spec.resolve(&answer.schema).envelope.is_some() != spec.has_envelope() {
                found.push(spec.problem(
                    at.place().at("responses").at(status),
                    "this answer has no envelope, and other operations' answers have one",
                    "`x-envelope` on the schemas of all answers, or on none",
                ));
            }
        }
    }
    found
}
