//! Which specs a workspace has. A spec is one file, `specs/<crate>.yaml`, or a folder of documents,
//! `specs/<crate>/`, whose root is `openapi.yaml`.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::problem::{Place, Problem, Problems};

/// Where the specs are.
const FOLDER: &str = "specs";

/// The root document of a spec that is a folder.
const ROOT: &str = "openapi.yaml";

/// The root documents of the specs of the crates `only`, or of all, in the order of their names.
pub fn files(root: &Path, only: &[String]) -> Result<Vec<PathBuf>, Problems> {
    let folder = Path::new(FOLDER);
    let found = list(root).map_err(|error| Problem {
        file: folder.to_owned(),
        place: Place::root(),
        what: format!("the folder cannot be read: {error}"),
        expected: "a complete checkout of the workspace".into(),
    })?;
    let mut problems = Vec::new();
    let mut files: BTreeMap<String, PathBuf> = BTreeMap::new();
    for (name, file) in found {
        if let Some(other) = files.insert(name.clone(), file.clone()) {
            problems.push(Problem {
                file,
                place: Place::root(),
                what: format!("the crate `{name}` has another spec, {}", other.display()),
                expected: "either a file or a folder".into(),
            });
        }
    }
    let known = files.keys().cloned().collect::<Vec<_>>().join(", ");
    problems.extend(only.iter().filter(|name| !files.contains_key(*name)).map(|name| Problem {
        file: folder.join(format!("{name}.yaml")),
        place: Place::root(),
        what: format!("there is no spec for a crate `{name}`"),
        expected: format!("one of: {known}"),
    }));
    Problems::none_in(problems)?;
    if files.is_empty() {
        return Err(Problem {
            file: folder.to_owned(),
            place: Place::root(),
            what: "the folder holds no spec".into(),
            expected: format!("at least one `.yaml` file, or a folder with an `{ROOT}`"),
        }
        .into());
    }
    files.retain(|name, _| only.is_empty() || only.contains(name));
    Ok(files.into_values().collect())
}

/// Every spec by the name of its crate, sorted.
fn list(root: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root.join(FOLDER))? {
        let file = Path::new(FOLDER).join(entry?.file_name());
        let file = match file.extension() {
            _ if root.join(&file).join(ROOT).is_file() => file.join(ROOT),
            Some(extension) if extension == "yaml" => file,
            _ => continue,
        };
        found.push((name(&file), file));
    }
    found.sort();
    Ok(found)
}

/// The name that a spec's root document gives its crate.
pub fn name(file: &Path) -> String {
    let named = match folder(file) {
        Some(folder) => folder.file_name(),
        None => file.file_stem(),
    };
    named.unwrap_or_default().to_string_lossy().into_owned()
}

/// The folder of a spec, if it is one.
pub fn folder(file: &Path) -> Option<&Path> {
    file.parent().filter(|_| file.file_name().is_some_and(|name| name == ROOT))
}
