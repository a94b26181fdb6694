//! The generator behind the client crates: specs in, crates out.
//!
//! `spec` reads and checks what goes in, `api` is what the generator makes of it, `codegen` prints
//! that, `docs` compares the specs with the vendors' pages, and `problem` is what people are told when
//! something is wrong. ARCHITECTURE.md has the map.

#![warn(clippy::unwrap_used, clippy::expect_used)]

pub mod api;
pub mod checkout;
pub mod codegen;
pub mod docs;
pub mod problem;
pub mod replace;
pub mod spec;
