//! What the tests share: a scripted HTTP server over real sockets, clients that call it, the specs,
//! and a call for every operation in them.

// Helpers outside `#[test]` functions fail a test by panicking, too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod calls;
mod clients;
mod server;
mod specs;

pub use calls::{Call, Failure, Success, call};
pub use clients::{TOKEN, coze, coze_builder, feishu, feishu_builder, org, org_builder};
pub use server::{Reply, Request, Server};
pub use specs::{OperationSpec, Shape, normalised, operations, specs};

/// The README's first calls compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
