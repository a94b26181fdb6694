//! One HTTP exchange: the request out, the whole answer in, within the limits.

use std::error::Error as StdError;
use std::future::poll_fn;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use reqwest::Url;
use reqwest::header::USER_AGENT;
use tokio::time::{Instant, Sleep, sleep_until, timeout_at};

use crate::base_url::host;
use crate::connection::{Connection, Http};
use crate::deadline::{Deadline, NEVER, at_once, later};
use crate::error::{ErrorKind, Report};
use crate::http::{Attempt, HttpService};
use crate::operation::{HeaderMap, Operation, StatusCode};
use crate::pacing::{Held, RENEWAL};
use crate::text;

/// How much of a cause a message shows, in characters.
const CAUSE: usize = 200;

/// How much room is made for a body before it comes, however large it claims to be.
const FIRST_CAPACITY: u64 = 256 * 1024;

/// An answer, read to its end.
pub(crate) struct Answer<'a> {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Where a redirect comes from; what it says is relative to this.
    pub(crate) redirected_by: Option<Url>,
    /// The host that the answer came from, if a user's own HTTP client was led there.
    pub(crate) led_to: Option<String>,
    /// The host that was asked.
    pub(crate) host: &'a str,
}

/// How long an exchange may take, and for what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// Which attempt of its call it is.
    pub(crate) attempt: u32,
    /// Of the attempt.
    pub(crate) timeout: Duration,
    /// Of the call that it belongs to.
    pub(crate) deadline: Option<Deadline>,
}

pub(crate) async fn run<'a>(
    operation: &'static Operation,
    connection: &'a Connection,
    mut request: reqwest::Request,
    bounds: Bounds,
    held: &mut Held,
) -> Result<Answer<'a>, Box<Report>> {
    let watch = Watch { operation, connection, bounds, start: Instant::now() };
    held.depart();
    let mut patience = Patience {
        timer: pin!(sleep_until(watch.start)),
        due: watch.due(),
        timeout: bounds.timeout,
        latest: bounds.deadline.map(|deadline| deadline.at),
        held,
    };
    patience.wind(watch.start);
    // It is our timer that counts. A shorter one of a user's own client has to give way to it.
    let own = connection.connect_timeout.is_none();
    if let Some(user_agent) = &connection.user_agent {
        request.headers_mut().insert(USER_AGENT, user_agent.clone());
    }
    *request.timeout_mut() = own.then_some(bounds.timeout.saturating_mul(2).max(HOUR));
    let answer = match &connection.http {
        Http::Client(sender) => {
            let client = sender.client();
            let answer = patience.wait(client.execute(request)).await;
            answer.map(|answer| answer.map_err(|error| watch.before_answer(error)))
        }
        Http::Service(service) => {
            let attempt = Attempt { operation, number: bounds.attempt };
            let answer = patience.wait(caught(&**service, request, attempt)).await;
            answer.map(|answer| answer.map_err(|error| watch.service(error)))
        }
    };
    match answer {
        Some(Ok(response)) => {
            patience.held.answered();
            receive(&watch, &mut patience, response).await
        }
        Some(Err(report)) => {
            if report.sent {
                patience.held.answered();
            } else {
                patience.held.stay();
            }
            Err(report)
        }
        None => Err(watch.late("no answer")),
    }
}

/// A panic of the user's service is an error of this call, and ends nothing else.
async fn caught(
    service: &dyn HttpService,
    request: reqwest::Request,
    attempt: Attempt,
) -> Result<reqwest::Response, Box<dyn StdError + Send + Sync>> {
    let mut call = Box::pin(async { service.call_attempt(request, attempt).await });
    poll_fn(|cx| {
        // After a panic it is not polled again.
        catch_unwind(AssertUnwindSafe(|| call.as_mut().poll(cx))).unwrap_or_else(|panic| {
            let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
            let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
            let text = text.unwrap_or_else(|| "no message".to_owned());
            Poll::Ready(Err(format!("it panicked: {text}").into()))
        })
    })
    .await
}

const HOUR: Duration = Duration::from_secs(60 * 60);

/// How often what has arrived may need to be passed on inside of this process, before it is here.
const ROUNDS: u32 = 32;

