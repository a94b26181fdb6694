//! `directory/v1`: what is created is listed, found, changed and gone, and what the pages forbid is refused.

use std::time::Duration;

use org_vendor_sim::FeishuSim;
use org_vendor_sim::feishu::{Department, Employee, UserToken};
use serde_json::{Value, json};

use crate::feishu_common::*;

const DEPARTMENTS: &str = "/directory/v1/departments";
const EMPLOYEES: &str = "/directory/v1/employees";

/// IDs that a person can read.
const IDS: [(&str, &str); 2] =
    [("department_id_type", "department_id"), ("employee_id_type", "employee_id")];

async fn start() -> FeishuSim {
    FeishuSim::builder()
        .employees([
            Employee::new("ada").name("Ada").mobile("+8613800000001").email("ada@example.com"),
            Employee::new("bob").name("Bob").mobile("+8613800000002").leader("ada").job_number("7"),
            Employee::new("cy").name("Cy").mobile("+8613800000003"),
        ])
        .departments([
            Department::new("sales").name("Sales").leader("ada").members(["ada", "bob"]),
            Department::new("emea").name("EMEA").parent("sales"),
            Department::new("labs").name("Labs").enabled(false),
        ])
        .quotas(false)
        .start()
        .await
        .unwrap()
}

/// Rows of departments or employees, with everything.
async fn rows(app: &Caller<'_>, kind: &str, ids: &[&str]) -> (Vec<Value>, Value) {
    let (path, ids_name) = match kind {
        "departments" => (format!("{DEPARTMENTS}/mget"), "department_ids"),
        _ => (format!("{EMPLOYEES}/mget"), "employee_ids"),
    };
    let reply = app.post(&path, &IDS, json!({ids_name: ids, "required_fields": ["*"]})).await;
    let data = data(&reply);
    (data[kind].as_array().unwrap().clone(), data["abnormals"].clone())
}

async fn department(app: &Caller<'_>, id: &str) -> Value {
    rows(app, "departments", &[id]).await.0.pop().unwrap_or_else(|| panic!("no department {id}"))
}

async fn employee(app: &Caller<'_>, id: &str) -> Value {
    rows(app, "employees", &[id]).await.0.pop().unwrap_or_else(|| panic!("no employee {id}"))
}

/// The IDs of the departments below one.
async fn below(app: &Caller<'_>, id: &str) -> Vec<String> {
    let conditions = json!([parent("eq", id)]);
    let body = body(conditions, json!(["department_id"]), json!({"page_size": 100}));
    let reply = app.post(FILTER, &IDS, body).await;
    let rows = data(&reply)["departments"].as_array().unwrap();
    rows.iter().map(|row| row["department_id"].as_str().unwrap().to_owned()).collect()
}

/// The IDs of the employees of a department.
async fn members(app: &Caller<'_>, id: &str, standing: &str) -> Vec<String> {
    let conditions = json!([
        {"field": "base_info.departments.department_id", "operator": "eq", "value": json!(id).to_string()},
        {"field": "work_info.staff_status", "operator": "eq", "value": standing},
    ]);
    employees(app, conditions).await
}

async fn employees(app: &Caller<'_>, conditions: Value) -> Vec<String> {
    let body = body(conditions, json!(["base_info.employee_id"]), json!({"page_size": 100}));
    let reply = app.post(&format!("{EMPLOYEES}/filter"), &IDS, body).await;
    let rows = data(&reply)["employees"].as_array().unwrap();
    rows.iter().map(|row| row["base_info"]["employee_id"].as_str().unwrap().to_owned()).collect()
}

async fn search(app: &Caller<'_>, kind: &str, query: &str) -> Vec<String> {
    let field = if kind == "departments" { "department_id" } else { "base_info.employee_id" };
    let body = json!({"query": query, "page_request": {}, "required_fields": [field]});
    let reply = app.post(&format!("/directory/v1/{kind}/search"), &IDS, body).await;
    let rows = data(&reply)[kind].as_array().unwrap();
    let id = |row: &Value| match kind {
        "departments" => row["department_id"].as_str().unwrap().to_owned(),
        _ => row["base_info"]["employee_id"].as_str().unwrap().to_owned(),
    };
    rows.iter().map(id).collect()
}

