//! A page's facts as the operation that a spec has for them.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::errors;
use super::marks::{Marks, TEXT};
use super::names::{self, PathWords};
use super::paging::{self, Found, Paging};
use super::schemas::{COMPONENT, Other, Schemas, Side};
use crate::docs::facts::{Facts, Field, Kind, Part, Subject};
use crate::problem::escaped;
use crate::spec::Spec;
use crate::spec::unwritten::is_unwritten;

/// What is known of an operation before its facts are written down.
#[derive(Debug)]
pub struct Frame<'a> {
    /// The vendor's spec as it is.
    pub spec: &'a Spec,
    /// The path without the server.
    pub path: &'a str,
    /// The method in lower case.
    pub method: &'a str,
    /// The page's own address.
    pub address: &'a str,
    /// Whether the address was made of the file's name.
    pub is_derived: bool,
    /// How the operation is called, where the spec has it.
    pub id: Option<&'a str>,
    /// The names that its components have already, by what they describe.
    pub known: &'a BTreeMap<Subject, String>,
    /// Those of them that no other operation uses.
    pub own: &'a BTreeSet<String>,
}

/// An operation as the spec is to have it.
#[derive(Debug)]
pub struct Built {
    /// Its `operationId`.
    pub id: String,
    /// The operation itself.
    pub operation: Value,
    /// The components that are new or change.
    pub schemas: IndexMap<String, Value>,
    /// Every scope that it names.
    pub scopes: BTreeSet<String>,
    /// Components that are called alike and differ.
    pub others: Vec<Other>,
    /// What has no word in the dialect: what, the line of the page, and why.
    pub unsaid: Vec<(Subject, usize, String)>,
    /// What nobody can be sure of: what, the line of the page, and why.
    pub doubts: Vec<(Subject, usize, String)>,
}

/// What can be left out of an operation where the dialect does not take it.
const OPTIONAL: [&str; 11] = [
    "default",
    "example",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "pattern",
    "x-idempotency-key",
    "x-pagination",
];

impl Built {
    /// Leaves out what stands at `pointer` of the spec, or around it, if the operation can do without.
    /// Says what that is.
    pub fn leave_out(&mut self, path: &str, method: &str, pointer: &str) -> Option<String> {
        let keys: Vec<&str> = pointer.split('/').collect();
        let is_optional = |at: &usize| {
            let is_name = keys.get(at.wrapping_sub(1)).is_some_and(|outer| *outer == "properties");
            OPTIONAL.contains(&keys[*at]) && !is_name
        };
        let at = (0..keys.len()).find(is_optional)?;
        let outer = keys[..at].join("/");
        let operation = format!("/paths/{}/{method}", escaped(path));
        let schema = outer.strip_prefix("/components/schemas/").map(|rest| {
            rest.split_once('/')
                .map_or((rest, String::new()), |(name, rest)| (name, format!("/{rest}")))
        });
        let place = match (outer.strip_prefix(&operation), schema) {
            (Some(rest), _) => self.operation.pointer_mut(rest),
            (None, Some((name, rest))) => self.schemas.get_mut(name)?.pointer_mut(&rest),
            _ => None,
        };
        place?.as_object_mut()?.shift_remove(keys[at])?;
        Some(format!("{outer}/{}", keys[at]))
    }
}

/// The words of an envelope, as the vendor's spec has them.
struct Envelope {
    words: Map<String, Value>,
    code: String,
    message: String,
    data: Option<String>,
    /// The schema of an answer that has it.
    schema: Value,
}

/// The operation that `facts` describe.
pub fn build(frame: &Frame<'_>, facts: &Facts) -> Built {
    let mut marks = Marks::behind(&frame.spec.bundle.value);
    let answer = facts.responses.iter().find(|answer| answer.status.starts_with('2'));
    let fields = answer.map_or(&[][..], |answer| answer.fields.as_slice());
    let envelope = envelope(frame.spec).filter(|envelope| {
        let has = |name: &str| fields.iter().any(|field| field.name == name);
        has(&envelope.code) && has(&envelope.message)
    });
    let data = match &envelope {
        Some(envelope) => {
            let data = fields.iter().find(|field| Some(&field.name) == envelope.data.as_ref());
            data.map_or(&[][..], |data| data.fields.as_slice())
        }
        None => fields,
    };
    let found = paging::recognised(&facts.query, &facts.body, data);
    let id = match frame.id {
        Some(id) => id.to_owned(),
        None => new_id(frame, facts, &found, data, &mut marks),
    };
    let schemas = Schemas::new(frame.spec, &id, frame.known, frame.own, marks);
    let mut build =
        Build { frame, facts, schemas, doubts: Vec::new(), lexicon: lexicon(frame.spec) };
    let operation =
        build.operation(&id, &found, answer.map(|a| a.status.as_str()), fields, envelope);
    let Build { mut schemas, doubts, .. } = build;
    if let Some(scopes) = &facts.scopes {
        schemas.scopes.extend(scopes.value.iter().cloned());
    }
    Built {
        id,
        scopes: schemas.scopes,
        others: schemas.others,
        unsaid: schemas.unsaid,
        doubts,
        schemas: in_order(&operation, schemas.made),
        operation,
    }
}

