//! What was sent and what was answered.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::{Fault, Request, calendar};

/// How many exchanges are kept.
const CAPACITY: usize = 10_000;

/// How many bytes of requests are kept.
const CAPACITY_BYTES: usize = 64 << 20;

/// A request and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exchange {
    /// When it arrived, by the simulator's clock.
    pub at: SystemTime,
    /// What was sent.
    pub request: Request,
    /// The status of the answer; none if a fault kept a complete one from going out.
    pub status: Option<u16>,
    /// The fault that it met.
    pub fault: Option<Fault>,
}

/// The exchanges of a simulator, in the order in which the requests arrived.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use coze_enterprise::{Client, StaticToken};
/// use org_vendor_sim::CozeSim;
///
/// let sim = CozeSim::builder().start().await?;
/// let token = StaticToken::new(sim.static_token());
/// let client = Client::builder().base_url(sim.url()).credentials(token).build()?;
/// client.list_organizations(sim.enterprise_id()).page_size(5).send().await?;
///
/// let journal = sim.journal();
/// assert_eq!(journal.exchanges[0].request.parameter("page_size"), Some("5"));
/// assert_eq!((journal.exchanges[0].status, journal.dropped), (Some(200), 0));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Journal {
    /// The last exchanges: up to 10,000 of them, with up to 64 MiB of requests.
    pub exchanges: Vec<Exchange>,
    /// How many earlier ones are no longer there.
    pub dropped: u64,
}

/// Where the exchanges are kept.
#[derive(Debug, Default)]
pub(crate) struct Recorder(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    exchanges: VecDeque<Exchange>,
    bytes: usize,
    dropped: u64,
}

impl Recorder {
    pub(crate) fn record(&self, exchange: Exchange) {
        self.with(|kept| {
            kept.bytes += size(&exchange.request);
            kept.exchanges.push_back(exchange);
            while kept.exchanges.len() > CAPACITY || kept.bytes > CAPACITY_BYTES {
                let Some(first) = kept.exchanges.pop_front() else { break };
                kept.bytes -= size(&first.request);
                kept.dropped += 1;
            }
        });
    }

    pub(crate) fn journal(&self) -> Journal {
        self.with(|kept| Journal {
            exchanges: kept.exchanges.iter().cloned().collect(),
            dropped: kept.dropped,
        })
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.with(|kept| kept.exchanges.iter().map(|exchange| exchange.request.clone()).collect())
    }

    pub(crate) fn clear(&self) {
        self.with(|kept| *kept = Kept::default());
    }

    fn with<T>(&self, use_it: impl FnOnce(&mut Kept) -> T) -> T {
        use_it(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn size(request: &Request) -> usize {
    let pair = |(name, value): &(String, String)| name.len() + value.len();
    let pairs = request.query.iter().chain(&request.headers).map(pair).sum::<usize>();
    request.path.len() + pairs + request.body.len()
}

/// One line for people, without any secret: `2024-12-31 23:59:59 GET /v1/x?page_num=1 → 200, 312 bytes, 0.4 ms`.
pub(crate) struct Line<'a> {
    pub(crate) exchange: &'a Exchange,
    pub(crate) body: &'a [u8],
    /// From the head of the request to the answer, before any fault delays it.
    pub(crate) took: Duration,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Exchange { at, request, status, fault } = self.exchange;
        let seconds = at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        let date = calendar::date((seconds / 86_400) as i64);
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        let (method, path) = (&request.method, &request.path);
        write!(f, "{date} {hour:02}:{minute:02}:{second:02} {method} {path}")?;
        for (index, (name, value)) in request.query.iter().enumerate() {
            let mark = if index == 0 { '?' } else { '&' };
            write!(f, "{mark}{}={}", name.escape_debug(), value.escape_debug())?;
        }
        match status {
            Some(status) => write!(f, " → {status}{}, {} bytes", Code(self.body), self.body.len())?,
            None => f.write_str(" → no complete answer")?,
        }
        write!(f, ", {:.1} ms", self.took.as_secs_f64() * 1000.0)?;
        match fault {
            Some(fault) => write!(f, " (fault {fault})"),
            None => Ok(()),
        }
    }
}

/// A refusal's code and message, in whichever of the vendors' shapes.
struct Code<'a>(&'a [u8]);

impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body: serde_json::Value = serde_json::from_slice(self.0).unwrap_or_default();
        let first = |names: [&str; 4]| names.iter().find_map(|name| body.get(name).cloned());
        match first(["code", "error_code", "error", ""]) {
            None => return Ok(()),
            Some(code) if code == 0 => return Ok(()),
            Some(serde_json::Value::String(code)) => write!(f, " {code}")?,
            Some(code) => write!(f, " {code}")?,
        }
        match first(["msg", "error_message", "error_msg", "error_description"]) {
            Some(message) => write!(f, " {message}"),
            None => Ok(()),
        }
    }
}
