// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

mod filter_departments;

pub use filter_departments::FilterDepartments;
