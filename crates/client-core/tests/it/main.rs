//! The runtime from outside: an invented vendor, real sockets, no vendor crate.

mod build;
mod classes;
mod clock;
mod connections;
mod credentials;
mod envelope;
mod errors;
mod exchange;
mod faults;
mod flights;
mod for_tests;
// Without TLS there is hardly anything to share.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
mod http_client;
mod http_service;
mod look_ahead;
mod lying;
mod object;
mod options;
mod pace;
mod paging;
mod pattern;
mod payload;
mod polling;
mod request;
mod retries;
mod runtimes;
mod support;
mod tokens;
mod tracing;
mod view;
mod wire;
mod writes;
