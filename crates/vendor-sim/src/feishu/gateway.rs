//! What comes before an operation: the route, the token, scopes and quotas.

use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde_json::{Map, Value};

use super::caller::Caller;
use super::company::{Company, Repeated};
use super::facts::Page;
use super::hash::{mix, mix_text};
use super::page::Listing;
use super::refusal::Refusal;
use super::routes::{self, Act};
use super::tokens::Holder;
use super::{Feishu, Platform, exchange, facts, input, page};
use crate::tokens::Standing;
use crate::{Answer, Request, Twist};

/// What comes before the path of every page.
const BASE: &str = "/open-apis";

/// A call of an operation, let through: what was sent is as the page has it.
pub(super) struct Call<'a> {
    pub(super) page: &'static Page,
    pub(super) request: &'a Request,
    pub(super) caller: Caller<'a>,
    pub(super) platform: &'a Platform,
    pub(super) now: SystemTime,
    pub(super) twist: Option<Twist>,
    pub(super) body: Map<String, Value>,
    parameters: Vec<(&'static str, String)>,
}

impl Call<'_> {
    /// A parameter of the path.
    pub(super) fn parameter(&self, name: &str) -> &str {
        let known = self.parameters.iter().find(|(known, _)| *known == name);
        known.map_or("", |(_, value)| value.as_str())
    }

    /// A text in the query, or the documented default.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.request.parameter(name).or_else(|| self.page.default_text(name))
    }

    /// A list in the query: the parameter comes once for each entry.
    pub(super) fn list(&self, name: &str) -> Vec<&str> {
        let pairs = self.request.query.iter();
        pairs.filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }

    /// A flag in the query; false without.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.request.parameter(name).and_then(facts::flag).unwrap_or(false)
    }

    /// The refusal with a code, with the status and the message that the page has for it.
    pub(super) fn refuse(&self, code: i32) -> Refusal {
        let refusal = Refusal::new(code);
        match self.page.code(code) {
            Some((status, message)) => refusal.status(status).message(message.to_owned()),
            None => refusal,
        }
    }

    /// The first of the codes that the page has.
    pub(super) fn refuse_with_any(&self, codes: &[i32]) -> Option<Refusal> {
        codes.iter().find(|code| self.page.code(**code).is_some()).map(|&code| self.refuse(code))
    }

    /// An answer with the data that the page has and the caller's scopes open.
    pub(super) fn success(&self, data: Value) -> Answer {
        success(&self.page.open(data, &self.caller))
    }

    /// The page of a listing that the query asks for; `parameters` decide what is listed.
    pub(super) fn slice<'p>(
        &self,
        parameters: impl IntoIterator<Item = &'p str>,
        total: u64,
    ) -> Result<page::Page, Refusal> {
        const SIZE: [i32; 3] = [40011, 1_970_011, 48001];
        const TOKEN: [i32; 4] = [40012, 1_970_012, 2_223_109, 48001];
        let (least, most, default) = self.page.page_sizes();
        let sent = self.request.parameter("page_size").unwrap_or_default();
        let size = input::integer(self.request, "page_size")?.unwrap_or(default);
        let wrong = || {
            self.refuse_with_any(&SIZE).unwrap_or_else(|| {
                Refusal::field("page_size", sent, format!("must be from {least} to {most}"))
            })
        };
        let size = u64::try_from(size).map_err(|_| wrong())?;
        if !(least..=most).contains(&i64::try_from(size).unwrap_or(i64::MAX)) {
            return Err(wrong());
        }
        let parameters = std::iter::once(self.page.name).chain(parameters);
        Listing::new(parameters, self.now, self.platform, self.twist)
            .page(self.request.parameter("page_token"), size, total)
            .map_err(|_| {
                self.refuse_with_any(&TOKEN).unwrap_or_else(|| {
                    Refusal::field("page_token", "", "does not belong to this listing")
                })
            })
    }
}

/// The page of a request's operation, and what does it.
fn operation(method: &str, path: &str) -> Result<(&'static Page, Act), Option<&'static str>> {
    let path = path.strip_prefix(BASE).ok_or(None)?;
    let page = Page::find(method, path)?;
    Ok((page, routes::act(page.name).ok_or(None)?))
}

/// The page of a request, whatever its method.
fn page_of(request: &Request) -> Option<&'static Page> {
    let path = request.path.strip_prefix(BASE)?;
    Page::find(&request.method, path).ok()
}

