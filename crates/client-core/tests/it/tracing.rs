//! What a tracing subscriber sees, and what it must not see.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Dispatch, Event, Instrument, Metadata, Subscriber};
use tracing_core::span::Current;
use vendor_client_core::plumbing::{Marker, PageFuture, Paged, PagedItems, Request};
use vendor_client_core::{
    Credentials, CredentialsError, Error, ExchangeFuture, HttpFuture, HttpService, IssuedToken,
    Items, Operation, Position, RetryPolicy, TokenClient, TokenExchange, TokenFuture,
};

use crate::support::acme::{LIST_UNITS, TOKEN, Unit, builder};
use crate::support::{Acme, AcmeCode, Act, Client, Page, Server, get_unit, http};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;

/// Writes down all that is said, each on a line with the spans around it: `call/attempt status=200`.
#[derive(Clone, Default)]
struct Listener {
    said: Arc<Mutex<Said>>,
    events_only: bool,
}

#[derive(Default)]
struct Said {
    text: String,
    /// Each span with those around it; its id is its place here, counted from 1.
    paths: Vec<String>,
    metadata: Vec<&'static Metadata<'static>>,
    /// The spans that are entered.
    inside: Vec<Id>,
}

impl Said {
    fn path(&self, id: Option<&Id>) -> String {
        id.map_or(String::new(), |id| self.paths[id.into_u64() as usize - 1].clone())
    }

    fn note(&mut self, path: &str, fields: impl FnOnce(&mut dyn Visit)) {
        struct Fields(String);
        impl Visit for Fields {
            fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
                let _ = write!(self.0, " {field}={value:?}");
            }
        }
        let mut text = Fields(String::new());
        fields(&mut text);
        let _ = writeln!(self.text, "{path}{}", text.0);
    }
}

impl Listener {
    fn said(&self) -> String {
        self.said.lock().unwrap().text.clone()
    }
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let ours = metadata.target().starts_with("vendor_client_core");
        (ours || metadata.name() == "user") && (metadata.is_event() || !self.events_only)
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut said = self.said.lock().unwrap();
        let parent = span.parent().or(said.inside.last().filter(|_| span.is_contextual()));
        let around = said.path(parent);
        let name = span.metadata().name();
        let path = if around.is_empty() { name.to_owned() } else { format!("{around}/{name}") };
        said.note(&path, |visit| span.record(visit));
        said.paths.push(path);
        said.metadata.push(span.metadata());
        Id::from_u64(said.paths.len() as u64)
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        let mut said = self.said.lock().unwrap();
        let path = said.path(Some(id));
        said.note(&path, |visit| values.record(visit));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut said = self.said.lock().unwrap();
        let path = said.path(event.parent().or(said.inside.last()));
        said.note(&path, |visit| event.record(visit));
    }

    fn current_span(&self) -> Current {
        let said = self.said.lock().unwrap();
        match said.inside.last() {
            Some(id) => Current::new(id.clone(), said.metadata[id.into_u64() as usize - 1]),
            None => Current::none(),
        }
    }

    fn enter(&self, id: &Id) {
        self.said.lock().unwrap().inside.push(id.clone());
    }

    fn exit(&self, id: &Id) {
        let mut said = self.said.lock().unwrap();
        assert_eq!(said.inside.pop().as_ref(), Some(id));
    }
}

/// Shows what happens on this thread to a listener.
fn listen(listener: &Listener) -> DefaultGuard {
    // While there is but one subscriber, `tracing` asks that of the thread which meets an event first; and on a
    // test's thread without any it would be switched off for good.
    static ANOTHER: OnceLock<Dispatch> = OnceLock::new();
    ANOTHER.get_or_init(|| Dispatch::new(Listener::default()));
    tracing::subscriber::set_default(listener.clone())
}

/// What has to be there as a whole line, or as the beginning of one where it ends with `…`.
fn assert_said(said: &str, expected: &[&str]) {
    for expected in expected {
        let found = said.lines().any(|line| match expected.strip_suffix('…') {
            Some(beginning) => line.starts_with(beginning),
            None => line == *expected,
        });
        assert!(found, "`{expected}` is not in\n{said}");
    }
}

fn assert_silent(said: &str, secrets: &[&str]) {
    let said = said.replace("[redacted]", "");
    for secret in secrets {
        assert!(!said.contains(secret), "{secret} in\n{said}");
    }
}

