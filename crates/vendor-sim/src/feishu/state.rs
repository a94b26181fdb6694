//! All that the simulated Feishu is told at its start.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Generated, Organization};

/// Feishu's part of a state file: the app that calls, how the platform behaves, and an organisation.
///
/// Everything can be left out. The organisation is written down or generated; if there is neither, a small one is
/// there that has something of everything.
///
/// Most of what it can say; the types below have each field with its default.
///
/// ```
/// use org_vendor_sim::feishu::State;
///
/// let state: State = serde_json::from_str(
///     r#"{
///         "app": {
///             "app_id": "cli_a1b2c3",
///             "app_secret": "secret",
///             "enabled": true,
///             "installed": true,
///             "scopes": ["contact:unit:readonly", "directory:department:list"],
///             "contact_range": ["sales"],
///             "collaboration_administrator": true
///         },
///         "platform": {
///             "token_life": 7200,
///             "empty_last_page_token": false,
///             "page_token_life": 3600,
///             "in_for_parent_department": true,
///             "error_shape": "documented",
///             "token_refusal_status": 400,
///             "rate_limit_status": 429,
///             "address_allowed": true,
///             "monthly_calls": 10000,
///             "own_employee_types": [7]
///         },
///         "organization": {
///             "employees": [
///                 {"employee_id": "ada"},
///                 {
///                     "employee_id": "bob",
///                     "open_id": "ou_b0b",
///                     "union_id": "on_b0b",
///                     "name": "Bob",
///                     "mobile": "+8613800000001",
///                     "email": "bob@example.com",
///                     "leader": "ada",
///                     "job_number": "4711",
///                     "account": "unjoined",
///                     "staff": "to_be_resigned",
///                     "resignation": {"date": "2030-01-31", "reason": "1", "resign_type": "1"}
///                 }
///             ],
///             "departments": [
///                 {
///                     "department_id": "sales",
///                     "open_department_id": "od-5a1e5",
///                     "parent_department_id": "0",
///                     "name": {"default_value": "Sales", "i18n_value": {"zh_cn": "销售部"}},
///                     "leaders": [
///                         {"employee_id": "ada", "leader_type": "main"},
///                         {"employee_id": "bob", "leader_type": "deputy"}
///                     ],
///                     "members": ["ada"],
///                     "further_members": 99,
///                     "enabled_status": true,
///                     "order_weight": "10",
///                     "custom_field_values": [
///                         {"field_key": "C-1", "value": {"text": "4711"}},
///                         {"field_key": "C-2", "value": {"url": {"link_text": "Home", "url": "https://a.example", "pcurl": "https://a.example"}}},
///                         {"field_key": "C-3", "value": {"enumeration": {"enum_id": "1", "enum_type": "image"}}},
///                         {"field_key": "C-4", "value": {"person": "ada"}},
///                         {"field_key": "C-5", "value": {"phone": {"phone_number": "188", "extension_number": "1"}}},
///                         {"field_key": "C-6", "value": {"multi_enumeration": ["1", "2"]}},
///                         {"field_key": "C-7", "value": {"person_list": ["ada", "bob"]}}
///                     ],
///                     "data_source": "scim",
///                     "hrbps": ["ada"],
///                     "chat_id": "oc_1",
///                     "group_chat_employee_types": [1],
///                     "failing_fields": ["order_weight"]
///                 },
///                 {"department_id": "emea", "name": "EMEA", "parent_department_id": "sales"}
///             ],
///             "units": [
///                 {"unit_id": "BU121", "name": "West", "unit_type": "region", "departments": ["sales", "emea"]}
///             ],
///             "collaboration_tenants": [
///                 {
///                     "tenant_key": "121s121234df",
///                     "connect_time": 1724296400,
///                     "avatar": {"avatar_72": "", "avatar_240": "", "avatar_640": "", "avatar_origin": ""},
///                     "brand": "feishu",
///                     "name": "Far Shipping",
///                     "short_name": "Far",
///                     "shared": {
///                         "departments": [{"department_id": "d1", "name": "Sales", "leaders": ["u1"]}],
///                         "users": [{"user_id": "u1", "name": "Eve", "departments": ["d1"]}],
///                         "groups": [{"group_id": "g1", "name": "Buyers", "users": ["u1"]}]
///                     }
///                 }
///             ],
///             "custom_attributes": [
///                 {"id": "C-1", "type": "ENUMERATION", "names": {"en_us": "Size"}, "options": {"s1": "small"}}
///             ]
///         }
///     }"#,
/// )?;
/// // Instead of an organisation that is written down, one that is computed:
/// let state: State = serde_json::from_str(
///     r#"{
///         "generated": {
///             "departments": 10000,
///             "seed": 1,
///             "fan_out": 40,
///             "units": 20,
///             "collaboration_tenants": 150
///         }
///     }"#,
/// )?;
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct State {
    /// The app that calls.
    pub app: App,
    /// How the platform behaves where the facts leave room.
    pub platform: Platform,
    /// An organisation that is written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<Organization>,
    /// An organisation that is computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated: Option<Generated>,
}

