//! What the vendor's pages state of each operation, as data: `pages/*.json`.
//!
//! Address, tokens, scopes, rate limits, what is sent, what is answered and the codes, one entry for each page. A type is
//! a short text, such as `string 1..64`, `int 1|2` or `int 1..100 = 20`, where the last is the default. A list is an
//! array of its items' type, with the limits of its length behind it. `!` marks what is required, `@` names the scopes
//! of which any opens a field of an answer, and `$` refers to `shared`.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::caller::Caller;
use super::refusal::Refusal;
use crate::Window;

/// A page, as far as a server goes by it.
#[derive(Debug)]
pub(super) struct Page {
    /// The name of the page at the vendor's.
    pub(super) name: &'static str,
    pub(super) method: &'static str,
    /// The path below `/open-apis`, with parameters as `{name}`.
    pub(super) path: &'static str,
    pub(super) takes_tenant_tokens: bool,
    pub(super) takes_user_tokens: bool,
    /// Any of these will do.
    pub(super) scopes: Vec<&'static str>,
    /// All of these hold.
    pub(super) windows: Vec<Window>,
    /// Each code with its HTTP status and message.
    pub(super) codes: Vec<(i32, u16, String)>,
    parameters: Vec<Field>,
    query: Vec<Field>,
    /// Which scopes a value of a query parameter needs.
    value_scopes: BTreeMap<&'static str, BTreeMap<&'static str, Vec<&'static str>>>,
    body: Vec<Field>,
    data: Vec<Field>,
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    required: bool,
    /// Any of these opens it; it is open without.
    scopes: Vec<String>,
    shape: Shape,
}

#[derive(Clone, Debug)]
enum Shape {
    /// The operation reads it by itself: the page has codes for what is wrong with it.
    Any,
    Text {
        allowed: Vec<String>,
        length: Limits,
        default: Option<String>,
    },
    Integer {
        allowed: Vec<i64>,
        range: Limits,
        default: Option<i64>,
    },
    Flag,
    Map,
    List(Box<Shape>, Limits),
    Object(Vec<Field>),
}

/// From and to, both included.
#[derive(Clone, Copy, Debug, Default)]
struct Limits(Option<i64>, Option<i64>);

impl Limits {
    fn read(text: &str) -> Self {
        let (from, to) = text.split_once("..").unwrap_or_default();
        Self(from.parse().ok(), to.parse().ok())
    }

    fn hold(self, value: i64) -> bool {
        self.0.is_none_or(|least| least <= value) && self.1.is_none_or(|most| value <= most)
    }

    /// What is wrong with a value beyond the limits.
    fn problem(self, what: &str) -> String {
        match (self.0, self.1) {
            (Some(least), Some(most)) => format!("{what} must be from {least} to {most}"),
            (Some(least), None) => format!("{what} must be at least {least}"),
            (_, most) => format!("{what} must be at most {}", most.unwrap_or(i64::MAX)),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFamily<'a> {
    shared: Map<String, Value>,
    #[serde(borrow)]
    pages: Vec<RawPage<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPage<'a> {
    page: &'a str,
    method: &'a str,
    path: &'a str,
    #[serde(borrow)]
    tokens: Vec<&'a str>,
    limits: RawLimits,
    #[serde(borrow)]
    scopes: Vec<&'a str>,
    #[serde(default)]
    parameters: Map<String, Value>,
    #[serde(default)]
    query: Map<String, Value>,
    #[serde(borrow, default)]
    value_scopes: BTreeMap<&'a str, BTreeMap<&'a str, Vec<&'a str>>>,
    #[serde(default)]
    body: Value,
    #[serde(default)]
    data: Value,
    codes: Vec<(i32, u16, String)>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawLimits {
    minute: Option<usize>,
    second: Option<usize>,
}

/// All pages.
pub(super) static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    [
        include_str!("pages/directory.json"),
        include_str!("pages/contact.json"),
        include_str!("pages/trust_party.json"),
    ]
    .into_iter()
    .flat_map(family)
    .collect()
});

/// The pages of a family. They are a part of the program, and a test reads them all.
fn family(text: &'static str) -> Vec<Page> {
    let family: RawFamily<'static> = serde_json::from_str(text).expect("the pages are well formed");
    let shared = &family.shared;
    let page = |page: RawPage<'static>| {
        let window = |limit: Option<usize>, seconds| {
            limit.map(|limit| Window { limit, period: Duration::from_secs(seconds) })
        };
        Page {
            name: page.page,
            method: page.method,
            path: page.path,
            takes_tenant_tokens: page.tokens.contains(&"tenant"),
            takes_user_tokens: page.tokens.contains(&"user"),
            scopes: page.scopes,
            windows: [window(page.limits.minute, 60), window(page.limits.second, 1)]
                .into_iter()
                .flatten()
                .collect(),
            codes: page.codes,
            parameters: fields(&page.parameters, shared),
            query: fields(&page.query, shared),
            value_scopes: page.value_scopes,
            body: object(&page.body, shared),
            data: object(&page.data, shared),
        }
    };
    family.pages.into_iter().map(page).collect()
}

