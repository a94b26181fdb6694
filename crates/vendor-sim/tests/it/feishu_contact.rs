//! `contact/v3`: what is created is listed, found, changed and gone, also for `directory/v1`, and what the pages forbid
//! is refused.

use std::time::{Duration, SystemTime};

use org_vendor_sim::feishu::{CustomAttribute, Department, Employee, Unit, UserToken};
use org_vendor_sim::{Clock, FeishuSim};
use serde_json::{Value, json};

use crate::feishu_common::*;

const DEPARTMENTS: &str = "/contact/v3/departments";
const USERS: &str = "/contact/v3/users";
const UNIT: &str = "/contact/v3/unit";

/// IDs that a person can read.
const IDS: [(&str, &str); 2] =
    [("department_id_type", "department_id"), ("user_id_type", "user_id")];

async fn start() -> FeishuSim {
    let mut boss =
        Employee::new("ada").name("Ada").mobile("+8613800000001").email("ada@example.com");
    boss.tenant_manager = true;
    FeishuSim::builder()
        .employees([
            boss,
            Employee::new("bob").name("Bob").mobile("+8613800000002").leader("ada").job_number("7"),
            Employee::new("cy").name("Cy").mobile("+8613800000003"),
        ])
        .departments([
            Department::new("sales")
                .name("Sales")
                .order_weight(10)
                .leader("ada")
                .members(["ada", "bob"]),
            Department::new("emea")
                .name("EMEA")
                .order_weight(20)
                .parent("sales")
                .hrbps(["cy"])
                .chat("oc_1"),
            Department::new("dach").name("DACH").order_weight(30).parent("emea").further_members(3),
            Department::new("labs").name("Labs").order_weight(40),
        ])
        .units([
            Unit::new("U1").name("One").unit_type("t").departments(["sales"]),
            Unit::new("U2").unit_type("t"),
        ])
        .quotas(false)
        .clock(Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)))
        .start()
        .await
        .unwrap()
}

async fn department(app: &Caller<'_>, id: &str) -> Value {
    data(&app.get(&format!("{DEPARTMENTS}/{id}"), &IDS).await)["department"].clone()
}

async fn user(app: &Caller<'_>, id: &str) -> Value {
    data(&app.get(&format!("{USERS}/{id}"), &IDS).await)["user"].clone()
}

/// All items of a listing, in pages of two.
async fn listed(app: &Caller<'_>, path: &str, query: &[(&str, &str)], name: &str) -> Vec<String> {
    let (mut all, mut token) = (Vec::new(), String::new());
    loop {
        let mut query = query.to_vec();
        query.extend(IDS);
        query.extend([("page_size", "2"), ("page_token", token.as_str())]);
        let reply = app.get(path, &query).await;
        let data = data(&reply);
        let items = data["items"].as_array().unwrap();
        assert!(items.len() <= 2);
        all.extend(items.iter().map(|item| item[name].as_str().unwrap().to_owned()));
        if data["has_more"] == false {
            return all;
        }
        token = data["page_token"].as_str().unwrap().to_owned();
    }
}

async fn below(app: &Caller<'_>, id: &str, deep: bool) -> Vec<String> {
    let deep = if deep { "true" } else { "false" };
    listed(app, &format!("{DEPARTMENTS}/{id}/children"), &[("fetch_child", deep)], "department_id")
        .await
}

async fn members(app: &Caller<'_>, id: &str) -> Vec<String> {
    listed(app, &format!("{USERS}/find_by_department"), &[("department_id", id)], "user_id").await
}

