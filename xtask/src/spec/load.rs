//! From YAML text to a checked spec, with errors that name the place.

use std::path::Path;

use serde_json::Value;

use super::model::Document;
use crate::problem::{Place, Problem};

/// The text of `root/file`.
pub(super) fn text(root: &Path, file: &Path) -> Result<String, Problem> {
    std::fs::read_to_string(root.join(file)).map_err(|error| Problem {
        file: file.to_owned(),
        place: Place::root(),
        what: format!("the file cannot be read: {error}"),
        expected: "a readable OpenAPI 3.0.3 document in YAML, encoded as UTF-8".into(),
    })
}

/// The YAML `text`, which stands in `file`.
pub(super) fn yaml(file: &Path, text: &str) -> Result<Value, Problem> {
    serde_saphyr::from_str(text).map_err(|error| {
        let error = error.without_snippet();
        let place =
            error.location().map(|at| format!("line {}, column {}", at.line(), at.column()));
        // The reader's words for programmers would tell people to set an option of the reader.
        let what = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
        let end = place.as_ref().map(|place| format!(" at {place}")).unwrap_or_default();
        Problem {
            file: file.to_owned(),
            what: what.strip_suffix(&end).unwrap_or(&what).to_owned(),
            place: place.map_or_else(Place::root, |place| Place::root().at(place)),
            expected: "well-formed YAML without repeated keys".into(),
        }
    })
}

/// Checks the version of a root document, before anything else: under another one, every further
/// complaint would miss the point.
pub(super) fn version(file: &Path, document: &Value) -> Result<(), Problem> {
    let version = document.get("openapi");
    if version.and_then(Value::as_str).is_some_and(|version| version.starts_with("3.0.")) {
        return Ok(());
    }
    let what = match version {
        None => "`openapi` is missing".to_owned(),
        Some(Value::String(version)) => format!("this is an OpenAPI {version} document"),
        Some(other) => format!("`openapi` is {other}, which is not a version"),
    };
    Err(Problem {
        file: file.to_owned(),
        place: Place::root().at("openapi"),
        what,
        expected: "`openapi: 3.0.3`: the generator underneath, progenitor, reads no other version"
            .into(),
    })
}

/// The document that `whole` is; `file` is for the errors.
pub(super) fn document(file: &Path, whole: &Value) -> Result<Document, Problem> {
    serde_path_to_error::deserialize(whole).map_err(|error| {
        let (what, expected) = explain(&error.inner().to_string());
        Problem { file: file.to_owned(), place: Place::from(error.path()), what, expected }
    })
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
