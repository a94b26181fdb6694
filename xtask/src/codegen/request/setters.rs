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
    match (&input.limits.minimum, &input.limits.maximum) {
        (Some(minimum), Some(maximum)) => facts.push(format!("From {minimum} to {maximum}.")),
        (None, Some(maximum)) => facts.push(format!("At most {maximum}.")),
        (Some(minimum), None) => facts.push(format!("At least {minimum}.")),
        (None, None) => {}
    }
    facts.extend(amount(input.limits.min_length, input.limits.max_length, "character"));
    facts.extend(amount(input.limits.min_items, input.limits.max_items, "item"));
    if let Some(pattern) = &input.limits.pattern {
        facts.push(format!("Matches `{}`.", pattern.text));
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

/// "From 2 to 4 characters."
fn amount(least: Option<usize>, most: Option<usize>, unit: &str) -> Option<String> {
    let plural = |count: usize| if count == 1 { unit.to_owned() } else { format!("{unit}s") };
    match (least, most) {
        (Some(least), Some(most)) if least == most => {
            Some(format!("Exactly {most} {}.", plural(most)))
        }
        (Some(least), Some(most)) if least > 0 => {
            Some(format!("From {least} to {most} {}.", plural(most)))
        }
        (_, Some(most)) => Some(format!("At most {most} {}.", plural(most))),
        (Some(least), None) => Some(format!("At least {least} {}.", plural(least))),
        (None, None) => None,
    }
}
