//! OneAccess: the four listings, paging, refusals and tokens.

use std::time::{Duration, UNIX_EPOCH};

use org_vendor_sim::oneaccess::Organization;
use org_vendor_sim::{Clock, Fault, OneAccess, OneAccessSim, SimBuilder};
use serde_json::json;

use crate::common::{Reply, call, get, post, send};

const ORGANIZATIONS: &str = "/api/v2/tenant/organizations";

const TOKEN: &str = "00000000-0000-0000-0000-000000000001";

/// Two roots; below the first one two, and below the second of those one more.
///
/// ```text
/// A ─ AA
///   └ AB ─ ABA
/// B ─ BA
/// ```
fn tree() -> Vec<Organization> {
    let below = |parent: &str, id: &str| Organization::below(parent, id, format!("code-{id}"), id);
    let root = |id: &str| Organization::root(id, format!("code-{id}"), id);
    // A child may come before its parent.
    vec![
        below("AB", "ABA"),
        root("A"),
        below("A", "AA"),
        root("B"),
        below("A", "AB"),
        below("B", "BA"),
    ]
}

async fn start(builder: SimBuilder<OneAccess>) -> OneAccessSim {
    let sim = builder.start().await.unwrap();
    assert_eq!(sim.static_token(), TOKEN);
    sim
}

async fn list(sim: &OneAccessSim, query: &str) -> Reply {
    call(get(format!("{}{ORGANIZATIONS}{query}", sim.url())).bearer_auth(TOKEN)).await
}

fn ids(reply: &Reply) -> Vec<&str> {
    let all = reply.body["organizations"].as_array().unwrap_or_else(|| panic!("{}", reply.text));
    all.iter().map(|organization| organization["org_id"].as_str().unwrap()).collect()
}

fn assert_refused(reply: &Reply, status: u16, code: &str, message: &str) {
    assert_eq!((reply.status, &reply.body["error_code"]), (status, &json!(code)), "{}", reply.text);
    assert!(reply.body["error_msg"].as_str().unwrap().contains(message), "{}", reply.text);
    assert_eq!(reply.body.as_object().unwrap().len(), 2);
}

/// The shape of OAuth.
fn assert_refused_token(reply: &Reply, status: u16, code: &str, message: &str) {
    assert_eq!((reply.status, &reply.body["error"]), (status, &json!(code)), "{}", reply.text);
    assert!(reply.body["error_description"].as_str().unwrap().contains(message), "{}", reply.text);
    assert_eq!(reply.body.as_object().unwrap().len(), 2);
}

#[tokio::test]
async fn the_whole_answer_is_as_documented() {
    let root = Organization::root("20210619175242949-6040-CA7ECF", "1000000", "Headquarter");
    let below = Organization::below(
        "20210619175242949-6040-CA7ECF",
        "20210623103509267-6ABA-201FFC",
        "1000001",
        "Subdepartments",
    );
    let sim = start(OneAccessSim::builder().organizations([root, below])).await;
    let reply = list(&sim, "?org_id=&all_child=true&offset=0&limit=100").await;
    // The text, since the page has the order of the keys and the null.
    let expected = r#"{"total":2,"organizations":[{"org_id":"20210619175242949-6040-CA7ECF","org_code":"1000000","name":"Headquarter","category":"department","parent_id":null},{"org_id":"20210623103509267-6ABA-201FFC","org_code":"1000001","name":"Subdepartments","category":"department","parent_id":"20210619175242949-6040-CA7ECF"}]}"#;
    let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
    assert_eq!((reply.status, &reply.body), (200, &expected));
    assert!(reply.header("x-request-id").is_some());
}

