//! `request/…`: a builder for each operation. What every builder has is in the runtime's `call!`.

mod setters;

pub use setters::facts;

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::checks::{Checked, Held};
use super::module::Module;
use super::rust::{accept, builder, constant, ident, read_as, ty};
use super::rustdoc::Doc;
use crate::api::{
    Answer, Body, BodyField, Holds, Input, InputPlace, Listing, Lists, Operation, Paging, Ty,
};

/// So many required values are arguments; more are one struct.
const MOST_ARGUMENTS: usize = 3;

/// `request/mod.rs`.
pub fn index(operations: &[&Operation]) -> syn::File {
    let modules = operations.iter().map(|operation| ident(&operation.name.own));
    let exports = operations.iter().map(|operation| {
        let (module, builder) = (ident(&operation.name.own), builder(&operation.name.own));
        let arguments = is_struct(operation).then(|| arguments_name(operation));
        match arguments {
            Some(arguments) => quote!(pub use #module::{#builder, #arguments};),
            None => quote!(pub use #module::#builder;),
        }
    });
    syn::parse_quote! {
        //! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

        #(mod #modules;)*

        #(#exports)*
    }
}

/// The arguments of the client's method, and how it makes the builder of them.
pub fn arguments(operation: &Operation) -> (Vec<TokenStream>, Vec<TokenStream>) {
    if is_struct(operation) {
        let name = arguments_name(operation);
        return (vec![quote!(required: request::#name)], vec![quote!(required)]);
    }
    required(operation).map(|input| accept(&ident(&input.ident), &input.ty)).unzip()
}

/// Whether the required values are one struct.
pub fn is_struct(operation: &Operation) -> bool {
    required(operation).count() > MOST_ARGUMENTS
}

/// The struct of an operation's required values.
pub fn arguments_name(operation: &Operation) -> syn::Ident {
    quote::format_ident!("{}Required", builder(&operation.name.own))
}

fn required(operation: &Operation) -> impl Iterator<Item = &Input> {
    operation.inputs.iter().filter(|input| input.required)
}

/// The file of one operation.
pub fn file(module: Module<'_>, checked: &Checked, operation: &Operation) -> syn::File {
    Request { module, checked, operation }.file()
}

struct Request<'a> {
    module: Module<'a>,
    checked: &'a Checked,
    operation: &'a Operation,
}

impl Request<'_> {
    fn file(&self) -> syn::File {
        let operation = self.operation;
        let id = &operation.name.own;
        let (builder, metadata) = (builder(id), constant(id));
        let vendor = ident(&self.module.api.vendor.ident);
        let answer = operation.answer.ty();
        let read_as = answer.as_ref().and_then(read_as);
        let wire = read_as.as_ref().map(|wire| quote!(as #wire));
        let data = answer.as_ref().map_or_else(|| quote!(()), ty);

        let (arguments, argument_fields) = self.arguments();
        let optional: Vec<&Input> = operation.inputs.iter().filter(|i| !i.required).collect();
        let names: Vec<_> = optional.iter().map(|input| ident(&input.ident)).collect();
        let optional_types = optional.iter().map(|input| ty(&input.ty));
        let setters = optional.iter().map(|input| setters::setter(input));
        let (argument_names, argument_types): (Vec<_>, Vec<_>) =
            argument_fields.into_iter().unzip();
        let request = self.request();

        let head = Doc::new(&format!("`{} {}`", operation.method, operation.path)).inner();
        let builder_doc = Doc::new(&format!(
            "The request of {}, which describes the operation.",
            self.module.link(operation)
        ));
        let (unsent, paging) = match operation.listing() {
            Some(listing) => {
                let paging = self.paging(listing);
                match listing.lists {
                    Lists::One { .. } => (
                        "nothing is sent before `send`, `pages` or `items`",
                        Some(quote!(; #paging)),
                    ),
                    Lists::Several(_) => {
                        ("nothing is sent before `send` or `pages`", Some(quote!(; lists #paging)))
                    }
                }
            }
            None => ("nothing is sent before `send`", None),
        };

        let types = operation.inputs.iter().map(|input| &input.ty).chain(&answer);
        let types: Vec<&Ty> = types.collect();
        let mut used: BTreeSet<syn::Ident> =
            types.iter().filter_map(|ty| ty.name()).map(|name| ident(&name.own)).collect();
        let maps = types.iter().any(|ty| ty.holds_map());
        let free = types.iter().any(|ty| ty.holds_free());
        // A family's module has the shared types that it uses, too.
        let error_code = ident("ErrorCode");
        let of_the_crate = match self.module.family {
            Some(_) => quote!(
                use crate::ErrorCode;
            ),
            None => {
                used.insert(error_code);
                TokenStream::new()
            }
        };
        let (path, generated) = (self.module.path(), self.module.generated());
        let used = used.iter();
        let imports = (used.len() > 0).then(|| quote!(use #path::{#(#used),*};));
        let plumbing = [
            ("Body", matches!(operation.body, Some(Body::Fields(_)))),
            ("Call", true),
            ("Entries", matches!(answer, Some(Ty::Map(_)))),
            ("List", matches!(answer, Some(Ty::List(_)))),
            ("Map", free),
            ("Request", true),
            ("Value", free),
            ("call", true),
            ("idempotency_key", operation.key.is_some()),
        ];
        let plumbing = plumbing.into_iter().filter(|(_, used)| *used).map(|(name, _)| ident(name));
        let map = maps.then(|| {
            quote!(
                use std::collections::BTreeMap;
            )
        });
        syn::parse_quote! {
            #(#head)*

            #map

            use vendor_client_core::plumbing::{#(#plumbing),*};

            use #generated::operation;
            use crate::vendor::#vendor;
            #of_the_crate
            #imports

            #arguments

            #builder_doc
            #[derive(Clone, Debug)]
            #[must_use = #unsent]
            pub struct #builder {
                call: Call<#vendor>,
                #(#argument_names: #argument_types,)*
                #(#names: Option<#optional_types>,)*
            }

            impl #builder {
                pub(in crate::generated) fn new(
                    call: Call<#vendor>,
                    #(#argument_names: #argument_types),*
                ) -> Self {
                    Self { call, #(#argument_names,)* #(#names: None,)* }
                }

                #(#setters)*

                fn request(&self) -> Request {
                    #request
                }
            }

            call!(#builder, operation::#metadata => #data #wire, ErrorCode #paging);
        }
    }

    /// The struct of the required values, if there are so many, and the fields that hold them.
    fn arguments(&self) -> (Option<TokenStream>, Vec<(syn::Ident, TokenStream)>) {
        let required: Vec<&Input> = required(self.operation).collect();
        if !is_struct(self.operation) {
            let fields = required.iter().map(|input| (ident(&input.ident), ty(&input.ty)));
            return (None, fields.collect());
        }
        let name = arguments_name(self.operation);
        let doc = Doc::new(&format!(
            "What {} cannot do without. A struct without a default, so that nothing is forgotten.",
            self.module.link(self.operation)
        ));
        let fields = required.iter().map(|input| {
            let (name, ty, doc) = (ident(&input.ident), ty(&input.ty), setters::describe(input));
            quote!(#doc pub #name: #ty,)
        });
        let item = quote! {
            #doc
            #[derive(Clone, Debug)]
            pub struct #name {
                #(#fields)*
            }
        };
        (Some(item), vec![(ident("required"), quote!(#name))])
    }

    /// The checks, then the parts of the request in the order of the wire.
    fn request(&self) -> TokenStream {
        let operation = self.operation;
        let metadata = constant(&operation.name.own);
        let mut chain = quote!(Request::new(&operation::#metadata));
        for input in &operation.inputs {
            let held = self.held(input);
            let check = self.checked.statements(&input.ty, &input.limits, &input.wire_name, &held);
            match check.as_slice() {
                [] => {}
                [only] => chain.extend(quote!(.check(|check| #only))),
                many => chain.extend(quote!(.check(|check| { #(#many;)* }))),
            }
        }
        for input in operation.sent.iter().map(|index| &operation.inputs[*index]) {
            let (wire_name, value) = (&input.wire_name, self.sent(input));
            let call = match (input.place, &input.ty) {
                (InputPlace::Path, _) => quote!(path),
                (InputPlace::Header, _) => quote!(header),
                (InputPlace::Joined, _) => quote!(query_joined),
                (_, Ty::List(_)) => quote!(query_each),
                _ => quote!(query),
            };
            chain.extend(quote!(.#call(#wire_name, #value)));
        }
        match &operation.body {
            None => {}
            Some(Body::Fields(fields)) => {
                let body = self.body(fields);
                chain.extend(quote!(.body(#body)));
            }
            Some(Body::Whole(input)) => {
                let place = self.place(&operation.inputs[*input]);
                chain.extend(quote!(.json(&#place)));
            }
        }
        let key = operation.key.map(|index| &operation.inputs[index]);
        if let Some(input) = key {
            let name = &input.wire_name;
            chain.extend(quote!(.idempotency_key(#name, Some(&key))));
        }
        if matches!(operation.answer, Answer::Nothing) {
            chain.extend(quote!(.without_data()));
        } else if operation.whole_body {
            chain.extend(quote!(.with_whole_body()));
        }
        let key = key.map(|input| {
            let name = ident(&input.ident);
            quote!(let key = self.#name.clone().unwrap_or_else(idempotency_key);)
        });
        quote!(#key #chain)
    }

    /// `Body::new().field("name", …)`.
    fn body(&self, fields: &[BodyField]) -> TokenStream {
        let mut body = quote!(Body::new());
        for BodyField { key, holds, .. } in fields {
            match holds {
                Holds::Input(input) => {
                    let value = self.sent(&self.operation.inputs[*input]);
                    body.extend(quote!(.field(#key, #value)));
                }
                Holds::Group { required, fields, .. } => {
                    let group = self.body(fields);
                    let add = if *required { quote!(group) } else { quote!(group_if_any) };
                    body.extend(quote!(.#add(#key, #group)));
                }
            }
        }
        body
    }

    fn place(&self, input: &Input) -> TokenStream {
        let name = ident(&input.ident);
        if input.required && is_struct(self.operation) {
            quote!(self.required.#name)
        } else {
            quote!(self.#name)
        }
    }

    fn held(&self, input: &Input) -> Held {
        let place = self.place(input);
        if input.required { Held::Value(place) } else { Held::Option(place) }
    }

    /// What is sent for an input, as an `Option`.
    fn sent(&self, input: &Input) -> TokenStream {
        let key = self.operation.key.map(|index| &self.operation.inputs[index].wire_name);
        if key == Some(&input.wire_name) {
            return quote!(Some(&key));
        }
        if matches!((input.place, &input.ty), (InputPlace::Query | InputPlace::Joined, Ty::List(_)))
        {
            let place = self.place(input);
            return if input.required { quote!(Some(&*#place)) } else { quote!(#place.as_deref()) };
        }
        match input.fallback {
            Some(fallback) => {
                let (place, fallback) = (self.place(input), Literal::u32_unsuffixed(fallback));
                quote!(Some(&#place.unwrap_or(#fallback)))
            }
            // A box is written and shown as what is in it.
            None => self.held(input).by_reference(&Ty::Bool),
        }
    }

    /// What `call!` has to know of a listing.
    fn paging(&self, listing: &Listing) -> TokenStream {
        let input = |index: usize| ident(&self.operation.inputs[index].ident);
        let position = input(listing.position);
        let size = listing.size.map(|size| {
            let size = input(size);
            let default = listing.default_size.map(Literal::u32_unsuffixed);
            let default = default.map(|default| quote!(or #default));
            quote!(, size #size #default)
        });
        match &listing.paging {
            Paging::Token { .. } => quote!(token #position),
            Paging::Number { first, .. } => {
                let first = Literal::u32_unsuffixed(*first);
                quote!(number #position from #first #size)
            }
            Paging::Offset { .. } => quote!(offset #position #size),
        }
    }
}
