//! The search for the places of rows in a flat table.
//!
//! It keeps the cheapest few of all ways to read the table. What costs: a field that the example
//! does not have in that place, a key of the example that no field explains, an object without
//! fields, a type with other fields than elsewhere. So one mistake on a page is read as that one
//! mistake and moves nothing else. A row has a doubt if it has another place in a reading that is
//! not clearly dearer.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::names::{NameSet, NameSets};
use super::shape::{Key, Name, ShapeId, Shapes};
use super::types::Sizes;
use crate::docs::facts::{Field, Kind};

/// How many readings are kept at each row.
const KEPT: usize = 24;
/// No body is nested deeper. The work grows with the depth.
const DEEPEST: usize = 14;
/// A reading that is so much dearer than the best one never catches up.
const HOPELESS: u32 = 330;
/// A reading that is less dearer than this leaves a doubt: a little less than one piece of evidence.
const DOUBT: u32 = 90;
/// The same where the example has keys beside it that no row explains: an example that is wrong
/// about those may be wrong about the row, and two pieces of evidence are needed.
const DOUBT_OF_EXAMPLE: u32 = 260;

const NOT_IN_EXAMPLE: u32 = 100;
const KEY_UNEXPLAINED: u32 = 100;
const NO_EXAMPLE: u32 = 20;
const TWICE: u32 = 600;
const ROW_MISSING: u32 = 110;
const EMPTY_OBJECT: u32 = 250;
const EMPTY_PLAIN_OBJECT: u32 = 80;
/// The example's value is of another type than the row's.
const OTHER_KIND: u32 = 60;
/// The example has it before a field that the table has before it.
const OTHER_ORDER: u32 = 6;
/// An object has more rows than other uses of its type can have.
const TOO_LONG: u32 = 200;
/// An object has fewer or more rows than another use of its type has.
const OTHER_SIZE: u32 = 150;
/// The same where the example shows the object.
const SIZE_BY_EXAMPLE: u32 = 40;
/// Beside `code`, `msg` and `data` there is nothing in an answer.
const BESIDE_DATA: u32 = 200;
/// Where nothing else tells: what pages do more often than not.
const UNUSUAL: u32 = 12;
/// Of how many objects of the example one is sought that a row may stand for, or stand in.
const MOST_WAYS: usize = 32;
/// Objects with more names than these have no common beginning.
const MANY: u32 = 12;

/// What can have fields: the whole body, a row, or an object that only the example has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Node {
    #[default]
    Root,
    Row(usize),
    /// The step of the trail that brought it in.
    Implied(usize),
}

/// An object whose fields are being read, as it is after one of its fields. Frames never change:
/// readings share them.
#[derive(Clone, Debug, Default)]
struct Frame {
    /// The object around it.
    outer: Option<usize>,
    depth: usize,
    node: Node,
    /// The example's objects in this place; none if there is no example of it.
    shape: Option<ShapeId>,
    /// The last of its names.
    names: Option<usize>,
    /// Those of its names that are watched.
    set: NameSet,
    /// How many names it has, and how many of them the example has.
    count: u32,
    matched: u32,
    /// How many it has that the example lacks.
    unmatched: u32,
    /// Which of the example's keys the last one was.
    place: usize,
}

#[derive(Clone, Copy, Debug)]
struct Reading {
    top: usize,
    cost: u32,
    last: Option<usize>,
}

/// One placed row, linked to the one before.
struct Step {
    before: Option<usize>,
    row: usize,
    parent: Node,
    /// The object that it was added to, as it is with it.
    frame: usize,
    cost: u32,
    /// The object that the table forgot and in which it forgot it, if this row needed it.
    implied: Option<(Node, Name)>,
}

/// A way to add a row to a reading, before it is taken.
#[derive(Clone, Copy)]
struct Candidate {
    reading: Reading,
    frame: usize,
    cost: u32,
    way: Way,
}

#[derive(Clone, Copy)]
enum Way {
    Plain,
    /// The example has the object under this key.
    Renamed(Name),
    /// The table lacks the object of this name that the row belongs to.
    Forgotten(Name),
}

