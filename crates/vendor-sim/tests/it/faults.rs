//! Each fault over a raw socket: the bytes that really arrive, and how the connection ends.

use std::io::ErrorKind;
use std::time::{Duration, Instant, UNIX_EPOCH};

use org_vendor_sim::coze::Organization;
use org_vendor_sim::{Clock, CozeSim, Fault, FeishuSim};
use tokio::io::AsyncReadExt;

use crate::common::{Raw, TIMEOUT, call, get, get_bytes};

const PATH: &str = "/v1/enterprises/volcano_1/organizations";
const TOKEN: &str = "authorization: Bearer pat_simulator\r\n";

async fn start() -> CozeSim {
    let all = (1..=5).map(|n| Organization::new(format!("{n}"), "O"));
    let builder = CozeSim::builder().enterprise_id("volcano_1").organizations(all);
    let sim = builder.start().await.unwrap();
    let _ = sim.static_token();
    sim
}

/// The head and the body that come without a fault.
async fn usual(sim: &CozeSim) -> (String, Vec<u8>) {
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(get_bytes(PATH, TOKEN)).await;
    let (head, body) = raw.answer().await;
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    (head, body)
}

/// What arrives on a new connection until it ends.
async fn with(sim: &CozeSim, fault: Fault) -> (String, std::io::Result<()>) {
    sim.faults().next(fault);
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(get_bytes(PATH, TOKEN)).await;
    let (bytes, end) = raw.rest().await;
    (String::from_utf8_lossy(&bytes).into_owned(), end)
}

/// A whole answer on a new connection, which stays open after it.
async fn whole_with(sim: &CozeSim, fault: Fault) -> (String, String) {
    sim.faults().next(fault);
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(get_bytes(PATH, TOKEN)).await;
    let (head, body) = raw.answer().await;
    raw.write(get_bytes(PATH, TOKEN)).await;
    let (next, _) = raw.answer().await;
    assert!(next.starts_with("HTTP/1.1 200 OK\r\n"), "{next}");
    (head, String::from_utf8_lossy(&body).into_owned())
}

fn assert_reset(end: std::io::Result<()>) {
    assert_eq!(end.unwrap_err().kind(), ErrorKind::ConnectionReset);
}

#[tokio::test]
async fn reset_sends_nothing_and_resets() {
    let (bytes, end) = with(&start().await, Fault::Reset).await;
    assert_eq!(bytes, "");
    assert_reset(end);
}

#[tokio::test]
async fn reset_in_head_ends_within_the_head() {
    let (bytes, end) = with(&start().await, Fault::ResetInHead).await;
    assert!(bytes.starts_with("HTTP/1.1 200 "), "{bytes}");
    assert!(!bytes.contains("\r\n\r\n"), "{bytes}");
    assert_reset(end);
}

#[tokio::test]
async fn reset_in_body_and_truncated_body_end_within_the_body() {
    let sim = start().await;
    let (_, body) = usual(&sim).await;
    for fault in [Fault::ResetInBody, Fault::TruncatedBody] {
        let (bytes, end) = with(&sim, fault.clone()).await;
        let (head, half) = bytes.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
        assert!(head.contains(&format!("content-length: {}\r\n", body.len())), "{head}");
        assert!(head.contains("\r\ndate: ") && head.contains("\r\nx-tt-logid: "), "{head}");
        assert_eq!(half.len(), body.len() / 2);
        match fault {
            Fault::ResetInBody => assert_reset(end),
            _ => end.expect("an orderly end"),
        }
    }
}

#[tokio::test]
async fn stall_stays_silent_and_open() {
    let sim = start().await;
    sim.faults().next(Fault::Stall);
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(get_bytes(PATH, TOKEN)).await;
    let silence = tokio::time::timeout(Duration::from_millis(300), raw.0.read_u8()).await;
    assert!(silence.is_err(), "{silence:?}");
    assert_eq!(sim.journal().exchanges[0].status, None);
    // It ends with the simulator.
    sim.shutdown().await;
    assert_eq!(raw.rest().await.0, b"");
}

#[tokio::test]
async fn garbage_is_not_http() {
    let (bytes, end) = with(&start().await, Fault::Garbage).await;
    assert!(!bytes.is_empty() && !bytes.starts_with("HTTP/"), "{bytes:?}");
    end.expect("an orderly end");
}

#[tokio::test]
async fn latency_is_waited_for() {
    let sim = start().await;
    let time = |fault| {
        let sim = &sim;
        async move {
            sim.faults().next(fault);
            let begin = Instant::now();
            usual(sim).await;
            begin.elapsed()
        }
    };
    let late = time(Fault::Latency(Duration::from_millis(200))).await;
    assert!((Duration::from_millis(200)..TIMEOUT).contains(&late), "{late:?}");
    let from = Duration::from_millis(120);
    let late = time(Fault::LatencyBetween(from, Duration::from_millis(150))).await;
    assert!((from..TIMEOUT).contains(&late), "{late:?}");
}

