//! What an associated organisation shares with the tenant.

use serde::{Deserialize, Serialize};

use super::hash::platform_id;
use super::organization::ROOT;
use super::source::DepartmentIdType;
use super::{CollaborationTenant, Text, invented};

/// The departments, people and groups of an associated organisation that the tenant can see.
///
/// ```
/// use org_vendor_sim::feishu::Shared;
///
/// let shared: Shared = serde_json::from_str(
///     r#"{
///         "departments": [{"department_id": "sales", "name": "Sales"}],
///         "users": [{"user_id": "ada", "name": "Ada", "departments": ["sales"]}],
///         "groups": [{"group_id": "g1", "name": "Buyers", "users": ["ada"]}]
///     }"#,
/// )?;
/// assert_eq!(shared.users[0].departments, ["sales"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Shared {
    /// The departments, in the order in which they are listed.
    pub departments: Vec<SharedDepartment>,
    /// The people, in the order in which they are listed.
    pub users: Vec<SharedUser>,
    /// The groups of people, in the order in which they are listed.
    pub groups: Vec<SharedGroup>,
}

/// A department of an associated organisation. Its open ID follows from its ID.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SharedDepartment {
    /// The ID.
    pub department_id: String,
    /// The name.
    pub name: Text,
    /// The `department_id` of the parent; `0`, the root, if left out.
    #[serde(default = "root")]
    pub parent: String,
    /// The `user_id`s of the leaders, the main one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leaders: Vec<String>,
}

/// Somebody in an associated organisation. Open ID and union ID follow from the ID.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SharedUser {
    /// The ID.
    pub user_id: String,
    /// The name.
    pub name: Text,
    /// The `department_id`s of the departments; directly below the root if there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<String>,
    /// The `user_id` of the direct superior.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    /// The mobile number, if it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// The job title, if it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
    /// The personnel number, if it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee_no: Option<String>,
}

/// A group of people in an associated organisation. Its open ID follows from its ID.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SharedGroup {
    /// The ID.
    pub group_id: String,
    /// The name.
    pub name: Text,
    /// The `user_id`s of the members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<String>,
}

fn root() -> String {
    ROOT.to_owned()
}

impl SharedDepartment {
    /// A department directly below the root.
    pub fn new(department_id: impl Into<String>, name: impl Into<Text>) -> Self {
        let (department_id, name) = (department_id.into(), name.into());
        Self { department_id, name, parent: root(), leaders: Vec::new() }
    }

    pub(super) fn open_id(&self) -> String {
        platform_id("od-", &self.department_id)
    }
}

impl SharedUser {
    /// Somebody directly below the root.
    pub fn new(user_id: impl Into<String>, name: impl Into<Text>) -> Self {
        Self {
            user_id: user_id.into(),
            name: name.into(),
            departments: Vec::new(),
            leader: None,
            mobile: None,
            job_title: None,
            employee_no: None,
        }
    }

    pub(super) fn open_id(&self) -> String {
        platform_id("ou_", &self.user_id)
    }

    pub(super) fn union_id(&self) -> String {
        platform_id("on_", &self.user_id)
    }
}

impl SharedGroup {
    /// A group of nobody yet.
    pub fn new(group_id: impl Into<String>, name: impl Into<Text>) -> Self {
        Self { group_id: group_id.into(), name: name.into(), users: Vec::new() }
    }

    pub(super) fn open_id(&self) -> String {
        platform_id("og_", &self.group_id)
    }
}

impl Shared {
    /// What an organisation shares: what the state says, or what follows from its key.
    pub(super) fn of(tenant: &CollaborationTenant) -> Self {
        tenant.shared.clone().unwrap_or_else(|| invented::shared(&tenant.tenant_key))
    }

    /// The department with an ID of a kind.
    pub(super) fn department(
        &self,
        id: &str,
        id_type: DepartmentIdType,
    ) -> Option<&SharedDepartment> {
        self.departments.iter().find(|department| match id_type {
            DepartmentIdType::Custom => department.department_id == id,
            DepartmentIdType::Open => department.open_id() == id,
        })
    }

    /// The person whom the state calls so.
    pub(super) fn user(&self, user_id: &str) -> Option<&SharedUser> {
        self.users.iter().find(|user| user.user_id == user_id)
    }

    /// The departments directly below one.
    pub(super) fn below(&self, department_id: &str) -> impl Iterator<Item = &SharedDepartment> {
        self.departments.iter().filter(move |department| department.parent == department_id)
    }

    /// The people directly in a department.
    pub(super) fn members(&self, department_id: &str) -> impl Iterator<Item = &SharedUser> {
        self.users.iter().filter(move |user| match user.departments.is_empty() {
            true => department_id == ROOT,
            false => user.departments.iter().any(|department| department == department_id),
        })
    }
}
