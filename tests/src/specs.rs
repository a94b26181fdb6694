//! The specs as the tests read them: every operation, its example, and the shape of its data.

use std::sync::{Arc, LazyLock};

use serde_json::{Map, Value, json};
use xtask::spec::model::{self, Kind, Operation, PagingResponse, Schema};
use xtask::spec::{Payload, Spec};

use crate::generated::{call, view};
use crate::{Call, Failure, Reply, Server, Success, View, sample};

/// Every spec in `specs/`, in alphabetical order.
pub fn specs() -> Vec<Spec> {
    xtask::checkout::root()
        .map_err(Into::into)
        .and_then(|root| Spec::all(&root))
        .unwrap_or_else(|problems| panic!("{problems}"))
}

/// An operation with all that a test wants to know of it.
#[derive(Clone)]
pub struct OperationSpec {
    /// The spec that it stands in.
    pub spec: Arc<Spec>,
    /// The crate that it becomes a method of.
    pub crate_name: String,
    /// The method's name.
    pub id: String,
    /// The method in upper case.
    pub method: &'static str,
    /// The path template.
    pub path: String,
}

/// Every operation of every spec that callers can call.
pub fn operations() -> Vec<OperationSpec> {
    // Read once: there are hundreds of operations, and tests begin with them.
    static ALL: LazyLock<Vec<OperationSpec>> =
        LazyLock::new(|| specs().iter().flat_map(OperationSpec::all).collect());
    ALL.clone()
}

/// Of each crate, one operation of each kind (by method and paging) among those with a documented object as their
/// answer: enough to try what does not depend on the operation.
pub fn representatives() -> Vec<OperationSpec> {
    let mut seen = Vec::new();
    let mut all = operations();
    all.retain(|operation| {
        let paging = operation.operation().pagination.as_ref();
        let paging = paging.map(|paging| (paging.style, paging.response.lists.is_some()));
        let kind = (operation.crate_name.clone(), operation.method, paging);
        let has_object = operation.has_data()
            && operation.shape().kind() == Kind::Object
            && operation.documented_answer().is_some();
        let wanted = has_object && !seen.contains(&kind);
        seen.extend(wanted.then_some(kind));
        wanted
    });
    all
}

impl OperationSpec {
    /// The operations of a spec.
    pub fn all(spec: &Spec) -> Vec<Self> {
        let shared = Arc::new(spec.clone());
        let operations = spec.operations().map(|at| Self {
            id: at.operation.id.clone(),
            method: at.method,
            path: at.path.to_owned(),
            spec: Arc::clone(&shared),
            crate_name: spec.document.vendor.crate_name.clone(),
        });
        operations.collect()
    }

    /// How to call it.
    ///
    /// # Panics
    ///
    /// When codegen has made no call of it.
    pub fn call(&self) -> Call {
        let call = call(&self.crate_name, &self.id);
        call.unwrap_or_else(|| panic!("no call of {}: run `cargo xtask codegen`", self.name()))
    }

    /// Calls it with what it needs and no more.
    ///
    /// # Errors
    ///
    /// As the operation does.
    pub async fn send(&self, server: &Server) -> Result<Success, Box<Failure>> {
        self.send_with(server, &self.least_inputs()).await
    }

    /// Calls it with these inputs.
    ///
    /// # Errors
    ///
    /// As the operation does.
    pub async fn send_with(
        &self,
        server: &Server,
        inputs: &Value,
    ) -> Result<Success, Box<Failure>> {
        crate::soon((self.call().send)(server, inputs)).await
    }

    /// Decodes the data of an answer into the operation's type, and writes that as JSON again.
    ///
    /// # Errors
    ///
    /// When it does not decode.
    pub fn recode(&self, data: &[u8]) -> serde_json::Result<String> {
        (self.call().recode)(data)
    }

    /// `feishu-directory directory.filter_departments`, for messages.
    pub fn name(&self) -> String {
        format!("{} {}", self.crate_name, self.id)
    }

    /// What the spec says of it.
    pub fn operation(&self) -> &Operation {
        let mut all = self.spec.operations();
        all.find(|at| at.operation.id == self.id).unwrap().operation
    }

    /// The documented example of a success, envelope included, if the page has one.
    pub fn documented_answer(&self) -> Option<&Value> {
        let (_, success) = self.spec.success(self.operation()).unwrap();
        let mut examples = success.content.values().flat_map(|content| content.all_examples());
        examples.next().map(|(_, example)| example)
    }

    /// A success, envelope included: the documented one, or else one of sample data.
    pub fn answer(&self) -> Value {
        match self.documented_answer() {
            Some(answer) => answer.clone(),
            None if self.has_data() => self.answer_with(sample(self.shape())),
            None => self.answer_with(Value::Null),
        }
    }

