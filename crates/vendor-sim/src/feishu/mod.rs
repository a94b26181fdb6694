//! Feishu: departments, people, units and associated organisations, and the token exchange.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use feishu_directory::{AppCredentials, Client};
//! use org_vendor_sim::FeishuSim;
//! use org_vendor_sim::feishu::{Department, Unit};
//!
//! let sim = FeishuSim::builder()
//!     .departments([Department::new("sales"), Department::new("emea").parent("sales")])
//!     .units([Unit::new("BU121").departments(["sales", "emea"])])
//!     .start()
//!     .await?;
//! let client = Client::builder()
//!     .base_url(sim.url())
//!     .credentials(AppCredentials::new(sim.app_id(), sim.app_secret()))
//!     .build()?;
//! let page = client.contact().list_unit_departments("BU121").send().await?;
//! assert_eq!(page.departments.len(), 2);
//! # Ok(())
//! # }
//! ```
//!
//! A simulator begins with a small [organisation](Organization) that has something of everything. A test brings its own,
//! in code, from a state file, or [generated](Generated) at any size. The [app](App) that calls has every scope until it
//! is told otherwise, and the [platform](Platform) behaves as documented where documents and reports disagree.
//!
//! # What is simulated
//!
//! Every operation of the departments and employees of `directory/v1`, of the departments, users, units, scopes and custom
//! fields of `contact/v3`, and of associated organisations and their rules, and the exchange of an app's secret for its
//! tenant token. The README has a table.
//!
//! - One organisation stands behind all of them: a department that was created by one family is listed by the other.
//! - Requests are checked as the pages say; what they have no code for is refused with 99992402, with
//!   the place.
//! - Fields appear as far as `required_fields`, scopes and the caller's range open them. `directory/v1` names in
//!   `abnormals` what it leaves out.
//! - IDs of each kind, in answers, in paths and in filters.
//! - Pages with their defaults and limits, and opaque page tokens that are good for one listing only.
//! - Every code of the pages. What nothing in the organisation provokes comes from a [`Fault`](crate::Fault). They are
//!   checked in this order: the address (99991401); the token (99991661, 99991671, 99991663 to 99991665, 99991668,
//!   99991677); scopes (99991672, 99991679); the rate limit (99991400); the month (99991403); and what was sent
//!   (99992402, and the operation's own).
//! - The rate limits of the pages, each operation on its own. Where a page says that its limit is special, there is none.
//! - Tenant tokens that are handed out again while 30 minutes are left, and user tokens by
//!   [`issue_user_token`](crate::Sim::issue_user_token).
//!
//! # What is not
//!
//! More than one app or tenant; the OAuth flow of user tokens; store apps; user groups, roles, job levels and the like;
//! group chats beyond their ID, seats and mailboxes. The content type of a request is not looked at.
//!
//! # Assumed
//!
//! The documents leave these open; each is the plainest that fits.
//!
//! - **Order**: departments and people come in the order of the state, what is new and what has moved at the end, whatever
//!   their order or weight. All departments below one come each before those below it. The root is never listed.
//! - **Unknown parents**: a filter for a parent that is not there, or by an ID of the other kind, finds nothing.
//! - **What is not there**: where a page has no code for it, it looks like what is out of range. `mget` names a department
//!   as out of range, and an employee by the field error 2002.
//! - **Names** are unique among the departments of one parent, and so are the orders of `contact/v3`.
//! - **Counts**: a person who is a member of two departments counts twice above both. Leaders are left out of
//!   `recursive_members_count_exclude_leaders` where they are members of the department that they lead.
//! - **Page size 0** is an empty page that leads to itself while there is anything to list, where the page gives no
//!   minimum.
//! - **Page sizes that are refused**: with the page's own code if it has one, such as 40011, 1970011 or 2220010; otherwise,
//!   and for what is not a number, with 99992402.
//! - **Out of range**: a department that the caller may not read takes its place on a page of `directory/v1`, as a record
//!   of `abnormals` with `row_error` 1000. A person is in range with any of his or her departments. The root is in range
//!   only if everything is.
//! - **`*`** stands for all fields, so that one without its scope is named in `abnormals`; `base_info.*` for all in it.
//! - **`employee_id` without its scope**: `directory/v1` withholds leaders and the people of custom fields, and names both
//!   fields in `abnormals`; the other families refuse the call with 99991672.
//! - **`department_path_infos`** ends with the department itself.
//! - **Custom fields** hold the one value that belongs to their type.
//! - **`required_fields`** can be left out, and then no field appears. `filter` and `page_request` cannot.
//! - **Malformed JSON**, missing parameters, and values of the wrong type are refused with 99992402, except within `filter`
//!   (2220009, 2220014).
//! - **New people** have been invited and have not joined; without a department they are directly below the root. Whoever
//!   resigns leaves all departments, keeps IDs, and stays whatever leader he or she was until that is changed.
//! - **`client_token`**: the last 10,000 are remembered, refused requests are not.
//! - **Searches** look at the first 100,000 departments or people of a made-up organisation.
//! - **Limits of the tenant**, such as 30,000 departments, are not enforced; 25 levels and 1,000 children are.
//! - **What an associated organisation shares** follows from its key if the state says nothing. The tenant itself shares
//!   everything, and has no groups.
//! - **Tokens**: one that was never issued or was revoked is invalid (99991665, 99991668), one that was valid before has expired
//!   (99991663, 99991677). A token that begins with `a-` is an app token, which nothing here takes (99991664). A tenant
//!   token where only users may call is 99991663, and the other way round 99991668.
//! - **The exchange**: an unknown app is 10012, one that is not installed 10013, one that is disabled 10014, and a wrong
//!   secret 10015; HTTP 400 each.
//! - **HTTP status** of codes for which none is documented: 400. That of refused tokens and of rate limits can be set.
//! - **Unknown paths** are a 404 in plain text, and other methods a 405.

