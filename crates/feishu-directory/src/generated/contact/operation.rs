// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use std::time::Duration;

use vendor_client_core::{Method, Operation, RateLimit};

/// Every operation of this family.
pub static ALL: [&Operation; 31] = [
    &LIST_UNIT_DEPARTMENTS,
    &LIST_CUSTOM_ATTRS,
    &BATCH_GET_DEPARTMENTS,
    &LIST_DEPARTMENT_CHILDREN,
    &CREATE_DEPARTMENT,
    &GET_DEPARTMENT,
    &REPLACE_DEPARTMENT,
    &UPDATE_DEPARTMENT,
    &DELETE_DEPARTMENT,
    &LIST_DEPARTMENT_PARENTS,
    &SEARCH_DEPARTMENTS,
    &UNBIND_DEPARTMENT_CHAT,
    &UPDATE_DEPARTMENT_ID,
    &LIST_SCOPES,
    &BIND_UNIT_DEPARTMENT,
    &LIST_UNITS,
    &CREATE_UNIT,
    &GET_UNIT,
    &UPDATE_UNIT,
    &DELETE_UNIT,
    &UNBIND_UNIT_DEPARTMENT,
    &BATCH_GET_USERS,
    &BATCH_GET_USER_IDS,
    &CREATE_USER,
    &GET_USER,
    &UPDATE_USER,
    &DELETE_USER,
    &LIST_DEPARTMENT_USERS,
    &RESURRECT_USER,
    &SEARCH_USERS,
    &UPDATE_USER_ID,
];

