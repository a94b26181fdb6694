//! Which components are sent, which are received, and which dissolve into what a caller sets.

use std::collections::BTreeSet;

use super::model::{Operation, PagingLocation, Schema};
use super::{OperationAt, Spec};

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
