//! One token for all callers: kept, refreshed early, fetched once however many wait for it.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, Weak};
use std::task::Poll;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::{Instant, timeout};
use tracing::Instrument;

use super::exchange::{IssuedToken, TokenClient, TokenExchange};
use super::flight::{Flight, Outcome, lock};
use super::{AccessToken, Credentials, TokenFuture};
use crate::credentials_error::CredentialsError;

/// How long a token is used whose life is given as nothing, as negative or as past.
///
/// Such a life says nothing about the token. Were it believed, each call would fetch a token.
const UNKNOWN_LIFE: Duration = Duration::from_secs(60);

/// No life is taken for longer than this.
const LONGEST_LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// How long before its end a token is replaced, at most; a fifth of its life if that is less.
const EARLY: Duration = Duration::from_secs(5 * 60);

/// How long before its end a token is no longer sent, at most: the request is still on its way when
/// the server looks at the clock.
const MARGIN: Duration = Duration::from_secs(5);

/// How long a failure is remembered that does not pass by itself, and how long a failed early
/// refresh is not tried again.
const PAUSE: Duration = Duration::from_secs(30);

/// How long the first failure is remembered that may pass; each further one in a row doubles it.
const SHORT_PAUSE: Duration = Duration::from_secs(1);

/// No server that asks for a longer wait is left alone for longer.
const LONGEST_PAUSE: Duration = Duration::from_secs(60 * 60);

/// How long a call waits for an early refresh that only calls can drive. Its token is still good.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long a token is kept, refused or not, after another was dropped as refused: a server that
/// refuses every token would otherwise be asked for one by every call.
const REFUSAL_PAUSE: Duration = Duration::from_secs(10);

/// The tokens of one exchange.
///
/// Times are measured by a clock that nobody sets, so that setting the system's clock ends no token.
/// (It may stand still while a machine sleeps; then the server refuses the token, and it is
/// replaced.)
struct Cache {
    exchange: Arc<dyn TokenExchange>,
    vendor: TokenClient,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// The exchange that is on its way.
    flight: Option<Arc<Flight>>,
    failure: Option<Failure>,
    /// When a token was dropped as refused.
    refused: Option<Instant>,
}

struct Held {
    token: AccessToken,
    refresh: Instant,
    end: Instant,
}

impl Held {
    fn new(issued: IssuedToken, now: Instant) -> Self {
        let life = match issued.seconds.map(u64::try_from) {
            Some(Ok(seconds)) if seconds > 0 => Duration::from_secs(seconds).min(LONGEST_LIFE),
            _ => UNKNOWN_LIFE,
        };
        Self {
            token: issued.token,
            refresh: now + (life - EARLY.min(life / 5)),
            end: now + (life - MARGIN.min(life / 10)),
        }
    }
}

/// The last exchange failed, and is not repeated for a while.
struct Failure {
    error: CredentialsError,
    at: Instant,
    until: Instant,
    /// How many there were in a row.
    count: u32,
}

impl Failure {
    fn new(error: CredentialsError, now: Instant, before: Option<&Failure>) -> Self {
        let count = before.map_or(0, |failure| failure.count).saturating_add(1);
        let pause = match error.retry_after() {
            _ if !error.is_transient() => PAUSE,
            Some(asked) => asked.clamp(SHORT_PAUSE, LONGEST_PAUSE),
            None => SHORT_PAUSE.saturating_mul(1 << (count - 1).min(10)).min(PAUSE),
        };
        Self { error, at: now, until: now + pause, count }
    }
}

/// What there is for a caller.
enum Found {
    Token(AccessToken),
    /// Nothing to be had before this ends.
    Wait(Arc<Flight>),
    /// A token that should be replaced soon, by an exchange that only callers drive.
    Refresh(AccessToken, Arc<Flight>),
}

impl TokenClient {
    /// Credentials that keep the tokens of this exchange. What
    /// [`Credentials::connect`] returns.
    pub fn cache(&self, exchange: Arc<dyn TokenExchange>) -> Arc<dyn Credentials> {
        Arc::new(Cache::new(exchange, self.clone()))
    }
}

impl Cache {
    pub(crate) fn new(exchange: Arc<dyn TokenExchange>, vendor: TokenClient) -> Self {
        Self { exchange, vendor, state: Arc::default() }
    }

