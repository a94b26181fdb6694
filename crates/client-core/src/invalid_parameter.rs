//! A parameter that cannot be sent.

use std::fmt;

/// What is wrong with a parameter that is not there.
pub(crate) const MISSING: &str = "is required, and was not set";

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

    /// The parameter's name on the vendor's page, and the place in it: `filter.conditions[2].value`.
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