/// Fails for a listing that loses or repeats, and for parents that come after their children.
#[tokio::test]
async fn what_is_there_is_listed() {
    let sim = start().await;
    let app = Caller::app(&sim);
    assert_eq!(below(&app, "0", false).await, ["sales", "labs"]);
    assert_eq!(below(&app, "0", true).await, ["sales", "emea", "dach", "labs"]);
    assert_eq!(below(&app, "sales", true).await, ["emea", "dach"]);
    assert_eq!(below(&app, "dach", true).await, [""; 0]);
    assert_eq!(
        listed(
            &app,
            &format!("{DEPARTMENTS}/parent"),
            &[("department_id", "dach")],
            "department_id"
        )
        .await,
        ["emea", "sales"]
    );
    assert_eq!(members(&app, "sales").await, ["ada", "bob"]);
    assert_eq!(members(&app, "0").await, ["cy"]);
    let emea = department(&app, "emea").await;
    let open_id = emea["open_department_id"].as_str().unwrap();
    assert_eq!(
        emea,
        json!({
            "name": "EMEA", "i18n_name": {}, "parent_department_id": "sales", "department_id": "emea",
            "open_department_id": open_id, "chat_id": "oc_1", "order": "20", "member_count": 3,
            "status": {"is_deleted": false}, "department_hrbps": ["cy"], "primary_member_count": 3,
        })
    );
    let sales = department(&app, "sales").await;
    assert_eq!(
        (&sales["leader_user_id"], &sales["leaders"], &sales["unit_ids"], &sales["member_count"]),
        (&json!("ada"), &json!([{"leaderType": 1, "leaderID": "ada"}]), &json!(["U1"]), &json!(5))
    );
    let root = department(&app, "0").await;
    assert_eq!((&root["open_department_id"], &root["member_count"]), (&json!("0"), &json!(6)));
    // The same department, by its other ID.
    let reply = app.get(&format!("{DEPARTMENTS}/{open_id}"), &[]).await;
    assert_eq!(data(&reply)["department"]["department_id"], "emea");
    let reply = app
        .get(
            &format!("{DEPARTMENTS}/batch"),
            &[
                IDS[0],
                ("department_ids", "labs"),
                ("department_ids", "none"),
                ("department_ids", "sales"),
            ],
        )
        .await;
    let names: Vec<_> =
        data(&reply)["items"].as_array().unwrap().iter().map(|item| item["name"].clone()).collect();
    assert_eq!(names, [json!("Labs"), json!("Sales")]);
    let reply = app
        .get(
            &format!("{USERS}/batch"),
            &[IDS[0], IDS[1], ("user_ids", "bob"), ("user_ids", "none"), ("user_ids", "ada")],
        )
        .await;
    let names: Vec<_> =
        data(&reply)["items"].as_array().unwrap().iter().map(|item| item["name"].clone()).collect();
    assert_eq!(names, [json!("Bob"), json!("Ada")]);

    let bob = user(&app, "bob").await;
    assert_eq!(
        (&bob["leader_user_id"], &bob["department_ids"], &bob["employee_no"], &bob["mobile"]),
        (&json!("ada"), &json!(["sales"]), &json!("7"), &json!("+8613800000002"))
    );
    assert_eq!(
        bob["status"],
        json!({"is_frozen": false, "is_resigned": false, "is_activated": true, "is_exited": false, "is_unjoin": false})
    );
    assert_eq!(bob.get("department_path"), None);
    let human = Caller::with(&sim, "u-simulator");
    let bob = user(&human, "bob").await;
    assert_eq!(bob["department_path"][0]["department_path"]["department_ids"], json!(["sales"]));
    let reply =
        human.send("POST", &format!("{DEPARTMENTS}/search"), &IDS, json!({"query": "ea"})).await;
    assert_eq!(data(&reply)["items"][0]["department_id"], "emea");
    let reply = human.get("/search/v1/user", &[("query", "bo")]).await;
    let users = data(&reply)["users"].as_array().unwrap();
    assert_eq!(
        (users.len(), &users[0]["user_id"], &users[0]["name"]),
        (1, &json!("bob"), &json!("Bob"))
    );
    assert!(users[0]["department_ids"][0].as_str().unwrap().starts_with("od-"));

    let sent = json!({"emails": ["ada@example.com", "no@example.com"], "mobiles": ["13800000002", "+8613800000003"]});
    let reply = app.post(&format!("{USERS}/batch_get_id"), &IDS[1..], sent).await;
    let list = data(&reply)["user_list"].as_array().unwrap();
    let ids: Vec<_> = list.iter().map(|entry| entry["user_id"].as_str()).collect();
    assert_eq!(ids, [Some("ada"), None, Some("bob"), Some("cy")]);
    assert_eq!(list[1], json!({"email": "no@example.com"}));
    assert_eq!(list[2]["mobile"], "13800000002");
    let reply = app.get("/contact/v3/scopes", &IDS).await;
    assert_eq!(
        data(&reply),
        &json!({"department_ids": ["sales", "labs"], "user_ids": ["cy"], "group_ids": [], "has_more": false})
    );
}

/// Whatever a department is told is seen by both families.
#[tokio::test]
async fn a_department_from_its_beginning_to_its_end() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let sent = json!({
        "name": "North", "i18n_name": {"zh_cn": "北", "ja_jp": "北部", "en_us": "North"},
        "parent_department_id": "labs", "department_id": "north", "leader_user_id": "bob", "order": "7",
        "unit_ids": ["U2"], "create_group_chat": true,
        "leaders": [{"leaderType": 1, "leaderID": "bob"}, {"leaderType": 2, "leaderID": "cy"}],
        "group_chat_employee_types": [1, 2], "department_hrbps": ["ada"],
    });
    let reply = app.post(DEPARTMENTS, &IDS, &sent).await;
    let created = data(&reply)["department"].clone();
    for name in [
        "name",
        "i18n_name",
        "parent_department_id",
        "department_id",
        "leader_user_id",
        "order",
        "unit_ids",
        "leaders",
        "group_chat_employee_types",
    ] {
        assert_eq!(created[name], sent[name], "{name}");
    }
    let seen = department(&app, "north").await;
    assert!(seen["chat_id"].as_str().unwrap().starts_with("oc_"));
    assert_eq!(seen["department_hrbps"], json!(["ada"]));
    assert_eq!(below(&app, "labs", false).await, ["north"]);
    let mget = json!({"department_ids": ["north"], "required_fields": ["name", "leaders", "order_weight"]});
    let ids = [("department_id_type", "department_id"), ("employee_id_type", "employee_id")];
    let reply = app.post("/directory/v1/departments/mget", &ids, mget).await;
    assert_eq!(
        data(&reply)["departments"],
        json!([{
            "leaders": [{"leader_type": 1, "leader_id": "bob"}, {"leader_type": 2, "leader_id": "cy"}],
            "name": {"default_value": "North", "i18n_value": {"zh_cn": "北", "ja_jp": "北部", "en_us": "North"}},
            "order_weight": "7",
        }])
    );
    let reply = app.unit(&[("unit_id", "U2"), IDS[0]]).await;
    assert_eq!(
        data(&reply)["departmentlist"],
        json!([{"unit_id": "U2", "department_id": "north"}])
    );

    let path = format!("{DEPARTMENTS}/north");
    // A part of it.
    let reply =
        app.send("PATCH", &path, &IDS, json!({"name": "North-2", "department_hrbps": []})).await;
    let changed = data(&reply)["department"].clone();
    assert_eq!(
        (&changed["name"], &changed["i18n_name"], &changed["leader_user_id"]),
        (&json!("North-2"), &sent["i18n_name"], &json!("bob"))
    );
    assert_eq!(department(&app, "north").await.get("department_hrbps"), None);
    // All of it: what is left out is gone, but for the order.
    let reply = app
        .send("PUT", &path, &IDS, json!({"name": "North-3", "parent_department_id": "sales"}))
        .await;
    let changed = data(&reply)["department"].clone();
    assert_eq!(
        (&changed["name"], &changed["order"], changed.get("leaders"), &changed["i18n_name"]),
        (&json!("North-3"), &json!("7"), None, &json!({}))
    );
    assert_eq!(
        (below(&app, "labs", false).await, below(&app, "sales", false).await),
        (vec![], vec!["emea".to_owned(), "north".to_owned()])
    );
    data(
        &app.send(
            "PATCH",
            &format!("{path}/update_department_id"),
            &IDS[..1],
            json!({"new_department_id": "north-2"}),
        )
        .await,
    );
    assert_refused(&app.get(&path, &IDS).await, 400, 40015);
    let chat = json!({"department_id": "north-2"});
    let unbind = format!("{DEPARTMENTS}/unbind_department_chat");
    data(&app.post(&unbind, &IDS[..1], &chat).await);
    assert_refused(&app.post(&unbind, &IDS[..1], &chat).await, 403, 40020);
    let reply = app
        .send("PATCH", &format!("{DEPARTMENTS}/north-2"), &IDS, json!({"leader_user_id": "cy"}))
        .await;
    assert_eq!(data(&reply)["department"]["leaders"], json!([{"leaderType": 1, "leaderID": "cy"}]));

    data(&app.send("DELETE", &format!("{DEPARTMENTS}/north-2"), &IDS[..1], "").await);
    assert_eq!(below(&app, "sales", false).await, ["emea"]);
    let reply = app.unit(&[("unit_id", "U2"), IDS[0]]).await;
    assert_eq!(data(&reply)["departmentlist"], json!([]));
}

