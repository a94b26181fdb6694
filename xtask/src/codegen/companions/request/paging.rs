//! `pages()` and `items()`: where a listing stands in the request and in the answer.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{Request, inside};
use crate::codegen::rustdoc::Doc;
use crate::spec::model::{Pagination, PagingLocation, PagingStyle, Schema};

impl Request<'_> {
    /// `pages()` and `items()`, and the description of the listing that they need.
    pub(super) fn paging(
        &self,
        paging: &Pagination,
        builder: &syn::Ident,
        metadata: &syn::Ident,
    ) -> (TokenStream, TokenStream) {
        let page = &self.built.response;
        let items = self.field(&page.to_string(), &paging.response.items);
        let item = self
            .refined
            .field(&page.to_string(), &paging.response.items)
            .and_then(|field| inside("Vec", &field.ty))
            .map(ToTokens::to_token_stream);

        let (position, seek, marker) = match paging.style {
            PagingStyle::Token => {
                let token = paging.request.token.as_deref().unwrap_or_default();
                let (read, write) = self.request_field(token);
                let more = self.answer(paging.response.more.as_deref(), &TokenStream::new());
                let next = self.answer(paging.response.next.as_deref(), &quote!(.as_deref()));
                (
                    quote!(Position::Token(#read)),
                    quote!(#write = position.into_token();),
                    quote!(Marker::Token { more: #more, next: #next }),
                )
            }
            PagingStyle::Page => {
                let number = paging.request.page.as_deref().unwrap_or_default();
                let (read, write) = self.request_field(number);
                let (size, _) = self.request_field(&paging.request.size);
                let default = self
                    .operation()
                    .parameters
                    .iter()
                    .find(|parameter| parameter.name == paging.request.size)
                    .and_then(|parameter| parameter.schema.default.as_ref()?.as_i64())
                    .unwrap_or(0);
                let default = Literal::i64_unsuffixed(default);
                let first = Literal::u32_unsuffixed(paging.first.unwrap_or(0));
                let total = self.answer(paging.response.total.as_deref(), &TokenStream::new());
                (
                    quote!(Position::Number(#read.unwrap_or(#first))),
                    quote!(#write = position.into_number();),
                    quote!(Marker::Number { first: #first, size: #size.unwrap_or(#default), total: #total }),
                )
            }
        };
        let mut items_doc = Doc::new("Streams the items of all pages from here to the last one.");
        let rest = self.rest_of_the_page(paging);
        if !rest.is_empty() {
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

    /// The properties of a page besides its items and what it says about the pages after it.
    fn rest_of_the_page(&self, paging: &Pagination) -> Vec<String> {
        let response = &paging.response;
        let known = [Some(&response.items), response.next.as_ref(), response.more.as_ref()];
        let known: Vec<&str> = known
            .into_iter()
            .chain([response.total.as_ref()])
            .flatten()
            .filter_map(|path| path.split('.').next())
            .collect();
        let page = self.spec.component(&self.built.response.to_string());
        let properties = page.into_iter().flat_map(|page| page.properties.keys());
        let rest = properties.filter(|name| !known.contains(&name.as_str()));
        rest.map(|name| format!("`{name}`")).collect()
    }

    /// How the paging parameter at `path` is read (as an `Option` by value) and written.
    fn request_field(&self, path: &str) -> (TokenStream, TokenStream) {
        let in_body =
            self.operation().pagination.as_ref().map(|p| p.location) == Some(PagingLocation::Body);
        match path.rsplit_once('.') {
            Some((object, field)) if in_body => {
                let component = self.container().map(|(_, component)| component);
                let object = self.field(self.body_component(), object);
                let field = self.field(component.unwrap_or_default(), field);
                (
                    quote!(self.body.#object.as_ref().and_then(|#object| #object.#field.clone())),
                    quote!(self.body.#object.get_or_insert_default().#field),
                )
            }
            _ if in_body => {
                let field = self.field(self.body_component(), path);
                (quote!(self.body.#field.clone()), quote!(self.body.#field))
            }
            _ => {
                let argument = self.built.arguments.iter().find(|a| a.wire_name == path);
                let field = argument.map_or_else(|| format_ident!("{path}"), |a| a.ident.clone());
                let is_text = argument
                    .is_some_and(|argument| argument.ty.to_token_stream().to_string() == "String");
                let clone = is_text.then(|| quote!(.clone()));
                (quote!(self.#field #clone), quote!(self.#field))
            }
        }
    }

    /// How a path into a page is read, as an `Option`: a property, or one of an object in it.
    fn answer(&self, path: Option<&str>, convert: &TokenStream) -> TokenStream {
        let page = self.built.response.to_string();
        let path = path.unwrap_or_default();
        let Some((object, property)) = path.split_once('.') else {
            let field = self.field(&page, path);
            return quote!(page.#field #convert);
        };
        let inner = self.spec.component(&page).and_then(|page| page.properties.get(object));
        let inner = inner.and_then(Schema::component).unwrap_or_default();
        let (object, field) = (self.field(&page, object), self.field(inner, property));
        quote!(page.#object.as_ref().and_then(|#object| #object.#field #convert))
    }
}
