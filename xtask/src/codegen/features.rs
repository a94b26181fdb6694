//! Whether a crate's `Cargo.toml` has a feature for each family of operations.

use std::path::Path;

use toml::Table;

use crate::api::{Api, Name};
use crate::problem::{Place, Problem, Problems};

/// What the crate's `file` lacks, which is `text`.
pub fn check(file: &Path, text: &str, api: &Api) -> Result<(), Problems> {
    if api.families.is_empty() {
        return Ok(());
    }
    let table: Table = text.parse().map_err(|error: toml::de::Error| Problem {
        file: file.to_owned(),
        place: Place::root(),
        what: format!("it is not TOML: {}", error.message()),
        expected: "a crate that compiles".into(),
    })?;
    let features = table.get("features").and_then(toml::Value::as_table);
    let listed = |key: &str| -> Vec<&str> {
        let list = features.and_then(|features| features.get(key)?.as_array());
        list.into_iter().flatten().filter_map(toml::Value::as_str).collect()
    };
    let problem = |key: &str, what: String, expected: String| Problem {
        file: file.to_owned(),
        place: Place::root().at("features").at(key),
        what,
        expected,
    };
    let expected: Vec<String> =
        api.families.iter().map(|family| Name::feature(&family.name)).collect();
    let mut found = Vec::new();
    for feature in &expected {
        if features.is_none_or(|features| !features.contains_key(feature)) {
            let what = format!("the family `{feature}` has no feature");
            found.push(problem(feature, what, format!("`{feature} = []` below `[features]`")));
        }
    }
    // In any order.
    let (mut listed_families, mut all) = (listed("families"), expected.clone());
    listed_families.sort_unstable();
    all.sort_unstable();
    if listed_families != all {
        let what = "it is not the list of the spec's families".to_owned();
        found.push(problem("families", what, format!("`families = {expected:?}`")));
    }
    if !listed("default").contains(&"families") {
        let what = "the families are not compiled by default".to_owned();
        found.push(problem("default", what, "`\"families\"` in the list `default`".to_owned()));
    }
    Problems::none_in(found)
}
