//! What a simulator is told at its start, and what it says to contradictions.

use org_vendor_sim::feishu::{
    CollaborationTenant, CustomValue, Department, Employee, Generated, Organization, State, Unit,
};
use org_vendor_sim::{FeishuSim, StateFile};

async fn problem(organization: Organization) -> String {
    let error = FeishuSim::builder().organization(organization).start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    let text = error.to_string();
    text.strip_prefix("the state: ").unwrap_or_else(|| panic!("{text}")).to_owned()
}

/// Each contradiction is named with its place, what is wrong and what to do.
#[tokio::test]
async fn contradictions_in_an_organisation() {
    let department = Department::new;
    let departments =
        |departments: &[Department]| Organization::new().departments(departments.to_vec());
    let unknown = |id: &str| {
        format!(
            "there is no department `{id}`; add one with this `department_id`, or name another (`0` is the root)"
        )
    };
    let nobody = |place: &str| {
        format!(
            "{place}: there is no employee `ada`; add one with this `employee_id` to `employees`"
        )
    };
    let cases = [
        (
            departments(&[department("a"), department("b").parent("c")]),
            format!("departments[1] (`b`).parent_department_id: {}", unknown("c")),
        ),
        (
            departments(&[department("a"), department("b"), department("a")]),
            "departments[2].department_id: `a` is departments[0] already; give one of them another ID".to_owned(),
        ),
        (
            departments(&[department("a").open_id("od-1"), department("b").open_id("od-1")]),
            "departments[1].open_department_id: `od-1` is departments[0] already; give one of them another ID".to_owned(),
        ),
        (
            departments(&[department("a").open_id("1")]),
            "departments[0] (`a`).open_department_id: `1` does not begin with `od-`; put that in front".to_owned(),
        ),
        (
            departments(&[department("")]),
            "departments[0].department_id: it is empty; every one needs an ID".to_owned(),
        ),
        (
            departments(&[department(&"d".repeat(65))]),
            format!("departments[0].department_id: `{}` has more than 64 characters", "d".repeat(65)),
        ),
        (
            departments(&[department("0")]),
            "departments[0] (`0`): `0` is the root, and `od-` begins the platform's IDs; use another ID".to_owned(),
        ),
        (
            departments(&[department("a").parent("a")]),
            "departments[0] (`a`): it is below itself, by way of its parents a > a; give one of them another parent".to_owned(),
        ),
        (
            departments(&[
                department("top"),
                department("x").parent("a"),
                department("a").parent("c"),
                department("b").parent("a"),
                department("c").parent("b"),
            ]),
            "departments[2] (`a`): it is below itself, by way of its parents a > c > b > a; give one of them another parent".to_owned(),
        ),
        (departments(&[department("a").leader("ada")]), nobody("departments[0] (`a`).leaders[0]")),
        (departments(&[department("a").members(["ada"])]), nobody("departments[0] (`a`).members[0]")),
        (
            departments(&[department("a").custom_field("C", CustomValue::Person("ada".to_owned()))]),
            nobody("departments[0] (`a`).custom_field_values[0]"),
        ),
        (
            departments(&[department("a").failing_field("nam")]),
            "departments[0] (`a`).failing_fields: a department has no field `nam`".to_owned(),
        ),
        (
            Organization::new().units([Unit::new("BU1").departments(["a"])]),
            format!("units[0] (`BU1`).departments[0]: {}", unknown("a")),
        ),
        (
            Organization::new().units([Unit::new("BU1"), Unit::new("BU1")]),
            "units[1].unit_id: `BU1` is units[0] already; give one of them another ID".to_owned(),
        ),
        (
            Organization::new().employees([Employee::new("a"), Employee::new("a")]),
            "employees[1].employee_id: `a` is employees[0] already; give one of them another ID".to_owned(),
        ),
        (
            Organization::new().collaboration_tenants([CollaborationTenant::new("t"), CollaborationTenant::new("t")]),
            "collaboration_tenants[1].tenant_key: `t` is collaboration_tenants[0] already; give one of them another ID".to_owned(),
        ),
    ];
    for (organization, expected) in cases {
        assert_eq!(problem(organization).await, expected);
    }
}

#[tokio::test]
async fn all_problems_come_at_once_but_not_too_many() {
    let two = Organization::new().departments([Department::new("a").parent("b").leader("ada")]);
    assert_eq!(problem(two).await.lines().count(), 2);
    let many = (0..30).map(|number| Department::new(format!("d{number}")).parent("nobody"));
    let text = problem(Organization::new().departments(many)).await;
    assert_eq!(text.lines().count(), 11);
    assert_eq!(text.lines().last(), Some("and 20 more problems"));
}

