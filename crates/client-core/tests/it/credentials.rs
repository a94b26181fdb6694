//! Tokens, and that they do not show.

use std::error::Error as _;
use std::sync::Arc;

use vendor_client_core::{
    AccessToken, CallOptions, ClientBuilder, Credentials, CredentialsError, StaticToken,
    TokenFuture,
};

use crate::support::acme::{builder, own_http_client};
use crate::support::{Acme, Act, Page, Server, get_unit, http};

#[derive(Debug)]
struct Broken;

impl Credentials for Broken {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async {
            Err(CredentialsError::new("the token server is on strike").with_source("no pay"))
        })
    }
}

/// Gives out whatever it is told to, unchecked.
#[derive(Debug)]
struct Unchecked(&'static str);

impl Credentials for Unchecked {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Ok(AccessToken::new(self.0)) })
    }
}

#[tokio::test]
async fn a_token_that_no_header_carries_is_refused_unseen() {
    let server = Server::start([vec![Act::Write(http("200 OK", "", ""))]]).await;
    for token in ["", "s3cr3t\n", "s3cr3t\r\nx: y", " s3cr3t", "s3 cr3t", "s3cr3té", "s3cr3t\0"] {
        let error = StaticToken::new(token).token().await.unwrap_err();
        assert!(!format!("{error} {error:?}").contains("s3"), "{error:?}");

        let client = ClientBuilder::<Acme>::new(server.url()).credentials(Unchecked(token)).build();
        let error = client.unwrap().0.send::<Page>(get_unit()).await.unwrap_err();
        assert!(error.is_credentials(), "{error}");
        assert!(!format!("{error} {error:?}").contains("s3"), "{error:?}");
    }
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn an_error_of_the_credentials_is_the_cause() {
    let client = builder::<Acme>("http://127.0.0.1:9").credentials(Broken).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert!(error.is_credentials());
    let cause = error.cause().unwrap().downcast_ref::<CredentialsError>().unwrap();
    assert_eq!(cause.to_string(), "the token server is on strike");
    // What `Display` has said already is not said again.
    assert!(error.to_string().contains("the token server is on strike"), "{error}");
    assert_eq!(error.source().unwrap().to_string(), "no pay");
}

#[tokio::test]
async fn one_source_serves_several_clients() {
    let shared: Arc<dyn Credentials> = Arc::new(StaticToken::new("t-1"));
    let token = Arc::clone(&shared).token().await.unwrap();
    assert_eq!(token.expose(), "t-1");
    let ok = http("200 OK", "", r#"{"code":0,"data":{}}"#);
    let server = Server::start([vec![Act::Write(ok)]]).await;
    let client = builder::<Acme>(&server.url()).credentials(shared).build().unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap();
    assert!(server.requests()[0].contains("authorization: Bearer t-1\r\n"));
}

#[tokio::test]
async fn no_debug_shows_a_token() {
    let secret = "s3cr3t";
    let token = StaticToken::new(secret);
    let access = AccessToken::new(secret);
    let builder =
        ClientBuilder::<Acme>::new("http://user:s3cr3t@localhost").credentials(token.clone());
    let shown = format!("{token:?} {access:?} {builder:?}");
    let client = builder.base_url("http://localhost").build().unwrap();
    let shown = format!("{shown} {client:?} {:?}", get_unit().query("q", Some(secret)));
    assert!(!shown.contains(secret), "{shown}");
    assert!(shown.contains("http://localhost"), "{shown}");
}

/// A user's own HTTP client may send a secret of its own with each request.
#[tokio::test]
async fn options_of_a_call_show_nothing_of_the_http_client() {
    let headers = [("x-api-key", "s3cr3t")].map(|(name, value)| {
        (name.parse::<reqwest::header::HeaderName>().unwrap(), value.parse().unwrap())
    });
    let http = own_http_client().default_headers(headers.into_iter().collect()).build().unwrap();
    assert!(format!("{http:?}").contains("s3cr3t"), "reqwest shows it");
    let client = builder::<Acme>("http://127.0.0.1:9").http_client(http).build().unwrap();
    let options = CallOptions::default().token("t-1");
    client.0.send::<Page>(get_unit().options(&options)).await.unwrap_err();
    let shown = format!("{options:?} {options:#?} {client:?}");
    assert!(!shown.contains("s3cr3t"), "{shown}");
}

#[cfg(feature = "jwt")]
#[test]
fn an_id_of_a_jwt_is_long_and_never_the_same() {
    let ids: std::collections::HashSet<String> =
        (0..100).map(|_| vendor_client_core::JwtKey::unique_id().unwrap()).collect();
    assert_eq!(ids.len(), 100);
    assert!(ids.iter().all(|id| id.len() == 43), "{ids:?}");
}
