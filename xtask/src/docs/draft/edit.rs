//! Edits of a YAML text: its value becomes another, and what did not change keeps its place, its
//! layout and the comments around it.

use serde_json::{Map, Value};

use super::yaml;

/// `text`, whose value is `old`, with the value `new`. `None` where an object that has to change is
/// not written with each key on a line of its own.
pub fn edited(text: &str, old: &Value, new: &Value) -> Option<String> {
    if is_same(old, new) {
        return Some(text.to_owned());
    }
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let edited = object(&lines, 0, "", old.as_object()?, new.as_object()?)?;
    let text: String = edited.iter().map(|line| format!("{line}\n")).collect();
    // Whatever the layout was: a text that says something else is never written.
    let read: Value = serde_saphyr::from_str(&text).ok()?;
    is_same(&read, new).then_some(text)
}

/// Whether two values are equal, with their keys in one order.
pub fn is_same(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Object(one), Value::Object(two)) => {
            one.len() == two.len()
                && one.iter().zip(two).all(|((one, a), (two, b))| one == two && is_same(a, b))
        }
        (Value::Array(one), Value::Array(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| is_same(one, two))
        }
        (one, two) => one == two,
    }
}

/// An entry of an object or an element of a list, with the lines before it that belong to it.
struct Chunk {
    key: String,
    before: Vec<String>,
    lines: Vec<String>,
}

