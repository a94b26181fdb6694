//! Nothing but the examples beside it: each is a program of its own.
