//! Examples on pages: JSON, `curl` calls, request lines; and whether they fit the page's tables.

use std::collections::HashMap;

use serde_json::Value;

use super::Unreadable;
pub use super::lenient_json::read as lenient_json;
use crate::docs::facts::{
    Contradiction, Facts, Field, Kind, METHODS, Noted, Part, RequestExample, Spot, Subject,
    shortened,
};

/// The JSON in `text`, which begins on `line`. Broken JSON is a page that was cut or damaged.
pub fn json(text: &str, line: usize) -> Result<Noted<Value>, Unreadable> {
    match serde_json::from_str(text) {
        Ok(value) => Ok(Noted::new(value, Spot::line(line))),
        Err(error) => {
            let line = line + error.line().saturating_sub(1);
            let what = format!("the example is no JSON: {error}");
            Err(if error.is_eof() {
                Unreadable::cut_off(line, what)
            } else {
                Unreadable::new(line, what, "compare the saved page with the vendor's")
            })
        }
    }
}

/// A `curl` call.
pub fn curl(text: &str) -> Option<RequestExample> {
    let words = words(text);
    let mut words = words.iter().map(String::as_str);
    if words.next()? != "curl" {
        return None;
    }
    let mut example = RequestExample::default();
    let mut has_body = false;
    while let Some(word) = words.next() {
        match word {
            "-X" | "--request" => example.method = words.next()?.to_owned(),
            "-H" | "--header" => example.headers.push(header(words.next()?)),
            "-d" | "--data" | "--data-raw" => {
                has_body = true;
                example.body = serde_json::from_str(words.next()?).ok();
            }
            "-L" | "--location" | "-s" | "-i" => {}
            word if word.contains("://") => example.url = word.to_owned(),
            _ => return None,
        }
    }
    if example.method.is_empty() {
        example.method = if has_body { "POST" } else { "GET" }.to_owned();
    }
    (!example.url.is_empty()).then_some(example)
}

/// The words of a shell command, as far as pages use the shell.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (Some(open), c) if c == open => {
                quote = None;
                words.push(std::mem::take(&mut word));
            }
            (Some(_), c) => word.push(c),
            (None, '\'' | '"') => quote = Some(character),
            (None, '\\') => word.extend(characters.next().filter(|next| *next != '\n')),
            (None, c) if c.is_whitespace() => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            (None, c) => word.push(c),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// `Name: value` without the spaces that some pages put around the colon.
fn header(text: &str) -> String {
    match text.split_once(':') {
        Some((name, value)) => format!("{}: {}", name.trim(), value.trim()),
        None => text.trim().to_owned(),
    }
}

/// A request line, headers, and perhaps a JSON body.
pub fn request(text: &str) -> Option<RequestExample> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (method, url) = lines.next()?.split_once(' ')?;
    if !METHODS.contains(&method) {
        return None; // a command, or words
    }
    let mut example = RequestExample {
        method: method.to_owned(),
        url: url.trim().to_owned(),
        ..RequestExample::default()
    };
    let mut body = String::new();
    for line in lines {
        if body.is_empty() && !line.starts_with(['{', '[']) {
            example.headers.push(header(line));
        } else {
            body.push_str(line);
        }
    }
    example.body = serde_json::from_str(&body).ok();
    Some(example)
}

/// Notes where the page's own examples do not fit its own tables.
pub fn check_against_tables(facts: &mut Facts) {
    let mut found = Vec::new();
    if let Some(example) = &facts.body_example {
        fits(&facts.body, &example.value, &example.spot, &Part::Request.into(), &mut found);
    }
    for example in &facts.response_examples {
        let answer = facts.responses.iter().find(|answer| answer.status == example.status);
        if let Some(answer) = answer {
            let at = Part::Response(example.status.clone()).into();
            fits(&answer.fields, &example.body.value, &example.body.spot, &at, &mut found);
        }
    }
    facts.contradictions.extend(found);
}

