//! What a spec states about one operation, in the shape of a page's facts.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde_json::{Number, Value};

use super::facts::{
    Answer, AnswerExample, EnumValue, ErrorRow, Facts, Field, Kind, Limit, Noted, Property, Rate,
    Spot,
};
use super::flat::text_of;
use super::read::{plain, request_example};
use crate::problem::escaped;
use crate::spec::model::{Location, MediaType, Parameter, Schema};
use crate::spec::{OperationAt, Spec};

/// No schema is nested deeper; one that contains itself would never end.
const DEEPEST: usize = 16;

/// The facts of the operation `at` of `spec`.
pub fn facts(spec: &Spec, at: &OperationAt) -> Facts {
    let base = pointer(at);
    let operation = at.operation;
    let side = Side { spec };
    let mut facts = Facts::default();
    let noted = |value: String, place: &str| Some(Noted::new(value, spot(&base, place)));

    facts.method = Some(Noted::new(at.method.to_owned(), Spot::pointer(&base)));
    let server = spec.document.servers.first().map_or("", |server| server.url.as_str());
    facts.url = Some(Noted::new(format!("{server}{}", at.path), Spot::pointer(&base)));
    if let Some(page) = &operation.page {
        facts.address = noted(page.url.clone(), "/x-page/url");
        facts.updated = page.updated.clone().and_then(|date| noted(date, "/x-page/updated"));
    }
    if let Some(access) = &operation.access {
        let list = |values: &[String], place: &str| {
            (!values.is_empty()).then(|| Noted::new(values.to_vec(), spot(&base, place)))
        };
        facts.tokens = list(&access.tokens, "/x-access/tokens");
        facts.app_types = list(&access.app_types, "/x-access/app-types");
        facts.plans = list(&access.plans, "/x-access/plans");
        facts.scopes = list(&access.scopes.any_of, "/x-access/scopes/any-of");
        facts.role = access.role.as_ref().map(|_| spot(&base, "/x-access/role"));
    }
    if !operation.rate_limits.is_empty() {
        let rates = operation
            .rate_limits
            .iter()
            .map(|limit| Rate { requests: limit.requests.into(), seconds: limit.seconds.into() });
        facts.rate_limits = Some(Noted::new(rates.collect(), spot(&base, "/x-rate-limits")));
    }
    side.parameters(at, &base, &mut facts);
    side.bodies(at, &base, &mut facts);

    for (index, error) in operation.errors.iter().enumerate() {
        facts.errors.push(ErrorRow {
            code: text_of(&error.code),
            status: Some(error.status.to_string()),
            message: error.message.clone(),
            spot: spot(&base, &format!("/x-errors/{index}")),
        });
    }
    if let Some(text) = &operation.request_example
        && let Some(example) = request_example(text)
    {
        facts.request_example = Some(Noted::new(example, spot(&base, "/x-request-example")));
    }
    let scopes = field_scopes(&facts);
    if !scopes.is_empty() {
        facts.field_scopes = Some(Noted::new(scopes, Spot::pointer(&base)));
    }
    facts
}

/// The JSON pointer to an operation.
pub fn pointer(at: &OperationAt) -> String {
    at.place().pointer()
}

fn spot(base: &str, place: &str) -> Spot {
    Spot::pointer(format!("{base}{place}"))
}

struct Side<'a> {
    spec: &'a Spec,
}

/// A schema and where it stands.
#[derive(Clone)]
struct At<'a> {
    schema: &'a Schema,
    pointer: String,
}

