//! What the generator relies on beyond the shape of the document. All problems are reported at once.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use heck::ToUpperCamelCase;
use serde_json::{Number, Value};

use super::model::{
    Additional, CodeType, ErrorClass, Kind, KnownValue, Location, Operation, Pagination,
    PagingLocation, PagingResponse, PagingStyle, Parameter, Schema,
};
use super::name::{closest, is_snake_case, is_usable_name};
use super::pattern::Pattern;
use super::unwritten::TEXT;
use super::{Name, OperationAt, Spec};
use crate::problem::{Place, Problem};

/// Everything that is wrong with `spec`.
pub(super) fn check(spec: &Spec) -> Vec<Problem> {
    let mut lint = Lint { spec, found: Vec::new(), used_scopes: BTreeMap::new() };
    lint.vendor();
    lint.components();
    lint.operations();
    lint.found.extend(super::families::check(spec));
    lint.found.extend(super::failures::check(spec));
    lint.found.extend(super::views::check(spec));
    // A dangling reference makes the checks below stumble over their own feet.
    if lint.found.is_empty() {
        lint.error_codes();
        lint.scopes();
        lint.deviations();
        lint.waivers();
    }
    lint.found
}

struct Lint<'a> {
    spec: &'a Spec,
    found: Vec<Problem>,
    /// Each scope and a place that uses it.
    used_scopes: BTreeMap<&'a str, Place>,
}

impl<'a> Lint<'a> {
    fn report(&mut self, place: Place, what: impl Into<String>, expected: impl Into<String>) {
        self.found.push(self.spec.problem(place, what, expected));
    }

    fn use_scopes(&mut self, place: &Place, scopes: &'a [String]) {
        for scope in scopes {
            self.used_scopes.entry(scope).or_insert_with(|| place.clone());
        }
    }

    fn rust_name(&mut self, place: &Place, name: Option<&str>) {
        if let Some(name) = name.filter(|name| !is_usable_name(name)) {
            let what = format!("`{name}` cannot become a name in Rust");
            self.report(place.at("x-rust-name"), what, "snake_case, and not a Rust keyword");
        }
    }

    fn vendor(&mut self) {
        let place = Place::root().at("x-vendor");
        if !is_pascal_case(&self.spec.document.vendor.rust_type) {
            let what = format!("`{}` is not a Rust type name", self.spec.document.vendor.rust_type);
            self.report(place.at("type"), what, "a name such as `Feishu`");
        }
        let crate_name = &self.spec.document.vendor.crate_name;
        let name = super::files::name(&self.spec.file);
        if *crate_name != name {
            let kind = super::files::folder(&self.spec.file).map_or("file", |_| "folder");
            let what = format!("the crate is `{crate_name}`, and the {kind} is called `{name}`");
            self.report(place.at("crate"), what, "one name for both");
        }
        for (index, server) in self.spec.document.servers.iter().enumerate() {
            let place = Place::root().at("servers").at(index);
            let region = server.region.iter().map(|region| ("x-region", &region.name));
            let variables = server.variables.keys().map(|name| ("variables", name));
            for (key, name) in region.chain(variables) {
                if !is_usable_name(name) {
                    let what = format!("`{name}` cannot become a name in Rust");
                    self.report(place.at(key), what, "snake_case, and not a Rust keyword");
                }
            }
        }
        if self.spec.document.servers.is_empty() {
            self.report(Place::root().at("servers"), "no server is named", "at least one server");
        }
    }

    fn components(&mut self) {
        for (name, schema) in &self.spec.document.components.schemas {
            let place = Place::root().at("components").at("schemas").at(name);
            let parts = Name::of(name);
            if !is_pascal_case(&parts.own) || !is_family(&parts) {
                self.report(
                    place.clone(),
                    format!("`{name}` is not a Rust type name"),
                    "PascalCase, such as `DepartmentLeader`, or `contact.User` in a family",
                );
            } else if parts.own.to_upper_camel_case() != parts.own {
                // Typify writes it so, and would not find it under another name.
                let what = format!("`{name}` is not written as Rust writes types");
                self.report(place.clone(), what, format!("`{}`", parts.own.to_upper_camel_case()));
            }
            self.endless(&place, name);
            let is_read = schema.envelope.as_ref().is_none_or(|words| !words.beside.is_empty());
            if schema.description.is_none() && is_read {
                self.report(
                    place.clone(),
                    "the schema has no description",
                    "a `description`, which becomes the type's documentation",
                );
            }
            self.schema(&place, schema, true);
            if schema.is_enum() {
                self.enumeration(&place, schema);
            }
            if let Some(envelope) = &schema.envelope {
                let words = [&envelope.code, &envelope.message].into_iter();
                for key in words.chain(&envelope.data).chain(&envelope.beside) {
                    if !schema.properties.contains_key(key) {
                        self.report(
                            place.at("x-envelope"),
                            format!("the envelope has no property `{key}`"),
                            "the names of properties of this schema",
                        );
                    }
                }
            }
        }
    }

