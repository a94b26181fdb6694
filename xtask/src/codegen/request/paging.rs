//! `pages()` and `items()`: where a listing stands in the request and in the answer.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Request, place};
use crate::api::{Input, InputPlace, Listing, Paging, Ty};
use crate::codegen::rust::{ident, read, ty};
use crate::codegen::rustdoc::Doc;

impl Request<'_> {
    /// `pages()` and `items()`, and the description of the listing that they need.
    pub(super) fn paging(
        &self,
        listing: &Listing,
        builder: &syn::Ident,
        metadata: &syn::Ident,
    ) -> (TokenStream, TokenStream) {
        let (page, items, item) = (ident(&listing.page), ident(&listing.items), ty(&listing.item));
        let (position, seek, marker) = match &listing.paging {
            Paging::Token { token, next, more } => {
                let (value, place) = self.request_value(*token);
                let (more, next) =
                    (read(more, &TokenStream::new()), read(next, &quote!(.as_deref())));
                (
                    quote!(Position::Token(#value)),
                    quote!(#place = position.into_token();),
                    quote!(Marker::Token { more: #more, next: #next }),
                )
            }
            Paging::Number { number, first, default_size, total } => {
                let (value, place) = self.request_value(*number);
                let (size, _) = self.request_value(listing.size);
                let first = Literal::u32_unsuffixed(*first);
                let default = default_size.map(Literal::u32_unsuffixed);
                let default = default.map(|default| quote!(.or(Some(#default))));
                let total = read(total, &TokenStream::new());
                (
                    quote!(Position::Number(#value.unwrap_or(#first))),
                    quote!(#place = position.into_number();),
                    quote!(Marker::Number { first: #first, size: #size #default, end: End::Total(#total) }),
                )
            }
        };
        let mut items_doc = Doc::new("Streams the items of all pages from here to the last one.");
        if !listing.rest.is_empty() {
            let rest: Vec<_> = listing.rest.iter().map(|name| format!("`{name}`")).collect();
            items_doc.paragraph(&format!(
                "A page also has {}, which [`pages`](Self::pages) shows and this leaves out.",
                rest.join(" and ")
            ));
        }
        let streams = quote! {
            /// Streams the pages from here to the last one. The other parameters hold for each.
            pub fn pages(self) -> Pages<Self> {
                Pages::new(self)
            }

            #items_doc
            pub fn items(self) -> Items<Self> {
                Items::new(self)
            }
        };
        let paged = quote! {
            impl Paged for #builder {
                type Page = #page;
                type Item = #item;
                type Code = ErrorCode;

                const OPERATION: &'static Operation = &operation::#metadata;

                fn fetch(self) -> PageFuture<Self> {
                    Box::pin(self.send())
                }

                fn position(&self) -> Position {
                    #position
                }

                fn seek(&mut self, position: Position) {
                    #seek
                }

                fn marker<'a>(&self, page: &'a #page) -> Marker<'a> {
                    #marker
                }

                fn items(page: &#page) -> &[#item] {
                    &page.#items
                }

                fn into_items(page: #page) -> Vec<#item> {
                    page.#items
                }
            }
        };
        (streams, paged)
    }

    /// How a paging input is read (as an `Option` by value), and the place that is written.
    fn request_value(&self, input: usize) -> (TokenStream, TokenStream) {
        let input: &Input = &self.operation.inputs[input];
        let in_body = matches!(input.place, InputPlace::Body { .. });
        let clone = (in_body || input.ty == Ty::Text).then(|| quote!(.clone()));
        place(input, &clone.unwrap_or_default())
    }
}
