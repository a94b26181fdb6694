// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use vendor_client_core::plumbing::{Marker, Page, object};

/// One page of the departments bound to a unit.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnitDepartmentPage {
    /// The departments bound to the unit.
    pub departments: Vec<UnitDepartment>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
}

object!(
    UnitDepartmentPage; departments = "departmentlist" as items, has_more, page_token
);

impl Page for UnitDepartmentPage {
    type Item = UnitDepartment;

    fn items(&self) -> &[UnitDepartment] {
        &self.departments
    }

    fn into_items(self) -> Vec<UnitDepartment> {
        self.departments
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

/// A department bound to a unit.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnitDepartment {
    /// The unit's ID.
    pub unit_id: Option<String>,
    /// The department's ID, of the kind that `department_id_type` asked for. Another operation
    /// reads the details of one department: see
    /// <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/get>.
    pub department_id: Option<String>,
}

object!(UnitDepartment; unit_id, department_id);
