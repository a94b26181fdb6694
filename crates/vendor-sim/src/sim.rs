//! A simulator as a test holds it: started, asked, moved in time, stopped.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::server::{self, Shared};
use crate::{Clock, Faults, Introduction, Journal, Request, StateError, StateFile, Vendor};

/// A vendor's simulator, running.
///
/// It serves on the Tokio runtime that it was started on. When it is dropped, it stops as with [`shutdown`](Sim::shutdown).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use org_vendor_sim::CozeSim;
///
/// let sim = CozeSim::builder().start().await?;
/// println!("{}", sim.url());
/// assert!(sim.requests().is_empty());
/// sim.shutdown().await;
/// # Ok(())
/// # }
/// ```
pub struct Sim<V: Vendor> {
    shared: Arc<Shared<V>>,
    address: SocketAddr,
    stop: watch::Sender<()>,
    server: JoinHandle<()>,
}

impl<V: Vendor> Sim<V> {
    /// The settings of a simulator that is not started yet.
    pub fn builder() -> SimBuilder<V> {
        SimBuilder {
            vendor: V::default(),
            clock: Clock::running(),
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            log: false,
            header_faults: true,
            idle: None,
            state: None,
        }
    }

    /// The base URL for a client, such as `http://127.0.0.1:49152/open-apis`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), V::BASE_PATH)
    }

    /// Scheme, host and port: what stands before every path. If it listens on every interface, the host is loopback,
    /// which can be called where the simulator runs.
    #[must_use]
    pub fn origin(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(match address.ip() {
                IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        format!("http://{address}")
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The simulator's clock. Tokens and rate limits go by it.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// The faults in store.
    #[must_use]
    pub fn faults(&self) -> Faults {
        self.shared.faults()
    }

    /// What was sent, in the order in which it arrived; the [journal](Sim::journal) has the answers, too, and says
    /// whether earlier requests are no longer there.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.recorder.requests()
    }

    /// What was sent, and what became of it.
    #[must_use]
    pub fn journal(&self) -> Journal {
        self.shared.recorder.journal()
    }

    /// Forgets the requests so far.
    pub fn clear_journal(&self) {
        self.shared.recorder.clear();
    }

    /// Revokes every token that was issued so far.
    pub fn revoke_tokens(&self) {
        self.shared.vendor.revoke_tokens();
    }

    /// The vendor behind the server.
    #[must_use]
    pub fn vendor(&self) -> &V {
        &self.shared.vendor
    }

    /// What a person needs to call it: base URL, credentials, a token that works already, and curl lines.
    #[must_use]
    pub fn introduction(&self) -> String {
        let texts: Vec<String> = self.introductions().iter().map(ToString::to_string).collect();
        texts.join("\n")
    }

    /// The same for each vendor in it, piece by piece.
    #[must_use]
    pub fn introductions(&self) -> Vec<Introduction> {
        self.shared.vendor.introductions(&self.origin())
    }

    /// Stops in an orderly way: no new connections, answers that are on their way get a second to arrive, and then
    /// nothing is left, neither a task nor a port.
    pub async fn shutdown(self) {
        // Its end is the sign to stop.
        drop(self.stop);
        // It is an error only if the server panicked; then there is nothing left to stop.
        let _ = self.server.await;
    }
}

impl<V: Vendor> fmt::Debug for Sim<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sim").field("vendor", &V::NAME).field("url", &self.url()).finish()
    }
}

/// The settings of a simulator.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use std::time::SystemTime;
/// use org_vendor_sim::{Clock, OneAccessSim};
///
/// let builder = OneAccessSim::builder().generated(10_000, 1).token_seconds(60);
/// let sim = builder.clock(Clock::stopped_at(SystemTime::now())).log(true).start().await?;
/// # Ok(())
/// # }
/// ```
///
/// What each vendor has of its own is in the `impl` blocks below.
#[must_use]
pub struct SimBuilder<V: Vendor> {
    vendor: V,
    /// What was set piece by piece: it is looked at when it is whole, at the start.
    state: Option<V::State>,
    clock: Clock,
    address: SocketAddr,
    log: bool,
    header_faults: bool,
    idle: Option<Duration>,
}