fn object(value: &Value, shared: &Map<String, Value>) -> Vec<Field> {
    match shape(value, shared) {
        Shape::Object(fields) => fields,
        _ => Vec::new(),
    }
}

fn fields(object: &Map<String, Value>, shared: &Map<String, Value>) -> Vec<Field> {
    let field = |(key, value): (&String, &Value)| {
        let (name, scopes) = key.split_once(" @").unwrap_or((key, ""));
        Field {
            name: name.trim_end_matches('!').to_owned(),
            required: name.ends_with('!'),
            scopes: scopes
                .split(',')
                .filter(|scope| !scope.is_empty())
                .map(str::to_owned)
                .collect(),
            shape: shape(value, shared),
        }
    };
    object.iter().map(field).collect()
}

fn shape(value: &Value, shared: &Map<String, Value>) -> Shape {
    match value {
        Value::Object(object) => Shape::Object(fields(object, shared)),
        Value::Array(list) => {
            let limits = list.get(1).and_then(Value::as_str).map(Limits::read);
            Shape::List(Box::new(shape(&list[0], shared)), limits.unwrap_or_default())
        }
        Value::String(text) => match text.strip_prefix('$') {
            Some(name) => shape(&shared[name], shared),
            None => leaf(text),
        },
        _ => Shape::Any,
    }
}

fn leaf(text: &str) -> Shape {
    let (text, default) = match text.split_once(" = ") {
        Some((text, default)) => (text, Some(default)),
        None => (text, None),
    };
    let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
    let limits = Limits::read(rest);
    let allowed = rest.split('|').filter(|value| !value.is_empty() && !rest.contains(".."));
    match kind {
        "string" => Shape::Text {
            allowed: allowed.map(str::to_owned).collect(),
            length: limits,
            default: default.map(str::to_owned),
        },
        "int" => Shape::Integer {
            allowed: allowed.filter_map(|value| value.parse().ok()).collect(),
            range: limits,
            default: default.and_then(|default| default.parse().ok()),
        },
        "bool" => Shape::Flag,
        "map" => Shape::Map,
        _ => Shape::Any,
    }
}

impl Page {
    /// The page of the path's operation with this method; with none, whether the path has other methods.
    pub(super) fn find(method: &str, path: &str) -> Result<&'static Self, Option<&'static str>> {
        let here = |page: &&Self| page.parameters_in(path).is_some();
        // What stands literally comes before what a parameter would take.
        let mut pages: Vec<&'static Self> = PAGES.iter().filter(here).collect();
        pages.sort_by_key(|page| page.parameters.len());
        let least = pages.first().map(|page| page.parameters.len());
        pages.retain(|page| Some(page.parameters.len()) == least);
        let other = pages.first().map(|page| page.method);
        pages.into_iter().find(|page| page.method == method).ok_or(other)
    }

    /// The values of the parameters in a path, if the path is this page's.
    pub(super) fn parameters_in(&self, path: &str) -> Option<Vec<(&'static str, String)>> {
        let (mut template, mut path) = (self.path.split('/'), path.split('/'));
        let mut values = Vec::new();
        loop {
            match (template.next(), path.next()) {
                (None, None) => return Some(values),
                (Some(part), Some(segment)) if part == segment => {}
                (Some(part), Some(segment)) if !segment.is_empty() => {
                    let name = part.strip_prefix('{')?.strip_suffix('}')?;
                    let value = percent_encoding::percent_decode_str(segment).decode_utf8_lossy();
                    values.push((name, value.into_owned()));
                }
                _ => return None,
            }
        }
    }

