//! Which of many values was there before, in bounded memory.

use std::collections::HashSet;

/// So many of the newest values are known for certain.
const WINDOW: usize = 1 << 14;

/// Hashes of what has come so far, page tokens or pages.
///
/// The newest are all kept. Of the older ones one is, and a sequence that goes round in a circle, however
/// large, meets it in the end: the mark is moved after 1, 2, 4, 8, … values, so that it comes to lie in
/// the circle and stays there for longer than a round takes (Brent's algorithm).
#[derive(Debug, Default)]
pub(super) struct Seen {
    new: HashSet<u64>,
    old: HashSet<u64>,
    mark: Option<u64>,
    count: u64,
}

impl Seen {
    /// Adds a value; whether it was not there before, as far as is known.
    pub(super) fn insert(&mut self, value: u64) -> bool {
        if self.mark == Some(value) || self.old.contains(&value) || !self.new.insert(value) {
            return false;
        }
        self.count += 1;
        if self.count.is_power_of_two() {
            self.mark = Some(value);
        }
        if self.new.len() == WINDOW {
            self.old = std::mem::take(&mut self.new);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_values_take_little_memory_and_give_no_false_alarm() {
        let mut seen = Seen::default();
        for value in 0..1_000_000 {
            assert!(seen.insert(value));
        }
        assert!(seen.new.capacity() + seen.old.capacity() <= 4 * WINDOW);
    }

    #[test]
    fn every_circle_is_noticed() {
        for before in [0, 1, 5, 1000, 100_000] {
            for round in [1, 2, 3, 1000, WINDOW as u64, 100_000] {
                let mut seen = Seen::default();
                let walk =
                    (0..).map(|n| if n < before { n } else { before + (n - before) % round });
                let noticed = walk.take(2_000_000).position(|value| !seen.insert(value));
                let noticed = noticed.expect("it is noticed") as u64;
                if round <= WINDOW as u64 {
                    assert_eq!(noticed, before + round, "at once");
                } else {
                    assert!(noticed <= 3 * (before + round), "{before} {round}: {noticed}");
                }
            }
        }
    }
}
