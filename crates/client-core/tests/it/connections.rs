//! How many sockets a client opens, and a program that blocks its own runtime: over real sockets.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use vendor_client_core::plumbing::Request;

use crate::support::acme::{FIND_UNITS, builder};
use crate::support::{Acme, Page};

/// A server on a thread of its own, which keeps connections open.
pub(crate) struct Server {
    address: SocketAddr,
    sockets: Arc<AtomicUsize>,
    busy: Arc<AtomicUsize>,
    most_busy: Arc<AtomicUsize>,
    received: Arc<AtomicUsize>,
    _stop: tokio::sync::oneshot::Sender<()>,
}

impl Server {
    /// Each answer comes after so long, and has so many units.
    pub(crate) fn start(delay: Duration, units: usize) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let (_stop, stopped) = tokio::sync::oneshot::channel();
        let server = Self {
            address: listener.local_addr().unwrap(),
            sockets: Arc::default(),
            busy: Arc::default(),
            most_busy: Arc::default(),
            received: Arc::default(),
            _stop,
        };
        let unit = r#"{"id":"u-0123456789012345678901234567890123456789"}"#;
        let body = format!(r#"{{"code":0,"data":{{"units":[{}]}}}}"#, vec![unit; units].join(","));
        let answer =
            format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into_bytes();
        let (sockets, busy) = (Arc::clone(&server.sockets), Arc::clone(&server.busy));
        let (most, received) = (Arc::clone(&server.most_busy), Arc::clone(&server.received));
        let answer: Arc<[u8]> = answer.into();
        std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.spawn(async move {
                let listener = TcpListener::from_std(listener).unwrap();
                while let Ok((mut stream, _)) = listener.accept().await {
                    sockets.fetch_add(1, SeqCst);
                    let (busy, most) = (Arc::clone(&busy), Arc::clone(&most));
                    let (received, answer) = (Arc::clone(&received), Arc::clone(&answer));
                    tokio::spawn(async move {
                        let (mut buffer, mut end) = ([0; 4096], 0);
                        while let Ok(count @ 1..) = stream.read(&mut buffer[end..]).await {
                            end += count;
                            if buffer[..end].ends_with(b"\r\n\r\n") {
                                end = 0;
                                received.fetch_add(1, SeqCst);
                                most.fetch_max(busy.fetch_add(1, SeqCst) + 1, SeqCst);
                                tokio::time::sleep(delay).await;
                                let written = stream.write_all(&answer).await;
                                busy.fetch_sub(1, SeqCst);
                                if written.is_err() {
                                    return;
                                }
                            }
                        }
                    });
                }
            });
            let _ = runtime.block_on(stopped);
        });
        server
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many connections were opened.
    pub(crate) fn sockets(&self) -> usize {
        self.sockets.load(SeqCst)
    }
}

/// 200 listings that look 8 pages ahead opened 1,712 sockets.
#[tokio::test]
async fn the_connections_of_a_client_are_bounded_and_its_listings_overlap() {
    for (limit, setting) in [(64, None), (5, Some(5))] {
        let server = Server::start(Duration::from_millis(2), 1);
        let mut builder = builder::<Acme>(&server.url()).timeout(Duration::from_secs(60));
        if let Some(setting) = setting {
            builder = builder.max_connections(setting);
        }
        let client = builder.build().unwrap();
        let mut pages = JoinSet::new();
        for _ in 0..200 * 8 {
            let transport = client.0.clone();
            pages.spawn(async move {
                transport.send::<Page>(Request::new(&FIND_UNITS)).await.map(drop)
            });
        }
        for page in pages.join_all().await {
            page.unwrap();
        }
        let (sockets, most) = (server.sockets.load(SeqCst), server.most_busy.load(SeqCst));
        println!("1600 calls, limit {limit}: {sockets} sockets, at most {most} requests at once");
        assert!(sockets <= limit * 2, "{sockets} sockets under a limit of {limit}");
        assert!(most <= limit && most > 2, "{most} at once");
    }
}

/// After 40 of 400 items, pages that had arrived timed out: nobody had looked, since the consumer blocked.
#[tokio::test]
async fn what_arrives_while_the_program_is_busy_is_no_timeout() {
    for units in [1, 1_000, 100_000] {
        let server = Server::start(Duration::from_millis(5), units);
        let timeout = Duration::from_millis(60);
        let client = builder::<Acme>(&server.url()).timeout(timeout).build().unwrap();
        for round in 0..6 {
            let transport = client.0.clone();
            let ahead =
                tokio::spawn(
                    async move { transport.send::<Page>(Request::new(&FIND_UNITS)).await },
                );
            while server.received.load(SeqCst) == round {
                tokio::task::yield_now().await;
            }
            // A consumer that computes for longer than the timeout.
            std::thread::sleep(timeout + Duration::from_millis(5 + 20 * round as u64));
            let page = ahead.await.unwrap();
            assert_eq!(page.unwrap().units.len(), units, "{units} units, round {round}");
        }
    }
}
