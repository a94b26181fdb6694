//! The one organisation behind all operations: what it began with, and what has been changed since.
//!
//! Only changes are kept, so that an organisation that is computed stays as small as it was. A department or person that
//! was changed or created is kept whole, and a list, such as the children of a department, once something in it changed.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use super::employee::{Person, Record, Staff, Unique};
use super::hash::platform_id;
use super::input::EmployeeIdType;
use super::rules::{Rule, Rules};
use super::source::{Counts, DepartmentIdType, Node, ROOT_NODE, Source, UnitIndex};
use super::{CollaborationTenant, CustomAttribute, Department, Unit};
use crate::Answer;

/// How many requests with a client token are remembered.
const REMEMBERED: usize = 10_000;

/// The organisation as it is now.
#[derive(Debug)]
pub(super) struct Company {
    base: Box<dyn Source>,
    departments: HashMap<Node, Department>,
    parents: HashMap<Node, Node>,
    children: HashMap<Node, Vec<Node>>,
    department_ids: HashMap<String, Node>,
    added_departments: u64,
    removed_departments: BTreeSet<Node>,
    shifts: HashMap<Node, Shift>,
    people: HashMap<Person, Record>,
    members: HashMap<Node, Vec<Person>>,
    person_ids: HashMap<String, Person>,
    unique: HashMap<(Unique, String), Person>,
    added_people: u64,
    resigned: BTreeSet<Person>,
    units: HashMap<UnitIndex, Unit>,
    unit_ids: HashMap<String, UnitIndex>,
    bound: HashMap<UnitIndex, Vec<Node>>,
    unit_of: HashMap<Node, Option<UnitIndex>>,
    added_units: u64,
    removed_units: BTreeSet<u64>,
    pub(super) rules: Rules,
    remembered: HashMap<String, (u64, Answer)>,
    /// The keys of what is remembered, the oldest first.
    order: VecDeque<String>,
    /// How many IDs were made up.
    ids: u64,
}

/// How far the recursive counts of a department are from those of the beginning.
#[derive(Clone, Copy, Debug, Default)]
struct Shift {
    members: i64,
    exclude_leaders: i64,
    departments: i64,
    primary: i64,
}

impl Shift {
    fn add(&mut self, other: Self, sign: i64) {
        self.members += other.members * sign;
        self.exclude_leaders += other.exclude_leaders * sign;
        self.departments += other.departments * sign;
        self.primary += other.primary * sign;
    }

    fn of(counts: Counts) -> Self {
        Self {
            members: counts.recursive_members as i64,
            exclude_leaders: counts.recursive_members_exclude_leaders as i64,
            departments: counts.recursive_departments as i64,
            primary: counts.recursive_primary_members as i64,
        }
    }
}

/// What has become of a request with a client token.
pub(super) enum Repeated {
    /// It was not sent before.
    New,
    /// It was sent before, and answered in this way.
    Before(Answer),
    /// The token was sent before, with another request.
    Other,
}

impl Company {
    pub(super) fn new(base: Box<dyn Source>) -> Self {
        Self {
            resigned: base.resigned().into_iter().collect(),
            base,
            departments: HashMap::new(),
            parents: HashMap::new(),
            children: HashMap::new(),
            department_ids: HashMap::new(),
            added_departments: 0,
            removed_departments: BTreeSet::new(),
            shifts: HashMap::new(),
            people: HashMap::new(),
            members: HashMap::new(),
            person_ids: HashMap::new(),
            unique: HashMap::new(),
            added_people: 0,
            units: HashMap::new(),
            unit_ids: HashMap::new(),
            bound: HashMap::new(),
            unit_of: HashMap::new(),
            added_units: 0,
            removed_units: BTreeSet::new(),
            rules: Rules::default(),
            remembered: HashMap::new(),
            order: VecDeque::new(),
            ids: 0,
        }
    }

    /// The same company as operations read it.
    pub(super) fn source(&self) -> &dyn Source {
        self
    }

    /// A number that no ID was made from before.
    pub(super) fn next_id(&mut self) -> u64 {
        self.ids += 1;
        self.ids
    }

