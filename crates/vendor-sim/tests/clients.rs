//! The project's own clients, with their own credentials, against the simulators.

use std::time::Duration;

use coze_enterprise::{EnterpriseApp, ErrorKind};
use org_vendor_sim::{Clock, CozeSim, Fault, OneAccessSim};
use tenant_org::ClientCredentials;

fn coze(sim: &CozeSim) -> coze_enterprise::Client {
    let clock = sim.clock().clone();
    let (enterprise, app, key) = (sim.enterprise_id(), sim.app_id(), sim.key_id());
    coze_enterprise::Client::builder()
        .base_url(sim.url())
        .credentials(EnterpriseApp::new(enterprise, app, key, sim.private_key_pem()).unwrap())
        .clock(move || clock.now())
        .build()
        .unwrap()
}

fn oneaccess(sim: &OneAccessSim) -> tenant_org::Client {
    tenant_org::Client::builder("example.invalid")
        .base_url(sim.url())
        .credentials(ClientCredentials::new(sim.client_id(), sim.client_secret()))
        .build()
        .unwrap()
}

/// Path and status of what was sent, the token's path cut short.
fn sent(journal: org_vendor_sim::Journal) -> Vec<(String, u16)> {
    let all = journal.exchanges.into_iter();
    all.map(|exchange| {
        let last = exchange.request.path.rsplit('/').next().unwrap_or_default().to_owned();
        (last, exchange.status.unwrap_or_default())
    })
    .collect()
}

fn count(sent: &[(String, u16)], last: &str, status: u16) -> usize {
    sent.iter().filter(|(path, seen)| path == last && *seen == status).count()
}

/// The token ends while the pages are being read: a new one is fetched, and no organisation is lost or comes twice.
#[tokio::test]
async fn coze_lists_everything_though_the_token_ends() {
    let clock = Clock::stopped_at(std::time::SystemTime::now());
    let sim = CozeSim::builder().generated(101, 1).clock(clock.clone()).start().await.unwrap();
    let client = coze(&sim);
    let list = || client.list_organizations().enterprise_id(sim.enterprise_id());
    let mut items = list().items();
    let mut names = Vec::new();
    while let Some(organization) = items.try_next().await.unwrap() {
        names.push(organization.organization_name.unwrap());
        if names.len() == 20 {
            clock.advance(Duration::from_secs(900));
        }
    }
    let numbers: Vec<usize> =
        names.iter().map(|name| name.rsplit(' ').next().unwrap().parse().unwrap()).collect();
    assert_eq!(numbers, (1..=101).collect::<Vec<_>>());
    let sent = sent(sim.journal());
    assert_eq!(count(&sent, "token", 200), 2, "{sent:?}");
    assert!(count(&sent, "organizations", 401) >= 1, "{sent:?}");
    assert_eq!(count(&sent, "organizations", 200), 6, "{sent:?}");
}

#[tokio::test]
async fn oneaccess_lists_everything_though_the_token_ends() {
    for status in [400, 401] {
        let builder = OneAccessSim::builder().generated(95, 1).expired_token_status(status);
        let sim = builder.start().await.unwrap();
        let client = oneaccess(&sim);
        let mut items = client.list_organizations().all_child(true).limit(10).items();
        let mut codes = Vec::new();
        while let Some(organization) = items.try_next().await.unwrap() {
            codes.push(organization.org_code.unwrap());
            if codes.len() == 10 {
                sim.clock().advance(Duration::from_secs(1800));
            }
        }
        assert_eq!(codes, (1_000_000..1_000_095).map(|n| n.to_string()).collect::<Vec<_>>());
        let sent = sent(sim.journal());
        assert_eq!(count(&sent, "token", 200), 2, "{sent:?}");
        assert!(count(&sent, "organizations", status) >= 1, "{sent:?}");
        assert_eq!(count(&sent, "organizations", 200), 10, "{sent:?}");
    }
}

/// Ten thousand come in the time of a test.
#[tokio::test]
async fn a_large_listing_is_whole() {
    let sim = OneAccessSim::builder().generated(10_000, 2).start().await.unwrap();
    let client = oneaccess(&sim);
    let mut items = client.list_organizations().all_child(true).limit(100).items();
    let mut ids = std::collections::HashSet::new();
    while let Some(organization) = items.try_next().await.unwrap() {
        assert!(ids.insert(organization.org_id.unwrap()));
    }
    assert_eq!(ids.len(), 10_000);
}

/// What the simulator refuses arrives as the client's named error.
#[tokio::test]
async fn refusals_have_their_names() {
    let sim = CozeSim::builder().permissions(Vec::<String>::new()).start().await.unwrap();
    let error = coze(&sim).list_organizations().enterprise_id(sim.enterprise_id()).send().await;
    let error = error.unwrap_err();
    assert_eq!(error.code(), Some(&coze_enterprise::ErrorCode::PermissionDenied));
    assert!(error.to_string().contains("Enterprise.listOrganization"), "{error}");

    let error = coze(&sim).list_organizations().enterprise_id("volcano_2").send().await;
    assert_eq!(error.unwrap_err().code(), Some(&coze_enterprise::ErrorCode::PermissionDenied));

    let sim = CozeSim::builder().start().await.unwrap();
    let error = coze(&sim).list_organizations().enterprise_id("volcano_2").send().await;
    assert_eq!(error.unwrap_err().code(), Some(&coze_enterprise::ErrorCode::NotFound));

    let sim = OneAccessSim::builder().start().await.unwrap();
    let client = oneaccess(&sim);
    let error = client.list_organizations().org_id("nowhere").limit(10).offset(0).send().await;
    assert_eq!(error.unwrap_err().code(), Some(&tenant_org::ErrorCode::ParameterInvalid));
    let client = tenant_org::Client::builder("example.invalid")
        .base_url(sim.url())
        .credentials(ClientCredentials::new(sim.client_id(), "0123456789"))
        .build()
        .unwrap();
    let error = client.list_organizations().limit(10).offset(0).send().await.unwrap_err();
    assert!(error.to_string().contains("the client ID or the client secret is wrong"), "{error}");
}

/// A page that comes twice is an error and not an endless list.
#[tokio::test]
async fn a_repeated_page_is_noticed() {
    let sim = CozeSim::builder().generated(100, 1).start().await.unwrap();
    sim.faults()
        .on(format!("/v1/enterprises/{}/organizations", sim.enterprise_id()))
        .nth(2, Fault::RepeatedPageToken);
    let mut items = coze(&sim).list_organizations().enterprise_id(sim.enterprise_id()).items();
    let error = loop {
        match items.try_next().await {
            Ok(Some(_)) => {}
            Ok(None) => panic!("the list ended as if it were whole"),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Paging, "{error}");
}
