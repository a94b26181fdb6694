//! `enums.rs`: open enums. A value that the page does not list decodes, and goes back unchanged.

use proc_macro2::TokenStream;
use quote::quote;

use super::module::Module;
use super::rust::{allow_deprecated, deprecated, ident, variant};
use super::rustdoc::{self, Doc};
use crate::api::{Enum, EnumWire};

/// The file of `module`, or nothing when that has no enumeration.
pub fn file(module: Module<'_>) -> Option<syn::File> {
    let enums: Vec<TokenStream> = module
        .enums()
        .map(|item| match item.wire {
            EnumWire::Integer => integer_enum(item),
            EnumWire::Boolean => boolean_enum(item),
            EnumWire::Text => {
                let (body, default) = (string_enum(item), item.in_lists.then(|| default(item)));
                quote!(#body #default)
            }
        })
        .collect();
    if enums.is_empty() {
        return None;
    }
    let mut values = module.enums().flat_map(|item| &item.values);
    let allow = allow_deprecated(values.any(|value| value.doc.deprecated.is_some()));
    Some(syn::parse_quote! {
        //! Enumerations. They are open: a value that is not documented becomes `Unknown`.

        #allow

        use std::fmt;

        use vendor_client_core::plumbing::open_enum;

        #(#enums)*
    })
}

/// A `null` in a list keeps its place, as the value that says nothing.
fn default(item: &Enum) -> TokenStream {
    let ident = ident(&item.name.own);
    quote! {
        /// What a `null` in a list becomes.
        impl Default for #ident {
            fn default() -> Self {
                Self::from("")
            }
        }
    }
}

fn string_enum(item: &Enum) -> TokenStream {
    let ident = ident(&item.name.own);
    let variants: Vec<_> = item.values.iter().map(|v| variant(&v.name)).collect();
    let values: Vec<_> = item.values.iter().map(|v| rustdoc::literal(&v.value)).collect();
    let declaration = declaration(&ident, item);
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

fn integer_enum(item: &Enum) -> TokenStream {
    let ident = ident(&item.name.own);
    let variants: Vec<_> = item.values.iter().map(|v| variant(&v.name)).collect();
    let names = item.values.iter().map(|v| &v.name);
    let texts = item.values.iter().map(|v| v.value.to_string());
    let values: Vec<_> = item
        .values
        .iter()
        .map(|v| proc_macro2::Literal::i64_unsuffixed(v.value.as_i64().unwrap_or_default()))
        .collect();
    let declaration = declaration(&ident, item);
    quote! {
        #declaration

        impl #ident {
            /// The value as it is on the wire. `None` if that is no integer of 64 bits.
            pub fn value(&self) -> Option<i64> {
                Some(match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => return value.parse().ok(),
                })
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
                    _ => Self::Unknown(value.to_string()),
                }
            }
        }

        impl fmt::Display for #ident {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    #(Self::#variants => #texts,)*
                    Self::Unknown(value) => value,
                })
            }
        }

        open_enum!(i64 #ident);
    }
}

fn boolean_enum(item: &Enum) -> TokenStream {
    let ident = ident(&item.name.own);
    let variants: Vec<_> = item.values.iter().map(|v| variant(&v.name)).collect();
    let values: Vec<_> = item.values.iter().map(|v| v.value == true).collect();
    let declaration = declaration(&ident, item);
    // With both of them named there is no third.
    let rest = (values.len() < 2).then(|| quote!(_ => Self::Unknown(value),));
    quote! {
        #declaration

        impl #ident {
            /// The value as it is on the wire.
            pub fn value(&self) -> bool {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(value) => *value,
                }
            }
        }

        impl From<bool> for #ident {
            fn from(value: bool) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    #rest
                }
            }
        }

        impl fmt::Display for #ident {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.value().fmt(f)
            }
        }

        open_enum!(bool #ident);
    }
}

fn declaration(ident: &syn::Ident, item: &Enum) -> TokenStream {
    let mut doc = Doc::new(&item.description);
    if let Some(source) = &item.source {
        doc.paragraph(&format!("The set is open; the known values come from {source}"));
    }
    let variants = item.values.iter().map(|value| {
        let name = variant(&value.name);
        let mut doc =
            Doc::new(&format!("`{}`: {}", rustdoc::literal(&value.value), value.doc.text));
        if !value.doc.scopes.is_empty() {
            doc.paragraph(&format!("Needs {}.", rustdoc::any_of(&value.doc.scopes)));
        }
        let deprecated = deprecated(value.doc.deprecated.as_deref());
        quote!(#doc #deprecated #name,)
    });
    let (unknown, wire_type) = match item.wire {
        EnumWire::Integer => (
            "A value that the vendor's page does not list, as text: a number, or whatever else came. `from` makes one \
             from a number.",
            quote!(String),
        ),
        EnumWire::Text => ("A value that the vendor's page does not list.", quote!(String)),
        EnumWire::Boolean => ("The value that the vendor's page does not list.", quote!(bool)),
    };
    let unknown = Doc::new(unknown);
    let copy = (item.wire == EnumWire::Boolean).then(|| quote!(Copy,));
    quote! {
        #doc
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            #unknown
            Unknown(#wire_type),
        }
    }
}
