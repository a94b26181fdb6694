//! Whatever codegen refuses, it refuses by name: where, what and what else to write, without a panic and without
//! another tool's words; and whatever it accepts compiles and works. Tried on operations that nobody wrote, the same in each run.
//!
//! `GENERATED_OPERATIONS=1000` tries more of them.

mod accepted;
mod drawn;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use drawn::{Random, document, draw};
use serde_json::Value;

/// How many operations are drawn.
const OPERATIONS: usize = 120;

/// What codegen says to a document that it refuses, as a person reads it.
fn refusal(document: &Value) -> Option<String> {
    let made = catch_unwind(AssertUnwindSafe(|| {
        let spec = xtask::spec::parse(Path::new("specs/drawn.yaml"), &document.to_string())?;
        xtask::codegen::generate(&spec).map(drop)
    }));
    let made = made.unwrap_or_else(|_| panic!("codegen panics on {document:#}"));
    made.err().map(|problems| problems.to_string())
}

#[test]
fn what_is_refused_is_refused_by_name() {
    let count = std::env::var("GENERATED_OPERATIONS");
    let count = count.map_or(OPERATIONS, |count| count.parse().unwrap());
    let mut random = Random::new(10);
    let mut odd = Vec::new();
    for one in (0..count).map(|number| draw(&mut random, number)) {
        let Some(message) = refusal(&document(&one)) else { continue };
        // Each problem says where, what and what else to write; none is another tool's.
        let complete = message.contains("problem:") && message.contains("expected:");
        let foreign = ["progenitor", "typify", "panicked", "syn::"];
        if !complete || foreign.iter().any(|word| message.contains(word)) {
            odd.push(format!("{message}\n{}", one.operation));
        }
    }
    assert!(odd.is_empty(), "{} refusals by nobody's name:\n{}", odd.len(), odd.join("\n\n"));
}
