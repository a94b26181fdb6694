//! People: employees as `directory/v1` calls them, users as `contact/v3` does.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::hash::platform_id;
use super::input::EmployeeIdType;
use super::source::Node;
use super::{CustomField, Text};

/// An employee, who is a user to `contact/v3`: one person under three IDs.
///
/// Everything but the ID can be left out.
///
/// ```
/// use org_vendor_sim::feishu::Employee;
///
/// let ada = Employee::new("ada").name("Ada").mobile("+8613800000001").email("ada@example.com");
/// let json = r#"{"employee_id": "ada", "name": "Ada", "mobile": "+8613800000001", "email": "ada@example.com"}"#;
/// assert_eq!(ada, serde_json::from_str(json)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Employee {
    /// The ID within the enterprise; in a state, employees are named by it.
    pub employee_id: String,
    /// The ID within the app; made from `employee_id` if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_id: Option<String>,
    /// The ID within the app's developer; made from `employee_id` if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub union_id: Option<String>,
    /// The name; the `employee_id` if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The name in English, which `contact/v3` keeps beside the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en_name: Option<String>,
    /// The alias: `nickname` of `contact/v3`, `another_name` of `directory/v1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    /// The mobile number, with country code. No two employees in service share one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// Whether others see the mobile number.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub mobile_visible: bool,
    /// The e-mail address. No two employees in service share one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The address within the enterprise's own domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enterprise_email: Option<String>,
    /// 0 for unknown, 1 for male, 2 for female, 3 for other.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub gender: i64,
    /// The `employee_id` of the direct superior.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    /// The `employee_id`s of the dotted-line superiors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dotted_line_leaders: Vec<String>,
    /// The personnel number: `employee_no` of `contact/v3`, `job_number` of `directory/v1`. No two employees in service
    /// share one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_number: Option<String>,
    /// The extension of the telephone. No two employees share one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension_number: Option<String>,
    /// The type of employment: 1 regular, 2 intern, 3 outsourced, 4 contractor, 5 consultant.
    #[serde(default = "regular")]
    pub employment_type: i64,
    /// When the employee joined, in seconds since the Unix epoch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join_time: Option<i64>,
    /// The code of the country or region of work, such as `CN`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The city of work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The place of work, by its ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_place_id: Option<String>,
    /// The desk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_station: Option<Text>,
    /// The job title, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
    /// The job title, by its ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_title_id: Option<String>,
    /// The job level, by its ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_level_id: Option<String>,
    /// The job family, by its ID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_family_id: Option<String>,
    /// What the employee says about himself or herself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The key of the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar_key: Option<String>,
    /// The key of the picture behind the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background_image_key: Option<String>,
    /// Where the data resides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geo: Option<String>,
    /// The seats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subscription_ids: Vec<String>,
    /// Whether the employee is the tenant's super administrator, who cannot be deleted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub tenant_manager: bool,
    /// The custom fields as `directory/v1` has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom_field_values: Vec<CustomField>,
    /// The custom fields as `contact/v3` has them; IDs of users in them are `employee_id`s.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom_attrs: Vec<Value>,
    /// Whether the account has been used.
    #[serde(default)]
    pub account: Account,
    /// Whether the account is suspended.
    #[serde(default, skip_serializing_if = "is_false")]
    pub frozen: bool,
    /// Whether the employee is in service.
    #[serde(default)]
    pub staff: Staff,
    /// What is known of the resignation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resignation: Option<Resignation>,
}

/// What has become of an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// In use.
    #[default]
    Active,
    /// Joined, and never signed in.
    Inactive,
    /// Invited, and not joined yet, like everybody who has just been created.
    Unjoined,
    /// The user has left of his or her own accord.
    Exited,
}

/// The standing of an employee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Staff {
    /// In service; status 1.
    #[default]
    InService,
    /// Resigned, which is what "deleted" means for people; status 2.
    Resigned,
    /// About to resign; status 5.
    ToBeResigned,
}

/// How an employee resigned, or is going to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Resignation {
    /// The last day, as `2024-12-31`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The reason, by its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The type: 1 by the employee, 2 by the employer, 3 other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resign_type: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// When it took place, in seconds since the Unix epoch; none as long as it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
}

fn yes() -> bool {
    true
}

fn regular() -> i64 {
    1
}

// Serde passes references.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_true(value: &bool) -> bool {
    *value
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !*value
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(value: &i64) -> bool {
    *value == 0
}

