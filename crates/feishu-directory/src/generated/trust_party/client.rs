// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The operations of the family.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::vendor::Feishu;

/// Associated organisations.
///
/// Made by [`Client::trust_party`](crate::Client::trust_party). Making and cloning it is
/// cheap, and it shares all with the client that it comes from.
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
    /// Collaboration rules name the other organisation by its tenant key; this operation tells
    /// the keys that are valid. Only an administrator of associated organisations may call it.
    /// At most 100 organisations a page.
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
    /// - [`CollaborationAdminRequired`](crate::ErrorCode::CollaborationAdminRequired): Ask a
    ///   super administrator of your tenant to make you an administrator of associated
    ///   organisations.
    #[doc(alias = "directory/v1/collaboration_tenants")]
    pub fn list_collaboration_tenants(&self) -> request::ListCollaborationTenants {
        request::ListCollaborationTenants::new(Call::new(&self.transport))
    }
}
