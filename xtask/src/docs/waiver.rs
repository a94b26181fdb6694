//! What is let be: what a page says that a spec has no words for, and what no reader understands.
//! It stands in `x-waivers`, and what no longer applies is told.

use super::compare::Difference;
use super::facts::{Facts, Remark};
use super::flat::{flatten, hex};
use crate::spec::Spec;
use crate::spec::model::{WaivedFact, Waiver};

/// Enough to tell one set of facts from the next.
const DIGITS: usize = 8;

/// A waiver that covers nothing any more, or something else than it did.
#[derive(Clone, Debug)]
pub struct Expired {
    /// Its id.
    pub id: String,
    /// Where its fact stands in the spec.
    pub pointer: String,
    /// The line of the page that shows it.
    pub line: usize,
    /// What it was about.
    pub at: String,
    /// What is no longer so.
    pub what: String,
    /// The digest that the entry would have to have now, if it still covers something.
    pub digest: Option<String>,
}

/// Takes out of `found` and out of `unread` what the spec waives for `operation`.
pub fn waive(
    spec: &Spec,
    operation: &str,
    page: &Facts,
    found: &mut Vec<Difference>,
    unread: &mut Vec<Remark>,
) -> Vec<Expired> {
    let mut expired = Vec::new();
    for (waiver, pointer, fact) in of(spec, operation) {
        if fact.format.as_ref().is_some_and(|format| *format != page.format) {
            continue;
        }
        let mut tell = |at: &str, line, what: &str, digest| {
            expired.push(Expired {
                id: waiver.id.clone(),
                pointer: pointer.clone(),
                line,
                at: at.to_owned(),
                what: what.to_owned(),
                digest,
            });
        };
        if fact.is_whole_page() {
            tell("page", 1, "the page is read", None);
        } else if let Some(wanted) = &fact.unread {
            let before = unread.len();
            unread.retain(|remark| remark.told() != *wanted);
            if unread.len() == before {
                tell("page", 1, "nothing of that kind is left on the page", None);
            }
        } else if let Some(at) = &fact.at {
            let covered: Vec<&Difference> =
                found.iter().filter(|difference| difference.at.is_within(at)).collect();
            let Some(first) = covered.first() else {
                tell(at, 1, "page and spec agree there", None);
                continue;
            };
            let (line, digest) = (first.line, digest(&covered, page, at));
            if fact.digest.as_ref() != Some(&digest) {
                let what =
                    format!("the page says something else there; the digest is {digest} now");
                tell(at, line, &what, Some(digest));
            }
            found.retain(|difference| !difference.at.is_within(at));
        }
    }
    expired
}

/// Whether the spec says that no reader reads the page of `operation`.
pub fn is_unread_page(spec: &Spec, operation: &str) -> bool {
    of(spec, operation).any(|(_, _, fact)| fact.is_whole_page())
}

/// What is waived for `operation`, and where that stands.
fn of<'a>(
    spec: &'a Spec,
    operation: &'a str,
) -> impl Iterator<Item = (&'a Waiver, String, &'a WaivedFact)> {
    spec.document.waivers.iter().enumerate().flat_map(move |(index, waiver)| {
        let facts = waiver.facts.iter().enumerate();
        facts
            .filter(move |(_, fact)| fact.operation == operation)
            .map(move |(number, fact)| (waiver, format!("/x-waivers/{index}/facts/{number}"), fact))
    })
}

/// A digest of what page and spec do not share, and of all that the page says there: what follows
/// from a difference is none of its own.
pub fn digest(covered: &[&Difference], page: &Facts, at: &str) -> String {
    let differences = covered.iter().map(|found| {
        format!("{}\u{1f}{}\u{1f}{:?}\u{1f}{:?}", found.at, found.what, found.page, found.spec)
    });
    let facts = flatten(page);
    let facts = facts
        .iter()
        .filter(|fact| fact.at.is_within(at))
        .map(|fact| format!("{}\u{1f}{}\u{1f}{}", fact.at, fact.what, fact.value.json()));
    let mut lines: Vec<String> = differences.chain(facts).collect();
    lines.sort();
    hex(&lines.join("\n"), DIGITS)
}
