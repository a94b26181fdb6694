//! Faults on demand: what a network, a gateway or a server does on a bad day.

mod rules;
mod text;
mod wire;

use std::time::Duration;

pub use rules::Faults;
pub(crate) use rules::Rules;
pub use text::FaultError;
pub(crate) use wire::{Cut, Delivery, End, disturb};

/// The longest time that a fault takes; a longer one is cut.
pub(crate) const LONGEST: Duration = Duration::from_secs(600);

/// One fault, for one request.
///
/// Network faults are applied to the vendor's own answer: the request was handled, and only its answer was lost.
/// Faults of a server or a gateway take the answer's place, and the request is not handled.
///
/// ```
/// use std::time::Duration;
/// use org_vendor_sim::Fault;
///
/// let fault: Fault = "slow-body=10/50ms".parse()?;
/// assert_eq!(fault, Fault::SlowBody { bytes: 10, every: Duration::from_millis(50) });
/// # Ok::<(), org_vendor_sim::FaultError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The answer comes after this time, on the machine's clock; ten minutes at most. `latency=200ms`
    Latency(Duration),
    /// The answer comes after a time between these two. `latency=100ms..300ms`
    LatencyBetween(Duration, Duration),
    /// A TCP reset instead of an answer. `reset`
    Reset,
    /// A TCP reset after half of the answer's head. `reset-in-head`
    ResetInHead,
    /// A TCP reset after the head and half of the body. `reset-in-body`
    ResetInBody,
    /// The connection is closed in an orderly way after half of the body. `truncated-body`
    TruncatedBody,
    /// No answer, ever; the connection stays open. `stall`
    Stall,
    /// The body comes in pieces of this many bytes, one at a time. `slow-body=10/50ms`
    SlowBody {
        /// The size of a piece.
        bytes: usize,
        /// The time between two pieces.
        every: Duration,
    },
    /// Bytes that are not HTTP, and the end of the connection. `garbage`
    Garbage,
    /// Status 200 and JSON's content type, with a body that is not JSON. `not-json`
    NotJson,
    /// The page of a gateway, as HTML. `html=503`, `html=503,retry-after=5`
    Html {
        /// The status, such as 502, 503 or 504.
        status: u16,
        /// Seconds for the header `Retry-After`.
        retry_after: Option<u64>,
    },
    /// The vendor's own internal error. `internal-error`
    InternalError,
    /// The vendor's refusal of too many requests, to come back after this time. `rate-limited=5s`
    RateLimited(Duration),
    /// The vendor's refusal with this code. `refusal=4102`
    Refusal(String),
    /// From this request on, no token works that was issued before. `revoked-tokens`
    RevokedTokens,
    /// The page leads to itself: its page token is the one that was sent. With page numbers, the page before comes
    /// again. `repeated-page-token`
    RepeatedPageToken,
    /// Status 307 and this `Location`. `redirect=http://127.0.0.1:9/`
    Redirect(String),
    /// The answer with its status and headers, but without its body. `empty-body`
    EmptyBody,
    /// The answer under the content type `text/plain`. `wrong-content-type`
    WrongContentType,
}
