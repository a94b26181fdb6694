//! Every documented refusal of Feishu is provoked by the request that the page describes.

use std::time::Duration;

use org_vendor_sim::feishu::{ErrorShape, UserToken};
use org_vendor_sim::{Fault, FeishuSim};
use serde_json::{Value, json};

use crate::common;
use crate::feishu_common::*;

async fn start() -> FeishuSim {
    FeishuSim::builder().start().await.unwrap()
}

#[tokio::test]
async fn the_codes_of_list_department() {
    let sim = start().await;
    let app = Caller::app(&sim);
    for size in ["101", "-1", "9223372036854775807"] {
        let reply = app.unit(&[("unit_id", "BU121"), ("page_size", size)]).await;
        assert_documented(&reply, 400, 40011, "page size is invalid");
    }
    let reply = app.unit(&[("unit_id", "BU121"), ("page_token", "AQD9")]).await;
    assert_documented(&reply, 400, 40012, "page token is invalid error");
    for unit in ["BU120", ""] {
        let reply = app.unit(&[("unit_id", unit)]).await;
        assert_documented(&reply, 400, 43051, "unit_id invalid");
    }
    sim.faults().next(Fault::InternalError);
    let reply = app.unit(&[("unit_id", "BU121")]).await;
    assert_documented(&reply, 500, 40003, "internal error");
}

#[tokio::test]
async fn the_codes_of_collaboration_tenants() {
    let sim = start().await;
    let reply = Caller::app(&sim).tenants(&[("page_token", "g102aggaEYLRMSHU6")]).await;
    assert_documented(&reply, 400, 2_223_109, "page_token is invalid");

    let user = UserToken::new().collaboration_administrator(false);
    let reply = Caller::with(&sim, sim.issue_user_token(user)).tenants(&[]).await;
    assert_documented(&reply, 400, 2_224_001, "No permission to operate");
    let user = Caller::with(&sim, sim.issue_user_token(UserToken::new()));
    data(&user.tenants(&[]).await);

    let sim = FeishuSim::builder().app(|app| app.collaboration_administrator = false);
    let sim = sim.start().await.unwrap();
    let reply = Caller::app(&sim).tenants(&[]).await;
    assert_documented(&reply, 400, 2_224_001, "No permission to operate");
}

#[tokio::test]
async fn the_codes_of_filter() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let page = || json!({"page_size": 10});
    let post = async |body: Value| app.post(FILTER, &[], body).await;
    let filter = async |condition: Value| app.filter(json!([condition]), page()).await;

    let reply = app.filter(json!([]), json!({"page_token": "iuu14140aknladna91ndas"})).await;
    assert_documented(&reply, 400, 2_221_004, "invalid page token");

    for page_request in [Value::Null, json!([]), json!("first")] {
        let reply = app.filter(json!([]), page_request).await;
        assert_documented(&reply, 400, 2_221_005, "no page request");
    }
    let reply = post(json!({"filter": {"conditions": []}, "required_fields": []})).await;
    assert_documented(&reply, 400, 2_221_005, "no page request");

    let many = vec![parent("eq", "0"); 11];
    let root = parent("eq", "0");
    let without = |key: &str| {
        let mut condition = root.clone();
        condition.as_object_mut().unwrap().remove(key);
        json!({"conditions": [condition]})
    };
    for filter in [
        Value::Null,
        json!("all"),
        json!({}),
        json!({"conditions": {}}),
        json!({"conditions": many}),
        json!({"conditions": ["parent"]}),
        without("field"),
        without("operator"),
        without("value"),
    ] {
        let reply =
            post(json!({"filter": filter, "required_fields": [], "page_request": {}})).await;
        assert_documented(&reply, 400, 2_220_009, "Filter field is invalid");
    }

    for size in [json!(101), json!(u64::MAX)] {
        let reply = app.filter(json!([]), json!({"page_size": size})).await;
        assert_documented(&reply, 400, 2_220_010, "Exceeded the limit size");
    }

    let reply = filter(json!({"field": "name", "operator": "eq", "value": "\"Sales\""})).await;
    assert_documented(&reply, 400, 2_220_012, "The field is not support filter");

    let reply = filter(parent("gt", "0")).await;
    assert_documented(&reply, 400, 2_220_013, "The field does not support the operator");

    let long = "d".repeat(65);
    let too_many: Vec<String> = (0..101).map(|number| format!("d{number}")).collect();
    for condition in [
        json!({"field": "parent_department_id", "operator": "eq", "value": "0x"}),
        json!({"field": "parent_department_id", "operator": "eq", "value": ""}),
        parent("eq", 0),
        parent("eq", json!(["0"])),
        parent("eq", ""),
        parent("eq", long.as_str()),
        parent("in", "0"),
        parent("in", json!(["0", 1])),
        parent("in", json!([long])),
        parent("in", too_many),
    ] {
        let reply = filter(condition).await;
        assert_documented(&reply, 400, 2_220_014, "Invalid field value");
    }
    // The limits themselves are within the limits.
    let hundred: Vec<String> = (0..100).map(|number| format!("d{number}")).collect();
    data(&filter(parent("in", hundred)).await);
    data(&filter(parent("eq", "d".repeat(64))).await);
    data(&app.filter(json!(vec![parent("eq", "0"); 10]), page()).await);
}

