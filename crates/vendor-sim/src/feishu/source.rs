//! Where the operations read the organisation: from what was written down, or from what is computed.

use std::borrow::Cow;
use std::fmt;

use super::{CollaborationTenant, Department, Employee};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UnitIndex(pub(super) u64);

/// The counts of a department.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) recursive_members: u64,
    pub(super) direct_members: u64,
    pub(super) recursive_members_exclude_leaders: u64,
    pub(super) recursive_departments: u64,
    pub(super) direct_departments: u64,
}

/// An organisation, to be read piece by piece.
///
/// What it returns is complete: no ID is left out, no name either.
pub(super) trait Source: fmt::Debug + Send + Sync {
    /// How many departments there are, without the root.
    fn departments(&self) -> u64;
    /// A department that is not the root. The members may be left out: `counts` has them.
    fn department(&self, node: Node) -> Cow<'_, Department>;
    /// The department with an ID, the root included.
    fn find(&self, id: &str, id_type: DepartmentIdType) -> Option<Node>;
    /// The ID of a department, the root included.
    fn id(&self, node: Node, id_type: DepartmentIdType) -> Cow<'_, str>;
    /// The parent of a department that is not the root.
    fn parent(&self, node: Node) -> Node;
    /// How many children a department has.
    fn children(&self, node: Node) -> u64;
    /// One of the children, counted from 0.
    fn child(&self, node: Node, nth: u64) -> Node;
    /// The counts of a department.
    fn counts(&self, node: Node) -> Counts;

    /// The employee with an `employee_id`.
    fn employee(&self, employee_id: &str) -> Option<Cow<'_, Employee>>;

    /// The unit with an ID.
    fn unit(&self, unit_id: &str) -> Option<UnitIndex>;
    /// How many departments are bound to a unit.
    fn bound(&self, unit: UnitIndex) -> u64;
    /// One of the departments bound to a unit, counted from 0.
    fn bound_department(&self, unit: UnitIndex, nth: u64) -> Node;

    /// The ID of some unit, for an example.
    fn first_unit(&self) -> Option<String>;

    /// How many organisations are associated.
    fn tenants(&self) -> u64;
    /// One of them, counted from 0.
    fn tenant(&self, nth: u64) -> Cow<'_, CollaborationTenant>;
}
