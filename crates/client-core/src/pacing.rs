//! Keeping within the vendor's rate limits, before the vendor has to say so.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

use crate::operation::{Operation, RateLimit};

/// A server may count a request that came exactly one period ago.
const MARGIN: Duration = Duration::from_millis(1);

/// No refusal keeps all others waiting for longer than this.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// The pace of each operation, shared by all clones of a client.
#[derive(Debug, Default)]
pub(crate) struct Pacing {
    /// By the operation's name, since vendors count by API.
    limiters: Mutex<HashMap<&'static str, Arc<Limiter>>>,
}

impl Pacing {
    pub(crate) fn of(&self, operation: &'static Operation) -> Arc<Limiter> {
        let mut limiters = lock(&self.limiters);
        let limiter = limiters
            .entry(operation.id)
            .or_insert_with(|| Arc::new(Limiter::new(operation.rate_limits)));
        Arc::clone(limiter)
    }
}

/// Several windows at once: in no period of any of them are there more requests than it allows.
///
/// Nobody knows when the server counts a request: at some time between its sending and its answer. So
/// a request takes room in a window from its sending to one period after its answer. Then it does not
/// matter how long the way is and whether the server's windows slide or are fixed.
///
/// A crate such as `governor` would be several more to compile. It also has one window per limiter,
/// in which requests drip; here a burst is as large as the windows are.
#[derive(Debug)]
pub(crate) struct Limiter {
    /// Held by the caller whose turn it is. It is fair, and who drops out leaves the queue.
    turn: tokio::sync::Mutex<()>,
    state: Mutex<State>,
    /// Whose turn it is hears of each answer here.
    answered: Notify,
}

#[derive(Debug)]
struct State {
    windows: Vec<Window>,
    /// Nobody sends before this.
    paused: Option<Instant>,
}

#[derive(Debug)]
struct Window {
    limit: usize,
    period: Duration,
    /// How many requests have no answer yet.
    open: usize,
    /// When the others were answered, the oldest first.
    answered: VecDeque<Instant>,
}

/// Room for one request; it is taken until one period after this is dropped.
#[derive(Debug)]
pub(crate) struct Slot(Arc<Limiter>);

impl Limiter {
    fn new(limits: &[RateLimit]) -> Self {
        let window = |limit: &RateLimit| Window {
            // Nothing could ever be sent with a limit of nothing.
            limit: limit.requests.max(1) as usize,
            period: limit.period + MARGIN,
            open: 0,
            answered: VecDeque::new(),
        };
        Self {
            turn: tokio::sync::Mutex::default(),
            state: Mutex::new(State { windows: limits.iter().map(window).collect(), paused: None }),
            answered: Notify::new(),
        }
    }

    /// Waits until there is room. Callers go in the order in which they came; a dropped one leaves
    /// no trace.
    pub(crate) async fn slot(self: Arc<Self>) -> Slot {
        let turn = self.turn.lock().await;
        loop {
            let wait = lock(&self.state).take(Instant::now());
            match wait {
                Wait::None => break,
                Wait::Until(time) => {
                    // An answer changes nothing about this time; it only ends the wait early.
                    let _ = timeout_at(time, self.answered.notified()).await;
                }
                Wait::Answer => self.answered.notified().await,
            }
        }
        drop(turn);
        Slot(self)
    }

    /// Lets nobody send for so long: the server has had enough.
    pub(crate) fn pause(&self, time: Duration) {
        let until = Instant::now() + time.min(LONGEST_PAUSE);
        let mut state = lock(&self.state);
        state.paused = state.paused.max(Some(until));
    }
}

enum Wait {
    /// There is room, and it is taken.
    None,
    /// Until then, unless there is an answer before.
    Until(Instant),
    /// Until there is an answer.
    Answer,
}