/// Fails for a write that is lost, shown in part, or that leaves counts or lists as they were.
#[tokio::test]
async fn a_department_from_its_beginning_to_its_end() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let fields = json!([
        {"field_type": "1", "field_key": "C-1", "text_value": {"default_value": "4711", "i18n_value": {"en_us": "4711"}}},
        {"field_type": "2", "field_key": "C-2", "url_value": {"link_text": {"default_value": "Home", "i18n_value": {}}, "url": "https://a.example", "pcurl": "https://b.example"}},
        {"field_type": "3", "field_key": "C-3", "enum_value": {"enum_ids": ["1"], "enum_type": "2"}},
        {"field_type": "4", "field_key": "C-4", "user_values": [{"ids": ["bob"]}]},
        {"field_type": "9", "field_key": "C-9", "phone_value": {"phone_number": "188", "extension_number": "1"}},
        {"field_type": "10", "field_key": "C-10", "enum_value": {"enum_ids": ["1", "2"], "enum_type": "1"}},
        {"field_type": "11", "field_key": "C-11", "user_values": [{"ids": ["ada", "bob"]}]},
    ]);
    let sent = json!({"department": {
        "custom_department_id": "dach",
        "name": {"default_value": "DACH", "i18n_value": {"en_us": "Germany and others"}},
        "parent_department_id": "emea",
        "leaders": [{"leader_type": 1, "leader_id": "cy"}, {"leader_type": 2, "leader_id": "bob"}],
        "order_weight": "30",
        "enabled_status": true,
        "custom_field_values": fields,
    }});
    let reply = app.post(DEPARTMENTS, &IDS, &sent).await;
    assert_eq!(data(&reply), &json!({"department_id": "dach"}));
    assert_eq!(below(&app, "emea").await, ["dach"]);
    let row = department(&app, "dach").await;
    for (name, value) in sent["department"].as_object().unwrap() {
        let name = if name == "custom_department_id" { "department_id" } else { name };
        assert_eq!(&row[name], value, "{name}");
    }
    assert_eq!(row["department_path_infos"][0]["department_id"], "sales");
    assert_eq!(search(&app, "departments", "germany").await, ["dach"]);
    let counts = department(&app, "sales").await["department_count"].clone();
    assert_eq!(counts["recursive_departments_count"], "2");
    // It has an ID of the platform's as well, which finds it.
    let reply =
        app.post(&format!("{DEPARTMENTS}/mget"), &[], json!({"department_ids": ["dach"]})).await;
    assert_eq!(data(&reply)["departments"], json!([]));

    let path = format!("{DEPARTMENTS}/dach");
    let change = json!({"department": {
        "custom_department_id": "dach-2",
        "name": {"default_value": "D-A-CH"},
        "parent_department_id": "0",
        "leaders": [],
        "order_weight": "40",
        "custom_field_values": [],
    }});
    assert_eq!(data(&app.send("PATCH", &path, &IDS, &change).await), &json!({}));
    let row = department(&app, "dach-2").await;
    assert_eq!(row["name"], json!({"default_value": "D-A-CH", "i18n_value": {}}));
    assert_eq!((&row["leaders"], &row["order_weight"]), (&json!([]), &json!("40")));
    assert_eq!((&row["parent_department_id"], &row["enabled_status"]), (&json!("0"), &json!(true)));
    assert_eq!(below(&app, "emea").await, [""; 0]);
    assert_eq!(below(&app, "0").await, ["sales", "labs", "dach-2"]);
    assert!(rows(&app, "departments", &["dach"]).await.0.is_empty());
    let counts = department(&app, "sales").await["department_count"].clone();
    assert_eq!(counts["recursive_departments_count"], "1");

    let path = format!("{DEPARTMENTS}/dach-2");
    assert_eq!(data(&app.send("DELETE", &path, &IDS[..1], "").await), &json!({}));
    assert_eq!(below(&app, "0").await, ["sales", "labs"]);
    let (found, abnormals) = rows(&app, "departments", &["dach-2", "emea"]).await;
    assert_eq!(found.len(), 1);
    assert_eq!(abnormals, json!([{"id": "dach-2", "row_error": 1000}]));
    assert_eq!(search(&app, "departments", "D-A-CH").await, [""; 0]);
    // Its ID and its name are free again.
    let again = json!({"department": {"custom_department_id": "dach-2", "name": {"default_value": "D-A-CH"}}});
    data(&app.post(DEPARTMENTS, &IDS, again).await);
    assert_eq!(department(&app, "dach-2").await["leaders"], json!([]));
}

/// What is left out is made up by the platform, differently each time.
#[tokio::test]
async fn a_department_without_anything() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let mut ids = Vec::new();
    for name in ["One", "Two"] {
        let body = json!({"department": {"name": {"default_value": name}}});
        let reply = app.post(DEPARTMENTS, &[], body).await;
        let id = data(&reply)["department_id"].as_str().unwrap().to_owned();
        assert!(id.starts_with("od-"), "{id}");
        ids.push(id);
    }
    assert_ne!(ids[0], ids[1]);
}

