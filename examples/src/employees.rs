//! Who works in which department.

use feishu_directory::Client;
use feishu_directory::directory::request::FilterEmployees;
use feishu_directory::directory::{
    EmployeeCondition, EmployeeFilter, EmployeeFilterOperator, StaffStatus,
};
use serde_json::json;

/// Who counts as staff: those who are employed, and those who are and have a last day. A filter takes one status, so
/// that each takes a listing of its own. Those who have left cannot be listed.
pub const STAFF: [StaffStatus; 2] = [StaffStatus::Employed, StaffStatus::ToBeResigned];

/// Lists the people of one status who are directly in these departments, at most 100 of them. Whoever is in several of
/// them comes once.
///
/// The pages are as large as they can be, since requests are what the quota counts.
pub fn employees_of(
    client: &Client,
    departments: &[String],
    status: &StaffStatus,
    fields: &[&str],
) -> FilterEmployees {
    let filter = EmployeeFilter::new([
        EmployeeCondition::new(
            "base_info.departments.department_id",
            EmployeeFilterOperator::In,
            json!(departments).to_string(),
        ),
        EmployeeCondition::new(
            "work_info.staff_status",
            EmployeeFilterOperator::Eq,
            status.to_string(),
        ),
    ]);
    client.directory().filter_employees(filter, fields.iter().copied()).page_size(100)
}
