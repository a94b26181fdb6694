//! A scripted HTTP/1.1 server on loopback.
//!
//! It writes the bytes that a test gives it and keeps the bytes that it reads, so that a test can send
//! what no HTTP library would send (half a body, a reset) and see what really went over the wire. A request
//! for which no reply is scripted fails the test.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// What the server does once it has read a request.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    steps: Vec<Step>,
}

#[derive(Clone)]
enum Step {
    Send(Vec<u8>),
    Pause(Duration),
    Close,
    Reset,
}

/// Shows bytes as text.
impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Step::Send(bytes) => write!(f, "send {:?}", String::from_utf8_lossy(bytes)),
            Step::Pause(time) => write!(f, "pause {time:?}"),
            Step::Close => f.write_str("close"),
            Step::Reset => f.write_str("reset"),
        }
    }
}

impl Reply {
    /// A whole response; the connection stays open for further requests.
    pub fn new(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let mut head = format!("HTTP/1.1 {status} Scripted\r\ncontent-length: {}\r\n", body.len());
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += "\r\n";
        Self::bytes(head).send(body)
    }

    /// A whole response whose content type is JSON.
    pub fn json(status: u16, body: impl AsRef<[u8]>) -> Self {
        Self::new(status, &[("content-type", "application/json; charset=utf-8")], body)
    }

    /// These bytes, and nothing before them. Without a further step the connection stays open and silent.
    pub fn bytes(bytes: impl AsRef<[u8]>) -> Self {
        Self::default().send(bytes)
    }

    /// No byte at all. Without a further step the connection stays open and silent.
    pub fn silence() -> Self {
        Self::default()
    }

    /// Then these bytes.
    #[must_use]
    pub fn send(mut self, bytes: impl AsRef<[u8]>) -> Self {
        // In one write, as a server does: two small ones make the operating system wait for the first.
        if let Some(Step::Send(before)) = self.steps.last_mut() {
            before.extend_from_slice(bytes.as_ref());
            return self;
        }
        self.then(Step::Send(bytes.as_ref().to_vec()))
    }

    /// Then nothing for a while.
    #[must_use]
    pub fn pause(self, time: Duration) -> Self {
        self.then(Step::Pause(time))
    }

    /// Then an orderly end of the connection.
    #[must_use]
    pub fn close(self) -> Self {
        self.then(Step::Close)
    }

    /// Then a TCP reset.
    #[must_use]
    pub fn reset(self) -> Self {
        self.then(Step::Reset)
    }

    fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }
}

/// A request as it came over the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Every byte of it.
    pub raw: Vec<u8>,
    /// The method.
    pub method: String,
    /// The request target: path and query, percent-encoded.
    pub target: String,
    /// The headers in their order, names as they were written.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Request {
    /// The whole request as text, with the header lines in alphabetical order and without the carriage
    /// returns: the order of headers means nothing, and everything else is as it was.
    pub fn text(&self) -> String {
        let raw = String::from_utf8(self.raw.clone()).expect("the request is not UTF-8");
        let (head, body) = raw.split_once("\r\n\r\n").expect("a request has an empty line");
        let mut lines = head.split("\r\n");
        let request_line = lines.next().unwrap_or_default();
        let mut headers: Vec<&str> = lines.collect();
        headers.sort_unstable();
        format!("{request_line}\n{}\n\n{body}", headers.join("\n"))
    }

    /// The path, percent-encoded.
    pub fn path(&self) -> &str {
        self.target.split_once('?').map_or(self.target.as_str(), |(path, _)| path)
    }

    /// The query's parameters in their order, percent-decoded. A plus stays a plus: that it could mean a
    /// space is a convention of HTML forms, not of URLs.
    pub fn query(&self) -> Vec<(String, String)> {
        let Some((_, query)) = self.target.split_once('?') else { return Vec::new() };
        query
            .split('&')
            .map(|pair| {
                let (name, value) = pair.split_once('=').expect("a parameter without a `=`");
                (percent_decode(name), percent_decode(value))
            })
            .collect()
    }

    /// The path's segments, percent-decoded.
    pub fn segments(&self) -> Vec<String> {
        self.path().trim_start_matches('/').split('/').map(percent_decode).collect()
    }

    /// The value of the parameter `name` in the query.
    pub fn parameter(&self, name: &str) -> Option<String> {
        self.query().into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The value of the header `name`.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("the request's body is not JSON")
    }
}

