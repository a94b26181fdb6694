//! Tokens that are kept: how often the vendor is asked for one, by a clock that the tests turn.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::{Instant, advance, sleep, sleep_until, timeout};
use vendor_client_core::{
    AccessToken, Credentials, CredentialsError, ExchangeFuture, IssuedToken, TokenClient,
    TokenExchange, TokenFuture, WireCode,
};

use crate::support::acme::builder;
use crate::support::{Acme, AcmeCode, Act, Page, Server, get_unit, http};

type Script = dyn Fn(usize) -> Result<IssuedToken, CredentialsError> + Send + Sync;

/// Gives the tokens that a test writes down, each after a while.
#[derive(Clone)]
struct Fake {
    script: Arc<Script>,
    asked: Arc<AtomicUsize>,
    delay: Duration,
    connected: Arc<OnceLock<Arc<dyn Credentials>>>,
}

impl Fake {
    fn new(
        script: impl Fn(usize) -> Result<IssuedToken, CredentialsError> + Send + Sync + 'static,
    ) -> Self {
        Self {
            script: Arc::new(script),
            asked: Arc::default(),
            delay: Duration::from_secs(1),
            connected: Arc::default(),
        }
    }

    /// Tokens `t-0`, `t-1` and so on with this life.
    fn living(seconds: Option<i64>) -> Self {
        Self::new(move |number| Ok(IssuedToken::new(format!("t-{number}"), seconds)))
    }

    /// What a client would ask.
    fn cached(&self) -> Arc<dyn Credentials> {
        builder::<Acme>("http://127.0.0.1:1").credentials(self.clone()).build().unwrap();
        Arc::clone(self.connected.get().unwrap())
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl std::fmt::Debug for Fake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fake")
    }
}

impl TokenExchange for Fake {
    fn exchange<'a>(&'a self, _: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let number = self.asked.fetch_add(1, Ordering::SeqCst);
            sleep(self.delay).await;
            (self.script)(number)
        })
    }
}

impl Credentials for Fake {
    fn token(&self) -> TokenFuture<'_> {
        unreachable!("a client asks what `connect` returns")
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        let cached = vendor.cache(Arc::new(self.clone()));
        self.connected.set(Arc::clone(&cached)).unwrap();
        Some(cached)
    }
}

async fn token(cached: &Arc<dyn Credentials>) -> String {
    cached.token().await.unwrap().expose().to_owned()
}

/// So many callers at once.
async fn together(cached: &Arc<dyn Credentials>, count: usize) -> Vec<Result<String, String>> {
    let mut callers = JoinSet::new();
    for _ in 0..count {
        let cached = Arc::clone(cached);
        callers.spawn(async move {
            let token = cached.token().await;
            token.map(|token| token.expose().to_owned()).map_err(|error| error.to_string())
        });
    }
    callers.join_all().await
}

