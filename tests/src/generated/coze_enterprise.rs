// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The calls of `coze-enterprise`.

use crate::calls::{self, Call, View};

/// The call of an operation, if there is one.
pub fn call(id: &str) -> Option<Call> {
    let call = match id {
        "list_organizations" => {
            Call {
                send: |server, inputs| calls::send(
                    request::list_organizations(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::list_organizations(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::list_organizations(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    coze_enterprise::OrganizationPage,
                    coze_enterprise::OrganizationPage,
                >,
            }
        }
        "create_organization" => {
            Call {
                send: |server, inputs| calls::send(
                    request::create_organization(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    coze_enterprise::CreatedOrganization,
                    coze_enterprise::CreatedOrganization,
                >,
            }
        }
        "add_enterprise_member" => {
            Call {
                send: |server, inputs| calls::send(
                    request::add_enterprise_member(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "list_organization_members" => {
            Call {
                send: |server, inputs| calls::send(
                    request::list_organization_members(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::list_organization_members(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::list_organization_members(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    coze_enterprise::OrganizationMemberPage,
                    coze_enterprise::OrganizationMemberPage,
                >,
            }
        }
        "add_organization_member" => {
            Call {
                send: |server, inputs| calls::send(
                    request::add_organization_member(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "update_enterprise_member" => {
            Call {
                send: |server, inputs| calls::send(
                    request::update_enterprise_member(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "remove_enterprise_member" => {
            Call {
                send: |server, inputs| calls::send(
                    request::remove_enterprise_member(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "update_organization_member" => {
            Call {
                send: |server, inputs| calls::send(
                    request::update_organization_member(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "remove_organization_member" => {
            Call {
                send: |server, inputs| calls::send(
                    request::remove_organization_member(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "update_organization" => {
            Call {
                send: |server, inputs| calls::send(
                    request::update_organization(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        _ => return None,
    };
    Some(call)
}

/// What a field of a component means, if it has a view.
pub fn view(component: &str, property: &str) -> Option<View> {
    match (component, property) {
        ("OrganizationMember", "created_at") => {
            Some(|object| calls::viewed(
                calls::read::<coze_enterprise::OrganizationMember>(object).created_at(),
            ))
        }
        _ => None,
    }
}

mod request {
    use serde_json::Value;
    use crate::Server;
    use crate::calls::Connect;

    /// `GET /v1/enterprises/{enterprise_id}/organizations`
    pub fn list_organizations(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::ListOrganizations {
        let mut request = coze_enterprise::Client::on(server)
            .list_organizations(crate::calls::read::<String>(&inputs["enterprise_id"]));
        if let Some(value) = inputs.get("page_num") {
            request = request.page_num(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `POST /v1/enterprises/{enterprise_id}/organizations`
    pub fn create_organization(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::CreateOrganization {
        let mut request = coze_enterprise::Client::on(server)
            .create_organization(
                crate::calls::read::<String>(&inputs["enterprise_id"]),
                crate::calls::read::<String>(&inputs["name"]),
                crate::calls::read::<String>(&inputs["super_admin_user_id"]),
            );
        if let Some(value) = inputs.get("description") {
            request = request.description(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /v1/enterprises/{enterprise_id}/members`
    pub fn add_enterprise_member(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::AddEnterpriseMember {
        let mut request = coze_enterprise::Client::on(server)
            .add_enterprise_member(
                crate::calls::read::<String>(&inputs["enterprise_id"]),
            );
        if let Some(value) = inputs.get("users") {
            request = request
                .users(
                    crate::calls::list(value, super::object::make_new_enterprise_member),
                );
        }
        request
    }

    /// `GET /v1/organizations/{organization_id}/members`
    pub fn list_organization_members(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::ListOrganizationMembers {
        let mut request = coze_enterprise::Client::on(server)
            .list_organization_members(
                crate::calls::read::<String>(&inputs["organization_id"]),
            );
        if let Some(value) = inputs.get("page_num") {
            request = request.page_num(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `POST /v1/organizations/{organization_id}/members`
    pub fn add_organization_member(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::AddOrganizationMember {
        coze_enterprise::Client::on(server)
            .add_organization_member(
                crate::calls::read::<String>(&inputs["organization_id"]),
                crate::calls::list(
                    &inputs["organization_people"],
                    super::object::make_new_organization_member,
                ),
            )
    }

    /// `PUT /v1/enterprises/{enterprise_id}/members/{user_id}`
    pub fn update_enterprise_member(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::UpdateEnterpriseMember {
        coze_enterprise::Client::on(server)
            .update_enterprise_member(
                crate::calls::read::<String>(&inputs["enterprise_id"]),
                crate::calls::read::<String>(&inputs["user_id"]),
                crate::calls::read::<coze_enterprise::EnterpriseRole>(&inputs["role"]),
            )
    }

    /// `DELETE /v1/enterprises/{enterprise_id}/members/{user_id}`
    pub fn remove_enterprise_member(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::RemoveEnterpriseMember {
        coze_enterprise::Client::on(server)
            .remove_enterprise_member(
                crate::calls::read::<String>(&inputs["enterprise_id"]),
                crate::calls::read::<String>(&inputs["user_id"]),
                crate::calls::read::<String>(&inputs["receiver_user_id"]),
            )
    }

    /// `PUT /v1/organizations/{organization_id}/members/{user_id}`
    pub fn update_organization_member(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::UpdateOrganizationMember {
        coze_enterprise::Client::on(server)
            .update_organization_member(
                crate::calls::read::<String>(&inputs["organization_id"]),
                crate::calls::read::<String>(&inputs["user_id"]),
                crate::calls::read::<
                    coze_enterprise::NewOrganizationRole,
                >(&inputs["organization_role_type"]),
            )
    }

    /// `DELETE /v1/organizations/{organization_id}/members/{user_id}`
    pub fn remove_organization_member(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::RemoveOrganizationMember {
        coze_enterprise::Client::on(server)
            .remove_organization_member(
                crate::calls::read::<String>(&inputs["organization_id"]),
                crate::calls::read::<String>(&inputs["user_id"]),
                crate::calls::read::<String>(&inputs["receiver_user_id"]),
            )
    }

    /// `PUT /v1/organizations/{organization_id}`
    pub fn update_organization(
        server: &Server,
        inputs: &Value,
    ) -> coze_enterprise::request::UpdateOrganization {
        let mut request = coze_enterprise::Client::on(server)
            .update_organization(
                crate::calls::read::<String>(&inputs["organization_id"]),
            );
        if let Some(value) = inputs.get("name") {
            request = request.name(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("description") {
            request = request.description(crate::calls::read::<String>(value));
        }
        request
    }
}

mod object {
    use serde_json::Value;

    pub fn make_new_enterprise_member(
        value: &Value,
    ) -> coze_enterprise::NewEnterpriseMember {
        coze_enterprise::NewEnterpriseMember::new(
            crate::calls::read::<coze_enterprise::EnterpriseRole>(&value["role"]),
            crate::calls::read::<String>(&value["user_id"]),
        )
    }

    pub fn make_new_organization_member(
        value: &Value,
    ) -> coze_enterprise::NewOrganizationMember {
        coze_enterprise::NewOrganizationMember::new(
            crate::calls::read::<String>(&value["user_id"]),
            crate::calls::read::<
                coze_enterprise::OrganizationRole,
            >(&value["organization_role_type"]),
        )
    }
}