    /// Checks `schema` and all that is inside it. Only a component may be an object or an enum.
    fn schema(&mut self, place: &Place, schema: &'a Schema, is_component: bool) {
        self.use_scopes(place, &schema.scopes);
        for value in &schema.known_values {
            self.use_scopes(place, &value.scopes);
        }

        if self.refused(place, schema) {
            return;
        }
        if schema.reference.is_some() || !schema.all_of.is_empty() {
            match schema.component() {
                Some(name) if self.spec.component(name).is_none() => {
                    let what = format!("`#/components/schemas/{name}` does not exist");
                    let expected = match closest(name, self.spec.document.components.schemas.keys())
                    {
                        Some(near) => format!("an existing component; did you mean `{near}`?"),
                        None => "an existing component".to_owned(),
                    };
                    self.report(place.at("$ref"), what, expected);
                }
                Some(_) => {}
                None if schema.all_of.len() > 1 => self.report(
                    place.at("allOf"),
                    "an object is put together inside another schema",
                    "a component of its own with this `allOf`, whose name becomes the Rust type's name",
                ),
                None => self.report(
                    place.clone(),
                    "this is not a reference to a component schema",
                    "`$ref: '#/components/schemas/Name'`, or `allOf` with that as its only element",
                ),
            }
            return;
        }

        let Some(kind) = schema.kind else {
            self.report(place.clone(), "the schema has no `type`", "a `type` or a `$ref`");
            return;
        };
        if (schema.is_enum() || schema.values.is_some()) && !is_component {
            self.report(
                place.clone(),
                "an enum stands inside another schema",
                "a component of its own, whose name becomes the Rust type's name",
            );
        }
        if !schema.properties.is_empty() && !is_component {
            self.report(
                place.clone(),
                "an object stands inside another schema",
                "a component of its own, whose name becomes the Rust type's name",
            );
        }
        self.limits(place, schema, kind);
        if depth_of(schema) > 2 {
            self.report(
                place.clone(),
                "lists and maps are nested three deep",
                "an object in between: a component of its own",
            );
        }
        match kind {
            Kind::Array => match &schema.items {
                Some(items) => {
                    self.not_empty(&place.at("items"), items);
                    self.schema(&place.at("items"), items, false);
                }
                None => self.report(place.clone(), "the array has no `items`", "an `items` schema"),
            },
            Kind::Object => {
                let mut names: BTreeMap<&str, &str> = BTreeMap::new();
                for (name, property) in &schema.properties {
                    let place = place.at("properties").at(name);
                    self.name(&place, name, property.rust_name.as_deref());
                    let rust_name = property.rust_name.as_deref().unwrap_or(name);
                    if let Some(other) = names.insert(rust_name, name) {
                        let what = format!("`{other}` and `{name}` would both be `{rust_name}`");
                        self.report(place.clone(), what, "another `x-rust-name`");
                    }
                    let data = schema.envelope.as_ref().and_then(|words| words.data.as_ref());
                    if data != Some(name) {
                        self.not_empty(&place, property);
                    }
                    if property.description.is_none() && property.component().is_none() {
                        self.report(
                            place.clone(),
                            "the property has no description",
                            "a `description`, which becomes the field's documentation",
                        );
                    }
                    self.schema(&place, property, false);
                }
                for name in &schema.required {
                    if !schema.properties.contains_key(name) {
                        let what = format!("`{name}` is required, but is not a property");
                        self.report(place.at("required"), what, "names of properties");
                    }
                }
                self.object(place, schema);
            }
            Kind::String | Kind::Integer | Kind::Boolean | Kind::Number => {}
        }
        if is_component && kind != Kind::Object && !schema.is_enum() {
            self.report(
                place.at("type"),
                "this component is neither an object nor an enum",
                "the schema in the places that refer to it: only objects and enums become types with names",
            );
        }
        if let Some(example) = &schema.example {
            self.example(&place.at("example"), schema, example);
        }
        if let Some(default) = &schema.default {
            self.example(&place.at("default"), schema, default);
        }
    }

    /// An object that requires itself, directly or by way of others: no value of it could ever be made.
    fn endless(&mut self, place: &Place, name: &str) {
        let mut reached = HashSet::new();
        let mut next = vec![name];
        while let Some(component) = next.pop() {
            let Some(schema) = self.spec.component(component) else { continue };
            for key in &schema.required {
                let inner = schema.properties.get(key).and_then(Schema::component);
                let Some(inner) = inner.filter(|inner| reached.insert(*inner)) else { continue };
                if inner == name {
                    let what =
                        format!("`{name}` requires itself, by `{component}.{key}`: it never ends");
                    self.report(place.at("required"), what, "an optional property, or a list");
                    return;
                }
                next.push(inner);
            }
        }
    }

    /// What a type here cannot be. Each is said by its name, with the reason.
    fn refused(&mut self, place: &Place, schema: &Schema) -> bool {
        let choice = "a value of one type: an object that has the properties of all, none of them required, \
                      or `additionalProperties: true`";
        let refused = [
            ("oneOf", &schema.one_of, choice),
            ("anyOf", &schema.any_of, choice),
            ("not", &schema.not, "a schema that says what a value is"),
            ("discriminator", &schema.discriminator, choice),
        ];
        let before = self.found.len();
        for (word, value, expected) in refused {
            if value.is_some() {
                let what = match word {
                    "not" => "`not` has no type here: it says only what a value is not".to_owned(),
                    _ => format!(
                        "`{word}` has no type here: an answer does not say which of the schemas it follows"
                    ),
                };
                self.report(place.at(word), what, expected);
            }
        }
        if schema.format.as_deref() == Some("binary") {
            self.report(
                place.at("format"),
                "`binary` is a file's content, which no JSON carries",
                "text, numbers, lists and objects: files are neither sent nor received here",
            );
        }
        self.found.len() > before
    }

