//! Calls that are repeated, and calls that are not: by virtual time, over a service that a test
//! writes down, and over real sockets.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::yield_now;
use tokio::time::{Instant, sleep};
use vendor_client_core::plumbing::Request;
use vendor_client_core::{
    AccessToken, CallOptions, Credentials, CredentialsError, Error, ErrorKind, HttpFuture,
    HttpService, Method, Operation, Response, RetryPolicy, TokenFuture, Vendor,
};

use crate::support::acme::{FIND_UNITS, LIST_UNITS, TOKEN, builder};
use crate::support::{Acme, AcmeBare, Act, Client, Page, Server, get_unit, http};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;

/// What the service does with one request.
#[derive(Clone)]
enum Reply {
    Answer(u16, &'static [(&'static str, &'static str)], &'static str),
    Break,
}

use Reply::{Answer, Break};

/// Answers by a list, and then always with the last of it.
#[derive(Clone)]
struct Service {
    replies: Arc<Vec<Reply>>,
    /// When each request came, from the start.
    times: Arc<Mutex<Vec<Duration>>>,
    start: Instant,
}

impl Service {
    fn new(replies: &[Reply]) -> Self {
        let replies = Arc::new(replies.to_vec());
        Self { replies, times: Arc::default(), start: Instant::now() }
    }

    fn times(&self) -> Vec<Duration> {
        self.times.lock().unwrap().clone()
    }

    async fn ask<V: Vendor<Client = Client<V>>>(
        &self,
        policy: RetryPolicy,
        request: Request,
    ) -> Result<Response<Page>, Error<V::Code>> {
        let builder = builder::<V>("http://localhost").http_service(self.clone());
        builder.retry(policy).build().unwrap().0.send(request).await
    }
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Service")
    }
}

impl HttpService for Service {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        assert_eq!(request.headers()["authorization"], format!("Bearer {TOKEN}"));
        let mut times = self.times.lock().unwrap();
        let reply = self.replies[times.len().min(self.replies.len() - 1)].clone();
        times.push(self.start.elapsed());
        Box::pin(async move {
            match reply {
                Break => Err("the wire is cut".into()),
                Answer(status, headers, body) => {
                    let mut response = ::http::Response::builder().status(status);
                    for (name, value) in headers {
                        response = response.header(*name, *value);
                    }
                    Ok(response.body(body).unwrap().into())
                }
            }
        })
    }
}

fn patient() -> RetryPolicy {
    RetryPolicy::default().attempts(4).total_time(Duration::from_secs(600))
}

const GOOD: Reply = Answer(200, &[], OK);
const REFUSED: &str = r#"{"code":40011,"msg":"no"}"#;

