//! Listings that look ahead: how long they take by a clock that the tests turn, how many pages they
//! hold, and that they stop.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::{Instant, sleep};
use vendor_client_core::plumbing::{End, Marker, PageFuture, Paged, PagedItems};
use vendor_client_core::{Error, Items, Operation, Pages, Position, Response};

use crate::support::AcmeCode;
use crate::support::acme::LIST_UNITS;

/// A list of numbers, each page of which takes a while.
#[derive(Clone)]
struct Slow {
    at: Position,
    size: u32,
    latency: Duration,
    /// Whether a page takes longer than the ones after it.
    uneven: bool,
    /// How many items the list has, which a test may change while it is walked.
    total: Arc<AtomicUsize>,
    log: Arc<Log>,
}

#[derive(Default)]
struct Log {
    started: AtomicUsize,
    running: AtomicUsize,
    most_running: AtomicUsize,
    /// Pages that have come and are still held by somebody.
    alive: AtomicUsize,
    most_alive: AtomicUsize,
    order: Mutex<Vec<u32>>,
}

#[derive(Clone, PartialEq)]
struct Page {
    items: Vec<u32>,
    next: Option<String>,
    total: i64,
    alive: Alive,
}

/// Counts the pages that exist.
struct Alive(Arc<Log>);

impl Alive {
    fn new(log: &Arc<Log>) -> Self {
        let alive = log.alive.fetch_add(1, Ordering::SeqCst) + 1;
        log.most_alive.fetch_max(alive, Ordering::SeqCst);
        Self(Arc::clone(log))
    }
}

impl Clone for Alive {
    fn clone(&self) -> Self {
        Self::new(&self.0)
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        self.0.alive.fetch_sub(1, Ordering::SeqCst);
    }
}

impl PartialEq for Alive {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

struct Running(Arc<Log>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.running.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Slow {
    fn new(at: Position, pages: usize, latency: u64) -> Self {
        Self {
            at,
            size: 10,
            latency: Duration::from_millis(latency),
            uneven: false,
            total: Arc::new(AtomicUsize::new(pages * 10)),
            log: Arc::default(),
        }
    }

    fn started(&self) -> usize {
        self.log.started.load(Ordering::SeqCst)
    }
}

impl Paged for Slow {
    type Page = Page;
    type Code = AcmeCode;

    const OPERATION: &'static Operation = &LIST_UNITS;

    fn fetch(self) -> PageFuture<Self> {
        Box::pin(async move {
            let log = &self.log;
            let started = log.started.fetch_add(1, Ordering::SeqCst);
            assert!(started < 50_000, "the walk goes on for ever");
            let running = log.running.fetch_add(1, Ordering::SeqCst) + 1;
            log.most_running.fetch_max(running, Ordering::SeqCst);
            let _running = Running(Arc::clone(log));
            let number = match &self.at {
                Position::Token(token) => token.as_ref().map_or(0, |token| token.parse().unwrap()),
                Position::Number(number) => *number,
                _ => unreachable!(),
            };
            log.order.lock().unwrap().push(number);
            let times = if self.uneven { 10 - number % 10 } else { 1 };
            sleep(self.latency * times).await;
            let total = self.total.load(Ordering::SeqCst) as u32;
            let first = (number * self.size).min(total);
            let last = (first + self.size).min(total);
            Ok(Response::new(Page {
                items: (first..last).collect(),
                next: (last < total).then(|| (number + 1).to_string()),
                total: total.into(),
                alive: Alive::new(log),
            }))
        })
    }

    fn position(&self) -> Position {
        self.at.clone()
    }

    fn seek(&mut self, position: Position) {
        self.at = position;
    }

    fn marker<'a>(&self, page: &'a Page) -> Marker<'a> {
        match self.at {
            Position::Number(_) => {
                let end = End::Total(Some(page.total));
                Marker::Number { first: 0, size: Some(self.size), end }
            }
            _ => Marker::Token { more: Some(page.next.is_some()), next: page.next.as_deref() },
        }
    }

    fn count(page: &Page) -> usize {
        page.items.len()
    }
}

impl PagedItems for Slow {
    type Item = u32;

    fn into_items(page: Page) -> Vec<u32> {
        page.items
    }
}

fn by_token(pages: usize, latency: u64) -> Slow {
    Slow::new(Position::Token(None), pages, latency)
}

fn by_number(pages: usize, latency: u64) -> Slow {
    Slow::new(Position::Number(0), pages, latency)
}

/// What comes next. By a paused clock a wait for ever is over at once, and the test fails.
async fn next<T>(next: impl Future<Output = Result<T, Error<AcmeCode>>>) -> T {
    tokio::time::timeout(Duration::from_secs(3600), next).await.expect("it never comes").unwrap()
}

/// Walks a list and works on each page; how long it took, and the items.
async fn walk(mut pages: Pages<Slow>, work: u64) -> (Duration, Vec<u32>) {
    let start = Instant::now();
    let mut items = Vec::new();
    while let Some(page) = next(pages.try_next()).await {
        sleep(Duration::from_millis(work)).await;
        items.extend(&page.items);
    }
    (start.elapsed(), items)
}

#[tokio::test(start_paused = true)]
async fn a_token_list_takes_half_as_long() {
    let (one_by_one, items) = walk(Pages::new(by_token(100, 50)).look_ahead(0), 50).await;
    let (ahead, same) = walk(Pages::new(by_token(100, 50)), 50).await;
    assert_eq!(items, (0..1000).collect::<Vec<_>>());
    assert_eq!(items, same);
    let ratio = ahead.as_secs_f64() / one_by_one.as_secs_f64();
    println!("token list: {one_by_one:?} one by one, {ahead:?} with look-ahead, ratio {ratio:.3}");
    assert!(ratio < 0.52, "{ratio}");
}

