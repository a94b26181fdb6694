//! One connection: from bytes to a request, from an answer to bytes, and faults in between.

use std::convert::Infallible;
use std::error::Error as _;
use std::fmt;
use std::future::poll_fn;
use std::io::Write as _;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Either, Full, Limited};
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{CONTENT_LENGTH, DATE, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::Sleep;

use crate::fault::{Cut, Delivery, End, disturb};
use crate::journal::{Exchange, Line};
use crate::server::Shared;
use crate::{Answer, Fault, Request, Twist, Vendor};

/// The largest head of a request.
const HEAD_LIMIT: usize = 64 << 10;

/// The largest body of a request.
const BODY_LIMIT: usize = 1 << 20;

/// How long a closing connection still reads, so that its last answer is not lost to a reset.
const LINGER: Duration = Duration::from_secs(1);

/// The header that asks for a fault.
const FAULT_HEADER: &str = "x-sim-fault";

type ResponseBody = Either<Full<Bytes>, SlowBody>;

/// Serves a connection to its end, or until the sender of `stop` is gone and the request in hand is answered.
pub(crate) async fn serve<V: Vendor>(
    stream: TcpStream,
    shared: Arc<Shared<V>>,
    mut stop: watch::Receiver<()>,
) {
    // Only a delay is at stake.
    let _ = stream.set_nodelay(true);
    let idle = shared.idle;
    let in_hand = Arc::new(AtomicUsize::new(0));
    let counted = in_hand.clone();
    let service = service_fn(move |request| {
        let (shared, counted) = (shared.clone(), counted.clone());
        Box::pin(async move {
            counted.fetch_add(1, Ordering::Relaxed);
            let answer = respond(request, shared).await;
            counted.fetch_sub(1, Ordering::Relaxed);
            answer
        })
    });
    let mut builder = http1::Builder::new();
    builder.half_close(true).auto_date_header(false).max_header_size(HEAD_LIMIT);
    if let Some(idle) = idle {
        builder.timer(TokioTimer::new()).header_read_timeout(idle);
    }
    let mut connection = builder.serve_connection(TokioIo::new(stream), service);
    let (mut stopping, mut at_rest) = (false, false);
    let ended = loop {
        tokio::select! {
            ended = poll_fn(|context| connection.poll_without_shutdown(context)) => break ended,
            _ = stop.changed(), if !stopping => {
                stopping = true;
                at_rest = in_hand.load(Ordering::Relaxed) == 0;
                Pin::new(&mut connection).graceful_shutdown();
            }
        }
    };
    let stream = connection.into_parts().io.into_inner();
    let cut = ended.as_ref().err().and_then(|error| error.source()?.downcast_ref::<Cut>());
    match cut {
        Some(cut) => end(stream, cut, stop).await,
        // Nothing was on its way, so there is nothing to wait for.
        None if at_rest => {}
        None => close(stream).await,
    }
}

/// The way out of HTTP: hyper hands the connection back when a service fails.
impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fault ends the connection")
    }
}

impl std::error::Error for Cut {}

/// Sends what a fault leaves of an answer. Whether the client takes it is its own affair, so errors are not looked at.
async fn end(mut stream: TcpStream, cut: &Cut, mut stop: watch::Receiver<()>) {
    let _ = stream.write_all(&cut.bytes).await;
    match cut.end {
        End::Reset => {
            let _ = stream.set_zero_linger();
        }
        End::Close => close(stream).await,
        End::Stall => {
            tokio::select! {
                () = drain(&mut stream) => {}
                _ = stop.changed() => {}
            }
        }
    }
}

/// Closes in an orderly way: a connection that is dropped with bytes unread is reset.
async fn close(mut stream: TcpStream) {
    if stream.shutdown().await.is_ok() {
        let _ = tokio::time::timeout(LINGER, drain(&mut stream)).await;
    }
}

async fn drain(stream: &mut TcpStream) {
    let mut scrap = [0; 4096];
    while matches!(stream.read(&mut scrap).await, Ok(1..)) {}
}

