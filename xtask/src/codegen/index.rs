//! `mod.rs`: what the generated files export.

use quote::quote;

use super::module::{Module, gate};
use super::rust::ident;
use super::rustdoc::Doc;
use crate::api::Servers;

/// What is in a module besides its client.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// Whether there is an enumeration.
    pub enums: bool,
    /// Whether there is a struct.
    pub types: bool,
    /// Whether there is an operation.
    pub operations: bool,
    /// Whether the crate has patterns.
    pub patterns: bool,
}

/// The `mod.rs` of `module`.
pub fn file(module: Module<'_>, parts: Parts) -> syn::File {
    match module.family {
        None => root(module, parts),
        Some(_) => family(module, parts),
    }
}

fn root(module: Module<'_>, parts: Parts) -> syn::File {
    let api = module.api;
    let region = matches!(api.servers, Servers::Regions(_)).then(|| quote!(, Region));
    let enums = parts.enums.then(|| {
        quote!(
            mod enums;
        )
    });
    let types = parts.types.then(|| {
        quote!(
            mod types;
        )
    });
    let request = parts.operations.then(|| {
        quote!(
            pub mod request;
        )
    });
    let export_enums = parts.enums.then(|| {
        quote!(
            pub use enums::*;
        )
    });
    let export_types = parts.types.then(|| {
        quote!(
            pub use types::*;
        )
    });
    let pattern = parts.patterns.then(|| {
        quote!(
            mod pattern;
        )
    });
    let families = api.families.iter().map(|family| {
        let (gate, name) = (gate(&family.name), ident(&family.name));
        quote!(#gate pub mod #name;)
    });
    syn::parse_quote! {
        //! The generated part of the crate.

        mod client;
        #enums
        mod error_code;
        pub mod operation;
        #pattern
        #request
        #types
        #(#families)*

        pub use client::{Client, ClientBuilder #region};
        #export_enums
        pub use error_code::{Error, ErrorCode};
        #export_types
    }
}

/// A family's module is enough by itself: it exports the shared types that it uses, too.
fn family(module: Module<'_>, parts: Parts) -> syn::File {
    let client = ident(&module.client());
    let enums = parts.enums.then(|| {
        quote!(
            mod enums;
        )
    });
    let types = parts.types.then(|| {
        quote!(
            mod types;
        )
    });
    let export_enums = parts.enums.then(|| {
        quote!(
            pub use enums::*;
        )
    });
    let export_types = parts.types.then(|| {
        quote!(
            pub use types::*;
        )
    });
    let shared = module.family.iter().flat_map(|family| &family.shared);
    let shared: Vec<_> = shared
        .filter(|name| !module.api.structure(name).is_some_and(|item| item.dissolved))
        .map(|name| ident(&name.own))
        .collect();
    let shared = (!shared.is_empty()).then(|| quote!(pub use crate::{#(#shared),*};));
    let family = module.family.map(|family| family.name.as_str()).unwrap_or_default();
    let description = module.family.map(|family| family.description.as_str()).unwrap_or_default();
    let mut head = Doc::new(description);
    head.paragraph(&format!("[`Client::{family}`](crate::Client::{family}) gives its operations:"));
    let rows = module.operations().map(|operation| {
        let (name, client) = (&operation.name.own, module.client());
        let request = format!("`{} {}`", operation.method, operation.path);
        format!("| [`{name}`]({client}::{name}) | {request} | {} |", operation.summary)
    });
    let table = ["| Operation | Request | |".to_owned(), "|---|---|---|".to_owned()];
    head.verbatim(table.into_iter().chain(rows));
    let head = head.inner();
    syn::parse_quote! {
        #(#head)*

        mod client;
        #enums
        pub mod operation;
        pub mod request;
        #types

        pub use client::#client;
        #export_enums
        #export_types
        #shared
    }
}