/// Each refusal of the pages that something in the organisation provokes; nothing changes by any of them.
#[tokio::test]
async fn departments_are_refused_as_documented() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let create =
        |department: Value| ("POST", DEPARTMENTS.to_owned(), json!({ "department": department }));
    let patch = |id: &str, department: Value| {
        ("PATCH", format!("{DEPARTMENTS}/{id}"), json!({ "department": department }))
    };
    let delete = |id: &str| ("DELETE", format!("{DEPARTMENTS}/{id}"), Value::Null);
    let named = |name: &str| json!({"name": {"default_value": name}});
    let with = |mut department: Value, key: &str, value: Value| {
        department[key] = value;
        department
    };
    let cases = [
        (create(with(named("X"), "parent_department_id", json!("nowhere"))), 2_221_309),
        (create(named("a/b")), 2_221_333),
        (
            create(json!({"name": {"default_value": "a", "i18n_value": {"en_us": "b/c"}}})),
            2_221_333,
        ),
        (create(named(&"é".repeat(101))), 2_221_328),
        (create(named("Sales")), 2_221_319),
        (create(with(named("X"), "custom_department_id", json!("sales"))), 2_221_306),
        (create(with(named("X"), "custom_department_id", json!("od-x"))), 2_221_313),
        (create(with(named("X"), "custom_department_id", json!("_x"))), 2_221_313),
        (create(with(named("X"), "custom_department_id", json!("x".repeat(65)))), 2_221_313),
        (create(with(named("X"), "custom_department_id", json!("x y"))), 2_221_313),
        (create(with(named("X"), "parent_department_id", json!("labs"))), 2_221_352),
        (
            create(with(named("X"), "leaders", json!([{"leader_type": 1, "leader_id": "eve"}]))),
            2_221_305,
        ),
        (
            create(with(
                named("X"),
                "custom_field_values",
                json!([{"field_type": "1", "field_key": "C"}]),
            )),
            2_221_331,
        ),
        (
            create(with(
                named("X"),
                "custom_field_values",
                json!([{"field_type": "4", "field_key": "C", "user_values": [{"ids": ["eve"]}]}]),
            )),
            2_221_331,
        ),
        (
            create(with(named("X"), "leaders", json!([{"leader_type": 3, "leader_id": "ada"}]))),
            99_992_402,
        ),
        (create(with(named("X"), "enabled_status", json!("yes"))), 99_992_402),
        (create(json!({"name": {"i18n_value": {}}})), 99_992_402),
        (create(json!({"name": "X"})), 99_992_402),
        (("POST", DEPARTMENTS.to_owned(), json!({})), 99_992_402),
        (patch("nowhere", named("X")), 2_221_309),
        (patch("0", named("X")), 2_221_309),
        (patch(&"x".repeat(65), named("X")), 99_992_402),
        (patch("sales", json!({"parent_department_id": "emea"})), 2_221_305),
        (patch("sales", json!({"parent_department_id": "sales"})), 2_221_305),
        (patch("sales", json!({"enabled_status": false})), 2_221_349),
        (patch("labs", named("Sales")), 2_221_319),
        (patch("labs", json!({"custom_department_id": "emea"})), 2_221_306),
        (patch("emea", json!({"parent_department_id": "labs"})), 2_221_352),
        (delete("sales"), 2_221_332),
        (delete("nowhere"), 2_224_002),
        (delete("0"), 2_224_002),
    ];
    for ((method, path, body), code) in cases {
        let sent = if body.is_null() { String::new() } else { body.to_string() };
        let reply = app.send(method, &path, &IDS, &sent).await;
        assert_eq!(reply.body["code"], code, "{method} {path} {sent}: {}", reply.text);
        assert_refused(&reply, 400, code);
    }
    // Some need one more step before.
    let child = json!({"department": {"custom_department_id": "x", "name": {"default_value": "X", "i18n_value": {"en_us": "Same"}}, "parent_department_id": "emea"}});
    data(&app.post(DEPARTMENTS, &IDS, &child).await);
    for ((method, path, body), code) in [
        (patch("emea", json!({"enabled_status": false})), 2_221_350),
        (delete("emea"), 2_221_348),
        (
            create(
                json!({"name": {"default_value": "Y", "i18n_value": {"en_us": "Same"}}, "parent_department_id": "emea"}),
            ),
            2_221_311,
        ),
    ] {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        assert_refused(&app.send(method, &path, &IDS, body).await, 400, code);
    }
    assert_eq!(below(&app, "0").await, ["sales", "labs"]);
    assert_eq!(below(&app, "sales").await, ["emea"]);
    assert_eq!(department(&app, "sales").await["name"]["default_value"], "Sales");
}

/// 25 levels, and not one more; 1,000 children, and not one more.
#[tokio::test]
async fn a_tree_is_only_so_deep_and_so_wide() {
    let children = (0..1000).map(|nth| Department::new(format!("c{nth}")).parent("wide"));
    let levels =
        (1..25).map(|nth| Department::new(format!("l{nth}")).parent(format!("l{}", nth - 1)));
    let departments = [
        Department::new("wide"),
        Department::new("l0"),
        Department::new("two"),
        Department::new("two-2").parent("two"),
    ];
    let sim = FeishuSim::builder()
        .departments(departments.into_iter().chain(children).chain(levels))
        .quotas(false)
        .start()
        .await
        .unwrap();
    let app = Caller::app(&sim);
    for (method, id, parent, code) in [
        ("POST", "", "l24", 2_221_312),
        ("POST", "", "wide", 2_221_317),
        ("PATCH", "/two", "l23", 2_221_312),
        ("PATCH", "/two-2", "wide", 2_221_317),
    ] {
        let body =
            json!({"department": {"name": {"default_value": "N"}, "parent_department_id": parent}});
        assert_refused(
            &app.send(method, &format!("{DEPARTMENTS}{id}"), &IDS, body).await,
            400,
            code,
        );
    }
    for (method, id, parent) in [("POST", "", "l23"), ("PATCH", "/two", "l22")] {
        let body =
            json!({"department": {"name": {"default_value": "N"}, "parent_department_id": parent}});
        data(&app.send(method, &format!("{DEPARTMENTS}{id}"), &IDS, body).await);
    }
}

