//! One token for all callers: kept, refreshed early, fetched once however many wait for it.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::{AccessToken, Credentials, CredentialsError, IssuedToken, TokenClient, TokenFuture};
use crate::credentials::TokenExchange;

/// How long a token is used whose life is given as nothing, as negative or as past.
///
/// Such a life says nothing about the token. Were it believed, each call would fetch a token.
const UNKNOWN_LIFE: Duration = Duration::from_secs(60);

/// No life is taken for shorter or longer than this.
const LIFE: (Duration, Duration) = (Duration::from_secs(10), Duration::from_secs(24 * 60 * 60));

/// How long before its end a token is replaced, at most; a fifth of its life if that is less.
const EARLY: Duration = Duration::from_secs(5 * 60);

/// How long before its end a token is no longer sent, at most: the request is still on its way when
/// the server looks at the clock.
const MARGIN: Duration = Duration::from_secs(5);

/// How long a failed early refresh is not tried again.
const PAUSE: Duration = Duration::from_secs(30);

/// How long a token is kept, refused or not, after another was dropped as refused: a server that
/// refuses every token would otherwise be asked for one by every call.
const REFUSAL_PAUSE: Duration = Duration::from_secs(10);

/// The tokens of one exchange.
///
/// Times are measured by a clock that nobody sets, so that setting the system's clock ends no token.
/// (It may stand still while a machine sleeps; then the server refuses the token, and it is
/// replaced.)
pub(crate) struct Cache {
    exchange: Arc<dyn TokenExchange>,
    vendor: TokenClient,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// The exchange that is on its way.
    flight: Option<watch::Receiver<Option<Outcome>>>,
    /// When a token was dropped as refused.
    refused: Option<Instant>,
}

type Outcome = Result<AccessToken, CredentialsError>;

struct Held {
    token: AccessToken,
    refresh: Instant,
    end: Instant,
}

impl Held {
    fn new(issued: IssuedToken, now: Instant) -> Self {
        let life = match issued.seconds.map(u64::try_from) {
            Some(Ok(seconds)) if seconds > 0 => Duration::from_secs(seconds).clamp(LIFE.0, LIFE.1),
            _ => UNKNOWN_LIFE,
        };
        Self {
            token: issued.token,
            refresh: now + (life - EARLY.min(life / 5)),
            end: now + (life - MARGIN.min(life / 10)),
        }
    }
}

impl Cache {
    pub(crate) fn new(exchange: Arc<dyn TokenExchange>, vendor: TokenClient) -> Self {
        Self { exchange, vendor, state: Arc::default() }
    }

    /// The token that is held, or the exchange to wait for.
    fn look(&self) -> Result<AccessToken, watch::Receiver<Option<Outcome>>> {
        let mut state = lock(&self.state);
        // One that never landed: it panicked, or its runtime was shut down.
        state.flight.take_if(|flight| flight.has_changed().is_err());
        let now = Instant::now();
        let held = state.held.as_ref().filter(|held| now < held.end);
        let held = held.map(|held| (held.token.clone(), now >= held.refresh));
        match held {
            Some((token, stale)) => {
                // The token is still good, and nobody waits for its successor.
                if stale && state.flight.is_none() {
                    state.flight = Some(self.take_off());
                }
                Ok(token)
            }
            None => Err(state.flight.get_or_insert_with(|| self.take_off()).clone()),
        }
    }

    /// Starts an exchange that ends whether or not its callers are still there.
    fn take_off(&self) -> watch::Receiver<Option<Outcome>> {
        let (sender, receiver) = watch::channel(None);
        let state = Arc::clone(&self.state);
        let exchange = Arc::clone(&self.exchange);
        let vendor = self.vendor.clone();
        tokio::spawn(async move {
            let issued = vendor.issue(&*exchange).await;
            let outcome = lock(&state).land(issued);
            // Nobody may be waiting any more.
            sender.send_replace(Some(outcome));
        });
        receiver
    }
}

impl State {
    fn land(&mut self, issued: Result<IssuedToken, CredentialsError>) -> Outcome {
        self.flight = None;
        let now = Instant::now();
        match issued {
            Ok(issued) => {
                let held = Held::new(issued, now);
                let token = held.token.clone();
                self.held = Some(held);
                Ok(token)
            }
            Err(error) => {
                if let Some(held) = &mut self.held {
                    held.refresh = now + PAUSE;
                }
                Err(error)
            }
        }
    }
}

impl Credentials for Cache {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async {
            // Twice: the first exchange may belong to a runtime that has just been shut down.
            for _ in 0..2 {
                let mut flight = match self.look() {
                    Ok(token) => return Ok(token),
                    Err(flight) => flight,
                };
                if let Ok(outcome) = flight.wait_for(Option::is_some).await {
                    return outcome.clone().unwrap_or_else(|| Err(cut_off()));
                }
            }
            Err(cut_off())
        })
    }

    fn refused(&self, token: &AccessToken) {
        let mut state = lock(&self.state);
        let now = Instant::now();
        let is_held = state.held.as_ref().is_some_and(|held| held.token == *token);
        let lately = state.refused.is_some_and(|at| now < at + REFUSAL_PAUSE);
        if is_held && !lately {
            state.held = None;
            state.refused = Some(now);
        }
    }
}

fn cut_off() -> CredentialsError {
    CredentialsError::new("the exchange for a token panicked, or its runtime was shut down")
        .transient()
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Shows no token.
impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cache").field(&self.exchange).finish()
    }
}
