//! Coze's listing: every page, every edge, every refusal.

use std::time::Duration;

use org_vendor_sim::coze::Organization;
use org_vendor_sim::{Clock, CozeSim, Fault, SimBuilder};
use serde_json::{Value, json};

use crate::common::{Reply, call, get, send};

const TOKEN: &str = "pat_simulator";

fn path(enterprise: &str) -> String {
    format!("/v1/enterprises/{enterprise}/organizations")
}

async fn start(builder: SimBuilder<org_vendor_sim::Coze>) -> CozeSim {
    let sim = builder.start().await.unwrap();
    assert_eq!(sim.static_token(), TOKEN);
    sim
}

async fn list(sim: &CozeSim, query: &str) -> Reply {
    let url = format!("{}{}{query}", sim.url(), path(sim.enterprise_id()));
    call(get(url).bearer_auth(TOKEN)).await
}

fn ids(reply: &Reply) -> Vec<&str> {
    let items = reply.body["data"]["items"].as_array().unwrap();
    items.iter().map(|item| item["organization_id"].as_str().unwrap()).collect()
}

fn assert_refused(reply: &Reply, status: u16, code: i64, message: &str) {
    assert_eq!((reply.status, &reply.body["code"]), (status, &json!(code)), "{}", reply.text);
    assert!(reply.body["msg"].as_str().unwrap().contains(message), "{}", reply.text);
    assert_eq!(reply.body.get("data"), None);
    assert_eq!(reply.header("x-tt-logid"), reply.body["detail"]["logid"].as_str());
}

#[tokio::test]
async fn the_whole_answer_is_as_documented() {
    let mut default = Organization::new("7490888144456001", "默认组织");
    default.is_default_organization = true;
    let other = Organization::new("7490888144457002", "市场部");
    let sim = start(CozeSim::builder().organizations([default, other])).await;
    let reply = list(&sim, "?page_num=1&page_size=20").await;
    let expected = json!({
        "code": 0,
        "msg": "",
        "data": {
            "items": [
                {
                    "organization_id": "7490888144456001",
                    "organization_name": "默认组织",
                    "organization_icon_url": "https://example.com/organization_icons/7490888144456001.png",
                    "is_default_organization": true
                },
                {
                    "organization_id": "7490888144457002",
                    "organization_name": "市场部",
                    "organization_icon_url": "https://example.com/organization_icons/7490888144457002.png",
                    "is_default_organization": false
                }
            ],
            "total_count": 2
        },
        "detail": {"logid": reply.header("x-tt-logid").unwrap()}
    });
    assert_eq!((reply.status, &reply.body), (200, &expected));
    assert_eq!(reply.header("content-type"), Some("application/json; charset=utf-8"));
}

/// Fails for a total of the page, an off-by-one at either end, or a default that is not 20.
#[tokio::test]
async fn pages_are_right_at_every_edge() {
    for (total, sizes) in [
        (0, vec![0]),
        (1, vec![1]),
        (19, vec![19]),
        (20, vec![20]),
        (21, vec![20, 1]),
        (40, vec![20, 20]),
        (41, vec![20, 20, 1]),
    ] {
        let all: Vec<_> = (0..total).map(|n| Organization::new(format!("id-{n}"), "O")).collect();
        let sim = start(CozeSim::builder().organizations(all)).await;
        let mut found = Vec::new();
        for (index, size) in sizes.iter().chain([&0]).enumerate() {
            let query = if index == 0 { String::new() } else { format!("?page_num={}", index + 1) };
            let reply = list(&sim, &query).await;
            assert_eq!(ids(&reply).len(), *size, "page {} of {total}", index + 1);
            assert_eq!(reply.body["data"]["total_count"], total);
            found.extend(ids(&reply).into_iter().map(str::to_owned));
        }
        let wanted: Vec<_> = (0..total).map(|n| format!("id-{n}")).collect();
        assert_eq!(found, wanted);
        assert!(ids(&list(&sim, "?page_num=2147483647&page_size=20").await).is_empty());
    }
}

#[tokio::test]
async fn a_page_has_the_size_that_is_asked_for() {
    let all = (1..=7).map(|n| Organization::new(format!("{n}"), "O"));
    let sim = start(CozeSim::builder().organizations(all)).await;
    assert_eq!(ids(&list(&sim, "?page_num=2&page_size=3").await), ["4", "5", "6"]);
    assert_eq!(ids(&list(&sim, "?page_size=1&page_num=7").await), ["7"]);
    assert_eq!(ids(&list(&sim, "?page_size=20&unknown=parameter").await).len(), 7);
}

