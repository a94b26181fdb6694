//! `operation.rs`: what the page says of each operation as a whole, as data.

use quote::{format_ident, quote};

use super::rust::constant;
use super::rustdoc::Doc;
use crate::api::Api;

/// The whole file.
pub fn file(api: &Api) -> syn::File {
    let operations = api.operations.iter().map(|operation| {
        let id = &operation.id;
        let name = constant(id);
        let doc =
            Doc::new(&format!("[`Client::{id}`](crate::Client::{id}): {}", operation.summary));
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
    let all: Vec<_> = api.operations.iter().map(|operation| constant(&operation.id)).collect();
    let count = proc_macro2::Literal::usize_unsuffixed(all.len());
    let limited = api.operations.iter().any(|operation| !operation.rate_limits.is_empty());
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

        use vendor_client_core::{Method, Operation #rate_limit};

        /// Every operation of this crate.
        pub static ALL: [&Operation; #count] = [#(&#all),*];

        #(#operations)*
    }
}
