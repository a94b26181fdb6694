//! Coze: an enterprise with its members and organisations, and the tokens of a privileged enterprise app.
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
mod enterprise;
mod exchange;
mod jwt;
mod listing;
mod operations;
mod routes;
mod settings;
mod state;

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

pub use settings::PRIVATE_KEY;
pub use state::{
    App, Generated, Member, Organization, OrganizationPerson, OrganizationRole, Role, State,
};

use crate::tokens::{Standing, Tokens};
use crate::{Answer, Introduction, Quotas, Request, StateFile, Twist, Vendor, Window};
use answers::Refusal;
use enterprise::Enterprise;
use exchange::UsedJwts;
use jwt::PublicKey;
use routes::{Route, Target};

/// Coze, as far as its pages go.
#[derive(Debug)]
pub struct Coze {
    state: State,
    key: PublicKey,
    enterprise: Mutex<Enterprise>,
    quotas_on: bool,
    /// By the operation's permission; each operation has one of its own.
    quotas: Quotas<&'static str>,
    /// What each token permits.
    tokens: Tokens<Vec<String>>,
    used: UsedJwts,
    answered: AtomicU64,
    /// How many IDs were made.
    ids: AtomicU32,
}

impl Coze {
    fn with(mut state: State) -> Result<Self, String> {
        if state.organizations.is_none() && state.generated.is_none() {
            state.organizations = Some(State::examples());
            if state.members.is_empty() {
                state.members = State::example_members();
            }
        }
        let key = PublicKey::from_pem(&state.app.public_key)
            .map_err(|problem| format!("coze.app.public_key: {problem}"))?;
        let enterprise = Mutex::new(Enterprise::new(&state)?);
        let tokens = Tokens::new();
        tokens.always(settings::STATIC_TOKEN, state.app.permissions.clone());
        Ok(Self {
            state,
            key,
            enterprise,
            quotas_on: true,
            quotas: Quotas::new(),
            tokens,
            used: UsedJwts::default(),
            answered: AtomicU64::new(0),
            ids: AtomicU32::new(0),
        })
    }

    /// A new log ID.
    fn log_id(&self) -> String {
        format!("sim-coze-{:08}", self.answered.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// A number that no ID was made from before.
    fn next_id(&self) -> u32 {
        self.ids.fetch_add(1, Ordering::Relaxed) + 1
    }

    fn enterprise(&self) -> MutexGuard<'_, Enterprise> {
        self.enterprise.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The enterprise, if it is the one in the path.
    fn enterprise_of(&self, call: &Call<'_>) -> Result<MutexGuard<'_, Enterprise>, Refusal> {
        let id = call.parameter("enterprise_id");
        match id == self.state.enterprise_id {
            true => Ok(self.enterprise()),
            false => Err(Refusal::new(4200, format!("there is no enterprise {id}"))),
        }
    }

    /// Lets a call through to its operation.
    fn call(&self, route: &'static Route, call: &Call<'_>) -> Result<Answer, Refusal> {
        let token = call.request.bearer().ok_or(Refusal::new(4100, "there is no access token"))?;
        let permissions = match self.tokens.standing(token, call.now) {
            Standing::Valid(permissions) => permissions,
            Standing::Expired => {
                return Err(Refusal::new(700012006, "the access token has expired"));
            }
            Standing::Unknown => {
                return Err(Refusal::new(700012006, "the access token is invalid"));
            }
        };
        let permission = route.permission;
        if let (true, Some(limit)) = (self.quotas_on, self.state.requests_per_minute) {
            self.quotas
                .take(permission, &[Window::per_minute(limit)], call.now)
                .map_err(|exceeded| Refusal::too_fast(exceeded.reset))?;
        }
        if !permissions.iter().any(|granted| granted == permission) {
            let message = format!("the access token lacks the permission {permission}");
            return Err(Refusal::new(4101, message));
        }
        (route.answer)(self, call)
    }
}

/// A call of an operation.
struct Call<'a> {
    request: &'a Request,
    parameters: Vec<(&'static str, String)>,
    now: SystemTime,
    twist: Option<Twist>,
}

impl Call<'_> {
    /// A parameter of the path.
    fn parameter(&self, name: &str) -> &str {
        let known = self.parameters.iter().find(|(known, _)| *known == name);
        known.map_or("", |(_, value)| value.as_str())
    }
}

impl Default for Coze {
    fn default() -> Self {
        Self::with(State::default()).expect("the state to begin with is sound")
    }
}

/// Whether a request is for the exchange, which answers in another shape.
fn is_exchange(request: &Request) -> bool {
    matches!(routes::target("POST", &request.path), Target::Token(_))
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
        ["/v1/enterprises/", "/v1/organizations/", "/api/permission/oauth2/"]
            .iter()
            .any(|prefix| path.starts_with(prefix))
    }

    fn answer(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer {
        match routes::target(&request.method, &request.path) {
            Target::Token(enterprise) => self.exchange(&enterprise, request, now),
            Target::Operation(route, parameters) => {
                let call = Call { request, parameters, now, twist };
                self.call(route, &call).unwrap_or_else(|refusal| self.refusal(&refusal))
            }
            Target::OtherMethod(method) => self.wrong_method(request, method),
            Target::Nowhere => {
                self.refusal(&Refusal::new(4200, "there is no such path").status(404))
            }
        }
    }

    fn slow_down(&self, request: &Request, _now: SystemTime, reset: Duration) -> Answer {
        match is_exchange(request) {
            true => self.token_refusal(429, "internal_error", "too many requests"),
            false => self.refusal(&Refusal::too_fast(reset)),
        }
    }

    fn internal_error(&self, request: &Request, now: SystemTime) -> Answer {
        match is_exchange(request) {
            true => self.refuse(request, now, "internal_error"),
            false => self.refuse(request, now, "5000"),
        }
    }

    fn refuse(&self, request: &Request, _now: SystemTime, code: &str) -> Answer {
        match is_exchange(request) {
            true => self.token_refusal_of(code),
            // A code that is no number cannot be written; 5000 is the one for what should not be.
            false => self.refusal(&Refusal::of(code.parse().unwrap_or(5000))),
        }
    }

    fn revoke_tokens(&self) {
        self.tokens.revoke();
    }

    fn introductions(&self, origin: &str) -> Vec<Introduction> {
        vec![self.introduce(origin)]
    }
}
