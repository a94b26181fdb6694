//! Clocks that jump. There are two: the time of day, which anybody may set, and tokio's, by which lives,
//! waits and windows are measured. While a laptop sleeps, the time of day goes on, and the other clock
//! stands still or goes on with it, as the operating system has it. Here a test turns both.

use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::task::JoinSet;
use tokio::time::{Instant, advance, sleep};
use vendor_client_core::{
    Credentials, CredentialsError, ExchangeFuture, HttpFuture, HttpService, IssuedToken,
    RetryPolicy, TokenClient, TokenExchange, TokenFuture,
};

use crate::support::acme::builder;
use crate::support::{Acme, Client, Page, get_unit};

const HOUR: i64 = 3600;
const JUMPS: [i64; 6] = [HOUR, -HOUR, 9 * HOUR, -9 * HOUR, 24 * 365 * HOUR, -24 * 365 * HOUR];

/// When the tests start, by the clock of the server, which nobody sets.
const EPOCH: u64 = 784_111_777;
const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;
const EXPIRED: &str = r#"{"code":40100,"msg":"expired"}"#;

/// A time of day that goes with tokio's clock until somebody sets it.
#[derive(Clone)]
struct TimeOfDay {
    start: Instant,
    wrong_by: Arc<AtomicI64>,
}

impl TimeOfDay {
    fn new() -> Self {
        Self { start: Instant::now(), wrong_by: Arc::default() }
    }

    fn set_wrong_by(&self, seconds: i64) {
        self.wrong_by.store(seconds, Ordering::SeqCst);
    }

    fn now(&self) -> SystemTime {
        let right = EPOCH + self.start.elapsed().as_secs();
        let shown = right.saturating_add_signed(self.wrong_by.load(Ordering::SeqCst));
        UNIX_EPOCH + Duration::from_secs(shown)
    }
}

/// Gives the tokens `t-0`, `t-1` and so on, each for two hours.
#[derive(Clone, Debug, Default)]
struct Tokens(Arc<AtomicUsize>);

impl Tokens {
    fn issued(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

impl TokenExchange for Tokens {
    fn exchange<'a>(&'a self, _: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let number = self.0.fetch_add(1, Ordering::SeqCst);
            Ok(IssuedToken::new(format!("t-{number}"), Some(2 * HOUR)))
        })
    }
}

impl Credentials for Tokens {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::unconnected("Tokens")) })
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        Some(vendor.cache(Arc::new(self.clone())))
    }
}

/// An answer: status, headers, body.
type Answer = (u16, Vec<(&'static str, String)>, &'static str);

/// Says what comes, by the token and how many requests there were before.
type Script = dyn Fn(&str, usize) -> Answer + Send + Sync;

/// Answers each request by its token, and writes down when they came.
#[derive(Clone)]
struct Service {
    answer: Arc<Script>,
    times: Arc<Mutex<Vec<Instant>>>,
}

impl Service {
    fn new(answer: impl Fn(&str, usize) -> Answer + Send + Sync + 'static) -> Self {
        Self { answer: Arc::new(answer), times: Arc::default() }
    }

    fn fine() -> Self {
        Self::new(|_, _| fine())
    }

    fn times(&self) -> Vec<Instant> {
        self.times.lock().unwrap().clone()
    }

    fn client(&self, time: &TimeOfDay, tokens: &Tokens) -> Client<Acme> {
        let time = time.clone();
        builder::<Acme>("http://localhost")
            .credentials(tokens.clone())
            .http_service(self.clone())
            .clock(move || time.now())
            // A laptop sleeps for longer than the default.
            .deadline(Duration::from_secs(24 * HOUR as u64))
            .retry(RetryPolicy::default())
            .build()
            .unwrap()
    }
}

fn fine() -> Answer {
    (200, vec![], OK)
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Service")
    }
}

impl HttpService for Service {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        let mut times = self.times.lock().unwrap();
        let token = request.headers()["authorization"].to_str().unwrap();
        let (status, headers, body) =
            (self.answer)(token.strip_prefix("Bearer ").unwrap(), times.len());
        times.push(Instant::now());
        Box::pin(async move {
            let mut response = ::http::Response::builder().status(status);
            for (name, value) in headers {
                response = response.header(name, value);
            }
            Ok(response.body(body)?.into())
        })
    }
}

async fn call(client: &Client<Acme>) {
    client.0.send::<Page>(get_unit()).await.unwrap();
}

