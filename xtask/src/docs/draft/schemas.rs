//! Fields of a page as schemas: components that exist are used where they are equal, and new ones
//! get names out of the vendor's own.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;
use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::marks::{Marks, TEXT};
use super::names;
use crate::docs::facts::{EnumValue, Field, Kind, Limit, Property, Subject};
use crate::spec::Spec;

/// The start of a reference to a component.
pub const COMPONENT: &str = "#/components/schemas/";

/// Names that say nothing without what is around them.
const VAGUE: [&str; 24] = [
    "attribute",
    "category",
    "code",
    "config",
    "content",
    "data",
    "detail",
    "field",
    "gender",
    "info",
    "item",
    "key",
    "kind",
    "level",
    "list",
    "mode",
    "operator",
    "option",
    "record",
    "result",
    "role",
    "status",
    "type",
    "value",
];

/// On which side of the wire a schema is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The client sends it.
    Request,
    /// The client receives it.
    Answer,
}

/// A component that could have been used, had it the same fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Its name.
    pub name: String,
    /// What was made instead.
    pub made: String,
    /// How the page differs from it.
    pub differences: Vec<String>,
}

/// The schemas of one operation while they are made.
#[derive(Debug)]
pub struct Schemas<'a> {
    spec: &'a Spec,
    /// What stands before the dot of a component's name, in a spec with families.
    family: Option<String>,
    /// How the operation is called, in PascalCase.
    operation: String,
    /// The names that the operation's components have already, by what they describe.
    known: &'a BTreeMap<Subject, String>,
    /// Those of them that no other operation uses.
    own: &'a BTreeSet<String>,
    /// What was made, by its full name.
    pub made: IndexMap<String, Value>,
    /// What was made differs from these, which are called alike.
    pub others: Vec<Other>,
    /// What has no word in the dialect, with the reason.
    pub unsaid: Vec<(Subject, usize, String)>,
    /// Every scope that was named.
    pub scopes: BTreeSet<String>,
    /// Numbers for what is to be written.
    pub marks: Marks,
}

impl<'a> Schemas<'a> {
    /// Nothing made yet for the operation `id` of `spec`.
    pub fn new(
        spec: &'a Spec,
        id: &str,
        known: &'a BTreeMap<Subject, String>,
        own: &'a BTreeSet<String>,
        marks: Marks,
    ) -> Self {
        let (family, name) = match id.split_once('.') {
            Some((family, name)) => (Some(family.to_owned()), name),
            None => (None, id),
        };
        Self {
            spec,
            family,
            operation: names::pascal(name).unwrap_or_default(),
            known,
            own,
            made: IndexMap::new(),
            others: Vec::new(),
            unsaid: Vec::new(),
            scopes: BTreeSet::new(),
            marks,
        }
    }

    /// The name of the operation in PascalCase.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// A component for an object with these fields, and its name. `wanted` is what it would be called.
    pub fn object(
        &mut self,
        at: &Subject,
        fields: &[Field],
        vendor_type: Option<&str>,
        wanted: &str,
        side: Side,
    ) -> String {
        let (properties, required) = self.properties(at, fields, wanted, side);
        let mut schema = json!({"type": "object"});
        if let Some(vendor_type) = vendor_type {
            schema["x-vendor-type"] = json!(vendor_type);
        }
        schema["description"] = json!(TEXT);
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema["properties"] = Value::Object(properties);
        self.component(at, schema, wanted, vendor_type.is_some())
    }

    /// The properties of an object with these fields, and the names of those that have to be there.
    pub fn properties(
        &mut self,
        at: &Subject,
        fields: &[Field],
        wanted: &str,
        side: Side,
    ) -> (Map<String, Value>, Vec<String>) {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for field in fields {
            if properties.contains_key(&field.name) {
                continue; // the comparison tells that the page has it twice
            }
            let inner = at.at(&field.name);
            let Some(property) = self.property(&inner, field, wanted, side) else { continue };
            properties.insert(field.name.clone(), property);
            if side == Side::Request && field.required == Some(true) {
                required.push(field.name.clone());
            }
        }
        (properties, required)
    }