/// Made-up organisations differ from each other, are the same each time, and differ by seed.
#[tokio::test]
async fn a_million_made_up_organizations_are_there_at_once() {
    let sim = start(CozeSim::builder().generated(1_000_000, 5)).await;
    let last = list(&sim, "?page_num=50000&page_size=20").await;
    assert_eq!((ids(&last).len(), &last.body["data"]["total_count"]), (20, &json!(1_000_000)));
    assert!(ids(&list(&sim, "?page_num=50001").await).is_empty());
    let again = start(CozeSim::builder().generated(1_000_000, 5)).await;
    let items = |reply: &Reply| reply.body["data"]["items"].clone();
    assert_eq!(items(&list(&again, "?page_num=50000").await), items(&last));
    let other = start(CozeSim::builder().generated(1_000_000, 6)).await;
    assert_ne!(items(&list(&other, "?page_num=50000").await), items(&last));

    let sim = start(CozeSim::builder().generated(500, 9)).await;
    let mut all = Vec::new();
    for number in 1..=25 {
        let page = list(&sim, &format!("?page_num={number}")).await;
        all.extend(page.body["data"]["items"].as_array().unwrap().clone());
    }
    let unique: std::collections::HashSet<_> =
        all.iter().map(|item| item["organization_id"].to_string()).collect();
    assert_eq!(unique.len(), 500);
    let defaults = all.iter().filter(|item| item["is_default_organization"] == json!(true)).count();
    assert_eq!((defaults, &all[0]["is_default_organization"]), (1, &json!(true)));
}

#[tokio::test]
async fn bad_pages_are_refused() {
    let sim = start(CozeSim::builder()).await;
    for (query, message) in [
        ("?page_num=0", "page_num must be at least 1"),
        ("?page_num=-1", "page_num must be at least 1"),
        ("?page_num=one", "page_num is not an integer"),
        ("?page_num=", "page_num is not an integer"),
        ("?page_num=2147483648", "page_num is not an integer"),
        ("?page_size=0", "page_size must be from 1 to 20"),
        ("?page_size=-5", "page_size must be from 1 to 20"),
        ("?page_size=21", "page_size must be from 1 to 20"),
        ("?page_size=2.0", "page_size is not an integer"),
    ] {
        assert_refused(&list(&sim, query).await, 404, 4000, message);
    }
}

#[tokio::test]
async fn who_may_not_list_is_refused() {
    let sim = start(CozeSim::builder()).await;
    let url = format!("{}{}", sim.url(), path(sim.enterprise_id()));
    assert_refused(&call(get(&url)).await, 401, 4100, "no access token");
    let basic = call(get(&url).basic_auth(TOKEN, None::<&str>)).await;
    assert_refused(&basic, 401, 4100, "no access token");
    assert_refused(&call(get(&url).bearer_auth("pat_other")).await, 401, 700012006, "invalid");
    let elsewhere = format!("{}{}", sim.url(), path("volcano_2"));
    let reply = call(get(elsewhere).bearer_auth(TOKEN)).await;
    assert_refused(&reply, 404, 4200, "no enterprise volcano_2");

    let sim = start(CozeSim::builder().permissions(["Enterprise.createOrganization"])).await;
    assert_refused(&list(&sim, "").await, 200, 4101, "Enterprise.listOrganization");
    let sim = start(CozeSim::builder().permissions(Vec::<String>::new())).await;
    assert_refused(&list(&sim, "").await, 200, 4101, "Enterprise.listOrganization");
}