/// A timer that fires so late tells that the program had no time to read what came meanwhile.
const BUSY: Duration = Duration::from_millis(10);

/// Waits until the time is up, and no longer; and keeps what the exchange takes up meanwhile.
struct Patience<'a> {
    timer: Pin<&'a mut Sleep>,
    due: Instant,
    timeout: Duration,
    /// No later than this, whatever happens.
    latest: Option<Instant>,
    held: &'a mut Held,
}

enum Event<T> {
    Came(T),
    /// The timer has fired.
    Tick,
    /// Nobody looked for so long that what the exchange takes up was given to others.
    Lost,
}

impl Patience<'_> {
    /// Sets the timer: to the end, or to the next time that the slots have to be renewed.
    fn wind(&mut self, now: Instant) {
        let renewal = if self.held.is_empty() { self.due } else { now + RENEWAL };
        self.timer.as_mut().reset(renewal.min(self.due));
    }

    /// Moves the end.
    fn extend(&mut self, now: Instant, time: Duration) {
        let due = later(self.due.max(now), time);
        self.due = self.latest.map_or(due, |latest| latest.min(due));
    }

    /// `None` if the time is up.
    ///
    /// Time in which nobody looked does not count against the server: what has arrived by then is
    /// read, and what did not find room in the socket's buffer gets its time once more.
    async fn wait<T>(&mut self, future: impl Future<Output = T>) -> Option<T> {
        let mut future = pin!(future);
        loop {
            let event = poll_fn(|cx| {
                if !self.held.is_kept() {
                    return Poll::Ready(Event::Lost);
                }
                match future.as_mut().poll(cx) {
                    Poll::Ready(came) => Poll::Ready(Event::Came(came)),
                    Poll::Pending => self.timer.as_mut().poll(cx).map(|()| Event::Tick),
                }
            });
            let event = event.await;
            let now = Instant::now();
            match event {
                Event::Came(came) => return Some(came),
                Event::Lost => {
                    // The request may not have gone before, and then it goes now.
                    let latest = self.latest.unwrap_or_else(|| later(now, NEVER));
                    timeout_at(latest, self.held.regain()).await.ok()?;
                    self.extend(now, now.elapsed());
                }
                Event::Tick if now < self.due => self.held.renew(),
                Event::Tick => {
                    let late = now - self.due;
                    if late < BUSY || self.latest.is_some_and(|latest| latest <= now) {
                        break;
                    }
                    self.extend(now, self.timeout);
                }
            }
            self.wind(Instant::now());
        }
        for _ in 0..ROUNDS {
            // Lets the runtime read the sockets, and those work that have read them.
            tokio::task::yield_now().await;
            if let Some(came) = at_once(future.as_mut()).await {
                return Some(came);
            }
        }
        None
    }
}

/// Reads the answer to its end.
async fn receive<'a>(
    watch: &Watch<'a>,
    patience: &mut Patience<'_>,
    mut response: reqwest::Response,
) -> Result<Answer<'a>, Box<Report>> {
    let connection = watch.connection;
    let status = response.status();
    let body = match read(patience, &mut response, connection.max_response_bytes).await {
        Ok(body) => body,
        Err(broken) => {
            let mut report = watch.in_body(broken, status);
            report.status = Some(status);
            report.headers = Some(std::mem::take(response.headers_mut()));
            return Err(report);
        }
    };
    let redirected_by = status.is_redirection().then(|| response.url().clone());
    // An answer of an HTTP service has no URL of its own.
    let led_astray =
        matches!(connection.http, Http::Client(_)) && !connection.base_url.covers(response.url());
    let led_to = led_astray.then(|| host(response.url()).unwrap_or_default());
    let headers = std::mem::take(response.headers_mut());
    Ok(Answer { status, headers, body, redirected_by, led_to, host: &connection.base_url.host })
}

enum Broken {
    TooLarge,
    Late,
    Http(reqwest::Error),
}

