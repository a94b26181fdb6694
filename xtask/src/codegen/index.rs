//! `mod.rs`: what the generated files export.

use quote::quote;

use crate::api::{Api, Servers};

/// The whole file.
pub fn file(api: &Api, has_enums: bool) -> syn::File {
    let region = matches!(api.servers, Servers::Regions(_)).then(|| quote!(, Region));
    let (enums, reexport) = if has_enums {
        (
            Some(quote!(
                mod enums;
            )),
            Some(quote!(
                pub use enums::*;
            )),
        )
    } else {
        (None, None)
    };
    syn::parse_quote! {
        //! The generated part of the crate.

        mod client;
        #enums
        mod error_code;
        pub mod operation;
        pub mod request;
        mod types;

        pub use client::{Client, ClientBuilder #region};
        #reexport
        pub use error_code::{Error, ErrorCode};
        pub use types::*;
    }
}