/// Fails for a field that is lost, that goes to another place, or that is not found by what it is looked up by.
#[tokio::test]
async fn an_employee_from_the_beginning_to_the_end() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let sent = json!({"employee": {
        "name": {"name": {"default_value": "Dora", "i18n_value": {"zh_cn": "多拉"}}, "another_name": "D"},
        "mobile": "13800000009",
        "custom_employee_id": "dora",
        "email": "dora@example.com",
        "enterprise_email": "dora@corp.example",
        "gender": 2,
        "employee_order_in_departments": [
            {"department_id": "emea", "order_weight_in_deparment": "5", "order_weight_among_deparments": "1"},
            {"department_id": "sales", "order_weight_in_deparment": "6", "order_weight_among_deparments": "2", "is_main_department": true},
        ],
        "leader_id": "ada",
        "dotted_line_leader_ids": ["bob"],
        "work_country_or_region": "CN",
        "work_place_id": "p1",
        "work_station": {"default_value": "F1-2", "i18n_value": {}},
        "job_number": "J-9",
        "extension_number": "42",
        "join_date": "2024-02-29",
        "employment_type": 2,
        "job_title_id": "t1",
        "custom_field_values": [{"field_type": "4", "field_key": "C-4", "user_values": [{"ids": ["bob"]}]}],
    }});
    let reply = app.post(EMPLOYEES, &IDS, &sent).await;
    assert_eq!(data(&reply), &json!({"employee_id": "dora"}));
    let row = employee(&app, "dora").await;
    let (base, work) = (&row["base_info"], &row["work_info"]);
    let employee_sent = &sent["employee"];
    for name in [
        "email",
        "enterprise_email",
        "gender",
        "leader_id",
        "dotted_line_leader_ids",
        "custom_field_values",
        "name",
    ] {
        assert_eq!(base[name], employee_sent[name], "{name}");
    }
    for name in [
        "work_station",
        "job_number",
        "extension_number",
        "join_date",
        "employment_type",
        "work_country_or_region",
    ] {
        assert_eq!(work[name], employee_sent[name], "{name}");
    }
    assert_eq!(base["mobile"], "+8613800000009");
    assert_eq!(
        (&base["active_status"], &base["is_resigned"], &work["staff_status"]),
        (&json!(5), &json!(false), &json!(1))
    );
    assert_eq!(
        (&work["work_place"]["place_id"], &work["job_title"]["job_title_id"]),
        (&json!("p1"), &json!("t1"))
    );
    let departments: Vec<_> = base["departments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["department_id"].clone())
        .collect();
    assert_eq!(departments, [json!("sales"), json!("emea")]);
    assert_eq!(
        base["employee_order_in_departments"][1],
        json!({"department_id": "emea", "order_weight_in_deparment": "5", "order_weight_among_deparments": "1"})
    );
    assert_eq!(base["department_path_infos"][1][0]["department_id"], "sales");
    for id in ["sales", "emea"] {
        assert!(members(&app, id, "1").await.contains(&"dora".to_owned()), "{id}");
    }
    for (field, value) in [
        ("base_info.mobile", "+8613800000009"),
        ("base_info.email", "dora@example.com"),
        ("work_info.job_number", "J-9"),
    ] {
        let condition = |operator, value: Value| json!([{"field": field, "operator": operator, "value": value.to_string()}]);
        assert_eq!(employees(&app, condition("eq", json!(value))).await, ["dora"]);
        assert_eq!(employees(&app, condition("in", json!([value, "nobody"]))).await, ["dora"]);
    }
    for query in ["dor", "多拉", "dora@", "13800000009", "dora"] {
        assert_eq!(search(&app, "employees", query).await, ["dora"], "{query}");
    }
    let counts = department(&app, "sales").await["department_count"].clone();
    assert_eq!(
        (
            &counts["direct_members_count"],
            &counts["recursive_members_count"],
            &counts["recursive_members_count_exclude_leaders"]
        ),
        (&json!("3"), &json!("4"), &json!("3"))
    );

    let path = format!("{EMPLOYEES}/dora");
    let change = json!({"employee": {
        "name": {"name": {"default_value": "Dora B."}, "another_name": ""},
        "custom_employee_id": "dora-b", "description": "Hello", "mobile": "+8613800000010", "leader_id": "",
        "employee_order_in_departments": [{"department_id": "emea"}], "is_frozen": true,
        "job_level_id": "l1", "job_family_id": "f1", "background_image_key": "b1",
    }});
    assert_eq!(data(&app.send("PATCH", &path, &IDS, &change).await), &json!({}));
    let row = employee(&app, "dora-b").await;
    let (base, work) = (&row["base_info"], &row["work_info"]);
    assert_eq!(
        (&base["name"]["name"]["default_value"], base["name"].get("another_name")),
        (&json!("Dora B."), None)
    );
    assert_eq!(
        (&base["description"], &base["active_status"], base.get("leader_id")),
        (&json!("Hello"), &json!(3), None)
    );
    assert_eq!(
        (&work["job_level"]["job_level_id"], &work["job_family"]["job_family_id"]),
        (&json!("l1"), &json!("f1"))
    );
    assert_eq!((&base["email"], &work["job_number"]), (&json!("dora@example.com"), &json!("J-9")));
    assert!(!members(&app, "sales", "1").await.contains(&"dora-b".to_owned()));
    assert_eq!(members(&app, "emea", "1").await, ["dora-b"]);
    assert!(rows(&app, "employees", &["dora"]).await.0.is_empty());

    let path = format!("{EMPLOYEES}/dora-b");
    let resigning = json!({"employee": {"resign_date": "2030-01-31", "resign_reason": "5", "resign_type": "1", "resign_remark": "Farewell"}});
    data(&app.send("PATCH", &format!("{path}/to_be_resigned"), &IDS, &resigning).await);
    assert_eq!(
        (members(&app, "emea", "1").await, members(&app, "emea", "5").await),
        (vec![], vec!["dora-b".to_owned()])
    );
    let work = employee(&app, "dora-b").await["work_info"].clone();
    for (name, value) in resigning["employee"].as_object().unwrap() {
        assert_eq!(&work[name], value, "{name}");
    }
    data(&app.send("PATCH", &format!("{path}/regular"), &IDS, "").await);
    let work = employee(&app, "dora-b").await["work_info"].clone();
    assert_eq!((&work["staff_status"], work.get("resign_date")), (&json!(1), None));

    data(&app.send("DELETE", &path, &IDS[1..], json!({"options": {"resigned_employee_resource_receiver": {"docs_acceptor_employee_id": "ada"}}})).await);
    let row = employee(&app, "dora-b").await;
    assert_eq!(
        (&row["base_info"]["is_resigned"], &row["work_info"]["staff_status"]),
        (&json!(true), &json!(2))
    );
    assert!(row["base_info"]["resign_time"].is_string());
    assert_eq!(members(&app, "emea", "1").await, [""; 0]);
    assert_eq!(search(&app, "employees", "dora").await, [""; 0]);
    assert_eq!(department(&app, "emea").await["department_count"]["recursive_members_count"], "0");

    data(
        &app.send(
            "POST",
            &format!("{path}/resurrect"),
            &IDS,
            json!({"employee_order_in_departments": [{"department_id": "sales"}]}),
        )
        .await,
    );
    assert!(members(&app, "sales", "1").await.contains(&"dora-b".to_owned()));
    assert_eq!(employee(&app, "dora-b").await["base_info"]["is_resigned"], false);
    // Who came back within an hour cannot be sent away again.
    assert_refused(&app.send("DELETE", &path, &IDS[1..], "").await, 400, 2_221_185);
    sim.clock().advance(Duration::from_secs(3600));
    data(&app.send("DELETE", &path, &IDS[1..], "").await);
}