/// `made` as a reader meets them: what an operation refers to first, and what is inside below it.
fn in_order(operation: &Value, mut made: IndexMap<String, Value>) -> IndexMap<String, Value> {
    let mut ordered = IndexMap::new();
    let mut open = references(operation);
    open.reverse();
    while let Some(name) = open.pop() {
        if let Some(schema) = made.shift_remove(&name) {
            open.extend(references(&schema).into_iter().rev());
            ordered.insert(name, schema);
        }
    }
    ordered.extend(made);
    ordered
}

/// The names of the components to which something in `value` refers, in their order.
fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Object(object) => {
            let own = object.get("$ref").and_then(Value::as_str);
            let own = own.and_then(|path| path.strip_prefix(COMPONENT)).map(str::to_owned);
            own.into_iter().chain(object.values().flat_map(references)).collect()
        }
        Value::Array(list) => list.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// The families that the spec's operations stand in.
fn families(spec: &Spec) -> BTreeSet<&str> {
    let tags = spec.bundle.value.get("tags").and_then(Value::as_array);
    let named = tags.into_iter().flatten().filter_map(|tag| tag.get("name")?.as_str());
    let used = spec.operations().filter_map(|at| Some(at.operation.id.split_once('.')?.0));
    named.chain(used).collect()
}

/// The family of an operation: the one of the spec's that all of its scopes name, else the one that its
/// page's address names, else that of its path. Pages have moved and paths are as old as the operation; what
/// a scope opens is one family.
fn family(spec: &Spec, facts: &Facts, words: &PathWords, address: &str) -> Option<String> {
    let scopes = facts.scopes.as_ref().map_or(&[][..], |scopes| scopes.value.as_slice());
    let named: BTreeSet<&str> =
        scopes.iter().map(|scope| scope.split_once(':').map_or("", |(first, _)| first)).collect();
    let known = families(spec);
    let common = named.first().filter(|first| named.len() == 1 && known.contains(*first));
    common
        .map(|family| (*family).to_owned())
        .or_else(|| names::family_of_address(address))
        .or_else(|| words.family.clone())
}

fn new_id(
    frame: &Frame<'_>,
    facts: &Facts,
    found: &Found,
    data: &[Field],
    marks: &mut Marks,
) -> String {
    let words = PathWords::of(frame.path);
    let lists = !matches!(found, Found::None)
        || matches!(data, [only] if matches!(only.kind, Kind::Array(_)));
    let has_families = !families(frame.spec).is_empty();
    let family = has_families.then(|| family(frame.spec, facts, &words, frame.address)).flatten();
    let full = |name: &str| match &family {
        Some(family) => format!("{family}.{name}"),
        None => name.to_owned(),
    };
    let is_free = |name: &String| {
        let full = full(name);
        names::is_usable(name) && frame.spec.all_operations().all(|at| at.operation.id != full)
    };
    let name = names::operation(&frame.method.to_uppercase(), &words, lists);
    let name = name.filter(is_free).unwrap_or_else(|| marks.snake());
    full(&name)
}

/// The envelope of the vendor's answers, if its spec has one. Before the first operation, nothing in the spec says so: then
/// it is the one that the clients know, unless failures have a shape of their own.
fn envelope(spec: &Spec) -> Option<Envelope> {
    let schemas = spec.bundle.value.pointer("/components/schemas").and_then(Value::as_object);
    let mut schemas = schemas.into_iter().flat_map(Map::values);
    let known = schemas
        .clone()
        .find_map(|schema| Some((schema.clone(), schema.get("x-envelope")?.clone())));
    let first = || {
        let says = |schema: &&Value| {
            let properties = schema.get("properties");
            properties.is_some_and(|all| all.get("code").is_some() && all.get("msg").is_some())
        };
        let schema = schemas.find(says).cloned().unwrap_or_default();
        let is_first = spec.operations().next().is_none() && spec.failures().next().is_none();
        is_first.then(|| (schema, json!({"code": "code", "message": "msg", "data": "data"})))
    };
    let (schema, words) = known.or_else(first)?;
    let word = |key: &str| words.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(Envelope {
        words: words.as_object()?.clone(),
        code: word("code")?,
        message: word("message")?,
        data: word("data").or_else(|| Some("data".to_owned())),
        schema: schema.clone(),
    })
}

/// What the spec says of the inputs and outputs of its listings, by their names.
fn lexicon(spec: &Spec) -> BTreeMap<(Side, String), String> {
    let mut found = BTreeMap::new();
    for at in spec.operations() {
        let Some(paging) = &at.operation.pagination else { continue };
        let entry = serde_json::json!({
            "request": [&paging.request.token, &paging.request.page, &paging.request.size],
        });
        for name in entry["request"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let parameter = at.operation.parameters.iter().find(|parameter| parameter.name == name);
            if let Some(words) = parameter.and_then(|parameter| parameter.description.as_ref()) {
                found.entry((Side::Request, name.to_owned())).or_insert_with(|| words.clone());
            }
        }
    }
    let has_paging = |schema: &&Value| schema.get("properties").is_some();
    let schemas = spec.bundle.value.pointer("/components/schemas").and_then(Value::as_object);
    for schema in schemas.into_iter().flat_map(Map::values).filter(has_paging) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let has_more = properties.is_some_and(|properties| properties.contains_key("has_more"));
        for (name, property) in properties.into_iter().flatten().filter(|_| has_more) {
            if let Some(words) = property.get("description").and_then(Value::as_str) {
                let key = (Side::Answer, name.clone());
                found.entry(key).or_insert_with(|| words.to_owned());
            }
        }
    }
    found.retain(|_, words| words != TEXT);
    found
}

