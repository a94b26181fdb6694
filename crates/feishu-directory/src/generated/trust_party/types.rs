// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use vendor_client_core::plumbing::{Marker, Page, object};

use crate::trust_party::I18nText;

/// One page of associated organisations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationTenantPage {
    /// The organisations on the other side.
    pub items: Vec<CollaborationTenant>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
}

object!(CollaborationTenantPage; items as items, page_token, has_more);

impl Page for CollaborationTenantPage {
    type Item = CollaborationTenant;

    fn items(&self) -> &[CollaborationTenant] {
        &self.items
    }

    fn into_items(self) -> Vec<CollaborationTenant> {
        self.items
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

/// An organisation associated with the tenant.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationTenant {
    /// The key of the organisation, by which collaboration rules name it.
    pub tenant_key: Option<String>,
    /// When the association was made, in seconds since the Unix epoch.
    pub connect_time: Option<i64>,
    /// The organisation's avatar.
    pub avatar: Option<ImageLink>,
    /// The product brand that the organisation uses, such as `feishu`.
    pub brand: Option<String>,
    /// The organisation's name.
    pub name: Option<I18nText>,
    /// The organisation's short name.
    pub short_name: Option<I18nText>,
}

object!(CollaborationTenant; tenant_key, connect_time, avatar, brand, name, short_name);

/// Links to one image in several sizes. The values are links in name only: the page's own
/// example holds one that is no valid URL.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImageLink {
    /// Link to the image at 72 by 72 pixels.
    pub avatar_72: Option<String>,
    /// Link to the image at 240 by 240 pixels.
    pub avatar_240: Option<String>,
    /// Link to the image at 640 by 640 pixels.
    pub avatar_640: Option<String>,
    /// Link to the image at its original size.
    pub avatar_origin: Option<String>,
}

object!(ImageLink; avatar_72, avatar_240, avatar_640, avatar_origin);
