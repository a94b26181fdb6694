// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `DELETE /directory/v1/employees/{employee_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::directory::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::directory::{DeleteEmployeeOptions, EmployeeIdType};

/// The request of
/// [`Directory::delete_employee`](crate::directory::Directory::delete_employee), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteEmployee {
    call: Call<Feishu>,
    employee_id: String,
    employee_id_type: Option<EmployeeIdType>,
    delete_options: Option<DeleteEmployeeOptions>,
}

impl DeleteEmployee {
    pub(in crate::generated) fn new(call: Call<Feishu>, employee_id: String) -> Self {
        Self {
            call,
            employee_id,
            employee_id_type: None,
            delete_options: None,
        }
    }

    /// Which kind of employee ID the request holds, in the path and among the receivers. The
    /// value `employee_id` needs the scope that reads custom employee IDs.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn employee_id_type(mut self, employee_id_type: EmployeeIdType) -> Self {
        self.employee_id_type = Some(employee_id_type);
        self
    }

    /// Further settings: who takes over what the employee owns.
    pub fn delete_options(mut self, delete_options: DeleteEmployeeOptions) -> Self {
        self.delete_options = Some(delete_options);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::DELETE_EMPLOYEE)
            .path("employee_id", Some(&self.employee_id))
            .query("employee_id_type", self.employee_id_type.as_ref())
            .body(Body::new().field("options", self.delete_options.as_ref()))
            .without_data()
    }
}

call!(DeleteEmployee, operation::DELETE_EMPLOYEE => (), ErrorCode);
