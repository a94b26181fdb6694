//! Acme sells everything, and has two APIs: one with an envelope, one without.

use std::fmt;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use vendor_client_core::plumbing::{Request, Transport, object};
use vendor_client_core::{
    ClientBuilder, Documented, Envelope, Error, ErrorClass, ErrorCode, HttpFuture, HttpService,
    Method, Operation, RateLimit, Response, RetryPolicy, StaticToken, StatusCode, Vendor,
    Violation, WireCode, reqwest,
};

pub(crate) const TOKEN: &str = "s3cr3t/t0ken";

pub(crate) static LIST_UNITS: Operation = Operation {
    id: "list_units",
    method: Method::GET,
    path: "/v1/teams/{team_id}/units",
    idempotent: true,
    headers: &[],
    docs: "https://acme.example/docs/list_units",
    updated: Some("2026-01-31"),
    tokens: &["tenant"],
    scopes: &["unit:read"],
    rate_limits: &[RateLimit { requests: 50, period: Duration::from_secs(1) }],
};

pub(crate) static FIND_UNITS: Operation = Operation {
    id: "find_units",
    method: Method::POST,
    path: "/v1/units/find",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://acme.example/docs/find_units",
    updated: None,
    tokens: &["tenant", "user"],
    scopes: &[],
    rate_limits: &[],
};

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) size: Option<u32>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Page {
    pub(crate) units: Vec<Unit>,
}

object!(Deserialize for Page; units as items);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AcmeCode {
    PageSizeInvalid,
    TokenExpired,
    Other(WireCode),
}

impl ErrorCode for AcmeCode {
    fn from_wire(code: WireCode) -> Self {
        match &code {
            WireCode::Integer(40011) => AcmeCode::PageSizeInvalid,
            WireCode::Integer(40100) => AcmeCode::TokenExpired,
            WireCode::Text(text) if text == "invalid_token" => AcmeCode::TokenExpired,
            _ => AcmeCode::Other(code),
        }
    }

    fn class(&self) -> Option<ErrorClass> {
        Some(match self {
            AcmeCode::PageSizeInvalid => ErrorClass::InvalidArgument,
            AcmeCode::TokenExpired => ErrorClass::Unauthorized,
            AcmeCode::Other(code) => match code {
                WireCode::Integer(40_301) => ErrorClass::Forbidden,
                WireCode::Integer(40_401) => ErrorClass::NotFound,
                WireCode::Integer(40_901) => ErrorClass::Conflict,
                WireCode::Integer(42_900) => ErrorClass::RateLimited,
                WireCode::Integer(42_901) => ErrorClass::QuotaExhausted,
                WireCode::Integer(50_000) => ErrorClass::ServerError,
                _ => return None,
            },
        })
    }

    fn wait(&self) -> Option<Duration> {
        (*self == AcmeCode::Other(WireCode::Integer(42_900))).then(|| Duration::from_secs(5))
    }

    fn remedy(&self) -> Option<&'static str> {
        match self {
            AcmeCode::PageSizeInvalid => Some("Send a page_size from 1 to 100"),
            AcmeCode::TokenExpired => Some("Fetch a new token."),
            AcmeCode::Other(_) => None,
        }
    }
}

impl fmt::Display for AcmeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AcmeCode::PageSizeInvalid => f.write_str("page_size_invalid (40011)"),
            AcmeCode::TokenExpired => f.write_str("token_expired (40100)"),
            AcmeCode::Other(WireCode::Integer(code)) => write!(f, "{code}"),
            AcmeCode::Other(WireCode::Text(code)) => f.write_str(code),
        }
    }
}

/// The API with an envelope.
#[derive(Debug)]
pub(crate) struct Acme;

impl Documented for Acme {
    type Code = AcmeCode;
    type Client = Client<Acme>;

    const NAME: &'static str = "Acme";
    const ENVELOPE: Envelope = Envelope::Wrapped;
}