/// Decodes `%41` and nothing else.
pub(crate) fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = if first == b'%' {
            let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
            let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
            Some(byte.unwrap_or_else(|| panic!("`{text}` is not percent-encoded")))
        } else {
            None
        };
        bytes.push(escaped.unwrap_or(first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| panic!("`{text}` does not decode to UTF-8"))
}

type Answer = Box<dyn FnMut(&Request) -> Option<Reply> + Send>;

struct State {
    answer: Answer,
    /// How many scripted replies are left; a function never runs out.
    left: Arc<Mutex<usize>>,
    requests: Vec<Request>,
    connections: usize,
    faults: Vec<String>,
}

/// The server. It ends when it is dropped, and panics then if a request came that it had no reply for.
pub struct Server {
    address: std::net::SocketAddr,
    state: Arc<Mutex<State>>,
    accepting: JoinHandle<()>,
    limits: Option<(Duration, usize)>,
}

impl Server {
    /// Answers the first request with the first reply, and so on, over however many connections.
    pub async fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        let mut replies: VecDeque<Reply> = replies.into_iter().collect();
        let left = Arc::new(Mutex::new(replies.len()));
        let counter = Arc::clone(&left);
        let answer = move |_: &Request| {
            let reply = replies.pop_front();
            *lock(&counter) = replies.len();
            reply
        };
        Self::start(Box::new(answer), left).await
    }

    /// Answers each request as `answer` says, which also gets to know how many came before it.
    pub async fn answering(
        mut answer: impl FnMut(&Request, usize) -> Reply + Send + 'static,
    ) -> Self {
        let mut count = 0;
        let answer = move |request: &Request| {
            count += 1;
            Some(answer(request, count - 1))
        };
        Self::start(Box::new(answer), Arc::default()).await
    }

    /// A server that nobody should call.
    pub async fn unwanted() -> Self {
        Self::new([]).await
    }

    async fn start(answer: Answer, left: Arc<Mutex<usize>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = State { answer, left, requests: vec![], connections: 0, faults: vec![] };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        let accepting = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                lock(&shared).connections += 1;
                connections.spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Self { address, state, accepting, limits: None }
    }

    /// Has this crate's clients of the server give up after this time, and read no more than so many bytes.
    #[must_use]
    pub fn with_limits(mut self, timeout: Duration, max_response_bytes: usize) -> Self {
        self.limits = Some((timeout, max_response_bytes));
        self
    }

    /// Those limits.
    pub fn limits(&self) -> Option<(Duration, usize)> {
        self.limits
    }

    /// `http://127.0.0.1:` and the port.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// `127.0.0.1:` and the port.
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// The requests so far.
    ///
    /// # Panics
    ///
    /// When one of them was not expected, or was no proper HTTP.
    pub fn requests(&self) -> Vec<Request> {
        self.check();
        lock(&self.state).requests.clone()
    }

    /// The one request that came.
    ///
    /// # Panics
    ///
    /// When it is not one.
    pub fn request(&self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "not one request came, but {requests:#?}");
        requests.remove(0)
    }

    /// How many connections were opened.
    pub fn connections(&self) -> usize {
        lock(&self.state).connections
    }

    /// Checks that every scripted reply was asked for.
    ///
    /// # Panics
    ///
    /// When one was not.
    pub fn assert_all_used(&self) {
        self.check();
        let left = *lock(&lock(&self.state).left);
        assert_eq!(left, 0, "{left} scripted replies were not asked for");
    }

    fn check(&self) {
        let faults = lock(&self.state).faults.clone();
        assert!(faults.is_empty(), "the server met what it did not expect: {}", faults.join("; "));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
        if !std::thread::panicking() {
            self.check();
        }
    }
}