#[tokio::test(start_paused = true)]
async fn what_may_pass_is_repeated_and_what_will_not_is_not() {
    let table = [
        (Break, true),
        (Answer(408, &[], ""), true),
        (Answer(429, &[], "slow down"), true),
        (Answer(502, &[], "<html>"), true),
        (Answer(503, &[], ""), true),
        (Answer(504, &[], ""), true),
        (Answer(500, &[], ""), false),
        (Answer(501, &[], ""), false),
        (Answer(404, &[], ""), false),
        (Answer(302, &[("location", "/x")], ""), false),
        (Answer(200, &[], "{"), false),
        // The vendor's code says more than the status, in both directions.
        (Answer(503, &[], REFUSED), false),
        (Answer(200, &[], r#"{"code":50000}"#), true),
        (Answer(200, &[], r#"{"code":42900}"#), true),
        (Answer(503, &[], r#"{"code":1}"#), true),
        (Answer(400, &[], r#"{"code":1}"#), false),
    ];
    for (number, (reply, again)) in table.into_iter().enumerate() {
        let service = Service::new(&[reply, GOOD]);
        let outcome = service.ask::<Acme>(patient(), get_unit()).await;
        assert_eq!(outcome.is_ok(), again, "{number}: {outcome:?}");
        assert_eq!(service.times().len(), 1 + usize::from(again), "{number}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_may_have_run_and_changes_something_is_not_repeated() {
    static CREATE: Operation = Operation {
        id: "create_unit",
        method: Method::POST,
        path: "/v1/units",
        idempotent: false,
        headers: &[],
        docs: "",
        updated: None,
        tokens: &[],
        scopes: &[],
        rate_limits: &[],
    };
    let table = [
        (Break, false),
        (Answer(503, &[], ""), false),
        (Answer(200, &[], r#"{"code":50000}"#), false),
        // A vendor that has too much to do has not run it.
        (Answer(200, &[], r#"{"code":42900}"#), true),
    ];
    for (reply, again) in table {
        let service = Service::new(&[reply, GOOD]);
        let outcome = service.ask::<Acme>(patient(), Request::new(&CREATE)).await;
        assert_eq!(outcome.is_ok(), again, "{outcome:?}");
    }
    // A search by POST is a read like any other.
    let service = Service::new(&[Break, GOOD]);
    service.ask::<Acme>(patient(), Request::new(&FIND_UNITS)).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_server_says_when_to_come_back() {
    type Headers = &'static [(&'static str, &'static str)];
    let table: [(u16, Headers, &str, u64); 7] = [
        (429, &[("retry-after", "30")], "", 30),
        (503, &[("retry-after", "7")], "", 7),
        (200, &[("x-acme-reset", "12")], r#"{"code":42900}"#, 12),
        (200, &[], r#"{"code":42900}"#, 5),
        (
            429,
            &[
                ("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"),
                ("date", "Sun, 06 Nov 1994 08:49:27 GMT"),
            ],
            "",
            10,
        ),
        // Without a time it is a second, and not less.
        (429, &[], "", 1),
        (429, &[("retry-after", "0")], "", 1),
    ];
    for (status, headers, body, seconds) in table {
        let service = Service::new(&[Answer(status, headers, body), GOOD]);
        service.ask::<Acme>(patient(), get_unit()).await.unwrap();
        let wait = service.times()[1] - service.times()[0];
        let asked = Duration::from_secs(seconds);
        // And not all who were refused together come back together.
        assert!(wait >= asked && wait <= asked + Duration::from_millis(252), "{seconds}: {wait:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_too_long_is_the_callers_to_decide() {
    let service = Service::new(&[Answer(429, &[("retry-after", "3600")], "")]);
    let error = service.ask::<Acme>(patient(), get_unit()).await.unwrap_err();
    assert_eq!(service.start.elapsed(), Duration::ZERO);
    assert_eq!(error.attempts(), 1);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
}

#[tokio::test(start_paused = true)]
async fn the_error_says_how_many_attempts_were_made() {
    let service = Service::new(&[Break]);
    let error = service.ask::<Acme>(patient(), get_unit()).await.unwrap_err();
    assert_eq!((error.attempts(), service.times().len()), (4, 4));
    assert!(error.to_string().contains("There were 4 attempts."), "{error}");
    assert!(format!("{error:?}").contains("attempts: 4"), "{error:?}");
    assert_eq!(error.cause().unwrap().to_string(), "the wire is cut");

    let error = service.ask::<Acme>(RetryPolicy::none(), get_unit()).await.unwrap_err();
    assert_eq!(error.attempts(), 1);
    assert!(!error.to_string().contains("attempt"), "{error}");

    let refused = service.ask::<Acme>(patient(), Request::new(&LIST_UNITS)).await.unwrap_err();
    assert_eq!(refused.attempts(), 0, "nothing was sent");
}

#[tokio::test(start_paused = true)]
async fn an_outage_does_not_multiply_the_load() {
    let service = Service::new(&[Answer(503, &[], "")]);
    let builder = builder::<Acme>("http://localhost").http_service(service.clone());
    let client = builder.retry(patient()).build().unwrap();
    for _ in 0..1_000 {
        client.0.clone().send::<Page>(get_unit()).await.unwrap_err();
    }
    assert_eq!(service.times().len(), 1_010);
}

#[tokio::test(start_paused = true)]
async fn a_service_that_does_not_answer_meets_our_timeout() {
    #[derive(Debug)]
    struct Silence;
    impl HttpService for Silence {
        fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
            Box::pin(std::future::pending())
        }
    }
    let builder = builder::<AcmeBare>("http://localhost").http_service(Silence).retry(patient());
    let start = Instant::now();
    let error = builder.build().unwrap().0.send::<Page>(get_unit()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(error.may_have_run());
    assert_eq!(start.elapsed(), Duration::from_secs(5), "once");
}

/// What comes at the last moment may need a while until it has been passed on inside of the process.
#[tokio::test(start_paused = true)]
async fn an_answer_that_comes_when_the_time_is_up_is_read() {
    #[derive(Debug)]
    struct Punctual;
    impl HttpService for Punctual {
        fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
            Box::pin(async {
                sleep(Duration::from_secs(5)).await;
                for _ in 0..8 {
                    yield_now().await;
                }
                Ok(::http::Response::new(OK).into())
            })
        }
    }
    let builder = builder::<Acme>("http://localhost").http_service(Punctual);
    let client = builder.timeout(Duration::from_secs(5)).build().unwrap();
    let start = Instant::now();
    client.0.send::<Page>(get_unit()).await.unwrap();
    assert_eq!(start.elapsed(), Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn the_attempts_before_there_was_no_token_are_counted() {
    /// Gives so many tokens.
    #[derive(Debug)]
    struct Tokens(Mutex<u32>);
    impl Credentials for Tokens {
        fn token(&self) -> TokenFuture<'_> {
            Box::pin(async {
                let mut left = self.0.lock().unwrap();
                *left = left.checked_sub(1).ok_or_else(|| CredentialsError::new("no more"))?;
                Ok(AccessToken::new(TOKEN))
            })
        }
    }
    for tokens in [0, 1, 2, 3] {
        let service = Service::new(&[Answer(503, &[], "")]);
        let options = CallOptions::default().credentials(Tokens(Mutex::new(tokens)));
        let error = service.ask::<Acme>(patient(), get_unit().options(&options)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Credentials, "{error}");
        assert_eq!((error.attempts(), service.times().len()), (tokens, tokens as usize));
    }
}

/// Whether a request may have run is the question of the whole call, not of its last attempt.
#[tokio::test]
async fn what_an_earlier_attempt_has_sent_is_sent() {
    // After one connection nobody listens any more.
    let server = Server::start([vec![Act::Reset]]).await;
    let policy = patient().delays(Duration::ZERO, Duration::ZERO).attempts(2);
    let client = builder::<Acme>(&server.url()).retry(policy).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 2));
    assert!(error.may_have_run());
    let text = error.to_string();
    assert!(text.contains(" An earlier attempt was sent, and may have run. "), "{text}");
    assert!(!text.contains("not sent"), "{text}");
}

/// Real sockets: each stage at which a connection can break.
#[tokio::test]
async fn a_connection_that_breaks_is_another_attempt() {
    let half = || Act::Write(b"HTTP/1.1 200 OK\r\ncontent-length: 30\r\n\r\n{\"code\"".to_vec());
    let scripts = [
        vec![Act::Reset],
        vec![],
        vec![Act::Write(b"HTTP/1.1 200".to_vec()), Act::Reset],
        vec![half()],
        vec![half(), Act::Reset],
        vec![Act::Write(http("502 Bad Gateway", "", "<html>"))],
    ];
    for script in scripts {
        let server = Server::start([script, vec![Act::Write(http("200 OK", "", OK))]]).await;
        let policy = patient().delays(Duration::ZERO, Duration::ZERO);
        let client = builder::<Acme>(&server.url()).retry(policy).build().unwrap();
        client.0.send::<Page>(get_unit()).await.unwrap();
        assert_eq!(server.requests().len(), 2);
        assert_eq!(server.requests()[0], server.requests()[1], "the same, byte for byte");
    }
}

#[tokio::test]
async fn a_connection_that_does_not_come_about_is_safe_to_repeat() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let policy = patient().delays(Duration::ZERO, Duration::ZERO);
    let client = builder::<Acme>(&format!("http://127.0.0.1:{port}")).retry(policy);
    let error = client.build().unwrap().0.send::<Page>(get_unit()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4));
    assert!(!error.may_have_run());
}
