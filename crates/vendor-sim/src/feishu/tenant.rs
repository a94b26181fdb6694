//! Associated organisations.

use serde::{Deserialize, Serialize};

use super::{Shared, Text};

/// An organisation on the other side of an association.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CollaborationTenant {
    /// The key by which collaboration rules name the organisation.
    pub tenant_key: String,
    /// When the association was made, in seconds since the Unix epoch.
    #[serde(default)]
    pub connect_time: i64,
    /// Links to the avatar; left out of the answer if left out here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<Avatar>,
    /// The product brand, `feishu` if left out.
    #[serde(default = "feishu")]
    pub brand: String,
    /// The name; the key if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The short name; the name if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<Text>,
    /// What it shares with the tenant; made up from its key if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<Shared>,
}

fn feishu() -> String {
    "feishu".to_owned()
}

impl CollaborationTenant {
    /// An organisation that was associated at the beginning of the epoch.
    pub fn new(tenant_key: impl Into<String>) -> Self {
        Self {
            tenant_key: tenant_key.into(),
            connect_time: 0,
            avatar: None,
            brand: feishu(),
            name: None,
            short_name: None,
            shared: None,
        }
    }

    /// Sets when the association was made, in seconds since the Unix epoch.
    #[must_use]
    pub fn connect_time(mut self, seconds: i64) -> Self {
        self.connect_time = seconds;
        self
    }

    /// Sets the links to the avatar.
    #[must_use]
    pub fn avatar(mut self, avatar: Avatar) -> Self {
        self.avatar = Some(avatar);
        self
    }

    /// Sets the product brand.
    #[must_use]
    pub fn brand(mut self, brand: impl Into<String>) -> Self {
        self.brand = brand.into();
        self
    }

    /// Sets the name.
    #[must_use]
    pub fn name(mut self, name: impl Into<Text>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the short name.
    #[must_use]
    pub fn short_name(mut self, name: impl Into<Text>) -> Self {
        self.short_name = Some(name.into());
        self
    }

    /// Sets what it shares with the tenant.
    #[must_use]
    pub fn shared(mut self, shared: Shared) -> Self {
        self.shared = Some(shared);
        self
    }

    /// The same organisation with nothing left out that the platform would fill in.
    pub(super) fn complete(mut self) -> Self {
        let name = self.name.get_or_insert_with(|| self.tenant_key.as_str().into()).clone();
        self.short_name.get_or_insert(name);
        self
    }
}

/// Links to one picture in several sizes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Avatar {
    /// At 72 by 72 pixels.
    #[serde(default)]
    pub avatar_72: String,
    /// At 240 by 240 pixels.
    #[serde(default)]
    pub avatar_240: String,
    /// At 640 by 640 pixels.
    #[serde(default)]
    pub avatar_640: String,
    /// At its original size.
    #[serde(default)]
    pub avatar_origin: String,
}

impl Avatar {
    /// Links that differ in the size that they end in.
    #[must_use]
    pub fn below(base: &str) -> Self {
        let link = |size: &str| format!("{base}/{size}.png");
        Self {
            avatar_72: link("72"),
            avatar_240: link("240"),
            avatar_640: link("640"),
            avatar_origin: link("origin"),
        }
    }
}
