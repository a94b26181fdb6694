//! What progenitor cannot make: one module for each file under `src/generated`.

pub mod client;
pub mod enums;
pub mod error_code;
pub mod index;
pub mod operation;
pub mod request;
pub mod types;

use heck::ToUpperCamelCase;
use quote::format_ident;

/// The variant for a name of the spec: `no_permission` becomes `NoPermission`.
fn variant(name: &str) -> syn::Ident {
    format_ident!("{}", name.to_upper_camel_case())
}

/// The request builder of an operation: `list_departments` becomes `ListDepartments`.
pub(crate) fn builder(operation_id: &str) -> syn::Ident {
    format_ident!("{}", operation_id.to_upper_camel_case())
}

/// The metadata of an operation: `list_departments` becomes `LIST_DEPARTMENTS`.
fn constant(operation_id: &str) -> syn::Ident {
    format_ident!("{}", operation_id.to_uppercase())
}