/// So many calls at once.
async fn calls(client: &Client<Acme>, count: usize) {
    let mut running = JoinSet::new();
    for _ in 0..count {
        let transport = client.0.clone();
        running.spawn(async move { transport.send::<Page>(get_unit()).await.map(drop) });
    }
    for outcome in running.join_all().await {
        outcome.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_time_of_day_that_is_set_ends_no_token_and_prolongs_none() {
    let (time, tokens, service) = (TimeOfDay::new(), Tokens::default(), Service::fine());
    let client = service.client(&time, &tokens);
    for jump in JUMPS {
        time.set_wrong_by(jump);
        call(&client).await;
        sleep(Duration::from_secs(60)).await;
    }
    assert_eq!(tokens.issued(), 1);
    // The first token has its two hours, and no more.
    for jump in JUMPS {
        let issued = tokens.issued();
        time.set_wrong_by(jump);
        sleep(Duration::from_secs(2 * HOUR as u64)).await;
        calls(&client, 40).await;
        assert_eq!(tokens.issued(), issued + 1, "{jump}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_sleep_that_no_clock_of_ours_has_seen_costs_one_token() {
    let (time, tokens) = (TimeOfDay::new(), Tokens::default());
    let asleep = Arc::new(AtomicUsize::new(0));
    let slept = Arc::clone(&asleep);
    // After each sleep the server takes only a token that was issued since.
    let service = Service::new(move |token, _| {
        let number: usize = token.strip_prefix("t-").unwrap().parse().unwrap();
        if number < slept.load(Ordering::SeqCst) { (200, vec![], EXPIRED) } else { fine() }
    });
    let client = service.client(&time, &tokens);
    calls(&client, 40).await;
    for sleeps in 1..4 {
        sleep(Duration::from_secs(60)).await;
        asleep.store(sleeps, Ordering::SeqCst);
        time.set_wrong_by(8 * HOUR * sleeps as i64);
        let before = (tokens.issued(), service.times().len());
        calls(&client, 20).await;
        assert_eq!(tokens.issued(), before.0 + 1);
        // All were refused once at most.
        assert!(service.times().len() <= before.1 + 40);
    }
}

#[tokio::test(start_paused = true)]
async fn a_sleep_that_tokios_clock_has_seen_costs_one_token_and_no_wait() {
    let (time, tokens, service) = (TimeOfDay::new(), Tokens::default(), Service::fine());
    let client = service.client(&time, &tokens);
    // The window is full.
    calls(&client, 50).await;
    advance(Duration::from_secs(8 * HOUR as u64)).await;
    let start = Instant::now();
    calls(&client, 50).await;
    assert_eq!(start.elapsed(), Duration::ZERO);
    assert_eq!(tokens.issued(), 2);
}

/// Those who wait for room all wake up at once, and go one window at a time all the same.
#[tokio::test(start_paused = true)]
async fn a_sleep_in_the_queue_is_no_reason_for_a_crowd() {
    let (time, tokens, service) = (TimeOfDay::new(), Tokens::default(), Service::fine());
    let client = service.client(&time, &tokens);
    let all = calls(&client, 180);
    let sleeper = async {
        sleep(Duration::from_millis(500)).await;
        assert_eq!(service.times().len(), 50);
        time.set_wrong_by(-5 * HOUR);
        advance(Duration::from_secs(8 * HOUR as u64)).await;
    };
    tokio::time::timeout(Duration::from_secs(9 * HOUR as u64), async {
        tokio::join!(all, sleeper)
    })
    .await
    .expect("somebody waits for ever");
    let times = service.times();
    assert_eq!(times.len(), 180);
    for (first, after) in times.iter().zip(&times[50..]) {
        assert!(*after - *first > Duration::from_secs(1), "51 requests in a second");
    }
    let after_sleep = *times.last().unwrap() - times[50];
    assert!(after_sleep < Duration::from_secs(3), "{after_sleep:?}");
}

#[tokio::test(start_paused = true)]
async fn a_point_in_time_is_read_by_the_servers_clock() {
    for jump in JUMPS {
        let (time, tokens) = (TimeOfDay::new(), Tokens::default());
        let service = Service::new(|_, before| {
            let when = |seconds: u64| {
                httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(EPOCH + seconds))
            };
            let headers = vec![("date", when(0)), ("retry-after", when(30))];
            if before == 0 { (503, headers, "") } else { fine() }
        });
        let client = service.client(&time, &tokens);
        time.set_wrong_by(jump);
        // And the clock is set once more in the middle of the wait.
        let set = async {
            sleep(Duration::from_secs(10)).await;
            time.set_wrong_by(-jump);
        };
        tokio::join!(call(&client), set);
        let times = service.times();
        let wait = times[1] - times[0];
        assert!(wait >= Duration::from_secs(30) && wait < Duration::from_secs(31), "{wait:?}");
    }
}

/// Without the server's clock there is only ours, which may be wrong.
#[tokio::test(start_paused = true)]
async fn a_wrong_clock_means_no_storm_and_no_wait_for_ever() {
    for jump in JUMPS {
        let (time, tokens) = (TimeOfDay::new(), Tokens::default());
        let until = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(EPOCH + 30));
        let service = Service::new(move |_, before| {
            if before < 4 { (429, vec![("retry-after", until.clone())], "") } else { fine() }
        });
        let client = service.client(&time, &tokens);
        time.set_wrong_by(jump);
        let start = Instant::now();
        let outcome = client.0.send::<Page>(get_unit()).await;
        let attempts = service.times().len();
        if (-24 * HOUR..0).contains(&jump) {
            // It seems to be hours until then: the caller is told, and the others wait for a minute.
            let error = outcome.unwrap_err();
            assert_eq!((attempts, start.elapsed()), (1, Duration::ZERO), "{jump}: {error}");
            let hours = Duration::from_secs(jump.unsigned_abs() + 30);
            assert_eq!((error.retry_after(), error.attempts()), (Some(hours), 1), "{jump}");
        } else {
            // It seems to be over, or is not believed: a second each time.
            outcome.unwrap();
            let seconds = 4..6;
            assert!(attempts == 5 && seconds.contains(&start.elapsed().as_secs()), "{jump}");
        }

        time.set_wrong_by(0);
        let again = Instant::now();
        while service.times().len() < 5 {
            let _ = client.0.send::<Page>(get_unit()).await;
            assert!(again.elapsed() < Duration::from_secs(300), "{jump}: it never gets better");
        }
        call(&client).await;
    }
}