    /// Whether a request with a client token was answered before.
    pub(super) fn repeated(&self, key: &str, digest: u64) -> Repeated {
        match self.remembered.get(key) {
            None => Repeated::New,
            Some((before, answer)) if *before == digest => Repeated::Before(answer.clone()),
            Some(_) => Repeated::Other,
        }
    }

    /// Remembers what became of a request with a client token.
    pub(super) fn remember(&mut self, key: String, digest: u64, answer: Answer) {
        if self.order.len() == REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.remembered.remove(&oldest);
        }
        self.order.push_back(key.clone());
        self.remembered.insert(key, (digest, answer));
    }

    // Departments.

    /// Adds a department that is complete; its ID is free.
    pub(super) fn add_department(&mut self, mut department: Department, parent: Node) -> Node {
        self.added_departments += 1;
        let node = self.base.departments() + self.added_departments;
        // Another one that had the ID before, and was removed, is not to be taken for this one.
        let open_id = platform_id("od-", &format!("{node} {}", department.department_id));
        department.open_department_id = Some(open_id.clone());
        self.department_ids.insert(open_id, node);
        self.department_ids.insert(department.department_id.clone(), node);
        self.departments.insert(node, department.complete());
        self.parents.insert(node, parent);
        self.children.insert(node, Vec::new());
        self.members.insert(node, Vec::new());
        self.children_of(parent).push(node);
        self.shift(parent, Shift { departments: 1, ..Shift::default() }, 1);
        node
    }

    /// Removes a department that has neither members nor children.
    pub(super) fn remove_department(&mut self, node: Node) {
        let parent = self.parent(node);
        self.unbind(node);
        self.children_of(parent).retain(|&child| child != node);
        self.shift(parent, Shift { departments: 1, ..Shift::default() }, -1);
        self.removed_departments.insert(node);
    }

    /// Changes what a department says of itself: neither its ID nor its parent.
    pub(super) fn change_department(&mut self, node: Node, change: impl FnOnce(&mut Department)) {
        let before = self.own(node);
        change(self.department_mut(node));
        self.shift_own(node, before);
    }

    /// Gives a department another ID, which is free.
    pub(super) fn rename_department(&mut self, node: Node, id: String) {
        self.department_ids.insert(id.clone(), node);
        self.department_mut(node).department_id = id;
    }

    /// Puts a department with all below it under another one, which is not below it.
    pub(super) fn move_department(&mut self, node: Node, parent: Node) {
        let from = self.parent(node);
        if from == parent {
            return;
        }
        let mut moved = Shift::of(self.counts(node));
        moved.departments += 1;
        self.children_of(from).retain(|&child| child != node);
        self.shift(from, moved, -1);
        self.children_of(parent).push(node);
        self.shift(parent, moved, 1);
        self.parents.insert(node, parent);
    }

    fn department_mut(&mut self, node: Node) -> &mut Department {
        let base = &self.base;
        self.departments.entry(node).or_insert_with(|| base.department(node).into_owned())
    }

    fn children_of(&mut self, node: Node) -> &mut Vec<Node> {
        let base = &self.base;
        let list = || (0..base.children(node)).map(|nth| base.child(node, nth)).collect();
        self.children.entry(node).or_insert_with(list)
    }

    fn members_of(&mut self, node: Node) -> &mut Vec<Person> {
        let base = &self.base;
        let list = || (0..base.members(node)).map(|nth| base.member(node, nth)).collect();
        self.members.entry(node).or_insert_with(list)
    }

    /// Adds to the recursive counts of a department and of all above it.
    fn shift(&mut self, mut node: Node, by: Shift, sign: i64) {
        loop {
            self.shifts.entry(node).or_default().add(by, sign);
            if node == ROOT_NODE {
                return;
            }
            node = self.parent(node);
        }
    }

    /// What the direct members of a department add to the counts.
    fn own(&self, node: Node) -> Shift {
        let further = match node {
            ROOT_NODE => 0,
            node => self.department(node).further_members as i64,
        };
        let mut own =
            Shift { members: further, exclude_leaders: further, departments: 0, primary: further };
        let leaders: HashSet<Person> = match node {
            ROOT_NODE => HashSet::new(),
            node => (self.department(node).leaders.iter())
                .filter_map(|leader| self.person_called(&leader.employee_id))
                .collect(),
        };
        for nth in 0..self.members(node) {
            let person = self.member(node, nth);
            own.members += 1;
            own.exclude_leaders += i64::from(!leaders.contains(&person));
            own.primary += i64::from(self.person(person).nodes().next() == Some(node));
        }
        own
    }

    /// Puts into the counts what has changed in a department since `before`.
    fn shift_own(&mut self, node: Node, before: Shift) {
        let mut difference = self.own(node);
        difference.add(before, -1);
        self.shift(node, difference, 1);
    }

    // People.

    /// Adds a person who is complete but for the IDs that the platform makes; the employee ID is free.
    pub(super) fn add_person(&mut self, mut record: Record) -> Person {
        let person = self.people();
        self.added_people += 1;
        for (prefix, id) in
            [("ou_", &mut record.employee.open_id), ("on_", &mut record.employee.union_id)]
        {
            let made = platform_id(prefix, &format!("{person} {}", record.employee.employee_id));
            self.person_ids.insert(made.clone(), person);
            *id = Some(made);
        }
        self.person_ids.insert(record.employee.employee_id.clone(), person);
        record.employee = record.employee.complete();
        let nodes: Vec<Node> = record.nodes().collect();
        self.people.insert(person, record);
        self.know(person);
        self.enter(person, &nodes);
        person
    }

    /// Changes what is known of a person, memberships and standing included.
    pub(super) fn change_person(&mut self, person: Person, change: impl FnOnce(&mut Record)) {
        let before = self.person(person).into_owned();
        let mut after = before.clone();
        change(&mut after);
        match after.is_resigned() {
            true => self.resigned.insert(person),
            false => self.resigned.remove(&person),
        };
        let stays = before.memberships == after.memberships && before.staff() == after.staff();
        if before.employee.employee_id != after.employee.employee_id {
            self.person_ids.insert(after.employee.employee_id.clone(), person);
        }
        if stays {
            self.people.insert(person, after);
        } else {
            let was: Vec<Node> =
                if before.is_resigned() { vec![] } else { before.nodes().collect() };
            let is: Vec<Node> = if after.is_resigned() { vec![] } else { after.nodes().collect() };
            self.leave(person, &was);
            self.people.insert(person, after);
            self.enter(person, &is);
        }
        self.know(person);
    }

    fn leave(&mut self, person: Person, nodes: &[Node]) {
        for &node in nodes {
            let before = self.own(node);
            self.members_of(node).retain(|&member| member != person);
            self.shift_own(node, before);
        }
    }

    fn enter(&mut self, person: Person, nodes: &[Node]) {
        for &node in nodes {
            let before = self.own(node);
            self.members_of(node).push(person);
            self.shift_own(node, before);
        }
    }

    /// Puts a person's values where they are looked up.
    fn know(&mut self, person: Person) {
        let record = self.person(person).into_owned();
        for field in Unique::ALL {
            if let Some(value) = record.employee.unique(field) {
                self.unique.insert((field, value.to_owned()), person);
            }
        }
    }

    // Units.

    /// Adds a unit; its ID is free.
    pub(super) fn add_unit(&mut self, unit: Unit) {
        let index = UnitIndex(self.base.units() + self.added_units);
        self.added_units += 1;
        self.unit_ids.insert(unit.unit_id.clone(), index);
        self.bound.insert(index, Vec::new());
        self.units.insert(index, unit);
    }

    /// Gives a unit another name.
    pub(super) fn rename_unit(&mut self, unit: UnitIndex, name: String) {
        let mut changed = self.unit_at(unit).into_owned();
        changed.name = Some(name);
        self.units.insert(unit, changed);
    }

    /// Removes a unit; its departments are bound to none then.
    pub(super) fn remove_unit(&mut self, unit: UnitIndex) {
        for nth in 0..self.bound(unit) {
            let node = self.bound_department(unit, nth);
            self.unit_of.insert(node, None);
        }
        self.bound.insert(unit, Vec::new());
        self.removed_units.insert(unit.0);
    }

    /// Binds a department, which is bound to no unit, to one.
    pub(super) fn bind(&mut self, unit: UnitIndex, node: Node) {
        self.bound_to(unit).push(node);
        self.unit_of.insert(node, Some(unit));
    }

    /// Binds a department to no unit any more.
    pub(super) fn unbind(&mut self, node: Node) {
        if let Some(unit) = self.unit_of(node) {
            self.bound_to(unit).retain(|&bound| bound != node);
            self.unit_of.insert(node, None);
        }
    }

    fn bound_to(&mut self, unit: UnitIndex) -> &mut Vec<Node> {
        let base = &self.base;
        let list = || (0..base.bound(unit)).map(|nth| base.bound_department(unit, nth)).collect();
        self.bound.entry(unit).or_insert_with(list)
    }
}