#[tokio::test]
async fn departments_are_refused_as_documented() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let with = |name: &str, value: Value| {
        let mut body = json!({"name": "N", "parent_department_id": "0"});
        body[name] = value;
        ("POST", DEPARTMENTS.to_owned(), body)
    };
    let patch = |id: &str, body: Value| ("PATCH", format!("{DEPARTMENTS}/{id}"), body);
    let put = |id: &str, body: Value| ("PUT", format!("{DEPARTMENTS}/{id}"), body);
    let delete = |id: &str| ("DELETE", format!("{DEPARTMENTS}/{id}"), Value::Null);
    let get = |path: &str| ("GET", format!("{DEPARTMENTS}/{path}"), Value::Null);
    let main = |id: &str| json!({"leaderType": 1, "leaderID": id});
    for ((method, path, body), status, code) in [
        (with("name", json!("a/b")), 400, 43029),
        (with("name", json!("Sales")), 400, 43022),
        (with("name", json!("")), 400, 99_992_402),
        (with("department_id", json!("sales")), 400, 43007),
        (with("department_id", json!("od-1")), 400, 43008),
        (with("department_id", json!("1")), 400, 43008),
        (with("parent_department_id", json!("none")), 403, 40014),
        (with("order", json!("10")), 400, 43005),
        (with("order", json!("first")), 400, 40018),
        (with("unit_ids", json!(["none"])), 400, 43004),
        (with("unit_ids", json!(["U1", "U2"])), 400, 43004),
        (with("leader_user_id", json!("none")), 400, 41012),
        (with("leaders", json!([{"leaderType": 2, "leaderID": "ada"}])), 400, 40018),
        (with("leaders", json!([main("ada"), main("bob")])), 400, 40018),
        (with("leaders", json!([main("ada"), {"leaderType": 2, "leaderID": "ada"}])), 400, 40018),
        (with("group_chat_employee_types", json!([6])), 400, 43026),
        (with("department_hrbps", json!(["none"])), 400, 43028),
        (("POST", DEPARTMENTS.to_owned(), json!({"name": "N"})), 400, 99_992_402),
        (patch("0", json!({"name": "N"})), 400, 40002),
        (patch("none", json!({"name": "N"})), 400, 40008),
        (patch("emea", json!({"parent_department_id": "dach"})), 400, 40008),
        (patch("emea", json!({"parent_department_id": "0", "name": "Labs"})), 400, 43022),
        (patch("labs", json!({"order": "10"})), 400, 43005),
        (
            patch("labs", json!({"leaders": [main("ada"), {"leaderType": 2, "leaderID": "ada"}]})),
            400,
            43016,
        ),
        (patch("labs", json!({"leader_user_id": "none"})), 400, 43025),
        (put("labs", json!({"name": "Labs"})), 400, 99_992_402),
        (put("labs", json!({"name": "Labs", "parent_department_id": "labs"})), 400, 40018),
        (delete("0"), 400, 40002),
        (delete("none"), 403, 40004),
        (delete("sales"), 400, 43011),
        (delete("emea"), 400, 43012),
        (get("none"), 400, 40015),
        (get("none/children"), 400, 40008),
        (get("parent"), 400, 99_992_402),
        (
            (
                "PATCH",
                format!("{DEPARTMENTS}/labs/update_department_id"),
                json!({"new_department_id": "sales"}),
            ),
            400,
            40001,
        ),
        (
            (
                "PATCH",
                format!("{DEPARTMENTS}/none/update_department_id"),
                json!({"new_department_id": "x"}),
            ),
            403,
            40007,
        ),
        (
            (
                "POST",
                format!("{DEPARTMENTS}/unbind_department_chat"),
                json!({"department_id": "0"}),
            ),
            400,
            40002,
        ),
    ] {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let reply = app.send(method, &path, &IDS, &body).await;
        assert_eq!(reply.body["code"], code, "{method} {path} {body}: {}", reply.text);
        assert_refused(&reply, status, code);
    }
    for (path, query, code) in [
        ("/0/children", ("page_size", "51"), 40011),
        ("/0/children", ("page_size", "-1"), 40011),
        ("/0/children", ("page_token", "x"), 40012),
        ("/0/children", ("fetch_child", "yes"), 99_992_402),
        ("/0/children", ("department_id_type", "name"), 99_992_402),
        ("/parent", ("department_id", "none"), 40001),
        ("/parent", ("department_id", "0"), 40002),
        ("/batch", ("department_ids", ""), 99_992_402),
    ] {
        let reply = app.get(&format!("{DEPARTMENTS}{path}"), &[query]).await;
        if path == "/batch" {
            assert_eq!(data(&reply)["items"], json!([]));
            continue;
        }
        assert_refused(&reply, 400, code);
    }
    let ids: Vec<(&str, &str)> = std::iter::repeat_n(("department_ids", "x"), 51).collect();
    assert_refused(&app.get(&format!("{DEPARTMENTS}/batch"), &ids).await, 400, 99_992_402);
    assert_eq!(below(&app, "0", true).await, ["sales", "emea", "dach", "labs"]);
}