async fn read(
    patience: &mut Patience<'_>,
    response: &mut reqwest::Response,
    limit: usize,
) -> Result<Bytes, Broken> {
    let announced = response.content_length().unwrap_or(0);
    if announced > limit as u64 {
        return Err(Broken::TooLarge);
    }
    // Most bodies come in one piece, and that needs no copy.
    let mut whole = Bytes::new();
    let mut pieces = Vec::new();
    loop {
        let chunk = patience.wait(response.chunk()).await.ok_or(Broken::Late)?;
        let Some(chunk) = chunk.map_err(Broken::Http)? else { break };
        let before = whole.len() + pieces.len();
        if chunk.len() > limit - before {
            return Err(Broken::TooLarge);
        }
        if before == 0 {
            whole = chunk;
            continue;
        }
        if pieces.is_empty() {
            pieces.reserve(announced.min(FIRST_CAPACITY) as usize);
            pieces.extend_from_slice(&std::mem::take(&mut whole));
        }
        pieces.extend_from_slice(&chunk);
    }
    Ok(if pieces.is_empty() { whole } else { pieces.into() })
}

/// What is needed to say what went wrong.
struct Watch<'a> {
    operation: &'static Operation,
    connection: &'a Connection,
    bounds: Bounds,
    start: Instant,
}

impl Watch<'_> {
    /// When the first of the bounds is met.
    fn due(&self) -> Instant {
        let due = later(self.start, self.bounds.timeout);
        self.bounds.deadline.map_or(due, |deadline| due.min(deadline.at))
    }

    /// The time is up.
    fn late(&self, what_came: &str) -> Box<Report> {
        let host = &self.connection.base_url.host;
        let timeout = self.bounds.timeout;
        let limit = match self.bounds.deadline {
            Some(deadline) if deadline.at < later(self.start, timeout) => deadline.to_string(),
            _ => format!("within {timeout:?} (setting `timeout`)"),
        };
        let problem = format!("{what_came} from {host} {limit}");
        Report::new(ErrorKind::Timeout, self.operation, problem).remedy(TOO_SLOW)
    }

    /// What a user's own service returned. It may have wrapped what it got, and what is inside says how
    /// far the request came.
    fn service(&self, error: Box<dyn StdError + Send + Sync>) -> Box<Report> {
        let error = match error.downcast::<reqwest::Error>() {
            Ok(error) => return self.before_answer(*error),
            Err(error) => error,
        };
        let host = &self.connection.base_url.host;
        let inner = chain(&*error).find_map(|error| error.downcast_ref::<reqwest::Error>());
        let report = if let Some(inner) = inner {
            self.by_kind(inner)
        } else if is_refused(&*error) {
            let problem = format!("could not connect to {host}: {}", cause(&*error));
            Report::new(ErrorKind::Connect, self.operation, problem).remedy(CHECK)
        } else if is_late(&*error) {
            let problem = format!("no answer from {host} in the time that the HTTP service allows");
            Report::new(ErrorKind::Timeout, self.operation, problem).remedy(TOO_SLOW)
        } else {
            let problem = format!("the HTTP service failed: {}", cause(&*error));
            Report::new(ErrorKind::Interrupted, self.operation, problem).remedy(TRY_AGAIN)
        };
        match report.kind {
            ErrorKind::Timeout => report.source(error),
            _ => report.innermost(error),
        }
    }

    fn before_answer(&self, error: reqwest::Error) -> Box<Report> {
        let report = self.by_kind(&error);
        match report.kind {
            ErrorKind::Timeout => report.source(error.without_url()),
            _ => report.innermost(error.without_url()),
        }
    }

    /// What an error of the HTTP client means. Only a timeout's message says nothing of it.
    fn by_kind(&self, error: &reqwest::Error) -> Box<Report> {
        let host = &self.connection.base_url.host;
        let cause = cause(error);
        let timed_out = error.is_timeout() && !gave_up(error);
        if error.is_builder() {
            // A user's own client may have rules of its own, such as `https_only`.
            let problem = format!("the HTTP client does not accept the request: {cause}");
            Report::new(ErrorKind::InvalidRequest, self.operation, problem)
        } else if error.is_redirect() {
            let problem =
                format!("{host} redirected, and the HTTP client stopped following: {cause}");
            Report::new(ErrorKind::Status, self.operation, problem).remedy("Check the base URL.")
        } else if error.is_connect() && timed_out {
            let limit = match self.connection.connect_timeout {
                Some(limit) => format!("within {limit:?} (setting `connect_timeout`)"),
                None => "in the time that your own HTTP client allows".to_owned(),
            };
            let problem = format!("could not connect to {host} {limit}");
            let mut report = Report::new(ErrorKind::Timeout, self.operation, problem).remedy(CHECK);
            report.sent = false;
            report
        } else if error.is_connect() {
            let problem = format!("could not connect to {host}: {cause}");
            Report::new(ErrorKind::Connect, self.operation, problem).remedy(CHECK)
        } else if timed_out {
            self.timeout("no answer")
        } else {
            let problem = format!("the connection to {host} broke before an answer came: {cause}");
            Report::new(ErrorKind::Interrupted, self.operation, problem).remedy(TRY_AGAIN)
        }
    }

    fn in_body(&self, broken: Broken, status: StatusCode) -> Box<Report> {
        let host = &self.connection.base_url.host;
        match broken {
            Broken::TooLarge => {
                let limit = self.connection.max_response_bytes;
                let problem = format!(
                    "the answer (HTTP {}) is larger than {limit} bytes (setting \
                     `max_response_bytes`)",
                    status.as_u16()
                );
                Report::new(ErrorKind::TooLarge, self.operation, problem)
                    .remedy("Ask for smaller pages, or raise the limit.")
            }
            Broken::Late => self.late("only a part of the answer"),
            Broken::Http(error) => {
                if error.is_timeout() && !gave_up(&error) {
                    self.timeout("only a part of the answer").source(error.without_url())
                } else {
                    let problem = format!(
                        "the connection to {host} broke in the middle of the answer (HTTP {}): {}",
                        status.as_u16(),
                        cause(&error)
                    );
                    Report::new(ErrorKind::Interrupted, self.operation, problem)
                        .remedy(TRY_AGAIN)
                        .innermost(error.without_url())
                }
            }
        }
    }

    /// A user's own client was less patient than we are.
    fn timeout(&self, what_came: &str) -> Box<Report> {
        let host = &self.connection.base_url.host;
        let problem =
            format!("{what_came} from {host} in the time that your own HTTP client allows");
        Report::new(ErrorKind::Timeout, self.operation, problem).remedy(TOO_SLOW)
    }
}

