//! Whether, when and how often a failed call is repeated.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::{Duration, SystemTime};

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use reqwest::header::{HeaderMap, RETRY_AFTER};
use tokio::time::Instant;

use crate::code::{ErrorClass, ErrorCode};
use crate::date::date;
use crate::error::{ErrorKind, Report};

/// How failed calls are repeated.
///
/// What is repeated: a connection that cannot be made; and for operations that change nothing
/// a connection that breaks, HTTP 408, 429, 502, 503 and 504, and what the vendor calls "slow
/// down" or an internal error. A call that meets [`timeout`](crate::ClientBuilder::timeout) is not
/// repeated: it has had its time.
///
/// The wait is random between nothing and a bound that doubles from attempt to attempt ("full
/// jitter"). When the answer says how long to wait (`Retry-After`, or the vendor's own header), it
/// is that long and the random part.
///
/// ```
/// use std::time::Duration;
/// use vendor_client_core::RetryPolicy;
///
/// let patient = RetryPolicy::default().attempts(8).total_time(Duration::from_secs(600));
/// assert_eq!(RetryPolicy::none(), RetryPolicy::default().attempts(1));
/// # let _ = patient;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    first_delay: Duration,
    max_delay: Duration,
    total_time: Duration,
    budget: u32,
}

impl Default for RetryPolicy {
    /// 4 attempts within 2 minutes; waits below 250 ms, 500 ms and 1 s; a budget of 10.
    fn default() -> Self {
        Self {
            attempts: 4,
            first_delay: Duration::from_millis(250),
            max_delay: Duration::from_secs(20),
            total_time: Duration::from_secs(120),
            budget: 10,
        }
    }
}

impl RetryPolicy {
    /// Each call is one request, apart from the one repetition with a new token.
    pub fn none() -> Self {
        Self::default().attempts(1)
    }

    /// How often a request is sent at most, the first time included.
    ///
    /// Not counted, unless [pacing](crate::ClientBuilder::pacing) is off: an attempt that the server
    /// answered with "slow down". All calls of the operation go at a slower pace then, and the call is
    /// repeated until its [`deadline`](crate::ClientBuilder::deadline).
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The bound of the first wait, and the one that no wait goes beyond unless the server asks for
    /// more.
    pub fn delays(mut self, first: Duration, max: Duration) -> Self {
        self.first_delay = first;
        self.max_delay = max.max(first);
        self
    }

    /// How long the attempts and the waits between them may take before another attempt begins. Time in
    /// the queue for the rate limits is not counted. A server that asks for a longer wait gets none: the
    /// error comes at once, and says [when](crate::Error::retry_after).
    ///
    /// What a call takes as a whole is bounded by its [`deadline`](crate::ClientBuilder::deadline).
    pub fn total_time(mut self, time: Duration) -> Self {
        self.total_time = time;
        self
    }

    /// How many attempts all clones of a client together may repeat in a row without success; ten
    /// successes earn one more.
    ///
    /// So an outage does not multiply the load. Where the server itself asks for a wait of a second or
    /// more, nothing is taken from the budget.
    pub fn budget(mut self, repetitions: u32) -> Self {
        self.budget = repetitions;
        self
    }
}

/// What is left of the budget, in tenths of a repetition.
#[derive(Debug)]
pub(crate) struct Budget {
    left: AtomicU32,
    full: u32,
}

const REPETITION: u32 = 10;

impl Budget {
    pub(crate) fn new(policy: &RetryPolicy) -> Self {
        let full = policy.budget.saturating_mul(REPETITION);
        Self { left: AtomicU32::new(full), full }
    }

    fn take(&self) -> bool {
        self.change(|left| left.checked_sub(REPETITION))
    }

    fn earn(&self) {
        // Nearly always it is full, and then nothing is written that others would have to fetch.
        self.change(|left| (left < self.full).then(|| left + 1));
    }

    /// Whether there was something to change.
    fn change(&self, change: impl Fn(u32) -> Option<u32>) -> bool {
        let mut left = self.left.load(Relaxed);
        while let Some(new) = change(left) {
            match self.left.compare_exchange_weak(left, new, Relaxed, Relaxed) {
                Ok(_) => return true,
                Err(now) => left = now,
            }
        }
        false
    }
}

/// The attempts of one call.
pub(crate) struct Retries<'a> {
    policy: &'a RetryPolicy,
    budget: &'a Budget,
    /// Made when the first attempt has failed.
    backoff: Option<ExponentialBackoff>,
    /// When the attempt began that is under way, or was.
    began: Instant,
    /// How long the attempts before it took, and the waits after them. Queueing is not retrying.
    spent: Duration,
    made: u32,
    /// How many of them failed, and not because the server wanted a slower pace.
    failed: u32,
}

impl<'a> Retries<'a> {
    pub(crate) fn new(policy: &'a RetryPolicy, budget: &'a Budget) -> Self {
        let (began, spent) = (Instant::now(), Duration::ZERO);
        Self { policy, budget, backoff: None, began, spent, made: 0, failed: 0 }
    }

