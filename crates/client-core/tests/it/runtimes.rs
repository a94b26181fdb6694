//! One client on several runtimes, some of which idle, end, or drop their callers: connections over real
//! sockets, and random programs of paced calls and listings.

use std::fmt;
use std::pin::pin;
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Waker};
use std::thread;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use vendor_client_core::plumbing::{Request, Transport};
use vendor_client_core::{
    Attempt, HttpFuture, HttpService, Items, Method, Operation, Pages, RateLimit, RetryPolicy,
};

use crate::connections::Server;
use crate::polling::Listing;
use crate::support::acme::{FIND_UNITS, builder, own_http_client};
use crate::support::{Acme, Page};

fn current_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn multi_thread() -> Runtime {
    Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

/// Runs something on another thread, and panics if it does not end.
fn ends<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(what()));
    receiver.recv_timeout(Duration::from_secs(120)).expect("it hangs, or it panicked")
}

async fn find(transport: &Transport<Acme>) {
    transport.send::<Page>(Request::new(&FIND_UNITS)).await.unwrap();
}

/// A connection is driven by the runtime that opened it. A call was given one whose runtime idled, and waited
/// for its timeout.
#[test]
fn a_connection_of_a_runtime_that_idles_is_given_to_no_other() {
    let server = Server::start(Duration::ZERO, 1);
    let client = builder::<Acme>(&server.url()).timeout(Duration::from_secs(20)).build().unwrap();
    let (clone, start) = (client.0.clone(), Instant::now());
    ends(move || {
        let runtimes = [current_thread(), current_thread(), multi_thread(), current_thread()];
        for _ in 0..20 {
            for runtime in &runtimes {
                runtime.block_on(find(&clone));
            }
        }
    });
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    // And each of them keeps its own.
    assert_eq!(server.sockets(), 4);
}

/// A program with a runtime for each call: what belongs to those that ended is dropped.
#[test]
fn a_runtime_for_each_call_is_slow_and_works() {
    let server = Server::start(Duration::ZERO, 1);
    let client = builder::<Acme>(&server.url()).timeout(Duration::from_secs(60)).build().unwrap();
    ends(move || {
        for _ in 0..200 {
            current_thread().block_on(find(&client.0));
        }
    });
    assert_eq!(server.sockets(), 200);
}

/// The one that was used longest ago gives way to the 65th.
#[test]
fn connections_are_kept_for_64_runtimes() {
    let server = Server::start(Duration::ZERO, 1);
    let client = builder::<Acme>(&server.url()).timeout(Duration::from_secs(60)).build().unwrap();
    ends(move || {
        let runtimes: Vec<_> = (0..65).map(|_| current_thread()).collect();
        for runtime in runtimes.iter().chain(&runtimes[1..]).chain(&runtimes[..1]) {
            runtime.block_on(find(&client.0));
        }
    });
    assert_eq!(server.sockets(), 65 + 1);
}

/// A user's own HTTP client has one pool for all runtimes, as its documentation and ours say: such a call ends
/// at its timeout, and the next one takes another connection.
#[test]
fn an_own_client_on_a_runtime_beside_one_that_idles_meets_its_timeout() {
    let server = Server::start(Duration::ZERO, 1);
    let own = own_http_client().build().unwrap();
    let client = builder::<Acme>(&server.url()).timeout(Duration::from_millis(300));
    let client = client.http_client(own).build().unwrap();
    ends(move || {
        let (idle, other) = (current_thread(), current_thread());
        idle.block_on(find(&client.0));
        let request = || client.0.send::<Page>(Request::new(&FIND_UNITS));
        let error = other.block_on(request()).unwrap_err();
        assert!(error.is_timeout() && error.may_have_run(), "{error}");
        other.block_on(request()).unwrap();
    });
}

const fn limit(requests: u32, millis: u64) -> RateLimit {
    RateLimit { requests, period: Duration::from_millis(millis) }
}

