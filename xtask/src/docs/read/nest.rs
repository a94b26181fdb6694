//! Feishu lists nested fields as one flat table. Which field belongs to which is settled by the
//! types, since only an object has fields, and by the page's own example.
//!
//! The search keeps the cheapest few of all ways to read the table. What costs: a field that the
//! example does not have in that place, a key of the example that no field explains, an object
//! without fields. So one mistake on a page is read as that one mistake and moves nothing else.

use serde_json::{Map, Value};

use crate::docs::facts::{Field, Kind};

/// How many readings are kept at each row.
const KEPT: usize = 16;
/// No body is nested deeper. The work grows with the square of the depth.
const DEEPEST: usize = 16;
/// A reading that is so much dearer than the best one never catches up.
const HOPELESS: u32 = 330;

const NOT_IN_EXAMPLE: u32 = 100;
const KEY_UNEXPLAINED: u32 = 100;
const NO_EXAMPLE: u32 = 20;
const TWICE: u32 = 600;
const ROW_MISSING: u32 = 110;
const EMPTY_OBJECT: u32 = 250;
const EMPTY_PLAIN_OBJECT: u32 = 80;

/// The tree of `rows`.
pub fn nest(rows: Vec<Field>, example: Option<&Value>) -> Vec<Field> {
    let mut search = Search { rows: &rows, trail: Vec::new() };
    let root = Frame { node: Node::Root, scope: example.map(objects), ..Frame::default() };
    let mut readings = vec![Reading { frames: vec![root], cost: 0, last: None }];
    for row in 0..rows.len() {
        let mut next = Vec::new();
        for reading in &readings {
            search.place(reading, row, &mut next);
        }
        next.sort_by_key(|reading| reading.cost);
        let best = next.first().map_or(0, |reading| reading.cost);
        let mut kept: Vec<Reading> = Vec::new();
        for reading in next {
            if kept.len() == KEPT || reading.cost > best + HOPELESS {
                break;
            }
            // Readings with the same objects open have the same future.
            if !kept.iter().any(|other| other.same_future(&reading)) {
                kept.push(reading);
            }
        }
        readings = kept;
    }
    for reading in &mut readings {
        reading.cost += reading.frames.iter().map(|frame| frame.closing_cost(&rows)).sum::<u32>();
    }
    let best = readings.into_iter().min_by_key(|reading| reading.cost);
    let trail = search.trail;
    let last = best.and_then(|reading| reading.last);
    assemble(rows, &trail, last)
}

/// What can have fields: the whole body, a row, or an object that only the example has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Node {
    #[default]
    Root,
    Row(usize),
    /// The step of the trail that brought it in.
    Implied(usize),
}

/// An object whose fields are being read.
#[derive(Clone, Debug, Default)]
struct Frame<'a> {
    node: Node,
    /// The example's objects in this place; none if there is no example of it.
    scope: Option<Vec<&'a Map<String, Value>>>,
    names: Vec<&'a str>,
    unmatched: u32,
}

impl<'a> Frame<'a> {
    fn has(&self, name: &str) -> Option<bool> {
        Some(self.scope.as_ref()?.iter().any(|object| object.contains_key(name)))
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &'a Value> {
        self.scope.iter().flatten().filter_map(move |object| object.get(name))
    }

    /// Which example it is, for a comparison with another reading.
    fn example_at(&self) -> Option<*const Map<String, Value>> {
        self.scope.as_ref()?.first().map(|object| std::ptr::from_ref(*object))
    }

    /// The example's keys that have no field so far, each once.
    fn free_keys(&self) -> Vec<&'a str> {
        let mut free: Vec<&str> = Vec::new();
        for object in self.scope.iter().flatten() {
            for key in object.keys() {
                if !self.names.contains(&key.as_str()) && !free.contains(&key.as_str()) {
                    free.push(key);
                }
            }
        }
        free
    }

    fn closing_cost(&self, rows: &[Field]) -> u32 {
        if self.names.is_empty() {
            let kind = match self.node {
                Node::Row(row) => rows.get(row).map(|field| field.kind.element()),
                _ => Some(&Kind::OBJECT),
            };
            return match kind {
                Some(Kind::Object(None)) => EMPTY_PLAIN_OBJECT,
                Some(Kind::Object(Some(_))) => match self.free_keys().len() {
                    1 => KEY_UNEXPLAINED,
                    _ => EMPTY_OBJECT,
                },
                _ => 0, // only the example makes an object of it
            };
        }
        // A field that the example lacks and a key that the table lacks are one renamed field.
        let free = u32::try_from(self.free_keys().len()).unwrap_or(u32::MAX);
        free.saturating_sub(self.unmatched).saturating_mul(KEY_UNEXPLAINED)
    }
}

