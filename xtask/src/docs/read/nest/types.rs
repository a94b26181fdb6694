//! What types of the same name say about each other: they have the same fields, wherever they stand.

use std::collections::HashMap;

use crate::docs::facts::{Field, Kind};

/// A row of one of a page's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub table: usize,
    pub row: usize,
}

/// How many rows below it belong to each row of a table, as far as other places tell.
#[derive(Clone, Debug, Default)]
pub struct Sizes {
    /// No more than these.
    pub most: Vec<Option<usize>>,
    /// Exactly these.
    pub exact: Vec<Option<usize>>,
}

/// The named types of a page and where they are used.
pub struct Types<'r> {
    /// The rows of each table, as numbers: the same for the same name and type.
    tables: Vec<Vec<usize>>,
    uses: HashMap<&'r str, Vec<At>>,
}

impl<'r> Types<'r> {
    pub fn of(tables: &[&'r [Field]]) -> Self {
        let mut uses: HashMap<&str, Vec<At>> = HashMap::new();
        for (table, rows) in tables.iter().enumerate() {
            for (row, field) in rows.iter().enumerate() {
                if let Kind::Object(Some(name)) = field.kind.element() {
                    uses.entry(name.as_str()).or_default().push(At { table, row });
                }
            }
        }
        let mut numbers: HashMap<(&str, &Kind), usize> = HashMap::new();
        let mut number = |field: &'r Field| {
            let next = numbers.len();
            *numbers.entry((field.name.as_str(), &field.kind)).or_insert(next)
        };
        let tables = tables.iter().map(|rows| rows.iter().map(&mut number).collect()).collect();
        Self { tables, uses }
    }

    fn rows(&self, at: At) -> &[usize] {
        self.tables.get(at.table).and_then(|rows| rows.get(at.row + 1..)).unwrap_or_default()
    }

    /// How many rows below the two are the same, of the first `most`.
    fn common(&self, one: At, two: At, most: usize) -> usize {
        let pairs = self.rows(one).iter().zip(self.rows(two)).take(most);
        pairs.take_while(|(one, two)| one == two).count()
    }

    /// What is known before any row has its place: rows that follow one use of a type and not the
    /// other are outside of it.
    pub fn bounds(&self, table: usize) -> Sizes {
        let length = self.tables.get(table).map_or(0, |rows| rows.len());
        let mut sizes = Sizes { most: vec![None; length], exact: vec![None; length] };
        for uses in self.uses.values() {
            let here: Vec<At> = uses.iter().copied().filter(|at| at.table == table).collect();
            let Some((first, others)) = here.split_first() else { continue };
            // From the last on: it has no use behind it, so that no two commons overlap from then on,
            // and the work does not grow with the square of the rows.
            let most = others.iter().rev().fold(None, |most, other| {
                Some(self.common(*first, *other, most.unwrap_or(usize::MAX)))
            });
            // Where not even the first field is the same, the name means several things.
            for at in most.filter(|most| *most > 0).into_iter().flat_map(|_| &here) {
                if let Some(size) = sizes.most.get_mut(at.row) {
                    *size = most;
                }
            }
        }
        sizes
    }

    /// Takes over the sizes of those uses that are settled to the others of the same type.
    /// `settled` has the number of rows that belong to a row, where there is no doubt about it. Tells
    /// of each table whether its sizes have changed.
    pub fn spread(&self, settled: &[Vec<Option<usize>>], sizes: &mut [Sizes]) -> Vec<bool> {
        let mut changed = vec![false; sizes.len()];
        // A use tells nothing about itself.
        for uses in self.uses.values() {
            let known = uses.iter().filter_map(|at| {
                let size = *settled.get(at.table)?.get(at.row)?;
                Some((*at, size?))
            });
            let known: Vec<(At, usize)> = known.filter(|(_, size)| *size > 0).collect();
            let Some((model, size)) = known.first().copied() else { continue };
            if known.iter().any(|(_, other)| *other != size) {
                continue;
            }
            for at in uses {
                if *at != model && self.common(model, *at, size) < size {
                    continue;
                }
                let exact = sizes.get_mut(at.table).and_then(|s| s.exact.get_mut(at.row));
                if let Some(exact) = exact
                    && *exact != Some(size)
                {
                    *exact = Some(size);
                    if let Some(changed) = changed.get_mut(at.table) {
                        *changed = true;
                    }
                }
            }
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of these names: what begins with a capital is a type of its own, which the row before
    /// the colon has; the others are text.
    fn rows(text: &str) -> Vec<Field> {
        let row = |row: &str| {
            let (name, kind) = match row.split_once(':') {
                Some((name, kind)) => (name, Kind::named(kind)),
                None => (row, Kind::String),
            };
            Field { name: name.to_owned(), kind, ..Field::default() }
        };
        text.split(' ').map(row).collect()
    }

    #[test]
    fn uses_in_one_table_bound_each_other() {
        let (one, two) = (rows("ship:Ship id name boat:Ship id port"), rows("raft:Ship id oar"));
        let types = Types::of(&[&one, &two]);
        // Only the first row is the same below both; what follows only one of them is not in it.
        let bound = Some(1);
        assert_eq!(types.bounds(0).most, [bound, None, None, bound, None, None]);
        // The one use in the other table has none beside it there.
        assert_eq!(types.bounds(1).most, [None; 3]);
    }

    #[test]
    fn a_size_is_taken_over_where_the_same_rows_follow() {
        let one = rows("ship:Ship id name port boat:Ship id name crew");
        let two = rows("raft:Ship id oar");
        let types = Types::of(&[&one, &two]);
        let mut sizes = [types.bounds(0), types.bounds(1)];
        let mut settled = [vec![None; one.len()], vec![None; two.len()]];
        settled[0][0] = Some(2);
        assert_eq!(types.spread(&settled, &mut sizes), [true, false]);
        assert_eq!(sizes[0].exact[4], Some(2));
        assert_eq!(sizes[1].exact, [None; 3], "other rows follow");
        assert_eq!(types.spread(&settled, &mut sizes), [false, false], "it is known already");
        // Of a use whose rows are left out nothing is to be learnt.
        let mut sizes = [types.bounds(0), types.bounds(1)];
        settled[1][0] = Some(0);
        assert_eq!(types.spread(&settled, &mut sizes), [true, false]);
        assert_eq!(sizes[0].exact[4], Some(2));
        // Two that say otherwise say nothing.
        let mut sizes = [types.bounds(0), types.bounds(1)];
        settled[0][4] = Some(1);
        assert_eq!(types.spread(&settled, &mut sizes), [false, false]);
    }
}
