//! `tests/src/generated/…`: a call of each operation with whatever inputs a test has, by their names on the
//! wire, and each view of a field. So a test goes through the specs and meets every one, without a list of them by hand.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::request;
use super::rust::{builder, ident};
use crate::api::{Api, Field, Input, Int, Lists, Name, Operation, Presence, Struct, Ty};

/// The calls of one crate. They use the module `calls` of the crate that they become a part of.
pub fn file(api: &Api) -> syn::File {
    let of = Crate { name: ident(&api.vendor.crate_name.replace('-', "_")) };
    let calls = api.operations.iter().map(|operation| of.call(operation));
    let requests = api.operations.iter().map(|operation| of.request(operation));
    let objects: Vec<_> =
        api.structs().filter(|item| item.sent && !item.dissolved).map(|o| of.object(o)).collect();
    let objects = (!objects.is_empty()).then(|| {
        quote! {
            mod object {
                use serde_json::Value;

                #(#objects)*
            }
        }
    });
    let views = of.views(api);
    let doc = format!(" The calls of `{}`.", api.vendor.crate_name);
    syn::parse_quote! {
        #![doc = #doc]

        use crate::calls::{self, Call, View};

        /// The call of an operation, if there is one.
        pub fn call(id: &str) -> Option<Call> {
            let call = match id {
                #(#calls)*
                _ => return None,
            };
            Some(call)
        }

        #views

        mod request {
            use serde_json::Value;

            use crate::Server;
            use crate::calls::Connect;

            #(#requests)*
        }

        #objects
    }
}

/// `mod.rs`: the crates' calls under their names.
pub fn index(crate_names: &[String]) -> syn::File {
    let modules: Vec<_> = crate_names.iter().map(|name| ident(&name.replace('-', "_"))).collect();
    syn::parse_quote! {
        //! A call of each operation of each crate.

        #(mod #modules;)*

        use crate::calls::{Call, View};

        /// The call of an operation of a crate, if there is one.
        pub fn call(crate_name: &str, id: &str) -> Option<Call> {
            match crate_name {
                #(#crate_names => #modules::call(id),)*
                _ => None,
            }
        }

        /// What a field of a component means, if it has a view.
        pub fn view(crate_name: &str, component: &str, property: &str) -> Option<View> {
            match crate_name {
                #(#crate_names => #modules::view(component, property),)*
                _ => None,
            }
        }
    }
}

/// Prints with full names, so that no type's name is in the way of another.
struct Crate {
    name: syn::Ident,
}

