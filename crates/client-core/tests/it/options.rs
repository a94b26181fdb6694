//! The options of one call, and the bounds that it keeps, by virtual time.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::{Instant, sleep};
use vendor_client_core::plumbing::{Call, Request};
use vendor_client_core::{
    AccessToken, CallOptions, Credentials, ErrorKind, HttpFuture, HttpService, Method, Operation,
    RateLimit, RetryPolicy, TokenFuture,
};

use crate::support::acme::builder;
use crate::support::{Acme, Page};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;
const EXPIRED: &str = r#"{"code":40100,"msg":"expired"}"#;
const SECOND: Duration = Duration::from_secs(1);

const fn operation(idempotent: bool, rate_limits: &'static [RateLimit]) -> Operation {
    Operation {
        id: "op",
        method: Method::POST,
        path: "/v1/op",
        idempotent,
        headers: &[],
        docs: "",
        updated: None,
        tokens: &[],
        scopes: &[],
        rate_limits,
    }
}

static READ: Operation = operation(true, &[]);
static WRITE: Operation = operation(false, &[]);
static RARE: Operation =
    operation(true, &[RateLimit { requests: 1, period: Duration::from_secs(7) }]);
static PACED: Operation =
    operation(true, &[RateLimit { requests: 1, period: Duration::from_millis(500) }]);

/// Answers after a time, always with the same, and remembers the tokens.
#[derive(Clone, Debug)]
struct Service {
    head: Duration,
    body: &'static str,
    status: u16,
    retry_after: Option<u64>,
    tokens: Arc<Mutex<Vec<String>>>,
}

impl Service {
    fn new(status: u16, body: &'static str) -> Self {
        Self { head: Duration::ZERO, body, status, retry_after: None, tokens: Arc::default() }
    }

    fn tokens(&self) -> Vec<String> {
        self.tokens.lock().unwrap().clone()
    }
}

impl HttpService for Service {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        let token = request.headers()["authorization"].to_str().unwrap().to_owned();
        self.tokens.lock().unwrap().push(token.trim_start_matches("Bearer ").to_owned());
        Box::pin(async {
            sleep(self.head).await;
            let mut answer = ::http::Response::builder().status(self.status);
            if let Some(seconds) = self.retry_after {
                answer = answer.header("retry-after", seconds);
            }
            Ok(answer.body(self.body)?.into())
        })
    }
}

/// The client's own credentials, which take their time.
#[derive(Clone, Debug, Default)]
struct Slow {
    takes: Duration,
    asked: Arc<Mutex<u32>>,
}

