//! The helper that checks answers against the specs: that it notices what is wrong.

use serde_json::{Value, json};

use crate::common::{Reply, check};

fn reply(status: u16, body: Value) -> Reply {
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert("content-type", "application/json; charset=utf-8".parse().unwrap());
    Reply { status, headers, text: body.to_string(), body }
}

/// The problem that is found, if one is.
fn problem(method: &str, path: &str, reply: &Reply) -> Option<String> {
    let (method, path, reply) = (method.to_owned(), path.to_owned(), reply.clone());
    let panic = std::panic::catch_unwind(move || check(&method, &path, &reply)).err()?;
    Some(panic.downcast_ref::<String>().cloned().unwrap_or_default())
}

const COZE: &str = "/v1/enterprises/volcano_1/organizations";
const ONEACCESS: &str = "/api/v2/tenant/organizations";
const FEISHU: &str = "/open-apis/contact/v3/unit/list_department";

#[test]
fn what_the_specs_have_passes() {
    let organization =
        json!({"org_id": "1", "org_code": "1", "name": "O", "parent_id": null, "category": "d"});
    let units =
        json!({"departmentlist": [{"unit_id": "BU1", "department_id": "od-1"}], "has_more": false});
    for (method, path, reply) in [
        (
            "GET",
            COZE,
            reply(200, json!({"code": 0, "msg": "", "data": {"items": [], "total_count": 0}})),
        ),
        ("GET", COZE, reply(429, json!({"code": 4020, "msg": "", "detail": {"logid": "x"}}))),
        ("GET", ONEACCESS, reply(200, json!({"total": 1, "organizations": [organization]}))),
        ("GET", ONEACCESS, reply(401, json!({"error": "invalid_token", "error_description": ""}))),
        ("POST", "/api/v2/tenant/token", reply(200, json!({"access_token": "x", "expires_in": 1}))),
        ("GET", FEISHU, reply(200, json!({"code": 0, "msg": "success", "data": units}))),
        ("GET", "/no/such/path", reply(200, json!(["anything"]))),
    ] {
        assert_eq!(problem(method, path, &reply), None);
    }
}

#[test]
fn what_the_specs_do_not_have_is_noticed() {
    let page =
        |item: Value| json!({"code": 0, "msg": "", "data": {"items": [item], "total_count": 1}});
    let units = |row: Value| json!({"code": 0, "msg": "", "data": {"departmentlist": [row]}});
    for (method, path, status, body, place) in [
        ("GET", COZE, 200, page(json!({"organization_ID": "1"})), "/data/items/0: "),
        ("GET", COZE, 200, page(json!({"organization_id": 1})), "/data/items/0/organization_id: "),
        (
            "GET",
            COZE,
            200,
            page(json!({"organization_id": null})),
            "/data/items/0/organization_id: ",
        ),
        ("GET", COZE, 200, json!({"code": "0"}), "/code: "),
        ("GET", COZE, 500, json!({"error_code": "5000"}), "not as the spec has it"),
        ("GET", COZE, 302, json!({}), "no answer with status 302"),
        ("GET", COZE, 200, Value::Null, "not as the spec has it"),
        ("GET", ONEACCESS, 200, json!({"total": 1.5}), "/total: "),
        (
            "GET",
            ONEACCESS,
            200,
            json!({"organizations": [{"parent_id": 1}]}),
            "/organizations/0/parent_id: ",
        ),
        ("GET", ONEACCESS, 401, json!({"code": 1}), "not as the spec has it"),
        ("POST", "/api/v2/tenant/token", 200, json!({"expires_in": "1800"}), "/expires_in: "),
        (
            "GET",
            FEISHU,
            200,
            units(json!({"unit_id": "BU1", "name": "x"})),
            "/data/departmentlist/0: ",
        ),
    ] {
        let found = problem(method, path, &reply(status, body.clone()));
        let found = found.unwrap_or_else(|| panic!("not noticed: {method} {path} {body}"));
        assert!(found.contains(place), "{found}");
    }
    let mut html = reply(200, json!({"code": 0}));
    html.headers.insert("content-type", "text/html".parse().unwrap());
    assert!(problem("GET", COZE, &html).is_some());
}
