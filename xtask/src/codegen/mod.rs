//! The pipeline: read and lint → lower → progenitor → refine → companions → print → write or check.

mod companions;
mod emit;
mod example;
mod lower;
mod progenitor;
mod readme;
mod refine;
mod rustdoc;
mod workspace;

pub use emit::GeneratedFile;
pub use lower::sides;
pub use workspace::{Difference, Plan, Unchecked, replace, spec_files};

use crate::problem::Problems;
use crate::spec::Spec;

/// The files of `spec`'s crate: a function of the spec alone.
pub fn generate(spec: &Spec) -> Result<Vec<GeneratedFile>, Problems> {
    let sides = lower::sides(spec);
    let lowered = lower::lower(spec)?;
    let file = progenitor::run(spec, &lowered, &sides)?;
    let refined = refine::refine(file, spec, &sides)?;

    let enums = companions::enums::file(spec, &sides);
    let mut files = vec![
        ("mod.rs".to_owned(), companions::index::file(spec, enums.is_some())),
        ("client.rs".to_owned(), companions::client::file(spec)),
        ("error_code.rs".to_owned(), companions::error_code::file(spec)),
        ("operation.rs".to_owned(), companions::operation::file(spec)),
        ("types.rs".to_owned(), companions::types::file(spec, &refined, &sides)),
        ("request/mod.rs".to_owned(), companions::request::index(spec)),
    ];
    files.extend(enums.map(|file| ("enums.rs".to_owned(), file)));
    for (at, built) in spec.operations().zip(&refined.operations) {
        let file = companions::request::file(spec, &at, built, &refined, &sides);
        files.push((format!("request/{}.rs", at.operation.id), file));
    }
    Ok(files.into_iter().map(|(name, file)| emit::file(spec, &name, &file)).collect())
}
