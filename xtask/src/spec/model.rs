//! The dialect of OpenAPI 3.0.3 that the specs are written in, extensions included.
//!
//! A model of our own, not `openapiv3`, because that one drops the keys that it does not know: a
//! misspelt `defualt` or `x-rate-limit` would be lost in silence. Here it is an error.

// The fields are OpenAPI's own; the extensions are documented in specs/README.md.
#![allow(missing_docs)]

use std::fmt;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::{Number, Value};

/// A whole spec.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    #[serde(rename = "openapi")]
    pub _openapi: String,
    pub info: Info,
    pub servers: Vec<Server>,
    #[serde(default, rename = "security")]
    pub _security: Vec<IndexMap<String, Vec<String>>>,
    #[serde(default)]
    pub tags: Vec<Tag>,
    #[serde(default, rename = "externalDocs")]
    pub _external_docs: Option<ExternalDocs>,
    pub paths: IndexMap<String, PathItem>,
    pub components: Components,
    #[serde(rename = "x-vendor")]
    pub vendor: Vendor,
    #[serde(default, rename = "x-scopes")]
    pub scopes: IndexMap<String, String>,
    #[serde(default, rename = "x-common-errors")]
    pub common_errors: Vec<CommonError>,
    #[serde(default, rename = "x-deviations")]
    pub deviations: Vec<Deviation>,
    #[serde(default, rename = "x-waivers")]
    pub waivers: Vec<Waiver>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Info {
    #[serde(rename = "title")]
    pub _title: String,
    pub version: String,
    #[serde(default)]
    pub description: Option<String>,
    #[serde(default, rename = "contact")]
    pub _contact: Option<Value>,
    #[serde(default, rename = "license")]
    pub _license: Option<Value>,
    #[serde(default, rename = "termsOfService")]
    pub _terms_of_service: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    pub name: String,
    #[serde(default)]
    pub description: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExternalDocs {
    #[serde(rename = "url")]
    pub _url: String,
    #[serde(default, rename = "description")]
    pub _description: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    pub url: String,
    #[serde(default)]
    pub description: Option<String>,
    #[serde(default)]
    pub variables: IndexMap<String, ServerVariable>,
    #[serde(default, rename = "x-region")]
    pub region: Option<Region>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerVariable {
    pub default: String,
    #[serde(default)]
    pub description: Option<String>,
    #[serde(default, rename = "enum")]
    pub _values: Option<Vec<String>>,
}

/// `x-region`: the name under which a server can be chosen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub name: String,
    #[serde(default)]
    pub description: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathItem {
    #[serde(default)]
    pub get: Option<Operation>,
    #[serde(default)]
    pub post: Option<Operation>,
    #[serde(default)]
    pub put: Option<Operation>,
    #[serde(default)]
    pub patch: Option<Operation>,
    #[serde(default)]
    pub delete: Option<Operation>,
}

impl PathItem {
    /// The operations of this path with their methods in upper case.
    pub fn operations(&self) -> impl Iterator<Item = (&'static str, &Operation)> {
        [
            ("GET", &self.get),
            ("POST", &self.post),
            ("PUT", &self.put),
            ("PATCH", &self.patch),
            ("DELETE", &self.delete),
        ]
        .into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    #[serde(rename = "operationId")]
    pub id: String,
    pub summary: String,
    #[serde(default)]
    pub description: Option<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default, rename = "externalDocs")]
    pub _external_docs: Option<ExternalDocs>,
    #[serde(default, rename = "security")]
    pub security: Option<Vec<IndexMap<String, Vec<String>>>>,
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    #[serde(default, rename = "requestBody")]
    pub request_body: Option<RequestBody>,
    pub responses: IndexMap<String, Response>,
    #[serde(default, rename = "x-page")]
    pub page: Option<Page>,
    #[serde(default, rename = "x-access")]
    pub access: Option<Access>,
    #[serde(default, rename = "x-rate-limits")]
    pub rate_limits: Vec<RateLimit>,
    #[serde(default, rename = "x-headers")]
    pub headers: Vec<FixedHeader>,
    #[serde(default, rename = "x-errors")]
    pub errors: Vec<DocumentedError>,
    #[serde(default, rename = "x-pagination")]
    pub pagination: Option<Pagination>,
    #[serde(default, rename = "x-request-example")]
    pub request_example: Option<String>,
    #[serde(default, rename = "x-token-exchange")]
    pub token_exchange: bool,
    #[serde(default, rename = "x-idempotent")]
    pub idempotent: Option<bool>,
    #[serde(default, rename = "x-idempotency-key")]
    pub idempotency_key: Option<String>,
    #[serde(default)]
    pub deprecated: bool,
    #[serde(default, rename = "x-deprecated")]
    pub deprecation: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    pub name: String,
    #[serde(rename = "in")]
    pub location: Location,
    #[serde(default)]
    pub description: Option<String>,
    #[serde(default)]
    pub required: bool,
    /// Of a list in the query: whether its name is repeated, `a=1&a=2`, or its items are joined, `a=1,2`.
    #[serde(default = "exploded")]
    pub explode: bool,
    pub schema: Schema,
    #[serde(default)]
    pub example: Option<Value>,
    #[serde(default, rename = "x-scopes")]
    pub scopes: Vec<String>,
    #[serde(default)]
    pub deprecated: bool,
    #[serde(default, rename = "x-deprecated")]
    pub deprecation: Option<String>,
    #[serde(default, rename = "x-rust-name")]
    pub rust_name: Option<String>,
}

/// OpenAPI's own default for what stands in a query.
fn exploded() -> bool {
    true
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Location {
    Path,
    Query,
    Header,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestBody {
    #[serde(default, rename = "description")]
    pub _description: Option<String>,
    #[serde(default)]
    pub required: bool,
    pub content: IndexMap<String, MediaType>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediaType {
    pub schema: Schema,
    #[serde(default)]
    pub example: Option<Value>,
    #[serde(default)]
    pub examples: IndexMap<String, Example>,
}

impl MediaType {
    /// Every example with the key under which it stands.
    pub fn all_examples(&self) -> impl Iterator<Item = (&str, &Value)> {
        let single = self.example.as_ref().map(|value| ("example", value));
        single.into_iter().chain(self.examples.iter().map(|(name, e)| (name.as_str(), &e.value)))
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    #[serde(default, rename = "summary")]
    pub _summary: Option<String>,
    #[serde(default, rename = "description")]
    pub _description: Option<String>,
    pub value: Value,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    #[serde(rename = "description")]
    pub _description: String,
    #[serde(default, rename = "headers")]
    pub _headers: IndexMap<String, Value>,
    #[serde(default)]
    pub content: IndexMap<String, MediaType>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Components {
    pub schemas: IndexMap<String, Schema>,
    #[serde(default, rename = "securitySchemes")]
    pub security_schemes: IndexMap<String, Value>,
}

/// A schema, inline or a reference. `allOf` is merged when a spec is read; `oneOf` and the like are
/// known so that they can be refused by their names.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    #[serde(default, rename = "$ref")]
    pub reference: Option<String>,
    #[serde(default, rename = "type")]
    pub kind: Option<Kind>,
    #[serde(default)]
    pub format: Option<String>,
    #[serde(default)]
    pub description: Option<String>,
    #[serde(default, rename = "enum")]
    pub values: Option<Vec<Value>>,
    #[serde(default)]
    pub default: Option<Value>,
    #[serde(default)]
    pub example: Option<Value>,
    #[serde(default)]
    pub nullable: bool,
    #[serde(default)]
    pub minimum: Option<Number>,
    #[serde(default)]
    pub maximum: Option<Number>,
    #[serde(default, rename = "minLength")]
    pub min_length: Option<usize>,
    #[serde(default, rename = "maxLength")]
    pub max_length: Option<usize>,
    #[serde(default)]
    pub pattern: Option<String>,
    #[serde(default, rename = "minItems")]
    pub min_items: Option<usize>,
    #[serde(default, rename = "maxItems")]
    pub max_items: Option<usize>,
    #[serde(default)]
    pub items: Option<Box<Schema>>,
    #[serde(default)]
    pub properties: IndexMap<String, Schema>,
    #[serde(default)]
    pub required: Vec<String>,
    #[serde(default, rename = "additionalProperties")]
    pub additional_properties: Option<Additional>,
    /// With one element, a reference with siblings: OpenAPI 3.0 ignores what stands beside `$ref`, so a
    /// description of the use (not of the type) is written so. With several, in a component, an object
    /// that has the properties of all.
    #[serde(default, rename = "allOf")]
    pub all_of: Vec<Schema>,
    #[serde(default, rename = "oneOf")]
    pub one_of: Option<Value>,
    #[serde(default, rename = "anyOf")]
    pub any_of: Option<Value>,
    #[serde(default)]
    pub not: Option<Value>,
    #[serde(default)]
    pub discriminator: Option<Value>,
    #[serde(default, rename = "x-scopes")]
    pub scopes: Vec<String>,
    #[serde(default, rename = "x-values")]
    pub known_values: Vec<KnownValue>,
    #[serde(default, rename = "x-values-source")]
    pub known_values_source: Option<String>,
    #[serde(default, rename = "x-vendor-type")]
    pub vendor_type: Option<String>,
    #[serde(default, rename = "x-envelope")]
    pub envelope: Option<Envelope>,
    #[serde(default, rename = "x-failures")]
    pub failures: Vec<Failure>,
    #[serde(default, rename = "x-content-schema")]
    pub content_schema: Option<ContentSchema>,
    #[serde(default, rename = "x-rust-example")]
    pub rust_example: Option<String>,
    #[serde(default)]
    pub deprecated: bool,
    #[serde(default, rename = "x-deprecated")]
    pub deprecation: Option<String>,
    #[serde(default, rename = "x-rust-name")]
    pub rust_name: Option<String>,
    #[serde(default, rename = "x-view")]
    pub view: Option<View>,
}

impl Schema {
    /// The component that this schema names, directly or through a one-element `allOf`.
    pub fn component(&self) -> Option<&str> {
        let reference = match (&self.reference, self.all_of.as_slice()) {
            (Some(reference), _) => reference,
            (None, [only]) => only.reference.as_ref()?,
            _ => return None,
        };
        reference.strip_prefix("#/components/schemas/")
    }

    /// Whether this is an enumeration, closed on the page or open.
    pub fn is_enum(&self) -> bool {
        !self.known_values.is_empty()
    }

    /// What a map holds under each of its keys.
    pub fn map_value(&self) -> Option<&Schema> {
        match &self.additional_properties {
            Some(Additional::Of(schema)) => Some(schema),
            Some(Additional::Anything(_)) | None => None,
        }
    }

    /// The properties that the type has: without the words of an envelope, if it is one.
    pub fn own_properties(&self) -> impl Iterator<Item = (&String, &Schema)> {
        let envelope = self.envelope.as_ref();
        self.properties.iter().filter(move |(key, _)| {
            envelope
                .is_none_or(|words| words.data.as_ref() == Some(*key) || words.beside.contains(key))
        })
    }

    /// Whether this is an object with any properties at all.
    pub fn is_free_form(&self) -> bool {
        matches!(self.additional_properties, Some(Additional::Anything(true)))
    }

    /// Whether this is an object that the page shows empty: `data: {}`.
    pub fn is_empty_object(&self) -> bool {
        self.kind == Some(Kind::Object)
            && self.properties.is_empty()
            && self.additional_properties.is_none()
    }
}

/// `additionalProperties`: `true`, or what each of them is.
#[derive(Clone, Debug)]
pub enum Additional {
    /// Whether there may be any.
    Anything(bool),
    /// What each of them is.
    Of(Box<Schema>),
}

impl<'de> Deserialize<'de> for Additional {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Additional;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`true` or a schema")
            }

            fn visit_bool<E: serde::de::Error>(self, any: bool) -> Result<Additional, E> {
                Ok(Additional::Anything(any))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Additional, A::Error> {
                let schema = Schema::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Additional::Of(Box::new(schema)))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}

/// `x-view`: what a property means that travels as a text, or as a number.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    UnixSeconds,
    UnixMilliseconds,
    Count,
    Integer,
    Boolean,
}

impl View {
    /// The word in the spec.
    pub fn word(self) -> &'static str {
        match self {
            Self::UnixSeconds => "unix-seconds",
            Self::UnixMilliseconds => "unix-milliseconds",
            Self::Count => "count",
            Self::Integer => "integer",
            Self::Boolean => "boolean",
        }
    }
}

/// `x-vendor`: whose API the document describes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vendor {
    pub name: String,
    #[serde(rename = "type")]
    pub rust_type: String,
    #[serde(rename = "crate")]
    pub crate_name: String,
    #[serde(rename = "code-type")]
    pub code_type: CodeType,
}

/// The wire type of the vendor's error codes.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum CodeType {
    Integer,
    String,
}

/// `x-page`: the vendor's page that an operation comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    pub url: String,
    #[serde(default)]
    pub updated: Option<String>,
    #[serde(default, rename = "checked")]
    pub _checked: Option<String>,
    /// The format in which the page was last compared with; `docs pin` writes it.
    #[serde(default)]
    pub format: Option<String>,
    /// The digest of the facts that the page was last compared with; `docs pin` writes it.
    #[serde(default)]
    pub facts: Option<String>,
    /// Short digests of the page's words, so that a reworded one can be told; `docs pin` writes them.
    #[serde(default)]
    pub wording: Option<String>,
    #[serde(default, rename = "note")]
    pub _note: Option<String>,
}