    /// An attempt begins; its number.
    pub(crate) fn begin(&mut self) -> u32 {
        self.began = Instant::now();
        self.made += 1;
        self.made
    }

    /// When the last attempt began.
    pub(crate) fn began(&self) -> Instant {
        self.began
    }

    pub(crate) fn made(&self) -> u32 {
        self.made
    }

    pub(crate) fn succeeded(&self) {
        self.budget.earn();
    }

    /// How long to wait before the next attempt; `None` if there is none.
    pub(crate) fn wait(&mut self, asked: Option<Duration>) -> Option<Duration> {
        self.failed += 1;
        if self.failed >= self.policy.attempts {
            return None;
        }
        let policy = self.policy;
        let backoff = self.backoff.get_or_insert_with(|| {
            ExponentialBuilder::new()
                .with_min_delay(policy.first_delay)
                .with_max_delay(policy.max_delay)
                .without_max_times()
                .build()
        });
        let bound = backoff.next().unwrap_or(policy.max_delay);
        let wait = asked.unwrap_or_default() + bound.mul_f64(fastrand::f64());
        let spent = self.spent + self.began.elapsed() + wait;
        if spent > policy.total_time {
            return None;
        }
        self.spent = spent;
        // A server that asks for no wait to speak of does not spread the load.
        if asked.is_none_or(|asked| asked < SHORTEST) && !self.budget.take() {
            return None;
        }
        Some(wait)
    }

    /// How long to wait after a "slow down", where the pace of all calls follows it; `None` if there is
    /// no next attempt. The attempt does not count as one that failed.
    pub(crate) fn slowed(&self, asked: Duration) -> Option<Duration> {
        (self.policy.attempts > 1 && asked <= self.policy.total_time).then_some(asked)
    }
}

/// What a refusal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reaction {
    /// The code says nothing about that; the HTTP status may.
    ByStatus,
    /// Nothing helps but another request.
    Fail,
    /// The server has a problem of its own, which may soon be over.
    Retry,
    /// There were too many requests.
    SlowDown {
        /// How long to wait if the answer does not say.
        after: Duration,
    },
    /// The token is not accepted: the call is repeated once, if there is another token.
    NewToken,
}

impl Reaction {
    /// What the class of a code asks for, whatever the HTTP status.
    pub(crate) fn to<C: ErrorCode>(code: Option<&C>) -> Self {
        let Some((code, class)) = code.and_then(|code| Some((code, code.class()?))) else {
            return Self::ByStatus;
        };
        match class {
            ErrorClass::Unauthorized => Self::NewToken,
            ErrorClass::RateLimited => Self::SlowDown { after: code.wait().unwrap_or(SHORTEST) },
            ErrorClass::ServerError => Self::Retry,
            ErrorClass::InvalidArgument
            | ErrorClass::Forbidden
            | ErrorClass::NotFound
            | ErrorClass::Conflict
            | ErrorClass::QuotaExhausted => Self::Fail,
        }
    }
}

/// What a failure means for the next attempt.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    /// There is no next attempt.
    Final,
    /// There may be one, after this time if the server named one.
    Again(Option<Duration>),
    /// There may be one, and everybody else should wait as well.
    SlowDown(Duration),
}

/// No answer is believed that asks for a longer wait.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// How long all wait at least after a "slow down". What is shorter says nothing about when to come back.
const SHORTEST: Duration = Duration::from_secs(1);

/// What to do after a failure; what is not `idempotent` must not run twice.
pub(crate) fn verdict(
    report: &Report,
    idempotent: bool,
    reaction: Reaction,
    asked: Option<Duration>,
) -> Verdict {
    let by_status = || match report.status.map(|status| status.as_u16()) {
        Some(429) => Verdict::SlowDown(asked.unwrap_or_default().max(SHORTEST)),
        Some(408 | 502 | 503 | 504) => Verdict::Again(asked),
        _ => Verdict::Final,
    };
    let verdict = match report.kind {
        ErrorKind::Connect | ErrorKind::Timeout if !report.sent => Verdict::Again(None),
        ErrorKind::Interrupted => Verdict::Again(None),
        ErrorKind::Status => by_status(),
        ErrorKind::Api => match reaction {
            Reaction::ByStatus => by_status(),
            Reaction::Retry => Verdict::Again(asked),
            // The vendor has not run it.
            Reaction::SlowDown { after } => {
                return Verdict::SlowDown(asked.unwrap_or(after).max(SHORTEST));
            }
            Reaction::Fail | Reaction::NewToken => Verdict::Final,
        },
        _ => Verdict::Final,
    };
    // What may have run is run again only if that changes nothing.
    if report.sent && !idempotent { Verdict::Final } else { verdict }
}