    /// The property `field` of an object that is called `parent`.
    pub fn property(
        &mut self,
        at: &Subject,
        field: &Field,
        parent: &str,
        side: Side,
    ) -> Option<Value> {
        let schema = self.of_kind(at, field, &field.kind, parent, side)?;
        let mut property = Map::new();
        match schema {
            Value::Object(inner) if inner.contains_key("$ref") => {
                property.insert("description".into(), json!(TEXT));
                property.insert("allOf".into(), json!([inner]));
            }
            Value::Object(inner) => {
                let late = ["items", "additionalProperties"];
                let is_late = |key: &str| late.contains(&key);
                property.extend(inner.clone().into_iter().filter(|(key, _)| !is_late(key)));
                property.insert("description".into(), json!(TEXT));
                property.extend(inner.into_iter().filter(|(key, _)| is_late(key)));
            }
            other => return Some(other),
        }
        self.details(field, &mut property);
        if let Some(example) = &field.example {
            let schema = Value::Object(property.clone());
            if let Some(example) = self.fitting(&schema, &example.value) {
                property.insert("example".into(), example);
            }
        }
        if let Some(scopes) = &field.scopes {
            self.scopes.extend(scopes.value.iter().cloned());
            property.insert("x-scopes".into(), json!(scopes.value));
        }
        Some(Value::Object(property))
    }

    /// The schema of a parameter, which has its own words, example and scopes.
    pub fn parameter(&mut self, at: &Subject, field: &Field, parent: &str) -> Option<Value> {
        let schema = self.of_kind(at, field, &field.kind, parent, Side::Request)?;
        let Value::Object(mut schema) = schema else { return None };
        if schema.contains_key("$ref") {
            let mut wrapped = Map::new();
            wrapped.insert("allOf".into(), json!([schema]));
            self.details(field, &mut wrapped);
            if wrapped.len() > 1 {
                return Some(Value::Object(wrapped));
            }
            return Some(Value::Object(schema));
        }
        self.details(field, &mut schema);
        Some(Value::Object(schema))
    }

    /// What is said of a value beside its type.
    fn details(&mut self, field: &Field, schema: &mut Map<String, Value>) {
        if field.nullable {
            schema.insert("nullable".into(), json!(true));
        }
        if let Some(default) = &field.default
            && let Some(default) = self.fitting(&Value::Object(schema.clone()), &default.value)
            && !default.is_null()
        {
            schema.insert("default".into(), default);
        }
        for limit in &field.limits {
            if let Some(word) = word(limit) {
                schema.insert(word.into(), json!(limit.value));
            }
        }
        if let Some(pattern) = &field.pattern {
            schema.insert("pattern".into(), json!(pattern.value));
        }
        let content = |what| field.limits.iter().find(|limit| limit.what == what);
        if let (Some(length), Some(items)) =
            (content(Property::ContentMaxLength), content(Property::ContentMaxItems))
        {
            let content = json!({"maxLength": length.value, "maxItems": items.value});
            schema.insert("x-content-schema".into(), content);
        }
    }

