//! What the tests share: a scripted HTTP server over real sockets, clients that call it, the specs,
//! and a call for every operation in them.

// Helpers outside `#[test]` functions fail a test by panicking, too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod calls;
mod clients;
#[rustfmt::skip]
mod generated;
mod inputs;
mod intranet;
mod server;
mod specs;
mod still_clock;

pub use calls::{Call, Connect, Failure, Listed, Sending, Success, View};
pub use clients::{
    TOKEN, coze, coze_builder, feishu, feishu_builder, org, org_builder, own_http_client,
};
pub use inputs::{Input, Place, sample};
pub use intranet::Intranet;
pub use server::{Reply, Request, Server};
pub use specs::{OperationSpec, Shape, ViewSpec, normalised, operations, representatives, specs};
pub use still_clock::StillClock;

/// Waits for a call, but not for ever: a timeout that does not work shall fail its test, not hang it.
///
/// # Panics
///
/// When the call takes longer than any that works.
pub async fn soon<T>(call: impl Future<Output = T>) -> T {
    let limit = std::time::Duration::from_secs(30);
    tokio::time::timeout(limit, call).await.expect("the call hangs")
}

/// The programs of the cookbook run.
#[cfg(doctest)]
#[doc = include_str!("../../COOKBOOK.md")]
pub struct Cookbook;

/// The README's first calls compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
