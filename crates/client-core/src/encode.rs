//! Values in a path or a query.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::invalid_parameter::{InvalidParameter, MISSING};

/// What stays as it is in a path segment or a query: RFC 3986's unreserved characters and `*`.
///
/// One set for both places, and a strict one: a space is `%20` and a plus is `%2B`, so that servers
/// that read `+` as a space and servers that do not agree on what was meant.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'*');

/// Fills a path's `{name}` with one percent-encoded segment, or says why it cannot.
pub(crate) fn fill(path: &mut String, name: &str, value: &str) -> Result<(), String> {
    if value.is_empty() {
        return Err("is empty, and a path cannot carry that".to_owned());
    }
    if value == "." || value == ".." {
        return Err(format!("is {value:?}, and a path cannot carry that"));
    }
    let slot = format!("{{{name}}}");
    if !path.contains(&slot) {
        return Err("has no place in this operation's path".to_owned());
    }
    // An encoded value holds no braces, so that it never becomes the slot of a later parameter.
    *path = path.replace(&slot, &encode(value));
    Ok(())
}

/// A slot that is still there would go out as a segment of its own name.
pub(crate) fn unfilled(path: &str) -> Option<InvalidParameter> {
    let (_, rest) = path.split_once('{')?;
    let name = rest.split('}').next().unwrap_or(rest);
    Some(InvalidParameter::new(name, MISSING))
}

pub(crate) fn encode(value: &str) -> String {
    utf8_percent_encode(value, ENCODED).to_string()
}