impl Vendor for Acme {
    const LOG_ID_HEADERS: &'static [&'static str] = &["x-acme-logid", "x-request-id"];
    const WAIT_HEADERS: &'static [&'static str] = &["x-acme-reset"];
    const LOG_ID_KEYS: &'static [&'static str] = &["error"];

    fn log_id(body: &Value) -> Option<String> {
        Some(body.pointer("/error/log_id")?.as_str()?.to_owned())
    }

    fn violations(body: &Value) -> Vec<Violation> {
        let list = |key: &str| {
            body.pointer(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
        };
        let text = |value: &Value, key: &str| value[key].as_str().map(str::to_owned);
        let fields = list("/error/fields").iter().map(|field| Violation::Field {
            field: text(field, "field").unwrap_or_default(),
            value: text(field, "value"),
            description: text(field, "description"),
        });
        let scopes = list("/error/scopes").iter().map(|scope| Violation::Permission {
            scope: text(scope, "scope").unwrap_or_default(),
            url: text(scope, "url"),
        });
        fields.chain(scopes).collect()
    }

    fn remedy(code: &AcmeCode, status: StatusCode) -> Option<String> {
        let by_status = *code == AcmeCode::TokenExpired && status == 403;
        by_status.then(|| "Ask for the token on the other side of the river.".to_owned())
    }
}

/// The API without.
#[derive(Debug)]
pub(crate) struct AcmeBare;

impl Documented for AcmeBare {
    type Code = AcmeCode;
    type Client = Client<AcmeBare>;

    const NAME: &'static str = "Acme";
    const ENVELOPE: Envelope =
        Envelope::Bare { failures: &[("error_code", "error_msg"), ("error", "error_description")] };
}

impl Vendor for AcmeBare {
    const LOG_ID_HEADERS: &'static [&'static str] = &["x-acme-logid"];
}

#[derive(Debug)]
pub(crate) struct Client<V: Vendor>(pub(crate) Transport<V>);

impl<V: Vendor> From<Transport<V>> for Client<V> {
    fn from(transport: Transport<V>) -> Self {
        Self(transport)
    }
}

pub(crate) fn builder<V: Vendor>(base_url: &str) -> ClientBuilder<V> {
    ClientBuilder::new(base_url)
        .credentials(StaticToken::new(TOKEN))
        .timeout(Duration::from_secs(5))
        .retry(RetryPolicy::none())
}

pub(crate) fn client<V: Vendor<Client = Client<V>>>(base_url: &str) -> Client<V> {
    builder::<V>(base_url).build().unwrap()
}

/// A user's own HTTP client, which needs no TLS feature of ours.
pub(crate) fn own_http_client() -> reqwest::ClientBuilder {
    // Without a provider of its own, reqwest would look for the process's, and panic.
    #[cfg(feature = "rustls")]
    {
        let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth();
        reqwest::Client::builder().tls_backend_preconfigured(tls)
    }
    #[cfg(not(feature = "rustls"))]
    reqwest::Client::builder()
}

/// A request like any other.
pub(crate) fn get_unit() -> Request {
    Request::new(&LIST_UNITS).path("team_id", Some("red"))
}

/// Asks Acme with the envelope once.
pub(crate) async fn wrapped(answer: impl Into<Vec<u8>>) -> Result<Response<Page>, Error<AcmeCode>> {
    ask::<Acme>(answer.into()).await
}

/// Asks Acme without the envelope once.
pub(crate) async fn bare(answer: impl Into<Vec<u8>>) -> Result<Response<Page>, Error<AcmeCode>> {
    ask::<AcmeBare>(answer.into()).await
}

async fn ask<V: Vendor<Client = Client<V>>>(
    answer: Vec<u8>,
) -> Result<Response<Page>, Error<V::Code>> {
    let server = super::Server::start([vec![super::Act::Write(answer)]]).await;
    client::<V>(&server.url()).0.send(get_unit()).await
}

/// What a call gives when the server answers with this body.
pub(crate) async fn answered<V, T>(body: String) -> Result<Response<T>, Error<V::Code>>
where
    V: Vendor<Client = Client<V>>,
    T: serde::de::DeserializeOwned,
{
    let client = builder::<V>("https://acme.example").http_service(Answering(body)).build();
    client.unwrap().0.send(get_unit()).await
}

/// Gives this body to every request, without a socket.
#[derive(Debug)]
struct Answering(String);

impl HttpService for Answering {
    fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async { Ok(http::Response::new(self.0.clone()).into()) })
    }
}