    /// The schema of the type `kind` of `field`, without a word about this use of it.
    fn of_kind(
        &mut self,
        at: &Subject,
        field: &Field,
        kind: &Kind,
        parent: &str,
        side: Side,
    ) -> Option<Value> {
        let is_enum = !field.values.is_empty();
        let schema = match kind {
            Kind::Array(inner) => {
                json!({"type": "array", "items": self.of_kind(at, field, inner, parent, side)?})
            }
            Kind::Map(inner) => json!({
                "type": "object",
                "additionalProperties": self.of_kind(at, field, inner, parent, side)?,
            }),
            Kind::Object(vendor) => {
                return Some(self.of_object(at, field, vendor.as_deref(), parent, side));
            }
            Kind::Unsaid if !field.fields.is_empty() => {
                return Some(self.of_object(at, field, None, parent, side));
            }
            Kind::String if is_enum => {
                return Some(self.enumeration(at, field, json!({"type": "string"}), parent));
            }
            Kind::String => json!({"type": "string"}),
            Kind::Int32 | Kind::Int64 | Kind::Integer => {
                let mut schema = json!({"type": "integer"});
                match kind {
                    Kind::Int32 => schema["format"] = json!("int32"),
                    Kind::Int64 => schema["format"] = json!("int64"),
                    _ => {}
                }
                let is_enum = is_enum && field.values.iter().all(|value| value.value.is_i64());
                if is_enum {
                    return Some(self.enumeration(at, field, schema, parent));
                }
                schema
            }
            Kind::Number => json!({"type": "number"}),
            Kind::Boolean => json!({"type": "boolean"}),
            Kind::Unsaid | Kind::Unread(_) | Kind::File | Kind::Any => {
                let why = match kind {
                    Kind::Unsaid => "the page does not say its type".to_owned(),
                    Kind::Unread(text) => format!("its type `{text}` is not understood"),
                    other => format!("the dialect has no word for the type `{other}`"),
                };
                self.unsaid.push((at.clone(), field.spot.line, why));
                return None;
            }
        };
        Some(schema)
    }

    fn of_object(
        &mut self,
        at: &Subject,
        field: &Field,
        vendor: Option<&str>,
        parent: &str,
        side: Side,
    ) -> Value {
        if field.fields.is_empty() {
            let mut schema = json!({"type": "object", "additionalProperties": true});
            if let Some(vendor) = vendor {
                schema["x-vendor-type"] = json!(vendor);
            }
            return schema;
        }
        let is_list = field.kind.element() != &field.kind;
        let own =
            if is_list { names::singular(&field.name.to_snake_case()) } else { field.name.clone() };
        let wanted = match vendor.and_then(names::pascal) {
            Some(name) => name,
            None => self.named(&own, parent),
        };
        let wanted = match side {
            Side::Request if !wanted.ends_with("Input") => format!("{wanted}Input"),
            _ => wanted,
        };
        let name = self.object(at, &field.fields, vendor, &wanted, side);
        json!({"$ref": format!("{COMPONENT}{name}")})
    }

    /// A type's name out of that of a field, and out of what is around it where that alone says nothing.
    fn named(&mut self, field: &str, parent: &str) -> String {
        if let Some(thing) = parent.strip_suffix("Page").filter(|_| field == "item") {
            return thing.to_owned();
        }
        match names::pascal(field) {
            Some(name) if VAGUE.contains(&field.to_snake_case().as_str()) => {
                format!("{}{name}", plain(parent))
            }
            Some(name) => name,
            None => self.marks.pascal(),
        }
    }

    fn enumeration(
        &mut self,
        at: &Subject,
        field: &Field,
        mut schema: Value,
        parent: &str,
    ) -> Value {
        schema["description"] = json!(TEXT);
        let mut values: Vec<&EnumValue> = Vec::new();
        for value in &field.values {
            if !values.iter().any(|other| other.value == value.value) {
                values.push(value);
            }
        }
        schema["enum"] = values.iter().map(|value| value.value.clone()).collect();
        let mut used = BTreeSet::new();
        let mut known = Vec::new();
        for value in &values {
            let text = crate::docs::flat::text_of(&value.value);
            let name = names::value(&text).filter(|name| used.insert(name.clone()));
            let name = name.unwrap_or_else(|| self.marks.snake());
            let mut entry = json!({"value": value.value, "name": name, "description": TEXT});
            if let Some(scopes) = &value.scopes {
                self.scopes.extend(scopes.value.iter().cloned());
                entry["scopes"] = json!(scopes.value);
            }
            known.push(entry);
        }
        schema["x-values"] = json!(known);
        let name = names::singular(&field.name.to_snake_case());
        let wanted = self.named(&name, parent);
        let name = self.component(at, schema, &wanted, false);
        json!({"$ref": format!("{COMPONENT}{name}")})
    }