static PACED: Operation = Operation {
    id: "paced",
    method: Method::GET,
    path: "/v1/paced",
    idempotent: true,
    headers: &[],
    docs: "",
    updated: None,
    tokens: &[],
    scopes: &[],
    rate_limits: &[limit(4, 100), limit(10, 400)],
};

/// Counts by the machine's clock, in windows that slide and in windows that begin at fixed times.
struct Windows {
    start: Instant,
    /// When requests were counted.
    counted: Mutex<Vec<Instant>>,
    exceeded: Mutex<Vec<String>>,
}

impl Windows {
    fn count(&self) -> usize {
        let mut counted = self.counted.lock().unwrap();
        let now = Instant::now();
        for limit in PACED.rate_limits {
            let sliding = counted.iter().rev().take_while(|at| now - **at <= limit.period).count();
            let number = |at: Instant| (at - self.start).as_millis() / limit.period.as_millis();
            let fixed = counted.iter().rev().take_while(|at| number(**at) == number(now)).count();
            if sliding.max(fixed) >= limit.requests as usize {
                self.exceeded.lock().unwrap().push(format!("{limit:?}: {sliding}, {fixed}"));
            }
        }
        counted.push(now);
        counted.len()
    }
}

impl fmt::Debug for Windows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Windows")
    }
}

#[derive(Clone, Debug)]
struct Service(Arc<Windows>);

impl HttpService for Service {
    fn call(&self, _: reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async {
            sleep(Duration::from_millis(fastrand::u64(0..8))).await;
            let number = self.0.count();
            sleep(Duration::from_millis(fastrand::u64(0..8))).await;
            let body = format!(r#"{{"code":0,"data":{{"units":[{{"id":"{number}"}}]}}}}"#);
            Ok(::http::Response::new(body).into())
        })
    }

    fn call_attempt(&self, request: reqwest::Request, _: Attempt) -> HttpFuture<'_> {
        self.call(request)
    }
}

/// What one thread does, each step with a runtime that runs no longer than the step.
#[derive(Clone, Debug)]
enum Step {
    Call,
    /// Several calls at once, on tasks.
    Calls(u8),
    /// A call that is dropped after so many milliseconds.
    Drop(u8),
    /// A call that is polled once, and then left alone until the end of the program.
    Stuck,
    /// A listing without look-ahead whose `try_next` is dropped after so many milliseconds, time and again,
    /// and then left alone like that.
    DropNext(u8),
    /// A listing that looks ahead, to its end or a few items.
    List(u8),
    /// Another runtime, of another kind; the old one is shut down.
    Restart(bool),
    /// The thread sleeps, and so does its runtime.
    Sleep(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Call),
        2 => (1_u8..8).prop_map(Step::Calls),
        2 => (0_u8..60).prop_map(Step::Drop),
        2 => Just(Step::Stuck),
        3 => (0_u8..60).prop_map(Step::DropNext),
        2 => (1_u8..6).prop_map(Step::List),
        1 => any::<bool>().prop_map(Step::Restart),
        2 => (0_u8..100).prop_map(Step::Sleep),
    ]
}

async fn paced(transport: &Transport<Acme>) {
    transport.send::<Page>(Request::new(&PACED)).await.unwrap();
}

