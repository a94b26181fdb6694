//! An organisation that is written down: employees, departments, units and associated tenants.

use serde::{Deserialize, Serialize};

use super::hash::platform_id;
use super::source::DepartmentIdType;
use super::{CollaborationTenant, CustomAttribute, CustomField, CustomValue, Employee, Text};

/// The ID of the root department, of both kinds.
pub(super) const ROOT: &str = "0";

/// An organisation, from a state file or built in code.
///
/// ```
/// use org_vendor_sim::feishu::{Department, Employee, Organization, Unit};
///
/// let organization = Organization::new()
///     .employees([Employee::new("ada")])
///     .departments([
///         Department::new("sales").name("Sales").leader("ada").members(["ada"]),
///         Department::new("emea").name("EMEA").parent("sales"),
///     ])
///     .units([Unit::new("BU121").departments(["sales"])]);
/// # let _ = organization;
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Organization {
    /// The employees; departments name them by `employee_id`.
    pub employees: Vec<Employee>,
    /// The departments, in the order in which they are listed. The root is not among them.
    pub departments: Vec<Department>,
    /// The units.
    pub units: Vec<Unit>,
    /// The organisations on the other side of an association, in the order in which they are listed.
    pub collaboration_tenants: Vec<CollaborationTenant>,
    /// The custom fields that users can have, as `contact/v3` lists them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub custom_attributes: Vec<CustomAttribute>,
}

impl Organization {
    /// An organisation of nothing but its root.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds employees.
    #[must_use]
    pub fn employees(mut self, employees: impl IntoIterator<Item = Employee>) -> Self {
        self.employees.extend(employees);
        self
    }

    /// Adds departments; a department can come before its parent.
    #[must_use]
    pub fn departments(mut self, departments: impl IntoIterator<Item = Department>) -> Self {
        self.departments.extend(departments);
        self
    }

    /// Adds units.
    #[must_use]
    pub fn units(mut self, units: impl IntoIterator<Item = Unit>) -> Self {
        self.units.extend(units);
        self
    }

    /// Adds custom fields of users.
    #[must_use]
    pub fn custom_attributes(
        mut self,
        attributes: impl IntoIterator<Item = CustomAttribute>,
    ) -> Self {
        self.custom_attributes.extend(attributes);
        self
    }

    /// Adds associated organisations.
    #[must_use]
    pub fn collaboration_tenants(
        mut self,
        tenants: impl IntoIterator<Item = CollaborationTenant>,
    ) -> Self {
        self.collaboration_tenants.extend(tenants);
        self
    }
}

/// A department.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Department {
    /// The ID that the tenant sets; in a state, departments are named by it.
    pub department_id: String,
    /// The ID that the platform makes, with the prefix `od-`; made from `department_id` if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_department_id: Option<String>,
    /// The parent's `department_id`; `0`, the root, if left out.
    #[serde(default = "root")]
    pub parent_department_id: String,
    /// The name; the `department_id` if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The leaders, the main one and deputies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leaders: Vec<Leader>,
    /// The `employee_id`s of the direct members. Leaders are members only if they are listed here as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Direct members beyond those listed: they count, and have no record.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub further_members: u64,
    /// Whether the department is enabled; `true` if left out.
    #[serde(default = "yes")]
    pub enabled_status: bool,
    /// The sort weight, a number in a string most of the time; `0` if left out. It orders nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_weight: Option<String>,
    /// The custom fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom_field_values: Vec<CustomField>,
    /// Where the data comes from; the admin console if left out.
    #[serde(default)]
    pub data_source: DataSource,
    /// The `employee_id`s of the HR business partners.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hrbps: Vec<String>,
    /// The ID of the department's group chat; none if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat_id: Option<String>,
    /// The types of employees that the group chat is for; all if left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub group_chat_employee_types: Vec<i64>,
    /// Fields that the platform fails to read: each is left out, with the field error 2000.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failing_fields: Vec<String>,
}

fn root() -> String {
    ROOT.to_owned()
}

