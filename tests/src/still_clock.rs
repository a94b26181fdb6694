//! Virtual time over real sockets.

use std::sync::mpsc::channel;

use http_body_util::BodyExt;
use vendor_client_core::{HttpFuture, HttpService, reqwest};

use crate::own_http_client;

/// An HTTP client for tests whose clock is paused: the clock stands still while a request is on the
/// wire.
///
/// tokio moves a paused clock to the next timer as soon as no task has anything to do, and a task that
/// waits for a socket has not. So each request would meet its timeout at once. tokio leaves the clock
/// alone while blocking work is under way; here that is to wait for the end of the answer.
#[derive(Debug)]
pub struct StillClock(reqwest::Client);

impl StillClock {
    /// With connections of its own.
    pub fn new() -> Self {
        Self(own_http_client().no_proxy().build().unwrap())
    }
}

impl Default for StillClock {
    fn default() -> Self {
        Self::new()
    }
}

impl HttpService for StillClock {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async {
            // Hangs up when it is dropped, also with a call that nobody waits for any more.
            let (on_the_wire, end) = channel::<()>();
            tokio::task::spawn_blocking(move || end.recv());
            let response = self.0.execute(request).await?;
            let answer: http::Response<reqwest::Body> = response.into();
            // The body holds the clock until it has been read or dropped.
            let body = |body: reqwest::Body| {
                reqwest::Body::wrap(body.map_frame(move |frame| {
                    let _ = &on_the_wire;
                    frame
                }))
            };
            Ok(answer.map(body).into())
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::time::Duration;

    use tokio::time::{Instant, sleep};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn the_clock_stands_still_on_the_wire_and_runs_elsewhere() {
        // A server elsewhere, which takes its time. Here there is nothing to do meanwhile.
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let pause = || std::thread::sleep(Duration::from_millis(20));
            assert!(stream.read(&mut [0; 4096]).unwrap() > 0);
            for part in ["HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n", "{ ", "}\n"] {
                pause();
                stream.write_all(part.as_bytes()).unwrap();
            }
        });
        let start = Instant::now();
        let mut request = reqwest::Request::new(http::Method::GET, url.parse().unwrap());
        *request.timeout_mut() = Some(Duration::from_millis(1));
        let answer = StillClock::new().call(request).await.unwrap();
        assert_eq!(answer.bytes().await.unwrap(), "{ }\n");
        assert_eq!(start.elapsed(), Duration::ZERO);
        sleep(Duration::from_secs(3600)).await;
        assert_eq!(start.elapsed(), Duration::from_secs(3600));
    }
}
