//! What a person needs to call the simulator.

use std::sync::PoisonError;

use super::Feishu;
use super::source::Source;
use super::tokens::{STATIC_TOKEN, STATIC_USER_TOKEN};
use crate::{Introduction, Vendor};

/// Base URL, credentials, tokens that work already, and commands for a few operations of each family.
pub(super) fn introduction(feishu: &Feishu, origin: &str) -> Introduction {
    let app = &feishu.state.app;
    let (app_id, app_secret) = (app.app_id.as_str(), app.app_secret.as_str());
    let company = feishu.company.read().unwrap_or_else(PoisonError::into_inner);
    let unit = (company.units() > 0).then(|| company.nth_unit(0).1.unit_id.clone());
    let unit = unit.unwrap_or_else(|| "BU121".to_owned());
    let base = format!("{origin}/open-apis");
    let get = |path: &str| format!("curl -H 'Authorization: Bearer {STATIC_TOKEN}' '{base}{path}'");
    let post = |path: &str, body: &str| {
        format!(
            "curl -H 'Authorization: Bearer {STATIC_TOKEN}' -H 'Content-Type: application/json; charset=utf-8' \\\n  \
             -d '{body}' \\\n  '{base}{path}'"
        )
    };
    let everything =
        r#"{"filter":{"conditions":[]},"required_fields":["*"],"page_request":{"page_size":2}}"#;
    let exchange = format!(r#"{{"app_id":"{app_id}","app_secret":"{app_secret}"}}"#);
    let commands = vec![
        get(&format!("/contact/v3/unit/list_department?unit_id={unit}")),
        get("/contact/v3/departments/0/children?fetch_child=true"),
        get("/contact/v3/users/find_by_department?department_id=0"),
        get("/directory/v1/collaboration_tenants"),
        post("/directory/v1/departments/filter", everything),
        post("/directory/v1/employees/filter", everything),
        format!(
            "curl -H 'Content-Type: application/json; charset=utf-8' \\\n  -d '{exchange}' \
             '{base}/auth/v3/tenant_access_token/internal'"
        ),
    ];
    let settings = [
        ("app_id", app_id),
        ("app_secret", app_secret),
        ("tenant_token", STATIC_TOKEN),
        ("user_token", STATIC_USER_TOKEN),
    ];
    Introduction::new(Feishu::NAME, base.clone(), settings, commands)
}
