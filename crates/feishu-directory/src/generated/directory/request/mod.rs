// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The request builders: set parameters, then `send()`, or stream `pages()` or `items()`.

mod filter_departments;
mod create_department;
mod update_department;
mod delete_department;
mod batch_get_departments;
mod search_departments;
mod create_employee;
mod update_employee;
mod delete_employee;
mod filter_employees;
mod batch_get_employees;
mod cancel_employee_resignation;
mod resurrect_employee;
mod search_employees;
mod schedule_employee_resignation;

pub use filter_departments::FilterDepartments;
pub use create_department::CreateDepartment;
pub use update_department::UpdateDepartment;
pub use delete_department::DeleteDepartment;
pub use batch_get_departments::BatchGetDepartments;
pub use search_departments::SearchDepartments;
pub use create_employee::CreateEmployee;
pub use update_employee::UpdateEmployee;
pub use delete_employee::DeleteEmployee;
pub use filter_employees::FilterEmployees;
pub use batch_get_employees::BatchGetEmployees;
pub use cancel_employee_resignation::CancelEmployeeResignation;
pub use resurrect_employee::ResurrectEmployee;
pub use search_employees::SearchEmployees;
pub use schedule_employee_resignation::ScheduleEmployeeResignation;
