//! Known contradictions: differences that a spec explains in `x-deviations`, and what is left when
//! one of them is over.

use serde_json::Value;

use super::compare::{Difference, show};
use super::facts::Facts;
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
                ["field", "name"].contains(&difference.what.as_str()) && difference.covers(&fact.at)
            };
            if fact.what != "field" && before.iter().any(gone) {
                continue;
            }
            // The difference itself tells that it is not the known one.
            if let Some(other) = found.iter_mut().find(|d| d.at == fact.at && d.what == fact.what) {
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

/// Removes the difference that `fact` describes. Otherwise, what is wrong with `fact`.
fn matching(fact: &DeviationFact, found: &mut Vec<Difference>) -> Option<(usize, String)> {
    let known = |value: &Value| (!value.is_null()).then(|| value.clone());
    let same = found.iter().position(|d| d.at == fact.at && d.what == fact.what);
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
        if side(&wording.at) == side(&fact.at) && last(&wording.at) == last(&fact.at) {
            line = wording.spot.line;
            if wording.text.contains(&wanted) {
                return None;
            }
        }
    }
    Some((line, format!("the page no longer says `{wanted}` there")))
}

fn side(at: &str) -> &str {
    at.split(' ').next().unwrap_or_default()
}

fn last(at: &str) -> &str {
    at.rsplit([' ', '.']).next().unwrap_or_default()
}

/// Whether two names speak of one subject, one of them perhaps without what is around it.
pub fn same_subject(one: &str, two: &str) -> bool {
    side(one) == side(two) && last(one) == last(two)
}