#[tokio::test]
async fn employees_are_refused_as_documented() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let create = |employee: Value| {
        let mut whole =
            json!({"name": {"name": {"default_value": "N"}}, "mobile": "+8613900000000"});
        whole.as_object_mut().unwrap().extend(employee.as_object().unwrap().clone());
        ("POST", EMPLOYEES.to_owned(), json!({ "employee": whole }))
    };
    let patch = |id: &str, employee: Value| {
        ("PATCH", format!("{EMPLOYEES}/{id}"), json!({ "employee": employee }))
    };
    let leaving = |id: &str, date: &str| {
        let employee = json!({"resign_date": date, "resign_reason": "1", "resign_type": "1"});
        ("PATCH", format!("{EMPLOYEES}/{id}/to_be_resigned"), json!({ "employee": employee }))
    };
    let cases = [
        (create(json!({"name": {"name": {"default_value": "n".repeat(65)}}})), 2_221_164),
        (
            create(
                json!({"name": {"name": {"default_value": "n"}, "another_name": "n".repeat(65)}}),
            ),
            2_221_166,
        ),
        (create(json!({"name": {"name": {"default_value": ""}}})), 99_992_402),
        (create(json!({"mobile": "+8613800000001"})), 2_221_103),
        (create(json!({"mobile": "13800000001"})), 2_221_103),
        (create(json!({"mobile": "12"})), 2_221_106),
        (create(json!({"mobile": "+86139000000"})), 2_221_106),
        (create(json!({"mobile": null})), 2_221_113),
        (create(json!({"mobile": "+4915112345678"})), 2_221_176),
        (create(json!({"email": "ada@example.com"})), 2_221_104),
        (create(json!({"email": "nobody"})), 2_221_107),
        (create(json!({"enterprise_email": "no body@x.y"})), 2_221_278),
        (create(json!({"custom_employee_id": "bob"})), 2_221_115),
        (create(json!({"custom_employee_id": "a b"})), 2_221_116),
        (create(json!({"job_number": "7"})), 2_221_240),
        (create(json!({"extension_number": "1".repeat(100)})), 2_221_193),
        (create(json!({"join_date": "2023-02-29"})), 2_221_210),
        (create(json!({"employee_order_in_departments": []})), 2_221_129),
        (
            create(json!({"employee_order_in_departments": [{"department_id": "nowhere"}]})),
            2_221_181,
        ),
        (create(json!({"employee_order_in_departments": [{"department_id": "labs"}]})), 2_221_292),
        (
            create(
                json!({"employee_order_in_departments": [{"department_id": "emea", "order_weight_among_deparments": "2"}, {"department_id": "sales", "is_main_department": true}]}),
            ),
            2_221_255,
        ),
        (
            create(
                json!({"employee_order_in_departments": [{"department_id": "emea", "order_weight_in_deparment": "high"}]}),
            ),
            99_992_402,
        ),
        (create(json!({"leader_id": "eve"})), 2_224_003),
        (create(json!({"dotted_line_leader_ids": ["eve"]})), 2_221_222),
        (
            create(json!({"custom_field_values": [{"field_type": "9", "field_key": "C"}]})),
            2_221_242,
        ),
        (create(json!({"gender": 4})), 99_992_402),
        (create(json!({"email": "e".repeat(256)})), 99_992_402),
        (("POST", EMPLOYEES.to_owned(), json!({"employee": 1})), 99_992_402),
        (("POST", EMPLOYEES.to_owned(), json!([])), 99_992_402),
        (patch("eve", json!({})), 2_224_002),
        (patch("ada", json!({"leader_id": "bob"})), 2_221_239),
        (patch("ada", json!({"leader_id": "ada"})), 2_221_239),
        (patch("bob", json!({"mobile": "+8613800000001"})), 2_221_103),
        (patch("bob", json!({"mobile": ""})), 2_221_113),
        (patch("bob", json!({"resign_remark": "x"})), 2_221_293),
        (patch("bob", json!({"resign_type": "4"})), 99_992_402),
        (leaving("bob", "tomorrow"), 2_221_213),
        (
            (
                "PATCH",
                format!("{EMPLOYEES}/bob/to_be_resigned"),
                json!({"employee": {"resign_date": "2030-01-01", "resign_type": "1"}}),
            ),
            99_992_402,
        ),
        (("PATCH", format!("{EMPLOYEES}/bob/regular"), Value::Null), 2_221_246),
        (("PATCH", format!("{EMPLOYEES}/eve/regular"), Value::Null), 99_992_402),
        (("DELETE", format!("{EMPLOYEES}/eve"), Value::Null), 2_224_002),
        (
            (
                "DELETE",
                format!("{EMPLOYEES}/bob"),
                json!({"options": {"resigned_employee_resource_receiver": {"docs_acceptor_employee_id": "eve"}}}),
            ),
            2_224_003,
        ),
        (("POST", format!("{EMPLOYEES}/bob/resurrect"), json!({})), 2_224_002),
    ];
    for ((method, path, body), code) in cases {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let reply = app.send(method, &path, &IDS, &body).await;
        assert_eq!(reply.body["code"], code, "{method} {path} {body}: {}", reply.text);
        assert_refused(&reply, 400, code);
    }
    assert_eq!(members(&app, "sales", "1").await, ["ada", "bob"]);
    // After someone has begun to leave, or has left.
    let (method, path, body) = leaving("bob", "2030-01-01");
    data(&app.send(method, &path, &IDS, &body).await);
    assert_refused(&app.send(method, &path, &IDS, &body).await, 400, 2_221_246);
    data(&app.send("DELETE", &format!("{EMPLOYEES}/bob"), &IDS[1..], "").await);
    for ((method, path, body), code) in [
        (patch("bob", json!({"mobile": "+8613900000001"})), 2_224_002),
        (patch("bob", json!({"is_frozen": true})), 2_224_002),
        (("DELETE", format!("{EMPLOYEES}/bob"), Value::Null), 2_224_002),
        (create(json!({"leader_id": "bob"})), 2_224_003),
    ] {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        assert_refused(&app.send(method, &path, &IDS, &body).await, 400, code);
    }
    // Somebody else took the ID and the number, until whose end nobody can come back under them.
    let (method, path, body) =
        create(json!({"custom_employee_id": "bob", "mobile": "+8613800000002"}));
    let reply = app.send(method, &path, &[IDS[0]], &body).await;
    let open_id = data(&reply)["employee_id"].as_str().unwrap().to_owned();
    assert!(open_id.starts_with("ou_"));
    let reply = app
        .post(
            &format!("{EMPLOYEES}/mget"),
            &[],
            json!({"employee_ids": ["bob"], "required_fields": []}),
        )
        .await;
    assert_eq!(
        data(&reply)["abnormals"][0]["field_errors"],
        json!({"base_info.employee_id": 2002})
    );
    let old = platform_id(&app, "Bob").await;
    assert_refused(
        &app.post(&format!("{EMPLOYEES}/{old}/resurrect"), &[], json!({})).await,
        400,
        2_221_269,
    );
    sim.clock().advance(Duration::from_secs(31 * 86_400));
    let app = Caller::app(&sim);
    data(&app.send("DELETE", &format!("{EMPLOYEES}/{open_id}"), &[], "").await);
    assert_refused(
        &app.post(&format!("{EMPLOYEES}/{old}/resurrect"), &[], json!({})).await,
        400,
        2_224_002,
    );
}

