//! One request under construction.

use std::fmt::{self, Display};
use std::ops::RangeInclusive;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_core::Serialize;
use serde_json::Value;

use crate::operation::Operation;
use crate::options::CallOptions;
use crate::text;

/// What stays as it is in a path segment or a query: RFC 3986's unreserved characters and `*`.
///
/// One set for both places, and a strict one: a space is `%20` and a plus is `%2B`, so that servers
/// that read `+` as a space and servers that do not agree on what was meant.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'*');

/// How much of a refused value a message shows.
const SHOWN: usize = 60;

/// A request that is being put together; it remembers the first problem instead of failing.
///
/// Generated code is therefore a plain chain, and [`Transport::send`](crate::Transport::send)
/// refuses a request with a problem before anything is sent.
pub struct Request {
    pub(crate) operation: &'static Operation,
    pub(crate) options: CallOptions,
    path: String,
    query: String,
    body: Option<Vec<u8>>,
    problem: Option<InvalidParameter>,
}

/// The parts of a request without a problem.
pub(crate) struct Checked {
    /// Path and query, to be put after the base URL.
    pub(crate) target: String,
    pub(crate) body: Option<Vec<u8>>,
}

impl Request {
    /// A request for this operation, so far without parameters.
    pub fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            options: CallOptions::default(),
            path: operation.path.to_owned(),
            query: String::new(),
            body: None,
            problem: None,
        }
    }

    /// Sends it with these options instead of the client's settings.
    pub fn options(mut self, options: &CallOptions) -> Self {
        self.options = options.clone();
        self
    }

    /// Fills the path's `{name}` with one percent-encoded segment.
    ///
    /// The parameter is required. An empty value, `.` and `..` are refused, since a URL cannot
    /// carry them as a segment: they would call another path.
    pub fn path(mut self, name: &'static str, value: Option<&(impl Display + ?Sized)>) -> Self {
        let Some(value) = value else { return self.missing(name) };
        let value = value.to_string();
        if value.is_empty() {
            return self.refuse(name, "is empty, and a path cannot carry that");
        }
        if value == "." || value == ".." {
            return self.refuse(name, format!("is {value:?}, and a path cannot carry that"));
        }
        let slot = format!("{{{name}}}");
        if !self.path.contains(&slot) {
            return self.refuse(name, "has no place in this operation's path");
        }
        // An encoded value holds no braces, so that it never becomes the slot of a later parameter.
        self.path = self.path.replace(&slot, &encode(&value));
        self
    }

    /// Adds a parameter to the query; for `None` nothing is sent.
    ///
    /// The order of the calls is the order in the query.
    pub fn query(mut self, name: &'static str, value: Option<&(impl Display + ?Sized)>) -> Self {
        if let Some(value) = value {
            self.query.push(if self.query.is_empty() { '?' } else { '&' });
            self.query.extend(utf8_percent_encode(name, ENCODED));
            self.query.push('=');
            self.query.extend(utf8_percent_encode(&value.to_string(), ENCODED));
        }
        self
    }

    /// Refuses a request without this parameter.
    pub fn require<T: ?Sized>(self, name: &'static str, value: Option<&T>) -> Self {
        if value.is_none() { self.missing(name) } else { self }
    }

    /// Refuses a number outside the documented range.
    pub fn range(
        self,
        name: &'static str,
        value: Option<impl Into<i64>>,
        range: RangeInclusive<i64>,
    ) -> Self {
        let Some(value) = value.map(Into::into) else { return self };
        if value < *range.start() {
            self.refuse(name, format!("is {value}, and at least {} is required", range.start()))
        } else if value > *range.end() {
            self.refuse(name, format!("is {value}, and at most {} is allowed", range.end()))
        } else {
            self
        }
    }

    /// Refuses a text with too few or too many characters (not bytes).
    pub fn length(
        self,
        name: &'static str,
        value: Option<&str>,
        range: RangeInclusive<usize>,
    ) -> Self {
        let length = value.map(|value| value.chars().count());
        self.amount(name, length, range, ["character", "characters"])
    }

    /// Refuses a list with too few or too many items.
    pub fn count(
        self,
        name: &'static str,
        len: Option<usize>,
        range: RangeInclusive<usize>,
    ) -> Self {
        self.amount(name, len, range, ["item", "items"])
    }

    /// Refuses a text that is not the JSON of one string or of a list of strings, or that holds too
    /// much.
    pub fn json_text(
        self,
        name: &'static str,
        value: &str,
        max_length: usize,
        max_items: usize,
    ) -> Self {
        let parsed = match serde_json::from_str(value) {
            Ok(Value::String(single)) => vec![Value::String(single)],
            Ok(Value::Array(list)) => list,
            Ok(_) => {
                let shown = text::quoted(value, SHOWN);
                let problem =
                    format!("is {shown}: JSON, but neither a string nor a list of strings");
                return self.refuse(name, problem);
            }
            Err(_) => {
                let shown = text::quoted(value, SHOWN);
                return self.refuse(
                    name,
                    format!(
                        r#"is {shown}, and that is not JSON (the text 0 is written as "\"0\"")"#
                    ),
                );
            }
        };
        if parsed.len() > max_items {
            return self.amount(name, Some(parsed.len()), 0..=max_items, ["item", "items"]);
        }
        for (index, item) in parsed.iter().enumerate() {
            let Some(item) = item.as_str() else {
                return self.refuse(
                    name,
                    format!("holds an item (number {index}, counted from 0) that is not a string"),
                );
            };
            let length = item.chars().count();
            if length > max_length {
                let problem = format!(
                    "holds a text of {length} characters, and at most {max_length} are allowed"
                );
                return self.refuse(name, problem);
            }
        }
        self
    }

    /// Sets the body.
    ///
    /// No header is set here: the operation's own headers say what the body is.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body = Some(bytes),
            Err(error) => {
                return self.refuse("body", format!("cannot be written as JSON: {error}"));
            }
        }
        self
    }

    /// Hands out the parts, or the first problem.
    pub(crate) fn finish(self) -> Result<Checked, InvalidParameter> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        // A slot that is still there would go out as a segment of its own name.
        if let Some((_, rest)) = self.path.split_once('{') {
            let name = rest.split('}').next().unwrap_or(rest);
            return Err(InvalidParameter::new(name, MISSING));
        }
        Ok(Checked { target: self.path + &self.query, body: self.body })
    }

    fn amount(
        self,
        name: &'static str,
        amount: Option<usize>,
        range: RangeInclusive<usize>,
        units: [&str; 2],
    ) -> Self {
        let Some(amount) = amount else { return self };
        let (limit, words) = if amount < *range.start() {
            (*range.start(), ["at least", "required"])
        } else if amount > *range.end() {
            (*range.end(), ["at most", "allowed"])
        } else {
            return self;
        };
        let unit = units[usize::from(amount != 1)];
        let verb = if limit == 1 { "is" } else { "are" };
        let [bound, end] = words;
        self.refuse(name, format!("has {amount} {unit}, and {bound} {limit} {verb} {end}"))
    }

    fn missing(self, name: &'static str) -> Self {
        self.refuse(name, MISSING)
    }

    /// Keeps the first problem: a later one may only be its consequence.
    fn refuse(mut self, name: &'static str, problem: impl Into<String>) -> Self {
        self.problem.get_or_insert_with(|| InvalidParameter::new(name, problem));
        self
    }
}

const MISSING: &str = "is required, and was not set";

/// A value as one segment of a path.
pub fn encode_segment(value: &str) -> String {
    encode(value)
}

pub(crate) fn encode(value: &str) -> String {
    utf8_percent_encode(value, ENCODED).to_string()
}

/// Shows no values: they may be personal.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .field("problem", &self.problem)
            .finish_non_exhaustive()
    }
}

/// A parameter that the vendor's page does not allow; the request was not sent.
///
/// It is the [source](std::error::Error::source) of an error of kind
/// [`InvalidRequest`](crate::ErrorKind::InvalidRequest).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidParameter {
    name: String,
    problem: String,
}

impl InvalidParameter {
    pub(crate) fn new(name: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { name: name.into(), problem: problem.into() }
    }

    /// The parameter's name on the vendor's page.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is wrong with it, with the value and the limit: `is 101, and at most 100 is allowed`.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for InvalidParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.problem)
    }
}

impl std::error::Error for InvalidParameter {}
