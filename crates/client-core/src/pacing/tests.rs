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

/// What one was told of the wait for a request that is answered at once, and how long it was.
async fn told(limiter: &Arc<Limiter>) -> (Option<Queued>, Duration) {
    let (start, mut told) = (Instant::now(), None);
    let mut slot = Arc::clone(limiter).slot(|queued| told = Some(queued)).await;
    slot.departed = Some(Instant::now());
    slot.answered = true;
    (told, start.elapsed())
}

/// How often a future is polled until it is ready.
async fn polls<T>(future: impl Future<Output = T>) -> (T, usize) {
    let (mut future, mut count) = (pin!(future), 0);
    let came = poll_fn(|cx| {
        count += 1;
        future.as_mut().poll(cx)
    });
    let came = came.await;
    (came, count)
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
            lock(&order).iter().map(|(number, at)| (*number, (*at - start).as_millis())).collect();
        assert_eq!(order, [(0, 0), (1, 1_001), (2, 2_002), (4, 3_003)]);
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
            // Of many, those who turn out to be absent together are waited for together.
            let most = if dead == 1 { GRACE + 2 * MARGIN } else { 4 * GRACE };
            assert!(late <= most, "{dead} callers that nobody polls cost {late:?}");
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

#[test]
fn room_that_is_free_is_had_at_once_but_not_before_those_who_wait() {
    simulated(async {
        const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: SECOND }];
        let limiter = Arc::new(Limiter::new(&ONE, 1.0));
        drop(limiter.free().expect("there is room, and nobody waits"));
        drop(sent(&limiter).await);
        assert!(limiter.free().is_none(), "the window is full");
        let mut first = Box::pin(sent(&limiter));
        assert!(at_once(first.as_mut()).await.is_none());
        sleep(2 * SECOND).await;
        assert!(limiter.free().is_none(), "another one was there before");
        drop(first.await);
    });
}

#[test]
fn one_whose_turn_it_is_has_twenty_milliseconds_for_it() {
    simulated(async {
        const TWO: [RateLimit; 1] = [RateLimit { requests: 2, period: SECOND }];
        // The turn of the first is at 1,001, and there is room for one until 1,501. When the second comes, when
        // the first is polled again, and when each of them goes.
        for (comes, looks, goes) in [
            (1_005, 1_010, (1_010, 1_501)),
            (1_021, 1_030, (1_030, 1_501)),
            (1_022, 1_030, (1_501, 1_022)),
        ] {
            let limiter = Arc::new(Limiter::new(&TWO, 1.0));
            let start = Instant::now();
            let at = |ms| sleep_until(start + Duration::from_millis(ms));
            drop(sent(&limiter).await);
            at(500).await;
            drop(sent(&limiter).await);
            let mut first = Box::pin(sent(&limiter));
            assert!(at_once(first.as_mut()).await.is_none());
            // A task of its own: nobody but the limiter wakes it.
            let second = tokio::spawn({
                let (limiter, comes) = (Arc::clone(&limiter), at(comes));
                async move {
                    comes.await;
                    drop(sent(&limiter).await);
                    start.elapsed().as_millis()
                }
            });
            at(looks).await;
            drop(first.await);
            let went = (start.elapsed().as_millis(), second.await.unwrap());
            assert_eq!(went, goes, "the second comes after {comes} ms");
        }
    });
}

#[test]
fn where_there_is_room_for_both_nobody_waits_for_the_other_unless_it_is_slowed() {
    simulated(async {
        const TWO: [RateLimit; 1] = [RateLimit { requests: 2, period: SECOND }];
        for slowed in [false, true] {
            let limiter = Arc::new(Limiter::new(if slowed { &[] } else { &TWO }, 1.0));
            let start = Instant::now();
            if slowed {
                limiter.slow_down(start, SECOND);
            } else {
                drop((sent(&limiter).await, sent(&limiter).await));
            }
            let mut first = Box::pin(sent(&limiter));
            assert!(at_once(first.as_mut()).await.is_none());
            let first = async {
                sleep_until(start + Duration::from_millis(1_010)).await;
                drop(first.await);
                start.elapsed().as_millis()
            };
            let second = async {
                sleep_until(start + Duration::from_millis(1_005)).await;
                drop(sent(&limiter).await);
                start.elapsed().as_millis()
            };
            let (first, second) = tokio::join!(first, second);
            assert_eq!(first, 1_010);
            // One by one, 10 ms and somewhat more apart.
            assert_eq!(second, if slowed { 1_025 } else { 1_005 });
        }
    });
}