/// A test that panicked elsewhere must not hide its reason behind a poisoned lock.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

async fn serve(mut stream: TcpStream, state: Arc<Mutex<State>>) {
    stream.set_nodelay(true).unwrap();
    let mut buffer = Vec::new();
    loop {
        let request = match read(&mut stream, &mut buffer).await {
            Ok(Some(request)) => request,
            Ok(None) => return,
            Err(fault) => return lock(&state).faults.push(fault),
        };
        let reply = {
            let mut state = lock(&state);
            state.requests.push(request.clone());
            let reply = (state.answer)(&request);
            if reply.is_none() {
                let number = state.requests.len();
                let Request { method, target, .. } = &request;
                let fault =
                    format!("no reply is scripted for request {number}, `{method} {target}`");
                state.faults.push(fault);
            }
            reply
        };
        let unscripted = || Reply::new(599, &[], "no reply is scripted for this request").close();
        for step in reply.unwrap_or_else(unscripted).steps {
            match step {
                // The client may be gone already; that is for its test to judge.
                Step::Send(bytes) => drop(stream.write_all(&bytes).await),
                Step::Pause(time) => tokio::time::sleep(time).await,
                Step::Close => return drop(stream.shutdown().await),
                Step::Reset => return stream.set_zero_linger().unwrap(),
            }
        }
    }
}

/// The next request of a connection; `None` when the client has closed it between two requests.
async fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<Option<Request>, String> {
    loop {
        if let Some(request) = parse(buffer)? {
            buffer.drain(..request.raw.len());
            return Ok(Some(request));
        }
        let mut chunk = [0; 16 * 1024];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) if buffer.is_empty() => return Ok(None),
            Ok(0) | Err(_) => return Err("a request broke off".to_owned()),
            Ok(count) => buffer.extend_from_slice(&chunk[..count]),
        }
    }
}

