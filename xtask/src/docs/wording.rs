//! Whether a page says the same in other words: a short digest of each passage, in their order.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::facts::{Facts, Subject, shortened};
use super::flat::hex;

/// Enough to tell one wording from the next; a rare miss costs a notice.
const DIGITS: usize = 3;

/// A passage that was added, has changed or is gone.
#[derive(Clone, Debug)]
pub struct Changed {
    /// What it speaks of; for one that is gone, what speaks the passage in its place.
    pub at: Subject,
    /// Its line on the page.
    pub line: usize,
    /// Which passage it was when the page was pinned, from 1; none for a new one.
    pub before: Option<usize>,
    /// What it says now; none for one that is gone.
    pub text: Option<String>,
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
    let at = |index: usize, before: Option<usize>, is_gone: bool| {
        let wording = facts.wording.get(index).or(facts.wording.last())?;
        let words = wording.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = (!is_gone).then(|| shortened(&words));
        Some(Changed { at: wording.at.clone(), line: wording.spot.line, before, text })
    };
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { .. } => {}
            DiffOp::Delete { old_index, old_len, new_index } => found.extend(
                (0..old_len).filter_map(|step| at(new_index, Some(old_index + step + 1), true)),
            ),
            DiffOp::Insert { new_index, new_len, .. } => {
                found.extend((0..new_len).filter_map(|step| at(new_index + step, None, false)));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let before = |step: usize| (step < old_len).then_some(old_index + step + 1);
                found.extend(
                    (0..new_len).filter_map(|step| at(new_index + step, before(step), false)),
                );
                // More were there than are now.
                let place = new_index + new_len;
                found.extend(
                    (new_len..old_len)
                        .filter_map(|step| at(place, Some(old_index + step + 1), true)),
                );
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::facts::Part;
    use super::*;

    fn page(passages: &[&str]) -> Facts {
        let mut facts = Facts::default();
        for (index, text) in passages.iter().enumerate() {
            facts.words(Part::Section(format!("s{index}")).into(), text, 10 + index);
        }
        facts
    }

    fn told(old: &[&str], new: &[&str]) -> Vec<(usize, Option<usize>, Option<String>)> {
        let pinned = digests(&page(old)).join(" ");
        let found = changed(&page(new), &pinned);
        found.into_iter().map(|found| (found.line, found.before, found.text)).collect()
    }

    #[test]
    fn a_passage_that_is_new_changed_or_gone_is_told_with_its_place() {
        let old = ["a boat", "a pier", "a tide"];
        assert!(told(&old, &["a  boat", "a\npier", "a tide"]).is_empty());
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(told(&old, &["a boat", "a quay", "a tide"]), [(11, Some(2), text("a quay"))]);
        let added = ["a boat", "a quay", "a pier", "a tide"];
        assert_eq!(told(&old, &added), [(11, None, text("a quay"))]);
        assert_eq!(told(&old, &["a boat", "a tide"]), [(11, Some(2), None)]);
    }

    #[test]
    fn several_passages_are_told_one_by_one() {
        let old = ["a boat", "a pier", "a buoy", "a tide"];
        let text = |text: &str| Some(text.to_owned());
        let gone = [(11, Some(2), None), (11, Some(3), None)];
        assert_eq!(told(&old, &["a boat", "a tide"]), gone);
        let new = ["a boat", "a quay", "a dock", "a pier", "a buoy", "a tide"];
        assert_eq!(told(&old, &new), [(11, None, text("a quay")), (12, None, text("a dock"))]);
        let both = [(11, Some(2), text("a quay")), (12, Some(3), text("a dock"))];
        assert_eq!(told(&old, &["a boat", "a quay", "a dock", "a tide"]), both);
        // More than before, and fewer.
        let more = [both[0].clone(), both[1].clone(), (13, None, text("a crane"))];
        let new = ["a boat", "a quay", "a dock", "a crane", "a tide"];
        assert_eq!(told(&old, &new), more);
        let fewer = [both[0].clone(), (12, Some(3), None)];
        assert_eq!(told(&old, &["a boat", "a quay", "a tide"]), fewer);
    }
}
