//! Coze's members, organisations and their people: what is created is listed, found, changed and gone, and what the
//! pages forbid is refused.

use std::time::{Duration, UNIX_EPOCH};

use org_vendor_sim::coze::{Member, Organization, OrganizationPerson, OrganizationRole, Role};
use org_vendor_sim::{Clock, Coze, CozeSim, SimBuilder};
use serde_json::{Value, json};

use crate::common::{Reply, call, request};

/// Each operation, with a path that leads to it and the permission of its page.
const OPERATIONS: [(&str, &str, &str); 10] = [
    ("POST", "/v1/enterprises/e/members", "Enterprise.batchAddPeople"),
    ("PUT", "/v1/enterprises/e/members/ada", "Enterprise.updatePeople"),
    ("DELETE", "/v1/enterprises/e/members/ada", "Enterprise.removePeople"),
    ("GET", "/v1/enterprises/e/organizations", "Enterprise.listOrganization"),
    ("POST", "/v1/enterprises/e/organizations", "Enterprise.createOrganization"),
    ("PUT", "/v1/organizations/1", "Account.updateOrganization"),
    ("GET", "/v1/organizations/1/members", "Account.listOrganizationPeople"),
    ("POST", "/v1/organizations/1/members", "batchAddOrganizationPeople"),
    ("PUT", "/v1/organizations/1/members/ada", "updateOrganizationPeople"),
    ("DELETE", "/v1/organizations/1/members/ada", "Account.removeOrganizationPeople"),
];

fn builder() -> SimBuilder<Coze> {
    let mut default = Organization::new("1", "Head office").people([
        OrganizationPerson::new("ada").role(OrganizationRole::OrganizationSuperAdmin),
        OrganizationPerson::new("bob"),
        OrganizationPerson::new("gus").role(OrganizationRole::OrganizationGuest),
    ]);
    default.is_default_organization = true;
    CozeSim::builder()
        .enterprise_id("e")
        .clock(Clock::stopped_at(UNIX_EPOCH + Duration::from_secs(1_715_000_000)))
        .organizations([default, Organization::new("2", "Sales")])
        .members([
            Member::new("ada").role(Role::EnterpriseSuperAdmin),
            Member::new("bob"),
            Member::new("cy").role(Role::EnterpriseAdmin),
        ])
}

async fn send(sim: &CozeSim, method: &str, path: &str, body: Value) -> Reply {
    let mut request = request(method, format!("{}{path}", sim.url())).bearer_auth("pat_simulator");
    if !body.is_null() {
        request = request.header("content-type", "application/json").body(body.to_string());
    }
    call(request).await
}

async fn done(sim: &CozeSim, method: &str, path: &str, body: Value) {
    let reply = send(sim, method, path, body).await;
    let logid = reply.header("x-tt-logid").unwrap();
    assert_eq!(
        reply.body,
        json!({"code": 0, "msg": "", "detail": {"logid": logid}}),
        "{method} {path}"
    );
}

/// The people of an organisation with their roles.
async fn people(sim: &CozeSim, id: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for page in 1.. {
        let reply = send(
            sim,
            "GET",
            &format!("/v1/organizations/{id}/members?page_num={page}&page_size=2"),
            Value::Null,
        )
        .await;
        let items = reply.body["data"]["items"]
            .as_array()
            .unwrap_or_else(|| panic!("{}", reply.text))
            .clone();
        if items.is_empty() {
            assert_eq!(reply.body["data"]["total_count"], all.len());
            break;
        }
        let text = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
        all.extend(
            items.iter().map(|item| (text(item, "user_id"), text(item, "organization_role_type"))),
        );
    }
    all
}

async fn names(sim: &CozeSim) -> Vec<String> {
    let reply = send(sim, "GET", "/v1/enterprises/e/organizations", Value::Null).await;
    let items = reply.body["data"]["items"].as_array().unwrap();
    items.iter().map(|item| item["organization_name"].as_str().unwrap().to_owned()).collect()
}

fn roles(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|&(id, role)| (id.to_owned(), format!("organization_{role}"))).collect()
}

