//! The documented example requests, as the pages have them, get an answer.

use org_vendor_sim::FeishuSim;
use serde_json::{Value, json};

use crate::common::bundled;
use crate::feishu_common::*;

fn spec() -> Value {
    bundled("feishu-directory")
}

fn operation<'a>(spec: &'a Value, path: &str, method: &str) -> &'a Value {
    &spec["paths"][path][method]
}

/// The examples of the query parameters. The page token is of another server, so that it comes by itself.
fn query(operation: &Value, name: &str) -> Vec<(String, String)> {
    let parameters = operation["parameters"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
    parameters
        .filter(|parameter| (parameter["name"] == "page_token") == (name == "page_token"))
        .map(|parameter| (text(&parameter["name"]), text(&parameter["example"])))
        .collect()
}

fn borrowed(query: &[(String, String)]) -> Vec<(&str, &str)> {
    query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// The keys of the documented answer are those of ours, at every depth.
fn assert_same_shape(documented: &Value, ours: &Value, place: &str) {
    match (documented, ours) {
        (Value::Object(documented), Value::Object(ours)) => {
            // Maps with languages and field names, and values that depend on a field's type, differ by nature.
            let free = ["i18n_value", "field_errors", "custom_field_values"];
            for (key, value) in documented {
                let place = format!("{place}.{key}");
                let Some(own) = ours.get(key) else {
                    // A last page has no token.
                    assert_eq!(key, "page_token", "{place} is missing");
                    continue;
                };
                if !free.contains(&key.as_str()) {
                    assert_same_shape(value, own, &place);
                }
            }
        }
        (Value::Array(documented), Value::Array(ours)) => {
            if let (Some(documented), Some(ours)) = (documented.first(), ours.first()) {
                assert_same_shape(documented, ours, &format!("{place}[0]"));
            }
        }
        _ => {
            let kind = |value: &Value| std::mem::discriminant(value);
            assert_eq!(kind(documented), kind(ours), "{place}: {documented} and {ours}");
        }
    }
}

fn documented(operation: &Value) -> &Value {
    &operation["responses"]["200"]["content"]["application/json"]["example"]
}

#[tokio::test]
async fn the_queries_of_the_pages() {
    let (spec, sim) = (spec(), FeishuSim::builder().start().await.unwrap());
    let app = Caller::app(&sim);
    for (path, code) in [(LIST_DEPARTMENT, 40012), (COLLABORATION_TENANTS, 2_223_109)] {
        let operation = operation(&spec, path, "get");
        let mut query_ = query(operation, "");
        let reply = app.get(path, &borrowed(&query_)).await;
        data(&reply);
        assert_same_shape(documented(operation), &reply.body, path);
        query_.extend(query(operation, "page_token"));
        assert_refused(&app.get(path, &borrowed(&query_)).await, 400, code);
    }
}

#[tokio::test]
async fn the_body_of_the_filter_page() {
    let (spec, sim) = (spec(), FeishuSim::builder().start().await.unwrap());
    let app = Caller::app(&sim);
    let operation = operation(&spec, FILTER, "post");
    let content = &operation["requestBody"]["content"]["application/json; charset=utf-8"];
    let mut request = content["example"].clone();
    let query = query(operation, "");
    assert_refused(&app.post(FILTER, &borrowed(&query), &request).await, 400, 2_221_004);

    request["page_request"]["page_token"] = json!("");
    let reply = app.post(FILTER, &borrowed(&query), &request).await;
    let rows = data(&reply)["departments"].as_array().unwrap();
    assert_eq!(rows[0]["name"]["i18n_value"]["en_us"], json!("Sales"));
    assert_eq!(rows.len(), 2);

    // With everything asked for, and something wrong, the answer has every key of the documented one.
    request["required_fields"] = json!(["*", "nonsense"]);
    let reply = app.post(FILTER, &borrowed(&query), &request).await;
    assert_same_shape(documented(operation), &reply.body, FILTER);
}
