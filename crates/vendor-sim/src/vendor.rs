//! The seam between the server, which is the same for all, and the vendors.

use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Answer, Introduction, Request, StateFile};

/// A vendor: from a request and the time to an answer, without a socket in sight.
///
/// The simulators of this crate are its implementors. It is public because it is in their types, such
/// as [`Sim<V>`](crate::Sim).
pub trait Vendor: Default + Send + Sync + 'static {
    /// The vendor's name, for people.
    const NAME: &'static str;

    /// What follows the origin in a client's base URL, such as `/open-apis`; empty if nothing does.
    const BASE_PATH: &'static str;

    /// The vendor's part of a [state file](StateFile).
    type State: Serialize + DeserializeOwned;

    /// Takes the vendor's part out of a state file.
    fn part(file: StateFile) -> Option<Self::State>;

    /// Replaces the state, but nothing that was set besides it.
    ///
    /// # Errors
    ///
    /// When the state contradicts itself: what is wrong, where, and what to do, such as
    /// ``departments[3].parent: there is no department `D9`; …``.
    fn load(&mut self, state: Self::State) -> Result<(), String>;

    /// The state as a file would have it.
    fn state(&self) -> Self::State;

    /// Switches the documented rate limits on, which is the default, or off.
    fn set_quotas(&mut self, on: bool);

    /// Whether a path is one of the vendor's, so that several vendors can share one server.
    fn owns(&self, path: &str) -> bool;

    /// The answer. `twist` is a fault that only the vendor can make.
    fn answer(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer;

    /// The refusal of a request that came too fast, to come back after `reset`.
    fn slow_down(&self, request: &Request, now: SystemTime, reset: Duration) -> Answer;

    /// The refusal of a server with a problem of its own.
    fn internal_error(&self, request: &Request, now: SystemTime) -> Answer;

    /// The refusal with this code, for whatever reason it would come; any text is taken.
    fn refuse(&self, request: &Request, now: SystemTime, code: &str) -> Answer;

    /// Revokes every token that was issued so far.
    fn revoke_tokens(&self);

    /// What a person needs to call the simulator at `origin`, for each vendor in it.
    fn introductions(&self, origin: &str) -> Vec<Introduction>;
}

/// A fault inside an answer that is well formed otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Twist {
    /// The page token of the next page is the one that was sent, or a token that leads to the same page.
    RepeatPageToken,
}
