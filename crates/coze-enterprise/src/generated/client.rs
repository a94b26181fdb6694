// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The client and its operations.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::{EnterpriseRole, NewOrganizationMember, NewOrganizationRole};
use crate::vendor::Coze;

/// Settings of a [`Client`] for Coze, made by [`Client::builder`].
pub type ClientBuilder = vendor_client_core::ClientBuilder<Coze>;

/// A client for Coze. Cloning it is cheap, and clones share everything.
///
/// ```
/// use coze_enterprise::{Client, StaticToken};
///
/// let client = Client::builder()
///     .credentials(StaticToken::new("a token"))
///     .build()?;
/// # Ok::<(), coze_enterprise::BuildError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport<Coze>,
}

impl From<Transport<Coze>> for Client {
    fn from(transport: Transport<Coze>) -> Self {
        Self { transport }
    }
}

impl Client {
    /// Starts building a client for Coze at <https://api.coze.cn>.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(Region::default())
    }

    /// Lists the organisations of an enterprise.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_organizations("volcano_210195***").page_size(20).items();
    /// while let Some(organization) = items.try_next().await? {
    ///     println!("{organization:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Pages are numbered from 1 and hold at most 20 organisations. Needs an enterprise plan,
    /// and an access token of a privileged enterprise app that has the
    /// `Enterprise.listOrganization` permission.
    ///
    /// - `enterprise_id`: The enterprise's ID. It is shown in the console on the organisation
    ///   settings page, under organisation management. Example: `volcano_210195***`.
    /// - Request: `GET /v1/enterprises/{enterprise_id}/organizations`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `Enterprise.listOrganization`
    /// - Plans: enterprise standard, enterprise ultimate
    /// - Page: <https://docs.coze.cn/developer_guides/list_organization>
    #[doc(alias = "v1/enterprises/{enterprise_id}/organizations")]
    pub fn list_organizations(
        &self,
        enterprise_id: impl Into<String>,
    ) -> request::ListOrganizations {
        request::ListOrganizations::new(Call::new(&self.transport), enterprise_id.into())
    }

    /// Creates an organisation in an enterprise.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let response = client
    ///     .create_organization("volcano_210195***", "研发部", "411345614833****")
    ///     .send().await?;
    /// println!("{:?}", response.data());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Only the Ultimate plan offers this, and an enterprise holds at most 20 organisations.
    /// The super administrator of the new organisation has to be an employee of the enterprise
    /// already. The page documents no way to tell a repeated request from a new one: if the
    /// answer is lost, list the organisations before you send it again.
    ///
    /// - `enterprise_id`: The enterprise's ID. The console shows it under Organisation
    ///   management, Organisation settings. Example: `volcano_210195***`.
    /// - `name`: Its name. At most 30 characters. Example: `研发部`.
    /// - `super_admin_user_id`: The ID in Coze of its super administrator, who has to be an
    ///   employee of the enterprise already: `CozeUserId` in the answer of Volcano Engine's
    ///   ListCozeUser. Example: `411345614833****`.
    /// - Request: `POST /v1/enterprises/{enterprise_id}/organizations`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `Enterprise.createOrganization`
    /// - Plans: enterprise ultimate
    /// - Page: <https://docs.coze.cn/developer_guides/create_organization>
    #[doc(alias = "v1/enterprises/{enterprise_id}/organizations")]
    #[doc(alias = "organizations")]
    pub fn create_organization(
        &self,
        enterprise_id: impl Into<String>,
        name: impl Into<String>,
        super_admin_user_id: impl Into<String>,
    ) -> request::CreateOrganization {
        request::CreateOrganization::new(
            Call::new(&self.transport),
            enterprise_id.into(),
            name.into(),
            super_admin_user_id.into(),
        )
    }

    /// Adds a member to an enterprise.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.add_enterprise_member("volcano_210195***").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A user who is created in Volcano Engine joins the enterprise by default; this operation
    /// is for those who did not. It takes employees, who are sub-users of the Volcano Engine
    /// account, and no guests. One request adds one member, and requests must not overlap. The
    /// Standard plan holds at most 100 members; beyond that the code is 777074011. If the
    /// answer is lost, check whether it happened before you send the request again.
    ///
    /// - `enterprise_id`: The enterprise's ID. The console shows it under Organisation
    ///   management, Organisation settings. Example: `volcano_210195***`.
    /// - Request: `POST /v1/enterprises/{enterprise_id}/members`
    /// - Token: `access_token`
    /// - Needs the scope `Enterprise.batchAddPeople`
    /// - Plans: enterprise standard, enterprise ultimate
    /// - Page: <https://docs.coze.cn/developer_guides/add_enterprise_member>
    #[doc(alias = "v1/enterprises/{enterprise_id}/members")]
    #[doc(alias = "members")]
    pub fn add_enterprise_member(
        &self,
        enterprise_id: impl Into<String>,
    ) -> request::AddEnterpriseMember {
        request::AddEnterpriseMember::new(
            Call::new(&self.transport),
            enterprise_id.into(),
        )
    }

    /// Lists the members of an organisation.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client
    ///     .list_organization_members("7559861372637***")
    ///     .page_size(20)
    ///     .items();
    /// while let Some(organization_member) = items.try_next().await? {
    ///     println!("{organization_member:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Employees and guests of one organisation with their roles, at most 50 a page.
    ///
    /// - `organization_id`: The organisation's ID, as `list_organizations` returns it. Example:
    ///   `7559861372637***`.
    /// - Request: `GET /v1/organizations/{organization_id}/members`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `Account.listOrganizationPeople`
    /// - Page: <https://docs.coze.cn/developer_guides/list_organization_people>
    #[doc(alias = "v1/organizations/{organization_id}/members")]
    pub fn list_organization_members(
        &self,
        organization_id: impl Into<String>,
    ) -> request::ListOrganizationMembers {
        request::ListOrganizationMembers::new(
            Call::new(&self.transport),
            organization_id.into(),
        )
    }

    /// Adds a member to an organisation.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error, NewOrganizationMember, OrganizationRole};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client
    ///     .add_organization_member("7490888144456***", [NewOrganizationMember::new("41135614833****", OrganizationRole::OrganizationAdmin)])
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The user has to be a member of the enterprise already; anyone who joins the enterprise
    /// is in its default organisation anyway. Employees and guests can be added, and a guest's
    /// role is `organization_guest` only. One request adds one member, and requests must not
    /// overlap. If the answer is lost, check whether it happened before you send the request
    /// again.
    ///
    /// - `organization_id`: The organisation's ID, as `list_organizations` returns it. Example:
    ///   `7490888144456***`.
    /// - `organization_people`: The member to add: one, and no more, in a request.
    /// - Request: `POST /v1/organizations/{organization_id}/members`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `batchAddOrganizationPeople`
    /// - Plans: enterprise standard, enterprise ultimate
    /// - Page: <https://docs.coze.cn/developer_guides/add_organization_people>
    #[doc(alias = "v1/organizations/{organization_id}/members")]
    #[doc(alias = "members")]
    pub fn add_organization_member(
        &self,
        organization_id: impl Into<String>,
        organization_people: impl IntoIterator<Item = NewOrganizationMember>,
    ) -> request::AddOrganizationMember {
        request::AddOrganizationMember::new(
            Call::new(&self.transport),
            organization_id.into(),
            organization_people.into_iter().collect(),
        )
    }

    /// Changes the role of a member of an enterprise.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, EnterpriseRole, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client
    ///     .update_enterprise_member("volcano_210195***", "247877439325****", EnterpriseRole::EnterpriseMember)
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// An employee is an administrator or an ordinary member. The role of a guest cannot be
    /// changed.
    ///
    /// - `enterprise_id`: The enterprise's ID. The console shows it under Organisation
    ///   management, Organisation settings. Example: `volcano_210195***`.
    /// - `user_id`: The user's ID in Coze: `CozeUserId` in the answer of Volcano Engine's
    ///   ListCozeUser. Example: `247877439325****`.
    /// - `role`: The role that the member gets. Example: `enterprise_member`.
    /// - Request: `PUT /v1/enterprises/{enterprise_id}/members/{user_id}`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `Enterprise.updatePeople`
    /// - Page: <https://docs.coze.cn/developer_guides/update_enterprise_people>
    #[doc(alias = "v1/enterprises/{enterprise_id}/members/{user_id}")]
    pub fn update_enterprise_member(
        &self,
        enterprise_id: impl Into<String>,
        user_id: impl Into<String>,
        role: EnterpriseRole,
    ) -> request::UpdateEnterpriseMember {
        request::UpdateEnterpriseMember::new(
            Call::new(&self.transport),
            enterprise_id.into(),
            user_id.into(),
            role,
        )
    }

    /// Removes a member from an enterprise, and hands over what the member owns.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client
    ///     .remove_enterprise_member("volcano_210195***", "247877439325****", "41134548551****")
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// This cannot be undone. Remove the member from all organisations first. The member's
    /// workspaces, agents and workflows go to the receiver, who has to be the super
    /// administrator or an administrator of the enterprise. One request removes one member, and
    /// requests must not overlap. If the answer is lost, check whether it happened before you
    /// send the request again.
    ///
    /// - `enterprise_id`: The enterprise's ID. The console shows it under Organisation
    ///   management, Organisation settings. Example: `volcano_210195***`.
    /// - `user_id`: The user's ID in Coze: `CozeUserId` in the answer of Volcano Engine's
    ///   ListCozeUser. Example: `247877439325****`.
    /// - `receiver_user_id`: The ID in Coze of the user who receives it: the super
    ///   administrator or an administrator of the enterprise. Example: `41134548551****`.
    /// - Request: `DELETE /v1/enterprises/{enterprise_id}/members/{user_id}`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `Enterprise.removePeople`
    /// - Plans: enterprise standard, enterprise ultimate
    /// - Page: <https://docs.coze.cn/developer_guides/remove_enterprise_member>
    #[doc(alias = "v1/enterprises/{enterprise_id}/members/{user_id}")]
    pub fn remove_enterprise_member(
        &self,
        enterprise_id: impl Into<String>,
        user_id: impl Into<String>,
        receiver_user_id: impl Into<String>,
    ) -> request::RemoveEnterpriseMember {
        request::RemoveEnterpriseMember::new(
            Call::new(&self.transport),
            enterprise_id.into(),
            user_id.into(),
            receiver_user_id.into(),
        )
    }

    /// Changes the role of a member of an organisation.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error, NewOrganizationRole};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client
    ///     .update_organization_member("7490888144456***", "41135614833****", NewOrganizationRole::OrganizationMember)
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A user from outside the enterprise is a guest and stays one, and an employee cannot
    /// become a guest. Only a token of a super administrator of the organisation can make
    /// somebody else one.
    ///
    /// - `organization_id`: The organisation's ID, as `list_organizations` returns it. Example:
    ///   `7490888144456***`.
    /// - `user_id`: The user's ID in Coze, as `list_organization_members` returns it. Example:
    ///   `41135614833****`.
    /// - `organization_role_type`: The role that the member gets. Example:
    ///   `organization_member`.
    /// - Request: `PUT /v1/organizations/{organization_id}/members/{user_id}`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `updateOrganizationPeople`
    /// - Page: <https://docs.coze.cn/developer_guides/update_organization_people>
    #[doc(alias = "v1/organizations/{organization_id}/members/{user_id}")]
    pub fn update_organization_member(
        &self,
        organization_id: impl Into<String>,
        user_id: impl Into<String>,
        organization_role_type: NewOrganizationRole,
    ) -> request::UpdateOrganizationMember {
        request::UpdateOrganizationMember::new(
            Call::new(&self.transport),
            organization_id.into(),
            user_id.into(),
            organization_role_type,
        )
    }

    /// Removes a member from an organisation, and hands over what the member owns.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client
    ///     .remove_organization_member("74908881444562***", "41135614833****", "411356148551****")
    ///     .send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The member leaves the organisation's workspaces and stays in the enterprise;
    /// `remove_enterprise_member` removes them from that too. Workspaces, agents and workflows
    /// go to the receiver, who has to be a super administrator of the organisation. The last
    /// super administrator cannot be removed: the code is 777074044. One request removes one
    /// member, and requests must not overlap. If the answer is lost, check whether it happened
    /// before you send the request again.
    ///
    /// - `organization_id`: The organisation's ID, as `list_organizations` returns it. Example:
    ///   `74908881444562***`.
    /// - `user_id`: The user's ID in Coze: `CozeUserId` in the answer of Volcano Engine's
    ///   ListCozeUser. Example: `41135614833****`.
    /// - `receiver_user_id`: The ID in Coze of the user who receives it: a super administrator
    ///   of the organisation. Example: `411356148551****`.
    /// - Request: `DELETE /v1/organizations/{organization_id}/members/{user_id}`
    /// - Token: `enterprise_access_token`
    /// - Needs the scope `Account.removeOrganizationPeople`
    /// - Plans: enterprise standard, enterprise ultimate
    /// - Page: <https://docs.coze.cn/developer_guides/remove_organization_member>
    #[doc(alias = "v1/organizations/{organization_id}/members/{user_id}")]
    pub fn remove_organization_member(
        &self,
        organization_id: impl Into<String>,
        user_id: impl Into<String>,
        receiver_user_id: impl Into<String>,
    ) -> request::RemoveOrganizationMember {
        request::RemoveOrganizationMember::new(
            Call::new(&self.transport),
            organization_id.into(),
            user_id.into(),
            receiver_user_id.into(),
        )
    }

    /// Changes the name and the description of an organisation.
    ///
    /// ```no_run
    /// use coze_enterprise::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// client.update_organization("7559861372637***").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Only the Ultimate plan offers this. What is left out stays as it is. Name and
    /// description have to keep to the vendor's rules on content, or the code is 4102.
    ///
    /// - `organization_id`: The organisation's ID, as `list_organizations` returns it. Example:
    ///   `7559861372637***`.
    /// - Request: `PUT /v1/organizations/{organization_id}`
    /// - Token: `access_token`
    /// - Needs the scope `Account.updateOrganization`
    /// - Plans: enterprise ultimate
    /// - Page: <https://docs.coze.cn/developer_guides/update_organization_info>
    #[doc(alias = "v1/organizations/{organization_id}")]
    pub fn update_organization(
        &self,
        organization_id: impl Into<String>,
    ) -> request::UpdateOrganization {
        request::UpdateOrganization::new(
            Call::new(&self.transport),
            organization_id.into(),
        )
    }
}

impl vendor_client_core::Documented for Coze {
    type Code = crate::ErrorCode;
    type Client = Client;

    const NAME: &'static str = "Coze";
    const ENVELOPE: vendor_client_core::Envelope = vendor_client_core::Envelope::Wrapped;
}

/// The servers of Coze.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Region {
    /// Coze in mainland China, the only host that the enterprise pages name.
    ///
    /// <https://api.coze.cn>
    #[default]
    China,
}

impl Region {
    /// The base URL of the region's operations.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::China => "https://api.coze.cn",
        }
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.base_url().to_owned()
    }
}

impl vendor_client_core::Regions for Coze {
    type Region = Region;
}
