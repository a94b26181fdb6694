// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

mod list_collaboration_tenants;
mod get_collaboration_department;
mod get_collaboration_user;
mod get_collaboration_tenant;
mod list_share_entities;
mod list_visible_collaboration_tenants;
mod list_visible_entities;
mod list_collaboration_rules;
mod create_collaboration_rule;
mod update_collaboration_rule;
mod delete_collaboration_rule;

pub use list_collaboration_tenants::ListCollaborationTenants;
pub use get_collaboration_department::GetCollaborationDepartment;
pub use get_collaboration_user::GetCollaborationUser;
pub use get_collaboration_tenant::GetCollaborationTenant;
pub use list_share_entities::ListShareEntities;
pub use list_visible_collaboration_tenants::ListVisibleCollaborationTenants;
pub use list_visible_entities::ListVisibleEntities;
pub use list_collaboration_rules::ListCollaborationRules;
pub use create_collaboration_rule::CreateCollaborationRule;
pub use update_collaboration_rule::{
    UpdateCollaborationRule, UpdateCollaborationRuleRequired,
};

pub use delete_collaboration_rule::DeleteCollaborationRule;