/// What a state calls a person who was not in it.
fn added_name(person: Person) -> String {
    format!("#{person}")
}

/// The `nth` number from 0 that is not in the set.
fn nth_left(removed: &BTreeSet<u64>, first: u64, nth: u64) -> u64 {
    let mut number = first + nth;
    for &gone in removed {
        if gone > number {
            break;
        }
        number += 1;
    }
    number
}

fn shifted(count: u64, by: i64) -> u64 {
    count.saturating_add_signed(by)
}

impl Source for Company {
    fn departments(&self) -> u64 {
        self.base.departments() + self.added_departments - self.removed_departments.len() as u64
    }

    fn nth_department(&self, nth: u64) -> Node {
        nth_left(&self.removed_departments, 1, nth)
    }

    fn department(&self, node: Node) -> Cow<'_, Department> {
        match self.departments.get(&node) {
            Some(department) => Cow::Borrowed(department),
            None => self.base.department(node),
        }
    }

    fn find(&self, id: &str, id_type: DepartmentIdType) -> Option<Node> {
        let node = match self.department_ids.get(id) {
            Some(&node) if !self.removed_departments.contains(&node) => node,
            _ => self.base.find(id, id_type)?,
        };
        // A department may have another ID by now.
        let there = node == ROOT_NODE
            || (!self.removed_departments.contains(&node) && self.id(node, id_type) == id);
        there.then_some(node)
    }

    fn department_called(&self, name: &str) -> Option<Node> {
        let there = |node: &Node| !self.removed_departments.contains(node);
        let known = self.base.department_called(name).filter(there);
        known.or_else(|| self.find(name, DepartmentIdType::Custom))
    }

    fn id(&self, node: Node, id_type: DepartmentIdType) -> Cow<'_, str> {
        match self.departments.get(&node) {
            Some(department) => Cow::Borrowed(department.id(id_type)),
            None => self.base.id(node, id_type),
        }
    }

    fn parent(&self, node: Node) -> Node {
        self.parents.get(&node).copied().unwrap_or_else(|| self.base.parent(node))
    }

    fn children(&self, node: Node) -> u64 {
        let list = self.children.get(&node);
        list.map_or_else(|| self.base.children(node), |list| list.len() as u64)
    }

    fn child(&self, node: Node, nth: u64) -> Node {
        match self.children.get(&node) {
            Some(list) => nth_of(list, nth),
            None => self.base.child(node, nth),
        }
    }

    fn counts(&self, node: Node) -> Counts {
        let mut counts = match node > self.base.departments() {
            true => Counts::default(),
            false => self.base.counts(node),
        };
        if let Some(shift) = self.shifts.get(&node) {
            counts.recursive_members = shifted(counts.recursive_members, shift.members);
            counts.recursive_members_exclude_leaders =
                shifted(counts.recursive_members_exclude_leaders, shift.exclude_leaders);
            counts.recursive_departments = shifted(counts.recursive_departments, shift.departments);
            counts.recursive_primary_members =
                shifted(counts.recursive_primary_members, shift.primary);
            counts.direct_departments = self.children(node);
            counts.direct_members = self.members(node)
                + if node == ROOT_NODE { 0 } else { self.department(node).further_members };
        }
        counts
    }

    fn people(&self) -> u64 {
        self.base.people() + self.added_people
    }

    fn person(&self, person: Person) -> Cow<'_, Record> {
        match self.people.get(&person) {
            Some(record) => Cow::Borrowed(record),
            None => self.base.person(person),
        }
    }

    fn person_called(&self, name: &str) -> Option<Person> {
        self.base.person_called(name).or_else(|| {
            let person = name.strip_prefix('#')?.parse().ok()?;
            (self.base.people()..self.people()).contains(&person).then_some(person)
        })
    }

    fn name_of(&self, person: Person) -> Cow<'_, str> {
        match person < self.base.people() {
            true => self.base.name_of(person),
            false => Cow::Owned(added_name(person)),
        }
    }

    fn find_person(&self, id: &str, id_type: EmployeeIdType) -> Option<Person> {
        let has = |person: &Person| self.person(*person).employee.id(id_type) == id;
        let known = self.person_ids.get(id).copied().filter(has);
        known.or_else(|| self.base.find_person(id, id_type).filter(has))
    }

    fn find_unique(&self, field: Unique, value: &str) -> Option<Person> {
        let has = |person: &Person| {
            let record = self.person(*person);
            !record.is_resigned() && record.employee.unique(field) == Some(value)
        };
        let known = self.unique.get(&(field, value.to_owned())).copied().filter(has);
        known.or_else(|| self.base.find_unique(field, value).filter(has))
    }

    fn in_service(&self) -> u64 {
        self.people() - self.resigned.len() as u64
    }

    fn nth_in_service(&self, nth: u64) -> Person {
        nth_left(&self.resigned, 0, nth)
    }

    fn resigned(&self) -> Vec<Person> {
        self.resigned.iter().copied().collect()
    }

    fn staff(&self, person: Person) -> Staff {
        match self.people.get(&person) {
            Some(record) => record.employee.staff,
            None => self.base.staff(person),
        }
    }

    fn members(&self, node: Node) -> u64 {
        let list = self.members.get(&node);
        list.map_or_else(|| self.base.members(node), |list| list.len() as u64)
    }

    fn member(&self, node: Node, nth: u64) -> Person {
        match self.members.get(&node) {
            Some(list) => nth_of(list, nth),
            None => self.base.member(node, nth),
        }
    }

    fn units(&self) -> u64 {
        self.base.units() + self.added_units - self.removed_units.len() as u64
    }

    fn nth_unit(&self, nth: u64) -> (UnitIndex, Cow<'_, Unit>) {
        let index = UnitIndex(nth_left(&self.removed_units, 0, nth));
        (index, self.unit_at(index))
    }

    fn unit_at(&self, unit: UnitIndex) -> Cow<'_, Unit> {
        match self.units.get(&unit) {
            Some(unit) => Cow::Borrowed(unit),
            None => self.base.unit_at(unit),
        }
    }

    fn unit(&self, unit_id: &str) -> Option<UnitIndex> {
        let there = |unit: &UnitIndex| !self.removed_units.contains(&unit.0);
        let known = self.unit_ids.get(unit_id).copied().filter(there);
        known.or_else(|| self.base.unit(unit_id).filter(there))
    }

    fn bound(&self, unit: UnitIndex) -> u64 {
        let list = self.bound.get(&unit);
        list.map_or_else(|| self.base.bound(unit), |list| list.len() as u64)
    }

    fn bound_department(&self, unit: UnitIndex, nth: u64) -> Node {
        match self.bound.get(&unit) {
            Some(list) => nth_of(list, nth),
            None => self.base.bound_department(unit, nth),
        }
    }

    fn unit_of(&self, node: Node) -> Option<UnitIndex> {
        match self.unit_of.get(&node) {
            Some(unit) => *unit,
            None if node > self.base.departments() => None,
            None => self.base.unit_of(node),
        }
    }

    fn tenants(&self) -> u64 {
        self.base.tenants()
    }

    fn tenant(&self, nth: u64) -> Cow<'_, CollaborationTenant> {
        self.base.tenant(nth)
    }

    fn rules(&self, tenant_key: &str) -> &[Rule] {
        self.rules.get(tenant_key).map_or(&[], Vec::as_slice)
    }

    fn custom_attributes(&self) -> Cow<'_, [CustomAttribute]> {
        self.base.custom_attributes()
    }
}

/// The `nth` of a list, counted as the computed organisations count.
fn nth_of<T: Copy>(list: &[T], nth: u64) -> T {
    list[usize::try_from(nth).expect("below the length of a list in memory")]
}
