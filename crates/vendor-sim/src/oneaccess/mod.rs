//! Huawei Cloud OneAccess: the organisations of a tenant, and tokens by client credentials.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use org_vendor_sim::OneAccessSim;
//! use org_vendor_sim::oneaccess::Organization;
//! use tenant_org::{Client, ClientCredentials};
//!
//! let organizations = [
//!     Organization::root("O1", "1000000", "Headquarters"),
//!     Organization::below("O1", "O2", "1000001", "Sales"),
//! ];
//! let sim = OneAccessSim::builder().organizations(organizations).start().await?;
//! let client = Client::builder("example.invalid")
//!     .base_url(sim.url())
//!     .credentials(ClientCredentials::new(sim.client_id(), sim.client_secret()))
//!     .build()?;
//! let page = client.list_organizations(10).org_id("O1").offset(0).send().await?;
//! assert_eq!(page.total, Some(2));
//! # Ok(())
//! # }
//! ```
//!
//! There is one tenant, with one client that may ask for tokens. The README says what is simulated, what is not, and
//! what is assumed.

mod answers;
mod listing;
mod settings;
mod state;
mod tree;

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

pub use state::{Generated, Organization, State};

use crate::tokens::{Standing, Tokens, random_hex};
use crate::{Answer, Introduction, Request, StateFile, Twist, Vendor};
use answers::Refusal;
use listing::Page;
use tree::Tree;

const ORGANIZATIONS: &str = "/api/v2/tenant/organizations";
const TOKEN: &str = "/api/v2/tenant/token";

/// Any of these permissions is enough to list organisations.
const LISTING: [&str; 2] = ["org_read", "org_all"];

/// OneAccess, as far as its page goes.
#[derive(Debug)]
pub struct OneAccess {
    state: State,
    tree: Tree,
    /// What each token permits.
    tokens: Tokens<Vec<String>>,
    answered: AtomicU64,
}

impl OneAccess {
    fn with(mut state: State) -> Result<Self, String> {
        if state.organizations.is_none() && state.generated.is_none() {
            state.organizations = Some(State::examples());
        }
        if ![400, 401].contains(&state.expired_token_status) {
            return Err(format!(
                "oneaccess.expired_token_status: is {}, and must be 400 or 401",
                state.expired_token_status
            ));
        }
        let tree = Tree::new(&state)?;
        let tokens = Tokens::new();
        tokens.always(settings::STATIC_TOKEN, state.permissions.clone());
        Ok(Self { state, tree, tokens, answered: AtomicU64::new(0) })
    }

