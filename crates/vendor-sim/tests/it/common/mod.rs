//! What the tests share: calls whose answers are checked against the specs, and raw sockets.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Map, Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use xtask::spec::Bundle;

/// Long enough for a busy machine, short enough for a test that hangs.
pub const TIMEOUT: Duration = Duration::from_secs(20);

/// An answer, checked against its spec already.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    /// Null if it is not JSON.
    pub body: Value,
    pub text: String,
}

impl Reply {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// Sends a request and checks the answer against the spec of its operation: status, content type and every field.
///
/// What no spec has, such as the 404 of an unknown path, is returned as it is.
pub async fn call(request: reqwest::RequestBuilder) -> Reply {
    let request = request.build().unwrap();
    let (method, path) = (request.method().to_string(), request.url().path().to_owned());
    let reply = send(request).await;
    check(&method, &path, &reply);
    reply
}

/// Sends a request and does not look at the answer.
pub async fn send(request: reqwest::Request) -> Reply {
    let answer = HTTP.execute(request).await.unwrap();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let text = String::from_utf8(answer.bytes().await.unwrap().to_vec()).unwrap();
    let body = serde_json::from_str(&text).unwrap_or_default();
    Reply { status, headers, body, text }
}

pub fn get(url: impl AsRef<str>) -> reqwest::RequestBuilder {
    HTTP.get(url.as_ref())
}

pub fn post(url: impl AsRef<str>) -> reqwest::RequestBuilder {
    HTTP.post(url.as_ref())
}

pub fn request(method: &str, url: impl AsRef<str>) -> reqwest::RequestBuilder {
    HTTP.request(method.parse().unwrap(), url.as_ref())
}

/// Keeps no connection open: a connection belongs to the runtime of one test.
static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    // The vendors' clients have switched reqwest's TLS on, and it wants a provider even for plain HTTP.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .no_proxy()
        .timeout(TIMEOUT)
        .pool_max_idle_per_host(0)
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
});

/// Checks an answer against the spec of its operation.
pub fn check(method: &str, path: &str, reply: &Reply) {
    let Some((spec, schema)) =
        SPECS.iter().find_map(|spec| Some((spec, spec.schema(method, path, reply.status)?)))
    else {
        return;
    };
    let shown = format!("{method} {path} → {} {}", reply.status, reply.text);
    let kind = reply.header("content-type").unwrap_or_else(|| panic!("no content type: {shown}"));
    assert_eq!(kind.split(';').next(), Some("application/json"), "{shown}");
    // A test that found a problem leaves it poisoned, but sound.
    let mut validators = spec.validators.lock().unwrap_or_else(PoisonError::into_inner);
    let validator = validators.entry(schema.to_string()).or_insert_with(|| {
        let mut root = json!({"components": spec.document["components"], "allOf": [schema]});
        strict(&mut root);
        jsonschema::validator_for(&root).unwrap()
    });
    let problems: Vec<_> = validator
        .iter_errors(&reply.body)
        .map(|error| format!("\n  {}: {error}", error.instance_path()))
        .collect();
    assert!(problems.is_empty(), "not as the spec has it: {shown}{}", problems.concat());
}

struct Spec {
    /// What comes before the paths of the spec.
    base: &'static str,
    document: Value,
    validators: Mutex<HashMap<String, jsonschema::Validator>>,
}

static SPECS: LazyLock<Vec<Spec>> = LazyLock::new(|| {
    let specs = [("feishu-directory", "/open-apis"), ("coze-enterprise", ""), ("tenant-org", "")];
    let read = |(name, base)| Spec { base, document: bundled(name), validators: Mutex::default() };
    specs.map(read).into()
});

/// The spec of the crate `name`, as one document.
pub fn bundled(name: &str) -> Value {
    let root = xtask::checkout::root().unwrap();
    let file = xtask::spec::files(&root, &[name.to_owned()]).unwrap().remove(0);
    Bundle::read(&root, &file).unwrap().value
}

