//! Prints the model as the generated part of a crate: the pipeline from a spec to its files.

mod calls;
mod checks;
mod client;
mod emit;
mod enums;
mod error_code;
mod example;
mod index;
mod names;
mod operation;
mod readme;
mod request;
mod rust;
mod rustdoc;
mod types;
mod workspace;

pub use emit::GeneratedFile;
pub use workspace::{Difference, Plan};

use checks::Checked;

use crate::api::{Api, Operation};
use crate::problem::Problems;
use crate::spec::Spec;

/// The files of `spec`'s crate: a function of the spec alone.
pub fn generate(spec: &Spec) -> Result<Vec<GeneratedFile>, Problems> {
    print(&Api::of(spec)?, None)
}

/// The calls of `spec`'s operations, as tests make them: see `codegen/calls`.
pub fn generate_calls(spec: &Spec) -> Result<String, Problems> {
    let api = Api::of(spec)?;
    Ok(emit::text(&api, &calls::file(&api)))
}

/// The files of the crate of `api`, whose `lib.rs` is `lib`.
fn print(api: &Api, lib: Option<&syn::File>) -> Result<Vec<GeneratedFile>, Problems> {
    let enums = enums::file(api);
    let checked = Checked::of(api);
    let operations: Vec<&Operation> = api.operations.iter().collect();
    let mut files = vec![
        ("mod.rs".to_owned(), index::file(api, enums.is_some())),
        ("client.rs".to_owned(), client::file(api)),
        ("error_code.rs".to_owned(), error_code::file(api)),
        ("operation.rs".to_owned(), operation::file(api)),
        ("types.rs".to_owned(), types::file(api, &checked)),
        ("request/mod.rs".to_owned(), request::index(&operations)),
    ];
    files.extend(enums.map(|file| ("enums.rs".to_owned(), file)));
    for operation in &api.operations {
        let file = request::file(api, &checked, operation);
        files.push((format!("request/{}.rs", operation.id), file));
    }
    names::check(api, &files, lib)?;
    Ok(files.iter().map(|(name, file)| emit::file(api, name, file)).collect())
}
