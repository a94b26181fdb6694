//! A proxy and a CA of a company's own, over real TLS.

use std::process::Command;

use client_tests::Intranet;
use feishu_directory::{AppCredentials, Client, ErrorKind, HttpClient, RetryPolicy};
use org_vendor_sim::FeishuSim;

async fn intranet() -> (FeishuSim, Intranet) {
    let sim = FeishuSim::builder().generated(30, 7).start().await.unwrap();
    let intranet = Intranet::start(sim.address().to_string()).await;
    (sim, intranet)
}

fn client(sim: &FeishuSim, intranet: &Intranet, http: HttpClient) -> Client {
    Client::builder()
        .base_url(format!("{}/open-apis", intranet.url()))
        .credentials(AppCredentials::new(sim.app_id(), sim.app_secret()))
        .http_client(http)
        .retry(RetryPolicy::none())
        .build()
        .unwrap()
}

#[tokio::test]
async fn all_goes_through_the_proxy_which_sees_host_and_port() {
    let (sim, intranet) = intranet().await;
    let http = HttpClient::builder().proxy(intranet.proxy()).root_certificates(intranet.ca());
    let client = client(&sim, &intranet, http.build().unwrap());
    let page = client.trust_party().list_collaboration_tenants().send().await.unwrap();
    assert!(!page.items.is_empty());

    let seen = intranet.seen();
    let host = intranet.url().replace("https://", "");
    assert!(seen.starts_with(&format!("CONNECT {host} HTTP/1.1\r\n")), "{seen}");
    // The token request and the call, and nothing of either.
    assert_eq!(sim.requests().len(), 2);
    let token = sim.requests()[1].bearer().unwrap().to_owned();
    for hidden in
        [sim.app_secret(), &token, "collaboration_tenants", "tenant_access_token", "Bearer"]
    {
        assert!(!seen.contains(hidden), "the proxy sees {hidden}");
    }
}

#[tokio::test]
async fn without_the_ca_nothing_is_sent_and_with_it_no_proxy_is_needed() {
    let (sim, intranet) = intranet().await;
    let without = client(&sim, &intranet, HttpClient::new().unwrap());
    let error = without.trust_party().list_collaboration_tenants().send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials, "{error}");
    assert!(!error.may_have_run() && error.to_string().contains("certificate"), "{error}");
    assert!(sim.requests().is_empty());

    let http = HttpClient::builder().root_certificates(intranet.ca()).build().unwrap();
    let with = client(&sim, &intranet, http);
    with.trust_party().list_collaboration_tenants().send().await.unwrap();
    assert_eq!(intranet.seen(), "");
}

/// Set where the next test runs itself, in a process with a proxy in its environment: URL, CA, app and secret.
const INSIDE: [&str; 4] = ["INTRANET_URL", "INTRANET_CA", "INTRANET_APP", "INTRANET_SECRET"];

#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_of_the_environment_is_taken_unless_no_proxy_says_otherwise() {
    if let [Ok(url), Ok(ca), Ok(app), Ok(secret)] = INSIDE.map(std::env::var) {
        let http = HttpClient::builder().root_certificates(ca).build().unwrap();
        let client = Client::builder().base_url(url).http_client(http);
        let client = client.credentials(AppCredentials::new(app, secret)).build().unwrap();
        client.trust_party().list_collaboration_tenants().send().await.unwrap();
        return;
    }
    for no_proxy in ["", "localhost"] {
        let (sim, intranet) = intranet().await;
        let url = format!("{}/open-apis", intranet.url());
        let values = [&url, intranet.ca(), sim.app_id(), sim.app_secret()];
        let mut child = Command::new(std::env::current_exe().unwrap());
        let name = "intranet::the_proxy_of_the_environment_is_taken_unless_no_proxy_says_otherwise";
        child.args([name, "--exact"]).envs(INSIDE.into_iter().zip(values));
        child.env("HTTPS_PROXY", intranet.proxy()).env("NO_PROXY", no_proxy);
        let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        assert_eq!(sim.requests().len(), 2);
        assert_eq!(intranet.seen().starts_with("CONNECT "), no_proxy.is_empty());
    }
}

/// A server of another CA is not trusted only because one of ours is.
#[tokio::test]
async fn a_ca_of_ours_signs_for_nobody_else() {
    let (sim, ours) = intranet().await;
    let (_, theirs) = intranet().await;
    let http = HttpClient::builder().root_certificates(theirs.ca()).build().unwrap();
    let error = client(&sim, &ours, http)
        .trust_party()
        .list_collaboration_tenants()
        .send()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("certificate"), "{error}");
    assert!(sim.requests().is_empty());
}

/// A proxy that is not there is named by what failed, and its password is in no error.
#[tokio::test]
async fn a_proxy_that_is_not_there_is_an_error_without_its_password() {
    let (sim, intranet) = intranet().await;
    let http = HttpClient::builder().proxy("http://user:s3cret@127.0.0.1:1");
    let http = http.root_certificates(intranet.ca()).build().unwrap();
    let error = client(&sim, &intranet, http)
        .trust_party()
        .list_collaboration_tenants()
        .send()
        .await
        .unwrap_err();
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains("s3cret"), "{text}");
    }
    assert!(sim.requests().is_empty());
}
