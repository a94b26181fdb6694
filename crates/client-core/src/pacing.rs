//! Keeping within the vendor's rate limits, before the vendor has to say so; and within the number of
//! connections that a client may use.
//!
//! Nothing here is held across a wait. Who waits has a number in a queue, and takes room when it is
//! polled and its turn has come. Who is not polled is passed over, and keeps its number. Who has taken
//! room has a lease on it, which is renewed as long as it is polled.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout};

use crate::deadline::at_once;
use crate::operation::{Operation, RateLimit};

/// A server may count a request that came exactly one period ago.
const MARGIN: Duration = Duration::from_millis(1);

/// No refusal keeps all others waiting for longer than this.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How long the others wait for one whose turn it is. It has been woken; only if nobody polls it does
/// it take longer.
const GRACE: Duration = Duration::from_millis(20);

/// How long room is kept for a request that nobody polls. Then the server is taken to have counted it,
/// and it does not go on before there is room for it anew.
const LEASE: Duration = Duration::from_secs(2);

/// How long after the caller is gone the server may still count its request.
const ABANDONED: Duration = Duration::from_millis(500);

/// How often a lease is renewed.
pub(crate) const RENEWAL: Duration = Duration::from_secs(1);

/// What is left of the pace after the server said "slow down", and at least.
const SLOWER: f64 = 0.7;
const SLOWEST: f64 = 0.02;

/// How much of the pace comes back in a second.
const RECOVERY: f64 = 0.005;

/// How far apart requests are after a "slow down" where no limit is documented.
const GAP: Duration = Duration::from_millis(10);

/// The pace of each operation, shared by all clones of a client.
#[derive(Debug)]
pub(crate) struct Pacing {
    /// How much of the documented limits is ours.
    quota_share: f64,
    /// By the operation's name, since vendors count by API.
    limiters: Mutex<HashMap<&'static str, Arc<Limiter>>>,
}

impl Pacing {
    pub(crate) fn new(quota_share: f64) -> Self {
        Self { quota_share, limiters: Mutex::default() }
    }

    pub(crate) fn of(&self, operation: &'static Operation) -> Arc<Limiter> {
        let mut limiters = lock(&self.limiters);
        let limiter = limiters
            .entry(operation.id)
            .or_insert_with(|| Arc::new(Limiter::new(operation.rate_limits, self.quota_share)));
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
pub(crate) struct Limiter(Mutex<State>);

#[derive(Debug)]
struct State {
    windows: Vec<Window>,
    /// The requests without an answer, and until when each is known to be polled.
    open: BTreeMap<u64, Instant>,
    /// The queue, by number.
    waiting: BTreeMap<u64, Waiter>,
    next_number: u64,
    pace: Pace,
}

#[derive(Debug)]
struct Window {
    limit: usize,
    period: Duration,
    /// When the last requests were answered, the oldest first.
    answered: VecDeque<Instant>,
}

#[derive(Debug)]
struct Waiter {
    /// When it is to be polled again: by its timer, or because it was woken.
    due: Instant,
    waker: Waker,
}

/// How fast requests go, compared with what is documented. The server is right: others may use the
/// same quota. So each "slow down" takes a part of the pace away, which comes back little by little.
#[derive(Debug)]
struct Pace {
    /// Nobody sends before this.
    paused: Option<Instant>,
    /// When it was slowed down, and what was left of it then.
    slowed: Option<(Instant, f64)>,
    /// How far apart requests are at full pace, while it is slowed.
    gap: Duration,
    /// When the last request went.
    last: Option<Instant>,
}

impl Pace {
    fn share(&self, now: Instant) -> f64 {
        let Some((at, share)) = self.slowed else { return 1.0 };
        (share + RECOVERY * now.saturating_duration_since(at).as_secs_f64()).min(1.0)
    }

    /// How far apart requests have to be now. At full pace they may go together.
    fn gap(&self, now: Instant) -> Duration {
        let share = self.share(now);
        if share < 1.0 { self.gap.div_f64(share) } else { Duration::ZERO }
    }

    /// The time before which nobody may go.
    fn next(&self, now: Instant) -> Option<Instant> {
        let gap = self.gap(now);
        let apart = self.last.filter(|_| !gap.is_zero()).map(|last| last + gap);
        self.paused.max(apart).filter(|next| *next > now)
    }
}

/// Room for one request; it is taken until one period after this is dropped.
#[derive(Debug)]
pub(crate) struct Slot {
    limiter: Arc<Limiter>,
    number: u64,
    until: Instant,
    /// When the request went. Before that, dropping this gives the room back.
    departed: Option<Instant>,
    /// Whether the server has counted it by now.
    answered: bool,
}

/// What one who waits is waiting for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Queued {
    /// The limits leave no room for about so long.
    Limit(Duration),
    /// The server has asked for a slower pace.
    Slowed(Duration),
}

enum Look {
    Go(Instant),
    Wait(Instant),
}

impl Limiter {
    pub(crate) fn new(limits: &[RateLimit], quota_share: f64) -> Self {
        let window = |limit: &RateLimit| Window {
            // Nothing could ever be sent with a limit of nothing.
            limit: ((f64::from(limit.requests) * quota_share) as usize).max(1),
            period: limit.period + MARGIN,
            answered: VecDeque::new(),
        };
        let windows: Vec<_> = limits.iter().map(window).collect();
        let shortest = windows.iter().min_by_key(|window| window.period);
        let gap = shortest.map_or(GAP, |window| window.period.div_f64(window.limit as f64));
        Self::with(windows, gap)
    }