/// The open ID of the employee `bob` of the state, which follows from it.
async fn platform_id(app: &Caller<'_>, name: &str) -> String {
    let other = start().await;
    let _ = app;
    let app = Caller::app(&other);
    let body =
        json!({"query": name, "page_request": {}, "required_fields": ["base_info.employee_id"]});
    let reply = app.post(&format!("{EMPLOYEES}/search"), &[], body).await;
    data(&reply)["employees"][0]["base_info"]["employee_id"].as_str().unwrap().to_owned()
}

/// Fields appear by their names at any depth, and by the scopes of the page.
#[tokio::test]
async fn employees_show_what_is_asked_for_and_open() {
    let scopes = [
        "directory:employee:read",
        "directory:employee.base.mobile:read",
        "directory:employee.base.department:read",
        "directory:department.name:read",
    ];
    let sim = FeishuSim::builder()
        .employees([Employee::new("ada").name("Ada").mobile("+8613800000001").email("a@b.c")])
        .departments([Department::new("sales").name("Sales").members(["ada"])])
        .scopes(scopes)
        .start()
        .await
        .unwrap();
    let app = Caller::app(&sim);
    let mget = async |kind: &str, fields: Value| {
        let reply = app
            .post(
                &format!("{EMPLOYEES}/mget"),
                &[("employee_id_type", kind)],
                json!({"employee_ids": ["ada"], "required_fields": fields}),
            )
            .await;
        let data = data(&reply);
        (data["employees"][0].clone(), data["abnormals"][0]["field_errors"].clone())
    };
    assert_eq!(mget("employee_id", json!([])).await, (json!({}), Value::Null));
    assert_eq!(
        mget("employee_id", json!(["base_info.mobile"])).await,
        (json!({"base_info": {"mobile": "+8613800000001"}}), Value::Null)
    );
    let (row, errors) = mget(
        "employee_id",
        json!([
            "base_info.departments.name",
            "base_info.departments.leaders",
            "nonsense",
            "base_info.nonsense"
        ]),
    )
    .await;
    assert_eq!(
        row,
        json!({"base_info": {"departments": [{"name": {"default_value": "Sales", "i18n_value": {}}}]}})
    );
    assert_eq!(
        errors,
        json!({"base_info.departments.leaders": 1000, "nonsense": 2003, "base_info.nonsense": 2003})
    );
    let (row, errors) = mget("employee_id", json!(["base_info.*"])).await;
    assert_eq!(
        row["base_info"].as_object().unwrap().keys().collect::<Vec<_>>(),
        ["mobile", "departments", "employee_order_in_departments"]
    );
    assert_eq!(errors["base_info.email"], 1000);
    assert_eq!(errors["base_info.employee_id"], 1000);
    let (all, _) = mget("employee_id", json!(["*"])).await;
    assert_eq!(all["base_info"], row["base_info"]);
    // The app's own IDs are open to everybody.
    let reply = app
        .post(
            &format!("{EMPLOYEES}/mget"),
            &[],
            json!({"employee_ids": ["ada"], "required_fields": ["base_info.employee_id"]}),
        )
        .await;
    assert_eq!(data(&reply)["employees"], json!([]));
}

