//! Which fields appear, with which values, and what is said of those that do not.

use org_vendor_sim::FeishuSim;
use org_vendor_sim::feishu::{
    Choice, CustomValue, DataSource, Department, Employee, Phone, Text, Url, UserToken,
};
use serde_json::{Map, Value, json};

use crate::feishu_common::*;

/// Each field with its scopes, as the page lists them. Written down once more, so that a slip in one shows.
const SCOPES: [(&str, &[&str]); 11] = [
    ("department_id", &["base", "external_id"]),
    ("department_count", &["count", "organization"]),
    ("has_child", &["has_child", "organization"]),
    ("leaders", &["leader"]),
    ("parent_department_id", &["organization", "parent_id"]),
    ("name", &["base", "name"]),
    ("enabled_status", &["status"]),
    ("order_weight", &["order_weight", "organization"]),
    ("custom_field_values", &["custom_field"]),
    ("department_path_infos", &["department_path"]),
    ("data_source", &["base", "data_source"]),
];

const LIST: &str = "directory:department:list";
const EMPLOYEE_ID: &str = "directory:employee.base.external_id:read";

fn keys(row: &Value) -> Vec<&str> {
    // Their order is not looked at: whether serde_json keeps it depends on what else is compiled.
    sorted(row.as_object().unwrap().keys().map(String::as_str))
}

fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_unstable();
    names
}

/// The departments of the test below: an only child, its parent, and a department of its own.
fn departments() -> [Department; 3] {
    let text = Text::from("Text").translation("zh_cn", "文本");
    [
        Department::new("top")
            .open_id("od-top")
            .name(Text::from("Top").translation("en_us", "The top").translation("ja_jp", "頂"))
            .leader("ada")
            .deputy("bob")
            .deputy("eve")
            .members(["ada", "cyd"])
            .further_members(3)
            .order_weight(7)
            .custom_field("C-1", CustomValue::Text(text.clone()))
            .custom_field("C-2", CustomValue::Url(Url::new(text, "https://a.example")))
            .custom_field("C-3", CustomValue::Enumeration(Choice::image("3")))
            .custom_field("C-4", CustomValue::Person("ada".to_owned()))
            .custom_field("C-9", CustomValue::Phone(Phone::new("188").extension("1")))
            .custom_field("C-10", CustomValue::MultiEnumeration(vec!["1".into(), "2".into()]))
            .custom_field("C-11", CustomValue::PersonList(vec!["ada".into(), "bob".into()])),
        Department::new("low")
            .open_id("od-low")
            .name("Low")
            .parent("mid")
            .leader("bob")
            .members(["bob"])
            .enabled(false)
            .order_weight("first")
            .data_source(DataSource::Scim),
        Department::new("mid")
            .open_id("od-mid")
            .parent("top")
            .leader("ada")
            .further_members(10)
            .data_source(DataSource::PeopleEnterprise),
    ]
}

fn build() -> org_vendor_sim::SimBuilder<org_vendor_sim::Feishu> {
    FeishuSim::builder()
        .employees([
            Employee::new("ada").open_id("ou_ada").union_id("on_ada"),
            Employee::new("bob").open_id("ou_bob").union_id("on_bob"),
            Employee::new("cyd"),
            Employee::new("eve").open_id("ou_eve").union_id("on_eve"),
        ])
        .departments(departments())
        .quotas(false)
}

