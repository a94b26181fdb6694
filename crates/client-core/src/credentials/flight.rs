//! An exchange on its way, which whoever waits for it drives.

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::Notify;
use tokio::time::{Instant, timeout};

use super::AccessToken;
use crate::credentials_error::CredentialsError;

/// How often the runtime of an exchange shows that it runs.
const BEAT: Duration = Duration::from_millis(100);

/// After how long without a beat a runtime is taken to stand still.
const SILENCE: Duration = Duration::from_millis(500);

pub(super) type Outcome = Result<AccessToken, CredentialsError>;

pub(super) type Exchange = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// An exchange that is polled by all who wait for it, and by a task of its own in case nobody does.
///
/// Its timers and sockets belong to the runtime that it began on, whoever polls it. If that runtime
/// is shut down, or nobody runs it any more, the exchange cannot end: it is lost, and whoever waits
/// for it learns so.
pub(super) struct Flight {
    runtime: Handle,
    bell: Arc<Bell>,
    progress: Mutex<Progress>,
    beat: Mutex<Instant>,
}

#[derive(Default)]
struct Progress {
    /// `None` while somebody polls it, and when it is over.
    exchange: Option<Exchange>,
    end: Option<End>,
}

#[derive(Clone)]
enum End {
    Landed(Outcome),
    Lost,
}

/// Wakes all who wait when the exchange can go on.
///
/// It is apart from the flight, since the exchange keeps its waker, and would keep itself alive.
struct Bell {
    rung: AtomicBool,
    waiters: Notify,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.rung.store(true, Ordering::Release);
        self.waiters.notify_waiters();
    }
}

/// The task that drives a flight in case nobody waits; where it ends too early, the flight is lost.
struct Crew(Arc<Flight>);

impl Drop for Crew {
    fn drop(&mut self) {
        self.0.lose();
    }
}

impl Flight {
    /// Begins on this runtime.
    pub(super) fn begin(runtime: Handle, exchange: Exchange) -> Arc<Self> {
        let flight = Arc::new(Self {
            runtime: runtime.clone(),
            bell: Arc::new(Bell { rung: AtomicBool::new(true), waiters: Notify::new() }),
            progress: Mutex::new(Progress { exchange: Some(exchange), end: None }),
            beat: Mutex::new(Instant::now()),
        });
        let crew = Crew(Arc::clone(&flight));
        runtime.spawn(async move {
            let mut end = pin!(crew.0.end());
            while timeout(BEAT, end.as_mut()).await.is_err() {
                *lock(&crew.0.beat) = Instant::now();
            }
        });
        flight
    }

    /// How it ended; `None` if it was lost.
    pub(super) async fn wait(&self) -> Option<Outcome> {
        let mut end = pin!(self.end());
        let mut last = *lock(&self.beat);
        // Two looks: a thread that was blocked for a while finds the first one over before it has
        // let its own runtime go on.
        let mut silent = 0;
        while silent < 2 {
            match timeout(SILENCE / 2, end.as_mut()).await {
                Ok(End::Landed(outcome)) => return Some(outcome),
                Ok(End::Lost) => return None,
                Err(_) => {
                    let beat = *lock(&self.beat);
                    silent = if beat == last { silent + 1 } else { 0 };
                    last = beat;
                }
            }
        }
        self.lose();
        None
    }

    /// Whether it can be left alone: its runtime has run a moment ago.
    pub(super) fn is_under_way(&self) -> bool {
        let lost = matches!(lock(&self.progress).end, Some(End::Lost));
        !lost && lock(&self.beat).elapsed() < SILENCE
    }

    /// Ends it without an outcome, unless it has one.
    pub(super) fn lose(&self) {
        let exchange = {
            let mut progress = lock(&self.progress);
            progress.end.get_or_insert(End::Lost);
            progress.exchange.take()
        };
        self.bell.waiters.notify_waiters();
        // Outside the lock: to drop it runs code of others.
        drop(exchange);
    }

    async fn end(&self) -> End {
        loop {
            let mut rung = pin!(self.bell.waiters.notified());
            // From here on no ring is missed.
            rung.as_mut().enable();
            match self.poll() {
                Some(end) => return end,
                None => rung.await,
            }
        }
    }

    /// Polls the exchange if it can go on and nobody else does; its end if it is over.
    fn poll(&self) -> Option<End> {
        let mut exchange = {
            let mut progress = lock(&self.progress);
            if let Some(end) = &progress.end {
                return Some(end.clone());
            }
            // Whoever polls it at this moment looks at the bell afterwards.
            if progress.exchange.is_none() || !self.bell.rung.swap(false, Ordering::Acquire) {
                return None;
            }
            progress.exchange.take()?
        };
        let waker = Waker::from(Arc::clone(&self.bell));
        let polled = {
            // Whatever it makes now, a timer or a connection, lives where the rest of it does.
            let _inside = self.runtime.enter();
            exchange.as_mut().poll(&mut Context::from_waker(&waker))
        };
        let (end, spare) = {
            let mut progress = lock(&self.progress);
            let spare = match polled {
                Poll::Ready(outcome) => {
                    progress.end = Some(End::Landed(outcome));
                    Some(exchange)
                }
                // Lost in the meantime.
                Poll::Pending if progress.end.is_some() => Some(exchange),
                Poll::Pending => progress.exchange.replace(exchange),
            };
            (progress.end.clone(), spare)
        };
        if end.is_some() || self.bell.rung.load(Ordering::Acquire) {
            self.bell.waiters.notify_waiters();
        }
        drop(spare);
        end
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What happens in the very moment in which somebody polls the exchange.
#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::sync::OnceLock;

    use super::*;

    /// Somebody who waits for a flight's end.
    type Waiter = Pin<Box<dyn Future<Output = End> + Send>>;

    /// A flight whose exchange is polled like this.
    fn flight(poll: impl Fn(&Arc<Flight>) -> Poll<Outcome> + Send + Sync + 'static) -> Arc<Flight> {
        let this = Arc::new(OnceLock::new());
        let inside = Arc::clone(&this);
        let exchange = poll_fn(move |_| poll(inside.get().expect("it has begun")));
        let flight = Flight::begin(Handle::current(), Box::pin(exchange));
        assert!(this.set(Arc::clone(&flight)).is_ok());
        flight
    }

    /// Notes that it was woken.
    struct Woken(AtomicBool);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_came_while_another_polled_learns_of_the_end_at_once() {
        let woken = Arc::new(Woken(AtomicBool::new(false)));
        let waiter: Arc<Mutex<Option<Waiter>>> = Arc::default();
        let (waker, came) = (Waker::from(Arc::clone(&woken)), Arc::clone(&waiter));
        let flight = flight(move |flight| {
            let flight = Arc::clone(flight);
            let mut other: Waiter = Box::pin(async move { flight.end().await });
            assert!(other.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
            *lock(&came) = Some(other);
            Poll::Ready(Ok(AccessToken::new("t-1")))
        });
        assert!(flight.wait().await.expect("it was not lost").is_ok());
        assert!(woken.0.load(Ordering::SeqCst));
        let other = lock(&waiter).take().expect("it waits");
        assert!(matches!(other.await, End::Landed(Ok(_))));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_lost_while_it_is_polled_is_dropped_at_once() {
        let guard = Arc::new(());
        let held = Arc::clone(&guard);
        let flight = flight(move |flight| {
            let _ = &held;
            flight.lose();
            Poll::Pending
        });
        assert!(flight.wait().await.is_none());
        assert_eq!(Arc::strong_count(&guard), 1, "the exchange is gone");
        drop(flight);
    }
}