    /// What an object holds beside its properties.
    fn object(&mut self, place: &Place, schema: &'a Schema) {
        if !schema.properties.is_empty() && schema.additional_properties.is_some() {
            self.report(
                place.at("additionalProperties"),
                "the object has properties by name and others besides",
                "one of the two: unknown properties of an answer are ignored, and a map has none by name",
            );
        }
        match &schema.additional_properties {
            Some(Additional::Anything(false)) => self.report(
                place.at("additionalProperties"),
                "`false` says nothing here: requests have the documented properties, and answers may have others",
                "`true` for a free-form object, the schema of a map's values, or no `additionalProperties`",
            ),
            Some(Additional::Anything(true)) | None => {}
            Some(Additional::Of(values)) => {
                self.not_empty(&place.at("additionalProperties"), values);
                self.schema(&place.at("additionalProperties"), values, false);
            }
        }
    }

    /// An object of which the spec says nothing: neither properties nor that it is free-form.
    fn not_empty(&mut self, place: &Place, schema: &Schema) {
        if self.spec.resolve(schema).is_empty_object() {
            self.report(
                place.clone(),
                "nothing is said about this object",
                "its properties, the schema of a map's values as `additionalProperties`, or \
                 `additionalProperties: true` where anything can be in it",
            );
        }
    }

    /// Limits that stand on the wrong type, contradict each other, or cannot be checked.
    fn limits(&mut self, place: &Place, schema: &Schema, kind: Kind) {
        let numbers = matches!(kind, Kind::Integer | Kind::Number);
        let given = [
            ("minimum", schema.minimum.is_some(), numbers),
            ("maximum", schema.maximum.is_some(), numbers),
            ("minLength", schema.min_length.is_some(), kind == Kind::String),
            ("maxLength", schema.max_length.is_some(), kind == Kind::String),
            ("pattern", schema.pattern.is_some(), kind == Kind::String),
            ("minItems", schema.min_items.is_some(), kind == Kind::Array),
            ("maxItems", schema.max_items.is_some(), kind == Kind::Array),
        ];
        for (word, is_given, fits) in given {
            if is_given && (!fits || schema.is_enum()) {
                let what =
                    format!("`{word}` does not apply to such a value, and nothing would check it");
                self.report(place.at(word), what, "a limit that belongs to the `type`");
            }
        }
        for (word, bound) in [("minimum", &schema.minimum), ("maximum", &schema.maximum)] {
            let Some(bound) =
                bound.as_ref().filter(|bound| kind == Kind::Integer && !bound.is_i64())
            else {
                continue;
            };
            let what = format!("{bound} cannot limit an integer");
            self.report(place.at(word), what, "an integer of 64 bits");
        }
        let number = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
        let bounds = [
            (number(&schema.minimum), number(&schema.maximum), "number", "minimum", "maximum"),
            (
                schema.min_length.map(|n| n as f64),
                schema.max_length.map(|n| n as f64),
                "text",
                "minLength",
                "maxLength",
            ),
            (
                schema.min_items.map(|n| n as f64),
                schema.max_items.map(|n| n as f64),
                "list",
                "minItems",
                "maxItems",
            ),
        ];
        for (least, most, thing, minimum, maximum) in bounds {
            if let (Some(least), Some(most)) = (least, most)
                && least > most
            {
                let what = format!("no {thing} is at least {least} and at most {most}");
                self.report(place.clone(), what, format!("`{minimum}` not above `{maximum}`"));
            }
        }
        if let Some(pattern) = &schema.pattern
            && let Err(reason) = Pattern::parse(pattern)
        {
            self.report(
                place.at("pattern"),
                reason,
                "runs of characters such as `^[a-z][a-z0-9_]{0,63}$`, any of several joined by `|`; \
                 what goes beyond belongs in the description",
            );
        }
    }

    /// A name on the page and the one that it gets in Rust.
    fn name(&mut self, place: &Place, name: &str, rust_name: Option<&str>) {
        self.rust_name(place, rust_name);
        if rust_name.is_none() && !is_property_name(name) {
            let what = format!("`{name}` cannot become a name in Rust");
            self.report(
                place.clone(),
                what,
                "a letter, then letters, digits, hyphens and underscores; or `x-rust-name`",
            );
        }
    }

    fn enumeration(&mut self, place: &Place, schema: &Schema) {
        match (&schema.values, &schema.known_values_source) {
            (Some(values), _) => {
                let named: Vec<&Value> = schema.known_values.iter().map(|v| &v.value).collect();
                if values.iter().collect::<Vec<_>>() != named {
                    self.report(
                        place.at("x-values"),
                        "`enum` and `x-values` do not list the same values in the same order",
                        "one entry of `x-values` for each value of `enum`",
                    );
                }
            }
            (None, None) => self.report(
                place.clone(),
                "the values are listed in `x-values` alone",
                "an `enum` with the same values, or, for an open set, `x-values-source`",
            ),
            (None, Some(_)) => {}
        }
        let mut names = HashSet::new();
        for (index, KnownValue { value, name, .. }) in schema.known_values.iter().enumerate() {
            let place = place.at("x-values").at(index);
            if !is_variant_name(name) {
                let what = format!("`{name}` cannot become a variant's name");
                self.report(place.at("name"), what, "snake_case, and not `unknown`");
            }
            if !names.insert(name) {
                let what = format!("the name `{name}` is given twice");
                self.report(place.at("name"), what, "a name of its own for each value");
            }
            let fits = match schema.kind {
                Some(Kind::String) => value.is_string(),
                Some(Kind::Integer) => value.is_i64(),
                Some(Kind::Boolean) => value.is_boolean(),
                _ => false,
            };
            if !fits {
                let what = format!("{value} is not of the enum's type");
                self.report(
                    place.at("value"),
                    what,
                    "a string, an integer or a boolean, as `type` says",
                );
            }
        }
    }

