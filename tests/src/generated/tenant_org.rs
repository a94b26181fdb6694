// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The calls of `tenant-org`.

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
                    tenant_org::OrganizationPage,
                    tenant_org::OrganizationPage,
                >,
            }
        }
        _ => return None,
    };
    Some(call)
}

/// What a field of a component means, if it has a view.
pub fn view(_component: &str, _property: &str) -> Option<View> {
    None
}

mod request {
    use serde_json::Value;
    use crate::Server;
    use crate::calls::Connect;

    /// `GET /api/v2/tenant/organizations`
    pub fn list_organizations(
        server: &Server,
        inputs: &Value,
    ) -> tenant_org::request::ListOrganizations {
        let mut request = tenant_org::Client::on(server)
            .list_organizations(crate::calls::read::<u32>(&inputs["limit"]));
        if let Some(value) = inputs.get("all_child") {
            request = request.all_child(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("offset") {
            request = request.offset(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("org_id") {
            request = request.org_id(crate::calls::read::<String>(value));
        }
        request
    }
}
