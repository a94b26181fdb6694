//! The messages, one of each, as a person reads them.

use std::time::Duration;

use vendor_client_core::plumbing::Request;
use vendor_client_core::{AccessToken, Credentials, CredentialsError, Error, TokenFuture};

use crate::paging::fake;
use crate::support::acme::builder;
use crate::support::{
    Acme, AcmeCode, Act, Client, Page, Server, bare, client, get_unit, http, wrapped,
};

#[derive(Debug)]
struct OnStrike;

impl Credentials for OnStrike {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::new("the token server is on strike")) })
    }
}

#[derive(Debug)]
struct WithLineBreak;

impl Credentials for WithLineBreak {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Ok(AccessToken::new("t-1\n")) })
    }
}

/// The errors by what has happened.
#[derive(Default)]
struct Catalogue(Vec<String>);

impl Catalogue {
    fn add(&mut self, name: &str, error: Error<AcmeCode>) {
        let text = error.to_string();
        assert!(!text.contains('\n'), "{text}");
        // A reporter prints the chain, and says nothing twice.
        let mut said = vec![text.clone()];
        let mut next = std::error::Error::source(&error);
        while let Some(source) = next {
            let text = source.to_string();
            assert!(!said.iter().any(|said| said.contains(&text)), "twice: {text} in {said:?}");
            said.push(text);
            next = source.source();
        }
        // Ports differ from run to run.
        let host = |c: char| c.is_ascii_digit() || c == '.' || c == ':';
        let text = match text.find("127.0.0.1:") {
            None => text,
            Some(at) => {
                let end = text[at..].find(|c| !host(c)).map_or(text.len(), |length| at + length);
                text.replace(text[at..end].trim_end_matches(':'), "HOST")
            }
        };
        self.0.push(format!("{name}:\n  {text}"));
    }

    /// What a client of nobody says.
    async fn client(&mut self, name: &str, client: Client<Acme>, request: Request) {
        self.add(name, client.0.send::<Page>(request).await.unwrap_err());
    }

    /// What comes of a server that acts.
    async fn server(&mut self, name: &str, script: Vec<Act>) {
        let server = Server::start([script]).await;
        let builder = builder::<Acme>(&server.url()).timeout(Duration::from_millis(150));
        let client = builder.max_response_bytes(1_000).build().unwrap();
        self.client(name, client, get_unit()).await;
    }

    /// What comes of an answer.
    async fn answer(&mut self, name: &str, status: &str, headers: &str, body: &str) {
        self.add(name, wrapped(http(status, headers, body)).await.unwrap_err());
    }
}

const NOWHERE: &str = "http://127.0.0.1:1";
const JSON: &str = "content-type: application/json\r\nx-acme-logid: 20260131\r\n";
const HTML: &str = "content-type: text/html\r\n";

#[tokio::test]
async fn each_error_says_what_was_asked_what_came_and_what_to_do() {
    let mut errors = Catalogue::default();

    let request = get_unit().check(|check| check.range("page_size", Some(101), 1..=100));
    errors.client("parameter beyond its limit", client(NOWHERE), request).await;
    let builder = || builder::<Acme>(NOWHERE);
    let on_strike = builder().credentials(OnStrike).build().unwrap();
    errors.client("no token", on_strike, get_unit()).await;
    let odd = builder().credentials(WithLineBreak).build().unwrap();
    errors.client("odd token", odd, get_unit()).await;
    errors.client("nobody listens", client(NOWHERE), get_unit()).await;

    let half = || Act::Write(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_vec());
    let second = || Act::Wait(Duration::from_secs(1));
    errors.server("no answer in time", vec![second()]).await;
    errors.server("half an answer in time", vec![half(), second()]).await;
    errors.server("closed without an answer", vec![]).await;
    errors.server("closed in the answer", vec![half()]).await;
    let large = http("200 OK", "", &" ".repeat(2_000));
    errors.server("too large", vec![Act::Write(large)]).await;

    let login = "location: https://sso.acme.example:8443/login?next=/v1\r\n";
    errors.answer("redirect", "302 Found", login, "").await;
    errors.answer("redirect to nowhere", "302 Found", "", "").await;
    let page = "<html>\r\n<body>502 Bad Gateway</body>\r\n</html>";
    errors.answer("HTML from a gateway", "502 Bad Gateway", HTML, page).await;
    let log_id = "x-acme-logid: 20260131\r\n";
    errors.answer("unknown path", "404 Not Found", log_id, "404 page not found").await;
    errors.answer("unauthorised without a code", "401 Unauthorized", "", "").await;
    errors.answer("limit without a code", "429 Too Many Requests", "", "slow down").await;
    errors.answer("odd status", "499 Whatever", "", "").await;

    let body = r#"{"code":40011,"msg":"page size is invalid"}"#;
    errors.answer("refused", "400 Bad Request", JSON, body).await;
    errors.answer("refused with HTTP 200", "200 OK", "", r#"{"code":17}"#).await;
    let field = |n: u8| format!(r#"{{"field":"f{n}","value":"{n}","description":"too large"}}"#);
    let fields: Vec<_> = (0..7).map(field).collect();
    let fields = format!(r#"{{"fields":[{}]}}"#, fields.join(","));
    let body = format!(r#"{{"code":40011,"msg":"bad fields","error":{fields}}}"#);
    errors.answer("refused for its fields", "400 Bad Request", JSON, &body).await;
    let body = r#"{"code":40300,"msg":"no access","error":{"scopes":[
        {"scope":"unit:read","url":"https://acme.example/ask"},{"scope":"unit:all"}]}}"#;
    errors.answer("refused for its scopes", "403 Forbidden", JSON, body).await;
    let body = r#"{"code":40100,"msg":"who are you?"}"#;
    errors.answer("advice by the situation", "403 Forbidden", "", body).await;
    let body = r#"{"error":"invalid_token","error_description":"The token expired."}"#;
    let error = bare(http("400 Bad Request", "", body)).await.unwrap_err();
    errors.add("refused without an envelope", error);

    let body = r#"{"code":0,"data":{"units":[{"id":"a","size":"three"}]}}"#;
    errors.answer("wrong type", "200 OK", JSON, body).await;
    let body = r#"{"code":0,"data":{"units":[{"size":3}]}}"#;
    errors.answer("missing field", "200 OK", JSON, body).await;
    errors.answer("no data", "200 OK", JSON, r#"{"code":0,"msg":"ok"}"#).await;
    errors.answer("no code", "200 OK", JSON, r#"{"units":[]}"#).await;
    errors.answer("no object", "200 OK", JSON, "[]").await;
    let page = "<!doctype html><title>Sign in</title>";
    errors.answer("HTML instead of JSON", "200 OK", HTML, page).await;
    let body = r#"{"code":0,"data":{"units":[{"id":"a""#;
    errors.answer("broken JSON", "200 OK", JSON, body).await;
    errors.answer("empty body", "200 OK", JSON, "").await;

    errors.add("half a list", fake::error("token", &[(&["a"], "+ ")]).await);
    let twice: fake::Written = &[(&["a"], "9"), (&["a"], "9")];
    errors.add("a list that repeats itself", fake::error("number", twice).await);

    insta::assert_snapshot!(errors.0.join("\n"));
}
