//! What a draft leaves for a person to write, and how that is known again.

use serde_json::Value;

use crate::spec::Spec;
use crate::spec::unwritten::{NAMES, is_unwritten};

pub use crate::spec::unwritten::TEXT;

/// Counts the names that a person has to write, so that no two are alike.
#[derive(Debug, Default)]
pub struct Marks {
    last: usize,
}

impl Marks {
    /// Goes on behind the marks that `document` has already.
    pub fn behind(document: &Value) -> Self {
        Self { last: highest(document) }
    }

    /// A name in snake case that is still to be written.
    pub fn snake(&mut self) -> String {
        self.last += 1;
        format!("{}{}", NAMES[0], self.last)
    }

    /// A type's name that is still to be written.
    pub fn pascal(&mut self) -> String {
        self.last += 1;
        format!("{}{}", NAMES[1], self.last)
    }
}

fn highest(value: &Value) -> usize {
    match value {
        Value::Object(object) => object
            .iter()
            .map(|(key, value)| number(key).unwrap_or(0).max(highest(value)))
            .max()
            .unwrap_or(0),
        Value::Array(list) => list.iter().map(highest).max().unwrap_or(0),
        Value::String(text) => number(text).unwrap_or(0),
        _ => 0,
    }
}

/// The highest number of a name in `text` that is still to be written.
fn number(text: &str) -> Option<usize> {
    NAMES
        .iter()
        .flat_map(|start| text.match_indices(start).map(|(at, start)| at + start.len()))
        .filter_map(|at| {
            let rest = text.get(at..)?;
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            rest.get(..end)?.parse().ok()
        })
        .max()
}

/// Whether `text` is a mark, or a name that was made of one.
pub fn is_mark(text: &str) -> bool {
    text.trim() == TEXT || is_unwritten(text)
}

/// One mark and the place of the spec where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// A JSON pointer into the whole spec.
    pub pointer: String,
    /// The mark itself.
    pub text: String,
}

/// All marks of `spec`, in the order in which they stand there.
pub fn of(spec: &Spec) -> Vec<Mark> {
    let mut found = Vec::new();
    collect(&spec.bundle.value, "", &mut found);
    found
}

fn collect(value: &Value, pointer: &str, found: &mut Vec<Mark>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let pointer = format!("{pointer}/{}", crate::problem::escaped(key));
                if is_mark(key) {
                    found.push(Mark { pointer: pointer.clone(), text: key.clone() });
                }
                // A reference says again what its target is called.
                if key != "$ref" {
                    collect(value, &pointer, found);
                }
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                collect(value, &format!("{pointer}/{index}"), found);
            }
        }
        Value::String(text) if is_mark(text) => {
            found.push(Mark { pointer: pointer.to_owned(), text: text.clone() });
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn marks_are_counted_on() {
        let document =
            json!({"a": ["to_be_written_3"], "contact.ToBeWritten7": {"b": "ToBeWritten"}});
        let mut marks = super::Marks::behind(&document);
        assert_eq!(marks.snake(), "to_be_written_8");
        assert_eq!(marks.pascal(), "ToBeWritten9");
        let mut deep =
            super::Marks::behind(&json!({"a": 1, "b": ["x", {"c": "to_be_written_12"}]}));
        assert_eq!(deep.pascal(), "ToBeWritten13");
        assert!(super::is_mark("x.ToBeWritten1Page"));
        assert!(super::is_mark("TO BE WRITTEN"));
        assert!(!super::is_mark("to be written"));
    }
}
