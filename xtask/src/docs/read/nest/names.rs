//! Sets of names that share what they have in common: each reading has its own, and they differ in
//! their last names only.

use super::shape::Name;

/// A set of names; the empty one at first. It means something to the [`NameSets`] that made it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameSet(u32);

/// All sets, as binary tries over the bits of the names' numbers, which never change once they are
/// there.
#[derive(Debug)]
pub struct NameSets {
    /// The first is the empty trie, and stands for each of its own branches as well.
    nodes: Vec<[u32; 2]>,
    /// The number of each name that anybody will ask for. The fewer they are, the lower the tries.
    numbers: Vec<Option<u32>>,
    bits: u32,
}

impl NameSets {
    /// Sets that know of the names in `watched` only.
    pub fn of(watched: impl IntoIterator<Item = Name>) -> Self {
        let mut numbers: Vec<Option<u32>> = Vec::new();
        let mut count = 0;
        for name in watched {
            let name = name as usize;
            if numbers.len() <= name {
                numbers.resize(name + 1, None);
            }
            if let Some(number @ None) = numbers.get_mut(name) {
                *number = Some(count);
                count += 1;
            }
        }
        // One bit at least, so that a set with a name is never the empty trie.
        let bits = (u32::BITS - count.leading_zeros()).max(1);
        Self { nodes: vec![[0, 0]], numbers, bits }
    }

    /// `set` and `name`, if that is watched.
    pub fn with(&mut self, set: NameSet, name: Name) -> NameSet {
        let Some(number) = self.number(name).filter(|_| !self.has(set, name)) else { return set };
        let (mut old, root) = (set.0, self.next());
        for bit in (0..self.bits).rev() {
            let mut branches = self.branches(old);
            let own = &mut branches[side(number, bit)];
            old = *own;
            // The node below it comes next; a name's last bit leads to anything but the empty trie.
            *own = if bit == 0 { root } else { self.next() + 1 };
            self.nodes.push(branches);
        }
        NameSet(root)
    }

    /// Whether `name` is in `set`. A name that is not watched is in none.
    pub fn has(&self, set: NameSet, name: Name) -> bool {
        let Some(number) = self.number(name) else { return false };
        let mut node = set.0;
        for bit in (0..self.bits).rev() {
            if node == 0 {
                return false;
            }
            node = self.branches(node)[side(number, bit)];
        }
        node != 0
    }

    fn number(&self, name: Name) -> Option<u32> {
        self.numbers.get(name as usize).copied().flatten()
    }

    fn next(&self) -> u32 {
        u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)
    }

    fn branches(&self, node: u32) -> [u32; 2] {
        self.nodes.get(node as usize).copied().unwrap_or_default()
    }
}

fn side(number: u32, bit: u32) -> usize {
    usize::from(number >> bit & 1 == 1)
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
            watched in proptest::collection::hash_set(0..40_u32, 0..40),
            steps in proptest::collection::vec((any::<prop::sample::Index>(), 0..40_u32), 1..60),
        ) {
            let mut sets = NameSets::of(watched.iter().copied());
            let mut all = vec![(NameSet::default(), HashSet::new())];
            for (from, name) in steps {
                let (set, mut known) = all[from.index(all.len())].clone();
                if watched.contains(&name) {
                    known.insert(name);
                }
                all.push((sets.with(set, name), known));
            }
            for (set, known) in all {
                for name in 0..41 {
                    prop_assert_eq!(sets.has(set, name), known.contains(&name));
                }
            }
        }
    }
}