fn fits(
    fields: &[Field],
    example: &Value,
    spot: &Spot,
    at: &Subject,
    found: &mut Vec<Contradiction>,
) {
    if !example.is_object() && !example.is_array() {
        return;
    }
    // Of two rows of one name the first counts.
    let by_name = fields.iter().rev().map(|field| (field.name.as_str(), field)).collect();
    fits_named(&by_name, example, spot, at, found);
}

fn fits_named(
    fields: &HashMap<&str, &Field>,
    example: &Value,
    spot: &Spot,
    at: &Subject,
    found: &mut Vec<Contradiction>,
) {
    match example {
        Value::Array(elements) => {
            for element in elements {
                fits_named(fields, element, spot, at, found);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                let at = at.at(key);
                match fields.get(key.as_str()) {
                    None => found.push(Contradiction {
                        at,
                        spot: spot.clone(),
                        reason: "the example has this key, and no table of the page does".into(),
                    }),
                    Some(field) => fits_field(field, value, spot, &at, found),
                }
            }
        }
        _ => {}
    }
}

fn fits_field(
    field: &Field,
    value: &Value,
    spot: &Spot,
    at: &Subject,
    found: &mut Vec<Contradiction>,
) {
    let mut note = |reason| {
        found.push(Contradiction { at: at.clone(), spot: spot.clone(), reason });
    };
    if !fits_kind(value, &field.kind) {
        note(format!("the example's value {} is no {}", shortened(&value.to_string()), field.kind));
        return;
    }
    let is_scalar = !value.is_object() && !value.is_array() && !value.is_null();
    if is_scalar && !field.values.is_empty() && !field.values.iter().any(|v| v.value == *value) {
        note(format!("the example's value {value} is not among the listed values"));
    }
    if !field.fields.is_empty() {
        match value {
            Value::Object(entries) if field.kind.has_map() => {
                for value in entries.values() {
                    fits(&field.fields, value, spot, at, found);
                }
            }
            value => fits(&field.fields, value, spot, at, found),
        }
    }
}

