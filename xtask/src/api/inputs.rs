//! What a caller can say: the parameters of an operation, and what its body holds.

use serde_json::Value;

use super::decided::{Decided, Decisions};
use super::lower::parameters_of;
use super::types::{deprecated, described, limits};
use super::{Body, BodyField, Described, Holds, Input, InputPlace, Limits, Role, Ty};
use crate::problem::Problem;
use crate::spec::model::{Location, Operation, PagingLocation, Schema};
use crate::spec::{OperationAt, Spec, body_schema};

/// The inputs of an operation, and how those in the body are put together.
pub(super) fn inputs(
    spec: &Spec,
    decisions: &Decisions<'_>,
    at: &OperationAt<'_>,
) -> Result<(Vec<Input>, Option<Body>), Problem> {
    let mut reader = Reader { spec, decisions, operation: at.operation, inputs: Vec::new() };
    reader.parameters()?;
    let body = reader.body()?;
    Ok((reader.inputs, body))
}

struct Reader<'a> {
    spec: &'a Spec,
    decisions: &'a Decisions<'a>,
    operation: &'a Operation,
    inputs: Vec<Input>,
}

impl Reader<'_> {
    fn parameters(&mut self) -> Result<(), Problem> {
        let component = parameters_of(self.operation);
        for parameter in &self.operation.parameters {
            let Decided { ident, ty } = self.decisions.property(&component, &parameter.name)?;
            let role = self.role(PagingLocation::Query, &parameter.name);
            let limits = limits(self.spec, &parameter.schema);
            let default = parameter.schema.default.as_ref();
            let fallback = self.fallback(role, parameter.required, default, &limits);
            self.inputs.push(Input {
                ident: parameter.rust_name.as_ref().unwrap_or(ident).clone(),
                wire_name: parameter.name.clone(),
                place: match parameter.location {
                    Location::Path => InputPlace::Path,
                    Location::Query | Location::Header => InputPlace::Query,
                },
                ty: ty.clone(),
                required: parameter.required && !is_set_by_a_stream(role, ty, fallback),
                fallback,
                role,
                doc: Described {
                    text: parameter.description.clone().unwrap_or_default(),
                    scopes: parameter.scopes.clone(),
                    default: parameter.schema.default.clone(),
                    example: parameter.example.clone(),
                    deprecated: deprecated(parameter.deprecated, parameter.deprecation.as_ref()),
                },
                limits,
            });
        }
        Ok(())
    }

    fn body(&mut self) -> Result<Option<Body>, Problem> {
        let schema = body_schema(self.operation);
        let Some((name, schema)) =
            schema.and_then(|s| Some((s.component()?, self.spec.resolve(s))))
        else {
            return Ok(None);
        };
        let mut fields = Vec::new();
        for (key, property) in &schema.properties {
            let outer = key;
            let required = schema.required.contains(key);
            let holds = match property.component().filter(|_| self.is_group(key)) {
                None => Holds::Input(self.property(name, key, property, required, key)?),
                Some(component) => {
                    let inner = self.spec.resolve(property);
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
        Ok(Some(Body { fields }))
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
        let Decided { ident, ty } = self.decisions.property(name, key)?;
        let role = self.role(PagingLocation::Body, wire_name);
        let limits = limits(self.spec, schema);
        let fallback = self.fallback(role, required, schema.default.as_ref(), &limits);
        self.inputs.push(Input {
            ident: schema.rust_name.as_ref().unwrap_or(ident).clone(),
            wire_name: wire_name.to_owned(),
            place: InputPlace::Body,
            ty: ty.clone(),
            required: required && !is_set_by_a_stream(role, ty, fallback),
            fallback,
            role,
            doc: Described {
                text: schema.description.clone().unwrap_or_default(),
                ..described(self.spec, schema)
            },
            limits,
        });
        Ok(self.inputs.len() - 1)
    }

    /// Whether the body's property `key` is the object that holds the paging inputs.
    fn is_group(&self, key: &str) -> bool {
        self.operation.pagination.as_ref().is_some_and(|paging| {
            paging.location == PagingLocation::Body
                && paging.request.size.split_once('.').is_some_and(|(object, _)| object == key)
        })
    }

    /// What is sent for a required page number or size that nobody has set.
    fn fallback(
        &self,
        role: Role,
        required: bool,
        default: Option<&Value>,
        limits: &Limits,
    ) -> Option<u32> {
        let first = self.operation.pagination.as_ref()?.first;
        let value = match role {
            Role::Value => None,
            Role::Position => first,
            Role::Size => default
                .and_then(Value::as_u64)
                .or(limits.maximum.and_then(|maximum| u64::try_from(maximum).ok()))
                .and_then(|size| u32::try_from(size).ok()),
        };
        value.filter(|_| required)
    }

    fn role(&self, location: PagingLocation, wire_name: &str) -> Role {
        let Some(paging) = self.operation.pagination.as_ref().filter(|p| p.location == location)
        else {
            return Role::Value;
        };
        let request = &paging.request;
        let position = [&request.token, &request.page].into_iter().flatten();
        if request.size == wire_name {
            Role::Size
        } else if position.into_iter().any(|name| name == wire_name) {
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