fn run(transport: &Transport<Acme>, steps: &[Step]) {
    let mut current = current_thread();
    let (mut stuck, mut lists) = (Vec::new(), Vec::new());
    let ms = |ms: &u8| Duration::from_millis(u64::from(*ms));
    for step in steps {
        let listing = Listing::new(transport, &PACED);
        match step {
            Step::Call => current.block_on(paced(transport)),
            Step::Calls(count) => current.block_on(async {
                let mut calls = JoinSet::new();
                for _ in 0..*count {
                    let transport = transport.clone();
                    calls.spawn(async move { paced(&transport).await });
                }
                calls.join_all().await;
            }),
            Step::Drop(after) => {
                let _ = current.block_on(async { timeout(ms(after), paced(transport)).await });
            }
            Step::Stuck => {
                let mut call = Box::pin(paced(transport));
                let polled = current.block_on(async {
                    call.as_mut().poll(&mut Context::from_waker(Waker::noop()))
                });
                if polled.is_pending() {
                    stuck.push(call);
                }
            }
            Step::DropNext(after) => {
                let mut items = Items::new(listing).look_ahead(0);
                current.block_on(async {
                    for _ in 0..4 {
                        let _ = timeout(ms(after), items.try_next()).await;
                    }
                });
                lists.push(items);
            }
            Step::List(count) => current.block_on(async {
                let mut pages = Pages::new(listing).look_ahead(usize::from(*count) % 3);
                for _ in 0..*count {
                    if pages.try_next().await.unwrap().is_none() {
                        break;
                    }
                }
            }),
            Step::Restart(multi) => {
                (stuck, lists) = Default::default();
                current = if *multi { multi_thread() } else { current_thread() };
            }
            Step::Sleep(time) => thread::sleep(ms(time)),
        }
    }
    // Those that were left come to their end as well.
    for call in stuck {
        current.block_on(call);
    }
    for mut list in lists {
        current.block_on(async { drop(list.try_next().await.unwrap()) });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 0, ..ProptestConfig::default() })]

    /// Many at once, since they do little but wait.
    #[test]
    fn a_random_program_never_hangs_and_exceeds_no_window(
        worlds in prop::collection::vec(
            prop::collection::vec(prop::collection::vec(step(), 1..8), 1..4),
            32,
        ),
    ) {
        let worlds: Vec<_> = worlds
            .into_iter()
            .map(|programs: Vec<Vec<Step>>| (format!("{programs:?}"), thread::spawn(|| world(programs))))
            .collect();
        ends(move || {
            for (shown, world) in worlds {
                let exceeded = world.join().unwrap_or_else(|_| panic!("{shown}"));
                assert!(exceeded.is_empty(), "{exceeded:?}: {shown}");
            }
        });
    }
}

/// Several threads with one client.
fn world(programs: Vec<Vec<Step>>) -> Vec<String> {
    let windows =
        Windows { start: Instant::now(), counted: Mutex::default(), exceeded: Mutex::default() };
    let windows = Arc::new(windows);
    let client = builder::<Acme>("http://localhost")
        .http_service(Service(Arc::clone(&windows)))
        .max_connections(3)
        .timeout(Duration::from_secs(100))
        .deadline(Duration::from_secs(100))
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    thread::scope(|scope| {
        for steps in &programs {
            scope.spawn(|| run(&client.0, steps));
        }
    });
    let exceeded = windows.exceeded.lock().unwrap();
    exceeded.clone()
}

/// How long others wait at most because of one that nobody polls: two seconds and a period where its request
/// may be on its way, since the server may count it at any time.
#[test]
fn an_idle_runtime_with_an_open_request_delays_others_by_a_lease_and_a_period() {
    let windows =
        Windows { start: Instant::now(), counted: Mutex::default(), exceeded: Mutex::default() };
    let client = builder::<Acme>("http://localhost")
        .http_service(Service(Arc::new(windows)))
        .max_connections(1)
        .build()
        .unwrap();
    let waited = ends(move || {
        let idle = current_thread();
        let mut stuck = pin!(paced(&client.0));
        let polled =
            idle.block_on(async { stuck.as_mut().poll(&mut Context::from_waker(Waker::noop())) });
        assert!(polled.is_pending());
        let start = Instant::now();
        current_thread().block_on(paced(&client.0));
        let waited = start.elapsed();
        idle.block_on(stuck);
        waited
    });
    assert!(waited >= Duration::from_millis(1_900), "{waited:?}");
    assert!(waited < Duration::from_millis(3_500), "{waited:?}");
}