/// A retried create with the same token gives the same answer, and creates nothing twice.
#[tokio::test]
async fn a_client_token_is_honoured() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let token = [("client_token", "once"), IDS[0], IDS[1]];
    let body = json!({"name": "N", "parent_department_id": "labs"});
    let first = data(&app.post(DEPARTMENTS, &token, &body).await).clone();
    assert_eq!(data(&app.post(DEPARTMENTS, &token, &body).await), &first);
    assert_eq!(below(&app, "labs", false).await.len(), 1);
    let other = json!({"name": "M", "parent_department_id": "labs"});
    assert_refused(&app.post(DEPARTMENTS, &token, &other).await, 400, 40021);
    assert_refused(&app.post(DEPARTMENTS, &[token[0]], &body).await, 400, 40021);
    // A request that was refused is not remembered; an empty token is none.
    let token = [("client_token", "twice"), IDS[0], IDS[1]];
    assert_refused(&app.post(DEPARTMENTS, &token, &body).await, 400, 43022);
    data(&app.post(DEPARTMENTS, &token, &other).await);
    let empty = [("client_token", ""), IDS[0], IDS[1]];
    let third = json!({"name": "L", "parent_department_id": "labs"});
    data(&app.post(DEPARTMENTS, &empty, &third).await);
    assert_refused(&app.post(DEPARTMENTS, &empty, &third).await, 400, 43022);
    // Operations do not share tokens.
    let user = json!({"name": "N", "mobile": "13900000000", "department_ids": ["labs"], "employee_type": 1});
    let token = [("client_token", "once"), IDS[0], IDS[1]];
    let first = data(&app.post(USERS, &token, &user).await).clone();
    assert_eq!(data(&app.post(USERS, &token, &user).await), &first);
    assert_eq!(members(&app, "labs").await.len(), 1);
}

