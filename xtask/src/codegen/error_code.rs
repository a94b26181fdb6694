//! `error_code.rs`: the vendor's error codes by name, with what to do about each.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::rust::variant;
use super::rustdoc::{self, Doc};
use crate::api::{Api, Code, CodeType, ErrorClass};

/// The whole file.
pub fn file(api: &Api) -> syn::File {
    let vendor = &api.vendor.name;
    let codes = &api.codes;
    let variants: Vec<_> = codes.iter().map(|code| variant(&code.name)).collect();
    let names: Vec<_> = codes.iter().map(|code| &code.name).collect();
    let remedies: Vec<_> = codes.iter().map(|code| &code.remedy).collect();
    let docs = codes.iter().map(|code| {
        let mut doc = Doc::new(&format!("`{}`{}", rustdoc::literal(&code.code), code.meaning));
        doc.paragraph(&code.remedy);
        doc
    });
    let is_text = api.vendor.code_type == CodeType::String;
    let values: Vec<_> = codes
        .iter()
        .map(|code| match &code.code {
            Value::String(text) => quote!(#text),
            number => {
                let number =
                    proc_macro2::Literal::i64_unsuffixed(number.as_i64().unwrap_or_default());
                quote!(#number)
            }
        })
        .collect();
    let (from_wire, to_wire) = if is_text {
        (
            quote! {
                let WireCode::Text(text) = &code else { return Self::Unknown(code) };
                match text.as_ref() {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(code),
                }
            },
            quote!(#(Self::#variants => &WireCode::Text(Cow::Borrowed(#values)),)*),
        )
    } else {
        (
            quote! {
                match code {
                    #(WireCode::Integer(#values) => Self::#variants,)*
                    _ => Self::Unknown(code),
                }
            },
            quote!(#(Self::#variants => &WireCode::Integer(#values),)*),
        )
    };
    // Some codes are words, and then the name may be the same word.
    let unless_same = is_text.then(|| quote!(if self.code() != name));
    let cow = is_text.then(|| {
        quote!(
            use std::borrow::Cow;
        )
    });
    let classes = classes(codes);
    let wait = wait(codes);
    let duration = wait.is_some().then(|| {
        quote!(
            use std::time::Duration;
        )
    });
    let head = Doc::new(&format!("The error codes of {vendor}.")).inner();
    // Without codes there is nothing but `Unknown`, which returns early.
    let allow = codes.is_empty().then(|| quote!(#![allow(unreachable_code)]));
    let error_doc = Doc::new(&format!(
        "What can go wrong in a call of {vendor}: see [`vendor_client_core::Error`] for each kind, \
         and [`ErrorCode`] for the codes behind [`ErrorKind::Api`](vendor_client_core::ErrorKind::Api)."
    ));
    let code_doc = Doc::new(&format!(
        "An error code of {vendor}. The set is open: a code that is not documented becomes \
         [`Unknown`](Self::Unknown)."
    ));
    syn::parse_quote! {
        #(#head)*

        #allow

        #cow
        use std::fmt;
        #duration

        use vendor_client_core::{ErrorClass, WireCode};

        #error_doc
        pub type Error = vendor_client_core::Error<ErrorCode>;

        #code_doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode {
            #(#docs #variants,)*
            /// A code that the vendor's pages do not list.
            Unknown(WireCode),
        }

        impl ErrorCode {
            /// The code as it is on the wire.
            pub fn code(&self) -> &WireCode {
                match self {
                    #to_wire
                    Self::Unknown(code) => code,
                }
            }

            /// The name of a documented code.
            pub fn name(&self) -> Option<&'static str> {
                Some(match self {
                    #(Self::#variants => #names,)*
                    Self::Unknown(_) => return None,
                })
            }

            /// What a documented code means in the terms that all vendors share.
            pub fn class(&self) -> Option<ErrorClass> {
                Some(match self {
                    #(#classes)*
                    Self::Unknown(_) => return None,
                })
            }

            /// What to do about a documented code.
            pub fn remedy(&self) -> Option<&'static str> {
                Some(match self {
                    #(Self::#variants => #remedies,)*
                    Self::Unknown(_) => return None,
                })
            }
        }

        impl vendor_client_core::ErrorCode for ErrorCode {
            fn from_wire(code: WireCode) -> Self {
                #from_wire
            }

            fn class(&self) -> Option<ErrorClass> {
                self.class()
            }

            fn remedy(&self) -> Option<&'static str> {
                self.remedy()
            }

            #wait
        }

        impl fmt::Display for ErrorCode {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) #unless_same => write!(f, "{name} ({})", self.code()),
                    _ => self.code().fmt(f),
                }
            }
        }
    }
}

/// An arm for each class that there is.
fn classes(codes: &[Code]) -> Vec<TokenStream> {
    let classes: BTreeSet<_> = codes.iter().map(|code| code.class).collect();
    let arm = |class: ErrorClass| {
        let members = codes.iter().filter(|code| code.class == class);
        let members = members.map(|code| variant(&code.name));
        let class = format_ident!("{class:?}");
        quote!(#(Self::#members)|* => ErrorClass::#class,)
    };
    classes.into_iter().map(arm).collect()
}

/// The method for the codes that say how long to wait, if there are any.
fn wait(codes: &[Code]) -> Option<TokenStream> {
    let (members, seconds): (Vec<_>, Vec<_>) = codes
        .iter()
        .filter_map(|code| {
            let seconds = proc_macro2::Literal::u32_unsuffixed(code.wait?);
            Some((variant(&code.name), seconds))
        })
        .unzip();
    (!members.is_empty()).then(|| {
        quote! {
            fn wait(&self) -> Option<Duration> {
                match self {
                    #(Self::#members => Some(Duration::from_secs(#seconds)),)*
                    _ => None,
                }
            }
        }
    })
}