/// The body is the same, and comes in pieces, each some time after the one before it.
#[tokio::test]
async fn a_slow_body_comes_in_pieces() {
    let sim = start().await;
    let (_, body) = usual(&sim).await;
    let every = Duration::from_millis(40);
    sim.faults().next(Fault::SlowBody { bytes: body.len() / 4, every });
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(get_bytes(PATH, TOKEN)).await;
    let begin = Instant::now();
    let mut pieces: Vec<Vec<u8>> = Vec::new();
    let mut all = Vec::new();
    let whole = loop {
        let mut piece = vec![0; 65536];
        let count = raw.0.read(&mut piece).await.unwrap();
        assert_ne!(count, 0, "the connection ended early");
        piece.truncate(count);
        all.extend_from_slice(&piece);
        pieces.push(piece);
        let text = String::from_utf8_lossy(&all);
        let Some((head, got)) = text.split_once("\r\n\r\n") else { continue };
        assert!(head.contains(&format!("content-length: {}\r\n", body.len())), "{head}");
        if got.len() >= body.len() {
            break got.to_owned();
        }
    };
    assert!(begin.elapsed() >= every * 3, "{:?}", begin.elapsed());
    assert!(pieces.len() >= 3, "{} pieces", pieces.len());
    let log_id = |body: &[u8]| String::from_utf8_lossy(body).rfind("sim-coze").unwrap();
    assert_eq!(whole[..log_id(whole.as_bytes())], String::from_utf8_lossy(&body)[..log_id(&body)]);
}

/// A log ID begins with the time, which is the simulator's also where a fault makes the answer.
#[tokio::test]
async fn answers_made_by_a_fault_live_in_the_simulators_time() {
    let clock = Clock::stopped_at(UNIX_EPOCH + Duration::from_secs(1));
    let sim = FeishuSim::builder().clock(clock).start().await.unwrap();
    for fault in [
        Fault::InternalError,
        Fault::RateLimited(Duration::from_secs(5)),
        Fault::Refusal("99991672".to_owned()),
    ] {
        sim.faults().next(fault.clone());
        let mut raw = Raw::connect(sim.address()).await;
        let path = "/open-apis/directory/v1/collaboration_tenants";
        raw.write(get_bytes(path, "")).await;
        let (head, _) = raw.answer().await;
        assert!(head.contains("\r\nx-tt-logid: 00000000000003E8"), "{fault}: {head}");
    }
}

#[tokio::test]
async fn not_json_says_that_it_is() {
    let (head, body) = whole_with(&start().await, Fault::NotJson).await;
    assert!(head.starts_with("HTTP/1.1 200 OK\r\ncontent-type: application/json"), "{head}");
    assert!(serde_json::from_str::<serde_json::Value>(&body).is_err(), "{body}");
}

#[tokio::test]
async fn a_gateway_answers_in_html() {
    let sim = start().await;
    for (status, reason) in
        [(502, "Bad Gateway"), (503, "Service Unavailable"), (504, "Gateway Timeout")]
    {
        let (head, body) = whole_with(&sim, Fault::Html { status, retry_after: None }).await;
        assert!(head.starts_with(&format!("HTTP/1.1 {status} {reason}\r\n")), "{head}");
        assert!(head.contains("content-type: text/html\r\n") && !head.contains("retry-after"));
        assert!(body.contains(&format!("<title>{status} {reason}</title>")), "{body}");
    }
    let (head, _) = whole_with(&sim, Fault::Html { status: 503, retry_after: Some(7) }).await;
    assert!(head.contains("\r\nretry-after: 7\r\n"), "{head}");
}

#[tokio::test]
async fn a_redirect_names_the_url() {
    let fault = Fault::Redirect("http://127.0.0.1:9/elsewhere?x=1".to_owned());
    let (head, body) = whole_with(&start().await, fault).await;
    assert!(head.starts_with("HTTP/1.1 307 Temporary Redirect\r\n"), "{head}");
    assert!(head.contains("\r\nlocation: http://127.0.0.1:9/elsewhere?x=1\r\n"), "{head}");
    assert_eq!(body, "");
}