struct Build<'a> {
    frame: &'a Frame<'a>,
    facts: &'a Facts,
    schemas: Schemas<'a>,
    doubts: Vec<(Subject, usize, String)>,
    lexicon: BTreeMap<(Side, String), String>,
}

impl Build<'_> {
    fn operation(
        &mut self,
        id: &str,
        found: &Found,
        status: Option<&str>,
        fields: &[Field],
        envelope: Option<Envelope>,
    ) -> Value {
        let facts = self.facts;
        let mut operation = Map::new();
        operation.insert("operationId".into(), json!(id));
        if let Some((family, _)) = id.split_once('.') {
            operation.insert("tags".into(), json!([family]));
        }
        operation.insert("summary".into(), json!(TEXT));
        operation.insert("description".into(), json!(TEXT));
        let tokens = facts.tokens.as_ref().map_or(&[][..], |tokens| tokens.value.as_slice());
        if !tokens.is_empty() {
            operation
                .insert("security".into(), tokens.iter().map(|token| json!({token: []})).collect());
        }
        operation.insert("x-page".into(), self.page());
        if let Some(access) = self.access(tokens) {
            operation.insert("x-access".into(), access);
        }
        if let Some(rates) = &facts.rate_limits {
            operation.insert("x-rate-limits".into(), json!(rates.value));
        }
        let example = facts.body_example.as_ref().map(|example| &example.value);
        let is_empty = |value: &Value| *value == json!({}) || value.is_null();
        let has_body = !facts.body.is_empty() || example.is_some_and(|value| !is_empty(value));
        let fixed = self.fixed_headers(has_body);
        if !fixed.is_empty() {
            operation.insert("x-headers".into(), json!(fixed));
        }
        let paging = match found {
            Found::None => None,
            Found::Paging(paging) => Some(paging),
            Found::Unclear(why) => {
                let line =
                    facts.query.first().or(facts.body.first()).map_or(1, |field| field.spot.line);
                self.doubts.push((
                    Part::Operation.into(),
                    line,
                    format!("whether it is a listing: {why}"),
                ));
                None
            }
        };
        if let Some(paging) = paging {
            operation.insert("x-pagination".into(), paging.entry.clone());
        }
        let resource = PathWords::of(self.frame.path).resource();
        if let Some(key) = self.idempotency_key() {
            operation.insert("x-idempotency-key".into(), json!(key));
        }
        let errors =
            errors::build(self.frame.spec, facts, resource.as_deref(), &mut self.schemas.marks);
        self.schemas.unsaid.extend(errors.unsaid);
        self.doubts.extend(errors.doubts);
        if !errors.rows.is_empty() {
            operation.insert("x-errors".into(), json!(errors.rows));
        }
        if let Some(example) = &facts.request_example {
            let head = format!("{} {}", example.value.method, example.value.url);
            let lines: Vec<&str> = std::iter::once(head.as_str())
                .chain(example.value.headers.iter().map(String::as_str))
                .collect();
            operation.insert("x-request-example".into(), json!(lines.join("\n")));
        }
        let parameters = self.parameters(paging);
        if !parameters.is_empty() {
            operation.insert("parameters".into(), json!(parameters));
        }
        if has_body {
            operation.insert("requestBody".into(), self.body(paging));
        }
        let responses = self.responses(status, fields, envelope, paging, &errors.statuses);
        operation.insert("responses".into(), responses);
        Value::Object(operation)
    }

    /// The input by which the vendor knows a repeated write again.
    fn idempotency_key(&self) -> Option<&str> {
        let inputs = self.facts.query.iter().chain(&self.facts.body);
        let mut texts =
            inputs.filter(|field| field.kind == Kind::String && field.values.is_empty());
        let key = texts
            .find(|field| ["client_token", "idempotency_key"].contains(&field.name.as_str()))?;
        (self.frame.method != "get").then_some(key.name.as_str())
    }

    fn page(&self) -> Value {
        let mut page = json!({"url": self.frame.address});
        if let Some(updated) = &self.facts.updated {
            page["updated"] = json!(updated.value);
        }
        if self.frame.is_derived {
            page["note"] = json!(
                "The saved page does not give its own address. This one is derived from the file's name and from the \
                 addresses of its sibling pages."
            );
        }
        page
    }

    fn access(&mut self, tokens: &[String]) -> Option<Value> {
        let facts = self.facts;
        let mut access = Map::new();
        if !tokens.is_empty() {
            access.insert("tokens".into(), json!(tokens));
        }
        for (key, list) in [("app-types", &facts.app_types), ("plans", &facts.plans)] {
            if let Some(list) = list.as_ref().filter(|list| !list.value.is_empty()) {
                access.insert(key.into(), json!(list.value));
            }
        }
        if let Some(scopes) = facts.scopes.as_ref().filter(|scopes| !scopes.value.is_empty()) {
            access.insert("scopes".into(), json!({"any-of": scopes.value}));
        }
        if facts.role.is_some() {
            access.insert("role".into(), json!(TEXT));
        }
        (!access.is_empty()).then_some(Value::Object(access))
    }

    /// The headers with one value, without the token's and the body's own.
    fn fixed_headers(&self, has_body: bool) -> Vec<Value> {
        let headers = self.facts.headers.iter().filter(|header| {
            let is_bodys = has_body && is_header(header, "content-type");
            !is_header(header, "authorization") && !is_bodys
        });
        headers
            .filter_map(|header| {
                let value = header.fixed.as_ref()?;
                let words = match is_header(header, "content-type") {
                    true => "The page asks for it, although the request has no body.",
                    false => TEXT,
                };
                Some(json!({"name": header.name, "value": value.value, "description": words}))
            })
            .collect()
    }

    fn parameters(&mut self, paging: Option<&Paging>) -> Vec<Value> {
        let facts = self.facts;
        let headers = facts.headers.iter().filter(|header| {
            header.fixed.is_none()
                && !is_header(header, "authorization")
                && !is_header(header, "content-type")
        });
        let all = facts.path.iter().map(|field| ("path", Part::Path, field));
        let all = all.chain(facts.query.iter().map(|field| ("query", Part::Query, field)));
        let all = all.chain(headers.map(|field| ("header", Part::Header, field)));
        let mut found: Vec<Value> = Vec::new();
        for (place, part, field) in all.collect::<Vec<_>>() {
            let is_it =
                |other: &Value| other["name"] == json!(field.name) && other["in"] == json!(place);
            if found.iter().any(is_it) {
                continue; // the comparison tells that the page has it twice
            }
            let at = part.at(&field.name);
            let parent = self.schemas.operation().to_owned();
            self.doubt(&at, field);
            let Some(schema) = self.schemas.parameter(&at, field, &parent) else { continue };
            let required = place == "path" || field.required == Some(true);
            let mut parameter = json!({"name": field.name, "in": place, "required": required});
            let is_paging = paging.is_some_and(|paging| paging.inputs.contains(&field.name));
            parameter["description"] = json!(self.words(Side::Request, &field.name, is_paging));
            if let Some(example) = &field.example
                && let Some(example) = self.schemas.fitting(&schema, &example.value)
            {
                parameter["example"] = example;
            }
            parameter["schema"] = schema;
            if is_taken(&field.name) {
                parameter["x-rust-name"] = json!(self.schemas.marks.snake());
            }
            if let Some(scopes) = &field.scopes {
                self.schemas.scopes.extend(scopes.value.iter().cloned());
                parameter["x-scopes"] = json!(scopes.value);
            }
            found.push(parameter);
        }
        found
    }

    /// The spec's own words for what all listings have, else the mark that they are to be written.
    fn words(&self, side: Side, name: &str, is_paging: bool) -> String {
        let known = self.lexicon.get(&(side, name.to_owned())).filter(|_| is_paging);
        known.cloned().unwrap_or_else(|| TEXT.to_owned())
    }

    fn body(&mut self, paging: Option<&Paging>) -> Value {
        let facts = self.facts;
        let content_type = facts.headers.iter().find(|header| is_header(header, "content-type"));
        let media = content_type.and_then(|header| header.fixed.as_ref());
        let media = media.map_or("application/json", |media| media.value.as_str());
        let at = Subject::from(Part::Request);
        self.doubts_in(&at, &facts.body);
        let wanted = format!("{}Body", self.schemas.operation());
        if facts.body.is_empty() {
            let line = facts.body_example.as_ref().map_or(1, |example| example.spot.line);
            self.doubts.push((
                at,
                line,
                "the page has an example of a body, and no table of it".into(),
            ));
            let schema = json!({"type": "object", "additionalProperties": true});
            return json!({"required": true, "content": {media: {"schema": schema}}});
        }
        let name = self.schemas.object(&at, &facts.body, None, &wanted, Side::Request);
        self.known_words(Side::Request, &name, paging.map(|paging| paging.inputs.as_slice()));
        for field in facts.body.iter().filter(|field| is_taken(&field.name)) {
            let name_in_rust = self.schemas.marks.snake();
            let schema = self.schemas.made.get_mut(&name);
            let property =
                schema.and_then(|schema| schema.get_mut("properties")?.get_mut(&field.name));
            if let Some(property) = property.and_then(Value::as_object_mut) {
                property.entry("x-rust-name").or_insert(json!(name_in_rust));
            }
        }
        let schema = json!({"$ref": format!("{COMPONENT}{name}")});
        let required = facts.body.iter().any(|field| field.required == Some(true));
        let mut content = json!({"schema": schema});
        if let Some(example) = &facts.body_example
            && let Some(example) = self.schemas.fitting(&schema, &example.value)
        {
            content["example"] = example;
        }
        json!({"required": required || facts.body.is_empty(), "content": {media: content}})
    }

    fn responses(
        &mut self,
        status: Option<&str>,
        fields: &[Field],
        envelope: Option<Envelope>,
        paging: Option<&Paging>,
        statuses: &BTreeSet<String>,
    ) -> Value {
        let mut responses = Map::new();
        let status = status.unwrap_or("200");
        let words = match &envelope {
            Some(envelope) => {
                format!("The answer; a `{}` other than 0 marks a failure.", envelope.code)
            }
            None => "The answer.".to_owned(),
        };
        let mut answer = json!({"description": words});
        if !fields.is_empty() {
            let name = self.answer(status, fields, envelope, paging);
            let schema = json!({"$ref": format!("{COMPONENT}{name}")});
            let mut content = json!({"schema": schema});
            let example =
                self.facts.response_examples.iter().find(|example| example.status == status);
            if let Some(example) = example
                && let Some(example) = self.schemas.fitting(&schema, &example.body.value)
            {
                content["example"] = example;
            }
            answer["content"] = json!({"application/json": content});
        }
        responses.insert(status.to_owned(), answer);
        let failure = failure(self.frame.spec);
        let ranges = ranges(self.frame.spec).into_iter().filter(|_| statuses.is_empty());
        let listed = self.facts.statuses.iter().map(|status| status.value.clone());
        let others: BTreeSet<String> =
            statuses.iter().cloned().chain(ranges).chain(listed).collect();
        for status in others {
            if responses.contains_key(&status) {
                continue;
            }
            let mut answer = json!({"description": words_for(&status)});
            if let Some(schema) = failure.as_ref().filter(|_| !status.starts_with('2')) {
                answer["content"] = json!({"application/json": {"schema": schema}});
            }
            responses.insert(status, answer);
        }
        Value::Object(responses)
    }

    /// The component of a successful answer.
    fn answer(
        &mut self,
        status: &str,
        fields: &[Field],
        envelope: Option<Envelope>,
        paging: Option<&Paging>,
    ) -> String {
        let at = Subject::from(Part::Response(status.to_owned()));
        self.doubts_in(&at, fields);
        let operation = self.schemas.operation().to_owned();
        let data_name = match paging {
            Some(_) => page_name(&operation),
            None => format!("{operation}Result"),
        };
        let outputs = paging.map(|paging| paging.outputs.as_slice());
        let Some(envelope) = envelope else {
            let name = self.schemas.object(&at, fields, None, &data_name, Side::Answer);
            self.known_words(Side::Answer, &name, outputs);
            return name;
        };
        let wanted = format!("{operation}Response");
        let mut properties = Map::new();
        for field in fields {
            if properties.contains_key(&field.name) {
                continue;
            }
            let inner = at.at(&field.name);
            let is_data = Some(&field.name) == envelope.data.as_ref();
            let is_object = field.kind.is_object() || field.kind == Kind::Unsaid;
            let mut property = if is_data && is_object {
                self.data(&inner, field, &data_name, outputs)
            } else {
                let Some(property) = self.schemas.property(&inner, field, &wanted, Side::Answer)
                else {
                    continue;
                };
                property
            };
            let words = envelope.schema.get("properties").and_then(|all| all.get(&field.name));
            let words = words.and_then(|property| property.get("description"));
            if let Some(words) = words.filter(|_| !is_data)
                && let Some(object) = property.as_object_mut()
            {
                object.insert("description".into(), words.clone());
            }
            properties.insert(field.name.clone(), property);
        }
        let mut words = Map::new();
        for (key, name) in &envelope.words {
            if name.as_str().is_some_and(|name| properties.contains_key(name)) {
                words.insert(key.clone(), name.clone());
            }
        }
        let schema = json!({
            "type": "object",
            "description": format!("The envelope around what `{}` answers.", self.schemas.operation()),
            "x-envelope": words,
            "properties": properties,
        });
        self.schemas.component(&at, schema, &wanted, false)
    }

    /// The property of an envelope that holds the data.
    fn data(
        &mut self,
        at: &Subject,
        field: &Field,
        wanted: &str,
        outputs: Option<&[String]>,
    ) -> Value {
        let vendor = match &field.kind {
            Kind::Object(vendor) => vendor.as_deref(),
            _ => None,
        };
        let mut property = Map::new();
        if field.fields.is_empty() {
            property.insert("type".into(), json!("object"));
            if let Some(vendor) = vendor {
                property.insert("x-vendor-type".into(), json!(vendor));
            }
            property.insert(
                "description".into(),
                json!("Nothing: the answer says only that the call succeeded."),
            );
            return Value::Object(property);
        }
        let name = self.schemas.object(at, &field.fields, vendor, wanted, Side::Answer);
        self.known_words(Side::Answer, &name, outputs);
        let words = if outputs.is_some() { "The page." } else { "What was asked for." };
        property.insert("description".into(), json!(words));
        let reference = json!({"$ref": format!("{COMPONENT}{name}")});
        property.insert("allOf".into(), json!([reference]));
        let example = field.example.as_ref();
        if let Some(example) =
            example.and_then(|example| self.schemas.fitting(&reference, &example.value))
        {
            property.insert("example".into(), example);
        }
        Value::Object(property)
    }

    /// Gives the paging fields of the new component `name` the words that the spec has for them.
    fn known_words(&mut self, side: Side, name: &str, fields: Option<&[String]>) {
        for field in fields.into_iter().flatten() {
            let words = self.words(side, field, true);
            let schema = self.schemas.made.get_mut(name);
            let property = schema.and_then(|schema| schema.get_mut("properties")?.get_mut(field));
            if let Some(property) = property.and_then(Value::as_object_mut) {
                property.insert("description".into(), json!(words));
            }
        }
    }

    fn doubts_in(&mut self, at: &Subject, fields: &[Field]) {
        for field in fields {
            let inner = at.at(&field.name);
            self.doubt(&inner, field);
            self.doubts_in(&inner, &field.fields);
        }
    }

    fn doubt(&mut self, at: &Subject, field: &Field) {
        if let Some(why) = &field.uncertain {
            self.doubts.push((at.clone(), field.spot.line, why.clone()));
        }
    }
}

