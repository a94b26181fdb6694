//! An organisation that was written down, with indexes over it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::employee::{Employee, Membership, Person, Record, Staff, Unique};
use super::input::EmployeeIdType;
use super::organization::ROOT;
use super::source::{Counts, DepartmentIdType, Node, ROOT_NODE, Source, UnitIndex};
use super::{CollaborationTenant, CustomAttribute, Department, Organization, Unit};

/// An organisation without contradictions, ready to be read.
#[derive(Debug)]
pub(super) struct Stored {
    /// Department `node` is at `node - 1`.
    departments: Vec<Department>,
    parents: Vec<Node>,
    /// The children of `node` are at `node`, the root's included.
    children: Vec<Vec<Node>>,
    /// The counts of `node` are at `node`, the root's included.
    counts: Vec<Counts>,
    by_custom_id: HashMap<String, Node>,
    by_open_id: HashMap<String, Node>,
    people: Vec<Record>,
    /// The direct members of `node` are at `node`, the root's included.
    members: Vec<Vec<Person>>,
    by_employee_id: HashMap<String, Person>,
    by_platform_id: HashMap<String, Person>,
    by_unique: HashMap<(Unique, String), Person>,
    units: Vec<Unit>,
    bound: Vec<Vec<Node>>,
    unit_by_id: HashMap<String, UnitIndex>,
    unit_of: HashMap<Node, UnitIndex>,
    tenants: Vec<CollaborationTenant>,
    custom_attributes: Vec<CustomAttribute>,
}

impl Stored {
    /// Takes an organisation that was found to have no contradiction.
    pub(super) fn new(organization: Organization) -> Self {
        let departments: Vec<Department> =
            organization.departments.into_iter().map(Department::complete).collect();
        let ids = |id_type| -> HashMap<String, Node> {
            let nodes = departments.iter().zip(1..);
            nodes.map(|(department, node)| (department.id(id_type).to_owned(), node)).collect()
        };
        let by_custom_id = ids(DepartmentIdType::Custom);
        let node = |id: &String| by_custom_id.get(id).copied().unwrap_or(ROOT_NODE);
        let parents: Vec<Node> =
            departments.iter().map(|department| node(&department.parent_department_id)).collect();
        let mut children = vec![Vec::new(); departments.len() + 1];
        for (&parent, node) in parents.iter().zip(1..) {
            children[at(parent)].push(node);
        }
        let people: Vec<Employee> =
            organization.employees.into_iter().map(Employee::complete).collect();
        let by_employee_id: HashMap<String, Person> = (people.iter().zip(0..))
            .map(|(employee, person)| (employee.employee_id.clone(), person))
            .collect();
        let (people, members) = place(people, &departments, &by_employee_id);
        let units: Vec<Unit> = organization.units;
        let bound: Vec<Vec<Node>> =
            units.iter().map(|unit| unit.departments.iter().map(node).collect()).collect();
        Self {
            counts: count(&departments, &parents, &children, &people, &members),
            by_open_id: ids(DepartmentIdType::Open),
            by_platform_id: (people.iter().zip(0..))
                .flat_map(|(record, person)| {
                    [EmployeeIdType::Open, EmployeeIdType::Union]
                        .map(|id_type| (record.employee.id(id_type).to_owned(), person))
                })
                .collect(),
            by_unique: (people.iter().zip(0..))
                .filter(|(record, _)| !record.is_resigned())
                .flat_map(|(record, person)| {
                    let value = move |field| {
                        let value = record.employee.unique(field)?;
                        Some(((field, value.to_owned()), person))
                    };
                    Unique::ALL.into_iter().filter_map(value)
                })
                .collect(),
            unit_by_id: (units.iter().zip(0..))
                .map(|(unit, index)| (unit.unit_id.clone(), UnitIndex(index)))
                .collect(),
            unit_of: (bound.iter().zip(0..))
                .flat_map(|(nodes, index)| nodes.iter().map(move |&node| (node, UnitIndex(index))))
                .collect(),
            units,
            bound,
            tenants: organization
                .collaboration_tenants
                .into_iter()
                .map(CollaborationTenant::complete)
                .collect(),
            custom_attributes: organization.custom_attributes,
            departments,
            parents,
            children,
            by_custom_id,
            people,
            members,
            by_employee_id,
        }
    }
}

/// A number as an index; no vector here is longer than memory.
fn at(node: Node) -> usize {
    usize::try_from(node).expect("a node that is in memory")
}

/// Puts people into the departments that list them, and everybody else directly below the root.
fn place(
    people: Vec<Employee>,
    departments: &[Department],
    by_employee_id: &HashMap<String, Person>,
) -> (Vec<Record>, Vec<Vec<Person>>) {
    let mut records: Vec<Record> = people.into_iter().map(Record::new).collect();
    let mut members = vec![Vec::new(); departments.len() + 1];
    for (department, node) in departments.iter().zip(1..) {
        for person in department.members.iter().filter_map(|id| by_employee_id.get(id)) {
            records[at(*person)].memberships.push(Membership::of(node));
        }
    }
    for (record, person) in records.iter_mut().zip(0..) {
        if record.memberships.is_empty() {
            record.memberships.push(Membership::of(ROOT_NODE));
        }
        // The order of departments is that of the state; the first one is the main one.
        let most = record.memberships.len() as i64;
        for (membership, nth) in record.memberships.iter_mut().zip(0..) {
            membership.department_order = most - nth;
        }
        if !record.is_resigned() {
            for node in record.nodes() {
                members[at(node)].push(person);
            }
        }
    }
    (records, members)
}

