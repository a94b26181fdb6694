//! The line of a spec on which a JSON pointer's target begins.

use std::collections::HashMap;

use granit_parser::{Event, Parser};

use crate::problem::escaped;

/// Every place of a spec and its line.
#[derive(Debug, Default)]
pub struct Lines(HashMap<String, usize>);

/// An object or a list that is being read.
enum Open {
    /// Its pointer, and the key that waits for its value.
    Map(String, Option<String>),
    /// Its pointer, and the index of the next element.
    List(String, usize),
}

impl Lines {
    /// The lines of `yaml`, as far as it is well-formed.
    pub fn of(yaml: &str) -> Self {
        let mut lines = HashMap::new();
        let mut open: Vec<Open> = Vec::new();
        for event in Parser::new_from_str(yaml) {
            let Ok((event, span)) = event else { break };
            let line = span.start.line();
            let is_node = event.is_node();
            let scalar = event.scalar().map(|(text, _)| text.to_owned());
            if let (Some(Open::Map(pointer, key @ None)), Some(text)) = (open.last_mut(), &scalar) {
                lines.insert(format!("{pointer}/{}", escaped(text)), line);
                *key = Some(text.clone());
                continue;
            }
            if !is_node {
                if matches!(event, Event::MappingEnd | Event::SequenceEnd) {
                    open.pop();
                }
                continue;
            }
            let pointer = match open.last_mut() {
                Some(Open::Map(pointer, key)) => {
                    let key = key.take().unwrap_or_default();
                    format!("{pointer}/{}", escaped(&key))
                }
                Some(Open::List(pointer, next)) => {
                    *next += 1;
                    format!("{pointer}/{}", *next - 1)
                }
                None => String::new(),
            };
            // A key's line is the better one to point at.
            lines.entry(pointer.clone()).or_insert(line);
            match event {
                Event::MappingStart(..) => open.push(Open::Map(pointer, None)),
                Event::SequenceStart(..) => open.push(Open::List(pointer, 0)),
                _ => {}
            }
        }
        Self(lines)
    }

    /// The line of `pointer`, or of the nearest thing around it that exists; at least 1.
    pub fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            if let Some(line) = self.0.get(pointer) {
                return (*line).max(1);
            }
            match pointer.rsplit_once('/') {
                Some((outer, _)) => pointer = outer,
                None => return 1,
            }
        }
    }

    /// The line of exactly `pointer`.
    pub fn exactly(&self, pointer: &str) -> Option<usize> {
        self.0.get(pointer).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_pointer_has_the_line_of_its_key() {
        let lines =
            Lines::of("openapi: 3.1.0\npaths:\n  /a:\n    get:\n      tags: [x,\n        y]\n");
        for (pointer, line) in [
            ("/openapi", Some(1)),
            ("/paths", Some(2)),
            ("/paths/~1a/get", Some(4)),
            ("/paths/~1a/get/tags/1", Some(6)),
            ("/paths/~1b", None),
        ] {
            assert_eq!(lines.exactly(pointer), line, "{pointer}");
        }
        // What is missing is looked for in what is around it.
        assert_eq!(lines.line("/paths/~1a/get/summary"), 4);
        assert_eq!(lines.line("/info/title"), 1);
    }
}
