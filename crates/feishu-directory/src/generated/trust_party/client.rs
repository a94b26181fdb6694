// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The operations of the family.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::trust_party::CollaborationRuleEntitiesInput;
use crate::vendor::Feishu;

/// Associated organisations, what they share, and the rules on who sees whom.
///
/// Made by [`Client::trust_party`](crate::Client::trust_party). Making and cloning it is
/// cheap, and it shares everything with the client that it comes from.
#[derive(Clone, Debug)]
pub struct TrustParty {
    transport: Transport<Feishu>,
}

impl TrustParty {
    pub(in crate::generated) fn new(transport: Transport<Feishu>) -> Self {
        Self { transport }
    }

    /// Lists the organisations associated with the tenant.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.trust_party().list_collaboration_tenants().page_size(10).items();
    /// while let Some(collaboration_tenant) = items.try_next().await? {
    ///     println!("{collaboration_tenant:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Collaboration rules name the other organisation by its tenant key; this operation
    /// returns the keys that are valid. Only an administrator of associated organisations may
    /// call it. At most 100 organisations a page.
    ///
    /// - Request: `GET /directory/v1/collaboration_tenants`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration_rule:read`
    /// - Apps: self built
    /// - Role: administrator of associated organisations
    /// - Rate limit: 100 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/trust_party-v1/-collaboraiton-organization/list-2>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`CollaborationPageTokenInvalid`](crate::ErrorCode::CollaborationPageTokenInvalid):
    ///   Send the page_token of the previous answer, or none to start again.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    #[doc(alias = "directory/v1/collaboration_tenants")]
    pub fn list_collaboration_tenants(&self) -> request::ListCollaborationTenants {
        request::ListCollaborationTenants::new(Call::new(&self.transport))
    }

