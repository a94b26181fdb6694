//! `mod.rs`: what the generated files export.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::spec::Spec;
use crate::spec::model::Schema;

/// The whole file.
pub fn file(spec: &Spec, has_enums: bool) -> syn::File {
    let region = spec.document.servers.iter().any(|server| server.region.is_some());
    let region = region.then(|| quote!(, Region));
    let (enums, reexport) = if has_enums {
        (Some(quote!(mod enums;)), Some(quote!(pub use enums::*;)))
    } else {
        (None, None)
    };
    syn::parse_quote! {
        //! The generated part of the crate.

        mod client;
        #enums
        mod error_code;
        pub mod operation;
        pub mod request;
        mod types;

        pub use client::{Client, ClientBuilder #region};
        #reexport
        pub use error_code::{Error, ErrorCode};
        pub use types::*;
    }
}

/// `use super::enums::{…};` with the enums that `tokens` names.
pub fn enums_in(spec: &Spec, tokens: &TokenStream, beside: bool) -> Option<TokenStream> {
    import(spec, tokens, Schema::is_enum, &if beside { quote!(super::enums) } else { quote!(crate) })
}

/// `use crate::{…};` with the types and enums that `tokens` names, except `without`.
pub fn types_in(spec: &Spec, tokens: &TokenStream, without: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    idents(tokens.clone(), &mut names);
    names.retain(|name| spec.component(name).is_some() && !without.contains(name.as_str()));
    names
}

fn import(
    spec: &Spec,
    tokens: &TokenStream,
    wanted: impl Fn(&Schema) -> bool,
    from: &TokenStream,
) -> Option<TokenStream> {
    let mut names = BTreeSet::new();
    idents(tokens.clone(), &mut names);
    names.retain(|name| spec.component(name).is_some_and(&wanted));
    let names: Vec<_> = names.iter().map(|name| format_ident!("{name}")).collect();
    match names.as_slice() {
        [] => None,
        [only] => Some(quote!(use #from::#only;)),
        all => Some(quote!(use #from::{#(#all),*};)),
    }
}

fn idents(tokens: TokenStream, into: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                into.insert(ident.to_string());
            }
            TokenTree::Group(group) => idents(group.stream(), into),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
