//! `mod.rs`: what the generated files export.

use std::collections::BTreeSet;

use quote::quote;
use syn::visit::{self, Visit};

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

/// The names that `items` use, from which follows what their file has to import.
///
/// A name counts where a path begins with it, so that the variant of `Marker::Token` is not taken
/// for a type `Token`.
pub fn names_in(items: &[syn::Item]) -> BTreeSet<String> {
    let mut names = FirstSegments(BTreeSet::new());
    for item in items {
        names.visit_item(item);
    }
    names.0
}

struct FirstSegments(BTreeSet<String>);

impl<'ast> Visit<'ast> for FirstSegments {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        visit::visit_path(self, path);
        if let Some(first) = path.segments.first() {
            self.0.insert(first.ident.to_string());
        }
    }
}
