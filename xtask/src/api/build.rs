//! From a checked spec to the model.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::decided::Decisions;
use super::{
    Answer, Api, Code, Envelope, Family, Input, InputPlace, Listing, Name, Operation,
    OperationError, Region, Servers, Ty, Type, Vendor, inputs, listing, lower, types,
};
use crate::problem::{Problem, Problems};
use crate::spec::model::Server;
use crate::spec::{OperationAt, Payload, Spec, body_schema, sides};

impl Api {
    /// The API that `spec` describes.
    pub fn of(spec: &Spec) -> Result<Self, Problems> {
        let sides = sides(spec);
        let document = lower::lower(spec, &sides)?;
        let decisions = Decisions::made(spec, &document, &sides)?;
        let types = types::types(spec, &sides, &decisions)?;
        let mut operations: Vec<Operation> = Vec::new();
        for at in spec.operations() {
            let inputs::Inputs { inputs, body, key } = inputs::inputs(spec, &decisions, &at)?;
            let answer = listing::answer(spec, &decisions, &types, &at, &inputs)?;
            same_paging(spec, &at, &answer, &operations)?;
            let operation = at.operation;
            operations.push(Operation {
                name: Name::of(&operation.id),
                summary: operation.summary.clone(),
                description: operation.description.clone(),
                deprecated: types::deprecated(operation.deprecated, operation.deprecation.as_ref()),
                method: at.method,
                path: at.path.to_owned(),
                page: operation.page.as_ref().map(|page| (page.url.clone(), page.updated.clone())),
                access: operation.access.clone().unwrap_or_default(),
                rate_limits: operation.rate_limits.clone(),
                headers: headers(&at),
                // A listing only reads, also by POST. Of any other write that is not known: a second DELETE may be
                // refused as `not found`, although the first has deleted.
                idempotent: operation
                    .idempotent
                    .unwrap_or(at.method == "GET" || operation.pagination.is_some()),
                errors: errors(&at),
                sent: sending_order(&at, &inputs),
                inputs,
                body,
                key,
                answer,
                whole_body: matches!(spec.payload(operation), Payload::Body(_)),
            });
        }
        let vendor = &spec.document.vendor;
        Ok(Self {
            file: spec.file.clone(),
            vendor: Vendor {
                name: vendor.name.clone(),
                ident: vendor.rust_type.clone(),
                crate_name: vendor.crate_name.clone(),
                code_type: vendor.code_type,
                envelope: envelope(spec),
            },
            servers: servers(spec),
            families: families(spec, &operations, &types),
            operations,
            types,
            codes: codes(spec),
        })
    }
}

/// The families with the shared types that each uses, in the fields of its own types included.
fn families(spec: &Spec, operations: &[Operation], types: &IndexMap<Name, Type>) -> Vec<Family> {
    let families = spec.document.tags.iter().map(|tag| {
        let operations =
            operations.iter().filter(|operation| operation.name.family.as_ref() == Some(&tag.name));
        let mut used = BTreeSet::new();
        for operation in operations {
            let answer = operation.answer.ty();
            let tys = operation.inputs.iter().map(|input| &input.ty).chain(&answer);
            tys.filter_map(Ty::name).for_each(|name| reach(types, name, &mut used));
        }
        let shared = types.keys().filter(|name| name.family.is_none() && used.contains(*name));
        Family {
            name: tag.name.clone(),
            description: tag.description.clone().unwrap_or_default(),
            shared: shared.cloned().collect(),
        }
    });
    families.collect()
}

/// `name`, and all that its fields lead to.
fn reach(types: &IndexMap<Name, Type>, name: &Name, used: &mut BTreeSet<Name>) {
    if used.insert(name.clone())
        && let Some(Type::Struct(item)) = types.get(name)
    {
        item.fields.iter().filter_map(|field| field.ty.name()).for_each(|n| reach(types, n, used));
    }
}

