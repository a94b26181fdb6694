//! What the search has found, as a tree.

use std::collections::HashMap;

use super::frames::Node;
use crate::docs::facts::{Field, Kind};

/// Where the rows of a table belong.
#[derive(Default)]
pub struct Outcome {
    /// From the first row to the last.
    pub places: Vec<Place>,
    /// Why a row may belong elsewhere.
    pub doubts: HashMap<usize, String>,
}

pub struct Place {
    pub row: usize,
    pub parent: Node,
    pub step: usize,
    pub implied: Option<(Node, String)>,
}

impl Outcome {
    /// How many rows below it belong to each row, where there is no doubt about it.
    pub fn settled(&self) -> Vec<Option<usize>> {
        let count = self.places.len();
        // Where each object ends: at the first row that is not inside.
        let mut ends = vec![count; count];
        let mut open: Vec<usize> = Vec::new();
        for (row, place) in self.places.iter().enumerate() {
            while let Some(inner) = open.pop_if(|inner| Node::Row(*inner) != place.parent) {
                if let Some(end) = ends.get_mut(inner) {
                    *end = row;
                }
            }
            open.push(row);
        }
        let doubted = self.first_from(|row, _| self.doubts.contains_key(&row));
        let implied = self.first_from(|_, place| place.implied.is_some());
        let size = |(row, end): (usize, usize)| {
            let from = |firsts: &[usize]| firsts.get(row + 1).copied().unwrap_or(count);
            // The first row behind it must be settled as well, to know that it is outside.
            let is_settled = from(&doubted) > end || from(&doubted) == count;
            (is_settled && from(&implied) >= end).then_some(end - row - 1)
        };
        ends.into_iter().enumerate().map(size).collect()
    }

    /// For each row the first one from there on of which `is` holds; how many rows there are if it holds
    /// of none.
    fn first_from(&self, is: impl Fn(usize, &Place) -> bool) -> Vec<usize> {
        let mut first = self.places.len();
        let mut firsts = vec![first; first];
        for ((row, place), room) in self.places.iter().enumerate().zip(&mut firsts).rev() {
            if is(row, place) {
                first = row;
            }
            *room = first;
        }
        firsts
    }

    /// The tree of `rows`.
    pub fn tree(mut self, rows: Vec<Field>) -> Vec<Field> {
        // From the last row to the first: a field is complete before it goes into its object.
        let mut inside: HashMap<Node, Vec<Field>> = HashMap::new();
        let take = |inside: &mut HashMap<Node, Vec<Field>>, node: Node| {
            let mut fields = inside.remove(&node).unwrap_or_default();
            fields.reverse();
            fields
        };
        let mut rows: Vec<Option<Field>> = rows.into_iter().map(Some).collect();
        for place in self.places.iter().rev() {
            let Some(mut field) = rows.get_mut(place.row).and_then(Option::take) else { continue };
            field.fields = take(&mut inside, Node::Row(place.row));
            field.uncertain = self.doubts.remove(&place.row);
            let spot = field.spot.clone();
            inside.entry(place.parent).or_default().push(field);
            if let Some((parent, name)) = &place.implied {
                let fields = take(&mut inside, Node::Implied(place.step));
                let kind = Kind::OBJECT;
                let name = name.clone();
                let field = Field { name, spot, kind, fields, implied: true, ..Field::default() };
                inside.entry(*parent).or_default().push(field);
            }
        }
        take(&mut inside, Node::Root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docs::facts::Spot;

    fn place(row: usize, parent: Node) -> Place {
        Place { row, parent, step: row, implied: None }
    }

    fn field(name: &str, line: usize) -> Field {
        Field { name: name.to_owned(), spot: Spot::line(line), ..Field::default() }
    }

    #[test]
    fn an_object_is_settled_where_its_fields_are_wherever_it_is_itself() {
        let sizes = |doubted: &[usize]| {
            let places = vec![place(0, Node::Root), place(1, Node::Row(0)), place(2, Node::Root)];
            let doubts = doubted.iter().map(|row| (*row, String::new())).collect();
            Outcome { places, doubts }.settled()
        };
        assert_eq!(sizes(&[]), [Some(1), Some(0), Some(0)]);
        assert_eq!(sizes(&[0]), [Some(1), Some(0), Some(0)]);
        // The row behind it may be one of its fields.
        assert_eq!(sizes(&[2]), [None, None, Some(0)]);
    }

    #[test]
    fn an_object_that_only_the_example_has_stands_where_its_first_field_does() {
        let first =
            Place { implied: Some((Node::Root, "ship".to_owned())), ..place(0, Node::Implied(0)) };
        let places = vec![first, place(1, Node::Implied(0)), place(2, Node::Root)];
        let outcome = Outcome { places, doubts: HashMap::new() };
        let tree = outcome.tree(vec![field("name", 4), field("crew", 5), field("port", 6)]);
        let ship = Field {
            kind: Kind::OBJECT,
            fields: vec![field("name", 4), field("crew", 5)],
            implied: true,
            ..field("ship", 4)
        };
        assert_eq!(tree, [ship, field("port", 6)]);
    }
}