#[tokio::test(start_paused = true)]
async fn a_numbered_list_is_several_times_faster_and_in_order() {
    let (one_by_one, items) = walk(Pages::new(by_number(100, 50)).look_ahead(0), 0).await;
    let slow = by_number(100, 50);
    let (ahead, same) = walk(Pages::new(slow.clone()), 0).await;
    assert_eq!(items, (0..1000).collect::<Vec<_>>());
    assert_eq!(items, same);
    // After a full page it takes one more to see that it was the last.
    assert_eq!(slow.started(), 101, "no page too many");
    assert_eq!(slow.log.most_running.load(Ordering::SeqCst), 8);
    let factor = one_by_one.as_secs_f64() / ahead.as_secs_f64();
    println!(
        "numbered list: {one_by_one:?} one by one, {ahead:?} with look-ahead: {factor:.2} times"
    );
    assert!(factor >= 6.0, "{factor}");
}

#[tokio::test(start_paused = true)]
async fn pages_come_in_their_order_whichever_is_there_first() {
    let slow = Slow { uneven: true, ..by_number(100, 50) };
    let (_, items) = walk(Pages::new(slow.clone()), 0).await;
    assert_eq!(items, (0..1000).collect::<Vec<_>>());
    assert_eq!(slow.started(), 101);
}

#[tokio::test(start_paused = true)]
async fn memory_is_bounded_by_the_look_ahead() {
    for depth in [0, 1, 3, 8] {
        for slow in [by_token(100, 1), by_number(100, 1)] {
            let mut pages = Pages::new(slow.clone()).look_ahead(depth);
            let mut taken = 0;
            while let Some(page) = next(pages.try_next()).await {
                taken += 1;
                // The caller is slow: all that may be fetched has been.
                sleep(Duration::from_millis(100)).await;
                assert!(slow.started() <= taken + depth, "{depth}: {} of {taken}", slow.started());
                drop(page);
            }
            // Besides those: the caller's, and the one that the next is compared with.
            let most = slow.log.most_alive.load(Ordering::SeqCst);
            assert!(most <= depth + 3, "{depth}: {most}");
            assert!(slow.log.alive.load(Ordering::SeqCst) <= 1, "the one to compare with");
            drop(pages);
            tokio::task::yield_now().await;
            assert_eq!(slow.log.alive.load(Ordering::SeqCst), 0);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn dropping_the_stream_stops_the_traffic() {
    for slow in [by_token(100, 50), by_number(100, 50)] {
        let mut items = Items::new(slow.clone());
        next(items.try_next()).await;
        sleep(Duration::from_millis(20)).await;
        assert!(slow.log.running.load(Ordering::SeqCst) > 0);
        drop(items);
        tokio::task::yield_now().await;
        assert_eq!(slow.log.running.load(Ordering::SeqCst), 0);
        let started = slow.started();
        sleep(Duration::from_secs(10)).await;
        assert_eq!(slow.started(), started);
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_was_left_goes_on_where_it_was() {
    for slow in [by_token(20, 5), by_number(20, 5)] {
        for taken in [0, 1, 95, 100, 199] {
            let mut items = Items::new(slow.clone());
            let mut seen = Vec::new();
            for _ in 0..taken {
                seen.push(next(items.try_next()).await.unwrap());
            }
            let position = items.position().unwrap().clone();
            drop(items);
            let mut rest = slow.clone();
            rest.seek(position);
            let mut rest = Items::new(rest);
            while let Some(item) = next(rest.try_next()).await {
                // The first items of a page that was left come once more; none is skipped.
                assert!(item <= *seen.last().unwrap_or(&0) + 1 || seen.is_empty());
                seen.push(item);
            }
            seen.dedup();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen, (0..200).collect::<Vec<_>>(), "{taken}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_total_is_a_hint_and_may_change() {
    for (change, expected) in [(150, 150), (30, 60), (100, 100)] {
        let slow = by_number(10, 5);
        let mut pages = Pages::new(slow.clone()).look_ahead(2);
        assert_eq!(pages.total_hint(), None);
        let mut count = 0;
        for _ in 0..4 {
            count += next(pages.try_next()).await.unwrap().items.len();
            assert_eq!(pages.total_hint(), Some(100));
        }
        // Two pages are on their way, or have come with the old total.
        sleep(Duration::from_millis(50)).await;
        slow.total.store(change, Ordering::SeqCst);
        while let Some(page) = next(pages.try_next()).await {
            count += page.items.len();
        }
        assert_eq!(count, expected, "{change}");
        assert_eq!(pages.total_hint(), Some(change as u64));
    }
    let mut items = Items::new(by_token(2, 5));
    next(items.try_next()).await;
    assert_eq!(items.total_hint(), None, "token lists have none");
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_pages() {
    for slow in [by_token(10_000, 1), by_number(10_000, 1)] {
        let mut items = Items::new(slow);
        let mut count = 0;
        while let Some(item) = next(items.try_next()).await {
            assert_eq!(item, count);
            count += 1;
        }
        assert_eq!(count, 100_000);
    }
}

#[test]
fn a_runtime_that_is_shut_down_does_not_make_a_list_whole() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let first = runtime();
    let mut pages = Pages::new(by_token(3, 0));
    first.block_on(pages.try_next()).unwrap().unwrap();
    drop(first);
    let error = runtime().block_on(async {
        loop {
            match pages.try_next().await {
                Ok(Some(_)) => {}
                Ok(None) => panic!("the list is not whole"),
                Err(error) => return error,
            }
        }
    });
    assert!(error.is_paging(), "{error}");
}
