//! Values as YAML, in the layout that the specs are written in.

use serde_json::{Map, Value};

/// How long a line may become before it is folded or its value gets lines of its own.
const WIDTH: usize = 112;

/// What is written on one line if it fits: lists of names, and objects of a few words.
const SHORT: [&str; 13] = [
    "any-of",
    "app-types",
    "enum",
    "facts",
    "plans",
    "request",
    "required",
    "response",
    "scopes",
    "tags",
    "tokens",
    "x-envelope",
    "x-scopes",
];

/// What holds short objects, each of which is written on one line if it fits.
const LISTS_OF_SHORT: [&str; 3] = ["facts", "tags", "x-rate-limits"];

/// The lines of `key: value`, each `indent` deep.
pub fn entry(key: &str, value: &Value, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    write_entry(key, value, indent, &mut lines);
    lines
}

/// The lines of an element of the list under `key`, each `indent` deep.
pub fn element(key: &str, value: &Value, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    write_element(key, value, indent, &mut lines);
    lines
}

fn write_entry(key: &str, value: &Value, indent: usize, lines: &mut Vec<String>) {
    let pad = " ".repeat(indent);
    let name = string_key(key);
    if let Some(text) = short(key, value).filter(|text| fits(indent + name.len() + 2, text)) {
        lines.push(format!("{pad}{name}: {text}"));
        return;
    }
    match value {
        Value::Object(object) if !object.is_empty() => {
            lines.push(format!("{pad}{name}:"));
            write_object(key, object, indent + 2, lines);
        }
        Value::Array(list) if !list.is_empty() => {
            lines.push(format!("{pad}{name}:"));
            for value in list {
                write_element(key, value, indent + 2, lines);
            }
        }
        Value::String(text) => match block(text, indent + name.len() + 2) {
            Some((mark, block)) => {
                lines.push(format!("{pad}{name}: {mark}"));
                lines.extend(block.iter().map(|line| match line.as_str() {
                    "" => String::new(),
                    line => format!("{pad}  {line}"),
                }));
            }
            None => lines.push(format!("{pad}{name}: {}", string(text, false))),
        },
        other => lines.push(format!("{pad}{name}: {}", flow(other))),
    }
}

fn write_object(key: &str, object: &Map<String, Value>, indent: usize, lines: &mut Vec<String>) {
    // Types, paths and answers are told apart at a glance.
    let is_spaced = ["schemas", "paths"].contains(&key);
    for (index, (key, value)) in object.iter().enumerate() {
        if is_spaced && index > 0 {
            lines.push(String::new());
        }
        write_entry(key, value, indent, lines);
    }
}

fn write_element(key: &str, value: &Value, indent: usize, lines: &mut Vec<String>) {
    let pad = " ".repeat(indent);
    let is_short = LISTS_OF_SHORT.contains(&key);
    match value {
        Value::Object(object) if !object.is_empty() => {
            let text = flow(value);
            if is_short && fits(indent + 2, &text) {
                lines.push(format!("{pad}- {text}"));
                return;
            }
            let start = lines.len();
            write_object("", object, indent + 2, lines);
            if let Some(first) = lines.get_mut(start) {
                first.replace_range(indent..indent + 2, "- ");
            }
        }
        Value::Array(list) if !list.is_empty() => {
            let start = lines.len();
            for value in list {
                write_element("", value, indent + 2, lines);
            }
            if let Some(first) = lines.get_mut(start) {
                first.replace_range(indent..indent + 2, "- ");
            }
        }
        Value::String(text) => lines.push(format!("{pad}- {}", string(text, false))),
        other => lines.push(format!("{pad}- {}", flow(other))),
    }
}

/// `value` on one line, if things under `key` are written so.
fn short(key: &str, value: &Value) -> Option<String> {
    let is_scalar = |value: &Value| !value.is_array() && !value.is_object();
    match value {
        Value::Object(object) => {
            let is_shallow = object.values().all(|value| {
                is_scalar(value) || value.as_array().is_some_and(|list| list.iter().all(is_scalar))
            });
            // A property may be called like one of these, and holds an object then.
            let is_schema = object.contains_key("type") || object.contains_key("description");
            (SHORT.contains(&key) && is_shallow && !is_schema).then(|| flow(value))
        }
        Value::Array(list) => {
            (SHORT.contains(&key) && list.iter().all(is_scalar)).then(|| flow(value))
        }
        _ => None,
    }
}

fn fits(indent: usize, text: &str) -> bool {
    indent + text.chars().count() <= WIDTH + 8
}

/// `value` on one line.
fn flow(value: &Value) -> String {
    match value {
        Value::Object(object) => {
            let inner: Vec<String> = object
                .iter()
                .map(|(key, value)| format!("{}: {}", string(key, true), flow(value)))
                .collect();
            format!("{{{}}}", inner.join(", "))
        }
        Value::Array(list) => {
            let inner: Vec<String> = list.iter().map(flow).collect();
            format!("[{}]", inner.join(", "))
        }
        Value::String(text) => string(text, true),
        other => other.to_string(),
    }
}

