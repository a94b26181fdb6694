// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

mod list_organizations;

pub use list_organizations::ListOrganizations;
