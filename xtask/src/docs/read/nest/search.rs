//! The search for the places of rows in a flat table.
//!
//! It keeps the cheapest few of all ways to read the table. What costs: a field that the example
//! does not have in that place, a key of the example that no field explains, an object without
//! fields, a type with other fields than elsewhere, scopes that open something else than those of
//! the fields beside it. So one mistake on a page is read as that one mistake and moves nothing
//! else. A row has a doubt if it has another place in a reading that is not clearly dearer.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::frames::{Frame, Node, chain};
use super::names::NameSets;
use super::outcome::{Outcome, Place};
use super::shape::{Key, Name, ShapeId, Shapes};
use super::trail::{Doubt, Step, Trail};
use super::types::Sizes;
use crate::docs::facts::{Field, Kind};

/// How many readings are kept at each row.
const KEPT: usize = 24;
/// No body is nested deeper. The work grows with the depth.
const DEEPEST: usize = 14;
/// A reading that is so much dearer than the best one never catches up.
const HOPELESS: u32 = 330;
/// A reading that is less dearer than this leaves a doubt: a little less than one piece of evidence.
const DOUBT: u32 = 98;
/// The same on the way, where the reading that is the best in the end may be dearer than another.
const DOUBT_ON_THE_WAY: u32 = 150;
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
/// A row and a key of the example that have no word in common are less likely one field by two names.
const OTHER_NAME: u32 = 60;
/// The example has an object of this name in an object farther out, and no row was it, or will be.
const FARTHER_OUT: u32 = 100;
/// The scopes that open the row are none of what those open that stand beside it.
const OTHER_SCOPE: u32 = 50;
/// An object is rarely inside one of its own name, unless the example shows it there. Where the first of
/// two rows has taken the example's key, the second would else be hidden below it, unmarked.
const IN_ITS_NAMESAKE: u32 = 30;
/// Beside `code`, `msg` and `data` there is nothing in an answer.
const BESIDE_DATA: u32 = 200;
/// Where nothing else tells: what pages do more often than not.
const UNUSUAL: u32 = 12;
/// No key that the example has beside the row has a word in common with its name.
const UNLIKE: u32 = 10;
/// Of how many objects of the example one is sought that a row may stand for, or stand in.
const MOST_WAYS: usize = 32;
/// How many of them are looked at for one row in all readings, the cheapest readings first.
const MOST_LOOKS: usize = 256;
/// Objects with more names than these have no common beginning.
const MANY: u32 = 12;

#[derive(Clone, Copy, Debug)]
struct Reading {
    top: usize,
    cost: u32,
    last: Option<usize>,
}

/// A way to add a row to a reading, before it is taken.
#[derive(Clone, Copy)]
struct Candidate {
    /// Which of the readings.
    reading: usize,
    frame: usize,
    cost: u32,
    way: Way,
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Plain,
    /// The example has the object under this key.
    Renamed(Name),
    /// The table lacks the object of this name that the row belongs to.
    Forgotten(Name),
}

/// The ways to add one row to any reading, without those that are hopeless.
#[derive(Default)]
struct Candidates {
    found: Vec<Candidate>,
    best: u32,
    /// How many objects of the example were looked at.
    looks: usize,
}

impl Candidates {
    fn clear(&mut self) {
        self.found.clear();
        self.best = u32::MAX - HOPELESS;
        self.looks = 0;
    }

    /// What a candidate may cost at most.
    fn most(&self) -> u32 {
        self.best + HOPELESS
    }

    fn add(&mut self, candidate: Candidate) {
        if candidate.cost <= self.most() {
            self.best = self.best.min(candidate.cost);
            self.found.push(candidate);
        }
    }

    /// The cheapest first.
    fn sort(&mut self) {
        let most = self.most();
        self.found.retain(|candidate| candidate.cost <= most);
        self.found.sort_by_key(|candidate| candidate.cost);
    }
}

/// A reading that goes on, and what is open in it but for its innermost object.
struct Kept {
    reading: Reading,
    /// The object that the row was added to.
    added_to: Frame,
    opened: Option<Option<ShapeId>>,
    /// Whether it is like no other.
    is_single: bool,
}

impl Kept {
    /// Whether all that may follow is the same as with the other frame and what is opened in it.
    fn has_same_future(&self, other: &Frame, opened: Option<Option<ShapeId>>) -> bool {
        let own = &self.added_to;
        // What is still unexplained costs when the object is closed.
        own.count == other.count
            && own.node == other.node
            && own.shape == other.shape
            // The same one is around both or there is another future: one row opened it once.
            && own.outer == other.outer
            && own.matched == other.matched
            && own.absorbed == other.absorbed
            && own.opened_by == other.opened_by
            && own.owed == other.owed
            && self.opened == opened
            && !self.is_single
    }
}

/// What one row costs in one frame, whichever reading it is a part of.
#[derive(Clone, Copy, Default)]
struct Price {
    /// For which row it is; the next one, as rows count from 0.
    row: usize,
    /// To have the row in it.
    own: u32,
    /// To close it before the row.
    closing: u32,
    /// For what the frame, and those around it, are too long with the row.
    overlong: u32,
    lacks: bool,
    twice: bool,
    /// Whether the example has an object of the row's name in it, and no row was it yet; and whether it
    /// has in one of those around it.
    is_in_example: bool,
    is_out: bool,
    /// Whether the frame, or one of those around it, is an object of the row's name.
    is_in_namesake: bool,
    /// What has become of the row in the frame.
    fate: Fate,
}

#[derive(Clone, Copy, Default)]
enum Fate {
    #[default]
    Unknown,
    /// A reading with it is kept: this one.
    Kept(usize),
    Lost,
}

/// Which readings, and which places, have been given up for one row. What comes later is dearer, and
/// says nothing new.
#[derive(Default)]
struct Lost {
    readings: u32,
    parents: Vec<Node>,
}

