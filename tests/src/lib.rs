//! Helpers of the tests: a scripted HTTP server over real sockets.
