//! Organisations below organisations.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use super::state::{Generated, Organization, State};

/// The organisations of the tenant.
#[derive(Debug)]
pub(super) enum Tree {
    Listed(Listed),
    /// Each is a function of its number, and so is its place, so that a million of them take no room.
    Generated(Generated),
}

/// The organisations of a file, with a way to walk them.
#[derive(Debug)]
pub(super) struct Listed {
    all: Vec<Organization>,
    by_id: HashMap<String, u64>,
    roots: Vec<u64>,
    children: Vec<Vec<u64>>,
}

/// Indexes in the order in which they are listed: ranges, one after the other.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found(Vec<Range<u64>>);

impl Found {
    fn run(indexes: Range<u64>) -> Self {
        Self(Vec::from([indexes]))
    }

    fn of(indexes: &[u64]) -> Self {
        Self(indexes.iter().map(|&index| index..index + 1).collect())
    }

    pub(super) fn len(&self) -> u64 {
        self.0.iter().map(|range| range.end - range.start).sum()
    }

    /// At most `limit` indexes, after the first `skip`.
    pub(super) fn slice(&self, mut skip: u64, limit: u64) -> impl Iterator<Item = u64> {
        let rest = self.0.iter().map(move |range| {
            let skipped = skip.min(range.end - range.start);
            skip -= skipped;
            range.start + skipped..range.end
        });
        rest.flatten().take(usize::try_from(limit).unwrap_or(usize::MAX))
    }
}

impl Tree {
    pub(super) fn new(state: &State) -> Result<Self, String> {
        match (&state.organizations, state.generated) {
            (Some(_), Some(_)) => {
                Err("oneaccess: has both `organizations` and `generated`; leave one out".to_owned())
            }
            (_, Some(generated)) => Ok(Self::Generated(generated)),
            (listed, None) => Listed::new(listed.clone().unwrap_or_default()).map(Self::Listed),
        }
    }

    pub(super) fn get(&self, index: u64) -> Cow<'_, Organization> {
        match self {
            Self::Listed(listed) => Cow::Borrowed(&listed.all[listed.place(index)]),
            Self::Generated(generated) => Cow::Owned(generated.organization(index)),
        }
    }

    pub(super) fn find(&self, id: &str) -> Option<u64> {
        match self {
            Self::Listed(listed) => listed.by_id.get(id).copied(),
            Self::Generated(generated) => generated.find(id),
        }
    }

    pub(super) fn roots(&self) -> Found {
        match self {
            Self::Listed(listed) => Found::of(&listed.roots),
            Self::Generated(generated) => Found::run(generated.children(None)),
        }
    }

    pub(super) fn all(&self) -> Found {
        match self {
            Self::Listed(listed) => Found::run(0..listed.all.len() as u64),
            Self::Generated(generated) => Found::run(0..generated.organizations),
        }
    }

    /// An organisation and those directly below it.
    pub(super) fn with_children(&self, start: u64) -> Found {
        let mut found = Found::run(start..start + 1);
        match self {
            Self::Listed(listed) => {
                found.0.extend(Found::of(&listed.children[listed.place(start)]).0)
            }
            Self::Generated(generated) => found.0.push(generated.children(Some(start))),
        }
        found
    }

    /// An organisation and all below it, level by level.
    pub(super) fn below(&self, start: u64) -> Found {
        let mut found = Found::run(start..start + 1);
        match self {
            Self::Listed(listed) => {
                let mut level = vec![start];
                while !level.is_empty() {
                    let below = |index: &u64| listed.children[listed.place(*index)].clone();
                    level = level.iter().flat_map(below).collect();
                    found.0.extend(Found::of(&level).0);
                }
            }
            Self::Generated(generated) => {
                // The organisations of one level below another stand side by side.
                let mut level = start..start + 1;
                while !level.is_empty() {
                    let first = generated.children(Some(level.start)).start;
                    let last = generated.children(Some(level.end - 1)).end;
                    level = first..last;
                    found.0.push(level.clone());
                }
            }
        }
        found
    }
}

