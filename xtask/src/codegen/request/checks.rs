//! The request itself: its checks before sending, then its parts in the order of the wire.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{Request, place};
use crate::api::{InputPlace, Int, Limits, Presence, Ty};
use crate::codegen::rust::ident;

/// A value that a check looks at: a field of something, or what a pattern has bound.
struct Value {
    place: TokenStream,
    is_reference: bool,
}

impl Value {
    fn reference(&self) -> TokenStream {
        let place = &self.place;
        if self.is_reference { quote!(#place) } else { quote!(&#place) }
    }
}

impl Request<'_> {
    /// The checks and the parts of the request, as calls behind `Request::new(…)`.
    pub(super) fn chain(&self) -> TokenStream {
        let mut chain = TokenStream::new();
        for input in &self.operation.inputs {
            let (wire_name, limits) = (&input.wire_name, &input.limits);
            if input.required && input.place != InputPlace::Path {
                let (value, _) = place(input, &quote!(.as_ref()));
                chain.extend(quote!(.require(#wire_name, #value)));
            }
            match &input.ty {
                Ty::Int(int) => {
                    if let Some(range) = number_range(limits, *int) {
                        let (value, _) = place(input, &TokenStream::new());
                        chain.extend(quote!(.range(#wire_name, #value, #range)));
                    }
                }
                Ty::Text => {
                    if let Some(range) = length_range(limits) {
                        let (value, _) = place(input, &quote!(.as_deref()));
                        chain.extend(quote!(.length(#wire_name, #value, #range)));
                    }
                }
                Ty::List(_) => {
                    if let Some(range) = count_range(limits) {
                        let (value, _) = place(input, &quote!(.as_ref()));
                        chain.extend(quote!(.count(#wire_name, #value.map(Vec::len), #range)));
                    }
                }
                _ => {}
            }
        }
        for input in self.operation.sent.iter().map(|index| &self.operation.inputs[*index]) {
            let (name, wire_name) = (ident(&input.ident), &input.wire_name);
            let call = match input.place {
                InputPlace::Path => quote!(path),
                InputPlace::Query | InputPlace::Body { .. } => quote!(query),
            };
            chain.extend(quote!(.#call(#wire_name, self.#name.as_ref())));
        }
        if self.operation.body.is_some() {
            chain.extend(quote!(.json(&self.body)));
        }
        chain
    }

    /// Checks inside the lists and objects of the body.
    pub(super) fn nested_checks(&self) -> TokenStream {
        let mut checks = TokenStream::new();
        let inputs = self.operation.inputs.iter();
        for input in inputs.filter(|input| matches!(input.place, InputPlace::Body { .. })) {
            let name = ident(&input.ident);
            let value = Value { place: quote!(#name), is_reference: true };
            let inner =
                self.value_checks(&input.ty, &input.limits, &value, &input.wire_name, false);
            if !inner.is_empty() {
                let (place, _) = place(input, &quote!(.as_ref()));
                checks.extend(quote!(if let Some(#name) = #place { #inner }));
            }
        }
        checks
    }

    fn value_checks(
        &self,
        ty: &Ty,
        limits: &Limits,
        value: &Value,
        path: &str,
        check_self: bool,
    ) -> TokenStream {
        let (place, reference) = (&value.place, value.reference());
        let mut checks = TokenStream::new();
        match ty {
            Ty::List(element) => {
                if check_self && let Some(range) = count_range(limits) {
                    checks.extend(
                        quote!(request = request.count(#path, Some(#place.len()), #range);),
                    );
                }
                let name = element
                    .name()
                    .map_or_else(|| "element".to_owned(), heck::ToSnakeCase::to_snake_case);
                let name = format_ident!("{name}");
                let inner_value = Value { place: quote!(#name), is_reference: true };
                let none = Limits::default();
                let each = limits.each.as_deref().unwrap_or(&none);
                let path = format!("{path}[]");
                let inner = self.value_checks(element, each, &inner_value, &path, true);
                if !inner.is_empty() {
                    checks.extend(quote!(for #name in #reference { #inner }));
                }
            }
            Ty::Struct(name) => {
                let fields = self.api.structure(name).map(|item| item.fields.as_slice());
                for field in fields.unwrap_or_default() {
                    let name = ident(&field.ident);
                    let path = format!("{path}.{}", field.key);
                    if field.presence == Presence::Required {
                        let value = Value { place: quote!(#place.#name), is_reference: false };
                        checks.extend(self.value_checks(
                            &field.ty,
                            &field.limits,
                            &value,
                            &path,
                            true,
                        ));
                    } else {
                        let value = Value { place: quote!(#name), is_reference: true };
                        let inner =
                            self.value_checks(&field.ty, &field.limits, &value, &path, true);
                        if !inner.is_empty() {
                            checks.extend(quote!(if let Some(#name) = &#place.#name { #inner }));
                        }
                    }
                }
            }
            Ty::Text if check_self => {
                if let Some((length, items)) = limits.content {
                    let length = Literal::usize_unsuffixed(length);
                    let items = Literal::usize_unsuffixed(items);
                    checks.extend(
                        quote!(request = request.json_text(#path, #reference, #length, #items);),
                    );
                } else if let Some(range) = length_range(limits) {
                    checks.extend(quote! {
                        request = request.length(#path, Some(#reference), #range);
                    });
                }
            }
            _ => {}
        }
        checks
    }
}

fn number_range(limits: &Limits, int: Int) -> Option<TokenStream> {
    if limits.minimum.is_none() && limits.maximum.is_none() {
        return None;
    }
    let lowest = if int == Int::U32 { 0 } else { i64::MIN };
    let minimum = Literal::i64_unsuffixed(limits.minimum.unwrap_or(lowest));
    let maximum = match limits.maximum {
        Some(maximum) => Literal::i64_unsuffixed(maximum).to_token_stream(),
        None => quote!(i64::MAX),
    };
    Some(quote!(#minimum..=#maximum))
}

fn length_range(limits: &Limits) -> Option<TokenStream> {
    let maximum = Literal::usize_unsuffixed(limits.max_length?);
    let minimum = Literal::usize_unsuffixed(limits.min_length.unwrap_or(0));
    Some(quote!(#minimum..=#maximum))
}

fn count_range(limits: &Limits) -> Option<TokenStream> {
    let minimum = Literal::usize_unsuffixed(limits.min_items.unwrap_or(0));
    match limits.max_items.map(Literal::usize_unsuffixed) {
        Some(maximum) => Some(quote!(#minimum..=#maximum)),
        None => limits.min_items.map(|_| quote!(#minimum..=usize::MAX)),
    }
}
