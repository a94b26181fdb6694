//! From the wire spec to the document that progenitor gets: its objects, and those of the parameters, without
//! anything that becomes a closed type, a validating newtype or a check of an answer.
//!
//! Names and types are all that is asked of progenitor and typify. What may be missing, what a value has to keep to,
//! and what an operation sends and receives, the model says itself.

use std::collections::HashSet;

use heck::ToUpperCamelCase;
use openapiv3::OpenAPI;
use serde_json::{Map, Value, json};

use crate::problem::{Place, Problem};
use crate::spec::model::{Kind, Operation, Schema};
use crate::spec::{Name, Sides, Spec};

/// The object of an operation's parameters, which typify names as it does the fields of any object. A component's
/// name is taken.
pub(super) fn parameters_of(operation: &Operation, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = format!("{}Parameters", Name::of(&operation.id).word().to_upper_camel_case());
    while is_taken(&name) {
        name.push('X');
    }
    name
}

/// The key under which a property goes to typify: its own, or what the spec calls it in Rust.
pub(super) fn key_of<'a>(key: &'a str, rust_name: Option<&'a String>) -> &'a str {
    rust_name.map_or(key, String::as_str)
}

/// Makes the document.
pub(super) fn lower(spec: &Spec, sides: &Sides<'_>) -> Result<OpenAPI, Problem> {
    let mut schemas = Map::new();
    for name in sides.all() {
        let Some(schema) = spec.component(name) else { continue };
        let lowered = if schema.is_enum() {
            // A stand-in: the type is ours, under this name.
            json!({"type": "string"})
        } else {
            let read = sides.responses.contains(name);
            object(schema.own_properties().map(|(key, inner)| {
                (key_of(key, inner.rust_name.as_ref()), lower_schema(inner, read))
            }))
        };
        schemas.insert(Name::of(name).type_word(), lowered);
    }
    let taken: HashSet<String> =
        spec.document.components.schemas.keys().map(|name| Name::of(name).type_word()).collect();
    for at in spec.operations().filter(|at| !at.operation.parameters.is_empty()) {
        let parameters = at.operation.parameters.iter().map(|parameter| {
            let key = key_of(&parameter.name, parameter.rust_name.as_ref());
            (key, lower_schema(&parameter.schema, false))
        });
        let name = parameters_of(at.operation, |name| taken.contains(name));
        schemas.insert(name, object(parameters));
    }

    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": spec.document.vendor.name, "version": spec.document.info.version},
        "paths": {},
        "components": {"schemas": schemas},
    });
    serde_json::from_value(document).map_err(|error| Problem {
        file: spec.file.clone(),
        place: Place::root(),
        what: format!("the lowered spec is not valid: {error}"),
        expected: "a spec that can be lowered; this is a fault of the generator".into(),
    })
}

fn object<'a>(properties: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let properties: Map<String, Value> =
        properties.map(|(key, schema)| (key.to_owned(), schema)).collect();
    json!({"type": "object", "properties": properties})
}

/// The way to the component `name`, as progenitor gets it.
fn reference(name: &str) -> String {
    format!("#/components/schemas/{}", Name::of(name).type_word())
}

/// `schema` without what progenitor would turn into closed types, validating newtypes or defaults.
fn lower_schema(schema: &Schema, read: bool) -> Value {
    if let Some(name) = schema.component() {
        return json!({"$ref": reference(name)});
    }
    match schema.kind {
        Some(Kind::Array) => {
            json!({"type": "array", "items": schema.items.as_deref().map(|i| lower_schema(i, read))})
        }
        Some(Kind::Object) => match schema.map_value() {
            Some(values) => {
                json!({"type": "object", "additionalProperties": lower_schema(values, read)})
            }
            None => json!({"type": "object", "additionalProperties": true}),
        },
        // An answer's number is never too large for its type: 64 bits hold what any page means.
        Some(Kind::Integer) if !read && is_count(schema) => {
            json!({"type": "integer", "format": "uint32"})
        }
        Some(Kind::Integer) => json!({"type": "integer", "format": "int64"}),
        Some(Kind::Number) => json!({"type": "number", "format": "double"}),
        Some(Kind::Boolean) => json!({"type": "boolean"}),
        Some(Kind::String) | None => json!({"type": "string"}),
    }
}

/// Whether an integer that is sent is never negative, and fits 32 bits as far as the page says.
fn is_count(schema: &Schema) -> bool {
    let bound = |number: &Option<serde_json::Number>| number.as_ref().and_then(|n| n.as_i64());
    schema.format.as_deref() != Some("int64")
        && bound(&schema.minimum).is_some_and(|minimum| minimum >= 0)
        && bound(&schema.maximum).is_none_or(|maximum| maximum <= u32::MAX.into())
}