/// How long the server asks to wait: the vendor's own headers first, in seconds.
pub(crate) fn asked(headers: &HeaderMap, own: &[&str], clock: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let seconds = |text: &str| text.trim().parse().ok().map(Duration::from_secs);
    let wait = own.iter().find_map(|name| seconds(text(name)?)).or_else(|| {
        let value = text(RETRY_AFTER.as_str())?;
        seconds(value).or_else(|| {
            let until = httpdate::parse_http_date(value.trim()).ok()?;
            // By the server's own clock, if the answer tells it.
            let now = date(headers).unwrap_or(clock);
            Some(until.duration_since(now).unwrap_or_default())
        })
    });
    wait.filter(|wait| *wait <= LONGEST)
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use reqwest::header::{HeaderName, HeaderValue};

    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn a_server_says_how_long_to_wait() {
        type Headers = &'static [(&'static str, &'static str)];

        let clock = UNIX_EPOCH + Duration::from_secs(784_111_777);
        let table: &[(Headers, Option<u64>)] = &[
            (&[], None),
            (&[("retry-after", "7")], Some(7)),
            (&[("retry-after", " 7 ")], Some(7)),
            (&[("retry-after", "0")], Some(0)),
            (&[("retry-after", "-1")], None),
            (&[("retry-after", "1.5")], None),
            (&[("retry-after", "soon")], None),
            (&[("retry-after", "99999999999999999999")], None),
            (&[("retry-after", "86401")], None),
            (&[("retry-after", "Sun, 06 Nov 1994 08:49:47 GMT")], Some(10)),
            (&[("retry-after", "Sunday, 06-Nov-94 08:49:47 GMT")], Some(10)),
            (&[("retry-after", "Sun, 06 Nov 1994 08:49:00 GMT")], Some(0)),
            // Our clock is wrong by 13 minutes, and it does not matter.
            (
                &[
                    ("retry-after", "Sun, 06 Nov 1994 09:02:47 GMT"),
                    ("date", "Sun, 06 Nov 1994 09:02:37 GMT"),
                ],
                Some(10),
            ),
            (&[("x-reset", "3"), ("retry-after", "7")], Some(3)),
            (&[("x-reset", "?"), ("retry-after", "7")], Some(7)),
        ];
        for (pairs, expected) in table {
            let wait = asked(&headers(pairs), &["x-other", "x-reset"], clock);
            assert_eq!(wait, expected.map(Duration::from_secs), "{pairs:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn waits_are_random_below_a_bound_that_doubles() {
        let policy = RetryPolicy::default()
            .attempts(6)
            .budget(10_000)
            .delays(Duration::from_millis(100), Duration::from_millis(500));
        let budget = Budget::new(&policy);
        let mut most = [Duration::ZERO; 5];
        let mut least = [Duration::MAX; 5];
        for _ in 0..500 {
            let mut retries = Retries::new(&policy, &budget);
            for number in 0..5 {
                retries.begin();
                let wait = retries.wait(None).unwrap();
                most[number] = most[number].max(wait);
                least[number] = least[number].min(wait);
            }
            retries.begin();
            assert_eq!(retries.wait(None), None, "six attempts are enough");
        }
        for (number, bound) in [100, 200, 400, 500, 500].into_iter().enumerate() {
            let bound = Duration::from_millis(bound);
            assert!(most[number] <= bound && most[number] > bound.mul_f64(0.9), "{most:?}");
            assert!(least[number] < bound.mul_f64(0.1), "{least:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_has_a_total_time() {
        let policy = RetryPolicy::default().attempts(100).total_time(Duration::from_secs(60));
        let budget = Budget::new(&policy);
        let mut retries = Retries::new(&policy, &budget);
        retries.begin();
        assert_eq!(retries.wait(Some(Duration::from_secs(61))), None);
        assert!(retries.wait(Some(Duration::from_secs(30))).is_some());
        tokio::time::advance(Duration::from_secs(31)).await;
        assert_eq!(retries.wait(Some(Duration::from_secs(30))), None);

        let policy = policy.delays(Duration::ZERO, Duration::ZERO);
        let mut retries = Retries::new(&policy, &budget);
        retries.begin();
        let whole = Duration::from_secs(60);
        assert_eq!(retries.wait(Some(whole)), Some(whole), "within, and not below");
    }

    #[tokio::test(start_paused = true)]
    async fn a_budget_is_spent_and_earned() {
        let policy = RetryPolicy::default().attempts(1_000).budget(2);
        let budget = Budget::new(&policy);
        let mut retries = Retries::new(&policy, &budget);
        let mut again = || retries.wait(None).is_some();
        assert_eq!([again(), again(), again()], [true, true, false]);
        assert!(retries.wait(Some(SHORTEST)).is_some(), "the server asks for it");
        assert!(retries.wait(Some(Duration::ZERO)).is_none(), "and does not spread the load");
        for _ in 0..9 {
            retries.succeeded();
        }
        assert!(retries.wait(None).is_none());
        retries.succeeded();
        assert!(retries.wait(None).is_some());
        for _ in 0..1_000 {
            retries.succeeded();
        }
        let mut again = || retries.wait(None).is_some();
        assert_eq!([again(), again(), again()], [true, true, false], "no more than full");
        for _ in 0..9 {
            retries.succeeded();
        }
        assert!(retries.wait(None).is_none(), "not even a tenth more");
    }
}
