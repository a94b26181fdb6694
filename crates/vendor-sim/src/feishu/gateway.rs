//! What comes before an operation: the route, the token, scopes and quotas.

use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime};

use serde::Serialize;

use super::caller::Caller;
use super::hash::mix;
use super::refusal::Refusal;
use super::source::Source;
use super::tokens::Holder;
use super::{Feishu, Platform, collaboration_tenants, departments, exchange, list_department};
use crate::tokens::Standing;
use crate::{Answer, Request, Twist, Window};

/// A call of an operation, let through.
pub(super) struct Call<'a> {
    pub(super) request: &'a Request,
    pub(super) caller: Caller<'a>,
    pub(super) source: &'a dyn Source,
    pub(super) platform: &'a Platform,
    pub(super) now: SystemTime,
    pub(super) twist: Option<Twist>,
}

/// An operation, and what it asks of its callers.
struct Operation {
    method: &'static str,
    path: &'static str,
    /// Any of these will do.
    scopes: &'static [&'static str],
    /// All of these hold.
    windows: &'static [Window],
    takes_user_tokens: bool,
    answer: fn(&Call<'_>) -> Result<Answer, Refusal>,
}

const OPERATIONS: [Operation; 3] = [
    Operation {
        method: "GET",
        path: "/open-apis/contact/v3/unit/list_department",
        scopes: &["contact:unit:readonly"],
        windows: &[Window::per_minute(1000), Window::per_second(50)],
        takes_user_tokens: false,
        answer: list_department::answer,
    },
    Operation {
        method: "GET",
        path: "/open-apis/directory/v1/collaboration_tenants",
        scopes: &["trust_party:collaboration_rule:read"],
        windows: &[Window::per_minute(100)],
        takes_user_tokens: true,
        answer: collaboration_tenants::answer,
    },
    Operation {
        method: "POST",
        path: "/open-apis/directory/v1/departments/filter",
        scopes: &["directory:department:list"],
        windows: &[Window::per_minute(1000), Window::per_second(50)],
        takes_user_tokens: true,
        answer: departments::answer,
    },
];

fn operation(path: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.path == path)
}

/// The code of an internal error: the unit's operation has its own.
pub(super) fn internal_error_code(request: &Request) -> &'static str {
    match request.path == OPERATIONS[0].path {
        true => "40003",
        false => "2200",
    }
}

/// An answer with data.
pub(super) fn success(data: &impl Serialize) -> Answer {
    #[derive(Serialize)]
    struct Envelope<'a, T> {
        code: i32,
        msg: &'static str,
        data: &'a T,
    }
    Answer::json(200, &Envelope { code: 0, msg: "success", data })
}