    /// Lets so many requests be open at once.
    pub(crate) fn at_once(limit: usize) -> Self {
        let window =
            Window { limit: limit.max(1), period: Duration::ZERO, answered: VecDeque::new() };
        Self::with(vec![window], GAP)
    }

    fn with(windows: Vec<Window>, gap: Duration) -> Self {
        Self(Mutex::new(State {
            windows,
            open: BTreeMap::new(),
            waiting: BTreeMap::new(),
            next_number: 0,
            pace: Pace { paused: None, slowed: None, gap, last: None },
        }))
    }

    /// Waits until there is room. Callers go in the order in which they came; a dropped one leaves
    /// no trace. A wait of a second or more is told before it begins.
    pub(crate) async fn slot(self: Arc<Self>, tell: impl FnMut(Queued)) -> Slot {
        if let Some(slot) = self.free() {
            return slot;
        }
        let number = lock(&self.0).number();
        let until = self.turn(number, tell).await;
        Slot { limiter: self, number, until, departed: None, answered: false }
    }

    /// Room that is there at once, as it is as a rule: nobody waits, and it takes neither a timer nor a
    /// place in the queue.
    pub(crate) fn free(self: &Arc<Self>) -> Option<Slot> {
        let mut state = lock(&self.0);
        let now = Instant::now();
        if !state.waiting.is_empty() || state.room(now).0 == 0 {
            return None;
        }
        let number = state.number();
        let until = state.take(number, now);
        let limiter = Arc::clone(self);
        Some(Slot { limiter, number, until, departed: None, answered: false })
    }

    /// Waits for the turn of this number; until when the room is kept.
    async fn turn(&self, number: u64, mut tell: impl FnMut(Queued)) -> Instant {
        let _place = Place { limiter: self, number };
        let mut timer = pin!(sleep_until(Instant::now()));
        let mut told = false;
        poll_fn(|cx| {
            loop {
                let mut woken = Vec::new();
                let (look, queued) = {
                    let mut state = lock(&self.0);
                    let now = Instant::now();
                    let look = state.look(number, cx.waker(), now, &mut woken);
                    let waits = matches!(look, Look::Wait(_)) && !told;
                    (look, waits.then(|| state.queued(number, now)).flatten())
                };
                // Not under the lock: waking may run anything.
                woken.into_iter().for_each(Waker::wake);
                if let Some(queued) = queued {
                    told = true;
                    tell(queued);
                }
                match look {
                    Look::Go(until) => return Poll::Ready(until),
                    Look::Wait(until) => timer.as_mut().reset(until),
                }
                if timer.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
            }
        })
        .await
    }

    /// The server has had enough of a request that was sent since then: lets nobody send for so long,
    /// and then at a slower pace.
    pub(crate) fn slow_down(&self, sent: Instant, time: Duration) {
        let mut state = lock(&self.0);
        let now = Instant::now();
        let pace = &mut state.pace;
        pace.paused = pace.paused.max(Some(now + time.min(LONGEST_PAUSE)));
        // What went at the old pace tells nothing about the new one.
        if pace.slowed.is_none_or(|(at, _)| sent > at) {
            pace.slowed = Some((now, (pace.share(now) * SLOWER).max(SLOWEST)));
        }
    }

    /// Changes the state, and wakes whom that concerns.
    fn change(&self, change: impl FnOnce(&mut State, Instant) -> Vec<Waker>) {
        let woken = {
            let mut state = lock(&self.0);
            change(&mut state, Instant::now())
        };
        // Not under the lock: waking may run anything.
        woken.into_iter().for_each(Waker::wake);
    }
}

impl State {
    /// A place in the order in which callers came.
    fn number(&mut self) -> u64 {
        self.next_number += 1;
        self.next_number
    }

