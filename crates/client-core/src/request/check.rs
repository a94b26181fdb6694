//! What a vendor's page demands of a request, checked before anything is sent.

use std::fmt::{self, Write};
use std::ops::RangeInclusive;

use serde_json::Value;

use super::pattern::Pattern;
use crate::invalid_parameter::{InvalidParameter, MISSING};
use crate::text;

/// How much of a refused value a message shows.
const SHOWN: usize = 60;

/// The checks of a request; remembers the first problem and where it is.
///
/// A type that is sent has a function that takes one of these, so that a body is checked down to its
/// leaves, however deep it is:
///
/// ```
/// use vendor_client_core::plumbing::Check;
///
/// struct Condition { field: String, any_of: Vec<Condition> }
///
/// impl Condition {
///     fn check(&self, check: &mut Check) {
///         check.length("field", Some(&self.field), 1..=64);
///         check.count("any_of", Some(self.any_of.len()), 0..=10);
///         check.each("any_of", Some(&self.any_of), Condition::check);
///     }
/// }
/// ```
///
/// A key is the name on the vendor's page; an empty one means the value itself, inside a list or a
/// map.
#[derive(Debug, Default)]
pub struct Check {
    /// Where the checks stand: `filter.conditions[2]`, or nothing at the top.
    path: String,
    pub(super) problem: Option<InvalidParameter>,
}

impl Check {
    /// Refuses an object without this value.
    pub fn require<T: ?Sized>(&mut self, key: &str, value: Option<&T>) {
        if value.is_none() {
            self.missing(key);
        }
    }

    /// Refuses an integer outside the documented range.
    pub fn range(&mut self, key: &str, value: Option<impl Into<i64>>, range: RangeInclusive<i64>) {
        let Some(value) = value.map(Into::into) else { return };
        self.within(key, value, &range);
    }

    /// Refuses a number outside the documented range, and one that JSON does not have: infinity, and
    /// what is not a number.
    pub fn number(&mut self, key: &str, value: Option<f64>, range: RangeInclusive<f64>) {
        let Some(value) = value else { return };
        if value.is_finite() {
            self.within(key, value, &range);
        } else {
            self.refuse(key, format!("is {value}, and only a finite number can be sent"));
        }
    }

    /// Refuses a text with too few or too many characters (not bytes).
    pub fn length(
        &mut self,
        key: &str,
        value: Option<&(impl AsRef<str> + ?Sized)>,
        range: RangeInclusive<usize>,
    ) {
        let length = value.map(|value| value.as_ref().chars().count());
        self.amount(key, length, range, ["character", "characters"]);
    }

    /// Refuses a text that the documented pattern does not match.
    ///
    /// The text is not shown: what has a pattern is often personal, such as a number or an address.
    pub fn pattern(
        &mut self,
        key: &str,
        value: Option<&(impl AsRef<str> + ?Sized)>,
        pattern: &Pattern,
    ) {
        if value.is_some_and(|value| !pattern.matches(value.as_ref())) {
            self.refuse(key, format!("does not match the pattern {}", pattern.text));
        }
    }

    /// Refuses a list or map with too few or too many items.
    pub fn count(&mut self, key: &str, len: Option<usize>, range: RangeInclusive<usize>) {
        self.amount(key, len, range, ["item", "items"]);
    }

    /// Refuses a text that is not the JSON of one string or of a list of strings, or that holds too
    /// much.
    pub fn json_text(
        &mut self,
        key: &str,
        value: Option<&(impl AsRef<str> + ?Sized)>,
        max_length: usize,
        max_items: usize,
    ) {
        let Some(value) = value.map(AsRef::as_ref) else { return };
        let parsed = match serde_json::from_str(value) {
            Ok(Value::String(single)) => vec![Value::String(single)],
            Ok(Value::Array(list)) => list,
            Ok(_) => {
                let shown = text::quoted(value, SHOWN);
                let problem =
                    format!("is {shown}: JSON, but neither a string nor a list of strings");
                return self.refuse(key, problem);
            }
            Err(_) => {
                let shown = text::quoted(value, SHOWN);
                let problem = format!(
                    r#"is {shown}, and that is not JSON (the text 0 is written as "\"0\"")"#
                );
                return self.refuse(key, problem);
            }
        };
        if parsed.len() > max_items {
            return self.amount(key, Some(parsed.len()), 0..=max_items, ["item", "items"]);
        }
        for (index, item) in parsed.iter().enumerate() {
            let Some(item) = item.as_str() else {
                let problem =
                    format!("holds an item (number {index}, counted from 0) that is not a string");
                return self.refuse(key, problem);
            };
            let length = item.chars().count();
            if length > max_length {
                let problem = format!(
                    "holds a string of {length} characters, and at most {max_length} are allowed"
                );
                return self.refuse(key, problem);
            }
        }
    }

