//! Which checkout a command works on: the one that it is called in.
//!
//! Never the one that it was built in: with a shared or a copied `target/` that is another one, and
//! `env!` would still name it.

use std::path::{Path, PathBuf};

use crate::problem::{Place, Problem};

/// The workspace that this process was called in.
///
/// Cargo says at run time where the package lies that it runs or tests. A program that is called
/// without cargo looks around the current directory.
pub fn root() -> Result<PathBuf, Problem> {
    let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => std::env::current_dir().map_err(|error| Problem {
            file: PathBuf::from("."),
            place: Place::root(),
            what: format!("the current directory cannot be determined: {error}"),
            expected: "a directory inside the workspace, or --root DIR".into(),
        })?,
    };
    above(&start).ok_or_else(|| Problem {
        file: start,
        place: Place::root(),
        what: "this is not inside the workspace".into(),
        expected: "a folder below the one that holds Cargo.toml, specs/ and crates/, or --root DIR"
            .into(),
    })
}

/// The nearest workspace that `start` is, or is inside of.
fn above(start: &Path) -> Option<PathBuf> {
    let is_workspace =
        |folder: &&Path| folder.join("Cargo.toml").is_file() && folder.join("specs").is_dir();
    start.ancestors().find(is_workspace).map(Path::to_owned)
}