#[tokio::test]
async fn a_user_from_the_beginning_to_the_end() {
    let sim = FeishuSim::builder()
        .employees([Employee::new("ada").name("Ada").mobile("+8613800000001")])
        .departments([Department::new("sales").members(["ada"]), Department::new("labs")])
        .custom_attributes([
            CustomAttribute::new("C-1", "TEXT"),
            CustomAttribute::new("C-2", "GENERIC_USER"),
            CustomAttribute::new("C-3", "ENUMERATION").option("o1", "large"),
            CustomAttribute::new("C-4", "HREF"),
        ])
        .quotas(false)
        .start()
        .await
        .unwrap();
    let app = Caller::app(&sim);
    let sent = json!({
        "user_id": "dora", "name": "Dora", "en_name": "Dora E.", "nickname": "D", "email": "dora@example.com",
        "mobile": "+8613800000009", "mobile_visible": false, "gender": 2, "avatar_key": "a1",
        "department_ids": ["sales", "labs"], "leader_user_id": "ada", "city": "Shanghai", "country": "CN",
        "work_station": "F1", "join_time": 1_700_000_000, "employee_no": "9", "employee_type": 2,
        "orders": [{"department_id": "labs", "user_order": 3, "department_order": 2, "is_primary_dept": true}],
        "custom_attrs": [
            {"type": "TEXT", "id": "C-1", "value": {"text": "t"}},
            {"type": "GENERIC_USER", "id": "C-2", "value": {"generic_user": {"id": "ada", "type": 1}}},
            {"type": "ENUMERATION", "id": "C-3", "value": {"option_id": "o1"}},
            {"type": "HREF", "id": "C-4", "value": {"text": "t", "url": "https://a.example", "pc_url": "https://b.example"}},
        ],
        "enterprise_email": "dora@corp.example", "job_title": "Buyer", "job_level_id": "l1", "job_family_id": "f1",
        "dotted_line_leader_user_ids": ["ada"],
    });
    let reply = app.post(USERS, &IDS, &sent).await;
    let created = data(&reply)["user"].clone();
    let seen = user(&app, "dora").await;
    for (name, value) in sent.as_object().unwrap() {
        match name.as_str() {
            "department_ids" => assert_eq!(seen[name], json!(["labs", "sales"])),
            "orders" => assert_eq!(seen[name][0], value[0]),
            "custom_attrs" => {
                assert_eq!(
                    (&seen[name][0], &seen[name][1], &seen[name][3]),
                    (&value[0], &value[1], &value[3])
                );
                assert_eq!(
                    seen[name][2],
                    json!({"type": "ENUMERATION", "id": "C-3", "value": {"option_value": "large"}})
                );
            }
            // No page of one user has it.
            "avatar_key" => assert_eq!(created[name], *value),
            name => assert_eq!(&seen[name], value, "{name}"),
        }
    }
    assert_eq!(seen["status"]["is_unjoin"], true);
    assert_eq!(
        (members(&app, "labs").await, members(&app, "sales").await),
        (vec!["dora".to_owned()], vec!["ada".to_owned(), "dora".to_owned()])
    );
    assert_eq!(department(&app, "labs").await["member_count"], 1);
    assert_eq!(
        (
            department(&app, "labs").await["primary_member_count"].clone(),
            department(&app, "sales").await["primary_member_count"].clone()
        ),
        (json!(1), json!(1))
    );
    let reply = app.post("/directory/v1/employees/mget", &[("employee_id_type", "employee_id")], json!({"employee_ids": ["dora"], "required_fields": ["base_info.name", "work_info.join_date"]})).await;
    assert_eq!(
        data(&reply)["employees"],
        json!([{"base_info": {"name": {"name": {"default_value": "Dora", "i18n_value": {}}, "another_name": "D"}}, "work_info": {"join_date": "2023-11-14"}}])
    );

    let path = format!("{USERS}/dora");
    let change = json!({"name": "Dora B.", "department_ids": ["sales"], "leader_user_id": "", "nickname": "", "is_frozen": true, "join_time": 0, "job_title": " ", "custom_attrs": []});
    let reply = app.send("PATCH", &path, &IDS, &change).await;
    let changed = data(&reply)["user"].clone();
    assert_eq!(
        (&changed["name"], &changed["department_ids"], &changed["status"]["is_frozen"]),
        (&json!("Dora B."), &json!(["sales"]), &json!(true))
    );
    for gone in ["leader_user_id", "nickname", "join_time", "job_title", "custom_attrs"] {
        assert_eq!(changed.get(gone), None, "{gone}");
    }
    assert_eq!(changed["employee_no"], "9");
    data(
        &app.send(
            "PATCH",
            &format!("{path}/update_user_id"),
            &IDS[1..],
            json!({"new_user_id": "dora-b"}),
        )
        .await,
    );
    assert_refused(&app.get(&path, &IDS).await, 400, 41012);
    let path = format!("{USERS}/dora-b");

    let acceptors = json!({"docs_acceptor_user_id": "ada", "email_acceptor": {"processing_type": "1", "acceptor_user_id": "ada"}});
    data(&app.send("DELETE", &path, &IDS[1..], acceptors).await);
    assert_eq!(user(&app, "dora-b").await["status"]["is_resigned"], true);
    assert_eq!(members(&app, "sales").await, ["ada"]);
    let ask = |resigned: bool| json!({"mobiles": ["13800000009"], "include_resigned": resigned});
    let reply = app.post(&format!("{USERS}/batch_get_id"), &IDS[1..], ask(false)).await;
    assert_eq!(data(&reply)["user_list"], json!([{"mobile": "13800000009"}]));
    let reply = app.post(&format!("{USERS}/batch_get_id"), &IDS[1..], ask(true)).await;
    assert_eq!(data(&reply)["user_list"][0]["user_id"], "dora-b");
    data(
        &app.send(
            "POST",
            &format!("{path}/resurrect"),
            &IDS,
            json!({"departments": [{"department_id": "labs", "department_order": 1}]}),
        )
        .await,
    );
    assert_eq!(members(&app, "labs").await, ["dora-b"]);
}