impl Crate {
    /// Where what has this name is.
    fn module(&self, name: &Name) -> TokenStream {
        let (krate, family) = (&self.name, name.family.as_ref().map(|family| ident(family)));
        family.map_or(quote!(#krate), |family| quote!(#krate::#family))
    }

    /// `view`.
    fn views(&self, api: &Api) -> TokenStream {
        let arms = api.structs().flat_map(|item| {
            let (component, ty) = (item.name.to_string(), self.ty(&Ty::Struct(item.name.clone())));
            super::types::viewed(item).map(move |(field, _)| {
                let (property, method) = (&field.key, ident(&field.ident));
                quote! {
                    (#component, #property) => {
                        Some(|object| calls::viewed(calls::read::<#ty>(object).#method()))
                    }
                }
            })
        });
        let arms: Vec<_> = arms.collect();
        let doc = quote!(#[doc = " What a field of a component means, if it has a view."]);
        if arms.is_empty() {
            return quote! {
                #doc
                pub fn view(_component: &str, _property: &str) -> Option<View> {
                    None
                }
            };
        }
        quote! {
            #doc
            pub fn view(component: &str, property: &str) -> Option<View> {
                match (component, property) {
                    #(#arms)*
                    _ => None,
                }
            }
        }
    }

    /// One arm of `call`.
    fn call(&self, operation: &Operation) -> TokenStream {
        let (id, name) = (operation.name.to_string(), function(operation));
        let listing = operation.listing();
        let has_items = listing.is_some_and(|listing| matches!(listing.lists, Lists::One { .. }));
        let answer = operation.answer.ty();
        let wire = match &answer {
            Some(Ty::List(element)) => {
                let element = self.ty(element);
                Some(quote!(vendor_client_core::plumbing::List<#element>))
            }
            Some(Ty::Map(value)) => {
                let value = self.ty(value);
                Some(quote!(vendor_client_core::plumbing::Entries<#value>))
            }
            _ => None,
        };
        let answer = answer.map_or_else(|| quote!(()), |ty| self.ty(&ty));
        let wire = wire.unwrap_or_else(|| answer.clone());
        let request = quote!(request::#name(server, inputs));
        let items = if has_items {
            quote!(Some(|server, inputs| calls::items(#request.items())))
        } else {
            quote!(None)
        };
        let pages = if listing.is_some() {
            quote!(Some(|server, inputs| calls::pages(#request.pages())))
        } else {
            quote!(None)
        };
        quote! {
            #id => Call {
                send: |server, inputs| calls::send(#request.send()),
                items: #items,
                pages: #pages,
                recode: calls::recode::<#wire, #answer>,
            },
        }
    }

    /// From inputs to a request.
    fn request(&self, operation: &Operation) -> TokenStream {
        let (name, builder) = (function(operation), builder(&operation.name.own));
        let (krate, module) = (&self.name, self.module(&operation.name));
        let method = ident(&operation.name.own);
        let family = operation.name.family.as_ref().map(|family| ident(family));
        let family = family.map(|family| quote!(.#family()));
        let (required, optional): (Vec<&Input>, Vec<&Input>) =
            operation.inputs.iter().partition(|input| input.required);
        let values = required.iter().map(|input| {
            let name = &input.wire_name;
            let ty = if request::is_struct(operation) { &input.ty } else { input.ty.unboxed() };
            let value = self.value(ty, &quote!(&inputs[#name]));
            if !request::is_struct(operation) {
                return value;
            }
            let field = ident(&input.ident);
            quote!(#field: #value)
        });
        let arguments = if request::is_struct(operation) {
            let name = request::arguments_name(operation);
            quote!(#module::request::#name { #(#values),* })
        } else {
            quote!(#(#values),*)
        };
        let setters: Vec<_> = optional.iter().map(|input| self.setter(input)).collect();
        let doc = format!(" `{} {}`", operation.method, operation.path);
        let inputs = if operation.inputs.is_empty() { quote!(_inputs) } else { quote!(inputs) };
        let body = if setters.is_empty() {
            quote!(#krate::Client::on(server) #family .#method(#arguments))
        } else {
            quote! {
                let mut request = #krate::Client::on(server) #family .#method(#arguments);
                #(#setters)*
                request
            }
        };
        quote! {
            #[doc = #doc]
            pub fn #name(server: &Server, #inputs: &Value) -> #module::request::#builder {
                #body
            }
        }
    }

    fn setter(&self, input: &Input) -> TokenStream {
        let (setter, name) = (ident(&input.ident), &input.wire_name);
        let value = self.value(input.ty.unboxed(), &quote!(value));
        quote! {
            if let Some(value) = inputs.get(#name) {
                request = request.#setter(#value);
            }
        }
    }

    /// From JSON to an object that callers make.
    fn object(&self, item: &Struct) -> TokenStream {
        let (module, name) = (self.module(&item.name), ident(&item.name.own));
        let make = maker(&item.name);
        let (required, optional): (Vec<&Field>, Vec<&Field>) =
            item.fields.iter().partition(|field| field.needed);
        let arguments = required.iter().map(|field| {
            let key = &field.key;
            self.value(field.ty.unboxed(), &quote!(&value[#key]))
        });
        let new = quote!(#module::#name::new(#(#arguments),*));
        if optional.is_empty() {
            return quote! {
                pub fn #make(value: &Value) -> #module::#name {
                    #new
                }
            };
        }
        let setters = optional.iter().map(|field| {
            let value = self.value(&field.ty, &quote!(value));
            let set = match field.presence {
                Presence::Items => value,
                _ => quote!(Some(#value)),
            };
            let (field, key) = (ident(&field.ident), &field.key);
            quote! {
                if let Some(value) = value.get(#key) {
                    object.#field = #set;
                }
            }
        });
        quote! {
            pub fn #make(value: &Value) -> #module::#name {
                let mut object = #new;
                #(#setters)*
                object
            }
        }
    }

    /// `value`, which is JSON, as a value of type `ty`.
    fn value(&self, ty: &Ty, value: &TokenStream) -> TokenStream {
        match ty {
            // What is only sent is not read: no `Deserialize`.
            Ty::Struct(name) => {
                let make = maker(name);
                quote!(super::object::#make(#value))
            }
            Ty::List(element) if holds_object(element) => {
                let element = self.function(element);
                quote!(crate::calls::list(#value, #element))
            }
            Ty::Map(element) if holds_object(element) => {
                let element = self.function(element);
                quote!(crate::calls::map(#value, #element))
            }
            Ty::Boxed(inner) if holds_object(inner) => {
                let inner = self.value(inner, value);
                quote!(Box::new(#inner))
            }
            _ => {
                let ty = self.ty(ty);
                quote!(crate::calls::read::<#ty>(#value))
            }
        }
    }

    /// The function from JSON to a value of type `ty`.
    fn function(&self, ty: &Ty) -> TokenStream {
        match ty {
            Ty::Struct(name) => {
                let make = maker(name);
                quote!(super::object::#make)
            }
            _ => {
                let value = self.value(ty, &quote!(value));
                quote!(|value| #value)
            }
        }
    }

    /// A type under its full name.
    fn ty(&self, ty: &Ty) -> TokenStream {
        match ty {
            Ty::Bool => quote!(bool),
            Ty::Int(Int::U32) => quote!(u32),
            Ty::Int(Int::I64) => quote!(i64),
            Ty::Float => quote!(f64),
            Ty::Text => quote!(String),
            Ty::Enum(name) | Ty::Struct(name) => {
                let (module, name) = (self.module(name), ident(&name.own));
                quote!(#module::#name)
            }
            Ty::List(element) => {
                let element = self.ty(element);
                quote!(Vec<#element>)
            }
            Ty::Maybe(inner) => {
                let inner = self.ty(inner);
                quote!(Option<#inner>)
            }
            Ty::Map(value) => {
                let value = self.ty(value);
                quote!(std::collections::BTreeMap<String, #value>)
            }
            Ty::Free => quote!(serde_json::Map<String, serde_json::Value>),
            Ty::Boxed(inner) => {
                let inner = self.ty(inner);
                quote!(Box<#inner>)
            }
        }
    }
}

/// The function that makes an object: `make_directory_condition` for a `directory::Condition`.
fn maker(name: &Name) -> syn::Ident {
    format_ident!("make_{}", heck::ToSnakeCase::to_snake_case(name.type_word().as_str()))
}

/// The function that makes a request.
fn function(operation: &Operation) -> syn::Ident {
    ident(&operation.name.word())
}

fn holds_object(ty: &Ty) -> bool {
    match ty {
        Ty::Struct(_) => true,
        Ty::List(inner) | Ty::Map(inner) | Ty::Boxed(inner) => holds_object(inner),
        _ => false,
    }
}