#[tokio::test]
async fn a_subscriber_sees_what_happens_and_nothing_secret() {
    let listener = Listener::default();
    let _guard = listen(&listener);
    // The server repeats all that it gets, wherever it can.
    let echo = format!(r#"{{"code":50000,"msg":"{TOKEN} of Jane Doe"}}"#);
    let log_id = format!("x-acme-logid: l-1{TOKEN}\r\n");
    let ok = r#"{"code":0,"data":{"units":[{"id":"private-unit"}]}}"#;
    let server = Server::start([
        vec![Act::Write(http("500 Internal Server Error", &log_id, &echo))],
        vec![Act::Write(http("200 OK", "x-acme-logid: l-2\r\n", ok))],
    ])
    .await;
    let policy = RetryPolicy::default().delays(Duration::ZERO, Duration::ZERO);
    let client = builder::<Acme>(&server.url()).retry(policy).build().unwrap();
    let request = get_unit().query("name", Some("Jane Doe"));
    client.0.send::<Page>(request).await.unwrap();

    let said = listener.said();
    assert_said(
        &said,
        &[
            "call vendor=\"Acme\" operation=\"list_units\"",
            "call/attempt attempt=1",
            "call/attempt status=500",
            "call/attempt log_id=\"l-1[redacted]\"",
            "call/attempt error=Api",
            "call/attempt code=50000",
            "call message=trying again after a wait wait_ms=0",
            "call/attempt attempt=2",
            "call/attempt status=200",
            "call/attempt log_id=\"l-2\"",
        ],
    );
    assert_silent(&said, &[TOKEN, "Jane", "private", "red"]);
}

/// Most programs show events and no spans: what a call was, and what became of it, stands in one event.
#[tokio::test]
async fn a_finished_call_is_one_event_also_where_nobody_shows_spans() {
    let listener = Listener { events_only: true, ..Listener::default() };
    let _guard = listen(&listener);
    let expired = r#"{"code":40011,"msg":"Jane Doe"}"#;
    let server = Server::start([
        vec![Act::Write(http("503 Service Unavailable", "", ""))],
        vec![Act::Write(http("200 OK", "x-acme-logid: l-1\r\n", OK))],
        vec![Act::Write(http("400 Bad Request", "x-acme-logid: l-2\r\n", expired))],
    ])
    .await;
    let policy = RetryPolicy::default().delays(Duration::ZERO, Duration::ZERO);
    let client = builder::<Acme>(&server.url()).retry(policy).build().unwrap();
    let finished = |said: &str| {
        let call = |line: &&str| line.contains("message=the call has");
        // How long it took differs.
        let elapsed = regex::Regex::new(" elapsed_ms=[0-9]+").unwrap();
        said.lines()
            .filter(call)
            .map(|line| elapsed.replace(line, "").into_owned())
            .collect::<Vec<_>>()
    };
    client.0.send::<Page>(get_unit()).await.unwrap();
    let succeeded = r#" message=the call has succeeded vendor="Acme" operation="list_units" status=200 log_id="l-1""#;
    assert_eq!(finished(&listener.said()), [succeeded], "{}", listener.said());
    client.0.send::<Page>(get_unit()).await.unwrap_err();
    let failed = r#" message=the call has failed vendor="Acme" operation="list_units" attempts=1 status=400 code=page_size_invalid (40011) log_id="l-2" error=Api"#;
    assert_eq!(finished(&listener.said()), [succeeded, failed]);
    // Also of one of which nothing was sent.
    client.0.send::<Page>(Request::new(&LIST_UNITS)).await.unwrap_err();
    let invalid = r#" message=the call has failed vendor="Acme" operation="list_units" attempts=0 error=InvalidRequest"#;
    assert_eq!(finished(&listener.said()), [succeeded, failed, invalid]);
    assert_eq!(server.requests().len(), 3);
    assert!(listener.said().lines().all(|line| line.starts_with(" message=")), "no spans");
    assert_silent(&listener.said(), &[TOKEN, "Jane"]);
}

/// A list of units, each page of which goes on behind its last unit.
#[derive(Clone)]
struct Units {
    client: Arc<Client<Acme>>,
    at: Option<String>,
}

impl Paged for Units {
    type Page = Page;
    type Code = AcmeCode;

    const OPERATION: &'static Operation = &LIST_UNITS;

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(async move {
            let request = get_unit().query("page_token", self.at.as_ref());
            self.client.0.send(request).await
        })
    }

    fn position(&self) -> Position {
        Position::Token(self.at.clone())
    }

    fn seek(&mut self, position: Position) {
        self.at = position.into_token();
    }

    fn marker<'a>(&self, page: &'a Page) -> Marker<'a> {
        let next = page.units.last().map(|unit| unit.id.as_str());
        Marker::Token { more: Some(next.is_some()), next }
    }

    fn count(page: &Page) -> usize {
        page.units.len()
    }
}

impl PagedItems for Units {
    type Item = Unit;

    fn into_items(page: Page) -> Vec<Unit> {
        page.units
    }
}

