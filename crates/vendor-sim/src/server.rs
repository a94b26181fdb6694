//! The server: accepts connections until it is told to stop, and then leaves nothing behind.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use hyper::header::HeaderValue;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::connection;
use crate::fault::{Faults, Rules};
use crate::journal::Recorder;
use crate::{Clock, Vendor};

/// How long a stopping server waits for answers that are on their way.
const GRACE: Duration = Duration::from_secs(1);

/// How long the server rests when the system lets it accept no connection.
const REST: Duration = Duration::from_millis(50);

/// What all connections of a server share.
pub(crate) struct Shared<V> {
    pub(crate) vendor: V,
    pub(crate) clock: Clock,
    pub(crate) rules: Arc<Mutex<Rules>>,
    pub(crate) recorder: Recorder,
    pub(crate) log: bool,
    pub(crate) header_faults: bool,
    /// How long a connection may be silent before a request is complete.
    pub(crate) idle: Option<Duration>,
    date: Mutex<(u64, HeaderValue)>,
}

impl<V: Vendor> Shared<V> {
    pub(crate) fn new(
        vendor: V,
        clock: Clock,
        log: bool,
        header_faults: bool,
        idle: Option<Duration>,
    ) -> Self {
        Self {
            vendor,
            clock,
            rules: Arc::default(),
            recorder: Recorder::default(),
            log,
            header_faults,
            idle,
            date: Mutex::new((u64::MAX, HeaderValue::from_static(""))),
        }
    }

    pub(crate) fn faults(&self) -> Faults {
        Faults::new(self.rules.clone())
    }

    /// The value of the header `Date`: the simulator's time, not the machine's.
    pub(crate) fn date(&self, now: SystemTime) -> HeaderValue {
        let seconds = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        let mut date = self.date.lock().unwrap_or_else(PoisonError::into_inner);
        if date.0 != seconds {
            let text = httpdate::fmt_http_date(now);
            *date = (seconds, HeaderValue::from_str(&text).expect("a date is ASCII"));
        }
        date.1.clone()
    }
}

/// Serves until the sender of `stop` is gone.
pub(crate) async fn serve<V: Vendor>(
    listener: TcpListener,
    shared: Arc<Shared<V>>,
    mut stop: watch::Receiver<()>,
) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = stop.changed() => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection::serve(stream, shared.clone(), stop.clone()));
                }
                // Such as too many open files: it may pass.
                Err(_) => tokio::time::sleep(REST).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, finished).await.is_err() {
        connections.shutdown().await;
    }
}
