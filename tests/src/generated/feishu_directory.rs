// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The calls of `feishu-directory`.

use crate::calls::{self, Call};

/// The call of an operation, if there is one.
pub fn call(id: &str) -> Option<Call> {
    let call = match id {
        "list_unit_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::list_unit_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::list_unit_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::list_unit_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<feishu_directory::UnitDepartmentPage>,
            }
        }
        "list_collaboration_tenants" => {
            Call {
                send: |server, inputs| calls::send(
                    request::list_collaboration_tenants(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::list_collaboration_tenants(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::list_collaboration_tenants(server, inputs).pages(),
                )),
                recode: calls::recode::<feishu_directory::CollaborationTenantPage>,
            }
        }
        "filter_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::filter_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::filter_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::filter_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<feishu_directory::DepartmentPage>,
            }
        }
        _ => return None,
    };
    Some(call)
}

mod request {
    use serde_json::Value;
    use crate::Server;
    use crate::calls::Connect;

    /// `GET /contact/v3/unit/list_department`
    pub fn list_unit_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::request::ListUnitDepartments {
        let mut request = feishu_directory::Client::on(server)
            .list_unit_departments(crate::calls::read::<String>(&inputs["unit_id"]));
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `GET /directory/v1/collaboration_tenants`
    pub fn list_collaboration_tenants(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::request::ListCollaborationTenants {
        let mut request = feishu_directory::Client::on(server)
            .list_collaboration_tenants();
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /directory/v1/departments/filter`
    pub fn filter_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::request::FilterDepartments {
        let mut request = feishu_directory::Client::on(server)
            .filter_departments(
                super::object::make_filter(&inputs["filter"]),
                crate::calls::read::<
                    Vec<feishu_directory::DepartmentField>,
                >(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<feishu_directory::EmployeeIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_request.page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_request.page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }
}

mod object {
    use serde_json::Value;

    pub fn make_filter(value: &Value) -> feishu_directory::Filter {
        feishu_directory::Filter::new(
            crate::calls::list(&value["conditions"], super::object::make_condition),
        )
    }

    pub fn make_condition(value: &Value) -> feishu_directory::Condition {
        feishu_directory::Condition::new(
            crate::calls::read::<feishu_directory::FilterField>(&value["field"]),
            crate::calls::read::<feishu_directory::FilterOperator>(&value["operator"]),
            crate::calls::read::<String>(&value["value"]),
        )
    }
}
