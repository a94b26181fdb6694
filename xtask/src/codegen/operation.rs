//! `operation.rs`: what the page says of each operation as a whole, as data.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::module::{Module, gate};
use super::rust::{constant, ident};
use super::rustdoc::Doc;

/// The file of `module`.
pub fn file(module: Module<'_>) -> syn::File {
    let operations = module.operations().map(|operation| {
        let id = operation.name.to_string();
        let name = constant(&operation.name.own);
        let doc = Doc::new(&format!("{}: {}", module.link(operation), operation.summary));
        let method = format_ident!("{}", operation.method);
        let path = &operation.path;
        let headers = operation.headers.iter().map(|(name, value)| quote!((#name, #value)));
        let (docs, updated) = match &operation.page {
            Some((url, Some(date))) => (url.as_str(), quote!(Some(#date))),
            Some((url, None)) => (url.as_str(), quote!(None)),
            None => ("", quote!(None)),
        };
        let tokens = &operation.access.tokens;
        let scopes = &operation.access.scopes.any_of;
        let limits = operation.rate_limits.iter().map(|limit| {
            let requests = proc_macro2::Literal::u32_unsuffixed(limit.requests);
            let seconds = proc_macro2::Literal::u32_unsuffixed(limit.seconds);
            quote!(RateLimit { requests: #requests, period: Duration::from_secs(#seconds) })
        });
        let idempotent = operation.idempotent;
        quote! {
            #doc
            pub static #name: Operation = Operation {
                id: #id,
                method: Method::#method,
                path: #path,
                idempotent: #idempotent,
                headers: &[#(#headers),*],
                docs: #docs,
                updated: #updated,
                tokens: &[#(#tokens),*],
                scopes: &[#(#scopes),*],
                rate_limits: &[#(#limits),*],
            };
        }
    });
    let all = all(module);
    let limited = module.operations().any(|operation| !operation.rate_limits.is_empty());
    let method = (module.operations().count() > 0).then(|| quote!(Method,));
    let (duration, rate_limit) = if limited {
        (
            Some(quote!(
                use std::time::Duration;
            )),
            Some(quote!(, RateLimit)),
        )
    } else {
        (None, None)
    };
    syn::parse_quote! {
        //! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

        #duration

        use vendor_client_core::{#method Operation #rate_limit};

        #all

        #(#operations)*
    }
}

/// `ALL`. A crate of families has those of the features that it is built with.
fn all(module: Module<'_>) -> TokenStream {
    if module.is_root_of_families() {
        let all = module.api.operations.iter().map(|operation| {
            let name = constant(&operation.name.own);
            match &operation.name.family {
                None => quote!(&#name),
                Some(family) => {
                    let (gate, family) = (gate(family), ident(family));
                    quote!(#gate &super::#family::operation::#name)
                }
            }
        });
        return quote! {
            /// Every operation of this crate, as far as its families are compiled.
            pub static ALL: &[&Operation] = &[#(#all),*];
        };
    }
    let doc = Doc::new(match module.family {
        None => "Every operation of this crate.",
        Some(_) => "Every operation of this family.",
    });
    let all: Vec<_> = module.operations().map(|operation| constant(&operation.name.own)).collect();
    let count = proc_macro2::Literal::usize_unsuffixed(all.len());
    quote! {
        #doc
        pub static ALL: [&Operation; #count] = [#(&#all),*];
    }
}