#[tokio::test]
async fn each_of_the_four_listings_has_what_the_page_says() {
    let sim = start(OneAccessSim::builder().organizations(tree())).await;
    for (query, expected) in [
        ("org_id=&all_child=false", vec!["A", "B"]),
        ("all_child=false", vec!["A", "B"]),
        ("", vec!["A", "B"]),
        ("org_id=&all_child=true", vec!["ABA", "A", "AA", "B", "AB", "BA"]),
        ("all_child=true", vec!["ABA", "A", "AA", "B", "AB", "BA"]),
        ("org_id=A&all_child=true", vec!["A", "AA", "AB", "ABA"]),
        ("org_id=A&all_child=false", vec!["A", "AA", "AB"]),
        ("org_id=A", vec!["A", "AA", "AB"]),
        ("org_id=ABA&all_child=true", vec!["ABA"]),
        ("org_id=ABA&all_child=false", vec!["ABA"]),
    ] {
        let reply = list(&sim, &format!("?{query}&limit=100&offset=0")).await;
        assert_eq!(ids(&reply), expected, "{query}");
        assert_eq!(reply.body["total"], expected.len(), "{query}");
    }
}

/// Fails for an offset of records, for pages counted from 1, and for a total of the page.
#[tokio::test]
async fn pages_are_right_at_every_edge() {
    for (total, limit) in [(0, 10), (1, 1), (9, 10), (10, 10), (11, 10), (20, 10), (21, 10), (5, 2)]
    {
        let all = (0..total).map(|n| Organization::root(format!("O{n}"), format!("{n}"), "O"));
        let sim = start(OneAccessSim::builder().organizations(all)).await;
        let mut found = Vec::new();
        let pages = total / limit + 1;
        for offset in 0..=pages {
            let reply = list(&sim, &format!("?limit={limit}&offset={offset}")).await;
            let left = (total - offset * limit).clamp(0, limit);
            assert_eq!(ids(&reply).len() as i32, left, "page {offset} of {total}");
            assert_eq!(reply.body["total"], total);
            found.extend(ids(&reply).into_iter().map(str::to_owned));
        }
        assert_eq!(found, (0..total).map(|n| format!("O{n}")).collect::<Vec<_>>());
        let far = list(&sim, "?limit=2147483647&offset=2147483647").await;
        assert_eq!((ids(&far).len(), &far.body["total"]), (0, &json!(total)));
    }
}

/// Pages of one listing that goes over several levels fit together.
#[tokio::test]
async fn a_subtree_is_paged_as_a_whole() {
    let sim = start(OneAccessSim::builder().generated(1_000_000, 4)).await;
    let roots = list(&sim, "?limit=100&offset=0").await;
    assert_eq!((ids(&roots).len(), &roots.body["total"]), (8, &json!(8)));
    let id = ids(&roots)[7].to_owned();
    let whole = list(&sim, &format!("?org_id={id}&all_child=true&limit=1000&offset=0")).await;
    let mut pieces = Vec::new();
    for offset in 0..10 {
        let page =
            list(&sim, &format!("?org_id={id}&all_child=true&limit=100&offset={offset}")).await;
        assert_eq!(page.body["total"], whole.body["total"]);
        pieces.extend(ids(&page).into_iter().map(str::to_owned));
    }
    assert_eq!(pieces, ids(&whole));
    // Each has its parent before it.
    let mut seen = std::collections::HashSet::from([id.clone()]);
    for organization in &whole.body["organizations"].as_array().unwrap()[1..] {
        assert!(seen.contains(organization["parent_id"].as_str().unwrap()));
        assert!(seen.insert(organization["org_id"].as_str().unwrap().to_owned()));
    }
    // All subtrees together are everything.
    let mut sum = 0;
    for id in ids(&roots) {
        let page = list(&sim, &format!("?org_id={id}&all_child=true&limit=1&offset=0")).await;
        sum += page.body["total"].as_u64().unwrap();
    }
    assert_eq!(sum, 1_000_000);
}