#[tokio::test]
async fn contradictions_in_settings() {
    let problem = async |builder: org_vendor_sim::SimBuilder<org_vendor_sim::Feishu>| {
        builder.start().await.unwrap_err().to_string()
    };
    let sim = FeishuSim::builder;
    for (builder, expected) in [
        (sim().app(|app| app.app_id.clear()), "app.app_id: it is empty"),
        (
            sim().contact_range(["h12921", "nobody"]),
            "app.contact_range[1]: there is no department `nobody`",
        ),
        (
            sim().platform(|platform| platform.token_life = 7201),
            "platform.token_life: 7201 seconds; a token lives from 1 to 7200",
        ),
        (sim().platform(|platform| platform.token_life = 0), "platform.token_life: 0 seconds"),
        (
            sim().platform(|platform| platform.token_refusal_status = 500),
            "platform.token_refusal_status: 500 is not one of [200, 400, 401]",
        ),
        (
            sim().platform(|platform| platform.rate_limit_status = 503),
            "platform.rate_limit_status: 503 is not one of [400, 429]",
        ),
        (
            sim().generate(Generated::new(1, 1).fan_out(1)),
            "generated.fan_out: 1 is not between 2 and 4294967295",
        ),
        (
            sim().generated(u64::MAX, 1),
            "generated.departments: 18446744073709551615 is not between 0 and",
        ),
    ] {
        let text = problem(builder).await;
        assert!(text.contains(expected), "{text}");
    }
}

/// The order in which a builder is told things does not matter, and the last organisation counts.
#[tokio::test]
async fn pieces_come_in_any_order() {
    let sim = FeishuSim::builder()
        .units([Unit::new("BU1").departments(["b"])])
        .departments([Department::new("b").parent("a").leader("ada")])
        .departments([Department::new("a")])
        .employees([Employee::new("ada")])
        .start()
        .await
        .unwrap();
    let ids = |sim: &FeishuSim| {
        let state = org_vendor_sim::Vendor::state(sim.vendor());
        let departments = state.organization.unwrap().departments;
        departments.into_iter().map(|department| department.department_id).collect::<Vec<_>>()
    };
    // The organisation of the beginning has made way.
    assert_eq!(ids(&sim), ["b", "a"]);
    let sim = FeishuSim::builder().generated(3, 1).departments([Department::new("c")]);
    assert_eq!(ids(&sim.start().await.unwrap()), ["c"]);
    let sim = FeishuSim::builder().departments([Department::new("c")]).generated(3, 1);
    let sim = sim.start().await.unwrap();
    assert!(org_vendor_sim::Vendor::state(sim.vendor()).organization.is_none());
    assert_eq!(ids(&FeishuSim::builder().start().await.unwrap()).len(), 4);
}

/// Everything that a state can say, in a file and back.
#[test]
fn a_file_says_everything() {
    let sim = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let state = sim.block_on(async {
        let sim = FeishuSim::builder()
            .app(|app| app.enabled = false)
            .contact_range(["h12921"])
            .scopes(["a", "b"])
            .platform(|platform| platform.monthly_calls = Some(3));
        org_vendor_sim::Vendor::state(sim.start().await.unwrap().vendor())
    });
    let text = serde_json::to_string(&state).unwrap();
    assert_eq!(serde_json::from_str::<State>(&text).unwrap(), state);
    let generated = r#"{"generated": {"departments": 5}}"#;
    let state: State = serde_json::from_str(generated).unwrap();
    assert_eq!(state.generated, Some(Generated::new(5, 1)));
}

/// Fails when a misspelt key is ignored, or when the place of a mistake is lost.
#[test]
fn mistakes_in_a_file_are_placed() {
    for (text, expected) in [
        (
            r#"{"departments": []}"#,
            "feishu.departments: unknown field `departments`, expected one of `app`, `platform`",
        ),
        (
            r#"{"organization": {"departments": [{"name": "A"}]}}"#,
            "feishu.organization.departments[0]: missing field `department_id`",
        ),
        (
            r#"{"organization": {"departments": [{"department_id": "a", "parent": "0"}]}}"#,
            "feishu.organization.departments[0].parent: unknown field `parent`, expected one of",
        ),
        (
            r#"{"organization": {"departments": [{"department_id": "a", "name": {"default": "A"}}]}}"#,
            "unknown field `default`, expected `default_value` or `i18n_value`",
        ),
        (
            r#"{"organization": {"departments": [{"department_id": "a", "name": 1}]}}"#,
            "departments[0].name: invalid type: integer `1`, expected a string, or an object with `default_value` and `i18n_value`",
        ),
        (
            r#"{"organization": {"departments": [{"department_id": "a", "data_source": 1}]}}"#,
            "departments[0].data_source",
        ),
        (
            r#"{"organization": {"departments": [{"department_id": "a", "custom_field_values": [{"field_key": "C", "value": {"date": 1}}]}]}}"#,
            "unknown variant `date`, expected one of `text`, `url`",
        ),
        (
            r#"{"generated": {"departments": -1}}"#,
            "generated.departments: invalid value: integer `-1`",
        ),
        (r#"{"app": {"secret": "s"}}"#, "app.secret: unknown field `secret`"),
        (
            r#"{"platform": {"error_shape": "odd"}}"#,
            "unknown variant `odd`, expected `documented` or `observed`",
        ),
    ] {
        let error = StateFile::parse(&format!(r#"{{"feishu": {text}}}"#)).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}\nis not\n{expected}");
    }
}

#[test]
fn a_file_with_two_organisations_is_refused() {
    let text = r#"{"organization": {}, "generated": {"departments": 5}}"#;
    let state: State = serde_json::from_str(text).unwrap();
    let error = FeishuSim::builder().state(state).unwrap_err().to_string();
    assert_eq!(error, "the state: generated: there is `organization` as well; keep one of the two");
}