/// How a list goes on is said by its page: one that two listings share says it once.
fn same_paging(
    spec: &Spec,
    at: &OperationAt<'_>,
    answer: &Answer,
    before: &[Operation],
) -> Result<(), Problem> {
    let Answer::List(listing) = answer else { return Ok(()) };
    let mut others = before.iter().filter_map(|other| Some((other, other.listing()?)));
    let differs = |other: &Listing| {
        other.page == listing.page
            && (other.paging != listing.paging || other.lists != listing.lists)
    };
    match others.find(|(_, other)| differs(other)) {
        None => Ok(()),
        Some((other, _)) => Err(spec.problem(
            at.place().at("x-pagination"),
            format!(
                "`{}` has pages of the same schema, `{}`, but continues differently",
                other.name, listing.page
            ),
            "a schema of its own for the pages of one of them",
        )),
    }
}

fn envelope(spec: &Spec) -> Envelope {
    if spec.has_envelope() {
        return Envelope::Wrapped;
    }
    let pairs = spec.failures();
    Envelope::Bare(pairs.map(|pair| (pair.code.clone(), pair.message.clone())).collect())
}

/// The headers that never change: the body's media type and what the page fixes besides.
fn headers(at: &OperationAt<'_>) -> Vec<(String, String)> {
    let body = body_schema(at.operation)
        .and(at.operation.request_body.as_ref())
        .and_then(|body| body.content.keys().next())
        .map(|media_type| ("content-type".to_owned(), media_type.clone()));
    let fixed = at.operation.headers.iter().map(|h| (h.name.to_lowercase(), h.value.clone()));
    body.into_iter().chain(fixed).collect()
}

fn errors(at: &OperationAt<'_>) -> Vec<OperationError> {
    let errors = at.operation.errors.iter();
    errors
        .map(|error| OperationError { name: error.name.clone(), remedy: error.remedy.clone() })
        .collect()
}

/// The parameters as they are sent, the path first and the headers last: in the order of the page's example request where
/// there is one, so that the two are the same bytes.
fn sending_order(at: &OperationAt<'_>, inputs: &[Input]) -> Vec<usize> {
    let example = at.operation.request_example.as_deref().unwrap_or_default();
    let position = |name: &str| {
        let at = |before: char| example.find(&format!("{before}{name}="));
        at('?').or_else(|| at('&')).unwrap_or(usize::MAX)
    };
    let beside_body = |index: &usize| inputs[*index].place != InputPlace::Body;
    let mut order: Vec<usize> = (0..inputs.len()).filter(beside_body).collect();
    order.sort_by_key(|i| {
        let input = &inputs[*i];
        let place = match input.place {
            InputPlace::Path => 0,
            InputPlace::Query | InputPlace::Joined => 1,
            InputPlace::Header | InputPlace::Body => 2,
        };
        (place, position(&input.wire_name))
    });
    order
}

/// A server with a variable has no default: the caller names it.
fn servers(spec: &Spec) -> Servers {
    let servers = &spec.document.servers;
    if let Some((server, (variable, value))) =
        servers.first().and_then(|server| Some((server, server.variables.first()?)))
    {
        return Servers::Template {
            url: server.url.clone(),
            variable: variable.clone(),
            description: value.description.clone(),
            example: value.default.clone(),
        };
    }
    let region = |server: &Server| {
        let region = server.region.as_ref()?;
        let description = region.description.as_ref().or(server.description.as_ref());
        Some(Region {
            name: region.name.clone(),
            description: description.cloned().unwrap_or_default(),
            url: server.url.clone(),
        })
    };
    let regions: Vec<_> = servers.iter().filter_map(region).collect();
    if regions.is_empty() {
        let url = servers.first().map(|server| server.url.clone());
        return Servers::One { url: url.unwrap_or_default() };
    }
    Servers::Regions(regions)
}

/// Every code once: those of the operations in the document's order, then the vendor's own.
fn codes(spec: &Spec) -> Vec<Code> {
    let mut seen = BTreeSet::new();
    let documented = spec.operations().flat_map(|at| {
        at.operation.errors.iter().map(|error| Code {
            code: error.code.clone(),
            name: error.name.clone(),
            class: error.class,
            wait: None,
            meaning: format!(", HTTP {}: “{}”.", error.status, error.message),
            remedy: error.remedy.clone(),
        })
    });
    let common = spec.document.common_errors.iter().map(|error| Code {
        code: error.code.clone(),
        name: error.name.clone(),
        class: error.class,
        wait: error.wait,
        meaning: format!(": {}", error.meaning),
        remedy: error.remedy.clone(),
    });
    documented.chain(common).filter(|code| seen.insert(code.code.to_string())).collect()
}
