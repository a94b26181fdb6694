//! Where the operations read the organisation: from what was written down, from what is computed, or from either with
//! changes over it.

use std::borrow::Cow;
use std::fmt;

use super::employee::{Person, Record, Staff, Unique};
use super::input::EmployeeIdType;
use super::rules::Rule;
use super::{CollaborationTenant, CustomAttribute, Department, Unit};

/// A department by its number: the root is 0, the others follow from 1.
pub(super) type Node = u64;

/// The root department.
pub(super) const ROOT_NODE: Node = 0;

/// A kind of department ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DepartmentIdType {
    /// The one that the tenant sets.
    Custom,
    /// The one that the platform makes.
    Open,
}

/// A unit by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct UnitIndex(pub(super) u64);

/// The counts of a department.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) recursive_members: u64,
    pub(super) direct_members: u64,
    pub(super) recursive_members_exclude_leaders: u64,
    pub(super) recursive_departments: u64,
    pub(super) direct_departments: u64,
    /// Those whose main department it is, or one below it.
    pub(super) recursive_primary_members: u64,
}

/// An organisation, to be read piece by piece.
///
/// What it returns is complete: no ID is left out, no name either.
pub(super) trait Source: fmt::Debug + Send + Sync {
    /// How many departments there are, without the root.
    fn departments(&self) -> u64;
    /// One of them, counted from 0.
    fn nth_department(&self, nth: u64) -> Node {
        nth + 1
    }
    /// A department that is not the root. The members may be left out: `members` has them.
    fn department(&self, node: Node) -> Cow<'_, Department>;
    /// The department with an ID, the root included.
    fn find(&self, id: &str, id_type: DepartmentIdType) -> Option<Node>;
    /// The department that a state calls by this `department_id`, the root included. The ID may be another one by now.
    fn department_called(&self, name: &str) -> Option<Node> {
        self.find(name, DepartmentIdType::Custom)
    }
    /// The ID of a department, the root included.
    fn id(&self, node: Node, id_type: DepartmentIdType) -> Cow<'_, str>;
    /// The parent of a department that is not the root.
    fn parent(&self, node: Node) -> Node;
    /// How many children a department has.
    fn children(&self, node: Node) -> u64;
    /// One of the children, counted from 0.
    fn child(&self, node: Node, nth: u64) -> Node;
    /// The counts of a department, the root included.
    fn counts(&self, node: Node) -> Counts;

    /// How many people there are, those who have resigned included.
    fn people(&self) -> u64;
    /// A person.
    fn person(&self, person: Person) -> Cow<'_, Record>;
    /// The person whom a state calls by this `employee_id`. The ID may be another one by now.
    fn person_called(&self, name: &str) -> Option<Person>;
    /// What a state calls a person.
    fn name_of(&self, person: Person) -> Cow<'_, str>;
    /// The person with an ID.
    fn find_person(&self, id: &str, id_type: EmployeeIdType) -> Option<Person>;
    /// The person in service with this value.
    fn find_unique(&self, field: Unique, value: &str) -> Option<Person>;
    /// How many people are in service, those who are about to resign included.
    fn in_service(&self) -> u64 {
        self.people() - self.resigned().len() as u64
    }
    /// One of them, counted from 0.
    fn nth_in_service(&self, nth: u64) -> Person {
        self.resigned().into_iter().fold(nth, |nth, gone| if gone <= nth { nth + 1 } else { nth })
    }
    /// Those who have resigned, in the order of their numbers.
    fn resigned(&self) -> Vec<Person> {
        Vec::new()
    }
    /// The standing of a person, which `person` has as well.
    fn staff(&self, person: Person) -> Staff;
    /// How many of the direct members of a department have a record, the root included.
    fn members(&self, node: Node) -> u64;
    /// One of them, counted from 0.
    fn member(&self, node: Node, nth: u64) -> Person;

    /// How many units there are.
    fn units(&self) -> u64;
    /// One of them, counted from 0, without its departments.
    fn nth_unit(&self, nth: u64) -> (UnitIndex, Cow<'_, Unit>);
    /// A unit that is there, without its departments.
    fn unit_at(&self, unit: UnitIndex) -> Cow<'_, Unit>;
    /// The unit with an ID.
    fn unit(&self, unit_id: &str) -> Option<UnitIndex>;
    /// How many departments are bound to a unit.
    fn bound(&self, unit: UnitIndex) -> u64;
    /// One of the departments bound to a unit, counted from 0.
    fn bound_department(&self, unit: UnitIndex, nth: u64) -> Node;
    /// The unit that a department is bound to.
    fn unit_of(&self, node: Node) -> Option<UnitIndex>;

    /// How many organisations are associated.
    fn tenants(&self) -> u64;
    /// One of them, counted from 0.
    fn tenant(&self, nth: u64) -> Cow<'_, CollaborationTenant>;

    /// The rules that concern an associated organisation.
    fn rules(&self, _tenant_key: &str) -> &[Rule] {
        &[]
    }

    /// The custom fields of users.
    fn custom_attributes(&self) -> Cow<'_, [CustomAttribute]>;
}

impl dyn Source + '_ {
    /// The departments above one, the root left out, the next one first.
    pub(super) fn above(&self, node: Node) -> impl Iterator<Item = Node> {
        let up = |node: &Node| Some(self.parent(*node)).filter(|&up| up != ROOT_NODE);
        std::iter::successors((node != ROOT_NODE).then(|| up(&node)).flatten(), up)
    }

    /// One of the departments below, at any depth, each before those below it; counted from 0.
    pub(super) fn descendant(&self, mut node: Node, mut nth: u64) -> Node {
        loop {
            let mut child = 0;
            // A subtree is skipped whole by its count.
            loop {
                let next = self.child(node, child);
                if nth == 0 {
                    return next;
                }
                let size = self.counts(next).recursive_departments + 1;
                if nth < size {
                    nth -= 1;
                    node = next;
                    break;
                }
                nth -= size;
                child += 1;
            }
        }
    }
}