/// A caller reads and changes only what is in range.
#[tokio::test]
async fn a_range_holds_for_reads_and_writes() {
    let sim = start().await;
    let user = sim.issue_user_token(UserToken::new().range(["emea"]));
    let user = Caller::with(&sim, user);
    let (found, abnormals) = rows(&user, "departments", &["sales", "emea"]).await;
    assert_eq!((found.len(), &abnormals), (1, &json!([{"id": "sales", "row_error": 1000}])));
    let (found, abnormals) = rows(&user, "employees", &["ada"]).await;
    assert_eq!((found.len(), &abnormals), (0, &json!([{"id": "ada", "row_error": 1000}])));
    assert_eq!(search(&user, "departments", "s").await, [""; 0]);
    assert_eq!(search(&user, "employees", "ada").await, [""; 0]);
    let department = |parent: &str| json!({"department": {"name": {"default_value": "N"}, "parent_department_id": parent}});
    let employee = |department: &str| json!({"employee": {"mobile": "+8613900000000", "employee_order_in_departments": [{"department_id": department}]}});
    for (method, path, body, code) in [
        ("POST", DEPARTMENTS.to_owned(), department("0"), 2_224_003),
        ("POST", DEPARTMENTS.to_owned(), department("sales"), 2_224_003),
        ("PATCH", format!("{DEPARTMENTS}/sales"), department("emea"), 2_224_002),
        ("PATCH", format!("{DEPARTMENTS}/emea"), department("sales"), 2_224_003),
        ("DELETE", format!("{DEPARTMENTS}/emea"), Value::Null, 2_224_003),
        ("POST", EMPLOYEES.to_owned(), employee("sales"), 2_224_003),
        ("PATCH", format!("{EMPLOYEES}/ada"), employee("emea"), 2_224_002),
        ("DELETE", format!("{EMPLOYEES}/ada"), Value::Null, 2_224_002),
    ] {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        assert_refused(&user.send(method, &path, &IDS, &body).await, 400, code);
    }
    data(&user.post(DEPARTMENTS, &IDS, department("emea")).await);
    data(&user.post(EMPLOYEES, &IDS, employee("emea")).await);
}