impl State {
    fn take(&mut self, now: Instant) -> Wait {
        if let Some(paused) = self.paused.filter(|paused| now < *paused) {
            return Wait::Until(paused);
        }
        let mut free_at = now;
        for window in &mut self.windows {
            while window.answered.front().is_some_and(|answered| *answered + window.period <= now) {
                window.answered.pop_front();
            }
            if window.open + window.answered.len() >= window.limit {
                match window.answered.front() {
                    Some(answered) => free_at = free_at.max(*answered + window.period),
                    None => return Wait::Answer,
                }
            }
        }
        if free_at > now {
            return Wait::Until(free_at);
        }
        for window in &mut self.windows {
            window.open += 1;
        }
        Wait::None
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let now = Instant::now();
        for window in &mut lock(&self.0.state).windows {
            window.open -= 1;
            window.answered.push_back(now);
        }
        self.0.answered.notify_one();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::panic::resume_unwind;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::RecvTimeoutError;

    use tokio::task::JoinSet;
    use tokio::time::{advance, sleep};

    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);
    const SECOND: Duration = Duration::from_secs(1);
    /// The vendor's windows.
    const FEISHU: [RateLimit; 2] =
        [RateLimit { requests: 1000, period: MINUTE }, RateLimit { requests: 50, period: SECOND }];

