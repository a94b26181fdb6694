//! Associated organisations: what they share, and the rules of who sees whom.

use org_vendor_sim::FeishuSim;
use org_vendor_sim::feishu::{CollaborationTenant, Department, Employee, Shared, UserToken};
use serde_json::{Value, json};

use crate::feishu_common::*;

const TENANTS: &str = "/trust_party/v1/collaboration_tenants";
const RULES: &str = "/directory/v1/collaboration_rules";
const SHARED: &str = "/directory/v1/share_entities";

async fn start() -> FeishuSim {
    let shared: Shared = serde_json::from_value(json!({
        "departments": [
            {"department_id": "p-sales", "name": {"default_value": "Sales", "i18n_value": {"zh_cn": "销售"}}, "leaders": ["p-ada", "p-bob"]},
            {"department_id": "p-emea", "name": "EMEA", "parent": "p-sales"},
        ],
        "users": [
            {"user_id": "p-ada", "name": "Ada", "departments": ["p-sales"], "mobile": "+8613800000001", "job_title": "Buyer", "employee_no": "1"},
            {"user_id": "p-bob", "name": "Bob", "leader": "p-ada"},
        ],
        "groups": [{"group_id": "p-buyers", "name": "Buyers", "users": ["p-ada"]}],
    }))
    .unwrap();
    FeishuSim::builder()
        .employees([Employee::new("ada").name("Ada")])
        .departments([
            Department::new("sales").members(["ada"]),
            Department::new("emea").parent("sales"),
        ])
        .collaboration_tenants([
            CollaborationTenant::new("near").name("Near Press").shared(shared),
            CollaborationTenant::new("far").connect_time(7),
            CollaborationTenant::new("other"),
        ])
        .quotas(false)
        .start()
        .await
        .unwrap()
}

/// All entities of a listing, in pages of two.
async fn entities(app: &Caller<'_>, path: &str, query: &[(&str, &str)]) -> Vec<Value> {
    let (mut all, mut token) = (Vec::new(), String::new());
    loop {
        let mut query = query.to_vec();
        query.extend([("page_size", "2"), ("page_token", token.as_str())]);
        let reply = app.get(path, &query).await;
        let data = data(&reply).as_object().unwrap();
        for list in data.values().filter_map(Value::as_array) {
            all.extend(list.iter().cloned());
        }
        match data.get("page_token").and_then(Value::as_str) {
            Some(next) => token = next.to_owned(),
            None => return all,
        }
    }
}

fn texts(entities: &[Value], names: [&str; 3]) -> Vec<String> {
    let text =
        |entity: &Value| names.iter().find_map(|name| entity[*name].as_str()).map(str::to_owned);
    entities.iter().map(|entity| text(entity).unwrap()).collect()
}

