// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}/visible_organization`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::trust_party::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::trust_party::{CollaborationEntityPage, GroupIdType, TargetDepartmentIdType};

/// The request of
/// [`TrustParty::list_visible_entities`](crate::trust_party::TrustParty::list_visible_entities),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`, `pages` or `items`"]
pub struct ListVisibleEntities {
    call: Call<Feishu>,
    target_tenant_key: String,
    department_id_type: Option<TargetDepartmentIdType>,
    target_department_id: Option<String>,
    page_token: Option<String>,
    page_size: Option<u32>,
    group_id_type: Option<GroupIdType>,
    target_group_id: Option<String>,
}

impl ListVisibleEntities {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        target_tenant_key: String,
    ) -> Self {
        Self {
            call,
            target_tenant_key,
            department_id_type: None,
            target_department_id: None,
            page_token: None,
            page_size: None,
            group_id_type: None,
            target_group_id: None,
        }
    }

    /// Which kind of department ID `target_department_id` is.
    ///
    /// Default: `department_id`. Example: `department_id`.
    pub fn department_id_type(
        mut self,
        department_id_type: TargetDepartmentIdType,
    ) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    /// ID of the department to look into, of the kind that `department_id_type` names; `0` is
    /// the root department. Send either this or `target_group_id`. Earlier answers of the same
    /// operation hold the IDs.
    ///
    /// Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    pub fn target_department_id(
        mut self,
        target_department_id: impl Into<String>,
    ) -> Self {
        self.target_department_id = Some(target_department_id.into());
        self
    }

    /// Where to go on: the `page_token` of the previous answer. Leave it out to start from the
    /// beginning.
    ///
    /// Example: `AQD9/Rn9eij9Pm39ED40/TIx6jupqdAcfLY%2B51xMvNU=`.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    /// How many items one answer holds at most.
    ///
    /// Default: `100`. From 1 to 200. Example: `10`.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Which kind of user group ID `target_group_id` is.
    ///
    /// Default: `group_id`. Example: `group_id`.
    pub fn group_id_type(mut self, group_id_type: GroupIdType) -> Self {
        self.group_id_type = Some(group_id_type);
        self
    }

    /// ID of the user group to look into, of the kind that `group_id_type` names. Send either
    /// this or `target_department_id`. Earlier answers of the same operation hold the IDs.
    ///
    /// Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    pub fn target_group_id(mut self, target_group_id: impl Into<String>) -> Self {
        self.target_group_id = Some(target_group_id.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::LIST_VISIBLE_ENTITIES)
            .check(|check| check.range("page_size", self.page_size, 1..=200))
            .path("target_tenant_key", Some(&self.target_tenant_key))
            .query("department_id_type", self.department_id_type.as_ref())
            .query("target_department_id", self.target_department_id.as_ref())
            .query("page_token", self.page_token.as_ref())
            .query("page_size", self.page_size.as_ref())
            .query("group_id_type", self.group_id_type.as_ref())
            .query("target_group_id", self.target_group_id.as_ref())
    }
}

call!(
    ListVisibleEntities, operation::LIST_VISIBLE_ENTITIES => CollaborationEntityPage,
    ErrorCode; token page_token
);
