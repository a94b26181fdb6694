//! `pattern.rs`: the documented patterns, each once.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToShoutySnakeCase;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::rust::ident;
use crate::api::{Api, Limits, Pattern};
use crate::spec::{Piece, Sequence};

/// The patterns by their text, under the name of the first input or field that has to match.
#[derive(Debug)]
pub struct Patterns(BTreeMap<String, (syn::Ident, Pattern)>);

impl Patterns {
    /// Those of all that is sent.
    pub fn of(api: &Api) -> Self {
        let mut patterns = Self(BTreeMap::new());
        let mut names = BTreeSet::new();
        let mut add = |owner: &str, name: &str, limits: &Limits| {
            patterns.add(&mut names, &format!("{owner}_{name}"), limits);
        };
        for operation in &api.operations {
            for input in &operation.inputs {
                add(&operation.name.word(), &input.ident, &input.limits);
            }
        }
        for item in api.structs().filter(|item| item.sent) {
            for field in &item.fields {
                add(&item.name.type_word(), &field.ident, &field.limits);
            }
        }
        patterns
    }

    fn add(&mut self, names: &mut BTreeSet<String>, name: &str, limits: &Limits) {
        if let Some(pattern) = &limits.pattern
            && !self.0.contains_key(&pattern.text)
        {
            let mut name = name.to_shouty_snake_case();
            while !names.insert(name.clone()) {
                name.push('X');
            }
            self.0.insert(pattern.text.clone(), (ident(&name), pattern.clone()));
        }
        if let Some(each) = &limits.each {
            self.add(names, name, each);
        }
    }

    /// How generated code names a pattern.
    pub fn path(&self, pattern: &Pattern) -> TokenStream {
        let name = self.0.get(&pattern.text).map(|(name, _)| name);
        quote!(crate::generated::pattern::#name)
    }

    /// The whole file, or nothing where there is no pattern. The families that use one may be left out.
    pub fn file(&self, has_families: bool) -> Option<syn::File> {
        if self.0.is_empty() {
            return None;
        }
        let items = self.0.values().map(|(name, pattern)| {
            let text = &pattern.text;
            let any_of = pattern.any_of.iter().map(sequence);
            quote! {
                pub(super) static #name: Pattern = Pattern { text: #text, any_of: &[#(#any_of),*] };
            }
        });
        let allow = has_families.then(|| quote!(#![allow(dead_code)]));
        Some(syn::parse_quote! {
            //! Patterns that values have to match before they are sent.

            #allow

            use vendor_client_core::plumbing::{Pattern, Piece, Sequence};

            #(#items)*
        })
    }
}

fn sequence(sequence: &Sequence) -> TokenStream {
    let (from_start, to_end) = (sequence.from_start, sequence.to_end);
    let pieces = sequence.pieces.iter().map(piece);
    quote!(Sequence { from_start: #from_start, to_end: #to_end, pieces: &[#(#pieces),*] })
}

fn piece(piece: &Piece) -> TokenStream {
    let one_of = piece.one_of.iter().map(|(from, to)| quote!((#from, #to)));
    let min = Literal::u32_unsuffixed(piece.min);
    let max = match piece.max.map(Literal::u32_unsuffixed) {
        Some(max) => quote!(Some(#max)),
        None => quote!(None),
    };
    quote!(Piece { one_of: &[#(#one_of),*], min: #min, max: #max })
}
