//! Documentation comments: paragraphs, wrapped, with nothing in them that rustdoc trips over.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use serde_json::Value;
use syn::parse_quote;

/// Width of the text after `/// `, so that a field's comment stays within a hundred columns.
const WIDTH: usize = 88;

/// A documentation comment under construction.
#[derive(Clone, Debug, Default)]
pub struct Doc {
    lines: Vec<String>,
}

impl Doc {
    /// A comment that begins with `text`, whose blank lines separate paragraphs.
    pub fn new(text: &str) -> Self {
        let mut doc = Self::default();
        doc.paragraph(text);
        doc
    }

    /// Adds `text` below what is there.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        for paragraph in text.trim().split("\n\n").filter(|text| !text.trim().is_empty()) {
            self.blank();
            self.wrap(paragraph, "");
        }
        self
    }

    /// Adds a list; each element is one entry.
    pub fn list(&mut self, entries: impl IntoIterator<Item = String>) -> &mut Self {
        self.blank();
        for entry in entries {
            self.wrap(&format!("- {entry}"), "  ");
        }
        self
    }

    /// Adds lines that must stay as they are: a code block, a heading, a table.
    pub fn verbatim(&mut self, lines: impl IntoIterator<Item = String>) -> &mut Self {
        self.blank();
        self.lines.extend(lines);
        self
    }

    fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    fn wrap(&mut self, text: &str, indent: &str) {
        let mut line = String::new();
        for word in text.split_whitespace() {
            let word = linked(word);
            // A mark of a list alone on its line makes no list.
            let is_begun = !matches!(line.trim(), "" | "-");
            if is_begun && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.lines.push(std::mem::replace(&mut line, indent.to_owned()));
                line.push_str(&word);
                continue;
            }
            if !line.trim().is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        self.lines.push(line);
    }

    /// The comment as attributes.
    pub fn attributes(&self) -> Vec<syn::Attribute> {
        let lines = self
            .lines
            .iter()
            .map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
        lines.map(|line| parse_quote!(#[doc = #line])).collect()
    }

    /// The comment as inner attributes, for the head of a module.
    pub fn inner(&self) -> Vec<syn::Attribute> {
        let lines = self
            .lines
            .iter()
            .map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
        lines.map(|line| parse_quote!(#![doc = #line])).collect()
    }
}

impl ToTokens for Doc {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let attributes = self.attributes();
        tokens.extend(quote!(#(#attributes)*));
    }
}

/// Rustdoc warns of bare URLs.
fn linked(word: &str) -> String {
    let url = word.trim_end_matches(['.', ',', ';', ')']);
    if url.starts_with("https://") || url.starts_with("http://") {
        return format!("<{url}>{}", &word[url.len()..]);
    }
    word.to_owned()
}

/// "the scope `a`" or "one of the scopes `a`, `b`".
pub fn any_of(scopes: &[String]) -> String {
    let quoted: Vec<String> = scopes.iter().map(|scope| format!("`{scope}`")).collect();
    match quoted.as_slice() {
        [only] => format!("the scope {only}"),
        all => format!("one of the scopes {}", all.join(", ")),
    }
}

/// A JSON value as a reader would write it: strings without quotes.
pub fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
