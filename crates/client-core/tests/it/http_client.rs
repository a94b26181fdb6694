//! An HTTP client that many clients share.

use std::future::poll_fn;
use std::io::{Read, Write};
use std::pin::pin;
use std::sync::mpsc;
use std::task::Poll;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use vendor_client_core::HttpClient;

use crate::support::acme::{builder, own_http_client};
use crate::support::{Acme, Act, Page, Server, get_unit, http};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;

/// No crypto provider is installed in this process, and none is needed.
#[tokio::test]
async fn clients_share_connections() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    // One connection for all that is sent: a second one would find nobody.
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        drop(listener);
        let (mut requests, mut read) = (0, Vec::new());
        while stream.read_buf(&mut read).await.is_ok_and(|count| count > 0) {
            if read.ends_with(b"\r\n\r\n") {
                requests += 1;
                read.clear();
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", OK.len());
                stream.write_all(format!("{head}{OK}").as_bytes()).await.unwrap();
            }
        }
        requests
    });
    let http = HttpClient::new().unwrap();
    for _ in 0..3 {
        let client = builder::<Acme>(&url).http_client(http.clone()).build().unwrap();
        client.0.send::<Page>(get_unit()).await.unwrap();
    }
    drop(http);
    assert_eq!(server.await.unwrap(), 3);
}

/// A proxy would take the unencrypted token off the machine.
#[tokio::test]
async fn a_proxy_is_for_https_and_never_for_loopback() {
    let proxy = Server::start([vec![Act::Write(http("403 Forbidden", "", ""))]]).await;
    let vendor = Server::start([vec![Act::Write(http("200 OK", "", OK))]]).await;
    let shared = HttpClient::builder().proxy(proxy.url()).build().unwrap();
    let client = builder::<Acme>(&vendor.url()).http_client(shared.clone()).build().unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap();
    assert_eq!((vendor.requests().len(), proxy.requests().len()), (1, 0));

    let client = builder::<Acme>("https://acme.example").http_client(shared).build().unwrap();
    client.0.send::<Page>(get_unit()).await.unwrap_err();
    let requests = proxy.requests();
    assert!(requests[0].starts_with("CONNECT acme.example:443 "), "{requests:?}");
    assert!(!requests[0].to_ascii_lowercase().contains("\r\nauthorization"), "{requests:?}");
}

/// A timeout counts while a call is polled, and one of the user's own client gives way to it.
#[tokio::test]
async fn who_polls_a_call_again_after_half_an_hour_gets_its_answer() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (came, has_come) = mpsc::channel();
    let (go, may_go) = mpsc::channel::<()>();
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        assert!(stream.read(&mut [0; 4096]).unwrap() > 0);
        came.send(()).unwrap();
        may_go.recv().unwrap();
        stream.write_all(&http("200 OK", "", OK)).unwrap();
    });
    let http = own_http_client().timeout(Duration::from_millis(500)).build().unwrap();
    let client = builder::<Acme>(&url).http_client(http).timeout(Duration::from_secs(1));
    let client = client.build().unwrap();
    tokio::time::pause();
    let mut call = pin!(client.0.send::<Page>(get_unit()));
    while has_come.try_recv().is_err() {
        assert!(poll_fn(|cx| Poll::Ready(call.as_mut().poll(cx).is_pending())).await);
        tokio::task::yield_now().await;
        std::thread::sleep(Duration::from_millis(1));
    }
    tokio::time::advance(Duration::from_secs(30 * 60)).await;
    go.send(()).unwrap();
    server.join().unwrap();
    // From here on the clock is real, so that it does not run ahead of what comes over the socket.
    tokio::time::resume();
    call.await.unwrap();
}

#[tokio::test]
async fn a_shared_client_keeps_its_own_connect_timeout() {
    let http = HttpClient::builder().connect_timeout(Duration::from_millis(50)).build().unwrap();
    // An address of a network for documentation, where nobody answers.
    let client = builder::<Acme>("https://192.0.2.1").http_client(http).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    // Without any network, connecting fails at once.
    assert!(error.is_timeout() || error.is_connect(), "{error}");
    if error.is_timeout() {
        assert!(error.to_string().contains("within 50ms (setting `connect_timeout`)"), "{error}");
    }
}

#[test]
fn a_setting_that_cannot_work_is_named() {
    let refused = |builder: vendor_client_core::HttpClientBuilder| {
        let error = builder.build().unwrap_err();
        assert!(
            std::error::Error::source(&error)
                .is_none_or(|source| { !error.to_string().contains(&source.to_string()) })
        );
        (error.setting().to_owned(), error.to_string())
    };
    let builder = HttpClient::builder;
    let (setting, _) = refused(builder().connect_timeout(Duration::ZERO));
    assert_eq!(setting, "connect_timeout");
    let (setting, text) = refused(builder().proxy("http://user:s3cret@:port"));
    assert_eq!(setting, "proxy");
    assert!(!text.contains("s3cret"), "{text}");
    assert!(!format!("{:?}", builder().proxy("http://user:s3cret@proxy:1")).contains("s3cret"));
    for pem in [
        "",
        "a file of another kind",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
    ] {
        let (setting, text) = refused(builder().root_certificates(pem));
        assert_eq!(setting, "root_certificates", "{pem}");
        assert!(text.contains("-----BEGIN CERTIFICATE-----"), "{text}");
    }
}
