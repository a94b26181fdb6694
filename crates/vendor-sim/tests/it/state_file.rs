//! The state file: what is taken, and what an error says.

use org_vendor_sim::{AllSim, CozeSim, OneAccessSim, StateFile};

use crate::common::{call, get};

/// The error of a file with this text, without the file's name.
fn refused(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    std::fs::write(&path, text).unwrap();
    let error = AllSim::builder().state_file(&path).unwrap_err().to_string();
    let name = format!("the state file {}: ", path.display());
    error.strip_prefix(&name).unwrap_or_else(|| panic!("{error}")).to_owned()
}

#[test]
fn errors_name_place_and_expectation() {
    for (text, expected) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        ("{\n  \"coze\": {\n", "at coze: EOF while parsing an object at line 3 column 0"),
        ("[]", "is an array, and a state file is one JSON object"),
        ("{} {}", "trailing characters at line 1 column 4; a state file is one JSON object"),
        (
            "{\"kose\": {}}",
            "at kose: unknown field `kose`, expected one of `feishu`, `coze`, `oneaccess`",
        ),
        (
            "{\"coze\": {\"organisations\": []}}",
            "at coze.organisations: unknown field `organisations`, expected one of `enterprise_id`, `app`, \
             `requests_per_minute`, `organizations`, `generated`",
        ),
        (
            "{\n\"coze\": {\"organizations\": [{\"organization_id\": 1}]}\n}",
            "at coze.organizations[0].organization_id: invalid type: integer `1`, expected a string at line 2 column 48",
        ),
        (
            "{\"coze\": {\"organizations\": [{\"organization_id\": \"1\"}]}}",
            "at coze.organizations[0]: missing field `organization_name`",
        ),
        (
            "{\"oneaccess\": {\"generated\": {\"organizations\": -1}}}",
            "at oneaccess.generated.organizations: invalid value: integer `-1`, expected u64",
        ),
    ] {
        let error = refused(text);
        assert!(error.starts_with(expected), "{error}\n{expected}");
    }
}

