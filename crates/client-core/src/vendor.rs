//! What differs from vendor to vendor.

use serde_json::Value;

use crate::code::ErrorCode;
use crate::error::Violation;
use crate::operation::StatusCode;

/// What the spec says of a vendor as a whole. In vendor crates it is generated.
pub trait Documented: Sized + Send + Sync + 'static {
    /// The vendor's error codes.
    type Code: ErrorCode;

    /// The client that [`ClientBuilder::build`](crate::ClientBuilder::build) makes, from a
    /// [`Transport`](crate::plumbing::Transport).
    type Client;

    /// The vendor's name, for people.
    const NAME: &'static str;

    /// What is around the data of an answer.
    const ENVELOPE: Envelope;
}

/// A vendor: what is specific to its answers. Vendor crates implement it.
pub trait Vendor: Documented {
    /// The headers that carry a log id, the best one first, in lower case.
    const LOG_ID_HEADERS: &'static [&'static str];

    /// The headers that say in how many seconds to come back, in lower case. `Retry-After` is always
    /// looked at as well.
    const WAIT_HEADERS: &'static [&'static str] = &[];

    /// The keys of a successful body that [`log_id`](Self::log_id) looks at, if there are any. They
    /// cost a second pass over the body when no header carries a log id.
    const LOG_ID_KEYS: &'static [&'static str] = &[];

    /// The log id in the body of an answer whose headers carry none.
    fn log_id(body: &Value) -> Option<String> {
        let _ = body;
        None
    }

    /// What the body of a refusal says about single fields and permissions.
    fn violations(body: &Value) -> Vec<Violation> {
        let _ = body;
        Vec::new()
    }

    /// The vendor's advice where it depends on more than the code; it takes precedence over
    /// [`ErrorCode::remedy`].
    fn remedy(code: &Self::Code, status: StatusCode) -> Option<String> {
        let _ = (code, status);
        None
    }
}

/// A vendor with several servers to choose from.
pub trait Regions: Vendor {
    /// The servers by name; converts into a base URL.
    type Region: Into<String>;
}

/// What is around the data of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Envelope {
    /// `{"code": 0, "msg": "…", "data": …}`.
    ///
    /// The code alone decides: 0 is success whatever the HTTP status, anything else is a failure,
    /// HTTP 200 included. Vendors with this envelope are known to send refusals with HTTP 200 and
    /// the same refusal with HTTP 400, so that the status says nothing that the code does not say
    /// better.
    Wrapped,
    /// The body is the data.
    Bare {
        /// The pairs of keys (code, message) that make an object a failure, whatever the HTTP
        /// status.
        failures: &'static [(&'static str, &'static str)],
    },
}