impl<'a> Side<'a> {
    fn parameters(&self, at: &OperationAt<'a>, base: &str, facts: &mut Facts) {
        let operation = at.operation;
        let string = |name: &str, place: &str| Field {
            name: name.to_owned(),
            spot: spot(base, place),
            kind: Kind::String,
            ..Field::default()
        };
        let is_signed = operation.token_exchange
            && operation.security.iter().flatten().any(|entries| !entries.is_empty());
        if facts.tokens.is_some() || is_signed {
            facts.headers.push(string("Authorization", "/x-access/tokens"));
        }
        if let Some((media, _)) = operation.request_body.iter().flat_map(|b| &b.content).next() {
            let place = format!("/requestBody/content/{}", escaped(media));
            let mut field = string("Content-Type", &place);
            field.fixed = Some(Noted::new(media.clone(), field.spot.clone()));
            facts.headers.push(field);
        }
        for (index, header) in operation.headers.iter().enumerate() {
            let mut field = string(&header.name, &format!("/x-headers/{index}"));
            let value = spot(base, &format!("/x-headers/{index}/value"));
            field.fixed = Some(Noted::new(header.value.clone(), value));
            facts.headers.push(field);
        }
        for (index, parameter) in operation.parameters.iter().enumerate() {
            let field = self.parameter(parameter, &format!("{base}/parameters/{index}"));
            match parameter.location {
                Location::Path => facts.path.push(field),
                Location::Query => facts.query.push(field),
                Location::Header => facts.headers.push(field),
            }
        }
    }

    fn parameter(&self, parameter: &'a Parameter, place: &str) -> Field {
        let inner = At { schema: &parameter.schema, pointer: format!("{place}/schema") };
        let mut field = self.field(&parameter.name, &inner, 0);
        field.spot = Spot::pointer(place);
        field.required = Some(parameter.required);
        if let Some(example) = &parameter.example {
            let spot = Spot::pointer(format!("{place}/example"));
            field.example = Some(Noted::new(example.clone(), spot));
        }
        if !parameter.scopes.is_empty() {
            let spot = Spot::pointer(format!("{place}/x-scopes"));
            field.scopes = Some(Noted::new(parameter.scopes.clone(), spot));
        }
        field
    }

    fn bodies(&self, at: &OperationAt<'a>, base: &str, facts: &mut Facts) {
        if let Some(body) = &at.operation.request_body
            && let Some((fields, example)) =
                self.content(&body.content, &format!("{base}/requestBody/content"), true)
        {
            facts.body = fields;
            facts.body_example = example;
        }
        for (status, response) in &at.operation.responses {
            let place = format!("{base}/responses/{}", escaped(status));
            facts.statuses.push(Noted::new(status.clone(), Spot::pointer(&place)));
            let content = self.content(&response.content, &format!("{place}/content"), false);
            let Some((fields, example)) = content else { continue };
            if !fields.is_empty() {
                let spot = Spot::pointer(&place);
                facts.responses.push(Answer { status: status.clone(), spot, fields });
            }
            if let Some(body) = example {
                facts.response_examples.push(AnswerExample { status: status.clone(), body });
            }
        }
    }

    fn content(
        &self,
        content: &'a IndexMap<String, MediaType>,
        place: &str,
        is_request: bool,
    ) -> Option<(Vec<Field>, Option<Noted<Value>>)> {
        let (media, kind) = content.first()?;
        let place = format!("{place}/{}", escaped(media));
        let root = At { schema: &kind.schema, pointer: format!("{place}/schema") };
        let fields = self.fields(&root, 0, is_request);
        let example = kind.all_examples().next().map(|(key, value)| {
            let key = if key == "example" {
                key.to_owned()
            } else {
                format!("examples/{}/value", escaped(key))
            };
            Noted::new(value.clone(), Spot::pointer(format!("{place}/{key}")))
        });
        Some((fields, example))
    }

