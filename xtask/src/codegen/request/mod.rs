//! `request/…`: a builder for each operation, with its checks and its pages.

mod checks;
mod paging;
mod setters;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::index;
use super::rust::{builder, constant, ident, ty};
use super::rustdoc::Doc;
use crate::api::{Api, Body, BodyField, Group, Holds, Input, InputPlace, Operation};

/// `request/mod.rs`.
pub fn index(api: &Api) -> syn::File {
    let modules = api.operations.iter().map(|operation| ident(&operation.id));
    let exports = api.operations.iter().map(|operation| {
        let (module, builder) = (ident(&operation.id), builder(&operation.id));
        quote!(pub use #module::#builder;)
    });
    syn::parse_quote! {
        //! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

        #(mod #modules;)*

        #(#exports)*
    }
}

/// The file of one operation.
pub fn file(api: &Api, operation: &Operation) -> syn::File {
    Request { api, operation }.file()
}

/// What a request may use of the rest of its crate, besides the API's types, and of the runtime.
const OWN: [&str; 3] = ["Client", "Error", "ErrorCode"];
const RUNTIME: [&str; 10] = [
    "End",
    "Items",
    "Marker",
    "Operation",
    "PageFuture",
    "Paged",
    "Pages",
    "Position",
    "Request",
    "Response",
];

struct Request<'a> {
    api: &'a Api,
    operation: &'a Operation,
}

