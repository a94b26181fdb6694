//! The setters: one for each parameter, and one for each property of the body.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Request, accept, inside};
use crate::codegen::rustdoc::{self, Doc};
use crate::spec::model::Schema;

/// A setter and what it sets.
pub(super) struct Setter<'a> {
    pub name: syn::Ident,
    pub ty: syn::Type,
    /// The place that it assigns, such as `self.unit_id`.
    pub place: TokenStream,
    pub doc: Doc,
    pub schema: &'a Schema,
    pub required: bool,
    /// How errors name it.
    pub wire_name: String,
    pub in_body: bool,
}

impl<'a> Request<'a> {
    pub(super) fn setters(&self) -> Vec<Setter<'a>> {
        let mut setters = Vec::new();
        for argument in self.ordered_arguments() {
            let parameters = &self.operation().parameters;
            let Some(parameter) = parameters.iter().find(|p| p.name == argument.wire_name) else {
                continue;
            };
            let name = argument.ident.clone();
            let mut doc = Doc::new(parameter.description.as_deref().unwrap_or_default());
            self.describe(
                &mut doc,
                &parameter.schema,
                parameter.required,
                &parameter.scopes,
                parameter.example.as_ref(),
            );
            setters.push(Setter {
                place: quote!(self.#name),
                name,
                ty: argument.ty.clone(),
                doc,
                schema: &parameter.schema,
                required: parameter.required,
                wire_name: parameter.name.clone(),
                in_body: false,
            });
        }
        if let Some(body) = &self.built.body {
            self.body_setters(&body.to_string(), &quote!(self.body), "", &mut setters);
        }
        setters
    }

    fn body_setters(
        &self,
        component: &str,
        place: &TokenStream,
        prefix: &str,
        setters: &mut Vec<Setter<'a>>,
    ) {
        let (Some(schema), Some(item)) =
            (self.spec.component(component), self.refined.item(component))
        else {
            return;
        };
        for ((property, inner), field) in schema.properties.iter().zip(&item.fields) {
            let Some(name) = &field.ident else { continue };
            let wire_name = format!("{prefix}{property}");
            if let Some((container, component)) = self.container()
                && container == wire_name
            {
                let place = quote!(#place.#name.get_or_insert_default());
                self.body_setters(component, &place, &format!("{property}."), setters);
                continue;
            }
            let required = schema.required.contains(property);
            let mut doc = Doc::new(inner.description.as_deref().unwrap_or_default());
            self.describe(&mut doc, inner, required, &inner.scopes, inner.example.as_ref());
            setters.push(Setter {
                place: quote!(#place.#name),
                name: name.clone(),
                ty: inside("Option", &field.ty).unwrap_or(&field.ty).clone(),
                doc,
                schema: inner,
                required,
                wire_name,
                in_body: true,
            });
        }
    }

    /// Adds what the page says of a parameter besides its meaning.
    fn describe(
        &self,
        doc: &mut Doc,
        schema: &Schema,
        required: bool,
        scopes: &[String],
        example: Option<&serde_json::Value>,
    ) {
        let mut facts = Vec::new();
        if required {
            facts.push("Required.".to_owned());
        }
        if let Some(default) = &schema.default {
            facts.push(format!("Default: `{}`.", rustdoc::literal(default)));
        }
        match (schema.minimum, schema.maximum) {
            (Some(minimum), Some(maximum)) => facts.push(format!("From {minimum} to {maximum}.")),
            (None, Some(maximum)) => facts.push(format!("At most {maximum}.")),
            (Some(minimum), None) => facts.push(format!("At least {minimum}.")),
            (None, None) => {}
        }
        if let Some(maximum) = schema.max_length {
            facts.push(format!("At most {maximum} characters."));
        }
        if let Some(maximum) = schema.max_items {
            facts.push(format!("At most {maximum} entries."));
        }
        let is_short =
            |value: &&serde_json::Value| (1..=60).contains(&rustdoc::literal(value).len());
        if let Some(example) = example.filter(is_short) {
            facts.push(format!("Example: `{}`.", rustdoc::literal(example)));
        }
        if !scopes.is_empty() {
            facts.push(format!("Needs {}.", rustdoc::any_of(scopes)));
        }
        doc.paragraph(&facts.join(" "));
    }

    pub(super) fn setter(&self, setter: &Setter<'_>) -> TokenStream {
        let Setter { name, ty, place, doc, .. } = setter;
        let (argument, value) = accept(self.spec, name, ty);
        quote! {
            #doc
            pub fn #name(mut self, #argument) -> Self {
                #place = Some(#value);
                self
            }
        }
    }
}