/// A reading that was given up, and the last step of the one that goes on in the same way.
struct GivenUp {
    reading: Reading,
    twin: Option<usize>,
}

/// Where the rows of a table belong.
#[derive(Default)]
pub struct Outcome {
    /// From the first row to the last.
    places: Vec<Place>,
    /// Why a row may belong elsewhere.
    doubts: HashMap<usize, String>,
}

struct Place {
    row: usize,
    parent: Node,
    step: usize,
    implied: Option<(Node, String)>,
}

/// Finds the places of `rows`.
pub fn places(rows: &[Field], examples: &[&Value], sizes: &Sizes) -> Outcome {
    if rows.is_empty() {
        return Outcome::default();
    }
    let mut search = Search::new(rows, examples, sizes);
    search.run()
}

struct Search<'a> {
    rows: &'a [Field],
    sizes: &'a Sizes,
    shapes: Shapes<'a>,
    row_names: Vec<Name>,
    /// The names that may stand twice in one object.
    repeated: HashSet<Name>,
    /// The row of the answer's `data`, if it is an answer as the vendor has them.
    data: Option<usize>,
    frames: Vec<Frame>,
    names: Vec<(Name, Option<usize>)>,
    sets: NameSets,
    /// The names that an object may be asked for again: those of several rows, and of the example's
    /// objects.
    watched: HashSet<Name>,
    /// The names of the example that have stood for a row's, or for a row that is missing.
    aliases: HashSet<Name>,
    trail: Vec<Step>,
    given_up: Vec<GivenUp>,
}

