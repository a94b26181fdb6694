//! Random programs, some of which poll their futures oddly, by virtual time, against a server that counts
//! in windows that slide and in windows that begin at fixed times.

use std::fmt;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fastrand::Rng;
use futures_util::StreamExt;
use futures_util::future::join_all;
use futures_util::stream;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use vendor_client_core::plumbing::{Marker, PageFuture, Paged, PagedItems, Request, Transport};
use vendor_client_core::{
    HttpFuture, HttpService, Items, Method, Operation, Position, RateLimit, Response, RetryPolicy,
};

use crate::support::acme::{Unit, builder};
use crate::support::{Acme, AcmeCode, Page};

const fn limit(requests: u32, millis: u64) -> RateLimit {
    RateLimit { requests, period: Duration::from_millis(millis) }
}

const fn operation(id: &'static str, rate_limits: &'static [RateLimit]) -> Operation {
    Operation {
        id,
        method: Method::GET,
        path: "/v1/op",
        idempotent: true,
        headers: &[],
        docs: "",
        updated: None,
        tokens: &[],
        scopes: &[],
        rate_limits,
    }
}

static OPERATIONS: [Operation; 5] = [
    operation("one", &[limit(1, 1_000)]),
    operation("few", &[limit(3, 1_000), limit(10, 10_000)]),
    operation("minute", &[limit(5, 60_000)]),
    operation("quick", &[limit(50, 1_000), limit(200, 60_000)]),
    operation("free", &[]),
];

struct Server {
    operation: &'static Operation,
    start: Instant,
    random: Mutex<Rng>,
    /// When requests were counted.
    counted: Mutex<Vec<Instant>>,
    /// When each came, and when it was answered.
    seen: Mutex<Vec<(Instant, Option<Instant>)>>,
    exceeded: Mutex<Vec<String>>,
    answers: AtomicUsize,
    open: Mutex<(usize, usize)>,
}

impl Server {
    fn count(&self) {
        let mut counted = self.counted.lock().unwrap();
        let now = Instant::now();
        for limit in self.operation.rate_limits {
            let sliding = counted.iter().rev().take_while(|at| now - **at <= limit.period).count();
            let number = |at: Instant| (at - self.start).as_millis() / limit.period.as_millis();
            let fixed = counted.iter().rev().take_while(|at| number(**at) == number(now)).count();
            if sliding.max(fixed) >= limit.requests as usize {
                let problem = format!("{limit:?}: {sliding}, {fixed} at {:?}", now - self.start);
                self.exceeded.lock().unwrap().push(problem);
            }
        }
        counted.push(now);
    }
}

#[derive(Clone)]
struct Service(Arc<Server>);

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Service")
    }
}

/// One request is open as long as this lives.
struct Open(Arc<Server>, usize);

impl Open {
    fn new(server: &Arc<Server>) -> Self {
        let mut open = server.open.lock().unwrap();
        open.0 += 1;
        open.1 = open.1.max(open.0);
        let mut seen = server.seen.lock().unwrap();
        seen.push((Instant::now(), None));
        Self(Arc::clone(server), seen.len() - 1)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.lock().unwrap().0 -= 1;
        self.0.seen.lock().unwrap()[self.1].1 = Some(Instant::now());
    }
}

impl HttpService for Service {
    fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
        let server = Arc::clone(&self.0);
        let time = || Duration::from_millis(server.random.lock().unwrap().u64(0..80));
        let (there, back) = (time(), time());
        let alone = server.random.lock().unwrap().bool();
        Box::pin(async move {
            let _open = Open::new(&server);
            // Once it is on its way nobody has to poll it; while a connection is being made, somebody has.
            if alone {
                let server = Arc::clone(&server);
                tokio::spawn(async move {
                    sleep(there).await;
                    server.count();
                });
                sleep(there + back).await;
            } else {
                sleep(there).await;
                server.count();
                sleep(back).await;
            }
            let number = server.answers.fetch_add(1, Ordering::SeqCst);
            let body = format!(r#"{{"code":0,"data":{{"units":[{{"id":"{number}"}}]}}}}"#);
            Ok(::http::Response::new(body).into())
        })
    }
}

