// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /contact/v3/departments`

use vendor_client_core::plumbing::{Body, Call, Request, call, idempotency_key};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{
    CreateDepartmentResult, DepartmentI18nName, DepartmentIdType, DepartmentLeaderInput,
    UserIdType,
};

/// The request of
/// [`Contact::create_department`](crate::contact::Contact::create_department), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateDepartment {
    call: Call<Feishu>,
    name: String,
    parent_department_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    client_token: Option<String>,
    i18n_name: Option<DepartmentI18nName>,
    department_id: Option<String>,
    leader_user_id: Option<String>,
    order: Option<String>,
    unit_ids: Option<Vec<String>>,
    create_group_chat: Option<bool>,
    leaders: Option<Vec<DepartmentLeaderInput>>,
    group_chat_employee_types: Option<Vec<i64>>,
    department_hrbps: Option<Vec<String>>,
}

impl CreateDepartment {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        name: String,
        parent_department_id: String,
    ) -> Self {
        Self {
            call,
            name,
            parent_department_id,
            user_id_type: None,
            department_id_type: None,
            client_token: None,
            i18n_name: None,
            department_id: None,
            leader_user_id: None,
            order: None,
            unit_ids: None,
            create_group_chat: None,
            leaders: None,
            group_chat_employee_types: None,
            department_hrbps: None,
        }
    }

    /// Which kind of user ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// Which kind of department ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    /// A token of the caller's choice by which a repeated request is recognised, so that no
    /// department is created twice. Send it again only with the same data; left out, the client
    /// makes one up.
    ///
    /// Example: `473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E`.
    pub fn client_token(mut self, client_token: impl Into<String>) -> Self {
        self.client_token = Some(client_token.into());
        self
    }

    /// The translations of the department's name, without `/`; no other department may have the
    /// same.
    pub fn i18n_name(mut self, i18n_name: DepartmentI18nName) -> Self {
        self.i18n_name = Some(i18n_name);
        self
    }

    /// A custom ID for the department, unique among the departments that are not deleted. It
    /// must not begin with `od-` or be `0` or `1`; leave it out to have one made by the
    /// platform.
    ///
    /// At most 64 characters. Matches `^[a-zA-Z0-9][a-zA-Z0-9_\-@.]{0,63}$`. Example: `D096`.
    pub fn department_id(mut self, department_id: impl Into<String>) -> Self {
        self.department_id = Some(department_id.into());
        self
    }

    /// The user ID of the department's head, of the kind that `user_id_type` names; the same
    /// person as the main leader in `leaders`, if both are given.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn leader_user_id(mut self, leader_user_id: impl Into<String>) -> Self {
        self.leader_user_id = Some(leader_user_id.into());
        self
    }

    /// Where the department sorts among those with the same parent: a whole number from 0 in a
    /// string, smaller ones first. No other department may have the same; left out, the new
    /// department comes after the existing ones.
    ///
    /// Example: `100`.
    pub fn order(mut self, order: impl Into<String>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// The custom ID of the unit to bind the department to; more than one is not supported at
    /// present.
    ///
    /// Example: `["custom_unit_id"]`.
    pub fn unit_ids(
        mut self,
        unit_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.unit_ids = Some(unit_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to create a group chat for the department; left out, none is created. The chat
    /// takes the department's name, and the main leader owns it.
    ///
    /// Example: `false`.
    pub fn create_group_chat(mut self, create_group_chat: bool) -> Self {
        self.create_group_chat = Some(create_group_chat);
        self
    }

    /// The department's leaders, of whom exactly one is the main leader. If `leader_user_id` is
    /// given too, it names the same person.
    pub fn leaders(
        mut self,
        leaders: impl IntoIterator<Item = DepartmentLeaderInput>,
    ) -> Self {
        self.leaders = Some(leaders.into_iter().collect());
        self
    }

    /// The employee types to which to limit the department's group chat: 1 regular employee, 2
    /// intern, 3 outsourced worker, 4 contractor, 5 consultant, or the `enum_value` of a type
    /// that the tenant has defined itself.
    ///
    /// Example: `[1]`.
    pub fn group_chat_employee_types(
        mut self,
        group_chat_employee_types: impl IntoIterator<Item = i64>,
    ) -> Self {
        self.group_chat_employee_types = Some(
            group_chat_employee_types.into_iter().collect(),
        );
        self
    }

    /// The user IDs of the department's HR business partners, of the kind that `user_id_type`
    /// names.
    ///
    /// At most 500 items. Example: `["ou_7dab8a3d3cdcc9da365777c7ad535d62"]`.
    pub fn department_hrbps(
        mut self,
        department_hrbps: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.department_hrbps = Some(
            department_hrbps.into_iter().map(Into::into).collect(),
        );
        self
    }

    fn request(&self) -> Request {
        let key = self.client_token.clone().unwrap_or_else(idempotency_key);
        Request::new(&operation::CREATE_DEPARTMENT)
            .check(|check| check.length("name", Some(&self.name), 1..=usize::MAX))
            .check(|check| {
                check
                    .pattern(
                        "department_id",
                        self.department_id.as_ref(),
                        &crate::generated::pattern::CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID,
                    );
                check.length("department_id", self.department_id.as_ref(), 0..=64);
            })
            .check(|check| {
                check
                    .count(
                        "department_hrbps",
                        self.department_hrbps.as_ref().map(Vec::len),
                        0..=500,
                    )
            })
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .query("client_token", Some(&key))
            .body(
                Body::new()
                    .field("name", Some(&self.name))
                    .field("i18n_name", self.i18n_name.as_ref())
                    .field("parent_department_id", Some(&self.parent_department_id))
                    .field("department_id", self.department_id.as_ref())
                    .field("leader_user_id", self.leader_user_id.as_ref())
                    .field("order", self.order.as_ref())
                    .field("unit_ids", self.unit_ids.as_ref())
                    .field("create_group_chat", self.create_group_chat.as_ref())
                    .field("leaders", self.leaders.as_ref())
                    .field(
                        "group_chat_employee_types",
                        self.group_chat_employee_types.as_ref(),
                    )
                    .field("department_hrbps", self.department_hrbps.as_ref()),
            )
            .idempotency_key("client_token", Some(&key))
    }
}

call!(
    CreateDepartment, operation::CREATE_DEPARTMENT => CreateDepartmentResult, ErrorCode
);