/// The code of an internal error: many pages have their own.
pub(super) fn internal_error_code(request: &Request) -> &'static str {
    let has = |page: &Page, code| page.code(code).is_some();
    match page_of(request) {
        Some(page) if has(page, 40003) => "40003",
        Some(page) if has(page, 48002) => "48002",
        Some(page) if has(page, 2_221_300) => "2221300",
        _ => "2200",
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
        let operation = match operation(&request.method, &request.path) {
            Ok(operation) => Some(operation),
            Err(_) if request.path == exchange::PATH && request.method == "POST" => None,
            Err(None) if request.path != exchange::PATH => {
                return self.trace(now, plain(404, "404 page not found"));
            }
            Err(other) => {
                let allowed = other.unwrap_or("POST");
                let answer = plain(405, "405 method not allowed").header("allow", allowed);
                return self.trace(now, answer);
            }
        };
        let answer = match operation {
            Some((page, act)) => self.call(page, act, request, now, twist),
            None => self.exchange(request, now),
        };
        match answer {
            Ok(answer) => self.trace(now, answer),
            Err(refusal) => self.refusal(now, &refusal),
        }
    }

    fn call(
        &self,
        page: &'static Page,
        act: Act,
        request: &Request,
        now: SystemTime,
        twist: Option<Twist>,
    ) -> Result<Answer, Refusal> {
        self.check_address()?;
        let status = self.state.platform.token_refusal_status;
        let holder = self.holder(request, now).map_err(|refusal| refusal.status(status))?;
        let caller = Caller::new(&self.state.app, holder);
        if caller.is_user() && !page.takes_user_tokens {
            let message = "the operation takes no user access token";
            return Err(Refusal::new(99_991_668).message(message).status(status));
        }
        if !caller.is_user() && !page.takes_tenant_tokens {
            let message = "the operation takes no tenant access token";
            return Err(Refusal::new(99_991_663).message(message).status(status));
        }
        caller.require_any(&page.scopes)?;
        if self.quotas_on && !page.windows.is_empty() {
            self.quotas.take(page.name, &page.windows, now).map_err(|exceeded| {
                self.slow_down_refusal(exceeded.window.limit, exceeded.reset)
            })?;
        }
        if let Some(limit) = self.state.platform.monthly_calls
            && self.calls.fetch_add(1, Ordering::Relaxed) >= limit
        {
            return Err(Refusal::new(99_991_403));
        }
        let path = request.path.strip_prefix(BASE).unwrap_or_default();
        let parameters = page.parameters_in(path).unwrap_or_default();
        page.check_parameters(&parameters)?;
        page.check_query(&request.query, &caller)?;
        let body = match page.has_body() && (page.needs_body() || !request.body.is_empty()) {
            true => input::body(request)?,
            false => Map::new(),
        };
        page.check_body(&body)?;
        if let Some((counted, window)) = routes::further_limit(page.name, &body)
            && self.quotas_on
        {
            self.quotas.take(counted, &[window], now).map_err(|exceeded| {
                self.slow_down_refusal(exceeded.window.limit, exceeded.reset)
            })?;
        }
        let platform = &self.state.platform;
        let call = Call { page, request, caller, platform, now, twist, body, parameters };
        match act {
            Act::Read(read) => {
                read(&call, self.company.read().unwrap_or_else(PoisonError::into_inner).source())
            }
            Act::Write(write) => {
                let mut company = self.company.write().unwrap_or_else(PoisonError::into_inner);
                once(&call, &mut company, write)
            }
        }
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
        let windows = page_of(request).map_or(&[][..], |page| &page.windows);
        let limit = windows.iter().map(|window| window.limit).max().unwrap_or(50);
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
        let page = page_of(request);
        let scopes = page.map_or(&[][..], |page| &page.scopes);
        let refusal = match code.parse() {
            Ok(99_991_400) => return self.too_fast(request, now, Duration::from_secs(1)),
            Ok(code @ (99_991_672 | 99_991_679)) => Refusal::scopes(code, scopes),
            // 0 would be no refusal.
            Ok(code) if code != 0 => match page.and_then(|page| page.code(code)) {
                Some((status, message)) => {
                    Refusal::new(code).status(status).message(message.to_owned())
                }
                None => Refusal::new(code),
            },
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

/// Changes the company; with a client token that was sent before, only the answer comes again.
fn once(
    call: &Call<'_>,
    company: &mut Company,
    write: fn(&Call<'_>, &mut Company) -> Result<Answer, Refusal>,
) -> Result<Answer, Refusal> {
    let token = call.request.parameter("client_token").filter(|token| !token.is_empty());
    let Some(token) = token.filter(|_| call.page.has_query("client_token")) else {
        return write(call, company);
    };
    let key = format!("{} {token}", call.page.name);
    let others = call.request.query.iter().filter(|(name, _)| name != "client_token");
    let digest =
        others.fold(mix(0xc1, 0), |digest, (name, value)| mix_text(mix_text(digest, name), value));
    let digest = mix_text(digest, &Value::from(call.body.clone()).to_string());
    match company.repeated(&key, digest) {
        Repeated::Before(answer) => Ok(answer),
        Repeated::Other => Err(call.refuse(40021)),
        Repeated::New => {
            let answer = write(call, company)?;
            company.remember(key, digest, answer.clone());
            Ok(answer)
        }
    }
}

fn trace(log_id: &str, answer: Answer) -> Answer {
    answer.header("x-tt-logid", log_id).header("x-request-id", log_id)
}

fn plain(status: u16, text: &str) -> Answer {
    let headers = vec![("content-type", "text/plain".to_owned())];
    Answer { status, headers, body: text.as_bytes().to_vec() }
}