/// Whether the builder of every request has a method of this name.
fn is_taken(name: &str) -> bool {
    ["items", "options", "pages", "request", "send", "token"].contains(&name)
}

fn is_header(field: &Field, name: &str) -> bool {
    field.name.eq_ignore_ascii_case(name)
}

/// `UnitDepartmentPage` for `ListUnitDepartments`.
fn page_name(operation: &str) -> String {
    use heck::{ToPascalCase, ToSnakeCase};
    // A name that is still to be written stays one.
    if is_unwritten(operation) {
        return format!("{operation}Page");
    }
    let snake = operation.to_snake_case();
    let thing = snake.split_once('_').map_or(snake.as_str(), |(_, thing)| thing);
    let thing = thing.split("_by_").next().unwrap_or(thing);
    format!("{}Page", names::singular(thing).to_pascal_case())
}

/// The schema that the spec has for failures. A vendor's first operation takes that of the token exchange.
fn failure(spec: &Spec) -> Option<Value> {
    spec.operations().chain(spec.all_operations()).find_map(|at| {
        let mut responses = at.operation.responses.iter();
        let (status, _) = responses
            .find(|(status, response)| !status.starts_with('2') && !response.content.is_empty())?;
        let pointer =
            format!("{}/responses/{status}/content/application~1json/schema", at.place().pointer());
        spec.bundle.value.pointer(&pointer).cloned()
    })
}