#[tokio::test]
async fn in_is_refused_where_the_platform_does_not_support_it() {
    let sim = FeishuSim::builder().platform(|platform| platform.in_for_parent_department = false);
    let sim = sim.start().await.unwrap();
    let app = Caller::app(&sim);
    let reply = app.filter(json!([parent("in", json!(["0"]))]), json!({})).await;
    assert_documented(&reply, 400, 2_220_013, "The field does not support the operator");
    data(&app.filter(json!([parent("eq", "0")]), json!({})).await);
}

/// The field that is named is the one that is wrong.
#[tokio::test]
async fn fields_that_fail_validation_are_named() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let unit = ("unit_id", "BU121");
    let names: Vec<String> = (0..101).map(|number| format!("f{number}")).collect();
    let filter = |fields: Value, page: Value| body(json!([]), fields, page).to_string();
    let replies = [
        (app.unit(&[]).await, "unit_id"),
        (app.unit(&[unit, ("page_size", "ten")]).await, "page_size"),
        (app.unit(&[unit, ("department_id_type", "union")]).await, "department_id_type"),
        (app.tenants(&[("page_size", "101")]).await, "page_size"),
        (app.tenants(&[("page_size", "-1")]).await, "page_size"),
        (app.departments(&[("employee_id_type", "user_id")], json!([])).await, "employee_id_type"),
        (app.departments(&[("department_id_type", "")], json!([])).await, "department_id_type"),
        (app.departments(&[], "name").await, "required_fields"),
        (app.departments(&[], json!(["name", 1])).await, "required_fields"),
        (app.departments(&[], names).await, "required_fields"),
        (
            app.post(FILTER, &[], filter(json!([]), json!({"page_size": -1}))).await,
            "page_request.page_size",
        ),
        (
            app.post(FILTER, &[], filter(json!([]), json!({"page_size": "9"}))).await,
            "page_request.page_size",
        ),
        (
            app.post(FILTER, &[], filter(json!([]), json!({"page_token": 1}))).await,
            "page_request.page_token",
        ),
        (app.post(FILTER, &[], "{").await, "body"),
        (app.post(FILTER, &[], "").await, "body"),
        (app.post(FILTER, &[], "[]").await, "body"),
        (exchange(&sim, "{\"app_id\"").await, "body"),
        (exchange(&sim, json!({"app_id": "a"})).await, "app_secret"),
        (exchange(&sim, json!({"app_id": 1, "app_secret": "s"})).await, "app_id"),
    ];
    for (reply, field) in replies {
        assert_refused(&reply, 400, 99_992_402);
        assert_eq!(reply.body["error"]["field_violations"][0]["field"], json!(field));
    }
}

#[tokio::test]
async fn unknown_fields_are_ignored() {
    let sim = start().await;
    let mut body = body(json!([parent("eq", "0")]), json!(["name"]), json!({"skip": 1}));
    body["order_by"] = json!("name");
    body["filter"]["conditions"][0]["case"] = json!(true);
    let reply = Caller::app(&sim).post(FILTER, &[("lang", "en")], body).await;
    assert_eq!(data(&reply)["departments"].as_array().unwrap().len(), 2);
    let mut credentials = credentials(&sim);
    credentials["tenant_key"] = json!("t");
    assert_eq!(exchange(&sim, credentials).await.body["code"], json!(0));
}

#[tokio::test]
async fn tokens_that_are_not_taken() {
    let sim = start().await;
    let life = Duration::from_secs(60);
    let (tenant, user) = (sim.issue_token(life), sim.issue_user_token(UserToken::new().life(life)));
    data(&Caller::with(&sim, &tenant).tenants(&[]).await);
    data(&Caller::with(&sim, &user).tenants(&[]).await);
    sim.clock().advance(life);
    for (token, code) in [
        (tenant.as_str(), 99_991_663),
        ("t-never", 99_991_665),
        ("a-app", 99_991_664),
        (user.as_str(), 99_991_677),
        ("u-never", 99_991_668),
        ("never", 99_991_671),
        ("T-never", 99_991_671),
        ("t", 99_991_671),
        ("", 99_991_661),
    ] {
        let caller = Caller::with(&sim, token);
        for reply in [
            caller.unit(&[("unit_id", "BU121")]).await,
            caller.tenants(&[]).await,
            caller.departments(&[], json!([])).await,
        ] {
            assert_refused(&reply, 400, code);
        }
    }
    for header in ["Basic dDp0", "Bearer"] {
        let request = common::get(url(&sim, COLLABORATION_TENANTS, &[]));
        let reply = common::call(request.header("authorization", header)).await;
        assert_refused(&reply, 400, 99_991_661);
    }
    let reply = common::call(common::get(url(&sim, COLLABORATION_TENANTS, &[]))).await;
    assert_refused(&reply, 400, 99_991_661);
}

