//! Random idempotency keys.

use std::hash::{BuildHasher, RandomState};
use std::time::SystemTime;

/// A random key of 32 hexadecimal digits.
///
/// It need not be secret, only unlike any other. The standard library seeds its hashes from the
/// operating system's randomness, so that no crate for that has to be compiled.
pub fn idempotency_key() -> String {
    // The process and the time are for a process that was forked with the seed in it.
    let half = || RandomState::new().hash_one((std::process::id(), SystemTime::now()));
    format!("{:016x}{:016x}", half(), half())
}
