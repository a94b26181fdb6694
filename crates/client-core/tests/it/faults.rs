//! What a network does.

use std::error::Error as _;
use std::time::Duration;

use vendor_client_core::{Error, ErrorKind, Response};

use crate::support::acme::{builder, own_http_client};
use crate::support::{Acme, AcmeCode, Act, Page, Server, client, get_unit, http};

const OK: &str = r#"{"code":0,"data":{"units":[]}}"#;

async fn ask(script: Vec<Act>) -> Result<Response<Page>, Error<AcmeCode>> {
    let server = Server::start([script]).await;
    client::<Acme>(&server.url()).0.send(get_unit()).await
}

fn head(length: usize) -> Act {
    let head = format!("HTTP/1.1 200 OK\r\nx-acme-logid: l-1\r\ncontent-length: {length}\r\n\r\n");
    Act::Write(head.into_bytes())
}

#[tokio::test]
async fn nobody_listens() {
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let client = client::<Acme>(&format!("http://127.0.0.1:{port}"));
    let error = client.0.send::<Page>(get_unit().query("q", Some("private"))).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    let text = error.to_string();
    assert!(text.contains(&format!("could not connect to 127.0.0.1:{port}: ")), "{text}");
    assert!(text.contains("refused"), "{text}");
    assert!(!format!("{text} {error:?}").contains("private"), "{error:?}");

    let mut innermost: &dyn std::error::Error = error.cause().unwrap();
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    assert!(innermost.downcast_ref::<std::io::Error>().is_some(), "{innermost:?}");
}

#[tokio::test]
async fn the_connection_breaks_before_the_answer() {
    for script in [
        vec![Act::Reset],
        vec![],
        vec![Act::Write(b"HTTP/1.1 200".to_vec())],
        vec![Act::Write(b"SSH-2.0-OpenSSH_9.9\r\n".to_vec())],
    ] {
        let error = ask(script).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
        assert_eq!(error.status(), None);
        assert!(error.cause().is_some());
    }
}

#[tokio::test]
async fn the_connection_breaks_in_the_body() {
    let half = Act::Write(OK.as_bytes()[..10].to_vec());
    let reset = vec![
        head(OK.len()),
        Act::Write(OK.as_bytes()[..10].to_vec()),
        Act::Wait(Duration::from_millis(50)),
        Act::Reset,
    ];
    for script in [vec![head(OK.len()), half], reset] {
        let error = ask(script).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
        assert_eq!(error.status().unwrap(), 200);
        assert!(error.to_string().contains("in the middle of the answer (HTTP 200)"), "{error}");
    }
    // A chunked body without its end is not a whole one, even if the JSON is.
    let chunked =
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{OK}\r\n", OK.len());
    let error = ask(vec![Act::Write(chunked.into_bytes())]).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
}

#[tokio::test]
async fn a_slow_answer_meets_the_timeout() {
    let second = || Act::Wait(Duration::from_secs(3));
    let body = || Act::Write(OK.as_bytes().to_vec());
    let slow = [
        (vec![second(), Act::Write(http("200 OK", "", OK))], None, "no answer from "),
        (vec![head(OK.len()), second(), body()], Some(200), "only a part of the answer from "),
    ];
    for (script, status, text) in slow {
        let server = Server::start([script]).await;
        let client = builder::<Acme>(&server.url()).timeout(Duration::from_millis(150)).build();
        let error = client.unwrap().0.send::<Page>(get_unit()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
        assert_eq!(error.status().map(|status| status.as_u16()), status);
        assert!(error.to_string().contains(text), "{error}");
        assert!(error.to_string().contains("within 150ms (setting `timeout`)"), "{error}");
    }
}

#[tokio::test]
async fn an_own_http_client_may_be_less_patient() {
    let own = || own_http_client().read_timeout(Duration::from_millis(50)).build().unwrap();
    for (timeout, text) in [(5_000, "that your own HTTP client allows"), (20, "within 20ms")] {
        let server = Server::start([vec![Act::Wait(Duration::from_secs(1))]]).await;
        let builder = builder::<Acme>(&server.url()).timeout(Duration::from_millis(timeout));
        let client = builder.http_client(own()).build().unwrap();
        let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
        assert!(error.to_string().contains(text), "{error}");
        // Of the client's own time only the client's error can tell.
        assert_eq!(error.source().is_some(), timeout == 5_000, "{error:?}");
    }
    // In the middle of the answer as well.
    let half = vec![head(OK.len()), Act::Write(b"{".to_vec()), Act::Wait(Duration::from_secs(1))];
    let server = Server::start([half]).await;
    let client = builder::<Acme>(&server.url()).http_client(own()).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Timeout, 200));
    assert!(error.source().is_some(), "{error:?}");
    let text = error.to_string();
    assert!(text.contains("only a part of the answer from "), "{text}");
    assert!(text.contains("in the time that your own HTTP client allows"), "{text}");
}