/// Counts each department, those at the bottom first.
fn count(
    departments: &[Department],
    parents: &[Node],
    children: &[Vec<Node>],
    people: &[Record],
    members: &[Vec<Person>],
) -> Vec<Counts> {
    let mut order = vec![ROOT_NODE];
    let mut next = 0;
    while next < order.len() {
        order.extend(&children[at(order[next])]);
        next += 1;
    }
    let own = |node: usize| {
        let department = node.checked_sub(1).map(|index| &departments[index]);
        let further = department.map_or(0, |department| department.further_members);
        let leaders: HashSet<&str> = department
            .into_iter()
            .flat_map(|department| &department.leaders)
            .map(|leader| leader.employee_id.as_str())
            .collect();
        let here = || members[node].iter().map(|&person| &people[at(person)]);
        let leading =
            here().filter(|record| leaders.contains(record.employee.employee_id.as_str())).count();
        let primary = here().filter(|record| record.nodes().next() == Some(node as Node)).count();
        let direct = members[node].len() as u64 + further;
        Counts {
            recursive_members: direct,
            direct_members: direct,
            recursive_members_exclude_leaders: direct - leading as u64,
            recursive_departments: 0,
            direct_departments: children[node].len() as u64,
            recursive_primary_members: primary as u64 + further,
        }
    };
    let mut counts: Vec<Counts> = (0..=departments.len()).map(own).collect();
    for &node in order.iter().skip(1).rev() {
        let below = counts[at(node)];
        let above = &mut counts[at(parents[at(node) - 1])];
        above.recursive_members += below.recursive_members;
        above.recursive_members_exclude_leaders += below.recursive_members_exclude_leaders;
        above.recursive_departments += below.recursive_departments + 1;
        above.recursive_primary_members += below.recursive_primary_members;
    }
    counts
}

impl Source for Stored {
    fn departments(&self) -> u64 {
        self.departments.len() as u64
    }

    fn department(&self, node: Node) -> Cow<'_, Department> {
        Cow::Borrowed(&self.departments[at(node) - 1])
    }

    fn find(&self, id: &str, id_type: DepartmentIdType) -> Option<Node> {
        if id == ROOT {
            return Some(ROOT_NODE);
        }
        let ids = match id_type {
            DepartmentIdType::Custom => &self.by_custom_id,
            DepartmentIdType::Open => &self.by_open_id,
        };
        ids.get(id).copied()
    }

    fn id(&self, node: Node, id_type: DepartmentIdType) -> Cow<'_, str> {
        match node {
            ROOT_NODE => Cow::Borrowed(ROOT),
            node => Cow::Borrowed(self.departments[at(node) - 1].id(id_type)),
        }
    }

    fn parent(&self, node: Node) -> Node {
        self.parents[at(node) - 1]
    }

    fn children(&self, node: Node) -> u64 {
        self.children[at(node)].len() as u64
    }

    fn child(&self, node: Node, nth: u64) -> Node {
        self.children[at(node)][at(nth)]
    }

    fn counts(&self, node: Node) -> Counts {
        self.counts[at(node)]
    }

    fn people(&self) -> u64 {
        self.people.len() as u64
    }

    fn person(&self, person: Person) -> Cow<'_, Record> {
        Cow::Borrowed(&self.people[at(person)])
    }

    fn person_called(&self, name: &str) -> Option<Person> {
        self.by_employee_id.get(name).copied()
    }

    fn name_of(&self, person: Person) -> Cow<'_, str> {
        Cow::Borrowed(&self.people[at(person)].employee.employee_id)
    }

    fn find_person(&self, id: &str, id_type: EmployeeIdType) -> Option<Person> {
        match id_type {
            EmployeeIdType::Custom => self.person_called(id),
            id_type => {
                let person = self.by_platform_id.get(id).copied()?;
                (self.people[at(person)].employee.id(id_type) == id).then_some(person)
            }
        }
    }

    fn find_unique(&self, field: Unique, value: &str) -> Option<Person> {
        self.by_unique.get(&(field, value.to_owned())).copied()
    }

    fn resigned(&self) -> Vec<Person> {
        (0..self.people()).filter(|&person| self.staff(person) == Staff::Resigned).collect()
    }

    fn staff(&self, person: Person) -> Staff {
        self.people[at(person)].employee.staff
    }

    fn members(&self, node: Node) -> u64 {
        self.members[at(node)].len() as u64
    }

    fn member(&self, node: Node, nth: u64) -> Person {
        self.members[at(node)][at(nth)]
    }

    fn units(&self) -> u64 {
        self.units.len() as u64
    }

    fn nth_unit(&self, nth: u64) -> (UnitIndex, Cow<'_, Unit>) {
        (UnitIndex(nth), Cow::Borrowed(&self.units[at(nth)]))
    }

    fn unit_at(&self, unit: UnitIndex) -> Cow<'_, Unit> {
        Cow::Borrowed(&self.units[at(unit.0)])
    }

    fn unit(&self, unit_id: &str) -> Option<UnitIndex> {
        self.unit_by_id.get(unit_id).copied()
    }

    fn bound(&self, unit: UnitIndex) -> u64 {
        self.bound[at(unit.0)].len() as u64
    }

    fn bound_department(&self, unit: UnitIndex, nth: u64) -> Node {
        self.bound[at(unit.0)][at(nth)]
    }

    fn unit_of(&self, node: Node) -> Option<UnitIndex> {
        self.unit_of.get(&node).copied()
    }

    fn tenants(&self) -> u64 {
        self.tenants.len() as u64
    }

    fn tenant(&self, nth: u64) -> Cow<'_, CollaborationTenant> {
        Cow::Borrowed(&self.tenants[at(nth)])
    }

    fn custom_attributes(&self) -> Cow<'_, [CustomAttribute]> {
        Cow::Borrowed(&self.custom_attributes)
    }
}