#[tokio::test]
async fn users_are_refused_as_documented() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let with = |name: &str, value: Value| {
        let mut body = json!({"name": "N", "mobile": "+8613900000000", "department_ids": ["labs"], "employee_type": 1});
        body[name] = value;
        ("POST", USERS.to_owned(), body)
    };
    let patch = |id: &str, body: Value| ("PATCH", format!("{USERS}/{id}"), body);
    let delete = |id: &str, body: Value| ("DELETE", format!("{USERS}/{id}"), body);
    let rename = |id: &str, to: &str| {
        ("PATCH", format!("{USERS}/{id}/update_user_id"), json!({"new_user_id": to}))
    };
    let revive = |id: &str| ("POST", format!("{USERS}/{id}/resurrect"), json!({}));
    for ((method, path, body), status, code) in [
        (with("mobile", json!("+8613800000001")), 400, 41001),
        (with("mobile", json!("123")), 400, 41004),
        (with("mobile", json!("")), 400, 41009),
        (with("mobile", json!("+4915112345678")), 400, 44020),
        (with("mobile", Value::Null), 400, 99_992_402),
        (with("email", json!("ada@example.com")), 400, 41002),
        (with("email", json!("ada")), 400, 41005),
        (with("name", json!("")), 400, 99_992_402),
        (with("name", json!("n".repeat(256))), 400, 41070),
        (with("en_name", json!("n".repeat(256))), 400, 41071),
        (with("nickname", json!("n".repeat(256))), 400, 41072),
        (with("user_id", json!("bob")), 400, 41011),
        (with("user_id", json!("b".repeat(65))), 400, 41043),
        (with("department_ids", json!([])), 400, 41017),
        (with("department_ids", json!(["none"])), 403, 40004),
        (with("employee_type", json!(6)), 400, 41059),
        (with("employee_no", json!("7")), 400, 44051),
        (with("leader_user_id", json!("none")), 400, 44022),
        (with("dotted_line_leader_user_ids", json!(["none"])), 400, 44022),
        (with("orders", json!([{"department_id": "sales"}])), 400, 41025),
        (with("custom_attrs", json!([{"type": "TEXT"}])), 400, 41044),
        (with("custom_attrs", json!([{"type": "TEXT", "id": "C-9"}])), 400, 41045),
        (with("gender", json!(4)), 400, 99_992_402),
        (patch("none", json!({"name": "N"})), 400, 40001),
        (patch("bob", json!({"leader_user_id": "bob"})), 400, 41030),
        (patch("ada", json!({"leader_user_id": "bob"})), 400, 40001),
        (patch("bob", json!({"mobile": "+8613800000001"})), 400, 41001),
        (
            patch(
                "bob",
                json!({"department_ids": ["sales", "labs"], "orders": [{"department_id": "labs", "is_primary_dept": true}, {"department_id": "sales", "department_order": 1}]}),
            ),
            400,
            41410,
        ),
        (delete("none", Value::Null), 403, 41050),
        (delete("ada", Value::Null), 400, 44037),
        (delete("bob", json!({"docs_acceptor_user_id": "none"})), 400, 41052),
        (delete("bob", json!({"docs_acceptor_user_id": "bob"})), 400, 41052),
        (delete("bob", json!({"email_acceptor": {"processing_type": "1"}})), 400, 41052),
        (delete("bob", json!({"email_acceptor": {"processing_type": "4"}})), 400, 99_992_402),
        (rename("none", "x"), 400, 41050),
        (rename("bob", "ada"), 400, 41011),
        (rename("bob", ""), 400, 41054),
        (revive("bob"), 400, 44033),
        (revive("none"), 400, 44029),
        (("GET", format!("{USERS}/none"), Value::Null), 400, 41012),
        (("GET", format!("{USERS}/find_by_department"), Value::Null), 400, 99_992_402),
        (
            ("POST", format!("{USERS}/batch_get_id"), json!({"emails": vec!["a@b.c"; 51]})),
            400,
            99_992_402,
        ),
    ] {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let reply = app.send(method, &path, &IDS, &body).await;
        assert_eq!(reply.body["code"], code, "{method} {path} {body}: {}", reply.text);
        assert_refused(&reply, status, code);
    }
    let find = format!("{USERS}/find_by_department");
    for (query, status, code) in [
        ([("department_id", "none"), ("page_size", "1")], 403, 40004),
        ([("department_id", "0"), ("page_size", "51")], 400, 40011),
        ([("department_id", "0"), ("page_token", "x")], 400, 40012),
    ] {
        assert_refused(&app.get(&find, &query).await, status, code);
    }
    // A user may change names and pictures only.
    let human = Caller::with(&sim, "u-simulator");
    data(&human.send("PATCH", &format!("{USERS}/bob"), &IDS, json!({"name": "Bo"})).await);
    assert_refused(
        &human.send("PATCH", &format!("{USERS}/bob"), &IDS, json!({"city": "X"})).await,
        400,
        40001,
    );
    // Who was deleted comes back within 30 days, unless somebody has taken his or her place.
    let open_id = user(&app, "bob").await["open_id"].as_str().unwrap().to_owned();
    let revive = format!("{USERS}/{open_id}/resurrect");
    data(&app.send("DELETE", &format!("{USERS}/bob"), &IDS[1..], "").await);
    assert_refused(&app.send("DELETE", &format!("{USERS}/bob"), &IDS[1..], "").await, 400, 40001);
    let (method, path, body) = with("leader_user_id", json!("bob"));
    assert_refused(&app.send(method, &path, &IDS, body).await, 400, 44021);
    let (method, path, body) = with("mobile", json!("+8613800000002"));
    let id = data(&app.send(method, &path, &IDS, body).await)["user"]["user_id"].clone();
    assert_refused(&app.post(&revive, &[], json!({})).await, 400, 44030);
    let path = format!("{USERS}/{}", id.as_str().unwrap());
    data(&app.send("PATCH", &path, &IDS, json!({"mobile": "+8613800000007"})).await);
    data(
        &app.send(
            "PATCH",
            &format!("{path}/update_user_id"),
            &IDS[1..],
            json!({"new_user_id": "bob"}),
        )
        .await,
    );
    assert_refused(&app.post(&revive, &[], json!({})).await, 400, 44032);
    data(
        &app.send(
            "PATCH",
            &format!("{USERS}/bob/update_user_id"),
            &IDS[1..],
            json!({"new_user_id": "b"}),
        )
        .await,
    );
    sim.clock().advance(Duration::from_secs(30 * 86_400 + 1));
    assert_refused(&app.post(&revive, &[], json!({})).await, 400, 44028);
}

