//! Sets of names that share what they have in common: each reading has its own, and they differ in
//! their last names only.

use super::shape::Name;

/// A set of names; the empty one at first. It means something to the [`NameSets`] that made it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameSet(u32);

/// All sets, as binary tries over the names' bits, which never change once they are there.
#[derive(Debug)]
pub struct NameSets {
    /// The first is the empty trie, and stands for each of its own branches as well.
    nodes: Vec<[u32; 2]>,
}

/// A page of the largest size has fewer names than two to the power of this.
const BITS: u32 = 22;

impl Default for NameSets {
    fn default() -> Self {
        Self { nodes: vec![[0, 0]] }
    }
}

impl NameSets {
    /// `set` and `name`.
    pub fn with(&mut self, set: NameSet, name: Name) -> NameSet {
        if self.has(set, name) {
            return set;
        }
        let (mut old, root) = (set.0, self.next());
        for bit in (0..BITS).rev() {
            let mut branches = self.branches(old);
            let own = &mut branches[side(name, bit)];
            old = *own;
            // The node below it comes next; a name's last bit leads to anything but the empty trie.
            *own = if bit == 0 { root } else { self.next() + 1 };
            self.nodes.push(branches);
        }
        NameSet(root)
    }

    /// Whether `name` is in `set`.
    pub fn has(&self, set: NameSet, name: Name) -> bool {
        let mut node = set.0;
        for bit in (0..BITS).rev() {
            if node == 0 {
                return false;
            }
            node = self.branches(node)[side(name, bit)];
        }
        node != 0
    }

    /// How far the sets have grown, for [`NameSets::back_to`].
    pub fn mark(&self) -> usize {
        self.nodes.len()
    }

    /// Forgets the sets that were made since `mark`.
    pub fn back_to(&mut self, mark: usize) {
        self.nodes.truncate(mark);
    }

    fn next(&self) -> u32 {
        u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)
    }

    fn branches(&self, node: u32) -> [u32; 2] {
        self.nodes.get(node as usize).copied().unwrap_or_default()
    }
}

fn side(name: Name, bit: u32) -> usize {
    usize::from(name >> bit & 1 == 1)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Each set has what was put into it or into the one that it grew from, and nothing else.
        #[test]
        fn sets_that_share_keep_to_themselves(
            steps in proptest::collection::vec((any::<prop::sample::Index>(), 0..40_u32), 1..60),
            far in 0..1_u32 << BITS,
        ) {
            let mut sets = NameSets::default();
            let mut all = vec![(NameSet::default(), HashSet::new())];
            for (from, name) in steps {
                let name = if name == 0 { far } else { name };
                let (set, mut known) = all[from.index(all.len())].clone();
                known.insert(name);
                all.push((sets.with(set, name), known));
            }
            for (set, known) in all {
                for name in (0..40).chain([far, far ^ 1]) {
                    prop_assert_eq!(sets.has(set, name), known.contains(&name));
                }
            }
        }
    }
}
