// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use std::time::Duration;

use vendor_client_core::{Method, Operation, RateLimit};

/// Every operation of this family.
pub static ALL: [&Operation; 15] = [
    &FILTER_DEPARTMENTS,
    &CREATE_DEPARTMENT,
    &UPDATE_DEPARTMENT,
    &DELETE_DEPARTMENT,
    &BATCH_GET_DEPARTMENTS,
    &SEARCH_DEPARTMENTS,
    &CREATE_EMPLOYEE,
    &UPDATE_EMPLOYEE,
    &DELETE_EMPLOYEE,
    &FILTER_EMPLOYEES,
    &BATCH_GET_EMPLOYEES,
    &CANCEL_EMPLOYEE_RESIGNATION,
    &RESURRECT_EMPLOYEE,
    &SEARCH_EMPLOYEES,
    &SCHEDULE_EMPLOYEE_RESIGNATION,
];

/// [`Directory::filter_departments`](crate::directory::Directory::filter_departments):
/// Lists the departments that match a filter, with the fields asked for.
pub static FILTER_DEPARTMENTS: Operation = Operation {
    id: "directory.filter_departments",
    method: Method::POST,
    path: "/directory/v1/departments/filter",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/directory-v1/department/filter",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:department:list"],
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

/// [`Directory::create_department`](crate::directory::Directory::create_department):
/// Creates a department.
pub static CREATE_DEPARTMENT: Operation = Operation {
    id: "directory.create_department",
    method: Method::POST,
    path: "/directory/v1/departments",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/create",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:department.create:write", "directory:department:write"],
    rate_limits: &[
        RateLimit {
            requests: 5,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Directory::update_department`](crate::directory::Directory::update_department):
/// Updates a department.
pub static UPDATE_DEPARTMENT: Operation = Operation {
    id: "directory.update_department",
    method: Method::PATCH,
    path: "/directory/v1/departments/{department_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/patch",
    updated: Some("2025-08-20"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:department.update:write", "directory:department:write"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Directory::delete_department`](crate::directory::Directory::delete_department):
/// Deletes a department.
pub static DELETE_DEPARTMENT: Operation = Operation {
    id: "directory.delete_department",
    method: Method::DELETE,
    path: "/directory/v1/departments/{department_id}",
    idempotent: false,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/delete",
    updated: Some("2025-06-13"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:department.delete:write", "directory:department:write"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Directory::batch_get_departments`](crate::directory::Directory::batch_get_departments):
/// Gets departments by their IDs, with the fields asked for.
pub static BATCH_GET_DEPARTMENTS: Operation = Operation {
    id: "directory.batch_get_departments",
    method: Method::POST,
    path: "/directory/v1/departments/mget",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/mget",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:department:read"],
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

/// [`Directory::search_departments`](crate::directory::Directory::search_departments):
/// Finds the departments that match a keyword, with the fields asked for.
pub static SEARCH_DEPARTMENTS: Operation = Operation {
    id: "directory.search_departments",
    method: Method::POST,
    path: "/directory/v1/departments/search",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/department/search",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:department:search"],
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

/// [`Directory::create_employee`](crate::directory::Directory::create_employee): Creates an
/// employee, as when somebody joins.
pub static CREATE_EMPLOYEE: Operation = Operation {
    id: "directory.create_employee",
    method: Method::POST,
    path: "/directory/v1/employees",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/create",
    updated: Some("2026-02-26"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee.create:write", "directory:employee:write"],
    rate_limits: &[
        RateLimit {
            requests: 5,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Directory::update_employee`](crate::directory::Directory::update_employee): Updates an
/// employee, including one who has left, or freezes or unfreezes their account.
pub static UPDATE_EMPLOYEE: Operation = Operation {
    id: "directory.update_employee",
    method: Method::PATCH,
    path: "/directory/v1/employees/{employee_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/patch",
    updated: Some("2026-02-26"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee.update:write", "directory:employee:write"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Directory::delete_employee`](crate::directory::Directory::delete_employee): Offboards
/// an employee, and hands over what they own.
pub static DELETE_EMPLOYEE: Operation = Operation {
    id: "directory.delete_employee",
    method: Method::DELETE,
    path: "/directory/v1/employees/{employee_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/delete",
    updated: Some("2025-06-13"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee.resign:write", "directory:employee:write"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`Directory::filter_employees`](crate::directory::Directory::filter_employees): Lists
/// the employees who match a filter, with the fields asked for.
pub static FILTER_EMPLOYEES: Operation = Operation {
    id: "directory.filter_employees",
    method: Method::POST,
    path: "/directory/v1/employees/filter",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/filter",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee:list"],
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

/// [`Directory::batch_get_employees`](crate::directory::Directory::batch_get_employees):
/// Gets employees by their IDs, with the fields asked for.
pub static BATCH_GET_EMPLOYEES: Operation = Operation {
    id: "directory.batch_get_employees",
    method: Method::POST,
    path: "/directory/v1/employees/mget",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/mget",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee:read"],
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

/// [`Directory::cancel_employee_resignation`](crate::directory::Directory::cancel_employee_resignation):
/// Cancels an employee's planned departure.
pub static CANCEL_EMPLOYEE_RESIGNATION: Operation = Operation {
    id: "directory.cancel_employee_resignation",
    method: Method::PATCH,
    path: "/directory/v1/employees/{employee_id}/regular",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/regular",
    updated: Some("2025-06-13"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee.to_be_resigned:write"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`Directory::resurrect_employee`](crate::directory::Directory::resurrect_employee):
/// Restores an employee who left within the last 30 days.
pub static RESURRECT_EMPLOYEE: Operation = Operation {
    id: "directory.resurrect_employee",
    method: Method::POST,
    path: "/directory/v1/employees/{employee_id}/resurrect",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/resurrect",
    updated: Some("2025-07-10"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee.resurrect:write", "directory:employee:write"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`Directory::search_employees`](crate::directory::Directory::search_employees): Finds
/// the employees who match a keyword, with the fields asked for.
pub static SEARCH_EMPLOYEES: Operation = Operation {
    id: "directory.search_employees",
    method: Method::POST,
    path: "/directory/v1/employees/search",
    idempotent: true,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/search",
    updated: Some("2025-08-20"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee:search"],
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

/// [`Directory::schedule_employee_resignation`](crate::directory::Directory::schedule_employee_resignation):
/// Marks a serving employee as about to leave.
pub static SCHEDULE_EMPLOYEE_RESIGNATION: Operation = Operation {
    id: "directory.schedule_employee_resignation",
    method: Method::PATCH,
    path: "/directory/v1/employees/{employee_id}/to_be_resigned",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/employee/to_be_resigned",
    updated: Some("2025-06-13"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["directory:employee.to_be_resigned:write"],
    rate_limits: &[
        RateLimit {
            requests: 10,
            period: Duration::from_secs(60),
        },
    ],
};