impl<'a> Search<'a> {
    fn new(rows: &'a [Field], examples: &[&'a Value], sizes: &'a Sizes) -> Self {
        let mut shapes = Shapes::default();
        let shape = shapes.add(examples);
        let row_names: Vec<Name> = rows.iter().map(|row| shapes.name(&row.name)).collect();
        let mut seen = HashSet::new();
        let repeated: HashSet<Name> =
            row_names.iter().copied().filter(|name| !seen.insert(*name)).collect();
        let watched = &repeated | &shapes.names_of_objects();
        let root = Frame { shape, ..Frame::default() };
        let frames = vec![root];
        let data = data_row(rows);
        Self {
            rows,
            sizes,
            shapes,
            row_names,
            repeated,
            data,
            frames,
            names: Vec::new(),
            sets: NameSets::default(),
            watched,
            aliases: HashSet::new(),
            trail: Vec::new(),
            given_up: Vec::new(),
        }
    }

    fn frame(&self, id: usize) -> &Frame {
        // Ids come from `push`, and frames are never taken away.
        self.frames.get(id).unwrap_or(&self.frames[0])
    }

    fn run(&mut self) -> Outcome {
        let mut readings = vec![Reading { top: 0, cost: 0, last: None }];
        let mut candidates = Vec::new();
        for row in 0..self.rows.len() {
            candidates.clear();
            for reading in &readings {
                self.candidates(*reading, row, &mut candidates);
            }
            candidates.sort_by_key(|candidate| candidate.cost);
            let best = candidates.first().map_or(0, |candidate| candidate.cost);
            let mut kept: Vec<Reading> = Vec::new();
            for candidate in &candidates {
                if candidate.cost > best + HOPELESS {
                    break;
                }
                let near = candidate.cost < best + DOUBT;
                if kept.len() >= KEPT && !near {
                    break;
                }
                let before = (self.frames.len(), self.names.len(), self.sets.mark());
                let reading = self.take(candidate, row);
                // Readings with the same objects open have the same future.
                let twin = kept.iter().find(|other| self.same_future(other.top, reading.top));
                match twin.map(|twin| twin.last) {
                    None if kept.len() < KEPT => kept.push(reading),
                    twin => {
                        self.given_up.push(GivenUp { reading, twin: twin.flatten() });
                        // Nobody goes on from here; a long table would fill the memory with these.
                        self.frames.truncate(before.0);
                        self.names.truncate(before.1);
                        self.sets.back_to(before.2);
                    }
                }
            }
            readings = kept;
        }
        let end = self.rows.len();
        for reading in &mut readings {
            let closing = self.chain(reading.top).map(|id| self.closing_cost(id, end));
            reading.cost += closing.sum::<u32>();
        }
        readings.sort_by_key(|reading| reading.cost);
        self.outcome(&readings)
    }

    /// Every way to add `row` to `reading`.
    fn candidates(&self, reading: Reading, row: usize, found: &mut Vec<Candidate>) {
        let Some(field) = self.rows.get(row) else { return };
        let Some(name) = self.row_names.get(row).copied() else { return };
        let mut closing = 0_u32;
        let mut overlong: u32 = self.chain(reading.top).map(|id| self.overlong(id, row)).sum();
        for (closed, id) in (0_u32..).zip(self.chain(reading.top)) {
            let frame = self.frame(id);
            let base = reading.cost + closing + closed.min(9) + overlong;
            // What is closed before the row is not made longer by it.
            overlong -= self.overlong(id, row);
            let key = frame.shape.and_then(|shape| self.shapes.key(shape, name));
            let twice = self.has_row(frame, name);
            let lacks = frame.shape.is_some() && key.is_none();
            let mut own = match key {
                _ if twice => TWICE,
                Some((place, key)) => {
                    let order = if place < frame.place { OTHER_ORDER } else { 0 };
                    let kind = if fits(key, &field.kind) { 0 } else { OTHER_KIND };
                    order + kind
                }
                None if lacks => NOT_IN_EXAMPLE,
                None => NO_EXAMPLE,
            };
            if lacks && !twice {
                own += self.complete(frame, closed);
            }
            own += self.unusual(field, frame, closed);
            if frame.node == Node::Root && key.is_none() && self.data.is_some_and(|data| data < row)
            {
                own += BESIDE_DATA;
            }
            let candidate = Candidate { reading, frame: id, cost: base + own, way: Way::Plain };
            found.push(candidate);
            // A name that the object has already may be meant for one inside it.
            if let Some(shape) = frame.shape.filter(|_| lacks || twice) {
                self.other_ways(field, name, shape, frame, base, &candidate, found);
            }
            closing += self.closing_cost(id, row);
        }
    }

    /// An object of which the example shows as much as the table is likelier complete than not.
    fn complete(&self, frame: &Frame, closed: u32) -> u32 {
        let keys = frame.shape.map_or(0, |shape| self.shapes.keys(shape).len());
        let is_complete = frame.matched as usize == keys && frame.unmatched == 0;
        if is_complete && closed == 0 && frame.depth > 0 { UNUSUAL } else { 0 }
    }

    /// What decides only where nothing else does.
    fn unusual(&self, field: &Field, frame: &Frame, closed: u32) -> u32 {
        let mut cost = 0;
        // The marks of paging stand right below `data`, or begin an object of their own.
        let is_paging = ["has_more", "page_token", "total"].contains(&field.name.as_str());
        if is_paging && closed == 0 && frame.count > 0 && frame.depth > 1 && self.data.is_some() {
            cost += UNUSUAL;
        }
        // Names of one object often begin alike, and the first that does not is outside.
        if closed == 0 && (2..=MANY).contains(&frame.count) && frame.shape.is_none() {
            let is_like = |other: &str| common_start(other, &field.name);
            let (mut alike, mut others) = (true, Vec::new());
            let mut at = frame.names;
            while let Some((name, before)) = at.and_then(|at| self.names.get(at)).copied() {
                others.push(self.shapes.text(name));
                at = before;
            }
            for pair in others.windows(2) {
                if let [one, two] = pair {
                    alike &= common_start(one, two);
                }
            }
            if alike && !others.iter().any(|other| is_like(other)) {
                cost += UNUSUAL;
            }
        }
        cost
    }

    /// The example may call the object something else, or the table may lack the row of the object
    /// that the row belongs to.
    #[expect(clippy::too_many_arguments, reason = "all of it is the state of one step")]
    fn other_ways(
        &self,
        field: &Field,
        name: Name,
        shape: ShapeId,
        frame: &Frame,
        base: u32,
        plain: &Candidate,
        found: &mut Vec<Candidate>,
    ) {
        let is_object = field.kind.element().is_object();
        let objects = self.shapes.objects(shape);
        // Of very many, those that come next in the example.
        let is_many = objects.len() > MOST_WAYS;
        let next = if is_many { objects.partition_point(|at| *at <= frame.place) } else { 0 };
        let near = objects.iter().cycle().skip(next).take(objects.len().min(MOST_WAYS));
        for key in near.filter_map(|place| self.shapes.keys(shape).get(*place)) {
            let Some(inner) = key.shape.filter(|_| !self.has(frame, key.name)) else { continue };
            if is_object {
                let cost = base + NOT_IN_EXAMPLE;
                found.push(Candidate { cost, way: Way::Renamed(key.name), ..*plain });
            }
            if self.shapes.key(inner, name).is_some() {
                let cost = base + ROW_MISSING;
                found.push(Candidate { cost, way: Way::Forgotten(key.name), ..*plain });
            }
        }
    }

    /// The frame and those around it.
    fn chain(&self, frame: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(frame), |id| self.frame(*id).outer)
    }

    /// What it costs, once, that an object has more rows than its type has elsewhere.
    fn overlong(&self, frame: usize, row: usize) -> u32 {
        let frame = self.frame(frame);
        let Node::Row(outer) = frame.node else { return 0 };
        let length = row - outer;
        let is_first_over = |sizes: &[Option<usize>]| {
            sizes.get(outer).copied().flatten().is_some_and(|size| length == size + 1)
        };
        let cost = if is_first_over(&self.sizes.exact) {
            OTHER_SIZE
        } else if is_first_over(&self.sizes.most) {
            TOO_LONG
        } else {
            return 0;
        };
        // What the example shows of this very object counts for more.
        if frame.shape.is_some() { SIZE_BY_EXAMPLE } else { cost }
    }

    /// Whether the frame has this name, which is a watched one, already.
    fn has(&self, frame: &Frame, name: Name) -> bool {
        self.sets.has(frame.set, name)
    }

    /// Whether a row of this name would be the frame's second one.
    fn has_row(&self, frame: &Frame, name: Name) -> bool {
        (self.repeated.contains(&name) || self.aliases.contains(&name)) && self.has(frame, name)
    }

    fn closing_cost(&self, id: usize, row: usize) -> u32 {
        let frame = self.frame(id);
        let mut cost = 0;
        if let Node::Row(outer) = frame.node
            && let Some(exact) = self.sizes.exact.get(outer).copied().flatten()
            && row - outer - 1 < exact
        {
            cost += if frame.shape.is_some() { SIZE_BY_EXAMPLE } else { OTHER_SIZE };
        }
        let kind = match frame.node {
            Node::Row(row) => self.rows.get(row).map(|field| field.kind.element()),
            _ => Some(&Kind::OBJECT),
        };
        let keys = frame.shape.map_or(0, |shape| self.shapes.keys(shape).len());
        let keys = u32::try_from(keys).unwrap_or(u32::MAX);
        if frame.count == 0 {
            return cost
                + match kind {
                    Some(Kind::Object(None)) => EMPTY_PLAIN_OBJECT,
                    Some(Kind::Object(Some(_))) if keys == 1 => KEY_UNEXPLAINED,
                    Some(Kind::Object(Some(_))) => EMPTY_OBJECT,
                    _ => 0, // only the example makes an object of it
                };
        }
        // A field that the example lacks and a key that the table lacks are one renamed field.
        let free = keys.saturating_sub(frame.matched).saturating_sub(frame.unmatched);
        cost + free.saturating_mul(KEY_UNEXPLAINED)
    }

    fn push(&mut self, frame: Frame) -> usize {
        self.frames.push(frame);
        self.frames.len() - 1
    }

    fn remember(&mut self, frame: &mut Frame, name: Name) {
        self.names.push((name, frame.names));
        frame.names = Some(self.names.len() - 1);
        if self.watched.contains(&name) {
            frame.set = self.sets.with(frame.set, name);
        }
    }

    fn named(&mut self, frame: &mut Frame, name: Name) {
        self.remember(frame, name);
        frame.count += 1;
        match frame.shape.map(|shape| self.shapes.key(shape, name)) {
            Some(Some((place, _))) => {
                frame.matched += 1;
                frame.place = place;
            }
            Some(None) => frame.unmatched += 1,
            None => {}
        }
    }

    /// Adds the row as the candidate says.
    fn take(&mut self, candidate: &Candidate, row: usize) -> Reading {
        let name = self.row_names.get(row).copied().unwrap_or_default();
        let mut frame = self.frame(candidate.frame).clone();
        let step = self.trail.len();
        let mut parent = frame.node;
        let mut implied = None;
        let mut key = frame.shape.and_then(|shape| Some(self.shapes.key(shape, name)?.1.clone()));
        let outer = match candidate.way {
            Way::Plain => {
                self.named(&mut frame, name);
                frame
            }
            Way::Renamed(other) => {
                self.aliases.insert(other);
                key = frame.shape.and_then(|shape| Some(self.shapes.key(shape, other)?.1.clone()));
                self.named(&mut frame, other);
                // The row's own name is taken, and is no second one.
                self.remember(&mut frame, name);
                frame
            }
            Way::Forgotten(other) => {
                self.aliases.insert(other);
                implied = Some((frame.node, other));
                let inner = frame.shape.and_then(|shape| self.shapes.key(shape, other)?.1.shape);
                self.named(&mut frame, other);
                let depth = frame.depth + 1;
                let outer = Some(self.push(frame));
                let node = Node::Implied(step);
                let mut inner = Frame { outer, depth, node, shape: inner, ..Frame::default() };
                key = inner.shape.and_then(|shape| Some(self.shapes.key(shape, name)?.1.clone()));
                self.named(&mut inner, name);
                parent = node;
                inner
            }
        };
        let depth = outer.depth;
        let mut top = self.push(outer);
        let before = candidate.reading.last;
        self.trail.push(Step { before, row, parent, frame: top, cost: candidate.cost, implied });
        if depth < DEEPEST
            && let Some(shape) = self.opens(row, key.as_ref())
        {
            let node = Node::Row(row);
            let frame =
                Frame { outer: Some(top), depth: depth + 1, node, shape, ..Frame::default() };
            top = self.push(frame);
        }
        Reading { top, cost: candidate.cost, last: Some(step) }
    }

    /// Whether the row can have fields, and which objects of the example are in its place.
    fn opens(&mut self, row: usize, key: Option<&Key<'a>>) -> Option<Option<ShapeId>> {
        let kind = &self.rows.get(row)?.kind;
        let mut shape = key.and_then(|key| key.shape);
        if kind.has_map() {
            shape = shape.and_then(|shape| self.shapes.values(shape));
        }
        let element = kind.element();
        let is_list = matches!(kind, Kind::Array(_));
        let by_type = element.is_object() || is_list && matches!(element, Kind::Unread(_));
        // An example that is no object says that the type is wrong, not that fields follow.
        let contradicted = shape.is_none() && key.is_some_and(|key| key.has_value);
        let by_example = !kind.has_map() && shape.is_some() && *element != Kind::Any;
        ((by_type && !contradicted) || by_example).then_some(shape)
    }

    fn same_future(&self, one: usize, two: usize) -> bool {
        let (mut one, mut two) = (Some(one), Some(two));
        loop {
            match (one, two) {
                (None, None) => return true,
                (Some(a), Some(b)) if a == b => return true,
                (Some(a), Some(b)) => {
                    let (a, b) = (self.frame(a), self.frame(b));
                    let same = a.depth == b.depth
                        && a.node == b.node
                        && a.shape == b.shape
                        // What is still unexplained costs when the object is closed.
                        && a.count == b.count
                        && a.matched == b.matched
                        && a.unmatched == b.unmatched;
                    if !same {
                        return false;
                    }
                    (one, two) = (a.outer, b.outer);
                }
                _ => return false,
            }
        }
    }

    /// The steps that lead to `last`, one for each row up to its own.
    fn path(&self, last: Option<usize>) -> Vec<usize> {
        let mut path = Vec::new();
        let mut at = last;
        while let Some((id, step)) = at.and_then(|id| Some((id, self.trail.get(id)?))) {
            path.push(id);
            at = step.before;
        }
        path.reverse();
        path
    }

    fn outcome(&self, readings: &[Reading]) -> Outcome {
        let Some(best) = readings.first() else { return Outcome::default() };
        let path = self.path(best.last);
        let mut doubts: HashMap<usize, (u32, Node)> = HashMap::new();
        // How much dearer than the best the readings are that go through a step.
        let mut dearer: Vec<Option<u32>> = vec![None; self.trail.len()];
        for reading in readings {
            let by = reading.cost.saturating_sub(best.cost);
            self.near(&path, reading.last, by, &mut dearer, &mut doubts);
        }
        // From the last to the first: what a reading was given up for may have been given up later.
        for GivenUp { reading, twin } in self.given_up.iter().rev() {
            let cost = |step: usize| self.trail.get(step).map_or(0, |step| step.cost);
            let row = reading.last.and_then(|last| self.trail.get(last)).map_or(0, |step| step.row);
            let other = twin.or_else(|| path.get(row).copied());
            let before = other.and_then(|other| dearer.get(other).copied().flatten());
            if let (Some(other), Some(before)) = (other, before) {
                let by = before + reading.cost.saturating_sub(cost(other));
                self.near(&path, reading.last, by, &mut dearer, &mut doubts);
            }
        }
        let suspect = self.suspect(best.top, &path);
        doubts.retain(|row, (by, _)| {
            let step = path.get(*row).and_then(|id| self.trail.get(*id));
            *by < DOUBT || step.is_some_and(|step| suspect.contains(&step.parent))
        });
        let told = |(row, (_, other)): (usize, (u32, Node))| {
            let own = path.get(row).and_then(|id| self.trail.get(*id)).map(|step| step.parent);
            let (one, two) = (self.name_of(own.unwrap_or_default()), self.name_of(other));
            let text = format!(
                "its table is flat, and the page does not settle whether it is inside {one} or {two}"
            );
            (row, text)
        };
        let doubts = doubts.into_iter().map(told).collect();
        let places = path.iter().filter_map(|id| {
            let step = self.trail.get(*id)?;
            let implied = step.implied;
            let implied = implied.map(|(node, name)| (node, self.shapes.text(name).to_owned()));
            Some(Place { row: step.row, parent: step.parent, step: *id, implied })
        });
        Outcome { places: places.collect(), doubts }
    }

    /// The objects of which the example has keys that no row explains.
    fn suspect(&self, top: usize, path: &[usize]) -> HashSet<Node> {
        let mut last: HashMap<Node, usize> = HashMap::new();
        let tops = path.iter().filter_map(|id| self.trail.get(*id)).map(|step| step.frame);
        for id in tops.chain([top]) {
            for id in self.chain(id) {
                last.insert(self.frame(id).node, id);
            }
        }
        let is_suspect = |id: usize| {
            let frame = self.frame(id);
            let keys = frame.shape.map_or(0, |shape| self.shapes.keys(shape).len());
            frame.count > 0 && keys > frame.matched as usize
        };
        last.into_iter().filter(|(_, id)| is_suspect(*id)).map(|(node, _)| node).collect()
    }

    /// Takes in a reading that ends with `last` and is dearer than the best by `by`: which rows have
    /// another place in it than on `path`, which is the best one's.
    fn near(
        &self,
        path: &[usize],
        last: Option<usize>,
        by: u32,
        dearer: &mut [Option<u32>],
        doubts: &mut HashMap<usize, (u32, Node)>,
    ) {
        if by >= DOUBT_OF_EXAMPLE {
            return;
        }
        let mut at = last;
        while let Some((id, step)) = at.and_then(|id| Some((id, self.trail.get(id)?))) {
            match dearer.get_mut(id) {
                // From here on back it is a reading that was taken in before.
                Some(Some(known)) if *known <= by => return,
                Some(known) => *known = Some(by),
                None => return,
            }
            at = step.before;
            let own = path.get(step.row).and_then(|own| self.trail.get(*own));
            let Some(own) = own.map(|own| own.parent) else { continue };
            let both_implied = matches!((own, step.parent), (Node::Implied(_), Node::Implied(_)));
            if own != step.parent && !both_implied {
                let doubt = doubts.entry(step.row).or_insert((u32::MAX, own));
                if by < doubt.0 {
                    *doubt = (by, step.parent);
                }
            }
        }
    }

    fn name_of(&self, node: Node) -> String {
        match node {
            Node::Root => "the whole".to_owned(),
            Node::Row(row) => {
                self.rows.get(row).map_or_else(String::new, |field| format!("`{}`", field.name))
            }
            Node::Implied(step) => {
                let implied = self.trail.get(step).and_then(|step| step.implied);
                implied
                    .map_or_else(String::new, |(_, name)| format!("`{}`", self.shapes.text(name)))
            }
        }
    }
}