#[tokio::test]
async fn a_person_from_the_beginning_to_the_end() {
    let sim = builder().start().await.unwrap();
    let join = |id: &str, role: &str| json!({"users": [{"user_id": id, "role": role}]});
    done(&sim, "POST", "/v1/enterprises/e/members", join("dora", "enterprise_member")).await;
    done(&sim, "POST", "/v1/enterprises/e/members", json!({})).await;
    done(&sim, "POST", "/v1/enterprises/e/members", json!({"users": []})).await;
    // Whoever joins the enterprise is in its default organisation.
    assert_eq!(
        people(&sim, "1").await,
        roles(&[("ada", "super_admin"), ("bob", "member"), ("gus", "guest"), ("dora", "member")])
    );
    let reply = send(&sim, "GET", "/v1/organizations/1/members?page_size=50", Value::Null).await;
    assert_eq!(
        reply.body["data"]["items"][3],
        json!({
            "user_id": "dora", "is_valid": true, "avatar_url": "https://example.com/avatar/dora.jpg",
            "created_at": 1_715_000_000, "people_type": "employee", "user_nickname": "User dora",
            "user_unique_name": "userdora", "organization_role_type": "organization_member",
        })
    );
    assert_eq!(reply.body["data"]["items"][2]["people_type"], "guest");
    done(&sim, "PUT", "/v1/enterprises/e/members/dora", json!({"role": "enterprise_admin"})).await;

    let reply = send(
        &sim,
        "POST",
        "/v1/enterprises/e/organizations",
        json!({"name": "Labs", "super_admin_user_id": "dora", "description": "d"}),
    )
    .await;
    let id = reply.body["data"]["organization_id"].as_str().unwrap().to_owned();
    assert_eq!(names(&sim).await, ["Head office", "Sales", "Labs"]);
    assert_eq!(people(&sim, &id).await, roles(&[("dora", "super_admin")]));
    done(
        &sim,
        "PUT",
        &format!("/v1/organizations/{id}"),
        json!({"name": "Research", "description": ""}),
    )
    .await;
    done(&sim, "PUT", "/v1/organizations/2", json!({"name": "", "description": "x"})).await;
    assert_eq!(names(&sim).await, ["Head office", "Sales", "Research"]);

    let members = format!("/v1/organizations/{id}/members");
    let add = |id: &str, role: &str| json!({"organization_people": [{"user_id": id, "organization_role_type": format!("organization_{role}")}]});
    for (user, role) in [("bob", "admin"), ("gus", "guest"), ("cy", "super_admin")] {
        done(&sim, "POST", &members, add(user, role)).await;
    }
    done(
        &sim,
        "PUT",
        &format!("{members}/bob"),
        json!({"organization_role_type": "organization_member"}),
    )
    .await;
    assert_eq!(
        people(&sim, &id).await,
        roles(&[
            ("dora", "super_admin"),
            ("bob", "member"),
            ("gus", "guest"),
            ("cy", "super_admin")
        ])
    );
    done(&sim, "DELETE", &format!("{members}/dora"), json!({"receiver_user_id": "cy"})).await;
    assert_eq!(
        people(&sim, &id).await,
        roles(&[("bob", "member"), ("gus", "guest"), ("cy", "super_admin")])
    );
    // Still in the default organisation.
    let gone =
        send(&sim, "DELETE", "/v1/enterprises/e/members/dora", json!({"receiver_user_id": "ada"}))
            .await;
    assert_eq!((gone.status, &gone.body["code"]), (404, &json!(4000)));
    done(&sim, "DELETE", "/v1/organizations/1/members/dora", json!({"receiver_user_id": "ada"}))
        .await;
    done(&sim, "DELETE", "/v1/enterprises/e/members/dora", json!({"receiver_user_id": "ada"}))
        .await;
    let gone =
        send(&sim, "PUT", "/v1/enterprises/e/members/dora", json!({"role": "enterprise_admin"}))
            .await;
    assert_eq!((gone.status, &gone.body["code"]), (404, &json!(4200)));
    // And may come back.
    done(&sim, "POST", "/v1/enterprises/e/members", join("dora", "enterprise_admin")).await;
}

