//! `types.rs`: what is sent and received, and constructors for what callers make.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::Checked;
use super::rust::{accept, allow_deprecated, deprecated, ident, read, ty};
use super::rustdoc::{self, Doc};
use crate::api::{Api, Described, Field, Listing, Paging, Presence, Struct, Ty};

/// The whole file.
pub fn file(api: &Api, checked: &Checked) -> syn::File {
    let public: Vec<&Struct> = api.structs().filter(|item| !item.dissolved).collect();
    let listings: BTreeMap<&str, &Listing> = api
        .operations
        .iter()
        .filter_map(|operation| operation.listing())
        .map(|listing| (listing.page.as_str(), listing))
        .collect();
    let items = public.iter().map(|item| {
        let (structure, declaration) = (structure(item), declaration(item));
        let page = listings.get(item.name.as_str()).map(|listing| page(listing));
        let methods = item.sent.then(|| methods(item, checked));
        quote!(#structure #declaration #methods #page)
    });
    let body: syn::File = syn::parse_quote!(#(#items)*);
    let types = || public.iter().flat_map(|item| &item.fields).map(|field| &field.ty);
    let map = types().any(Ty::holds_map).then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let enums: BTreeSet<&str> =
        types().filter_map(Ty::name).filter(|name| api.enumeration(name).is_some()).collect();
    let enums: Vec<_> = enums.into_iter().map(ident).collect();
    let enums = (!enums.is_empty()).then(|| quote!(use super::enums::{#(#enums),*};));
    let is_checked = public.iter().any(|item| checked.function(item).is_some());
    let mut runtime = Vec::new();
    if is_checked {
        runtime.push(ident("Check"));
    }
    if !listings.is_empty() {
        let counted = |listing: &&Listing| matches!(listing.paging, Paging::Number { .. });
        runtime.extend(listings.values().any(counted).then(|| ident("End")));
        runtime.extend([ident("Marker"), ident("Page")]);
    }
    runtime.push(ident("object"));
    let fields = || public.iter().flat_map(|item| &item.fields);
    let allow = allow_deprecated(fields().any(|field| field.doc.deprecated.is_some()));
    let mut file: syn::File = syn::parse_quote! {
        //! What is sent and received.

        #allow

        #map

        use vendor_client_core::plumbing::{#(#runtime),*};

        #enums
    };
    file.items.extend(body.items);
    file
}

fn structure(item: &Struct) -> TokenStream {
    let name = ident(&item.name);
    let doc = Doc::new(&item.description);
    let fields = item.fields.iter().map(|field| {
        let (name, doc, ty) = (ident(&field.ident), describe(&field.doc), field_type(field));
        let deprecated = deprecated(field.doc.deprecated.as_deref());
        quote!(#doc #deprecated pub #name: #ty,)
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

/// `Condition::new(field, operator, value)`, since `#[non_exhaustive]` forbids the literal, and what
/// is checked before it is sent.
fn methods(item: &Struct, checked: &Checked) -> TokenStream {
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
        let is_short = !matches!(field.ty, Ty::Text | Ty::List(_));
        values.push(if is_short { quote!(#name) } else { quote!(#name: #value) });
    }
    let doc = Doc::new(&format!("A `{name}` of its required fields."));
    let check = checked.function(item);
    quote! {
        impl #name {
            #doc
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }

            #check
        }
    }
}

/// What the runtime asks of a page.
fn page(listing: &Listing) -> TokenStream {
    let (page, items, item) = (ident(&listing.page), ident(&listing.items), ty(&listing.item));
    let none = TokenStream::new();
    let (size, marker) = match &listing.paging {
        Paging::Token { next, more } => {
            let (more, next) = (read(more, &none), read(next, &quote!(.as_deref())));
            (quote!(_), quote!(Marker::Token { more: #more, next: #next }))
        }
        Paging::Number { first, total } => {
            let first = proc_macro2::Literal::u32_unsuffixed(*first);
            let total = read(total, &none);
            (quote!(size), quote!(Marker::Number { first: #first, size, end: End::Total(#total) }))
        }
    };
    quote! {
        impl Page for #page {
            type Item = #item;

            fn items(&self) -> &[#item] {
                &self.#items
            }

            fn into_items(self) -> Vec<#item> {
                self.#items
            }

            fn marker(&self, #size: Option<u32>) -> Marker<'_> {
                #marker
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
