//! Errors for tests that call no server.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::code::ErrorCode;
use crate::error::{Error, ErrorKind, Report, Violation};
use crate::invalid_parameter::InvalidParameter;
use crate::operation::{HeaderMap, Operation, StatusCode};

/// Makes an [`Error`] as a call would return it, for tests of the code that handles it.
///
/// What is not set is as it would be after one attempt that failed at the stage of its kind.
///
/// ```
/// # use vendor_client_core::{Error, ErrorClass, ErrorCode, ErrorKind, Method, Operation, StatusCode, WireCode};
/// # #[derive(Clone, Debug, PartialEq)]
/// # struct MyCode(WireCode);
/// # impl std::fmt::Display for MyCode {
/// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
/// # }
/// # impl ErrorCode for MyCode {
/// #     fn from_wire(code: WireCode) -> Self { Self(code) }
/// #     fn class(&self) -> Option<ErrorClass> { (self.0 == 4200).then_some(ErrorClass::NotFound) }
/// #     fn remedy(&self) -> Option<&'static str> { None }
/// # }
/// # static GET_TEAM: Operation = Operation {
/// #     id: "get_team", method: Method::GET, path: "/teams/{id}", idempotent: true, headers: &[],
/// #     docs: "https://acme.example/docs/get_team", updated: None, tokens: &[], scopes: &[],
/// #     rate_limits: &[],
/// # };
/// // A vendor crate has its own `Error`, `ErrorCode` and `operation::GET_TEAM`.
/// let error: Error<MyCode> = Error::builder(ErrorKind::Api, &GET_TEAM)
///     .code(MyCode(WireCode::Integer(4200)))
///     .status(StatusCode::NOT_FOUND)
///     .message("no such team")
///     .build();
/// assert!(error.is_not_found());
/// assert_eq!(error.message(), Some("no such team"));
/// ```
#[must_use = "`build` makes the error"]
pub struct ErrorBuilder<C> {
    code: Option<C>,
    report: Box<Report>,
}

impl<C: ErrorCode> Error<C> {
    /// Makes an error for a test, as a call of this operation would return it.
    pub fn builder(kind: ErrorKind, operation: &'static Operation) -> ErrorBuilder<C> {
        ErrorBuilder::new(kind, operation)
    }
}

impl<C: ErrorCode> ErrorBuilder<C> {
    pub(crate) fn new(kind: ErrorKind, operation: &'static Operation) -> Self {
        let mut report = Report::new(kind, operation, String::new());
        let never_sent = matches!(kind, ErrorKind::InvalidRequest | ErrorKind::Credentials);
        report.attempts = if never_sent { 0 } else { 1 };
        Self { code: None, report }
    }

    /// What went wrong, in the words of the test. By default it follows from the other parts.
    pub fn problem(mut self, problem: impl Into<String>) -> Self {
        self.report.problem = problem.into();
        self
    }

    /// The vendor's code; it brings its class and its remedy along.
    pub fn code(mut self, code: C) -> Self {
        self.report.remedy = code.remedy().map(Into::into);
        self.code = Some(code);
        self
    }

    /// The HTTP status of the answer.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.report.status = Some(status);
        self
    }

    /// The headers of the answer.
    pub fn headers(mut self, headers: HeaderMap) -> Self {
        self.report.headers = Some(headers);
        self
    }

    /// The vendor's message.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.report.message = Some(message.into());
        self
    }

    /// The id under which the vendor's support finds the call.
    pub fn log_id(mut self, log_id: impl Into<String>) -> Self {
        self.report.log_id = Some(log_id.into());
        self
    }

    /// One more field or permission that the vendor complains about.
    pub fn violation(mut self, violation: Violation) -> Self {
        self.report.violations.push(violation);
        self
    }

    /// The JSON path to what cannot be read, for [`ErrorKind::Decode`].
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.report.path = Some(path.into());
        self
    }

    /// A piece of the answer's body.
    pub fn excerpt(mut self, excerpt: impl Into<String>) -> Self {
        self.report.excerpt = Some(excerpt.into());
        self
    }

    /// How often the client sent the request, or tried to.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.report.attempts = attempts;
        self
    }

    /// Whether the request may have run.
    pub fn may_have_run(mut self, may_have_run: bool) -> Self {
        self.report.sent = may_have_run;
        self
    }

    /// How long the server asks to wait.
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.report.retry_after = Some(wait);
        self
    }

    /// The parameter that is at fault, for [`ErrorKind::InvalidRequest`], and what is wrong with it:
    /// `("page_size", "is 101, and at most 100 is allowed")`.
    pub fn parameter(self, name: impl Into<String>, problem: impl Into<String>) -> Self {
        self.cause(InvalidParameter::new(name, problem))
    }

    /// The error behind it, such as a [`CredentialsError`](crate::CredentialsError) for
    /// [`ErrorKind::Credentials`].
    pub fn cause(mut self, cause: impl StdError + Send + Sync + 'static) -> Self {
        if self.report.problem.is_empty() {
            self.report.problem = cause.to_string();
        }
        self.report = self.report.cause(cause);
        self
    }

    /// The error.
    pub fn build(self) -> Error<C> {
        let Self { code, mut report } = self;
        if report.problem.is_empty() {
            let mut problem = report.kind.what_happened().to_owned();
            if let Some(message) = &report.message {
                problem += &format!(": {message}");
            }
            let code = code.as_ref().map(|code| format!("code {code}"));
            let status = report.status.map(|status| format!("HTTP {}", status.as_u16()));
            let came: Vec<_> = code.into_iter().chain(status).collect();
            if !came.is_empty() {
                problem += &format!(" ({})", came.join(", "));
            }
            report.problem = problem;
        }
        match code {
            Some(code) => report.with_code(code),
            None => report.into(),
        }
    }
}

impl<C: ErrorCode> fmt::Debug for ErrorBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilder")
            .field("kind", &self.report.kind)
            .field("operation", &self.report.operation.id)
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}
