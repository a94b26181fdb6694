// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

mod list_collaboration_tenants;

pub use list_collaboration_tenants::ListCollaborationTenants;
