//! What a person needs to call the simulator.

use std::sync::PoisonError;

use super::Feishu;
use super::source::Source;
use super::tokens::{STATIC_TOKEN, STATIC_USER_TOKEN};

/// Base URL, credentials, tokens that work already, and a curl line for each operation.
pub(super) fn introduction(feishu: &Feishu, origin: &str) -> String {
    let app = &feishu.state.app;
    let (app_id, app_secret) = (&app.app_id, &app.app_secret);
    let (tenant, user) = (STATIC_TOKEN, STATIC_USER_TOKEN);
    let company = feishu.company.read().unwrap_or_else(PoisonError::into_inner);
    let unit = (company.units() > 0).then(|| company.nth_unit(0).1.unit_id.clone());
    let unit = unit.unwrap_or_else(|| "BU121".to_owned());
    format!(
        r#"Feishu
  base URL      {origin}/open-apis
  app ID        {app_id}
  app secret    {app_secret}
  tenant token  {tenant}
  user token    {user}

curl -H 'Authorization: Bearer {tenant}' '{origin}/open-apis/contact/v3/unit/list_department?unit_id={unit}'
curl -H 'Authorization: Bearer {tenant}' '{origin}/open-apis/directory/v1/collaboration_tenants'
curl -H 'Authorization: Bearer {tenant}' -H 'Content-Type: application/json; charset=utf-8' \
  -d '{{"filter":{{"conditions":[]}},"required_fields":["*"],"page_request":{{"page_size":2}}}}' \
  '{origin}/open-apis/directory/v1/departments/filter'
curl -H 'Content-Type: application/json; charset=utf-8' \
  -d '{{"app_id":"{app_id}","app_secret":"{app_secret}"}}' '{origin}/open-apis/auth/v3/tenant_access_token/internal'
"#
    )
}
