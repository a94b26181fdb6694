//! The time that a simulator lives in.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// A clock that a test can move. Clones show the same time.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use org_vendor_sim::Clock;
///
/// let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH);
/// clock.advance(Duration::from_secs(7200)); // tokens expire, rate limits pass
/// assert_eq!(clock.now(), SystemTime::UNIX_EPOCH + Duration::from_secs(7200));
/// ```
///
/// A client that signs with the time of day, as Coze's does, has to go by the same clock: set its `clock`.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Mutex<Time>>);

#[derive(Clone, Copy, Debug)]
enum Time {
    /// Runs with the machine's clock, this much ahead.
    Running { ahead: Duration },
    /// Moves only when it is moved.
    Stopped { at: SystemTime },
}

impl Clock {
    /// Runs with the machine's clock.
    #[must_use]
    pub fn running() -> Self {
        Self(Arc::new(Mutex::new(Time::Running { ahead: Duration::ZERO })))
    }

    /// Stands still until it is moved.
    #[must_use]
    pub fn stopped_at(at: SystemTime) -> Self {
        Self(Arc::new(Mutex::new(Time::Stopped { at })))
    }

    /// What the clock shows.
    #[must_use]
    pub fn now(&self) -> SystemTime {
        match *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Time::Running { ahead } => SystemTime::now() + ahead,
            Time::Stopped { at } => at,
        }
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        match &mut *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Time::Running { ahead } => *ahead += by,
            Time::Stopped { at } => *at += by,
        }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::running()
    }
}
