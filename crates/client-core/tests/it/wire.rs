//! What goes out, byte for byte.

use serde_json::json;
use vendor_client_core::ErrorKind;
use vendor_client_core::plumbing::Request;

use crate::support::acme::{FIND_UNITS, LIST_UNITS, TOKEN, builder, own_http_client};
use crate::support::{Acme, Act, Page, Server, client, get_unit, http};

const OK: &str = r#"{"code":0,"msg":"","data":{"units":[]}}"#;

#[tokio::test]
async fn a_get_carries_the_token_and_nothing_undocumented() {
    let server = Server::start([vec![Act::Write(http("200 OK", "", OK))]]).await;
    let request = Request::new(&LIST_UNITS)
        .path("team_id", Some("red/blue*"))
        .query("page_size", Some(&50))
        .query("name", Some("a b+c&d=é"))
        .query("absent", None::<&str>)
        .query("empty", Some(""));
    client::<Acme>(&format!("{}/open-apis/", server.url())).0.send::<Page>(request).await.unwrap();

    let query = "page_size=50&name=a%20b%2Bc%26d%3D%C3%A9&empty=";
    assert_eq!(
        server.requests(),
        [format!(
            "GET /open-apis/v1/teams/red%2Fblue*/units?{query} HTTP/1.1\r\nauthorization: Bearer {TOKEN}\r\n\
             accept: */*\r\nhost: {}\r\n\r\n",
            server.host()
        )]
    );
}

#[tokio::test]
async fn a_post_carries_the_documented_content_type() {
    let server = Server::start([vec![Act::Write(http("200 OK", "", OK))]]).await;
    let request = Request::new(&FIND_UNITS).json(&json!({"name": "é"}));
    client::<Acme>(&server.url()).0.send::<Page>(request).await.unwrap();

    assert_eq!(
        server.requests(),
        [format!(
            "POST /v1/units/find HTTP/1.1\r\nauthorization: Bearer {TOKEN}\r\n\
             content-type: application/json; charset=utf-8\r\naccept: */*\r\nhost: {}\r\n\
             content-length: 13\r\n\r\n{{\"name\":\"é\"}}",
            server.host()
        )]
    );
}

#[tokio::test]
async fn an_invalid_request_is_not_sent() {
    let server = Server::start([vec![Act::Write(http("200 OK", "", OK))]]).await;
    let request = get_unit().check(|check| check.range("page_size", Some(101), 1..=100));
    let error = client::<Acme>(&server.url()).0.send::<Page>(request).await.unwrap_err();

    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(error.parameter(), Some("page_size"));
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn no_credential_follows_a_redirect() {
    let elsewhere = Server::start([vec![Act::Write(http("200 OK", "", OK))]]).await;
    for status in ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"] {
        let location = format!("location: {}/v1?secret=1\r\n", elsewhere.url());
        let server = Server::start([vec![Act::Write(http(status, &location, ""))]]).await;
        let error = client::<Acme>(&server.url()).0.send::<Page>(get_unit()).await.unwrap_err();

        assert!(error.is_status(), "{error}");
        assert_eq!(error.status().unwrap().as_str(), &status[..3]);
        assert!(error.to_string().contains(&elsewhere.host()), "{error}");
        assert!(error.to_string().contains("Check the base URL"), "{error}");
        assert!(!error.to_string().contains("secret"), "{error}");
    }
    assert_eq!(elsewhere.requests(), [""; 0]);
}

#[tokio::test]
async fn a_redirect_is_no_success_even_with_code_0() {
    let server = Server::start([vec![Act::Write(http("302 Found", "location: /x\r\n", OK))]]).await;
    let error = client::<Acme>(&server.url()).0.send::<Page>(get_unit()).await.unwrap_err();
    assert!(error.is_status(), "{error}");
    assert!(error.to_string().contains(&format!("redirected to {}", server.host())), "{error}");
}

#[tokio::test]
async fn an_own_http_client_keeps_its_policies() {
    let elsewhere = Server::start([vec![Act::Write(http("200 OK", "", OK))]]).await;
    let redirect =
        |to: &str| vec![Act::Write(http("302 Found", &format!("location: {to}\r\n"), ""))];
    let server = Server::start([redirect(&elsewhere.url())]).await;
    let own = own_http_client().user_agent("mine/1").build().unwrap();
    let client = builder::<Acme>(&server.url()).http_client(own).build().unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap();
    assert!(server.requests()[0].contains("user-agent: mine/1\r\n"));
    // Another port is another host to reqwest.
    assert!(!elsewhere.requests()[0].contains("authorization"), "{:?}", elsewhere.requests());

    let server = Server::start([redirect("/again"), redirect("/again")]).await;
    let own = own_http_client().redirect(reqwest::redirect::Policy::limited(1)).build().unwrap();
    let client = builder::<Acme>(&server.url()).http_client(own).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert!(error.is_status(), "{error}");
    assert!(error.to_string().contains("too many redirects"), "{error}");
    assert!(!format!("{error} {error:?}").contains("/again"), "{error:?}");

    let own = own_http_client().https_only(true).build().unwrap();
    let client = builder::<Acme>("http://localhost:1").http_client(own).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert!(error.is_invalid_request(), "{error}");
    assert!(error.to_string().contains("the HTTP client does not accept the request"), "{error}");
}