#[tokio::test]
async fn what_organisations_share_is_seen() {
    let sim = start().await;
    for app in [Caller::app(&sim), Caller::with(&sim, "u-simulator")] {
        let all = entities(&app, TENANTS, &[]).await;
        assert_eq!(texts(&all, ["tenant_key"; 3]), ["near", "far", "other"]);
        assert_eq!(all[1]["connect_time"], 7);
        let reply = app.get(&format!("{TENANTS}/near"), &[]).await;
        assert_eq!(data(&reply)["target_tenant"]["tenant_name"], "Near Press");
        let reply =
            app.get(&format!("{TENANTS}/near/collaboration_departments/p-sales"), &[]).await;
        let sales = data(&reply)["target_department"].clone();
        assert_eq!(
            (&sales["name"], &sales["i18n_name"], &sales["leaders"][1]["leader_type"]),
            (&json!("Sales"), &json!({"zh_cn": "销售"}), &json!(2))
        );
        let open_id = sales["open_department_id"].as_str().unwrap();
        let reply = app
            .get(
                &format!("{TENANTS}/near/collaboration_departments/{open_id}"),
                &[("target_department_id_type", "open_department_id")],
            )
            .await;
        assert_eq!(data(&reply)["target_department"], sales);
        let reply = app.get(&format!("{TENANTS}/near/collaboration_departments/p-emea"), &[]).await;
        assert_eq!(
            data(&reply)["target_department"]["parent_department_id"],
            json!({"department_id": "p-sales", "open_department_id": open_id})
        );
        let reply = app.get(&format!("{TENANTS}/near/collaboration_users/p-bob"), &[]).await;
        let bob = data(&reply)["target_user"].clone();
        assert_eq!((&bob["name"], &bob["leader_id"]["user_id"]), (&json!("Bob"), &json!("p-ada")));
        for (kind, key) in [("open_id", "open_id"), ("union_id", "union_id")] {
            let id = bob[key].as_str().unwrap();
            let reply = app
                .get(
                    &format!("{TENANTS}/near/collaboration_users/{id}"),
                    &[("target_user_id_type", kind)],
                )
                .await;
            assert_eq!(data(&reply)["target_user"], bob);
        }
        let reply = app.get(&format!("{TENANTS}/near/collaboration_users/p-ada"), &[]).await;
        let ada = &data(&reply)["target_user"];
        assert_eq!(
            (
                &ada["mobile"],
                &ada["job_title"],
                &ada["employee_no"],
                &ada["parent_department_ids"][0]["department_id"]
            ),
            (&json!("+8613800000001"), &json!("Buyer"), &json!("1"), &json!("p-sales"))
        );

        let visible = format!("{TENANTS}/near/visible_organization");
        let ids = ["department_id", "user_id", "group_id"];
        assert_eq!(
            texts(&entities(&app, &visible, &[]).await, ids),
            ["p-sales", "p-bob", "p-buyers"]
        );
        assert_eq!(
            texts(&entities(&app, &visible, &[("target_department_id", "p-sales")]).await, ids),
            ["p-emea", "p-ada"]
        );
        assert_eq!(
            texts(&entities(&app, &visible, &[("target_group_id", "p-buyers")]).await, ids),
            ["p-ada"]
        );

        let ids = ["open_department_id", "open_group_id", "open_user_id"];
        let theirs = entities(&app, SHARED, &[("target_tenant_key", "near")]).await;
        assert_eq!(theirs.len(), 3);
        let within = [("target_tenant_key", "near"), ("target_department_id", open_id)];
        assert_eq!(entities(&app, SHARED, &within).await.len(), 2);
        let ours =
            entities(&app, SHARED, &[("target_tenant_key", "near"), ("is_select_subject", "true")])
                .await;
        let ours = texts(&ours, ids);
        assert!(ours.len() == 1 && ours[0].starts_with("od-"), "{ours:?}");
        let within = [
            ("target_tenant_key", "near"),
            ("is_select_subject", "true"),
            ("target_department_id", &ours[0]),
        ];
        assert_eq!(entities(&app, SHARED, &within).await.len(), 2);
        // What is not told is made up, and the same each time.
        let made_up = entities(&app, &format!("{TENANTS}/far/visible_organization"), &[]).await;
        assert_eq!(
            made_up,
            entities(&app, &format!("{TENANTS}/far/visible_organization"), &[]).await
        );
        assert!(made_up.len() > 3);
    }
}

#[tokio::test]
async fn strangers_are_refused_as_documented() {
    let sim = start().await;
    for (app, codes) in [
        (Caller::app(&sim), [1_971_007, 1_971_008, 1_971_009]),
        (Caller::with(&sim, "u-simulator"), [1_971_001, 1_971_002, 1_971_010]),
    ] {
        let [tenant, department, user] = codes;
        for (path, code) in [
            ("/none", tenant),
            ("/none/visible_organization", tenant),
            ("/none/collaboration_departments/p-sales", tenant),
            ("/none/collaboration_users/p-ada", tenant),
            ("/near/collaboration_departments/none", department),
            ("/near/collaboration_users/none", user),
        ] {
            assert_refused(&app.get(&format!("{TENANTS}{path}"), &[]).await, 400, code);
        }
        for (query, code) in [
            (("target_department_id", "none"), department),
            (("target_group_id", "none"), department),
            (("page_size", "0"), 1_970_011),
            (("page_size", "201"), 1_970_011),
            (("page_token", "x"), 1_970_012),
            (("group_id_type", "x"), 99_992_402),
        ] {
            let reply = app.get(&format!("{TENANTS}/near/visible_organization"), &[query]).await;
            assert_refused(&reply, 400, code);
        }
        assert_refused(&app.get(TENANTS, &[("page_size", "101")]).await, 400, 1_970_011);
    }
}