/// A key. A colon in it is no end of it where no space follows.
fn string_key(key: &str) -> String {
    let is_plain = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '$')
        && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-/{}.$:;= ".contains(c))
        && !key.contains(": ")
        && !key.ends_with(' ')
        && !key.ends_with(':')
        && !is_special(key);
    if is_plain { key.to_owned() } else { quoted(key) }
}

/// A text on one line.
fn string(text: &str, in_flow: bool) -> String {
    let starts_well = text
        .chars()
        .next()
        .is_some_and(|c| c.is_alphanumeric() || c == '/' || c == '(' || c == '_');
    let needs_quotes = !starts_well
        || text.ends_with([' ', ':'])
        || [": ", " #"].iter().any(|mark| text.contains(mark))
        || text.chars().any(|c| c.is_control() || is_odd(c))
        || is_special(text);
    let breaks_flow = text.len() >= 60 || text.contains([',', '[', ']', '{', '}', ':', '?', '#']);
    if needs_quotes || (in_flow && breaks_flow) { quoted(text) } else { text.to_owned() }
}

/// Whether a reader would take `text`, without quotation marks, for something else than text.
fn is_special(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let is_word =
        ["true", "false", "null", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "~"]
            .contains(&lower.as_str());
    let is_date = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    // Dates stand as they are; the reader takes them for text.
    let is_number = !is_date
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_hexdigit() || "._-+:xXoO".contains(c));
    is_word || is_number
}

/// What an editor does not show as it is.
fn is_odd(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{200b}'..='\u{200f}'
    )
}