    /// Gets a department of an associated organisation.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.trust_party()
    ///     .get_collaboration_department("4e6ac4d14bcd5071a37a39de902c7141", "od-4e6ac4d14bcd5071a37a39de902c7141")
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The caller must be able to see the department. With a user token, the visibility rules
    /// that the admin console sets for the user apply; with a tenant token, those set for the
    /// app. Leaders and the parent department are left out if the caller cannot see them.
    ///
    /// - `target_tenant_key`: The tenant key of the associated organisation;
    ///   `trust_party.list_collaboration_tenants` returns the keys. Example:
    ///   `4e6ac4d14bcd5071a37a39de902c7141`.
    /// - `target_department_id`: ID of the department in the associated organisation, of the
    ///   kind that `target_department_id_type` names. Example:
    ///   `od-4e6ac4d14bcd5071a37a39de902c7141`.
    /// - Request: `GET
    ///   /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_departments/{target_department_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration.tenant:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 5 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant-collaboration_department/get>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`UserCannotSeeTenant`](crate::ErrorCode::UserCannotSeeTenant): Choose an organisation
    ///   that the user can see, or ask an administrator to make this one visible to the user.
    /// - [`UserCannotSeeDepartment`](crate::ErrorCode::UserCannotSeeDepartment): Choose a
    ///   department that the user can see, or ask an administrator of your own organisation to
    ///   make this one visible to the user.
    /// - [`AppCannotSeeTenant`](crate::ErrorCode::AppCannotSeeTenant): Make the app available
    ///   for the associated organisation in the app's sharing settings.
    /// - [`AppCannotSeeDepartment`](crate::ErrorCode::AppCannotSeeDepartment): Make the
    ///   department visible to the app in the app's sharing settings.
    #[doc(
        alias = "trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_departments/{target_department_id}"
    )]
    pub fn get_collaboration_department(
        &self,
        target_tenant_key: impl Into<String>,
        target_department_id: impl Into<String>,
    ) -> request::GetCollaborationDepartment {
        request::GetCollaborationDepartment::new(
            Call::new(&self.transport),
            target_tenant_key.into(),
            target_department_id.into(),
        )
    }

    /// Gets a member of an associated organisation.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.trust_party()
    ///     .get_collaboration_user("4e6ac4d14bcd5071a37a39de902c7141", "od-4e6ac4d14bcd5071a37a39de902c7141")
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The caller must be able to see the member. With a user token, the visibility rules that
    /// the admin console sets for the user apply; with a tenant token, those set for the app.
    /// The mobile number, job title, employee number and custom fields need the other
    /// organisation's consent, and parent departments and the direct manager are left out if
    /// the caller cannot see them.
    ///
    /// - `target_tenant_key`: The tenant key of the associated organisation;
    ///   `trust_party.list_collaboration_tenants` returns the keys. Example:
    ///   `4e6ac4d14bcd5071a37a39de902c7141`.
    /// - `target_user_id`: ID of the member in the associated organisation, of the kind that
    ///   `target_user_id_type` names. Example: `od-4e6ac4d14bcd5071a37a39de902c7141`.
    /// - Request: `GET
    ///   /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_users/{target_user_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration.tenant:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 5 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant-collaboration_user/get>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`UserCannotSeeTenant`](crate::ErrorCode::UserCannotSeeTenant): Choose an organisation
    ///   that the user can see, or ask an administrator to make this one visible to the user.
    /// - [`UserCannotSeeMember`](crate::ErrorCode::UserCannotSeeMember): Ask an administrator
    ///   of your own organisation to make the member visible to the user.
    /// - [`AppCannotSeeTenant`](crate::ErrorCode::AppCannotSeeTenant): Make the app available
    ///   for the associated organisation in the app's sharing settings.
    /// - [`AppCannotSeeMember`](crate::ErrorCode::AppCannotSeeMember): Make the member visible
    ///   to the app in the app's sharing settings.
    #[doc(
        alias = "trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_users/{target_user_id}"
    )]
    pub fn get_collaboration_user(
        &self,
        target_tenant_key: impl Into<String>,
        target_user_id: impl Into<String>,
    ) -> request::GetCollaborationUser {
        request::GetCollaborationUser::new(
            Call::new(&self.transport),
            target_tenant_key.into(),
            target_user_id.into(),
        )
    }

    /// Gets an associated organisation by its tenant key.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.trust_party()
    ///     .get_collaboration_tenant("4e6ac4d14bcd5071a37a39de902c7141")
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The caller must be able to see the organisation. With a user token, the visibility rules
    /// that the admin console sets for the user apply; with a tenant token, those set for the
    /// app.
    ///
    /// - `target_tenant_key`: The tenant key of the associated organisation;
    ///   `trust_party.list_collaboration_tenants` returns the keys. Example:
    ///   `4e6ac4d14bcd5071a37a39de902c7141`.
    /// - Request: `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration.tenant:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 5 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant/get>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`UserCannotSeeTenant`](crate::ErrorCode::UserCannotSeeTenant): Choose an organisation
    ///   that the user can see, or ask an administrator to make this one visible to the user.
    /// - [`AppCannotSeeTenant`](crate::ErrorCode::AppCannotSeeTenant): Make the app available
    ///   for the associated organisation in the app's sharing settings.
    #[doc(alias = "trust_party/v1/collaboration_tenants/{target_tenant_key}")]
    pub fn get_collaboration_tenant(
        &self,
        target_tenant_key: impl Into<String>,
    ) -> request::GetCollaborationTenant {
        request::GetCollaborationTenant::new(
            Call::new(&self.transport),
            target_tenant_key.into(),
        )
    }

    /// Lists the users, departments and user groups that two associated organisations share.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut pages = client.trust_party()
    ///     .list_share_entities("test_key")
    ///     .page_size(10)
    ///     .pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("{:?}", page.share_departments);
    ///     println!("{:?}", page.share_groups);
    ///     println!("{:?}", page.share_users);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Collaboration rules may only name entities that are shared, from both organisations;
    /// this operation finds their IDs. It lists what the other organisation shares, unless
    /// `is_select_subject` asks for your own. Walk down from the top with
    /// `target_department_id` and `target_group_id`. Only an administrator of associated
    /// organisations may call this.
    ///
    /// - `target_tenant_key`: The tenant key of the other organisation, as
    ///   `trust_party.list_collaboration_tenants` returns it. Example: `test_key`.
    /// - Request: `GET /directory/v1/share_entities`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration_rule:read`
    /// - Apps: self built
    /// - Rate limit: 100 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collboration_share_entity/list>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`CollaborationPageTokenInvalid`](crate::ErrorCode::CollaborationPageTokenInvalid):
    ///   Send the page_token of the previous answer, or none to start again.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    #[doc(alias = "directory/v1/share_entities")]
    pub fn list_share_entities(
        &self,
        target_tenant_key: impl Into<String>,
    ) -> request::ListShareEntities {
        request::ListShareEntities::new(
            Call::new(&self.transport),
            target_tenant_key.into(),
        )
    }

    /// Lists the associated organisations that the caller can see.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.trust_party()
    ///     .list_visible_collaboration_tenants()
    ///     .page_size(10)
    ///     .items();
    /// while let Some(visible_collaboration_tenant) = items.try_next().await? {
    ///     println!("{visible_collaboration_tenant:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With a user token, the visibility rules that the admin console sets for the user apply;
    /// with a tenant token, those set for the app. At most 100 organisations a page.
    /// `trust_party.list_collaboration_tenants` lists all of them, for administrators.
    ///
    /// - Request: `GET /trust_party/v1/collaboration_tenants`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration.tenant:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant/list>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`CollaborationTenantPageTokenInvalid`](crate::ErrorCode::CollaborationTenantPageTokenInvalid):
    ///   Send the page_token of the previous answer, or none to start again.
    /// - [`CollaborationTenantPageSizeInvalid`](crate::ErrorCode::CollaborationTenantPageSizeInvalid):
    ///   Send a page_size of 1 to 100, or of up to 200 where the operation allows it.
    #[doc(alias = "trust_party/v1/collaboration_tenants")]
    pub fn list_visible_collaboration_tenants(
        &self,
    ) -> request::ListVisibleCollaborationTenants {
        request::ListVisibleCollaborationTenants::new(Call::new(&self.transport))
    }

    /// Lists the departments, users and user groups that the caller can see in an associated
    /// organisation.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.trust_party()
    ///     .list_visible_entities("4e6ac4d14bcd5071a37a39de902c7141")
    ///     .page_size(10)
    ///     .items();
    /// while let Some(collaboration_entity) = items.try_next().await? {
    ///     println!("{collaboration_entity:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The answer holds what lies below one department or one user group: name it with either
    /// `target_department_id` or `target_group_id`, not both. With a user token, the visibility
    /// rules that the admin console sets for the user apply; with a tenant token, those set for
    /// the app. At most 200 entries a page.
    ///
    /// - `target_tenant_key`: The tenant key of the associated organisation;
    ///   `trust_party.list_collaboration_tenants` returns the keys. Example:
    ///   `4e6ac4d14bcd5071a37a39de902c7141`.
    /// - Request: `GET
    ///   /trust_party/v1/collaboration_tenants/{target_tenant_key}/visible_organization`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration.tenant:readonly`
    /// - Apps: self built, store
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant/visible_organization>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`UserCannotSeeTenant`](crate::ErrorCode::UserCannotSeeTenant): Choose an organisation
    ///   that the user can see, or ask an administrator to make this one visible to the user.
    /// - [`UserCannotSeeDepartment`](crate::ErrorCode::UserCannotSeeDepartment): Choose a
    ///   department that the user can see, or ask an administrator of your own organisation to
    ///   make this one visible to the user.
    /// - [`CollaborationTenantPageTokenInvalid`](crate::ErrorCode::CollaborationTenantPageTokenInvalid):
    ///   Send the page_token of the previous answer, or none to start again.
    /// - [`CollaborationTenantPageSizeInvalid`](crate::ErrorCode::CollaborationTenantPageSizeInvalid):
    ///   Send a page_size of 1 to 100, or of up to 200 where the operation allows it.
    /// - [`AppCannotSeeTenant`](crate::ErrorCode::AppCannotSeeTenant): Make the app available
    ///   for the associated organisation in the app's sharing settings.
    /// - [`AppCannotSeeDepartment`](crate::ErrorCode::AppCannotSeeDepartment): Make the
    ///   department visible to the app in the app's sharing settings.
    #[doc(
        alias = "trust_party/v1/collaboration_tenants/{target_tenant_key}/visible_organization"
    )]
    #[doc(alias = "visible_organization")]
    pub fn list_visible_entities(
        &self,
        target_tenant_key: impl Into<String>,
    ) -> request::ListVisibleEntities {
        request::ListVisibleEntities::new(
            Call::new(&self.transport),
            target_tenant_key.into(),
        )
    }

    /// Lists the search and visibility rules with an associated organisation.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.trust_party()
    ///     .list_collaboration_rules("test_key")
    ///     .page_size(10)
    ///     .items();
    /// while let Some(collaboration_rule) = items.try_next().await? {
    ///     println!("{collaboration_rule:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A rule whose subjects or objects lie outside what is shared is still listed, but without
    /// them. Only an administrator of associated organisations may call this.
    ///
    /// - `target_tenant_key`: The tenant key of the other organisation, as
    ///   `trust_party.list_collaboration_tenants` returns it. Example: `test_key`.
    /// - Request: `GET /directory/v1/collaboration_rules`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration_rule:read`
    /// - Apps: self built
    /// - Role: administrator of associated organisations
    /// - Rate limit: 100 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/list>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`CollaborationPageTokenInvalid`](crate::ErrorCode::CollaborationPageTokenInvalid):
    ///   Send the page_token of the previous answer, or none to start again.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    #[doc(alias = "directory/v1/collaboration_rules")]
    pub fn list_collaboration_rules(
        &self,
        target_tenant_key: impl Into<String>,
    ) -> request::ListCollaborationRules {
        request::ListCollaborationRules::new(
            Call::new(&self.transport),
            target_tenant_key.into(),
        )
    }

    /// Creates a search and visibility rule with an associated organisation.
    ///
    /// ```no_run
    /// use feishu_directory::trust_party::CollaborationRuleEntitiesInput;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client.trust_party()
    ///     .create_collaboration_rule("test_key", CollaborationRuleEntitiesInput::new(), CollaborationRuleEntitiesInput::new())
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Subjects belong to your own organisation, objects to the other one; each must lie within
    /// what its organisation shares, as `trust_party.list_share_entities` tells. The number of
    /// rules is limited, and changes in quick succession are refused. Only an administrator of
    /// associated organisations may call this.
    ///
    /// - `target_tenant_key`: The tenant key of the other organisation, as
    ///   `trust_party.list_collaboration_tenants` returns it. Example: `test_key`.
    /// - `subjects`: The entities of your own organisation, at least one; fewer than 100 in all
    ///   lists together.
    /// - `objects`: The entities of the other organisation; fewer than 100 in all lists
    ///   together.
    /// - Request: `POST /directory/v1/collaboration_rules`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration_rule:write`
    /// - Apps: self built
    /// - Role: administrator of associated organisations
    /// - Rate limit: 100 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/create>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`TenantNotAssociated`](crate::ErrorCode::TenantNotAssociated): Send the tenant key of
    ///   an organisation that is associated with yours.
    /// - [`CollaborationRuleLimitReached`](crate::ErrorCode::CollaborationRuleLimitReached):
    ///   Delete a rule with the associated organisation before adding another.
    /// - [`RuleSubjectNotShared`](crate::ErrorCode::RuleSubjectNotShared): Name only subjects
    ///   that list_share_entities returns with is_select_subject set to true.
    /// - [`RuleObjectNotShared`](crate::ErrorCode::RuleObjectNotShared): Name only objects that
    ///   list_share_entities returns for the other organisation.
    /// - [`RuleSideEmpty`](crate::ErrorCode::RuleSideEmpty): Name at least one valid user,
    ///   department or user group in subjects and in objects.
    /// - [`CollaborationRuleChangedTooOften`](crate::ErrorCode::CollaborationRuleChangedTooOften):
    ///   Wait a while and send the request again.
    /// - [`RuleAllMembersNotAlone`](crate::ErrorCode::RuleAllMembersNotAlone): Name no other
    ///   entity where open_department_ids holds 0.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    #[doc(alias = "directory/v1/collaboration_rules")]
    #[doc(alias = "collaboration_rules")]
    pub fn create_collaboration_rule(
        &self,
        target_tenant_key: impl Into<String>,
        subjects: CollaborationRuleEntitiesInput,
        objects: CollaborationRuleEntitiesInput,
    ) -> request::CreateCollaborationRule {
        request::CreateCollaborationRule::new(
            Call::new(&self.transport),
            target_tenant_key.into(),
            subjects,
            objects,
        )
    }

    /// Updates a search and visibility rule with an associated organisation.
    ///
    /// ```no_run
    /// use feishu_directory::trust_party::CollaborationRuleEntitiesInput;
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.trust_party()
    ///     .update_collaboration_rule(feishu_directory::trust_party::request::UpdateCollaborationRuleRequired { collaboration_rule_id: "12121".to_owned(), target_tenant_key: "test_key".to_owned(), subjects: CollaborationRuleEntitiesInput::new(), objects: CollaborationRuleEntitiesInput::new() })
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Takes both sides of the rule, even if only one changes. Subjects belong to your own
    /// organisation, objects to the other one; each must lie within what its organisation
    /// shares, as `trust_party.list_share_entities` tells. Changes in quick succession are
    /// refused. Only an administrator of associated organisations may call this.
    ///
    /// - Request: `PUT /directory/v1/collaboration_rules/{collaboration_rule_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration_rule:write`
    /// - Apps: self built
    /// - Role: administrator of associated organisations
    /// - Rate limit: 100 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/update>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`TenantNotAssociated`](crate::ErrorCode::TenantNotAssociated): Send the tenant key of
    ///   an organisation that is associated with yours.
    /// - [`RuleSubjectNotShared`](crate::ErrorCode::RuleSubjectNotShared): Name only subjects
    ///   that list_share_entities returns with is_select_subject set to true.
    /// - [`RuleObjectNotShared`](crate::ErrorCode::RuleObjectNotShared): Name only objects that
    ///   list_share_entities returns for the other organisation.
    /// - [`RuleSideEmpty`](crate::ErrorCode::RuleSideEmpty): Name at least one valid user,
    ///   department or user group in subjects and in objects.
    /// - [`CollaborationRuleChangedTooOften`](crate::ErrorCode::CollaborationRuleChangedTooOften):
    ///   Wait a while and send the request again.
    /// - [`CollaborationRuleNotFound`](crate::ErrorCode::CollaborationRuleNotFound): Send the
    ///   ID of a rule that list_collaboration_rules returns.
    /// - [`RuleAllMembersNotAlone`](crate::ErrorCode::RuleAllMembersNotAlone): Name no other
    ///   entity where open_department_ids holds 0.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    #[doc(alias = "directory/v1/collaboration_rules/{collaboration_rule_id}")]
    pub fn update_collaboration_rule(
        &self,
        required: request::UpdateCollaborationRuleRequired,
    ) -> request::UpdateCollaborationRule {
        request::UpdateCollaborationRule::new(Call::new(&self.transport), required)
    }

    /// Deletes a search and visibility rule with an associated organisation.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.trust_party().delete_collaboration_rule("2121", "test_key").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Changes in quick succession are refused. Only an administrator of associated
    /// organisations may call this.
    ///
    /// - `collaboration_rule_id`: The ID of the rule, as `trust_party.list_collaboration_rules`
    ///   returns it. Example: `2121`.
    /// - `target_tenant_key`: The tenant key of the other organisation, as
    ///   `trust_party.list_collaboration_tenants` returns it. Example: `test_key`.
    /// - Request: `DELETE /directory/v1/collaboration_rules/{collaboration_rule_id}`
    /// - Token: `tenant_access_token`, `user_access_token`
    /// - Needs the scope `trust_party:collaboration_rule:write`
    /// - Apps: self built
    /// - Role: administrator of associated organisations
    /// - Rate limit: 100 requests a minute
    /// - Page:
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/delete>,
    ///   updated 2025-04-29
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`TenantNotAssociated`](crate::ErrorCode::TenantNotAssociated): Send the tenant key of
    ///   an organisation that is associated with yours.
    /// - [`CollaborationRuleNotFound`](crate::ErrorCode::CollaborationRuleNotFound): Send the
    ///   ID of a rule that list_collaboration_rules returns.
    /// - [`CollaborationRuleChangedTooOften`](crate::ErrorCode::CollaborationRuleChangedTooOften):
    ///   Wait a while and send the request again.
    /// - [`OperationNotPermitted`](crate::ErrorCode::OperationNotPermitted): Give the app the
    ///   operation's scopes, check that the tenant's edition offers the operation, and for
    ///   associated organisations have a super administrator make you their administrator.
    #[doc(alias = "directory/v1/collaboration_rules/{collaboration_rule_id}")]
    pub fn delete_collaboration_rule(
        &self,
        collaboration_rule_id: impl Into<String>,
        target_tenant_key: impl Into<String>,
    ) -> request::DeleteCollaborationRule {
        request::DeleteCollaborationRule::new(
            Call::new(&self.transport),
            collaboration_rule_id.into(),
            target_tenant_key.into(),
        )
    }
}
