//! What a transport or a middleware of a user's sees, and what becomes of its errors.

use std::error::Error as StdError;
use std::future::poll_fn;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, advance};
use vendor_client_core::{
    Attempt, Credentials, Error, ErrorKind, ExchangeFuture, HttpFuture, HttpService, IssuedToken,
    RetryPolicy, TokenClient, TokenExchange, TokenFuture, reqwest,
};

use crate::support::acme::{builder, own_http_client};
use crate::support::{Acme, AcmeCode, Act, Page, Server, get_unit, http};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;

/// An error around another, as middleware has them.
#[derive(Debug)]
struct Wrapped(Box<dyn StdError + Send + Sync>);

impl std::fmt::Display for Wrapped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the middleware gave up")
    }
}

impl StdError for Wrapped {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.0)
    }
}

/// Sends, and wraps the error as often as a stack of middleware does.
#[derive(Debug)]
struct Middleware(reqwest::Client);

impl HttpService for Middleware {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async move {
            let outcome = self.0.execute(request).await;
            outcome.map_err(|error| {
                let error = io::Error::other(Wrapped(error.into()));
                Wrapped(Box::new(error)).into()
            })
        })
    }
}

/// Fails with what a test makes.
struct Fails(fn() -> Box<dyn StdError + Send + Sync>);

impl std::fmt::Debug for Fails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fails")
    }
}

impl HttpService for Fails {
    fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async { Err((self.0)()) })
    }
}

async fn ask(url: &str, service: impl HttpService) -> Error<AcmeCode> {
    let client = builder::<Acme>(url).retry(RetryPolicy::default()).http_service(service);
    client.build().unwrap().0.send::<Page>(get_unit()).await.unwrap_err()
}

/// A timeout became a broken connection, and was sent four times.
#[tokio::test]
async fn a_wrapped_error_keeps_its_kind() {
    let server = Server::start([vec![Act::Wait(std::time::Duration::from_secs(5))]]).await;
    let client = own_http_client().read_timeout(std::time::Duration::from_millis(50));
    let error = ask(&server.url(), Middleware(client.build().unwrap())).await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1), "{error}");
    assert_eq!(server.requests().len(), 1);

    let error = ask("http://127.0.0.1:1", Middleware(own_http_client().build().unwrap())).await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4), "{error}");
    assert!(!error.may_have_run());
    assert!(error.cause().unwrap().is::<Wrapped>(), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn an_io_error_says_what_happened() {
    let refused = || io::Error::from(io::ErrorKind::ConnectionRefused).into();
    let error = ask("http://localhost", Fails(refused)).await;
    assert_eq!((error.kind(), error.may_have_run()), (ErrorKind::Connect, false), "{error}");

    let late = || Wrapped(io::Error::from(io::ErrorKind::TimedOut).into()).into();
    let error = ask("http://localhost", Fails(late)).await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1), "{error}");
    assert!(error.may_have_run());
    // The message says nothing of the error behind it.
    assert_eq!(error.source().unwrap().to_string(), "the middleware gave up");

    // What the operating system gives up is a connection that broke.
    let gone = || io::Error::from_raw_os_error(110).into();
    let error = ask("http://localhost", Fails(gone)).await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Interrupted, 4), "{error}");

    let any = || "no idea".into();
    let error = ask("http://localhost", Fails(any)).await;
    assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
}

/// Notes which attempts of which operation it sees.
#[derive(Clone, Debug)]
struct Noting {
    client: reqwest::Client,
    seen: Arc<Mutex<Vec<(&'static str, u32)>>>,
}

impl HttpService for Noting {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        self.client.call(request)
    }

    fn call_attempt(&self, request: reqwest::Request, attempt: Attempt) -> HttpFuture<'_> {
        self.seen.lock().unwrap().push((attempt.operation.id, attempt.number));
        self.call(request)
    }
}

/// Sends something for a token.
#[derive(Clone, Debug)]
struct App;

impl TokenExchange for App {
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let answer = vendor.post("/token").form(&[("app", "a")]).send().await?;
            match answer.text("token") {
                Some(token) => Ok(IssuedToken::new(token, Some(7200))),
                None => Err(answer.refused(None, None)),
            }
        })
    }
}

