//! Exchanges over several runtimes, some of which idle, end, or drop their callers: a random program
//! never hangs, and no token is fetched twice.

use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Waker};
use std::thread;
use std::time::Duration;

use proptest::prelude::*;
use tokio::runtime::{Builder, Runtime};
use tokio::time::{sleep, timeout};
use vendor_client_core::{
    Credentials, CredentialsError, ExchangeFuture, IssuedToken, TokenClient, TokenExchange,
    TokenFuture,
};

use crate::support::Acme;
use crate::support::acme::builder;

/// How an exchange ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ending {
    Token,
    Refusal,
    Panic,
}

/// Takes a while for a token with this life, and says how often it began.
#[derive(Clone, Debug)]
struct Slow {
    delay: Duration,
    life: i64,
    ending: Ending,
    begun: Arc<AtomicUsize>,
    connected: Arc<Mutex<Option<Arc<dyn Credentials>>>>,
}

impl Slow {
    fn new(delay: Duration, life: i64) -> Self {
        let (begun, connected) = Default::default();
        Self { delay, life, ending: Ending::Token, begun, connected }
    }

    fn cached(&self) -> Arc<dyn Credentials> {
        builder::<Acme>("http://127.0.0.1:1").credentials(self.clone()).build().unwrap();
        self.connected.lock().unwrap().take().unwrap()
    }

    fn begun(&self) -> usize {
        self.begun.load(Ordering::SeqCst)
    }
}

impl TokenExchange for Slow {
    fn exchange<'a>(&'a self, _: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let number = self.begun.fetch_add(1, Ordering::SeqCst);
            sleep(self.delay).await;
            match self.ending {
                Ending::Token => Ok(IssuedToken::new(format!("t-{number}"), Some(self.life))),
                Ending::Refusal => Err(CredentialsError::new("no")),
                Ending::Panic => panic!("on purpose"),
            }
        })
    }
}

impl Credentials for Slow {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::unconnected("Slow")) })
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        let cached = vendor.cache(Arc::new(self.clone()));
        *self.connected.lock().unwrap() = Some(Arc::clone(&cached));
        Some(cached)
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Runs something on another thread, and panics if it does not end.
fn ends<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(what()));
    receiver.recv_timeout(Duration::from_secs(60)).expect("it hangs, or it panicked")
}

async fn text(cached: &Arc<dyn Credentials>) -> String {
    cached.token().await.unwrap().expose().to_owned()
}

#[test]
fn a_runtime_that_idles_holds_nobody_up() {
    let slow = Slow::new(Duration::from_millis(50), 7200);
    let cached = slow.cached();
    let token = ends({
        let cached = Arc::clone(&cached);
        move || {
            // Its caller gives up, and nobody runs the runtime any more. It is not dropped either.
            let idle = runtime();
            let brief = async { timeout(Duration::from_millis(5), cached.token()).await };
            idle.block_on(brief).unwrap_err();
            let token = runtime().block_on(text(&cached));
            drop(idle);
            token
        }
    });
    // The first exchange is lost with its sockets and timers.
    assert_eq!((&*token, slow.begun()), ("t-1", 2));
}

#[test]
fn a_runtime_that_is_shut_down_under_an_exchange_holds_nobody_up() {
    let slow = Slow::new(Duration::from_millis(200), 7200);
    let cached = slow.cached();
    let first = runtime();
    let brief = async { timeout(Duration::from_millis(5), cached.token()).await };
    first.block_on(brief).unwrap_err();
    let waiting = thread::spawn({
        let cached = Arc::clone(&cached);
        move || runtime().block_on(text(&cached))
    });
    thread::sleep(Duration::from_millis(50));
    drop(first);
    assert_eq!(ends(move || waiting.join().unwrap()), "t-1");
    assert_eq!(slow.begun(), 2);
}

