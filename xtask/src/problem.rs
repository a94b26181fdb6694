//! What a person is told when a spec or a generated file is not as it should be.

use std::fmt;
use std::path::PathBuf;

/// A place inside a document, from the root: `paths > /v1/things > get > parameters > 0`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(Vec<String>);

impl Place {
    /// The document itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// The place `key` below this one.
    #[must_use]
    pub fn at(&self, key: impl fmt::Display) -> Self {
        let mut segments = self.0.clone();
        segments.push(key.to_string());
        Self(segments)
    }

    /// The place that a JSON pointer leads to.
    pub fn of_pointer(pointer: &str) -> Self {
        let keys = pointer.split('/').skip(1);
        Self(keys.map(|key| key.replace("~1", "/").replace("~0", "~")).collect())
    }

    /// The JSON pointer that leads here.
    pub fn pointer(&self) -> String {
        self.0.iter().map(|key| format!("/{}", escaped(key))).collect()
    }
}

/// A key as it stands in a JSON pointer.
pub fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("the top of the document");
        }
        f.write_str(&self.0.join(" > "))
    }
}

impl From<&serde_path_to_error::Path> for Place {
    fn from(path: &serde_path_to_error::Path) -> Self {
        use serde_path_to_error::Segment;
        let segments = path.iter().filter_map(|segment| match segment {
            Segment::Seq { index } => Some(index.to_string()),
            Segment::Map { key } => Some(key.clone()),
            Segment::Enum { variant } => Some(variant.clone()),
            Segment::Unknown => None,
        });
        Self(segments.collect())
    }
}

/// One thing that is wrong: where, what, and what was expected instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file that has to be changed.
    pub file: PathBuf,
    /// The place inside the file.
    pub place: Place,
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: at {}", self.file.display(), self.place)?;
        writeln!(f, "  problem:  {}", indented(&self.what))?;
        write!(f, "  expected: {}", indented(&self.expected))
    }
}

fn indented(text: &str) -> String {
    text.trim_end().replace('\n', "\n            ")
}

/// Everything that keeps a command from going on. Never empty.
#[derive(Debug)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// `Ok` when `found` is empty.
    pub fn none_in(found: Vec<Problem>) -> Result<(), Self> {
        if found.is_empty() { Ok(()) } else { Err(Self(found)) }
    }

    /// The problems, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
