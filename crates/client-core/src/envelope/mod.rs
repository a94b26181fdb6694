//! From an answer to its data, or to the reason why there is none.
//!
//! The fast path is one pass over the body, and holds for nearly every answer. When it fails, the
//! slow path finds out what is wrong, and takes the time that a good error needs.

mod probe;
mod typed;

use reqwest::header::{CONTENT_TYPE, LOCATION};
use serde_core::de::DeserializeOwned;
use serde_json::Value;

use crate::base_url;
use crate::code::{ErrorCode, WireCode};
use crate::credentials::AccessToken;
use crate::error::{Error, ErrorKind, Report, Violation};
use crate::exchange::Answer;
use crate::fingerprint::{self, Fingerprint};
use crate::operation::{Operation, StatusCode};
use crate::response::{self, Response};
use crate::room;
use crate::text::{self, Redactor};
use crate::vendor::Vendor;
use probe::Verdict;
use typed::Broken;

/// How much of the server's texts an error keeps, in characters.
const MESSAGE: usize = 500;
const CODE: usize = 100;

/// How many violations an error keeps, and how many its message shows.
const VIOLATIONS: usize = 100;
const SHOWN_VIOLATIONS: usize = 5;

/// What of an answer a caller gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Payload {
    /// What the envelope calls data; without an envelope, the body.
    #[default]
    Data,
    /// The whole body: the vendor puts fields of the answer beside the data.
    Body,
    /// Nothing: the answer says only that the call succeeded. It is read as `null`.
    Nothing,
}

/// Takes the envelope off and decodes the data.
pub(crate) fn decode<V: Vendor, T: DeserializeOwned>(
    operation: &'static Operation,
    payload: Payload,
    answer: Answer<'_>,
    token: &AccessToken,
) -> Result<Response<T>, Error<V::Code>> {
    let data = match typed::fast(V::ENVELOPE, payload, &answer) {
        Some(data) => data,
        None => match probe::verdict(V::ENVELOPE, &answer.body) {
            Verdict::Refused { code, message, body, is_cut } => {
                let redactor = Redactor::new([token.expose()]);
                let refusal = Refusal { operation, answer, redactor, code, message, body, is_cut };
                return Err(refusal.into_error::<V>());
            }
            verdict => {
                let accepted = verdict == Verdict::Accepted;
                typed::slow(V::ENVELOPE, payload, &answer, accepted).map_err(|broken| {
                    let log_id = response::log_id(&answer.headers, V::LOG_ID_HEADERS);
                    unreadable(
                        V::NAME,
                        operation,
                        &answer,
                        log_id,
                        broken,
                        &Redactor::new([token.expose()]),
                    )
                })?
            }
        },
    };
    let log_id = match response::log_id(&answer.headers, V::LOG_ID_HEADERS) {
        Some(log_id) => Some(log_id.to_owned()),
        None if V::LOG_ID_KEYS.is_empty() => None,
        None => V::log_id(&Value::Object(probe::pick(&answer.body, V::LOG_ID_KEYS))),
    };
    // A server that echoes the token may do so anywhere.
    let log_id = log_id.map(|log_id| {
        // Most log ids are shorter than the token, so that there is nothing to look for.
        let plain = log_id.bytes().all(|byte| byte.is_ascii_graphic());
        if plain && log_id.len() < token.expose().len().min(MESSAGE) {
            log_id
        } else {
            Redactor::new([token.expose()]).clean(&log_id, MESSAGE)
        }
    });
    let fingerprint = fingerprint::wanted().then(|| Fingerprint::of(&answer.body));
    Ok(Response::received(data, answer.status, answer.headers, log_id, fingerprint))
}

/// A refusal in the vendor's own terms.
struct Refusal<'a> {
    operation: &'static Operation,
    answer: Answer<'a>,
    redactor: Redactor,
    code: WireCode,
    message: Option<String>,
    body: Value,
    /// Whether the body had more than is kept of it.
    is_cut: bool,
}

impl Refusal<'_> {
    fn into_error<V: Vendor>(self) -> Error<V::Code> {
        let Self { operation, answer, redactor, code, message, body, is_cut } = self;
        let clean = |text: &str| redactor.clean(text, MESSAGE);
        let status = answer.status;
        let code = V::Code::from_wire(match code {
            WireCode::Text(text) => WireCode::Text(redactor.clean(&text, CODE).into()),
            integer => integer,
        });
        let message = message.as_deref().map(clean);
        let log_id = response::log_id(&answer.headers, V::LOG_ID_HEADERS)
            .map(clean)
            .or_else(|| V::log_id(&body).as_deref().map(clean));
        let violations: Vec<Violation> = V::violations(&body)
            .into_iter()
            .take(VIOLATIONS)
            .map(|violation| clean_violation(violation, clean))
            .collect();

        let mut problem = format!("{} refused the request", V::NAME);
        if let Some(message) = &message {
            problem += &format!(": {}", message.trim_end_matches('.'));
        }
        problem += &format!(" (code {code}, HTTP {}", status.as_u16());
        if let Some(log_id) = &log_id {
            problem += &format!(", log id {log_id}");
        }
        problem += ")";
        for violation in violations.iter().take(SHOWN_VIOLATIONS) {
            problem += &format!("; {violation}");
        }
        if violations.len() > SHOWN_VIOLATIONS {
            // What is left out has not been counted.
            let least = if is_cut || violations.len() == VIOLATIONS { "at least " } else { "" };
            problem += &format!("; and {least}{} more", violations.len() - SHOWN_VIOLATIONS);
        }

        let mut report = Report::new(ErrorKind::Api, operation, problem);
        report.remedy =
            V::remedy(&code, status).map(Into::into).or_else(|| code.remedy().map(Into::into));
        report.status = Some(status);
        report.headers = Some(answer.headers);
        report.message = message;
        report.log_id = log_id;
        report.violations = violations;
        report.with_code(code)
    }
}

