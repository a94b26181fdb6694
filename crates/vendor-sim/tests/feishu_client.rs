//! The real client, unchanged, against the simulator.

use std::time::{Duration, SystemTime};

use feishu_directory::{
    AppCredentials, Client, Department, DepartmentField, DepartmentIdType, ErrorCode, Filter,
    StaticToken,
};
use org_vendor_sim::feishu::{Generated, UserToken};
use org_vendor_sim::{Clock, Fault, FeishuSim};

const EXCHANGE: &str = "/open-apis/auth/v3/tenant_access_token/internal";

async fn start() -> FeishuSim {
    let generated = Generated::new(777, 3).fan_out(9).units(3).collaboration_tenants(321);
    FeishuSim::builder().generate(generated).start().await.unwrap()
}

fn client(sim: &FeishuSim) -> Client {
    let credentials = AppCredentials::new(sim.app_id(), sim.app_secret());
    Client::builder().base_url(sim.url()).credentials(credentials).build().unwrap()
}

fn id(department: &Department) -> String {
    department.department_id.clone().unwrap()
}

fn exchanges(sim: &FeishuSim) -> usize {
    sim.requests().iter().filter(|request| request.path == EXCHANGE).count()
}

#[tokio::test]
async fn it_lists_all_departments() {
    let sim = start().await;
    let mut departments = client(&sim)
        .filter_departments()
        .filter(Filter::new([]))
        .required_fields([DepartmentField::All])
        .page_size(50)
        .department_id_type(DepartmentIdType::DepartmentId)
        .items()
        .look_ahead(3);
    let mut all = Vec::new();
    while let Some(department) = departments.try_next().await.unwrap() {
        assert!(department.name.is_some() && department.department_count.is_some());
        all.push(id(&department));
    }
    let expected: Vec<String> = (1..=777).map(|number| format!("d{number}")).collect();
    assert_eq!(all, expected);
    assert_eq!(exchanges(&sim), 1);
    assert_eq!(sim.requests().len(), 1 + 16);
}

#[tokio::test]
async fn it_lists_the_children_of_a_department() {
    let sim = start().await;
    let mut departments = client(&sim)
        .filter_departments()
        .filter(Filter::children_of("d1"))
        .required_fields([DepartmentField::DepartmentId, DepartmentField::ParentDepartmentId])
        .department_id_type(DepartmentIdType::DepartmentId)
        .page_size(4)
        .items();
    let mut all = Vec::new();
    while let Some(department) = departments.try_next().await.unwrap() {
        assert_eq!(department.parent_department_id.as_deref(), Some("d1"));
        all.push(id(&department));
    }
    let expected: Vec<String> = (10..19).map(|number| format!("d{number}")).collect();
    assert_eq!(all, expected);
}

#[tokio::test]
async fn it_lists_units_and_associated_organisations() {
    let sim = start().await;
    let client = client(&sim);
    let mut number = 0;
    for unit in ["BU1", "BU2", "BU3"] {
        let mut departments = client
            .list_unit_departments()
            .unit_id(unit)
            .department_id_type(DepartmentIdType::DepartmentId)
            .page_size(100)
            .items();
        while let Some(department) = departments.try_next().await.unwrap() {
            number += 1;
            assert_eq!(department.unit_id.as_deref(), Some(unit));
            assert_eq!(department.department_id, Some(format!("d{number}")));
        }
    }
    assert_eq!(number, 777);
    let mut tenants = client.list_collaboration_tenants().items();
    let mut keys = std::collections::HashSet::new();
    while let Some(tenant) = tenants.try_next().await.unwrap() {
        assert!(keys.insert(tenant.tenant_key.unwrap()));
    }
    assert_eq!(keys.len(), 321);
}

/// Lists a hundred departments, and something happens in the middle.
async fn list_with(sim: &FeishuSim, event: impl Fn(&FeishuSim)) {
    let mut departments = client(sim)
        .filter_departments()
        .filter(Filter::new([]))
        .required_fields([DepartmentField::DepartmentId])
        .department_id_type(DepartmentIdType::DepartmentId)
        .page_size(10)
        .items()
        .look_ahead(0);
    let mut all = Vec::new();
    while let Some(department) = departments.try_next().await.unwrap() {
        all.push(id(&department));
        if all.len() == 45 {
            event(sim);
        }
    }
    let expected: Vec<String> = (1..=100).map(|number| format!("d{number}")).collect();
    assert_eq!(all, expected);
    assert_eq!(exchanges(sim), 2);
    let exchanges = sim.journal().exchanges;
    let refused = exchanges.iter().filter(|exchange| exchange.status == Some(400)).count();
    assert_eq!(refused, 1);
}

/// The token dies between two pages: the client fetches another and goes on where it was.
#[tokio::test]
async fn a_token_expires_in_the_middle_of_a_listing() {
    let clock = Clock::stopped_at(SystemTime::now());
    let sim = FeishuSim::builder().generated(100, 3).clock(clock).start().await.unwrap();
    list_with(&sim, |sim| sim.clock().advance(Duration::from_secs(7200))).await;
}

#[tokio::test]
async fn a_token_is_revoked_in_the_middle_of_a_listing() {
    let sim = FeishuSim::builder().generated(100, 3).start().await.unwrap();
    list_with(&sim, |sim| sim.revoke_tokens()).await;
}

#[tokio::test]
async fn it_reads_what_a_refusal_says() {
    let sim = FeishuSim::builder().scopes(["contact:unit:readonly"]).start().await.unwrap();
    let error = client(&sim).list_collaboration_tenants().send().await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::AppScopeMissing));
    assert!(error.to_string().contains("trust_party:collaboration_rule:read"), "{error}");
    let log_id = error.log_id().unwrap();
    let answered = sim.journal();
    assert!(!log_id.is_empty() && answered.exchanges.len() == 2);

    let user = sim.issue_user_token(UserToken::new());
    let user = Client::builder().base_url(sim.url()).credentials(StaticToken::new(user));
    let error = user.build().unwrap().list_unit_departments().unit_id("BU121").send().await;
    assert_eq!(error.unwrap_err().code(), Some(&ErrorCode::UserTokenInvalid));
}

/// A page that leads to itself is an error, and never an endless listing.
#[tokio::test]
async fn a_repeated_page_token_ends_in_an_error() {
    let sim = start().await;
    sim.faults()
        .on("/open-apis/directory/v1/collaboration_tenants")
        .nth(2, Fault::RepeatedPageToken);
    let mut tenants =
        client(&sim).list_collaboration_tenants().page_size(100).items().look_ahead(0);
    let mut count = 0;
    let end = loop {
        match tenants.try_next().await {
            Ok(Some(_)) => count += 1,
            end => break end,
        }
    };
    assert!(end.is_err(), "{count} and then the end");
    assert!(count <= 200, "{count}");
}

/// The client's own pacing keeps within the windows: no refusal in two seconds' worth of calls.
#[tokio::test]
async fn its_pacing_keeps_the_quotas() {
    let sim = start().await;
    let client = client(&sim);
    for _ in 0..60 {
        client.list_unit_departments().unit_id("BU1").page_size(1).send().await.unwrap();
    }
    assert!(sim.journal().exchanges.iter().all(|exchange| exchange.status == Some(200)));
}