impl<V: Vendor> SimBuilder<V> {
    /// Changes the state. Whether it contradicts itself is reported at the start, so that one setting may speak of another
    /// that comes after it.
    pub(crate) fn edit(mut self, change: impl FnOnce(&mut V::State)) -> Self {
        change(self.state.get_or_insert_with(|| self.vendor.state()));
        self
    }

    /// The state that the vendor begins with, instead of a small organisation.
    ///
    /// # Errors
    ///
    /// When the state contradicts itself.
    pub fn state(mut self, state: V::State) -> Result<Self, StateError> {
        self.vendor.load(state).map_err(|problem| StateError::new(None, problem))?;
        self.state = None;
        Ok(self)
    }

    /// The state, from the vendor's part of a [state file](StateFile).
    ///
    /// # Errors
    ///
    /// When the file cannot be read, has no part for the vendor, is not as expected, or contradicts itself.
    pub fn state_file(mut self, path: impl AsRef<Path>) -> Result<Self, StateError> {
        let path = path.as_ref();
        let state = StateFile::read_part::<V>(path)?;
        self.vendor.load(state).map_err(|problem| StateError::new(Some(path), problem))?;
        self.state = None;
        Ok(self)
    }

    /// The clock; by default, it runs with the machine's.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Whether the documented rate limits apply; they do by default.
    pub fn quotas(mut self, on: bool) -> Self {
        self.vendor.set_quotas(on);
        self
    }

    /// Whether a line per request goes to standard error; none does by default.
    pub fn log(mut self, on: bool) -> Self {
        self.log = on;
        self
    }

    /// Whether a request may ask for a fault with the header `x-sim-fault`; it may by default.
    pub fn header_faults(mut self, on: bool) -> Self {
        self.header_faults = on;
        self
    }

    /// How long a connection may be silent before a request is complete, by the machine's clock; without limit by default,
    /// so that a test can move Tokio's time. The program waits for 60 seconds.
    pub fn idle_timeout(mut self, time: Duration) -> Self {
        self.idle = Some(time);
        self
    }

    /// Where to listen; by default on loopback, at a port that is free. There is no TLS: on another interface, anyone
    /// along the way can read what is sent.
    pub fn listen(mut self, address: impl Into<SocketAddr>) -> Self {
        self.address = address.into();
        self
    }

    /// The state that a simulator would begin with, for instance to write it to a [state file](StateFile).
    ///
    /// # Errors
    ///
    /// When the settings contradict themselves.
    pub fn into_state(mut self) -> Result<V::State, StateError> {
        self.settle()?;
        Ok(self.vendor.state())
    }

    /// Hands the vendor what was set piece by piece.
    fn settle(&mut self) -> Result<(), StateError> {
        let Some(state) = self.state.take() else { return Ok(()) };
        self.vendor.load(state).map_err(|problem| StateError::new(None, problem))
    }

    /// Starts the simulator.
    ///
    /// # Errors
    ///
    /// When it cannot listen there, or when the settings contradict themselves.
    ///
    /// # Panics
    ///
    /// Outside a Tokio runtime.
    pub async fn start(mut self) -> io::Result<Sim<V>> {
        self.settle().map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        let listener = TcpListener::bind(self.address).await.map_err(|error| {
            let hint = match error.kind() {
                io::ErrorKind::AddrInUse => "; port 0 picks one that is free",
                _ => "",
            };
            let problem = format!("cannot listen on {}: {error}{hint}", self.address);
            io::Error::new(error.kind(), problem)
        })?;
        let address = listener.local_addr()?;
        let shared =
            Arc::new(Shared::new(self.vendor, self.clock, self.log, self.header_faults, self.idle));
        let (stop, stopped) = watch::channel(());
        let server = tokio::spawn(server::serve(listener, shared.clone(), stopped));
        Ok(Sim { shared, address, stop, server })
    }
}

impl<V: Vendor> fmt::Debug for SimBuilder<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("SimBuilder");
        shown.field("vendor", &V::NAME).field("address", &self.address).finish_non_exhaustive()
    }
}
