// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use vendor_client_core::Operation;

/// Every operation of this crate, as far as its families are compiled.
pub static ALL: &[&Operation] = &[
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_UNIT_DEPARTMENTS,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::LIST_COLLABORATION_TENANTS,
    #[cfg(feature = "directory")]
    &super::directory::operation::FILTER_DEPARTMENTS,
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_CUSTOM_ATTRS,
    #[cfg(feature = "contact")]
    &super::contact::operation::BATCH_GET_DEPARTMENTS,
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_DEPARTMENT_CHILDREN,
    #[cfg(feature = "contact")]
    &super::contact::operation::CREATE_DEPARTMENT,
    #[cfg(feature = "contact")]
    &super::contact::operation::GET_DEPARTMENT,
    #[cfg(feature = "contact")]
    &super::contact::operation::REPLACE_DEPARTMENT,
    #[cfg(feature = "contact")]
    &super::contact::operation::UPDATE_DEPARTMENT,
    #[cfg(feature = "contact")]
    &super::contact::operation::DELETE_DEPARTMENT,
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_DEPARTMENT_PARENTS,
    #[cfg(feature = "contact")]
    &super::contact::operation::SEARCH_DEPARTMENTS,
    #[cfg(feature = "contact")]
    &super::contact::operation::UNBIND_DEPARTMENT_CHAT,
    #[cfg(feature = "contact")]
    &super::contact::operation::UPDATE_DEPARTMENT_ID,
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_SCOPES,
    #[cfg(feature = "contact")]
    &super::contact::operation::BIND_UNIT_DEPARTMENT,
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_UNITS,
    #[cfg(feature = "contact")]
    &super::contact::operation::CREATE_UNIT,
    #[cfg(feature = "contact")]
    &super::contact::operation::GET_UNIT,
    #[cfg(feature = "contact")]
    &super::contact::operation::UPDATE_UNIT,
    #[cfg(feature = "contact")]
    &super::contact::operation::DELETE_UNIT,
    #[cfg(feature = "contact")]
    &super::contact::operation::UNBIND_UNIT_DEPARTMENT,
    #[cfg(feature = "contact")]
    &super::contact::operation::BATCH_GET_USERS,
    #[cfg(feature = "contact")]
    &super::contact::operation::BATCH_GET_USER_IDS,
    #[cfg(feature = "contact")]
    &super::contact::operation::CREATE_USER,
    #[cfg(feature = "contact")]
    &super::contact::operation::GET_USER,
    #[cfg(feature = "contact")]
    &super::contact::operation::UPDATE_USER,
    #[cfg(feature = "contact")]
    &super::contact::operation::DELETE_USER,
    #[cfg(feature = "contact")]
    &super::contact::operation::LIST_DEPARTMENT_USERS,
    #[cfg(feature = "contact")]
    &super::contact::operation::RESURRECT_USER,
    #[cfg(feature = "contact")]
    &super::contact::operation::SEARCH_USERS,
    #[cfg(feature = "contact")]
    &super::contact::operation::UPDATE_USER_ID,
    #[cfg(feature = "directory")]
    &super::directory::operation::CREATE_DEPARTMENT,
    #[cfg(feature = "directory")]
    &super::directory::operation::UPDATE_DEPARTMENT,
    #[cfg(feature = "directory")]
    &super::directory::operation::DELETE_DEPARTMENT,
    #[cfg(feature = "directory")]
    &super::directory::operation::BATCH_GET_DEPARTMENTS,
    #[cfg(feature = "directory")]
    &super::directory::operation::SEARCH_DEPARTMENTS,
    #[cfg(feature = "directory")]
    &super::directory::operation::CREATE_EMPLOYEE,
    #[cfg(feature = "directory")]
    &super::directory::operation::UPDATE_EMPLOYEE,
    #[cfg(feature = "directory")]
    &super::directory::operation::DELETE_EMPLOYEE,
    #[cfg(feature = "directory")]
    &super::directory::operation::FILTER_EMPLOYEES,
    #[cfg(feature = "directory")]
    &super::directory::operation::BATCH_GET_EMPLOYEES,
    #[cfg(feature = "directory")]
    &super::directory::operation::CANCEL_EMPLOYEE_RESIGNATION,
    #[cfg(feature = "directory")]
    &super::directory::operation::RESURRECT_EMPLOYEE,
    #[cfg(feature = "directory")]
    &super::directory::operation::SEARCH_EMPLOYEES,
    #[cfg(feature = "directory")]
    &super::directory::operation::SCHEDULE_EMPLOYEE_RESIGNATION,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::GET_COLLABORATION_DEPARTMENT,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::GET_COLLABORATION_USER,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::GET_COLLABORATION_TENANT,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::LIST_SHARE_ENTITIES,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::LIST_VISIBLE_COLLABORATION_TENANTS,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::LIST_VISIBLE_ENTITIES,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::LIST_COLLABORATION_RULES,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::CREATE_COLLABORATION_RULE,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::UPDATE_COLLABORATION_RULE,
    #[cfg(feature = "trust-party")]
    &super::trust_party::operation::DELETE_COLLABORATION_RULE,
];
