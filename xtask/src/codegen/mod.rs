//! Prints the model as the generated part of a crate: the pipeline from a spec to its files.

mod calls;
mod checks;
mod client;
mod emit;
mod enums;
mod error_code;
mod example;
mod features;
mod index;
mod module;
mod names;
mod operation;
mod pattern;
mod readme;
mod request;
mod rust;
mod rustdoc;
mod types;
mod workspace;

pub use emit::GeneratedFile;
pub use workspace::{Difference, Plan};

use checks::Checked;
use index::Parts;
use module::Module;

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
    let checked = Checked::of(api);
    let patterns = checked.patterns().file(!api.families.is_empty());
    let mut files = vec![("error_code.rs".to_owned(), error_code::file(api))];
    for module in Module::all(api) {
        let operations: Vec<&Operation> = module.operations().collect();
        let (enums, types) = (enums::file(module), types::file(module, &checked));
        let parts = Parts {
            enums: enums.is_some(),
            types: types.is_some(),
            operations: !operations.is_empty(),
            patterns: patterns.is_some(),
        };
        let mut add = |name: &str, file: syn::File| files.push((module.file(name), file));
        add("mod.rs", index::file(module, parts));
        add("client.rs", client::file(module));
        add("operation.rs", operation::file(module));
        if let Some(file) = enums {
            add("enums.rs", file);
        }
        if let Some(file) = types {
            add("types.rs", file);
        }
        if parts.operations {
            add("request/mod.rs", request::index(&operations));
        }
        for operation in operations {
            let file = request::file(module, &checked, operation);
            add(&format!("request/{}.rs", operation.name.own), file);
        }
    }
    files.extend(patterns.map(|file| ("pattern.rs".to_owned(), file)));
    names::check(api, &files, lib)?;
    Ok(files.iter().map(|(name, file)| emit::file(api, name, file)).collect())
}