    /// The component behind a reference, or the schema itself.
    fn resolve(&self, at: &At<'a>) -> At<'a> {
        match at.schema.component().and_then(|name| Some((name, self.spec.component(name)?))) {
            Some((name, schema)) => {
                At { schema, pointer: format!("/components/schemas/{}", escaped(name)) }
            }
            None => at.clone(),
        }
    }

    /// What is inside arrays and maps.
    fn element(&self, at: &At<'a>) -> At<'a> {
        let mut at = self.resolve(at);
        for _ in 0..DEEPEST {
            let inner = match (&at.schema.items, at.schema.map_value()) {
                (Some(items), _) => At { schema: items, pointer: format!("{}/items", at.pointer) },
                (None, Some(values)) => {
                    At { schema: values, pointer: format!("{}/additionalProperties", at.pointer) }
                }
                _ => break,
            };
            at = self.resolve(&inner);
        }
        at
    }

    fn fields(&self, at: &At<'a>, depth: usize, is_request: bool) -> Vec<Field> {
        if depth > DEEPEST {
            return Vec::new();
        }
        let object = self.element(at);
        let mut fields = Vec::new();
        for (name, schema) in &object.schema.properties {
            let pointer = format!("{}/properties/{}", object.pointer, escaped(name));
            let inner = At { schema, pointer };
            let mut field = self.field(name, &inner, depth);
            field.fields = self.fields(&inner, depth + 1, is_request);
            field.required = is_request.then(|| object.schema.required.contains(name));
            fields.push(field);
        }
        fields
    }

    fn field(&self, name: &str, at: &At<'a>, depth: usize) -> Field {
        let used = at.schema;
        let target = self.resolve(at);
        let mut field = Field {
            name: name.to_owned(),
            spot: Spot::pointer(&at.pointer),
            kind: self.kind(at, depth),
            nullable: used.nullable || target.schema.nullable,
            ..Field::default()
        };
        // What stands at the use comes before what the component says for all.
        for place in [at, &target] {
            if let Some(default) = &place.schema.default {
                let spot = spot(&place.pointer, "/default");
                field.default.get_or_insert(Noted::new(default.clone(), spot));
            }
            if let Some(pattern) = &place.schema.pattern {
                let spot = spot(&place.pointer, "/pattern");
                field.pattern.get_or_insert(Noted::new(pattern.clone(), spot));
            }
        }
        field.limits = limits(at, &target);
        if let Some(example) = &used.example {
            field.example = Some(Noted::new(example.clone(), spot(&at.pointer, "/example")));
        }
        if !used.scopes.is_empty() {
            let spot = spot(&at.pointer, "/x-scopes");
            field.scopes = Some(Noted::new(used.scopes.clone(), spot));
        }
        // The known values of an open set come from elsewhere; only `enum` is this page's.
        let element = self.element(at);
        for (index, value) in element.schema.values.iter().flatten().enumerate() {
            let known = element.schema.known_values.get(index);
            let scopes =
                known.map(|known| known.scopes.clone()).filter(|scopes| !scopes.is_empty());
            let place = spot(&element.pointer, &format!("/x-values/{index}"));
            field.values.push(EnumValue {
                value: value.clone(),
                spot: spot(&element.pointer, &format!("/enum/{index}")),
                scopes: scopes.map(|scopes| Noted::new(scopes, place)),
                limits: Vec::new(),
            });
        }
        field
    }

    fn kind(&self, at: &At<'a>, depth: usize) -> Kind {
        use crate::spec::model::Kind as Type;
        let at = self.resolve(at);
        let inner = |schema: &'a Schema| {
            let inner = At { schema, pointer: String::new() };
            if depth > DEEPEST { Kind::OBJECT } else { self.kind(&inner, depth + 1) }
        };
        match at.schema.kind {
            Some(Type::Array) => at.schema.items.as_deref().map_or(Kind::OBJECT, inner).list(),
            Some(Type::Object) | None => match at.schema.map_value() {
                Some(values) => inner(values).map(),
                None => Kind::Object(at.schema.vendor_type.clone()),
            },
            Some(Type::String) => Kind::String,
            Some(Type::Integer) => match at.schema.format.as_deref() {
                Some("int32") => Kind::Int32,
                Some("int64") => Kind::Int64,
                _ => Kind::Integer,
            },
            Some(Type::Number) => Kind::Number,
            Some(Type::Boolean) => Kind::Boolean,
        }
    }
}

fn limits(used: &At, target: &At) -> Vec<Limit> {
    let mut limits: Vec<Limit> = Vec::new();
    for At { schema, pointer } in [used, target] {
        let size = |size: Option<usize>| size.map(Number::from);
        let bound = |bound: &Option<Number>| bound.as_ref().map(plain);
        let content = schema.content_schema.as_ref();
        let all = [
            (Property::Minimum, "/minimum", bound(&schema.minimum)),
            (Property::Maximum, "/maximum", bound(&schema.maximum)),
            (Property::MinLength, "/minLength", size(schema.min_length)),
            (Property::MaxLength, "/maxLength", size(schema.max_length)),
            (Property::MinItems, "/minItems", size(schema.min_items)),
            (Property::MaxItems, "/maxItems", size(schema.max_items)),
            (
                Property::ContentMaxLength,
                "/x-content-schema/maxLength",
                size(content.map(|content| content.max_length)),
            ),
            (
                Property::ContentMaxItems,
                "/x-content-schema/maxItems",
                size(content.map(|content| content.max_items)),
            ),
        ];
        for (what, place, value) in all {
            if let Some(value) = value
                && !limits.iter().any(|limit| limit.what == what)
            {
                limits.push(Limit { what, value, spot: spot(pointer, place) });
            }
        }
    }
    limits
}

/// Every scope that opens a parameter, a field or a value of the operation.
fn field_scopes(facts: &Facts) -> Vec<String> {
    fn collect(fields: &[Field], found: &mut BTreeSet<String>) {
        for field in fields {
            let values = field.values.iter().filter_map(|value| value.scopes.as_ref());
            for scopes in field.scopes.iter().chain(values) {
                found.extend(scopes.value.iter().cloned());
            }
            collect(&field.fields, found);
        }
    }
    let mut found = BTreeSet::new();
    collect(&facts.query, &mut found);
    collect(&facts.path, &mut found);
    collect(&facts.body, &mut found);
    for answer in &facts.responses {
        collect(&answer.fields, &mut found);
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::spec::parse;

    const PORTS: &str = include_str!("../../tests/fixtures/specs/ports.yaml");
    const ACME: &str = include_str!("../../tests/fixtures/acme.yaml");

    fn facts_of(yaml: &str, operation: &str) -> Facts {
        let crate_name = yaml.split("crate: ").nth(1).unwrap().split(',').next().unwrap();
        let file = format!("{crate_name}.yaml");
        let spec = parse(Path::new(&file), yaml).unwrap_or_else(|all| panic!("{all}"));
        let at = spec.all_operations().find(|at| at.operation.id == operation).unwrap();
        facts(&spec, &at)
    }

    fn ports(old: &str, new: &str) -> Facts {
        assert_eq!(PORTS.matches(old).count(), 1, "{old}");
        facts_of(&PORTS.replace(old, new), "book_berth")
    }

    fn field<'f>(fields: &'f [Field], name: &str) -> &'f Field {
        fields.iter().find(|field| field.name == name).unwrap()
    }

