//! The meaning of a field that travels as something else: a time, a count, a flag. The field keeps what came, and
//! the vendor crates have a method of the same name beside it.

use std::fmt;
use std::time::{Duration, SystemTime};

use crate::text;

/// How much of a text an error shows.
const SHOWN: usize = 40;

/// A field whose value is not what the vendor's page says.
///
/// It is the error of the methods that read a field: as a time, a count, a number or a flag. The field itself still
/// has what came.
///
/// ```
/// # use vendor_client_core::plumbing::view;
/// # struct Assignment { start_time: Option<String> }
/// # impl Assignment {
/// #     fn start_time(&self) -> view::View<std::time::SystemTime> {
/// #         view::Text::new("start_time", self.start_time.as_deref()).unix_seconds()
/// #     }
/// # }
/// # let assignment = Assignment { start_time: Some("soon".into()) };
/// let error = assignment.start_time().unwrap_err();
/// assert_eq!(error.name(), "start_time");
/// assert_eq!(error.to_string(), r#"start_time is "soon", and not a Unix time in seconds"#);
/// assert_eq!(assignment.start_time.as_deref(), Some("soon"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableField {
    name: &'static str,
    problem: String,
}

impl UnreadableField {
    /// The field's name on the vendor's page: `start_time`.
    pub fn name(&self) -> &str {
        self.name
    }

    /// What it holds, and what it should: `is "soon", and not a Unix time in seconds`.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for UnreadableField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.problem)
    }
}

impl std::error::Error for UnreadableField {}

/// What a field means, if it says anything.
pub type View<T> = Result<Option<T>, UnreadableField>;

/// A field that travels as a text. An empty one says nothing, as one that is absent.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    name: &'static str,
    text: Option<&'a str>,
}

impl<'a> Text<'a> {
    /// The field of this name on the vendor's page.
    pub fn new(name: &'static str, text: Option<&'a str>) -> Self {
        Self { name, text: text.filter(|text| !text.is_empty()) }
    }

    /// Seconds since 1970.
    pub fn unix_seconds(self) -> View<SystemTime> {
        self.read("a Unix time in seconds", |text| seconds(text.parse().ok()?))
    }

    /// Milliseconds since 1970.
    pub fn unix_milliseconds(self) -> View<SystemTime> {
        self.read("a Unix time in milliseconds", |text| milliseconds(text.parse().ok()?))
    }

    /// How many there are of something.
    pub fn count(self) -> View<u64> {
        self.read("a count", |text| text.parse().ok())
    }

    /// A whole number that counts nothing: a place in an order.
    pub fn integer(self) -> View<i64> {
        self.read("a whole number", |text| text.parse().ok())
    }

    /// `true` or `false`.
    pub fn boolean(self) -> View<bool> {
        self.read("`true` or `false`", |text| text.parse().ok())
    }

    fn read<T>(self, what: &str, read: impl FnOnce(&str) -> Option<T>) -> View<T> {
        let Some(text) = self.text else { return Ok(None) };
        match read(text) {
            Some(value) => Ok(Some(value)),
            None => Err(unreadable(self.name, &text::quoted(text, SHOWN), what)),
        }
    }
}

/// A field that travels as a number.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    name: &'static str,
    number: Option<i64>,
}

impl Number {
    /// The field of this name on the vendor's page.
    pub fn new(name: &'static str, number: Option<i64>) -> Self {
        Self { name, number }
    }

    /// Seconds since 1970.
    pub fn unix_seconds(self) -> View<SystemTime> {
        self.read("a Unix time in seconds", seconds)
    }

    /// Milliseconds since 1970.
    pub fn unix_milliseconds(self) -> View<SystemTime> {
        self.read("a Unix time in milliseconds", milliseconds)
    }

    fn read<T>(self, what: &str, read: impl FnOnce(i64) -> Option<T>) -> View<T> {
        let Some(number) = self.number else { return Ok(None) };
        match read(number) {
            Some(value) => Ok(Some(value)),
            None => Err(unreadable(self.name, &number.to_string(), what)),
        }
    }
}

fn unreadable(name: &'static str, found: &str, what: &str) -> UnreadableField {
    UnreadableField { name, problem: format!("is {found}, and not {what}") }
}

fn seconds(since: i64) -> Option<SystemTime> {
    at(since, Duration::from_secs(since.unsigned_abs()))
}

fn milliseconds(since: i64) -> Option<SystemTime> {
    at(since, Duration::from_millis(since.unsigned_abs()))
}

/// So far behind 1970, or before it. What a system's clock can tell is limited, and differs between systems.
fn at(since: i64, distance: Duration) -> Option<SystemTime> {
    if since < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}
