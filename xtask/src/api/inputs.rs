//! What a caller can say: the parameters of an operation, and what its body holds.

use super::decided::{Decided, Decisions};
use super::lower::parameters_of;
use super::types::{described, limits};
use super::{Body, BodyField, Described, Group, Holds, Input, InputPlace, Role};
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
            self.inputs.push(Input {
                ident: ident.clone(),
                wire_name: parameter.name.clone(),
                place: match parameter.location {
                    Location::Path => InputPlace::Path,
                    Location::Query | Location::Header => InputPlace::Query,
                },
                ty: ty.clone(),
                required: parameter.required,
                role: self.role(PagingLocation::Query, &parameter.name),
                doc: Described {
                    text: parameter.description.clone().unwrap_or_default(),
                    scopes: parameter.scopes.clone(),
                    default: parameter.schema.default.clone(),
                    example: parameter.example.clone(),
                },
                limits: limits(self.spec, &parameter.schema),
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
            let ident = self.decisions.property(name, key)?.ident.clone();
            let required = schema.required.contains(key);
            let holds = match property.component().filter(|_| self.is_group(key)) {
                None => Holds::Input(self.property(name, key, property, required, None, key)?),
                Some(component) => {
                    let group = Group { ident: ident.clone(), required };
                    let inner = self.spec.resolve(property);
                    let mut fields = Vec::new();
                    for (inner_key, inner_property) in &inner.properties {
                        let decided = self.decisions.property(component, inner_key)?;
                        let required = required && inner.required.contains(inner_key);
                        let wire_name = format!("{key}.{inner_key}");
                        let input = self.property(
                            component,
                            inner_key,
                            inner_property,
                            required,
                            Some(group.clone()),
                            &wire_name,
                        )?;
                        fields.push(BodyField {
                            ident: decided.ident.clone(),
                            key: inner_key.clone(),
                            holds: Holds::Input(input),
                        });
                    }
                    Holds::Group {
                        name: component.to_owned(),
                        required,
                        description: inner.description.clone().unwrap_or_default(),
                        fields,
                    }
                }
            };
            fields.push(BodyField { ident, key: key.clone(), holds });
        }
        let description = schema.description.clone().unwrap_or_default();
        Ok(Some(Body { name: name.to_owned(), description, fields }))
    }

    /// Adds what stands at `key` of the component `name`.
    fn property(
        &mut self,
        name: &str,
        key: &str,
        schema: &Schema,
        required: bool,
        group: Option<Group>,
        wire_name: &str,
    ) -> Result<usize, Problem> {
        let Decided { ident, ty } = self.decisions.property(name, key)?;
        self.inputs.push(Input {
            ident: ident.clone(),
            wire_name: wire_name.to_owned(),
            place: InputPlace::Body { group },
            ty: ty.clone(),
            required,
            role: self.role(PagingLocation::Body, wire_name),
            doc: Described {
                text: schema.description.clone().unwrap_or_default(),
                ..described(self.spec, schema)
            },
            limits: limits(self.spec, schema),
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