#[tokio::test]
async fn units_from_their_beginning_to_their_end() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let reply =
        app.post(UNIT, &[], json!({"unit_id": "U3", "name": "Three", "unit_type": "t"})).await;
    assert_eq!(data(&reply), &json!({"unit_id": "U3"}));
    let made =
        data(&app.post(UNIT, &[], json!({"name": "Four", "unit_type": "t"})).await)["unit_id"]
            .as_str()
            .unwrap()
            .to_owned();
    let listed = async || {
        let (mut ids, mut token) = (Vec::new(), String::new());
        loop {
            let reply = app.get(UNIT, &[("page_size", "2"), ("page_token", &token)]).await;
            let data = data(&reply);
            ids.extend(
                data["unitlist"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|unit| unit["unit_id"].as_str().unwrap().to_owned()),
            );
            match data["page_token"].as_str() {
                Some(next) => token = next.to_owned(),
                None => return ids,
            }
        }
    };
    assert_eq!(listed().await, ["U1", "U2", "U3", made.as_str()]);
    data(&app.send("PATCH", &format!("{UNIT}/U3"), &[], json!({"name": "Third"})).await);
    let reply = app.get(&format!("{UNIT}/U3"), &[]).await;
    assert_eq!(data(&reply)["unit"], json!({"unit_id": "U3", "name": "Third", "unit_type": "t"}));
    let bind = |unit: &str, id: &str| json!({"unit_id": unit, "department_id": id, "department_id_type": "department_id"});
    let (to, from) = (format!("{UNIT}/bind_department"), format!("{UNIT}/unbind_department"));
    data(&app.post(&to, &[], bind("U3", "labs")).await);
    data(&app.post(&to, &[], bind("U3", "labs")).await);
    assert_eq!(department(&app, "labs").await["unit_ids"], json!(["U3"]));
    let bound = async |unit: &str| {
        data(&app.unit(&[("unit_id", unit), IDS[0]]).await)["departmentlist"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((bound("U1").await, bound("U3").await), (1, 1));
    for (method, path, body, status, code) in [
        (
            "POST",
            UNIT.to_owned(),
            json!({"unit_id": "U1", "name": "N", "unit_type": "t"}),
            400,
            43056,
        ),
        (
            "POST",
            UNIT.to_owned(),
            json!({"unit_id": "U-1", "name": "N", "unit_type": "t"}),
            400,
            43051,
        ),
        ("POST", UNIT.to_owned(), json!({"name": "One", "unit_type": "t"}), 400, 43055),
        ("POST", UNIT.to_owned(), json!({"name": "n".repeat(101), "unit_type": "t"}), 400, 43052),
        ("POST", UNIT.to_owned(), json!({"name": "N", "unit_type": ""}), 400, 43053),
        ("POST", UNIT.to_owned(), json!({"name": "N"}), 400, 99_992_402),
        ("PATCH", format!("{UNIT}/U3"), json!({"name": "One"}), 400, 43055),
        ("PATCH", format!("{UNIT}/U3"), json!({}), 400, 43052),
        ("PATCH", format!("{UNIT}/none"), json!({"name": "N"}), 400, 43051),
        ("GET", format!("{UNIT}/none"), Value::Null, 400, 43051),
        ("DELETE", format!("{UNIT}/none"), Value::Null, 400, 43051),
        ("POST", to.clone(), bind("none", "labs"), 400, 43051),
        ("POST", to.clone(), bind("U1", "none"), 400, 43058),
        ("POST", to.clone(), bind("U1", "labs"), 400, 43054),
        ("POST", to.clone(), json!({"unit_id": "U1", "department_id": "sales"}), 400, 43058),
        ("POST", from.clone(), bind("U1", "labs"), 400, 43058),
    ] {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let reply = app.send(method, &path, &[], &body).await;
        assert_eq!(reply.body["code"], code, "{method} {path} {body}: {}", reply.text);
        assert_refused(&reply, status, code);
    }
    data(&app.post(&from, &[], bind("U3", "labs")).await);
    assert_eq!((bound("U3").await, department(&app, "labs").await.get("unit_ids")), (0, None));
    data(&app.send("DELETE", &format!("{UNIT}/U1"), &[], "").await);
    assert_eq!(listed().await, ["U2", "U3", made.as_str()]);
    assert_eq!(department(&app, "sales").await.get("unit_ids"), None);
    assert_refused(&app.get(UNIT, &[("page_size", "101")]).await, 400, 40011);
}

/// Fields appear by the scopes of the page, and departments by the app's range.
#[tokio::test]
async fn scopes_and_ranges_hold() {
    let sim = FeishuSim::builder()
        .employees([Employee::new("ada").name("Ada").mobile("+8613800000001")])
        .departments([
            Department::new("sales").members(["ada"]),
            Department::new("emea").parent("sales"),
            Department::new("labs"),
        ])
        .scopes([
            "contact:contact.base:readonly",
            "contact:user.base:readonly",
            "contact:department.base:readonly",
        ])
        .contact_range(["sales"])
        .start()
        .await
        .unwrap();
    let app = Caller::app(&sim);
    let open = |reply: &crate::common::Reply, name: &str| {
        data(reply)["items"][0][name].as_str().unwrap().to_owned()
    };
    let reply = app.get("/contact/v3/scopes", &IDS[..1]).await;
    assert_eq!(data(&reply)["department_ids"], json!(["sales"]));
    let reply = app
        .get(&format!("{USERS}/find_by_department"), &[("department_id", "sales"), IDS[0]])
        .await;
    let open_id = open(&reply, "open_id");
    let reply = app.get(&format!("{USERS}/{open_id}"), &[]).await;
    let user = data(&reply)["user"].as_object().unwrap();
    assert_eq!(
        user.keys().collect::<Vec<_>>(),
        ["union_id", "open_id", "name", "mobile_visible", "avatar"]
    );
    // IDs of a kind need their scope.
    let refused = app.get(&format!("{USERS}/ada"), &IDS[1..]).await;
    assert_refused(&refused, 400, 99_991_672);
    assert_eq!(
        refused.body["error"]["permission_violations"][0]["scope"],
        "contact:user.employee_id:readonly"
    );
    for (path, status, code) in [
        (format!("{DEPARTMENTS}/labs"), 403, 40004),
        (format!("{DEPARTMENTS}/0"), 403, 40004),
        (format!("{DEPARTMENTS}/0/children"), 403, 40004),
        (format!("{DEPARTMENTS}/batch?department_ids=labs"), 403, 40004),
    ] {
        let (path, query) = path.split_once('?').unwrap_or((&path, ""));
        let mut pairs = vec![IDS[0]];
        pairs.extend(query.split_once('='));
        assert_refused(&app.get(path, &pairs).await, status, code);
    }
    let sim = start().await;
    let human = sim.issue_user_token(UserToken::new().range(["emea"]));
    let human = Caller::with(&sim, human);
    // A range holds for a department under whichever ID.
    let rename = format!("{DEPARTMENTS}/emea/update_department_id");
    let renamed = json!({"new_department_id": "emea-2"});
    data(&Caller::app(&sim).send("PATCH", &rename, &IDS[..1], renamed).await);
    assert_refused(&human.get(&format!("{USERS}/bob"), &IDS).await, 400, 41050);
    assert_eq!(
        listed(
            &human,
            &format!("{DEPARTMENTS}/parent"),
            &[("department_id", "dach")],
            "department_id"
        )
        .await,
        ["emea-2"]
    );
}

/// A part of a page's text: some fields can be changed once a second only.
#[tokio::test]
async fn some_changes_are_slow() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    let sim = FeishuSim::builder().clock(clock.clone()).start().await.unwrap();
    let app = Caller::app(&sim);
    let patch =
        async |body: Value| app.send("PATCH", &format!("{USERS}/u273y71"), &IDS, body).await;
    let frozen = json!({"is_frozen": true, "mobile": "13900000000"});
    data(&patch(frozen.clone()).await);
    assert_refused(&patch(frozen.clone()).await, 429, 99_991_400);
    data(&patch(json!({"city": "X"})).await);
    clock.advance(Duration::from_secs(1));
    data(&patch(frozen).await);
}