#[test]
fn nobody_waits_for_one_who_has_left_the_queue() {
    simulated(async {
        const HALF: [RateLimit; 1] =
            [RateLimit { requests: 1, period: Duration::from_millis(500) }];
        let limiter = Arc::new(Limiter::new(&HALF, 1.0));
        let start = Instant::now();
        drop(sent(&limiter).await);
        let mut first = Box::pin(sent(&limiter));
        assert!(at_once(first.as_mut()).await.is_none());
        // A task of its own: nobody but the limiter wakes it.
        let second = tokio::spawn({
            let limiter = Arc::clone(&limiter);
            async move {
                drop(sent(&limiter).await);
                Instant::now()
            }
        });
        sleep(Duration::from_millis(300)).await;
        drop(first);
        assert_eq!((second.await.unwrap() - start).as_millis(), 501);
    });
}

#[test]
fn who_waits_for_an_open_request_sleeps_until_there_may_be_room() {
    simulated(async {
        const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: SECOND }];
        let limiter = Arc::new(Limiter::new(&ONE, 1.0));
        let start = Instant::now();
        let open = sent(&limiter).await;
        // A task of its own: nobody but the limiter wakes it.
        let next = tokio::spawn(async move {
            let (slot, polls) = polls(sent(&limiter)).await;
            drop(slot);
            (start.elapsed().as_millis(), polls)
        });
        sleep(Duration::from_millis(100)).await;
        drop(open);
        let (went, polls) = next.await.unwrap();
        assert_eq!(went, 1_101, "a period after the answer");
        assert!(polls < 10, "it was polled {polls} times");
    });
}

#[test]
fn each_slow_down_takes_a_part_of_the_pace_which_comes_back_with_time() {
    /// How many milliseconds two requests are apart. Timers count whole ones.
    async fn apart(limiter: &Arc<Limiter>) -> u128 {
        drop(sent(limiter).await);
        let start = Instant::now();
        drop(sent(limiter).await);
        start.elapsed().as_millis()
    }

    simulated(async {
        let limiter = Arc::new(Limiter::new(&[], 1.0));
        let first = Instant::now();
        assert_eq!(apart(&limiter).await, 0);
        limiter.slow_down(first, Duration::ZERO);
        assert_eq!(apart(&limiter).await, 15, "10 ms by 0.7");
        limiter.slow_down(first, Duration::ZERO);
        assert_eq!(apart(&limiter).await, 15, "what went before it says nothing new");
        sleep(20 * SECOND).await;
        assert_eq!(apart(&limiter).await, 13, "10 ms by 0.8");
        limiter.slow_down(Instant::now(), Duration::ZERO);
        assert_eq!(apart(&limiter).await, 18, "10 ms by 0.56");
        for _ in 0..100 {
            sleep(MARGIN).await;
            limiter.slow_down(Instant::now(), Duration::ZERO);
        }
        let least = apart(&limiter).await;
        assert!((400..=500).contains(&least), "{least} ms, and it is 10 ms by 0.02 at first");
        sleep(190 * SECOND).await;
        assert_eq!(apart(&limiter).await, 11, "10 ms by 0.97");
        sleep(10 * SECOND).await;
        assert_eq!(apart(&limiter).await, 0);
    });
}

#[test]
fn a_slower_pace_holds_for_every_window_and_who_waits_for_it_sleeps() {
    simulated(async {
        const BOTH: [RateLimit; 2] = [
            RateLimit { requests: 100, period: MINUTE },
            RateLimit { requests: 10, period: SECOND },
        ];
        let limiter = Arc::new(Limiter::new(&BOTH, 1.0));
        let start = Instant::now();
        limiter.slow_down(start, Duration::ZERO);
        let mut count = 0;
        while start.elapsed() < 20 * SECOND {
            drop(sent(&limiter).await);
            count += 1;
        }
        assert!((78..=81).contains(&count), "{count}, and 100 a minute by 0.8 are 80");
        let ((), polls) = polls(async { drop(sent(&limiter).await) }).await;
        assert!(polls < 10, "it was polled {polls} times");
    });
}

