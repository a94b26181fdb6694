//! The types that are sent or received.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::decided::Decisions;
use super::lower::key_of;
use super::{
    Described, Enum, EnumValue, EnumWire, Field, Limits, Pattern, Presence, Struct, Ty, Type,
};
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
    let fields = types.values().filter_map(|ty| match ty {
        Type::Struct(item) if item.read => Some(&item.fields),
        _ => None,
    });
    let mut elements: BTreeSet<Name> =
        fields.flatten().filter_map(|field| enum_in_list(&field.ty)).collect();
    for at in spec.operations() {
        let element = spec.payload(at.operation).schema().and_then(|data| data.items.as_deref());
        let name = element.map(innermost).and_then(Schema::component);
        elements.extend(name.map(Name::of));
    }
    for name in elements {
        if let Some(Type::Enum(item)) = types.get_mut(&name) {
            item.in_lists = item.wire == EnumWire::Text;
        }
    }
    Ok(types)
}

/// The enumeration that is the element of a list, which may be `null`.
fn enum_in_list(ty: &Ty) -> Option<Name> {
    match ty {
        Ty::List(element) => match &**element {
            Ty::Enum(name) => Some(name.clone()),
            other => enum_in_list(other),
        },
        Ty::Map(inner) | Ty::Boxed(inner) => enum_in_list(inner),
        _ => None,
    }
}

/// What the lists and maps in one another hold at last.
fn innermost(schema: &Schema) -> &Schema {
    schema.items.as_deref().or(schema.map_value()).map_or(schema, innermost)
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
    let sent = sides.requests.contains(name);
    for (key, property) in schema.own_properties() {
        let decided = decisions.property(name, key_of(key, property.rust_name.as_ref()))?;
        let presence = if items.contains(&(name, key.as_str())) {
            Presence::Items
        } else if !read && schema.required.contains(key) {
            Presence::Required
        } else if read
            && property.nullable
            && !sent
            && !matches!(decided.ty, Ty::List(_) | Ty::Map(_))
        {
            // In what is also sent, `null` would say something: to delete, as a rule.
            Presence::Nullable
        } else {
            Presence::Optional
        };
        fields.push(Field {
            ident: property.rust_name.clone().unwrap_or_else(|| decided.ident.clone()),
            key: key.clone(),
            ty: if read { nullable(spec, &decided.ty) } else { decided.ty.clone() },
            presence,
            needed: sent && schema.required.contains(key),
            doc: described(spec, property),
            view: property.view,
            limits: limits(spec, property),
        });
    }
    Ok(Struct {
        name: Name::of(name),
        description: schema.description.clone().unwrap_or_default(),
        fields,
        sent,
        read,
        dissolved: sides.dissolved.contains(name),
        rust_example: schema.rust_example.clone(),
    })
}

/// A type as it is read. An element of a list may be `null`, and no number or boolean says nothing, as an
/// empty text does.
pub(super) fn nullable(spec: &Spec, ty: &Ty) -> Ty {
    let element = match ty {
        Ty::List(element) => nullable(spec, element),
        Ty::Map(value) => return Ty::Map(Box::new(nullable(spec, value))),
        _ => return ty.clone(),
    };
    let says_something = match &element {
        Ty::Bool | Ty::Int(_) | Ty::Float => true,
        Ty::Enum(name) => {
            let schema = spec.document.components.schemas.get(&name.to_string());
            schema.is_some_and(|schema| schema.kind != Some(Kind::String))
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
        let data = spec.payload(operation).schema().and_then(Schema::component);
        if let (Some(paging), Some(name)) = (&operation.pagination, data) {
            lists.extend(paging.response.all_lists().map(|list| (name, list)));
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
            Some(Kind::Boolean) => EnumWire::Boolean,
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
    let schema = spec.resolve(schema);
    if schema.is_enum() {
        return Limits::default();
    }
    let inner = schema.items.as_deref().or(schema.map_value());
    let each = inner.map(|inner| limits(spec, inner)).filter(|each| *each != Limits::default());
    let content = schema.content_schema.as_ref();
    Limits {
        minimum: schema.minimum.clone(),
        maximum: schema.maximum.clone(),
        min_length: schema.min_length,
        max_length: schema.max_length,
        pattern: schema.pattern.as_deref().and_then(|pattern| Pattern::parse(pattern).ok()),
        min_items: schema.min_items,
        max_items: schema.max_items,
        content: content.map(|content| (content.max_length, content.max_items)),
        each: each.map(Box::new),
    }
}
