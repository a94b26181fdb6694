//! The seam between the server, which is the same for all, and the vendors.

use std::time::{Duration, SystemTime};

use crate::{Answer, Request};

/// A vendor: from a request and the time to an answer, without a socket in sight.
pub trait Vendor: Send + Sync + 'static {
    /// The vendor's name, for people.
    const NAME: &'static str;

    /// What follows the origin in a client's base URL, such as `/open-apis`; empty if nothing does.
    const BASE_PATH: &'static str;

    /// Whether a path is one of the vendor's, so that several vendors can share one server.
    fn owns(&self, path: &str) -> bool;

    /// The answer. `twist` is a fault that only the vendor can make.
    fn answer(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer;

    /// The refusal of a request that came too fast, to come back after `reset`.
    fn slow_down(&self, reset: Duration) -> Answer;

    /// The refusal of a server with a problem of its own.
    fn internal_error(&self, status: u16) -> Answer;

    /// Takes back every token that was issued so far.
    fn revoke_tokens(&self);
}

/// A fault inside an answer that is well formed otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Twist {
    /// The page token of the next page is the one that was sent, or a token that leads to the same page.
    RepeatPageToken,
}