impl Spec {
    /// The schema of an answer: that of its status, else of its class, else, for failures of another status that the spec
    /// knows elsewhere, the common one.
    fn schema(&self, method: &str, path: &str, status: u16) -> Option<Value> {
        let path = path.strip_prefix(self.base)?;
        let paths = self.document["paths"].as_object()?;
        // A path without parameters comes before one that they would fit, as OpenAPI has it.
        let (_, item) = paths
            .iter()
            .filter(|(template, _)| matches(template, path))
            .min_by_key(|(template, _)| template.matches('{').count())?;
        let responses = item.get(method.to_lowercase())?["responses"].as_object()?;
        let class = format!("{}XX", status / 100);
        match responses.get(&status.to_string()).or_else(|| responses.get(&class)) {
            Some(response) => Some(response["content"]["application/json"]["schema"].clone()),
            None if status >= 400 => Some(json!({"$ref": "#/components/schemas/ErrorResponse"})),
            None => panic!("{method} {path}: the spec has no answer with status {status}"),
        }
    }
}

/// Whether a path is one of the template's.
fn matches(template: &str, path: &str) -> bool {
    let (mut template, mut path) = (template.split('/'), path.split('/'));
    loop {
        match (template.next(), path.next()) {
            (None, None) => return true,
            (Some(part), Some(segment)) if part == segment || part.starts_with('{') => {}
            _ => return false,
        }
    }
}

/// From OpenAPI's dialect of JSON Schema to JSON Schema, and no key that is not described.
fn strict(schema: &mut Value) {
    match schema {
        Value::Array(all) => all.iter_mut().for_each(strict),
        Value::Object(object) => {
            object.retain(|key, _| !key.starts_with("x-") && key != "example" && key != "default");
            object.values_mut().for_each(strict);
            if let Some(Value::Object(_)) = object.get("properties") {
                object.entry("additionalProperties").or_insert(json!(false));
            }
            if object.remove("nullable") == Some(json!(true)) {
                let inner = Value::Object(std::mem::take(object));
                *object = Map::from_iter([("anyOf".to_owned(), json!([inner, {"type": "null"}]))]);
            }
        }
        _ => {}
    }
}

/// A raw connection.
pub struct Raw(pub TcpStream);

impl Raw {
    pub async fn connect(address: std::net::SocketAddr) -> Self {
        Self(TcpStream::connect(address).await.unwrap())
    }

    pub async fn write(&mut self, bytes: impl AsRef<[u8]>) {
        self.0.write_all(bytes.as_ref()).await.unwrap();
    }

    /// All bytes until the connection ends, and how it ended.
    pub async fn rest(&mut self) -> (Vec<u8>, std::io::Result<()>) {
        let mut bytes = Vec::new();
        let read = tokio::time::timeout(TIMEOUT, async {
            let mut piece = [0; 4096];
            loop {
                match self.0.read(&mut piece).await {
                    Ok(0) => return Ok(()),
                    Ok(count) => bytes.extend_from_slice(&piece[..count]),
                    Err(error) => return Err(error),
                }
            }
        });
        let end = read.await.expect("the connection stays open");
        (bytes, end)
    }

    /// One whole answer: its head and its body.
    pub async fn answer(&mut self) -> (String, Vec<u8>) {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(self.byte().await);
        }
        let head = String::from_utf8(head).unwrap();
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().unwrap())
        });
        let mut body = vec![0; length.unwrap_or(0)];
        self.0.read_exact(&mut body).await.unwrap();
        (head, body)
    }

    async fn byte(&mut self) -> u8 {
        tokio::time::timeout(TIMEOUT, self.0.read_u8()).await.expect("no answer").unwrap()
    }
}

/// A GET request, as bytes.
pub fn get_bytes(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: sim\r\n{headers}\r\n")
}
