//! Rate limits: so many requests in so much time.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// So many requests in so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// How many requests there is room for.
    pub limit: usize,
    /// The length of the window.
    pub period: Duration,
}

impl Window {
    /// So many requests a second.
    #[must_use]
    pub const fn per_second(limit: usize) -> Self {
        Self { limit, period: Duration::from_secs(1) }
    }

    /// So many requests a minute.
    #[must_use]
    pub const fn per_minute(limit: usize) -> Self {
        Self { limit, period: Duration::from_secs(60) }
    }
}

/// A request that came too fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exceeded {
    /// The window that has no room; of several, the one that has none for the longest time.
    pub window: Window,
    /// When there is room again.
    pub reset: Duration,
}

/// Sliding windows, several at once, for each key on its own.
///
/// A request has room when fewer than `limit` requests were let through in the `period` before it, in each window. A
/// refused request takes no room.
#[derive(Debug)]
pub struct Quotas<K> {
    passed: Mutex<HashMap<K, VecDeque<SystemTime>>>,
}

impl<K: Hash + Eq> Quotas<K> {
    /// Nothing has passed so far.
    #[must_use]
    pub fn new() -> Self {
        Self { passed: Mutex::default() }
    }

    /// Lets one request of `key` through, if every window has room for it.
    ///
    /// # Errors
    ///
    /// When a window has none.
    pub fn take(&self, key: K, windows: &[Window], now: SystemTime) -> Result<(), Exceeded> {
        let mut passed = self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = passed.entry(key).or_default();
        let longest = windows.iter().map(|window| window.period).max().unwrap_or_default();
        // A clock that was set back makes no request older than it is.
        let age = |at: &SystemTime| now.duration_since(*at).unwrap_or_default();
        while passed.front().is_some_and(|first| age(first) >= longest) {
            passed.pop_front();
        }
        let exceeded = windows
            .iter()
            .filter_map(|&window| {
                // The window is full if the request that came `limit` requests ago is still in it.
                let reset = match passed.len().checked_sub(window.limit) {
                    None => return None,
                    Some(_) if window.limit == 0 => window.period,
                    Some(index) => window.period.checked_sub(age(&passed[index]))?,
                };
                (!reset.is_zero()).then_some(Exceeded { window, reset })
            })
            .max_by_key(|exceeded| exceeded.reset);
        match exceeded {
            Some(exceeded) => Err(exceeded),
            None => {
                passed.push_back(now);
                Ok(())
            }
        }
    }
}

impl<K: Hash + Eq> Default for Quotas<K> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(1_000_000_000 + milliseconds)
    }

    /// Fails for windows that are fixed, that count refusals, or that are off by one.
    #[test]
    fn a_window_slides() {
        let quotas = Quotas::new();
        let windows = [Window { limit: 2, period: Duration::from_secs(10) }];
        assert_eq!(quotas.take("a", &windows, at(0)), Ok(()));
        assert_eq!(quotas.take("a", &windows, at(9_000)), Ok(()));
        let reset = Duration::from_millis(500);
        let full = Err(Exceeded { window: windows[0], reset });
        assert_eq!(quotas.take("a", &windows, at(9_500)), full);
        // The first has left the window, the second has not.
        assert_eq!(quotas.take("a", &windows, at(10_000)), Ok(()));
        let reset = Duration::from_secs(8);
        assert_eq!(
            quotas.take("a", &windows, at(11_000)),
            Err(Exceeded { window: windows[0], reset })
        );
    }

    /// Fails when only the first window counts, or when a refusal by one takes room in the other.
    #[test]
    fn all_windows_hold_at_once() {
        let quotas = Quotas::new();
        let windows = [Window::per_minute(3), Window::per_second(2)];
        assert_eq!(quotas.take("a", &windows, at(0)), Ok(()));
        assert_eq!(quotas.take("a", &windows, at(0)), Ok(()));
        let refused = quotas.take("a", &windows, at(400)).unwrap_err();
        assert_eq!((refused.window, refused.reset), (windows[1], Duration::from_millis(600)));
        assert_eq!(quotas.take("a", &windows, at(1_000)), Ok(()));
        let refused = quotas.take("a", &windows, at(2_000)).unwrap_err();
        assert_eq!((refused.window, refused.reset), (windows[0], Duration::from_secs(58)));
    }

    #[test]
    fn keys_do_not_share() {
        let quotas = Quotas::new();
        let windows = [Window::per_second(1)];
        assert_eq!(quotas.take("a", &windows, at(0)), Ok(()));
        assert_eq!(quotas.take("b", &windows, at(0)), Ok(()));
        assert!(quotas.take("a", &windows, at(0)).is_err());
    }
}
