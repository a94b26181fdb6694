//! One HTTP exchange: the request out, the whole answer in, within the limits.

use std::error::Error as StdError;
use std::io;
use std::time::Instant;

use reqwest::Url;

use crate::base_url::host;
use crate::connection::{Connection, Http};
use crate::error::{ErrorKind, Report};
use crate::operation::{HeaderMap, Operation, StatusCode};
use crate::text;

/// How much of a cause a message shows, in characters.
const CAUSE: usize = 200;

/// How much room is made for a body before it comes, however large it claims to be.
const FIRST_CAPACITY: u64 = 256 * 1024;

/// An answer, read to its end.
pub(crate) struct Answer<'a> {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// Where a redirect comes from; what it says is relative to this.
    pub(crate) redirected_by: Option<Url>,
    /// The host that the answer came from, if a user's own HTTP client was led there.
    pub(crate) led_to: Option<String>,
    /// The host that was asked.
    pub(crate) host: &'a str,
}

pub(crate) async fn run<'a>(
    operation: &'static Operation,
    connection: &'a Connection,
    request: reqwest::Request,
) -> Result<Answer<'a>, Box<Report>> {
    let watch = Watch { operation, connection, start: Instant::now() };
    let service = match &connection.http {
        Http::Client(client) => {
            let response = client.execute(request).await;
            return receive(&watch, response.map_err(|error| watch.before_answer(error))?).await;
        }
        Http::Service(service) => service,
    };
    // A client of reqwest keeps the timeout itself; with anything else that is up to us.
    let exchange = async {
        match service.call(request).await {
            Ok(response) => receive(&watch, response).await,
            Err(error) => Err(watch.service(error)),
        }
    };
    match tokio::time::timeout(connection.timeout, exchange).await {
        Ok(outcome) => outcome,
        Err(_) => Err(watch.timeout("no answer, or only a part of it,")),
    }
}

/// Reads the answer to its end.
async fn receive<'a>(
    watch: &Watch<'a>,
    mut response: reqwest::Response,
) -> Result<Answer<'a>, Box<Report>> {
    let connection = watch.connection;
    let status = response.status();
    let body = match read(&mut response, connection.max_response_bytes).await {
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
    Http(reqwest::Error),
}

async fn read(response: &mut reqwest::Response, limit: usize) -> Result<Vec<u8>, Broken> {
    let announced = response.content_length().unwrap_or(0);
    if announced > limit as u64 {
        return Err(Broken::TooLarge);
    }
    let mut body = Vec::with_capacity(announced.min(FIRST_CAPACITY) as usize);
    while let Some(chunk) = response.chunk().await.map_err(Broken::Http)? {
        if chunk.len() > limit - body.len() {
            return Err(Broken::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// What is needed to say what went wrong.
struct Watch<'a> {
    operation: &'static Operation,
    connection: &'a Connection,
    start: Instant,
}

impl Watch<'_> {
    fn service(&self, error: Box<dyn StdError + Send + Sync>) -> Box<Report> {
        match error.downcast::<reqwest::Error>() {
            Ok(error) => self.before_answer(*error),
            Err(error) => {
                let problem = format!("the HTTP service failed: {}", cause(&*error));
                let mut report =
                    Report::new(ErrorKind::Interrupted, self.operation, problem).remedy(TRY_AGAIN);
                report.source = Some(error);
                report
            }
        }
    }

    fn before_answer(&self, error: reqwest::Error) -> Box<Report> {
        let host = &self.connection.base_url.host;
        let cause = cause(&error);
        let timed_out = error.is_timeout() && !gave_up(&error);
        let report = if error.is_builder() {
            // An own client may have rules of its own, such as `https_only`.
            let problem = format!("the HTTP client does not take the request: {cause}");
            Report::new(ErrorKind::InvalidRequest, self.operation, problem)
        } else if error.is_redirect() {
            let problem =
                format!("{host} redirected, and the HTTP client stopped following: {cause}");
            Report::new(ErrorKind::Status, self.operation, problem).remedy("Check the base URL.")
        } else if error.is_connect() && timed_out {
            let limit = match self.connection.connect_timeout {
                Some(limit) => format!("within {limit:?} (setting `connect_timeout`)"),
                None => "in the time that the own HTTP client allows".to_owned(),
            };
            let problem = format!("no connection to {host} {limit}");
            let mut report = Report::new(ErrorKind::Timeout, self.operation, problem).remedy(CHECK);
            report.sent = false;
            report
        } else if error.is_connect() {
            let problem = format!("no connection to {host}: {cause}");
            Report::new(ErrorKind::Connect, self.operation, problem).remedy(CHECK)
        } else if timed_out {
            self.timeout("no answer")
        } else {
            let problem = format!("the connection to {host} broke before an answer came: {cause}");
            Report::new(ErrorKind::Interrupted, self.operation, problem).remedy(TRY_AGAIN)
        };
        report.source(error.without_url())
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
            Broken::Http(error) => {
                let report = if error.is_timeout() && !gave_up(&error) {
                    self.timeout("only a part of the answer")
                } else {
                    let problem = format!(
                        "the connection to {host} broke in the middle of the answer (HTTP {}): {}",
                        status.as_u16(),
                        cause(&error)
                    );
                    Report::new(ErrorKind::Interrupted, self.operation, problem).remedy(TRY_AGAIN)
                };
                report.source(error.without_url())
            }
        }
    }

    fn timeout(&self, what_came: &str) -> Box<Report> {
        let Connection { timeout, connect_timeout, base_url, .. } = self.connection;
        // An own client may be less patient than we are.
        let limit = if connect_timeout.is_none() && self.start.elapsed() < *timeout {
            "in the time that the own HTTP client allows".to_owned()
        } else {
            format!("within {timeout:?} (setting `timeout`)")
        };
        let problem = format!("{what_came} from {} {limit}", base_url.host);
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

fn chain<'e>(
    error: &'e (dyn StdError + 'static),
) -> impl Iterator<Item = &'e (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}
