//! Values in a path or a query.

use std::fmt::{self, Display, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::invalid_parameter::{InvalidParameter, MISSING};

/// What stays as it is in a path segment or a query: RFC 3986's unreserved characters and `*`.
///
/// One set for both places, and a strict one: a space is `%20` and a plus is `%2B`, so that servers
/// that read `+` as a space and servers that do not agree on what was meant.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'*');

/// A path whose `{name}` is filled with one percent-encoded segment, or why that cannot be.
pub(crate) fn fill(path: &str, name: &str, value: &str) -> Result<String, String> {
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
    let mut segment = String::with_capacity(value.len());
    push(&mut segment, value);
    // An encoded value holds no braces, so that it never becomes the slot of a later parameter.
    Ok(path.replace(&slot, &segment))
}

/// A slot that is still there would go out as a segment of its own name.
pub(crate) fn unfilled(path: &str) -> Option<InvalidParameter> {
    let (_, rest) = path.split_once('{')?;
    let name = rest.split('}').next().unwrap_or(rest);
    Some(InvalidParameter::new(name, MISSING))
}

/// Adds a value, percent-encoded.
pub(crate) fn push(to: &mut String, value: &str) {
    let stays =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'*');
    // As a rule there is nothing to encode.
    if value.bytes().all(stays) {
        to.push_str(value);
    } else {
        to.extend(utf8_percent_encode(value, ENCODED));
    }
}

/// Adds a value as it is displayed, percent-encoded.
pub(crate) fn push_displayed(to: &mut String, value: &(impl Display + ?Sized)) {
    struct Encoder<'a>(&'a mut String);

    impl Write for Encoder<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            push(self.0, part);
            Ok(())
        }
    }

    // A string takes whatever comes.
    let _ = write!(Encoder(to), "{value}");
}