    /// The fields `name` inside one another.
    fn chain(fields: &[Field], name: &str) -> usize {
        let inner = fields.iter().find(|field| field.name == name);
        inner.map_or(0, |field| 1 + chain(&field.fields, name))
    }

    #[test]
    fn what_is_null_at_its_use_or_everywhere_may_be_null() {
        let nullable = |facts: &Facts| {
            let body = &facts.responses[0].fields;
            let ship = field(&field(body, "data").fields, "ship");
            (ship.nullable, field(body, "detail").nullable)
        };
        let used = "allOf: [{$ref: '#/components/schemas/MooredShip'}]";
        assert_eq!(nullable(&ports(used, used)), (false, false));
        let at_use = ports(used, &format!("{used}, nullable: true"));
        assert_eq!(nullable(&at_use), (true, false));
        let component = "    Trace:\n      type: object\n";
        let everywhere = ports(component, &format!("{component}      nullable: true\n"));
        assert_eq!(nullable(&everywhere), (false, true));
    }

    #[test]
    fn a_type_that_contains_itself_ends() {
        let last = "length: {type: integer, format: int64, description: Its length., example: 31}";
        let beside = "beside: {description: Another., \
                      allOf: [{$ref: '#/components/schemas/MooredShip'}]}";
        let facts = ports(last, &format!("{last}\n        {beside}"));
        let data = &field(&facts.responses[0].fields, "data").fields;
        let ship = &field(data, "ship").fields;
        // The data and its ship are around it.
        assert_eq!(2 + chain(ship, "beside"), DEEPEST + 1);
    }

