//! `types.rs`: what is sent and received, and constructors for what callers make.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::rust::{accept, ident, ty};
use super::rustdoc::{self, Doc};
use crate::api::{Api, Described, Field, Presence, Struct, Ty};

/// The whole file.
pub fn file(api: &Api) -> syn::File {
    let public: Vec<&Struct> = api.structs().filter(|item| !item.dissolved).collect();
    let items = public.iter().map(|item| {
        let (structure, declaration) = (structure(item), declaration(item));
        let constructor = item.sent.then(|| constructor(item));
        quote!(#structure #declaration #constructor)
    });
    let body: syn::File = syn::parse_quote!(#(#items)*);
    let types = || public.iter().flat_map(|item| &item.fields).map(|field| &field.ty);
    let map = types().any(holds_map).then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let enums: BTreeSet<&str> =
        types().filter_map(Ty::name).filter(|name| api.enumeration(name).is_some()).collect();
    let enums: Vec<_> = enums.into_iter().map(ident).collect();
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

fn holds_map(ty: &Ty) -> bool {
    match ty {
        Ty::Map(_) => true,
        Ty::List(inner) | Ty::Boxed(inner) => holds_map(inner),
        _ => false,
    }
}

fn structure(item: &Struct) -> TokenStream {
    let name = ident(&item.name);
    let doc = Doc::new(&item.description);
    let fields = item.fields.iter().map(|field| {
        let (name, doc, ty) = (ident(&field.ident), describe(&field.doc), field_type(field));
        quote!(#doc pub #name: #ty,)
    });
    let default = item.fields.iter().all(|field| field.presence != Presence::Required);
    let default = default.then(|| quote!(Default,));
    quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }
    }
}

/// The type of a field, with the `Option` where it can be missing.
pub fn field_type(field: &Field) -> TokenStream {
    let ty = ty(&field.ty);
    match field.presence {
        Presence::Required | Presence::Items => ty,
        Presence::Optional | Presence::Nullable => quote!(Option<#ty>),
    }
}

/// `object!(Team; id, type_ = "type", members as list);`
fn declaration(item: &Struct) -> TokenStream {
    let name = ident(&item.name);
    let only = (!item.read).then(|| quote!(Serialize for));
    let fields = item.fields.iter().map(|field| {
        let (name, key) = (ident(&field.ident), &field.key);
        let key = (field.ident != *key).then(|| quote!(= #key));
        let kind = match (field.presence, &field.ty) {
            (Presence::Required, _) => Some(quote!(as required)),
            (Presence::Items, _) => Some(quote!(as items)),
            (Presence::Nullable, _) => Some(quote!(as nullable)),
            (Presence::Optional, Ty::List(_)) if item.read => Some(quote!(as list)),
            (Presence::Optional, Ty::Map(_)) if item.read => Some(quote!(as map)),
            (Presence::Optional, _) => None,
        };
        quote!(#name #key #kind)
    });
    quote!(object!(#only #name; #(#fields),*);)
}

/// `Condition::new(field, operator, value)`: `#[non_exhaustive]` forbids the literal.
fn constructor(item: &Struct) -> TokenStream {
    let name = ident(&item.name);
    let (mut arguments, mut values) = (Vec::new(), Vec::new());
    for field in &item.fields {
        let name = ident(&field.ident);
        if field.presence != Presence::Required {
            values.push(quote!(#name: None));
            continue;
        }
        let (argument, value) = accept(&name, &field.ty);
        arguments.push(argument);
        values.push(if name == value.to_string() { quote!(#name) } else { quote!(#name: #value) });
    }
    let doc = Doc::new(&format!("A `{name}` of its required fields."));
    quote! {
        impl #name {
            #doc
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }
        }
    }
}

/// The description, what opens the field, and an example value.
fn describe(described: &Described) -> Doc {
    let mut doc = Doc::new(&described.text);
    if !described.scopes.is_empty() {
        doc.paragraph(&format!("Needs {}.", rustdoc::any_of(&described.scopes)));
    }
    if let Some(example) = described.example.as_ref().filter(|example| !example.is_object()) {
        doc.paragraph(&format!("Example: `{}`.", rustdoc::literal(example)));
    }
    doc
}