fn yes() -> bool {
    true
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl Department {
    /// A department below the root, without leaders and members.
    pub fn new(department_id: impl Into<String>) -> Self {
        Self {
            department_id: department_id.into(),
            open_department_id: None,
            parent_department_id: root(),
            name: None,
            leaders: Vec::new(),
            members: Vec::new(),
            further_members: 0,
            enabled_status: true,
            order_weight: None,
            custom_field_values: Vec::new(),
            data_source: DataSource::default(),
            hrbps: Vec::new(),
            chat_id: None,
            group_chat_employee_types: Vec::new(),
            failing_fields: Vec::new(),
        }
    }

    /// Sets the ID that the platform makes.
    #[must_use]
    pub fn open_id(mut self, open_department_id: impl Into<String>) -> Self {
        self.open_department_id = Some(open_department_id.into());
        self
    }

    /// Sets the parent, by its `department_id`.
    #[must_use]
    pub fn parent(mut self, department_id: impl Into<String>) -> Self {
        self.parent_department_id = department_id.into();
        self
    }

    /// Sets the name.
    #[must_use]
    pub fn name(mut self, name: impl Into<Text>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Adds the main leader, by `employee_id`.
    #[must_use]
    pub fn leader(mut self, employee_id: impl Into<String>) -> Self {
        let employee_id = employee_id.into();
        self.leaders.push(Leader { employee_id, leader_type: LeaderType::Main });
        self
    }

    /// Adds a deputy of the main leader, by `employee_id`.
    #[must_use]
    pub fn deputy(mut self, employee_id: impl Into<String>) -> Self {
        let employee_id = employee_id.into();
        self.leaders.push(Leader { employee_id, leader_type: LeaderType::Deputy });
        self
    }

    /// Adds direct members, by `employee_id`.
    #[must_use]
    pub fn members(mut self, employee_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.members.extend(employee_ids.into_iter().map(Into::into));
        self
    }

    /// Sets how many direct members there are beyond those listed.
    #[must_use]
    pub fn further_members(mut self, count: u64) -> Self {
        self.further_members = count;
        self
    }

    /// Sets whether the department is enabled.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled_status = enabled;
        self
    }

    /// Sets the sort weight.
    #[must_use]
    pub fn order_weight(mut self, weight: impl ToString) -> Self {
        self.order_weight = Some(weight.to_string());
        self
    }

    /// Adds a custom field.
    #[must_use]
    pub fn custom_field(mut self, field_key: impl Into<String>, value: CustomValue) -> Self {
        self.custom_field_values.push(CustomField::new(field_key, value));
        self
    }

    /// Sets where the data comes from.
    #[must_use]
    pub fn data_source(mut self, data_source: DataSource) -> Self {
        self.data_source = data_source;
        self
    }

    /// Adds HR business partners, by `employee_id`.
    #[must_use]
    pub fn hrbps(mut self, employee_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.hrbps.extend(employee_ids.into_iter().map(Into::into));
        self
    }

    /// Gives the department a group chat.
    #[must_use]
    pub fn chat(mut self, chat_id: impl Into<String>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Makes the platform fail to read a field of this department, such as `leaders`.
    #[must_use]
    pub fn failing_field(mut self, field: impl Into<String>) -> Self {
        self.failing_fields.push(field.into());
        self
    }

    /// The ID of a kind, of a department that is complete.
    pub(super) fn id(&self, id_type: DepartmentIdType) -> &str {
        match id_type {
            DepartmentIdType::Custom => &self.department_id,
            DepartmentIdType::Open => self.open_department_id.as_deref().unwrap_or_default(),
        }
    }

    /// The same department with nothing left out that the platform would make.
    pub(super) fn complete(mut self) -> Self {
        self.open_department_id.get_or_insert_with(|| platform_id("od-", &self.department_id));
        self.name.get_or_insert_with(|| self.department_id.as_str().into());
        self.order_weight.get_or_insert_with(|| "0".to_owned());
        self
    }
}

/// A leader of a department.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Leader {
    /// Who leads.
    pub employee_id: String,
    /// Whether as the main leader or as a deputy.
    #[serde(default)]
    pub leader_type: LeaderType,
}

/// The rank of a leader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeaderType {
    /// The main leader; type 1.
    #[default]
    Main,
    /// A deputy; type 2.
    Deputy,
}

/// Where the data of a department comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DataSource {
    /// The admin console; source 1.
    #[default]
    AdminConsole,
    /// Feishu People, enterprise edition; source 2.
    PeopleEnterprise,
    /// SCIM; source 3.
    Scim,
}

/// A unit, and the departments that are bound to it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Unit {
    /// The unit's ID, such as `BU121`.
    pub unit_id: String,
    /// Its name; the ID if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its type; `unit` if left out. No two units have the same name and the same type.
    #[serde(default = "unit_type")]
    pub unit_type: String,
    /// The `department_id`s of the departments bound to it, in the order in which they are listed.
    #[serde(default)]
    pub departments: Vec<String>,
}

fn unit_type() -> String {
    "unit".to_owned()
}

impl Unit {
    /// A unit to which nothing is bound yet.
    pub fn new(unit_id: impl Into<String>) -> Self {
        let unit_id = unit_id.into();
        Self { unit_id, name: None, unit_type: unit_type(), departments: Vec::new() }
    }

    /// Sets the name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the type.
    #[must_use]
    pub fn unit_type(mut self, unit_type: impl Into<String>) -> Self {
        self.unit_type = unit_type.into();
        self
    }

    /// The name, or what stands for it.
    pub(super) fn shown_name(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.unit_id)
    }

    /// Binds departments, by `department_id`.
    #[must_use]
    pub fn departments(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.departments.extend(ids.into_iter().map(Into::into));
        self
    }
}
