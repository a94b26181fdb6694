//! The request itself: its checks before sending, then its parts in the order of the wire.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::Request;
use super::setters::Setter;
use crate::codegen::refine::Argument;
use crate::spec::model::{Kind, Location, Schema};

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
    pub(super) fn chain(&self, setters: &[Setter<'_>]) -> TokenStream {
        let mut chain = TokenStream::new();
        for setter in setters {
            let Setter { wire_name, schema, .. } = setter;
            let in_path = self.operation().parameters.iter().any(|parameter| {
                parameter.name == *wire_name && parameter.location == Location::Path
            });
            if setter.required && !in_path {
                let value = self.read(setter, &quote!(.as_ref()));
                chain.extend(quote!(.require(#wire_name, #value)));
            }
            let kind = self.spec.resolve(schema).kind;
            if kind == Some(Kind::Integer) && (schema.minimum.is_some() || schema.maximum.is_some())
            {
                let value = self.read(setter, &TokenStream::new());
                let unsigned = setter.ty.to_token_stream().to_string().starts_with('u');
                let lowest = if unsigned { 0 } else { i64::MIN };
                let minimum = Literal::i64_unsuffixed(schema.minimum.unwrap_or(lowest));
                let maximum = match schema.maximum {
                    Some(maximum) => Literal::i64_unsuffixed(maximum).to_token_stream(),
                    None => quote!(i64::MAX),
                };
                chain.extend(quote!(.range(#wire_name, #value, #minimum..=#maximum)));
            }
            if kind == Some(Kind::String)
                && let Some(maximum) = schema.max_length
            {
                let value = self.read(setter, &quote!(.as_deref()));
                let minimum = schema.min_length.unwrap_or(0);
                let (minimum, maximum) =
                    (Literal::usize_unsuffixed(minimum), Literal::usize_unsuffixed(maximum));
                chain.extend(quote!(.length(#wire_name, #value, #minimum..=#maximum)));
            }
            if kind == Some(Kind::Array)
                && let Some(range) = count_range(schema)
            {
                let value = self.read(setter, &quote!(.as_ref()));
                chain.extend(quote!(.count(#wire_name, #value.map(Vec::len), #range)));
            }
        }
        for parameter in self.sending_order() {
            let (name, wire_name) = (&parameter.0.ident, &parameter.0.wire_name);
            let call = if parameter.1 { quote!(path) } else { quote!(query) };
            chain.extend(quote!(.#call(#wire_name, self.#name.as_ref())));
        }
        if self.built.body.is_some() {
            chain.extend(quote!(.json(&self.body)));
        }
        chain
    }

    /// Checks inside the lists and objects of the body.
    pub(super) fn nested_checks(&self, setters: &[Setter<'_>]) -> TokenStream {
        let mut checks = TokenStream::new();
        for setter in setters.iter().filter(|setter| setter.in_body) {
            let name = &setter.name;
            let value = Value { place: quote!(#name), is_reference: true };
            let inner = self.value_checks(setter.schema, &value, &setter.wire_name, false);
            if !inner.is_empty() {
                let place = self.read(setter, &quote!(.as_ref()));
                checks.extend(quote!(if let Some(#name) = #place { #inner }));
            }
        }
        checks
    }

    fn value_checks(
        &self,
        schema: &Schema,
        value: &Value,
        path: &str,
        check_self: bool,
    ) -> TokenStream {
        let resolved = self.spec.resolve(schema);
        let (place, reference) = (&value.place, value.reference());
        let mut checks = TokenStream::new();
        match resolved.kind {
            Some(Kind::Array) => {
                if check_self && let Some(range) = count_range(resolved) {
                    checks.extend(
                        quote!(request = request.count(#path, Some(#place.len()), #range);),
                    );
                }
                if let Some(items) = resolved.items.as_deref() {
                    let element = items
                        .component()
                        .map_or_else(|| "element".to_owned(), heck::ToSnakeCase::to_snake_case);
                    let element = format_ident!("{element}");
                    let inner_value = Value { place: quote!(#element), is_reference: true };
                    let inner = self.value_checks(items, &inner_value, &format!("{path}[]"), true);
                    if !inner.is_empty() {
                        checks.extend(quote!(for #element in #reference { #inner }));
                    }
                }
            }
            Some(Kind::Object) => {
                for (name, property) in &resolved.properties {
                    let field = self.field(schema.component().unwrap_or_default(), name);
                    let path = format!("{path}.{name}");
                    if resolved.required.contains(name) {
                        let value = Value { place: quote!(#place.#field), is_reference: false };
                        checks.extend(self.value_checks(property, &value, &path, true));
                    } else {
                        let value = Value { place: quote!(#field), is_reference: true };
                        let inner = self.value_checks(property, &value, &path, true);
                        if !inner.is_empty() {
                            checks.extend(quote!(if let Some(#field) = &#place.#field { #inner }));
                        }
                    }
                }
            }
            Some(Kind::String) if check_self => {
                if let Some(content) = &resolved.content_schema {
                    let length = Literal::usize_unsuffixed(content.max_length);
                    let items = Literal::usize_unsuffixed(content.max_items);
                    checks.extend(
                        quote!(request = request.json_text(#path, #reference, #length, #items);),
                    );
                } else if let Some(maximum) = resolved.max_length {
                    let minimum = Literal::usize_unsuffixed(resolved.min_length.unwrap_or(0));
                    let maximum = Literal::usize_unsuffixed(maximum);
                    checks.extend(quote! {
                        request = request.length(#path, Some(#reference), #minimum..=#maximum);
                    });
                }
            }
            _ => {}
        }
        checks
    }

    /// How a check reads what a setter has set.
    fn read(&self, setter: &Setter<'_>, convert: &TokenStream) -> TokenStream {
        match (setter.in_body, self.container(), setter.wire_name.split_once('.')) {
            (true, Some((container, _)), Some(_)) => {
                let container = self.field(self.body_component(), container);
                let name = &setter.name;
                quote!(self.body.#container.as_ref().and_then(|#container| #container.#name #convert))
            }
            _ => {
                let place = &setter.place;
                quote!(#place #convert)
            }
        }
    }

    /// The parameters as they are sent, with whether they are part of the path: in the order of
    /// the page's example request where there is one, so that the two are the same bytes.
    fn sending_order(&self) -> Vec<(&Argument, bool)> {
        let example = self.operation().request_example.as_deref().unwrap_or_default();
        let position = |name: &str| {
            let at = |before: char| example.find(&format!("{before}{name}="));
            at('?').or_else(|| at('&')).unwrap_or(usize::MAX)
        };
        let mut order: Vec<(&Argument, bool)> = self
            .ordered_arguments()
            .into_iter()
            .map(|argument| {
                let in_path = self.operation().parameters.iter().any(|parameter| {
                    parameter.name == argument.wire_name && parameter.location == Location::Path
                });
                (argument, in_path)
            })
            .collect();
        order.sort_by_key(|(argument, in_path)| (!in_path, position(&argument.wire_name)));
        order
    }
}

fn count_range(schema: &Schema) -> Option<TokenStream> {
    let minimum = schema.min_items.unwrap_or(0);
    match schema.max_items {
        Some(maximum) => {
            let (minimum, maximum) =
                (Literal::usize_unsuffixed(minimum), Literal::usize_unsuffixed(maximum));
            Some(quote!(#minimum..=#maximum))
        }
        None if minimum > 0 => {
            let minimum = Literal::usize_unsuffixed(minimum);
            Some(quote!(#minimum..=usize::MAX))
        }
        None => None,
    }
}
