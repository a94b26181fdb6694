//! The specs as the tests read them: every operation, its example, and the shape of its data.

use serde_json::{Map, Value, json};
use xtask::spec::Spec;
use xtask::spec::model::{Kind, Operation, Schema};

use crate::generated::call;
use crate::{Call, Failure, Server, Success};

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
    pub spec: Spec,
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
    specs().iter().flat_map(OperationSpec::all).collect()
}

impl OperationSpec {
    /// The operations of a spec.
    pub fn all(spec: &Spec) -> Vec<Self> {
        let operations = spec.operations().map(|at| Self {
            id: at.operation.id.clone(),
            method: at.method,
            path: at.path.to_owned(),
            spec: spec.clone(),
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

    /// The documented answer, envelope included.
    pub fn answer(&self) -> &Value {
        let content = &self.operation().responses["200"].content["application/json"];
        content.example.as_ref().unwrap_or_else(|| panic!("{} has no example", self.name()))
    }

    /// The data of the documented answer.
    pub fn data(&self) -> &Value {
        match self.data_key() {
            Some(key) => &self.answer()[key],
            None => self.answer(),
        }
    }

    /// The documented answer with other data in it.
    pub fn answer_with(&self, data: Value) -> Value {
        let content = &self.operation().responses["200"].content["application/json"];
        match self.data_key() {
            Some(key) => {
                let success = || json!({"code": 0, "msg": "success"});
                let mut answer = content.example.clone().unwrap_or_else(success);
                answer[key] = data;
                answer
            }
            None => data,
        }
    }

    /// Whether its answer has data.
    pub fn has_data(&self) -> bool {
        self.spec.data_component(self.operation()).is_some()
    }

    /// The envelope's key of the data; `None` for a vendor without an envelope.
    pub fn data_key(&self) -> Option<&str> {
        let schema = &self.operation().responses["200"].content["application/json"].schema;
        let envelope = self.spec.resolve(schema).envelope.as_ref()?;
        Some(&envelope.data)
    }

    /// The shape of the data.
    pub fn shape(&self) -> Shape<'_> {
        let component = self.spec.data_component(self.operation()).unwrap();
        let schema = self.spec.component(component).unwrap();
        let items = self.operation().pagination.as_ref().map(|p| p.response.items.as_str());
        Shape { items, ..Shape::of(&self.spec, schema) }
    }
}

/// A wire schema, with the names in it resolved as it is walked through.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a> {
    spec: &'a Spec,
    schema: &'a Schema,
    /// For a page: the name of its list of items, which the client always has, be it empty.
    pub items: Option<&'a str>,
}

impl<'a> Shape<'a> {
    /// The shape of a schema of this spec.
    pub fn of(spec: &'a Spec, schema: &'a Schema) -> Self {
        Shape { spec, schema, items: None }
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
            .properties
            .iter()
            .map(move |(name, schema)| (name.as_str(), Shape { spec, schema, items: None }))
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
        Shape { spec: self.spec, schema, items: None }
    }

    /// What a map holds.
    pub fn map_value(&self) -> Option<Shape<'a>> {
        let schema = self.schema().additional_properties.as_deref()?;
        Some(Shape { spec: self.spec, schema, items: None })
    }
}

/// What the client must keep of a value: all that the schema describes, in the schema's order, without
/// `null`s (which say nothing), and with maps by key. A `null` in a list stands for an empty element.
pub fn normalised(shape: Shape<'_>, value: &Value) -> Value {
    match (shape.kind(), value) {
        (Kind::Object, Value::Object(object)) => {
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
                    None if shape.items == Some(name) => {
                        kept.insert(name.to_owned(), Value::Array(vec![]))
                    }
                    None => None,
                };
            }
            Value::Object(kept)
        }
        (Kind::Object, Value::Null) => Value::Object(Map::new()),
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
