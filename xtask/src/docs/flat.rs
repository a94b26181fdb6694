//! Facts as a list of single ones, each with a name: what is compared, and what is digested.

use std::collections::HashMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::facts::{Facts, Field, Kind, Limit, Noted, Part, Property, Spot, Subject};

/// One fact.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is about.
    pub at: Subject,
    /// Which of its properties.
    pub what: Property,
    /// What is said.
    pub value: Stated,
    /// Where.
    pub spot: Spot,
}

/// What a fact states.
#[derive(Clone, Debug, PartialEq)]
pub enum Stated {
    /// A type.
    Kind(Kind),
    /// Anything else.
    Value(Value),
}

impl Stated {
    /// As deviations and machines have it.
    pub fn json(&self) -> Value {
        match self {
            Self::Kind(kind) => json!(kind),
            Self::Value(value) => value.clone(),
        }
    }
}

/// All single facts of `facts`.
pub fn flatten(facts: &Facts) -> Vec<Fact> {
    let mut list = List { facts: Vec::new() };
    let operation = Part::Operation.into();
    let access = Part::Access.into();
    list.noted(&operation, Property::Method, facts.method.as_ref());
    list.noted(&operation, Property::Url, facts.url.as_ref());
    list.noted(&Part::Page.into(), Property::Address, facts.address.as_ref());
    list.set(&access, Property::Tokens, facts.tokens.as_ref());
    list.set(&access, Property::AppTypes, facts.app_types.as_ref());
    list.set(&access, Property::Plans, facts.plans.as_ref());
    list.set(&access, Property::Scopes, facts.scopes.as_ref());
    list.set(&access, Property::FieldScopes, facts.field_scopes.as_ref());
    if let Some(spot) = &facts.role {
        list.push(&access, Property::Role, json!(true), spot);
    }
    if let Some(rates) = &facts.rate_limits {
        list.push(&access, Property::RateLimits, json!(rates.value), &rates.spot);
    }
    for header in &facts.headers {
        let mut header = header.clone();
        // Not every format says of a header what is true of all: a string that has to be there.
        header.required = header.required.filter(|required| !required);
        if header.kind == Kind::String {
            header.kind = Kind::Unsaid;
        }
        let at = Part::Header.at(&header.name);
        list.push(&at, Property::Field, json!(true), &header.spot);
        list.field(&at, &header);
    }
    list.fields(&Part::Path.into(), &facts.path);
    list.fields(&Part::Query.into(), &facts.query);
    list.fields(&Part::Request.into(), &facts.body);
    for answer in &facts.responses {
        let at = Part::Response(answer.status.clone()).into();
        list.push(&at, Property::Field, json!(true), &answer.spot);
        list.fields(&at, &answer.fields);
    }
    for status in &facts.statuses {
        let at = Part::Status.at(&status.value);
        list.push(&at, Property::Field, json!(true), &status.spot);
    }
    list.errors(facts);
    list.examples(facts);
    list.facts
}

struct List {
    facts: Vec<Fact>,
}

impl List {
    fn push(&mut self, at: &Subject, what: Property, value: Value, spot: &Spot) {
        let value = Stated::Value(value);
        self.facts.push(Fact { at: at.clone(), what, value, spot: spot.clone() });
    }

    fn noted(&mut self, at: &Subject, what: Property, noted: Option<&Noted<String>>) {
        if let Some(noted) = noted {
            self.push(at, what, json!(noted.value), &noted.spot);
        }
    }

    /// A list whose order means nothing.
    fn set(&mut self, at: &Subject, what: Property, noted: Option<&Noted<Vec<String>>>) {
        if let Some(noted) = noted {
            let mut values = noted.value.clone();
            values.sort();
            values.dedup();
            self.push(at, what, json!(values), &noted.spot);
        }
    }

    fn fields(&mut self, at: &Subject, fields: &[Field]) {
        let names = distinct(fields.iter().map(|field| field.name.as_str()));
        for (field, name) in fields.iter().zip(&names) {
            let inner = at.at(name);
            if !field.implied {
                self.push(&inner, Property::Field, json!(true), &field.spot);
                self.field(&inner, field);
            }
            self.fields(&inner, &field.fields);
        }
        if let Some(first) = fields.first() {
            self.push(at, Property::Order, json!(names), &first.spot);
        }
    }

    fn field(&mut self, at: &Subject, field: &Field) {
        if field.kind != Kind::Unsaid {
            let value = Stated::Kind(field.kind.clone());
            let (at, spot) = (at.clone(), field.spot.clone());
            self.facts.push(Fact { at, what: Property::Type, value, spot });
        }
        if let Some(required) = field.required {
            self.push(at, Property::Required, json!(required), &field.spot);
        }
        if field.nullable {
            self.push(at, Property::Nullable, json!(true), &field.spot);
        }
        if let Some(default) = &field.default {
            self.push(at, Property::Default, default.value.clone(), &default.spot);
        }
        self.limits(at, &field.limits);
        self.noted(at, Property::Pattern, field.pattern.as_ref());
        // That a boolean is true or false goes without saying.
        let is_known = *field.kind.element() == Kind::Boolean;
        if let Some(first) = field.values.first().filter(|_| !is_known) {
            let values: Vec<&Value> = field.values.iter().map(|value| &value.value).collect();
            self.push(at, Property::Values, json!(values), &first.spot);
        }
        for value in &field.values {
            let inner = at.value(text_of(&value.value));
            self.set(&inner, Property::Scopes, value.scopes.as_ref());
            self.limits(&inner, &value.limits);
        }
        self.set(at, Property::Scopes, field.scopes.as_ref());
        self.noted(at, Property::Value, field.fixed.as_ref());
        if let Some(example) = &field.example {
            self.push(at, Property::Example, example.value.clone(), &example.spot);
        }
    }