    /// Status and message of a code, if the page has it.
    pub(super) fn code(&self, code: i32) -> Option<(u16, &str)> {
        let known = self.codes.iter().find(|known| known.0 == code);
        known.map(|(_, status, message)| (*status, message.as_str()))
    }

    /// Checks what is in the path.
    pub(super) fn check_parameters(&self, sent: &[(&'static str, String)]) -> Result<(), Refusal> {
        self.parameters.iter().try_for_each(|field| {
            let value = sent.iter().find(|(name, _)| *name == field.name);
            let value = value.map(|(_, value)| Value::from(value.as_str())).unwrap_or_default();
            field.shape.check(&field.name, &value)
        })
    }

    /// Checks the query, but for `page_size`, for which pages have codes of their own.
    pub(super) fn check_query(
        &'static self,
        sent: &[(String, String)],
        caller: &Caller<'_>,
    ) -> Result<(), Refusal> {
        for field in self.query.iter().filter(|field| field.name != "page_size") {
            let mut values = sent.iter().filter(|(name, _)| *name == field.name);
            let value = match &field.shape {
                Shape::List(..) => {
                    let list: Vec<_> =
                        values.map(|(_, value)| Value::from(value.as_str())).collect();
                    if list.is_empty() { Value::Null } else { Value::from(list) }
                }
                shape => match values.next() {
                    Some((_, value)) => shape.typed(&field.name, value)?,
                    None => Value::Null,
                },
            };
            field.check("", &value)?;
            // Directory operations leave out what such IDs would tell, and say so in their answer.
            let values = self.value_scopes.get(field.name.as_str());
            let scopes = values.and_then(|values| values.get(value.as_str()?));
            if let Some(scopes) = scopes.filter(|_| !self.path.starts_with("/directory/")) {
                caller.require_any(scopes)?;
            }
        }
        Ok(())
    }

    /// Checks the body.
    pub(super) fn check_body(&self, body: &Map<String, Value>) -> Result<(), Refusal> {
        self.body
            .iter()
            .try_for_each(|field| field.check("", body.get(&field.name).unwrap_or(&Value::Null)))
    }

    /// Whether the page has a body.
    pub(super) fn has_body(&self) -> bool {
        !self.body.is_empty()
    }

    /// Whether a body has to be sent: something in it is required.
    pub(super) fn needs_body(&self) -> bool {
        self.body.iter().any(|field| field.required)
            || self.body.iter().any(|field| matches!(field.shape, Shape::Any))
    }

    /// Whether the page has a query parameter.
    pub(super) fn has_query(&self, name: &str) -> bool {
        self.query.iter().any(|field| field.name == name)
    }

    /// The default of a query parameter that is a text.
    pub(super) fn default_text(&self, name: &str) -> Option<&str> {
        match &self.query.iter().find(|field| field.name == name)?.shape {
            Shape::Text { default, .. } => default.as_deref(),
            _ => None,
        }
    }

    /// Limits and default of `page_size`.
    pub(super) fn page_sizes(&self) -> (i64, i64, i64) {
        let field = self.query.iter().find(|field| field.name == "page_size");
        match field.map(|field| &field.shape) {
            Some(&Shape::Integer { range: Limits(least, most), default, .. }) => {
                (least.unwrap_or(0), most.unwrap_or(i64::MAX), default.unwrap_or(20))
            }
            _ => (0, i64::MAX, 20),
        }
    }

    /// Of an answer's data, what the page has and what the caller's scopes open.
    pub(super) fn open(&self, data: Value, caller: &Caller<'_>) -> Value {
        open(&self.data, data, caller)
    }

    /// The fields of a kind of row, such as `employees`, that `required_fields` can name.
    pub(super) fn row_fields(&self, rows: &str) -> Fields<'_> {
        let field = self.data.iter().find(|field| field.name == rows);
        match field.map(|field| &field.shape) {
            Some(Shape::List(item, _)) => match &**item {
                Shape::Object(fields) => Fields(fields),
                _ => Fields(&[]),
            },
            _ => Fields(&[]),
        }
    }
}

/// The documented fields of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'a>(&'a [Field]);

impl<'a> Fields<'a> {
    /// Each with its name, the scopes that open it, and the fields within.
    pub(super) fn iter(self) -> impl Iterator<Item = (&'a str, &'a [String], Fields<'a>)> {
        self.0.iter().map(|field| {
            let within = match &field.shape {
                Shape::Object(fields) => Fields(fields),
                Shape::List(item, _) => match &**item {
                    Shape::Object(fields) => Fields(fields),
                    _ => Fields(&[]),
                },
                _ => Fields(&[]),
            };
            (field.name.as_str(), &field.scopes[..], within)
        })
    }
}

fn open(fields: &[Field], data: Value, caller: &Caller<'_>) -> Value {
    let Value::Object(mut object) = data else { return data };
    let mut opened = Map::new();
    for field in fields {
        if !field.scopes.is_empty() && !caller.has_any(&field.scopes) {
            continue;
        }
        if let Some(value) = object.remove(&field.name) {
            opened.insert(field.name.clone(), open_shape(&field.shape, value, caller));
        }
    }
    Value::Object(opened)
}

fn open_shape(shape: &Shape, value: Value, caller: &Caller<'_>) -> Value {
    match (shape, value) {
        (Shape::Object(fields), value) => open(fields, value, caller),
        (Shape::List(item, _), Value::Array(list)) => {
            list.into_iter().map(|value| open_shape(item, value, caller)).collect()
        }
        (_, value) => value,
    }
}

/// A flag in a query, as Go reads one: the vendor's SDK for Python sends `True`.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Some(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}

impl Field {
    fn check(&self, above: &str, value: &Value) -> Result<(), Refusal> {
        let place = match above {
            "" => self.name.clone(),
            above => format!("{above}.{}", self.name),
        };
        match value {
            Value::Null if self.required => Err(Refusal::field(&place, "", "is required")),
            Value::Null => Ok(()),
            value => self.shape.check(&place, value),
        }
    }
}

impl Shape {
    /// A value of a query, as JSON would have it.
    fn typed(&self, name: &str, text: &str) -> Result<Value, Refusal> {
        let wrong = |problem| Refusal::field(name, text, problem);
        match self {
            Self::Integer { .. } => {
                text.parse::<i64>().map(Value::from).map_err(|_| wrong("must be a whole number"))
            }
            Self::Flag => flag(text).map(Value::from).ok_or_else(|| wrong("must be true or false")),
            _ => Ok(Value::from(text)),
        }
    }

