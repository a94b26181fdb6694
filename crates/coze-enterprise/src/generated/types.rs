// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use std::time::SystemTime;

use vendor_client_core::UnreadableField;
use vendor_client_core::plumbing::{End, Marker, Page, PageOfItems, object, view};

use super::enums::{EnterpriseRole, MemberType, OrganizationRole};

/// One page of an enterprise's organisations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrganizationPage {
    /// The organisations.
    ///
    /// Example:
    /// `[{"organization_id":"7490888144456***","organization_name":"默认组织","organization_icon_url":"https://example.com/organization_icons/7490888144456***.png","is_default_organization":true},{"organization_id":"7490888144457***","organization_name":"市场部","organization_icon_url":"https://example.com/organization_icons/7490888144457***.png","is_default_organization":false}]`.
    pub items: Vec<Organization>,
    /// How many organisations the enterprise has, on all pages together.
    ///
    /// Example: `2`.
    pub total_count: Option<i64>,
}

object!(OrganizationPage; items as items, total_count);

impl Page for OrganizationPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, size: Option<u32>) -> Marker<'_> {
        Marker::Number {
            first: 1,
            size,
            end: End::Total(self.total_count),
        }
    }
}

impl PageOfItems for OrganizationPage {
    type Item = Organization;

    fn into_items(self) -> Vec<Organization> {
        self.items
    }
}

/// An organisation of an enterprise.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Organization {
    /// The organisation's ID.
    ///
    /// Example: `7490888144456***`.
    pub organization_id: Option<String>,
    /// The organisation's name.
    ///
    /// Example: `市场部`.
    pub organization_name: Option<String>,
    /// The address of the organisation's avatar.
    ///
    /// Example: `https://example.com/organization_icons/7490888144456***.png`.
    pub organization_icon_url: Option<String>,
    /// Whether this is the enterprise's default organisation (`true`) or one that was added
    /// (`false`).
    ///
    /// Example: `true`.
    pub is_default_organization: Option<bool>,
}

object!(
    Organization; organization_id, organization_name, organization_icon_url,
    is_default_organization
);

/// A user who joins an enterprise.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewEnterpriseMember {
    /// The role in the enterprise.
    ///
    /// Example: `enterprise_member`.
    pub role: EnterpriseRole,
    /// The user's ID in Coze: `CozeUserId` in the answer of Volcano Engine's ListCozeUser.
    ///
    /// Example: `247877439325****`.
    pub user_id: String,
}

object!(Serialize for NewEnterpriseMember; role as required, user_id as required);

impl NewEnterpriseMember {
    /// A `NewEnterpriseMember` of its required fields.
    pub fn new(role: EnterpriseRole, user_id: impl Into<String>) -> Self {
        Self {
            role,
            user_id: user_id.into(),
        }
    }
}

/// A user who joins an organisation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewOrganizationMember {
    /// The user's ID in Coze: `CozeUserId` in the answer of Volcano Engine's ListCozeUser.
    ///
    /// Example: `41135614833****`.
    pub user_id: String,
    /// The role in the organisation.
    ///
    /// Example: `organization_admin`.
    pub organization_role_type: OrganizationRole,
}

object!(
    Serialize for NewOrganizationMember; user_id as required,
    organization_role_type as required
);

impl NewOrganizationMember {
    /// A `NewOrganizationMember` of its required fields.
    pub fn new(
        user_id: impl Into<String>,
        organization_role_type: OrganizationRole,
    ) -> Self {
        Self {
            user_id: user_id.into(),
            organization_role_type,
        }
    }
}

/// The organisation that was created.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatedOrganization {
    /// The new organisation's ID.
    ///
    /// Example: `74908881444562***`.
    pub organization_id: Option<String>,
}

object!(CreatedOrganization; organization_id);

/// One page of an organisation's members.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrganizationMemberPage {
    /// The members.
    ///
    /// Example:
    /// `[{"user_id":"41147914833****","is_valid":true,"avatar_url":"https://example.com/avatar/41147914833****.jpg","created_at":1715000000,"people_type":"employee","user_nickname":"John","user_unique_name":"John_123","organization_role_type":"organization_admin"}]`.
    pub items: Vec<OrganizationMember>,
    /// How many members the organisation has, on all pages together.
    ///
    /// Example: `100`.
    pub total_count: Option<i64>,
}

object!(OrganizationMemberPage; items as items, total_count);

impl Page for OrganizationMemberPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, size: Option<u32>) -> Marker<'_> {
        Marker::Number {
            first: 1,
            size,
            end: End::Total(self.total_count),
        }
    }
}

impl PageOfItems for OrganizationMemberPage {
    type Item = OrganizationMember;

    fn into_items(self) -> Vec<OrganizationMember> {
        self.items
    }
}

/// A member of an organisation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrganizationMember {
    /// The user's ID in Coze.
    ///
    /// Example: `41147914833****`.
    pub user_id: Option<String>,
    /// Whether the account is in order (`true`) or the user's Volcano Engine account has been
    /// deleted (`false`).
    ///
    /// Example: `true`.
    pub is_valid: Option<bool>,
    /// The address of the user's avatar.
    ///
    /// Example: `https://example.com/avatar/41147914833****.jpg`.
    pub avatar_url: Option<String>,
    /// When the user joined the organisation, in seconds since the Unix epoch.
    ///
    /// Example: `1715000000`.
    ///
    /// [`created_at()`](Self::created_at()) reads it as a time.
    pub created_at: Option<i64>,
    /// What the member is to the enterprise.
    ///
    /// Example: `employee`.
    pub people_type: Option<MemberType>,
    /// The user's nickname.
    ///
    /// Example: `John`.
    pub user_nickname: Option<String>,
    /// The user's name in Coze.
    ///
    /// Example: `user5916927***`.
    pub user_unique_name: Option<String>,
    /// The role in the organisation.
    ///
    /// Example: `organization_admin`.
    pub organization_role_type: Option<OrganizationRole>,
}

object!(
    OrganizationMember; user_id, is_valid, avatar_url, created_at, people_type,
    user_nickname, user_unique_name, organization_role_type
);

impl OrganizationMember {
    /// [`created_at`](field@Self::created_at) as a time; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// If it is not a Unix time in seconds.
    pub fn created_at(&self) -> Result<Option<SystemTime>, UnreadableField> {
        view::Number::new("created_at", self.created_at).unix_seconds()
    }
}
