//! An organisation that is computed and not kept: each department follows from the seed and its number.
//!
//! The departments form a tree in which every department has the same number of children, numbered level by level. So
//! parents and children are arithmetic, and the departments below one are a run of numbers on each level. Members and
//! leaders are handed out along those numbers as differences of a sum that is known without adding anything up, which
//! makes the recursive counts arithmetic as well.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::employee::{Account, Membership, Person, Record, Staff, Unique};
use super::hash::mix;
use super::input::EmployeeIdType;
use super::invented;
use super::organization::ROOT;
use super::source::{Counts, DepartmentIdType, Node, ROOT_NODE, Source, UnitIndex};
use super::{
    CollaborationTenant, CustomAttribute, Department, Employee, Leader, LeaderType, Organization,
    Unit,
};

/// How many direct members a department has on average; there are at least 2.
const MEMBERS: u64 = 10;

/// An organisation that is computed from a seed, at any size, and takes no memory of its own.
///
/// ```
/// use org_vendor_sim::feishu::Generated;
///
/// let million = Generated::new(1_000_000, 7);
/// let small = Generated::new(50, 7).fan_out(5).units(2);
/// // The same, written down: to be looked at, changed and put into a state file.
/// assert_eq!(small.organization().departments.len(), 50);
/// # let _ = million;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Generated {
    /// How many departments there are, without the root.
    pub departments: u64,
    /// What makes one organisation differ from another of the same size.
    #[serde(default = "one")]
    pub seed: u64,
    /// How many children a department has, if there are enough departments; at least 2.
    #[serde(default = "forty")]
    pub fan_out: u64,
    /// How many units there are. They are called `BU1`, `BU2` and so on, and share out the departments. One for each
    /// 500 departments if left out, and at least one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<u64>,
    /// How many organisations are associated.
    #[serde(default = "hundred_fifty")]
    pub collaboration_tenants: u64,
}

fn one() -> u64 {
    1
}

fn forty() -> u64 {
    40
}

fn hundred_fifty() -> u64 {
    150
}

impl Generated {
    /// An organisation of this many departments.
    #[must_use]
    pub fn new(departments: u64, seed: u64) -> Self {
        let (fan_out, collaboration_tenants) = (forty(), hundred_fifty());
        Self { departments, seed, fan_out, units: None, collaboration_tenants }
    }

    /// Sets how many children a department has.
    #[must_use]
    pub fn fan_out(mut self, children: u64) -> Self {
        self.fan_out = children;
        self
    }

    /// Sets how many units there are.
    #[must_use]
    pub fn units(mut self, count: u64) -> Self {
        self.units = Some(count);
        self
    }

    /// Sets how many organisations are associated.
    #[must_use]
    pub fn collaboration_tenants(mut self, count: u64) -> Self {
        self.collaboration_tenants = count;
        self
    }

    /// The same organisation, written down. It takes the memory that the computed one does not.
    #[must_use]
    pub fn organization(&self) -> Organization {
        let department = |node| {
            let mut department = self.compute(node);
            department.members = self.members_of(node).map(employee_id).collect();
            department
        };
        let unit = |index| {
            let nodes = (0..self.bound(UnitIndex(index)))
                .map(|nth| self.bound_department(UnitIndex(index), nth));
            invented::unit(index).departments(nodes.map(custom_id))
        };
        Organization::new()
            .employees((0..self.people()).map(|person| self.compute_person(person)))
            .departments((1..=self.departments).map(department))
            .units((0..self.unit_count()).map(unit))
            .collaboration_tenants((0..self.collaboration_tenants).map(|nth| self.partner(nth)))
            .custom_attributes(invented::custom_attributes())
    }

    fn unit_count(&self) -> u64 {
        self.units.unwrap_or_else(|| (self.departments / 500).max(1))
    }

    /// A number that follows from the seed, what it is for, and a number.
    fn number(&self, purpose: u64, number: u64) -> u64 {
        mix(mix(self.seed, purpose), number)
    }

    /// How many direct members the departments up to `node` have together.
    ///
    /// The sum is known first, and a department's own members are the difference of two sums.
    fn members_up_to(&self, node: Node) -> u64 {
        let lead = |node| self.number(1, node) % (MEMBERS - 1);
        MEMBERS * node + lead(node) - lead(0)
    }

    /// How many leaders the departments up to `node` have together: none to two each.
    fn leaders_up_to(&self, node: Node) -> u64 {
        let lead = |node| self.number(2, node) % 2;
        node + lead(node) - lead(0)
    }

    /// The numbers of the direct members of a department; the leaders come first.
    fn members_of(&self, node: Node) -> std::ops::Range<u64> {
        self.members_up_to(node - 1)..self.members_up_to(node)
    }

    /// The departments of a subtree: on each level a run of numbers, with its ends.
    fn levels(&self, node: Node) -> impl Iterator<Item = (Node, Node)> {
        let (last, fan_out) = (self.departments, self.fan_out);
        let below = move |&(first, end): &(Node, Node)| {
            Some((first * fan_out + 1, (end * fan_out + fan_out).min(last)))
        };
        std::iter::successors(Some((node, node)), below).take_while(move |run| run.0 <= last)
    }