    /// What there is now; `driving` if the caller would drive an early refresh.
    fn look(&self, driving: bool) -> Result<Found, CredentialsError> {
        let mut state = lock(&self.state);
        let now = Instant::now();
        let held = state.held.as_ref().filter(|held| now < held.end);
        let held = held.map(|held| (held.token.clone(), now >= held.refresh));
        if let Some((token, false)) = held {
            return Ok(Found::Token(token));
        }
        let failure = state.failure.as_ref().filter(|failure| now < failure.until);
        if let (None, None, Some(failure)) = (&held, &state.flight, failure) {
            return Err(failure.error.clone().remembered(now - failure.at, failure.until - now));
        }
        let (flight, is_new) = match &state.flight {
            Some(flight) => (Arc::clone(flight), false),
            None => (Arc::clone(state.flight.insert(self.take_off()?)), true),
        };
        Ok(match held {
            None => Found::Wait(flight),
            // The token is still good, and nobody waits for its successor.
            Some((token, _)) if !driving && (is_new || flight.is_under_way()) => {
                Found::Token(token)
            }
            Some((token, _)) => Found::Refresh(token, flight),
        })
    }

    /// Starts an exchange that ends whether or not its callers are still there.
    fn take_off(&self) -> Result<Arc<Flight>, CredentialsError> {
        let runtime = Handle::try_current().map_err(|_| {
            CredentialsError::new("a token is fetched on a tokio runtime, and there is none here")
        })?;
        let (exchange, vendor) = (Arc::clone(&self.exchange), self.vendor.clone());
        // A cache that is gone keeps nothing.
        let state = Arc::downgrade(&self.state);
        Ok(Flight::begin(
            runtime,
            Box::pin(async move {
                // Whichever call happens to poll it, it is not a part of that call.
                let span = tracing::debug_span!(parent: None, "token");
                let issue = async { vendor.issue(&*exchange).await };
                let mut issue = Box::pin(issue.instrument(span));
                let issued = std::future::poll_fn(|context| {
                    catch_unwind(AssertUnwindSafe(|| issue.as_mut().poll(context)))
                        .unwrap_or_else(|_| Poll::Ready(Err(panicked())))
                });
                land(&state, issued.await)
            }),
        ))
    }

    /// The token that this exchange brings, or another where it is lost with its runtime.
    async fn wait(&self, mut flight: Arc<Flight>) -> Outcome {
        loop {
            if let Some(outcome) = flight.wait().await {
                return outcome;
            }
            lock(&self.state).flight.take_if(|other| Arc::ptr_eq(other, &flight));
            flight = match self.look(true)? {
                Found::Token(token) => return Ok(token),
                Found::Wait(flight) | Found::Refresh(_, flight) => flight,
            };
        }
    }

    async fn get(&self) -> Outcome {
        let (token, flight) = match self.look(false)? {
            Found::Token(token) => return Ok(token),
            Found::Wait(flight) => return self.wait(flight).await,
            Found::Refresh(token, flight) => (token, flight),
        };
        match timeout(PATIENCE, self.wait(flight)).await {
            Ok(outcome) => Ok(outcome.unwrap_or(token)),
            Err(_) => {
                let mut state = lock(&self.state);
                state.flight = None;
                state.put_off(Instant::now() + PAUSE);
                Ok(token)
            }
        }
    }
}

/// Keeps what an exchange brought.
fn land(state: &Weak<Mutex<State>>, issued: Result<IssuedToken, CredentialsError>) -> Outcome {
    let now = Instant::now();
    let Some(state) = state.upgrade() else { return issued.map(|issued| issued.token) };
    let mut state = lock(&state);
    state.flight = None;
    match issued {
        Ok(issued) => {
            let held = Held::new(issued, now);
            let token = held.token.clone();
            state.held = Some(held);
            state.failure = None;
            Ok(token)
        }
        Err(error) => {
            let failure = Failure::new(error.clone(), now, state.failure.as_ref());
            state.put_off(failure.until.max(now + PAUSE));
            state.failure = Some(failure);
            Err(error)
        }
    }
}

impl State {
    /// Puts the early refresh off.
    fn put_off(&mut self, until: Instant) {
        if let Some(held) = &mut self.held {
            held.refresh = until;
        }
    }
}

impl Credentials for Cache {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(self.get())
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

fn panicked() -> CredentialsError {
    CredentialsError::new("the token exchange panicked").transient()
}

/// Shows no token.
impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cache").field(&self.exchange).finish()
    }
}
