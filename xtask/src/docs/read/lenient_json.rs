//! JSON as people write it into documentation: with comments, trailing commas, `...`, line breaks
//! in texts. What of it is whole is kept; what is wrong with it is told once, with its line.
//!
//! A reader of JSON5 is not enough: it refuses a text with one fault, and nine tenths of an
//! example say as much about the page's tables as all of it.

use serde_json::{Map, Number, Value};

/// What was read.
#[derive(Debug, Default, PartialEq)]
pub struct Lenient {
    /// What of the text is whole; nothing if there is no value in it at all.
    pub value: Option<Value>,
    /// The first thing that is wrong with it: the line from 0, and what.
    pub fault: Option<(usize, &'static str)>,
    /// Whether the text holds nothing but comments.
    pub is_comment: bool,
}

/// No example is nested deeper.
const DEEPEST: usize = 64;

/// Reads `text`.
pub fn read(text: &str) -> Lenient {
    if let Ok(value) = serde_json::from_str(text) {
        return Lenient { value: Some(value), ..Lenient::default() };
    }
    let mut reader = Reader { rest: text, text, fault: None };
    reader.space();
    if reader.rest.is_empty() {
        return Lenient { is_comment: true, fault: reader.fault, value: None };
    }
    let value = reader.value(0);
    reader.space();
    if value.is_some() && !reader.rest.trim_matches([';', '.', ',', ' ', '\n']).is_empty() {
        reader.fault("something follows the example's end");
    }
    Lenient { value, fault: reader.fault, is_comment: false }
}

struct Reader<'t> {
    text: &'t str,
    rest: &'t str,
    fault: Option<(usize, &'static str)>,
}

impl Reader<'_> {
    fn fault(&mut self, what: &'static str) {
        if self.fault.is_none() {
            let passed = self.text.len() - self.rest.len();
            let line = self.text.get(..passed).unwrap_or_default().matches('\n').count();
            self.fault = Some((line, what));
        }
    }

    fn skip(&mut self, length: usize) {
        self.rest = self.rest.get(length..).unwrap_or_default();
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.rest.starts_with(sign);
        if found {
            self.skip(sign.len_utf8());
        }
        found
    }

