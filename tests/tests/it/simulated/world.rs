//! A simulated vendor in virtual time.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use client_tests::StillClock;
use org_vendor_sim::{Clock, Exchange, Fault, Sim, SimBuilder, Vendor};
use tokio::time::Instant;
use vendor_client_core::{ClientBuilder, HttpFuture, HttpService, reqwest};

use super::documented::assert_documented;

/// The time of day when a test starts.
const EPOCH: Duration = Duration::from_secs(1_800_000_000);

fn time_of_day(start: Instant) -> SystemTime {
    UNIX_EPOCH + EPOCH + start.elapsed()
}

/// What the simulator takes for a request's wish, and [`InStep`] adds.
pub const FAULT_HEADER: &str = "x-sim-fault";

/// What a request for a page meets, by the time since the start.
type Weather = Box<dyn FnMut(Duration) -> Option<Fault> + Send>;

/// A simulator whose clock keeps step with tokio's, which is paused.
///
/// When it is dropped, all that it was sent is checked against the specs.
pub struct World<V: Vendor> {
    pub sim: Sim<V>,
    start: Instant,
    weather: Arc<Mutex<Option<Weather>>>,
}

impl<V: Vendor> World<V> {
    pub async fn new(builder: SimBuilder<V>) -> Self {
        let start = Instant::now();
        let clock = Clock::stopped_at(time_of_day(start));
        Self { sim: builder.clock(clock).start().await.unwrap(), start, weather: Arc::default() }
    }

    /// A client that calls the simulator and lives in its time. All else is the builder's.
    pub fn join<C: vendor_client_core::Vendor>(
        &self,
        builder: ClientBuilder<C>,
    ) -> ClientBuilder<C> {
        let start = self.start;
        let http = InStep {
            http: StillClock::new(),
            clock: self.sim.clock().clone(),
            start,
            weather: self.weather.clone(),
        };
        builder.base_url(self.sim.url()).http_service(http).clock(move || time_of_day(start))
    }

    /// Faults that depend on the time and not on a number of requests.
    pub fn weather(&self, weather: impl FnMut(Duration) -> Option<Fault> + Send + 'static) {
        *self.weather.lock().unwrap() = Some(Box::new(weather));
    }

    /// How long after the start an exchange was.
    pub fn since_start(&self, exchange: &Exchange) -> Duration {
        exchange.at.duration_since(UNIX_EPOCH + EPOCH).unwrap()
    }

    /// The requests for pages and what became of them.
    pub fn pages(&self) -> Vec<Exchange> {
        self.exchanges(|path| !is_token_exchange(path))
    }

    /// How many tokens were asked for.
    pub fn tokens(&self) -> usize {
        self.exchanges(is_token_exchange).len()
    }

    fn exchanges(&self, wanted: impl Fn(&str) -> bool) -> Vec<Exchange> {
        let journal = self.sim.journal();
        assert_eq!(journal.dropped, 0, "the journal is too short for this test");
        journal.exchanges.into_iter().filter(|exchange| wanted(&exchange.request.path)).collect()
    }
}

impl<V: Vendor> Drop for World<V> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_documented(&self.sim);
        }
    }
}

fn is_token_exchange(path: &str) -> bool {
    path.contains("token")
}

/// Sets the simulator's clock by tokio's before each request. While one is on the wire, both stand still.
struct InStep {
    http: StillClock,
    clock: Clock,
    start: Instant,
    weather: Arc<Mutex<Option<Weather>>>,
}

impl HttpService for InStep {
    fn call(&self, mut request: reqwest::Request) -> HttpFuture<'_> {
        let now = time_of_day(self.start);
        self.clock.advance(now.duration_since(self.clock.now()).unwrap_or_default());
        if let (false, Some(weather)) =
            (is_token_exchange(request.url().path()), &mut *self.weather.lock().unwrap())
            && let Some(fault) = weather(self.start.elapsed())
        {
            // The request itself asks for it: of several on their way, nobody knows which arrives first.
            request.headers_mut().insert(FAULT_HEADER, fault.to_string().parse().unwrap());
        }
        self.http.call(request)
    }
}

impl fmt::Debug for InStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InStep")
    }
}