/// A list of which each page is as likely to be the last one as any other: the server numbers what it sends.
#[derive(Clone)]
pub(crate) struct Listing {
    caller: Caller,
    token: Option<String>,
}

impl Listing {
    pub(crate) fn new(transport: &Transport<Acme>, operation: &'static Operation) -> Self {
        let transport = transport.clone();
        Self { caller: Caller { transport, operation, waits: Arc::default() }, token: None }
    }
}

impl Paged for Listing {
    type Page = Page;
    type Code = AcmeCode;

    const OPERATION: &'static Operation = &OPERATIONS[0];

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(async move { Ok(self.caller.send().await) })
    }

    fn position(&self) -> Position {
        Position::Token(self.token.clone())
    }

    fn seek(&mut self, position: Position) {
        self.token = position.into_token();
    }

    fn marker<'a>(&self, page: &'a Page) -> Marker<'a> {
        let last = page.units[0].id.ends_with('7');
        Marker::Token { more: Some(!last), next: (!last).then_some(&*page.units[0].id) }
    }

    fn count(page: &Page) -> usize {
        page.units.len()
    }
}

impl PagedItems for Listing {
    type Item = Unit;

    fn into_items(page: Page) -> Vec<Unit> {
        page.units
    }
}

/// A client, and how many calls were made by it.
#[derive(Clone)]
pub(crate) struct Caller {
    transport: Transport<Acme>,
    operation: &'static Operation,
    waits: Arc<Mutex<Vec<(Instant, Instant)>>>,
}

impl Caller {
    /// One call that is polled whenever it wants to be, or not.
    fn call(&self) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        let caller = self.clone();
        Box::pin(async move { drop(caller.send().await) })
    }

    async fn send(&self) -> Response<Page> {
        let start = Instant::now();
        let page = self.transport.send(Request::new(self.operation)).await.unwrap();
        self.waits.lock().unwrap().push((start, Instant::now()));
        page
    }

    fn items(&self, look_ahead: usize) -> Items<Listing> {
        Items::new(Listing { caller: self.clone(), token: None }).look_ahead(look_ahead)
    }

    /// One step of a program.
    async fn step(&self, random: &mut Rng, odd: bool) {
        let time = Duration::from_millis(random.u64(0..3_000));
        match random.u32(0..if odd { 9 } else { 4 }) {
            0 => self.call().await,
            1 => drop(join_all((0..random.usize(1..8)).map(|_| self.call())).await),
            2 => sleep(time).await,
            3 => {
                let mut items = self.items(random.usize(0..3));
                while items.try_next().await.unwrap().is_some() {}
            }
            // A call in the body of a loop over calls: they are not polled meanwhile.
            4 => {
                let calls = (0..random.usize(1..8)).map(|_| self.call());
                let mut calls = stream::iter(calls).buffer_unordered(random.usize(1..4));
                while calls.next().await.is_some() {
                    self.call().await;
                }
            }
            // Given up after a time.
            5 => drop(timeout(time, self.call()).await),
            // Polled for a time, left alone for a time, and then dropped, or brought to its end.
            6 => {
                let mut call = pin!(self.call());
                let _ = timeout(time, &mut call).await;
                sleep(time * random.u32(0..4)).await;
            }
            // A listing without look-ahead, whose futures are dropped while they wait, and which is left like
            // that for a while.
            7 => {
                let mut items = self.items(0);
                for _ in 0..random.u32(1..5) {
                    let patience = Duration::from_millis(random.u64(0..1_500));
                    let _ = timeout(patience, items.try_next()).await;
                    if random.bool() {
                        self.call().await;
                    }
                }
                sleep(time).await;
            }
            _ => {
                let mut calls: Vec<_> = (0..random.usize(1..5)).map(|_| self.call()).collect();
                for call in &mut calls {
                    let patience = Duration::from_millis(random.u64(0..200));
                    let _ = timeout(patience, async {
                        call.as_mut().await;
                        std::future::pending::<()>().await
                    })
                    .await;
                }
                self.call().await;
                sleep(time).await;
            }
        }
    }
}

