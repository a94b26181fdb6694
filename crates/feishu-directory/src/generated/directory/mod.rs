// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The departments and employees of a tenant, with the fields that a request names.
//!
//! [`Client::directory`](crate::Client::directory) gives its operations:
//!
//! | Operation | Request | |
//! |---|---|---|
//! | [`filter_departments`](Directory::filter_departments) | `POST /directory/v1/departments/filter` | Lists the departments that match a filter, with the fields asked for. |
//! | [`create_department`](Directory::create_department) | `POST /directory/v1/departments` | Creates a department. |
//! | [`update_department`](Directory::update_department) | `PATCH /directory/v1/departments/{department_id}` | Updates a department. |
//! | [`delete_department`](Directory::delete_department) | `DELETE /directory/v1/departments/{department_id}` | Deletes a department. |
//! | [`batch_get_departments`](Directory::batch_get_departments) | `POST /directory/v1/departments/mget` | Gets departments by their IDs, with the fields asked for. |
//! | [`search_departments`](Directory::search_departments) | `POST /directory/v1/departments/search` | Finds the departments that match a keyword, with the fields asked for. |
//! | [`create_employee`](Directory::create_employee) | `POST /directory/v1/employees` | Creates an employee, as when somebody joins. |
//! | [`update_employee`](Directory::update_employee) | `PATCH /directory/v1/employees/{employee_id}` | Updates an employee, including one who has left, or freezes or unfreezes their account. |
//! | [`delete_employee`](Directory::delete_employee) | `DELETE /directory/v1/employees/{employee_id}` | Offboards an employee, and hands over what they own. |
//! | [`filter_employees`](Directory::filter_employees) | `POST /directory/v1/employees/filter` | Lists the employees who match a filter, with the fields asked for. |
//! | [`batch_get_employees`](Directory::batch_get_employees) | `POST /directory/v1/employees/mget` | Gets employees by their IDs, with the fields asked for. |
//! | [`cancel_employee_resignation`](Directory::cancel_employee_resignation) | `PATCH /directory/v1/employees/{employee_id}/regular` | Cancels an employee's planned departure. |
//! | [`resurrect_employee`](Directory::resurrect_employee) | `POST /directory/v1/employees/{employee_id}/resurrect` | Restores an employee who left within the last 30 days. |
//! | [`search_employees`](Directory::search_employees) | `POST /directory/v1/employees/search` | Finds the employees who match a keyword, with the fields asked for. |
//! | [`schedule_employee_resignation`](Directory::schedule_employee_resignation) | `PATCH /directory/v1/employees/{employee_id}/to_be_resigned` | Marks a serving employee as about to leave. |

mod client;
mod enums;
pub mod operation;
pub mod request;
mod types;

pub use client::Directory;
pub use enums::*;
pub use types::*;
pub use crate::{DepartmentIdType, I18nText};