#[test]
fn contradictions_are_found() {
    let coze =
        |organizations: &str| format!("{{\"coze\": {{\"organizations\": [{organizations}]}}}}");
    let one = r#"{"organization_id": "1", "organization_name": "O"}"#;
    let org = |organizations: &str| {
        format!("{{\"oneaccess\": {{\"organizations\": [{organizations}]}}}}")
    };
    let of = |id: &str, code: &str, parent: &str| {
        format!(r#"{{"org_id": "{id}", "org_code": "{code}", "name": "O", "parent_id": {parent}}}"#)
    };
    let below = |id: &str, parent: &str| of(id, id, &format!("\"{parent}\""));
    for (text, expected) in [
        (
            coze(&[one, one].join(",")),
            "coze.organizations[1].organization_id: `1` is also that of coze.organizations[0]; each needs its own",
        ),
        (
            "{\"coze\": {\"organizations\": [], \"generated\": {\"organizations\": 5}}}".to_owned(),
            "coze: has both `organizations` and `generated`; leave one out",
        ),
        (
            "{\"coze\": {\"app\": {\"public_key\": \"x\"}}}".to_owned(),
            "coze.app.public_key: is not a PEM block `PUBLIC KEY`: ",
        ),
        (
            org(&[of("1", "1", "null"), of("1", "2", "null")].join(",")),
            "oneaccess.organizations[1].org_id: `1` is also that of oneaccess.organizations[0]",
        ),
        (
            org(&[of("1", "1", "null"), of("2", "1", "null")].join(",")),
            "oneaccess.organizations[1].org_code: `1` is also that of oneaccess.organizations[0]",
        ),
        (org(&of("", "1", "null")), "oneaccess.organizations[0].org_id: is empty"),
        (
            org(&below("1", "2")),
            "oneaccess.organizations[0].parent_id: there is no organisation `2`; leave parent_id out for a root",
        ),
        (
            org(&[of("0", "0", "null"), below("1", "2"), below("2", "1")].join(",")),
            "oneaccess.organizations[1].parent_id: leads back to itself and to no root organisation",
        ),
        (
            "{\"oneaccess\": {\"expired_token_status\": 500}}".to_owned(),
            "oneaccess.expired_token_status: is 500, and must be 400 or 401",
        ),
    ] {
        let error = refused(&text);
        assert!(error.starts_with(expected), "{error}\n{expected}");
    }
}

#[test]
fn a_file_that_is_not_there_or_has_no_part_is_told() {
    let error = CozeSim::builder().state_file("no/such/file.json").unwrap_err().to_string();
    assert!(error.starts_with("the state file no/such/file.json: cannot be read: "), "{error}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    std::fs::write(&path, "{\"coze\": {}}").unwrap();
    let error = OneAccessSim::builder().state_file(&path).unwrap_err().to_string();
    assert!(
        error.ends_with(
            "state.json: has no part for Huawei Cloud OneAccess; the README describes the format"
        ),
        "{error}"
    );
    let _ = CozeSim::builder().state_file(&path).unwrap();
}

/// What is written of a state reads as the same state; what is left out is as without a file.
#[tokio::test]
async fn a_state_comes_back_as_it_was() {
    let text = r#"{
        "coze": {
            "enterprise_id": "volcano_7",
            "app": {"app_id": "a", "key_id": "k", "permissions": ["Enterprise.listOrganization"]},
            "requests_per_minute": 2,
            "organizations": [{"organization_id": "1", "organization_name": "One", "is_default_organization": true}]
        },
        "oneaccess": {"client_id": "c", "generated": {"organizations": 50, "seed": 3}}
    }"#;
    let file = StateFile::parse(text).unwrap();
    let sim = AllSim::builder().state(file).unwrap().start().await.unwrap();
    let state = serde_json::to_string(&org_vendor_sim::Vendor::state(sim.vendor())).unwrap();
    let again = AllSim::builder().state(StateFile::parse(&state).unwrap()).unwrap();
    let again = again.start().await.unwrap();
    for sim in [&sim, &again] {
        // Whoever is introduced gets tokens that work.
        assert!(sim.introduction().contains("pat_simulator"));
        let url = format!("{}/v1/enterprises/volcano_7/organizations", sim.url());
        let coze = || call(get(&url).bearer_auth("pat_simulator"));
        let first = coze().await;
        assert_eq!(first.body["data"]["items"][0]["organization_name"], "One");
        assert_eq!((coze().await.status, coze().await.status), (200, 429));
        let url =
            format!("{}/api/v2/tenant/organizations?all_child=true&limit=3&offset=0", sim.url());
        let reply = call(get(&url).bearer_auth("00000000-0000-0000-0000-000000000001")).await;
        assert_eq!(reply.body["total"], 50);
        assert_eq!(call(get(format!("{}/elsewhere", sim.url()))).await.status, 404);
    }
    assert_eq!(
        state,
        serde_json::to_string(&org_vendor_sim::Vendor::state(again.vendor())).unwrap()
    );
}

/// The README's example is one, and says what it seems to say.
#[tokio::test]
async fn the_documented_file_works() {
    let readme = include_str!("../../README.md");
    let (_, example) = readme.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let state = StateFile::parse(example).unwrap();
    let sim = AllSim::builder().state(state).unwrap().start().await.unwrap();
    let _ = sim.introduction();
    let origin = sim.origin();
    let units = format!("{origin}/open-apis/contact/v3/unit/list_department?unit_id=BU121");
    let reply = call(get(units).bearer_auth("t-simulator")).await;
    assert_eq!(reply.body["data"]["departmentlist"].as_array().unwrap().len(), 1, "{}", reply.text);
    let organizations = format!("{origin}/v1/enterprises/volcano_2101950001/organizations");
    let reply = call(get(organizations).bearer_auth("pat_simulator")).await;
    assert_eq!(reply.body["data"]["total_count"], 2, "{}", reply.text);
    let organizations = format!("{origin}/api/v2/tenant/organizations?org_id=O1&limit=10&offset=0");
    let reply = call(get(organizations).bearer_auth("00000000-0000-0000-0000-000000000001")).await;
    assert_eq!(reply.body["total"], 2, "{}", reply.text);
    // Both forms of what is made up are as the README has them.
    for (part, count) in
        [("feishu", "departments"), ("coze", "organizations"), ("oneaccess", "organizations")]
    {
        let text =
            format!("{{\"{part}\": {{\"generated\": {{\"{count}\": 10000, \"seed\": 1}}}}}}");
        let _ = AllSim::builder().state(StateFile::parse(&text).unwrap()).unwrap();
    }
}

/// People have to be there, and to differ in what they are looked up by.
#[test]
fn people_who_contradict_each_other_are_found() {
    for (organization, expected) in [
        (
            r#"{"employees": [{"employee_id": "a", "leader": "b"}]}"#,
            "employees[0] (`a`): there is no employee `b`; ",
        ),
        (
            r#"{"employees": [{"employee_id": "a", "dotted_line_leaders": ["b"]}]}"#,
            "employees[0] (`a`): there is no employee `b`; ",
        ),
        (
            r#"{"employees": [{"employee_id": "a", "mobile": "+86"}, {"employee_id": "b", "mobile": "+86"}]}"#,
            "employees[1].mobile: `+86` is that of employees[0] already; ",
        ),
        (
            r#"{"departments": [{"department_id": "d", "hrbps": ["x"]}]}"#,
            "departments[0] (`d`).hrbps[0]: there is no employee `x`; ",
        ),
    ] {
        let file = format!("{{\"feishu\": {{\"organization\": {organization}}}}}");
        let state = org_vendor_sim::StateFile::parse(&file).unwrap().feishu.unwrap();
        let error = org_vendor_sim::FeishuSim::builder().state(state).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}\n{expected}");
    }
}
