//! The state file: what the simulated vendors know.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{Vendor, coze, feishu, oneaccess};

/// A state file: one part for each vendor, all of them optional.
///
/// ```json
/// {
///   "coze": {"organizations": [{"organization_id": "7490888144456", "organization_name": "Sales"}]},
///   "oneaccess": {"generated": {"organizations": 10000, "seed": 1}}
/// }
/// ```
///
/// `org-vendor-sim --print-state` prints a whole one to begin with. A field that is not known is an error: it is
/// more likely a mistake than a wish.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StateFile {
    /// Feishu's part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feishu: Option<feishu::State>,
    /// Coze's part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coze: Option<coze::State>,
    /// OneAccess's part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oneaccess: Option<oneaccess::State>,
}

impl StateFile {
    /// Reads a state file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is not JSON, or has a field or a value that is not expected.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, StateError> {
        let path = path.as_ref();
        let fail = |problem| StateError { file: Some(path.to_owned()), problem };
        let text = std::fs::read_to_string(path)
            .map_err(|error| fail(format!("cannot be read: {error}")))?;
        Self::parse(&text).map_err(|error| fail(error.problem))
    }

    /// Reads the text of a state file.
    ///
    /// # Errors
    ///
    /// As [`StateFile::read`].
    pub fn parse(text: &str) -> Result<Self, StateError> {
        // Serde would take the elements of an array for fields, one after the other.
        if text.trim_start().starts_with('[') {
            let problem = "is an array, and a state file is one JSON object".to_owned();
            return Err(StateError { file: None, problem });
        }
        let mut json = serde_json::Deserializer::from_str(text);
        let file = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            // A file that ends too early ends at a key that nobody knows.
            let place = error.path().to_string();
            let place = match place.trim_end_matches('?').trim_end_matches('.') {
                "" => String::new(),
                place => format!("at {place}: "),
            };
            StateError { file: None, problem: format!("{place}{}", error.into_inner()) }
        })?;
        json.end().map_err(|error| StateError {
            file: None,
            problem: format!("{error}; a state file is one JSON object"),
        })?;
        Ok(file)
    }

    /// A vendor's part of the file at `path`.
    pub(crate) fn read_part<V: Vendor>(path: &Path) -> Result<V::State, StateError> {
        V::part(Self::read(path)?).ok_or_else(|| StateError {
            file: Some(path.to_owned()),
            problem: format!("has no part for {}; the README describes the format", V::NAME),
        })
    }
}

/// Why a state was not taken: what is wrong, where, and what is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateError {
    file: Option<PathBuf>,
    problem: String,
}

impl StateError {
    /// A vendor found a contradiction.
    pub(crate) fn new(file: Option<&Path>, problem: String) -> Self {
        Self { file: file.map(Path::to_owned), problem }
    }
}

impl fmt::Display for StateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "the state file {}: {}", file.display(), self.problem),
            None => write!(f, "the state: {}", self.problem),
        }
    }
}

impl std::error::Error for StateError {}