/// Whether `value` can be of type `kind`. Null can be anything: pages show it without saying so.
fn fits_kind(value: &Value, kind: &Kind) -> bool {
    match (kind, value) {
        (_, Value::Null) | (Kind::Unsaid | Kind::Unread(_) | Kind::Any | Kind::File, _) => true,
        (Kind::Array(inner), Value::Array(elements)) => {
            elements.iter().all(|element| fits_kind(element, inner))
        }
        (Kind::Map(inner), Value::Object(entries)) => {
            entries.values().all(|value| fits_kind(value, inner))
        }
        (Kind::Int32, Value::Number(number)) => {
            number.as_i64().is_some_and(|number| i32::try_from(number).is_ok())
        }
        (Kind::Int64 | Kind::Integer, Value::Number(number)) => number.is_i64(),
        (Kind::Number, Value::Number(_))
        | (Kind::Boolean, Value::Bool(_))
        | (Kind::String, Value::String(_))
        | (Kind::Object(_), Value::Object(_)) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{check_against_tables, curl, request};
    use crate::docs::facts::{EnumValue, Facts, Field, Kind, Noted, Spot};

    fn field(name: &str, kind: Kind, fields: Vec<Field>) -> Field {
        Field { name: name.into(), kind, fields, ..Field::default() }
    }

    #[test]
    fn an_example_is_checked_against_the_tables() {
        let with_values = |kind: Kind| {
            let value = |value| EnumValue { value, ..EnumValue::default() };
            Field {
                values: vec![value(json!("oak")), value(json!("tin"))],
                ..field("wood", kind, vec![])
            }
        };
        let name = || vec![field("name", Kind::String, vec![])];
        let none: &[&str] = &[];
        let unknown = "the example has this key, and no table of the page does";
        let cases: [(Field, Value, &[&str]); 16] = [
            (field("n", Kind::Int32, vec![]), json!(5), none),
            (field("n", Kind::Int32, vec![]), json!(null), none),
            (
                field("n", Kind::Int32, vec![]),
                json!("5"),
                &["request n: the example's value \"5\" is no int32"],
            ),
            (
                field("n", Kind::Int32, vec![]),
                json!(2_147_483_648_i64),
                &["request n: the example's value 2147483648 is no int32"],
            ),
            (field("n", Kind::Int64, vec![]), json!(2_147_483_648_i64), none),
            (
                field("n", Kind::Int32.list(), vec![]),
                json!([1, "2"]),
                &["request n: the example's value [1,\"2\"] is no array<int32>"],
            ),
            (with_values(Kind::String), json!("tin"), none),
            (
                with_values(Kind::String),
                json!("sand"),
                &["request wood: the example's value \"sand\" is not among the listed values"],
            ),
            // What is listed are single values.
            (with_values(Kind::String), json!(null), none),
            (with_values(Kind::String.list()), json!(["oak", "tin"]), none),
            (with_values(Kind::String.map()), json!({"left": "oak"}), none),
            (field("one", Kind::OBJECT, name()), json!({"name": "x"}), none),
            (
                field("one", Kind::OBJECT, name()),
                json!({"names": "x"}),
                &["request one.names: key"],
            ),
            (
                field("all", Kind::OBJECT.list(), name()),
                json!([{"name": "x"}, {"names": "x"}]),
                &["request all.names: key"],
            ),
            // The keys of a map are nobody's fields; its values have them.
            (field("by_id", Kind::OBJECT.map(), name()), json!({"7": {"name": "x"}}), none),
            (
                field("by_id", Kind::OBJECT.map(), name()),
                json!({"7": {"names": "x"}}),
                &["request by_id.names: key"],
            ),
        ];
        for (row, value, expected) in cases {
            let example = json!({row.name.as_str(): value});
            let mut facts = Facts {
                body: vec![row],
                body_example: Some(Noted::new(example.clone(), Spot::line(1))),
                ..Facts::default()
            };
            check_against_tables(&mut facts);
            let told: Vec<String> = facts
                .contradictions
                .iter()
                .map(|found| format!("{}: {}", found.at, found.reason).replace(unknown, "key"))
                .collect();
            assert_eq!(told, expected, "{example}");
        }
    }

    #[test]
    fn broken_json_is_told_with_its_line_on_the_page() {
        assert_eq!(
            super::json("{\"a\": 1}", 7).unwrap(),
            Noted::new(json!({"a": 1}), Spot::line(7))
        );
        let wrong = super::json("{\n  \"a\": oops\n}", 7).unwrap_err();
        assert_eq!(wrong.line, 8);
        assert!(wrong.what.starts_with("the example is no JSON"), "{wrong}");
        let cut = super::json("{\n  \"a\": 1,\n", 7).unwrap_err();
        assert!(cut.what.starts_with("the page is cut off: the example is no JSON"), "{cut}");
    }

    #[test]
    fn a_call_is_read_if_all_of_it_is_understood() {
        let call =
            curl("curl -s 'https://x.example/a?b=c' \\\n-H 'A : b' -d '{\"c\": 1}'").unwrap();
        assert_eq!((call.method.as_str(), call.url.as_str()), ("POST", "https://x.example/a?b=c"));
        assert_eq!((call.headers, call.body), (vec!["A: b".to_owned()], Some(json!({"c": 1}))));
        assert_eq!(curl("curl https://x.example/a").unwrap().method, "GET");
        for text in [
            "curl --form chart=@tide.png https://x.example/a",
            "curl --compressed https://x.example/a",
            "curl https://x.example/a more",
            "curl -X GET",
            "wget https://x.example/a",
        ] {
            assert_eq!(curl(text), None, "{text}");
            // Nor is it a request line, of a method `curl`.
            assert_eq!(request(text), None, "{text}");
        }
        assert_eq!(request("GET /a\nB : c").unwrap().headers, ["B: c"]);
    }
}
