//! An organisation that was written down, with indexes over it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::organization::ROOT;
use super::source::{Counts, DepartmentIdType, Node, ROOT_NODE, Source, UnitIndex};
use super::{CollaborationTenant, Department, Employee, Organization};

/// An organisation without contradictions, ready to be read.
#[derive(Debug)]
pub(super) struct Stored {
    /// Department `node` is at `node - 1`.
    departments: Vec<Department>,
    parents: Vec<Node>,
    /// The children of `node` are at `node`, the root's included.
    children: Vec<Vec<Node>>,
    counts: Vec<Counts>,
    by_custom_id: HashMap<String, Node>,
    by_open_id: HashMap<String, Node>,
    employees: HashMap<String, Employee>,
    units: Vec<Vec<Node>>,
    unit_by_id: HashMap<String, UnitIndex>,
    tenants: Vec<CollaborationTenant>,
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
        let units = organization.units;
        Self {
            counts: count(&departments, &parents, &children),
            by_open_id: ids(DepartmentIdType::Open),
            employees: organization
                .employees
                .into_iter()
                .map(|employee| (employee.employee_id.clone(), employee.complete()))
                .collect(),
            unit_by_id: (units.iter().zip(0..))
                .map(|(unit, index)| (unit.unit_id.clone(), UnitIndex(index)))
                .collect(),
            units: units.iter().map(|unit| unit.departments.iter().map(node).collect()).collect(),
            tenants: organization
                .collaboration_tenants
                .into_iter()
                .map(CollaborationTenant::complete)
                .collect(),
            departments,
            parents,
            children,
            by_custom_id,
        }
    }
}

/// A number as an index; no vector here is longer than memory.
fn at(node: Node) -> usize {
    usize::try_from(node).expect("a node that is in memory")
}

/// Counts each department, those at the bottom first.
fn count(departments: &[Department], parents: &[Node], children: &[Vec<Node>]) -> Vec<Counts> {
    let mut order = vec![ROOT_NODE];
    let mut next = 0;
    while next < order.len() {
        order.extend(&children[at(order[next])]);
        next += 1;
    }
    let mut counts: Vec<Counts> = (departments.iter().zip(1..))
        .map(|(department, node)| {
            let leaders: HashSet<&str> =
                department.leaders.iter().map(|leader| leader.employee_id.as_str()).collect();
            let leading =
                department.members.iter().filter(|member| leaders.contains(member.as_str()));
            let members = department.members.len() as u64 + department.further_members;
            Counts {
                recursive_members: members,
                direct_members: members,
                recursive_members_exclude_leaders: members - leading.count() as u64,
                recursive_departments: 0,
                direct_departments: children[node].len() as u64,
            }
        })
        .collect();
    for &node in order.iter().skip(1).rev() {
        let below = counts[at(node) - 1];
        let parent = parents[at(node) - 1];
        if parent != ROOT_NODE {
            let above = &mut counts[at(parent) - 1];
            above.recursive_members += below.recursive_members;
            above.recursive_members_exclude_leaders += below.recursive_members_exclude_leaders;
            above.recursive_departments += below.recursive_departments + 1;
        }
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
        self.counts[at(node) - 1]
    }

    fn employee(&self, employee_id: &str) -> Option<Cow<'_, Employee>> {
        self.employees.get(employee_id).map(Cow::Borrowed)
    }

    fn unit(&self, unit_id: &str) -> Option<UnitIndex> {
        self.unit_by_id.get(unit_id).copied()
    }

    fn bound(&self, unit: UnitIndex) -> u64 {
        self.units[at(unit.0)].len() as u64
    }

    fn bound_department(&self, unit: UnitIndex, nth: u64) -> Node {
        self.units[at(unit.0)][at(nth)]
    }

    fn first_unit(&self) -> Option<String> {
        let mut units = self.unit_by_id.iter();
        units.find(|(_, index)| index.0 == 0).map(|(unit_id, _)| unit_id.clone())
    }

    fn tenants(&self) -> u64 {
        self.tenants.len() as u64
    }

    fn tenant(&self, nth: u64) -> Cow<'_, CollaborationTenant> {
        Cow::Borrowed(&self.tenants[at(nth)])
    }
}
