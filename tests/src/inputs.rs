//! The inputs of an operation as its spec describes them, and the request that they make: worked out from the
//! spec alone, so that a mistake of the generator shows.

use serde_json::{Map, Value, json};
use xtask::spec::model::{Kind, Location, PagingLocation, Parameter};

use crate::{OperationSpec, Shape};

/// A parameter of an operation, or a property of its body.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The name on the page; of a property inside an object of the body, both: `page_request.page_size`.
    pub name: Name<'a>,
    /// Where it travels.
    pub place: Place,
    /// Whether a request without it is refused.
    pub required: bool,
    /// What its values are.
    pub shape: Shape<'a>,
    /// The documented example, if there is one.
    pub example: Option<&'a Value>,
}

/// A name, and that of the object around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    group: Option<&'a str>,
    own: &'a str,
}

impl std::fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.group {
            Some(group) => write!(f, "{group}.{}", self.own),
            None => f.write_str(self.own),
        }
    }
}

/// Where an input travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the body.
    Body,
}

impl OperationSpec {
    /// What a caller can say: the parameters in the page's order, then what is in the body.
    pub fn inputs(&self) -> Vec<Input<'_>> {
        let parameters = self.operation().parameters.iter().map(|parameter| Input {
            name: Name { group: None, own: &parameter.name },
            place: match parameter.location {
                Location::Path => Place::Path,
                Location::Query => Place::Query,
                Location::Header => Place::Header,
            },
            required: parameter.required,
            shape: Shape::of(&self.spec, &parameter.schema),
            example: example(parameter),
        });
        parameters.chain(self.body_inputs()).collect()
    }

    fn body_inputs(&self) -> Vec<Input<'_>> {
        let Some((shape, example)) = self.body() else { return Vec::new() };
        let mut inputs = Vec::new();
        for (key, property) in shape.properties() {
            let required = shape.requires(key);
            let example = example.and_then(|body| body.get(key));
            if self.container() == Some(key) {
                inputs.extend(property.properties().map(|(inner, shape)| {
                    let required = required && property.requires(inner);
                    let example = example.and_then(|object| object.get(inner));
                    let name = Name { group: Some(key), own: inner };
                    Input { name, place: Place::Body, required, shape, example }
                }));
            } else {
                let name = Name { group: None, own: key };
                inputs.push(Input { name, place: Place::Body, required, shape: property, example });
            }
        }
        inputs
    }

    /// The schema of the body and its documented example.
    pub fn body(&self) -> Option<(Shape<'_>, Option<&Value>)> {
        let content = self.operation().request_body.as_ref()?.content.values().next()?;
        let example = content.all_examples().next().map(|(_, example)| example);
        Some((Shape::of(&self.spec, &content.schema), example))
    }

    /// The object of the body that holds the parameters of paging, which are inputs of their own.
    fn container(&self) -> Option<&str> {
        let paging = self.operation().pagination.as_ref()?;
        if paging.location != PagingLocation::Body {
            return None;
        }
        paging.request.size.split_once('.').map(|(object, _)| object)
    }

    /// The input that moves a listing on, and the one that says how many items a page has.
    pub fn paging_inputs(&self) -> Option<(String, String)> {
        let request = &self.operation().pagination.as_ref()?.request;
        let position = request.token.as_ref().or(request.page.as_ref())?;
        Some((position.clone(), request.size.clone()))
    }

    /// The inputs without which there is no request.
    pub fn least_inputs(&self) -> Value {
        self.some_inputs(|input| input.required)
    }

    /// Every input there is.
    pub fn all_inputs(&self) -> Value {
        self.some_inputs(|_| true)
    }

    /// The inputs of the documented example request: of its query, and of its body.
    pub fn documented_inputs(&self) -> Option<Value> {
        let with_body = self.body().is_some_and(|(_, example)| example.is_some());
        let target = self.operation().request_example.as_deref().and_then(target);
        if !with_body && target.is_none() {
            return None;
        }
        let mut inputs = self.some_inputs(|input| match input.place {
            Place::Body => input.example.is_some(),
            _ => input.required,
        });
        if let Some((_, query)) = target.and_then(|target| target.split_once('?')) {
            for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
                let input = self.inputs().into_iter().find(|i| i.name.to_string() == name);
                let input =
                    input.unwrap_or_else(|| panic!("{}: the example has {name}", self.name()));
                inputs[name] = input.shape.parsed(&crate::server::percent_decode(value));
            }
        }
        Some(inputs)
    }

    fn some_inputs(&self, wanted: impl Fn(&Input<'_>) -> bool) -> Value {
        let inputs = self.inputs();
        let entries = inputs.iter().filter(|input| wanted(input)).map(|input| {
            let value = input.example.cloned().unwrap_or_else(|| sample(input.shape));
            (input.name.to_string(), value)
        });
        Value::Object(entries.collect())
    }

    /// The request that these inputs make, as [`Request::text`](crate::Request::text) shows it.
    pub fn expected_request(&self, host: &str, token: &str, inputs: &Value) -> String {
        let mut path = format!("{}{}", self.base_path(), self.path);
        let mut query = Vec::new();
        let mut body = Map::new();
        let mut headers = vec![
            "accept: */*".to_owned(),
            format!("authorization: Bearer {token}"),
            format!("host: {host}"),
        ];
        for input in self.inputs() {
            let name = input.name.to_string();
            let Some(value) = inputs.get(&name) else { continue };
            match input.place {
                Place::Path => path = path.replace(&format!("{{{name}}}"), &encoded(value)),
                Place::Query => query.push((name.clone(), format!("{name}={}", encoded(value)))),
                Place::Header => headers.push(format!("{}: {}", name.to_lowercase(), text(value))),
                Place::Body => match input.name.group {
                    Some(group) => {
                        body.entry(group).or_insert_with(|| json!({}))[input.name.own] =
                            value.clone();
                    }
                    None => drop(body.insert(name, value.clone())),
                },
            }
        }
        // In the order of the page's example; what it lacks comes after, in the order of the spec.
        let example = self.operation().request_example.as_deref().unwrap_or_default();
        query.sort_by_key(|(name, _)| {
            let place = |mark: char| example.find(&format!("{mark}{name}="));
            place('?').or_else(|| place('&')).unwrap_or(usize::MAX)
        });
        let query: Vec<String> = query.into_iter().map(|(_, pair)| pair).collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let fixed = self.operation().headers.iter();
        headers.extend(fixed.map(|h| format!("{}: {}", h.name.to_lowercase(), h.value)));
        let mut sent = String::new();
        if let Some((shape, _)) = self.body() {
            // Required, an object is sent even if nothing in it is set.
            if let Some(container) = self.container().filter(|key| shape.requires(key)) {
                body.entry(container).or_insert_with(|| json!({}));
            }
            let ordered: Map<String, Value> = shape
                .properties()
                .filter_map(|(key, _)| Some((key.to_owned(), body.get(key)?.clone())))
                .collect();
            sent = Value::Object(ordered).to_string();
            let content = &self.operation().request_body.as_ref().unwrap().content;
            headers.push(format!("content-type: {}", content.keys().next().unwrap()));
            headers.push(format!("content-length: {}", sent.len()));
        }
        headers.sort_unstable();
        format!("{} {path}{query} HTTP/1.1\n{}\n\n{sent}", self.method, headers.join("\n"))
    }

    /// What comes before the paths of the spec.
    pub fn base_path(&self) -> &str {
        let url = &self.spec.document.servers[0].url;
        let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
        rest.find('/').map_or("", |slash| rest[slash..].trim_end_matches('/'))
    }
}