#[tokio::test]
async fn a_listing_says_at_which_page_it_is_inside_the_callers_span() {
    for depth in [0, 1] {
        let listener = Listener::default();
        let _guard = listen(&listener);
        let page = r#"{"code":0,"data":{"units":[{"id":"private-unit"}]}}"#;
        let answers = [page, OK].map(|body| vec![Act::Write(http("200 OK", "", body))]);
        let server = Server::start(answers).await;
        let client = Arc::new(builder::<Acme>(&server.url()).build().unwrap());
        let mut items = Items::new(Units { client, at: None }).look_ahead(depth);
        let walk = async { while items.try_next().await.unwrap().is_some() {} };
        walk.instrument(tracing::info_span!("user")).await;

        assert!(server.requests()[1].contains("page_token=private-unit"));
        let said = listener.said();
        assert_said(
            &said,
            &[
                "user/page page=0",
                "user/page page=1",
                "user/page/call vendor=\"Acme\" operation=\"list_units\"",
                "user/page/call/attempt attempt=1",
                "user/page/call/attempt status=200",
            ],
        );
        assert_silent(&said, &["private"]);
    }
}

/// Sends a secret for a token.
#[derive(Clone, Debug)]
struct App;

const SECRET: &str = "s3cr3t of the app";

impl TokenExchange for App {
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let answer = vendor.post("/token").form(&[("secret", SECRET)]).secret(SECRET).send();
            let answer = answer.await?;
            match answer.text("token") {
                Some(token) => Ok(IssuedToken::new(token, answer.integer("life"))),
                None => Err(answer.refused(None, answer.text("msg"))),
            }
        })
    }
}

impl Credentials for App {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::unconnected("App")) })
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        Some(vendor.cache(Arc::new(self.clone())))
    }
}

async fn with_app(answers: &[(&str, &str)]) -> (String, Result<(), Error<AcmeCode>>) {
    let listener = Listener::default();
    let _guard = listen(&listener);
    let answers = answers.iter().map(|(status, body)| vec![Act::Write(http(status, "", body))]);
    let server = Server::start(answers).await;
    let policy = RetryPolicy::default().delays(Duration::ZERO, Duration::ZERO);
    let client = builder::<Acme>(&server.url()).credentials(App).retry(policy).build().unwrap();
    let outcome = client.0.send::<Page>(get_unit()).await.map(drop);
    (listener.said(), outcome)
}

#[tokio::test]
async fn a_subscriber_hears_of_tokens_and_never_what_they_are() {
    let echo = format!(r#"{{"msg":"{SECRET} of Jane Doe is wrong"}}"#);
    let issued = format!(r#"{{"token":"{TOKEN}","life":7200}}"#);
    let answers = [("503 Service Unavailable", echo.as_str()), ("200 OK", &issued), ("200 OK", OK)];
    let (said, outcome) = with_app(&answers).await;
    outcome.unwrap();
    assert_said(
        &said,
        &[
            "token message=no token yet, trying again after a wait attempt=1 wait_ms=0",
            "token message=there is a new token attempt=2 seconds=7200",
            "call/attempt status=200",
        ],
    );
    assert_silent(&said, &[TOKEN, "s3cr3t", "Jane"]);

    let (said, outcome) = with_app(&[("401 Unauthorized", r#"{"msg":"no Jane Doe"}"#)]).await;
    assert!(outcome.unwrap_err().to_string().contains("Jane"), "the error tells more");
    assert_said(&said, &["token message=there is no token attempt=1"]);
    assert_silent(&said, &["s3cr3t", "Jane"]);

    // The first token is refused.
    let again = issued.replace(TOKEN, "another");
    let refused = format!(r#"{{"code":40100,"msg":"{TOKEN} of Jane Doe has expired"}}"#);
    let answers =
        [("200 OK", issued.as_str()), ("200 OK", &refused), ("200 OK", &again), ("200 OK", OK)];
    let (said, outcome) = with_app(&answers).await;
    outcome.unwrap();
    assert_said(
        &said,
        &[
            "call/attempt code=token_expired (40100)",
            "call message=the token was refused, and there is another one",
            "call/attempt attempt=2",
        ],
    );
    assert_silent(&said, &[TOKEN, "=another", "Jane"]);
}

#[tokio::test(start_paused = true)]
async fn a_subscriber_hears_of_waits_for_the_rate_limits() {
    #[derive(Debug)]
    struct Fine;
    impl HttpService for Fine {
        fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
            Box::pin(async { Ok(::http::Response::new(OK).into()) })
        }
    }
    let listener = Listener::default();
    let _guard = listen(&listener);
    let client = builder::<Acme>("http://localhost").http_service(Fine).build().unwrap();
    for _ in 0..51 {
        assert!(!listener.said().contains("waited"));
        client.0.send::<Page>(get_unit()).await.unwrap();
    }
    assert_said(&listener.said(), &["call message=waited for the rate limits wait_ms=1001"]);
}