/// The ranges of statuses, such as `4XX`, that all operations of the spec have.
fn ranges(spec: &Spec) -> Vec<String> {
    let of = |statuses: Vec<&String>| -> BTreeSet<String> {
        statuses.into_iter().filter(|status| status.ends_with("XX")).cloned().collect()
    };
    let all = spec.operations().map(|at| of(at.operation.responses.keys().collect()));
    all.reduce(|one, two| &one & &two).unwrap_or_default().into_iter().collect()
}

/// What a status says of a failure.
fn words_for(status: &str) -> &'static str {
    match status {
        "401" => "The token is not accepted; `code` says why.",
        "403" => "The call is not permitted; `code` says why.",
        "404" => "What the request names does not exist; `code` says what.",
        "409" => "The request contradicts the present state; `code` says how.",
        "429" => "Too many requests in a short time.",
        _ if status.starts_with('5') => "The service failed internally.",
        _ if status.starts_with('2') => "The call has succeeded.",
        _ => "The request is wrong or not permitted; `code` says which.",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::docs::facts::{Answer, EnumValue, Limit, Noted, Property, Spot};

    /// Its answers come in an envelope.
    const PORTS: &str = include_str!("../../../tests/fixtures/specs/ports.yaml");
    const GATES: &str = include_str!("../../../tests/fixtures/specs/gates.yaml");
    /// It has listings.
    const ACME: &str = include_str!("../../../tests/fixtures/acme.yaml");

    fn built(spec: &str, method: &str, path: &str, facts: &Facts) -> Built {
        let name = spec.split("crate: ").nth(1).unwrap().split(',').next().unwrap();
        let spec = crate::spec::parse(Path::new(&format!("specs/{name}.yaml")), spec)
            .unwrap_or_else(|problems| panic!("{problems}"));
        let (known, own) = (BTreeMap::new(), BTreeSet::new());
        let address = "https://x.example/docs/x";
        let (spec, known, own) = (&spec, &known, &own);
        build(
            &Frame { spec, path, method, address, is_derived: false, id: None, known, own },
            facts,
        )
    }

    fn field(name: &str, kind: Kind) -> Field {
        Field { name: name.into(), kind, ..Field::default() }
    }

    fn object(name: &str, fields: &[Field]) -> Field {
        Field { fields: fields.to_vec(), ..field(name, Kind::OBJECT) }
    }

    fn answered(fields: &[Field]) -> Facts {
        let (status, spot) = ("200".to_owned(), Spot::line(1));
        let answer = Answer { status, spot, fields: fields.to_vec() };
        Facts { responses: vec![answer], ..Facts::default() }
    }

    #[test]
    fn an_answer_with_code_and_message_comes_in_the_vendor_s_envelope() {
        let code = field("code", Kind::Int64);
        let message = field("msg", Kind::String);
        let data = object("data", &[field("length", Kind::Int64)]);
        for (fields, expected) in [
            (vec![code.clone(), message.clone(), data.clone()], true),
            (vec![code.clone(), data.clone()], false),
            (vec![message.clone(), data.clone()], false),
            (vec![data.clone()], false),
        ] {
            let built = built(PORTS, "get", "/v1/quay", &answered(&fields));
            let has = built.schemas.values().any(|schema| schema.get("x-envelope").is_some());
            assert_eq!(has, expected, "{:?}", built.schemas);
        }
    }

    #[test]
    fn only_the_data_of_an_envelope_is_the_result() {
        let code = field("code", Kind::Int64);
        let message = field("msg", Kind::String);
        let buoy = object("buoy", &[field("length", Kind::Int64)]);
        let data = field("data", Kind::String.list());
        let built = built(PORTS, "get", "/v1/quay", &answered(&[code, message, buoy, data]));
        let properties = &built.schemas["GetQuayResponse"]["properties"];
        assert_eq!(properties["data"]["type"], "array");
        assert_eq!(properties["data"]["items"], json!({"type": "string"}));
        assert_eq!(properties["buoy"]["allOf"][0]["$ref"], "#/components/schemas/Buoy");
        // What the vendor's other answers say of their message is said here too.
        assert_eq!(properties["msg"]["description"], "What is wrong.");
    }

    #[test]
    fn a_listing_is_found_inside_the_envelope() {
        let data = [
            field("ships", Kind::OBJECT.list()),
            field("has_more", Kind::Boolean),
            field("page_token", Kind::String),
        ];
        let fields =
            [field("code", Kind::Int64), field("msg", Kind::String), object("data", &data)];
        let query = vec![field("page_token", Kind::String)];
        let built = built(PORTS, "get", "/v1/ships", &Facts { query, ..answered(&fields) });
        assert_eq!(built.id, "list_ships");
        assert_eq!(built.operation["x-pagination"]["response"]["items"], "ships");
    }

    #[test]
    fn a_listing_is_described_as_the_vendor_s_others_are() {
        let total = "total: {type: integer, format: int64, description: How many there are.}";
        let more = "has_more: {type: boolean, description: Whether there are more.}";
        let spec = ACME.replace(total, &format!("{total}\n        {more}"));
        let default = Some(Noted::new(json!(1), Spot::line(1)));
        let page = Field { default, ..field("page", Kind::Int32) };
        let query = vec![page, field("size", Kind::Int32), field("state", Kind::String)];
        let guests = Field {
            fields: vec![field("name", Kind::String)],
            ..field("guests", Kind::OBJECT.list())
        };
        let answer = answered(&[guests, field("total", Kind::Int64)]);
        let built = built(&spec, "get", "/teams/{team_id}/guests", &Facts { query, ..answer });
        let words = |number: usize| &built.operation["parameters"][number]["description"];
        assert_eq!([words(0), words(1), words(2)], ["Which page.", "How many.", TEXT]);
        let page = &built.schemas["TeamGuestPage"]["properties"];
        assert_eq!(page["total"]["description"], "How many there are.");
        assert_eq!(page["guests"]["description"], TEXT);
    }

    #[test]
    fn an_example_of_nothing_is_no_body() {
        for (example, expected) in
            [(json!({}), false), (json!(null), false), (json!({"a": 1}), true)]
        {
            let body_example = Some(Noted::new(example, Spot::line(1)));
            let facts = Facts { body_example, ..Facts::default() };
            let built = built(GATES, "post", "/api/v9/doors", &facts);
            assert_eq!(built.operation.get("requestBody").is_some(), expected);
        }
    }

    #[test]
    fn a_text_that_marks_a_repeated_write_is_an_idempotency_key() {
        let one = EnumValue { value: json!("a"), ..EnumValue::default() };
        let key = field("client_token", Kind::String);
        for (method, field, expected) in [
            ("post", key.clone(), true),
            ("post", field("idempotency_key", Kind::String), true),
            ("get", key.clone(), false),
            ("post", field("client_token", Kind::Int32), false),
            ("post", field("token_client", Kind::String), false),
            ("post", Field { values: vec![one], ..key }, false),
        ] {
            let facts = Facts { query: vec![field.clone()], ..Facts::default() };
            let built = built(GATES, method, "/api/v9/doors", &facts);
            let found = built.operation.get("x-idempotency-key");
            assert_eq!(found, expected.then(|| json!(field.name)).as_ref(), "{method} {field:?}");
        }
    }

    #[test]
    fn a_name_that_another_operation_has_is_left_to_a_person() {
        let spec = GATES.replace("add_badges", "add_badge");
        let facts = Facts::default();
        assert_eq!(built(&spec, "post", "/api/v9/badges/add", &facts).id, "to_be_written_1");
        assert_eq!(built(GATES, "post", "/api/v9/badges/add", &facts).id, "add_badge");
    }

    #[test]
    fn every_doubt_of_the_reader_is_passed_on() {
        let uncertain = |name: &str, line: usize| Field {
            uncertain: Some(format!("{name} may be elsewhere")),
            spot: Spot::line(line),
            ..field(name, Kind::String)
        };
        let facts = Facts {
            query: vec![uncertain("a", 3)],
            body: vec![object("b", &[uncertain("c", 5)])],
            ..answered(&[object("d", &[uncertain("e", 7)])])
        };
        let built = built(GATES, "post", "/api/v9/doors", &facts);
        let told: Vec<String> =
            built.doubts.iter().map(|(at, line, why)| format!("{line} {at}: {why}")).collect();
        assert_eq!(
            told,
            [
                "3 query a: a may be elsewhere",
                "5 request b.c: c may be elsewhere",
                "7 response 200 d.e: e may be elsewhere",
            ]
        );
    }

    #[test]
    fn an_input_called_like_a_method_of_every_builder_gets_another_name() {
        let fields = ["send", "sender"].map(|name| field(name, Kind::String)).to_vec();
        let facts = Facts { query: fields.clone(), body: fields, ..Facts::default() };
        let built = built(GATES, "post", "/api/v9/doors", &facts);
        let parameters = &built.operation["parameters"];
        assert!(parameters[0].get("x-rust-name").is_some(), "{parameters}");
        assert!(parameters[1].get("x-rust-name").is_none(), "{parameters}");
        let body = &built.schemas["CreateDoorBody"]["properties"];
        assert!(body["send"].get("x-rust-name").is_some(), "{body}");
        assert!(body["sender"].get("x-rust-name").is_none(), "{body}");
    }

    #[test]
    fn ranges_of_statuses_that_all_operations_have_are_those_of_a_new_one() {
        let responses = "      responses:\n";
        let all = format!("{responses}        4XX: {{description: Wrong.}}\n");
        let one = format!("{responses}        5XX: {{description: Broken.}}\n");
        let spec = ACME.replace(responses, &all).replacen(responses, &one, 1);
        let statuses = |spec: &str| -> Vec<String> {
            let built = built(spec, "get", "/teams/{team_id}/badge", &Facts::default());
            built.operation["responses"].as_object().unwrap().keys().cloned().collect()
        };
        assert_eq!(statuses(&spec), ["200", "4XX"]);
        assert_eq!(statuses(ACME), ["200"]);
    }

    #[test]
    fn a_status_says_what_it_is_about() {
        for (status, words) in [
            ("200", "succeeded"),
            ("204", "succeeded"),
            ("404", "does not exist"),
            ("418", "wrong or not permitted"),
            ("503", "failed internally"),
        ] {
            assert!(words_for(status).contains(words), "{status}");
        }
    }

    #[test]
    fn the_data_of_an_envelope_is_the_result_whether_its_type_is_said_or_not() {
        let data = |kind: Kind, fields: &[Field]| {
            let data = Field { fields: fields.to_vec(), ..field("data", kind) };
            let fields = [field("code", Kind::Int64), field("msg", Kind::String), data];
            let built = built(PORTS, "get", "/v1/quay", &answered(&fields));
            built.schemas["GetQuayResponse"]["properties"]["data"].clone()
        };
        for kind in [Kind::OBJECT, Kind::Unsaid] {
            let full = data(kind.clone(), &[field("length", Kind::Int64)]);
            assert_eq!(full["allOf"][0]["$ref"], "#/components/schemas/GetQuayResult");
            assert_eq!(full["description"], "What was asked for.");
            let empty = data(kind, &[]);
            assert_eq!((&empty["type"], empty.get("allOf")), (&json!("object"), None));
            assert!(empty["description"].as_str().unwrap().starts_with("Nothing"), "{empty}");
        }
    }

    #[test]
    fn a_parameter_stands_once_in_each_place_that_has_it() {
        let fields = |names: &[&str]| -> Vec<Field> {
            names.iter().map(|name| field(name, Kind::String)).collect()
        };
        let facts = Facts {
            path: fields(&["door_id"]),
            query: fields(&["door_id", "since", "since"]),
            ..Facts::default()
        };
        let built = built(GATES, "get", "/api/v9/doors/{door_id}", &facts);
        let parameters = built.operation["parameters"].as_array().unwrap();
        let found: Vec<String> = parameters
            .iter()
            .map(|parameter| {
                let text = |key: &str| parameter[key].as_str().unwrap_or_default().to_owned();
                format!("{} {}", text("in"), text("name"))
            })
            .collect();
        assert_eq!(found, ["path door_id", "query door_id", "query since"]);
    }

    #[test]
    fn what_the_dialect_does_not_take_is_left_out_where_it_stands() {
        let limit = |name: &str| Field {
            limits: vec![Limit { what: Property::MaxLength, value: 5.into(), spot: Spot::line(1) }],
            ..field(name, Kind::String)
        };
        let facts = Facts {
            query: vec![limit("since")],
            body: vec![limit("colour"), limit("default")],
            ..Facts::default()
        };
        let (method, path) = ("post", "/api/v9/doors");
        let mut built = built(GATES, method, path, &facts);
        let operation = "/paths/~1api~1v9~1doors/post";
        let body = "/components/schemas/CreateDoorBody";
        for place in [
            format!("{operation}/parameters/0/schema/maxLength"),
            format!("{body}/properties/colour/maxLength"),
            // A field may be called like such a word, and stays.
            format!("{body}/properties/default/maxLength"),
        ] {
            // What is wrong may be deeper inside it.
            let deeper = format!("{place}/0");
            assert_eq!(built.leave_out(path, method, &deeper).as_ref(), Some(&place));
            assert_eq!(built.leave_out(path, method, &deeper), None, "{place} is gone");
        }
        for other in [
            format!("{body}/properties/colour/type"),
            "/components/schemas/Badge/properties/colour/maxLength".to_owned(),
            "/paths/~1other/post/parameters/0/schema/maxLength".to_owned(),
        ] {
            assert_eq!(built.leave_out(path, method, &other), None, "{other}");
        }
        let left = built.schemas["CreateDoorBody"]["properties"].as_object().unwrap();
        assert_eq!(left.keys().collect::<Vec<_>>(), ["colour", "default"]);
    }

    #[test]
    fn a_family_is_what_all_scopes_name_else_that_of_page_or_path() {
        let mut spec = crate::spec::parse(Path::new("specs/ports.yaml"), PORTS).unwrap();
        spec.bundle.value["tags"] = json!([{"name": "quay"}, {"name": "pier"}]);
        let library = "https://x.example/document/library-v2/rack";
        let nowhere = "https://x.example/document/rack";
        let cases: [(&[&str], &str, &str, Option<&str>); 7] = [
            (&["quay:read", "quay:all"], library, "/gate/v3/racks", Some("quay")),
            (&["quay:read"], library, "/gate/v3/racks", Some("quay")),
            // Two families, one that the spec does not have, and none.
            (&["quay:read", "pier:all"], library, "/gate/v3/racks", Some("library")),
            (&["shop:read"], library, "/gate/v3/racks", Some("library")),
            (&[], library, "/gate/v3/racks", Some("library")),
            (&["shop:read"], nowhere, "/gate/v3/racks", Some("gate")),
            (&[], nowhere, "/v3/racks", None),
        ];
        for (scopes, address, path, expected) in cases {
            let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
            let facts =
                Facts { scopes: Some(Noted::new(scopes, Spot::line(1))), ..Facts::default() };
            let found = family(&spec, &facts, &PathWords::of(path), address);
            assert_eq!(found.as_deref(), expected, "{facts:?} {address} {path}");
        }
    }
}
