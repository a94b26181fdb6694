//! The ways that the search has come, and from them: which rows could be elsewhere.

use super::frames::Node;
use super::shape::Name;

/// One placed row, linked to the one before.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub before: Option<usize>,
    pub row: usize,
    pub parent: Node,
    /// The object that it was added to, as it is with it.
    pub frame: usize,
    pub cost: u32,
    /// The object that the table forgot and in which it forgot it, if this row needed it.
    pub implied: Option<(Node, Name)>,
    /// Whether nobody has gone on from here.
    pub is_lost: bool,
}

/// Another way to come to a step.
#[derive(Clone, Copy, Debug)]
struct Twin {
    step: usize,
    before: usize,
    dearer: u32,
}

/// All steps, row by row.
#[derive(Debug, Default)]
pub struct Trail {
    steps: Vec<Step>,
    twins: Vec<Twin>,
    /// Where the steps and the twins of each row begin.
    rows: Vec<(usize, usize)>,
}

/// How much dearer than the best reading one is that has a row elsewhere, and where that is.
pub type Doubt = (u32, Node);

impl Trail {
    /// The next row's steps come now.
    pub fn next_row(&mut self) {
        self.rows.push((self.steps.len(), self.twins.len()));
    }

    /// The number of the next step.
    pub fn next(&self) -> usize {
        self.steps.len()
    }

    pub fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Notes that the step before `step` may as well be `before`, which makes it `dearer`.
    pub fn twin(&mut self, step: usize, before: usize, dearer: u32) {
        self.twins.push(Twin { step, before, dearer });
    }

    pub fn get(&self, id: usize) -> Option<&Step> {
        self.steps.get(id)
    }

    /// The steps that lead to `last`, one for each row up to its own.
    pub fn path(&self, last: Option<usize>) -> Vec<usize> {
        let steps = std::iter::successors(last, |id| self.get(*id)?.before);
        let mut path: Vec<usize> = steps.collect();
        path.reverse();
        path
    }

    /// Which rows have another place than on `path`, which is the best one, in a reading that is
    /// dearer by less than `most`, by rows. `ends` are the last steps of the readings that came to the end,
    /// and by how much they are dearer.
    pub fn doubts(
        &self,
        path: &[usize],
        ends: impl Iterator<Item = (usize, u32)>,
        most: u32,
    ) -> Vec<Option<Doubt>> {
        let mut doubts: Vec<Option<Doubt>> = vec![None; self.rows.len()];
        // How much dearer than the best the readings are that go through a step.
        let mut dearer = Cheapest { of: vec![u32::MAX; self.steps.len()], most };
        for (end, by) in ends {
            dearer.lower(end, by);
        }
        let (mut steps_end, mut twins_end) = (self.steps.len(), self.twins.len());
        // From the last row to the first: where a way leads is known before the way is gone.
        for (row, (steps, twins)) in self.rows.iter().copied().enumerate().rev() {
            let own = path.get(row).and_then(|id| self.get(*id));
            let mut doubt: Option<Doubt> = None;
            for (id, step) in self.steps.iter().enumerate().take(steps_end).skip(steps) {
                // From where a reading was lost it would have gone on as the best one does.
                if let Some(own) = own.filter(|_| step.is_lost) {
                    dearer.lower(id, step.cost.saturating_sub(own.cost));
                }
                let Some(by) = dearer.get(id) else { continue };
                if let Some(before) = step.before {
                    dearer.lower(before, by);
                }
                let Some(own) = own.map(|own| own.parent) else { continue };
                let both_implied =
                    matches!((own, step.parent), (Node::Implied(_), Node::Implied(_)));
                let is_nearer = doubt.is_none_or(|(known, _)| by < known);
                if own != step.parent && !both_implied && is_nearer {
                    doubt = Some((by, step.parent));
                }
            }
            if let Some(room) = doubts.get_mut(row) {
                *room = doubt;
            }
            for twin in self.twins.get(twins..twins_end).unwrap_or_default() {
                if let Some(by) = dearer.get(twin.step) {
                    dearer.lower(twin.before, by + twin.dearer);
                }
            }
            (steps_end, twins_end) = (steps, twins);
        }
        doubts
    }
}

/// The least that is known of each step, where it is less than `most`.
struct Cheapest {
    of: Vec<u32>,
    most: u32,
}

impl Cheapest {
    fn get(&self, step: usize) -> Option<u32> {
        self.of.get(step).copied().filter(|by| *by < self.most)
    }

    fn lower(&mut self, step: usize, by: u32) {
        if let Some(known) = self.of.get_mut(step) {
            *known = by.min(*known);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_doubted_only_by_a_reading_that_is_not_much_dearer() {
        let step = |before, row, parent| {
            let (frame, cost, implied, is_lost) = (0, 0, None, false);
            Step { before, row, parent, frame, cost, implied, is_lost }
        };
        let mut trail = Trail::default();
        trail.next_row();
        trail.push(step(None, 0, Node::Root));
        trail.next_row();
        trail.push(step(Some(0), 1, Node::Row(0)));
        trail.push(step(Some(0), 1, Node::Root));
        let path = trail.path(Some(1));
        for (dearer, doubt) in [(0, true), (99, true), (100, false), (101, false)] {
            let doubts = trail.doubts(&path, [(1, 0), (2, dearer)].into_iter(), 100);
            assert_eq!(doubts, [None, doubt.then_some((dearer, Node::Root))], "{dearer}");
        }
    }
}
