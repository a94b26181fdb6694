//! Coze: the organisations of an enterprise, and the tokens of a privileged enterprise app.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use coze_enterprise::{Client, EnterpriseApp};
//! use org_vendor_sim::CozeSim;
//! use org_vendor_sim::coze::Organization;
//!
//! let organizations = [Organization::new("1", "Head office"), Organization::new("2", "Sales")];
//! let sim = CozeSim::builder().organizations(organizations).start().await?;
//! let (enterprise, key) = (sim.enterprise_id(), sim.private_key_pem());
//! let app = EnterpriseApp::new(enterprise, sim.app_id(), sim.key_id(), key)?;
//! let client = Client::builder().base_url(sim.url()).credentials(app).build()?;
//! let page = client.list_organizations(enterprise).send().await?;
//! assert_eq!(page.total_count, Some(2));
//! # Ok(())
//! # }
//! ```
//!
//! There is one enterprise, with one privileged enterprise app that has one key. The key pair is well known, unless
//! another public key is set. The README says what is simulated, what is not, and what is assumed.

mod answers;
mod exchange;
mod jwt;
mod listing;
mod settings;
mod state;

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

pub use settings::PRIVATE_KEY;
pub use state::{App, Generated, Organization, State};

use crate::tokens::{Standing, Tokens};
use crate::{Answer, Quotas, Request, StateFile, Twist, Vendor, Window};
use answers::Refusal;
use exchange::UsedJwts;
use jwt::PublicKey;
use listing::Organizations;

/// The operation of the page.
const ORGANIZATIONS: &str = "organizations";

/// The permission that it needs.
const LIST_ORGANIZATION: &str = "Enterprise.listOrganization";

/// Coze, as far as its page goes.
#[derive(Debug)]
pub struct Coze {
    state: State,
    key: PublicKey,
    organizations: Organizations,
    quotas_on: bool,
    quotas: Quotas<String>,
    /// What each token permits.
    tokens: Tokens<Vec<String>>,
    used: UsedJwts,
    answered: AtomicU64,
}

impl Coze {
    fn with(mut state: State) -> Result<Self, String> {
        if state.organizations.is_none() && state.generated.is_none() {
            state.organizations = Some(State::examples());
        }
        let key = PublicKey::from_pem(&state.app.public_key)
            .map_err(|problem| format!("coze.app.public_key: {problem}"))?;
        let organizations = Organizations::new(&state)?;
        let tokens = Tokens::new();
        tokens.always(settings::STATIC_TOKEN, state.app.permissions.clone());
        Ok(Self {
            state,
            key,
            organizations,
            quotas_on: true,
            quotas: Quotas::new(),
            tokens,
            used: UsedJwts::default(),
            answered: AtomicU64::new(0),
        })
    }

    /// A new log ID.
    fn log_id(&self) -> String {
        format!("sim-coze-{:08}", self.answered.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn list(
        &self,
        enterprise: &str,
        request: &Request,
        now: SystemTime,
        twist: Option<Twist>,
    ) -> Answer {
        match self.page(enterprise, request, now, twist) {
            Ok(page) => self.success(&page),
            Err(refusal) => self.refusal(&refusal),
        }
    }

    fn page(
        &self,
        enterprise: &str,
        request: &Request,
        now: SystemTime,
        twist: Option<Twist>,
    ) -> Result<listing::Page<'_>, Refusal> {
        let token = request.bearer().ok_or(Refusal::new(4100, "there is no access token"))?;
        let permissions = match self.tokens.standing(token, now) {
            Standing::Valid(permissions) => permissions,
            Standing::Expired => {
                return Err(Refusal::new(700012006, "the access token has expired"));
            }
            Standing::Unknown => {
                return Err(Refusal::new(700012006, "the access token is invalid"));
            }
        };
        if let (true, Some(limit)) = (self.quotas_on, self.state.requests_per_minute) {
            self.quotas
                .take(ORGANIZATIONS.to_owned(), &[Window::per_minute(limit)], now)
                .map_err(|exceeded| Refusal::too_fast(exceeded.reset))?;
        }
        if !permissions.iter().any(|permission| permission == LIST_ORGANIZATION) {
            let message = format!("the access token lacks the permission {LIST_ORGANIZATION}");
            return Err(Refusal::new(4101, message));
        }
        if enterprise != self.state.enterprise_id {
            return Err(Refusal::new(4200, format!("there is no enterprise {enterprise}")));
        }
        self.organizations.page(request, twist)
    }
}

impl Default for Coze {
    fn default() -> Self {
        Self::with(State::default()).expect("the state to begin with is sound")
    }
}

/// A path of Coze's, with the enterprise in it.
enum Route {
    Organizations(String),
    Token(String),
}

fn route(path: &str) -> Option<Route> {
    let enterprise = |segment: &str| {
        percent_encoding::percent_decode_str(segment).decode_utf8_lossy().into_owned()
    };
    let segments: Vec<&str> = path.split('/').collect();
    match segments[..] {
        ["", "v1", "enterprises", id, "organizations"] => {
            Some(Route::Organizations(enterprise(id)))
        }
        ["", "api", "permission", "oauth2", "enterprise_id", id, "token"] => {
            Some(Route::Token(enterprise(id)))
        }
        _ => None,
    }
}

impl Vendor for Coze {
    const NAME: &'static str = "Coze";
    const BASE_PATH: &'static str = "";

    type State = State;

    fn part(file: StateFile) -> Option<State> {
        file.coze
    }

    fn load(&mut self, state: State) -> Result<(), String> {
        let quotas_on = self.quotas_on;
        *self = Self { quotas_on, ..Self::with(state)? };
        Ok(())
    }

    fn state(&self) -> State {
        self.state.clone()
    }

    fn set_quotas(&mut self, on: bool) {
        self.quotas_on = on;
    }

    fn owns(&self, path: &str) -> bool {
        path.starts_with("/v1/enterprises/") || path.starts_with("/api/permission/oauth2/")
    }

    fn answer(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer {
        match (route(&request.path), request.method.as_str()) {
            (Some(Route::Organizations(enterprise)), "GET") => {
                self.list(&enterprise, request, now, twist)
            }
            (Some(Route::Token(enterprise)), "POST") => self.exchange(&enterprise, request, now),
            (Some(Route::Organizations(_)), _) => self.wrong_method(request, "GET"),
            (Some(Route::Token(_)), _) => self.wrong_method(request, "POST"),
            (None, _) => self.refusal(&Refusal::new(4200, "there is no such path").status(404)),
        }
    }

    fn slow_down(&self, request: &Request, _now: SystemTime, reset: Duration) -> Answer {
        match route(&request.path) {
            Some(Route::Token(_)) => self.token_refusal(429, "internal_error", "too many requests"),
            _ => self.refusal(&Refusal::too_fast(reset)),
        }
    }

    fn internal_error(&self, request: &Request, now: SystemTime) -> Answer {
        match route(&request.path) {
            Some(Route::Token(_)) => self.refuse(request, now, "internal_error"),
            _ => self.refuse(request, now, "5000"),
        }
    }

    fn refuse(&self, request: &Request, _now: SystemTime, code: &str) -> Answer {
        match route(&request.path) {
            Some(Route::Token(_)) => self.token_refusal_of(code),
            // A code that is no number cannot be written; 5000 is the one for what should not be.
            _ => self.refusal(&Refusal::of(code.parse().unwrap_or(5000))),
        }
    }

    fn revoke_tokens(&self) {
        self.tokens.revoke();
    }

    fn introduction(&self, origin: &str, _now: SystemTime) -> String {
        self.introduce(origin)
    }
}
