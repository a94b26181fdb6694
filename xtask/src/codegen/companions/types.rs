//! `types.rs`: the refined structs, and constructors for those that callers make.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::codegen::lower::Sides;
use crate::codegen::refine::Refined;
use crate::codegen::rustdoc::Doc;
use crate::spec::Spec;
use crate::spec::model::Schema;

/// The whole file.
pub fn file(spec: &Spec, refined: &Refined, sides: &Sides<'_>) -> syn::File {
    let public = refined.types.values().filter(|object| !is_dissolved(&object.item, sides));
    let items = public.map(|object| {
        let item = &object.item;
        let constructor = sides
            .requests
            .contains(item.ident.to_string().as_str())
            .then(|| constructor(spec, item));
        let declaration = object.declaration();
        quote!(#item #declaration #constructor)
    });
    let body: syn::File = syn::parse_quote!(#(#items)*);
    let used = super::index::names_in(&body.items);
    let map = used.contains("BTreeMap").then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let enums = used.iter().filter(|name| spec.component(name).is_some_and(Schema::is_enum));
    let enums: Vec<_> = enums.map(|name| format_ident!("{name}")).collect();
    let enums = (!enums.is_empty()).then(|| quote!(use super::enums::{#(#enums),*};));
    let mut file: syn::File = syn::parse_quote! {
        //! What is sent and received.

        #map

        use vendor_client_core::object;

        #enums
    };
    file.items.extend(body.items);
    file
}

/// Whether `item` dissolves into the setters of a request, instead of being a public type.
pub fn is_dissolved(item: &syn::ItemStruct, sides: &Sides<'_>) -> bool {
    sides.dissolved.contains(item.ident.to_string().as_str())
}

/// `Condition::new(field, operator, value)`: `#[non_exhaustive]` forbids the literal.
fn constructor(spec: &Spec, item: &syn::ItemStruct) -> TokenStream {
    let ident = &item.ident;
    let (mut arguments, mut values, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for field in &item.fields {
        let (Some(name), ty) = (&field.ident, &field.ty) else { continue };
        if super::request::inside("Option", ty).is_some() {
            values.push(quote!(#name: None));
            continue;
        }
        let (argument, value) = super::request::accept(spec, name, ty);
        arguments.push(argument);
        names.push(name.to_string());
        values.push(if *name == value.to_string() { quote!(#name) } else { quote!(#name: #value) });
    }
    let doc = Doc::new(&format!("A `{ident}` of its required fields."));
    quote! {
        impl #ident {
            #doc
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }
        }
    }
}