impl Lost {
    fn is_new(&mut self, reading: usize, parent: Node) -> bool {
        let bit = 1 << reading;
        let is_implied = |node: &Node| matches!(node, Node::Implied(_));
        let same = |other: &Node| *other == parent || is_implied(other) && is_implied(&parent);
        // Two places are enough: one of them is not the right one.
        let new_parent = self.parents.len() < 2 && !self.parents.iter().any(same);
        if new_parent {
            self.parents.push(parent);
        }
        let new_reading = self.readings & bit == 0;
        self.readings |= bit;
        new_parent || new_reading
    }
}

/// What the beginnings of names are compared by.
#[derive(Clone, Copy, PartialEq)]
struct Word {
    first: usize,
    is_compound: bool,
    is_locale: bool,
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
    /// The last row of each name, if it is a row's.
    last_rows: Vec<Option<usize>>,
    /// The same for the keys of each of the example's places, in order.
    last_rows_of: Vec<Vec<Option<usize>>>,
    /// What the scopes of each row open, as a set of bits; none if the row needs none.
    opened_by: Vec<u32>,
    /// The words of each name, as numbers.
    words_of: Vec<Vec<usize>>,
    /// The words of the keys of each of the example's places.
    words_in: Vec<HashSet<usize>>,
    /// The name that was last sought kin for in each of the places, and whether there is: readings ask
    /// for the same one.
    kin: Vec<Cell<Option<(Name, bool)>>>,
    /// The row of the answer's `data`, if it is an answer as the vendor has them.
    data: Option<usize>,
    frames: Vec<Frame>,
    /// The names of small objects without an example, linked to the one before.
    names: Vec<(Name, Option<usize>)>,
    words: Vec<Word>,
    /// Of the names that an object may be asked for again: those of several rows, and of the
    /// example's objects.
    sets: NameSets,
    trail: Trail,
    /// How much work it was, in frames that were looked at and readings that were compared.
    work: Cell<usize>,
}