#[tokio::test]
async fn bad_parameters_are_refused() {
    let sim = start(OneAccessSim::builder().organizations(tree())).await;
    for (query, message) in [
        ("", "limit is missing"),
        ("?offset=0", "limit is missing"),
        ("?limit=10", "offset is missing"),
        ("?limit=&offset=0", "limit is not an integer"),
        ("?limit=ten&offset=0", "limit is not an integer"),
        ("?limit=2147483648&offset=0", "limit is not an integer"),
        ("?limit=0&offset=0", "limit must be at least 1"),
        ("?limit=-1&offset=0", "limit must be at least 1"),
        ("?limit=10&offset=-1", "offset is a page number and must be at least 0"),
        ("?limit=10&offset=x", "offset is not an integer"),
        ("?limit=10&offset=0&all_child=1", "all_child must be true or false"),
        ("?limit=10&offset=0&all_child=", "all_child must be true or false"),
        ("?limit=10&offset=0&org_id=C", "there is no organization C"),
    ] {
        assert_refused(&list(&sim, query).await, 400, "USER.0033", message);
    }
}

#[tokio::test]
async fn who_may_not_list_is_refused() {
    let sim = start(OneAccessSim::builder()).await;
    let url = format!("{}{ORGANIZATIONS}?limit=10&offset=0", sim.url());
    assert_refused_token(&call(get(&url)).await, 401, "invalid_token", "no access token");
    let other = call(get(&url).bearer_auth("other")).await;
    assert_refused_token(&other, 401, "invalid_token", "invalid");
    for (permissions, status) in
        [(vec!["org_read"], 200), (vec!["org_all"], 200), (vec!["user_all"], 403)]
    {
        let sim = start(OneAccessSim::builder().permissions(permissions)).await;
        let reply = list(&sim, "?limit=10&offset=0").await;
        assert_eq!(reply.status, status, "{}", reply.text);
        if status == 403 {
            assert_refused_token(&reply, 403, "insufficient_scope", "org_read, org_all");
        }
    }
}

fn credentials(sim: &OneAccessSim) -> String {
    format!(
        "grant_type=client_credentials&client_id={}&client_secret={}",
        sim.client_id(),
        sim.client_secret()
    )
}

async fn exchange(sim: &OneAccessSim, kind: &str, body: impl Into<String>) -> Reply {
    let request = post(format!("{}/api/v2/tenant/token", sim.url()));
    call(request.header("content-type", kind).body(body.into())).await
}

const FORM: &str = "application/x-www-form-urlencoded";

/// `expires_in` is what is left; the status of an expired token is a setting, and its body is not.
#[tokio::test]
async fn a_token_lives_for_half_an_hour() {
    for status in [401, 400] {
        let clock = Clock::stopped_at(UNIX_EPOCH + Duration::from_secs(1_800_000_000));
        let builder = OneAccessSim::builder().clock(clock.clone()).expired_token_status(status);
        let sim = builder.start().await.unwrap();
        let first = exchange(&sim, FORM, credentials(&sim)).await;
        assert_eq!(first.status, 200, "{}", first.text);
        let mut body = first.body.clone();
        let token = body["access_token"].take();
        let token = token.as_str().unwrap();
        assert_eq!(
            body,
            json!({"access_token": null, "token_type": "Bearer", "expires_in": 1800, "scope": "org_read"})
        );
        let url = format!("{}{ORGANIZATIONS}?limit=10&offset=0", sim.url());
        clock.advance(Duration::from_secs(1000));
        // A new token is another one, and does not end the old one.
        let second = exchange(&sim, FORM, credentials(&sim)).await;
        assert_eq!(second.body["expires_in"], 1800);
        assert_ne!(second.body["access_token"], first.body["access_token"]);
        clock.advance(Duration::from_secs(799));
        assert_eq!(call(get(&url).bearer_auth(token)).await.status, 200);
        clock.advance(Duration::from_secs(1));
        let expired = call(get(&url).bearer_auth(token)).await;
        assert_refused_token(&expired, status, "invalid_token", "expired");
        let second = second.body["access_token"].as_str().unwrap();
        assert_eq!(call(get(&url).bearer_auth(second)).await.status, 200);
        sim.revoke_tokens();
        assert_refused_token(&call(get(&url).bearer_auth(second)).await, 401, "invalid_token", "");
    }
}

