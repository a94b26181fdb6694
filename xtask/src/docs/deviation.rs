//! Known contradictions: differences that a spec explains in `x-deviations`, and what is left when
//! one of them is over.

use serde_json::Value;

use super::compare::{Difference, show};
use super::facts::{Facts, Property};
use crate::spec::model::{Deviation, DeviationFact};

/// A deviation that explains nothing any more, or something else than it says.
#[derive(Clone, Debug)]
pub struct Expired {
    /// Its id.
    pub id: String,
    /// Where its fact stands in the spec.
    pub pointer: String,
    /// The line of the page that shows it.
    pub line: usize,
    /// What is no longer so.
    pub what: String,
    /// What it was about.
    pub at: String,
}

/// Takes out of `found` what the spec's deviations explain for `operation`.
pub fn explain(
    deviations: &[Deviation],
    operation: &str,
    page: &Facts,
    found: &mut Vec<Difference>,
) -> Vec<Expired> {
    let mut expired = Vec::new();
    let before = found.clone();
    for (index, deviation) in deviations.iter().enumerate() {
        for (number, fact) in deviation.facts.iter().enumerate() {
            if fact.operation != operation {
                continue;
            }
            let problem =
                if fact.what == "says" { says(page, fact) } else { matching(fact, found) };
            let Some((line, what)) = problem else { continue };
            // What is renamed or gone is one difference already.
            let gone = |difference: &Difference| {
                matches!(difference.what, Property::Field | Property::Name)
                    && difference.at.covers(&fact.at)
            };
            if fact.what != Property::Field.name() && before.iter().any(gone) {
                continue;
            }
            // Of another type no limit can be the known one, and the type is a difference already.
            let is_retyped = |other: &Difference| {
                other.what == Property::Type && other.at.to_string() == fact.at
            };
            if fact.what != Property::Type.name() && before.iter().any(is_retyped) {
                continue;
            }
            // The difference itself tells that it is not the known one.
            if let Some(other) = found.iter_mut().find(|found| is(found, fact)) {
                let known = format!("not the known contradiction {}: {what}", deviation.id);
                other.note = Some(known);
                continue;
            }
            expired.push(Expired {
                id: deviation.id.clone(),
                pointer: format!("/x-deviations/{index}/facts/{number}"),
                line,
                what,
                at: fact.at.clone(),
            });
        }
    }
    expired
}

/// Whether `fact` speaks of what `difference` is about.
fn is(difference: &Difference, fact: &DeviationFact) -> bool {
    difference.what.name() == fact.what && difference.at.to_string() == fact.at
}

/// Removes the difference that `fact` describes. Otherwise, what is wrong with `fact`.
fn matching(fact: &DeviationFact, found: &mut Vec<Difference>) -> Option<(usize, String)> {
    let known = |value: &Value| (!value.is_null()).then(|| value.clone());
    let same = found.iter().position(|found| is(found, fact));
    match same.map(|index| (index, found.get(index))) {
        Some((index, Some(difference))) => {
            if difference.page == known(&fact.page) && difference.spec == known(&fact.spec) {
                found.remove(index);
                return None;
            }
            let what = format!(
                "that one has {} on the page and {} in the spec",
                show(&fact.page),
                show(&fact.spec)
            );
            Some((difference.line, what))
        }
        _ => Some((1, format!("page and spec agree on the {}", fact.what))),
    }
}

/// What is wrong if the page does not say at `fact.at` what it is remembered for.
fn says(page: &Facts, fact: &DeviationFact) -> Option<(usize, String)> {
    let wanted = show(&fact.page);
    let mut line = 1;
    for wording in &page.wording {
        if wording.at.is_meant_by(&fact.at) {
            line = wording.spot.line;
            if wording.text.contains(&wanted) {
                return None;
            }
        }
    }
    Some((line, format!("the page no longer says `{wanted}` there")))
}