mod branches;
mod caller;
mod check;
mod collaboration_tenants;
mod company;
mod contact;
mod custom_attribute;
mod custom_field;
mod departments;
mod employee;
mod employees;
mod example;
mod exchange;
mod facts;
mod find;
mod gateway;
mod hash;
mod input;
mod introduction;
mod invented;
mod list_department;
mod made_up;
mod organization;
mod page;
mod partner;
mod partners;
mod people;
mod refusal;
mod routes;
mod rules;
mod settings;
mod source;
mod state;
mod stored;
mod tenant;
mod text;
mod tokens;

use std::sync::RwLock;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, SystemTime};

use crate::{Answer, Introduction, Quotas, Request, StateFile, Twist, Vendor};
use company::Company;
pub use custom_attribute::CustomAttribute;
pub use custom_field::{Choice, CustomField, CustomValue, EnumType, Phone, Url};
pub use employee::{Account, Employee, Resignation, Staff};
use gateway::{Call, success};
pub use made_up::Generated;
pub use organization::{DataSource, Department, Leader, LeaderType, Organization, Unit};
pub use partner::{Shared, SharedDepartment, SharedGroup, SharedUser};
use source::Source;
pub use state::{App, ErrorShape, Platform, State};
pub use tenant::{Avatar, CollaborationTenant};
pub use text::Text;
use tokens::Tokens;
pub use tokens::UserToken;

/// Feishu, and Lark, its international twin.
#[derive(Debug)]
pub struct Feishu {
    state: State,
    company: RwLock<Company>,
    tokens: Tokens,
    quotas_on: bool,
    /// By the operation's page; there is one app in one tenant.
    quotas: Quotas<&'static str>,
    calls: AtomicU64,
    answers: AtomicU64,
}

/// The company that begins with an organisation.
fn company(source: Box<dyn Source>) -> RwLock<Company> {
    RwLock::new(Company::new(source))
}

impl Default for Feishu {
    fn default() -> Self {
        Self {
            state: State::default(),
            company: company(Box::new(stored::Stored::new(example::organization()))),
            tokens: Tokens::default(),
            quotas_on: true,
            quotas: Quotas::new(),
            calls: AtomicU64::new(0),
            answers: AtomicU64::new(0),
        }
    }
}

impl Vendor for Feishu {
    const NAME: &'static str = "Feishu";
    const BASE_PATH: &'static str = "/open-apis";

    type State = State;

    fn part(file: StateFile) -> Option<State> {
        file.feishu
    }

    fn load(&mut self, state: State) -> Result<(), String> {
        check::check(&state)?;
        let source: Box<dyn Source> = match (&state.organization, &state.generated) {
            (_, Some(generated)) => Box::new(*generated),
            (Some(organization), None) => Box::new(stored::Stored::new(organization.clone())),
            (None, None) => Box::new(stored::Stored::new(example::organization())),
        };
        check::range(&state, &*source)?;
        self.company = company(source);
        self.state = state;
        Ok(())
    }

    fn state(&self) -> State {
        let mut state = self.state.clone();
        if state.organization.is_none() && state.generated.is_none() {
            state.organization = Some(example::organization());
        }
        state
    }

    fn set_quotas(&mut self, on: bool) {
        self.quotas_on = on;
    }

    fn owns(&self, path: &str) -> bool {
        path.starts_with("/open-apis/")
    }

    fn answer(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer {
        self.serve(request, now, twist)
    }

    fn slow_down(&self, request: &Request, now: SystemTime, reset: Duration) -> Answer {
        self.too_fast(request, now, reset)
    }

    fn internal_error(&self, request: &Request, now: SystemTime) -> Answer {
        self.refuse(request, now, gateway::internal_error_code(request))
    }

    fn refuse(&self, request: &Request, now: SystemTime, code: &str) -> Answer {
        self.refuse_on_demand(request, now, code)
    }

    fn revoke_tokens(&self) {
        self.tokens.revoke();
    }

    fn introductions(&self, origin: &str) -> Vec<Introduction> {
        vec![introduction::introduction(self, origin)]
    }
}
