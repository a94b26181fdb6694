//! The inputs of an operation as its spec describes them, and the request that they make: worked out from the
//! spec alone, so that a mistake of the generator shows.

use serde_json::{Map, Number, Value, json};
use xtask::spec::Pattern;
use xtask::spec::model::{Kind, Location, Parameter, Schema};

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
    /// In the query. A list has its name once for each item.
    Query,
    /// In the query: a list whose items are joined by commas.
    Joined,
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
                Location::Query if parameter.explode => Place::Query,
                Location::Query => Place::Joined,
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
        if shape.properties().next().is_none() {
            let name = Name { group: None, own: "body" };
            return vec![Input { name, place: Place::Body, required: true, shape, example }];
        }
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
        xtask::spec::page_request(self.operation())
    }

    /// The input that moves a listing on, and the one that says how many items a page has, if there is one.
    pub fn paging_inputs(&self) -> Option<(String, Option<String>)> {
        let request = &self.operation().pagination.as_ref()?.request;
        Some((request.position()?.to_owned(), request.size.clone()))
    }

    /// The inputs without which there is no request, and the idempotency key, which would be another one each time.
    pub fn least_inputs(&self) -> Value {
        let key = self.operation().idempotency_key.as_deref();
        self.some_inputs(|input| input.required || key == Some(&*input.name.to_string()))
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
        let key = self.operation().idempotency_key.as_deref();
        let mut inputs = self.some_inputs(|input| match input.place {
            Place::Body => input.example.is_some(),
            _ => input.required || key.is_some_and(|key| input.name.to_string() == key),
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
                Place::Query => {
                    let each = match value {
                        Value::Array(list) => list.iter().collect(),
                        single => vec![single],
                    };
                    let pairs = each.into_iter().map(|value| format!("{name}={}", encoded(value)));
                    query.push((name.clone(), pairs.collect::<Vec<_>>().join("&")));
                }
                Place::Joined => {
                    let list = value.as_array().into_iter().flatten();
                    let list: Vec<String> = list.map(encoded).collect();
                    query.push((name.clone(), format!("{name}={}", list.join(","))));
                }
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
            sent = if shape.properties().next().is_none() {
                written(shape, &inputs["body"]).to_string()
            } else {
                let ordered = shape.properties().filter_map(|(key, shape)| {
                    Some((key.to_owned(), written(shape, body.get(key)?)))
                });
                Value::Object(ordered.collect()).to_string()
            };
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

/// A value as a body carries it: properties in the order of the spec, maps by key.
fn written(shape: Shape<'_>, value: &Value) -> Value {
    match (shape.kind(), value) {
        (Kind::Object, Value::Object(object)) => match shape.map_value() {
            Some(values) => {
                let sorted: std::collections::BTreeMap<&String, Value> =
                    object.iter().map(|(key, value)| (key, written(values, value))).collect();
                sorted.into_iter().map(|(key, value)| (key.clone(), value)).collect()
            }
            None if shape.is_free_form() => value.clone(),
            None => shape
                .properties()
                .filter_map(|(key, inner)| Some((key.to_owned(), written(inner, object.get(key)?))))
                .collect(),
        },
        (Kind::Array, Value::Array(list)) => {
            list.iter().map(|value| written(shape.element(), value)).collect()
        }
        _ => value.clone(),
    }
}

/// A value as a parameter carries it.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        // `1` and not JSON's `1.0`.
        Value::Number(number) if number.is_f64() => number.as_f64().unwrap().to_string(),
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

/// A text that a pattern matches, at least as long as it has to be.
fn matching(schema: &Schema) -> Value {
    let pattern = Pattern::parse(schema.pattern.as_ref().unwrap()).unwrap();
    let least = schema.min_length.unwrap_or(1);
    let grown = |more: u32| {
        let pieces = pattern.any_of[0].pieces.iter();
        let text: String = pieces
            .map(|piece| {
                let count = piece.min + more.min(piece.max.unwrap_or(u32::MAX) - piece.min);
                piece.one_of[0].0.to_string().repeat(count as usize)
            })
            .collect();
        text
    };
    let text = (0..64).map(grown).find(|text| text.chars().count() >= least);
    json!(text.unwrap_or_else(|| panic!("no text matches {schema:?}")))
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
        Kind::String if schema.pattern.is_some() => matching(schema),
        Kind::String => json!("x".repeat(schema.min_length.unwrap_or(1).max(1))),
        Kind::Integer => {
            let least = schema.minimum.as_ref().and_then(Number::as_i64).unwrap_or(1).max(1);
            let most = schema.maximum.as_ref().and_then(Number::as_i64).unwrap_or(least);
            json!(least.min(most))
        }
        Kind::Number => json!(schema.minimum.as_ref().and_then(Number::as_f64).unwrap_or(0.5)),
        Kind::Boolean => json!(true),
        Kind::Array => {
            let least = schema.min_items.unwrap_or_default();
            let count = if depth > DEPTH { least } else { least.max(1) };
            // Not `vec![…; count]`, which makes an element even for none: a type may hold a list of itself.
            (0..count).map(|_| sample_at(shape.element(), depth + 1)).collect()
        }
        Kind::Object => {
            if shape.is_free_form() {
                return json!({"any": [1, {"thing": null}]});
            }
            if let Some(values) = shape.map_value() {
                return json!({"key": sample_at(values, depth + 1)});
            }
            let wanted = shape.properties().filter(|(key, _)| depth < DEPTH || shape.requires(key));
            wanted.map(|(key, inner)| (key.to_owned(), sample_at(inner, depth + 1))).collect()
        }
    }
}
