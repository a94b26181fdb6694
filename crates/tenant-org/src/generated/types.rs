// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use vendor_client_core::plumbing::{End, Marker, Page, PageOfItems, object};

/// One page of organisations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrganizationPage {
    /// How many organisations there are, on all pages together.
    pub total: Option<i64>,
    /// The organisations.
    pub organizations: Vec<Organization>,
}

object!(OrganizationPage; total, organizations as items);

impl Page for OrganizationPage {
    fn count(&self) -> usize {
        self.organizations.len()
    }

    fn marker(&self, size: Option<u32>) -> Marker<'_> {
        Marker::Number {
            first: 0,
            size,
            end: End::Total(self.total),
        }
    }
}

impl PageOfItems for OrganizationPage {
    type Item = Organization;

    fn into_items(self) -> Vec<Organization> {
        self.organizations
    }
}

/// An organisation of a tenant.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Organization {
    /// The organisation's ID.
    pub org_id: Option<String>,
    /// The organisation's code, globally unique.
    pub org_code: Option<String>,
    /// The organisation's name, unique on its level.
    pub name: Option<String>,
    /// The ID of the parent organisation; null for a root organisation.
    pub parent_id: Option<String>,
    /// The organisation's type, such as `department`.
    pub category: Option<String>,
}

object!(Organization; org_id, org_code, name, parent_id as nullable, category);
