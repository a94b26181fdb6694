//! Names that a crate has already: a type of the spec under one of them would not compile, or worse,
//! would stand in front of the other in silence.
//!
//! The list is read from the code that it is about, so that it cannot go stale: what the crate's
//! `lib.rs` exports, and what the generated files import and define.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::UseTree;

use super::module::Module;
use crate::api::Api;
use crate::problem::{Place, Problem, Problems};

/// The types that every module of Rust has. They are the language's, and do not change within an
/// edition.
const PRELUDE: [&str; 17] = [
    "Box",
    "Clone",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Some",
    "String",
    "ToOwned",
    "Vec",
];

/// What else a crate of `api` calls by the name of one of its types. `lib` is its `lib.rs`.
pub fn check(
    api: &Api,
    files: &[(String, syn::File)],
    lib: Option<&syn::File>,
) -> Result<(), Problems> {
    let mut found = families(api, files, lib);
    for module in Module::all(api) {
        let taken = match module.family {
            None => taken(&files_of(api, files, None), lib),
            Some(family) => {
                let mut taken = taken(&files_of(api, files, Some(&family.name)), None);
                // What every request and every example uses.
                for name in ["Client", "Error", "ErrorCode"] {
                    taken.entry(name.to_owned()).or_insert_with(|| "the crate itself".to_owned());
                }
                taken
            }
        };
        let shared = module.family.iter().flat_map(|family| &family.shared);
        let names = api.types.keys().filter(|name| module.has(name)).chain(shared);
        // What dissolves into setters is no type of the crate.
        let public = names.filter(|name| !api.structure(name).is_some_and(|item| item.dissolved));
        found.extend(public.filter_map(|name| {
            let by = taken.get(&name.own)?;
            Some(Problem {
                file: api.file.clone(),
                place: Place::root().at("components").at("schemas").at(name.to_string()),
                what: format!("the generated crate has another `{}` already: from {by}", name.own),
                expected: "another name for the schema; `x-vendor-type` keeps the vendor's".into(),
            })
        }));
    }
    found.extend(clashes(api));
    Problems::none_in(found)
}

/// The files of a family, or those of the root.
fn files_of<'f>(
    api: &Api,
    files: &'f [(String, syn::File)],
    family: Option<&str>,
) -> Vec<&'f (String, syn::File)> {
    let of = |file: &str| {
        let (folder, _) = file.split_once('/')?;
        api.families.iter().map(|family| family.name.as_str()).find(|name| *name == folder)
    };
    files.iter().filter(|(file, _)| of(file) == family).collect()
}

/// The names that a module has, each with where it is from.
fn taken(files: &[&(String, syn::File)], lib: Option<&syn::File>) -> BTreeMap<String, String> {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for name in PRELUDE {
        taken.insert(name.to_owned(), "Rust itself".to_owned());
    }
    for item in lib.iter().flat_map(|lib| &lib.items) {
        match item {
            // What is generated is looked at below.
            syn::Item::Use(item) => {
                for (root, name) in imported(&item.tree).filter(|(root, _)| root != "generated") {
                    taken.entry(name).or_insert_with(|| format!("`{root}`, in src/lib.rs"));
                }
            }
            other => {
                if let Some(name) = defined(other) {
                    taken.entry(name).or_insert_with(|| "src/lib.rs".to_owned());
                }
            }
        }
    }
    for (file, syntax) in files {
        for item in &syntax.items {
            if let syn::Item::Use(item) = item {
                let foreign =
                    imported(&item.tree).filter(|(root, _)| root != "crate" && root != "super");
                for (root, name) in foreign {
                    taken.entry(name).or_insert_with(|| format!("`{root}`, in {file}"));
                }
            } else if let Some(name) = defined(item).filter(|_| !holds_types(file)) {
                taken.entry(name).or_insert_with(|| file.clone());
            }
        }
    }
    taken
}

/// Families whose module the crate has already, under the same name.
fn families(api: &Api, files: &[(String, syn::File)], lib: Option<&syn::File>) -> Vec<Problem> {
    let module = |item: &syn::Item| match item {
        syn::Item::Mod(item) => Some(item.ident.to_string()),
        _ => None,
    };
    let of_the_root = files.iter().filter(|(file, _)| file == "mod.rs");
    let mut modules: Vec<String> =
        of_the_root.flat_map(|(_, file)| &file.items).filter_map(module).collect();
    for family in &api.families {
        if let Some(own) = modules.iter().position(|name| *name == family.name) {
            modules.remove(own);
        }
    }
    for item in lib.iter().flat_map(|lib| &lib.items) {
        modules.extend(module(item));
        if let syn::Item::Use(item) = item {
            modules.extend(imported(&item.tree).map(|(_, name)| name));
        }
    }
    let taken =
        api.families.iter().enumerate().filter(|(_, family)| modules.contains(&family.name));
    let problems = taken.map(|(index, family)| Problem {
        file: api.file.clone(),
        place: Place::root().at("tags").at(index).at("name"),
        what: format!("the crate has another module `{}` already", family.name),
        expected: "another name for the family".into(),
    });
    problems.collect()
}