    /// The component that says what `schema` says: one that exists, or a new one.
    pub fn component(
        &mut self,
        at: &Subject,
        schema: Value,
        wanted: &str,
        is_vendors: bool,
    ) -> String {
        let own_shape = shape(&schema);
        let known = self.known.get(at).cloned();
        if let Some(name) = known {
            let is_same = |other: &Value| shape(other) == own_shape;
            let is_free = match self.made.get(&name) {
                Some(made) => is_same(made),
                None => self.own.contains(&name) || self.existing(&name).is_some_and(is_same),
            };
            if is_free {
                self.made.entry(name.clone()).or_insert(schema);
                return name;
            }
        }
        let full = self.full(wanted);
        let same = |name: &String, other: &Value| {
            base(name) == base(&full)
                || (is_vendors && other.get("x-vendor-type") == schema.get("x-vendor-type"))
                || schema.get("enum").is_some() && base(name).ends_with(base(&full))
        };
        let mut alike: Vec<(String, Value)> = Vec::new();
        for (name, other) in self.all() {
            if same(name, other) {
                alike.push((name.clone(), other.clone()));
            }
        }
        if let Some((name, _)) = alike.iter().find(|(_, other)| is_equal(&shape(other), &own_shape))
        {
            return name.clone();
        }
        let name = self.free(wanted, &full);
        let has_type =
            |other: &Value| is_vendors && other.get("x-vendor-type") == schema.get("x-vendor-type");
        let near = alike.iter().find(|(other, _)| base(other) == base(&full));
        if let Some((other, value)) =
            near.or_else(|| alike.iter().find(|(_, other)| has_type(other)))
        {
            let differences = differences(value, &schema);
            self.others.push(Other { name: other.clone(), made: name.clone(), differences });
        }
        self.made.insert(name.clone(), schema);
        name
    }

    /// A name that nothing has.
    fn free(&mut self, wanted: &str, full: &str) -> String {
        let end = if wanted.ends_with("Page") { "Page" } else { wanted };
        let longer = self.full(&format!("{}{end}", self.operation));
        let is_taken =
            |name: &String| self.made.contains_key(name) || self.existing(name).is_some();
        if let Some(name) = [full.to_owned(), longer].into_iter().find(|name| !is_taken(name)) {
            return name;
        }
        let name = self.marks.pascal();
        self.full(&name)
    }

    fn full(&self, name: &str) -> String {
        match &self.family {
            Some(family) => format!("{family}.{name}"),
            None => name.to_owned(),
        }
    }

    fn existing(&self, name: &str) -> Option<&Value> {
        self.spec.bundle.value.get("components")?.get("schemas")?.get(name)
    }

    /// All components that the operation may use: its family's, and those of the whole.
    fn all(&self) -> impl Iterator<Item = (&String, &Value)> {
        let schemas = self.spec.bundle.value.get("components").and_then(|all| all.get("schemas"));
        let existing = schemas.and_then(Value::as_object).into_iter().flatten();
        existing.chain(&self.made).filter(|(name, _)| match name.split_once('.') {
            Some((family, _)) => self.family.as_deref() == Some(family),
            None => true,
        })
    }

    /// `example` as far as it fits `schema`: without the keys that the schema lacks, and without
    /// values of another type. `None` if nothing is left.
    pub fn fitting(&self, schema: &Value, example: &Value) -> Option<Value> {
        let schema = self.resolved(schema);
        // What a free-form object holds.
        if *schema == Value::Bool(true) {
            return Some(example.clone());
        }
        if example.is_null() {
            return Some(Value::Null);
        }
        let fits = match (schema.get("type").and_then(Value::as_str)?, example) {
            ("object", Value::Object(entries)) => {
                let inner = |key: &String| {
                    let property =
                        schema.get("properties").and_then(|properties| properties.get(key));
                    property.or(schema.get("additionalProperties"))
                };
                let fitting = entries.iter().filter_map(|(key, value)| {
                    Some((key.clone(), self.fitting(inner(key)?, value)?))
                });
                return Some(Value::Object(fitting.collect()));
            }
            ("array", Value::Array(list)) => {
                let items = schema.get("items")?;
                return Some(list.iter().filter_map(|value| self.fitting(items, value)).collect());
            }
            ("string", value) => value.is_string(),
            ("integer", value) => value.is_i64(),
            ("number", value) => value.is_number(),
            ("boolean", value) => value.is_boolean(),
            _ => false,
        };
        let values = schema.get("enum").and_then(Value::as_array);
        (fits && values.is_none_or(|values| values.contains(example))).then(|| example.clone())
    }

