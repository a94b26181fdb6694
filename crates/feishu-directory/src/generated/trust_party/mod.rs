// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Associated organisations, what they share, and the rules on who sees whom.
//!
//! [`Client::trust_party`](crate::Client::trust_party) gives its operations:
//!
//! | Operation | Request | |
//! |---|---|---|
//! | [`list_collaboration_tenants`](TrustParty::list_collaboration_tenants) | `GET /directory/v1/collaboration_tenants` | Lists the organisations associated with the tenant. |
//! | [`get_collaboration_department`](TrustParty::get_collaboration_department) | `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_departments/{target_department_id}` | Gets a department of an associated organisation. |
//! | [`get_collaboration_user`](TrustParty::get_collaboration_user) | `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_users/{target_user_id}` | Gets a member of an associated organisation. |
//! | [`get_collaboration_tenant`](TrustParty::get_collaboration_tenant) | `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}` | Gets an associated organisation by its tenant key. |
//! | [`list_share_entities`](TrustParty::list_share_entities) | `GET /directory/v1/share_entities` | Lists the users, departments and user groups that two associated organisations share. |
//! | [`list_visible_collaboration_tenants`](TrustParty::list_visible_collaboration_tenants) | `GET /trust_party/v1/collaboration_tenants` | Lists the associated organisations that the caller can see. |
//! | [`list_visible_entities`](TrustParty::list_visible_entities) | `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}/visible_organization` | Lists the departments, users and user groups that the caller can see in an associated organisation. |
//! | [`list_collaboration_rules`](TrustParty::list_collaboration_rules) | `GET /directory/v1/collaboration_rules` | Lists the search and visibility rules with an associated organisation. |
//! | [`create_collaboration_rule`](TrustParty::create_collaboration_rule) | `POST /directory/v1/collaboration_rules` | Creates a search and visibility rule with an associated organisation. |
//! | [`update_collaboration_rule`](TrustParty::update_collaboration_rule) | `PUT /directory/v1/collaboration_rules/{collaboration_rule_id}` | Updates a search and visibility rule with an associated organisation. |
//! | [`delete_collaboration_rule`](TrustParty::delete_collaboration_rule) | `DELETE /directory/v1/collaboration_rules/{collaboration_rule_id}` | Deletes a search and visibility rule with an associated organisation. |

mod client;
mod enums;
pub mod operation;
pub mod request;
mod types;

pub use client::TrustParty;
pub use enums::*;
pub use types::*;
pub use crate::I18nText;
