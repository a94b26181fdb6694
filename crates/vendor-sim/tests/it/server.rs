//! The server: connections, limits, dates, shutting down, and what it keeps of what it was sent.

use std::io::ErrorKind;
use std::time::{Duration, Instant, UNIX_EPOCH};

use org_vendor_sim::{Clock, CozeSim, Fault, FeishuSim, OneAccessSim};
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};

use crate::common::{Raw, TIMEOUT, call, get, get_bytes};

const PATH: &str = "/v1/enterprises/volcano_1/organizations";
const TOKEN: &str = "authorization: Bearer pat_simulator\r\n";

async fn start() -> CozeSim {
    let sim = CozeSim::builder().enterprise_id("volcano_1").start().await.unwrap();
    let _ = sim.static_token();
    sim
}

#[tokio::test]
async fn it_listens_on_loopback_at_a_port_of_its_own() {
    let (one, other) = (start().await, start().await);
    assert!(one.address().ip().is_loopback());
    assert_ne!(one.address(), other.address());
    assert_eq!(one.url(), format!("http://127.0.0.1:{}", one.address().port()));
    let feishu = FeishuSim::builder().start().await.unwrap();
    assert_eq!(feishu.url(), format!("{}/open-apis", feishu.origin()));

    let port = one.address().port();
    let taken = OneAccessSim::builder().listen(([127, 0, 0, 1], port)).start().await.unwrap_err();
    assert_eq!(taken.kind(), ErrorKind::AddrInUse);
    assert!(
        taken.to_string().starts_with(&format!("cannot listen on 127.0.0.1:{port}: ")),
        "{taken}"
    );
    // Free again, once it is stopped.
    one.shutdown().await;
    let again = OneAccessSim::builder().listen(([127, 0, 0, 1], port)).start().await.unwrap();
    assert_eq!(again.address().port(), port);
}

#[tokio::test]
async fn connections_are_kept_and_requests_may_be_pipelined() {
    let sim = start().await;
    let mut raw = Raw::connect(sim.address()).await;
    for _ in 0..3 {
        raw.write(get_bytes(PATH, TOKEN)).await;
        assert!(raw.answer().await.0.starts_with("HTTP/1.1 200 OK\r\n"));
    }
    let pages = [1, 3, 2].map(|size| get_bytes(&format!("{PATH}?page_size={size}"), TOKEN));
    raw.write(pages.concat()).await;
    for _ in pages {
        assert!(raw.answer().await.0.starts_with("HTTP/1.1 200 OK\r\n"));
    }
    let sizes: Vec<_> = sim.requests()[3..]
        .iter()
        .map(|request| request.parameter("page_size").unwrap().to_owned())
        .collect();
    assert_eq!(sizes, ["1", "3", "2"]);
    // Unless the client wants to have it closed.
    raw.write(get_bytes(PATH, &format!("{TOKEN}connection: close\r\n"))).await;
    let (bytes, end) = raw.rest().await;
    assert!(bytes.starts_with(b"HTTP/1.1 200 OK\r\n"));
    end.unwrap();
}

/// A request that comes in pieces, as over a slow line, is one request.
#[tokio::test]
async fn a_request_may_come_in_pieces() {
    let sim = start().await;
    let mut raw = Raw::connect(sim.address()).await;
    let request = get_bytes(&format!("{PATH}?page_num=1"), TOKEN);
    for piece in request.as_bytes().chunks(7) {
        raw.write(piece).await;
        tokio::task::yield_now().await;
    }
    assert!(raw.answer().await.0.starts_with("HTTP/1.1 200 OK\r\n"));
    assert_eq!(sim.requests().len(), 1);
}