/// Somebody has begun to wait, and is not polled any more; neither is the runtime's own task.
#[test]
fn a_caller_that_is_not_polled_holds_nobody_up() {
    let slow = Slow::new(Duration::from_millis(50), 7200);
    let cached = slow.cached();
    ends(move || {
        let (first, second) = (runtime(), runtime());
        let mut stuck = pin!(cached.token());
        first.block_on(async {
            let polled = stuck.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            assert!(polled.is_pending());
        });
        assert_eq!(second.block_on(text(&cached)), "t-1");
        // And when it is polled again, it has its token.
        assert_eq!(first.block_on(stuck).unwrap().expose(), "t-1");
    });
    assert_eq!(slow.begun(), 2);
}

/// What belongs to no runtime goes on when another one polls it, and is not begun anew.
#[test]
fn any_waiter_drives_the_exchange() {
    #[derive(Clone, Debug)]
    struct Elsewhere(Arc<Mutex<Option<Arc<dyn Credentials>>>>, Arc<AtomicUsize>);
    impl TokenExchange for Elsewhere {
        fn exchange<'a>(&'a self, _: &'a TokenClient) -> ExchangeFuture<'a> {
            Box::pin(async {
                self.1.fetch_add(1, Ordering::SeqCst);
                let (sender, receiver) = tokio::sync::oneshot::channel();
                thread::spawn(move || {
                    thread::sleep(Duration::from_millis(300));
                    let _ = sender.send("t-elsewhere");
                });
                Ok(IssuedToken::new(receiver.await.unwrap(), Some(7200)))
            })
        }
    }
    impl Credentials for Elsewhere {
        fn token(&self) -> TokenFuture<'_> {
            unreachable!("a client asks what `connect` returns")
        }
        fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
            let cached = vendor.cache(Arc::new(self.clone()));
            *self.0.lock().unwrap() = Some(Arc::clone(&cached));
            Some(cached)
        }
    }
    let credentials = Elsewhere(Arc::default(), Arc::default());
    builder::<Acme>("http://127.0.0.1:1").credentials(credentials.clone()).build().unwrap();
    let cached = credentials.0.lock().unwrap().take().unwrap();
    let token = ends(move || {
        let idle = runtime();
        let brief = async { timeout(Duration::from_millis(5), cached.token()).await };
        idle.block_on(brief).unwrap_err();
        let token = runtime().block_on(text(&cached));
        drop(idle);
        token
    });
    assert_eq!((&*token, credentials.1.load(Ordering::SeqCst)), ("t-elsewhere", 1));
}

/// A program that calls `block_on` for each call: the refresh lands while the old token is still good.
#[test]
fn an_early_refresh_lands_under_block_on_per_call() {
    let calls = |runtime_per_call: bool, most: usize| {
        let slow = Slow::new(Duration::from_millis(100), 10);
        let cached = slow.cached();
        let shared = runtime();
        let call = || {
            let own = runtime_per_call.then(runtime);
            own.as_ref().unwrap_or(&shared).block_on(async {
                let token = text(&cached).await;
                // The request itself.
                sleep(Duration::from_millis(5)).await;
                token
            })
        };
        assert_eq!(call(), "t-0");
        // It is stale from 8 s on, and good for 9 s.
        thread::sleep(Duration::from_millis(8_050));
        let stale = std::time::Instant::now();
        while call() == "t-0" {
            assert!(stale.elapsed() < Duration::from_millis(900), "it never lands");
            thread::sleep(Duration::from_millis(40));
        }
        assert!(slow.begun() <= most, "{}", slow.begun());
    };
    // At once, since most of it is waiting.
    thread::scope(|scope| {
        // The task of its own goes on with each call.
        scope.spawn(|| calls(false, 2));
        // It ends with its runtime, and the next call waits for another.
        scope.spawn(|| calls(true, 3));
    });
}

/// What one thread does, each step with a runtime that runs no longer than the step.
#[derive(Clone, Debug)]
enum Step {
    /// A call that waits for its token.
    Call,
    /// Several calls at once.
    Calls(u8),
    /// A call that is dropped after so many milliseconds.
    Drop(u8),
    /// A call that is polled once, and kept without being polled while the next step runs.
    Stuck,
    /// Another runtime; the old one is shut down.
    Restart,
    /// The thread sleeps, and so does its runtime.
    Sleep(u8),
    /// The server refuses the token.
    Refused,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Call),
        2 => (1_u8..20).prop_map(Step::Calls),
        3 => (0_u8..6).prop_map(Step::Drop),
        2 => Just(Step::Stuck),
        1 => Just(Step::Restart),
        2 => (0_u8..8).prop_map(Step::Sleep),
        1 => Just(Step::Refused),
    ]
}