    /// What a caller gets of [`answer`](Self::answer), `null` where that is nothing.
    pub fn data(&self) -> Value {
        let answer = self.answer();
        match (self.payload(), self.data_key()) {
            (Payload::Nothing, _) => Value::Null,
            (Payload::Data(_), Some(key)) => answer[key].clone(),
            (Payload::Data(_) | Payload::Body(_), _) => answer,
        }
    }

    /// The documented answer with other data in it.
    pub fn answer_with(&self, data: Value) -> Value {
        let success = || json!({"code": 0, "msg": "success"});
        let success = || self.documented_answer().cloned().unwrap_or_else(success);
        match (self.payload(), self.data_key()) {
            (Payload::Data(_), Some(key)) => {
                let mut answer = success();
                answer[key] = data;
                answer
            }
            (Payload::Body(_), _) => {
                let mut answer = success();
                for (key, value) in data.as_object().into_iter().flatten() {
                    answer[key] = value.clone();
                }
                answer
            }
            (Payload::Nothing, _) if self.has_envelope() => success(),
            (Payload::Nothing | Payload::Data(_), _) => data,
        }
    }

    /// A success as the page documents it.
    pub fn reply(&self) -> Reply {
        self.reply_with(&[])
    }

    /// The same with more headers.
    pub fn reply_with(&self, headers: &[(&str, &str)]) -> Reply {
        let (_, success) = self.spec.success(self.operation()).unwrap();
        let lines: String =
            headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        match self.status() {
            204 => Reply::bytes(format!("HTTP/1.1 204 No Content\r\n{lines}\r\n")),
            status if success.content.is_empty() => Reply::new(status, headers, ""),
            status => Reply::new(status, headers, self.answer().to_string()),
        }
    }

    /// The HTTP status of the documented success.
    pub fn status(&self) -> u16 {
        self.spec.success(self.operation()).unwrap().0.parse().unwrap()
    }

    /// Whether its answers carry a code of the vendor's beside the data.
    pub fn has_envelope(&self) -> bool {
        let schemas = self.spec.document.components.schemas.values();
        schemas.into_iter().any(|schema| schema.envelope.is_some())
    }

    /// What of an answer is the caller's.
    pub fn payload(&self) -> Payload<'_> {
        self.spec.payload(self.operation())
    }

    /// The envelope's key of the data; `None` for a vendor without an envelope.
    pub fn data_key(&self) -> Option<&str> {
        let (_, success) = self.spec.success(self.operation())?;
        let schema = &success.content.values().next()?.schema;
        self.spec.resolve(schema).envelope.as_ref()?.data.as_deref()
    }

    /// Whether a caller gets anything but the word that it worked.
    pub fn has_data(&self) -> bool {
        self.payload().schema().is_some()
    }

    /// The shape of what a caller gets.
    ///
    /// # Panics
    ///
    /// When that is nothing.
    pub fn shape(&self) -> Shape<'_> {
        let schema =
            self.payload().schema().unwrap_or_else(|| panic!("{} has no data", self.name()));
        let page = self.operation().pagination.as_ref().map(|paging| &paging.response);
        Shape { page, ..Shape::of(&self.spec, schema) }
    }
}

/// A field whose meaning can be read.
#[derive(Clone, Debug)]
pub struct ViewSpec {
    /// The crate that has it.
    pub crate_name: String,
    /// The component.
    pub component: String,
    /// The property.
    pub property: String,
    /// What the spec says that it means.
    pub means: model::View,
    /// What it is on the wire: a string or an integer.
    pub kind: Kind,
}

impl ViewSpec {
    /// Those of a spec.
    pub fn all(spec: &Spec) -> Vec<Self> {
        let components = spec.document.components.schemas.iter();
        let views = components.flat_map(|(component, schema)| {
            schema.properties.iter().filter_map(|(property, schema)| {
                Some(Self {
                    crate_name: spec.document.vendor.crate_name.clone(),
                    component: component.clone(),
                    property: property.clone(),
                    means: schema.view?,
                    kind: schema.kind?,
                })
            })
        });
        views.collect()
    }

    /// How to read it.
    ///
    /// # Panics
    ///
    /// When codegen has made no method of it.
    pub fn view(&self) -> View {
        let view = view(&self.crate_name, &self.component, &self.property);
        view.unwrap_or_else(|| panic!("no view {self:?}: run `cargo xtask codegen`"))
    }
}