#[tokio::test]
async fn what_the_pages_forbid_is_refused() {
    let sim = builder().start().await.unwrap();
    let user = |id: &str, role: &str| json!({"users": [{"user_id": id, "role": role}]});
    let add = |id: &str, role: &str| json!({"organization_people": [{"user_id": id, "organization_role_type": format!("organization_{role}")}]});
    let receiver = |id: &str| json!({"receiver_user_id": id});
    let role = |role: &str| json!({"organization_role_type": format!("organization_{role}")});
    let create = |name: &str, admin: &str| json!({"name": name, "super_admin_user_id": admin});
    let (members, organizations) = ("/v1/enterprises/e/members", "/v1/enterprises/e/organizations");
    for (method, path, body, code) in [
        ("POST", "/v1/enterprises/other/members", user("x", "enterprise_member"), 4200),
        ("POST", members, user("bob", "enterprise_member"), 4000),
        ("POST", members, user("x", "enterprise_guest"), 4000),
        ("POST", members, user("x", "enterprise_super_admin"), 4000),
        ("POST", members, json!({"users": [{"user_id": "x"}]}), 4000),
        ("POST", members, json!({"users": [{"user_id": 1, "role": "enterprise_member"}]}), 4000),
        ("POST", members, json!({"users": {}}), 4000),
        (
            "POST",
            members,
            json!({"users": [{"user_id": "x", "role": "enterprise_member"}, {"user_id": "y", "role": "enterprise_member"}]}),
            4000,
        ),
        ("POST", members, json!([]), 4000),
        ("PUT", "/v1/enterprises/e/members/none", json!({"role": "enterprise_admin"}), 4200),
        ("PUT", "/v1/enterprises/e/members/gus", json!({"role": "enterprise_admin"}), 4000),
        ("PUT", "/v1/enterprises/e/members/bob", json!({}), 4000),
        ("DELETE", "/v1/enterprises/e/members/none", receiver("ada"), 4200),
        ("DELETE", "/v1/enterprises/e/members/bob", receiver("ada"), 4000),
        ("DELETE", "/v1/enterprises/e/members/cy", receiver("bob"), 4000),
        ("DELETE", "/v1/enterprises/e/members/cy", receiver("cy"), 4000),
        ("DELETE", "/v1/enterprises/e/members/cy", Value::Null, 4000),
        ("POST", organizations, create("", "ada"), 4000),
        ("POST", organizations, create(&"n".repeat(31), "ada"), 4000),
        (
            "POST",
            organizations,
            json!({"name": "N", "super_admin_user_id": "ada", "description": "d".repeat(101)}),
            4000,
        ),
        ("POST", organizations, create("N", "none"), 4000),
        ("POST", organizations, create("N", "gus"), 4000),
        ("POST", organizations, json!({"name": "N"}), 4000),
        ("PUT", "/v1/organizations/none", json!({"name": "N"}), 4200),
        ("PUT", "/v1/organizations/1", json!({"name": "n".repeat(31)}), 4000),
        ("PUT", "/v1/organizations/1", json!({"name": 1}), 4000),
        ("GET", "/v1/organizations/none/members", Value::Null, 4200),
        ("GET", "/v1/organizations/1/members?page_size=51", Value::Null, 4000),
        ("GET", "/v1/organizations/1/members?page_num=0", Value::Null, 4000),
        ("POST", "/v1/organizations/none/members", add("cy", "member"), 4200),
        ("POST", "/v1/organizations/1/members", add("none", "member"), 4000),
        ("POST", "/v1/organizations/1/members", add("bob", "member"), 4000),
        ("POST", "/v1/organizations/1/members", add("cy", "guest"), 4000),
        ("POST", "/v1/organizations/2/members", add("gus", "member"), 4000),
        ("POST", "/v1/organizations/2/members", add("cy", "owner"), 4000),
        ("POST", "/v1/organizations/2/members", json!({"organization_people": []}), 4000),
        ("PUT", "/v1/organizations/1/members/cy", role("admin"), 4200),
        ("PUT", "/v1/organizations/1/members/gus", role("member"), 4000),
        ("PUT", "/v1/organizations/1/members/bob", role("guest"), 4000),
        ("DELETE", "/v1/organizations/1/members/ada", receiver("bob"), 777_074_044),
        ("DELETE", "/v1/organizations/1/members/bob", receiver("gus"), 4000),
        ("DELETE", "/v1/organizations/1/members/cy", receiver("ada"), 4200),
    ] {
        let reply = send(&sim, method, path, body.clone()).await;
        assert_eq!(reply.body["code"], code, "{method} {path} {body}: {}", reply.text);
        assert!(!reply.body["msg"].as_str().unwrap().is_empty());
        assert_eq!(reply.header("x-tt-logid"), reply.body["detail"]["logid"].as_str());
    }
    assert_eq!(people(&sim, "1").await.len(), 3);
    assert_eq!(names(&sim).await, ["Head office", "Sales"]);
}