#[derive(Clone, Debug)]
struct Reading<'a> {
    frames: Vec<Frame<'a>>,
    cost: u32,
    last: Option<usize>,
}

impl Reading<'_> {
    fn same_future(&self, other: &Self) -> bool {
        self.frames.len() == other.frames.len()
            && self.frames.iter().zip(&other.frames).all(|(one, two)| {
                one.node == two.node
                    && one.example_at() == two.example_at()
                    // What is still unexplained costs when the object is closed.
                    && one.names.len() == two.names.len()
                    && one.unmatched == two.unmatched
            })
    }
}

/// One placed row, linked to the one before.
struct Step {
    before: Option<usize>,
    row: usize,
    parent: Node,
    /// The object that the table forgot and in which it forgot it, if this row needed it.
    implied: Option<(Node, String)>,
}

struct Search<'a> {
    rows: &'a [Field],
    trail: Vec<Step>,
}

impl<'a> Search<'a> {
    /// Every way to add `row` to `reading`.
    fn place(&mut self, reading: &Reading<'a>, row: usize, next: &mut Vec<Reading<'a>>) {
        let Some(field) = self.rows.get(row) else { return };
        let name = field.name.as_str();
        let mut closing = 0;
        for depth in (0..reading.frames.len()).rev() {
            let Some(frame) = reading.frames.get(depth) else { continue };
            let closed = u32::try_from(reading.frames.len() - 1 - depth).unwrap_or(u32::MAX);
            let cost = reading.cost + closing + closed.min(9);

            let known = frame.has(name);
            let own = match known {
                _ if frame.names.contains(&name) => TWICE,
                Some(true) => 0,
                Some(false) => NOT_IN_EXAMPLE,
                None => NO_EXAMPLE,
            };
            let frames = reading.frames.get(..=depth).unwrap_or_default().to_vec();
            let mut added = Reading { frames, cost: cost + own, last: Some(self.trail.len()) };
            self.trail.push(Step { before: reading.last, row, parent: frame.node, implied: None });
            if let Some(open) = added.frames.last_mut() {
                open.names.push(name);
                open.unmatched += u32::from(own == NOT_IN_EXAMPLE);
            }
            self.open(&mut added, field, row, frame.values(name).collect());
            next.push(added);

            // A name that the object has already may be meant for one inside it.
            if known == Some(false) || own == TWICE {
                self.place_under_another_name(reading, depth, cost, row, next);
                self.place_in_a_forgotten_object(reading, depth, cost, row, next);
            }
            closing += frame.closing_cost(self.rows);
        }
    }

    /// The example may call this object something else.
    fn place_under_another_name(
        &mut self,
        reading: &Reading<'a>,
        depth: usize,
        cost: u32,
        row: usize,
        next: &mut Vec<Reading<'a>>,
    ) {
        let (Some(field), Some(frame)) = (self.rows.get(row), reading.frames.get(depth)) else {
            return;
        };
        if !field.kind.element().is_object() {
            return;
        }
        for key in frame.free_keys() {
            let values: Vec<_> = frame.values(key).collect();
            if !values.iter().any(|value| !objects(value).is_empty()) {
                continue;
            }
            let mut frames = reading.frames.get(..=depth).unwrap_or_default().to_vec();
            if let Some(open) = frames.last_mut() {
                open.names.extend([field.name.as_str(), key]);
            }
            let last = Some(self.trail.len());
            let mut added = Reading { frames, cost: cost + NOT_IN_EXAMPLE, last };
            self.trail.push(Step { before: reading.last, row, parent: frame.node, implied: None });
            self.open(&mut added, field, row, values);
            next.push(added);
        }
    }