impl<'a> Request<'a> {
    fn file(&self) -> syn::File {
        let operation = self.operation;
        let id = &operation.id;
        let builder = builder(id);
        let metadata = constant(id);
        let response = ty(&operation.answer.ty());

        let arguments: Vec<_> =
            self.parameters().map(|input| (ident(&input.ident), ty(&input.ty))).collect();
        let fields = arguments.iter().map(|(name, ty)| quote!(#name: Option<#ty>,));
        let unset = arguments.iter().map(|(name, _)| quote!(#name: None,));
        let body = operation.body.as_ref();
        let body_field = body.map(|body| {
            let name = ident(&body.name);
            quote!(body: #name,)
        });
        let body_start = body.map(empty_body);
        let body_types = body.map(|body| self.body_types(body)).unwrap_or_default();

        let methods = operation.inputs.iter().map(setters::setter);
        let chain = self.chain();
        let checks = self.nested_checks();
        let build = if checks.is_empty() {
            quote!(Request::new(&operation::#metadata) #chain)
        } else {
            quote! {
                let mut request = Request::new(&operation::#metadata) #chain;
                #checks
                request
            }
        };

        let (streams, paged, send_doc) = match operation.listing() {
            Some(listing) => {
                let (streams, paged) = self.paging(listing, &builder, &metadata);
                (Some(streams), Some(paged), "Sends the request and returns one page.")
            }
            None => (None, None, "Sends the request."),
        };
        let send_doc = Doc::new(send_doc);

        let head = Doc::new(&format!("`{} {}`", operation.method, operation.path)).inner();
        let builder_doc = Doc::new(&format!(
            "The request of [`Client::{id}`](crate::Client::{id}), which describes the operation."
        ));

        let body: syn::File = syn::parse_quote! {
            #builder_doc
            #[derive(Clone, Debug)]
            #[must_use = "nothing is sent before `send`, `pages` or `items`"]
            pub struct #builder {
                client: Client,
                #(#fields)*
                #body_field
            }

            impl #builder {
                pub(in crate::generated) fn new(client: Client) -> Self {
                    Self { client, #(#unset)* #body_start }
                }

                #(#methods)*

                #send_doc
                pub async fn send(self) -> Result<Response<#response>, Error> {
                    self.client.transport.send(self.request()).await
                }

                #streams

                fn request(&self) -> Request {
                    #build
                }
            }

            #paged

            #(#body_types)*
        };

        let used = index::names_in(&body.items);
        let dissolved: BTreeSet<&str> = self.body_names().collect();
        let types = used.iter().filter(|name| {
            let is_type = self.api.types.contains_key(*name) || OWN.contains(&name.as_str());
            is_type && !dissolved.contains(name.as_str())
        });
        let types = types.map(|name| format_ident!("{name}"));
        let runtime = RUNTIME.iter().copied().filter(|name| used.contains(*name));
        let runtime = runtime.chain((!body_types.is_empty()).then_some("object"));
        let runtime = runtime.map(|name| format_ident!("{name}"));
        let mut file: syn::File = syn::parse_quote! {
            #(#head)*

            use vendor_client_core::{#(#runtime),*};

            use crate::generated::operation;
            use crate::{#(#types),*};
        };
        file.items.extend(body.items);
        file
    }

    /// The inputs that are not in the body, in the page's order.
    fn parameters(&self) -> impl Iterator<Item = &'a Input> {
        let inputs = self.operation.inputs.iter();
        inputs.filter(|input| !matches!(input.place, InputPlace::Body { .. }))
    }

    /// The components whose properties are inputs.
    fn body_names(&self) -> impl Iterator<Item = &'a str> {
        let body = self.operation.body.iter();
        body.flat_map(|body| {
            let groups = body.fields.iter().filter_map(|field| match &field.holds {
                Holds::Group { name, .. } => Some(name.as_str()),
                Holds::Input(_) => None,
            });
            std::iter::once(body.name.as_str()).chain(groups)
        })
    }

    /// The private types of the body: what dissolves into setters.
    fn body_types(&self, body: &Body) -> Vec<TokenStream> {
        let mut types = vec![self.body_type(&body.name, &body.description, &body.fields)];
        for field in &body.fields {
            if let Holds::Group { name, description, fields, .. } = &field.holds {
                types.push(self.body_type(name, description, fields));
            }
        }
        types
    }

    fn body_type(&self, name: &str, description: &str, fields: &[BodyField]) -> TokenStream {
        let (name, doc) = (ident(name), Doc::new(description));
        let declared = fields.iter().map(|field| {
            let name = ident(&field.ident);
            let ty = match &field.holds {
                Holds::Input(input) => ty(&self.operation.inputs[*input].ty),
                Holds::Group { name, .. } => {
                    let name = ident(name);
                    quote!(#name)
                }
            };
            quote!(#name: Option<#ty>,)
        });
        let keys = fields.iter().map(|BodyField { ident: name, key, .. }| {
            let differs = (name != key).then(|| quote!(= #key));
            let name = ident(name);
            quote!(#name #differs)
        });
        quote! {
            #doc
            #[derive(Clone, Debug, Default)]
            struct #name {
                #(#declared)*
            }

            object!(Serialize for #name; #(#keys),*);
        }
    }
}

/// A body in which nothing is set. The object around the paging parameters is sent in any case when
/// the page requires it.
fn empty_body(body: &Body) -> TokenStream {
    let name = ident(&body.name);
    let required = body.fields.iter().find_map(|field| match &field.holds {
        Holds::Group { name, required: true, .. } => Some((ident(&field.ident), ident(name))),
        _ => None,
    });
    match required {
        Some((field, group)) => {
            quote!(body: #name { #field: Some(#group::default()), ..#name::default() },)
        }
        None => quote!(body: #name::default(),),
    }
}

/// How the value of an input is read, as an `Option`, and the place that is written.
fn place(input: &Input, convert: &TokenStream) -> (TokenStream, TokenStream) {
    let name = ident(&input.ident);
    match &input.place {
        InputPlace::Path | InputPlace::Query => (quote!(self.#name #convert), quote!(self.#name)),
        InputPlace::Body { group: None } => {
            (quote!(self.body.#name #convert), quote!(self.body.#name))
        }
        InputPlace::Body { group: Some(Group { ident: group, .. }) } => {
            let group = ident(group);
            (
                quote!(self.body.#group.as_ref().and_then(|#group| #group.#name #convert)),
                quote!(self.body.#group.get_or_insert_default().#name),
            )
        }
    }
}