/// The request at the beginning of `bytes`, once it is complete.
fn parse(bytes: &[u8]) -> Result<Option<Request>, String> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut parsed = httparse::Request::new(&mut headers);
    let head = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(head)) => head,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(error) => return Err(format!("a request is no HTTP: {error}")),
    };
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    let headers: Vec<(String, String)> =
        parsed.headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect();
    let value = |name: &str| headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    if value("transfer-encoding").is_some() {
        return Err("a request's body comes in chunks, without its length".to_owned());
    }
    let length = match value("content-length") {
        Some((_, length)) => length.parse().map_err(|_| format!("content-length is {length}"))?,
        None => 0,
    };
    let Some(raw) = bytes.get(..head + length) else { return Ok(None) };
    Ok(Some(Request {
        raw: raw.to_vec(),
        method: parsed.method.unwrap_or_default().to_owned(),
        target: parsed.path.unwrap_or_default().to_owned(),
        body: raw[head..].to_vec(),
        headers,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends bytes over a new connection and returns all that comes back until it ends.
    async fn exchange(server: &Server, request: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(server.host()).await?;
        stream.write_all(request.as_bytes()).await?;
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).await?;
        Ok(String::from_utf8(reply).unwrap())
    }

    #[tokio::test]
    async fn replies_come_in_their_order_and_byte_for_byte() {
        let script = [Reply::bytes("one").pause(Duration::from_millis(5)).send("!").close()];
        let server = Server::new(script.into_iter().chain([Reply::bytes("two").close()])).await;
        assert_eq!(exchange(&server, "GET /1 HTTP/1.1\r\n\r\n").await.unwrap(), "one!");
        assert_eq!(exchange(&server, "GET /2 HTTP/1.1\r\n\r\n").await.unwrap(), "two");
        server.assert_all_used();
        assert_eq!(server.connections(), 2);
        assert_eq!(server.requests().len(), 2);
    }

    #[tokio::test]
    async fn one_connection_carries_several_requests() {
        let replies = [Reply::json(200, "{}"), Reply::new(404, &[("x-a", "b")], "").close()];
        let server = Server::new(replies).await;
        let requests = "POST /a HTTP/1.1\r\ncontent-length: 2\r\n\r\nhiGET /b HTTP/1.1\r\n\r\n";
        let expected = "HTTP/1.1 200 Scripted\r\ncontent-length: 2\r\n\
            content-type: application/json; charset=utf-8\r\n\r\n{}\
            HTTP/1.1 404 Scripted\r\ncontent-length: 0\r\nx-a: b\r\n\r\n";
        assert_eq!(exchange(&server, requests).await.unwrap(), expected);
        assert_eq!(server.connections(), 1);
        assert_eq!(server.requests()[0].body, b"hi");
        assert_eq!(server.requests()[1].target, "/b");
    }

    #[tokio::test]
    async fn a_request_is_kept_as_it_came() {
        let server = Server::new([Reply::bytes("x").close()]).await;
        let raw = "POST /a%2Fb/%E4%B8%AD?q=x%20y+z&e= HTTP/1.1\r\nX-B: 2\r\nA: 1\r\n\
            Content-Length: 7\r\n\r\n{\"a\":1}";
        exchange(&server, raw).await.unwrap();
        let request = server.request();
        assert_eq!(request.raw, raw.as_bytes());
        assert_eq!(request.method, "POST");
        assert_eq!(request.path(), "/a%2Fb/%E4%B8%AD");
        assert_eq!(request.segments(), ["a/b", "中"]);
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(request.query(), [pair("q", "x y+z"), pair("e", "")]);
        assert_eq!(request.parameter("e").as_deref(), Some(""));
        assert_eq!(request.parameter("f"), None);
        assert_eq!(request.header("x-b"), Some("2"));
        assert_eq!(request.json()["a"], 1);
        let text = "POST /a%2Fb/%E4%B8%AD?q=x%20y+z&e= HTTP/1.1\nA: 1\nContent-Length: 7\nX-B: 2\n\n\
            {\"a\":1}";
        assert_eq!(request.text(), text);
    }

    #[tokio::test]
    async fn a_reset_is_a_reset() {
        let server = Server::new([Reply::bytes("half").reset()]).await;
        let result = exchange(&server, "GET / HTTP/1.1\r\n\r\n").await;
        assert_eq!(result.unwrap_err().kind(), std::io::ErrorKind::ConnectionReset);
    }

    #[tokio::test]
    async fn silence_lasts() {
        let server = Server::new([Reply::silence()]).await;
        let call = exchange(&server, "GET / HTTP/1.1\r\n\r\n");
        tokio::time::timeout(Duration::from_millis(50), call).await.unwrap_err();
    }

    #[tokio::test]
    #[should_panic(expected = "no reply is scripted for request 1, `GET /x`")]
    async fn a_request_without_a_reply_fails_the_test() {
        let server = Server::unwanted().await;
        let reply = exchange(&server, "GET /x HTTP/1.1\r\n\r\n").await.unwrap();
        assert!(reply.starts_with("HTTP/1.1 599"), "{reply}");
    }

    #[tokio::test]
    #[should_panic(expected = "1 scripted replies were not asked for")]
    async fn a_reply_without_a_request_can_fail_the_test() {
        Server::new([Reply::silence()]).await.assert_all_used();
    }

    #[tokio::test]
    #[should_panic(expected = "a request is no HTTP")]
    async fn what_is_no_http_fails_the_test() {
        let server = Server::answering(|_, _| Reply::silence()).await;
        exchange(&server, "\u{16}\u{3}\u{1} TLS").await.unwrap();
        server.requests();
    }

    #[tokio::test]
    async fn a_function_sees_the_request_and_its_number() {
        let server = Server::answering(|request, number| {
            Reply::bytes(format!("{number} {}", request.target)).close()
        })
        .await;
        assert_eq!(exchange(&server, "GET /x HTTP/1.1\r\n\r\n").await.unwrap(), "0 /x");
        assert_eq!(exchange(&server, "GET /y HTTP/1.1\r\n\r\n").await.unwrap(), "1 /y");
    }
}
