//! Until when a call has to be over.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::error::{ErrorKind, Report};
use crate::operation::Operation;

/// Further than any program runs; what is later is taken for this.
pub(crate) const NEVER: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// The bound of one call, over all that it waits for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline {
    pub(crate) at: Instant,
    allowed: Duration,
}

impl Deadline {
    /// So long from now.
    pub(crate) fn after(allowed: Duration) -> Self {
        Self { at: later(Instant::now(), allowed), allowed }
    }

    /// Whether there is so much time left.
    pub(crate) fn leaves(&self, wait: Duration) -> bool {
        later(Instant::now(), wait) <= self.at
    }

    /// Waits for something, and says in an error what did not come.
    pub(crate) async fn bound<T>(
        &self,
        operation: &'static Operation,
        what: &str,
        remedy: &'static str,
        future: impl Future<Output = T>,
    ) -> Result<T, Box<Report>> {
        let mut future = pin!(future);
        if let Some(came) = at_once(future.as_mut()).await {
            return Ok(came);
        }
        timeout_at(self.at, future).await.map_err(|_| self.missed(operation, what).remedy(remedy))
    }

    /// The error of a call for which something did not come in time: `no token`.
    pub(crate) fn missed(&self, operation: &'static Operation, what: &str) -> Box<Report> {
        let problem = format!("{what} {self}");
        let mut report = Report::new(ErrorKind::Timeout, operation, problem);
        report.sent = false;
        report
    }
}

impl std::fmt::Display for Deadline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "before the call's deadline of {:?} (setting `deadline`)", self.allowed)
    }
}

/// So long after this time, without an overflow.
pub(crate) fn later(time: Instant, wait: Duration) -> Instant {
    time + wait.min(NEVER)
}

/// What is there at once, as it is as a rule. Then it takes no timer.
pub(crate) async fn at_once<F: Future + ?Sized>(mut future: Pin<&mut F>) -> Option<F::Output> {
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(came) => Poll::Ready(Some(came)),
        Poll::Pending => Poll::Ready(None),
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_time_is_exact_for_a_century_and_never_too_late_to_be_told() {
        let now = Instant::now();
        let year = Duration::from_secs(365 * 86_400);
        for years in [1, 99, 100] {
            assert_eq!(later(now, years * year), now + years * year);
        }
        assert_eq!(later(now, Duration::MAX), now + 100 * year);
    }
}