    /// The table may lack the row of the object that this row belongs to.
    fn place_in_a_forgotten_object(
        &mut self,
        reading: &Reading<'a>,
        depth: usize,
        cost: u32,
        row: usize,
        next: &mut Vec<Reading<'a>>,
    ) {
        let (Some(field), Some(frame)) = (self.rows.get(row), reading.frames.get(depth)) else {
            return;
        };
        for key in frame.free_keys() {
            let scope: Vec<_> = frame.values(key).flat_map(objects).collect();
            if !scope.iter().any(|object| object.contains_key(&field.name)) {
                continue;
            }
            let node = Node::Implied(self.trail.len());
            let mut frames = reading.frames.get(..=depth).unwrap_or_default().to_vec();
            if let Some(open) = frames.last_mut() {
                open.names.push(key);
            }
            let inner = Frame { node, scope: Some(scope), names: vec![&field.name], unmatched: 0 };
            let values = inner.values(&field.name).collect();
            frames.push(inner);
            let mut added =
                Reading { frames, cost: cost + ROW_MISSING, last: Some(self.trail.len()) };
            let implied = Some((frame.node, key.to_owned()));
            self.trail.push(Step { before: reading.last, row, parent: node, implied });
            self.open(&mut added, field, row, values);
            next.push(added);
        }
    }

    /// Opens `field` for the rows that follow, if it can have fields.
    fn open(&self, reading: &mut Reading<'a>, field: &Field, row: usize, values: Vec<&'a Value>) {
        if reading.frames.len() > DEEPEST {
            return;
        }
        let is_map = field.kind.has_map();
        let scope: Vec<_> = values
            .iter()
            .flat_map(|value| objects(value))
            .flat_map(|object| {
                if is_map { object.values().flat_map(objects).collect() } else { vec![object] }
            })
            .collect();
        let by_type = field.kind.element().is_object();
        // An example that is no object says that the type is wrong, not that fields follow.
        let contradicted = scope.is_empty() && values.iter().any(|value| !is_empty(value));
        if (by_type && !contradicted) || (!is_map && !scope.is_empty()) {
            let scope = (!scope.is_empty()).then_some(scope);
            let node = Node::Row(row);
            reading.frames.push(Frame { node, scope, ..Frame::default() });
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(elements) => elements.iter().all(is_empty),
        Value::Object(entries) => entries.is_empty(),
        _ => false,
    }
}

/// The objects in `value`: itself, or the elements of a list, or of lists in it.
fn objects(value: &Value) -> Vec<&Map<String, Value>> {
    match value {
        Value::Object(object) => vec![object],
        Value::Array(elements) => elements.iter().flat_map(objects).collect(),
        _ => Vec::new(),
    }
}

/// The tree that the trail up to `last` describes.
fn assemble(rows: Vec<Field>, trail: &[Step], last: Option<usize>) -> Vec<Field> {
    let mut steps = Vec::new();
    let mut at = last;
    while let Some((index, step)) = at.and_then(|index| Some((index, trail.get(index)?))) {
        steps.push((index, step));
        at = step.before;
    }
    // From the last row to the first: a field is complete before it goes into its object.
    let mut inside: Vec<(Node, Vec<Field>)> = Vec::new();
    let take = |inside: &mut Vec<(Node, Vec<Field>)>, node: Node| {
        let at = inside.iter().rposition(|(other, _)| *other == node);
        at.map(|at| inside.swap_remove(at).1).unwrap_or_default()
    };
    let put = |inside: &mut Vec<(Node, Vec<Field>)>, node: Node, field: Field| match inside
        .iter_mut()
        .find(|(other, _)| *other == node)
    {
        Some((_, fields)) => fields.insert(0, field),
        None => inside.push((node, vec![field])),
    };
    let mut rows: Vec<Option<Field>> = rows.into_iter().map(Some).collect();
    for (index, step) in steps {
        let Some(mut field) = rows.get_mut(step.row).and_then(Option::take) else { continue };
        field.fields = take(&mut inside, Node::Row(step.row));
        let spot = field.spot.clone();
        put(&mut inside, step.parent, field);
        if let Some((parent, name)) = &step.implied {
            let fields = take(&mut inside, Node::Implied(index));
            let kind = Kind::OBJECT;
            let field =
                Field { name: name.clone(), spot, kind, fields, implied: true, ..Field::default() };
            put(&mut inside, *parent, field);
        }
    }
    take(&mut inside, Node::Root)
}