#[test]
fn an_estimate_is_exact_where_all_are_answered_at_once() {
    simulated(async {
        const THREE: [RateLimit; 1] = [RateLimit { requests: 3, period: Duration::from_secs(10) }];
        let filled = async || {
            let limiter = Arc::new(Limiter::new(&THREE, 1.0));
            for _ in 0..3 {
                drop(sent(&limiter).await);
                sleep(SECOND).await;
            }
            limiter
        };
        let ms = Duration::from_millis;
        let all = filled().await;
        let waits = tokio::join!(told(&all), told(&all), told(&all), told(&all), told(&all));
        let lengths = [7_001, 8_001, 9_001, 17_002, 18_002];
        for ((told, waited), length) in <[_; 5]>::from(waits).into_iter().zip(lengths) {
            assert_eq!((told, waited), (Some(Queued::Limit(ms(length))), ms(length)));
        }

        // At 0.7 of the pace there is room for two. That takes longer than the gap between requests does.
        let slowed = filled().await;
        slowed.slow_down(Instant::now(), Duration::ZERO);
        assert_eq!(told(&slowed).await, (Some(Queued::Limit(ms(8_001))), ms(8_001)));

        // Here the pause is longer, and then the gap: 10.001 s by 0.7, while the pace recovers.
        const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: Duration::from_secs(10) }];
        let paused = Arc::new(Limiter::new(&ONE, 1.0));
        paused.slow_down(Instant::now(), 5 * SECOND);
        let (first, (second, waited)) = tokio::join!(told(&paused), told(&paused));
        assert_eq!(first, (Some(Queued::Slowed(5 * SECOND)), 5 * SECOND));
        let Some(Queued::Slowed(length)) = second else { panic!("{second:?}") };
        assert_eq!(length.as_millis(), 19_287);
        assert!(waited <= length && length - waited < SECOND, "{waited:?}");
    });
}

#[test]
fn a_request_that_was_given_up_may_still_be_counted_for_half_a_second() {
    simulated(async {
        const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: SECOND }];
        let limiter = Arc::new(Limiter::new(&ONE, 1.0));
        let start = Instant::now();
        let mut given_up = sent(&limiter).await;
        given_up.answered = false;
        drop(given_up);
        drop(sent(&limiter).await);
        assert_eq!(start.elapsed(), ABANDONED + SECOND + MARGIN);
    });
}

#[test]
fn room_is_kept_for_two_seconds_after_it_was_renewed() {
    simulated(async {
        const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: SECOND }];
        let limiter = Arc::new(Limiter::new(&ONE, 1.0));
        let (mut held, nothing) = (Held([Some(sent(&limiter).await), None]), Held::default());
        assert!(!held.is_empty() && nothing.is_empty());
        sleep(SECOND).await;
        held.renew();
        sleep(LEASE - MARGIN).await;
        assert!(held.is_kept());
        sleep(MARGIN).await;
        assert!(!held.is_kept(), "others may have it now");
        assert!(nothing.is_kept(), "there is nothing to lose");
    });
}

#[test]
fn who_waits_for_room_again_takes_no_connection_meanwhile() {
    simulated(async {
        const ONE: [RateLimit; 1] = [RateLimit { requests: 1, period: MINUTE }];
        let limiter = Arc::new(Limiter::new(&ONE, 1.0));
        let connections = Arc::new(Limiter::at_once(1));
        let mut held = Held([Some(sent(&limiter).await), Some(sent(&connections).await)]);
        // Nobody polls it for so long that others take both for free.
        sleep(LEASE).await;
        assert!(limiter.free().is_none(), "the server may have counted it");
        drop(connections.free().expect("the connection is free again"));
        let start = Instant::now();
        let mut regained = Box::pin(held.regain());
        assert!(tokio::time::timeout(30 * SECOND, &mut regained).await.is_err());
        drop(connections.free().expect("it needs no connection before there is room"));
        regained.await;
        assert_eq!(start.elapsed(), MINUTE + MARGIN);
        assert!(held.is_kept());
    });
}
