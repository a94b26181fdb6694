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
    /// The request objects that dissolve into setters, and are nothing else: bodies, and the page request inside
    /// them.
    pub dissolved: BTreeSet<&'a str>,
}

impl<'a> Sides<'a> {
    /// Every component that becomes a Rust type, if only to be dissolved.
    pub fn all(&self) -> BTreeSet<&'a str> {
        let sides = [&self.requests, &self.responses, &self.parameters, &self.dissolved];
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
            sides.body(spec, operation, schema);
        }
        if let Some(schema) = spec.payload(operation).schema() {
            collect(spec, schema, &mut sides.responses);
        }
    }
    // What something else uses as well is a type of its own.
    sides
        .dissolved
        .retain(|name| !sides.requests.contains(name) && !sides.responses.contains(name));
    sides
}

impl<'a> Sides<'a> {
    /// A body that is an object dissolves: its properties are sent, and it is not.
    fn body(&mut self, spec: &'a Spec, operation: &'a Operation, schema: &'a Schema) {
        let Some(name) = schema.component() else {
            return collect(spec, schema, &mut self.requests);
        };
        self.dissolved.insert(name);
        let group = page_request(operation);
        for (key, property) in &spec.resolve(schema).properties {
            match property.component().filter(|_| group == Some(key)) {
                Some(name) => {
                    self.dissolved.insert(name);
                    for property in spec.resolve(property).properties.values() {
                        collect(spec, property, &mut self.requests);
                    }
                }
                None => collect(spec, property, &mut self.requests),
            }
        }
    }
}

fn collect<'a>(spec: &'a Spec, schema: &'a Schema, into: &mut BTreeSet<&'a str>) {
    if let Some(name) = schema.component()
        && let Some(component) = spec.component(name)
        && into.insert(name)
    {
        collect(spec, component, into);
    }
    for inner in schema.items.as_deref().into_iter().chain(schema.map_value()) {
        collect(spec, inner, into);
    }
    for (_, property) in schema.own_properties() {
        collect(spec, property, into);
    }
}

/// The schema of the operation's body.
pub fn body_schema(operation: &Operation) -> Option<&Schema> {
    Some(&operation.request_body.as_ref()?.content.values().next()?.schema)
}

/// The property of the body that holds the paging parameters, where they are not at its top.
pub fn page_request(operation: &Operation) -> Option<&str> {
    let paging = operation.pagination.as_ref().filter(|p| p.location == PagingLocation::Body)?;
    paging.request.position()?.rsplit_once('.').map(|(object, _)| object)
}
