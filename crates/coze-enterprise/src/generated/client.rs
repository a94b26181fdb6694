// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The client and its operations.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::vendor::Coze;

/// Settings of a [`Client`] of Coze, made by [`Client::builder`].
pub type ClientBuilder = vendor_client_core::ClientBuilder<Coze>;

/// A client of Coze. Cloning it is cheap, and clones share all.
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
    /// Begins a client of Coze at <https://api.coze.cn>.
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