#[tokio::test(start_paused = true)]
async fn a_thousand_callers_cause_one_exchange() {
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    let tokens = together(&cached, 1_000).await;
    assert!(tokens.iter().all(|token| token.as_deref() == Ok("t-0")));
    assert_eq!(fake.asked(), 1);
    // When it has expired as well.
    advance(Duration::from_secs(7200)).await;
    let tokens = together(&cached, 1_000).await;
    assert!(tokens.iter().all(|token| token.as_deref() == Ok("t-1")));
    assert_eq!(fake.asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_everyones_and_is_remembered_for_a_while() {
    let fake = Fake::new(|number| match number {
        0 => Err(CredentialsError::new("the secret is wrong").with_source("no such app")),
        number => Ok(IssuedToken::new(format!("t-{number}"), Some(7200))),
    });
    let cached = fake.cached();
    let errors = together(&cached, 1_000).await;
    assert!(errors.iter().all(|error| error.as_ref().unwrap_err() == "the secret is wrong"));
    // One after the other as well.
    sleep(Duration::from_secs(12)).await;
    for _ in 0..1_000 {
        let error = cached.token().await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "the secret is wrong (that was 12 s ago; the next request for a token goes out in 18 s)"
        );
        assert!(!error.is_transient() && error.retry_after().is_none());
    }
    assert_eq!(fake.asked(), 1);
    sleep(Duration::from_secs(18)).await;
    assert_eq!(token(&cached).await, "t-1");
    assert_eq!(fake.asked(), 2);
}

/// A server that is busy is left alone, longer each time, and not for ever.
#[tokio::test(start_paused = true)]
async fn a_failure_that_may_pass_is_remembered_for_less_time() {
    let fake = Fake::new(|_| Err(CredentialsError::new("busy").transient()));
    let cached = Fake { delay: Duration::ZERO, ..fake.clone() }.cached();
    let mut attempts = Vec::new();
    let start = Instant::now();
    for _ in 0..1_500 {
        let before = fake.asked();
        let error = cached.token().await.unwrap_err();
        assert!(error.is_transient());
        if fake.asked() > before {
            attempts.push(start.elapsed().as_secs());
            assert_eq!(error.retry_after(), None);
        } else {
            assert!(error.retry_after().unwrap() <= Duration::from_secs(30));
        }
        sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(attempts, [0, 1, 3, 7, 15, 31, 61, 91, 121]);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_caller_hurts_nobody() {
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    let first = tokio::time::timeout(Duration::from_millis(500), cached.token());
    let second = async {
        sleep(Duration::from_millis(100)).await;
        token(&cached).await
    };
    let (first, second) = tokio::join!(first, second);
    first.unwrap_err();
    assert_eq!(second, "t-0");
    // Even if nobody is left: the exchange is not lost.
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    tokio::time::timeout(Duration::from_millis(500), cached.token()).await.unwrap_err();
    sleep(Duration::from_secs(5)).await;
    let start = Instant::now();
    assert_eq!(token(&cached).await, "t-0");
    assert_eq!(start.elapsed(), Duration::ZERO);
    assert_eq!(fake.asked(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_replaced_early_and_nobody_waits() {
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    assert_eq!(token(&cached).await, "t-0");
    sleep(Duration::from_secs(7200 - 301)).await;
    assert_eq!(token(&cached).await, "t-0");
    sleep(Duration::from_secs(1)).await;
    assert_eq!(fake.asked(), 1, "not before the time");
    let start = Instant::now();
    for answer in together(&cached, 100).await {
        assert_eq!(answer.as_deref(), Ok("t-0"), "the old one is still good");
    }
    assert_eq!(start.elapsed(), Duration::ZERO, "nobody waits for the new one");
    sleep(Duration::from_secs(2)).await;
    assert_eq!(token(&cached).await, "t-1");
    assert_eq!(fake.asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_failed_early_refresh_keeps_the_token_and_is_not_repeated_at_once() {
    // Whether or not the failure may pass: the token is still good.
    for transient in [false, true] {
        let fake = Fake::new(move |number| match number {
            0 | 3 => Ok(IssuedToken::new(format!("t-{number}"), Some(1000))),
            _ if transient => Err(CredentialsError::new("busy").transient()),
            _ => Err(CredentialsError::new("on strike")),
        });
        let cached = fake.cached();
        token(&cached).await;
        sleep(Duration::from_secs(805)).await;
        // For half a minute there is one attempt, however many calls there are.
        for _ in 0..29 {
            assert_eq!(token(&cached).await, "t-0");
            sleep(Duration::from_secs(1)).await;
        }
        assert_eq!(fake.asked(), 2);
        sleep(Duration::from_secs(3)).await;
        assert_eq!(token(&cached).await, "t-0");
        sleep(Duration::from_secs(40)).await;
        assert_eq!(fake.asked(), 3);
        token(&cached).await;
        sleep(Duration::from_secs(2)).await;
        assert_eq!(token(&cached).await, "t-3");
        assert_eq!(fake.asked(), 4);
    }
}

#[tokio::test(start_paused = true)]
async fn nonsense_lives_cause_no_storm() {
    for seconds in [None, Some(0), Some(-1), Some(i64::MIN), Some(i64::MAX)] {
        let fake = Fake::living(seconds);
        let cached = fake.cached();
        for _ in 0..1_000 {
            token(&cached).await;
            sleep(Duration::from_millis(100)).await;
        }
        // 100 s of calls: a token a minute.
        assert!(fake.asked() <= 3, "{seconds:?}: {}", fake.asked());
    }
}

/// A life of a few seconds is honoured: the token is not sent when it is over.
#[tokio::test(start_paused = true)]
async fn a_short_life_is_a_life() {
    for seconds in 1..=10 {
        let fake = Fake { delay: Duration::ZERO, ..Fake::living(Some(seconds)) };
        let cached = fake.cached();
        let life = Duration::from_secs(seconds as u64);
        let (mut last, mut since) = (String::new(), Instant::now());
        for _ in 0..1_000 {
            let token = token(&cached).await;
            if token != last {
                (last, since) = (token, Instant::now());
            }
            assert!(since.elapsed() < life, "{seconds} s, and {:?} old", since.elapsed());
            sleep(Duration::from_millis(50)).await;
        }
        // 50 s of calls, and each token serves for three quarters of its life at least.
        let most = 50.0 / (seconds as f64 * 0.75) + 2.0;
        assert!(fake.asked() as f64 <= most, "{seconds} s: {}", fake.asked());
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_is_not_sent_to_its_last_second() {
    let fake = Fake::new(|number| match number {
        0 => Ok(IssuedToken::new("t-0", Some(100))),
        _ => Err(CredentialsError::new("on strike")),
    });
    let cached = fake.cached();
    token(&cached).await;
    sleep(Duration::from_millis(94_900)).await;
    assert_eq!(token(&cached).await, "t-0");
    sleep(Duration::from_secs(2)).await;
    let error = cached.token().await.unwrap_err().to_string();
    assert!(error.starts_with("on strike (that was 1 s ago; "), "{error}");
}

#[tokio::test(start_paused = true)]
async fn five_seconds_before_its_end_a_token_is_sent_no_more() {
    for (millis, expected) in [(94_999, "t-0"), (95_000, "t-1")] {
        let cached = Fake::living(Some(100)).cached();
        assert_eq!(token(&cached).await, "t-0");
        sleep(Duration::from_millis(millis)).await;
        assert_eq!(token(&cached).await, expected, "{millis} ms");
    }
}

/// For ten seconds after one was dropped no other is.
#[tokio::test(start_paused = true)]
async fn ten_seconds_after_a_refusal_the_next_one_counts() {
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    let refuse = |token: &str| cached.refused(&AccessToken::new(token));
    assert_eq!(token(&cached).await, "t-0");
    let refused = Instant::now();
    refuse("t-0");
    assert_eq!(token(&cached).await, "t-1");
    sleep_until(refused + Duration::from_millis(9_999)).await;
    refuse("t-1");
    assert_eq!(token(&cached).await, "t-1");
    sleep_until(refused + Duration::from_secs(10)).await;
    refuse("t-1");
    assert_eq!(token(&cached).await, "t-2");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_refuses_each_token_is_not_asked_for_one_by_each_call() {
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    for _ in 0..1_000 {
        let token = cached.token().await.unwrap();
        cached.refused(&token);
        sleep(Duration::from_millis(10)).await;
    }
    // 10 s of calls.
    assert!(fake.asked() <= 3, "{}", fake.asked());
    // A refusal of another token than the one that is kept drops nothing.
    let before = fake.asked();
    sleep(Duration::from_secs(60)).await;
    cached.refused(&AccessToken::new("another"));
    token(&cached).await;
    assert_eq!(fake.asked(), before);
}

#[tokio::test]
async fn a_refused_token_is_replaced_once_and_only_by_another() {
    let refusal = || vec![Act::Write(http("200 OK", "", r#"{"code":40100,"msg":"expired"}"#))];
    let ok = || vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{"units":[]}}"#))];
    let issue = |number: usize| Ok(IssuedToken::new(format!("t-{number}"), Some(7200)));
    let same = |_| Ok(IssuedToken::new("t-same", Some(7200)));
    // Refusals, then success; how the call ends; how often a token is fetched, and a call is made.
    type Case = (usize, Fake, bool, usize, usize);
    let cases: [Case; 4] = [
        (0, Fake::new(issue), true, 1, 1),
        (1, Fake::new(issue), true, 2, 2),
        (2, Fake::new(issue), false, 2, 2),
        (1, Fake::new(same), false, 2, 1),
    ];
    for (refusals, fake, success, fetched, called) in cases {
        let fake = Fake { delay: Duration::ZERO, ..fake };
        let scripts = (0..refusals).map(|_| refusal()).chain([ok()]);
        let server = Server::start(scripts).await;
        let client = builder::<Acme>(&server.url()).credentials(fake.clone()).build().unwrap();
        let outcome = client.0.send::<Page>(get_unit()).await;
        assert_eq!(outcome.is_ok(), success, "{outcome:?}");
        if let Err(error) = outcome {
            assert!(error.is_api(), "{error}");
        }
        assert_eq!((fake.asked(), server.requests().len()), (fetched, called));
    }
}

#[tokio::test]
async fn a_token_that_is_refused_and_not_replaced_is_an_error_that_tells_both() {
    let fake = Fake::new(|number| match number {
        0 => Ok(IssuedToken::new("t-0", Some(7200))),
        _ => Err(CredentialsError::new("the secret is wrong")),
    });
    let fake = Fake { delay: Duration::ZERO, ..fake };
    let refusal = http("200 OK", "", r#"{"code":40100,"msg":"expired"}"#);
    let server = Server::start([vec![Act::Write(refusal)]]).await;
    let client = builder::<Acme>(&server.url()).credentials(fake).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert!(error.is_credentials(), "{error}");
    assert!(error.may_have_run());
    assert_eq!(error.attempts(), 1);
    assert_eq!(
        error.to_string(),
        "list_units: the token was refused, and there is no token: the secret is wrong. \
         An earlier attempt was sent, and may have run. Check the `credentials` of the client."
    );
    // The next call has not sent anything, and not asked for a token either.
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert!(error.is_credentials() && !error.may_have_run(), "{error}");
    assert!(error.to_string().contains("Nothing was sent."), "{error}");
}

#[tokio::test(start_paused = true)]
async fn an_exchange_that_panics_is_an_error_and_not_the_end() {
    let fake = Fake::new(|number| match number {
        0 => panic!("on purpose"),
        number => Ok(IssuedToken::new(format!("t-{number}"), None)),
    });
    let cached = fake.cached();
    for error in together(&cached, 10).await {
        assert!(error.unwrap_err().contains("panicked"));
    }
    sleep(Duration::from_secs(1)).await;
    assert_eq!(token(&cached).await, "t-1");
}

/// A runtime with a clock of its own, which a test turns.
fn paused() -> Runtime {
    Builder::new_current_thread().enable_time().start_paused(true).build().unwrap()
}

#[test]
fn a_runtime_that_is_shut_down_takes_no_token_with_it() {
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    let first = paused();
    first.block_on(async {
        timeout(Duration::from_millis(1), cached.token()).await.unwrap_err();
    });
    drop(first);
    assert_eq!(paused().block_on(token(&cached)), "t-1");
}

/// A runtime that nobody runs shows no sign of life for half a second; then the exchange is made anew.
#[test]
fn a_runtime_that_stands_still_is_waited_for_for_half_a_second() {
    let cached = Fake::living(Some(7200)).cached();
    let (idle, other) = (paused(), paused());
    idle.block_on(async {
        timeout(Duration::from_millis(1), cached.token()).await.unwrap_err();
    });
    other.block_on(async {
        let start = Instant::now();
        assert_eq!(token(&cached).await, "t-1");
        assert_eq!(start.elapsed(), Duration::from_millis(500 + 1_000));
    });
    drop(idle);
}

/// An early refresh that began on a runtime which is gone, and the runtime of the next call, at a time at
/// which the token is still good.
fn lost_refresh(cached: &Arc<dyn Credentials>) -> Runtime {
    let (first, second) = (paused(), paused());
    let stale = Duration::from_secs(7_000);
    first.block_on(async {
        assert_eq!(token(cached).await, "t-0");
        advance(stale).await;
        // Nobody waits for the next one.
        assert_eq!(token(cached).await, "t-0");
    });
    drop(first);
    second.block_on(advance(stale + Duration::from_secs(10)));
    second
}

#[test]
fn an_early_refresh_that_went_with_its_runtime_is_made_by_the_next_call() {
    let fake = Fake::living(Some(7200));
    let cached = fake.cached();
    let second = lost_refresh(&cached);
    assert_eq!(second.block_on(token(&cached)), "t-1");
    assert_eq!(fake.asked(), 2);
}

/// Only calls drive it here, and they have a token that is good.
#[test]
fn no_call_waits_for_an_early_refresh_for_more_than_five_seconds() {
    let fake = Fake { delay: Duration::from_secs(10), ..Fake::living(Some(7200)) };
    let cached = fake.cached();
    lost_refresh(&cached).block_on(async {
        let start = Instant::now();
        for _ in 0..3 {
            assert_eq!(token(&cached).await, "t-0");
            assert_eq!(start.elapsed(), Duration::from_secs(5), "one call waits, and no other");
        }
        // It has gone on meanwhile, and no other was begun.
        sleep(Duration::from_secs(6)).await;
        assert_eq!(token(&cached).await, "t-1");
        assert_eq!(fake.asked(), 2);
    });
}

/// HTTP 401 is enough, whoever says so.
#[tokio::test]
async fn a_bare_401_renews_the_token_once() {
    for body in ["", "<html>", r#"{"code":1,"msg":"?"}"#] {
        for (refusals, success) in [(1, true), (2, false)] {
            let fake = Fake { delay: Duration::ZERO, ..Fake::living(Some(7200)) };
            let refusal = || vec![Act::Write(http("401 Unauthorized", "", body))];
            let ok = vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{"units":[]}}"#))];
            let server = Server::start((0..refusals).map(|_| refusal()).chain([ok])).await;
            let client = builder::<Acme>(&server.url()).credentials(fake.clone()).build().unwrap();
            let outcome = client.0.send::<Page>(get_unit()).await;
            assert_eq!(outcome.is_ok(), success, "{outcome:?}");
            assert_eq!((fake.asked(), server.requests().len()), (2, 2));
        }
    }
}

#[tokio::test]
async fn an_error_of_the_credentials_has_the_vendors_code_and_its_remedy() {
    #[derive(Debug)]
    struct Failing(fn() -> CredentialsError);
    impl Credentials for Failing {
        fn token(&self) -> TokenFuture<'_> {
            Box::pin(async { Err(self.0()) })
        }
    }
    let code = |code| CredentialsError::new("no").with_code(WireCode::Integer(code));
    let table: [(fn() -> CredentialsError, _, _); 4] = [
        (|| CredentialsError::new("no"), None, "Check the `credentials` of the client."),
        (|| CredentialsError::new("no").transient(), None, "Try again later: this may pass."),
        (
            || CredentialsError::new("no").with_code(WireCode::Integer(40100)),
            Some(AcmeCode::TokenExpired),
            "Fetch a new token.",
        ),
        (
            || CredentialsError::new("no").with_code(WireCode::Integer(7)).transient(),
            Some(AcmeCode::Other(WireCode::Integer(7))),
            "Try again later: this may pass.",
        ),
    ];
    assert_eq!(code(7).code(), Some(&WireCode::Integer(7)));
    for (failing, expected, remedy) in table {
        let client =
            builder::<Acme>("http://127.0.0.1:9").credentials(Failing(failing)).build().unwrap();
        let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
        assert!(error.is_credentials() && !error.is_api(), "{error}");
        assert_eq!((error.code(), error.remedy()), (expected.as_ref(), Some(remedy)));
        // What the code means, too.
        let refused = expected == Some(AcmeCode::TokenExpired);
        assert_eq!(error.is_unauthorized(), refused, "{error}");
    }
}

#[test]
fn a_token_from_the_environment_is_never_shown() {
    use vendor_client_core::{StaticToken, env_var};

    let error = StaticToken::from_env("VENDOR_CLIENT_CORE_UNSET").unwrap_err();
    assert_eq!(error.to_string(), "the environment variable VENDOR_CLIENT_CORE_UNSET is not set");
    assert!(!env_var("PATH").unwrap().is_empty());
}

/// To set a variable in this process would be unsound, so that another one has it.
#[test]
fn a_variable_of_nothing_but_white_space_is_empty() {
    use vendor_client_core::env_var;

    const BLANK: &str = "VENDOR_CLIENT_CORE_BLANK";
    const PADDED: &str = "VENDOR_CLIENT_CORE_PADDED";
    if std::env::var_os(BLANK).is_none() {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "tokens::a_variable_of_nothing_but_white_space_is_empty"]);
        let output = child.env(BLANK, " \r\n").env(PADDED, " t-1\n").output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let error = env_var(BLANK).unwrap_err().to_string();
    assert_eq!(error, format!("the environment variable {BLANK} is empty"));
    assert_eq!(env_var(PADDED).unwrap(), "t-1");
}

#[tokio::test]
async fn no_rendering_of_what_is_kept_shows_a_secret() {
    let fake = Fake::living(None);
    let seen = Arc::new(Mutex::new(String::new()));
    #[derive(Debug, Clone)]
    struct Spy(Arc<Mutex<String>>, Fake);
    impl Credentials for Spy {
        fn token(&self) -> TokenFuture<'_> {
            unreachable!()
        }
        fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
            let secret = "s3cr3t";
            let request = vendor.post("/x").bearer(secret).form(&[("a", secret)]).secret(secret);
            *self.0.lock().unwrap() = format!("{vendor:?} {request:?}");
            Some(vendor.cache(Arc::new(self.1.clone())))
        }
    }
    let spy = Spy(Arc::clone(&seen), fake);
    let client = builder::<Acme>("http://127.0.0.1:1").credentials(spy).build().unwrap();
    let shown =
        format!("{} {client:?} {:?}", seen.lock().unwrap(), IssuedToken::new("s3cr3t", None));
    assert!(!shown.contains("s3cr3t"), "{shown}");
    assert!(shown.contains("127.0.0.1"), "{shown}");
}

/// A message may repeat a token that stands anywhere in the answer.
#[tokio::test]
async fn a_message_that_repeats_a_token_of_the_answer_is_not_shown() {
    #[derive(Clone, Debug)]
    struct App;
    impl TokenExchange for App {
        fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
            Box::pin(async {
                let answer = vendor.post("/token").form(&[("app", "a")]).send().await?;
                Err(answer.refused(answer.code("code"), answer.text("msg")))
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
    for place in [
        r#""access_token":"t-fr3sh%""#,
        r#""data":{"access_token":"t-fr3sh%"}"#,
        r#""tokens":[{"value":"t-fr3sh%"}]"#,
        r#""a":[[{"b":{"api_key":"t-fr3sh%"}}]]"#,
    ] {
        let body = format!(r#"{{"code":7,"msg":"use t-fr3sh%25 now",{place}}}"#);
        let server = Server::start([vec![Act::Write(http("400 Bad Request", "", &body))]]).await;
        let client = builder::<Acme>(&server.url()).credentials(App).build().unwrap();
        let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
        for text in [error.to_string(), format!("{error:?}")] {
            assert!(!text.contains("fr3sh"), "{place}: {text}");
            assert!(text.contains("code 7"), "{place}: {text}");
        }
    }
}