const CHECK: &str = "Check the base URL, the network and any proxy, then try again.";

const TOO_SLOW: &str = "Try again if running it twice does no harm, or set a longer timeout.";

const TRY_AGAIN: &str = "Try again if running it twice does no harm.";

/// The innermost cause, which is the one that says something.
fn cause(error: &(dyn StdError + 'static)) -> String {
    let innermost = chain(error).last().map(ToString::to_string).unwrap_or_default();
    text::cut(&text::escape(&innermost), CAUSE)
}

/// Whether the operating system gave up on the connection; none of our settings did.
fn gave_up(error: &(dyn StdError + 'static)) -> bool {
    chain(error).any(|error| {
        error.downcast_ref::<io::Error>().is_some_and(|error| error.raw_os_error().is_some())
    })
}

/// Whether somebody's own transport says that nobody listens, so that nothing was sent.
fn is_refused(error: &(dyn StdError + 'static)) -> bool {
    io_kinds(error).any(|kind| kind == io::ErrorKind::ConnectionRefused)
}

/// Whether somebody's own transport or middleware says that its time was up.
fn is_late(error: &(dyn StdError + 'static)) -> bool {
    let elapsed = chain(error).any(|error| error.is::<tokio::time::error::Elapsed>());
    let timed_out = io_kinds(error).any(|kind| kind == io::ErrorKind::TimedOut);
    elapsed || (timed_out && !gave_up(error))
}

fn io_kinds<'e>(error: &'e (dyn StdError + 'static)) -> impl Iterator<Item = io::ErrorKind> + 'e {
    chain(error).filter_map(|error| error.downcast_ref::<io::Error>()).map(io::Error::kind)
}

/// An error, what is behind it, and so on.
fn chain<'e>(
    error: &'e (dyn StdError + 'static),
) -> impl Iterator<Item = &'e (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| {
        // The source of an I/O error around another error is what comes after that.
        let around = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        around.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source())
    })
}