/// [`Contact::list_unit_departments`](crate::contact::Contact::list_unit_departments):
/// Lists the departments bound to a unit.
pub static LIST_UNIT_DEPARTMENTS: Operation = Operation {
    id: "contact.list_unit_departments",
    method: Method::GET,
    path: "/contact/v3/unit/list_department",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/server-docs/contact-v3/unit/list_department",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::list_custom_attrs`](crate::contact::Contact::list_custom_attrs): Lists the
/// custom fields of the tenant's users.
pub static LIST_CUSTOM_ATTRS: Operation = Operation {
    id: "contact.list_custom_attrs",
    method: Method::GET,
    path: "/contact/v3/custom_attrs",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/custom_attr/list",
    updated: Some("2025-08-29"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact.base:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::batch_get_departments`](crate::contact::Contact::batch_get_departments): Gets
/// departments by their IDs, up to 50 at a time.
pub static BATCH_GET_DEPARTMENTS: Operation = Operation {
    id: "contact.batch_get_departments",
    method: Method::GET,
    path: "/contact/v3/departments/batch",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/batch",
    updated: Some("2024-09-20"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["contact:contact.base:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::list_department_children`](crate::contact::Contact::list_department_children):
/// Lists the sub-departments of a department.
pub static LIST_DEPARTMENT_CHILDREN: Operation = Operation {
    id: "contact.list_department_children",
    method: Method::GET,
    path: "/contact/v3/departments/{department_id}/children",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/children",
    updated: Some("2024-09-20"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &[
        "contact:contact.base:readonly",
        "contact:department.organize:readonly",
        "contact:contact:access_as_app",
        "contact:contact:readonly",
        "contact:contact:readonly_as_app",
    ],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::create_department`](crate::contact::Contact::create_department): Creates a
/// department.
pub static CREATE_DEPARTMENT: Operation = Operation {
    id: "contact.create_department",
    method: Method::POST,
    path: "/contact/v3/departments",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/create",
    updated: Some("2024-11-14"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::get_department`](crate::contact::Contact::get_department): Gets a department.
pub static GET_DEPARTMENT: Operation = Operation {
    id: "contact.get_department",
    method: Method::GET,
    path: "/contact/v3/departments/{department_id}",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/get",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &[
        "contact:contact.base:readonly",
        "contact:contact:access_as_app",
        "contact:contact:readonly",
        "contact:contact:readonly_as_app",
    ],
    rate_limits: &[],
};

/// [`Contact::replace_department`](crate::contact::Contact::replace_department): Replaces
/// the data of a department.
pub static REPLACE_DEPARTMENT: Operation = Operation {
    id: "contact.replace_department",
    method: Method::PUT,
    path: "/contact/v3/departments/{department_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/update",
    updated: Some("2025-05-14"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::update_department`](crate::contact::Contact::update_department): Updates a
/// department.
pub static UPDATE_DEPARTMENT: Operation = Operation {
    id: "contact.update_department",
    method: Method::PATCH,
    path: "/contact/v3/departments/{department_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/patch",
    updated: Some("2025-05-14"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::delete_department`](crate::contact::Contact::delete_department): Deletes a
/// department.
pub static DELETE_DEPARTMENT: Operation = Operation {
    id: "contact.delete_department",
    method: Method::DELETE,
    path: "/contact/v3/departments/{department_id}",
    idempotent: false,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/delete",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::list_department_parents`](crate::contact::Contact::list_department_parents):
/// Lists the departments above a department, nearest first.
pub static LIST_DEPARTMENT_PARENTS: Operation = Operation {
    id: "contact.list_department_parents",
    method: Method::GET,
    path: "/contact/v3/departments/parent",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/parent",
    updated: Some("2024-09-20"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &[
        "contact:contact.base:readonly",
        "contact:department.organize:readonly",
        "contact:contact:access_as_app",
        "contact:contact:readonly",
        "contact:contact:readonly_as_app",
    ],
    rate_limits: &[],
};

/// [`Contact::search_departments`](crate::contact::Contact::search_departments): Finds the
/// departments whose names match a keyword.
pub static SEARCH_DEPARTMENTS: Operation = Operation {
    id: "contact.search_departments",
    method: Method::POST,
    path: "/contact/v3/departments/search",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/search",
    updated: Some("2024-09-20"),
    tokens: &["user_access_token"],
    scopes: &[
        "contact:contact.base:readonly",
        "search:department:read",
        "contact:contact:access_as_app",
        "contact:contact:readonly_as_app",
    ],
    rate_limits: &[],
};

/// [`Contact::unbind_department_chat`](crate::contact::Contact::unbind_department_chat):
/// Turns a department's group chat into an ordinary group chat.
pub static UNBIND_DEPARTMENT_CHAT: Operation = Operation {
    id: "contact.unbind_department_chat",
    method: Method::POST,
    path: "/contact/v3/departments/unbind_department_chat",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/unbind_department_chat",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 20,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::update_department_id`](crate::contact::Contact::update_department_id):
/// Changes the custom ID of a department.
pub static UPDATE_DEPARTMENT_ID: Operation = Operation {
    id: "contact.update_department_id",
    method: Method::PATCH,
    path: "/contact/v3/departments/{department_id}/update_department_id",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/update_department_id",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact:update_department_id"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::list_scopes`](crate::contact::Contact::list_scopes): Lists the departments,
/// users and user groups in the app's contact range.
pub static LIST_SCOPES: Operation = Operation {
    id: "contact.list_scopes",
    method: Method::GET,
    path: "/contact/v3/scopes",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/scope/list",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &[
        "contact:contact.base:readonly",
        "contact:contact:access_as_app",
        "contact:contact:readonly_as_app",
    ],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::bind_unit_department`](crate::contact::Contact::bind_unit_department): Binds
/// a department to a unit.
pub static BIND_UNIT_DEPARTMENT: Operation = Operation {
    id: "contact.bind_unit_department",
    method: Method::POST,
    path: "/contact/v3/unit/bind_department",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/bind_department",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit"],
    rate_limits: &[
        RateLimit {
            requests: 20,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::list_units`](crate::contact::Contact::list_units): Lists the units of the
/// tenant.
pub static LIST_UNITS: Operation = Operation {
    id: "contact.list_units",
    method: Method::GET,
    path: "/contact/v3/unit",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/list",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::create_unit`](crate::contact::Contact::create_unit): Creates a unit.
pub static CREATE_UNIT: Operation = Operation {
    id: "contact.create_unit",
    method: Method::POST,
    path: "/contact/v3/unit",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/create",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit"],
    rate_limits: &[
        RateLimit {
            requests: 20,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::get_unit`](crate::contact::Contact::get_unit): Gets a unit.
pub static GET_UNIT: Operation = Operation {
    id: "contact.get_unit",
    method: Method::GET,
    path: "/contact/v3/unit/{unit_id}",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/get",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::update_unit`](crate::contact::Contact::update_unit): Renames a unit.
pub static UPDATE_UNIT: Operation = Operation {
    id: "contact.update_unit",
    method: Method::PATCH,
    path: "/contact/v3/unit/{unit_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/patch",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit"],
    rate_limits: &[
        RateLimit {
            requests: 20,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::delete_unit`](crate::contact::Contact::delete_unit): Deletes a unit.
pub static DELETE_UNIT: Operation = Operation {
    id: "contact.delete_unit",
    method: Method::DELETE,
    path: "/contact/v3/unit/{unit_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/delete",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit"],
    rate_limits: &[
        RateLimit {
            requests: 20,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::unbind_unit_department`](crate::contact::Contact::unbind_unit_department):
/// Unbinds a department from a unit.
pub static UNBIND_UNIT_DEPARTMENT: Operation = Operation {
    id: "contact.unbind_unit_department",
    method: Method::POST,
    path: "/contact/v3/unit/unbind_department",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/unbind_department",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:unit"],
    rate_limits: &[
        RateLimit {
            requests: 20,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::batch_get_users`](crate::contact::Contact::batch_get_users): Gets users by
/// their IDs, up to 50 at a time.
pub static BATCH_GET_USERS: Operation = Operation {
    id: "contact.batch_get_users",
    method: Method::GET,
    path: "/contact/v3/users/batch",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch",
    updated: Some("2025-07-15"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["contact:contact.base:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::batch_get_user_ids`](crate::contact::Contact::batch_get_user_ids): Looks up
/// the IDs of users by email address or mobile number.
pub static BATCH_GET_USER_IDS: Operation = Operation {
    id: "contact.batch_get_user_ids",
    method: Method::POST,
    path: "/contact/v3/users/batch_get_id",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch_get_id",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:user.id:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::create_user`](crate::contact::Contact::create_user): Creates a user, as when
/// an employee joins.
pub static CREATE_USER: Operation = Operation {
    id: "contact.create_user",
    method: Method::POST,
    path: "/contact/v3/users",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/create",
    updated: Some("2025-05-27"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::get_user`](crate::contact::Contact::get_user): Gets a user.
pub static GET_USER: Operation = Operation {
    id: "contact.get_user",
    method: Method::GET,
    path: "/contact/v3/users/{user_id}",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/get",
    updated: Some("2025-07-21"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &[
        "contact:contact.base:readonly",
        "contact:contact:access_as_app",
        "contact:contact:readonly",
        "contact:contact:readonly_as_app",
    ],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::update_user`](crate::contact::Contact::update_user): Updates a user.
pub static UPDATE_USER: Operation = Operation {
    id: "contact.update_user",
    method: Method::PATCH,
    path: "/contact/v3/users/{user_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/patch",
    updated: Some("2025-11-20"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["contact:contact", "contact:user.base"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::delete_user`](crate::contact::Contact::delete_user): Deletes a user, as when
/// an employee resigns, and hands over what the user owns.
pub static DELETE_USER: Operation = Operation {
    id: "contact.delete_user",
    method: Method::DELETE,
    path: "/contact/v3/users/{user_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/delete",
    updated: Some("2024-11-22"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::list_department_users`](crate::contact::Contact::list_department_users):
/// Lists the users directly in a department.
pub static LIST_DEPARTMENT_USERS: Operation = Operation {
    id: "contact.list_department_users",
    method: Method::GET,
    path: "/contact/v3/users/find_by_department",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/find_by_department",
    updated: Some("2024-10-23"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &[
        "contact:contact.base:readonly",
        "contact:department.organize:readonly",
        "contact:contact:access_as_app",
        "contact:contact:readonly",
        "contact:contact:readonly_as_app",
    ],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Contact::resurrect_user`](crate::contact::Contact::resurrect_user): Restores a deleted
/// user within 30 days of the resignation.
pub static RESURRECT_USER: Operation = Operation {
    id: "contact.resurrect_user",
    method: Method::POST,
    path: "/contact/v3/users/{user_id}/resurrect",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/resurrect",
    updated: Some("2025-04-30"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`Contact::search_users`](crate::contact::Contact::search_users): Finds the users whose
/// names match a keyword.
pub static SEARCH_USERS: Operation = Operation {
    id: "contact.search_users",
    method: Method::GET,
    path: "/search/v1/user",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/ukTMukTMukTM/uMTM4UjLzEDO14yMxgTN",
    updated: Some("2025-04-17"),
    tokens: &["user_access_token"],
    scopes: &["contact:user:search"],
    rate_limits: &[],
};

/// [`Contact::update_user_id`](crate::contact::Contact::update_user_id): Changes the
/// `user_id` of a user.
pub static UPDATE_USER_ID: Operation = Operation {
    id: "contact.update_user_id",
    method: Method::PATCH,
    path: "/contact/v3/users/{user_id}/update_user_id",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/update_user_id",
    updated: Some("2024-07-05"),
    tokens: &["tenant_access_token"],
    scopes: &["contact:contact:update_user_id"],
    rate_limits: &[
        RateLimit {
            requests: 20,
            period: Duration::from_secs(1),
        },
    ],
};
