//! Telling what a call waits for, before it does.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;

use crate::deadline::at_once;
use crate::operation::Operation;

/// Shorter waits are not told.
pub(crate) const TOLD: Duration = Duration::from_secs(1);

/// A wait of a second or more that a call begins, for progress bars. See
/// [`ClientBuilder::on_wait`](crate::ClientBuilder::on_wait).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    operation: &'static str,
    reason: WaitReason,
    length: Option<Duration>,
}

/// What a call waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitReason {
    /// A token, for a second so far.
    Token,
    /// Room in the documented rate limits of the operation.
    RateLimit,
    /// The server has said "slow down" to this call or another one of the operation.
    SlowDown,
    /// The next attempt, after one that failed.
    Retry,
    /// A connection: as many as the client may use are in use. For a second so far.
    Connection,
}

impl Wait {
    pub(crate) fn new(
        operation: &'static Operation,
        reason: WaitReason,
        length: Option<Duration>,
    ) -> Self {
        Self { operation: operation.id, reason, length }
    }

    /// The operation's name.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// What the call waits for.
    pub fn reason(&self) -> WaitReason {
        self.reason
    }

    /// About how long it will be. `None` if nobody knows.
    ///
    /// In the queue for the rate limits it is an estimate: callers ahead may leave, and answers may be
    /// slow.
    pub fn length(&self) -> Option<Duration> {
        self.length
    }
}

/// `list_units waits for the rate limit, 12.5s`.
impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} waits for {}", self.operation, self.reason)?;
        match self.length {
            Some(length) => write!(f, ", {length:?}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for WaitReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token => "a token",
            Self::RateLimit => "the rate limit",
            Self::SlowDown => "the server to be less busy",
            Self::Retry => "the next attempt",
            Self::Connection => "a connection",
        })
    }
}

/// Who is told of waits: a subscriber of `tracing`, and what the user has set.
#[derive(Clone, Default)]
pub(crate) struct OnWait(pub(crate) Option<Arc<Hook>>);

type Hook = dyn Fn(&Wait) + Send + Sync;

impl OnWait {
    pub(crate) fn tell(&self, wait: Wait) {
        let Wait { operation, reason, length } = wait;
        let wait_ms = length.map(|length| length.as_millis() as u64);
        tracing::debug!(operation, %reason, wait_ms, "waiting");
        if let Some(hook) = &self.0 {
            hook(&wait);
        }
    }

    /// Waits for something of which nobody knows when it comes. Told after a second.
    pub(crate) async fn unknown<T>(
        &self,
        operation: &'static Operation,
        reason: WaitReason,
        future: impl Future<Output = T>,
    ) -> T {
        let mut future = pin!(future);
        if let Some(came) = at_once(future.as_mut()).await {
            return came;
        }
        if let Ok(came) = timeout(TOLD, &mut future).await {
            return came;
        }
        self.tell(Wait::new(operation, reason, None));
        future.await
    }
}

impl fmt::Debug for OnWait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "OnWait(…)" } else { "OnWait" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Method;

    #[test]
    fn a_wait_says_who_waits_for_what_and_how_long() {
        static LIST_UNITS: Operation = Operation {
            id: "list_units",
            method: Method::GET,
            path: "/v1/units",
            idempotent: true,
            headers: &[],
            docs: "",
            updated: None,
            tokens: &[],
            scopes: &[],
            rate_limits: &[],
        };
        let length = Some(Duration::from_millis(12_500));
        for (reason, length, text) in [
            (WaitReason::RateLimit, length, "list_units waits for the rate limit, 12.5s"),
            (
                WaitReason::SlowDown,
                length,
                "list_units waits for the server to be less busy, 12.5s",
            ),
            (WaitReason::Retry, length, "list_units waits for the next attempt, 12.5s"),
            (WaitReason::Token, None, "list_units waits for a token"),
            (WaitReason::Connection, None, "list_units waits for a connection"),
        ] {
            assert_eq!(Wait::new(&LIST_UNITS, reason, length).to_string(), text);
        }
    }
}