    #[test]
    fn a_map_to_itself_ends() {
        let last = "length: {type: integer, format: int64, description: Its length., example: 31}";
        let tree = "tree: {description: Maps., allOf: [{$ref: '#/components/schemas/Tree'}]}";
        let component = "    Trace:\n      type: object\n";
        let yaml = PORTS.replace(last, &format!("{last}\n        {tree}")).replace(
            component,
            &format!(
                "    Tree: {{type: object, description: Maps., \
                 additionalProperties: {{$ref: '#/components/schemas/Tree'}}}}\n{component}"
            ),
        );
        let facts = facts_of(&yaml, "book_berth");
        let data = &field(&facts.responses[0].fields, "data").fields;
        let mut kind = &field(&field(data, "ship").fields, "tree").kind;
        let mut maps = 0;
        while let Kind::Map(inner) = kind {
            kind = inner;
            maps += 1;
        }
        // The data and its ship are around it, and below the deepest there is just an object.
        assert_eq!((2 + maps, kind), (DEEPEST + 2, &Kind::OBJECT));
    }

    #[test]
    fn a_token_exchange_is_authorized_if_it_is_signed() {
        let headers = |yaml: &str| {
            let facts = facts_of(yaml, "create_token");
            let names = facts.headers.iter().map(|header| header.name.clone());
            names.collect::<Vec<_>>()
        };
        let open = "security: []\n      x-token-exchange";
        assert_eq!(ACME.matches(open).count(), 1);
        assert_eq!(headers(ACME), Vec::<String>::new());
        let signed = "security: [{acme_token: []}]\n      x-token-exchange";
        assert_eq!(headers(&ACME.replace(open, signed)), ["Authorization"]);
        let either = "security: [{}]\n      x-token-exchange";
        assert_eq!(headers(&ACME.replace(open, either)), Vec::<String>::new());
    }

    #[test]
    fn the_scopes_of_fields_and_values_are_all_found() {
        const BOOKS: &str = include_str!("../../tests/fixtures/specs/books.yaml");
        let scopes = |operation| facts_of(BOOKS, operation).field_scopes.unwrap().value;
        assert_eq!(scopes("change_shelf"), ["library:price:read", "library:reader:read"]);
        assert_eq!(scopes("lend_books"), ["library:branch:read", "library:staff:read"]);
        assert_eq!(facts_of(PORTS, "book_berth").field_scopes, None);
    }

    #[test]
    fn what_is_in_the_values_of_a_map_is_in_its_field() {
        let last = "logid: {type: string, description: The log ID., example: abc***}";
        let crates = "{$ref: '#/components/schemas/Crate'}";
        let of = |schema: &str| {
            let more = format!("{last}\n        crates: {{description: Crates., {schema}}}");
            let facts = ports(last, &more);
            let detail = field(&facts.responses[0].fields, "detail").fields.clone();
            let inner = &field(&detail, "crates").fields;
            inner.iter().map(|field| field.name.clone()).collect::<Vec<_>>()
        };
        let map = format!("type: object, additionalProperties: {crates}");
        assert_eq!(of(&map), ["kind", "weight"]);
        assert_eq!(of(&format!("type: array, items: {{{map}}}")), ["kind", "weight"]);
    }
}