    /// A department without its members.
    fn compute(&self, node: Node) -> Department {
        let number = self.number(3, node);
        let mut department = Department::new(custom_id(node))
            .open_id(self.open_id(node))
            .parent(self.id(self.parent(node), DepartmentIdType::Custom))
            .name(invented::department_name(number, node))
            .enabled(!number.is_multiple_of(16))
            .order_weight(((node - 1) % self.fan_out + 1) * 10)
            .data_source(invented::data_source(number));
        let first = self.members_up_to(node - 1);
        let leaders = self.leaders_up_to(node) - self.leaders_up_to(node - 1);
        department.leaders = (0..leaders)
            .map(|nth| Leader {
                employee_id: employee_id(first + nth),
                leader_type: if nth == 0 { LeaderType::Main } else { LeaderType::Deputy },
            })
            .collect();
        let people = [employee_id(first), employee_id(first + 1)];
        department.custom_field_values = vec![invented::custom_field(node, number, people)];
        department
    }

    /// An open ID leads back to the number: the second half follows from it, and hides it in the first half.
    fn open_id(&self, node: Node) -> String {
        let check = self.number(4, node);
        format!("od-{:016x}{check:016x}", node ^ self.number(5, check))
    }

    fn node_of_open_id(&self, id: &str) -> Option<Node> {
        let digits = id.strip_prefix("od-").filter(|digits| digits.len() == 32)?;
        let check = u64::from_str_radix(digits.get(16..)?, 16).ok()?;
        let node = u64::from_str_radix(digits.get(..16)?, 16).ok()? ^ self.number(5, check);
        // Another spelling, such as one in capitals, is another ID.
        (self.exists(node) && self.open_id(node) == id).then_some(node)
    }

    fn exists(&self, node: Node) -> bool {
        (1..=self.departments).contains(&node)
    }

    /// IDs of people lead back to their number in the same way as those of departments.
    fn person_id(&self, prefix: &str, purpose: u64, person: Person) -> String {
        let check = self.number(purpose, person);
        format!("{prefix}{:016x}{check:016x}", person ^ self.number(purpose + 1, check))
    }

    fn person_of_id(&self, prefix: &str, purpose: u64, id: &str) -> Option<Person> {
        let digits = id.strip_prefix(prefix).filter(|digits| digits.len() == 32)?;
        let check = u64::from_str_radix(digits.get(16..)?, 16).ok()?;
        let person =
            u64::from_str_radix(digits.get(..16)?, 16).ok()? ^ self.number(purpose + 1, check);
        (person < self.people() && self.person_id(prefix, purpose, person) == id).then_some(person)
    }

    /// The one department of a person.
    fn node_of(&self, person: Person) -> Node {
        // Near the average; a few steps lead to the right one.
        let mut node = (person / MEMBERS + 1).min(self.departments);
        while self.members_up_to(node) <= person {
            node += 1;
        }
        while self.members_up_to(node - 1) > person {
            node -= 1;
        }
        node
    }

    fn compute_person(&self, person: Person) -> Employee {
        let number = self.number(9, person);
        let node = self.node_of(person);
        let first = self.members_up_to(node - 1);
        let mut employee = invented::person(number, person)
            .open_id(self.person_id("ou_", 6, person))
            .union_id(self.person_id("on_", 11, person));
        // The first of a department leads the others; those who come first lead up the tree.
        employee.leader = match person - first {
            0 => Some(self.parent(node))
                .filter(|&parent| parent != ROOT_NODE)
                .map(|parent| employee_id(self.members_up_to(parent - 1))),
            _ => Some(employee_id(first)),
        };
        employee.account = match number % 32 {
            0 => Account::Unjoined,
            1 => Account::Inactive,
            _ => Account::Active,
        };
        employee.tenant_manager = person == 0;
        employee
    }

    fn partner(&self, nth: u64) -> CollaborationTenant {
        invented::tenant(self.number(10, nth), nth)
    }
}

fn custom_id(node: Node) -> String {
    format!("d{node}")
}

fn employee_id(person: Person) -> String {
    invented::employee_id(person)
}

/// The number after a prefix, if it is written as we write it.
fn number_after(prefix: &str, id: &str) -> Option<u64> {
    let digits = id.strip_prefix(prefix)?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    plain.then(|| digits.parse().ok()).flatten()
}

impl Source for Generated {
    fn departments(&self) -> u64 {
        self.departments
    }