/// The unit's operation takes tenant tokens only, whatever the user may do.
#[tokio::test]
async fn a_user_token_lists_no_units() {
    let sim = start().await;
    let user = Caller::with(&sim, sim.issue_user_token(UserToken::new()));
    assert_refused(&user.unit(&[("unit_id", "BU121")]).await, 400, 99_991_668);
}

#[tokio::test]
async fn refused_tokens_come_with_the_status_that_was_set() {
    for status in [401, 200] {
        let sim = FeishuSim::builder().platform(|platform| platform.token_refusal_status = status);
        let sim = sim.start().await.unwrap();
        // The spec knows no failure under status 200, so that this is not checked against it.
        let request = common::get(url(&sim, COLLABORATION_TENANTS, &[]));
        let request = request.header("authorization", "Bearer t-never").build().unwrap();
        let reply = common::send(request).await;
        assert_eq!((reply.status, &reply.body["code"]), (status, &json!(99_991_665)));
    }
}

const SCOPES: [(&str, &str); 3] = [
    (LIST_DEPARTMENT, "contact:unit:readonly"),
    (COLLABORATION_TENANTS, "trust_party:collaboration_rule:read"),
    (FILTER, "directory:department:list"),
];

async fn any(caller: &Caller<'_>, path: &str) -> common::Reply {
    match path {
        LIST_DEPARTMENT => caller.unit(&[("unit_id", "BU121")]).await,
        COLLABORATION_TENANTS => caller.tenants(&[]).await,
        _ => caller.departments(&[], json!([])).await,
    }
}

/// Each operation needs its own scope, and the refusal names it, in both shapes.
#[tokio::test]
async fn scopes_that_the_app_lacks() {
    for (path, scope) in SCOPES {
        let others = || SCOPES.iter().map(|&(_, other)| other).filter(move |&other| other != scope);
        let sim = FeishuSim::builder().scopes(others()).start().await.unwrap();
        for (other, _) in SCOPES {
            let reply = any(&Caller::app(&sim), other).await;
            if other != path {
                data(&reply);
                continue;
            }
            assert_refused(&reply, 400, 99_991_672);
            let error = &reply.body["error"];
            let violations = error["permission_violations"].as_array().unwrap();
            assert_eq!((violations.len(), &violations[0]["scope"]), (1, &json!(scope)));
            assert!(violations[0]["url"].as_str().unwrap().contains(sim.app_id()));
            assert!(error["helps"][0]["url"].as_str().unwrap().contains(scope));
            assert!(reply.body["msg"].as_str().unwrap().contains(scope));
        }

        let observed = FeishuSim::builder()
            .scopes(others())
            .platform(|platform| platform.error_shape = ErrorShape::Observed)
            .start()
            .await
            .unwrap();
        let reply = any(&Caller::app(&observed), path).await;
        let error = &reply.body["error"];
        assert_eq!(reply.body["code"], json!(99_991_672));
        assert_eq!(
            error["permission_violations"],
            json!([{"type": "action_scope_required", "subject": scope}])
        );
        assert_eq!(error["logid"], json!(reply.header("x-tt-logid").unwrap()));
        assert!(error["log_id"].is_null());
    }
}

/// The user has to grant what the app has; what the app lacks, no user can grant.
#[tokio::test]
async fn scopes_that_the_user_has_not_granted() {
    let sim = start().await;
    for (path, scope) in &SCOPES[1..] {
        let others = SCOPES.iter().map(|&(_, other)| other).filter(|other| other != scope);
        let user = Caller::with(&sim, sim.issue_user_token(UserToken::new().scopes(others)));
        let reply = any(&user, path).await;
        assert_refused(&reply, 400, 99_991_679);
        assert_eq!(reply.body["error"]["permission_violations"][0]["scope"], json!(scope));
        let user = Caller::with(&sim, sim.issue_user_token(UserToken::new().scopes([*scope])));
        data(&any(&user, path).await);
    }
    let poor = FeishuSim::builder().scopes(["contact:unit:readonly"]).start().await.unwrap();
    let user = Caller::with(&poor, poor.issue_user_token(UserToken::new()));
    assert_refused(&user.tenants(&[]).await, 400, 99_991_672);
}