impl Feishu {
    /// Answers a request.
    pub(super) fn serve(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer {
        let operation = operation(&request.path);
        let method = match operation {
            Some(operation) => operation.method,
            None if request.path == exchange::PATH => "POST",
            None => return self.trace(now, plain(404, "404 page not found")),
        };
        if request.method != method {
            let answer = plain(405, "405 method not allowed").header("allow", method);
            return self.trace(now, answer);
        }
        let answer = match operation {
            Some(operation) => self.call(operation, request, now, twist),
            None => self.exchange(request, now),
        };
        match answer {
            Ok(answer) => self.trace(now, answer),
            Err(refusal) => self.refusal(now, &refusal),
        }
    }

    fn call(
        &self,
        operation: &Operation,
        request: &Request,
        now: SystemTime,
        twist: Option<Twist>,
    ) -> Result<Answer, Refusal> {
        self.check_address()?;
        let holder = self.holder(request, now).map_err(|refusal| {
            let status = self.state.platform.token_refusal_status;
            refusal.status(status)
        })?;
        let caller = Caller::new(&self.state.app, holder);
        if caller.is_user() && !operation.takes_user_tokens {
            let status = self.state.platform.token_refusal_status;
            let message = "the operation takes no user access token";
            return Err(Refusal::new(99_991_668).message(message).status(status));
        }
        caller.require_any(operation.scopes)?;
        if self.quotas_on {
            self.quotas.take(operation.path, operation.windows, now).map_err(|exceeded| {
                self.slow_down_refusal(exceeded.window.limit, exceeded.reset)
            })?;
        }
        if let Some(limit) = self.state.platform.monthly_calls
            && self.calls.fetch_add(1, Ordering::Relaxed) >= limit
        {
            return Err(Refusal::new(99_991_403));
        }
        let (source, platform) = (&*self.source, &self.state.platform);
        (operation.answer)(&Call { request, caller, source, platform, now, twist })
    }

    /// Refuses a caller whose address is not allowed.
    pub(super) fn check_address(&self) -> Result<(), Refusal> {
        match self.state.platform.address_allowed {
            true => Ok(()),
            false => Err(Refusal::new(99_991_401)),
        }
    }

    /// Whose token the request carries.
    fn holder(&self, request: &Request, now: SystemTime) -> Result<Holder, Refusal> {
        let token = request.bearer().filter(|token| !token.is_empty());
        let token = token.ok_or_else(|| Refusal::new(99_991_661))?;
        let (expired, invalid) = match token.get(..2) {
            Some("t-") => (99_991_663, 99_991_665),
            Some("u-") => (99_991_677, 99_991_668),
            Some("a-") => return Err(Refusal::new(99_991_664)),
            _ => return Err(Refusal::new(99_991_671)),
        };
        match self.tokens.standing(token, now) {
            Standing::Valid(holder) => Ok(holder),
            Standing::Expired => Err(Refusal::new(expired)),
            Standing::Unknown => Err(Refusal::new(invalid)),
        }
    }

    /// The refusal of a request that came too fast.
    pub(super) fn too_fast(&self, request: &Request, now: SystemTime, reset: Duration) -> Answer {
        let windows = operation(&request.path).map_or(OPERATIONS[0].windows, |known| known.windows);
        let limit = windows.iter().map(|window| window.limit).max().unwrap_or_default();
        let refusal = self.slow_down_refusal(limit, reset);
        self.refusal(now, &refusal)
    }

    fn slow_down_refusal(&self, limit: usize, reset: Duration) -> Refusal {
        // Whole seconds, and never so few that the next request comes too fast as well.
        let seconds = reset.as_secs() + u64::from(reset.subsec_nanos() > 0);
        Refusal::slow_down(limit, seconds.max(1)).status(self.state.platform.rate_limit_status)
    }

    /// The refusal with a code, with no reason but that it was asked for.
    pub(super) fn refuse_on_demand(
        &self,
        request: &Request,
        now: SystemTime,
        code: &str,
    ) -> Answer {
        let scopes = operation(&request.path).map_or(OPERATIONS[0].scopes, |known| known.scopes);
        let refusal = match code.parse() {
            Ok(99_991_400) => return self.too_fast(request, now, Duration::from_secs(1)),
            Ok(code @ (99_991_672 | 99_991_679)) => Refusal::scopes(code, scopes),
            // 0 would be no refusal.
            Ok(code) if code != 0 => Refusal::new(code),
            _ => Refusal::new(2200).message(format!("refused on demand by `{code}`")),
        };
        self.refusal(now, &refusal)
    }

    fn refusal(&self, now: SystemTime, refusal: &Refusal) -> Answer {
        let log_id = self.log_id(now);
        let shape = self.state.platform.error_shape;
        trace(&log_id, refusal.answer(&log_id, shape, &self.state.app.app_id))
    }

    fn trace(&self, now: SystemTime, answer: Answer) -> Answer {
        trace(&self.log_id(now), answer)
    }

    /// An ID that no other answer has: when it was, and which it was.
    fn log_id(&self, now: SystemTime) -> String {
        let count = self.answers.fetch_add(1, Ordering::Relaxed);
        let time = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_millis();
        format!("{time:016X}{:016X}", mix(0x10, count))
    }
}

fn trace(log_id: &str, answer: Answer) -> Answer {
    answer.header("x-tt-logid", log_id).header("x-request-id", log_id)
}

fn plain(status: u16, text: &str) -> Answer {
    let headers = vec![("content-type", "text/plain".to_owned())];
    Answer { status, headers, body: text.as_bytes().to_vec() }
}