/// Whether two names begin with the same word, or are both names of languages.
fn common_start(one: &str, two: &str) -> bool {
    let is_locale =
        |name: &str| name.len() == 5 && name.as_bytes().get(2) == Some(&b'_') && name.is_ascii();
    let word = |name: &str| name.split(['_', '-']).next().unwrap_or_default().to_owned();
    (one.contains('_') && word(one) == word(two)) || (is_locale(one) && is_locale(two))
}

/// The row of `data` in an answer that begins with `code`, `msg` and `data`.
fn data_row(rows: &[Field]) -> Option<usize> {
    let is_code = rows.first().is_some_and(|row| row.name == "code");
    let is_message = rows.get(1).is_some_and(|row| ["msg", "message"].contains(&row.name.as_str()));
    let data = rows.iter().take(5).position(|row| row.name == "data")?;
    let is_object = rows.get(data).is_some_and(|row| row.kind.element().is_object());
    (is_code && is_message && is_object).then_some(data)
}

/// Whether the example's value can be of the row's type.
fn fits(key: &Key, kind: &Kind) -> bool {
    if !key.has_value {
        return true;
    }
    let mut sample = key.sample;
    while let Value::Array(elements) = sample {
        match elements.first() {
            Some(first) => sample = first,
            None => return true,
        }
    }
    match kind.element() {
        Kind::String => sample.is_string(),
        Kind::Boolean => sample.is_boolean(),
        Kind::Object(_) => sample.is_object(),
        // Numbers in quotation marks are a fault that pages often have.
        kind if kind.is_integer() || *kind == Kind::Number => {
            sample.is_number() || sample.as_str().is_some_and(|text| text.parse::<f64>().is_ok())
        }
        _ => true,
    }
}

impl Outcome {
    /// How many rows below it belong to each row, where there is no doubt about it.
    pub fn settled(&self) -> Vec<Option<usize>> {
        let mut above: Vec<Option<usize>> = Vec::new();
        for place in &self.places {
            above.push(match place.parent {
                Node::Row(row) => Some(row),
                _ => None,
            });
        }
        let count = self.places.len();
        let mut sizes: Vec<Option<usize>> = vec![None; count];
        let is_inside = |mut row: usize, outer: usize| loop {
            match above.get(row).copied().flatten() {
                Some(parent) if parent == outer => return true,
                Some(parent) if parent > outer => row = parent,
                _ => return false,
            }
        };
        for (outer, size) in sizes.iter_mut().enumerate() {
            let inside = (outer + 1..count).take_while(|row| is_inside(*row, outer)).count();
            // The first row behind it must be settled as well, to know that it is outside.
            let settled =
                (outer + 1..=outer + inside + 1).all(|row| !self.doubts.contains_key(&row));
            let is_implied = (outer + 1..=outer + inside)
                .any(|row| self.places.get(row).is_some_and(|place| place.implied.is_some()));
            *size = (settled && !is_implied).then_some(inside);
        }
        sizes
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
