//! From YAML text to a checked spec, with errors that name the place.

use std::path::Path;

use serde_json::Value;

use super::{Spec, lint, model::Document};
use crate::problem::{Place, Problem, Problems};

/// Reads `text`, which stands in `file`, and checks all that the generator relies on.
pub fn parse(file: &Path, text: &str) -> Result<Spec, Problems> {
    let problem = |place, what, expected: &str| Problem {
        file: file.to_owned(),
        place,
        what,
        expected: expected.to_owned(),
    };

    let raw: Value = serde_saphyr::from_str(text).map_err(|error| {
        let error = error.without_snippet();
        let place =
            error.location().map(|at| format!("line {}, column {}", at.line(), at.column()));
        // The reader's words for programmers would tell people to set an option of the reader.
        let what = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
        let end = place.as_ref().map(|place| format!(" at {place}")).unwrap_or_default();
        let what = what.strip_suffix(&end).unwrap_or(&what).to_owned();
        problem(
            place.map_or_else(Place::root, |place| Place::root().at(place)),
            what,
            "well-formed YAML without repeated keys",
        )
    })?;

    // The version comes first: under another one, every further complaint would miss the point.
    let version = raw.get("openapi");
    if !version.and_then(Value::as_str).is_some_and(|version| version.starts_with("3.0.")) {
        let what = match version {
            None => "`openapi` is missing".to_owned(),
            Some(Value::String(version)) => format!("this is an OpenAPI {version} document"),
            Some(other) => format!("`openapi` is {other}, which is no version"),
        };
        return Err(problem(
            Place::root().at("openapi"),
            what,
            "`openapi: 3.0.3`: the generator underneath, progenitor, reads no other version",
        )
        .into());
    }

    let document: Document = serde_path_to_error::deserialize(&raw).map_err(|error| {
        let (what, expected) = explain(&error.inner().to_string());
        problem(Place::from(error.path()), what, &expected)
    })?;
    let spec = Spec { file: file.to_owned(), document };
    Problems::none_in(lint::check(&spec, &raw))?;
    Ok(spec)
}

/// What is wrong and what is expected, from an error that serde words without knowing the domain.
fn explain(error: &str) -> (String, String) {
    if let Some((what, known)) = error.split_once(", expected one of ") {
        let unknown = what.split('`').nth(1).unwrap_or_default();
        let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
        let near = similar::get_close_matches(unknown, &known, 1, 0.7);
        let expected = match near.first() {
            Some(near) => format!("`{near}`, perhaps; specs/README.md lists what may stand here"),
            None => format!("one of {}", known.join(", ")),
        };
        return (what.to_owned(), expected);
    }
    let expected = if error.contains("missing field `operationId`") {
        "an `operationId` in snake_case, unique in the document: it becomes the method's name"
    } else if error.contains("missing field") {
        "the field that is named: specs/README.md shows it in its place"
    } else {
        "the shape that OpenAPI 3.0.3 and specs/README.md give for this place"
    };
    (error.to_owned(), expected.to_owned())
}