    /// Takes room if there is some and nobody else's turn comes first.
    fn look(&mut self, number: u64, waker: &Waker, now: Instant, woken: &mut Vec<Waker>) -> Look {
        let (room, next) = self.room(now);
        let until = match self.before(number, room.max(1), now, woken) {
            // Others go first; those whose turn it is have a moment for it.
            Some(due) => (due.max(now) + GRACE + MARGIN).min(now + RENEWAL),
            None if room == 0 => next.max(now + MARGIN),
            None => {
                self.waiting.remove(&number);
                woken.extend(self.call(1, now));
                return Look::Go(self.take(number, now));
            }
        };
        self.waiting.insert(number, Waiter { due: until, waker: waker.clone() });
        Look::Wait(until)
    }

    /// Takes room; until when it is kept.
    fn take(&mut self, number: u64, now: Instant) -> Instant {
        let until = now + LEASE;
        self.open.insert(number, until);
        self.pace.last = Some(now);
        until
    }

    /// How many may go now; if it is none, the time before which nobody can.
    fn room(&mut self, now: Instant) -> (usize, Instant) {
        if let Some(next) = self.pace.next(now) {
            return (0, next);
        }
        let share = self.pace.share(now);
        let slowed = share < 1.0;
        let mut room = if slowed { 1 } else { usize::MAX };
        let mut next = now;
        for window in &mut self.windows {
            while window.answered.front().is_some_and(|at| *at + window.period <= now) {
                window.answered.pop_front();
            }
            let limit = ((window.limit as f64 * share) as usize).max(1);
            let taken = self.open.len() + window.answered.len();
            if taken < limit {
                room = room.min(limit - taken);
                continue;
            }
            room = 0;
            let free = match window.answered.get(taken - limit) {
                Some(at) => *at + window.period,
                // One that is open has to be answered first, or given up.
                None => {
                    let lease = self.open.values().min().copied().unwrap_or(now);
                    if lease <= now {
                        self.give_up(now);
                        return self.room(now);
                    }
                    let answered = (!window.period.is_zero()).then_some(now + window.period);
                    answered.map_or(lease, |answered| answered.min(lease))
                }
            };
            next = next.max(free);
        }
        // Meanwhile the pace recovers.
        (room, if slowed { next.min(now + RENEWAL) } else { next })
    }

    /// Takes the requests that nobody polls as answered.
    fn give_up(&mut self, now: Instant) {
        let over: Vec<_> = self.open.values().filter(|until| **until <= now).copied().collect();
        self.open.retain(|_, until| *until > now);
        for until in over {
            self.count(until);
        }
    }

    /// A request was answered at this time.
    fn count(&mut self, time: Instant) {
        for window in &mut self.windows {
            let at = window.answered.partition_point(|answered| *answered <= time);
            window.answered.insert(at, time);
        }
    }

    /// When the first in the queue is due, if there are so many before this number. Those who were due and
    /// did not come are passed over.
    fn before(
        &mut self,
        number: u64,
        enough: usize,
        now: Instant,
        woken: &mut Vec<Waker>,
    ) -> Option<Instant> {
        let mut absent = Vec::new();
        let (mut present, mut first) = (0, None);
        for (other, waiter) in self.waiting.range(..number) {
            if waiter.due + GRACE < now {
                absent.push(*other);
                continue;
            }
            first = first.or(Some(waiter.due));
            present += 1;
            if present == enough {
                break;
            }
        }
        for other in &absent {
            self.waiting.remove(other);
        }
        if !absent.is_empty() {
            // Perhaps more of them are not polled: they had better show now.
            for (_, waiter) in self.waiting.range_mut(..number) {
                waiter.due = waiter.due.min(now);
                woken.push(waiter.waker.clone());
            }
            first = first.map(|due| due.min(now));
        }
        first.filter(|_| present == enough)
    }

    /// Wakes the first in the queue: there may be room for them.
    fn call(&mut self, count: usize, now: Instant) -> Vec<Waker> {
        let first = self.waiting.values_mut().take(count);
        first
            .map(|waiter| {
                waiter.due = waiter.due.min(now);
                waiter.waker.clone()
            })
            .collect()
    }

