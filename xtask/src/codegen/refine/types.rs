//! Takes the structs out of progenitor's `types` module and leaves its conversions behind.

use std::collections::BTreeMap;

use super::{Unexpected, expect_count};
use crate::codegen::lower::Sides;
use crate::spec::{Spec, model::Schema};

pub(super) fn take(
    file: syn::File,
    spec: &Spec,
    sides: &Sides<'_>,
) -> Result<Vec<syn::ItemStruct>, Unexpected> {
    let module = file.items.into_iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "types" => module.content,
        _ => None,
    });
    let (_, items) = module.ok_or_else(|| Unexpected::new("progenitor makes no module `types`"))?;

    let mut structs = BTreeMap::new();
    for item in items {
        match item {
            syn::Item::Struct(item) => {
                structs.insert(item.ident.to_string(), item);
            }
            // An error type for conversions of validated newtypes, of which lowering leaves none.
            syn::Item::Mod(module) if module.ident == "error" => {}
            // `From<&T> for T` and the like.
            syn::Item::Impl(_) => {}
            other => {
                let tokens = quote::quote!(#other).to_string();
                let start: String = tokens.chars().take(60).collect();
                return Err(Unexpected::new(format_args!(
                    "progenitor makes a type that is not a struct: {start}…"
                )));
            }
        }
    }

    let used = sides.all();
    let wanted: Vec<&str> = spec
        .document
        .components
        .schemas
        .iter()
        .filter(|(name, schema)| used.contains(name.as_str()) && !Schema::is_enum(schema))
        .map(|(name, _)| name.as_str())
        .collect();
    let found: Vec<_> = wanted.iter().filter_map(|name| structs.remove(*name)).collect();
    expect_count("types", "structs", wanted.len(), found.len())?;
    match structs.keys().next() {
        Some(name) => Err(Unexpected::new(format_args!(
            "progenitor makes a struct `{name}` that the spec does not have"
        ))),
        None => Ok(found),
    }
}
