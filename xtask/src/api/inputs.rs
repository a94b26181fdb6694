//! What a caller can say: the parameters of an operation, and what its body holds.

use serde_json::{Number, Value};

use super::decided::{Decided, Decisions};
use super::lower::{key_of, parameters_of};
use super::types::{deprecated, described, limits};
use super::{Body, BodyField, Described, Holds, Input, InputPlace, Int, Limits, Role, Ty};
use crate::problem::Problem;
use crate::spec::model::{Kind, Location, Operation, PagingLocation, PagingStyle, Schema};
use crate::spec::{OperationAt, Spec, body_schema, page_request};

/// What a caller can say to an operation.
pub(super) struct Inputs {
    pub(super) inputs: Vec<Input>,
    /// How those in the body are put together.
    pub(super) body: Option<Body>,
    /// Which of them is the idempotency key.
    pub(super) key: Option<usize>,
}

/// The inputs of an operation.
pub(super) fn inputs(
    spec: &Spec,
    decisions: &Decisions<'_>,
    at: &OperationAt<'_>,
) -> Result<Inputs, Problem> {
    let mut reader = Reader { spec, decisions, operation: at.operation, inputs: Vec::new() };
    reader.parameters()?;
    let body = reader.body()?;
    let inputs = reader.inputs;
    let key = at.operation.idempotency_key.as_ref();
    let key = key.and_then(|key| inputs.iter().position(|input| input.wire_name == *key));
    Ok(Inputs { inputs, body, key })
}

struct Reader<'a> {
    spec: &'a Spec,
    decisions: &'a Decisions<'a>,
    operation: &'a Operation,
    inputs: Vec<Input>,
}

/// What the spec says of an input, wherever it travels.
struct Said<'a> {
    wire_name: String,
    place: InputPlace,
    location: PagingLocation,
    decided: &'a Decided,
    required: bool,
    schema: &'a Schema,
    doc: Described,
}

impl<'a> Reader<'a> {
    fn parameters(&mut self) -> Result<(), Problem> {
        let (spec, decisions, operation) = (self.spec, self.decisions, self.operation);
        let component = parameters_of(operation, |name| decisions.is_component(name));
        for parameter in &operation.parameters {
            let key = key_of(&parameter.name, parameter.rust_name.as_ref());
            let is_list = spec.resolve(&parameter.schema).kind == Some(Kind::Array);
            self.add(Said {
                wire_name: parameter.name.clone(),
                place: match parameter.location {
                    Location::Path => InputPlace::Path,
                    Location::Query if is_list && !parameter.explode => InputPlace::Joined,
                    Location::Query => InputPlace::Query,
                    Location::Header => InputPlace::Header,
                },
                location: PagingLocation::Query,
                decided: decisions.property(&component, key)?,
                required: parameter.required,
                schema: &parameter.schema,
                doc: Described {
                    text: parameter.description.clone().unwrap_or_default(),
                    scopes: parameter.scopes.clone(),
                    default: parameter.schema.default.clone(),
                    example: parameter.example.clone(),
                    deprecated: deprecated(parameter.deprecated, parameter.deprecation.as_ref()),
                },
            });
        }
        Ok(())
    }

    fn body(&mut self) -> Result<Option<Body>, Problem> {
        let spec = self.spec;
        let Some(schema) = body_schema(self.operation) else { return Ok(None) };
        let Some(name) = schema.component() else {
            return self.whole_body(schema).map(Some);
        };
        let group = page_request(self.operation);
        let mut fields = Vec::new();
        for (key, property) in &spec.resolve(schema).properties {
            let outer = key;
            let required = spec.resolve(schema).required.contains(key);
            let holds = match property.component().filter(|_| group == Some(key)) {
                None => Holds::Input(self.property(name, key, property, required, key)?),
                Some(component) => {
                    let inner = spec.resolve(property);
                    let mut fields = Vec::new();
                    for (key, property) in &inner.properties {
                        let required = required && inner.required.contains(key);
                        let wire_name = format!("{outer}.{key}");
                        let input =
                            self.property(component, key, property, required, &wire_name)?;
                        fields.push(BodyField { key: key.clone(), holds: Holds::Input(input) });
                    }
                    Holds::Group { required, fields }
                }
            };
            fields.push(BodyField { key: key.clone(), holds });
        }
        Ok(Some(Body::Fields(fields)))
    }