fn quoted(text: &str) -> String {
    if text.chars().any(|c| c.is_control() || is_odd(c)) {
        let mut quoted = String::from('"');
        for c in text.chars() {
            match c {
                '"' => quoted.push_str("\\\""),
                '\\' => quoted.push_str("\\\\"),
                '\n' => quoted.push_str("\\n"),
                '\t' => quoted.push_str("\\t"),
                '\r' => quoted.push_str("\\r"),
                c if c.is_control() || is_odd(c) => {
                    quoted.push_str(&format!("\\u{:04x}", u32::from(c)));
                }
                c => quoted.push(c),
            }
        }
        quoted.push('"');
        return quoted;
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// `text` as a block of lines, if it has several or is too long for one.
fn block(text: &str, indent: usize) -> Option<(&'static str, Vec<String>)> {
    let is_clean = text.chars().all(|c| c == '\n' || (!c.is_control() && !is_odd(c)))
        && !text.starts_with([' ', '\n'])
        && !text.ends_with([' ', '\n'])
        && !text.contains(" \n");
    if !is_clean {
        return None;
    }
    if text.contains('\n') {
        return Some(("|-", text.lines().map(str::to_owned).collect()));
    }
    // A reader makes one space of the end of a line.
    if text.contains("  ") {
        return None;
    }
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut()?;
        if last.is_empty() {
            last.push_str(word);
        } else if indent + last.chars().count() + word.chars().count() + 1 > WIDTH {
            lines.push(word.to_owned());
        } else {
            last.push(' ');
            last.push_str(word);
        }
    }
    (lines.len() > 1).then_some((">-", lines))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn text(value: &Value) -> String {
        super::entry("thing", value, 0).iter().map(|line| format!("{line}\n")).collect()
    }

    #[test]
    fn a_value_has_the_layout_of_the_specs() {
        let value = json!({
            "scopes": {"any-of": ["a:b:c"]},
            "x-rate-limits": [{"requests": 1000, "seconds": 60}],
            "'200'": {"description": "It is: so", "$ref": "#/a"},
            "4XX": [],
            "updated": "2024-07-05",
            "x-request-example": "GET /a\nName: value",
        });
        assert_eq!(
            text(&value),
            "thing:\n  scopes: {any-of: ['a:b:c']}\n  x-rate-limits:\n    - {requests: 1000, seconds: 60}\n  \
             '''200''':\n    description: 'It is: so'\n    $ref: '#/a'\n  '4XX': []\n  updated: 2024-07-05\n  \
             x-request-example: |-\n    GET /a\n    Name: value\n"
        );
    }

    /// A text of words, `count` characters long.
    fn words(count: usize) -> String {
        format!("{}{}", "abc ".repeat(20), "d".repeat(count - 80))
    }

    #[test]
    fn a_line_holds_what_fits_and_no_more() {
        // With two spaces, the key and its colon a line is 112 long.
        let one = super::entry("about", &json!(words(103)), 2);
        assert_eq!(one, [format!("  about: {}", words(103))]);
        let two = super::entry("about", &json!(words(104)), 2);
        assert_eq!((two.len(), two[0].as_str()), (3, "  about: >-"));
        // Lists of names may be a little longer.
        let names = |last: usize| json!(["a".repeat(50), "b".repeat(last)]);
        assert_eq!(super::entry("required", &names(52), 4).len(), 1);
        assert_eq!(super::entry("required", &names(53), 4).len(), 3);
        let fact = |count: usize| json!({"at": "a".repeat(50), "what": "b".repeat(count)});
        assert_eq!(super::element("facts", &fact(50), 4).len(), 1);
        assert_eq!(super::element("facts", &fact(51), 4).len(), 2);
    }

    #[test]
    fn a_folded_line_is_filled() {
        let text = format!("{} bb cc", "a".repeat(100));
        let lines = super::entry("k", &json!(text), 0);
        assert_eq!(lines, [format!("k: {text}")]);
        let lines = super::entry("k", &json!(format!("{text} d e f g {}", "h".repeat(90))), 0);
        assert_eq!(
            lines,
            ["k: >-".to_owned(), format!("  {text} d"), format!("  e f g {}", "h".repeat(90))]
        );
        let wide = format!("{}  {}", "a".repeat(80), "b".repeat(80));
        assert_eq!(super::entry("k", &json!(wide), 0), [format!("k: {wide}")]);
    }

    #[test]
    fn what_is_empty_says_so() {
        for (value, text) in [(json!({}), "{}"), (json!([]), "[]")] {
            for key in ["thing", "required", "facts"] {
                assert_eq!(super::entry(key, &value, 2), [format!("  {key}: {text}")]);
                assert_eq!(super::element(key, &value, 2), [format!("  - {text}")]);
            }
        }
    }

    #[test]
    fn a_property_called_like_a_list_of_names_is_written_as_a_schema() {
        for (key, value) in [("type", "string"), ("description", "Who.")] {
            let lines = super::entry("request", &json!({key: value}), 0);
            assert_eq!(lines, ["request:".to_owned(), format!("  {key}: {value}")]);
        }
        assert_eq!(super::entry("request", &json!({"size": "how"}), 0), ["request: {size: how}"]);
    }

    #[test]
    fn a_text_has_quotation_marks_where_a_reader_needs_them() {
        for (value, text) in [
            ("(a) b", "(a) b"),
            ("_a", "_a"),
            ("/a", "/a"),
            ("ä", "ä"),
            ("2024-07-05", "2024-07-05"),
            ("-a", "'-a'"),
            ("a:", "'a:'"),
            ("a ", "'a '"),
            ("a #b", "'a #b'"),
            ("it's: so", "'it''s: so'"),
            ("no", "'no'"),
            ("1234567890", "'1234567890'"),
            ("2024-07-0", "'2024-07-0'"),
            ("12:30", "'12:30'"),
            ("x\ty\"\\\r", r#""x\ty\"\\\r""#),
            ("x\u{a0}y\u{1}", r#""x\u00a0y\u0001""#),
            ("x\ty\nz", r#""x\ty\nz""#),
            ("x\u{200b}\nz", r#""x\u200b\nz""#),
            (" x\ny", r#"" x\ny""#),
            ("x\n", r#""x\n""#),
            ("x \ny", r#""x \ny""#),
        ] {
            assert_eq!(super::entry("k", &json!(value), 0), [format!("k: {text}")]);
        }
    }

    #[test]
    fn a_key_has_quotation_marks_where_a_reader_needs_them() {
        for (key, text) in [
            ("a", "a"),
            ("/a/{b}", "/a/{b}"),
            ("$ref", "$ref"),
            ("a:b", "a:b"),
            ("-a", "'-a'"),
            ("a?b", "'a?b'"),
            ("a: b", "'a: b'"),
            ("a ", "'a '"),
            ("a:", "'a:'"),
            ("true", "'true'"),
            ("200", "'200'"),
        ] {
            assert_eq!(super::entry(key, &json!(1), 0), [format!("{text}: 1")]);
        }
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let words = prop_oneof![
            "[a-z]{1,8}",
            "\\PC{0,12}",
            "[ -~\n\t]{0,12}",
            "(true|no|1e5|0x1|12:30|-|~|2024-01-01|null)",
            "([a-z]{1,9} ){10,40}[a-z]",
        ];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            words.prop_map(Value::from),
        ];
        let keys = prop_oneof!["[a-z-]{1,8}", "[ -~]{1,8}", "(enum|facts|scopes|schemas|items)"];
        leaf.prop_recursive(4, 40, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((keys.clone(), inner), 0..5)
                    .prop_map(|entries| Value::Object(entries.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(value in any_value()) {
            let text = text(&value);
            let read: Value = serde_saphyr::from_str(&text)
                .map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
            prop_assert_eq!(&read["thing"], &value, "{}", text);
        }
    }
}
