//! Facts as a list of single ones, each with a name: what is compared, and what is digested.

use std::collections::HashMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::facts::{Facts, Field, Limit, Noted, Spot};

/// One fact.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is about, from the outside in: `["response", "200", "data", "items"]`.
    pub at: Vec<String>,
    /// Which of its properties: `type`, `default` and so on. `field` says that it is there at all.
    pub what: &'static str,
    /// What is said.
    pub value: Value,
    /// Where.
    pub spot: Spot,
}

/// The name of what a fact is about, as people and deviations write it: `query page_size`,
/// `response 200 data.items.name`, `request filter.operator=in`.
pub fn name(at: &[String]) -> String {
    let outer = match at.first().map(String::as_str) {
        Some("response" | "example response") => 2,
        _ => 1,
    };
    let mut name = at.iter().take(outer).cloned().collect::<Vec<_>>().join(" ");
    for (index, segment) in at.iter().skip(outer).enumerate() {
        if !segment.starts_with('=') {
            name.push(if index == 0 { ' ' } else { '.' });
        }
        name.push_str(segment);
    }
    name
}

/// All single facts of `facts`.
pub fn flatten(facts: &Facts) -> Vec<Fact> {
    let mut list = List { facts: Vec::new() };
    let operation = ["operation".to_owned()];
    let access = ["access".to_owned()];
    list.noted(&operation, "method", facts.method.as_ref());
    list.noted(&operation, "url", facts.url.as_ref());
    list.noted(&["page".to_owned()], "address", facts.address.as_ref());
    list.set(&access, "tokens", facts.tokens.as_ref());
    list.set(&access, "app-types", facts.app_types.as_ref());
    list.set(&access, "plans", facts.plans.as_ref());
    list.set(&access, "scopes", facts.scopes.as_ref());
    list.set(&access, "field-scopes", facts.field_scopes.as_ref());
    if let Some(spot) = &facts.role {
        list.push(&access, "role", json!(true), spot);
    }
    if let Some(rates) = &facts.rate_limits {
        list.push(&access, "rate-limits", json!(rates.value), &rates.spot);
    }
    for header in &facts.headers {
        let mut header = header.clone();
        // Not every format says of a header what is true of all: a string that has to be there.
        header.required = header.required.filter(|required| !required);
        let at = ["header".to_owned(), header.name.clone()];
        list.push(&at, "field", json!(true), &header.spot);
        if header.kind == "string" {
            header.kind = String::new();
        }
        list.field(&at, &header);
    }
    list.fields(&["path".to_owned()], &facts.path);
    list.fields(&["query".to_owned()], &facts.query);
    list.fields(&["request".to_owned()], &facts.body);
    for answer in &facts.responses {
        let at = ["response".to_owned(), answer.status.clone()];
        list.push(&at, "field", json!(true), &answer.spot);
        list.fields(&at, &answer.fields);
    }
    for status in &facts.statuses {
        let at = ["status".to_owned(), status.value.clone()];
        list.push(&at, "field", json!(true), &status.spot);
    }
    list.errors(facts);
    list.examples(facts);
    list.facts
}

struct List {
    facts: Vec<Fact>,
}

impl List {
    fn push(&mut self, at: &[String], what: &'static str, value: Value, spot: &Spot) {
        self.facts.push(Fact { at: at.to_vec(), what, value, spot: spot.clone() });
    }

    fn noted(&mut self, at: &[String], what: &'static str, noted: Option<&Noted<String>>) {
        if let Some(noted) = noted {
            self.push(at, what, json!(noted.value), &noted.spot);
        }
    }

    /// A list whose order means nothing.
    fn set(&mut self, at: &[String], what: &'static str, noted: Option<&Noted<Vec<String>>>) {
        if let Some(noted) = noted {
            let mut values = noted.value.clone();
            values.sort();
            values.dedup();
            self.push(at, what, json!(values), &noted.spot);
        }
    }