impl<'a> Search<'a> {
    fn new(rows: &'a [Field], examples: &[&'a Value], sizes: &'a Sizes) -> Self {
        let mut shapes = Shapes::default();
        let shape = shapes.add(examples);
        let row_names: Vec<Name> = rows.iter().map(|row| shapes.name(&row.name)).collect();
        let mut seen = HashSet::new();
        let repeated = row_names.iter().copied().filter(|name| !seen.insert(*name));
        let sets = NameSets::of(repeated.chain(shapes.names_of_objects()));
        let words = words(shapes.texts());
        let words_of = all_words(shapes.texts());
        let mut last_rows = vec![None; shapes.texts().len()];
        for (row, name) in row_names.iter().enumerate() {
            if let Some(last) = last_rows.get_mut(*name as usize) {
                *last = Some(row);
            }
        }
        let mut search = Self {
            rows,
            sizes,
            shapes,
            row_names,
            last_rows,
            last_rows_of: Vec::new(),
            opened_by: opened_by(rows),
            words_of,
            words_in: Vec::new(),
            kin: Vec::new(),
            data: data_row(rows),
            frames: Vec::new(),
            names: Vec::new(),
            words,
            sets,
            trail: Trail::default(),
            work: Cell::new(0),
        };
        search.know_places();
        let owed = search.owed(shape, None);
        search.push(Frame { shape, owed, ..Frame::default() });
        search
    }

    /// Finds out what there is to know of the example's places, where these are new.
    fn know_places(&mut self) {
        for shape in self.shapes.ids().skip(self.last_rows_of.len()) {
            let last = |key: &Key| self.last_rows.get(key.name as usize).copied().flatten();
            let mut lasts: Vec<_> = self.shapes.keys(shape).iter().map(last).collect();
            lasts.sort_unstable();
            self.last_rows_of.push(lasts);
            let words = |key: &Key| self.words_of.get(key.name as usize);
            let words = self.shapes.keys(shape).iter().filter_map(words).flatten().copied();
            self.words_in.push(words.collect());
            self.kin.push(Cell::new(None));
        }
    }

    /// Whether one of the example's keys in a place has a word in common with `name`.
    fn has_kin(&self, shape: Option<ShapeId>, name: Name) -> bool {
        let Some(shape) = shape else { return false };
        let last = self.kin.get(shape.0);
        if let Some((_, kin)) = last.and_then(Cell::get).filter(|(last, _)| *last == name) {
            return kin;
        }
        let words = self.words_in.get(shape.0).zip(self.words_of.get(name as usize));
        let kin = words.is_some_and(|(words, own)| own.iter().any(|word| words.contains(word)));
        if let Some(last) = last {
            last.set(Some((name, kin)));
        }
        kin
    }

    /// What is due for those keys of the example's objects in a place that no row after `row` explains.
    fn owed(&self, shape: Option<ShapeId>, row: Option<usize>) -> u32 {
        let lasts = shape.and_then(|shape| self.last_rows_of.get(shape.0));
        let owed = lasts.map_or(0, |lasts| lasts.partition_point(|last| *last <= row));
        u32::try_from(owed).unwrap_or(u32::MAX).saturating_mul(KEY_UNEXPLAINED)
    }

    fn run(&mut self) -> Outcome {
        let mut readings = vec![Reading { top: 0, cost: 0, last: None }];
        let mut candidates = Candidates::default();
        let mut prices = Vec::new();
        for row in 0..self.rows.len() {
            candidates.clear();
            prices.resize(self.frames.len(), Price::default());
            self.candidates(&readings, row, &mut prices, &mut candidates);
            candidates.sort();
            readings = self.keep(&readings, row, &mut prices, &candidates);
        }
        let end = self.rows.len();
        for reading in &mut readings {
            let closing = chain(&self.frames, reading.top);
            reading.cost += closing.map(|(_, frame)| self.closing_cost(frame, end)).sum::<u32>();
        }
        readings.sort_by_key(|reading| reading.cost);
        self.outcome(&readings)
    }

    /// Every way to add `row` to one of the readings.
    fn candidates(
        &mut self,
        readings: &[Reading],
        row: usize,
        prices: &mut [Price],
        found: &mut Candidates,
    ) {
        let Some(field) = self.rows.get(row) else { return };
        let Some(name) = self.row_names.get(row).copied() else { return };
        let is_paging = ["has_more", "page_token", "total"].contains(&field.name.as_str());
        for (index, reading) in readings.iter().enumerate() {
            self.price(reading.top, row, prices);
            let mut closing = 0;
            for (closed, (id, frame)) in (0_u32..).zip(chain(&self.frames, reading.top)) {
                let spent = reading.cost + closing + closed.min(9);
                // What is farther out is dearer still.
                if spent > found.most() {
                    break;
                }
                self.work.set(self.work.get() + 1);
                let Some(price) = prices.get(id) else { break };
                // What is closed before the row is not made longer by it.
                let base = spent + price.overlong;
                let mut cost = base + price.own;
                if closed == 0 {
                    cost += self.unusual(name, is_paging, frame);
                    if price.lacks && !price.twice {
                        cost += self.complete(frame);
                    }
                }
                let candidate = Candidate { reading: index, frame: id, cost, way: Way::Plain };
                found.add(candidate);
                // A name that the object has already may be meant for one inside it.
                if let Some(shape) = frame.shape.filter(|_| price.lacks || price.twice) {
                    self.other_ways(field, row, name, shape, frame, base, &candidate, found);
                }
                closing += price.closing;
            }
        }
    }

    /// Finds out what `row` costs in the frame and in those around it.
    fn price(&self, id: usize, row: usize, prices: &mut [Price]) -> u32 {
        if let Some(known) = prices.get(id).filter(|price| price.row == row + 1) {
            return known.overlong;
        }
        let Some(frame) = self.frames.get(id) else { return 0 };
        let around = frame.outer.map_or(0, |outer| self.price(outer, row, prices));
        let outer = frame.outer.and_then(|outer| prices.get(outer));
        let is_out = outer.is_some_and(|outer| outer.is_in_example || outer.is_out);
        let is_around_in_namesake = outer.is_some_and(|outer| outer.is_in_namesake);
        let (Some(field), Some(name)) = (self.rows.get(row), self.row_names.get(row)) else {
            return 0;
        };
        let key = frame.shape.and_then(|shape| self.shapes.key(shape, *name));
        let twice = self.sets.has(frame.set, *name);
        let lacks = frame.shape.is_some() && key.is_none();
        let mut own = match key {
            _ if twice => TWICE,
            Some((place, key)) => {
                let order = if place < frame.place { OTHER_ORDER } else { 0 };
                let kind = if fits(key, &field.kind) { 0 } else { OTHER_KIND };
                order + kind
            }
            None if lacks => {
                let kin = if self.has_kin(frame.shape, *name) { 0 } else { UNLIKE };
                NOT_IN_EXAMPLE + kin - self.absorbed(frame, *name, row).min(frame.owed)
            }
            None => NO_EXAMPLE,
        };
        let is_last = self.last_rows.get(*name as usize) == Some(&Some(row));
        if is_out && is_last && key.is_none() && field.kind.element().is_object() {
            own += FARTHER_OUT;
        }
        let is_namesake =
            matches!(frame.node, Node::Row(row) if self.row_names.get(row) == Some(name));
        let is_in_namesake = is_namesake || is_around_in_namesake;
        if is_in_namesake && key.is_none() && field.kind.element().is_object() {
            own += IN_ITS_NAMESAKE;
        }
        let opened_by = self.opened_by.get(row).copied().unwrap_or_default();
        if are_strangers(frame.opened_by, opened_by) {
            own += OTHER_SCOPE;
        }
        own += entering(frame);
        if frame.node == Node::Root && key.is_none() && self.data.is_some_and(|data| data < row) {
            own += BESIDE_DATA;
        }
        let closing = self.closing_cost(frame, row);
        let overlong = around + self.overlong(frame, row);
        if let Some(price) = prices.get_mut(id) {
            let (row, fate) = (row + 1, Fate::Unknown);
            let is_in_example = !twice && key.is_some_and(|(_, key)| key.shape.is_some());
            *price = Price {
                row,
                own,
                closing,
                overlong,
                lacks,
                twice,
                is_in_example,
                is_out,
                is_in_namesake,
                fate,
            };
        }
        overlong
    }

    /// An object of which the example shows as much as the table is likelier complete than not.
    fn complete(&self, frame: &Frame) -> u32 {
        let keys = frame.shape.map_or(0, |shape| self.shapes.keys(shape).len());
        let is_complete = frame.matched as usize == keys && frame.matched == frame.count;
        if is_complete && frame.depth > 0 { UNUSUAL } else { 0 }
    }

    /// What decides only where nothing else does, for a row in the innermost object.
    fn unusual(&self, name: Name, is_paging: bool, frame: &Frame) -> u32 {
        let mut cost = 0;
        // The marks of paging stand right below `data`, or begin an object of their own.
        if is_paging && frame.count > 0 && frame.depth > 1 && self.data.is_some() {
            cost += UNUSUAL;
        }
        // Names of one object often begin alike, and the first that does not is outside.
        if (2..=MANY).contains(&frame.count) && frame.shape.is_none() {
            let word = |name: Name| self.words.get(name as usize).copied();
            let own = word(name);
            let mut later = None;
            let mut at = frame.names;
            while let Some((name, before)) = at.and_then(|at| self.names.get(at)).copied() {
                let other = word(name);
                let alike = later.is_none_or(|later| common_start(later, other));
                if !alike || common_start(other, own) {
                    return cost;
                }
                (later, at) = (Some(other), before);
            }
            cost += UNUSUAL;
        }
        cost
    }

    /// The example may call the object something else, or the table may lack the row of the object
    /// that the row belongs to.
    #[expect(clippy::too_many_arguments, reason = "all of it is the state of one step")]
    fn other_ways(
        &self,
        field: &Field,
        row: usize,
        name: Name,
        shape: ShapeId,
        frame: &Frame,
        base: u32,
        plain: &Candidate,
        found: &mut Candidates,
    ) {
        if base + NOT_IN_EXAMPLE.min(ROW_MISSING) > found.most() {
            return;
        }
        let is_object = field.kind.element().is_object();
        let base = base + entering(frame);
        let objects = self.shapes.objects(shape);
        // Of very many, those that come next in the example.
        let is_many = objects.len() > MOST_WAYS;
        let next = if is_many { objects.partition_point(|at| *at <= frame.place) } else { 0 };
        let near = objects.iter().cycle().skip(next).take(objects.len().min(MOST_WAYS));
        for key in near.filter_map(|place| self.shapes.keys(shape).get(*place)) {
            let inner = key.shape.filter(|_| !self.sets.has(frame.set, key.name));
            found.looks += 1;
            if found.looks > MOST_LOOKS {
                return;
            }
            self.work.set(self.work.get() + 1);
            let Some(inner) = inner else { continue };
            let base = base - self.refund(frame, key.name);
            if is_object {
                let cost = base + NOT_IN_EXAMPLE;
                found.add(Candidate { cost, way: Way::Renamed(key.name), ..*plain });
            }
            if self.shapes.key(inner, name).is_some() {
                let owed = self.owed(Some(inner), row.checked_sub(1));
                let cost = base + ROW_MISSING + owed;
                found.add(Candidate { cost, way: Way::Forgotten(key.name), ..*plain });
            }
        }
    }

    /// What it costs, once, that an object has more rows than its type has elsewhere.
    fn overlong(&self, frame: &Frame, row: usize) -> u32 {
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

    fn closing_cost(&self, frame: &Frame, row: usize) -> u32 {
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
        let free = keys.saturating_sub(frame.matched).saturating_mul(KEY_UNEXPLAINED);
        cost + free.saturating_sub(frame.absorbed).saturating_sub(frame.owed)
    }

    /// The readings that go on.
    fn keep(
        &mut self,
        readings: &[Reading],
        row: usize,
        prices: &mut [Price],
        candidates: &Candidates,
    ) -> Vec<Reading> {
        self.trail.next_row();
        let name = self.row_names.get(row).copied().unwrap_or_default();
        let mut kept: Vec<Kept> = Vec::with_capacity(KEPT);
        let mut lost = Lost::default();
        for candidate in &candidates.found {
            let near = candidate.cost < candidates.best + DOUBT_ON_THE_WAY;
            if kept.len() >= KEPT && !near {
                break;
            }
            let Some(reading) = readings.get(candidate.reading) else { continue };
            let Some(price) = prices.get_mut(candidate.frame) else { continue };
            self.work.set(self.work.get() + 1);
            let is_plain = candidate.way == Way::Plain;
            let mut fate = if is_plain { price.fate } else { Fate::Unknown };
            if let Fate::Unknown = fate {
                let Some(mut frame) = self.frames.get(candidate.frame).copied() else { continue };
                let key = match candidate.way {
                    Way::Plain => self.count(&mut frame, name, row),
                    Way::Renamed(other) => self.explain(&mut frame, other, row),
                    Way::Forgotten(_) => None,
                };
                let is_single = matches!(candidate.way, Way::Forgotten(_));
                let opened = self.opens(row, frame.depth, key.as_ref());
                fate = Fate::Lost;
                if !is_single {
                    self.work.set(self.work.get() + kept.len());
                    let twin = kept.iter().position(|kept| kept.has_same_future(&frame, opened));
                    fate = twin.map_or(Fate::Lost, Fate::Kept);
                }
                if kept.len() < KEPT && matches!(fate, Fate::Lost) {
                    fate = Fate::Kept(kept.len());
                    let reading = self.take(candidate, reading, row);
                    kept.push(Kept { reading, added_to: frame, opened, is_single });
                    if is_plain {
                        price.fate = fate;
                    }
                    continue;
                }
                if is_plain {
                    price.fate = fate;
                }
            }
            match fate {
                Fate::Kept(twin) => {
                    let Some(twin) = kept.get(twin) else { continue };
                    let dearer = candidate.cost - twin.reading.cost;
                    if let Some((step, before)) = twin.reading.last.zip(reading.last)
                        && dearer < DOUBT_OF_EXAMPLE
                    {
                        self.trail.twin(step, before, dearer);
                    }
                }
                _ => {
                    let step = self.step(candidate, reading, row);
                    if lost.is_new(candidate.reading, step.parent) {
                        self.trail.push(Step { is_lost: true, ..step });
                    }
                }
            }
        }
        kept.into_iter().map(|kept| kept.reading).collect()
    }

    /// Counts a field of this name in the frame. Tells the example's key that it is.
    fn count(&self, frame: &mut Frame, name: Name, row: usize) -> Option<Key<'a>> {
        frame.count += 1;
        let opened_by = self.opened_by.get(row).copied().unwrap_or_default();
        // What was a stranger when it came brings in no others.
        if !are_strangers(frame.opened_by, opened_by) {
            frame.opened_by |= opened_by;
        }
        let shape = frame.shape?;
        let Some((place, key)) = self.shapes.key(shape, name) else {
            let absorbed = self.absorbed(frame, name, row);
            frame.absorbed += absorbed;
            frame.owed = frame.owed.saturating_sub(absorbed);
            return None;
        };
        frame.matched += 1;
        frame.place = place;
        Some(key.clone())
    }

    /// How much of a key that no row explains is explained by a row that is not in the example: they may
    /// be one field by two names.
    fn absorbed(&self, frame: &Frame, name: Name, row: usize) -> u32 {
        // An object that is another one of the example's is told as such.
        if self.rows.get(row).is_some_and(|field| field.kind.element().is_object()) {
            return 0;
        }
        let other = if self.has_kin(frame.shape, name) { 0 } else { OTHER_NAME };
        KEY_UNEXPLAINED - other
    }

    /// Counts a field that is the example's key `other`.
    fn explain(&self, frame: &mut Frame, other: Name, row: usize) -> Option<Key<'a>> {
        frame.owed -= self.refund(frame, other);
        self.count(frame, other, row)
    }

    /// What was paid for a key of the example that is explained after all, though no row has its name.
    fn refund(&self, frame: &Frame, key: Name) -> u32 {
        let opened = match frame.node {
            Node::Root => None,
            Node::Row(row) => Some(row),
            Node::Implied(step) => self.trail.get(step).and_then(|step| step.row.checked_sub(1)),
        };
        let last = self.last_rows.get(key as usize).copied().flatten();
        if last <= opened { frame.owed.min(KEY_UNEXPLAINED) } else { 0 }
    }

    fn remember(&mut self, frame: &mut Frame, name: Name) {
        if frame.shape.is_none() && frame.count <= MANY {
            self.names.push((name, frame.names));
            frame.names = Some(self.names.len() - 1);
        }
        frame.set = self.sets.with(frame.set, name);
    }

    /// Adds the row as the candidate says.
    fn take(&mut self, candidate: &Candidate, reading: &Reading, row: usize) -> Reading {
        let name = self.row_names.get(row).copied().unwrap_or_default();
        let mut frame = self.frames.get(candidate.frame).copied().unwrap_or_default();
        let key = match candidate.way {
            Way::Plain => self.count(&mut frame, name, row),
            Way::Renamed(other) => {
                let key = self.explain(&mut frame, other, row);
                self.remember(&mut frame, other);
                // The row's own name is taken, and is no second one.
                key
            }
            Way::Forgotten(other) => {
                let shape = self.explain(&mut frame, other, row).and_then(|key| key.shape);
                self.remember(&mut frame, other);
                let depth = frame.depth + 1;
                let outer = Some(self.push(frame));
                let node = Node::Implied(self.trail.next());
                let owed = self.owed(shape, row.checked_sub(1));
                frame = Frame { outer, depth, node, shape, owed, ..Frame::default() };
                self.count(&mut frame, name, row)
            }
        };
        self.remember(&mut frame, name);
        let depth = frame.depth;
        let mut top = self.push(frame);
        let last = Some(self.trail.next());
        self.trail.push(Step { frame: top, ..self.step(candidate, reading, row) });
        if let Some(shape) = self.opens(row, depth, key.as_ref()) {
            let (outer, node) = (Some(top), Node::Row(row));
            let owed = self.owed(shape, Some(row));
            let frame = Frame { outer, depth: depth + 1, node, shape, owed, ..Frame::default() };
            top = self.push(frame);
        }
        Reading { top, cost: candidate.cost, last }
    }

    fn step(&self, candidate: &Candidate, reading: &Reading, row: usize) -> Step {
        let Candidate { frame, cost, way, .. } = *candidate;
        let around = self.frames.get(frame).map_or(Node::Root, |frame| frame.node);
        let (parent, implied) = match way {
            Way::Forgotten(name) => (Node::Implied(self.trail.next()), Some((around, name))),
            _ => (around, None),
        };
        Step { before: reading.last, row, parent, frame, cost, implied, is_lost: false }
    }

    fn push(&mut self, frame: Frame) -> usize {
        self.frames.push(frame);
        self.frames.len() - 1
    }

    /// Whether the row, put into a frame of this depth, can have fields, and which objects of the
    /// example are in its place.
    fn opens(
        &mut self,
        row: usize,
        depth: usize,
        key: Option<&Key<'a>>,
    ) -> Option<Option<ShapeId>> {
        let kind = &self.rows.get(row).filter(|_| depth < DEEPEST)?.kind;
        let mut shape = key.and_then(|key| key.shape);
        if kind.has_map() {
            shape = shape.and_then(|shape| self.shapes.values(shape));
            self.know_places();
        }
        let element = kind.element();
        let is_list = matches!(kind, Kind::Array(_));
        let by_type = element.is_object() || is_list && matches!(element, Kind::Unread(_));
        // An example that is no object says that the type is wrong, not that fields follow.
        let contradicted = shape.is_none() && key.is_some_and(|key| key.has_value);
        let by_example = !kind.has_map() && shape.is_some() && *element != Kind::Any;
        ((by_type && !contradicted) || by_example).then_some(shape)
    }

    fn outcome(&self, readings: &[Reading]) -> Outcome {
        let Some(best) = readings.first() else { return Outcome::default() };
        let path = self.trail.path(best.last);
        let ends = readings.iter().filter_map(|reading| {
            let by = reading.cost - best.cost;
            Some((reading.last?, by))
        });
        let doubts = self.trail.doubts(&path, ends, DOUBT_OF_EXAMPLE);
        let suspect = self.suspect(best.top, &path);
        let told = |(row, doubt): (usize, Option<Doubt>)| {
            let (by, other) = doubt?;
            let own = path.get(row).and_then(|id| self.trail.get(*id))?.parent;
            if by >= DOUBT && !suspect.contains(&own) {
                return None;
            }
            let (one, two) = (self.name_of(own), self.name_of(other));
            let text = format!(
                "its table is flat, and the page does not settle whether it is inside {one} or {two}"
            );
            Some((row, text))
        };
        let doubts = doubts.into_iter().enumerate().filter_map(told).collect();
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
        let mut seen = HashSet::new();
        let mut suspect = HashSet::new();
        let steps = path.iter().rev().filter_map(|id| self.trail.get(*id));
        // From the last row to the first: each object as it is in the end.
        for top in std::iter::once(top).chain(steps.map(|step| step.frame)) {
            for (_, frame) in chain(&self.frames, top) {
                if !seen.insert(frame.node) {
                    break; // and so are those around it
                }
                let keys = frame.shape.map_or(0, |shape| self.shapes.keys(shape).len());
                if keys > frame.matched as usize {
                    suspect.insert(frame.node);
                }
            }
        }
        suspect
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

/// What is due when an object gets its first row: the keys of the example that no row explains.
/// They cost the same at its end; but until then, readings that leave it open would look cheaper than
/// those that have closed it.
fn entering(frame: &Frame) -> u32 {
    if frame.count == 0 { frame.owed } else { 0 }
}

/// What each of the names begins with.
fn words<'t>(names: &[&'t str]) -> Vec<Word> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let word = |name: &'t str| {
        let next = numbers.len();
        let first = name.split(['_', '-']).next().unwrap_or_default();
        Word {
            first: *numbers.entry(first).or_insert(next),
            is_compound: name.contains('_'),
            is_locale: name.len() == 5 && name.as_bytes().get(2) == Some(&b'_') && name.is_ascii(),
        }
    };
    names.iter().copied().map(word).collect()
}