#[tokio::test]
async fn bodies_and_types_can_be_wrong() {
    let sim = start().await;
    let (usual, _) = usual(&sim).await;
    let (head, body) = whole_with(&sim, Fault::EmptyBody).await;
    assert!(head.contains("\r\ncontent-length: 0\r\n"), "{head}");
    assert!(head.contains("content-type: application/json"), "{head}");
    assert_eq!(body, "");
    let (head, body) = whole_with(&sim, Fault::WrongContentType).await;
    assert!(usual.contains("content-type: application/json; charset=utf-8\r\n"), "{usual}");
    assert!(head.contains("content-type: text/plain; charset=utf-8\r\n"), "{head}");
    assert_eq!(head.matches("content-type").count(), 1);
    assert!(body.starts_with("{\"code\":0,"), "{body}");
}

#[tokio::test]
async fn a_storm_passes() {
    let sim = start().await;
    sim.faults().next_n(3, Fault::RateLimited(Duration::from_secs(9)));
    let url = format!("{}{PATH}", sim.url());
    let mut seen = Vec::new();
    for _ in 0..5 {
        let reply = call(get(&url).bearer_auth("pat_simulator")).await;
        seen.push((reply.status, reply.body["code"].as_i64().unwrap()));
    }
    assert_eq!(seen, [(429, 4020), (429, 4020), (429, 4020), (200, 0), (200, 0)]);
}

#[tokio::test]
async fn revoked_tokens_stop_working() {
    let sim = start().await;
    let issued = sim.issue_token(Duration::from_secs(900));
    let url = format!("{}{PATH}", sim.url());
    let call_with = |token: String| call(get(&url).bearer_auth(token));
    assert_eq!(call_with(issued.clone()).await.status, 200);
    sim.faults().next(Fault::RevokedTokens);
    for _ in 0..2 {
        assert_eq!(call_with(issued.clone()).await.body["code"], 700012006);
    }
    assert_eq!(call_with(sim.issue_token(Duration::from_secs(900))).await.status, 200);
}

#[tokio::test]
async fn a_repeated_page_is_the_one_before() {
    let sim = start().await;
    let page = |number: u32| {
        let url = format!("{}{PATH}?page_size=2&page_num={number}", sim.url());
        async move { call(get(url).bearer_auth("pat_simulator")).await.body["data"].clone() }
    };
    let (first, second) = (page(1).await, page(2).await);
    assert_ne!(first, second);
    sim.faults().always(Fault::RepeatedPageToken);
    assert_eq!((page(1).await, page(2).await), (first.clone(), first));
    assert_eq!(page(3).await, second);
}

/// The answer was made before it was lost: what was done stays done.
#[tokio::test]
async fn a_lost_answer_is_in_the_journal() {
    let sim = start().await;
    let _ = with(&sim, Fault::ResetInBody).await;
    usual(&sim).await;
    let journal = sim.journal();
    let seen: Vec<_> = journal
        .exchanges
        .iter()
        .map(|exchange| (exchange.request.path.as_str(), exchange.status, exchange.fault.clone()))
        .collect();
    assert_eq!(seen, [(PATH, None, Some(Fault::ResetInBody)), (PATH, Some(200), None)]);
    assert_eq!(journal.dropped, 0);
}

#[tokio::test]
async fn a_header_asks_for_a_fault() {
    let sim = start().await;
    let mut raw = Raw::connect(sim.address()).await;
    let ask = |fault: &str| get_bytes(PATH, &format!("{TOKEN}X-Sim-Fault: {fault}\r\n"));
    raw.write(ask("html=502")).await;
    assert!(raw.answer().await.0.starts_with("HTTP/1.1 502 "));
    raw.write(ask("nonsense")).await;
    let (head, body) = raw.answer().await;
    assert!(head.starts_with("HTTP/1.1 400 "), "{head}");
    let body = String::from_utf8(body).unwrap();
    assert!(
        body.starts_with("x-sim-fault: `nonsense` is not a fault; the faults are: latency=200ms"),
        "{body}"
    );
    raw.write(ask("reset")).await;
    assert_reset(raw.rest().await.1);

    let sim = CozeSim::builder().header_faults(false).start().await.unwrap();
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(ask("html=502")).await;
    assert!(!raw.answer().await.0.starts_with("HTTP/1.1 502 "));
}

/// A fault takes only the answer that it is for: those before it, on the same connection, arrive.
#[tokio::test]
async fn what_was_answered_before_a_fault_arrives() {
    let sim = start().await;
    sim.faults().nth(3, Fault::ResetInHead);
    let mut raw = Raw::connect(sim.address()).await;
    raw.write(get_bytes(PATH, TOKEN).repeat(4)).await;
    let (bytes, end) = raw.rest().await;
    let text = String::from_utf8_lossy(&bytes);
    assert_eq!(text.matches("HTTP/1.1 200 OK\r\n").count(), 2, "{text}");
    assert_eq!(text.matches("\"total_count\":5}").count(), 2, "{text}");
    assert_reset(end);
}
