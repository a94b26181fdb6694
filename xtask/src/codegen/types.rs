//! `types.rs`: what is sent and received, constructors for what callers make, and methods that read fields.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::Checked;
use super::module::Module;
use super::rust::{accept, allow_deprecated, deprecated, ident, read, ty};
use super::rustdoc::{self, Doc};
use crate::api::{
    Described, End, Field, Int, Listing, Lists, Name, Paging, Presence, Struct, Ty, View,
};

/// The file of `module`. The root of a crate of families may have none.
pub fn file(module: Module<'_>, checked: &Checked) -> Option<syn::File> {
    let api = module.api;
    let public: Vec<&Struct> = module.structs().filter(|item| !item.dissolved).collect();
    if public.is_empty() && module.is_root_of_families() {
        return None;
    }
    let listings: BTreeMap<&Name, &Listing> = api
        .operations
        .iter()
        .filter_map(|operation| operation.listing())
        .filter(|listing| module.has(&listing.page))
        .map(|listing| (&listing.page, listing))
        .collect();
    let items = public.iter().map(|item| {
        let (structure, declaration) = (structure(item), declaration(item));
        let page = listings.get(&item.name).map(|listing| page(listing));
        let methods = item.sent.then(|| methods(module, item, checked));
        let views = views(item);
        quote!(#structure #declaration #methods #views #page)
    });
    let body: syn::File = syn::parse_quote!(#(#items)*);
    let types = || public.iter().flat_map(|item| &item.fields).map(|field| &field.ty);
    let map = types().any(Ty::holds_map).then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    // What is not defined here. The module of a family has what is shared, too.
    let others: BTreeSet<&str> = types()
        .filter_map(Ty::name)
        .filter(|name| api.enumeration(name).is_some() || !module.has(name))
        .map(|name| name.own.as_str())
        .collect();
    let others: Vec<_> = others.into_iter().map(ident).collect();
    let path = match module.family {
        Some(_) => module.path(),
        None => quote!(super::enums),
    };
    let others = (!others.is_empty()).then(|| quote!(use #path::{#(#others),*};));
    let is_checked = public.iter().any(|item| checked.function(item).is_some());
    let mut runtime = Vec::new();
    if is_checked {
        runtime.push(ident("Check"));
    }
    if !listings.is_empty() {
        let counted = |listing: &&Listing| !matches!(listing.paging, Paging::Token { .. });
        runtime.extend(listings.values().any(counted).then(|| ident("End")));
        if types().any(Ty::holds_free) {
            runtime.push(ident("Map"));
        }
        runtime.extend([ident("Marker"), ident("Page")]);
        let one = |listing: &&Listing| matches!(listing.lists, Lists::One { .. });
        runtime.extend(listings.values().any(one).then(|| ident("PageOfItems")));
    } else if types().any(Ty::holds_free) {
        runtime.push(ident("Map"));
    }
    if types().any(Ty::holds_free) {
        runtime.push(ident("Value"));
    }
    runtime.push(ident("object"));
    let fields = || public.iter().flat_map(|item| &item.fields);
    let views = || public.iter().flat_map(|item| viewed(item)).map(|(_, view)| view);
    let read = views().next().is_some();
    runtime.extend(read.then(|| ident("view")));
    let unreadable = read.then(|| {
        quote!(
            use vendor_client_core::UnreadableField;
        )
    });
    let time = views().any(is_time).then(|| {
        quote!(
            use std::time::SystemTime;
        )
    });
    let allow = allow_deprecated(fields().any(|field| field.doc.deprecated.is_some()));
    let mut file: syn::File = syn::parse_quote! {
        //! What is sent and received.

        #allow

        #map
        #time

        #unreadable
        use vendor_client_core::plumbing::{#(#runtime),*};

        #others
    };
    file.items.extend(body.items);
    Some(file)
}

fn structure(item: &Struct) -> TokenStream {
    let name = ident(&item.name.own);
    let doc = Doc::new(&item.description);
    let fields = item.fields.iter().map(|field| {
        let (name, ty) = (ident(&field.ident), field_type(field));
        let mut doc = describe(&field.doc);
        if let Some(view) = field.view.filter(|_| item.read) {
            doc.paragraph(&format!("[`{name}()`](Self::{name}()) reads it as {}.", words(view).1));
        }
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
    let name = ident(&item.name.own);
    let only = (!item.read).then(|| quote!(Serialize for));
    let fields = item.fields.iter().map(|field| {
        let (name, key) = (ident(&field.ident), &field.key);
        let key = (field.ident != *key).then(|| quote!(= #key));
        let kind = match field.presence {
            Presence::Required => Some("required"),
            Presence::Items => Some("items"),
            Presence::Nullable => Some("nullable"),
            Presence::Optional => container(&field.ty).filter(|_| item.read),
        };
        let kind = kind.map(ident).map(|kind| quote!(as #kind));
        quote!(#name #key #kind)
    });
    quote!(object!(#only #name; #(#fields),*);)
}

/// What `object!` calls a list or a map, and one in the other: each takes `null`s in its own way.
fn container(ty: &Ty) -> Option<&'static str> {
    Some(match ty {
        Ty::List(element) => match &**element {
            Ty::List(_) => "lists",
            Ty::Map(_) => "list_of_maps",
            _ => "list",
        },
        Ty::Map(value) => match &**value {
            Ty::List(_) => "map_of_lists",
            Ty::Map(_) => "maps",
            _ => "map",
        },
        _ => return None,
    })
}

/// `Condition::new(field, operator, value)`, since `#[non_exhaustive]` forbids the literal, and what
/// is checked before it is sent.
fn methods(module: Module<'_>, item: &Struct, checked: &Checked) -> TokenStream {
    let name = ident(&item.name.own);
    let (mut arguments, mut values) = (Vec::new(), Vec::new());
    for field in &item.fields {
        let name = ident(&field.ident);
        if !field.needed {
            let none = match field.presence {
                Presence::Items => quote!(Vec::new()),
                _ => quote!(None),
            };
            values.push(quote!(#name: #none));
            continue;
        }
        let (argument, value) = accept(&name, &field.ty);
        arguments.push(argument);
        let is_short = !matches!(field.ty, Ty::Text | Ty::List(_) | Ty::Boxed(_));
        values.push(match field.presence {
            Presence::Required | Presence::Items if is_short => quote!(#name),
            Presence::Required | Presence::Items => quote!(#name: #value),
            Presence::Optional | Presence::Nullable => quote!(#name: Some(#value)),
        });
    }
    let doc = Doc::new(&format!("A `{name}` of its required fields."));
    // The families that send it may all be left out.
    let allow = module.is_root_of_families().then(|| quote!(#[allow(dead_code)]));
    let check = checked.function(item).map(|check| quote!(#allow #check));
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

/// The fields of what is received that have a meaning to read.
pub fn viewed(item: &Struct) -> impl Iterator<Item = (&Field, View)> {
    let fields = item.fields.iter().filter(|_| item.read);
    fields.filter_map(|field| Some((field, field.view?)))
}

fn is_time(view: View) -> bool {
    matches!(view, View::UnixSeconds | View::UnixMilliseconds)
}

/// The type that a view gives, what it is to a reader, and what a value has to be.
fn words(view: View) -> (TokenStream, &'static str, &'static str) {
    match view {
        View::UnixSeconds => (quote!(SystemTime), "a time", "a Unix time in seconds"),
        View::UnixMilliseconds => (quote!(SystemTime), "a time", "a Unix time in milliseconds"),
        View::Count => (quote!(u64), "a number", "a count"),
        View::Integer => (quote!(i64), "a number", "a whole number"),
        View::Boolean => (quote!(bool), "a `bool`", "`true` or `false`"),
    }
}

/// A method for each field that has a meaning, called as the field: `count` is what came, `count()` what it means.
fn views(item: &Struct) -> Option<TokenStream> {
    let methods: Vec<_> = viewed(item)
        .map(|(field, view)| {
            let (name, key) = (ident(&field.ident), &field.key);
            let (ty, is, fits) = words(view);
            let read = ident(&view.word().replace('-', "_"));
            let value = match &field.ty {
                Ty::Int(Int::I64) => quote!(view::Number::new(#key, self.#name)),
                Ty::Int(Int::U32) => quote!(view::Number::new(#key, self.#name.map(i64::from))),
                _ => quote!(view::Text::new(#key, self.#name.as_deref())),
            };
            let nothing = if field.ty == Ty::Text { "absent or empty" } else { "absent" };
            let mut doc = Doc::new(&format!(
                "[`{name}`](field@Self::{name}) as {is}; `None` if it is {nothing}."
            ));
            doc.verbatim(["# Errors".to_owned()]);
            doc.paragraph(&format!("If it is not {fits}."));
            quote! {
                #doc
                pub fn #name(&self) -> Result<Option<#ty>, UnreadableField> {
                    #value.#read()
                }
            }
        })
        .collect();
    let name = ident(&item.name.own);
    (!methods.is_empty()).then(|| quote!(impl #name { #(#methods)* }))
}

/// What the runtime asks of a page.
fn page(listing: &Listing) -> TokenStream {
    let page = ident(&listing.page.own);
    let (count, items) = match &listing.lists {
        Lists::One { field, item } => {
            let (field, item) = (ident(field), ty(item));
            let items = quote! {
                impl PageOfItems for #page {
                    type Item = #item;

                    fn into_items(self) -> Vec<#item> {
                        self.#field
                    }
                }
            };
            (quote!(self.#field.len()), Some(items))
        }
        Lists::Several(fields) => {
            let fields = fields.iter().map(|field| ident(field));
            (quote!(#(self.#fields.len())+*), None)
        }
    };
    let none = TokenStream::new();
    let end = |end: &End| match end {
        End::Total(total) => {
            let total = read(total, &none);
            quote!(End::Total(#total))
        }
        End::More(more) => {
            let more = read(more, &none);
            quote!(End::More(#more))
        }
        End::EmptyPage => quote!(End::EmptyPage),
    };
    let (size, marker) = match &listing.paging {
        Paging::Token { next, more } => {
            let next = read(next, &quote!(.as_deref()));
            let marker = match more {
                Some(more) => {
                    let more = read(more, &none);
                    quote!(Marker::Token { more: #more, next: #next })
                }
                None => quote!(Marker::TokenOnly { next: #next }),
            };
            (quote!(_), marker)
        }
        Paging::Number { first, end: last } => {
            let (first, end) = (proc_macro2::Literal::u32_unsuffixed(*first), end(last));
            (quote!(size), quote!(Marker::Number { first: #first, size, end: #end }))
        }
        Paging::Offset { end: last } => {
            let end = end(last);
            (quote!(size), quote!(Marker::Offset { size, end: #end }))
        }
    };
    quote! {
        impl Page for #page {
            fn count(&self) -> usize {
                #count
            }

            fn marker(&self, #size: Option<u32>) -> Marker<'_> {
                #marker
            }
        }

        #items
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