/// Field for field, in the order of the page.
#[tokio::test]
async fn every_field_of_a_department() {
    let sim = build().start().await.unwrap();
    let reply = Caller::app(&sim).departments(&[], json!(["*"])).await;
    let data = data(&reply);
    assert_eq!(data["abnormals"], json!([]));
    let text = json!({"default_value": "Text", "i18n_value": {"zh_cn": "文本"}});
    assert_eq!(
        data["departments"][0],
        json!({
            "department_id": "od-top",
            "department_count": {
                "recursive_members_count": "16",
                "direct_members_count": "5",
                "recursive_members_count_exclude_leaders": "14",
                "recursive_departments_count": "2",
                "direct_departments_count": "1",
            },
            "has_child": true,
            "leaders": [
                {"leader_type": 1, "leader_id": "ou_ada"},
                {"leader_type": 2, "leader_id": "ou_bob"},
                {"leader_type": 2, "leader_id": "ou_eve"},
            ],
            "parent_department_id": "0",
            "name": {"default_value": "Top", "i18n_value": {"en_us": "The top", "ja_jp": "頂"}},
            "enabled_status": true,
            "order_weight": "7",
            "custom_field_values": [
                {"field_type": "1", "text_value": text, "field_key": "C-1"},
                {
                    "field_type": "2",
                    "url_value": {
                        "link_text": text,
                        "url": "https://a.example",
                        "pcurl": "https://a.example",
                    },
                    "field_key": "C-2",
                },
                {
                    "field_type": "3",
                    "enum_value": {"enum_ids": ["3"], "enum_type": "2"},
                    "field_key": "C-3",
                },
                {"field_type": "4", "user_values": [{"ids": ["ou_ada"]}], "field_key": "C-4"},
                {
                    "field_type": "9",
                    "phone_value": {"phone_number": "188", "extension_number": "1"},
                    "field_key": "C-9",
                },
                {
                    "field_type": "10",
                    "enum_value": {"enum_ids": ["1", "2"], "enum_type": "1"},
                    "field_key": "C-10",
                },
                {
                    "field_type": "11",
                    "user_values": [{"ids": ["ou_ada", "ou_bob"]}],
                    "field_key": "C-11",
                },
            ],
            "department_path_infos": [
                {
                    "department_id": "od-top",
                    "department_name": {
                        "default_value": "Top",
                        "i18n_value": {"en_us": "The top", "ja_jp": "頂"},
                    },
                },
            ],
            "data_source": 1,
        })
    );
    let name = |text: &str| json!({"default_value": text, "i18n_value": {}});
    let low = &data["departments"][1];
    assert_eq!(low["department_count"]["direct_departments_count"], json!("0"));
    assert_eq!(low["department_count"]["recursive_members_count_exclude_leaders"], json!("0"));
    assert_eq!(low["has_child"], json!(false));
    assert_eq!(low["parent_department_id"], json!("od-mid"));
    assert_eq!((&low["enabled_status"], &low["order_weight"]), (&json!(false), &json!("first")));
    assert_eq!((&low["data_source"], &low["custom_field_values"]), (&json!(3), &json!([])));
    let path = low["department_path_infos"].as_array().unwrap();
    let path: Vec<_> = path.iter().map(|step| &step["department_id"]).collect();
    assert_eq!(path, ["od-top", "od-mid", "od-low"]);
    assert_eq!(low["department_path_infos"][1]["department_name"], name("mid"));
    let mid = &data["departments"][2];
    assert_eq!((&mid["data_source"], &mid["order_weight"]), (&json!(2), &json!("0")));
    let position = |field: &str| reply.text.find(&format!("\"{field}\":")).unwrap();
    assert!(FIELDS.windows(2).all(|pair| position(pair[0]) < position(pair[1])), "{}", reply.text);
}

#[tokio::test]
async fn ids_of_each_kind() {
    let sim = build().start().await.unwrap();
    let app = Caller::app(&sim);
    let fields = || {
        json!([
            "department_id",
            "parent_department_id",
            "department_path_infos",
            "leaders",
            "custom_field_values",
            "nonsense"
        ])
    };
    for (department_id_type, prefix) in
        [(None, "od-"), (Some("open_department_id"), "od-"), (Some("department_id"), "")]
    {
        let query: Vec<_> =
            department_id_type.map(|kind| ("department_id_type", kind)).into_iter().collect();
        let reply = app.departments(&query, fields()).await;
        let low = &data(&reply)["departments"][1];
        assert_eq!(low["department_id"], json!(format!("{prefix}low")));
        assert_eq!(low["parent_department_id"], json!(format!("{prefix}mid")));
        assert_eq!(low["department_path_infos"][0]["department_id"], json!(format!("{prefix}top")));
        assert_eq!(data(&reply)["departments"][0]["parent_department_id"], json!("0"));
        assert_eq!(data(&reply)["abnormals"][1]["id"], json!(format!("{prefix}low")));
    }
    for (employee_id_type, prefix) in [
        (None, "ou_"),
        (Some("open_id"), "ou_"),
        (Some("union_id"), "on_"),
        (Some("employee_id"), ""),
    ] {
        let query: Vec<_> =
            employee_id_type.map(|kind| ("employee_id_type", kind)).into_iter().collect();
        let reply = app.departments(&query, fields()).await;
        let top = &data(&reply)["departments"][0];
        let id = |name: &str| json!(format!("{prefix}{name}"));
        assert_eq!(top["leaders"][1]["leader_id"], id("bob"));
        assert_eq!(top["custom_field_values"][3]["user_values"], json!([{"ids": [id("ada")]}]));
        assert_eq!(
            top["custom_field_values"][6]["user_values"],
            json!([{"ids": [id("ada"), id("bob")]}])
        );
    }
    let sim = FeishuSim::builder().start().await.unwrap();
    let unit = async |kind| {
        let query = [("unit_id", "BU121"), ("department_id_type", kind)];
        data(&Caller::app(&sim).unit(&query).await)["departmentlist"][0].clone()
    };
    let id = "od-4e6ac4d14bcd5071a37a39de902c7141";
    assert_eq!(unit("open_department_id").await, json!({"unit_id": "BU121", "department_id": id}));
    assert_eq!(unit("department_id").await, json!({"unit_id": "BU121", "department_id": "h12921"}));
}

