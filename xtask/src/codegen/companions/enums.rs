//! `enums.rs`: open enums. A value that the page does not list decodes, and goes back unchanged.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::variant;
use crate::codegen::lower::Sides;
use crate::codegen::rustdoc::{self, Doc};
use crate::spec::Spec;
use crate::spec::model::{Kind, Schema};

/// The whole file, or nothing when the spec has no enumeration.
pub fn file(spec: &Spec, sides: &Sides<'_>) -> Option<syn::File> {
    let used = sides.all();
    let listed = enums_in_lists(spec, sides);
    let enums: Vec<TokenStream> = spec
        .document
        .components
        .schemas
        .iter()
        .filter(|(name, schema)| schema.is_enum() && used.contains(name.as_str()))
        .map(|(name, schema)| {
            let default = listed.contains(name.as_str()).then(|| default(name, schema));
            let body = match schema.kind {
                Some(Kind::Integer) => integer_enum(name, schema),
                _ => string_enum(name, schema),
            };
            quote!(#body #default)
        })
        .collect();
    if enums.is_empty() {
        return None;
    }
    Some(syn::parse_quote! {
        //! Enumerations. They are open: a value that is not documented becomes `Unknown`.

        use std::fmt;

        use vendor_client_core::open_enum;

        #(#enums)*
    })
}

/// The enums that are elements of an answer's list.
fn enums_in_lists<'a>(spec: &'a Spec, sides: &Sides<'a>) -> BTreeSet<&'a str> {
    let objects = sides.responses.iter().filter_map(|name| spec.component(name));
    let lists = objects.flat_map(|object| object.properties.values());
    let elements = lists.filter_map(|schema| schema.items.as_deref()?.component());
    elements.filter(|name| spec.component(name).is_some_and(Schema::is_enum)).collect()
}

/// A `null` in a list keeps its place, as the value that says nothing.
fn default(name: &str, schema: &Schema) -> TokenStream {
    let ident = format_ident!("{name}");
    let value = match schema.kind {
        Some(Kind::Integer) => quote!(Self::from(0)),
        _ => quote!(Self::from("")),
    };
    quote! {
        /// What a `null` in a list becomes.
        impl Default for #ident {
            fn default() -> Self {
                #value
            }
        }
    }
}

fn string_enum(name: &str, schema: &Schema) -> TokenStream {
    let ident = format_ident!("{name}");
    let variants: Vec<_> = schema.known_values.iter().map(|v| variant(&v.name)).collect();
    let values: Vec<_> = schema.known_values.iter().map(|v| rustdoc::literal(&v.value)).collect();
    let declaration = declaration(&ident, schema, &quote!(String));
    quote! {
        #declaration

        impl #ident {
            /// The value as it is on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for #ident {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(value.to_owned()),
                }
            }
        }

        impl From<String> for #ident {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl fmt::Display for #ident {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        open_enum!(str #ident);
    }
}

fn integer_enum(name: &str, schema: &Schema) -> TokenStream {
    let ident = format_ident!("{name}");
    let variants: Vec<_> = schema.known_values.iter().map(|v| variant(&v.name)).collect();
    let names = schema.known_values.iter().map(|v| &v.name);
    let values: Vec<_> = schema
        .known_values
        .iter()
        .map(|v| proc_macro2::Literal::i64_unsuffixed(v.value.as_i64().unwrap_or_default()))
        .collect();
    let declaration = declaration(&ident, schema, &quote!(i64));
    quote! {
        #declaration

        impl #ident {
            /// The value as it is on the wire.
            pub fn value(&self) -> i64 {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => *value,
                }
            }

            /// The name of a documented value; on the wire there are only numbers.
            pub fn name(&self) -> Option<&'static str> {
                Some(match self {
                    #(Self::#variants => #names,)*
                    Self::Unknown(_) => return None,
                })
            }
        }

        impl From<i64> for #ident {
            fn from(value: i64) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(value),
                }
            }
        }

        impl fmt::Display for #ident {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.value().fmt(f)
            }
        }

        open_enum!(i64 #ident);
    }
}

fn declaration(ident: &syn::Ident, schema: &Schema, wire_type: &TokenStream) -> TokenStream {
    let mut doc = Doc::new(schema.description.as_deref().unwrap_or_default());
    if let Some(source) = &schema.known_values_source {
        doc.paragraph(&format!("The set is open; the known values come from {source}"));
    }
    let variants = schema.known_values.iter().map(|known| {
        let name = variant(&known.name);
        let wire = match &known.value {
            Value::String(text) => format!("`{text}`"),
            other => format!("`{other}`"),
        };
        let mut doc = Doc::new(&format!("{wire}: {}", known.description));
        if !known.scopes.is_empty() {
            doc.paragraph(&format!("Needs {}.", rustdoc::any_of(&known.scopes)));
        }
        quote!(#doc #name,)
    });
    let copy = if matches!(schema.kind, Some(Kind::Integer)) { Some(quote!(Copy,)) } else { None };
    quote! {
        #doc
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            /// A value that the vendor's page does not list.
            Unknown(#wire_type),
        }
    }
}
