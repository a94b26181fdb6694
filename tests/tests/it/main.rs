//! The generated clients over real HTTP: what goes out, what comes back, and what goes wrong on the way.

mod claims;
mod credentials;
mod documentation;
mod documented_errors;
mod documented_examples;
mod error_messages;
mod exports;
mod fuzz_corpus;
mod generated_specs;
mod intranet;
mod limits;
mod listings;
mod options;
mod regions_and_builder;
mod requests;
mod robustness;
mod simulated;
mod views;
mod wire_schema;
