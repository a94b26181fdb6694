//! The specs as the tests read them: every operation, its example, and the shape of its data.

use std::path::Path;

use serde_json::{Map, Value};
use xtask::spec::Spec;
use xtask::spec::model::{Kind, Operation, Schema};

use crate::{Call, call};

/// Every spec in `specs/`, in alphabetical order.
pub fn specs() -> Vec<Spec> {
    let root = &xtask::checkout::root().unwrap_or_else(|problem| panic!("{problem}"));
    let mut files: Vec<_> = std::fs::read_dir(root.join("specs"))
        .unwrap()
        .map(|entry| Path::new("specs").join(entry.unwrap().file_name()))
        .filter(|file| file.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| Spec::read(root, file).unwrap_or_else(|problems| panic!("{problems}")))
        .collect()
}

/// An operation with all that a test wants to know of it.
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
    /// How to call it.
    pub call: Call,
}

/// Every operation of every spec that callers can call.
///
/// # Panics
///
/// When no test calls one of them.
pub fn operations() -> Vec<OperationSpec> {
    let mut operations = Vec::new();
    for spec in specs() {
        for at in spec.operations() {
            let crate_name = spec.document.vendor.crate_name.clone();
            operations.push(OperationSpec {
                call: call(&crate_name, &at.operation.id),
                id: at.operation.id.clone(),
                method: at.method,
                path: at.path.to_owned(),
                spec: spec.clone(),
                crate_name,
            });
        }
    }
    operations
}

impl OperationSpec {
    /// `feishu-directory filter_departments`, for messages.
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
        match self.data_key() {
            Some(key) => {
                let mut answer = self.answer().clone();
                answer[key] = data;
                answer
            }
            None => data,
        }
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
        Shape { spec: &self.spec, schema, items }
    }
}

/// A wire schema, with the names in it resolved as it is walked through.
#[derive(Clone, Copy)]
pub struct Shape<'a> {
    spec: &'a Spec,
    schema: &'a Schema,
    /// For a page: the name of its list of items, which the client always has, be it empty.
    pub items: Option<&'a str>,
}

impl<'a> Shape<'a> {
    /// The schema itself, no reference.
    pub fn schema(&self) -> &'a Schema {
        self.spec.resolve(self.schema)
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
        (_, value) => value.clone(),
    }
}