/// `x-access`: who may call an operation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    #[serde(default)]
    pub tokens: Vec<String>,
    #[serde(default, rename = "app-types")]
    pub app_types: Vec<String>,
    #[serde(default)]
    pub plans: Vec<String>,
    #[serde(default)]
    pub scopes: AnyOf,
    #[serde(default)]
    pub role: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnyOf {
    #[serde(rename = "any-of")]
    pub any_of: Vec<String>,
}

/// `x-rate-limits`: how many requests the vendor allows in a time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLimit {
    pub requests: u32,
    pub seconds: u32,
}

/// `x-headers`: a request header whose value never changes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedHeader {
    pub name: String,
    pub value: String,
    #[serde(default, rename = "description")]
    pub _description: Option<String>,
}

/// `x-errors`: one row of the page's error table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentedError {
    pub status: u16,
    pub code: Value,
    pub name: String,
    pub class: ErrorClass,
    pub message: String,
    pub remedy: String,
}

/// What a code means in the terms that all vendors share: `vendor_client_core::ErrorClass`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum ErrorClass {
    InvalidArgument,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    RateLimited,
    QuotaExhausted,
    ServerError,
}

/// `x-common-errors`: a code that any operation of the vendor can answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommonError {
    pub code: Value,
    pub name: String,
    pub class: ErrorClass,
    /// For how many seconds to wait if the answer does not say.
    #[serde(default)]
    pub wait: Option<u32>,
    #[serde(default, rename = "status")]
    pub _status: Vec<u16>,
    #[serde(default, rename = "message")]
    pub _message: Option<String>,
    pub meaning: String,
    pub remedy: String,
}

