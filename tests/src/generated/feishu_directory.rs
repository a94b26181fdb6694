// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The calls of `feishu-directory`.

use crate::calls::{self, Call};

/// The call of an operation, if there is one.
pub fn call(id: &str) -> Option<Call> {
    let call = match id {
        "contact.list_unit_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_unit_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_list_unit_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_unit_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::UnitDepartmentPage,
                    feishu_directory::contact::UnitDepartmentPage,
                >,
            }
        }
        "trust_party.list_collaboration_tenants" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_list_collaboration_tenants(server, inputs)
                        .send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::trust_party_list_collaboration_tenants(server, inputs)
                        .items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::trust_party_list_collaboration_tenants(server, inputs)
                        .pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::trust_party::CollaborationTenantPage,
                    feishu_directory::trust_party::CollaborationTenantPage,
                >,
            }
        }
        "directory.filter_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_filter_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::directory_filter_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::directory_filter_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::directory::DepartmentPage,
                    feishu_directory::directory::DepartmentPage,
                >,
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
    pub fn contact_list_unit_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListUnitDepartments {
        let mut request = feishu_directory::Client::on(server)
            .contact()
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
    pub fn trust_party_list_collaboration_tenants(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::ListCollaborationTenants {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
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
    pub fn directory_filter_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::FilterDepartments {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .filter_departments(
                super::object::make_directory_filter(&inputs["filter"]),
                crate::calls::read::<
                    Vec<feishu_directory::directory::DepartmentField>,
                >(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
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

    pub fn make_directory_filter(value: &Value) -> feishu_directory::directory::Filter {
        feishu_directory::directory::Filter::new(
            crate::calls::list(
                &value["conditions"],
                super::object::make_directory_condition,
            ),
        )
    }

    pub fn make_directory_condition(
        value: &Value,
    ) -> feishu_directory::directory::Condition {
        feishu_directory::directory::Condition::new(
            crate::calls::read::<
                feishu_directory::directory::FilterField,
            >(&value["field"]),
            crate::calls::read::<
                feishu_directory::directory::FilterOperator,
            >(&value["operator"]),
            crate::calls::read::<String>(&value["value"]),
        )
    }
}