#[tokio::test]
async fn a_slow_answer_within_the_timeout_is_fine() {
    let (first, second) = OK.split_at(10);
    let pause = || Act::Wait(Duration::from_millis(30));
    let script = vec![
        pause(),
        head(OK.len()),
        pause(),
        Act::Write(first.into()),
        pause(),
        Act::Write(second.into()),
    ];
    ask(script).await.unwrap();
}

/// A listener whose queue is full does not answer, and does not refuse.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn connecting_meets_its_own_timeout() {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    let mut queue = Vec::new();
    for _ in 0..8 {
        let connect = tokio::net::TcpStream::connect(address);
        match tokio::time::timeout(Duration::from_millis(100), connect).await {
            Ok(stream) => queue.push(stream.unwrap()),
            Err(_) => break,
        }
    }
    let builder = || builder::<Acme>(&format!("http://{address}"));
    let client = builder().connect_timeout(Duration::from_millis(100)).build();
    let clients = vec![client];
    // One that many share has its own, whatever the others say.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    let clients = {
        let shared = vendor_client_core::HttpClient::builder();
        let shared = shared.connect_timeout(Duration::from_millis(100)).build().unwrap();
        let client = builder().connect_timeout(Duration::from_secs(3)).http_client(shared).build();
        clients.into_iter().chain([client])
    };
    for client in clients {
        let error = client.unwrap().0.send::<Page>(get_unit()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
        assert!(error.to_string().contains("within 100ms (setting `connect_timeout`)"), "{error}");
        assert!(error.to_string().contains("was not sent"), "{error}");
    }
}

#[tokio::test]
async fn a_body_has_a_limit() {
    let limit = OK.len();
    let bodies = [
        (OK.to_owned(), true),
        (format!("{OK} "), false),
        (format!("{OK}{}", " ".repeat(200_000)), false),
    ];
    for (body, fits) in bodies {
        let announced = http("200 OK", "x-acme-logid: l-1\r\n", &body);
        let unannounced = format!("HTTP/1.1 200 OK\r\n\r\n{body}").into_bytes();
        // Each chunk is a piece of its own.
        let chunks = body.as_bytes().chunks(7);
        let chunk =
            |chunk: &[u8]| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat();
        let chunks: Vec<_> = chunks.map(chunk).chain([b"0\r\n\r\n".to_vec()]).collect();
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
        let in_pieces = [&head[..], &chunks.concat()].concat();
        for answer in [announced, unannounced, in_pieces] {
            let server = Server::start([vec![Act::Write(answer)]]).await;
            let client = builder::<Acme>(&server.url()).max_response_bytes(limit).build().unwrap();
            match client.0.send::<Page>(get_unit()).await {
                Ok(_) => assert!(fits),
                Err(error) => {
                    assert!(!fits);
                    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
                    assert_eq!(error.status().unwrap(), 200);
                    assert!(error.headers().is_some());
                    assert!(error.to_string().contains(&format!("larger than {limit} bytes")));
                }
            }
        }
    }
}

#[tokio::test]
async fn an_announced_size_beyond_the_limit_is_not_waited_for() {
    let error = ask(vec![head(17 * 1024 * 1024), Act::Wait(Duration::from_secs(1)), Act::Reset])
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
}

#[tokio::test]
async fn an_announced_size_is_not_believed() {
    // Were the room made at once, this would end the process.
    let script = vec![head(usize::MAX / 2), Act::Write(OK.into())];
    let server = Server::start([script]).await;
    let client = builder::<Acme>(&server.url()).max_response_bytes(usize::MAX).build().unwrap();
    let error = client.0.send::<Page>(get_unit()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
}

#[tokio::test]
async fn a_dropped_call_leaves_the_client_whole() {
    let hang = vec![Act::Wait(Duration::from_millis(100))];
    let server = Server::start([hang, vec![Act::Write(http("200 OK", "", OK))]]).await;
    let client = client::<Acme>(&server.url());
    let call = client.0.send::<Page>(get_unit());
    tokio::time::timeout(Duration::from_millis(30), call).await.unwrap_err();
    client.0.send::<Page>(get_unit()).await.unwrap();
}