    /// White space, comments and marks of omission.
    fn space(&mut self) {
        loop {
            self.rest =
                self.rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            if self.rest.starts_with("//") || self.rest.starts_with('#') {
                self.fault("it has a comment");
                let end = self.rest.find('\n').unwrap_or(self.rest.len());
                self.skip(end);
            } else if self.rest.starts_with("/*") {
                self.fault("it has a comment");
                let end = self.rest.find("*/").map_or(self.rest.len(), |at| at + 2);
                self.skip(end);
            } else if self.rest.starts_with("..") || self.rest.starts_with('…') {
                self.fault("a part of it is left out");
                self.rest = self.rest.trim_start_matches(['.', '…']);
            } else {
                return;
            }
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.space();
        if depth > DEEPEST {
            self.fault("it is nested too deeply");
            return None;
        }
        match self.rest.chars().next()? {
            '{' => Some(Value::Object(self.object(depth))),
            '[' => Some(Value::Array(self.array(depth))),
            '"' | '“' | '”' | '\'' => Some(Value::String(self.string())),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Map<String, Value> {
        let mut object = Map::new();
        self.skip(1);
        loop {
            self.space();
            match self.rest.chars().next() {
                None => {
                    self.fault("an object is not closed");
                    return object;
                }
                Some('}') => {
                    self.skip(1);
                    return object;
                }
                Some(']') => {
                    // The list around it ends: the bracket is its own.
                    self.fault("an object is not closed");
                    return object;
                }
                Some(',') => {
                    self.skip(1);
                    self.space();
                    if self.rest.starts_with(['}', ',']) {
                        self.fault("a comma too many");
                    }
                    continue;
                }
                Some(_) => {}
            }
            let Some(key) = self.key() else {
                self.fault("a key is missing");
                self.lose();
                continue;
            };
            self.space();
            if self.rest.starts_with('：') {
                self.fault("another colon than JSON's");
            }
            if !self.take(':') && !self.take('：') {
                self.fault("a key without a value");
                continue;
            }
            self.space();
            if self.rest.starts_with([',', '}']) {
                self.fault("a key without a value");
                continue;
            }
            match self.value(depth + 1) {
                Some(value) => {
                    object.insert(key, value);
                }
                None => {
                    self.fault("a value that is none of JSON's");
                    self.lose();
                }
            }
            self.space();
            if !self.rest.is_empty() && !self.rest.starts_with([',', '}', ']']) {
                self.fault("a comma is missing");
            }
        }
    }

    fn array(&mut self, depth: usize) -> Vec<Value> {
        let mut array = Vec::new();
        self.skip(1);
        loop {
            self.space();
            match self.rest.chars().next() {
                None => {
                    self.fault("a list is not closed");
                    return array;
                }
                Some(']') => {
                    self.skip(1);
                    return array;
                }
                Some('}') => {
                    self.fault("a list is not closed");
                    return array;
                }
                Some(',') => {
                    self.skip(1);
                    self.space();
                    if self.rest.starts_with([']', ',']) {
                        self.fault("a comma too many");
                    }
                    continue;
                }
                Some(_) => {}
            }
            match self.value(depth + 1) {
                Some(value) => array.push(value),
                None => {
                    self.fault("a value that is none of JSON's");
                    self.lose();
                }
            }
            self.space();
            if !self.rest.is_empty() && !self.rest.starts_with([',', ']', '}']) {
                self.fault("a comma is missing");
            }
        }
    }

    /// A key, in quotation marks or without.
    fn key(&mut self) -> Option<String> {
        if self.rest.starts_with(['"', '“', '”', '\'']) {
            return Some(self.string());
        }
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_-.".contains(c));
        let key = self.rest.get(..end.unwrap_or(self.rest.len()))?.to_owned();
        if key.is_empty() {
            return None;
        }
        self.fault("a key without quotation marks");
        self.skip(key.len());
        Some(key)
    }

    fn string(&mut self) -> String {
        let open = self.rest.chars().next().unwrap_or('"');
        let close: &[char] = match open {
            '"' => &['"'],
            '\'' => &['\''],
            _ => &['”', '“', '"'],
        };
        if open != '"' {
            self.fault("other quotation marks than JSON's");
        }
        self.skip(open.len_utf8());
        let mut text = String::new();
        let mut characters = self.rest.char_indices();
        let mut fault = None;
        let mut end = None;
        while let Some((at, character)) = characters.next() {
            match character {
                c if close.contains(&c) => {
                    end = Some(at + c.len_utf8());
                    break;
                }
                '\\' => match characters.next().map(|(_, c)| c) {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some('r') => text.push('\r'),
                    Some('b') => text.push('\u{8}'),
                    Some('f') => text.push('\u{c}'),
                    Some('u') => {
                        let digits: String =
                            characters.by_ref().take(4).map(|(_, digit)| digit).collect();
                        let code = u32::from_str_radix(&digits, 16).ok();
                        text.push(code.and_then(char::from_u32).unwrap_or('\u{fffd}'));
                    }
                    Some(other) => text.push(other),
                    None => {}
                },
                c if c.is_control() => {
                    fault = Some("a line break in a text");
                    text.push(c);
                }
                c => text.push(c),
            }
        }
        if end.is_none() {
            fault = Some("a text is not closed");
        }
        if let Some(fault) = fault {
            self.fault(fault);
        }
        self.skip(end.unwrap_or(self.rest.len()));
        text
    }

    /// A number, or one of JSON's three words.
    fn word(&mut self) -> Option<Value> {
        let is_end = |c: char| c.is_whitespace() || ",]}:;".contains(c);
        let end = self.rest.find(is_end).unwrap_or(self.rest.len());
        let word = self.rest.get(..end)?;
        let value = match word {
            "true" | "True" => Some(Value::Bool(true)),
            "false" | "False" => Some(Value::Bool(false)),
            "null" | "None" | "nil" => Some(Value::Null),
            word => word.parse::<Number>().ok().map(Value::Number),
        };
        if value.is_some() {
            let length = word.len();
            self.skip(length);
        }
        value
    }

    /// Loses what cannot be read, up to the next sign that can end it.
    fn lose(&mut self) {
        let end = self.rest.find([',', '}', ']', '\n']).unwrap_or(self.rest.len());
        // A bracket belongs to what is open; anything else has to be passed.
        let sign = self.rest.chars().next().map_or(0, char::len_utf8);
        self.skip(if self.rest.starts_with([',', '}', ']']) { 0 } else { end.max(sign) });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::{DEEPEST, Lenient, read};

    #[test]
    fn what_is_whole_is_kept() {
        for (text, value, line, fault) in [
            ("{\"a\": 1, // one\n}", json!({"a": 1}), 0, "it has a comment"),
            ("{\n\"a\": [1, 2,],}", json!({"a": [1, 2]}), 1, "a comma too many"),
            (
                "{\"a\": [{\"b\": 1}, ...], ...}",
                json!({"a": [{"b": 1}]}),
                0,
                "a part of it is left out",
            ),
            ("{\"a\": 1\n\"b\": 2}", json!({"a": 1, "b": 2}), 1, "a comma is missing"),
            ("{a: 'x'}", json!({"a": "x"}), 0, "a key without quotation marks"),
            (
                "{\"a\": \"x\ny\", \"b\": 1}",
                json!({"a": "x\ny", "b": 1}),
                0,
                "a line break in a text",
            ),
            ("{\"a\": {\"b\": 1}", json!({"a": {"b": 1}}), 0, "an object is not closed"),
            ("{\"a\": [1, 2}", json!({"a": [1, 2]}), 0, "a list is not closed"),
            ("{\"a\": , \"b\": xyz, \"c\": 3}", json!({"c": 3}), 0, "a key without a value"),
            ("{\"a\": 1}}", json!({"a": 1}), 0, "something follows the example's end"),
            ("{“a”: “b”}", json!({"a": "b"}), 0, "other quotation marks than JSON's"),
        ] {
            let found = read(text);
            assert_eq!(found.value, Some(value), "{text}");
            assert_eq!(found.fault, Some((line, fault)), "{text}");
        }
        assert!(read("// nothing to send").is_comment);
        assert_eq!(read("import ("), Lenient::default());
    }

    #[test]
    fn every_fault_is_told_by_its_name() {
        for (text, value, fault) in [
            ("# one\n{\"a\": 1}", json!({"a": 1}), "it has a comment"),
            ("{\"a\": /* one */ 1}", json!({"a": 1}), "it has a comment"),
            ("{\"a\": [1, …]}", json!({"a": [1]}), "a part of it is left out"),
            ("[1 2]", json!([1, 2]), "a comma is missing"),
            ("[[1], [2],]", json!([[1], [2]]), "a comma too many"),
            ("{\"a\": \"say “yes”\",}", json!({"a": "say “yes”"}), "a comma too many"),
            ("{'a': \"it's\",}", json!({"a": "it's"}), "other quotation marks than JSON's"),
            ("{\"a\"：1, \"b\": 2}", json!({"a": 1, "b": 2}), "another colon than JSON's"),
            ("{\"a\" 1, \"b\": 2}", json!({"b": 2}), "a key without a value"),
        ] {
            let found = read(text);
            assert_eq!(found.value, Some(value), "{text}");
            assert_eq!(found.fault.map(|(_, fault)| fault), Some(fault), "{text}");
        }
        // What ends a statement is no part of the example.
        let ended = read("{\"a\": 1};\n");
        assert_eq!((ended.value, ended.fault), (Some(json!({"a": 1})), None));
    }

    #[test]
    fn what_is_nested_too_deeply_is_left_out_and_told() {
        for (open, close) in [("[", ",]"), ("{\"a\":", ",}")] {
            let nested =
                |depth: usize| read(&format!("{}1{}", open.repeat(depth), close.repeat(depth)));
            let depth_of = |found: &Lenient| {
                let mut depth = 0;
                let mut value = found.value.as_ref();
                while let Some(inner) = value.and_then(|value| value.get(0).or(value.get("a"))) {
                    depth += 1;
                    value = Some(inner);
                }
                (depth, found.fault.map(|(_, fault)| fault))
            };
            assert_eq!(depth_of(&nested(DEEPEST)), (DEEPEST, Some("a comma too many")), "{open}");
            let deeper = nested(DEEPEST + 1);
            assert_eq!(depth_of(&deeper), (DEEPEST, Some("it is nested too deeply")), "{open}");
        }
    }

    proptest! {
        #[test]
        fn every_text_ends(text in "[{}\\[\\]\",:'/*.…\\\\ \n0-9a-c中“”#u-]{0,80}") {
            let _ = read(&text);
        }

        #[test]
        fn json_is_read_as_json(depth in 0_usize..200, keys in proptest::collection::vec("[a-z]{1,4}", 0..6)) {
            let object: serde_json::Map<_, _> = keys.iter().map(|key| (key.clone(), json!([1, "x"]))).collect();
            let text = serde_json::to_string_pretty(&object).unwrap();
            prop_assert_eq!(read(&text).value, Some(object.into()));
            let _ = read(&"[".repeat(depth));
            let _ = read(&"{\"a\":".repeat(depth));
        }
    }
}