/// `x-deviations`: where the spec does not follow the page, and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviation {
    pub id: String,
    pub at: String,
    #[serde(rename = "page")]
    pub _page: String,
    #[serde(rename = "spec")]
    pub _spec: String,
    pub reason: String,
    pub since: String,
    /// What exactly `docs check` finds different, so that it can tell when that is over.
    #[serde(default)]
    pub facts: Vec<DeviationFact>,
}

/// One difference between page and spec that a deviation explains, in the words of `docs check`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviationFact {
    pub operation: String,
    pub at: String,
    pub what: String,
    #[serde(default)]
    pub page: Value,
    #[serde(default)]
    pub spec: Value,
}

/// `x-waivers`: what a page says that a spec has no words for, and what no reader understands.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    pub id: String,
    pub reason: String,
    pub since: String,
    pub facts: Vec<WaivedFact>,
}

/// One thing on the page of an operation that is let be: either `at` and `digest`, or `unread`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaivedFact {
    pub operation: String,
    /// The page's format, if it is waived in that one only.
    #[serde(default)]
    pub format: Option<String>,
    /// The subject, in the words of `docs check`: it and all inside it.
    #[serde(default)]
    pub at: Option<String>,
    /// A digest of what the page says there, so that a change is noticed.
    #[serde(default)]
    pub digest: Option<String>,
    /// What was not understood, in the words of `docs check`; `page` for a page that no reader reads.
    #[serde(default)]
    pub unread: Option<String>,
}

