//! Access tokens that a vendor has issued.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// The tokens of a vendor, each with what it permits.
#[derive(Debug)]
pub(crate) struct Tokens<T>(Mutex<HashMap<String, Token<T>>>);

#[derive(Debug)]
struct Token<T> {
    /// None for a token that was not issued but is always there.
    until: Option<SystemTime>,
    permits: T,
}

/// What is known of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing<T> {
    Valid(T),
    Expired,
    Unknown,
}

/// How many tokens may be there before those that have expired are looked for.
const MANY: usize = 1000;

impl<T: Clone> Tokens<T> {
    pub(crate) fn new() -> Self {
        Self(Mutex::default())
    }

    /// Adds a token that works until then.
    pub(crate) fn issue(&self, token: &str, until: SystemTime, now: SystemTime, permits: T) {
        let mut tokens = self.lock();
        if tokens.len() >= MANY && tokens.len().is_power_of_two() {
            tokens.retain(|_, token| token.until.is_none_or(|until| until > now));
        }
        tokens.insert(token.to_owned(), Token { until: Some(until), permits });
    }

    /// Adds a token that always works, also after [`revoke`](Self::revoke).
    pub(crate) fn always(&self, token: &str, permits: T) {
        self.lock().insert(token.to_owned(), Token { until: None, permits });
    }

    pub(crate) fn standing(&self, token: &str, now: SystemTime) -> Standing<T> {
        match self.lock().get(token) {
            Some(token) if token.until.is_some_and(|until| until <= now) => Standing::Expired,
            Some(token) => Standing::Valid(token.permits.clone()),
            None => Standing::Unknown,
        }
    }

    /// Takes back every token that was issued.
    pub(crate) fn revoke(&self) {
        self.lock().retain(|_, token| token.until.is_none());
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Token<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Clone> Default for Tokens<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// So many random digits, in hexadecimal.
pub(crate) fn random_hex(digits: usize) -> String {
    std::iter::repeat_with(|| char::from_digit(fastrand::u32(0..16), 16))
        .flatten()
        .take(digits)
        .collect()
}
