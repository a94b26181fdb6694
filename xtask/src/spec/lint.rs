//! What the generator relies on beyond the shape of the document. All problems are reported at once.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::model::{
    CodeType, ErrorClass, Kind, KnownValue, Location, Operation, PagingLocation, PagingStyle,
    Schema,
};
use super::name::{closest, is_snake_case, is_usable_name};
use super::{Name, OperationAt, Spec};
use crate::problem::{Place, Problem};

/// Everything that is wrong with `spec`.
pub(super) fn check(spec: &Spec) -> Vec<Problem> {
    let mut lint = Lint { spec, found: Vec::new(), used_scopes: BTreeMap::new() };
    lint.vendor();
    lint.components();
    lint.operations();
    lint.found.extend(super::families::check(spec));
    // A dangling reference makes the checks below stumble over their own feet.
    if lint.found.is_empty() {
        lint.error_codes();
        lint.scopes();
        lint.deviations();
        lint.waivers();
        lint.shared_schemas();
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
            self.report(place.at("x-rust-name"), what, "snake_case, and no word of Rust's own");
        }
    }

    fn vendor(&mut self) {
        let place = Place::root().at("x-vendor");
        if !is_pascal_case(&self.spec.document.vendor.rust_type) {
            let what = format!("`{}` is no Rust type name", self.spec.document.vendor.rust_type);
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
                    self.report(place.at(key), what, "snake_case, and no word of Rust's own");
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
                    format!("`{name}` is no Rust type name"),
                    "PascalCase, such as `DepartmentLeader`, or `contact.User` in a family",
                );
            }
            if schema.description.is_none() && schema.envelope.is_none() {
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
                for key in [&envelope.code, &envelope.message, &envelope.data] {
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
        if let (Some(minimum), Some(maximum)) = (schema.minimum, schema.maximum)
            && minimum > maximum
        {
            let what = format!("no number is at least {minimum} and at most {maximum}");
            self.report(place.clone(), what, "`minimum` not above `maximum`");
        }
        match kind {
            Kind::Array => match &schema.items {
                Some(items) => self.schema(&place.at("items"), items, false),
                None => self.report(place.clone(), "the array has no `items`", "an `items` schema"),
            },
            Kind::Object => {
                for (name, property) in &schema.properties {
                    if !is_property_name(name) {
                        let place = place.at("properties").at(name);
                        let what = format!("`{name}` cannot become a field's name");
                        self.report(place, what, "letters, digits and underscores");
                    }
                    let place = place.at("properties").at(name);
                    if property.description.is_none() && property.component().is_none() {
                        self.report(
                            place.clone(),
                            "the property has no description",
                            "a `description`, which becomes the field's documentation",
                        );
                    }
                    self.rust_name(&place, property.rust_name.as_deref());
                    self.schema(&place, property, false);
                }
                for name in &schema.required {
                    if !schema.properties.contains_key(name) {
                        let what = format!("`{name}` is required, but is no property");
                        self.report(place.at("required"), what, "names of properties");
                    }
                }
                if let Some(values) = &schema.additional_properties {
                    self.schema(&place.at("additionalProperties"), values, false);
                }
            }
            Kind::Number => self.report(
                place.at("type"),
                "`number` has no Rust type here: no page documents a fraction",
                "`integer` or `string`",
            ),
            Kind::String | Kind::Integer | Kind::Boolean => {}
        }
        if let Some(example) = &schema.example {
            self.example(&place.at("example"), schema, example);
        }
        if let Some(default) = &schema.default {
            self.example(&place.at("default"), schema, default);
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
                _ => false,
            };
            if !fits {
                let what = format!("{value} is not of the enum's type");
                self.report(place.at("value"), what, "a string or an integer, as `type` says");
            }
        }
    }

    fn operations(&mut self) {
        let mut ids: BTreeMap<&str, Place> = BTreeMap::new();
        for at in self.spec.all_operations() {
            let place = at.place();
            let id = at.operation.id.as_str();
            let parts = Name::of(id);
            if !is_usable_name(&parts.own) || id == "builder" || !is_family(&parts) {
                self.report(
                    place.at("operationId"),
                    format!("`{id}` cannot become a method's name"),
                    "snake_case and no word of Rust's own, such as `list_departments`, or \
                     `contact.list_departments` in a family",
                );
            }
            if let Some(first) = ids.insert(id, place.clone()) {
                self.report(
                    place.at("operationId"),
                    format!("the operation `{id}` exists already, at {first}"),
                    "an operationId of its own for each operation",
                );
            }
            self.parameters(&at);
            self.request_body(&place, at.operation);
            self.responses(&at);
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
            self.rust_name(&place, parameter.rust_name.as_deref());
            if !seen.insert(name) {
                let what = format!("the parameter `{name}` is given twice");
                self.report(place.at("name"), what, "each parameter once");
            }
            if self
                .spec
                .resolve(&parameter.schema)
                .kind
                .is_some_and(|kind| matches!(kind, Kind::Array | Kind::Object))
            {
                self.report(
                    place.at("schema"),
                    format!("`{name}` is not a single value"),
                    "a string, an integer, a boolean or an enum: no page sends more in a parameter",
                );
            }
            if !is_property_name(name) {
                let what = format!("`{name}` cannot become a method's name");
                self.report(place.at("name"), what, "letters, digits and underscores");
            }
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
                Location::Header => self.report(
                    place.at("in"),
                    format!("`{name}` is a header parameter"),
                    "`x-headers` for a header whose value is fixed; the Authorization header comes from `security`",
                ),
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

    fn request_body(&mut self, place: &Place, operation: &'a Operation) {
        let Some(body) = &operation.request_body else { return };
        let place = place.at("requestBody").at("content");
        if body.content.len() != 1 {
            let what = format!("the body has {} media types", body.content.len());
            self.report(place.clone(), what, "exactly one");
        }
        for (media_type, content) in &body.content {
            let place = place.at(media_type);
            self.schema(&place.at("schema"), &content.schema, false);
            for (name, example) in content.all_examples() {
                self.example(&place.at(name), &content.schema, example);
            }
            // Token exchanges may be form-encoded: nothing is generated from them.
            if !operation.token_exchange && !media_type.starts_with("application/json") {
                let what = format!("a body of type `{media_type}` cannot be generated");
                self.report(
                    place.clone(),
                    what,
                    "`application/json`, with a charset if the page asks for one",
                );
            }
            if content.schema.component().is_none() {
                self.report(
                    place.at("schema"),
                    "the body's schema is written in place",
                    "a reference to a component",
                );
            }
        }
    }

    fn responses(&mut self, at: &OperationAt<'a>) {
        let place = at.place().at("responses");
        let mut failure: Option<(&str, &str)> = None;
        for (status, response) in &at.operation.responses {
            let place = place.at(status);
            for (media_type, content) in &response.content {
                let place = place.at("content").at(media_type);
                self.schema(&place.at("schema"), &content.schema, false);
                for (name, example) in content.all_examples() {
                    self.example(&place.at(name), &content.schema, example);
                }
                let name = content.schema.component();
                if name.is_none() {
                    self.report(
                        place.at("schema"),
                        "the answer's schema is written in place",
                        "a reference to a component",
                    );
                }
                if let (false, Some(name)) = (status.starts_with('2'), name) {
                    match failure {
                        Some((first, other)) if other != name => self.report(
                            place.at("schema"),
                            format!(
                                "two error schemas: `{other}` for {first}, `{name}` for {status}"
                            ),
                            "one schema for all failures of an operation: progenitor takes no more",
                        ),
                        _ => failure = Some((status, name)),
                    }
                }
            }
        }
        if !at.operation.token_exchange && self.spec.data_component(at.operation).is_none() {
            self.report(
                place,
                "there is no answer with data",
                "a '200' response of `application/json` whose schema is a component, or an envelope whose data is one",
            );
        }
        for (index, error) in at.operation.errors.iter().enumerate() {
            if !at.operation.responses.contains_key(&error.status.to_string()) {
                let place = at.place().at("x-errors").at(index).at("status");
                let what = format!("HTTP {} is not among the responses", error.status);
                self.report(place, what, "a response for each status in the error table");
            }
        }
    }

    fn pagination(&mut self, place: &Place, operation: &'a Operation) {
        let Some(paging) = &operation.pagination else { return };
        let place = place.at("x-pagination");
        let request = &paging.request;
        let response = &paging.response;
        let (cursor, described) = match paging.style {
            PagingStyle::Token => {
                (&request.token, response.next.is_some() && response.more.is_some())
            }
            PagingStyle::Page => {
                (&request.page, response.total.is_some() && paging.first.is_some())
            }
        };
        let (Some(cursor), true) = (cursor, described) else {
            self.report(
                place,
                "the paging style is not described completely",
                "token: `request.token`, `response.next`, `response.more`; page: `first`, `request.page`, `response.total`",
            );
            return;
        };
        for name in [cursor, &request.size] {
            let exists = match paging.location {
                PagingLocation::Query => operation.parameters.iter().any(|p| p.name == *name),
                PagingLocation::Body => {
                    operation.request_body.iter().flat_map(|body| body.content.values()).any(
                        |content| {
                            self.spec.property(self.spec.resolve(&content.schema), name).is_some()
                        },
                    )
                }
            };
            if !exists || name.split('.').count() > 2 {
                let what = format!("the request has no `{name}`");
                self.report(
                    place.at("request"),
                    what,
                    "a parameter, or a property of the body or of an object in it",
                );
            }
        }
        let Some(data) = self.spec.data_component(operation).and_then(|n| self.spec.component(n))
        else {
            return; // reported already
        };
        if response.items.contains('.') {
            let what = format!("`{}` is not directly in the data", response.items);
            self.report(place.at("response").at("items"), what, "a property of the data itself");
        }
        let names = [
            Some(&response.items),
            response.next.as_ref(),
            response.more.as_ref(),
            response.total.as_ref(),
        ];
        for name in names.into_iter().flatten() {
            if self.spec.property(data, name).is_none() || name.split('.').count() > 2 {
                let what = format!("the data has no `{name}`");
                self.report(
                    place.at("response"),
                    what,
                    "a property of the data, or of an object in it",
                );
            }
        }
    }

    fn error_codes(&mut self) {
        let mut names: BTreeMap<String, (&str, ErrorClass, Place)> = BTreeMap::new();
        let mut codes: BTreeMap<&str, String> = BTreeMap::new();
        let common = self.spec.document.common_errors.iter().enumerate().map(|(index, error)| {
            let place = Place::root().at("x-common-errors").at(index);
            (place, &error.code, error.name.as_str(), error.class)
        });
        let documented = self.spec.all_operations().flat_map(|at| {
            at.operation.errors.iter().enumerate().map(move |(index, error)| {
                let place = at.place().at("x-errors").at(index);
                (place, &error.code, error.name.as_str(), error.class)
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
        for (place, code, name, class) in common.chain(documented).collect::<Vec<_>>() {
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
            if let Some((other, other_class, first)) = names.get(&code) {
                if *other_class != class {
                    let what = format!("code {code} has another class at {first}");
                    self.report(place.at("class"), what, "one class for one code");
                }
                if *other != name {
                    let what =
                        format!("code {code} is called `{name}` here and `{other}` at {first}");
                    self.report(place.at("name"), what, "one name for one code");
                }
            } else if let Some(other) = codes.get(name) {
                let what = format!("`{name}` names both {code} and {other}");
                self.report(place.at("name"), what, "a name of its own for each code");
            } else {
                names.insert(code.clone(), (name, class, place));
                codes.insert(name, code);
            }
        }
    }

    fn scopes(&mut self) {
        let catalog = &self.spec.document.scopes;
        let used = std::mem::take(&mut self.used_scopes);
        for (scope, place) in used.iter().filter(|(scope, _)| !catalog.contains_key(**scope)) {
            let what = format!("the scope `{scope}` is not in the catalog");
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
                let what = "nothing tells what is waived";
                self.report(place.at("facts"), what, "at least one of what `docs check` tells");
            }
            for (number, fact) in waiver.facts.iter().enumerate() {
                let place = place.at("facts").at(number);
                self.names_an_operation(place.clone(), &fact.operation);
                let is_one = matches!(
                    (&fact.at, &fact.digest, &fact.unread),
                    (Some(_), _, None) | (None, None, Some(_))
                );
                if !is_one {
                    let what = "it says neither where it is nor what was not understood, or both";
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

    /// Requests are checked before they are sent and answers are read leniently: a schema used on
    /// both sides could be only one of the two.
    fn shared_schemas(&mut self) {
        let sides = super::sides(self.spec);
        for name in sides.requests.intersection(&sides.responses) {
            if !self.spec.component(name).is_some_and(Schema::is_enum) {
                self.report(
                    Place::root().at("components").at("schemas").at(name),
                    "the schema is used both in a request and in an answer",
                    "a schema for each: requests are strict, answers lenient",
                );
            }
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
            Some(Kind::Number) | None => true,
        };
        if !fits {
            let what = format!("the example {example} does not fit the schema's type");
            self.report(place.clone(), what, "a value of that type, as the page shows it");
            return;
        }
        match example {
            Value::Object(entries) => {
                for (key, value) in entries {
                    let inner =
                        schema.properties.get(key).or(schema.additional_properties.as_deref());
                    match inner {
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
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}