impl WaivedFact {
    /// Whether it says that no reader reads the operation's page.
    pub fn is_whole_page(&self) -> bool {
        self.unread.as_deref() == Some("page")
    }
}

/// `x-pagination`: how a listing goes on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pagination {
    pub style: PagingStyle,
    #[serde(rename = "in")]
    pub location: PagingLocation,
    #[serde(default)]
    pub first: Option<u32>,
    pub request: PagingRequest,
    pub response: PagingResponse,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum PagingStyle {
    Token,
    Page,
    Offset,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum PagingLocation {
    Query,
    Body,
}

/// The request's side of a listing: dotted paths into the query or the body.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PagingRequest {
    #[serde(default)]
    pub token: Option<String>,
    #[serde(default)]
    pub page: Option<String>,
    #[serde(default)]
    pub offset: Option<String>,
    #[serde(default)]
    pub size: Option<String>,
}

impl PagingRequest {
    /// The input that says where a page begins.
    pub fn position(&self) -> Option<&str> {
        self.token.as_deref().or(self.page.as_deref()).or(self.offset.as_deref())
    }
}

/// The response's side of a listing: dotted paths into the data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PagingResponse {
    /// The list of a page that holds one.
    #[serde(default)]
    pub items: Option<String>,
    /// The lists of a page that holds several.
    #[serde(default)]
    pub lists: Option<Vec<String>>,
    #[serde(default)]
    pub next: Option<String>,
    #[serde(default)]
    pub more: Option<String>,
    #[serde(default)]
    pub total: Option<String>,
}

impl PagingResponse {
    /// The lists of a page, be it one or several.
    pub fn all_lists(&self) -> impl Iterator<Item = &str> {
        self.items.iter().chain(self.lists.iter().flatten()).map(String::as_str)
    }
}

/// `x-values`: one value of an enumeration, by name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownValue {
    pub value: Value,
    pub name: String,
    pub description: String,
    #[serde(default)]
    pub scopes: Vec<String>,
    #[serde(default)]
    pub deprecated: Option<String>,
}

/// `x-envelope`: which properties of a response wrap its data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    pub code: String,
    pub message: String,
    /// Where there is data.
    #[serde(default)]
    pub data: Option<String>,
    /// What of the answer stands beside the data.
    #[serde(default)]
    pub beside: Vec<String>,
}

/// One of `x-failures`: which properties make an answer without an envelope a failure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Failure {
    pub code: String,
    pub message: String,
}

/// `x-content-schema`: the limits of the JSON text that a string carries.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentSchema {
    #[serde(rename = "maxLength")]
    pub max_length: usize,
    #[serde(rename = "maxItems")]
    pub max_items: usize,
}
