//! Whether a page says the same in other words: a short digest of each passage, in their order.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::facts::{Facts, Subject};
use super::flat::hex;

/// Enough to tell one wording from the next; a rare miss costs a notice.
const DIGITS: usize = 3;

/// A passage that was added or has changed.
#[derive(Clone, Debug)]
pub struct Changed {
    /// What it speaks of.
    pub at: Subject,
    /// Its line on the page.
    pub line: usize,
}

/// The digests of all passages of a page.
pub fn digests(facts: &Facts) -> Vec<String> {
    facts.wording.iter().map(|wording| passage(&wording.text)).collect()
}

/// White space is no wording.
fn passage(text: &str) -> String {
    hex(&text.split_whitespace().collect::<Vec<_>>().join(" "), DIGITS)
}

/// The passages that differ from those that `pinned` digests.
pub fn changed(facts: &Facts, pinned: &str) -> Vec<Changed> {
    let old: Vec<String> = pinned.split_whitespace().map(str::to_owned).collect();
    let new = digests(facts);
    let at = |index: usize| {
        let wording = facts.wording.get(index).or(facts.wording.last());
        wording.map(|wording| Changed { at: wording.at.clone(), line: wording.spot.line })
    };
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { .. } => {}
            DiffOp::Delete { new_index, .. } => found.extend(at(new_index)),
            DiffOp::Insert { new_index, new_len, .. }
            | DiffOp::Replace { new_index, new_len, .. } => {
                found.extend((new_index..new_index + new_len).filter_map(at));
            }
        }
    }
    found
}