    fn check(&self, place: &str, value: &Value) -> Result<(), Refusal> {
        let wrong = |problem: &str| Err(Refusal::field(place, value.to_string(), problem));
        match (self, value) {
            (Self::Any, _) | (Self::Flag, Value::Bool(_)) => Ok(()),
            (Self::Text { allowed, length, .. }, Value::String(text)) => {
                let count = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
                if !allowed.is_empty() && !allowed.contains(text) {
                    let problem = format!("must be one of {}", allowed.join(", "));
                    return Err(Refusal::field(place, text.as_str(), problem));
                }
                match length.hold(count) {
                    true => Ok(()),
                    false => wrong(&length.problem("the number of characters")),
                }
            }
            (Self::Integer { allowed, range, .. }, Value::Number(_)) => {
                let Some(number) = value.as_i64() else { return wrong("must be a whole number") };
                if !allowed.is_empty() && !allowed.contains(&number) {
                    let allowed: Vec<_> = allowed.iter().map(i64::to_string).collect();
                    return wrong(&format!("must be one of {}", allowed.join(", ")));
                }
                match range.hold(number) {
                    true => Ok(()),
                    false => wrong(&range.problem("it")),
                }
            }
            (Self::Map, Value::Object(map)) => match map.values().all(Value::is_string) {
                true => Ok(()),
                false => wrong("must be an object of strings"),
            },
            (Self::List(item, limits), Value::Array(list)) => {
                if !limits.hold(i64::try_from(list.len()).unwrap_or(i64::MAX)) {
                    let count = list.len().to_string();
                    return Err(Refusal::field(
                        place,
                        count,
                        limits.problem("the number of entries"),
                    ));
                }
                list.iter()
                    .enumerate()
                    .try_for_each(|(index, value)| item.check(&format!("{place}[{index}]"), value))
            }
            (Self::Object(fields), Value::Object(object)) => fields.iter().try_for_each(|field| {
                field.check(place, object.get(&field.name).unwrap_or(&Value::Null))
            }),
            (Self::Text { .. }, _) => wrong("must be a string"),
            (Self::Integer { .. }, _) => wrong("must be a whole number"),
            (Self::Flag, _) => wrong("must be true or false"),
            (Self::List(..), _) => wrong("must be a list"),
            (Self::Map | Self::Object(_), _) => wrong("must be an object"),
        }
    }
}