/// What is asked for appears, and nothing else.
#[tokio::test]
async fn fields_that_are_not_asked_for() {
    let sim = build().start().await.unwrap();
    let app = Caller::app(&sim);
    for fields in [json!([]), Value::Null] {
        let reply = app.departments(&[], fields).await;
        assert_eq!(data(&reply)["departments"], json!([{}, {}, {}]));
        assert_eq!(data(&reply)["abnormals"], json!([]));
    }
    let without = json!({"filter": {"conditions": []}, "page_request": {}});
    let reply = app.post(FILTER, &[], without).await;
    assert_eq!(data(&reply)["departments"], json!([{}, {}, {}]));
    for field in FIELDS {
        let reply = app.departments(&[], json!([field, field])).await;
        for row in data(&reply)["departments"].as_array().unwrap() {
            assert_eq!(keys(row), [field]);
        }
    }
    let reply = app.departments(&[], json!(["name", "has_child"])).await;
    assert_eq!(keys(&data(&reply)["departments"][0]), sorted(["name", "has_child"]));
}

/// Each field with each scope: it appears with those of the page, and is told to be missing with any other.
#[tokio::test]
async fn every_field_with_every_scope() {
    let short: Vec<&str> = sorted(SCOPES.iter().flat_map(|&(_, scopes)| scopes.iter().copied()));
    for scope in short.iter().copied().chain(["none"]) {
        let full = format!("directory:department.{scope}:read");
        let sim = build().scopes([LIST, &full]).start().await.unwrap();
        let poor_user = UserToken::new().scopes([LIST.to_owned(), full]);
        let rich = build().start().await.unwrap();
        let user = Caller::with(&rich, rich.issue_user_token(poor_user));
        let open =
            sorted(SCOPES.iter().filter(|(_, any)| any.contains(&scope)).map(|&(field, _)| field));
        let closed: Map<String, Value> = SCOPES
            .iter()
            .filter(|(_, any)| !any.contains(&scope))
            .map(|&(field, _)| (field.to_owned(), json!(1000)))
            .collect();
        for caller in [Caller::app(&sim), user] {
            for asked in [json!(["*"]), json!(FIELDS)] {
                let reply =
                    caller.departments(&[("department_id_type", "department_id")], asked).await;
                let data = data(&reply);
                for (index, id) in ["top", "low", "mid"].into_iter().enumerate() {
                    assert_eq!(keys(&data["departments"][index]), open, "{scope}");
                    let expected = json!({"id": id, "row_error": 0, "field_errors": closed});
                    assert_eq!(data["abnormals"][index], expected, "{scope}");
                }
            }
        }
    }
}

#[tokio::test]
async fn fields_that_are_not_there() {
    let sim = build().scopes([LIST, "directory:department.name:read"]).start().await.unwrap();
    let app = Caller::app(&sim);
    let reply = app
        .departments(
            &[],
            json!(["name", "leaders", "leader", "department_count.direct_members_count", ""]),
        )
        .await;
    let errors = json!({
        "leaders": 1000,
        "leader": 2003,
        "department_count.direct_members_count": 2003,
        "": 2003,
    });
    for index in 0..3 {
        assert_eq!(keys(&data(&reply)["departments"][index]), ["name"]);
        assert_eq!(data(&reply)["abnormals"][index]["field_errors"], errors);
    }
}

/// The IDs that the enterprise sets need a scope of their own; the other kinds do not.
#[tokio::test]
async fn employee_ids_without_their_scope() {
    let scopes =
        [LIST, "directory:department.leader:read", "directory:department.custom_field:read"];
    let sim = build().scopes(scopes).start().await.unwrap();
    let fields = || json!(["leaders", "custom_field_values"]);
    for kind in ["open_id", "union_id"] {
        let reply = Caller::app(&sim).departments(&[("employee_id_type", kind)], fields()).await;
        assert_eq!(data(&reply)["abnormals"], json!([]));
        assert_eq!(data(&reply)["departments"][0]["leaders"].as_array().unwrap().len(), 3);
    }
    let query = [("employee_id_type", "employee_id")];
    let reply = Caller::app(&sim).departments(&query, fields()).await;
    let data_ = data(&reply);
    assert_eq!(keys(&data_["departments"][0]), ["custom_field_values"]);
    let values = data_["departments"][0]["custom_field_values"].as_array().unwrap();
    assert_eq!(values.len(), 7);
    assert!(values.iter().all(|value| value.get("user_values").is_none()));
    assert!(values[0].get("text_value").is_some());
    let both = json!({"leaders": 1000, "custom_field_values": 1000});
    assert_eq!(data_["abnormals"][0]["field_errors"], both);
    // A department without people in its custom fields has nothing to withhold there.
    assert_eq!(data_["abnormals"][1]["field_errors"], json!({"leaders": 1000}));
    let reply = Caller::app(&sim).departments(&query, json!([])).await;
    assert_eq!(data(&reply)["abnormals"], json!([]));

    let sim = build().scopes(scopes.into_iter().chain([EMPLOYEE_ID])).start().await.unwrap();
    let reply = Caller::app(&sim).departments(&query, fields()).await;
    assert_eq!(data(&reply)["departments"][0]["leaders"][0]["leader_id"], json!("ada"));
    assert_eq!(data(&reply)["abnormals"], json!([]));
}

