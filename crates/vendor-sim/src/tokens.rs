//! Access tokens that a vendor has issued.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// The tokens of a vendor, each with what it permits.
#[derive(Debug)]
pub(crate) struct Tokens<T>(Mutex<HashMap<String, Token<T>>>);

#[derive(Debug)]
struct Token<T> {
    /// None for one that never expires.
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
    /// Only this token, which never expires, if there is one.
    pub(crate) fn new(fixed: Option<&str>, permits: T) -> Self {
        let fixed = fixed.map(|token| (token.to_owned(), Token { until: None, permits }));
        Self(Mutex::new(fixed.into_iter().collect()))
    }

    /// Adds a token that works until then, or for ever.
    pub(crate) fn issue(
        &self,
        token: &str,
        until: Option<SystemTime>,
        now: SystemTime,
        permits: T,
    ) {
        let mut tokens = self.lock();
        if tokens.len() >= MANY && tokens.len().is_power_of_two() {
            tokens.retain(|_, token| token.until.is_none_or(|until| until > now));
        }
        tokens.insert(token.to_owned(), Token { until, permits });
    }

    pub(crate) fn standing(&self, token: &str, now: SystemTime) -> Standing<T> {
        match self.lock().get(token) {
            Some(token) if token.until.is_some_and(|until| until <= now) => Standing::Expired,
            Some(token) => Standing::Valid(token.permits.clone()),
            None => Standing::Unknown,
        }
    }

    /// Takes back every token.
    pub(crate) fn revoke(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Token<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// So many random digits, in hexadecimal.
pub(crate) fn random_hex(digits: usize) -> String {
    std::iter::repeat_with(|| char::from_digit(fastrand::u32(0..16), 16))
        .flatten()
        .take(digits)
        .collect()
}