/// Whether two sets of what scopes open are there and have nothing in common.
fn are_strangers(one: u32, two: u32) -> bool {
    one != 0 && two != 0 && one & two == 0
}

/// What the scopes of each row open: a page's scopes name it like `library:book.title:read`, which is
/// something of `library:book`. It is a set of bits; what there are no bits left for counts as nothing.
fn opened_by(rows: &[Field]) -> Vec<u32> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut bits = Vec::new();
    for row in rows {
        let mut set = 0;
        for scope in row.scopes.iter().flat_map(|scopes| &scopes.value) {
            let (what, _) = scope.rsplit_once(':').unwrap_or((scope, ""));
            let what = what.rsplit_once('.').map_or(what, |(object, _)| object);
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let number = *numbers.entry(what).or_insert(next);
            set |= 1_u32.checked_shl(number).unwrap_or(0);
        }
        bits.push(set);
    }
    bits
}

/// All words of each name.
fn all_words<'t>(names: &[&'t str]) -> Vec<Vec<usize>> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut number = |word: &'t str| {
        let next = numbers.len();
        *numbers.entry(word).or_insert(next)
    };
    let words = |name: &&'t str| name.split(['_', '-']).map(&mut number).collect();
    names.iter().map(words).collect()
}

/// Whether two names begin with the same word, or are both names of languages.
fn common_start(one: Option<Word>, two: Option<Word>) -> bool {
    let (Some(one), Some(two)) = (one, two) else { return false };
    (one.is_compound && one.first == two.first) || (one.is_locale && two.is_locale)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;
    use serde_json::{Map, json};

    use super::*;
    use crate::docs::read::nest::types::Types;

    /// How much work a row may be, whatever the page. A unit of it takes a debug build a few
    /// nanoseconds: a search through the vendors' longest tables then takes less than 200 ms.
    const MOST_WORK: usize = 6500;

    const NAMES: [&str; 14] = [
        "id", "name", "a_one", "a_two", "items", "data", "code", "msg", "total", "zh_cn", "en_us",
        "owner", "has_more", "x",
    ];

    fn kinds() -> impl Strategy<Value = Kind> {
        let single = prop_oneof![
            Just(Kind::String),
            Just(Kind::Int32),
            Just(Kind::Any),
            Just(Kind::OBJECT),
            prop::sample::select(vec!["one", "two", "own"]).prop_map(Kind::named),
            Just(Kind::Unread("list".to_owned())),
        ];
        (single, 0..4_u8).prop_map(|(single, around)| match around {
            0 => single.list(),
            1 => single.map(),
            _ => single,
        })
    }

    /// A few rows, again and again: this many, each perhaps with a number of its own.
    fn tables() -> impl Strategy<Value = Vec<Field>> {
        let row = (prop::sample::select(NAMES.to_vec()), kinds(), any::<bool>(), any::<bool>());
        let pattern = prop::collection::vec(row, 1..9);
        (pattern, 40..160_usize).prop_map(|(pattern, count)| {
            let rows = pattern.iter().cycle().take(count).enumerate();
            let field =
                |(number, (name, kind, own_name, own_type)): (_, &(&str, _, bool, bool))| {
                    let name =
                        if *own_name { format!("{name}_{number}") } else { (*name).to_owned() };
                    let kind: Kind = match kind {
                        Kind::Object(Some(_)) if *own_type => Kind::named(format!("type_{number}")),
                        kind => kind.clone(),
                    };
                    Field { name, kind, ..Field::default() }
                };
            rows.map(field).collect()
        })
    }

    /// Objects in objects, some with very many keys.
    fn examples() -> impl Strategy<Value = Value> {
        let small = prop::sample::select(NAMES.to_vec());
        let small = small.prop_map(|name| json!({ name: "x", "x": "x" }));
        let leaf = prop_oneof![Just(json!(1)), Just(json!([])), Just(json!(null)), small];
        leaf.prop_recursive(5, 60, 6, |inner| {
            let key = prop::sample::select(NAMES.to_vec());
            let entries = prop::collection::vec((key, any::<bool>(), inner), 1..6);
            (entries, prop::sample::select(vec![1, 1, 2, 40])).prop_map(|(entries, times)| {
                let mut object = Map::new();
                for number in 0..times {
                    for (name, own, value) in &entries {
                        let own = *own || number > 0;
                        let key = if own { format!("{name}_{number}") } else { (*name).to_owned() };
                        object.insert(key, value.clone());
                    }
                }
                Value::Object(object)
            })
        })
    }

    /// Whether the table lacks the row of the first of so many objects of the example, or of the last,
    /// and that is noticed.
    fn forgotten_is_found(objects: usize, which: usize) -> bool {
        let field = |name: String, kind| Field { name, kind, ..Field::default() };
        let mut rows = Vec::new();
        let mut example = Map::new();
        for number in 0..objects {
            let (one, two) = (format!("one_{number}"), format!("two_{number}"));
            example.insert(format!("object_{number}"), json!({ &one: "x", &two: "x" }));
            if number != which {
                rows.push(field(format!("object_{number}"), Kind::OBJECT));
            }
            rows.extend([one, two].map(|name| field(name, Kind::String)));
        }
        let example = Value::Object(example);
        let outcome = places(&rows, &[&example], &Types::of(&[rows.as_slice()]).bounds(0));
        outcome.places.iter().any(|place| place.implied.is_some())
    }

    #[test]
    fn of_very_many_objects_only_the_next_ones_are_looked_at() {
        // Of as many as are looked at, each is; of one more, the first is so far ahead of the first
        // row that it is not.
        assert!(forgotten_is_found(MOST_WAYS, 0));
        assert!(!forgotten_is_found(MOST_WAYS + 1, 0));
        assert!(forgotten_is_found(MOST_WAYS + 1, MOST_WAYS));
    }

    fn field(name: &str, kind: Kind) -> Field {
        Field { name: name.to_owned(), kind, ..Field::default() }
    }

    #[test]
    fn what_is_given_up_is_told_as_long_as_it_says_something_new() {
        let (root, row, other) = (Node::Root, Node::Row(1), Node::Row(2));
        let implied = Node::Implied;
        for (given_up, expected) in [
            // A reading that was not given up yet, or another place.
            (vec![(0, root), (1, root), (0, row)], vec![true, true, true]),
            (vec![(0, root), (0, root), (1, root), (1, root)], vec![true, false, true, false]),
            (vec![(1, root), (0, root), (1, root), (0, root)], vec![true, true, false, false]),
            // Two places are enough for what has been given up already, not for another reading.
            (vec![(3, root), (3, row), (3, other), (2, other)], vec![true, true, false, true]),
            (vec![(0, row), (0, root), (0, row), (0, root)], vec![true, true, false, false]),
            // The table lacks the object in both: that is one place.
            (vec![(0, implied(1)), (0, implied(2)), (0, root)], vec![true, false, true]),
            (vec![(0, root), (0, implied(2)), (0, implied(1))], vec![true, true, false]),
        ] {
            let mut lost = Lost::default();
            let new = given_up.iter().map(|(reading, place)| lost.is_new(*reading, *place));
            assert_eq!(new.collect::<Vec<_>>(), expected, "{given_up:?}");
        }
    }

    #[test]
    fn names_begin_alike_or_are_both_of_languages() {
        for (one, two, alike) in [
            ("ship_id", "ship_name", true),
            ("ship_id", "ship", true),
            ("ship_id", "boat_id", false),
            ("ship_id", "ships_id", false),
            ("name", "name", false), // nothing but its first word
            ("en_us", "zh_cn", true),
            ("en_us", "de_at_north", false),
            ("en_us", "zh-cn", false),
            ("zh-cn", "en_us", false),
            ("en_us", "en_us_name", true),
            ("en_us", "first", false),
            ("first", "after", false),
            ("to_us_all", "of_us_two", false),
            ("en_us", "é_aa", false),
        ] {
            let words = words(&[one, two]);
            let are = common_start(words.first().copied(), words.get(1).copied());
            assert_eq!(are, alike, "{one} and {two}");
        }
    }

    #[test]
    fn an_answer_is_one_by_its_first_rows() {
        let text = |name| (name, Kind::String);
        let data = || ("data", Kind::OBJECT);
        for (rows, row) in [
            (vec![text("code"), text("msg"), data()], Some(2)),
            (vec![text("code"), text("message"), data()], Some(2)),
            (vec![text("code"), text("msg"), text("a"), text("b"), data()], Some(4)),
            (vec![text("code"), text("msg"), text("a"), text("b"), text("c"), data()], None),
            (vec![text("code"), text("msg"), ("data", Kind::named("ship").list())], Some(2)),
            (vec![text("code"), text("msg"), text("data")], None),
            (vec![text("code"), text("msg"), ("ship", Kind::OBJECT)], None),
            (vec![text("code"), text("name"), data()], None),
            (vec![text("id"), text("msg"), data()], None),
            (vec![text("msg"), text("code"), data()], None),
        ] {
            let names = format!("{rows:?}");
            let rows: Vec<Field> = rows.into_iter().map(|(name, kind)| field(name, kind)).collect();
            assert_eq!(data_row(&rows), row, "{names}");
        }
    }

    #[test]
    fn an_example_fits_the_type_of_its_row() {
        let object = Kind::named("ship");
        for (kind, fitting, others) in [
            (Kind::String, vec![json!("x"), json!(["x"]), json!([])], vec![json!(1), json!([1])]),
            (Kind::Boolean, vec![json!(true)], vec![json!("true"), json!(1), json!({})]),
            (object, vec![json!({}), json!([[{}]])], vec![json!("x"), json!([1])]),
            // A number may be in quotation marks.
            (Kind::Int32, vec![json!(1), json!("1"), json!([[7]])], vec![json!("x"), json!(true)]),
            (Kind::Number, vec![json!(0.5), json!("0.5")], vec![json!("x"), json!([false])]),
            (Kind::Int64.list(), vec![json!(["1"])], vec![json!([{}])]),
            (Kind::Any, vec![json!(1), json!("x"), json!({})], vec![]),
            (Kind::Unread("odd".to_owned()), vec![json!(true), json!("x"), json!({})], vec![]),
        ] {
            let fits = |sample: &Value, has_value| {
                fits(&Key { name: 0, shape: None, has_value, sample }, &kind)
            };
            for sample in &fitting {
                assert!(fits(sample, true), "{sample} for {kind}");
            }
            for sample in &others {
                assert!(!fits(sample, true), "{sample} for {kind}");
                // What is empty is of any type.
                assert!(fits(sample, false), "{sample} for {kind}");
            }
        }
    }

    #[test]
    fn looking_and_comparing_is_work() {
        let work = |rows: &[Field], examples: &[&Value]| {
            let sizes = Types::of(&[rows]).bounds(0);
            let mut search = Search::new(rows, examples, &sizes);
            search.run();
            search.work.get()
        };
        let text = |name| field(name, Kind::String);
        // A frame is looked at, and the row that is added to it has nothing to be compared with.
        assert_eq!(work(&[text("id")], &[]), 2);
        assert_eq!(work(&[text("id"), text("name")], &[]), 4);
        // The second row may be in the first or beside it: one is compared with the other.
        assert_eq!(work(&[field("ship", Kind::OBJECT), text("name")], &[]), 2 + 2 + 3);
        // An object of the example is looked at, whether the row may be in it.
        assert_eq!(work(&[text("id")], &[&json!({ "ship": { "port": "x" } })]), 3);
    }

    #[test]
    fn no_more_objects_than_so_many_are_looked_at_for_a_row() {
        // The row is not in the example but in the last of its objects.
        let object = |number| {
            let key = if number + 1 == MOST_WAYS { "name" } else { "port" };
            (format!("object_{number}"), json!({ key: "x" }))
        };
        let example = Value::Object((0..MOST_WAYS).map(object).collect());
        let rows = [field("name", Kind::OBJECT)];
        let sizes = Types::of(&[rows.as_slice()]).bounds(0);
        let mut search = Search::new(&rows, &[&example], &sizes);
        let most = MOST_LOOKS / MOST_WAYS;
        for readings in [1, most, most + 1, most + 2] {
            let reading = Reading { top: 0, cost: 0, last: None };
            let mut prices = vec![Price::default(); search.frames.len()];
            let mut found = Candidates::default();
            found.clear();
            search.candidates(&vec![reading; readings], 0, &mut prices, &mut found);
            let ways = || found.found.iter().map(|candidate| candidate.way);
            let forgotten = ways().filter(|way| matches!(way, Way::Forgotten(_)));
            assert_eq!(forgotten.count(), readings.min(most), "in {readings} readings");
            // Where all can be looked at, it is in the example's order.
            let renamed = ways().find_map(|way| match way {
                Way::Renamed(name) => Some(search.shapes.text(name)),
                _ => None,
            });
            assert_eq!(renamed, Some("object_0"));
        }
    }

    #[test]
    fn what_is_hopelessly_dear_is_not_looked_at() {
        let reading = |cost| Reading { top: 0, cost, last: None };
        // The example has the first row; the second may be its `ship` by another name.
        let (own, other) = (json!({ "name": "x" }), json!({ "ship": { "port": "x" } }));
        let (text, object) = (field("name", Kind::String), field("crew", Kind::OBJECT));
        for (dearer, count) in [(0, 2), (HOPELESS, 2), (HOPELESS + 1, 1)] {
            for (row, example) in [(&text, &own), (&object, &other)] {
                let rows = std::slice::from_ref(row);
                let sizes = Types::of(&[rows]).bounds(0);
                let mut search = Search::new(rows, std::slice::from_ref(&example), &sizes);
                let mut prices = vec![Price::default(); search.frames.len()];
                let mut found = Candidates::default();
                found.clear();
                search.candidates(&[reading(0), reading(dearer)], 0, &mut prices, &mut found);
                found.sort();
                let ways = found.found.iter().map(|candidate| candidate.way);
                if *row == text {
                    assert_eq!((ways.count(), search.work.get()), (count, count), "{dearer}");
                } else {
                    let renamed = ways.filter(|way| matches!(way, Way::Renamed(_)));
                    assert_eq!((renamed.count(), found.looks), (count, count), "{dearer}");
                }
            }
        }
    }

    #[test]
    fn what_is_given_up_is_told_where_it_is_not_much_dearer() {
        let rows = [field("name", Kind::String)];
        let sizes = Types::of(&[rows.as_slice()]).bounds(0);
        let limit = DOUBT_ON_THE_WAY;
        for (dearer, is_told) in [(0, true), (limit - 1, true), (limit, false)] {
            let mut search = Search::new(&rows, &[], &sizes);
            let mut readings = Vec::new();
            let mut candidates = Candidates::default();
            candidates.clear();
            // One reading more than are kept; each has another object around the row.
            for reading in 0..=KEPT {
                let frame = search.push(Frame { node: Node::Row(reading), ..Frame::default() });
                readings.push(Reading { top: frame, cost: 0, last: None });
                let cost = if reading < KEPT { 0 } else { dearer };
                candidates.add(Candidate { reading, frame, cost, way: Way::Plain });
            }
            let mut prices = vec![Price::default(); search.frames.len()];
            let kept = search.keep(&readings, 0, &mut prices, &candidates);
            assert_eq!(kept.len(), KEPT);
            assert_eq!(search.trail.next() - KEPT, usize::from(is_told), "{dearer}");
        }
    }

    #[test]
    fn only_an_object_that_can_be_closed_is_complete() {
        let rows = [field("name", Kind::String)];
        let example = json!({ "name": "x" });
        let sizes = Types::of(&[rows.as_slice()]).bounds(0);
        let search = Search::new(&rows, &[&example], &sizes);
        let shape = search.frames.first().and_then(|whole| whole.shape);
        for (depth, count, matched, cost) in [
            (1, 1, 1, UNUSUAL),
            (0, 1, 1, 0), // the whole: there is nothing around it
            (1, 2, 1, 0), // the example shows less than the table
            (1, 0, 0, 0), // it shows more
        ] {
            let frame = Frame { depth, count, matched, shape, ..Frame::default() };
            assert_eq!(search.complete(&frame), cost, "{frame:?}");
        }
    }

    #[test]
    fn marks_of_paging_are_unusual_inside_what_is_in_the_data() {
        let text = |name| field(name, Kind::String);
        let rows = [text("code"), text("msg"), field("data", Kind::OBJECT), text("total")];
        for (from, depth, count, cost) in [
            (0, 1, 1, 0), // right below `data`
            (0, 2, 0, 0), // the first of an object of their own
            (0, 2, 1, UNUSUAL),
            (0, 3, 1, UNUSUAL),
            (1, 2, 1, 0), // no answer as the vendor has them
        ] {
            let rows = &rows[from..];
            let sizes = Types::of(&[rows]).bounds(0);
            let search = Search::new(rows, &[], &sizes);
            let frame = Frame { depth, count, ..Frame::default() };
            let name = search.row_names[rows.len() - 1];
            assert_eq!(search.unusual(name, true, &frame), cost, "{frame:?}");
            assert_eq!(search.unusual(name, false, &frame), 0, "{frame:?}");
        }
    }

    proptest! {
        // The same pages each time: the limit is close to what the worst of them takes.
        #![proptest_config(ProptestConfig {
            cases: 200,
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(11),
            ..ProptestConfig::default()
        })]

        #[test]
        fn no_page_makes_a_row_much_work(rows in tables(), example in examples()) {
            let types = Types::of(&[rows.as_slice()]);
            let mut sizes = vec![types.bounds(0)];
            for _ in 0..2 {
                let mut search = Search::new(&rows, &[&example], &sizes[0]);
                let outcome = search.run();
                let work = search.work.get() / rows.len();
                prop_assert!(work < MOST_WORK, "{work} for each row");
                types.spread(&[outcome.settled()], &mut sizes);
            }
        }
    }
}
