//! Feishu's copies list nested fields as one flat table. Which field belongs to which is settled by
//! the types, since only an object has fields, by the page's own examples, by types of the same
//! name elsewhere on the page, and by the order. Where these leave a doubt, the field says so.

mod frames;
mod names;
mod outcome;
mod search;
mod shape;
mod trail;
mod types;

use serde_json::Value;

use self::outcome::Outcome;
use self::types::{Sizes, Types};
use crate::docs::facts::{Field, Kind};

/// A row of a table, and how deep it is nested, if the page says so.
pub type Row = (Field, Option<usize>);

/// How often what was settled in one place is taken over to others.
const ROUNDS: usize = 3;

/// The trees of a page's two tables: the request's body and the answer.
pub fn nest(
    body: Vec<Row>,
    body_examples: &[&Value],
    response: Vec<Row>,
    answers: &[&Value],
) -> (Vec<Field>, Vec<Field>) {
    let says_levels = |rows: &[Row]| rows.iter().any(|(_, level)| level.is_some());
    let levels = [says_levels(&body), says_levels(&response)];
    // Where only what is inside is indented, what is not stands outside.
    let split = |rows: Vec<Row>| -> (Vec<Field>, Vec<usize>) {
        rows.into_iter().map(|(field, level)| (field, level.unwrap_or(0))).unzip()
    };
    let ((body, body_levels), (response, response_levels)) = (split(body), split(response));
    let examples = [body_examples, answers];
    let tables = [body.as_slice(), response.as_slice()];
    let types = Types::of(&tables);
    let mut sizes: Vec<Sizes> = (0..tables.len()).map(|table| types.bounds(table)).collect();
    let mut outcomes: Vec<Outcome> = tables.iter().map(|_| Outcome::default()).collect();
    let mut changed = levels.map(|by_levels| !by_levels).to_vec();
    for _ in 0..ROUNDS {
        for (table, outcome) in outcomes.iter_mut().enumerate() {
            if changed.get(table) == Some(&true)
                && let (Some(rows), Some(examples)) = (tables.get(table), examples.get(table))
                && let Some(sizes) = sizes.get(table)
            {
                *outcome = search::places(rows, examples, sizes);
            }
        }
        let settled: Vec<_> = outcomes.iter().map(Outcome::settled).collect();
        changed = types.spread(&settled, &mut sizes);
        if !changed.contains(&true) {
            break;
        }
    }
    let mut outcomes = outcomes.into_iter();
    let mut tree = |rows: Vec<Field>, levels: &[usize], by_levels: bool| {
        let outcome = outcomes.next().unwrap_or_default();
        let fields = if by_levels { by_level(rows, levels) } else { outcome.tree(rows) };
        fields.into_iter().map(doubt_type).collect()
    };
    (tree(body, &body_levels, levels[0]), tree(response, &response_levels, levels[1]))
}

/// The tree that the rows' levels tell.
fn by_level(rows: Vec<Field>, levels: &[usize]) -> Vec<Field> {
    let mut open: Vec<(usize, Field)> = Vec::new();
    let mut roots = Vec::new();
    fn close(open: &mut Vec<(usize, Field)>, roots: &mut Vec<Field>) {
        if let Some((_, field)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.fields.push(field),
                None => roots.push(field),
            }
        }
    }
    for (mut field, level) in rows.into_iter().zip(levels) {
        while open.last().is_some_and(|(other, _)| other >= level) {
            close(&mut open, &mut roots);
        }
        match open.last() {
            Some((_, parent)) if !can_have_fields(&parent.kind) => {
                field.uncertain = Some(format!(
                    "the page has it inside `{}`, whose type {} has no fields",
                    parent.name, parent.kind
                ));
            }
            None if *level > 0 => {
                field.uncertain = Some("the page has it inside nothing".to_owned());
            }
            _ => {}
        }
        open.push((*level, field));
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}

fn can_have_fields(kind: &Kind) -> bool {
    matches!(kind.element(), Kind::Object(_) | Kind::Any | Kind::Unread(_))
}

/// Lists of unknown elements that have fields are lists of objects; a type with a name and without
/// fields may be anything.
fn doubt_type(mut field: Field) -> Field {
    field.fields = field.fields.into_iter().map(doubt_type).collect();
    let is_empty = field.fields.is_empty();
    match field.kind.element() {
        Kind::Unread(_) if !is_empty => field.kind = field.kind.with_element(Kind::OBJECT),
        Kind::Unread(_) => {
            field.uncertain.get_or_insert("its type on the page is not known".to_owned());
        }
        Kind::Object(Some(name)) if is_empty => {
            let doubt = format!("the page does not say what is in its type `{name}`");
            field.uncertain.get_or_insert(doubt);
            let example = field.example.as_ref().map(|example| &example.value);
            if field.kind.is_object()
                && example.is_some_and(|value| !value.is_object() && !value.is_array())
            {
                field.kind = Kind::Unread(name.clone());
            }
        }
        _ => {}
    }
    field
}
