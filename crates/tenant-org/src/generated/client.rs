// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The client and its operations.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::vendor::OneAccess;

/// Settings of a [`Client`] for Huawei Cloud OneAccess, made by [`Client::builder`].
pub type ClientBuilder = vendor_client_core::ClientBuilder<OneAccess>;

/// A client for Huawei Cloud OneAccess. Cloning it is cheap, and clones share everything.
///
/// ```
/// use tenant_org::{Client, StaticToken};
///
/// let client = Client::builder("abcdefg.huaweioneaccess.com")
///     .credentials(StaticToken::new("a token"))
///     .build()?;
/// # Ok::<(), tenant_org::BuildError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport<OneAccess>,
}

impl From<Transport<OneAccess>> for Client {
    fn from(transport: Transport<OneAccess>) -> Self {
        Self { transport }
    }
}

impl Client {
    /// Starts building a client for the Huawei Cloud OneAccess instance at `domain_name`.
    ///
    /// The instance's own user-access domain, such as `abcdefg.huaweioneaccess.com`; there is
    /// no default.
    pub fn builder(domain_name: &str) -> ClientBuilder {
        ClientBuilder::new(format!("https://{domain_name}"))
    }

    /// Lists an organisation and those below it, or the root organisations.
    ///
    /// ```no_run
    /// use tenant_org::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_organizations(100).items();
    /// while let Some(organization) = items.try_next().await? {
    ///     println!("{organization:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `org_id` says where to start and `all_child` how deep to go. Pages are numbered from 0
    /// by `offset` and hold `limit` records. The page sets no limits to either; an older copy
    /// of it allows 10 to 100 records a page and offsets from 0.
    ///
    /// - `limit`: How many records one page holds at most. Example: `100`.
    /// - Request: `GET /api/v2/tenant/organizations`
    /// - Token: `access_token`
    /// - Needs one of the scopes `org_read`, `org_all`
    /// - Page:
    ///   <https://support.huaweicloud.com/intl/en-us/api-oneaccess/ListOrganizations.html>,
    ///   updated 2024-12-30
    #[doc(alias = "api/v2/tenant/organizations")]
    pub fn list_organizations(&self, limit: u32) -> request::ListOrganizations {
        request::ListOrganizations::new(Call::new(&self.transport), limit)
    }
}

impl vendor_client_core::Documented for OneAccess {
    type Code = crate::ErrorCode;
    type Client = Client;

    const NAME: &'static str = "Huawei Cloud OneAccess";
    const ENVELOPE: vendor_client_core::Envelope = vendor_client_core::Envelope::Bare {
        failures: &[("error_code", "error_msg"), ("error", "error_description")],
    };
}
