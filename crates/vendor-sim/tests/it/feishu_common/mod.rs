//! What the tests of Feishu share: calls by hand, whose answers are checked against the spec and against what the pages
//! state.

pub mod pages;

use org_vendor_sim::{FeishuSim, Sim};
use serde_json::{Value, json};

use crate::common::{self, Reply};

pub const LIST_DEPARTMENT: &str = "/contact/v3/unit/list_department";
pub const COLLABORATION_TENANTS: &str = "/directory/v1/collaboration_tenants";
pub const FILTER: &str = "/directory/v1/departments/filter";
pub const EXCHANGE: &str = "/auth/v3/tenant_access_token/internal";

/// All fields of a department, in the order of the page.
pub const FIELDS: [&str; 11] = [
    "department_id",
    "department_count",
    "has_child",
    "leaders",
    "parent_department_id",
    "name",
    "enabled_status",
    "order_weight",
    "custom_field_values",
    "department_path_infos",
    "data_source",
];

/// A caller with a token.
pub struct Caller<'a> {
    pub sim: &'a FeishuSim,
    pub token: String,
}

impl<'a> Caller<'a> {
    /// The app.
    pub fn app(sim: &'a FeishuSim) -> Self {
        Self { sim, token: sim.static_token().to_owned() }
    }

    pub fn with(sim: &'a FeishuSim, token: impl Into<String>) -> Self {
        Self { sim, token: token.into() }
    }

    fn authorized(&self, request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        request.header("authorization", format!("Bearer {}", self.token))
    }

    pub async fn get(&self, path: &str, query: &[(&str, &str)]) -> Reply {
        self.send("GET", path, query, "").await
    }

    pub async fn post(&self, path: &str, query: &[(&str, &str)], body: impl ToString) -> Reply {
        self.send("POST", path, query, body).await
    }

    /// Sends any request; an empty body is none.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        query: &[(&str, &str)],
        body: impl ToString,
    ) -> Reply {
        let mut request = common::request(method, url(self.sim, path, query));
        let body = body.to_string();
        if !body.is_empty() {
            let kind = "application/json; charset=utf-8";
            request = request.header("content-type", kind).body(body);
        }
        let reply = common::call(self.authorized(request)).await;
        pages::check(method, path, &reply.body);
        reply
    }

    /// The departments bound to a unit.
    pub async fn unit(&self, query: &[(&str, &str)]) -> Reply {
        self.get(LIST_DEPARTMENT, query).await
    }

    pub async fn tenants(&self, query: &[(&str, &str)]) -> Reply {
        self.get(COLLABORATION_TENANTS, query).await
    }

    /// All departments, with these fields.
    pub async fn departments(&self, query: &[(&str, &str)], fields: impl Into<Value>) -> Reply {
        self.post(FILTER, query, body(json!([]), fields.into(), json!({"page_size": 100}))).await
    }

    /// A page of the departments that match.
    pub async fn filter(&self, conditions: Value, page_request: Value) -> Reply {
        self.post(FILTER, &[], body(conditions, json!(["department_id"]), page_request)).await
    }
}

/// The body of a filter request.
pub fn body(conditions: Value, required_fields: Value, page_request: Value) -> Value {
    json!({
        "filter": {"conditions": conditions},
        "required_fields": required_fields,
        "page_request": page_request,
    })
}

/// A condition on the parent.
pub fn parent(operator: &str, value: impl Into<Value>) -> Value {
    let value = value.into().to_string();
    json!({"field": "parent_department_id", "operator": operator, "value": value})
}

pub fn url<V: org_vendor_sim::Vendor>(sim: &Sim<V>, path: &str, query: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    format!("{}{path}?{query}", sim.url())
}

/// Asks for a tenant token.
pub async fn exchange(sim: &FeishuSim, body: impl ToString) -> Reply {
    let request = common::post(url(sim, EXCHANGE, &[]))
        .header("content-type", "application/json; charset=utf-8")
        .body(body.to_string());
    common::call(request).await
}

/// The credentials of the simulator's app.
pub fn credentials(sim: &FeishuSim) -> Value {
    json!({"app_id": sim.app_id(), "app_secret": sim.app_secret()})
}

/// The data of an answer that has some.
#[track_caller]
pub fn data(reply: &Reply) -> &Value {
    assert_eq!((reply.status, &reply.body["code"]), (200, &json!(0)), "{}", reply.text);
    &reply.body["data"]
}

/// That an answer is this refusal, with its log ID in header and body.
#[track_caller]
pub fn assert_refused(reply: &Reply, status: u16, code: i64) {
    assert_eq!((reply.status, &reply.body["code"]), (status, &json!(code)), "{}", reply.text);
    assert!(reply.body["data"].is_null(), "{}", reply.text);
    assert!(reply.body["msg"].as_str().is_some_and(|text| !text.is_empty()), "{}", reply.text);
    let log_id = reply.header("x-tt-logid").expect("a log ID");
    assert_eq!(reply.body["error"]["log_id"], json!(log_id), "{}", reply.text);
    assert_eq!(reply.header("x-request-id"), Some(log_id));
}

/// The same, with the documented message.
#[track_caller]
pub fn assert_documented(reply: &Reply, status: u16, code: i64, message: &str) {
    assert_refused(reply, status, code);
    assert_eq!(reply.body["msg"], json!(message));
}