impl Listed {
    fn new(all: Vec<Organization>) -> Result<Self, String> {
        let place = |index: usize, field: &str| format!("oneaccess.organizations[{index}].{field}");
        let mut by_id = HashMap::new();
        let mut by_code = HashMap::new();
        for (index, organization) in all.iter().enumerate() {
            let (id, code) = (&organization.org_id, &organization.org_code);
            if id.is_empty() {
                return Err(format!(
                    "{}: is empty, which means no organisation",
                    place(index, "org_id")
                ));
            }
            if let Some(first) = by_id.insert(id.clone(), index as u64) {
                return Err(format!(
                    "{}: `{id}` is also that of oneaccess.organizations[{first}]; each needs its own",
                    place(index, "org_id")
                ));
            }
            if let Some(first) = by_code.insert(code, index) {
                return Err(format!(
                    "{}: `{code}` is also that of oneaccess.organizations[{first}]; each needs its own",
                    place(index, "org_code")
                ));
            }
        }
        let mut roots = Vec::new();
        let mut children = vec![Vec::new(); all.len()];
        for (index, organization) in all.iter().enumerate() {
            let Some(parent) = &organization.parent_id else {
                roots.push(index as u64);
                continue;
            };
            let Some(&above) = by_id.get(parent) else {
                return Err(format!(
                    "{}: there is no organisation `{parent}`; leave parent_id out for a root organisation",
                    place(index, "parent_id")
                ));
            };
            children[above as usize].push(index as u64);
        }
        let listed = Self { all, by_id, roots, children };
        match listed.in_a_circle() {
            Some(index) => Err(format!(
                "{}: leads back to itself and to no root organisation",
                place(index, "parent_id")
            )),
            None => Ok(listed),
        }
    }

    /// An organisation that no root leads to.
    fn in_a_circle(&self) -> Option<usize> {
        let mut reached = vec![false; self.all.len()];
        let mut ahead = self.roots.clone();
        while let Some(index) = ahead.pop() {
            reached[self.place(index)] = true;
            ahead.extend(&self.children[self.place(index)]);
        }
        reached.iter().position(|reached| !reached)
    }

    /// An index was one of `all` before it became a `u64`.
    #[allow(clippy::cast_possible_truncation)]
    fn place(&self, index: u64) -> usize {
        index as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The arithmetic of made-up trees against the same trees written out, which are walked.
    #[test]
    fn a_made_up_tree_is_the_same_written_out() {
        for organizations in [0, 1, 2, 8, 9, 10, 11, 72, 73, 80, 81, 500, 1000] {
            let generated = Generated { organizations, seed: 3 };
            let made_up = Tree::Generated(generated);
            let all = (0..organizations).map(|index| generated.organization(index)).collect();
            let listed = Tree::Listed(Listed::new(all).unwrap());
            let ids = |tree: &Tree, found: Found| -> Vec<_> {
                assert_eq!(found.slice(0, u64::MAX).count() as u64, found.len());
                found.slice(0, u64::MAX).map(|index| tree.get(index).org_id.clone()).collect()
            };
            assert_eq!(ids(&made_up, made_up.roots()), ids(&listed, listed.roots()));
            assert_eq!(ids(&made_up, made_up.all()), ids(&listed, listed.all()));
            for index in 0..organizations {
                let id = made_up.get(index).org_id.clone();
                assert_eq!((made_up.find(&id), listed.find(&id)), (Some(index), Some(index)));
                let below = [made_up.below(index), listed.below(index)];
                let [one, other] = below;
                assert_eq!(ids(&made_up, one), ids(&listed, other), "{index} of {organizations}");
                let [one, other] = [made_up.with_children(index), listed.with_children(index)];
                assert_eq!(ids(&made_up, one), ids(&listed, other), "{index} of {organizations}");
            }
        }
    }

    #[test]
    fn a_slice_goes_over_the_gaps() {
        let found = Found(vec![5..7, 10..10, 20..24]);
        let slice = |skip, limit| found.slice(skip, limit).collect::<Vec<_>>();
        assert_eq!(slice(0, 100), [5, 6, 20, 21, 22, 23]);
        assert_eq!(slice(1, 3), [6, 20, 21]);
        assert_eq!(slice(2, 4), [20, 21, 22, 23]);
        assert_eq!(slice(5, 1), [23]);
        assert_eq!(slice(6, 1), [0; 0]);
        assert_eq!(slice(u64::MAX, 1), [0; 0]);
    }
}