impl Credentials for Slow {
    fn token(&self) -> TokenFuture<'_> {
        *self.asked.lock().unwrap() += 1;
        Box::pin(async {
            sleep(self.takes).await;
            Ok(AccessToken::new("app"))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_with_a_token_of_its_own_never_uses_the_apps() {
    for body in [OK, EXPIRED] {
        let (service, app) = (Service::new(200, body), Slow::default());
        let client = builder::<Acme>("http://localhost")
            .http_service(service.clone())
            .credentials(app.clone())
            .retry(RetryPolicy::default())
            .build()
            .unwrap();
        let options = CallOptions::default().token("user");
        let outcome = client.0.send::<Page>(Request::new(&READ).options(&options)).await;
        assert_eq!(outcome.is_ok(), body == OK);
        assert_eq!((service.tokens(), *app.asked.lock().unwrap()), (vec!["user".to_owned()], 0));
        // The next call is the app's again.
        let _ = client.0.send::<Page>(Request::new(&READ)).await;
        assert_eq!(service.tokens()[1], "app");
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_says_itself_whether_and_how_it_is_repeated() {
    let some = || RetryPolicy::default().attempts(3);
    let none = CallOptions::default;
    let table = [
        (&READ, none(), 3),
        (&READ, none().retry(RetryPolicy::none()), 1),
        (&READ, none().idempotent(false), 1),
        (&WRITE, none(), 1),
        (&WRITE, none().idempotent(true), 3),
        (&WRITE, none().idempotent(true).retry(some().attempts(2)), 2),
    ];
    for (operation, options, attempts) in table {
        let service = Service::new(503, "");
        let client = builder::<Acme>("http://localhost").http_service(service.clone());
        let client = client.retry(some()).build().unwrap();
        let request = Request::new(operation).options(&options);
        let error = client.0.send::<Page>(request).await.unwrap_err();
        assert_eq!((error.attempts(), service.tokens().len()), (attempts, attempts as usize));
    }
}

/// What each bound says of what was waited for.
#[tokio::test(start_paused = true)]
async fn the_error_says_which_bound_it_was_and_what_did_not_come() {
    let slow = Service { head: 60 * SECOND, ..Service::new(200, OK) };
    let quick = Service::new(200, OK);
    let none = CallOptions::default;
    let table = [
        (
            &READ,
            slow.clone(),
            0,
            none().timeout(SECOND),
            1,
            "no answer from localhost within 1s (setting `timeout`)",
        ),
        (
            &READ,
            slow,
            0,
            none().deadline(2 * SECOND),
            2,
            "no answer from localhost before the call's deadline of 2s (setting `deadline`)",
        ),
        (
            &READ,
            quick.clone(),
            60,
            none().deadline(3 * SECOND),
            3,
            "no token before the call's deadline of 3s",
        ),
        (
            &RARE,
            quick,
            0,
            none().deadline(4 * SECOND),
            4,
            "no room in the rate limits before the call's deadline of 4s",
        ),
    ];
    for (operation, service, token, options, seconds, text) in table {
        let takes = token * SECOND;
        let client = builder::<Acme>("http://localhost").http_service(service).timeout(30 * SECOND);
        let client = client.credentials(Slow { takes, ..Slow::default() }).build().unwrap();
        if operation.rate_limits.len() == 1 {
            client.0.send::<Page>(Request::new(operation)).await.unwrap();
        }
        let start = Instant::now();
        let request = Request::new(operation).options(&options);
        let error = client.0.send::<Page>(request).await.unwrap_err();
        assert_eq!((error.kind(), start.elapsed()), (ErrorKind::Timeout, seconds * SECOND));
        assert!(error.to_string().contains(text), "{error}");
        assert_eq!(error.may_have_run(), text.starts_with("no answer"), "{error}");
    }
}

/// What would begin behind the deadline is not waited for: the call ends at once, and says what the server said.
#[tokio::test(start_paused = true)]
async fn a_wait_beyond_the_deadline_is_not_begun() {
    for (asked, attempts) in [(9, 2), (11, 1)] {
        let service = Service { retry_after: Some(asked), ..Service::new(503, "") };
        let client = builder::<Acme>("http://localhost").http_service(service);
        let client = client.retry(RetryPolicy::default()).deadline(10 * SECOND).build().unwrap();
        let start = Instant::now();
        let error = client.0.send::<Page>(Request::new(&READ)).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, attempts), "{error}");
        assert_eq!(error.retry_after(), Some(asked as u32 * SECOND));
        assert_eq!(start.elapsed().as_secs(), if attempts == 1 { 0 } else { asked });
    }
}

/// Whatever takes how long: a call is over at its deadline, and an attempt at its timeout.
#[tokio::test(start_paused = true)]
async fn a_deadline_is_kept_to_the_tick_whatever_is_waited_for() {
    let random = &mut fastrand::Rng::with_seed(9);
    let mut late = [0; 2];
    for _ in 0..500 {
        let millis = |random: &mut fastrand::Rng, to| Duration::from_millis(random.u64(0..to));
        let service = Service {
            head: millis(random, 8_000),
            retry_after: random.bool().then(|| random.u64(0..8)),
            ..Service::new(*random.choice([&200, &503, &429]).unwrap(), OK)
        };
        let takes = if random.bool() { Duration::ZERO } else { millis(random, 8_000) };
        let policy = RetryPolicy::default().attempts(random.u32(1..6)).budget(1_000);
        let deadline = Duration::from_millis(random.u64(1..20_000));
        let client = builder::<Acme>("http://localhost")
            .http_service(service)
            .credentials(Slow { takes, ..Slow::default() })
            .timeout(Duration::from_millis(random.u64(1..10_000)))
            .retry(policy)
            .deadline(deadline)
            .build()
            .unwrap();
        let operation = if random.bool() { &RARE } else { &READ };
        for _ in 0..3 {
            let start = Instant::now();
            let outcome = client.0.send::<Page>(Request::new(operation)).await;
            assert!(start.elapsed() <= deadline, "{:?} of {deadline:?}", start.elapsed());
            let Err(error) = outcome else { continue };
            let by_deadline = error.to_string().contains("setting `deadline`");
            assert!(!by_deadline || start.elapsed() == deadline, "not before it: {error}");
            late[usize::from(by_deadline)] += 1;
        }
    }
    assert!(late.iter().all(|count| *count > 100), "{late:?}");
}

/// A generated request holds one.
#[tokio::test(start_paused = true)]
async fn a_call_is_sent_with_its_options_and_its_token() {
    let service = Service { head: 60 * SECOND, ..Service::new(200, OK) };
    let client = builder::<Acme>("http://localhost").http_service(service.clone());
    let client = client.build().unwrap();
    let mut call = Call::new(&client.0);
    call.options(CallOptions::default().timeout(2 * SECOND));
    call.token("user".to_owned());
    let start = Instant::now();
    let error = call.send::<Page>(Request::new(&READ)).await.unwrap_err();
    assert_eq!((error.kind(), start.elapsed()), (ErrorKind::Timeout, 2 * SECOND), "{error}");
    assert_eq!(service.tokens(), ["user"]);
}

/// Gives the tokens `t-1`, `t-2` and so on.
#[derive(Debug, Default)]
struct Counting(Mutex<u32>);

impl Credentials for Counting {
    fn token(&self) -> TokenFuture<'_> {
        let mut asked = self.0.lock().unwrap();
        *asked += 1;
        let token = AccessToken::new(format!("t-{asked}"));
        Box::pin(async { Ok(token) })
    }
}

/// A token may have ended while its call waited for room.
#[tokio::test(start_paused = true)]
async fn after_a_long_wait_for_room_the_token_is_asked_for_again() {
    for (operation, second) in [(&PACED, "t-2"), (&RARE, "t-3")] {
        let service = Service::new(200, OK);
        let client = builder::<Acme>("http://localhost").http_service(service.clone());
        let client = client.credentials(Counting::default()).build().unwrap();
        for _ in 0..2 {
            client.0.send::<Page>(Request::new(operation)).await.unwrap();
        }
        assert_eq!(service.tokens(), ["t-1", second]);
    }
}