/// A rule is listed, changed and gone; one whose subjects are gone says so.
#[tokio::test]
async fn a_rule_from_its_beginning_to_its_end() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let near = [("target_tenant_key", "near")];
    let theirs = entities(&app, SHARED, &near).await;
    let (their_department, their_group, their_user) = (
        theirs[0]["open_department_id"].clone(),
        theirs[1]["open_group_id"].clone(),
        theirs[2]["open_user_id"].clone(),
    );
    let ours = entities(&app, SHARED, &[near[0], ("is_select_subject", "true")]).await;
    let sales = ours[0]["open_department_id"].clone();
    let within =
        [near[0], ("is_select_subject", "true"), ("target_department_id", sales.as_str().unwrap())];
    let ours = entities(&app, SHARED, &within).await;
    let (emea, ada) = (ours[0]["open_department_id"].clone(), ours[1]["open_user_id"].clone());

    let rule = |subjects: Value, objects: Value| json!({"subjects": subjects, "objects": objects});
    let first = rule(
        json!({"open_user_ids": [ada], "open_department_ids": [emea]}),
        json!({"open_user_ids": [their_user], "open_department_ids": [their_department], "open_group_ids": [their_group]}),
    );
    let id =
        data(&app.post(RULES, &near, &first).await)["add_rule_id"].as_str().unwrap().to_owned();
    let all = rule(json!({"open_department_ids": ["0"]}), json!({"open_department_ids": ["0"]}));
    let other =
        data(&app.post(RULES, &near, &all).await)["add_rule_id"].as_str().unwrap().to_owned();
    let listed = async |key: &str| entities(&app, RULES, &[("target_tenant_key", key)]).await;
    let rules = listed("near").await;
    assert_eq!(texts(&rules, ["rule_id"; 3]), [id.as_str(), &other]);
    assert_eq!(
        rules[0]["subjects"],
        json!({"open_user_ids": [ada], "open_department_ids": [emea], "open_group_ids": []})
    );
    assert_eq!(
        rules[0]["objects"],
        json!({"open_user_ids": [their_user], "open_department_ids": [their_department], "open_group_ids": [their_group]})
    );
    assert_eq!(
        (&rules[0]["subject_is_valid"], &rules[0]["object_is_valid"]),
        (&json!(true), &json!(true))
    );
    assert!(listed("far").await.is_empty());

    let open = emea.as_str().unwrap();
    data(&app.send("DELETE", &format!("/directory/v1/departments/{open}"), &[], "").await);
    let rules = listed("near").await;
    assert_eq!(
        (&rules[0]["subject_is_valid"], rules[0].get("subjects"), &rules[0]["object_is_valid"]),
        (&json!(false), None, &json!(true))
    );
    data(
        &app.send(
            "PUT",
            &format!("{RULES}/{id}"),
            &near,
            rule(json!({"open_user_ids": [ada]}), json!({"open_department_ids": ["0"]})),
        )
        .await,
    );
    let rules = listed("near").await;
    assert_eq!(
        (
            &rules[0]["subject_is_valid"],
            &rules[0]["subjects"]["open_user_ids"],
            &rules[0]["objects"]["open_department_ids"]
        ),
        (&json!(true), &json!([ada]), &json!(["0"]))
    );
    data(&app.send("DELETE", &format!("{RULES}/{id}"), &near, "").await);
    assert_eq!(texts(&listed("near").await, ["rule_id"; 3]), [other.as_str()]);

    let everybody = json!({"open_department_ids": ["0"]});
    let path = format!("{RULES}/{other}");
    let gone = format!("{RULES}/{id}");
    for (method, path, key, body, code) in [
        ("POST", RULES, "none", all.clone(), 2_223_101),
        ("POST", RULES, "near", rule(json!({}), everybody.clone()), 2_223_106),
        ("POST", RULES, "near", rule(everybody.clone(), json!({"open_user_ids": []})), 2_223_106),
        (
            "POST",
            RULES,
            "near",
            rule(json!({"open_department_ids": ["0", sales]}), everybody.clone()),
            2_223_110,
        ),
        (
            "POST",
            RULES,
            "near",
            rule(json!({"open_user_ids": ["ou_1"]}), everybody.clone()),
            2_223_103,
        ),
        (
            "POST",
            RULES,
            "near",
            rule(json!({"open_group_ids": ["og_1"]}), everybody.clone()),
            2_223_103,
        ),
        (
            "POST",
            RULES,
            "near",
            rule(everybody.clone(), json!({"open_user_ids": [ada]})),
            2_223_104,
        ),
        (
            "POST",
            RULES,
            "far",
            rule(everybody.clone(), json!({"open_department_ids": [their_department]})),
            2_223_104,
        ),
        (
            "POST",
            RULES,
            "near",
            rule(json!({"open_user_ids": vec!["x"; 101]}), everybody.clone()),
            99_992_402,
        ),
        (
            "POST",
            RULES,
            "near",
            rule(json!({"open_user_ids": vec!["x"; 99]}), everybody.clone()),
            99_992_402,
        ),
        ("POST", RULES, "near", json!({"subjects": everybody}), 99_992_402),
        ("PUT", &path, "far", all.clone(), 2_223_107),
        ("PUT", &gone, "near", all.clone(), 2_223_107),
        ("DELETE", &gone, "near", Value::Null, 2_223_107),
        ("DELETE", &path, "none", Value::Null, 2_223_101),
    ] {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let reply = app.send(method, path, &[("target_tenant_key", key)], &body).await;
        assert_eq!(reply.body["code"], code, "{method} {path} {body}: {}", reply.text);
    }
    // Only administrators of associated organisations.
    let human = sim.issue_user_token(UserToken::new().collaboration_administrator(false));
    let human = Caller::with(&sim, human);
    for reply in [
        human.get(RULES, &near).await,
        human.get(SHARED, &near).await,
        human.post(RULES, &near, &all).await,
        human.send("DELETE", &path, &near, "").await,
    ] {
        assert_refused(&reply, 400, 2_224_001);
    }
}