    /// Checks what is inside an object.
    pub fn object<T: ?Sized>(
        &mut self,
        key: &str,
        value: Option<&T>,
        check: impl FnOnce(&T, &mut Check),
    ) {
        if let Some(value) = value {
            self.inside(key, |checks| check(value, checks));
        }
    }

    /// Checks each item of a list.
    pub fn each<'v, T: 'v>(
        &mut self,
        key: &str,
        items: Option<impl IntoIterator<Item = &'v T>>,
        check: impl Fn(&T, &mut Check),
    ) {
        for (index, item) in items.into_iter().flatten().enumerate() {
            if self.problem.is_some() {
                return;
            }
            self.inside(key, |checks| {
                checks.step(|path| write!(path, "[{index}]"), |checks| check(item, checks));
            });
        }
    }

    /// Checks each value of a map.
    pub fn entries<'v, T: 'v>(
        &mut self,
        key: &str,
        entries: Option<impl IntoIterator<Item = (&'v String, &'v T)>>,
        check: impl Fn(&T, &mut Check),
    ) {
        for (name, value) in entries.into_iter().flatten() {
            if self.problem.is_some() {
                return;
            }
            let name = text::quoted(name, SHOWN);
            self.inside(key, |checks| {
                checks.step(|path| write!(path, "[{name}]"), |checks| check(value, checks));
            });
        }
    }

    pub(super) fn missing(&mut self, key: &str) {
        self.refuse(key, MISSING);
    }

    /// Keeps the first problem: a later one may only be its consequence.
    pub(super) fn refuse(&mut self, key: &str, problem: impl Into<String>) {
        if self.problem.is_none() {
            self.inside(key, |checks| {
                checks.problem = Some(InvalidParameter::new(&*checks.path, problem));
            });
        }
    }

    fn within<T: PartialOrd + fmt::Display>(
        &mut self,
        key: &str,
        value: T,
        range: &RangeInclusive<T>,
    ) {
        if value < *range.start() {
            self.refuse(key, format!("is {value}, and at least {} is required", range.start()));
        } else if value > *range.end() {
            self.refuse(key, format!("is {value}, and at most {} is allowed", range.end()));
        }
    }

    fn amount(
        &mut self,
        key: &str,
        amount: Option<usize>,
        range: RangeInclusive<usize>,
        units: [&str; 2],
    ) {
        let Some(amount) = amount else { return };
        let (limit, words) = if amount < *range.start() {
            (*range.start(), ["at least", "required"])
        } else if amount > *range.end() {
            (*range.end(), ["at most", "allowed"])
        } else {
            return;
        };
        let unit = units[usize::from(amount != 1)];
        let verb = if limit == 1 { "is" } else { "are" };
        let [bound, end] = words;
        self.refuse(key, format!("has {amount} {unit}, and {bound} {limit} {verb} {end}"));
    }

    /// Goes to the value of a key, and comes back.
    fn inside(&mut self, key: &str, then: impl FnOnce(&mut Self)) {
        let separator = if self.path.is_empty() || key.is_empty() { "" } else { "." };
        self.step(|path| write!(path, "{separator}{key}"), then);
    }

    fn step(
        &mut self,
        write: impl FnOnce(&mut String) -> fmt::Result,
        then: impl FnOnce(&mut Self),
    ) {
        let here = self.path.len();
        // Writing to a string cannot fail.
        let _ = write(&mut self.path);
        then(self);
        self.path.truncate(here);
    }
}
