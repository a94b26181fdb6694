// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PATCH /contact/v3/departments/{department_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{
    DepartmentI18nName, DepartmentIdType, DepartmentLeaderInput, UpdateDepartmentResult,
    UserIdType,
};

/// The request of
/// [`Contact::update_department`](crate::contact::Contact::update_department), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateDepartment {
    call: Call<Feishu>,
    department_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    name: Option<String>,
    i18n_name: Option<DepartmentI18nName>,
    parent_department_id: Option<String>,
    leader_user_id: Option<String>,
    order: Option<String>,
    create_group_chat: Option<bool>,
    leaders: Option<Vec<DepartmentLeaderInput>>,
    group_chat_employee_types: Option<Vec<i64>>,
    department_hrbps: Option<Vec<String>>,
}

impl UpdateDepartment {
    pub(in crate::generated) fn new(call: Call<Feishu>, department_id: String) -> Self {
        Self {
            call,
            department_id,
            user_id_type: None,
            department_id_type: None,
            name: None,
            i18n_name: None,
            parent_department_id: None,
            leader_user_id: None,
            order: None,
            create_group_chat: None,
            leaders: None,
            group_chat_employee_types: None,
            department_hrbps: None,
        }
    }

    /// Which kind of user ID the call uses.
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

    /// The department's new name, without `/`; no other department may have it. Leave it out to
    /// keep the present one.
    ///
    /// At least 1 character. Example: `DemoName`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The new translations of the department's name, without `/`; no other department may have
    /// the same. Leave it out to keep the present ones.
    pub fn i18n_name(mut self, i18n_name: DepartmentI18nName) -> Self {
        self.i18n_name = Some(i18n_name);
        self
    }

    /// The new parent department's ID, of the kind that `department_id_type` names; `0` for the
    /// root department. Leave it out to keep the present parent.
    ///
    /// Example: `D067`.
    pub fn parent_department_id(
        mut self,
        parent_department_id: impl Into<String>,
    ) -> Self {
        self.parent_department_id = Some(parent_department_id.into());
        self
    }

    /// The user ID of the department's new head, of the kind that `user_id_type` names. The
    /// main leader in `leaders` changes along with it and, if both are given, has to be the
    /// same person. Leave it out to keep the present head.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn leader_user_id(mut self, leader_user_id: impl Into<String>) -> Self {
        self.leader_user_id = Some(leader_user_id.into());
        self
    }

    /// Where the department sorts among those with the same parent: a whole number from 0 in a
    /// string, smaller ones first. No other department may have the same; leave it out to keep
    /// the present one.
    ///
    /// Example: `100`.
    pub fn order(mut self, order: impl Into<String>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Whether to create a group chat for the department. The chat takes the department's name,
    /// and the main leader owns it; false does not remove a chat that exists. Leave it out to
    /// change nothing.
    ///
    /// Example: `false`.
    pub fn create_group_chat(mut self, create_group_chat: bool) -> Self {
        self.create_group_chat = Some(create_group_chat);
        self
    }

    /// The department's leaders, of whom exactly one is the main leader. `leader_user_id`
    /// changes along with the main leader and, if both are given, has to name the same person.
    /// An empty list removes all leaders; leave it out to keep them.
    pub fn leaders(
        mut self,
        leaders: impl IntoIterator<Item = DepartmentLeaderInput>,
    ) -> Self {
        self.leaders = Some(leaders.into_iter().collect());
        self
    }

    /// The employee types to which to limit the department's group chat: 1 regular employee, 2
    /// intern, 3 outsourced worker, 4 contractor, 5 consultant, or the `enum_value` of a type
    /// that the tenant has defined itself. Leave it out to keep the present ones.
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
    /// names. An empty list removes them all; leave it out to keep them.
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
        Request::new(&operation::UPDATE_DEPARTMENT)
            .check(|check| {
                check
                    .pattern(
                        "department_id",
                        Some(&self.department_id),
                        &crate::generated::pattern::CONTACT_LIST_DEPARTMENT_CHILDREN_DEPARTMENT_ID,
                    );
                check.length("department_id", Some(&self.department_id), 0..=64);
            })
            .check(|check| check.length("name", self.name.as_ref(), 1..=usize::MAX))
            .check(|check| {
                check
                    .count(
                        "department_hrbps",
                        self.department_hrbps.as_ref().map(Vec::len),
                        0..=500,
                    )
            })
            .path("department_id", Some(&self.department_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field("name", self.name.as_ref())
                    .field("i18n_name", self.i18n_name.as_ref())
                    .field("parent_department_id", self.parent_department_id.as_ref())
                    .field("leader_user_id", self.leader_user_id.as_ref())
                    .field("order", self.order.as_ref())
                    .field("create_group_chat", self.create_group_chat.as_ref())
                    .field("leaders", self.leaders.as_ref())
                    .field(
                        "group_chat_employee_types",
                        self.group_chat_employee_types.as_ref(),
                    )
                    .field("department_hrbps", self.department_hrbps.as_ref()),
            )
    }
}

call!(
    UpdateDepartment, operation::UPDATE_DEPARTMENT => UpdateDepartmentResult, ErrorCode
);