/// Runs a program; how many of its steps may have lost an exchange, and how many refused a token.
fn run(cached: &Arc<dyn Credentials>, steps: &[Step], losses: &AtomicUsize, refused: &AtomicUsize) {
    let mut current = runtime();
    let mut stuck = Vec::new();
    for step in steps {
        match step {
            Step::Call => drop(current.block_on(cached.token())),
            Step::Calls(count) => current.block_on(async {
                let mut calls = tokio::task::JoinSet::new();
                for _ in 0..*count {
                    let cached = Arc::clone(cached);
                    calls.spawn(async move { drop(cached.token().await) });
                }
                calls.join_all().await;
            }),
            Step::Drop(after) => {
                let after = Duration::from_millis(u64::from(*after));
                let call = async { timeout(after, cached.token()).await };
                if current.block_on(call).is_err() {
                    losses.fetch_add(1, Ordering::SeqCst);
                }
            }
            Step::Stuck => {
                let mut call = cached.token();
                let polled = current.block_on(async {
                    call.as_mut().poll(&mut Context::from_waker(Waker::noop()))
                });
                if polled.is_pending() {
                    losses.fetch_add(1, Ordering::SeqCst);
                    stuck.push(call);
                }
            }
            Step::Restart => {
                losses.fetch_add(1, Ordering::SeqCst);
                stuck.clear();
                current = runtime();
            }
            Step::Sleep(ms) => thread::sleep(Duration::from_millis(u64::from(*ms))),
            Step::Refused => {
                if let Ok(token) = current.block_on(cached.token()) {
                    cached.refused(&token);
                    refused.fetch_add(1, Ordering::SeqCst);
                }
            }
        }
    }
    // Those that were left come to their end as well.
    for call in stuck {
        drop(current.block_on(call));
    }
}

/// Several threads with one client.
#[derive(Clone, Debug)]
struct World {
    programs: Vec<Vec<Step>>,
    delay: u64,
    ending: Ending,
}

fn world() -> impl Strategy<Value = World> {
    let endings = [Ending::Token, Ending::Token, Ending::Token, Ending::Refusal, Ending::Panic];
    let programs = prop::collection::vec(prop::collection::vec(step(), 1..8), 1..4);
    (programs, 0_u64..6, prop::sample::select(endings.to_vec()))
        .prop_map(|(programs, delay, ending)| World { programs, delay, ending })
}

impl World {
    fn run(self) {
        let slow =
            Slow { ending: self.ending, ..Slow::new(Duration::from_millis(self.delay), 7200) };
        let cached = slow.cached();
        let (losses, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for steps in &self.programs {
                scope.spawn(|| run(&cached, steps, &losses, &refused));
            }
        });
        // One, one more for the refusals (which are noted once in ten seconds), and one for each that
        // was lost with its runtime. A panic may pass, and is tried again after a second or more.
        let panics = if self.ending == Ending::Panic { 5 } else { 0 };
        let most = 1 + refused.into_inner().min(1) + losses.into_inner() + panics;
        assert!(slow.begun() <= most, "{} exchanges, at most {most}: {self:?}", slow.begun());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 0, ..ProptestConfig::default() })]

    /// Many at once, since they do little but wait.
    #[test]
    fn a_random_program_never_hangs_and_fetches_no_token_twice(
        worlds in prop::collection::vec(world(), 24),
    ) {
        let worlds: Vec<_> = worlds
            .into_iter()
            .map(|world| (format!("{world:?}"), thread::spawn(|| world.run())))
            .collect();
        ends(move || {
            for (shown, world) in worlds {
                assert!(world.join().is_ok(), "{shown}");
            }
        });
    }
}
