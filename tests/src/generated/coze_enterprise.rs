// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The calls of `coze-enterprise`.

use crate::calls::{self, Call};

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
        _ => return None,
    };
    Some(call)
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
}