impl Credentials for App {
    fn token(&self) -> TokenFuture<'_> {
        unreachable!("a client asks what `connect` returns")
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        Some(vendor.cache(Arc::new(self.clone())))
    }
}

#[tokio::test]
async fn a_service_sees_operation_and_attempt() {
    let busy = || vec![Act::Write(http("503 Service Unavailable", "", ""))];
    let fine = |body| vec![Act::Write(http("200 OK", "", body))];
    let token = || fine(r#"{"token":"t-1"}"#);
    let answers = [busy(), token(), busy(), busy(), fine(OK), fine(OK)];
    let server = Server::start(answers).await;
    let seen = Arc::default();
    let client = own_http_client().build().unwrap();
    let service = Noting { client, seen: Arc::clone(&seen) };
    let policy = RetryPolicy::default().delays(Duration::ZERO, Duration::ZERO);
    let client = builder::<Acme>(&server.url()).credentials(App).retry(policy);
    let client = client.http_service(service).build().unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap();
    let token = [("token", 1), ("token", 2)];
    let calls = [("list_units", 1), ("list_units", 2), ("list_units", 3), ("list_units", 1)];
    assert_eq!(*seen.lock().unwrap(), [&token[..], &calls].concat());
}

/// A user's code may panic, before its future or in it, with any payload: that is an error of the call, says so,
/// and ends nothing else.
#[tokio::test]
async fn a_panic_in_a_service_is_an_error_of_its_call() {
    #[derive(Debug)]
    struct Panics(fn(), fn());
    impl HttpService for Panics {
        fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
            (self.0)();
            Box::pin(async {
                (self.1)();
                Ok(::http::Response::new(OK).into())
            })
        }
    }
    let nothing: fn() = || {};
    let table: [(fn(), &str); 3] = [
        (|| panic!("no more {}", "paper"), "it panicked: no more paper"),
        (|| panic!("no paper"), "it panicked: no paper"),
        (|| std::panic::panic_any(7), "it panicked: no message"),
    ];
    for (panic, expected) in table {
        for service in [Panics(panic, nothing), Panics(nothing, panic)] {
            let client = builder::<Acme>("http://localhost").http_service(service).build().unwrap();
            let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
            assert!(error.to_string().contains(expected), "{error}");
            // The next one is tried as well: nothing is poisoned, and no room is lost.
            client.0.send::<Page>(get_unit()).await.unwrap_err();
        }
    }
}

/// A timer that fires late tells that the program was busy: the server gets its time once more, as far as
/// the deadline allows.
#[tokio::test(start_paused = true)]
async fn a_server_gets_its_time_once_more_if_the_program_had_none_for_it() {
    /// Never answers, and counts how often it is polled.
    #[derive(Debug)]
    struct Silent(AtomicUsize);
    impl HttpService for Silent {
        fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
            Box::pin(poll_fn(|_| {
                assert!(self.0.fetch_add(1, Ordering::SeqCst) < 1_000, "it is polled for ever");
                Poll::Pending
            }))
        }
    }
    let ms = Duration::from_millis;
    // The timeout is a second. How late the program is, the deadline, and when the call ends.
    let table = [
        (9, 60_000, 1_009),
        (10, 60_000, 2_010),
        (500, 60_000, 2_500),
        (500, 2_000, 2_000),
        (500, 1_500, 1_500),
    ];
    for (late, deadline, end) in table {
        let client = builder::<Acme>("http://localhost").http_service(Silent(AtomicUsize::new(0)));
        let client = client.timeout(ms(1_000)).deadline(ms(deadline)).build().unwrap();
        let start = Instant::now();
        let call = tokio::spawn(async move { client.0.send::<Page>(get_unit()).await.map(drop) });
        tokio::task::yield_now().await;
        advance(ms(1_000 + late)).await;
        let error = call.await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{late} ms late: {error}");
        assert_eq!(start.elapsed(), ms(end), "{late} ms late: {error}");
    }
}