    fn resolved<'v>(&'v self, schema: &'v Value) -> &'v Value {
        let reference = schema.get("$ref").or_else(|| schema.get("allOf")?.get(0)?.get("$ref"));
        let name = reference.and_then(Value::as_str).and_then(|path| path.strip_prefix(COMPONENT));
        name.and_then(|name| self.made.get(name).or_else(|| self.existing(name))).unwrap_or(schema)
    }
}

/// A component's name without its family.
fn base(name: &str) -> &str {
    name.split_once('.').map_or(name, |(_, name)| name)
}

/// `name` without the word that says only on which side it is.
fn plain(name: &str) -> &str {
    let ends = ["Input", "Body", "Response", "Result", "Data"];
    ends.iter()
        .find_map(|end| name.strip_suffix(end))
        .filter(|name| !name.is_empty())
        .unwrap_or(name)
}

/// The word of the dialect for a limit.
fn word(limit: &Limit) -> Option<&'static str> {
    Some(match limit.what {
        Property::Minimum => "minimum",
        Property::Maximum => "maximum",
        Property::MinLength => "minLength",
        Property::MaxLength => "maxLength",
        Property::MinItems => "minItems",
        Property::MaxItems => "maxItems",
        _ => return None,
    })
}

/// The keys whose values are ours, and no fact of a page.
const OURS: [&str; 10] = [
    "deprecated",
    "description",
    "summary",
    "title",
    "x-deprecated",
    "x-rust-example",
    "x-rust-name",
    "x-values-source",
    "x-content-schema",
    "x-view",
];

/// What `schema` says of the wire, in an order that counts.
fn shape(schema: &Value) -> Value {
    let Value::Object(object) = schema else { return schema.clone() };
    if let Some(reference) = object.get("$ref") {
        return json!([["$ref", reference]]);
    }
    let mut entries: Vec<Value> = Vec::new();
    for (key, value) in object {
        let value = match key.as_str() {
            key if OURS.contains(&key) => continue,
            "allOf" => {
                let reference = value.get(0).and_then(|only| only.get("$ref"));
                entries.push(json!(["$ref", reference]));
                continue;
            }
            "required" => sorted(value),
            "properties" => {
                let properties = value.as_object().into_iter().flatten();
                properties.map(|(name, value)| json!([name, shape(value)])).collect()
            }
            // One does for all pages that have the type.
            "example" => continue,
            "items" | "additionalProperties" => shape(value),
            "x-values" => {
                let values = value.as_array().into_iter().flatten();
                sorted(
                    &values.map(|value| json!([value.get("value"), value.get("scopes")])).collect(),
                )
            }
            _ => value.clone(),
        };
        entries.push(json!([key, value]));
    }
    entries.sort_by_key(|entry| entry.get(0).map(Value::to_string));
    Value::Array(entries)
}

fn sorted(list: &Value) -> Value {
    let mut list = list.as_array().cloned().unwrap_or_default();
    list.sort_by_key(Value::to_string);
    Value::Array(list)
}

/// Whether two shapes are equal. The order of an enumeration's values tells no two types apart.
fn is_equal(one: &Value, two: &Value) -> bool {
    let plain = |shape: &Value| -> Value {
        let entries = shape.as_array().into_iter().flatten();
        entries
            .map(|entry| match entry.get(0).and_then(Value::as_str) {
                Some("enum") => json!(["enum", sorted(entry.get(1).unwrap_or(&Value::Null))]),
                _ => entry.clone(),
            })
            .collect()
    };
    plain(one) == plain(two)
}

