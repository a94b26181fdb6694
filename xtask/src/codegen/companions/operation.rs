//! `operation.rs`: what the page says of each operation as a whole, as data.

use quote::{format_ident, quote};

use super::constant;
use crate::codegen::lower::body_schema;
use crate::codegen::rustdoc::Doc;
use crate::spec::{OperationAt, Spec};

/// The whole file.
pub fn file(spec: &Spec) -> syn::File {
    let operations = spec.operations().map(|at| {
        let id = &at.operation.id;
        let name = constant(id);
        let doc =
            Doc::new(&format!("[`Client::{id}`](crate::Client::{id}): {}", at.operation.summary));
        let method = format_ident!("{}", at.method);
        let path = at.path;
        let headers = headers(&at).into_iter().map(|(name, value)| quote!((#name, #value)));
        let docs = at.operation.page.as_ref().map(|page| page.url.as_str()).unwrap_or_default();
        let updated = match at.operation.page.as_ref().and_then(|page| page.updated.as_ref()) {
            Some(date) => quote!(Some(#date)),
            None => quote!(None),
        };
        let access = at.operation.access.as_ref();
        let tokens = access.map(|access| access.tokens.as_slice()).unwrap_or_default();
        let scopes = access.map(|access| access.scopes.any_of.as_slice()).unwrap_or_default();
        let limits = at.operation.rate_limits.iter().map(|limit| {
            let requests = proc_macro2::Literal::u32_unsuffixed(limit.requests);
            let seconds = proc_macro2::Literal::u32_unsuffixed(limit.seconds);
            quote!(RateLimit { requests: #requests, period: Duration::from_secs(#seconds) })
        });
        // A listing only reads, also by POST.
        let idempotent = at.method == "GET" || at.operation.pagination.is_some();
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
    let all: Vec<_> = spec.operations().map(|at| constant(&at.operation.id)).collect();
    let count = proc_macro2::Literal::usize_unsuffixed(all.len());
    let limited = spec.operations().any(|at| !at.operation.rate_limits.is_empty());
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

/// The headers that never change: the body's media type and what the page fixes besides.
fn headers(at: &OperationAt<'_>) -> Vec<(String, String)> {
    let body = body_schema(at.operation)
        .and(at.operation.request_body.as_ref())
        .and_then(|body| body.content.keys().next())
        .map(|media_type| ("content-type".to_owned(), media_type.clone()));
    let fixed = at.operation.headers.iter().map(|h| (h.name.to_lowercase(), h.value.clone()));
    body.into_iter().chain(fixed).collect()
}
