//! From the wire spec to the spec that progenitor gets: what is inside the envelope, nothing that
//! becomes a check before sending, and every field of an answer optional.

use std::collections::BTreeSet;

use openapiv3::OpenAPI;
use serde_json::{Map, Value, json};

use crate::problem::{Place, Problem};
use crate::spec::model::{Kind, Operation, PagingLocation, Schema};
use crate::spec::{OperationAt, Spec};

/// The components that are reachable from each side of the operations.
#[derive(Debug, Default)]
pub struct Sides<'a> {
    /// Sent by the client.
    pub requests: BTreeSet<&'a str>,
    /// Received by the client.
    pub responses: BTreeSet<&'a str>,
    /// Enumerations of parameters. Those inside schemas are on the two sides above.
    pub parameters: BTreeSet<&'a str>,
    /// The request objects that dissolve into setters: bodies, and the page request inside them.
    pub dissolved: BTreeSet<&'a str>,
}

impl<'a> Sides<'a> {
    /// Every component that becomes a Rust type.
    pub fn all(&self) -> BTreeSet<&'a str> {
        let sides = [&self.requests, &self.responses, &self.parameters];
        sides.into_iter().flatten().copied().collect()
    }
}

/// Sorts the components of `spec` by the side on which they are used.
pub fn sides(spec: &Spec) -> Sides<'_> {
    let mut sides = Sides::default();
    for OperationAt { operation, .. } in spec.operations() {
        for parameter in &operation.parameters {
            collect(spec, &parameter.schema, &mut sides.parameters);
        }
        if let Some(schema) = body_schema(operation) {
            collect(spec, schema, &mut sides.requests);
            sides.dissolved.extend(schema.component());
            sides.dissolved.extend(page_request(spec, operation).and_then(Schema::component));
        }
        if let Some(name) = spec.data_component(operation) {
            collect_component(spec, name, &mut sides.responses);
        }
    }
    sides
}

fn collect<'a>(spec: &'a Spec, schema: &'a Schema, into: &mut BTreeSet<&'a str>) {
    if let Some(name) = schema.component() {
        collect_component(spec, name, into);
    }
    let inner = schema.items.iter().chain(&schema.additional_properties).map(Box::as_ref);
    for inner in inner.chain(schema.properties.values()) {
        collect(spec, inner, into);
    }
}

fn collect_component<'a>(spec: &'a Spec, name: &'a str, into: &mut BTreeSet<&'a str>) {
    if let Some(schema) = spec.component(name)
        && into.insert(name)
    {
        collect(spec, schema, into);
    }
}

/// The schema of the operation's body.
pub fn body_schema(operation: &Operation) -> Option<&Schema> {
    Some(&operation.request_body.as_ref()?.content.values().next()?.schema)
}

/// The property of the body that holds the paging parameters, where they are not at its top.
fn page_request<'a>(spec: &'a Spec, operation: &'a Operation) -> Option<&'a Schema> {
    let paging = operation.pagination.as_ref()?;
    if paging.location != PagingLocation::Body {
        return None;
    }
    let (object, _) = paging.request.size.rsplit_once('.')?;
    spec.property(spec.resolve(body_schema(operation)?), object)
}

/// Makes the spec for progenitor.
pub fn lower(spec: &Spec) -> Result<OpenAPI, Problem> {
    let sides = sides(spec);
    let lists = page_lists(spec);

    let mut schemas = Map::new();
    for name in sides.all() {
        let Some(schema) = spec.component(name) else { continue };
        let strict = sides.requests.contains(name) && !sides.dissolved.contains(name);
        let lowered = if schema.is_enum() {
            // A stand-in: the type comes from the companions, under this name.
            json!({"type": "string"})
        } else {
            let mut properties = Map::new();
            for (property, inner) in &schema.properties {
                let is_page_list = lists.contains(&(name, property.as_str()));
                let required = strict && schema.required.contains(property);
                let nullable = !is_page_list && !required;
                properties.insert(property.clone(), lower_schema(inner, nullable));
            }
            let required = if strict { schema.required.clone() } else { Vec::new() };
            json!({"type": "object", "properties": properties, "required": required})
        };
        schemas.insert(name.to_owned(), lowered);
    }

    let mut paths = Map::new();
    for at in spec.operations() {
        let item = paths.entry(at.path).or_insert_with(|| json!({}));
        item[at.method.to_lowercase()] = lower_operation(spec, at.operation);
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

fn lower_operation(spec: &Spec, operation: &Operation) -> Value {
    let parameters = operation.parameters.iter().map(|parameter| {
        let mut schema = lower_schema(&parameter.schema, false);
        let counts = operation.pagination.as_ref().is_some_and(|paging| {
            let page = paging.request.page.as_deref();
            [Some(paging.request.size.as_str()), page].contains(&Some(parameter.name.as_str()))
        });
        if schema["type"] == "integer"
            && (counts || parameter.schema.minimum.is_some_and(|minimum| minimum >= 0))
        {
            schema["format"] = json!("uint32");
        }
        let location = match parameter.location {
            crate::spec::model::Location::Path => "path",
            _ => "query",
        };
        json!({
            "name": parameter.name, "in": location, "required": parameter.required, "schema": schema,
        })
    });
    let data = spec.data_component(operation).unwrap_or_default();
    let mut lowered = json!({
        "operationId": operation.id,
        "parameters": parameters.collect::<Vec<_>>(),
        "responses": {"200": {"description": "", "content": {"application/json": {
            "schema": {"$ref": format!("#/components/schemas/{data}")},
        }}}},
    });
    if let Some(name) = body_schema(operation).and_then(Schema::component) {
        lowered["requestBody"] = json!({"required": true, "content": {"application/json": {
            "schema": {"$ref": format!("#/components/schemas/{name}")},
        }}});
    }
    lowered
}

/// `schema` without what progenitor would turn into closed types, validating newtypes or defaults.
fn lower_schema(schema: &Schema, nullable: bool) -> Value {
    if let Some(name) = schema.component() {
        return json!({"$ref": format!("#/components/schemas/{name}")});
    }
    match schema.kind {
        Some(Kind::Array) => {
            let items = schema.items.as_deref().map(|items| lower_schema(items, false));
            json!({"type": "array", "items": items, "nullable": nullable})
        }
        Some(Kind::Object) => {
            let values = schema.additional_properties.as_deref().map(|v| lower_schema(v, false));
            json!({"type": "object", "additionalProperties": values, "nullable": nullable})
        }
        Some(Kind::Integer) if schema.minimum.is_some_and(|minimum| minimum >= 0) => {
            json!({"type": "integer", "format": "uint32"})
        }
        Some(Kind::Integer) => {
            // An answer's number is never too large for its type: 64 bits hold what any page means.
            json!({"type": "integer", "format": "int64"})
        }
        Some(Kind::Boolean) => json!({"type": "boolean"}),
        Some(Kind::String | Kind::Number) | None => json!({"type": "string"}),
    }
}

/// The lists that hold a page's items, as (component, property): these are lists even when the
/// server sends `null`, since no caller tells an empty page from an absent one.
pub fn page_lists(spec: &Spec) -> BTreeSet<(&str, &str)> {
    let mut lists = BTreeSet::new();
    for OperationAt { operation, .. } in spec.operations() {
        if let (Some(paging), Some(name)) = (&operation.pagination, spec.data_component(operation))
        {
            lists.insert((name, paging.response.items.as_str()));
        }
    }
    lists
}