impl Employee {
    /// An employee in service, with an open ID (`ou_…`) and a union ID (`on_…`) that follow from the employee ID.
    pub fn new(employee_id: impl Into<String>) -> Self {
        Self {
            employee_id: employee_id.into(),
            open_id: None,
            union_id: None,
            name: None,
            en_name: None,
            nickname: None,
            mobile: None,
            mobile_visible: true,
            email: None,
            enterprise_email: None,
            gender: 0,
            leader: None,
            dotted_line_leaders: Vec::new(),
            job_number: None,
            extension_number: None,
            employment_type: regular(),
            join_time: None,
            country: None,
            city: None,
            work_place_id: None,
            work_station: None,
            job_title: None,
            job_title_id: None,
            job_level_id: None,
            job_family_id: None,
            description: None,
            avatar_key: None,
            background_image_key: None,
            geo: None,
            subscription_ids: Vec::new(),
            tenant_manager: false,
            custom_field_values: Vec::new(),
            custom_attrs: Vec::new(),
            account: Account::default(),
            frozen: false,
            staff: Staff::default(),
            resignation: None,
        }
    }

    /// Sets the open ID.
    #[must_use]
    pub fn open_id(mut self, open_id: impl Into<String>) -> Self {
        self.open_id = Some(open_id.into());
        self
    }

    /// Sets the union ID.
    #[must_use]
    pub fn union_id(mut self, union_id: impl Into<String>) -> Self {
        self.union_id = Some(union_id.into());
        self
    }

    /// Sets the name.
    #[must_use]
    pub fn name(mut self, name: impl Into<Text>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the mobile number, with country code.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<String>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Sets the e-mail address.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets the direct superior, by `employee_id`.
    #[must_use]
    pub fn leader(mut self, employee_id: impl Into<String>) -> Self {
        self.leader = Some(employee_id.into());
        self
    }

    /// Sets the personnel number.
    #[must_use]
    pub fn job_number(mut self, job_number: impl Into<String>) -> Self {
        self.job_number = Some(job_number.into());
        self
    }

    /// The same employee with nothing left out that the platform would make.
    pub(super) fn complete(mut self) -> Self {
        self.open_id.get_or_insert_with(|| platform_id("ou_", &self.employee_id));
        self.union_id.get_or_insert_with(|| platform_id("on_", &self.employee_id));
        self.name.get_or_insert_with(|| self.employee_id.as_str().into());
        self
    }

    /// The ID of a kind, of an employee who is complete.
    pub(super) fn id(&self, id_type: EmployeeIdType) -> &str {
        match id_type {
            EmployeeIdType::Custom => &self.employee_id,
            EmployeeIdType::Open => self.open_id.as_deref().unwrap_or_default(),
            EmployeeIdType::Union => self.union_id.as_deref().unwrap_or_default(),
        }
    }

    /// What people are looked up by, where no two may share it.
    pub(super) fn unique(&self, field: Unique) -> Option<&str> {
        match field {
            Unique::Mobile => self.mobile.as_deref(),
            Unique::Email => self.email.as_deref(),
            Unique::EnterpriseEmail => self.enterprise_email.as_deref(),
            Unique::JobNumber => self.job_number.as_deref(),
            Unique::ExtensionNumber => self.extension_number.as_deref(),
        }
        .filter(|value| !value.is_empty())
    }
}

/// A field that no two people in service share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Unique {
    Mobile,
    Email,
    EnterpriseEmail,
    JobNumber,
    ExtensionNumber,
}

impl Unique {
    pub(super) const ALL: [Self; 5] =
        [Self::Mobile, Self::Email, Self::EnterpriseEmail, Self::JobNumber, Self::ExtensionNumber];
}

/// A person by a number, from 0.
pub(super) type Person = u64;

/// A person, and where he or she belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// Nothing that the platform would make is left out.
    pub(super) employee: Employee,
    /// The departments, the main one first; nobody is in none.
    pub(super) memberships: Vec<Membership>,
    /// When he or she came back after having resigned, in seconds since the Unix epoch.
    pub(super) resurrected: Option<i64>,
}

/// A person's place in a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Membership {
    pub(super) node: Node,
    /// The place among the people of the department; the greatest comes first.
    pub(super) user_order: i64,
    /// The place of the department among those of the person; the greatest comes first.
    pub(super) department_order: i64,
}

impl Membership {
    /// A place without an order.
    pub(super) fn of(node: Node) -> Self {
        Self { node, user_order: 0, department_order: 0 }
    }
}

impl Record {
    /// A person without a department.
    pub(super) fn new(employee: Employee) -> Self {
        Self { employee, memberships: Vec::new(), resurrected: None }
    }

    pub(super) fn staff(&self) -> Staff {
        self.employee.staff
    }

    pub(super) fn is_resigned(&self) -> bool {
        self.employee.staff == Staff::Resigned
    }

    pub(super) fn nodes(&self) -> impl Iterator<Item = Node> {
        self.memberships.iter().map(|membership| membership.node)
    }
}
