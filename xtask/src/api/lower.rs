//! From the wire spec to the document that progenitor gets: what is inside the envelope, and nothing
//! that becomes a closed type, a validating newtype or a check of an answer.
//!
//! Names and types are all that is asked of progenitor and typify. What may be missing, and what a
//! value has to keep to, the model says itself.

use heck::ToUpperCamelCase;
use openapiv3::OpenAPI;
use serde_json::{Map, Value, json};

use crate::problem::{Place, Problem};
use crate::spec::model::{Kind, Location, Operation, PagingLocation, Schema};
use crate::spec::{Name, Sides, Spec, body_schema};

/// The object of an operation's parameters, which typify names as it does the fields of any object.
pub(super) fn parameters_of(operation: &Operation) -> String {
    format!("{}Parameters", Name::of(&operation.id).word().to_upper_camel_case())
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
            object(schema.properties.iter().map(|(key, inner)| (key, lower_schema(inner, read))))
        };
        schemas.insert(Name::of(name).type_word(), lowered);
    }

    let mut paths = Map::new();
    for at in spec.operations() {
        let operation = at.operation;
        if !operation.parameters.is_empty() {
            let parameters = operation.parameters.iter().map(|parameter| {
                let mut schema = lower_schema(&parameter.schema, false);
                if counts(operation, &parameter.name) && schema["type"] == "integer" {
                    schema["format"] = json!("uint32");
                }
                (&parameter.name, schema)
            });
            schemas.insert(parameters_of(operation), object(parameters));
        }
        let item = paths.entry(at.path).or_insert_with(|| json!({}));
        item[at.method.to_lowercase()] = lower_operation(spec, operation);
    }

    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": spec.document.vendor.name, "version": spec.document.info.version},
        "paths": paths,
        "components": {"schemas": schemas},
    });
    serde_json::from_value(document).map_err(|error| Problem {
        file: spec.file.clone(),
        place: Place::root(),
        what: format!("the lowered spec is not valid: {error}"),
        expected: "a spec that can be lowered; this is a fault of the generator".into(),
    })
}

fn object<'a>(properties: impl Iterator<Item = (&'a String, Value)>) -> Value {
    let properties: Map<String, Value> =
        properties.map(|(key, schema)| (key.clone(), schema)).collect();
    json!({"type": "object", "properties": properties})
}

/// Whether the parameter is a page's number or size.
fn counts(operation: &Operation, name: &str) -> bool {
    operation.pagination.as_ref().is_some_and(|paging| {
        let page = paging.request.page.as_deref();
        paging.location == PagingLocation::Query
            && [Some(paging.request.size.as_str()), page].contains(&Some(name))
    })
}

fn lower_operation(spec: &Spec, operation: &Operation) -> Value {
    let parameters = operation.parameters.iter().map(|parameter| {
        let place = match parameter.location {
            Location::Path => "path",
            Location::Query | Location::Header => "query",
        };
        let schema = lower_schema(&parameter.schema, false);
        json!({
            "name": parameter.name, "in": place, "required": parameter.required, "schema": schema,
        })
    });
    let data = spec.data_component(operation).unwrap_or_default();
    let mut lowered = json!({
        "operationId": Name::of(&operation.id).word(),
        "parameters": parameters.collect::<Vec<_>>(),
        "responses": {"200": {"description": "", "content": {"application/json": {
            "schema": {"$ref": reference(data)},
        }}}},
    });
    if let Some(name) = body_schema(operation).and_then(Schema::component) {
        lowered["requestBody"] = json!({"required": true, "content": {"application/json": {
            "schema": {"$ref": reference(name)},
        }}});
    }
    lowered
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
        Some(Kind::Object) => {
            let values = schema.additional_properties.as_deref().map(|v| lower_schema(v, read));
            json!({"type": "object", "additionalProperties": values})
        }
        // An answer's number is never too large for its type: 64 bits hold what any page means.
        Some(Kind::Integer) if !read && schema.minimum.is_some_and(|minimum| minimum >= 0) => {
            json!({"type": "integer", "format": "uint32"})
        }
        Some(Kind::Integer) => json!({"type": "integer", "format": "int64"}),
        Some(Kind::Boolean) => json!({"type": "boolean"}),
        Some(Kind::String | Kind::Number) | None => json!({"type": "string"}),
    }
}
