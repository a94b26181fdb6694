//! Names that a crate has already: a type of the spec under one of them would not compile, or worse,
//! would stand in front of the other in silence.
//!
//! The list is read from the code that it is about, so that it cannot go stale: what the crate's
//! `lib.rs` exports, and what the generated files import and define.

use std::collections::BTreeMap;

use syn::UseTree;

use crate::api::{Api, Type};
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
    // What dissolves into setters is no type of the crate.
    let public = api.types.iter().filter(|(_, ty)| match ty {
        Type::Struct(item) => !item.dissolved,
        Type::Enum(_) => true,
    });
    let found = public.filter_map(|(name, _)| {
        let by = taken.get(name)?;
        Some(Problem {
            file: api.file.clone(),
            place: Place::root().at("components").at("schemas").at(name),
            what: format!("the generated crate has another `{name}` already: from {by}"),
            expected: "another name for the schema; `x-vendor-type` keeps the vendor's".into(),
        })
    });
    Problems::none_in(found.collect())
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