    fn operations(&mut self) {
        let mut ids: BTreeMap<(Option<String>, String), Place> = BTreeMap::new();
        for at in self.spec.all_operations() {
            let place = at.place();
            let id = at.operation.id.as_str();
            let parts = Name::of(id);
            if !is_usable_name(&parts.own) || id == "builder" || !is_family(&parts) {
                self.report(
                    place.at("operationId"),
                    format!("`{id}` cannot become a method's name"),
                    "snake_case and not a Rust keyword, such as `list_departments`, or \
                     `contact.list_departments` in a family",
                );
            }
            // By the request's name: `a_b` and `a__b` have the same.
            let request = (parts.family.clone(), parts.own.to_upper_camel_case());
            if let Some(first) = ids.insert(request, place.clone()) {
                self.report(
                    place.at("operationId"),
                    format!("the operation `{id}` exists already, at {first}"),
                    "an operationId of its own for each operation",
                );
            }
            self.parameters(&at);
            self.request_body(&place, &at);
            self.responses(&at);
            self.idempotency(&place, at.operation);
            self.pagination(&place, at.operation);
            for (index, limit) in at.operation.rate_limits.iter().enumerate() {
                if limit.requests == 0 || limit.seconds == 0 {
                    let place = place.at("x-rate-limits").at(index);
                    self.report(place, "a rate limit of nothing", "numbers above 0");
                }
            }
            if let Some(access) = &at.operation.access {
                self.use_scopes(&place.at("x-access"), &access.scopes.any_of);
            }
            if !at.operation.token_exchange && at.operation.page.is_none() {
                self.report(
                    place,
                    "the operation names no page of the vendor",
                    "`x-page` with the page's `url` and the date of its last update",
                );
            }
        }
    }