fn example(parameter: &Parameter) -> Option<&Value> {
    parameter.example.as_ref().or(parameter.schema.example.as_ref())
}

/// The URL of `GET https://…`, the first line of an example request.
fn target(example: &str) -> Option<&str> {
    example.lines().next()?.split(' ').nth(1)
}

/// A value as a parameter carries it.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// Percent-encoded but for what RFC 3986 does not reserve, and the asterisk.
fn encoded(value: &Value) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'*' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text(value).bytes().map(encode).collect()
}

/// A value that fits a schema, within its limits.
pub fn sample(shape: Shape<'_>) -> Value {
    sample_at(shape, 0)
}

/// How deep optional properties are filled in: a type may hold itself.
const DEPTH: usize = 2;

fn sample_at(shape: Shape<'_>, depth: usize) -> Value {
    let schema = shape.schema();
    if let Some(example) = &schema.example {
        return example.clone();
    }
    if let Some(known) = schema.known_values.first() {
        return known.value.clone();
    }
    match shape.kind() {
        Kind::String if schema.content_schema.is_some() => json!("\"0\""),
        Kind::String => json!("x".repeat(schema.min_length.unwrap_or(1).max(1))),
        Kind::Integer => json!(schema.minimum.unwrap_or(1).max(1)),
        Kind::Number => json!(0.5),
        Kind::Boolean => json!(true),
        Kind::Array => {
            let count = schema.min_items.unwrap_or(1).max(1);
            Value::Array(vec![sample_at(shape.element(), depth + 1); count])
        }
        Kind::Object => {
            if let Some(values) = shape.map_value() {
                return json!({"key": sample_at(values, depth + 1)});
            }
            let wanted = shape.properties().filter(|(key, _)| depth < DEPTH || shape.requires(key));
            wanted.map(|(key, inner)| (key.to_owned(), sample_at(inner, depth + 1))).collect()
        }
    }
}
