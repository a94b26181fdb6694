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

    let raw: Value = serde_saphyr::from_str(text)
        .map_err(|error| problem(Place::root(), error.to_string(), "well-formed YAML without repeated keys"))?;

    // The version comes first: under another one, every further complaint would miss the point.
    let version = raw.get("openapi").and_then(Value::as_str).unwrap_or_default();
    if !version.starts_with("3.0.") {
        let what = match version {
            "" => "`openapi` is missing or not a string".to_owned(),
            other => format!("this is an OpenAPI {other} document"),
        };
        return Err(problem(
            Place::root().at("openapi"),
            what,
            "`openapi: 3.0.3`: the generator underneath, progenitor, reads no other version",
        )
        .into());
    }

    let document: Document = serde_path_to_error::deserialize(&raw).map_err(|error| {
        let what = error.inner().to_string();
        problem(Place::from(error.path()), what.clone(), expected_instead(&what))
    })?;
    let spec = Spec { file: file.to_owned(), document };
    Problems::none_in(lint::check(&spec, &raw))?;
    Ok(spec)
}

/// What to do about the errors that serde words without knowing the domain.
fn expected_instead(what: &str) -> &'static str {
    if what.contains("missing field `operationId`") {
        "an `operationId` in snake_case, unique in the document: it becomes the method's name"
    } else if what.contains("unknown field `x-") {
        "one of the extensions in the table of specs/README.md, spelt as there"
    } else if what.contains("unknown field") {
        "a key of OpenAPI 3.0.3 that specs/README.md lists as part of our dialect"
    } else if what.contains("missing field") {
        "the field that is named: specs/README.md shows it in its place"
    } else {
        "the shape that OpenAPI 3.0.3 and specs/README.md give for this place"
    }
}
