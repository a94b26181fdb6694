//! Two processes that share a quota, a server that says "slow down", and what is told of waits: by virtual
//! time.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, advance, sleep};
use vendor_client_core::plumbing::Request;
use vendor_client_core::{
    AccessToken, CallOptions, Credentials, HttpFuture, HttpService, Method, Operation, RateLimit,
    RetryPolicy, TokenFuture, WaitReason,
};

use crate::support::acme::builder;
use crate::support::{Acme, Client, Page};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;
const SLOW_DOWN: &str = r#"{"code":42900,"msg":"too fast"}"#;
const MINUTE: Duration = Duration::from_secs(60);
const SECOND: Duration = Duration::from_secs(1);

static LIST: Operation = Operation {
    id: "list",
    method: Method::GET,
    path: "/v1/list",
    idempotent: true,
    headers: &[],
    docs: "",
    updated: None,
    tokens: &[],
    scopes: &[],
    rate_limits: &[
        RateLimit { requests: 1000, period: MINUTE },
        RateLimit { requests: 50, period: SECOND },
    ],
};

/// Says what comes, by how many requests there were before.
type Script = dyn Fn(usize) -> (u16, Vec<(&'static str, String)>, &'static str) + Send + Sync;

/// Answers after 30 ms, and writes down when requests came.
#[derive(Clone)]
struct Service {
    times: Arc<Mutex<Vec<Instant>>>,
    script: Arc<Script>,
}

impl Service {
    fn new(
        script: impl Fn(usize) -> (u16, Vec<(&'static str, String)>, &'static str)
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self { times: Arc::default(), script: Arc::new(script) }
    }

    fn client(&self) -> Client<Acme> {
        let builder = builder::<Acme>("http://localhost").http_service(self.clone());
        builder.retry(RetryPolicy::default()).build().unwrap()
    }

    fn requests(&self) -> usize {
        self.times.lock().unwrap().len()
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Service")
    }
}

impl HttpService for Service {
    fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
        let before = {
            let mut times = self.times.lock().unwrap();
            times.push(Instant::now());
            times.len() - 1
        };
        let (status, headers, body) = (self.script)(before);
        Box::pin(async move {
            sleep(Duration::from_millis(30)).await;
            let mut answer = ::http::Response::builder().status(status);
            for (name, value) in headers {
                answer = answer.header(name, value);
            }
            Ok(answer.body(body)?.into())
        })
    }
}

/// Counts like the vendor, in windows that slide; refusals count as well if it is strict.
fn counting(strict: bool, tells_when: bool) -> Service {
    let counted = Mutex::new(Vec::<Instant>::new());
    Service::new(move |_| {
        let mut counted = counted.lock().unwrap();
        let now = Instant::now();
        let mut reset = None;
        for limit in LIST.rate_limits {
            let inside = counted.iter().rev().take_while(|at| now - **at <= limit.period).count();
            if inside >= limit.requests as usize {
                let oldest = counted[counted.len() - limit.requests as usize];
                reset = reset.max(Some((oldest + limit.period - now).as_secs() + 1));
            }
        }
        if strict || reset.is_none() {
            counted.push(now);
        }
        match reset {
            None => (200, vec![], OK),
            Some(reset) if tells_when => {
                (400, vec![("x-acme-reset", reset.to_string())], SLOW_DOWN)
            }
            Some(_) => (400, vec![], SLOW_DOWN),
        }
    })
}

/// One of them died with "slow down … 4 attempts".
#[tokio::test(start_paused = true)]
async fn two_processes_that_share_a_quota_both_finish() {
    for (strict, tells_when) in [(false, true), (false, false), (true, true)] {
        let service = counting(strict, tells_when);
        let start = Instant::now();
        let mut callers = JoinSet::new();
        for _ in 0..2 {
            let client = service.client();
            for _ in 0..8 {
                let transport = client.0.clone();
                callers.spawn(async move {
                    for _ in 0..250 {
                        transport.send::<Page>(Request::new(&LIST)).await.unwrap();
                    }
                });
            }
        }
        callers.join_all().await;
        let (time, requests) = (start.elapsed(), service.requests());
        println!(
            "2 processes, 4000 calls, strict: {strict}, says when: {tells_when}: {requests} requests, {time:?}"
        );
        assert!(time < 10 * MINUTE, "four minutes would do: {time:?}");
        assert!(requests < 4_600, "{requests} requests for 4000 calls");
    }
}

/// 499 callers were seen to come back in one millisecond.
#[tokio::test(start_paused = true)]
async fn callers_who_were_told_to_slow_down_come_back_one_by_one() {
    let service =
        Service::new(|before| if before < 100 { (429, vec![], "") } else { (200, vec![], OK) });
    let client = service.client();
    let mut callers = JoinSet::new();
    for _ in 0..500 {
        let transport = client.0.clone();
        callers.spawn(async move { transport.send::<Page>(Request::new(&LIST)).await.map(drop) });
    }
    for outcome in callers.join_all().await {
        outcome.unwrap();
    }
    let mut at_once = BTreeMap::new();
    for time in &service.times.lock().unwrap()[100..] {
        *at_once.entry(*time).or_insert(0) += 1;
    }
    assert!(at_once.values().all(|count| *count <= 2), "{at_once:?}");
}

/// A call that waited two minutes for its quota had no retries left.
#[tokio::test(start_paused = true)]
async fn queueing_is_not_retrying() {
    let service = Service::new(|before| match before {
        3_000.. if before % 2 == 0 => (503, vec![], ""),
        _ => (200, vec![], OK),
    });
    let client = service.client();
    let mut callers = JoinSet::new();
    for _ in 0..3_005 {
        let transport = client.0.clone();
        callers.spawn(async move { transport.send::<Page>(Request::new(&LIST)).await.map(drop) });
    }
    for outcome in callers.join_all().await {
        outcome.unwrap();
    }
    let last = *service.times.lock().unwrap().last().unwrap();
    assert!(last - service.times.lock().unwrap()[0] > 2 * MINUTE);
}

/// 1,000 calls made 4,000 requests.
#[tokio::test(start_paused = true)]
async fn a_wait_of_no_time_goes_by_the_budget() {
    for wait in ["0", "Sun, 06 Nov 1994 08:49:37 GMT"] {
        let service = Service::new(move |_| (503, vec![("retry-after", wait.to_owned())], ""));
        let client = service.client();
        for _ in 0..1_000 {
            client.0.send::<Page>(Request::new(&LIST)).await.unwrap_err();
        }
        assert_eq!(service.requests(), 1_010);
    }
}

/// Nobody's calls are lost, and nobody is asked more often than the pace allows.
#[tokio::test(start_paused = true)]
async fn a_server_that_always_says_slow_down_is_asked_less_and_less() {
    let service = Service::new(|_| (429, vec![("retry-after", "0".to_owned())], ""));
    let client = service.client();
    let mut callers = JoinSet::new();
    let start = Instant::now();
    for _ in 0..200 {
        let transport = client.0.clone();
        callers
            .spawn(async move { transport.send::<Page>(Request::new(&LIST)).await.unwrap_err() });
    }
    for error in callers.join_all().await {
        assert!(error.attempts() > 0 || error.is_timeout(), "{error}");
    }
    assert!(start.elapsed() <= 10 * MINUTE);
    let requests = service.requests();
    println!("200 calls in an outage of 10 minutes: {requests} requests");
    assert!(requests < 1_500, "{requests}");
}

#[derive(Debug)]
struct SlowToken;

impl Credentials for SlowToken {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async {
            sleep(3 * SECOND).await;
            Ok(AccessToken::new("t"))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn each_wait_of_a_second_or_more_is_told_before_it_begins() {
    let service = Service::new(|before| match before {
        50 => (503, vec![("retry-after", "7".to_owned())], ""),
        51 => (429, vec![("retry-after", "9".to_owned())], ""),
        _ => (200, vec![], OK),
    });
    let waits = Arc::new(Mutex::new(Vec::new()));
    let (told, start) = (Arc::clone(&waits), Instant::now());
    let client = builder::<Acme>("http://localhost")
        .http_service(service.clone())
        .retry(RetryPolicy::default())
        .on_wait(move |wait| {
            assert_eq!(wait.operation(), "list");
            let length = wait.length().map(|length| length.as_secs());
            told.lock().unwrap().push((wait.reason(), length, start.elapsed().as_secs()));
        })
        .build()
        .unwrap();
    let mut callers = JoinSet::new();
    for _ in 0..50 {
        let transport = client.0.clone();
        callers.spawn(async move { transport.send::<Page>(Request::new(&LIST)).await.map(drop) });
    }
    callers.join_all().await;
    assert!(waits.lock().unwrap().is_empty());
    // The windows are full; then the server is busy; then it has had enough.
    client.0.send::<Page>(Request::new(&LIST)).await.unwrap();
    let options = CallOptions::default().credentials(SlowToken);
    advance(10 * MINUTE).await;
    client.0.send::<Page>(Request::new(&LIST).options(&options)).await.unwrap();
    use WaitReason::{RateLimit, Retry, SlowDown, Token};
    assert_eq!(
        *waits.lock().unwrap(),
        [(RateLimit, Some(1), 0), (Retry, Some(7), 1), (SlowDown, Some(9), 8), (Token, None, 618)],
    );
}

/// What the README says a walk costs.
#[tokio::test(start_paused = true)]
async fn a_walk_costs_what_the_readme_says() {
    for (pages, seconds) in [(50, 0), (51, 1), (1_000, 19), (1_001, 60), (2_500, 129)] {
        let service = Service::new(|_| (200, vec![], OK));
        let client = service.client();
        let mut callers = JoinSet::new();
        for _ in 0..pages {
            let transport = client.0.clone();
            callers
                .spawn(async move { transport.send::<Page>(Request::new(&LIST)).await.map(drop) });
        }
        callers.join_all().await;
        let times = service.times.lock().unwrap();
        let took = (*times.last().unwrap() - times[0]).as_secs();
        assert!((seconds..=seconds + 2).contains(&took), "{pages} pages: {took} s");
    }
}
