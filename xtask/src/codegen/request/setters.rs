//! The setters: one for each input that need not be set.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::Input;
use crate::codegen::rust::{accept, deprecated, ident};
use crate::codegen::rustdoc::{self, Doc};

/// The setter of `input`.
pub(super) fn setter(input: &Input) -> TokenStream {
    let name = ident(&input.ident);
    let doc = describe(input);
    let (argument, value) = accept(&name, &input.ty);
    let deprecated = deprecated(input.doc.deprecated.as_deref());
    quote! {
        #doc
        #deprecated
        pub fn #name(mut self, #argument) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

/// What the page says of an input: its meaning, and the rest in a second paragraph.
pub fn describe(input: &Input) -> Doc {
    let mut doc = Doc::new(&input.doc.text);
    doc.paragraph(&facts(input).join(" "));
    doc
}

/// What the page says of an input besides its meaning.
pub fn facts(input: &Input) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(default) = &input.doc.default {
        facts.push(format!("Default: `{}`.", rustdoc::literal(default)));
    }
    if let Some(fallback) = input.fallback {
        facts.push(format!("Without it, {fallback} is sent: the page requires it."));
    }
    match (input.limits.minimum, input.limits.maximum) {
        (Some(minimum), Some(maximum)) => facts.push(format!("From {minimum} to {maximum}.")),
        (None, Some(maximum)) => facts.push(format!("At most {maximum}.")),
        (Some(minimum), None) => facts.push(format!("At least {minimum}.")),
        (None, None) => {}
    }
    if let Some(maximum) = input.limits.max_length {
        facts.push(format!("At most {maximum} characters."));
    }
    if let Some(maximum) = input.limits.max_items {
        facts.push(format!("At most {maximum} entries."));
    }
    let is_short = |value: &&serde_json::Value| (1..=60).contains(&rustdoc::literal(value).len());
    if let Some(example) = input.doc.example.as_ref().filter(is_short) {
        facts.push(format!("Example: `{}`.", rustdoc::literal(example)));
    }
    if !input.doc.scopes.is_empty() {
        facts.push(format!("Needs {}.", rustdoc::any_of(&input.doc.scopes)));
    }
    facts
}