/// The self-built app that calls, in the one tenant that there is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct App {
    /// The app's ID.
    pub app_id: String,
    /// The app's secret.
    pub app_secret: String,
    /// Whether the app is enabled; a disabled one gets no token (10014).
    pub enabled: bool,
    /// Whether the app is installed in the tenant; one that is not gets no token (10013).
    pub installed: bool,
    /// The scopes that the app has; all of them if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<BTreeSet<String>>,
    /// The app's contact range: the `department_id`s of departments that it may read, with all below them. Everything
    /// if left out, nothing if empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_range: Option<Vec<String>>,
    /// Whether the app may act as an administrator of associated organisations; without, it is refused with 2224001.
    pub collaboration_administrator: bool,
}

impl Default for App {
    fn default() -> Self {
        Self {
            app_id: "cli_5e1f0a6b2c3d4e5f".to_owned(),
            app_secret: "a-secret-that-everybody-knows".to_owned(),
            enabled: true,
            installed: true,
            scopes: None,
            contact_range: None,
            collaboration_administrator: true,
        }
    }
}

/// How the platform behaves where documents and reports disagree, or where a setting of the tenant decides.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Platform {
    /// The life of a new tenant token in seconds, from 1 to 7200.
    pub token_life: u64,
    /// Whether the last page has an empty `page_token`, as reported, and not none, as documented.
    pub empty_last_page_token: bool,
    /// How long a page token is good for, in seconds; without end if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_token_life: Option<u64>,
    /// Whether the filter operator `in` works for `parent_department_id`. The vendor's pages disagree; where it does
    /// not work, it is refused with 2220013.
    pub in_for_parent_department: bool,
    /// What the error block of a refusal looks like.
    pub error_shape: ErrorShape,
    /// The HTTP status of refused tokens: 400, 401 or 200; each has been seen or is in use.
    pub token_refusal_status: u16,
    /// The HTTP status of requests that come too fast: 429, or 400 as on older operations.
    pub rate_limit_status: u16,
    /// Whether the caller's address is on the app's allow-list; if not, everything is refused with 99991401.
    pub address_allowed: bool,
    /// How many calls the tenant has left this month; what comes after is refused with 99991403. As many as you like
    /// if left out. No month ever ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly_calls: Option<u64>,
    /// The numbers of the types of employee that the tenant has defined itself, besides the documented 1 to 5.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_employee_types: Vec<i64>,
}

impl Platform {
    /// Whether somebody can be of this type of employee.
    pub(super) fn has_employee_type(&self, number: i64) -> bool {
        (1..=5).contains(&number) || self.own_employee_types.contains(&number)
    }
}

impl Default for Platform {
    fn default() -> Self {
        Self {
            token_life: 7200,
            empty_last_page_token: false,
            page_token_life: None,
            in_for_parent_department: true,
            error_shape: ErrorShape::Documented,
            token_refusal_status: 400,
            rate_limit_status: 429,
            address_allowed: true,
            monthly_calls: None,
            own_employee_types: Vec::new(),
        }
    }
}

/// The shape of the error block in a refusal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorShape {
    /// `log_id`; violations of scopes as `{scope, url}`.
    #[default]
    Documented,
    /// `logid`; violations of scopes as `{type: "action_scope_required", subject}`, as the wire has them.
    Observed,
}
