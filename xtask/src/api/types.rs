//! The types that are sent or received.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::decided::Decisions;
use super::{Described, Enum, EnumValue, EnumWire, Field, Limits, Presence, Struct, Ty, Type};
use crate::problem::Problem;
use crate::spec::model::{Kind, Schema};
use crate::spec::{Name, OperationAt, Sides, Spec};

/// Every component that becomes a type.
pub(super) fn types(
    spec: &Spec,
    sides: &Sides<'_>,
    decisions: &Decisions<'_>,
) -> Result<IndexMap<Name, Type>, Problem> {
    let (used, items) = (sides.all(), page_lists(spec));
    let mut types = IndexMap::new();
    for (name, schema) in &spec.document.components.schemas {
        if !used.contains(name.as_str()) {
            continue;
        }
        let ty = if schema.is_enum() {
            Type::Enum(enumeration(name, schema))
        } else {
            Type::Struct(structure(spec, sides, decisions, &items, name, schema)?)
        };
        types.insert(Name::of(name), ty);
    }
    let elements: BTreeSet<Name> = types
        .values()
        .filter_map(|ty| match ty {
            Type::Struct(item) if item.read => Some(&item.fields),
            _ => None,
        })
        .flatten()
        .filter_map(|field| match &field.ty {
            Ty::List(element) => match &**element {
                Ty::Enum(name) => Some(name.clone()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    for name in elements {
        if let Some(Type::Enum(item)) = types.get_mut(&name) {
            item.in_lists = item.wire == EnumWire::Text;
        }
    }
    Ok(types)
}

fn structure(
    spec: &Spec,
    sides: &Sides<'_>,
    decisions: &Decisions<'_>,
    items: &BTreeSet<(&str, &str)>,
    name: &str,
    schema: &Schema,
) -> Result<Struct, Problem> {
    let read = sides.responses.contains(name);
    let mut fields = Vec::new();
    for (key, property) in &schema.properties {
        let decided = decisions.property(name, key)?;
        let presence = if items.contains(&(name, key.as_str())) {
            Presence::Items
        } else if !read && schema.required.contains(key) {
            Presence::Required
        } else if read && property.nullable && matches!(decided.ty, Ty::List(_) | Ty::Map(_)) {
            Presence::Optional
        } else if read && property.nullable {
            Presence::Nullable
        } else {
            Presence::Optional
        };
        fields.push(Field {
            ident: property.rust_name.clone().unwrap_or_else(|| decided.ident.clone()),
            key: key.clone(),
            ty: if read { nullable(spec, &decided.ty) } else { decided.ty.clone() },
            presence,
            doc: described(spec, property),
            limits: limits(spec, property),
        });
    }
    Ok(Struct {
        name: Name::of(name),
        description: schema.description.clone().unwrap_or_default(),
        fields,
        sent: sides.requests.contains(name),
        read,
        dissolved: sides.dissolved.contains(name),
        rust_example: schema.rust_example.clone(),
    })
}

/// A type as it is read. An element of a list may be `null`, and no number or boolean says nothing, as an
/// empty text does.
fn nullable(spec: &Spec, ty: &Ty) -> Ty {
    let Ty::List(element) = ty else { return ty.clone() };
    let element = nullable(spec, element);
    let says_something = match &element {
        Ty::Bool | Ty::Int(_) | Ty::Float => true,
        Ty::Enum(name) => {
            let schema = spec.document.components.schemas.get(&name.to_string());
            schema.is_some_and(|schema| schema.kind == Some(Kind::Integer))
        }
        _ => false,
    };
    let element = if says_something { Ty::Maybe(Box::new(element)) } else { element };
    Ty::List(Box::new(element))
}

/// The lists that hold a page's items, as (component, property): these are lists even when the
/// server sends `null`, since no caller tells an empty page from an absent one.
fn page_lists(spec: &Spec) -> BTreeSet<(&str, &str)> {
    let mut lists = BTreeSet::new();
    for OperationAt { operation, .. } in spec.operations() {
        if let (Some(paging), Some(name)) = (&operation.pagination, spec.data_component(operation))
        {
            lists.insert((name, paging.response.items.as_str()));
        }
    }
    lists
}

fn enumeration(name: &str, schema: &Schema) -> Enum {
    let values = schema.known_values.iter().map(|known| EnumValue {
        name: known.name.clone(),
        value: known.value.clone(),
        doc: Described {
            text: known.description.clone(),
            scopes: known.scopes.clone(),
            deprecated: known.deprecated.clone(),
            ..Described::default()
        },
    });
    Enum {
        name: Name::of(name),
        description: schema.description.clone().unwrap_or_default(),
        source: schema.known_values_source.clone(),
        wire: match schema.kind {
            Some(Kind::Integer) => EnumWire::Integer,
            _ => EnumWire::Text,
        },
        values: values.collect(),
        in_lists: false,
    }
}

/// What is written about a property. One without a description of its own has its type's.
pub(super) fn described(spec: &Spec, schema: &Schema) -> Described {
    let text = schema.description.as_ref().or(spec.resolve(schema).description.as_ref());
    Described {
        text: text.cloned().unwrap_or_default(),
        scopes: schema.scopes.clone(),
        default: schema.default.clone(),
        example: schema.example.clone(),
        deprecated: deprecated(schema.deprecated, schema.deprecation.as_ref()),
    }
}

/// The reason why something should not be used any more.
pub(super) fn deprecated(is: bool, reason: Option<&String>) -> Option<String> {
    let stock = || "the vendor's page says that it goes away".to_owned();
    (is || reason.is_some()).then(|| reason.cloned().unwrap_or_else(stock))
}

/// What a value has to keep to. The limits of an object's properties stand with its own fields.
pub(super) fn limits(spec: &Spec, schema: &Schema) -> Limits {
    let resolved = spec.resolve(schema);
    let inner = resolved.items.as_deref().or(resolved.additional_properties.as_deref());
    let each = inner.map(|inner| limits(spec, inner)).filter(|each| *each != Limits::default());
    let content = resolved.content_schema.as_ref();
    Limits {
        minimum: schema.minimum.or(resolved.minimum),
        maximum: schema.maximum.or(resolved.maximum),
        min_length: resolved.min_length,
        max_length: resolved.max_length,
        min_items: resolved.min_items,
        max_items: resolved.max_items,
        content: content.map(|content| (content.max_length, content.max_items)),
        each: each.map(Box::new),
    }
}