    fn department(&self, node: Node) -> Cow<'_, Department> {
        Cow::Owned(self.compute(node))
    }

    fn find(&self, id: &str, id_type: DepartmentIdType) -> Option<Node> {
        match id_type {
            _ if id == ROOT => Some(ROOT_NODE),
            DepartmentIdType::Custom => number_after("d", id).filter(|&node| self.exists(node)),
            DepartmentIdType::Open => self.node_of_open_id(id),
        }
    }

    fn id(&self, node: Node, id_type: DepartmentIdType) -> Cow<'_, str> {
        match id_type {
            _ if node == ROOT_NODE => Cow::Borrowed(ROOT),
            DepartmentIdType::Custom => Cow::Owned(custom_id(node)),
            DepartmentIdType::Open => Cow::Owned(self.open_id(node)),
        }
    }

    fn parent(&self, node: Node) -> Node {
        (node - 1) / self.fan_out
    }

    fn children(&self, node: Node) -> u64 {
        self.departments.saturating_sub(node * self.fan_out).min(self.fan_out)
    }

    fn child(&self, node: Node, nth: u64) -> Node {
        node * self.fan_out + 1 + nth
    }

    fn counts(&self, node: Node) -> Counts {
        if node == ROOT_NODE {
            // Nobody is directly below the root.
            let members = self.people();
            return Counts {
                recursive_members: members,
                direct_members: 0,
                recursive_members_exclude_leaders: members - self.leaders_up_to(self.departments),
                recursive_departments: self.departments,
                direct_departments: self.children(ROOT_NODE),
                recursive_primary_members: members,
            };
        }
        let mut counts = Counts {
            direct_members: self.members_up_to(node) - self.members_up_to(node - 1),
            direct_departments: self.children(node),
            ..Counts::default()
        };
        for (first, last) in self.levels(node) {
            let members = self.members_up_to(last) - self.members_up_to(first - 1);
            let leaders = self.leaders_up_to(last) - self.leaders_up_to(first - 1);
            counts.recursive_departments += last - first + 1;
            counts.recursive_members += members;
            counts.recursive_members_exclude_leaders += members - leaders;
        }
        // The department itself is not below itself.
        counts.recursive_departments -= 1;
        counts.recursive_primary_members = counts.recursive_members;
        counts
    }

    fn people(&self) -> u64 {
        self.members_up_to(self.departments)
    }

    fn person(&self, person: Person) -> Cow<'_, Record> {
        let mut membership = Membership::of(self.node_of(person));
        membership.department_order = 1;
        let mut record = Record::new(self.compute_person(person).complete());
        record.memberships = vec![membership];
        Cow::Owned(record)
    }

    fn person_called(&self, name: &str) -> Option<Person> {
        number_after("e", name).map(|number| number - 1).filter(|&person| person < self.people())
    }

    fn name_of(&self, person: Person) -> Cow<'_, str> {
        Cow::Owned(employee_id(person))
    }

    fn find_person(&self, id: &str, id_type: EmployeeIdType) -> Option<Person> {
        match id_type {
            EmployeeIdType::Custom => self.person_called(id),
            EmployeeIdType::Open => self.person_of_id("ou_", 6, id),
            EmployeeIdType::Union => self.person_of_id("on_", 11, id),
        }
    }

    fn find_unique(&self, field: Unique, value: &str) -> Option<Person> {
        let person = invented::person_with(field, value)?;
        let same = |person: &Person| self.compute_person(*person).unique(field) == Some(value);
        Some(person).filter(|&person| person < self.people()).filter(same)
    }

    fn staff(&self, _person: Person) -> Staff {
        Staff::InService
    }

    fn members(&self, node: Node) -> u64 {
        match node {
            ROOT_NODE => 0,
            node => self.members_up_to(node) - self.members_up_to(node - 1),
        }
    }

    fn member(&self, node: Node, nth: u64) -> Person {
        self.members_up_to(node - 1) + nth
    }

    fn units(&self) -> u64 {
        self.unit_count()
    }

    fn nth_unit(&self, nth: u64) -> (UnitIndex, Cow<'_, Unit>) {
        (UnitIndex(nth), Cow::Owned(invented::unit(nth)))
    }

    fn unit_at(&self, unit: UnitIndex) -> Cow<'_, Unit> {
        Cow::Owned(invented::unit(unit.0))
    }

    fn unit(&self, unit_id: &str) -> Option<UnitIndex> {
        let index = number_after("BU", unit_id)? - 1;
        (index < self.unit_count()).then_some(UnitIndex(index))
    }

    fn bound(&self, unit: UnitIndex) -> u64 {
        let share = |index| index * self.departments / self.unit_count();
        share(unit.0 + 1) - share(unit.0)
    }

    fn bound_department(&self, unit: UnitIndex, nth: u64) -> Node {
        unit.0 * self.departments / self.unit_count() + nth + 1
    }

    fn unit_of(&self, node: Node) -> Option<UnitIndex> {
        let (count, index) = (self.unit_count(), node.checked_sub(1)?);
        // The inverse of `bound_department`: units share the departments out in runs.
        let near = (index * count).checked_div(self.departments)?;
        let has = |unit: &u64| {
            let share = |unit: u64| unit * self.departments / count;
            (share(*unit)..share(*unit + 1)).contains(&index)
        };
        (near..=near + 1).find(|unit| *unit < count && has(unit)).map(UnitIndex)
    }

    fn tenants(&self) -> u64 {
        self.collaboration_tenants
    }

    fn tenant(&self, nth: u64) -> Cow<'_, CollaborationTenant> {
        Cow::Owned(self.partner(nth))
    }

    fn custom_attributes(&self) -> Cow<'_, [CustomAttribute]> {
        Cow::Owned(invented::custom_attributes())
    }
}