    fn limits(&mut self, at: &Subject, limits: &[Limit]) {
        for limit in limits {
            self.push(at, limit.what, json!(limit.value), &limit.spot);
        }
    }

    fn errors(&mut self, facts: &Facts) {
        let codes = distinct(facts.errors.iter().map(|error| error.code.as_str()));
        for (error, code) in facts.errors.iter().zip(&codes) {
            let at = Part::Error.at(code);
            self.push(&at, Property::Field, json!(true), &error.spot);
            if let Some(status) = &error.status {
                self.push(&at, Property::Status, json!(status), &error.spot);
            }
            self.push(&at, Property::Message, json!(error.message), &error.spot);
        }
        if let Some(first) = facts.errors.first() {
            self.push(&Part::Error.into(), Property::Order, json!(codes), &first.spot);
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
            self.push(&Part::ExampleRequest.into(), Property::Example, value, &example.spot);
        }
        if let Some(example) = &facts.body_example {
            let at = Part::ExampleBody.into();
            self.push(&at, Property::Example, example.value.clone(), &example.spot);
        }
        for example in &facts.response_examples {
            let at = Part::ExampleResponse(example.status.clone()).into();
            self.push(&at, Property::Field, json!(true), &example.body.spot);
            self.push(&at, Property::Example, example.body.value.clone(), &example.body.spot);
        }
    }
}

/// The fields of `facts` whose place or type is uncertain, and why.
pub fn uncertain(facts: &Facts) -> Vec<(Subject, String)> {
    fn walk(at: &Subject, fields: &[Field], found: &mut Vec<(Subject, String)>) {
        for field in fields {
            let at = at.at(&field.name);
            found.extend(field.uncertain.iter().map(|why| (at.clone(), why.clone())));
            walk(&at, &field.fields, found);
        }
    }
    let mut found = Vec::new();
    walk(&Part::Path.into(), &facts.path, &mut found);
    walk(&Part::Query.into(), &facts.query, &mut found);
    walk(&Part::Request.into(), &facts.body, &mut found);
    for answer in &facts.responses {
        walk(&Part::Response(answer.status.clone()).into(), &answer.fields, &mut found);
    }
    found
}

/// A value of an enumeration as subjects have it.
pub fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
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
        .map(|fact| format!("{}\u{1f}{}\u{1f}{}", fact.at, fact.what, fact.value.json()))
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

#[cfg(test)]
mod tests {
    use super::super::facts::Answer;
    use super::*;

    fn doubtful(name: &str, fields: Vec<Field>) -> Field {
        let uncertain = Some(format!("why {name}"));
        Field { name: name.into(), uncertain, fields, ..Field::default() }
    }

    #[test]
    fn what_is_uncertain_is_found_wherever_it_stands() {
        let sure = |fields| Field { name: "sure".into(), fields, ..Field::default() };
        let answer = Answer {
            status: "200".into(),
            fields: vec![sure(vec![doubtful("d", vec![doubtful("e", Vec::new())])])],
            ..Answer::default()
        };
        let facts = Facts {
            path: vec![doubtful("a", Vec::new())],
            query: vec![sure(Vec::new()), doubtful("b", Vec::new())],
            body: vec![doubtful("c", Vec::new())],
            responses: vec![answer],
            ..Facts::default()
        };
        let found = uncertain(&facts);
        let told: Vec<String> = found.iter().map(|(at, why)| format!("{at}: {why}")).collect();
        let expected = [
            "path a: why a",
            "query b: why b",
            "request c: why c",
            "response 200 sure.d: why d",
            "response 200 sure.d.e: why e",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_digest_is_of_what_is_said_and_not_of_where() {
        let fact = |name: &str, value: i32, line| Fact {
            at: Part::Query.at(name),
            what: Property::Maximum,
            value: Stated::Value(json!(value)),
            spot: Spot::line(line),
        };
        let more = ["more".to_owned()];
        let facts = [fact("a", 1, 1), fact("b", 2, 2)];
        let one = digest(&facts, &more);
        assert_eq!(one.len(), 16);
        assert!(one.bytes().all(|byte| byte.is_ascii_hexdigit()), "{one}");
        assert_eq!(digest(&[fact("b", 2, 7), fact("a", 1, 8)], &more), one);
        for other in [
            digest(&[fact("a", 1, 1), fact("b", 3, 2)], &more),
            digest(&[fact("a", 1, 1), fact("c", 2, 2)], &more),
            digest(&facts[..1], &more),
            digest(&facts, &[]),
        ] {
            assert_ne!(other, one);
        }
    }

    #[test]
    fn of_a_header_only_what_is_not_true_of_all_is_told() {
        let header = |name: &str, kind, required| {
            let (name, required) = (name.to_owned(), Some(required));
            Field { name, kind, required, ..Field::default() }
        };
        let headers = vec![
            header("X-Usual", Kind::String, true),
            header("X-Count", Kind::Int32, true),
            header("X-Spare", Kind::String, false),
        ];
        let found = flatten(&Facts { headers, ..Facts::default() });
        let told: Vec<String> =
            found.iter().map(|fact| format!("{}: {}", fact.at, fact.what)).collect();
        let expected = [
            "header X-Usual: field",
            "header X-Count: field",
            "header X-Count: type",
            "header X-Spare: field",
            "header X-Spare: required",
        ];
        assert_eq!(told, expected);
    }
}
