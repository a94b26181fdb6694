// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The client and its operations.

use vendor_client_core::plumbing::Transport;

use crate::vendor::Feishu;

/// Settings of a [`Client`] for Feishu, made by [`Client::builder`].
pub type ClientBuilder = vendor_client_core::ClientBuilder<Feishu>;

/// A client for Feishu. Cloning it is cheap, and clones share everything.
///
/// ```
/// use feishu_directory::{Client, StaticToken};
///
/// let client = Client::builder()
///     .credentials(StaticToken::new("a token"))
///     .build()?;
/// # Ok::<(), feishu_directory::BuildError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    #[cfg_attr(
        not(any(feature = "contact", feature = "directory", feature = "trust-party")),
        allow(dead_code)
    )]
    transport: Transport<Feishu>,
}

impl From<Transport<Feishu>> for Client {
    fn from(transport: Transport<Feishu>) -> Self {
        Self { transport }
    }
}

impl Client {
    /// Starts building a client for Feishu at <https://open.feishu.cn/open-apis>.
    ///
    /// [`region`](ClientBuilder::region) chooses another [`Region`].
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(Region::default())
    }

    /// The departments, users and units of a tenant, the custom fields of users, and the app's
    /// contact range. See [`contact`](crate::contact).
    #[cfg(feature = "contact")]
    pub fn contact(&self) -> super::contact::Contact {
        super::contact::Contact::new(self.transport.clone())
    }

    /// The departments and employees of a tenant, with the fields that a request names. See
    /// [`directory`](crate::directory).
    #[cfg(feature = "directory")]
    pub fn directory(&self) -> super::directory::Directory {
        super::directory::Directory::new(self.transport.clone())
    }

    /// Associated organisations, what they share, and the rules on who sees whom. See
    /// [`trust_party`](crate::trust_party).
    #[cfg(feature = "trust-party")]
    pub fn trust_party(&self) -> super::trust_party::TrustParty {
        super::trust_party::TrustParty::new(self.transport.clone())
    }
}

impl vendor_client_core::Documented for Feishu {
    type Code = crate::ErrorCode;
    type Client = Client;

    const NAME: &'static str = "Feishu";
    const ENVELOPE: vendor_client_core::Envelope = vendor_client_core::Envelope::Wrapped;
}

/// The servers of Feishu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Region {
    /// Feishu, for tenants in mainland China.
    ///
    /// <https://open.feishu.cn/open-apis>
    #[default]
    Feishu,
    /// Lark, the international twin. Whether it serves the directory/v1 operations is
    /// unverified.
    ///
    /// <https://open.larksuite.com/open-apis>
    Lark,
}

impl Region {
    /// The base URL of the region's operations.
    pub fn base_url(self) -> &'static str {
        match self {
            Self::Feishu => "https://open.feishu.cn/open-apis",
            Self::Lark => "https://open.larksuite.com/open-apis",
        }
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.base_url().to_owned()
    }
}

impl vendor_client_core::Regions for Feishu {
    type Region = Region;
}
