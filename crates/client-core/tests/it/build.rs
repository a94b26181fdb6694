//! Settings that work, and settings that do not.

use std::time::Duration;

use vendor_client_core::plumbing::Transport;
use vendor_client_core::{ClientBuilder, Documented, Envelope, Regions, StaticToken, Vendor};

use crate::support::acme::{builder, own_http_client};
use crate::support::{Acme, AcmeBare, AcmeCode, Act, Client, Page, Server, client, get_unit, http};

/// The base URL as the client has it, or why it is refused.
fn base_url(url: &str) -> String {
    match builder::<Acme>(url).http_client(own_http_client().build().unwrap()).build() {
        Ok(client) => client.0.base_url().to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn base_urls_that_are_taken() {
    let table = [
        ("https://acme.example", "https://acme.example"),
        ("https://acme.example/", "https://acme.example"),
        ("https://acme.example///", "https://acme.example"),
        ("https://acme.example/open-apis", "https://acme.example/open-apis"),
        ("https://acme.example:8443/open-apis//", "https://acme.example:8443/open-apis"),
        ("HTTPS://ACME.example", "https://acme.example"),
        ("https://10.0.0.1", "https://10.0.0.1"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://127.0.0.1", "http://127.0.0.1"),
        ("http://127.255.3.4:1", "http://127.255.3.4:1"),
        ("http://[::1]:8080/x/", "http://[::1]:8080/x"),
    ];
    for (given, taken) in table {
        assert_eq!(base_url(given), taken, "{given}");
    }
}

#[test]
fn base_urls_that_are_refused() {
    let table = [
        ("", r#"base_url "" is not a URL"#),
        ("acme.example", r#"base_url "acme.example" is not a URL"#),
        ("https://", r#"base_url "https://" is not a URL"#),
        ("https://https://api.acme.example", "base_url holds `://` twice: give the domain alone"),
        ("https://{domain_name}", "base_url holds {domain_name}: put your own value there"),
        ("ftp://acme.example", "base_url begins with ftp:, and only https works"),
        ("data:text/plain,x", "base_url names no host"),
        ("http://acme.example", "base_url is http://acme.example, where anyone"),
        ("http://localhost.acme.example", "base_url is http://localhost.acme.example"),
        ("http://128.0.0.1", "base_url is http://128.0.0.1"),
        ("http://[::2]", "base_url is http://[::2]"),
        ("http://0.0.0.0", "base_url is http://0.0.0.0"),
        ("https://acme.example?", "base_url holds a query or a fragment"),
        ("https://acme.example/?token=s3cr3t", "base_url holds a query or a fragment"),
        ("https://acme.example/#s3cr3t", "base_url holds a query or a fragment"),
        ("https://user@acme.example", "base_url holds a user name or a password"),
        ("https://user:s3cr3t@acme.example", "base_url holds a user name or a password"),
        ("https://:s3cr3t@acme.example", "base_url holds a user name or a password"),
        ("https://user:s3cr3t@acme example", "base_url is not a URL"),
        ("http://localhost:s3cr3t@acme.example", "base_url holds a user name or a password"),
    ];
    for (given, problem) in table {
        let refused = base_url(given);
        assert!(refused.starts_with(problem), "{given}: {refused}");
        assert!(!refused.contains("s3cr3t"), "{given}: {refused}");
    }
}

#[test]
fn settings_that_cannot_work_are_named() {
    let https = "https://acme.example";
    let setting = |builder: ClientBuilder<Acme>| {
        builder
            .http_client(own_http_client().build().unwrap())
            .build()
            .unwrap_err()
            .setting()
            .to_owned()
    };
    assert_eq!(setting(ClientBuilder::new(https)), "credentials");
    assert_eq!(setting(builder(https).timeout(Duration::ZERO)), "timeout");
    assert_eq!(setting(builder(https).deadline(Duration::ZERO)), "deadline");
    assert_eq!(setting(builder(https).connect_timeout(Duration::ZERO)), "connect_timeout");
    assert_eq!(setting(builder(https).max_connections(0)), "max_connections");
    assert_eq!(setting(builder(https).max_response_bytes(0)), "max_response_bytes");
    assert_eq!(setting(builder("nowhere")), "base_url");
    for share in [0.0, -0.0, -0.5, 1.000_001, f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
        assert_eq!(setting(builder(https).quota_share(share)), "quota_share", "{share}");
    }
    for share in [f64::MIN_POSITIVE, 0.5, 1.0] {
        let client = builder::<Acme>(https).quota_share(share);
        client.http_client(own_http_client().build().unwrap()).build().unwrap();
    }
    builder::<Acme>(https)
        .timeout(Duration::MAX)
        .http_client(own_http_client().build().unwrap())
        .build()
        .unwrap();
}

/// All operations are below the path of the vendor's own base URL.
#[test]
fn a_base_url_without_the_vendors_path_is_refused() {
    let build = |url: &str| {
        let builder = builder::<Acme>("https://acme.example/open-apis").base_url(url);
        builder.http_client(own_http_client().build().unwrap()).build()
    };
    for url in [
        "https://acme.example/open-apis",
        "https://acme.example/open-apis/",
        "http://localhost:8080/open-apis",
        "https://gateway.corp.example/acme/open-apis",
    ] {
        assert_eq!(build(url).unwrap().0.base_url(), url.trim_end_matches('/'));
    }
    for url in [
        "https://acme.example",
        "https://acme.example/",
        "https://acme.example/open-api",
        "https://acme.example/xopen-apis",
        "https://acme.example/open-apis/v1",
        "https://open-apis",
    ] {
        let error = build(url).unwrap_err();
        assert_eq!(error.setting(), "base_url");
        let right = format!("write {}/open-apis", url.trim_end_matches('/'));
        assert!(error.to_string().ends_with(&right), "{error}");
    }
}

#[tokio::test]
async fn a_user_agent_is_sent_if_it_is_set() {
    let agent = |request: &str| {
        let lines = request.lines().map(str::to_ascii_lowercase);
        lines.into_iter().find(|line| line.starts_with("user-agent:"))
    };
    let ok = || vec![Act::Write(http("200 OK", "", r#"{"code":0,"data":{"units":[]}}"#))];
    let server = Server::start([ok(), ok()]).await;
    client::<Acme>(&server.url()).0.send::<Page>(get_unit()).await.unwrap();
    let named = builder::<Acme>(&server.url()).user_agent("phonebook/1.2").build().unwrap();
    named.0.send::<Page>(get_unit()).await.unwrap();
    let requests = server.requests();
    assert_eq!(agent(&requests[0]), None);
    assert_eq!(agent(&requests[1]).as_deref(), Some("user-agent: phonebook/1.2"));

    for wrong in ["", "two\nlines", "漢"] {
        let error = builder::<Acme>("http://localhost").user_agent(wrong).build().unwrap_err();
        assert_eq!(error.setting(), "user_agent", "{wrong:?}");
    }
}

#[test]
fn a_region_is_a_base_url_by_name() {
    struct Shops;
    enum Shop {
        North,
    }
    impl From<Shop> for String {
        fn from(shop: Shop) -> String {
            match shop {
                Shop::North => "https://north.acme.example".to_owned(),
            }
        }
    }
    impl Documented for Shops {
        type Code = AcmeCode;
        type Client = Client<Shops>;
        const NAME: &'static str = "Acme Shops";
        const ENVELOPE: Envelope = Envelope::Wrapped;
    }
    impl Vendor for Shops {
        const LOG_ID_HEADERS: &'static [&'static str] = &[];
    }
    impl Regions for Shops {
        type Region = Shop;
    }
    let client = ClientBuilder::<Shops>::new("https://acme.example")
        .region(Shop::North)
        .credentials(StaticToken::new("t-1"))
        .http_client(own_http_client().build().unwrap())
        .build()
        .unwrap();
    assert_eq!(client.0.base_url(), "https://north.acme.example");
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
#[test]
fn without_tls_https_is_refused_when_building() {
    let error = builder::<Acme>("https://acme.example").build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "TLS cannot be set up: this crate was built without TLS: turn on feature rustls or native-tls, or pass an \
         `http_client`"
    );
    builder::<Acme>("http://localhost").build().unwrap();
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn https_speaks_tls_and_installs_nothing() {
    use tokio::io::AsyncReadExt;

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut first = [0; 6];
        stream.read_exact(&mut first).await.unwrap();
        first
    });
    let client = builder::<Acme>(&url).build().unwrap();
    let error =
        client.0.send::<crate::support::Page>(crate::support::get_unit()).await.unwrap_err();
    let hello = server.await.unwrap();

    // A handshake record with a client hello in it; the token would come after the handshake.
    assert_eq!((hello[0], hello[5]), (0x16, 0x01));
    assert!(error.is_connect(), "{error}");
    #[cfg(feature = "rustls")]
    assert!(rustls::crypto::CryptoProvider::get_default().is_none());
}

#[test]
fn clients_and_their_futures_go_between_threads() {
    fn is_send<T: Send>(_: &T) {}
    fn is_sync<T: Send + Sync + Clone>(_: &T) {}
    let transport: Transport<AcmeBare> = builder::<AcmeBare>("http://localhost")
        .http_client(own_http_client().build().unwrap())
        .build()
        .unwrap()
        .0;
    is_sync(&transport);
    is_send(&transport.send::<crate::support::Page>(crate::support::get_unit()));
}
