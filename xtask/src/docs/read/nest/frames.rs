//! The objects that are open while a table is read.

use super::names::NameSet;
use super::shape::ShapeId;

/// What can have fields: the whole body, a row, or an object that only the example has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Node {
    #[default]
    Root,
    Row(usize),
    /// The step of the trail that brought it in.
    Implied(usize),
}

/// An object whose fields are being read, as it is after one of its fields. Frames never change:
/// readings share them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frame {
    /// The object around it.
    pub outer: Option<usize>,
    pub depth: usize,
    pub node: Node,
    /// The example's objects in this place; none if there is no example of it.
    pub shape: Option<ShapeId>,
    /// The last of its names.
    pub names: Option<usize>,
    /// Those of its names that are watched.
    pub set: NameSet,
    /// How many names it has, and how many of them the example has.
    pub count: u32,
    pub matched: u32,
    /// What the scopes of its fields open.
    pub opened_by: u32,
    /// How much of the example's other keys is explained by names that the example lacks.
    pub absorbed: u32,
    /// What is paid already for those of the example's keys that no row can be.
    pub owed: u32,
    /// Which of the example's keys the last one was.
    pub place: usize,
}

/// The frame `id` and those around it.
pub fn chain(frames: &[Frame], id: usize) -> impl Iterator<Item = (usize, &Frame)> {
    let with_id = |id: usize| Some((id, frames.get(id)?));
    std::iter::successors(with_id(id), move |(_, frame)| with_id(frame.outer?))
}
