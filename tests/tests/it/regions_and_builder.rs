//! Where the requests go, and what the settings of a client do: default base URLs, regions, `https`,
//! timeouts and a `reqwest::Client` of the user's own.

use std::time::Duration;

use client_tests::{
    Failure, Reply, Server, TOKEN, coze_builder, feishu_builder, org_builder, own_http_client,
    specs,
};
use feishu_directory::directory::Filter;
use feishu_directory::{BuildError, Client, ClientBuilder, Region, StaticToken};
use vendor_client_core::ErrorKind;

/// An HTTP client that goes through `proxy`, which hears the name of the host that it wants.
fn through(proxy: &Server) -> reqwest::Client {
    own_http_client().proxy(reqwest::Proxy::all(proxy.url()).unwrap()).build().unwrap()
}

/// A proxy that lets nobody through.
async fn proxy() -> Server {
    Server::new([Reply::new(403, &[], "").close()]).await
}

fn token() -> StaticToken {
    StaticToken::new(TOKEN)
}

/// The base URL as `Debug` shows it.
fn base_url(client: &impl std::fmt::Debug) -> String {
    let shown = format!("{client:?}");
    let (_, rest) = shown.split_once("base_url: \"").expect("no base URL");
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn feishu_goes_to_its_regions() {
    let hosts = [
        (None, "open.feishu.cn"),
        (Some(Region::Feishu), "open.feishu.cn"),
        (Some(Region::Lark), "open.larksuite.com"),
    ];
    for (region, host) in hosts {
        let proxy = proxy().await;
        let builder = Client::builder()
            .credentials(token())
            .http_client(through(&proxy))
            .retry(vendor_client_core::RetryPolicy::none());
        let builder = match region {
            Some(region) => builder.region(region),
            None => builder,
        };
        let client = builder.build().unwrap();
        assert_eq!(base_url(&client), format!("https://{host}/open-apis"));
        client.trust_party().list_collaboration_tenants().send().await.unwrap_err();
        let request = proxy.request();
        assert_eq!(request.method, "CONNECT");
        assert_eq!(request.target, format!("{host}:443"));
        assert!(!request.text().contains(TOKEN), "the proxy hears the token");
    }
}

#[test]
fn of_region_and_base_url_the_later_one_counts() {
    let builder = || feishu_directory::Client::builder().credentials(token());
    let own = "https://localhost:1/open-apis";
    let last = builder().region(feishu_directory::Region::Lark).base_url(own).build().unwrap();
    assert_eq!(base_url(&last), own);
    let last = builder().base_url(own).region(feishu_directory::Region::Lark).build().unwrap();
    assert_eq!(base_url(&last), "https://open.larksuite.com/open-apis");
}

#[tokio::test]
async fn coze_goes_to_china() {
    let proxy = proxy().await;
    let builder = coze_enterprise::Client::builder()
        .http_client(through(&proxy))
        .retry(vendor_client_core::RetryPolicy::none());
    let client = builder.credentials(coze_enterprise::StaticToken::new(TOKEN)).build().unwrap();
    assert_eq!(base_url(&client), "https://api.coze.cn");
    client.list_organizations("1").send().await.unwrap_err();
    assert_eq!(proxy.request().target, "api.coze.cn:443");
    assert_eq!(coze_enterprise::Region::default().base_url(), "https://api.coze.cn");
}

#[tokio::test]
async fn one_access_goes_to_the_domain_that_is_asked_for() {
    let proxy = proxy().await;
    let builder = tenant_org::Client::builder("my-instance.huaweioneaccess.com")
        .retry(vendor_client_core::RetryPolicy::none());
    let builder = builder.http_client(through(&proxy));
    let client = builder.credentials(tenant_org::StaticToken::new(TOKEN)).build().unwrap();
    assert_eq!(base_url(&client), "https://my-instance.huaweioneaccess.com");
    client.list_organizations(1).offset(0).send().await.unwrap_err();
    assert_eq!(proxy.request().target, "my-instance.huaweioneaccess.com:443");
}

/// What is compiled in is what the specs say.
#[test]
fn the_regions_are_the_servers_of_the_specs() {
    for spec in specs() {
        let servers: Vec<&str> =
            spec.document.servers.iter().map(|server| server.url.as_str()).collect();
        let compiled = match spec.document.vendor.crate_name.as_str() {
            "coze-enterprise" => vec![coze_enterprise::Region::China.base_url()],
            "feishu-directory" => vec![Region::Feishu.base_url(), Region::Lark.base_url()],
            // Whoever builds a client says which domain.
            "tenant-org" => vec!["https://{domain_name}"],
            other => {
                panic!("say here which servers {other} has, and test that its client calls them")
            }
        };
        assert_eq!(servers, compiled, "{}", spec.document.vendor.crate_name);
    }
}

fn with_base_url(url: &str) -> Result<Client, BuildError> {
    Client::builder().base_url(url).credentials(token()).build()
}

#[test]
fn plain_http_is_for_loopback_only() {
    for url in [
        "http://localhost/open-apis",
        "http://localhost:8080/open-apis",
        "http://127.0.0.1:1/open-apis",
        "http://127.1.2.3/open-apis",
        "http://[::1]:8080/open-apis",
        "https://open.feishu.cn/open-apis",
        "https://10.0.0.1:8443/open-apis",
    ] {
        assert_eq!(base_url(&with_base_url(url).unwrap()), url);
    }
    for url in [
        "http://open.feishu.cn/open-apis",
        "http://10.0.0.1",
        "http://192.168.0.1:8080",
        "http://0.0.0.0",
        "http://128.0.0.1",
        "http://[::2]",
        "http://[::ffff:8.8.8.8]",
        "http://localhost.example",
        "http://example.localhost.example",
        "http://127.0.0.1.example",
        "http://127.0.0.1@example.com",
        "HTTP://OPEN.FEISHU.CN",
        "ws://localhost",
        "localhost:8080",
        "file:///tmp",
        "",
    ] {
        let error = with_base_url(url).err().unwrap_or_else(|| panic!("{url} is taken"));
        assert_eq!(error.setting(), "base_url", "{url}: {error}");
    }
}

/// The domain is the caller's text; it must not turn into another host, path or scheme.
#[test]
fn a_domain_is_a_domain() {
    let build = |domain: &str| {
        tenant_org::Client::builder(domain).credentials(tenant_org::StaticToken::new(TOKEN)).build()
    };
    for domain in ["abcdefg.huaweioneaccess.com", "abc.example:8443", "10.0.0.1"] {
        assert_eq!(base_url(&build(domain).unwrap()), format!("https://{domain}"));
    }
    let taken: Vec<String> = [
        "",
        "{domain_name}",
        "user@abc.example",
        "abc.example?x",
        "abc.example#x",
        "https://abc.example",
        "http://abc.example",
        "a b.example",
    ]
    .iter()
    .filter_map(|domain| match build(domain) {
        Ok(client) => Some(format!("{domain} as {}", base_url(&client))),
        Err(error) => {
            assert_eq!(error.setting(), "base_url", "{domain}: {error}");
            None
        }
    })
    .collect();
    assert!(taken.is_empty(), "taken: {taken:#?}");
}

#[tokio::test]
async fn slashes_at_the_end_of_the_base_url_do_not_matter() {
    for end in ["", "/", "//"] {
        let server = Server::new([Reply::json(200, r#"{"code":0,"data":{}}"#)]).await;
        let url = format!("{}/open-apis{end}", server.url());
        let client = with_base_url(&url).unwrap();
        client.trust_party().list_collaboration_tenants().send().await.unwrap();
        assert_eq!(server.request().target, "/open-apis/directory/v1/collaboration_tenants");
    }
}

#[test]
fn a_client_needs_credentials() {
    let settings = [
        Client::builder().build().unwrap_err(),
        coze_enterprise::Client::builder().build().unwrap_err(),
        tenant_org::Client::builder("abc.example").build().unwrap_err(),
    ];
    for error in settings {
        assert_eq!(error.setting(), "credentials", "{error}");
    }
}

#[tokio::test]
async fn the_timeout_is_the_callers() {
    let slow = || {
        let pause = Duration::from_millis(150);
        Reply::silence()
            .pause(pause)
            .send("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n")
            .send(r#"{"code":0,"data":{}}"#)
    };
    let call = async |timeout: u64, builder: fn(&Server) -> ClientBuilder| {
        let server = Server::new([slow()]).await;
        let builder = builder(&server).timeout(Duration::from_millis(timeout));
        let call = builder.build().unwrap().trust_party().list_collaboration_tenants();
        let result = client_tests::soon(call.send()).await;
        server.requests();
        result.map(|_| ()).map_err(|error| Failure::from(&error).kind)
    };
    assert_eq!(call(50, feishu_builder).await, Err(ErrorKind::Timeout));
    assert_eq!(call(5_000, feishu_builder).await, Ok(()));
    // It holds for the user's own HTTP client, too.
    let own =
        |server: &Server| feishu_builder(server).http_client(own_http_client().build().unwrap());
    assert_eq!(call(50, own).await, Err(ErrorKind::Timeout));
    assert_eq!(call(5_000, own).await, Ok(()));
}

/// Whatever the user's own HTTP client adds is the user's wish; the rest is as documented.
#[tokio::test]
async fn an_own_http_client_is_used() {
    let server = Server::new([Reply::json(200, r#"{"code":0,"data":{}}"#)]).await;
    let own = own_http_client().user_agent("my-app/1").build().unwrap();
    let client = coze_builder(&server).http_client(own).build().unwrap();
    client.list_organizations("1").send().await.unwrap();
    let expected = format!(
        "GET /v1/enterprises/1/organizations HTTP/1.1\naccept: */*\nauthorization: Bearer {TOKEN}\n\
         content-type: application/json\nhost: {}\nuser-agent: my-app/1\n\n",
        server.host()
    );
    assert_eq!(server.request().text(), expected);
}

/// An HTTP client of the user's follows redirects if it was told to, and even then no other host hears the token.
#[tokio::test]
async fn an_own_http_client_takes_no_token_to_another_host() {
    let elsewhere = Server::new([Reply::json(200, r#"{"total":0,"organizations":[]}"#)]).await;
    let location = format!("{}/elsewhere", elsewhere.url());
    let server = Server::new([Reply::new(307, &[("location", &location)], "")]).await;
    let client =
        org_builder(&server).http_client(own_http_client().build().unwrap()).build().unwrap();
    client.list_organizations(1).offset(0).send().await.unwrap();
    assert!(!elsewhere.request().text().contains(TOKEN), "{}", elsewhere.request().text());
    assert_eq!(elsewhere.request().header("authorization"), None);

    // Told not to follow, it does not, and the error says so.
    let server = Server::new([Reply::new(307, &[("location", &location)], "")]).await;
    let own = own_http_client().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let client = org_builder(&server).http_client(own).build().unwrap();
    let error = client.list_organizations(1).offset(0).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status);
    assert!(error.to_string().contains(&elsewhere.host()), "{error}");
}

/// A clone is the same client: no new connection, no second pool.
#[tokio::test]
async fn clones_share_their_connection() {
    let server = Server::answering(|_, _| Reply::json(200, r#"{"code":0,"data":{}}"#)).await;
    let client = feishu_builder(&server).build().unwrap();
    for _ in 0..3 {
        let clone = client.clone();
        clone.trust_party().list_collaboration_tenants().send().await.unwrap();
        client.contact().list_unit_departments("1").send().await.unwrap();
    }
    assert_eq!(server.connections(), 1);
    assert_eq!(server.requests().len(), 6);
}

/// Futures and clients can move between threads, as servers need it.
#[tokio::test]
async fn calls_and_clients_are_send() {
    fn send<T: Send + 'static>(value: T) -> T {
        value
    }
    fn sync<T: Send + Sync + Clone + 'static>(_: &T) {}
    let server = Server::unwanted().await;
    let feishu = feishu_builder(&server).build().unwrap();
    let coze = coze_builder(&server).build().unwrap();
    let org = org_builder(&server).build().unwrap();
    sync(&feishu);
    sync(&coze);
    sync(&org);
    drop(send(feishu.trust_party().list_collaboration_tenants().send()));
    drop(send(feishu.directory().filter_departments(Filter::children_of("0"), []).items()));
    drop(send(coze.list_organizations("1").pages()));
    drop(send(org.list_organizations(1).send()));
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    error::<feishu_directory::Error>();
    error::<coze_enterprise::Error>();
    error::<tenant_org::Error>();
    error::<BuildError>();
}