/// Names of the methods and fields that every request builder has already.
fn of_a_request() -> BTreeSet<String> {
    let mut names = BTreeSet::from(["new", "request", "call", "required"].map(str::to_owned));
    let runtime = include_str!("../../../crates/client-core/src/call.rs");
    let items = syn::parse_file(runtime).map(|file| file.items).unwrap_or_default();
    for item in items {
        if let syn::Item::Macro(item) = item {
            functions(item.mac.tokens, &mut names);
        }
    }
    names
}

/// The name after each `fn`.
fn functions(tokens: TokenStream, names: &mut BTreeSet<String>) {
    let mut after_fn = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => functions(group.stream(), names),
            TokenTree::Ident(ident) if after_fn => {
                names.insert(ident.to_string());
                after_fn = false;
            }
            TokenTree::Ident(ident) => after_fn = ident == "fn",
            _ => after_fn = false,
        }
    }
}

/// What two things in one place are called, or a request builder has already.
fn clashes(api: &Api) -> Vec<Problem> {
    let taken = of_a_request();
    let mut found = Vec::new();
    let mut report = |place: Place, what: String| {
        let expected = "another name in Rust: `x-rust-name`".to_owned();
        found.push(Problem { file: api.file.clone(), place, what, expected });
    };
    for operation in &api.operations {
        let place =
            Place::root().at("paths").at(&operation.path).at(operation.method.to_lowercase());
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for input in &operation.inputs {
            let (ident, name) = (input.ident.as_str(), input.wire_name.as_str());
            if taken.contains(ident) {
                let what = format!("`{name}` would be `{ident}`, which every request builder has");
                report(place.at(name), what);
            }
            if let Some(other) = seen.insert(ident, name) {
                let what = format!("`{other}` and `{name}` would both be `{ident}`");
                report(place.at(name), what);
            }
        }
    }
    for item in api.structs().filter(|item| !item.dissolved) {
        let place =
            Place::root().at("components").at("schemas").at(item.name.to_string()).at("properties");
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for field in &item.fields {
            if let Some(other) = seen.insert(&field.ident, &field.key) {
                let what = format!("`{other}` and `{}` would both be `{}`", field.key, field.ident);
                report(place.at(&field.key), what);
            }
            if field.view.is_some() && ["new", "check"].contains(&field.ident.as_str()) {
                let what = format!(
                    "`{}` would be read by `{}()`, which structs have already",
                    field.key, field.ident
                );
                report(place.at(&field.key), what);
            }
        }
    }
    for item in api.enums() {
        let place =
            Place::root().at("components").at("schemas").at(item.name.to_string()).at("x-values");
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for value in &item.values {
            let variant = super::rust::variant(&value.name).to_string();
            if let Some(other) = seen.insert(variant.clone(), &value.name) {
                let what = format!("`{other}` and `{}` would both be `{variant}`", value.name);
                report(place.at(&value.name), what);
            }
        }
    }
    found
}

/// Whether the file holds the types of the spec, which are no others.
fn holds_types(file: &str) -> bool {
    file.ends_with("types.rs") || file.ends_with("enums.rs")
}

/// The names that an import brings, each with the first segment of its path.
fn imported(tree: &UseTree) -> impl Iterator<Item = (String, String)> {
    fn collect(tree: &UseTree, names: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => collect(&path.tree, names),
            UseTree::Name(name) => names.push(name.ident.to_string()),
            UseTree::Rename(rename) => names.push(rename.rename.to_string()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, names)),
            UseTree::Glob(_) => {}
        }
    }
    let root = match tree {
        UseTree::Path(path) => path.ident.to_string(),
        _ => String::new(),
    };
    let mut names = Vec::new();
    collect(tree, &mut names);
    names.into_iter().map(move |name| (root.clone(), name))
}

fn defined(item: &syn::Item) -> Option<String> {
    Some(match item {
        syn::Item::Struct(item) => item.ident.to_string(),
        syn::Item::Enum(item) => item.ident.to_string(),
        syn::Item::Type(item) => item.ident.to_string(),
        syn::Item::Trait(item) => item.ident.to_string(),
        syn::Item::Union(item) => item.ident.to_string(),
        _ => return None,
    })
}