/// The conditions of a filter of employees, and what is wrong with them.
#[tokio::test]
async fn filters_of_employees_are_refused_as_documented() {
    let sim = start().await;
    let app = Caller::app(&sim);
    let condition = |field: &str, operator: &str, value: &str| json!({"field": field, "operator": operator, "value": value});
    let department = condition("base_info.departments.department_id", "eq", "\"sales\"");
    let standing = condition("work_info.staff_status", "eq", "1");
    for (conditions, code) in [
        (json!([department]), 2_220_009),
        (json!([standing]), 2_220_009),
        (json!("x"), 2_220_009),
        (json!([{"field": "base_info.mobile"}]), 2_220_009),
        (Value::from(vec![department.clone(); 11]), 2_220_009),
        (json!([condition("base_info.name", "eq", "\"x\"")]), 2_220_012),
        (json!([condition("base_info.mobile", "ne", "\"x\"")]), 2_220_013),
        (json!([condition("work_info.staff_status", "in", "[1]"), department]), 2_220_013),
        (json!([condition("work_info.staff_status", "eq", "2"), department]), 2_220_014),
        (json!([condition("base_info.mobile", "eq", "x")]), 2_220_014),
        (json!([condition("base_info.mobile", "in", "\"x\"")]), 2_220_014),
    ] {
        let body = body(conditions.clone(), json!([]), json!({}));
        let reply = app.post(&format!("{EMPLOYEES}/filter"), &IDS, body).await;
        assert_eq!(reply.body["code"], code, "{conditions}: {}", reply.text);
    }
    for (request, code) in [
        (json!({"filter": {"conditions": []}}), 2_221_005),
        (json!({"filter": {"conditions": []}, "page_request": {"page_size": 101}}), 2_220_010),
        (json!({"filter": {"conditions": []}, "page_request": {"page_token": "x"}}), 2_221_004),
        (
            json!({"filter": {"conditions": []}, "page_request": {}, "required_fields": "x"}),
            99_992_402,
        ),
        (
            json!({"filter": {"conditions": []}, "page_request": {}, "required_fields": vec!["x"; 101]}),
            99_992_402,
        ),
    ] {
        let reply = app.post(&format!("{EMPLOYEES}/filter"), &IDS, &request).await;
        assert_eq!(reply.body["code"], code, "{request}: {}", reply.text);
    }
    // Without conditions, everybody in service, page by page.
    let (mut all, mut token) = (Vec::new(), Value::Null);
    loop {
        let body = body(
            json!([]),
            json!(["base_info.employee_id"]),
            json!({"page_size": 2, "page_token": token}),
        );
        let reply = app.post(&format!("{EMPLOYEES}/filter"), &IDS, body).await;
        let data = data(&reply);
        all.extend(
            data["employees"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["base_info"]["employee_id"].clone()),
        );
        token = data["page_response"]["page_token"].clone();
        if data["page_response"]["has_more"] == false {
            break;
        }
    }
    assert_eq!(all, [json!("ada"), json!("bob"), json!("cy")]);
    for path in [format!("{DEPARTMENTS}/search"), format!("{EMPLOYEES}/search")] {
        for (request, code) in [
            (json!({"query": "x".repeat(101), "page_request": {}}), 2_220_001),
            (json!({"query": "x"}), 2_221_005),
            (json!({"page_request": {}}), 99_992_402),
            (json!({"query": "x", "page_request": {"page_token": "AQ=="}}), 2_221_004),
            (json!({"query": "x", "page_request": {"page_size": 101}}), 2_220_010),
        ] {
            assert_refused(&app.post(&path, &IDS, &request).await, 400, code);
        }
    }
}