    /// A body without properties of its own: a list or a map, which is one input.
    fn whole_body(&mut self, schema: &Schema) -> Result<Body, Problem> {
        let ident = schema.rust_name.clone().unwrap_or_else(|| "body".to_owned());
        let decided = Decided { ident, ty: self.decisions.of(schema)? };
        Ok(Body::Whole(self.add(Said {
            wire_name: "body".to_owned(),
            place: InputPlace::Body,
            location: PagingLocation::Body,
            decided: &decided,
            required: true,
            schema,
            doc: described(self.spec, schema),
        })))
    }

    /// Adds what stands at `key` of the component `name`.
    fn property(
        &mut self,
        name: &str,
        key: &str,
        schema: &Schema,
        required: bool,
        wire_name: &str,
    ) -> Result<usize, Problem> {
        let decisions = self.decisions;
        let decided = decisions.property(name, key_of(key, schema.rust_name.as_ref()))?;
        Ok(self.add(Said {
            wire_name: wire_name.to_owned(),
            place: InputPlace::Body,
            location: PagingLocation::Body,
            decided,
            required,
            schema,
            doc: Described {
                text: schema.description.clone().unwrap_or_default(),
                ..described(self.spec, schema)
            },
        }))
    }

    fn add(&mut self, said: Said<'_>) -> usize {
        let Said { wire_name, place, location, decided, required, schema, doc } = said;
        let role = self.role(location, &wire_name);
        let mut limits = limits(self.spec, schema);
        let fallback = self.fallback(role, required, schema.default.as_ref(), &limits);
        let style = self.operation.pagination.as_ref().map(|paging| paging.style);
        if role == Role::Position && style == Some(PagingStyle::Offset) {
            // Nothing comes behind fewer than no records.
            limits.minimum.get_or_insert(0.into());
        }
        let is_key = self.operation.idempotency_key.as_ref() == Some(&wire_name);
        let ty = self.counted(role).unwrap_or_else(|| decided.ty.clone());
        self.inputs.push(Input {
            ident: decided.ident.clone(),
            wire_name,
            place,
            required: required && !is_key && !is_set_by_a_stream(role, &ty, fallback),
            ty,
            fallback,
            role,
            doc,
            limits,
        });
        self.inputs.len() - 1
    }

    /// The type of what a stream counts with, whatever the limits on the page make of it.
    fn counted(&self, role: Role) -> Option<Ty> {
        let style = self.operation.pagination.as_ref()?.style;
        match (role, style) {
            (Role::Size, _) | (Role::Position, PagingStyle::Page) => Some(Ty::Int(Int::U32)),
            (Role::Position, PagingStyle::Offset) => Some(Ty::Int(Int::I64)),
            (Role::Position, PagingStyle::Token) | (Role::Value, _) => None,
        }
    }

    /// What is sent for a required page number or size that nobody has set.
    fn fallback(
        &self,
        role: Role,
        required: bool,
        default: Option<&Value>,
        limits: &Limits,
    ) -> Option<u32> {
        let paging = self.operation.pagination.as_ref()?;
        let value = match role {
            Role::Value => None,
            Role::Position if paging.style == PagingStyle::Offset => Some(0),
            Role::Position => paging.first,
            Role::Size => default
                .and_then(Value::as_u64)
                .or(limits.maximum.as_ref().and_then(Number::as_u64))
                .and_then(|size| u32::try_from(size).ok()),
        };
        value.filter(|_| required)
    }

    fn role(&self, location: PagingLocation, wire_name: &str) -> Role {
        let Some(paging) = self.operation.pagination.as_ref().filter(|p| p.location == location)
        else {
            return Role::Value;
        };
        if paging.request.size.as_deref() == Some(wire_name) {
            Role::Size
        } else if paging.request.position() == Some(wire_name) {
            Role::Position
        } else {
            Role::Value
        }
    }
}

/// Whether a caller need not say it, although the page requires it.
fn is_set_by_a_stream(role: Role, ty: &Ty, fallback: Option<u32>) -> bool {
    fallback.is_some() || role == Role::Position && *ty == Ty::Text
}