/// Tokens live by the simulator's clock: to the second, and not longer.
#[tokio::test]
async fn a_token_expires_and_can_be_taken_back() {
    let clock = Clock::stopped_at(std::time::UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    let sim = CozeSim::builder().clock(clock.clone()).start().await.unwrap();
    let url = format!("{}{}", sim.url(), path(sim.enterprise_id()));
    let (short, long) = (
        sim.issue_token(Duration::from_secs(900)),
        sim.issue_token(Duration::from_secs(10_000_000)),
    );
    clock.advance(Duration::from_secs(899));
    assert_eq!(call(get(&url).bearer_auth(&short)).await.status, 200);
    clock.advance(Duration::from_secs(1));
    assert_refused(&call(get(&url).bearer_auth(&short)).await, 401, 700012006, "expired");
    clock.advance(Duration::from_secs(1_000_000));
    assert_eq!(call(get(&url).bearer_auth(&long)).await.status, 200);
    sim.revoke_tokens();
    assert_refused(&call(get(&url).bearer_auth(&long)).await, 401, 700012006, "invalid");
    // What always works is there without being asked for, and is not taken back.
    assert_eq!(call(get(&url).bearer_auth(TOKEN)).await.status, 200);
    assert_eq!(sim.static_token(), TOKEN);
}

#[tokio::test]
async fn any_code_can_be_provoked() {
    let sim = start(CozeSim::builder()).await;
    for (code, status) in [
        (4000, 404),
        (4100, 401),
        (4101, 200),
        (4102, 403),
        (4008, 429),
        (4009, 429),
        (4020, 429),
        (4200, 404),
        (5000, 500),
        (700012006, 401),
        (123456, 400),
    ] {
        sim.faults().next(Fault::Refusal(code.to_string()));
        assert_refused(&list(&sim, "").await, status, code, "");
    }
    sim.faults().next(Fault::InternalError);
    assert_refused(&list(&sim, "").await, 500, 5000, "internal error");
    assert_eq!(list(&sim, "").await.status, 200);
}

/// The number of requests is a setting, since none is documented; the window slides with the simulator's clock.
#[tokio::test]
async fn too_many_requests_in_a_minute_are_refused() {
    let clock = Clock::stopped_at(std::time::UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    let builder = || CozeSim::builder().requests_per_minute(3).clock(clock.clone());
    let sim = start(builder()).await;
    for _ in 0..3 {
        assert_eq!(list(&sim, "").await.body["code"], 0);
        clock.advance(Duration::from_secs(10));
    }
    assert_refused(&list(&sim, "").await, 429, 4020, "in 30 s");
    clock.advance(Duration::from_secs(30));
    assert_eq!(list(&sim, "").await.body["code"], 0);
    assert_refused(&list(&sim, "").await, 429, 4020, "in 10 s");

    let sim = start(builder().quotas(false)).await;
    for _ in 0..10 {
        assert_eq!(list(&sim, "").await.body["code"], 0);
    }
    // The switch and the setting do not depend on their order.
    let sim = start(CozeSim::builder().quotas(false).requests_per_minute(1)).await;
    for _ in 0..3 {
        assert_eq!(list(&sim, "").await.body["code"], 0);
    }
}

#[tokio::test]
async fn wrong_methods_and_paths_are_refused() {
    let sim = start(CozeSim::builder()).await;
    let organizations = path(sim.enterprise_id());
    let token = format!("/api/permission/oauth2/enterprise_id/{}/token", sim.enterprise_id());
    for (method, path, allow) in [
        ("PATCH", &organizations, "GET"),
        ("DELETE", &organizations, "GET"),
        ("GET", &token, "POST"),
    ] {
        let url = format!("{}{path}", sim.url()).parse().unwrap();
        let reply = send(reqwest::Request::new(method.parse().unwrap(), url)).await;
        assert_refused(&reply, 405, 4000, method);
        assert_eq!(reply.header("allow"), Some(allow));
    }
    for path in ["/", "/v1/enterprises", "/v1/enterprises/x/organizations/", "/v1/enterprises/x/y"]
    {
        let reply = call(get(format!("{}{path}", sim.url()))).await;
        assert_refused(&reply, 404, 4200, "no such path");
    }
}

/// An ID is percent-decoded, and its slash does not become another segment.
#[tokio::test]
async fn an_odd_enterprise_id_is_found() {
    let sim = start(CozeSim::builder().enterprise_id("volcano_1***/ü")).await;
    let url = format!("{}{}", sim.url(), path("volcano_1***%2F%C3%BC"));
    assert_eq!(call(get(url).bearer_auth(TOKEN)).await.body["code"], 0);
}

#[tokio::test]
async fn each_log_id_is_another() {
    let sim = start(CozeSim::builder()).await;
    let log_id = |reply: Reply| reply.body["detail"]["logid"].as_str().map(str::to_owned);
    let first = log_id(list(&sim, "").await);
    assert_ne!(first, log_id(list(&sim, "?page_num=0").await));
    assert_ne!(first, Some(Value::Null.to_string()));
}