    fn parameters(&mut self, at: &OperationAt<'a>) {
        let mut seen = HashSet::new();
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for (index, parameter) in at.operation.parameters.iter().enumerate() {
            let place = at.place().at("parameters").at(index);
            let name = parameter.name.as_str();
            self.use_scopes(&place, &parameter.scopes);
            self.schema(&place.at("schema"), &parameter.schema, false);
            if let Some(example) = &parameter.example {
                self.example(&place.at("example"), &parameter.schema, example);
            }
            if parameter.description.is_none() {
                self.report(
                    place.clone(),
                    "the parameter has no description",
                    "a `description`, which becomes the setter's documentation",
                );
            }
            self.name(&place.at("name"), name, parameter.rust_name.as_deref());
            if !seen.insert(name) {
                let what = format!("the parameter `{name}` is given twice");
                self.report(place.at("name"), what, "each parameter once");
            }
            let rust_name = parameter.rust_name.as_deref().unwrap_or(name);
            if let Some(other) = names.insert(rust_name, name).filter(|other| *other != name) {
                let what = format!("`{other}` and `{name}` would both be `{rust_name}`");
                self.report(place.at("name"), what, "another `x-rust-name`");
            }
            self.parameter_type(&place.at("schema"), parameter);
            let in_template = at.path.contains(&format!("{{{name}}}"));
            match parameter.location {
                Location::Path if !in_template => {
                    let what = format!("`{name}` is not in the path");
                    self.report(place.at("in"), what, format!("`{{{name}}}` in {}", at.path));
                }
                Location::Path if !parameter.required => {
                    let what = format!("`{name}` is part of the path, but not required");
                    self.report(place.at("required"), what, "`required: true`");
                }
                Location::Path | Location::Query => {}
                Location::Header => self.header(&place, name),
            }
        }
        for name in at.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            if !seen.contains(name) {
                let what = format!("the path has `{{{name}}}`, and no parameter describes it");
                self.report(
                    at.place().at("parameters"),
                    what,
                    format!("a path parameter `{name}`"),
                );
            }
        }
    }

    /// What a parameter can carry: a single value, or a list of them in the query.
    fn parameter_type(&mut self, place: &Place, parameter: &Parameter) {
        let schema = self.spec.resolve(&parameter.schema);
        let name = &parameter.name;
        let element = schema.items.as_deref().map(|items| self.spec.resolve(items));
        let what = match (schema.kind, element) {
            (Some(Kind::Object), _) => format!("`{name}` is an object"),
            (Some(Kind::Array), _) if parameter.location != Location::Query => {
                format!("`{name}` is a list outside the query")
            }
            (Some(Kind::Array), Some(Schema { kind: Some(Kind::Array | Kind::Object), .. })) => {
                format!("`{name}` is a list of something other than single values")
            }
            _ => return,
        };
        self.report(
            place.clone(),
            what,
            "a string, a number, a boolean or an enum; in the query a list of these as well",
        );
    }

    /// A header whose value the caller says.
    fn header(&mut self, place: &Place, name: &str) {
        let is_name = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        if !is_name {
            let what = format!("`{name}` is not the name of a header");
            self.report(place.at("name"), what, "letters, digits and hyphens");
        }
        let own =
            ["authorization", "content-type", "content-length", "host", "accept", "connection"];
        if own.contains(&name.to_lowercase().as_str()) {
            let what = format!("the client sets `{name}` itself");
            self.report(
                place.at("name"),
                what,
                "`security` for the token, the body's media type for its content type, `x-headers` for a fixed value",
            );
        }
    }

    fn request_body(&mut self, place: &Place, at: &OperationAt<'a>) {
        let operation = at.operation;
        let Some(body) = &operation.request_body else { return };
        if at.method == "GET" {
            self.report(
                place.at("requestBody"),
                "a GET has a body, which servers and proxies drop",
                "parameters in the query, or another method",
            );
        }
        let place = place.at("requestBody").at("content");
        if body.content.len() != 1 {
            let what = format!("the body has {} media types", body.content.len());
            self.report(place.clone(), what, "exactly one");
        }
        for (media_type, content) in &body.content {
            let place = place.at(media_type);
            // Token exchanges may be form-encoded: nothing is generated from them.
            if !operation.token_exchange && !is_json(media_type) {
                let what = if media_type.starts_with("multipart/") {
                    format!("`{media_type}` carries files, and nothing here sends files")
                } else {
                    format!("a body of type `{media_type}` cannot be sent")
                };
                self.report(
                    place.clone(),
                    what,
                    "`application/json`, with a charset if the page asks for one",
                );
                continue;
            }
            self.schema(&place.at("schema"), &content.schema, false);
            for (name, example) in content.all_examples() {
                self.example(&place.at(name), &content.schema, example);
            }
            self.whole(&place.at("schema"), &content.schema);
            self.not_empty(&place.at("schema"), &content.schema);
        }
    }

    /// What is a body, an answer or an answer's data: an object with a name, a list or a map.
    fn whole(&mut self, place: &Place, schema: &Schema) {
        let resolved = self.spec.resolve(schema);
        if resolved.is_enum()
            || matches!(
                resolved.kind,
                Some(Kind::String | Kind::Integer | Kind::Number | Kind::Boolean)
            )
        {
            self.report(
                place.clone(),
                "a single value stands alone",
                "an object, a list or a map: pages show no other body and no other answer",
            );
        }
    }

    fn responses(&mut self, at: &OperationAt<'a>) {
        let place = at.place().at("responses");
        let mut success: Option<(&str, &Schema)> = None;
        for (status, response) in &at.operation.responses {
            let place = place.at(status);
            if response.content.len() > 1 {
                let what = format!("the answer has {} media types", response.content.len());
                self.report(place.at("content"), what, "exactly one, or none");
            }
            for (media_type, content) in &response.content {
                let place = place.at("content").at(media_type);
                if !is_json(media_type) {
                    let what = match media_type.as_str() {
                        "text/event-stream" => {
                            "an event stream never ends as an answer does, and nothing here reads one"
                                .to_owned()
                        }
                        _ => format!("`{media_type}` is a download, and nothing here reads files"),
                    };
                    self.report(place, what, "`application/json`");
                    continue;
                }
                self.schema(&place.at("schema"), &content.schema, false);
                for (name, example) in content.all_examples() {
                    self.example(&place.at(name), &content.schema, example);
                }
                self.whole(&place.at("schema"), &content.schema);
                if !status.starts_with('2') {
                    continue;
                }
                let name = content.schema.component();
                match success {
                    Some((first, other)) if name.is_none() || other.component() != name => self
                        .report(
                            place.at("schema"),
                            format!("{status} has a different schema from {first}"),
                            "one schema for all successful answers",
                        ),
                    _ => success = Some((status, &content.schema)),
                }
            }
        }
        if at.operation.token_exchange {
            return self.statuses(at);
        }
        match self.spec.success(at.operation) {
            None => self.report(
                place,
                "no answer is a success",
                "a response `200`, `201`, `202` or `204`",
            ),
            Some((status, _)) => {
                let place = place.at(status);
                if let Some(data) = self.spec.payload(at.operation).schema() {
                    self.whole(&place, data);
                }
            }
        }
        self.statuses(at);
    }

    /// Each documented error has an answer with its status.
    fn statuses(&mut self, at: &OperationAt<'a>) {
        for (index, error) in at.operation.errors.iter().enumerate() {
            if !at.operation.responses.contains_key(&error.status.to_string()) {
                let place = at.place().at("x-errors").at(index).at("status");
                let what = format!("HTTP {} is not among the responses", error.status);
                self.report(place, what, "a response for each status in the error table");
            }
        }
    }

    /// Where a write says that it may be repeated, and by what the vendor knows it again.
    fn idempotency(&mut self, place: &Place, operation: &'a Operation) {
        let Some(key) = &operation.idempotency_key else { return };
        let place = place.at("x-idempotency-key");
        let parameter = operation.parameters.iter().find(|parameter| parameter.name == *key);
        let parameter = parameter.map(|parameter| &parameter.schema);
        let body = super::body_schema(operation)
            .and_then(|schema| self.spec.resolve(schema).properties.get(key));
        let Some(schema) = parameter.or(body).map(|schema| self.spec.resolve(schema)) else {
            let what = format!("the request has no `{key}`");
            self.report(
                place,
                what,
                "a parameter in the query or a header, or a property of the body",
            );
            return;
        };
        // As `client-core` makes them.
        let random = "0123456789abcdef".repeat(2);
        let too_long = schema.max_length.is_some_and(|most| most < random.len())
            || schema.min_length.is_some_and(|least| least > random.len());
        let pattern = schema.pattern.as_ref().and_then(|pattern| Pattern::parse(pattern).ok());
        if schema.kind != Some(Kind::String) || schema.is_enum() {
            let what = format!("`{key}` is not a string");
            self.report(place, what, "a parameter or property of type `string`");
        } else if too_long || pattern.is_some_and(|pattern| !pattern.matches(&random)) {
            let what = format!("a random key does not keep to the limits of `{key}`");
            self.report(place, what, "a string that 32 hexadecimal digits fit");
        }
    }

    fn pagination(&mut self, place: &Place, operation: &'a Operation) {
        let Some(paging) = &operation.pagination else { return };
        let place = place.at("x-pagination");
        let (request, response) = (&paging.request, &paging.response);
        let end = response.more.is_none() || response.total.is_none();
        let described = match paging.style {
            PagingStyle::Token => {
                request.token.is_some() && response.next.is_some() && response.total.is_none()
            }
            PagingStyle::Page => request.page.is_some() && paging.first.is_some() && end,
            PagingStyle::Offset => request.offset.is_some() && end,
        };
        let others = [
            (PagingStyle::Token, &request.token),
            (PagingStyle::Page, &request.page),
            (PagingStyle::Offset, &request.offset),
        ];
        let foreign = others.iter().any(|(style, name)| *style != paging.style && name.is_some())
            || paging.style != PagingStyle::Token && response.next.is_some()
            || paging.style != PagingStyle::Page && paging.first.is_some();
        if !described || foreign {
            self.report(
                place,
                "the paging style is not described completely, or has keys of another style",
                "token: `request.token`, `response.next`, and `response.more` if there is one; page: `first`, \
                 `request.page`; offset: `request.offset`; both with `response.total` or `response.more`, or neither \
                 where only an empty page is the last one",
            );
            return;
        }
        let position = request.position().map(|name| ("position", name));
        let size = request.size.as_deref().map(|name| ("size", name));
        for (role, name) in position.into_iter().chain(size) {
            let found = match paging.location {
                PagingLocation::Query => operation
                    .parameters
                    .iter()
                    .find(|p| p.name == *name && p.location == Location::Query)
                    .map(|parameter| &parameter.schema),
                PagingLocation::Body => super::body_schema(operation)
                    .and_then(|schema| self.spec.property(self.spec.resolve(schema), name)),
            };
            let Some(schema) = found.filter(|_| name.split('.').count() <= 2) else {
                let what = format!("the request has no `{name}`");
                self.report(
                    place.at("request"),
                    what,
                    "a parameter, or a property of the body or of an object in it",
                );
                continue;
            };
            let kind = match (role, paging.style) {
                ("position", PagingStyle::Token) => Kind::String,
                _ => Kind::Integer,
            };
            let schema = self.spec.resolve(schema);
            if schema.kind != Some(kind) || schema.is_enum() {
                let what = format!("`{name}` is not of the type that paging needs");
                self.report(
                    place.at("request"),
                    what,
                    "a string for a token, an integer for a number, an offset and a size",
                );
            }
        }
        if let (Some(position), Some(size), PagingLocation::Body) =
            (request.position(), request.size.as_deref(), paging.location)
            && group(position) != group(size)
        {
            let what = format!("`{position}` and `{size}` are in different objects of the body");
            self.report(place.at("request"), what, "both in one");
        }
        self.lists(&place, paging);
        self.page(&place, operation, response);
    }

    /// Which lists a page is said to hold: one, or several that go on together.
    fn lists(&mut self, place: &Place, paging: &Pagination) {
        let place = place.at("response");
        let lists = match (&paging.response.items, &paging.response.lists) {
            (Some(_), None) => return,
            (None, Some(lists)) => lists,
            (items, _) => {
                let which = if items.is_some() { "both `items` and `lists`" } else { "no list" };
                self.report(
                    place,
                    format!("the response names {which}"),
                    "`items`, the list that a page holds, or `lists`, all of them where it holds several",
                );
                return;
            }
        };
        let place = place.at("lists");
        let mut names = BTreeSet::new();
        for name in lists {
            if !names.insert(name) {
                self.report(place.clone(), format!("`{name}` comes twice"), "each list once");
            }
        }
        if names.len() < 2 {
            let what = "`lists` names fewer than two lists";
            self.report(place.clone(), what, "two names or more; a single list is `items`");
        }
        if paging.style != PagingStyle::Token {
            self.report(
                place,
                "nobody knows what numbers and totals count where a page holds several lists",
                "`style: token`",
            );
        }
    }

    /// The answer's side of a listing.
    fn page(&mut self, place: &Place, operation: &'a Operation, response: &'a PagingResponse) {
        let place = place.at("response");
        let Some(data) = self.spec.payload(operation).schema() else {
            self.report(place, "the answer has no data", "a page: an object with a list of items");
            return;
        };
        if data.component().is_none() {
            self.report(
                place,
                "the data is not an object with a name",
                "a component with a list of items; a list on its own is not a page",
            );
            return;
        }
        if data.component().is_some_and(|name| self.spec.component(name).is_none()) {
            return; // reported already
        }
        let data = self.spec.resolve(data);
        let key = if response.items.is_some() { "items" } else { "lists" };
        for name in response.all_lists().filter(|name| name.contains('.')) {
            let what = format!("`{name}` is not directly in the data");
            self.report(place.at(key), what, "a property of the data itself");
        }
        // One that is left out would be no part of the listing, and may be why there is another page.
        for (name, schema) in data.own_properties().filter(|_| response.lists.is_some()) {
            let is_list = self.spec.resolve(schema).kind == Some(Kind::Array);
            if is_list && response.all_lists().all(|list| list != name) {
                let what = format!("`{name}` is a list of the page as well");
                self.report(place.at(key), what, "all lists of the page");
            }
        }
        let lists = response
            .all_lists()
            .map(|name| (name, Kind::Array, "a list of objects or of single values"));
        let others = [
            (&response.next, Kind::String, "a string"),
            (&response.more, Kind::Boolean, "a boolean"),
            (&response.total, Kind::Integer, "an integer"),
        ];
        let others = others
            .into_iter()
            .filter_map(|(name, kind, expected)| Some((name.as_deref()?, kind, expected)));
        for (name, kind, expected) in lists.chain(others) {
            let found = self.spec.property(data, name).filter(|_| name.split('.').count() <= 2);
            let Some(schema) = found.map(|schema| self.spec.resolve(schema)) else {
                let what = format!("the data has no `{name}`");
                self.report(place.clone(), what, "a property of the data, or of an object in it");
                continue;
            };
            let element = schema.items.as_deref().map(|items| self.spec.resolve(items));
            let nested = element.is_some_and(|element| {
                element.kind == Some(Kind::Array) || element.additional_properties.is_some()
            });
            if schema.kind != Some(kind) || schema.is_enum() || nested {
                let what = format!("`{name}` is not of the type that paging needs");
                self.report(place.clone(), what, expected);
            }
        }
    }

    fn error_codes(&mut self) {
        let mut names: BTreeMap<String, (&str, ErrorClass, &str, Place)> = BTreeMap::new();
        // By the variant's name: `a_b` and `a__b` have the same.
        let mut codes: BTreeMap<String, String> = BTreeMap::new();
        let common = self.spec.document.common_errors.iter().enumerate().map(|(index, error)| {
            let place = Place::root().at("x-common-errors").at(index);
            (place, &error.code, error.name.as_str(), error.class, error.remedy.as_str())
        });
        let documented = self.spec.all_operations().flat_map(|at| {
            at.operation.errors.iter().enumerate().map(move |(index, error)| {
                let place = at.place().at("x-errors").at(index);
                (place, &error.code, error.name.as_str(), error.class, error.remedy.as_str())
            })
        });
        let expected_type = match self.spec.document.vendor.code_type {
            CodeType::Integer => "an integer, as `x-vendor: code-type` says",
            CodeType::String => "a string, as `x-vendor: code-type` says",
        };
        for (index, error) in self.spec.document.common_errors.iter().enumerate() {
            let fits = match error.wait {
                Some(seconds) => seconds > 0 && error.class == ErrorClass::RateLimited,
                None => true,
            };
            if !fits {
                self.report(
                    Place::root().at("x-common-errors").at(index).at("wait"),
                    "there is nothing to wait for",
                    "at least 1 second, and `class: rate_limited`",
                );
            }
        }
        for (place, code, name, class, remedy) in common.chain(documented).collect::<Vec<_>>() {
            let fits = match self.spec.document.vendor.code_type {
                CodeType::Integer => code.is_i64(),
                CodeType::String => code.is_string(),
            };
            if !fits {
                self.report(
                    place.at("code"),
                    format!("{code} is not of the codes' type"),
                    expected_type,
                );
            }
            if !is_variant_name(name) {
                let what = format!("`{name}` cannot become a variant's name");
                self.report(place.at("name"), what, "snake_case, and not `unknown`");
            }
            let code = code.to_string();
            if let Some((other, other_class, other_remedy, first)) = names.get(&code) {
                if *other_class != class {
                    let what = format!("code {code} has another class at {first}");
                    self.report(place.at("class"), what, "one class for one code");
                }
                if *other != name {
                    let what =
                        format!("code {code} is called `{name}` here and `{other}` at {first}");
                    self.report(place.at("name"), what, "one name for one code");
                }
                // A draft leaves the words open.
                if *other_remedy != remedy && ![*other_remedy, remedy].contains(&TEXT) {
                    let what = format!("code {code} has another remedy at {first}");
                    self.report(place.at("remedy"), what, "one remedy for one code");
                }
            } else if let Some(other) = codes.get(&name.to_upper_camel_case()) {
                let what = format!("`{name}` names both {code} and {other}");
                self.report(place.at("name"), what, "a name of its own for each code");
            } else {
                names.insert(code.clone(), (name, class, remedy, place));
                codes.insert(name.to_upper_camel_case(), code);
            }
        }
    }

    fn scopes(&mut self) {
        let catalog = &self.spec.document.scopes;
        let used = std::mem::take(&mut self.used_scopes);
        for (scope, place) in used.iter().filter(|(scope, _)| !catalog.contains_key(**scope)) {
            let what = format!("the scope `{scope}` is not in the catalogue");
            self.report(
                place.clone(),
                what,
                "an entry of `x-scopes` that says what the scope opens",
            );
        }
        for scope in catalog.keys().filter(|scope| !used.contains_key(scope.as_str())) {
            let what = format!("nothing uses the scope `{scope}`");
            self.report(
                Place::root().at("x-scopes").at(scope),
                what,
                "only scopes that an operation or a field names",
            );
        }
    }

    fn deviations(&mut self) {
        let mut ids = HashSet::new();
        for (index, deviation) in self.spec.document.deviations.iter().enumerate() {
            let place = Place::root().at("x-deviations").at(index);
            if !ids.insert(&deviation.id) {
                let what = format!("the deviation `{}` is listed twice", deviation.id);
                self.report(place.at("id"), what, "one entry for each deviation");
            }
            if self.spec.bundle.value.pointer(&deviation.at).is_none() {
                let what = format!("`{}` leads nowhere in this document", deviation.at);
                self.report(place.at("at"), what, "a JSON pointer to the deviating place; delete the entry if it no longer applies");
            }
            for (number, fact) in deviation.facts.iter().enumerate() {
                self.names_an_operation(place.at("facts").at(number), &fact.operation);
            }
        }
    }

    fn waivers(&mut self) {
        let mut ids = HashSet::new();
        for (index, waiver) in self.spec.document.waivers.iter().enumerate() {
            let place = Place::root().at("x-waivers").at(index);
            if !ids.insert(&waiver.id) {
                let what = format!("the waiver `{}` is listed twice", waiver.id);
                self.report(place.at("id"), what, "one entry for each waiver");
            }
            if waiver.facts.is_empty() {
                let what = "nothing says what is waived";
                self.report(place.at("facts"), what, "at least one fact that `docs check` prints");
            }
            for (number, fact) in waiver.facts.iter().enumerate() {
                let place = place.at("facts").at(number);
                self.names_an_operation(place.clone(), &fact.operation);
                let is_one = matches!(
                    (&fact.at, &fact.digest, &fact.unread),
                    (Some(_), _, None) | (None, None, Some(_))
                );
                if !is_one {
                    let what = "it must say where it is, or what was not understood, not both";
                    self.report(place, what, "either `at` with `digest`, or `unread`");
                }
            }
        }
    }

    fn names_an_operation(&mut self, place: Place, operation: &str) {
        if !self.spec.all_operations().any(|at| at.operation.id == operation) {
            let what = format!("there is no operation `{operation}`");
            let expected = "the operationId of an operation in this document";
            self.report(place.at("operation"), what, expected);
        }
    }

    /// An example has to fit its schema, without a key that the schema lacks.
    fn example(&mut self, place: &Place, schema: &Schema, example: &Value) {
        let schema = self.spec.resolve(schema);
        if example.is_null() {
            return; // every field may be null on the wire
        }
        let fits = match schema.kind {
            Some(Kind::Object) => example.is_object(),
            Some(Kind::Array) => example.is_array(),
            Some(Kind::String) => example.is_string(),
            Some(Kind::Integer) => example.is_i64(),
            Some(Kind::Boolean) => example.is_boolean(),
            Some(Kind::Number) => example.is_number(),
            None => true,
        };
        if !fits {
            let what = format!("the example {example} does not fit the schema's type");
            self.report(place.clone(), what, "a value of that type, as the page shows it");
            return;
        }
        match example {
            Value::Object(entries) => {
                for (key, value) in entries {
                    let inner = schema.properties.get(key).or(schema.map_value());
                    match inner {
                        None if schema.is_free_form() => {}
                        Some(inner) => self.example(&place.at(key), inner, value),
                        None => self.report(
                            place.at(key),
                            format!("the example has a key `{key}` that the schema lacks"),
                            "a documented property",
                        ),
                    }
                }
            }
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    if let Some(items) = &schema.items {
                        self.example(&place.at(index), items, element);
                    }
                }
            }
            scalar => {
                if let Some(values) = &schema.values
                    && !values.contains(scalar)
                {
                    let what = format!("{scalar} is not among the enum's values");
                    self.report(place.clone(), what, "one of the documented values");
                }
            }
        }
    }
}

/// Whether what stands before the dot, if there is one, can be a module's name.
fn is_family(name: &Name) -> bool {
    name.family.as_deref().is_none_or(is_usable_name)
}

/// A name of an enum's variant, which is one without `unknown`, the variant for all the rest.
fn is_variant_name(name: &str) -> bool {
    is_snake_case(name) && !["unknown", "self"].contains(&name)
}

/// A name that progenitor turns into an identifier without losing anything of it.
fn is_property_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// `application/json`, with or without a charset.
fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

/// How many lists and maps are in one another.
fn depth_of(schema: &Schema) -> usize {
    let inner = schema.items.as_deref().or(schema.map_value());
    inner.map_or(0, |inner| 1 + depth_of(inner))
}

/// The object of the body in which an input of paging stands.
fn group(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(object, _)| object)
}

fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}
