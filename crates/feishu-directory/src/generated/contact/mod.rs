// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The departments, users and units of a tenant, the custom fields of users, and the app's
//! contact range.
//!
//! [`Client::contact`](crate::Client::contact) gives its operations:
//!
//! | Operation | Request | |
//! |---|---|---|
//! | [`list_unit_departments`](Contact::list_unit_departments) | `GET /contact/v3/unit/list_department` | Lists the departments bound to a unit. |
//! | [`list_custom_attrs`](Contact::list_custom_attrs) | `GET /contact/v3/custom_attrs` | Lists the custom fields of the tenant's users. |
//! | [`batch_get_departments`](Contact::batch_get_departments) | `GET /contact/v3/departments/batch` | Gets departments by their IDs, up to 50 at a time. |
//! | [`list_department_children`](Contact::list_department_children) | `GET /contact/v3/departments/{department_id}/children` | Lists the sub-departments of a department. |
//! | [`create_department`](Contact::create_department) | `POST /contact/v3/departments` | Creates a department. |
//! | [`get_department`](Contact::get_department) | `GET /contact/v3/departments/{department_id}` | Gets a department. |
//! | [`replace_department`](Contact::replace_department) | `PUT /contact/v3/departments/{department_id}` | Replaces the data of a department. |
//! | [`update_department`](Contact::update_department) | `PATCH /contact/v3/departments/{department_id}` | Updates a department. |
//! | [`delete_department`](Contact::delete_department) | `DELETE /contact/v3/departments/{department_id}` | Deletes a department. |
//! | [`list_department_parents`](Contact::list_department_parents) | `GET /contact/v3/departments/parent` | Lists the departments above a department, nearest first. |
//! | [`search_departments`](Contact::search_departments) | `POST /contact/v3/departments/search` | Finds the departments whose names match a keyword. |
//! | [`unbind_department_chat`](Contact::unbind_department_chat) | `POST /contact/v3/departments/unbind_department_chat` | Turns a department's group chat into an ordinary group chat. |
//! | [`update_department_id`](Contact::update_department_id) | `PATCH /contact/v3/departments/{department_id}/update_department_id` | Changes the custom ID of a department. |
//! | [`list_scopes`](Contact::list_scopes) | `GET /contact/v3/scopes` | Lists the departments, users and user groups in the app's contact range. |
//! | [`bind_unit_department`](Contact::bind_unit_department) | `POST /contact/v3/unit/bind_department` | Binds a department to a unit. |
//! | [`list_units`](Contact::list_units) | `GET /contact/v3/unit` | Lists the units of the tenant. |
//! | [`create_unit`](Contact::create_unit) | `POST /contact/v3/unit` | Creates a unit. |
//! | [`get_unit`](Contact::get_unit) | `GET /contact/v3/unit/{unit_id}` | Gets a unit. |
//! | [`update_unit`](Contact::update_unit) | `PATCH /contact/v3/unit/{unit_id}` | Renames a unit. |
//! | [`delete_unit`](Contact::delete_unit) | `DELETE /contact/v3/unit/{unit_id}` | Deletes a unit. |
//! | [`unbind_unit_department`](Contact::unbind_unit_department) | `POST /contact/v3/unit/unbind_department` | Unbinds a department from a unit. |
//! | [`batch_get_users`](Contact::batch_get_users) | `GET /contact/v3/users/batch` | Gets users by their IDs, up to 50 at a time. |
//! | [`batch_get_user_ids`](Contact::batch_get_user_ids) | `POST /contact/v3/users/batch_get_id` | Looks up the IDs of users by email address or mobile number. |
//! | [`create_user`](Contact::create_user) | `POST /contact/v3/users` | Creates a user, as when an employee joins. |
//! | [`get_user`](Contact::get_user) | `GET /contact/v3/users/{user_id}` | Gets a user. |
//! | [`update_user`](Contact::update_user) | `PATCH /contact/v3/users/{user_id}` | Updates a user. |
//! | [`delete_user`](Contact::delete_user) | `DELETE /contact/v3/users/{user_id}` | Deletes a user, as when an employee resigns, and hands over what the user owns. |
//! | [`list_department_users`](Contact::list_department_users) | `GET /contact/v3/users/find_by_department` | Lists the users directly in a department. |
//! | [`resurrect_user`](Contact::resurrect_user) | `POST /contact/v3/users/{user_id}/resurrect` | Restores a deleted user within 30 days of the resignation. |
//! | [`search_users`](Contact::search_users) | `GET /search/v1/user` | Finds the users whose names match a keyword. |
//! | [`update_user_id`](Contact::update_user_id) | `PATCH /contact/v3/users/{user_id}/update_user_id` | Changes the `user_id` of a user. |

mod client;
mod enums;
pub mod operation;
pub mod request;
mod types;

pub use client::Contact;
pub use enums::*;
pub use types::*;
pub use crate::DepartmentIdType;