#[tokio::test]
async fn what_is_too_large_or_no_http_is_refused() {
    let sim = start().await;
    for (request, status) in [
        (get_bytes(PATH, &format!("x-large: {}\r\n", "x".repeat(70_000))), "431"),
        ("nonsense\r\n\r\n".to_owned(), "400"),
        (
            format!(
                "POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 1048577\r\n\r\n{}",
                "x".repeat(1_048_577)
            ),
            "413",
        ),
    ] {
        let mut raw = Raw::connect(sim.address()).await;
        raw.write(request).await;
        let (head, _) = raw.answer().await;
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
    }
    // The refusal comes although the client is not done with sending: what it sends is still read.
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(format!("POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 3000000\r\n\r\n")).await;
    for _ in 0..3 {
        raw.write("x".repeat(1_000_000)).await;
    }
    assert!(raw.answer().await.0.starts_with("HTTP/1.1 413 "));
    assert_eq!(sim.requests(), []);
    // Just fits.
    let body = "x".repeat(1 << 20);
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(format!(
        "POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    ))
    .await;
    assert!(raw.answer().await.0.starts_with("HTTP/1.1 401 "));
    assert_eq!(sim.requests()[0].body.len(), 1 << 20);
}

/// Points in time that a client is told are points of the simulator's time.
#[tokio::test]
async fn the_date_is_that_of_the_clock() {
    let clock = Clock::stopped_at(UNIX_EPOCH + Duration::from_secs(784_111_777));
    let sim = CozeSim::builder().clock(clock.clone()).start().await.unwrap();
    let date = async || {
        let reply = call(get(format!("{}{PATH}", sim.url()))).await;
        reply.header("date").unwrap().to_owned()
    };
    assert_eq!(date().await, "Sun, 06 Nov 1994 08:49:37 GMT");
    clock.advance(Duration::from_secs(86_400));
    assert_eq!(date().await, "Mon, 07 Nov 1994 08:49:37 GMT");
    assert_eq!(sim.journal().exchanges[1].at, clock.now());
}

/// What a test asserts on: as it was sent, decoded where decoding says nothing less.
#[tokio::test]
async fn the_journal_has_what_was_sent() {
    let sim = start().await;
    let mut raw = Raw::connect(sim.address()).await;
    let body = "{\"a\": \"ü\"}";
    raw.write(format!(
        "POST /v1/enterprises/a%2Fb/organizations?x=1&y=%26+%C3%BC&x=2&empty=&bare HTTP/1.1\r\nHost: sim\r\n\
         X-Thing: One\r\nx-thing: two\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    ))
    .await;
    raw.answer().await;
    let request = &sim.requests()[0];
    assert_eq!(request.method, "POST");
    assert_eq!(request.path, "/v1/enterprises/a%2Fb/organizations");
    let pair = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let query = [("x", "1"), ("y", "& ü"), ("x", "2"), ("empty", ""), ("bare", "")].map(pair);
    assert_eq!(request.query, query);
    assert_eq!((request.parameter("x"), request.parameter("z")), (Some("1"), None));
    let things: Vec<_> =
        request.headers.iter().filter(|(name, _)| name == "x-thing").map(|(_, v)| v).collect();
    assert_eq!(things, ["One", "two"]);
    assert_eq!(request.body, body.as_bytes());
    assert_eq!(sim.journal().exchanges[0].status, Some(401));
    sim.clear_journal();
    assert_eq!(sim.requests(), []);
}

#[tokio::test]
async fn the_journal_says_what_it_no_longer_has() {
    let sim = start().await;
    let mut raw = Raw::connect(sim.address()).await;
    for hundred in 0..101 {
        let requests: String = (0..100)
            .map(|n| get_bytes(&format!("/v1/enterprises/{}/organizations", hundred * 100 + n), ""))
            .collect();
        raw.write(requests).await;
        for _ in 0..100 {
            raw.answer().await;
        }
    }
    let journal = sim.journal();
    assert_eq!((journal.exchanges.len(), journal.dropped), (10_000, 100));
    assert_eq!(journal.exchanges[0].request.path, "/v1/enterprises/100/organizations");
    assert_eq!(journal.exchanges[9_999].request.path, "/v1/enterprises/10099/organizations");
}

#[tokio::test]
async fn the_journal_keeps_so_many_bytes() {
    let sim = start().await;
    let mut raw = Raw::connect(sim.address()).await;
    let body = "x".repeat(1 << 20);
    let request =
        format!("POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    for _ in 0..70 {
        raw.write(&request).await;
        raw.answer().await;
    }
    let journal = sim.journal();
    assert_eq!((journal.exchanges.len(), journal.dropped), (63, 7));
}

/// Many clients at once, each with its own answers.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_clients_do_not_mix() {
    let sim = CozeSim::builder().enterprise_id("volcano_1").generated(2000, 1);
    let sim = sim.start().await.unwrap();
    let _ = sim.static_token();
    let address = sim.address();
    let clients: Vec<_> = (1..=100)
        .map(|client: u32| {
            tokio::spawn(async move {
                let mut raw = Raw::connect(address).await;
                for page in [client, 101 - client, client] {
                    let path = format!("{PATH}?page_size=20&page_num={page}");
                    raw.write(get_bytes(&path, TOKEN)).await;
                    let (_, body) = raw.answer().await;
                    let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
                    let name = body["data"]["items"][0]["organization_name"].as_str().unwrap();
                    assert!(
                        name.ends_with(&format!(" {}", (page - 1) * 20 + 1)),
                        "{name}, page {page}"
                    );
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    assert_eq!(sim.requests().len(), 300);
    let log_ids = sim.journal().exchanges.len();
    assert_eq!(log_ids, 300);
}

async fn is_closed(address: std::net::SocketAddr) -> bool {
    let refused = TcpStream::connect(address)
        .await
        .is_err_and(|error| error.kind() == ErrorKind::ConnectionRefused);
    refused && TcpListener::bind(address).await.is_ok()
}

/// Answers that are on their way arrive, and open connections end.
#[tokio::test]
async fn a_shutdown_is_orderly() {
    let sim = start().await;
    let address = sim.address();
    let mut idle = Raw::connect(address).await;
    idle.write(get_bytes(PATH, TOKEN)).await;
    idle.answer().await;
    let mut busy = Raw::connect(address).await;
    sim.faults().next(Fault::Latency(Duration::from_millis(200)));
    busy.write(get_bytes(PATH, TOKEN)).await;
    while sim.requests().len() < 2 {
        tokio::task::yield_now().await;
    }
    sim.shutdown().await;
    let (bytes, end) = busy.rest().await;
    let answer = String::from_utf8_lossy(&bytes);
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    // It was told, and not cut off.
    assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
    end.unwrap();
    let (bytes, end) = idle.rest().await;
    assert_eq!(bytes, b"");
    end.unwrap();
    assert!(is_closed(address).await);
}

/// What would take for ever does not keep a shutdown waiting for long, and no task is left.
#[tokio::test]
async fn a_shutdown_leaves_nothing() {
    let metrics = tokio::runtime::Handle::current().metrics();
    let before = metrics.num_alive_tasks();
    let sim = start().await;
    let mut open = Vec::new();
    for fault in [
        Fault::Stall,
        Fault::Latency(Duration::from_secs(3600)),
        Fault::SlowBody { bytes: 1, every: Duration::from_secs(3600) },
    ] {
        sim.faults().next(fault);
        let mut raw = Raw::connect(sim.address()).await;
        raw.write(get_bytes(PATH, TOKEN)).await;
        open.push(raw);
    }
    // Half a request.
    let mut raw = Raw::connect(sim.address()).await;
    raw.write("GET / HTTP/1.1\r\nhost:").await;
    open.push(raw);
    while sim.requests().len() < 3 {
        tokio::task::yield_now().await;
    }
    let (address, begin) = (sim.address(), Instant::now());
    sim.shutdown().await;
    assert!(begin.elapsed() < TIMEOUT, "{:?}", begin.elapsed());
    assert_eq!(metrics.num_alive_tasks(), before);
    assert!(is_closed(address).await);
    for mut raw in open {
        let _ = raw.rest().await;
    }
}

#[tokio::test]
async fn a_dropped_simulator_stops() {
    let metrics = tokio::runtime::Handle::current().metrics();
    let before = metrics.num_alive_tasks();
    let sim = start().await;
    let address = sim.address();
    let mut raw = Raw::connect(address).await;
    raw.write(get_bytes(PATH, TOKEN)).await;
    raw.answer().await;
    drop(sim);
    let ended = tokio::time::timeout(TIMEOUT, raw.0.read_u8()).await.expect("still open");
    assert!(ended.is_err());
    while metrics.num_alive_tasks() > before {
        tokio::task::yield_now().await;
    }
    assert!(is_closed(address).await);
}

/// An idle connection does not hold up the end of the simulator; a second would, which is how long answers may take.
#[tokio::test]
async fn an_idle_connection_delays_no_end() {
    let sim = CozeSim::builder().start().await.unwrap();
    let mut idle = Raw::connect(sim.address()).await;
    let mut used = Raw::connect(sim.address()).await;
    used.write(get_bytes("/", "")).await;
    used.answer().await;
    let begun = std::time::Instant::now();
    sim.shutdown().await;
    let took = begun.elapsed();
    assert!(took < Duration::from_millis(900), "{took:?}");
    for connection in [&mut idle, &mut used] {
        assert!(connection.rest().await.0.is_empty());
    }
}

/// Silence before a head, within one, and within a body: each connection is closed.
#[tokio::test]
async fn slow_connections_are_closed() {
    let sim = CozeSim::builder().idle_timeout(Duration::from_millis(200)).start().await.unwrap();
    for bytes in ["", "GET / HT", "POST / HTTP/1.1\r\nhost: sim\r\ncontent-length: 5\r\n\r\nab"] {
        let mut connection = Raw::connect(sim.address()).await;
        connection.write(bytes).await;
        let (answer, _) = connection.rest().await;
        assert!(!answer.starts_with(b"HTTP/1.1 200"), "{bytes}");
    }
    // Whoever is quick enough stays.
    let mut connection = Raw::connect(sim.address()).await;
    for _ in 0..3 {
        connection.write(get_bytes("/", "")).await;
        connection.answer().await;
    }
}
