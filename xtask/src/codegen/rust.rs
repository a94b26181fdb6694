//! The model's names and types as Rust writes them.

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::api::{DataPath, Int, Ty};

/// A name that is an identifier already.
pub fn ident(name: &str) -> syn::Ident {
    format_ident!("{name}")
}

/// The variant for a name of the spec: `no_permission` becomes `NoPermission`.
pub fn variant(name: &str) -> syn::Ident {
    format_ident!("{}", name.to_upper_camel_case())
}

/// The request builder of an operation: `list_departments` becomes `ListDepartments`.
pub fn builder(operation_id: &str) -> syn::Ident {
    format_ident!("{}", operation_id.to_upper_camel_case())
}

/// The metadata of an operation: `list_departments` becomes `LIST_DEPARTMENTS`.
pub fn constant(operation_id: &str) -> syn::Ident {
    format_ident!("{}", operation_id.to_uppercase())
}

/// A type.
pub fn ty(ty: &Ty) -> TokenStream {
    match ty {
        Ty::Bool => quote!(bool),
        Ty::Int(Int::U32) => quote!(u32),
        Ty::Int(Int::I64) => quote!(i64),
        Ty::Float => quote!(f64),
        Ty::Text => quote!(String),
        Ty::Enum(name) | Ty::Struct(name) => {
            let name = ident(&name.own);
            quote!(#name)
        }
        Ty::List(element) => {
            let element = self::ty(element);
            quote!(Vec<#element>)
        }
        Ty::Maybe(inner) => {
            let inner = self::ty(inner);
            quote!(Option<#inner>)
        }
        Ty::Map(value) => {
            let value = self::ty(value);
            quote!(BTreeMap<String, #value>)
        }
        Ty::Free => quote!(Map<String, Value>),
        Ty::Boxed(inner) => {
            let inner = self::ty(inner);
            quote!(Box<#inner>)
        }
    }
}

/// The argument of a function that takes a value of type `ty`, and the value that it becomes. Text
/// converts; an enumeration does not, since a misspelt word would become its `Unknown`.
pub fn accept(name: &syn::Ident, ty: &Ty) -> (TokenStream, TokenStream) {
    let plain = self::ty(ty);
    match ty {
        Ty::Text => (quote!(#name: impl Into<String>), quote!(#name.into())),
        Ty::List(element) if **element == Ty::Text => (
            quote!(#name: impl IntoIterator<Item = impl Into<String>>),
            quote!(#name.into_iter().map(Into::into).collect()),
        ),
        Ty::List(element) => {
            let element = self::ty(element);
            (quote!(#name: impl IntoIterator<Item = #element>), quote!(#name.into_iter().collect()))
        }
        Ty::Boxed(inner) => {
            let inner = self::ty(inner);
            (quote!(#name: #inner), quote!(Box::new(#name)))
        }
        _ => (quote!(#name: #plain), quote!(#name)),
    }
}

/// What the runtime reads for an answer of type `ty`, where that is not the type itself: a list or a map takes
/// `null`s.
pub fn read_as(ty: &Ty) -> Option<TokenStream> {
    match ty {
        Ty::List(element) => {
            let element = self::ty(element);
            Some(quote!(List<#element>))
        }
        Ty::Map(value) => {
            let value = self::ty(value);
            Some(quote!(Entries<#value>))
        }
        _ => None,
    }
}

/// `#[deprecated]` with the reason.
pub fn deprecated(reason: Option<&str>) -> Option<TokenStream> {
    reason.map(|reason| quote!(#[deprecated = #reason]))
}

/// What a file says that has to touch what is deprecated: values go in and out all the same.
pub fn allow_deprecated(any: bool) -> Option<TokenStream> {
    any.then(|| quote!(#![allow(deprecated)]))
}

/// How a path into a page is read, as an `Option`: a property, or one of an object in it.
pub fn read(path: &DataPath, convert: &TokenStream) -> TokenStream {
    fn step(object: &syn::Ident, path: &[String], convert: &TokenStream) -> TokenStream {
        match path {
            [] => quote!(#object),
            [last] => {
                let last = ident(last);
                quote!(#object.#last #convert)
            }
            [first, rest @ ..] => {
                let first = ident(first);
                let inner = step(&first, rest, convert);
                quote!(#object.#first.as_ref().and_then(|#first| #inner))
            }
        }
    }
    step(&ident("self"), &path.0, convert)
}
