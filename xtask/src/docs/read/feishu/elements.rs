//! The elements of Feishu's documentation site, as they stand in the midst of Markdown.
//!
//! No reader of HTML is used: between the site's elements there is text that is none, with bare
//! `<`, `>` and `&`, and what is not an element of the site has to stay as it is.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Open(Element<'a>),
    Close(&'a str),
}

/// The beginning of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    pub name: &'a str,
    attributes: &'a str,
}

impl<'a> Element<'a> {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let (value, tail) = match after.chars().next()? {
                quote @ ('"' | '\'') => after.get(1..)?.split_once(quote)?,
                _ => after.split_once(char::is_whitespace).unwrap_or((after, "")),
            };
            // Attributes without a value may stand before the key.
            if key.split_whitespace().last() == Some(name) {
                return Some(value);
            }
            rest = tail;
        }
    }
}

/// The elements that are none of the site's own and mean something there.
const PLAIN: [&str; 9] = ["tr", "td", "th", "div", "br", "p", "span", "b", "code"];

/// Whether an element of this name is the site's.
fn is_known(name: &str) -> bool {
    name.starts_with("md-") || PLAIN.contains(&name)
}

/// The pieces of `text`, each with its offset.
pub fn pieces(text: &str) -> Vec<(usize, Piece<'_>)> {
    let mut pieces = Vec::new();
    let mut text_from = 0;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        match tag(text.get(start..).unwrap_or_default()) {
            Some((piece, length)) => {
                if let Some(before) = text.get(text_from..start).filter(|text| !text.is_empty()) {
                    pieces.push((text_from, Piece::Text(before)));
                }
                pieces.push((start, piece));
                at = start + length;
                text_from = at;
            }
            None => at = start + 1,
        }
    }
    if let Some(rest) = text.get(text_from..).filter(|text| !text.is_empty()) {
        pieces.push((text_from, Piece::Text(rest)));
    }
    pieces
}

/// The tag at the beginning of `text`, and its length.
fn tag(text: &str) -> Option<(Piece<'_>, usize)> {
    let inner = text.get(1..)?;
    let (is_end, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let length = inner.find(|c| !is_name(c)).unwrap_or(inner.len());
    let (name, rest) = inner.split_at(length);
    if !is_known(name) {
        return None;
    }
    // A `>` in quotation marks does not end the tag.
    let mut quote = None;
    let end = rest.char_indices().find_map(|(at, c)| {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return Some(at),
            _ => {}
        }
        None
    })?;
    let total = 1 + usize::from(is_end) + length + end + 1;
    let attributes = rest.get(..end)?.trim_end_matches('/');
    let piece = if is_end { Piece::Close(name) } else { Piece::Open(Element { name, attributes }) };
    Some((piece, total))
}