    /// A new ID of a request.
    fn request_id(&self) -> String {
        format!("sim-oneaccess-{:08}", self.answered.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn page(
        &self,
        request: &Request,
        now: SystemTime,
        twist: Option<Twist>,
    ) -> Result<Page<'_>, Refusal> {
        let missing = || Refusal::token(401, "there is no access token");
        let permissions = match self.tokens.standing(request.bearer().ok_or_else(missing)?, now) {
            Standing::Valid(permissions) => permissions,
            Standing::Unknown => return Err(Refusal::token(401, "the access token is invalid")),
            Standing::Expired => {
                let status = self.state.expired_token_status;
                return Err(Refusal::token(status, "the access token has expired"));
            }
        };
        if !permissions.iter().any(|permission| LISTING.contains(&permission.as_str())) {
            let message = format!("the access token permits none of {}", LISTING.join(", "));
            return Err(Refusal::oauth(403, "insufficient_scope", message));
        }
        listing::page(&self.tree, request, twist)
    }

    /// The exchange of client credentials for a token.
    fn exchange(&self, request: &Request, now: SystemTime) -> Result<Answer, Refusal> {
        let malformed = |message: String| Refusal::oauth(400, "invalid_request", message);
        let kind = request.header("content-type").unwrap_or_default();
        if kind.split(';').next().map(str::trim) != Some("application/x-www-form-urlencoded") {
            return Err(malformed(
                "the body has to be application/x-www-form-urlencoded".to_owned(),
            ));
        }
        let form: Vec<_> = form_urlencoded::parse(&request.body).collect();
        let field = |name: &str| {
            let found = form.iter().find(|(key, _)| key == name);
            found
                .map(|(_, value)| value.as_ref())
                .ok_or_else(|| malformed(format!("{name} is missing")))
        };
        let grant_type = field("grant_type")?;
        if grant_type != "client_credentials" {
            let message =
                format!("the grant_type is {grant_type}, and client_credentials is expected");
            return Err(Refusal::oauth(400, "unsupported_grant_type", message));
        }
        let given = (field("client_id")?, field("client_secret")?);
        if given != (self.state.client_id.as_str(), self.state.client_secret.as_str()) {
            let message = "the client ID or the client secret is wrong";
            return Err(Refusal::oauth(401, "invalid_client", message));
        }
        let life = self.state.token_seconds;
        let token = self.issue(Duration::from_secs(life), now);
        Ok(self.token_answer(&token, life))
    }

    fn issue(&self, life: Duration, now: SystemTime) -> String {
        let parts = [8, 4, 4, 4, 12].map(random_hex);
        let token = parts.join("-");
        self.tokens.issue(&token, now + life, now, self.state.permissions.clone());
        token
    }
}

impl Default for OneAccess {
    fn default() -> Self {
        Self::with(State::default()).expect("the state to begin with is sound")
    }
}

impl Vendor for OneAccess {
    const NAME: &'static str = "Huawei Cloud OneAccess";
    const BASE_PATH: &'static str = "";

    type State = State;

    fn part(file: StateFile) -> Option<State> {
        file.oneaccess
    }

    fn load(&mut self, state: State) -> Result<(), String> {
        *self = Self::with(state)?;
        Ok(())
    }

    fn state(&self) -> State {
        self.state.clone()
    }

    /// None is documented.
    fn set_quotas(&mut self, _on: bool) {}

    fn owns(&self, path: &str) -> bool {
        path.starts_with("/api/v2/tenant/")
    }

    fn answer(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer {
        let answer = match (request.path.as_str(), request.method.as_str()) {
            (ORGANIZATIONS, "GET") => {
                self.page(request, now, twist).map(|page| self.json(200, &page))
            }
            (TOKEN, "POST") => self.exchange(request, now),
            (ORGANIZATIONS, _) => Err(Refusal::wrong_method(request, "GET")),
            (TOKEN, _) => Err(Refusal::wrong_method(request, "POST")),
            _ => Err(Refusal::own(404, "NOT_FOUND", "there is no such path")),
        };
        answer.unwrap_or_else(|refusal| self.refusal(&refusal))
    }

    fn slow_down(&self, _request: &Request, _now: SystemTime, reset: Duration) -> Answer {
        let seconds = reset.as_secs_f64().ceil().to_string();
        let message = format!("too many requests; there is room again in {seconds} s");
        self.refusal(&Refusal::own(429, "TOO_MANY_REQUESTS", message))
            .header("retry-after", seconds)
    }

    fn internal_error(&self, _request: &Request, _now: SystemTime) -> Answer {
        self.refusal(&Refusal::own(500, "INTERNAL_ERROR", "internal error"))
    }

    fn refuse(&self, _request: &Request, _now: SystemTime, code: &str) -> Answer {
        self.refusal(&match code {
            "invalid_token" => Refusal::token(401, "the access token is invalid"),
            "invalid_client" => {
                Refusal::oauth(401, code, "the client ID or the client secret is wrong")
            }
            _ => Refusal::own(400, code, "refused"),
        })
    }

    fn revoke_tokens(&self) {
        self.tokens.revoke();
    }

    fn introductions(&self, origin: &str) -> Vec<Introduction> {
        vec![self.introduce(origin)]
    }
}
