//! The refusals: each code with its HTTP status and message, and the block that explains it.

use std::borrow::Cow;

use serde::Serialize;

use super::state::ErrorShape;
use crate::Answer;

/// Why a request is not answered.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) code: i32,
    pub(super) message: Cow<'static, str>,
    pub(super) detail: Detail,
}

/// What a refusal says besides its code.
#[derive(Clone, Debug)]
pub(super) enum Detail {
    /// Nothing.
    None,
    /// Fields of the request that are wrong.
    Fields(Vec<FieldViolation>),
    /// Scopes, any of which would do.
    Scopes(&'static [&'static str]),
    /// A rate limit and the whole seconds to wait.
    Window { limit: usize, reset: u64 },
}

/// A field of the request that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct FieldViolation {
    field: String,
    value: String,
    description: String,
}

/// Codes that the pages document, and those that any operation can answer, with status and message.
///
/// A status that documents leave open is 400.
const CODES: &[(i32, u16, &str)] = &[
    // contact/v3/unit/list_department
    (40003, 500, "internal error"),
    (40011, 400, "page size is invalid"),
    (40012, 400, "page token is invalid error"),
    (43051, 400, "unit_id invalid"),
    // directory/v1/collaboration_tenants
    (2_223_109, 400, "page_token is invalid"),
    (2_224_001, 400, "No permission to operate"),
    // directory/v1/departments/filter
    (2_221_004, 400, "invalid page token"),
    (2_221_005, 400, "no page request"),
    (2_220_009, 400, "Filter field is invalid"),
    (2_220_010, 400, "Exceeded the limit size"),
    (2_220_012, 400, "The field is not support filter"),
    (2_220_013, 400, "The field does not support the operator"),
    (2_220_014, 400, "Invalid field value"),
    // Common to all.
    (99_991_400, 429, "too many requests"),
    (99_991_401, 400, "the address of the caller is not on the app's allow-list"),
    (99_991_403, 429, "the tenant has no calls left this month"),
    (99_991_661, 400, "no access token was sent"),
    (99_991_663, 400, "the tenant access token has expired"),
    (99_991_664, 400, "the app access token is invalid"),
    (99_991_665, 400, "the tenant access token is invalid"),
    (99_991_668, 400, "the user access token is invalid"),
    (99_991_671, 400, "the access token must begin with t- or u-"),
    (99_991_672, 400, "the app lacks a scope"),
    (99_991_677, 400, "the user access token has expired"),
    (99_991_679, 400, "the user has not granted a scope"),
    (99_992_402, 400, "field validation failed"),
    (2200, 500, "internal error"),
    // auth/v3/tenant_access_token/internal
    (10012, 400, "there is no app of this ID"),
    (10013, 400, "the app is not installed in the tenant"),
    (10014, 400, "the app is disabled"),
    (10015, 400, "the app secret is wrong"),
];

impl Refusal {
    /// A refusal with the status and the message of its code.
    pub(super) fn new(code: i32) -> Self {
        let known = CODES.iter().find(|known| known.0 == code);
        let (status, message) =
            known.map_or((400, "refused on demand"), |&(_, status, message)| (status, message));
        Self { status, code, message: Cow::Borrowed(message), detail: Detail::None }
    }

    /// The same refusal with another HTTP status.
    pub(super) fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// The same refusal in other words.
    pub(super) fn message(self, message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), ..self }
    }

    /// A field of the request is wrong.
    pub(super) fn field(
        field: &str,
        value: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        let violation = FieldViolation {
            field: field.to_owned(),
            value: value.into(),
            description: description.into(),
        };
        Self { detail: Detail::Fields(vec![violation]), ..Self::new(99_992_402) }
    }

    /// A scope is missing; any of these would do.
    pub(super) fn scopes(code: i32, scopes: &'static [&'static str]) -> Self {
        let refusal = Self::new(code);
        let message = format!("{}; any of these will do: {}", refusal.message, scopes.join(", "));
        Self { detail: Detail::Scopes(scopes), ..refusal }.message(message)
    }

    /// The request came too fast.
    pub(super) fn slow_down(limit: usize, reset: u64) -> Self {
        Self { detail: Detail::Window { limit, reset }, ..Self::new(99_991_400) }
    }

    /// The answer that says so.
    pub(super) fn answer(&self, log_id: &str, shape: ErrorShape, app_id: &str) -> Answer {
        let mut error = ErrorBlock {
            troubleshooter: format!(
                "look the log ID up: https://open.feishu.cn/search?log_id={log_id}"
            ),
            ..ErrorBlock::default()
        };
        match shape {
            ErrorShape::Documented => error.log_id = Some(log_id),
            ErrorShape::Observed => error.logid = Some(log_id),
        }
        match &self.detail {
            Detail::None | Detail::Window { .. } => {}
            Detail::Fields(fields) => error.field_violations = fields,
            Detail::Scopes(scopes) => {
                let page =
                    format!("https://open.feishu.cn/app/{app_id}/auth?q={}", scopes.join(","));
                error.permission_violations = scopes
                    .iter()
                    .map(|scope| PermissionViolation::new(shape, scope, &page))
                    .collect();
                let description = "ask for one of the scopes on the app's page".to_owned();
                error.helps = vec![Help { url: page, description }];
            }
        }
        let answer =
            Answer::json(self.status, &Envelope { code: self.code, msg: &self.message, error });
        match self.detail {
            Detail::Window { limit, reset } => answer
                .header("x-ogw-ratelimit-limit", limit.to_string())
                .header("x-ogw-ratelimit-reset", reset.to_string()),
            _ => answer,
        }
    }
}

#[derive(Serialize)]
struct Envelope<'a> {
    code: i32,
    msg: &'a str,
    error: ErrorBlock<'a>,
}

#[derive(Default, Serialize)]
struct ErrorBlock<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    log_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logid: Option<&'a str>,
    troubleshooter: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    helps: Vec<Help>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    field_violations: &'a [FieldViolation],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    permission_violations: Vec<PermissionViolation<'a>>,
}

#[derive(Serialize)]
struct Help {
    url: String,
    description: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum PermissionViolation<'a> {
    Documented { scope: &'a str, url: String },
    Observed { r#type: &'static str, subject: &'a str },
}

impl<'a> PermissionViolation<'a> {
    fn new(shape: ErrorShape, scope: &'a str, page: &str) -> Self {
        match shape {
            ErrorShape::Documented => Self::Documented { scope, url: page.to_owned() },
            ErrorShape::Observed => {
                Self::Observed { r#type: "action_scope_required", subject: scope }
            }
        }
    }
}