async fn respond<V: Vendor>(
    request: hyper::Request<Incoming>,
    shared: Arc<Shared<V>>,
) -> Result<Response<ResponseBody>, Cut> {
    let begun = Instant::now();
    let (head, body) = request.into_parts();
    let whole = Limited::new(body, BODY_LIMIT).collect();
    let body = match shared.idle {
        None => whole.await,
        Some(idle) => match tokio::time::timeout(idle, whole).await {
            Ok(body) => body,
            // Whoever sends so slowly gets no answer.
            Err(_) => return Err(Cut { bytes: Vec::new(), end: End::Close }),
        },
    };
    let body = match body {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => {
            let text = format!("the body is larger than {BODY_LIMIT} bytes\n");
            return Ok(response(Answer::text(413, text), shared.date(shared.clock.now()), None));
        }
        // The client is gone, or does not know how to send a body: nobody to answer.
        Err(_) => return Err(Cut { bytes: Vec::new(), end: End::Close }),
    };
    let request = received(&head, body);
    let now = shared.clock.now();
    let date = shared.date(now);

    let (fault, mut answer) = match chosen(&shared, &request) {
        Ok(fault) => {
            let answer = answer(&shared.vendor, &request, now, fault.as_ref());
            (fault, answer)
        }
        Err(refusal) => (None, refusal),
    };
    let delivery = disturb(fault.as_ref(), &mut answer, date.to_str().unwrap_or_default());

    let status = (!matches!(delivery, Delivery::Cut(_))).then_some(answer.status);
    let exchange = Exchange { at: now, request, status, fault };
    if shared.log {
        let line = Line { exchange: &exchange, body: &answer.body, took: begun.elapsed() };
        // Whoever reads it may have gone; `eprintln!` would panic, and the answer would be lost.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
    shared.recorder.record(exchange);

    match delivery {
        Delivery::Whole => Ok(response(answer, date, None)),
        Delivery::Late(time) => {
            tokio::time::sleep(time).await;
            Ok(response(answer, date, None))
        }
        Delivery::Slow { bytes, every } => Ok(response(answer, date, Some((bytes, every)))),
        Delivery::Cut(cut) => Err(cut),
    }
}

/// The fault that the request asks for, or that is set for it.
fn chosen<V: Vendor>(shared: &Shared<V>, request: &Request) -> Result<Option<Fault>, Answer> {
    let faults = shared.faults();
    let wanted = request.header(FAULT_HEADER).filter(|_| shared.header_faults);
    match wanted.map(str::parse) {
        Some(Ok(fault)) => Ok(Some(faults.settle(fault))),
        Some(Err(error)) => Err(Answer::text(400, format!("{FAULT_HEADER}: {error}\n"))),
        None => Ok(faults.choose(&request.path)),
    }
}

/// The answer, before a fault of the network is laid over it.
fn answer<V: Vendor>(
    vendor: &V,
    request: &Request,
    now: std::time::SystemTime,
    fault: Option<&Fault>,
) -> Answer {
    match fault {
        Some(Fault::NotJson) => not_json(),
        Some(Fault::Html { status, retry_after }) => gateway(*status, *retry_after),
        Some(Fault::InternalError) => vendor.internal_error(request, now),
        Some(Fault::RateLimited(reset)) => vendor.slow_down(request, now, *reset),
        Some(Fault::Refusal(code)) => vendor.refuse(request, now, code),
        Some(Fault::Redirect(url)) => Answer::text(307, "").header("location", url),
        Some(Fault::RepeatedPageToken) => vendor.answer(request, now, Some(Twist::RepeatPageToken)),
        Some(Fault::RevokedTokens) => {
            vendor.revoke_tokens();
            vendor.answer(request, now, None)
        }
        _ => vendor.answer(request, now, None),
    }
}

/// What looks like JSON from afar.
fn not_json() -> Answer {
    let mut answer = Answer::json(200, &());
    answer.body = b"{\"code\": 0, \"data\": oops".to_vec();
    answer
}

/// The page of a gateway that could not reach the server behind it.
fn gateway(status: u16, retry_after: Option<u64>) -> Answer {
    let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    let title = format!("{status} {}", reason.unwrap_or("Simulated"));
    let page = format!(
        "<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n\
         </body>\r\n</html>\r\n"
    );
    let mut answer = Answer::text(status, page);
    answer.headers = vec![("content-type", "text/html".to_owned())];
    match retry_after {
        Some(seconds) => answer.header("retry-after", seconds.to_string()),
        None => answer,
    }
}

fn received(head: &hyper::http::request::Parts, body: Bytes) -> Request {
    let query = head.uri.query().unwrap_or_default().as_bytes();
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    Request {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: form_urlencoded::parse(query).into_owned().collect(),
        headers: head
            .headers
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), text(value)))
            .collect(),
        body: body.into(),
    }
}

fn response(
    answer: Answer,
    date: HeaderValue,
    slow: Option<(usize, Duration)>,
) -> Response<ResponseBody> {
    let length = answer.body.len();
    let body = Bytes::from(answer.body);
    let mut response = Response::new(match slow {
        None => Either::Left(Full::new(body)),
        Some((bytes, every)) => Either::Right(SlowBody { rest: body, bytes, every, pause: None }),
    });
    // Three digits, unless a test made up another status.
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    for (name, value) in answer.headers {
        // What a header cannot hold can only come from the text of a fault, such as a redirect's URL.
        let value = HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("?"));
        headers.append(HeaderName::from_static(name), value);
    }
    headers.insert(CONTENT_LENGTH, length.into());
    headers.insert(DATE, date);
    response
}

/// A body that comes in pieces.
struct SlowBody {
    rest: Bytes,
    bytes: usize,
    every: Duration,
    pause: Option<Pin<Box<Sleep>>>,
}

impl Body for SlowBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        if let Some(pause) = &mut self.pause {
            std::task::ready!(pause.as_mut().poll(context));
        }
        let every = self.every;
        self.pause = Some(Box::pin(tokio::time::sleep(every)));
        let piece = self.bytes.min(self.rest.len());
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(piece)))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}