/// The custom fields of users, with their options.
#[tokio::test]
async fn custom_fields_are_listed() {
    let sim = FeishuSim::builder().generated(10, 1).start().await.unwrap();
    let app = Caller::app(&sim);
    let reply = app.get("/contact/v3/custom_attrs", &[]).await;
    let items = data(&reply)["items"].as_array().unwrap();
    assert_eq!(items.len(), 4);
    assert_eq!(
        items[2]["options"],
        json!({"default_option_id": "s1", "option_type": "TEXT", "options": [{"id": "s1", "value": "small"}, {"id": "s2", "value": "large"}]})
    );
    assert_eq!(items[2]["i18n_name"][0], json!({"locale": "en_us", "value": "Size of T-shirt"}));
    assert_refused(&app.get("/contact/v3/custom_attrs", &[("page_size", "0")]).await, 400, 40011);
    assert_refused(&app.get("/contact/v3/custom_attrs", &[("page_size", "101")]).await, 400, 40011);
    assert_refused(&app.get("/contact/v3/scopes", &[("page_token", "x")]).await, 400, 40012);
}

/// A made-up organisation is whole: everybody is found in one department, by each ID, number and address.
#[tokio::test]
async fn a_made_up_organisation_is_whole() {
    let sim = FeishuSim::builder().generated(120, 5).quotas(false).start().await.unwrap();
    let app = Caller::app(&sim);
    let all = below(&app, "0", true).await;
    assert_eq!(all.len(), 120);
    let mut people = std::collections::HashSet::new();
    let mut seen = std::collections::HashSet::from(["0".to_owned()]);
    for id in &all {
        let department = department(&app, id).await;
        assert!(
            seen.contains(department["parent_department_id"].as_str().unwrap()),
            "{id} before its parent"
        );
        seen.insert(id.clone());
        people.extend(members(&app, id).await);
    }
    assert_eq!(json!(people.len()), department(&app, "0").await["member_count"]);
    for id in ["e1", "e500", "e1000"] {
        let user = user(&app, id).await;
        for (kind, key) in [("open_id", "open_id"), ("union_id", "union_id")] {
            let reply = app
                .get(&format!("{USERS}/{}", user[key].as_str().unwrap()), &[("user_id_type", kind)])
                .await;
            assert_eq!(data(&reply)["user"]["user_id"], id);
        }
        let sent = json!({"emails": [user["email"]], "mobiles": [user["mobile"]]});
        let reply = app.post(&format!("{USERS}/batch_get_id"), &IDS[1..], sent).await;
        let list = data(&reply)["user_list"].as_array().unwrap();
        assert!(list.iter().all(|entry| entry["user_id"] == id), "{list:?}");
        assert!(
            members(&app, user["department_ids"][0].as_str().unwrap())
                .await
                .contains(&id.to_owned())
        );
    }
}