#[tokio::test]
async fn the_settings_of_tokens_hold() {
    let builder = OneAccessSim::builder().client("me & you", "a+b=c%").token_seconds(60);
    let sim = builder.permissions(["org_read", "user_read"]).start().await.unwrap();
    let body = "client_secret=a%2Bb%3Dc%25&client_id=me+%26+you&grant_type=client_credentials";
    let reply = exchange(&sim, &format!("{FORM}; charset=utf-8"), body).await;
    assert_eq!(
        (reply.status, &reply.body["expires_in"], &reply.body["scope"]),
        (200, &json!(60), &json!("org_read user_read"))
    );
    let error = OneAccessSim::builder().expired_token_status(500).start().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the state: oneaccess.expired_token_status: is 500, and must be 400 or 401"
    );
}

#[tokio::test]
async fn bad_exchanges_are_refused() {
    let sim = start(OneAccessSim::builder()).await;
    let right = credentials(&sim);
    for (body, status, code, message) in [
        ("", 400, "invalid_request", "grant_type is missing"),
        ("grant_type=client_credentials", 400, "invalid_request", "client_id is missing"),
        (
            "grant_type=client_credentials&client_id=x",
            400,
            "invalid_request",
            "client_secret is missing",
        ),
        (
            "grant_type=password&client_id=x&client_secret=y",
            400,
            "unsupported_grant_type",
            "password",
        ),
        (
            "grant_type=client_credentials&client_id=x&client_secret=y",
            401,
            "invalid_client",
            "wrong",
        ),
        (&right.replace("sim-client&", "sim-clienT&"), 401, "invalid_client", "wrong"),
        (&right.replace("secret=sim", "secret=SIM"), 401, "invalid_client", "wrong"),
    ] {
        assert_refused_token(&exchange(&sim, FORM, body).await, status, code, message);
    }
    let json = json!({"grant_type": "client_credentials"}).to_string();
    let reply = exchange(&sim, "application/json", json).await;
    assert_refused_token(&reply, 400, "invalid_request", FORM);
    assert_eq!(exchange(&sim, FORM, right).await.status, 200);
}

#[tokio::test]
async fn any_code_can_be_provoked() {
    let sim = start(OneAccessSim::builder()).await;
    let query = "?limit=10&offset=0";
    for code in ["USER.0033", "PARAM.0001"] {
        sim.faults().next(Fault::Refusal(code.to_owned()));
        assert_refused(&list(&sim, query).await, 400, code, "");
    }
    for code in ["invalid_token", "invalid_client"] {
        sim.faults().next(Fault::Refusal(code.to_owned()));
        assert_refused_token(&list(&sim, query).await, 401, code, "");
    }
    sim.faults().next(Fault::InternalError);
    assert_refused(&list(&sim, query).await, 500, "INTERNAL_ERROR", "");
    sim.faults().next(Fault::RateLimited(Duration::from_millis(2500)));
    let reply = list(&sim, query).await;
    assert_refused(&reply, 429, "TOO_MANY_REQUESTS", "in 3 s");
    assert_eq!(reply.header("retry-after"), Some("3"));
}

#[tokio::test]
async fn wrong_methods_and_paths_are_refused() {
    let sim = start(OneAccessSim::builder()).await;
    for (method, path, allow) in
        [("POST", ORGANIZATIONS, "GET"), ("GET", "/api/v2/tenant/token", "POST")]
    {
        let url = format!("{}{path}", sim.url()).parse().unwrap();
        let reply = send(reqwest::Request::new(method.parse().unwrap(), url)).await;
        assert_refused(&reply, 405, "METHOD_NOT_ALLOWED", method);
        assert_eq!(reply.header("allow"), Some(allow));
    }
    for path in ["/", "/api/v2/tenant/users", "/api/v2/tenant/organizations/"] {
        let reply = call(get(format!("{}{path}", sim.url()))).await;
        assert_refused(&reply, 404, "NOT_FOUND", "no such path");
    }
}
