// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Enumerations. They are open: a value that is not documented becomes `Unknown`.

use std::fmt;

use vendor_client_core::plumbing::open_enum;

/// A kind of employee ID.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeIdType {
    /// `open_id`: The open ID, which is valid within one app; another app sees a different ID.
    /// How to get one:
    /// <https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-obtain-openid>.
    OpenId,
    /// `union_id`: The union ID, which is valid within one developer; all apps of that
    /// developer see the same ID, which ties the user's identities in them together. How to get
    /// one:
    /// <https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-obtain-union-id>.
    UnionId,
    /// `employee_id`: The custom ID of a serving employee within the tenant, set by the tenant
    /// or else made by the platform; it can be changed. The admin console shows it among a
    /// member's details, and the operation that lists employees finds it by phone number or
    /// email address: see
    /// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/filter>.
    ///
    /// Needs the scope `directory:employee.base.external_id:read`.
    EmployeeId,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl EmployeeIdType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OpenId => "open_id",
            Self::UnionId => "union_id",
            Self::EmployeeId => "employee_id",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for EmployeeIdType {
    fn from(value: &str) -> Self {
        match value {
            "open_id" => Self::OpenId,
            "union_id" => Self::UnionId,
            "employee_id" => Self::EmployeeId,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for EmployeeIdType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for EmployeeIdType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str EmployeeIdType);

/// A field that departments can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FilterField {
    /// `parent_department_id`: The ID of the parent department.
    ParentDepartmentId,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl FilterField {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ParentDepartmentId => "parent_department_id",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for FilterField {
    fn from(value: &str) -> Self {
        match value {
            "parent_department_id" => Self::ParentDepartmentId,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for FilterField {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for FilterField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str FilterField);

/// How a condition compares its field with its value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FilterOperator {
    /// `eq`: The field equals the value; works for fields of every type.
    Equals,
    /// `in`: The field equals one of the values in a list of at most 100. The vendor's pages
    /// disagree on whether `parent_department_id` supports it.
    AnyOf,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl FilterOperator {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Equals => "eq",
            Self::AnyOf => "in",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for FilterOperator {
    fn from(value: &str) -> Self {
        match value {
            "eq" => Self::Equals,
            "in" => Self::AnyOf,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for FilterOperator {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for FilterOperator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str FilterOperator);

/// The name of a department field, as `required_fields` takes it. The values listed are the
/// known ones of an open set.
///
/// The set is open; the known values come from
/// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/field-enumeration>
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DepartmentField {
    /// `*`: All fields; slower than naming those that are needed.
    All,
    /// `department_id`: The department's ID.
    DepartmentId,
    /// `name`: The department's name.
    Name,
    /// `parent_department_id`: The ID of the parent department.
    ParentDepartmentId,
    /// `leaders`: The department's leaders.
    Leaders,
    /// `has_child`: Whether the department has sub-departments.
    HasChild,
    /// `department_count`: The counts of members and sub-departments.
    DepartmentCount,
    /// `order_weight`: The department's sort weight.
    OrderWeight,
    /// `department_path_infos`: The path from the root to the department.
    DepartmentPathInfos,
    /// `custom_field_values`: The values of the department's custom fields.
    CustomFieldValues,
    /// `data_source`: Where the department's data comes from.
    DataSource,
    /// `enabled_status`: Whether the department is enabled; a response field that the vendor's
    /// list of names lacks.
    EnabledStatus,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl DepartmentField {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "*",
            Self::DepartmentId => "department_id",
            Self::Name => "name",
            Self::ParentDepartmentId => "parent_department_id",
            Self::Leaders => "leaders",
            Self::HasChild => "has_child",
            Self::DepartmentCount => "department_count",
            Self::OrderWeight => "order_weight",
            Self::DepartmentPathInfos => "department_path_infos",
            Self::CustomFieldValues => "custom_field_values",
            Self::DataSource => "data_source",
            Self::EnabledStatus => "enabled_status",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for DepartmentField {
    fn from(value: &str) -> Self {
        match value {
            "*" => Self::All,
            "department_id" => Self::DepartmentId,
            "name" => Self::Name,
            "parent_department_id" => Self::ParentDepartmentId,
            "leaders" => Self::Leaders,
            "has_child" => Self::HasChild,
            "department_count" => Self::DepartmentCount,
            "order_weight" => Self::OrderWeight,
            "department_path_infos" => Self::DepartmentPathInfos,
            "custom_field_values" => Self::CustomFieldValues,
            "data_source" => Self::DataSource,
            "enabled_status" => Self::EnabledStatus,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for DepartmentField {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for DepartmentField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str DepartmentField);

/// The rank of a department's leader.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeaderType {
    /// `1`: The department's main leader.
    Primary,
    /// `2`: A deputy of the main leader.
    Deputy,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl LeaderType {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::Primary => 1,
                Self::Deputy => 2,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::Primary => "primary",
                Self::Deputy => "deputy",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for LeaderType {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Primary,
            2 => Self::Deputy,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for LeaderType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::Primary => "1",
                Self::Deputy => "2",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 LeaderType);

/// The type of a custom field, a number in a string.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CustomFieldType {
    /// `1`: Text of several lines.
    MultilineText,
    /// `2`: A web link.
    Url,
    /// `3`: One of a list of options.
    Enumeration,
    /// `4`: A person.
    Person,
    /// `9`: A phone number.
    Phone,
    /// `10`: Several of a list of options; only text options so far.
    MultiEnumeration,
    /// `11`: A list of people.
    PersonList,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl CustomFieldType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::MultilineText => "1",
            Self::Url => "2",
            Self::Enumeration => "3",
            Self::Person => "4",
            Self::Phone => "9",
            Self::MultiEnumeration => "10",
            Self::PersonList => "11",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for CustomFieldType {
    fn from(value: &str) -> Self {
        match value {
            "1" => Self::MultilineText,
            "2" => Self::Url,
            "3" => Self::Enumeration,
            "4" => Self::Person,
            "9" => Self::Phone,
            "10" => Self::MultiEnumeration,
            "11" => Self::PersonList,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for CustomFieldType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for CustomFieldType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str CustomFieldType);

/// What the options of an enumeration field consist of, a number in a string.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EnumType {
    /// `1`: The options are texts.
    Text,
    /// `2`: The options are images.
    Image,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl EnumType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "1",
            Self::Image => "2",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for EnumType {
    fn from(value: &str) -> Self {
        match value {
            "1" => Self::Text,
            "2" => Self::Image,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for EnumType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for EnumType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str EnumType);

/// Where a department's data comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataSource {
    /// `1`: The admin console.
    AdminConsole,
    /// `2`: Feishu People, enterprise edition.
    PeopleEnterprise,
    /// `3`: SCIM provisioning.
    Scim,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl DataSource {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::AdminConsole => 1,
                Self::PeopleEnterprise => 2,
                Self::Scim => 3,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::AdminConsole => "admin_console",
                Self::PeopleEnterprise => "people_enterprise",
                Self::Scim => "scim",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for DataSource {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::AdminConsole,
            2 => Self::PeopleEnterprise,
            3 => Self::Scim,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for DataSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::AdminConsole => "1",
                Self::PeopleEnterprise => "2",
                Self::Scim => "3",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 DataSource);

/// What is wrong with a whole row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RowError {
    /// `0`: Nothing; only single fields may be missing.
    Success,
    /// `1000`: The caller may not read the row.
    NoPermission,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl RowError {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::Success => 0,
                Self::NoPermission => 1000,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::Success => "success",
                Self::NoPermission => "no_permission",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for RowError {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Success,
            1000 => Self::NoPermission,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::Success => "0",
                Self::NoPermission => "1000",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 RowError);

/// Why a field could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldError {
    /// `1000`: The caller may not read the field.
    NoPermission,
    /// `2000`: The service failed to read the field.
    ServiceFailure,
    /// `2003`: There is no such field.
    FieldNotFound,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl FieldError {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::NoPermission => 1000,
                Self::ServiceFailure => 2000,
                Self::FieldNotFound => 2003,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::NoPermission => "no_permission",
                Self::ServiceFailure => "service_failure",
                Self::FieldNotFound => "field_not_found",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for FieldError {
    fn from(value: i64) -> Self {
        match value {
            1000 => Self::NoPermission,
            2000 => Self::ServiceFailure,
            2003 => Self::FieldNotFound,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::NoPermission => "1000",
                Self::ServiceFailure => "2000",
                Self::FieldNotFound => "2003",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 FieldError);

/// The kind of contract that an employee has. An organisation can have more kinds of its
/// own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentType {
    /// `1`: A full-time employee.
    FullTime,
    /// `2`: An intern.
    Intern,
    /// `3`: An outsourced worker.
    Outsourced,
    /// `4`: A contract worker.
    Contractor,
    /// `5`: A consultant.
    Consultant,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl EmploymentType {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::FullTime => 1,
                Self::Intern => 2,
                Self::Outsourced => 3,
                Self::Contractor => 4,
                Self::Consultant => 5,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::FullTime => "full_time",
                Self::Intern => "intern",
                Self::Outsourced => "outsourced",
                Self::Contractor => "contractor",
                Self::Consultant => "consultant",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for EmploymentType {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::FullTime,
            2 => Self::Intern,
            3 => Self::Outsourced,
            4 => Self::Contractor,
            5 => Self::Consultant,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for EmploymentType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::FullTime => "1",
                Self::Intern => "2",
                Self::Outsourced => "3",
                Self::Contractor => "4",
                Self::Consultant => "5",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 EmploymentType);

/// How a field of an employee is compared with a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeFilterOperator {
    /// `eq`: The field equals the value; works for fields of every type.
    Eq,
    /// `in`: The field equals one of the values in a list; not every field supports it.
    In,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl EmployeeFilterOperator {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Eq => "eq",
            Self::In => "in",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for EmployeeFilterOperator {
    fn from(value: &str) -> Self {
        match value {
            "eq" => Self::Eq,
            "in" => Self::In,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for EmployeeFilterOperator {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for EmployeeFilterOperator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str EmployeeFilterOperator);

/// The gender of an employee.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// `0`: Not known, or kept private.
    Undisclosed,
    /// `1`: Male.
    Male,
    /// `2`: Female.
    Female,
    /// `3`: Another gender.
    Other,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl Gender {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::Undisclosed => 0,
                Self::Male => 1,
                Self::Female => 2,
                Self::Other => 3,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::Undisclosed => "undisclosed",
                Self::Male => "male",
                Self::Female => "female",
                Self::Other => "other",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for Gender {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::Undisclosed,
            1 => Self::Male,
            2 => Self::Female,
            3 => Self::Other,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for Gender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::Undisclosed => "0",
                Self::Male => "1",
                Self::Female => "2",
                Self::Other => "3",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 Gender);

/// Whether the account of an employee is in use.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ActiveStatus {
    /// `1`: The account has not been activated.
    NotActivated,
    /// `2`: The account is active.
    Activated,
    /// `3`: The account is frozen.
    Frozen,
    /// `4`: The employee has left the organisation of their own accord.
    Exited,
    /// `5`: The employee has not joined the organisation yet.
    NotJoined,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl ActiveStatus {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::NotActivated => 1,
                Self::Activated => 2,
                Self::Frozen => 3,
                Self::Exited => 4,
                Self::NotJoined => 5,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::NotActivated => "not_activated",
                Self::Activated => "activated",
                Self::Frozen => "frozen",
                Self::Exited => "exited",
                Self::NotJoined => "not_joined",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for ActiveStatus {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::NotActivated,
            2 => Self::Activated,
            3 => Self::Frozen,
            4 => Self::Exited,
            5 => Self::NotJoined,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for ActiveStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::NotActivated => "1",
                Self::Activated => "2",
                Self::Frozen => "3",
                Self::Exited => "4",
                Self::NotJoined => "5",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 ActiveStatus);

/// Where an employee is between joining and leaving.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StaffStatus {
    /// `1`: Employed at present.
    Employed,
    /// `2`: No longer employed; employees cannot be filtered by this status so far.
    Resigned,
    /// `3`: Due to start.
    ToBeOnboarded,
    /// `4`: Was due to start, but the start was cancelled.
    OnboardingCancelled,
    /// `5`: Due to leave; does not turn into `resigned` by itself.
    ToBeResigned,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl StaffStatus {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::Employed => 1,
                Self::Resigned => 2,
                Self::ToBeOnboarded => 3,
                Self::OnboardingCancelled => 4,
                Self::ToBeResigned => 5,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::Employed => "employed",
                Self::Resigned => "resigned",
                Self::ToBeOnboarded => "to_be_onboarded",
                Self::OnboardingCancelled => "onboarding_cancelled",
                Self::ToBeResigned => "to_be_resigned",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for StaffStatus {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Employed,
            2 => Self::Resigned,
            3 => Self::ToBeOnboarded,
            4 => Self::OnboardingCancelled,
            5 => Self::ToBeResigned,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for StaffStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::Employed => "1",
                Self::Resigned => "2",
                Self::ToBeOnboarded => "3",
                Self::OnboardingCancelled => "4",
                Self::ToBeResigned => "5",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 StaffStatus);

/// Why an employee leaves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResignReason {
    /// `1`: The pay fell short of expectations.
    PayBelowExpectations,
    /// `2`: The working hours were too long.
    LongWorkingHours,
    /// `3`: The work itself did not satisfy the employee.
    DissatisfiedWithWork,
    /// `4`: The employee did not agree with their manager or with the management.
    DisagreementWithManagement,
    /// `5`: There was little room to advance.
    LimitedCareerProspects,
    /// `6`: The employee did not identify with the company's culture.
    CultureMismatch,
    /// `7`: A reorganisation, after which the employee chose to leave.
    ReorganisationVoluntary,
    /// `8`: The contract ran out.
    ContractExpired,
    /// `9`: The employee moved to another employer.
    MovedToOtherEmployer,
    /// `10`: The employee moved into another line of work.
    CareerChange,
    /// `11`: Family reasons.
    FamilyReasons,
    /// `12`: Poor health.
    PoorHealth,
    /// `13`: The place of work.
    WorkLocation,
    /// `14`: Another reason for leaving voluntarily.
    OtherVoluntary,
    /// `15`: An accident.
    Accident,
    /// `16`: The employee died.
    Death,
    /// `17`: The employee was dismissed.
    Dismissal,
    /// `18`: The employee did not pass the probation period.
    ProbationFailed,
    /// `19`: Poor performance at work.
    PoorPerformance,
    /// `20`: Too little output at work.
    LowOutput,
    /// `21`: A reorganisation in which the employee had to leave.
    ReorganisationInvoluntary,
    /// `22`: A breach of discipline.
    DisciplinaryViolation,
    /// `23`: A breach of the law.
    UnlawfulConduct,
    /// `24`: Another reason for leaving involuntarily.
    OtherInvoluntary,
    /// `25`: Another reason, neither voluntary nor involuntary.
    Other,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl ResignReason {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PayBelowExpectations => "1",
            Self::LongWorkingHours => "2",
            Self::DissatisfiedWithWork => "3",
            Self::DisagreementWithManagement => "4",
            Self::LimitedCareerProspects => "5",
            Self::CultureMismatch => "6",
            Self::ReorganisationVoluntary => "7",
            Self::ContractExpired => "8",
            Self::MovedToOtherEmployer => "9",
            Self::CareerChange => "10",
            Self::FamilyReasons => "11",
            Self::PoorHealth => "12",
            Self::WorkLocation => "13",
            Self::OtherVoluntary => "14",
            Self::Accident => "15",
            Self::Death => "16",
            Self::Dismissal => "17",
            Self::ProbationFailed => "18",
            Self::PoorPerformance => "19",
            Self::LowOutput => "20",
            Self::ReorganisationInvoluntary => "21",
            Self::DisciplinaryViolation => "22",
            Self::UnlawfulConduct => "23",
            Self::OtherInvoluntary => "24",
            Self::Other => "25",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ResignReason {
    fn from(value: &str) -> Self {
        match value {
            "1" => Self::PayBelowExpectations,
            "2" => Self::LongWorkingHours,
            "3" => Self::DissatisfiedWithWork,
            "4" => Self::DisagreementWithManagement,
            "5" => Self::LimitedCareerProspects,
            "6" => Self::CultureMismatch,
            "7" => Self::ReorganisationVoluntary,
            "8" => Self::ContractExpired,
            "9" => Self::MovedToOtherEmployer,
            "10" => Self::CareerChange,
            "11" => Self::FamilyReasons,
            "12" => Self::PoorHealth,
            "13" => Self::WorkLocation,
            "14" => Self::OtherVoluntary,
            "15" => Self::Accident,
            "16" => Self::Death,
            "17" => Self::Dismissal,
            "18" => Self::ProbationFailed,
            "19" => Self::PoorPerformance,
            "20" => Self::LowOutput,
            "21" => Self::ReorganisationInvoluntary,
            "22" => Self::DisciplinaryViolation,
            "23" => Self::UnlawfulConduct,
            "24" => Self::OtherInvoluntary,
            "25" => Self::Other,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ResignReason {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for ResignReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str ResignReason);

/// Whether an employee leaves voluntarily.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResignType {
    /// `1`: The employee chose to leave.
    Voluntary,
    /// `2`: The employee had to leave.
    Involuntary,
    /// `3`: Neither voluntary nor involuntary.
    Other,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl ResignType {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Voluntary => "1",
            Self::Involuntary => "2",
            Self::Other => "3",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ResignType {
    fn from(value: &str) -> Self {
        match value {
            "1" => Self::Voluntary,
            "2" => Self::Involuntary,
            "3" => Self::Other,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ResignType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for ResignType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str ResignType);

/// Why a field could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeFieldError {
    /// `1000`: The caller may not read the field.
    NoPermission,
    /// `2000`: The service failed to read the field.
    ServiceFailure,
    /// `2002`: There is no such user.
    UserNotFound,
    /// `2003`: There is no such field.
    FieldNotFound,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl EmployeeFieldError {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::NoPermission => 1000,
                Self::ServiceFailure => 2000,
                Self::UserNotFound => 2002,
                Self::FieldNotFound => 2003,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::NoPermission => "no_permission",
                Self::ServiceFailure => "service_failure",
                Self::UserNotFound => "user_not_found",
                Self::FieldNotFound => "field_not_found",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for EmployeeFieldError {
    fn from(value: i64) -> Self {
        match value {
            1000 => Self::NoPermission,
            2000 => Self::ServiceFailure,
            2002 => Self::UserNotFound,
            2003 => Self::FieldNotFound,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for EmployeeFieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::NoPermission => "1000",
                Self::ServiceFailure => "2000",
                Self::UserNotFound => "2002",
                Self::FieldNotFound => "2003",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 EmployeeFieldError);

/// The new kind of contract of an employee.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentTypeUpdate {
    /// `0`: Not stated.
    NotStated,
    /// `1`: A full-time employee.
    FullTime,
    /// `2`: An intern.
    Intern,
    /// `3`: An outsourced worker.
    Outsourced,
    /// `4`: A contract worker.
    Contractor,
    /// `5`: A consultant.
    Consultant,
    /// A value that the vendor's page does not list, as text: a number, or whatever else came.
    /// `from` makes one from a number.
    Unknown(String),
}

impl EmploymentTypeUpdate {
    /// The value as it is on the wire. `None` if that is no integer of 64 bits.
    pub fn value(&self) -> Option<i64> {
        Some(
            match self {
                Self::NotStated => 0,
                Self::FullTime => 1,
                Self::Intern => 2,
                Self::Outsourced => 3,
                Self::Contractor => 4,
                Self::Consultant => 5,
                Self::Unknown(value) => return value.parse().ok(),
            },
        )
    }

    /// The name of a documented value; on the wire there are only numbers.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::NotStated => "not_stated",
                Self::FullTime => "full_time",
                Self::Intern => "intern",
                Self::Outsourced => "outsourced",
                Self::Contractor => "contractor",
                Self::Consultant => "consultant",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl From<i64> for EmploymentTypeUpdate {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::NotStated,
            1 => Self::FullTime,
            2 => Self::Intern,
            3 => Self::Outsourced,
            4 => Self::Contractor,
            5 => Self::Consultant,
            _ => Self::Unknown(value.to_string()),
        }
    }
}

impl fmt::Display for EmploymentTypeUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            match self {
                Self::NotStated => "0",
                Self::FullTime => "1",
                Self::Intern => "2",
                Self::Outsourced => "3",
                Self::Contractor => "4",
                Self::Consultant => "5",
                Self::Unknown(value) => value,
            },
        )
    }
}

open_enum!(i64 EmploymentTypeUpdate);

/// The new reason why an employee leaves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResignReasonUpdate {
    /// `0`: Clears the stored reason.
    Clear,
    /// `1`: The pay fell short of expectations.
    PayBelowExpectations,
    /// `2`: The working hours were too long.
    LongWorkingHours,
    /// `3`: The work itself did not satisfy the employee.
    DissatisfiedWithWork,
    /// `4`: The employee did not agree with their manager or with the management.
    DisagreementWithManagement,
    /// `5`: There was little room to advance.
    LimitedCareerProspects,
    /// `6`: The employee did not identify with the company's culture.
    CultureMismatch,
    /// `7`: A reorganisation, after which the employee chose to leave.
    ReorganisationVoluntary,
    /// `8`: The contract ran out.
    ContractExpired,
    /// `9`: The employee moved to another employer.
    MovedToOtherEmployer,
    /// `10`: The employee moved into another line of work.
    CareerChange,
    /// `11`: Family reasons.
    FamilyReasons,
    /// `12`: Poor health.
    PoorHealth,
    /// `13`: The place of work.
    WorkLocation,
    /// `14`: Another reason for leaving voluntarily.
    OtherVoluntary,
    /// `15`: An accident.
    Accident,
    /// `16`: The employee died.
    Death,
    /// `17`: The employee was dismissed.
    Dismissal,
    /// `18`: The employee did not pass the probation period.
    ProbationFailed,
    /// `19`: Poor performance at work.
    PoorPerformance,
    /// `20`: Too little output at work.
    LowOutput,
    /// `21`: A reorganisation in which the employee had to leave.
    ReorganisationInvoluntary,
    /// `22`: A breach of discipline.
    DisciplinaryViolation,
    /// `23`: A breach of the law.
    UnlawfulConduct,
    /// `24`: Another reason for leaving involuntarily.
    OtherInvoluntary,
    /// `25`: Another reason, neither voluntary nor involuntary.
    Other,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl ResignReasonUpdate {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Clear => "0",
            Self::PayBelowExpectations => "1",
            Self::LongWorkingHours => "2",
            Self::DissatisfiedWithWork => "3",
            Self::DisagreementWithManagement => "4",
            Self::LimitedCareerProspects => "5",
            Self::CultureMismatch => "6",
            Self::ReorganisationVoluntary => "7",
            Self::ContractExpired => "8",
            Self::MovedToOtherEmployer => "9",
            Self::CareerChange => "10",
            Self::FamilyReasons => "11",
            Self::PoorHealth => "12",
            Self::WorkLocation => "13",
            Self::OtherVoluntary => "14",
            Self::Accident => "15",
            Self::Death => "16",
            Self::Dismissal => "17",
            Self::ProbationFailed => "18",
            Self::PoorPerformance => "19",
            Self::LowOutput => "20",
            Self::ReorganisationInvoluntary => "21",
            Self::DisciplinaryViolation => "22",
            Self::UnlawfulConduct => "23",
            Self::OtherInvoluntary => "24",
            Self::Other => "25",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ResignReasonUpdate {
    fn from(value: &str) -> Self {
        match value {
            "0" => Self::Clear,
            "1" => Self::PayBelowExpectations,
            "2" => Self::LongWorkingHours,
            "3" => Self::DissatisfiedWithWork,
            "4" => Self::DisagreementWithManagement,
            "5" => Self::LimitedCareerProspects,
            "6" => Self::CultureMismatch,
            "7" => Self::ReorganisationVoluntary,
            "8" => Self::ContractExpired,
            "9" => Self::MovedToOtherEmployer,
            "10" => Self::CareerChange,
            "11" => Self::FamilyReasons,
            "12" => Self::PoorHealth,
            "13" => Self::WorkLocation,
            "14" => Self::OtherVoluntary,
            "15" => Self::Accident,
            "16" => Self::Death,
            "17" => Self::Dismissal,
            "18" => Self::ProbationFailed,
            "19" => Self::PoorPerformance,
            "20" => Self::LowOutput,
            "21" => Self::ReorganisationInvoluntary,
            "22" => Self::DisciplinaryViolation,
            "23" => Self::UnlawfulConduct,
            "24" => Self::OtherInvoluntary,
            "25" => Self::Other,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ResignReasonUpdate {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for ResignReasonUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str ResignReasonUpdate);

/// Whether an employee leaves voluntarily, as an update states it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResignTypeUpdate {
    /// `0`: Clears the stored type.
    Clear,
    /// `1`: The employee chose to leave.
    Voluntary,
    /// `2`: The employee had to leave.
    Involuntary,
    /// `3`: Neither voluntary nor involuntary.
    Other,
    /// A value that the vendor's page does not list.
    Unknown(String),
}

impl ResignTypeUpdate {
    /// The value as it is on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Clear => "0",
            Self::Voluntary => "1",
            Self::Involuntary => "2",
            Self::Other => "3",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ResignTypeUpdate {
    fn from(value: &str) -> Self {
        match value {
            "0" => Self::Clear,
            "1" => Self::Voluntary,
            "2" => Self::Involuntary,
            "3" => Self::Other,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ResignTypeUpdate {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl fmt::Display for ResignTypeUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

open_enum!(str ResignTypeUpdate);
