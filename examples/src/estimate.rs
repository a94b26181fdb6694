//! How long it takes, as far as that can be known.

use std::time::Duration;

use feishu_directory::RateLimit;

/// The time before which the last of so many requests cannot be sent, by the documented limits.
///
/// Limits are windows: with 50 requests a second, the fifty-first has to wait for a second.
///
/// ```
/// use std::time::Duration;
///
/// use directory_examples::at_best;
/// use feishu_directory::directory::operation::FILTER_DEPARTMENTS;
///
/// let limits = FILTER_DEPARTMENTS.rate_limits; // 50 a second and 1000 a minute
/// assert_eq!(at_best(50, limits), Duration::ZERO);
/// assert_eq!(at_best(101, limits), Duration::from_secs(2));
/// assert_eq!(at_best(2_500, limits), Duration::from_secs(120));
/// ```
#[must_use]
pub fn at_best(requests: u64, limits: &[RateLimit]) -> Duration {
    let windows = |limit: &RateLimit| {
        let full = requests.saturating_sub(1) / u64::from(limit.requests.max(1));
        limit.period.saturating_mul(full.try_into().unwrap_or(u32::MAX))
    };
    limits.iter().map(windows).max().unwrap_or_default()
}

/// How much longer it takes: at the pace so far, and not less than the quota makes it.
///
/// ```
/// use std::time::Duration;
///
/// use directory_examples::remaining;
///
/// let (quota, elapsed) = (Duration::from_secs(60), Duration::from_secs(10));
/// assert_eq!(remaining(quota, elapsed, 50, 100), Duration::from_secs(50)); // the quota's word
/// assert_eq!(remaining(quota, elapsed, 10, 100), Duration::from_secs(90)); // the network's
/// ```
#[must_use]
pub fn remaining(at_best: Duration, elapsed: Duration, done: u64, total: u64) -> Duration {
    let share = total.saturating_sub(done) as f64 / done.max(1) as f64;
    // More than a hundred years is as good as for ever, and multiplies without overflowing.
    let at_this_pace = Duration::from_secs_f64((elapsed.as_secs_f64() * share).min(3e9));
    at_this_pace.max(at_best.saturating_sub(elapsed))
}