/// What `new` has that `old` lacks, and the other way round, in words.
fn differences(old: &Value, new: &Value) -> Vec<String> {
    let names = |schema: &Value, key: &str| -> Vec<String> {
        match schema.get(key) {
            Some(Value::Object(object)) => object.keys().cloned().collect(),
            Some(Value::Array(list)) => list.iter().map(crate::docs::flat::text_of).collect(),
            _ => Vec::new(),
        }
    };
    let mut found = Vec::new();
    for key in ["properties", "enum"] {
        let (one, two) = (names(old, key), names(new, key));
        found.extend(two.iter().filter(|name| !one.contains(name)).map(|name| format!("+{name}")));
        found.extend(one.iter().filter(|name| !two.contains(name)).map(|name| format!("-{name}")));
        for name in two.iter().filter(|name| key == "properties" && one.contains(name)) {
            let at = |schema: &Value| schema.get(key).and_then(|all| all.get(name)).map(shape);
            if at(old) != at(new) {
                found.push(format!("~{name}"));
            }
        }
    }
    if found.is_empty() {
        found.push("~ in what is required, or in the order".into());
    }
    found
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::docs::facts::{Noted, Part, Spot};

    const PORTS: &str = include_str!("../../../tests/fixtures/specs/ports.yaml");

    fn ports() -> Spec {
        crate::spec::parse(Path::new("specs/ports.yaml"), PORTS).unwrap()
    }

    fn at() -> Subject {
        Part::Request.at("thing")
    }

    /// What `made` makes for the operation that books a berth, whose component at [`at`] is `known`.
    fn with<T>(
        spec: &Spec,
        known: Option<&str>,
        own: &[&str],
        made: impl FnOnce(&mut Schemas<'_>) -> T,
    ) -> T {
        let known = known.map(|name| (at(), name.to_owned())).into_iter().collect();
        let own = own.iter().map(|name| (*name).to_owned()).collect();
        made(&mut Schemas::new(spec, "book_berth", &known, &own, Marks::default()))
    }

    fn field(name: &str, kind: Kind) -> Field {
        Field { name: name.into(), kind, ..Field::default() }
    }

    fn reference(name: &str) -> Value {
        json!({"$ref": format!("{COMPONENT}{name}")})
    }

    #[test]
    fn a_component_is_used_again_if_it_says_the_same() {
        let (spec, ship) =
            (ports(), json!({"type": "object", "properties": {"name": {"type": "string"}}}));
        with(&spec, None, &[], |schemas| {
            let season = json!({
                "type": "string",
                "description": "?",
                "enum": ["winter", "summer"],
                "x-values": [{"value": "winter", "name": "?"}, {"value": "summer", "name": "?"}],
            });
            assert_eq!(schemas.component(&at(), season, "Season", false), "Season");
            assert_eq!((schemas.made.len(), schemas.others.len()), (0, 0));
            // What is called alike and says something else is told.
            assert_eq!(schemas.component(&at(), ship.clone(), "Ship", false), "BookBerthShip");
            let other = Other {
                name: "Ship".into(),
                made: "BookBerthShip".into(),
                differences: vec!["-flags".into(), "~name".into()],
            };
            assert_eq!(schemas.others, [other]);
            // All names are taken.
            let more = json!({"type": "object", "properties": {}});
            assert_eq!(schemas.component(&at(), more, "Ship", false), "ToBeWritten1");
        });
    }

    #[test]
    fn values_of_another_name_are_nothing_to_tell() {
        let kind = json!({"type": "string", "enum": ["fruit", "wood"]});
        let spec = ports();
        with(&spec, None, &[], |schemas| {
            assert_eq!(schemas.component(&at(), kind, "Kind", false), "Kind");
            assert_eq!(schemas.others, []);
        });
    }

    #[test]
    fn a_component_keeps_its_name_unless_others_would_change_with_it() {
        let spec = ports();
        let same = spec.bundle.value["components"]["schemas"]["Trace"].clone();
        let mut changed = same.clone();
        changed["properties"]["day"] = json!({"type": "string"});
        for (is_own, schema, name) in [
            (false, &same, "Trace"),
            (true, &same, "Trace"),
            (true, &changed, "Trace"),
            (false, &changed, "Place"),
        ] {
            let own = if is_own { &["Trace"][..] } else { &[] };
            let made = with(&spec, Some("Trace"), own, |schemas| {
                schemas.component(&at(), schema.clone(), "Place", false)
            });
            assert_eq!(made, name);
        }
    }

    #[test]
    fn a_parameter_refers_to_its_values_alone_where_nothing_else_is_said() {
        let value = |value: &str| EnumValue { value: json!(value), ..EnumValue::default() };
        let season = Field {
            values: vec![value("summer"), value("winter")],
            ..field("season", Kind::String)
        };
        let default = Some(Noted::new(json!("summer"), Spot::line(1)));
        let with_default = Field { default, ..season.clone() };
        let spec = ports();
        with(&spec, None, &[], |schemas| {
            let mut schema = |field: &Field| schemas.parameter(&at(), field, "BookBerth");
            assert_eq!(schema(&season), Some(reference("Season")));
            assert_eq!(
                schema(&with_default),
                Some(json!({"allOf": [reference("Season")], "default": "summer"}))
            );
        });
    }

    #[test]
    fn a_type_is_called_like_its_field_or_as_the_vendor_calls_it() {
        let spec = ports();
        for (name, kind, expected) in [
            ("boats", Kind::OBJECT.list(), "BoatInput"),
            ("boats", Kind::OBJECT, "BoatsInput"),
            ("boats", Kind::named("Raft"), "RaftInput"),
            ("boats", Kind::named("RaftInput"), "RaftInput"),
            // Alone it says nothing.
            ("detail", Kind::OBJECT, "BookBerthDetailInput"),
        ] {
            let field = Field { fields: vec![field("x", Kind::String)], ..field(name, kind) };
            let made = with(&spec, None, &[], |schemas| {
                schemas.property(&at(), &field, "BookBerthBody", Side::Request);
                schemas.made.keys().cloned().collect::<Vec<_>>()
            });
            assert_eq!(made, [expected]);
        }
    }

    #[test]
    fn an_example_is_kept_as_far_as_it_fits() {
        let (spec, text) = (ports(), json!({"type": "string"}));
        let season = json!({"type": "string", "enum": ["summer"]});
        let object = json!({"type": "object", "properties": {"a": text, "b": season}});
        with(&spec, None, &[], |schemas| {
            for (schema, example, expected) in [
                (&text, json!("x"), Some(json!("x"))),
                (&text, json!(1), None),
                (&season, json!("summer"), Some(json!("summer"))),
                (&season, json!("winter"), None),
                (&reference("Season"), json!("winter"), Some(json!("winter"))),
                (&object, json!({"a": "x", "b": "y", "c": 1}), Some(json!({"a": "x"}))),
            ] {
                assert_eq!(schemas.fitting(schema, &example), expected, "{schema} {example}");
            }
        });
    }

    #[test]
    fn the_shape_is_what_a_schema_says_of_the_wire() {
        let own =
            json!({"description": "A.", "example": "x", "x-rust-name": "a", "type": "string"});
        for (one, two) in [
            (json!({"type": "string"}), own.clone()),
            (reference("A"), json!({"description": "A.", "allOf": [reference("A")]})),
            (json!({"required": ["a", "b"]}), json!({"required": ["b", "a"]})),
            (
                json!({"type": "array", "items": {"type": "string"}}),
                json!({"items": own, "type": "array"}),
            ),
            (
                json!({"additionalProperties": {"type": "string"}}),
                json!({"additionalProperties": own}),
            ),
        ] {
            assert_eq!(shape(&one), shape(&two));
        }
        for (one, two) in [
            (json!({"type": "string"}), json!({"type": "integer"})),
            (reference("A"), reference("B")),
            (json!({"required": ["a"]}), json!({"required": ["b"]})),
            (json!({"enum": ["a"]}), json!({"enum": ["b"]})),
            (json!({"x-values": [{"value": 1}]}), json!({"x-values": [{"value": 2}]})),
        ] {
            assert!(!is_equal(&shape(&one), &shape(&two)), "{one} {two}");
        }
    }

    #[test]
    fn what_is_new_gone_or_different_is_told_once() {
        let schema = |properties: Value| json!({"type": "object", "properties": properties});
        let old = schema(json!({"a": {}, "b": {"type": "string"}, "c": {"type": "string"}}));
        let new = schema(json!({"b": {"type": "integer"}, "c": {"type": "string"}, "d": {}}));
        assert_eq!(differences(&old, &new), ["+d", "-a", "~b"]);
        assert_eq!(differences(&json!({"enum": [1, 2]}), &json!({"enum": [2, 3]})), ["+3", "-1"]);
        assert_eq!(differences(&old, &old), ["~ in what is required, or in the order"]);
    }

    #[test]
    fn a_field_of_no_said_type_is_an_object_if_it_has_fields() {
        let spec = ports();
        with(&spec, None, &[], |schemas| {
            let mut property = |fields| {
                let field = Field { fields, ..field("boat", Kind::Unsaid) };
                schemas.property(&at(), &field, "BookBerthResult", Side::Answer)
            };
            let boat = property(vec![field("x", Kind::String)]).unwrap();
            assert_eq!(boat["allOf"], json!([reference("Boat")]));
            assert_eq!(property(Vec::new()), None);
            assert_eq!(schemas.unsaid.len(), 1);
            assert_eq!(schemas.unsaid[0].2, "the page does not say its type");
        });
    }

    #[test]
    fn the_items_of_a_page_are_called_like_the_page() {
        let spec = ports();
        with(&spec, None, &[], |schemas| {
            for (name, parent, expected) in [
                ("item", "BoatPage", "Boat"),
                ("boat", "BoatPage", "Boat"),
                ("sail", "BoatPage", "Sail"),
                ("item", "Boat", "BoatItem"),
            ] {
                assert_eq!(schemas.named(name, parent), expected, "{name} {parent}");
            }
        });
    }

    #[test]
    fn a_type_of_the_same_values_or_of_the_vendor_s_name_is_used_again() {
        let spec = ports();
        let values = json!([{"value": "fruit", "name": "?"}, {"value": "cloth", "name": "?"}]);
        let kind = json!({"type": "string", "enum": ["fruit", "cloth"], "x-values": values});
        let ship = spec.bundle.value["components"]["schemas"]["MooredShip"].clone();
        for (schema, wanted, is_vendors, expected) in [
            (&kind, "Kind", false, "CrateKind"),
            (&kind, "Freight", false, "Freight"),
            (&ship, "Boat", true, "MooredShip"),
            (&ship, "Boat", false, "Boat"),
        ] {
            let made = with(&spec, None, &[], |schemas| {
                schemas.component(&at(), schema.clone(), wanted, is_vendors)
            });
            assert_eq!(made, expected, "{wanted}");
        }
    }

    #[test]
    fn an_operation_uses_the_types_of_its_own_family_and_of_nobody() {
        let mut spec = ports();
        for name in ["quay.Boat", "pier.Boat"] {
            spec.bundle.value["components"]["schemas"][name] = json!({"type": "object"});
        }
        let names = |id: &str| {
            let (known, own) = (BTreeMap::new(), BTreeSet::new());
            let schemas = Schemas::new(&spec, id, &known, &own, Marks::default());
            let all: Vec<String> = schemas.all().map(|(name, _)| name.clone()).collect();
            ["Ship", "quay.Boat", "pier.Boat"].map(|name| all.iter().any(|other| other == name))
        };
        assert_eq!(names("quay.book_berth"), [true, true, false]);
        assert_eq!(names("book_berth"), [true, false, false]);
    }

    #[test]
    fn an_example_fits_the_type_that_it_is_of() {
        let spec = ports();
        let examples = [json!("x"), json!(2), json!(2.5), json!(true), json!([]), json!({})];
        with(&spec, None, &[], |schemas| {
            for (kind, fitting) in [
                ("string", vec![0]),
                ("integer", vec![1]),
                ("number", vec![1, 2]),
                ("boolean", vec![3]),
            ] {
                let schema = json!({"type": kind});
                let fits = |index: &usize| schemas.fitting(&schema, &examples[*index]).is_some();
                let found: Vec<usize> = (0..examples.len()).filter(fits).collect();
                assert_eq!(found, fitting, "{kind}");
            }
        });
    }
}