/// Several tasks with several clones of one client. Returns how many requests were counted.
async fn program(seed: u64, odd: bool) -> usize {
    let mut random = Rng::with_seed(seed);
    let operation = random.choice(&OPERATIONS).unwrap();
    let server = Arc::new(Server {
        operation,
        start: Instant::now(),
        random: Mutex::new(random.fork()),
        counted: Mutex::default(),
        seen: Mutex::default(),
        exceeded: Mutex::default(),
        answers: AtomicUsize::new(0),
        open: Mutex::default(),
    });
    let day = Duration::from_secs(24 * 60 * 60);
    let connections = random.usize(1..6);
    let client = builder::<Acme>("http://localhost")
        .http_service(Service(Arc::clone(&server)))
        .max_connections(connections)
        .timeout(day)
        .deadline(day)
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    let caller = Caller { transport: client.0, operation, waits: Arc::default() };
    let mut tasks = JoinSet::new();
    for _ in 0..random.u32(1..6) {
        let (caller, mut random) = (caller.clone(), random.fork());
        tasks.spawn(async move {
            for _ in 0..random.u32(1..8) {
                caller.step(&mut random, odd).await;
            }
        });
    }
    let outcome = timeout(Duration::from_secs(3 * 60 * 60), tasks.join_all()).await;
    assert!(outcome.is_ok(), "program {seed} ({}) hangs", operation.id);
    let exceeded = server.exceeded.lock().unwrap();
    assert!(exceeded.is_empty(), "program {seed} ({}): {exceeded:?}", operation.id);
    let seen = server.seen.lock().unwrap();
    if !odd {
        assert!(server.open.lock().unwrap().1 <= connections, "program {seed}");
        nobody_waits_while_there_is_room(
            seed,
            operation,
            connections,
            &seen,
            &caller.waits.lock().unwrap(),
        );
    }
    server.counted.lock().unwrap().len()
}

/// Where all are polled: whenever somebody waits, a window or the connections are full.
fn nobody_waits_while_there_is_room(
    seed: u64,
    operation: &Operation,
    connections: usize,
    seen: &[(Instant, Option<Instant>)],
    calls: &[(Instant, Instant)],
) {
    let slack = Duration::from_millis(5);
    for (sent, _) in seen {
        // Somebody came well before this was sent, and was not served before it either.
        let at = *sent - slack;
        let waiting =
            calls.iter().filter(|(start, end)| *start < at - slack && *end > *sent).count();
        let open =
            seen.iter().filter(|(sent, end)| *sent <= at && end.is_none_or(|end| end > at)).count();
        if waiting <= open {
            continue;
        }
        let full = operation.rate_limits.iter().any(|limit| {
            let room = limit.period + 2 * slack;
            let taken = seen
                .iter()
                .filter(|(sent, end)| *sent <= at + slack && end.is_none_or(|end| end + room > at));
            taken.count() >= limit.requests as usize
        });
        assert!(
            full || open >= connections,
            "program {seed}: somebody waits at {at:?} and need not"
        );
    }
}

/// Runs so many programs, each by a clock of its own and with a watch over it: a limiter that is broken may
/// turn in circles.
fn programs(count: u64, odd: bool) {
    let (done, end) = std::sync::mpsc::channel();
    let running = std::thread::spawn(move || {
        let mut requests = 0;
        for seed in 0..count {
            let runtime = tokio::runtime::Builder::new_current_thread();
            let runtime = { runtime }.enable_time().start_paused(true).build().unwrap();
            requests += runtime.block_on(program(seed, odd));
        }
        println!(
            "{count} programs, odd: {odd}, {requests} requests: none hangs, no window is exceeded"
        );
        let _ = done.send(());
    });
    if let Err(std::sync::mpsc::RecvTimeoutError::Timeout) =
        end.recv_timeout(Duration::from_secs(120))
    {
        panic!("a program turns in circles");
    }
    running.join().unwrap();
}

#[test]
fn whatever_is_polled_oddly_nothing_hangs_and_no_window_is_exceeded() {
    programs(600, true);
}

#[test]
fn where_all_are_polled_nobody_waits_while_there_is_room() {
    programs(600, false);
}