/// A wire schema, with the names in it resolved as it is walked through.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a> {
    spec: &'a Spec,
    schema: &'a Schema,
    /// For a page: how it is described. The client always has its lists, be they empty.
    pub page: Option<&'a PagingResponse>,
}

impl<'a> Shape<'a> {
    /// The shape of a schema of this spec.
    pub fn of(spec: &'a Spec, schema: &'a Schema) -> Self {
        Shape { spec, schema, page: None }
    }

    /// Whether an object has to have this property.
    pub fn requires(&self, property: &str) -> bool {
        self.schema().required.iter().any(|required| required == property)
    }

    /// The value that `text` stands for in a query.
    pub fn parsed(&self, text: &str) -> Value {
        match self.kind() {
            Kind::Integer | Kind::Number | Kind::Boolean => text.parse().unwrap(),
            Kind::Array => {
                json!(text.split(',').map(|part| self.element().parsed(part)).collect::<Vec<_>>())
            }
            _ => json!(text),
        }
    }

    /// The schema itself, no reference.
    pub fn schema(&self) -> &'a Schema {
        self.spec.resolve(self.schema)
    }

    /// The schema as it is written in its place, which may be a reference with a default of its own.
    pub fn declared(&self) -> &'a Schema {
        self.schema
    }

    /// Whether it is an object, a list, a string and so on.
    pub fn kind(&self) -> Kind {
        self.schema().kind.unwrap()
    }

    /// The properties of an object in their order.
    pub fn properties(&self) -> impl Iterator<Item = (&'a str, Shape<'a>)> {
        let spec = self.spec;
        self.schema()
            .own_properties()
            .map(move |(name, schema)| (name.as_str(), Shape { spec, schema, page: None }))
    }

    /// The property at a dotted path.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn property(&self, path: &str) -> Shape<'a> {
        path.split('.').fold(*self, |object, key| {
            let (_, property) = object.properties().find(|(name, _)| *name == key).unwrap();
            property
        })
    }

    /// What a list holds.
    pub fn element(&self) -> Shape<'a> {
        let schema = self.schema().items.as_deref().unwrap();
        Shape { spec: self.spec, schema, page: None }
    }

    /// Whether anything can be in it.
    pub fn is_free_form(&self) -> bool {
        self.schema().is_free_form()
    }

    /// What a map holds.
    pub fn map_value(&self) -> Option<Shape<'a>> {
        let schema = self.schema().map_value()?;
        Some(Shape { spec: self.spec, schema, page: None })
    }
}

/// What the client must keep of a value: all that the schema describes, in the schema's order, without
/// `null`s (which say nothing), and with maps by key. A `null` in a list stands for an empty element.
pub fn normalised(shape: Shape<'_>, value: &Value) -> Value {
    match (shape.kind(), value) {
        (Kind::Object, Value::Object(object)) => {
            if shape.is_free_form() {
                return value.clone();
            }
            let mut kept = Map::new();
            if let Some(values) = shape.map_value() {
                let mut keys: Vec<_> = object.keys().collect();
                keys.sort();
                for key in keys {
                    if !object[key].is_null() {
                        kept.insert(key.clone(), normalised(values, &object[key]));
                    }
                }
            }
            for (name, property) in shape.properties() {
                match object.get(name).filter(|value| !value.is_null()) {
                    Some(value) => kept.insert(name.to_owned(), normalised(property, value)),
                    None if shape.page.is_some_and(|page| page.all_lists().any(|l| l == name)) => {
                        kept.insert(name.to_owned(), Value::Array(vec![]))
                    }
                    None => None,
                };
            }
            Value::Object(kept)
        }
        (Kind::Object, Value::Null) => Value::Object(Map::new()),
        (Kind::Array, Value::Null) => Value::Array(Vec::new()),
        (Kind::String, Value::Null) => Value::from(""),
        (Kind::Array, Value::Array(list)) => {
            list.iter().map(|element| normalised(shape.element(), element)).collect()
        }
        (Kind::Integer, value) if shape.schema().is_enum() => integer(value),
        (_, value) => value.clone(),
    }
}

/// An enumeration's integer, however it was written.
fn integer(value: &Value) -> Value {
    let text = match value {
        Value::String(text) => text,
        Value::Number(number) => &number.to_string(),
        other => return other.clone(),
    };
    let whole = text.strip_suffix(".0").unwrap_or(text);
    let whole = if whole == "-0" { "0" } else { whole };
    let integer = whole.parse().map(i64::into).or_else(|_| whole.parse().map(u64::into));
    integer.unwrap_or_else(|_| match text.parse::<f64>() {
        Ok(float) if float.is_finite() && format!("{float:?}") == *text => float.into(),
        _ => value.clone(),
    })
}
