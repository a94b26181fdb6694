//! The limiter by virtual time, against a server that counts.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::RecvTimeoutError;

use tokio::task::JoinSet;
use tokio::time::sleep;

use super::*;

const MINUTE: Duration = Duration::from_secs(60);
const SECOND: Duration = Duration::from_secs(1);
/// The vendor's windows.
const FEISHU: [RateLimit; 2] =
    [RateLimit { requests: 1000, period: MINUTE }, RateLimit { requests: 50, period: SECOND }];

/// Room for a request that goes at once.
async fn sent(limiter: &Arc<Limiter>) -> Slot {
    let mut slot = Arc::clone(limiter).slot(|_| {}).await;
    slot.departed = Some(Instant::now());
    slot.answered = true;
    slot
}

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
async fn simulate(limits: &'static [RateLimit], callers: usize, time: Duration) -> (usize, usize) {
    let limiter = Arc::new(Limiter::new(limits, 1.0));
    let server = Arc::new(Server::default());
    let start = Instant::now();
    let mut running = JoinSet::new();
    for number in 0..callers {
        let (limiter, server) = (Arc::clone(&limiter), Arc::clone(&server));
        running.spawn(async move {
            let mut random = fastrand::Rng::with_seed(number as u64);
            loop {
                let slot = sent(&limiter).await;
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
        let limiter = Arc::new(Limiter::new(&FEISHU, 1.0));
        let start = Instant::now();
        for idle in [0, 3600] {
            sleep(Duration::from_secs(idle)).await;
            let server = Server::default();
            let burst = Instant::now();
            for number in 0..2_000_u64 {
                drop(sent(&limiter).await);
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
        let limiter = Arc::new(Limiter::new(&ONE, 1.0));
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut callers = JoinSet::new();
        for number in 0..6 {
            let (limiter, order) = (Arc::clone(&limiter), Arc::clone(&order));
            callers.spawn(async move {
                // Each second caller has gone before its turn, one of them at its turn.
                let patience = Duration::from_millis(if number % 2 == 0 { 60_000 } else { 1_500 });
                if let Ok(slot) = tokio::time::timeout(patience, sent(&limiter)).await {
                    lock(&order).push((number, Instant::now()));
                    drop(slot);
                }
            });
            tokio::task::yield_now().await;
        }
        let start = Instant::now();
        callers.join_all().await;
        let order: Vec<_> =
            lock(&order).iter().map(|(number, at)| (*number, (*at - start).as_secs())).collect();
        assert_eq!(order, [(0, 0), (1, 1), (2, 2), (4, 3)]);
    });
}

#[test]
fn a_request_without_an_answer_keeps_its_room_as_long_as_it_is_polled() {
    simulated(async {
        const TWO: [RateLimit; 1] = [RateLimit { requests: 2, period: SECOND }];
        let limiter = Arc::new(Limiter::new(&TWO, 1.0));
        let polled = Held([Some(sent(&limiter).await), Some(sent(&limiter).await)]);
        let third = sent(&limiter);
        let start = Instant::now();
        let open = async {
            let mut polled = polled;
            polled.kept_during(sleep(30 * SECOND)).await;
            let [first, second] = polled.0;
            // The second of them is not polled, and counts as answered when its lease is over.
            drop((first, second));
        };
        let (third, ()) = tokio::join!(third, open);
        assert_eq!(start.elapsed(), 30 * SECOND);
        drop(third);
        let waited = LEASE + SECOND + MARGIN;
        let unpolled = sent(&limiter).await;
        let also = sent(&limiter).await;
        let start = Instant::now();
        drop(sent(&limiter).await);
        assert!(start.elapsed() >= waited && start.elapsed() < waited + GRACE);
        drop((unpolled, also));
    });
}

#[test]
fn a_slow_down_holds_for_all_and_has_an_end() {
    simulated(async {
        let limiter = Arc::new(Limiter::new(&[], 1.0));
        let start = Instant::now();
        limiter.slow_down(start, 5 * SECOND);
        limiter.slow_down(start, SECOND);
        drop(sent(&limiter).await);
        assert_eq!(start.elapsed(), 5 * SECOND);
        limiter.slow_down(start, Duration::MAX);
        drop(sent(&limiter).await);
        assert_eq!(start.elapsed(), 5 * SECOND + LONGEST_PAUSE);
    });
}

/// 499 callers were seen to leave in one millisecond.
#[test]
fn after_a_slow_down_callers_are_spread_and_the_pace_recovers() {
    for limits in [&FEISHU[..], &FEISHU[..1], &[]] {
        simulated(async move {
            let limiter = Arc::new(Limiter::new(limits, 1.0));
            let start = Instant::now();
            drop(sent(&limiter).await);
            for _ in 0..499 {
                limiter.slow_down(start, SECOND);
            }
            let mut callers = JoinSet::new();
            for _ in 0..499 {
                let limiter = Arc::clone(&limiter);
                callers.spawn(async move {
                    drop(sent(&limiter).await);
                    Instant::now()
                });
            }
            let mut left = callers.join_all().await;
            left.sort();
            assert!(left[0] >= start + SECOND);
            for pair in left.windows(2) {
                let apart = pair[1] - pair[0];
                assert!(apart >= GAP, "{apart:?}");
            }
            println!("499 callers of {limits:?} left within {:?}", left[498] - left[0]);
            // One "slow down" is one, however many hear it; and it is forgotten.
            assert!(
                (left[498] - left[0]) < if limits.len() == 1 { 60 * SECOND } else { 20 * SECOND }
            );
            sleep(10 * MINUTE).await;
            let burst = Instant::now();
            for _ in 0..50 {
                drop(sent(&limiter).await);
            }
            assert_eq!(burst.elapsed(), Duration::ZERO);
        });
    }
}

#[test]
fn a_share_of_the_quota_is_a_share_of_each_window() {
    simulated(async {
        let limiter = Arc::new(Limiter::new(&FEISHU, 0.5));
        let start = Instant::now();
        let mut left = Vec::new();
        for _ in 0..1_001 {
            drop(sent(&limiter).await);
            left.push((Instant::now() - start).as_secs());
        }
        assert_eq!((left[24], left[25], left[499], left[500]), (0, 1, 19, 60));
    });
}

/// Whatever others do who wait, those who are polled get on, and what was not sent is given back.
#[test]
fn who_is_not_polled_delays_nobody() {
    simulated(async {
        for (dead, limit) in [(1, 1), (3, 2), (60, 1), (200, 7)] {
            let limits = [RateLimit { requests: limit, period: SECOND }];
            let limiter = Arc::new(Limiter::new(&limits, 1.0));
            for _ in 0..limit {
                drop(sent(&limiter).await);
            }
            // They have their place in the queue, and are not polled again.
            let mut waiting: Vec<_> = (0..dead).map(|_| Box::pin(sent(&limiter))).collect();
            for waiter in &mut waiting {
                assert!(tokio::time::timeout(Duration::ZERO, waiter).await.is_err());
            }
            let start = Instant::now();
            drop(sent(&limiter).await);
            let late = start.elapsed() - SECOND;
            assert!(late < 4 * GRACE, "{dead} callers that nobody polls cost {late:?}");
            // And they are not lost.
            for waiter in waiting {
                drop(waiter.await);
            }
        }
    });
}

#[test]
fn room_that_was_not_used_is_given_back() {
    simulated(async {
        const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: MINUTE }];
        let limiter = Arc::new(Limiter::new(&ONE, 1.0));
        let start = Instant::now();
        for _ in 0..100 {
            let unused = Arc::clone(&limiter).slot(|_| {}).await;
            let next = tokio::join!(sent(&limiter), async { drop(unused) }).0;
            let mut held = Held([Some(next), None]);
            held.stay();
        }
        assert!(start.elapsed() < SECOND, "{:?}", start.elapsed());
    });
}

/// An estimate is not far off, and nobody waits for a second without being told.
#[test]
fn a_wait_is_told_before_it_begins_and_about_its_length() {
    simulated(async {
        let limiter = Arc::new(Limiter::new(&FEISHU, 1.0));
        let mut callers = JoinSet::new();
        for _ in 0..2_500 {
            let limiter = Arc::clone(&limiter);
            callers.spawn(async move {
                let start = Instant::now();
                let mut told = None;
                let slot = Arc::clone(&limiter).slot(|queued| told = Some(queued)).await;
                let mut held = Held([Some(slot), None]);
                held.depart();
                held.answered();
                (told, start.elapsed())
            });
        }
        for (told, waited) in callers.join_all().await {
            match told {
                None => assert!(waited < SECOND),
                Some(Queued::Limit(length)) => {
                    let off = waited.abs_diff(length);
                    assert!(off <= 25 * SECOND, "{length:?} was told, and it was {waited:?}");
                }
                Some(Queued::Slowed(_)) => panic!("nobody said slow down"),
            }
        }
    });
}
