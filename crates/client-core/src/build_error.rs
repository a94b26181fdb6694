//! A setting that cannot work.

use std::error::Error as StdError;
use std::fmt;

use crate::text;

/// A setting with which no client can be made.
#[derive(Debug)]
pub struct BuildError {
    setting: &'static str,
    problem: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl BuildError {
    pub(crate) fn new(setting: &'static str, problem: impl Into<String>) -> Self {
        Self { setting, problem: problem.into(), source: None }
    }

    pub(crate) fn zero(setting: &'static str) -> Self {
        Self::new(setting, "is zero, so no call could succeed")
    }

    pub(crate) fn source(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.source = Some(Box::new(source));
        self
    }

    /// The setting's name.
    pub fn setting(&self) -> &str {
        self.setting
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.setting, text::escape(&self.problem))
    }
}

impl StdError for BuildError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_behind_a_setting_that_cannot_work_is_its_source() {
        let error = BuildError::new("TLS", "cannot be set up");
        assert!(StdError::source(&error).is_none());
        let error = error.source(std::io::Error::other("no certificates"));
        assert_eq!(StdError::source(&error).unwrap().to_string(), "no certificates");
        assert_eq!(error.to_string(), "TLS cannot be set up");
    }
}