#[tokio::test]
async fn fields_that_the_platform_fails_to_read() {
    let failing = Department::new("odd").failing_field("name").failing_field("leaders");
    let sim = build().departments([failing]).start().await.unwrap();
    let app = Caller::app(&sim);
    let reply = app.departments(&[], json!(["name", "has_child"])).await;
    let data = data(&reply);
    assert_eq!(keys(&data["departments"][3]), ["has_child"]);
    assert_eq!(data["abnormals"].as_array().unwrap().len(), 1);
    assert_eq!(data["abnormals"][0]["row_error"], json!(0));
    assert_eq!(data["abnormals"][0]["field_errors"], json!({"name": 2000}));
}

/// Rows out of range take their place on a page and are named instead.
#[tokio::test]
async fn departments_out_of_range() {
    let seen = async |caller: Caller<'_>| {
        let query = [("department_id_type", "department_id")];
        let reply = caller.departments(&query, json!(["department_id"])).await;
        let data = data(&reply);
        let ids = |list: &str, key: &str| {
            let rows = data[list].as_array().unwrap().iter();
            rows.map(|row| row[key].as_str().unwrap()).collect::<Vec<_>>().join(" ")
        };
        for record in data["abnormals"].as_array().unwrap() {
            assert_eq!(record["row_error"], json!(1000));
            assert!(record.get("field_errors").is_none());
        }
        (ids("departments", "department_id"), ids("abnormals", "id"))
    };
    let pair = |seen: &str, hidden: &str| (seen.to_owned(), hidden.to_owned());
    for (range, expected) in [
        (vec!["mid"], pair("low mid", "top")),
        (vec!["low"], pair("low", "top mid")),
        (vec!["low", "top"], pair("top low mid", "")),
        (vec!["0"], pair("top low mid", "")),
        (vec![], pair("", "top low mid")),
    ] {
        let sim = build().contact_range(range.clone()).start().await.unwrap();
        assert_eq!(seen(Caller::app(&sim)).await, expected, "{range:?}");
        // A user has a range of their own.
        let user = sim.issue_user_token(UserToken::new());
        assert_eq!(seen(Caller::with(&sim, user)).await, pair("top low mid", ""));
        let sim = build().start().await.unwrap();
        let user = sim.issue_user_token(UserToken::new().range(range.clone()));
        assert_eq!(seen(Caller::with(&sim, user)).await, expected, "{range:?}");
    }
    let sim = build().contact_range(["mid"]).start().await.unwrap();
    let reply = Caller::app(&sim).filter(json!([]), json!({"page_size": 2})).await;
    let data = data(&reply);
    assert_eq!(data["departments"].as_array().unwrap().len(), 1);
    assert_eq!(data["abnormals"].as_array().unwrap().len(), 1);
    assert_eq!(data["page_response"]["has_more"], json!(true));
}

#[tokio::test]
async fn associated_organisations() {
    let sim = FeishuSim::builder().start().await.unwrap();
    let reply = Caller::app(&sim).tenants(&[]).await;
    let name = |text: &str| json!({"default_value": text, "i18n_value": {}});
    let picture = |size| format!("https://pictures.example/121s121234df/{size}.png");
    assert_eq!(
        data(&reply)["items"],
        json!([
            {
                "tenant_key": "121s121234df",
                "connect_time": 1_724_296_400,
                "avatar": {
                    "avatar_72": picture("72"),
                    "avatar_240": picture("240"),
                    "avatar_640": picture("640"),
                    "avatar_origin": picture("origin"),
                },
                "brand": "feishu",
                "name": {
                    "default_value": "远方航运",
                    "i18n_value": {"zh_cn": "远方航运", "ja_jp": "遠方海運", "en_us": "Far Shipping"},
                },
                "short_name": name("Far"),
            },
            {
                "tenant_key": "121s121234e0",
                "connect_time": 1_724_296_500,
                "brand": "lark",
                "name": name("Near Press"),
                "short_name": name("Near Press"),
            },
        ])
    );
}