    /// Runs a test by a clock of its own. A limiter that is broken may wait for ever, or turn in circles so
    /// that no other task gets on: then the test fails, and does not hang.
    fn simulated(test: impl Future<Output = ()> + Send + 'static) {
        let (done, end) = std::sync::mpsc::channel();
        let running = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .start_paused(true)
                .build()
                .unwrap();
            runtime.block_on(test);
            let _ = done.send(());
        });
        match end.recv_timeout(Duration::from_secs(30)) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => panic!("the limiter waits for ever"),
            Err(RecvTimeoutError::Disconnected) => resume_unwind(running.join().unwrap_err()),
        }
    }

    /// A server that counts in windows that slide, and in windows that begin at fixed times.
    #[derive(Default)]
    struct Server {
        came: Mutex<Vec<Instant>>,
        rejected: AtomicUsize,
    }

    impl Server {
        fn count(&self, limits: &[RateLimit], start: Instant) {
            let mut came = lock(&self.came);
            let now = Instant::now();
            for limit in limits {
                let sliding = came.iter().rev().take_while(|at| now - **at <= limit.period).count();
                let number = |at: Instant| (at - start).as_millis() / limit.period.as_millis();
                let fixed = came.iter().rev().take_while(|at| number(**at) == number(now)).count();
                if sliding.max(fixed) >= limit.requests as usize {
                    self.rejected.fetch_add(1, Ordering::SeqCst);
                }
            }
            came.push(now);
        }
    }

    /// So many callers send one request after the other for so long; the way there and the way back
    /// take a random time each.
    async fn simulate(
        limits: &'static [RateLimit],
        callers: usize,
        time: Duration,
    ) -> (usize, usize) {
        let limiter = Arc::new(Limiter::new(limits));
        let server = Arc::new(Server::default());
        let start = Instant::now();
        let mut running = JoinSet::new();
        for number in 0..callers {
            let (limiter, server) = (Arc::clone(&limiter), Arc::clone(&server));
            running.spawn(async move {
                let mut random = fastrand::Rng::with_seed(number as u64);
                loop {
                    let slot = Arc::clone(&limiter).slot().await;
                    sleep(Duration::from_millis(random.u64(1..80))).await;
                    server.count(limits, start);
                    sleep(Duration::from_millis(random.u64(1..80))).await;
                    drop(slot);
                }
            });
        }
        sleep(time).await;
        running.shutdown().await;
        let came = lock(&server.came).len();
        (came, server.rejected.load(Ordering::SeqCst))
    }

    #[test]
    fn a_full_listing_uses_the_quota_and_is_never_rejected() {
        simulated(async {
            // Ten minutes, and callers enough to fill the quota.
            let (came, rejected) = simulate(&FEISHU, 20, 10 * MINUTE).await;
            assert_eq!(rejected, 0);
            let quota = 10 * 1000;
            let used = came as f64 / quota as f64;
            println!("1000/min and 50/s: {came} of {quota} requests, {:.1} %", used * 100.0);
            assert!((0.95..=1.0).contains(&used), "{used}");

            const OTHER: [RateLimit; 1] = [RateLimit { requests: 100, period: MINUTE }];
            let (came, rejected) = simulate(&OTHER, 4, 30 * MINUTE).await;
            assert_eq!(rejected, 0);
            println!("100/min: {came} of 3000 requests, {:.1} %", came as f64 / 30.0);
            assert!((2850..=3000).contains(&came), "{came}");
        });
    }

    #[test]
    fn a_burst_after_idleness_stays_inside_every_window() {
        simulated(async {
            let limiter = Arc::new(Limiter::new(&FEISHU));
            let start = Instant::now();
            for idle in [0, 3600] {
                sleep(Duration::from_secs(idle)).await;
                let server = Server::default();
                let burst = Instant::now();
                for number in 0..2_000_u64 {
                    drop(Arc::clone(&limiter).slot().await);
                    server.count(&FEISHU, start);
                    if number == 49 {
                        assert_eq!(burst.elapsed(), Duration::ZERO, "a burst is not held back");
                    }
                }
                assert_eq!(server.rejected.load(Ordering::SeqCst), 0);
                assert!(burst.elapsed() < Duration::from_secs(82), "{:?}", burst.elapsed());
            }
        });
    }

    #[test]
    fn callers_go_in_their_order_and_who_leaves_is_not_waited_for() {
        simulated(async {
            const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: SECOND }];
            let limiter = Arc::new(Limiter::new(&ONE));
            let order = Arc::new(Mutex::new(Vec::new()));
            let mut callers = JoinSet::new();
            for number in 0..6 {
                let (limiter, order) = (Arc::clone(&limiter), Arc::clone(&order));
                callers.spawn(async move {
                    // Each second caller has gone before its turn, one of them at its turn.
                    let patience =
                        Duration::from_millis(if number % 2 == 0 { 60_000 } else { 1_500 });
                    if let Ok(slot) = tokio::time::timeout(patience, limiter.slot()).await {
                        lock(&order).push((number, Instant::now()));
                        drop(slot);
                    }
                });
                tokio::task::yield_now().await;
            }
            let start = Instant::now();
            callers.join_all().await;
            let order: Vec<_> = lock(&order)
                .iter()
                .map(|(number, at)| (*number, (*at - start).as_secs()))
                .collect();
            assert_eq!(order, [(0, 0), (1, 1), (2, 2), (4, 3)]);
        });
    }

    #[test]
    fn a_request_without_an_answer_keeps_its_room() {
        simulated(async {
            const TWO: [RateLimit; 1] = [RateLimit { requests: 2, period: SECOND }];
            let limiter = Arc::new(Limiter::new(&TWO));
            let open = Arc::clone(&limiter).slot().await;
            let also = Arc::clone(&limiter).slot().await;
            let third = tokio::spawn(Arc::clone(&limiter).slot());
            advance(60 * SECOND).await;
            tokio::task::yield_now().await;
            assert!(!third.is_finished());
            let start = Instant::now();
            drop(open);
            third.await.unwrap();
            assert_eq!(start.elapsed(), SECOND + MARGIN);
            drop(also);
        });
    }

    #[test]
    fn a_pause_holds_for_all_and_has_an_end() {
        simulated(async {
            let limiter = Arc::new(Limiter::new(&[]));
            let start = Instant::now();
            limiter.pause(5 * SECOND);
            limiter.pause(SECOND);
            drop(Arc::clone(&limiter).slot().await);
            assert_eq!(start.elapsed(), 5 * SECOND);
            limiter.pause(Duration::MAX);
            drop(limiter.slot().await);
            assert_eq!(start.elapsed(), 5 * SECOND + LONGEST_PAUSE);
        });
    }
}