    /// What this number is waiting for, if it will be a second or more.
    fn queued(&self, number: u64, now: Instant) -> Option<Queued> {
        let first = self.waiting.keys().next().map_or(number, |first| *first);
        let before = number.saturating_sub(first) as usize;
        let mut at = now;
        let share = self.pace.share(now);
        for window in &self.windows {
            let limit = ((window.limit as f64 * share) as usize).max(1);
            let missing = self.open.len() + window.answered.len() + before + 1;
            let Some(missing) = missing.checked_sub(limit + 1) else { continue };
            // Those before go round by round, each a period after the one before.
            let round = u32::try_from(missing / limit + 1).unwrap_or(u32::MAX);
            let base = window.answered.get(missing % limit).copied().unwrap_or(now);
            let free = base + window.period * round;
            at = at.max(free);
        }
        let mut slowed = false;
        if let Some(next) = self.pace.next(now) {
            let next = next + self.pace.gap(now) * u32::try_from(before).unwrap_or(u32::MAX);
            slowed = next >= at;
            at = at.max(next);
        }
        let wait = at - now;
        let queued = if slowed { Queued::Slowed(wait) } else { Queued::Limit(wait) };
        (wait >= RENEWAL).then_some(queued)
    }
}

/// A place in the queue, which is free again when this is dropped.
struct Place<'a> {
    limiter: &'a Limiter,
    number: u64,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.limiter.change(|state, now| {
            let first = state.waiting.first_key_value().map(|(first, _)| *first);
            state.waiting.remove(&self.number);
            if first == Some(self.number) { state.call(1, now) } else { Vec::new() }
        });
    }
}

impl Slot {
    /// Keeps the room for longer; false if it was given up.
    fn renew(&mut self) -> bool {
        let mut state = lock(&self.limiter.0);
        let Some(until) = state.open.get_mut(&self.number) else { return false };
        self.until = Instant::now() + LEASE;
        *until = self.until;
        true
    }
}

/// What one exchange takes up: room in the rate limits, and a connection.
#[derive(Debug, Default)]
pub(crate) struct Held(pub(crate) [Option<Slot>; 2]);

impl Held {
    fn slots(&mut self) -> impl Iterator<Item = &mut Slot> {
        self.0.iter_mut().flatten()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The request goes now.
    pub(crate) fn depart(&mut self) {
        let now = Instant::now();
        self.slots().for_each(|slot| slot.departed = Some(now));
    }

    /// The server has counted it.
    pub(crate) fn answered(&mut self) {
        self.slots().for_each(|slot| slot.answered = true);
    }

    /// It has not gone, and the server has counted nothing.
    pub(crate) fn stay(&mut self) {
        self.slots().for_each(|slot| slot.departed = None);
    }

    /// Whether all of it is certainly still kept.
    pub(crate) fn is_kept(&self) -> bool {
        if self.is_empty() {
            return true;
        }
        let now = Instant::now();
        self.0.iter().flatten().all(|slot| now < slot.until)
    }

    /// Keeps it for longer; what was given up stays so.
    pub(crate) fn renew(&mut self) {
        for slot in self.slots() {
            slot.renew();
        }
    }

    /// Keeps it while waiting for something else.
    pub(crate) async fn kept_during<T>(&mut self, future: impl Future<Output = T>) -> T {
        kept_during(self.slots().next(), future).await
    }

    /// Keeps it for longer, and waits for room for what was given up.
    pub(crate) async fn regain(&mut self) {
        while !self.is_kept() {
            for at in 0..self.0.len() {
                let [first, second] = &mut self.0;
                let (slot, other) = if at == 0 { (first, second) } else { (second, first) };
                let Some(slot) = slot else { continue };
                if slot.renew() {
                    continue;
                }
                let turn = slot.limiter.turn(slot.number, |_| {});
                slot.until = kept_during(other.as_mut(), turn).await;
            }
        }
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.limiter.change(|state, now| {
            let Some(until) = state.open.remove(&self.number) else { return Vec::new() };
            let at_once = state.windows.iter().any(|window| window.period.is_zero());
            match self.departed {
                Some(_) if self.answered || at_once => state.count(now),
                Some(_) => {
                    state.open.insert(self.number, until.min(now + ABANDONED));
                }
                None => {}
            }
            // Two, in case that the first is not polled.
            if self.departed.is_none() || at_once { state.call(2, now) } else { Vec::new() }
        });
    }
}

async fn kept_during<T>(mut slot: Option<&mut Slot>, future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    if let Some(came) = at_once(future.as_mut()).await {
        return came;
    }
    loop {
        if let Ok(came) = timeout(RENEWAL, &mut future).await {
            return came;
        }
        if let Some(slot) = &mut slot {
            slot.renew();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