/// 100 employees, and not one more; 20 organisations, and not one more.
#[tokio::test]
async fn an_enterprise_has_its_limits() {
    let sim = builder().start().await.unwrap();
    // Three are there, and a visitor, who does not count.
    for nth in 3..=100 {
        let body = json!({"users": [{"user_id": format!("u{nth}"), "role": "enterprise_member"}]});
        let reply = send(&sim, "POST", "/v1/enterprises/e/members", body).await;
        assert_eq!(reply.body["code"], if nth < 100 { 0 } else { 777_074_011 }, "{nth}");
    }
    for nth in 2..=20 {
        let body = json!({"name": format!("O{nth}"), "super_admin_user_id": "ada"});
        let reply = send(&sim, "POST", "/v1/enterprises/e/organizations", body).await;
        assert_eq!(reply.body["code"], if nth < 20 { 0 } else { 4000 }, "{nth}");
    }
}

#[tokio::test]
async fn every_operation_wants_the_permission_of_its_page() {
    for (method, path, permission) in OPERATIONS {
        let others =
            OPERATIONS.iter().map(|operation| operation.2).filter(|&other| other != permission);
        let sim = builder().permissions(others).start().await.unwrap();
        let reply = send(&sim, method, path, json!({})).await;
        assert_eq!((reply.status, &reply.body["code"]), (200, &json!(4101)), "{method} {path}");
        assert!(reply.body["msg"].as_str().unwrap().ends_with(permission), "{}", reply.text);
        let sim = builder().permissions([permission]).requests_per_minute(1).start().await.unwrap();
        let reply = send(&sim, method, path, json!({})).await;
        assert!(![4101, 4100].contains(&reply.body["code"].as_i64().unwrap()), "{}", reply.text);
        let reply = send(&sim, method, path, json!({})).await;
        assert_eq!(reply.body["code"], 4020, "{method} {path}: {}", reply.text);
        let without = call(request(method, format!("{}{path}", sim.url()))).await;
        assert_eq!((without.status, &without.body["code"]), (401, &json!(4100)));
        let other = call(request("PATCH", format!("{}{path}", sim.url()))).await;
        assert_eq!(other.status, 405, "{path}");
    }
}

/// Made-up organisations have people, who can be changed like those that are written down.
#[tokio::test]
async fn made_up_organisations_have_people() {
    let sim = CozeSim::builder().enterprise_id("e").generated(1_000_000, 9).start().await.unwrap();
    let reply =
        send(&sim, "GET", "/v1/enterprises/e/organizations?page_num=50000", Value::Null).await;
    let id = reply.body["data"]["items"][19]["organization_id"].as_str().unwrap().to_owned();
    let before = people(&sim, &id).await;
    assert_eq!(before.len(), 5);
    let (admin, last) = (before[0].0.clone(), before[4].0.clone());
    done(
        &sim,
        "DELETE",
        &format!("/v1/organizations/{id}/members/{last}"),
        json!({"receiver_user_id": admin}),
    )
    .await;
    assert_eq!(people(&sim, &id).await, before[..4]);
    let reply = send(
        &sim,
        "DELETE",
        &format!("/v1/enterprises/e/members/{admin}"),
        json!({"receiver_user_id": last}),
    )
    .await;
    assert_eq!(reply.body["code"], 4000);
    done(
        &sim,
        "DELETE",
        &format!("/v1/enterprises/e/members/{last}"),
        json!({"receiver_user_id": "4000000000000000"}),
    )
    .await;
    done(&sim, "PUT", &format!("/v1/organizations/{id}"), json!({"name": "Renamed"})).await;
    let reply =
        send(&sim, "GET", "/v1/enterprises/e/organizations?page_num=50000", Value::Null).await;
    assert_eq!(reply.body["data"]["items"][19]["organization_name"], "Renamed");
}