fn width(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn is_empty(line: &str) -> bool {
    let bare = line.trim_start();
    bare.is_empty() || bare.starts_with('#')
}

/// The chunks of `lines`, each of which begins with a line for which `head` has a name, and what
/// follows the last.
fn chunks(
    lines: &[String],
    indent: usize,
    head: impl Fn(&str) -> Option<String>,
) -> Option<(Vec<Chunk>, Vec<String>)> {
    let mut found: Vec<Chunk> = Vec::new();
    let mut pending: Vec<String> = Vec::new();
    for line in lines {
        if is_empty(line) {
            pending.push(line.clone());
            continue;
        }
        match (width(line) == indent).then(|| head(line)).flatten() {
            Some(key) => {
                let before = match found.last_mut() {
                    Some(last) => after(&mut pending, indent, last),
                    None => std::mem::take(&mut pending),
                };
                found.push(Chunk { key, before, lines: vec![line.clone()] });
            }
            None if width(line) < indent => return None,
            None => {
                let last = found.last_mut()?;
                last.lines.append(&mut pending);
                last.lines.push(line.clone());
            }
        }
    }
    let tail = match found.last_mut() {
        Some(last) => after(&mut pending, indent, last),
        None => pending,
    };
    Some((found, tail))
}

/// Gives `last` the comments in `pending` that are inside it, and returns the rest.
fn after(pending: &mut Vec<String>, indent: usize, last: &mut Chunk) -> Vec<String> {
    let inside = |line: &String| line.trim_start().starts_with('#') && width(line) > indent;
    let count = pending.iter().rposition(inside).map_or(0, |last| last + 1);
    last.lines.extend(pending.drain(..count));
    std::mem::take(pending)
}

/// The key with which `line` begins, without its quotation marks.
fn key_of(line: &str) -> Option<String> {
    let bare = line.trim_start();
    if let Some(rest) = bare.strip_prefix('\'') {
        let (key, rest) = rest.split_once('\'')?;
        return rest.trim_start().starts_with(':').then(|| key.to_owned());
    }
    if let Some(rest) = bare.strip_prefix('"') {
        let (key, rest) = rest.split_once('"')?;
        return (rest.trim_start().starts_with(':') && !key.contains('\\')).then(|| key.to_owned());
    }
    if bare.starts_with("- ") || bare == "-" {
        return None;
    }
    match bare.split_once(": ") {
        Some((key, _)) => Some(key.to_owned()),
        None => bare.strip_suffix(':').map(str::to_owned),
    }
}

fn object(
    lines: &[String],
    indent: usize,
    name: &str,
    old: &Map<String, Value>,
    new: &Map<String, Value>,
) -> Option<Vec<String>> {
    let (mut chunks, tail) = chunks(lines, indent, key_of)?;
    let keys: Vec<&String> = chunks.iter().map(|chunk| &chunk.key).collect();
    if !keys.into_iter().eq(old.keys()) {
        return None;
    }
    let is_spaced = match chunks.as_slice() {
        [] | [_] => ["paths", "schemas"].contains(&name) && !is_list_of_references(old),
        [_, others @ ..] => others.iter().any(|chunk| chunk.before.iter().any(String::is_empty)),
    };
    let mut edited = Vec::new();
    for (key, value) in new {
        match chunks.iter().position(|chunk| chunk.key == *key) {
            Some(index) => {
                let chunk = chunks.remove(index);
                let own = entry(&chunk.lines, indent, key, old.get(key)?, value)?;
                edited.extend(chunk.before);
                edited.extend(own);
            }
            None => {
                if is_spaced && edited.last().is_some_and(|line: &String| !line.is_empty()) {
                    edited.push(String::new());
                }
                edited.extend(yaml::entry(key, value, indent));
            }
        }
    }
    edited.extend(tail);
    Some(edited)
}

/// `openapi.yaml` lists the paths of its documents without lines between them.
fn is_list_of_references(object: &Map<String, Value>) -> bool {
    !object.is_empty() && object.values().all(|value| value.get("$ref").is_some())
}

fn entry(
    lines: &[String],
    indent: usize,
    key: &str,
    old: &Value,
    new: &Value,
) -> Option<Vec<String>> {
    if is_same(old, new) {
        return Some(lines.to_vec());
    }
    let (head, inner) = lines.split_first()?;
    let value = head.trim_start().get(written_key(head)?..)?.trim_start();
    let is_block = value.is_empty() || value.starts_with('#');
    let first = inner.iter().find(|line| !is_empty(line));
    if let (true, Some(first)) = (is_block, first) {
        let edited = match (old, new) {
            (Value::Object(old), Value::Object(new)) if !new.is_empty() => {
                object(inner, width(first), key, old, new)
            }
            (Value::Array(old), Value::Array(new)) if !new.is_empty() => {
                list(inner, width(first), key, old, new)
            }
            _ => None,
        };
        if let Some(edited) = edited {
            return Some([vec![head.clone()], edited].concat());
        }
    }
    Some(yaml::entry(key, new, indent))
}

/// How long the key of `line` is, with its colon.
fn written_key(line: &str) -> Option<usize> {
    let bare = line.trim_start();
    let key = match bare.chars().next()? {
        quote @ ('\'' | '"') => bare.get(1..)?.find(quote)? + 2,
        _ => bare.find(": ").or_else(|| bare.strip_suffix(':').map(str::len))?,
    };
    let colon = bare.get(key..)?.find(':')?;
    Some(key + colon + 1)
}

/// By what an element of a list is known again when the others around it change.
fn identity(value: &Value) -> String {
    let Value::Object(object) = value else { return value.to_string() };
    let keys: &[&str] = if object.contains_key("in") {
        &["in", "name"]
    } else if object.contains_key("value") {
        &["value"]
    } else if object.contains_key("code") {
        &["code", "status"]
    } else if object.contains_key("id") {
        &["id"]
    } else if object.contains_key("name") {
        &["name"]
    } else {
        return value.to_string();
    };
    keys.iter().map(|key| format!("{key}={};", object.get(*key).unwrap_or(&Value::Null))).collect()
}

fn list(
    lines: &[String],
    indent: usize,
    name: &str,
    old: &[Value],
    new: &[Value],
) -> Option<Vec<String>> {
    let is_dash = |line: &str| {
        let bare = line.trim_start();
        (bare.starts_with("- ") || bare == "-").then(String::new)
    };
    let (chunks, tail) = chunks(lines, indent, is_dash)?;
    if chunks.len() != old.len() {
        return None;
    }
    let mut left: Vec<Option<(Chunk, &Value)>> = chunks.into_iter().zip(old).map(Some).collect();
    let mut edited = Vec::new();
    for value in new {
        let is_it = |slot: &&mut Option<(Chunk, &Value)>| {
            slot.as_ref().is_some_and(|(_, old)| identity(old) == identity(value))
        };
        match left.iter_mut().find(is_it).and_then(Option::take) {
            Some((chunk, old)) => {
                edited.extend(chunk.before);
                edited.extend(element(&chunk.lines, indent, name, old, value));
            }
            None => edited.extend(yaml::element(name, value, indent)),
        }
    }
    edited.extend(tail);
    Some(edited)
}

fn element(lines: &[String], indent: usize, name: &str, old: &Value, new: &Value) -> Vec<String> {
    if is_same(old, new) {
        return lines.to_vec();
    }
    inner_object(lines, indent, old, new).unwrap_or_else(|| yaml::element(name, new, indent))
}

/// An element whose first key stands behind its dash.
fn inner_object(lines: &[String], indent: usize, old: &Value, new: &Value) -> Option<Vec<String>> {
    let (first, rest) = lines.split_first()?;
    let inner = first.get(indent..)?.strip_prefix("- ")?;
    let depth = indent + 2 + width(inner);
    let opened = [vec![format!("{}{}", " ".repeat(indent + 2), inner)], rest.to_vec()].concat();
    let mut edited = object(&opened, depth, "", old.as_object()?, new.as_object()?)?;
    let head = edited.iter_mut().find(|line| !is_empty(line))?;
    head.replace_range(indent..indent + 2, "- ");
    Some(edited)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    const TEXT: &str = "\
# A head.

paths:
  # The one.
  /a:
    get:
      parameters:
        - name: b   # why
          in: query
        # The other.
        - {name: c, in: query}
      x-errors: []

components:
  schemas:
    # Of a.
    A:
      type: object
      properties:
        one: {type: string}   # first

        two:
          description: >-
            Long
            words.
    B: {type: string}
# The end.
";

    fn edit(change: impl FnOnce(&mut Value)) -> String {
        let old: Value = serde_saphyr::from_str(TEXT).unwrap();
        let mut new = old.clone();
        change(&mut new);
        super::edited(TEXT, &old, &new).unwrap()
    }

    /// The lines that only one of the texts has, in their order.
    fn difference(text: &str) -> Vec<String> {
        similar::TextDiff::from_lines(TEXT, text)
            .iter_all_changes()
            .filter(|change| change.tag() != similar::ChangeTag::Equal)
            .map(|change| format!("{}{}", change.tag(), change.value().trim_end()))
            .collect()
    }

    #[test]
    fn only_what_changes_is_written_anew() {
        let text = edit(|value| value["paths"]["/a"]["get"]["parameters"][1]["x"] = json!(1));
        assert_eq!(
            difference(&text),
            [
                "-        - {name: c, in: query}",
                "+        - name: c",
                "+          in: query",
                "+          x: 1"
            ]
        );
        let text = edit(|value| {
            value["components"]["schemas"]["A"]["properties"]["two"]["type"] = json!("string");
        });
        assert_eq!(difference(&text), ["+          type: string"]);
    }

    #[test]
    fn an_element_keeps_its_comment_when_another_goes() {
        let text = edit(|value| {
            value["paths"]["/a"]["get"]["parameters"].as_array_mut().unwrap().remove(0);
        });
        assert_eq!(difference(&text), ["-        - name: b   # why", "-          in: query"]);
    }

    #[test]
    fn properties_change_places_with_their_lines() {
        let text = edit(|value| {
            let properties =
                value["components"]["schemas"]["A"]["properties"].as_object_mut().unwrap();
            let one = properties.shift_remove("one").unwrap();
            properties.insert("one".into(), one);
        });
        let one = text.find("one: {type: string}   # first").unwrap();
        assert!(text.find("two:").unwrap() < one, "{text}");
    }

    #[test]
    fn a_new_schema_stands_below_the_others() {
        let text = edit(|value| {
            value["components"]["schemas"]["C"] = json!({"type": "object", "required": ["a", "b"]});
        });
        assert_eq!(
            difference(&text),
            ["+    C:", "+      type: object", "+      required: [a, b]"]
        );
        assert!(text.ends_with("required: [a, b]\n# The end.\n"), "{text}");
    }

    #[test]
    fn an_object_without_lines_is_written_anew() {
        let text = edit(|value| value["components"]["schemas"]["B"]["type"] = json!("integer"));
        assert_eq!(
            difference(&text),
            ["-    B: {type: string}", "+    B:", "+      type: integer"]
        );
    }

    /// `text` with the value that `change` makes of its own.
    fn changed(text: &str, change: impl FnOnce(&mut Value)) -> String {
        let old: Value = serde_saphyr::from_str(text).unwrap();
        let mut new = old.clone();
        change(&mut new);
        super::edited(text, &old, &new).unwrap()
    }

    #[test]
    fn an_element_that_changes_keeps_its_other_lines() {
        let text = edit(|value| value["paths"]["/a"]["get"]["parameters"][0]["x"] = json!(1));
        assert_eq!(difference(&text), ["+          x: 1"]);
        let wide = "a:\n  -   name: b   # why\n      in: query\n";
        assert_eq!(
            changed(wide, |value| value["a"][0]["x"] = json!(1)),
            "a:\n  -   name: b   # why\n      in: query\n      x: 1\n"
        );
    }

    #[test]
    fn a_list_may_stand_below_its_key_without_indentation() {
        let text = "list:\n- name: a   # one\n- name: b\nother: 1\n";
        assert_eq!(
            changed(text, |value| value["list"][1]["name"] = json!("c")),
            "list:\n- name: a   # one\n- name: c\nother: 1\n"
        );
        let bare = "list:\n-\n  name: a\n- name: b   # two\n";
        assert_eq!(
            changed(bare, |value| value["list"].as_array_mut().unwrap().truncate(1)),
            "list:\n-\n  name: a\n"
        );
    }

    #[test]
    fn a_quoted_key_is_read_whole() {
        let text = "'a: b' :\n  # Why.\n  c: 1\n'200': {d: 2}\n\"e\":\n  f: 3   # three\n";
        assert_eq!(
            changed(text, |value| {
                value["a: b"]["c"] = json!(2);
                value["e"]["g"] = json!(4);
            }),
            "'a: b' :\n  # Why.\n  c: 2\n'200': {d: 2}\n\"e\":\n  f: 3   # three\n  g: 4\n"
        );
    }

    #[test]
    fn what_loses_all_that_is_in_it_is_written_as_empty() {
        assert_eq!(
            changed("a:\n  b: 1\nc:\n  - d\n", |value| *value = json!({"a": {}, "c": []})),
            "a: {}\nc: []\n"
        );
    }

    #[test]
    fn a_new_entry_has_an_empty_line_before_it_where_the_others_have_one() {
        let add = |text: &str, at: &str| {
            changed(text, |value| value.pointer_mut(at).unwrap()["new"] = json!(1))
        };
        for (text, at, expected) in [
            ("a: 1\n\nb: 2\n", "", "a: 1\n\nb: 2\n\nnew: 1\n"),
            ("a: 1\nb: 2\n", "", "a: 1\nb: 2\nnew: 1\n"),
            ("x:\n  a: 1\n\n  b: 2\n", "/x", "x:\n  a: 1\n\n  b: 2\n\n  new: 1\n"),
            // Where there is only one, it goes by what it is in.
            ("x:\n  a: 1\n", "/x", "x:\n  a: 1\n  new: 1\n"),
            ("schemas:\n  a: 1\n", "/schemas", "schemas:\n  a: 1\n\n  new: 1\n"),
            ("paths:\n  a: {$ref: b}\n", "/paths", "paths:\n  a: {$ref: b}\n  new: 1\n"),
        ] {
            assert_eq!(add(text, at), expected);
        }
        // One that takes another's place is no less new.
        let replaced = |value: &mut Value| {
            let object = value.as_object_mut().unwrap();
            object.shift_remove("b");
            object.insert("new".into(), json!(1));
        };
        assert_eq!(changed("a: 1\n\nb: 2\n", replaced), "a: 1\n\nnew: 1\n");
        let inner = |value: &mut Value| replaced(&mut value["x"]);
        assert_eq!(changed("x:\n  a: 1\n\n  b: 2\n", inner), "x:\n  a: 1\n\n  new: 1\n");
    }

    #[test]
    fn a_comment_goes_with_what_it_stands_in() {
        let text = "a:\n  x: 1\n  # In a.\n# Of b.\nb: 2\n";
        for (gone, expected) in [("a", "# Of b.\nb: 2\n"), ("b", "a:\n  x: 1\n  # In a.\n")] {
            let left = changed(text, |value| {
                value.as_object_mut().unwrap().shift_remove(gone);
            });
            assert_eq!(left, expected);
        }
    }

    #[test]
    fn a_line_begins_with_a_key_or_has_none() {
        for (line, key) in [
            ("a: 1", Some("a")),
            ("  a:", Some("a")),
            ("'a: b' : 1", Some("a: b")),
            ("\"a b\": 1", Some("a b")),
            // What is escaped in a key is not read.
            (r#""a\tb": 1"#, None),
            ("\"a\" and b", None),
            ("'a' and b", None),
            ("- a: 1", None),
            ("-", None),
            ("words", None),
        ] {
            assert_eq!(super::key_of(line).as_deref(), key, "{line}");
        }
    }
}
