//! What any change of a department has to be checked for. Each family has codes of its own for what is wrong.

use std::collections::HashSet;

use super::source::{DepartmentIdType, Node, ROOT_NODE, Source};
use super::{Leader, Text};

/// How deep a tree may be.
const MOST_LEVELS: usize = 25;

/// How many children a department may have.
const MOST_CHILDREN: u64 = 1000;

/// The longest name.
const LONGEST_NAME: usize = 100;

/// The longest ID.
const LONGEST_ID: usize = 64;

/// What is wrong with a department as it would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    IdInvalid,
    IdTaken,
    NameWithSlash,
    NameTooLong,
    NameTaken,
    TranslationTaken,
    BelowItself,
    TooDeep,
    TooManyChildren,
    ParentDisabled,
}

/// Whether a new ID can be taken.
pub(super) fn check_id(source: &dyn Source, id: &str) -> Result<(), Problem> {
    let first = id.chars().next().is_some_and(|first| first.is_ascii_alphanumeric());
    let rest = |letter: char| letter.is_ascii_alphanumeric() || "_-@.".contains(letter);
    if !first
        || !id.chars().all(rest)
        || id.len() > LONGEST_ID
        || id.starts_with("od-")
        || id == "0"
    {
        return Err(Problem::IdInvalid);
    }
    match source.find(id, DepartmentIdType::Custom) {
        Some(_) => Err(Problem::IdTaken),
        None => Ok(()),
    }
}

/// Whether a name can be that of a child of `parent`; `node` is the one that has it, if it is there already.
pub(super) fn check_name(
    source: &dyn Source,
    parent: Node,
    node: Option<Node>,
    name: &Text,
) -> Result<(), Problem> {
    let texts = || std::iter::once(&name.default_value).chain(name.i18n_value.values());
    if texts().any(|text| text.contains('/')) {
        return Err(Problem::NameWithSlash);
    }
    if texts().any(|text| text.chars().count() > LONGEST_NAME) {
        return Err(Problem::NameTooLong);
    }
    for nth in 0..source.children(parent) {
        let sibling = source.child(parent, nth);
        if Some(sibling) == node {
            continue;
        }
        let department = source.department(sibling);
        let Some(other) = &department.name else { continue };
        if other.default_value == name.default_value {
            return Err(Problem::NameTaken);
        }
        let same = |(language, text): (&String, &String)| {
            !text.is_empty() && other.i18n_value.get(language) == Some(text)
        };
        if name.i18n_value.iter().any(same) {
            return Err(Problem::TranslationTaken);
        }
    }
    Ok(())
}

/// Whether `node`, or a new department, can be put under `parent`.
pub(super) fn check_place(
    source: &dyn Source,
    parent: Node,
    node: Option<Node>,
) -> Result<(), Problem> {
    let mut levels = source.above(parent).count() + usize::from(parent != ROOT_NODE);
    if let Some(node) = node {
        if parent == node || source.above(parent).any(|above| above == node) {
            return Err(Problem::BelowItself);
        }
        if source.parent(node) == parent {
            return Ok(());
        }
        levels += height(source, node);
    } else {
        levels += 1;
    }
    if levels > MOST_LEVELS {
        return Err(Problem::TooDeep);
    }
    if source.children(parent) >= MOST_CHILDREN {
        return Err(Problem::TooManyChildren);
    }
    match parent == ROOT_NODE || source.department(parent).enabled_status {
        true => Ok(()),
        false => Err(Problem::ParentDisabled),
    }
}

/// How many levels a department has with all below it.
fn height(source: &dyn Source, node: Node) -> usize {
    let mut level = vec![node];
    let mut height = 0;
    while !level.is_empty() && height <= MOST_LEVELS {
        height += 1;
        level = (level.iter())
            .flat_map(|&node| (0..source.children(node)).map(move |nth| source.child(node, nth)))
            .collect();
    }
    height
}

/// Whether somebody is named twice.
pub(super) fn repeats(leaders: &[Leader]) -> bool {
    let mut seen = HashSet::new();
    !leaders.iter().all(|leader| seen.insert(leader.employee_id.as_str()))
}
