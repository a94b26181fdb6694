//! What a call and a decode cost against code written by hand. `benches/runtime-cost.sh` runs it.
//!
//! `serve` answers on loopback; `call-hand URL N` and `call-client URL N` call it; `decode-hand N` and
//! `decode-client N` decode a page of 100 full departments. Each prints its allocations; the script
//! counts the instructions. `share` builds clients with an HTTP stack of their own, and with a shared one.

mod hand;

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Counts what is allocated.
struct Counting;

static COUNT: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);
/// What is allocated and not freed.
static LIVE: AtomicU64 = AtomicU64::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Relaxed);
        BYTES.fetch_add(layout.size() as u64, Relaxed);
        LIVE.fetch_add(layout.size() as u64, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size() as u64, Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.fetch_add(1, Relaxed);
        BYTES.fetch_add(size as u64, Relaxed);
        LIVE.fetch_add((size as u64).wrapping_sub(layout.size() as u64), Relaxed);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const TOKEN: &str = "t-0123456789abcdef0123456789abcdef";

/// The answer of a call: a page of 50 pairs, as the vendor's page has it.
fn answer() -> String {
    let pairs: Vec<_> = (0..50)
        .map(|n| format!(r#"{{"unit_id":"BU121","department_id":"od-{n:032}"}}"#))
        .collect();
    format!(
        r#"{{"code":0,"msg":"success","data":{{"departmentlist":[{}],"has_more":true,"page_token":"AQD9/Rn9eij9Pm39ED40/dk53s4Ebp882DYfFaPFbz00L4CMZJrqGdzNyc8BcZtDbwVUvRmQTvyMYicnGWrde9X56TgdBuS+JKiSIkdexPw="}}}}"#,
        pairs.join(",")
    )
}

/// Answers every request with the same, for as long as somebody asks.
async fn serve() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("http://{}", listener.local_addr().expect("an address"));
    let body = answer();
    let reply = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\nx-tt-logid: 2026\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    loop {
        let Ok((mut stream, _)) = listener.accept().await else { return };
        let reply = reply.clone();
        tokio::spawn(async move {
            let mut buffer = [0; 8192];
            let mut end = 0;
            while let Ok(count @ 1..) = stream.read(&mut buffer[end..]).await {
                end += count;
                if buffer[..end].ends_with(b"\r\n\r\n") {
                    end = 0;
                    if stream.write_all(reply.as_bytes()).await.is_err() {
                        return;
                    }
                }
            }
        });
    }
}

/// What a careful person writes for one call.
async fn call_hand(url: &str, count: usize) {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    for _ in 0..count {
        let response = client
            .get(format!("{url}/open-apis/contact/v3/unit/list_department?unit_id=BU121&page_size=50"))
            .bearer_auth(TOKEN)
            .timeout(std::time::Duration::from_secs(30))
            .send()
            .await
            .expect("an answer");
        assert!(response.status().is_success());
        let body = response.bytes().await.expect("a body");
        let answer: hand::Answer<hand::UnitPage> = serde_json::from_slice(&body).expect("JSON");
        assert_eq!(answer.code, 0);
        let page = answer.data.expect("data");
        assert_eq!(page.departmentlist.len(), 50);
        black_box(page);
    }
}

async fn call_client(url: &str, count: usize) {
    // Pacing would make it a benchmark of waiting; what it costs is in it with limits never met.
    let client = feishu_directory::Client::builder()
        .base_url(format!("{url}/open-apis"))
        .credentials(feishu_directory::StaticToken::new(TOKEN))
        .pacing(std::env::var_os("PACING").is_some())
        .build()
        .expect("a client");
    for _ in 0..count {
        let request = client.contact().list_unit_departments("BU121").page_size(50);
        let page = request.send().await.expect("a page");
        assert_eq!(page.departments.len(), 50);
        black_box(page);
    }
}

/// A client as each of many tenants has one, at the vendor's own base URL.
#[cfg(feature = "tls")]
fn tenant(http: Option<&feishu_directory::HttpClient>) -> feishu_directory::Client {
    let builder = feishu_directory::Client::builder()
        .credentials(feishu_directory::StaticToken::new(TOKEN));
    let builder = match http {
        Some(http) => builder.http_client(http.clone()),
        None => builder,
    };
    builder.build().expect("a client")
}

/// What a client more costs, with connections and TLS of its own and with shared ones.
#[cfg(feature = "tls")]
fn share() {
    let measure = |count: u64, http: Option<&feishu_directory::HttpClient>| {
        // What is made once for a process is not a client's.
        drop(tenant(http));
        let (bytes, blocks) = (LIVE.load(Relaxed), COUNT.load(Relaxed));
        let start = std::time::Instant::now();
        let clients: Vec<_> = (0..count).map(|_| tenant(http)).collect();
        let each = start.elapsed().as_nanos() as u64 / count;
        let bytes = (LIVE.load(Relaxed) - bytes) / count;
        let blocks = (COUNT.load(Relaxed) - blocks) / count;
        drop(clients);
        (each, bytes, blocks)
    };
    let http = feishu_directory::HttpClient::new().expect("TLS");
    let own = measure(100, None);
    let shared = measure(1_000, Some(&http));
    println!("client      ns each   bytes kept  allocations");
    println!("own     {:>11} {:>12} {:>12}", own.0, own.1, own.2);
    println!("shared  {:>11} {:>12} {:>12}", shared.0, shared.1, shared.2);
    println!("own / shared: time {:.0}, memory {:.0}", own.0 as f64 / shared.0 as f64, own.1 as f64 / shared.1 as f64);
}

fn decode<T: serde::de::DeserializeOwned>(count: usize) {
    let body = hand::departments(100);
    let before = LIVE.load(Relaxed);
    let one: T = serde_json::from_str(&body).expect("a page");
    eprintln!("{} bytes of JSON, {} bytes in memory per item", body.len() / 100, (LIVE.load(Relaxed) - before) / 100);
    drop(one);
    for _ in 0..count {
        black_box(serde_json::from_str::<T>(black_box(&body)).expect("a page"));
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse().expect("a number");
    match arguments[..] {
        ["serve"] => return serve().await,
        #[cfg(feature = "tls")]
        ["share"] => return share(),
        ["call-hand", url, count] => call_hand(url, number(count)).await,
        ["call-client", url, count] => call_client(url, number(count)).await,
        ["decode-hand", count] => decode::<hand::DepartmentPage>(number(count)),
        ["decode-client", count] => decode::<feishu_directory::directory::DepartmentPage>(number(count)),
        _ => panic!("serve | share | call-hand URL N | call-client URL N | decode-hand N | decode-client N"),
    }
    println!("{} {}", COUNT.load(Relaxed), BYTES.load(Relaxed));
}
