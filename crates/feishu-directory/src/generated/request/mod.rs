// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

mod list_unit_departments;
mod list_collaboration_tenants;
mod filter_departments;

pub use list_unit_departments::ListUnitDepartments;
pub use list_collaboration_tenants::ListCollaborationTenants;
pub use filter_departments::FilterDepartments;
