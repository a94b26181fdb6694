// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

mod list_organizations;
mod create_organization;
mod add_enterprise_member;
mod list_organization_members;
mod add_organization_member;
mod update_enterprise_member;
mod remove_enterprise_member;
mod update_organization_member;
mod remove_organization_member;
mod update_organization;

pub use list_organizations::ListOrganizations;
pub use create_organization::CreateOrganization;
pub use add_enterprise_member::AddEnterpriseMember;
pub use list_organization_members::ListOrganizationMembers;
pub use add_organization_member::AddOrganizationMember;
pub use update_enterprise_member::UpdateEnterpriseMember;
pub use remove_enterprise_member::RemoveEnterpriseMember;
pub use update_organization_member::UpdateOrganizationMember;
pub use remove_organization_member::RemoveOrganizationMember;
pub use update_organization::UpdateOrganization;