    fn fields(&mut self, at: &[String], fields: &[Field]) {
        let names = distinct(fields.iter().map(|field| field.name.as_str()));
        for (field, name) in fields.iter().zip(&names) {
            let mut inner = at.to_vec();
            inner.push(name.clone());
            if !field.implied {
                self.push(&inner, "field", json!(true), &field.spot);
                self.field(&inner, field);
            }
            self.fields(&inner, &field.fields);
        }
        if let Some(first) = fields.first() {
            self.push(at, "order", json!(names), &first.spot);
        }
    }

    fn field(&mut self, at: &[String], field: &Field) {
        if !field.kind.is_empty() {
            self.push(at, "type", json!(field.kind), &field.spot);
        }
        if let Some(required) = field.required {
            self.push(at, "required", json!(required), &field.spot);
        }
        if field.nullable {
            self.push(at, "nullable", json!(true), &field.spot);
        }
        if let Some(default) = &field.default {
            self.push(at, "default", default.value.clone(), &default.spot);
        }
        self.limits(at, &field.limits);
        if let Some(first) = field.values.first() {
            let values: Vec<&Value> = field.values.iter().map(|value| &value.value).collect();
            self.push(at, "values", json!(values), &first.spot);
        }
        for value in &field.values {
            let mut inner = at.to_vec();
            let text = value.value.as_str().map_or_else(|| value.value.to_string(), str::to_owned);
            inner.push(format!("={text}"));
            self.set(&inner, "scopes", value.scopes.as_ref());
            self.limits(&inner, &value.limits);
        }
        self.set(at, "scopes", field.scopes.as_ref());
        self.noted(at, "value", field.fixed.as_ref());
        if let Some(example) = &field.example {
            self.push(at, "example", example.value.clone(), &example.spot);
        }
    }

    fn limits(&mut self, at: &[String], limits: &[Limit]) {
        for limit in limits {
            self.push(at, limit.what, json!(limit.value), &limit.spot);
        }
    }

    fn errors(&mut self, facts: &Facts) {
        let outer = ["error".to_owned()];
        let codes = distinct(facts.errors.iter().map(|error| error.code.as_str()));
        for (error, code) in facts.errors.iter().zip(&codes) {
            let at = ["error".to_owned(), code.clone()];
            self.push(&at, "field", json!(true), &error.spot);
            if let Some(status) = &error.status {
                self.push(&at, "status", json!(status), &error.spot);
            }
            self.push(&at, "message", json!(error.message), &error.spot);
        }
        if let Some(first) = facts.errors.first() {
            self.push(&outer, "order", json!(codes), &first.spot);
        }
    }

    fn examples(&mut self, facts: &Facts) {
        if let Some(example) = &facts.request_example {
            // Its body is an example of its own.
            let value = json!({
                "method": example.value.method,
                "url": example.value.url,
                "headers": example.value.headers,
            });
            self.push(&["example request".to_owned()], "example", value, &example.spot);
        }
        if let Some(example) = &facts.body_example {
            let at = ["example body".to_owned()];
            self.push(&at, "example", example.value.clone(), &example.spot);
        }
        for example in &facts.response_examples {
            let at = ["example response".to_owned(), example.status.clone()];
            self.push(&at, "field", json!(true), &example.body.spot);
            self.push(&at, "example", example.body.value.clone(), &example.body.spot);
        }
    }
}

/// `names`, the repeated ones with their number: one that is listed twice is a fact of its own.
fn distinct<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    names
        .map(|name| {
            let count = seen.entry(name).or_default();
            *count += 1;
            if *count == 1 { name.to_owned() } else { format!("{name}#{count}") }
        })
        .collect()
}

/// A digest of `facts` that does not depend on where they stand, nor on anybody's wording.
pub fn digest(facts: &[Fact], more: &[String]) -> String {
    let mut lines: Vec<String> = facts
        .iter()
        .map(|fact| format!("{}\u{1f}{}\u{1f}{}", fact.at.join("\u{1e}"), fact.what, fact.value))
        .collect();
    lines.extend(more.iter().cloned());
    lines.sort();
    hex(&lines.join("\n"), 16)
}

/// The first `length` hexadecimal digits of the SHA-256 of `text`.
pub fn hex(text: &str, length: usize) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let mut digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(length);
    digits
}
