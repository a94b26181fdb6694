//! The generator behind the client crates: specs in, crates out.
//!
//! `codegen` runs the pipeline, `spec` reads and checks what goes in, `problem` is what people are
//! told when something is wrong. ARCHITECTURE.md has the map.

#![warn(clippy::unwrap_used, clippy::expect_used)]

pub mod checkout;
pub mod codegen;
pub mod docs;
pub mod problem;
pub mod spec;