#[tokio::test]
async fn credentials_that_get_no_token() {
    let sim = start().await;
    let wrong = |key: &str| {
        let mut wrong = credentials(&sim);
        wrong[key] = json!("wrong");
        wrong
    };
    assert_refused(&exchange(&sim, wrong("app_id")).await, 400, 10012);
    assert_refused(&exchange(&sim, wrong("app_secret")).await, 400, 10015);
    let sim = FeishuSim::builder().app(|app| app.installed = false).start().await.unwrap();
    assert_refused(&exchange(&sim, credentials(&sim)).await, 400, 10013);
    let sim = FeishuSim::builder().app(|app| app.enabled = false).start().await.unwrap();
    assert_refused(&exchange(&sim, credentials(&sim)).await, 400, 10014);
}

#[tokio::test]
async fn an_address_that_is_not_allowed() {
    let sim = FeishuSim::builder().platform(|platform| platform.address_allowed = false);
    let sim = sim.start().await.unwrap();
    for (path, _) in SCOPES {
        assert_refused(&any(&Caller::app(&sim), path).await, 400, 99_991_401);
    }
    assert_refused(&exchange(&sim, credentials(&sim)).await, 400, 99_991_401);
}

/// All operations draw on the month together; what is refused before does not count.
#[tokio::test]
async fn a_month_that_is_used_up() {
    let sim = FeishuSim::builder().platform(|platform| platform.monthly_calls = Some(2));
    let sim = sim.start().await.unwrap();
    let app = Caller::app(&sim);
    assert_refused(&Caller::with(&sim, "t-never").tenants(&[]).await, 400, 99_991_665);
    data(&app.tenants(&[]).await);
    data(&app.unit(&[("unit_id", "BU121")]).await);
    assert_refused(&app.tenants(&[]).await, 429, 99_991_403);
}

#[tokio::test]
async fn faults_have_the_vendors_shape() {
    let sim = start().await;
    let app = Caller::app(&sim);
    sim.faults().next(Fault::InternalError);
    assert_refused(&app.tenants(&[]).await, 500, 2200);
    sim.faults().next(Fault::InternalError);
    assert_refused(&exchange(&sim, credentials(&sim)).await, 500, 2200);
    for (code, status) in [("99991672", 400), ("99991679", 400), ("2224001", 400), ("123", 400)] {
        sim.faults().next(Fault::Refusal(code.to_owned()));
        assert_refused(&app.tenants(&[]).await, status, code.parse().unwrap());
    }
    for odd in ["0", "nonsense"] {
        sim.faults().next(Fault::Refusal(odd.to_owned()));
        assert_refused(&app.tenants(&[]).await, 500, 2200);
    }
    sim.faults().next(Fault::RateLimited(Duration::from_millis(2500)));
    let reply = app.tenants(&[]).await;
    assert_refused(&reply, 429, 99_991_400);
    assert_eq!(reply.header("x-ogw-ratelimit-limit"), Some("100"));
    assert_eq!(reply.header("x-ogw-ratelimit-reset"), Some("3"));
    sim.faults().next(Fault::Refusal("99991400".to_owned()));
    assert_eq!(app.tenants(&[]).await.header("x-ogw-ratelimit-reset"), Some("1"));
}

#[tokio::test]
async fn unknown_paths_and_other_methods() {
    let sim = start().await;
    let reply = Caller::app(&sim).get("/contact/v3/nowhere", &[]).await;
    assert_eq!((reply.status, reply.text.as_str()), (404, "404 page not found"));
    for (path, allowed) in [(FILTER, "POST"), (EXCHANGE, "POST")] {
        let request = common::get(url(&sim, path, &[])).build().unwrap();
        let reply = common::send(request).await;
        assert_eq!((reply.status, reply.header("allow")), (405, Some(allowed)));
    }
    let request = common::post(url(&sim, COLLABORATION_TENANTS, &[])).build().unwrap();
    let reply = common::send(request).await;
    assert_eq!((reply.status, reply.header("allow")), (405, Some("GET")));
}

/// Two answers never have the same ID, and each has one.
#[tokio::test]
async fn every_answer_has_a_log_id_of_its_own() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let mut seen = std::collections::HashSet::new();
    for reply in [
        app.tenants(&[]).await,
        app.tenants(&[]).await,
        Caller::with(&sim, "").tenants(&[]).await,
        app.get("/nowhere", &[]).await,
        exchange(&sim, credentials(&sim)).await,
    ] {
        assert!(seen.insert(reply.header("x-tt-logid").unwrap().to_owned()));
    }
}