fn clean_violation(violation: Violation, clean: impl Fn(&str) -> String) -> Violation {
    let some = |text: Option<String>| text.as_deref().map(&clean);
    match violation {
        Violation::Field { field, value, description } => Violation::Field {
            field: clean(&field),
            value: some(value),
            description: some(description),
        },
        Violation::Permission { scope, url } => {
            Violation::Permission { scope: clean(&scope), url: some(url) }
        }
    }
}

/// An answer that is neither the data nor a refusal in the vendor's terms.
fn unreadable(
    vendor: &str,
    operation: &'static Operation,
    answer: &Answer<'_>,
    log_id: Option<&str>,
    broken: Broken,
    redactor: &Redactor,
) -> Box<Report> {
    let status = answer.status;
    let log_id = log_id.map(|log_id| redactor.clean(log_id, MESSAGE));
    // As a bracket: what came, and under which name the vendor's support finds it.
    let came = |more: Option<String>| {
        let mut came = format!("HTTP {}", status.as_u16());
        for part in more.into_iter().chain(log_id.as_ref().map(|id| format!("log id {id}"))) {
            came += &format!(", {part}");
        }
        came
    };
    let content_type = answer.headers.get(CONTENT_TYPE).map(|value| {
        format!("content type {}", redactor.clean(&String::from_utf8_lossy(value.as_bytes()), CODE))
    });
    let place = broken.place(&answer.body);
    let excerpt = Some(redactor.excerpt(&answer.body, place)).filter(|text| !text.is_empty());
    let near = excerpt.as_ref().map(|text| format!(", near `{text}`")).unwrap_or_default();

    let path = broken.path().map(|path| redactor.clean(path, MESSAGE));
    let at = path.as_ref().map(|path| format!(" at {path}")).unwrap_or_default();

    let host = answer.host;
    let redirect = redirect_target(answer, redactor);
    let mut report = match &broken {
        Broken::Status if redirect.is_some() => {
            let target = redirect.unwrap_or_default();
            let problem = format!("{host} redirected to {target} ({})", came(None));
            Report::new(ErrorKind::Status, operation, problem).remedy(REDIRECT_REMEDY)
        }
        Broken::Status => {
            let more: Vec<String> = content_type
                .into_iter()
                .chain(log_id.as_ref().map(|id| format!("log id {id}")))
                .collect();
            let more =
                if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
            let body = excerpt.as_ref().map(|text| format!(": `{text}`")).unwrap_or_default();
            let problem = format!(
                "{host} answered HTTP {} without an error code from {vendor}{more}{body}",
                reason(status),
            );
            Report::new(ErrorKind::Status, operation, problem).remedy(status_remedy(status))
        }
        Broken::Empty => {
            let problem = format!("the answer has an empty body ({})", came(content_type));
            Report::new(ErrorKind::Decode, operation, problem).remedy(NO_JSON_REMEDY)
        }
        Broken::TooLarge => {
            let problem = format!(
                "the answer ({}) has {} bytes, and would take more than {} times as much memory",
                came(None),
                answer.body.len(),
                room::PROMISED
            );
            Report::new(ErrorKind::TooLarge, operation, problem).remedy("Ask for smaller pages.")
        }
        Broken::Syntax { error, .. } => {
            let error = redactor.clean_quoted(error, MESSAGE);
            let came = came(content_type);
            let problem = format!("the answer ({came}) is not valid JSON{at}: {error}{near}");
            Report::new(ErrorKind::Decode, operation, problem).remedy(NO_JSON_REMEDY)
        }
        Broken::Data { error, .. } => {
            let error = redactor.clean_quoted(error, MESSAGE);
            let came = came(None);
            let problem = format!("the answer ({came}) is not as documented{at}: {error}{near}");
            Report::new(ErrorKind::Decode, operation, problem).remedy(DECODE_REMEDY)
        }
    };
    report.status = Some(status);
    report.headers = Some(answer.headers.clone());
    report.log_id = log_id;
    report.path = path;
    report.excerpt = excerpt;
    report
}

/// The host that a redirect points to, with its port.
fn redirect_target(answer: &Answer<'_>, redactor: &Redactor) -> Option<String> {
    let location = answer.headers.get(LOCATION)?.to_str().ok()?;
    // The token goes before the URL is taken apart, since a part of the token would not be noticed.
    let location = redactor.clean(location, MESSAGE);
    let url = answer.redirected_by.as_ref()?.join(&location).ok()?;
    base_url::host(&url).map(|host| text::cut(&text::escape(&host), CODE))
}

const REDIRECT_REMEDY: &str =
    "Redirects are not followed, so that the token goes nowhere else. Check the base URL.";

const NO_JSON_REMEDY: &str = "Check the base URL and any proxy in between.";

const DECODE_REMEDY: &str =
    "The vendor may have changed its answers: try a newer version of this crate, or report this.";

fn reason(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("{} {reason}", status.as_u16()),
        None => status.as_u16().to_string(),
    }
}

fn status_remedy(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 | 403 | 407 => "Check the credentials and the base URL.",
        408 | 429 => "Wait a while, then try again.",
        500.. => {
            "Try again later; if it lasts, ask the vendor or whoever runs the proxy in between."
        }
        _ => "Check the base URL.",
    }
}
