//! The one error type of all calls.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt::{self, Debug, Display};
use std::sync::Arc;
use std::time::Duration;

use crate::code::{ErrorClass, ErrorCode};
use crate::credentials_error::CredentialsError;
use crate::invalid_parameter::InvalidParameter;
use crate::operation::{HeaderMap, Operation, StatusCode};
use crate::text;

/// What a refusal says about one field or one permission.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Violation {
    /// A field of the request that the vendor does not accept.
    Field {
        /// The field's name or path.
        field: String,
        /// The value that the vendor saw.
        value: Option<String>,
        /// What is wrong with it.
        description: Option<String>,
    },
    /// A permission that is missing.
    Permission {
        /// The scope to ask for.
        scope: String,
        /// Where to ask for it.
        url: Option<String>,
    },
}

impl Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Violation::Field { field, value, description } => {
                write!(f, "field {field}")?;
                if let Some(value) = value {
                    write!(f, " = \"{value}\"")?;
                }
                if let Some(description) = description {
                    write!(f, ": {description}")?;
                }
                Ok(())
            }
            Violation::Permission { scope, url } => {
                write!(f, "missing scope {scope}")?;
                if let Some(url) = url {
                    write!(f, " (ask for it at {url})")?;
                }
                Ok(())
            }
        }
    }
}

/// At which stage a call failed.
///
/// [`Error`] has a predicate for each, which says whether the request may have run, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A parameter is missing or outside its documented limits. See [`Error::is_invalid_request`].
    InvalidRequest,
    /// There is no token. See [`Error::is_credentials`].
    Credentials,
    /// The client could not connect. See [`Error::is_connect`].
    Connect,
    /// It took too long. See [`Error::is_timeout`].
    Timeout,
    /// The connection broke. See [`Error::is_interrupted`].
    Interrupted,
    /// The answer is too large. See [`Error::is_too_large`].
    TooLarge,
    /// An unexpected HTTP status without a vendor's code. See [`Error::is_status`].
    Status,
    /// The vendor refused. See [`Error::is_api`].
    Api,
    /// The answer cannot be read. See [`Error::is_decode`].
    Decode,
    /// The pages of a list do not add up. See [`Error::is_paging`].
    Paging,
}

impl ErrorKind {
    /// A word for each, for errors that say nothing else.
    pub(crate) fn what_happened(self) -> &'static str {
        match self {
            Self::InvalidRequest => "the request is not valid",
            Self::Credentials => "there is no token",
            Self::Connect => "the client could not connect",
            Self::Timeout => "it took too long",
            Self::Interrupted => "the connection broke",
            Self::TooLarge => "the answer is too large",
            Self::Status => "the HTTP status is not the expected one",
            Self::Api => "the vendor refused the request",
            Self::Decode => "the answer is not as documented",
            Self::Paging => "the pages do not add up",
        }
    }
}

/// A call that failed: what was asked, what came back, and what to do.
///
/// `Display` says all of it on one line, the cause included. Error reporters print the chain of
/// [`source`](StdError::source) as well, which therefore begins after what `Display` has said already;
/// [`cause`](Self::cause) is the error behind this one in any case. `C` is the vendor's error code;
/// vendor crates have an alias for it.
///
/// No token is in it: where a server echoes the token, `[redacted]` stands instead. Texts of the
/// server are cut to a bounded length and hold no line breaks.
#[derive(Clone)]
pub struct Error<C>(Box<Inner<C>>);

#[derive(Clone)]
struct Inner<C> {
    code: Option<C>,
    report: Report,
}

/// Everything about a failure but the vendor's code, so that the stages need not be generic over
/// it.
#[derive(Clone)]
pub(crate) struct Report {
    pub(crate) kind: ErrorKind,
    pub(crate) operation: &'static Operation,
    /// What came back, without a full stop at the end.
    pub(crate) problem: String,
    /// What to do about it, in whole sentences.
    pub(crate) remedy: Option<Cow<'static, str>>,
    pub(crate) status: Option<StatusCode>,
    pub(crate) headers: Option<HeaderMap>,
    pub(crate) message: Option<String>,
    pub(crate) log_id: Option<String>,
    pub(crate) violations: Vec<Violation>,
    pub(crate) path: Option<String>,
    pub(crate) excerpt: Option<String>,
    /// Whether the request may have gone out, by this attempt or one before it.
    pub(crate) sent: bool,
    pub(crate) attempts: u32,
    pub(crate) retry_after: Option<Duration>,
    /// By which the vendor knows the request again.
    pub(crate) idempotency_key: Option<String>,
    pub(crate) source: Option<Arc<dyn StdError + Send + Sync>>,
    /// How much of `source` is in `problem`.
    pub(crate) told: Told,
}

/// How much of an error another error's message repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    Nothing,
    /// Its own message, without those of its sources.
    Message,
    /// The innermost message, which is the one that says something.
    Innermost,
}

impl Report {
    pub(crate) fn new(
        kind: ErrorKind,
        operation: &'static Operation,
        problem: impl Into<String>,
    ) -> Box<Self> {
        Box::new(Self {
            kind,
            operation,
            problem: problem.into(),
            remedy: None,
            status: None,
            headers: None,
            message: None,
            log_id: None,
            violations: Vec::new(),
            path: None,
            excerpt: None,
            sent: !matches!(
                kind,
                ErrorKind::InvalidRequest | ErrorKind::Credentials | ErrorKind::Connect
            ),
            attempts: 0,
            retry_after: None,
            idempotency_key: None,
            source: None,
            told: Told::Nothing,
        })
    }

    pub(crate) fn remedy(mut self: Box<Self>, remedy: impl Into<Cow<'static, str>>) -> Box<Self> {
        self.remedy = Some(remedy.into());
        self
    }

    /// The error behind it, of which `problem` says nothing.
    pub(crate) fn source(
        mut self: Box<Self>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Box<Self> {
        self.source = Some(Arc::from(source.into()));
        self
    }

    /// The error behind it, whose message is in `problem`.
    pub(crate) fn cause(
        mut self: Box<Self>,
        cause: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Box<Self> {
        self.source = Some(Arc::from(cause.into()));
        self.told = Told::Message;
        self
    }

    /// The same where it is the innermost message of the chain that is in `problem`.
    pub(crate) fn innermost(
        self: Box<Self>,
        cause: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Box<Self> {
        let mut report = self.cause(cause);
        report.told = Told::Innermost;
        report
    }

    /// What is known about whether the request has run, where that is the question.
    fn whether_it_ran(&self) -> Option<&'static str> {
        Some(match (self.kind, self.sent) {
            (ErrorKind::InvalidRequest | ErrorKind::Credentials, false) => "Nothing was sent.",
            (ErrorKind::Connect | ErrorKind::Timeout, false) => "The request was not sent.",
            (ErrorKind::Credentials | ErrorKind::Connect, true) => {
                "An earlier attempt was sent, and may have run."
            }
            (ErrorKind::Timeout | ErrorKind::Interrupted, true) => "The request may have run.",
            _ => return None,
        })
    }

    pub(crate) fn with_code<C>(self: Box<Self>, code: C) -> Error<C> {
        Error(Box::new(Inner { code: Some(code), report: *self }))
    }
}

impl<C> Error<C> {
    pub(crate) fn report(&self) -> &Report {
        &self.0.report
    }

    pub(crate) fn report_mut(&mut self) -> &mut Report {
        &mut self.0.report
    }
}

impl<C> From<Box<Report>> for Error<C> {
    fn from(report: Box<Report>) -> Self {
        Error(Box::new(Inner { code: None, report: *report }))
    }
}

/// What went wrong.
impl<C: ErrorCode> Error<C> {
    /// At which stage the call failed.
    pub fn kind(&self) -> ErrorKind {
        self.0.report.kind
    }

    /// A parameter is missing or outside its documented limits.
    ///
    /// Nothing was sent. Correct the parameter that [`parameter`](Self::parameter) names; repeating
    /// does not help.
    pub fn is_invalid_request(&self) -> bool {
        self.kind() == ErrorKind::InvalidRequest
    }

    /// There is no token, or it holds characters that no header can carry.
    ///
    /// Nothing was sent, unless the server refused the token of an attempt before this one: then
    /// [`may_have_run`](Self::may_have_run) is true. The message has the reason, and
    /// [`cause`](Self::cause) is the [`CredentialsError`]: a wrong secret or key has to be corrected;
    /// [`is_transient`](Self::is_transient) is true if the token server is out of reach or busy, so that
    /// a later call may succeed.
    pub fn is_credentials(&self) -> bool {
        self.kind() == ErrorKind::Credentials
    }

    /// The client could not connect: the name does not resolve, nobody listens, TLS failed.
    ///
    /// This attempt sent nothing. Unless one before it did, which
    /// [`may_have_run`](Self::may_have_run) tells, repeating is safe. It has been repeated already;
    /// check base URL, network and proxy.
    pub fn is_connect(&self) -> bool {
        self.kind() == ErrorKind::Connect
    }

    /// It took longer than a timeout allows; the message names the setting.
    ///
    /// The request may have run, unless it was the connect timeout. It has not been repeated, unless
    /// it was the connect timeout: repeat it if running it twice does no harm, or set a longer
    /// timeout.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// The connection broke while the request was being sent or the answer was being read.
    ///
    /// The request may have run; if there is a [`status`](Self::status), it did. An operation that
    /// changes nothing has been repeated already, as often as [`attempts`](Self::attempts) says.
    /// Repeat another if running it twice does no harm.
    pub fn is_interrupted(&self) -> bool {
        self.kind() == ErrorKind::Interrupted
    }

    /// The answer is larger than [`max_response_bytes`](crate::ClientBuilder::max_response_bytes).
    ///
    /// The request has run. Ask for smaller pages or raise the limit.
    pub fn is_too_large(&self) -> bool {
        self.kind() == ErrorKind::TooLarge
    }

    /// An unexpected HTTP status without a vendor code, redirects included.
    ///
    /// Often it is not the vendor's application that answered but something in front of it, so that
    /// the request has probably not run. [`excerpt`](Self::excerpt) shows the beginning of the
    /// body. Check the base URL for a redirect and for 404. After 408, 429, 502, 503 and 504 an
    /// operation that changes nothing has been repeated already; try again later, see
    /// [`retry_after`](Self::retry_after).
    pub fn is_status(&self) -> bool {
        self.kind() == ErrorKind::Status
    }

    /// The vendor refused the request, and said why in its own terms.
    ///
    /// [`code`](Self::code), [`message`](Self::message), [`remedy`](Self::remedy) and
    /// [`violations`](Self::violations) tell more. A request that was refused has, as a rule, not
    /// run; after an internal error of the vendor, it may have. Do what the remedy says: most codes
    /// want another request, and what may pass by itself has been repeated already.
    pub fn is_api(&self) -> bool {
        self.kind() == ErrorKind::Api
    }

    /// The answer is not what the vendor documents.
    ///
    /// The request has run. [`path`](Self::path) and [`excerpt`](Self::excerpt) show the place.
    /// Repeating rarely helps; a newer version of the crate may.
    pub fn is_decode(&self) -> bool {
        self.kind() == ErrorKind::Decode
    }

    /// The pages of a list do not add up, so that what came so far is a part of the list, or may
    /// be.
    ///
    /// The requests have run. Start the listing again, and do not take the items so far for the
    /// whole.
    pub fn is_paging(&self) -> bool {
        self.kind() == ErrorKind::Paging
    }
}

/// What it means, whoever the vendor is.
///
/// The class of each documented code is in the vendor's spec. Where the code is unknown, or an answer
/// has none, the HTTP status decides.
impl<C: ErrorCode> Error<C> {
    /// What the refusal means. `None` if the call was not refused, or if neither code nor status says
    /// what it means.
    ///
    /// An answer without a vendor code often comes from a proxy in between. It says nothing
    /// about what the request names: such a 404 is not [`NotFound`](ErrorClass::NotFound).
    pub fn class(&self) -> Option<ErrorClass> {
        let by_status = || self.status().and_then(ErrorClass::of_status);
        match self.kind() {
            ErrorKind::Api => self.code().and_then(C::class).or_else(by_status),
            ErrorKind::Credentials => self.code().and_then(C::class),
            ErrorKind::Status => by_status().filter(|class| {
                use ErrorClass::{Forbidden, RateLimited, ServerError, Unauthorized};
                matches!(class, Unauthorized | Forbidden | RateLimited | ServerError)
            }),
            _ => None,
        }
    }

    /// The vendor does not accept a value of the request, or the combination of values.
    ///
    /// [`is_invalid_request`](Self::is_invalid_request) is the same, found here before anything
    /// was sent. Send another request; repeating this one does not help.
    pub fn is_invalid_argument(&self) -> bool {
        self.class() == Some(ErrorClass::InvalidArgument)
    }

    /// The vendor does not accept the token, or gives none for these credentials.
    ///
    /// If the credentials had another token, the call has been repeated with it already.
    pub fn is_unauthorized(&self) -> bool {
        self.class() == Some(ErrorClass::Unauthorized)
    }

    /// The caller lacks a scope, a role, a plan, or a place on an allow-list of addresses.
    ///
    /// [`violations`](Self::violations) names the scopes where the vendor does.
    pub fn is_forbidden(&self) -> bool {
        self.class() == Some(ErrorClass::Forbidden)
    }

    /// What the request names does not exist, in the vendor's own terms.
    ///
    /// A 404 without a vendor code is an [`is_status`](Self::is_status): it may come from a
    /// wrong base URL.
    pub fn is_not_found(&self) -> bool {
        self.class() == Some(ErrorClass::NotFound)
    }

    /// The request contradicts the present state of what it names.
    pub fn is_conflict(&self) -> bool {
        self.class() == Some(ErrorClass::Conflict)
    }

    /// There were too many requests in a short time.
    ///
    /// An operation that changes nothing has been repeated already. Wait for as long as
    /// [`retry_after`](Self::retry_after) says, a minute if it says nothing.
    pub fn is_rate_limited(&self) -> bool {
        self.class() == Some(ErrorClass::RateLimited)
    }

    /// A quota of a day, a month or a plan is used up. Repeating does not help soon.
    pub fn is_quota_exhausted(&self) -> bool {
        self.class() == Some(ErrorClass::QuotaExhausted)
    }

    /// It may pass without anything being changed: a rate limit, a server's own problem, a network or
    /// a token server that is out of reach, a timeout.
    ///
    /// The same call may succeed later. Whether it may be repeated without harm is another question:
    /// see [`may_have_run`](Self::may_have_run).
    pub fn is_transient(&self) -> bool {
        match self.kind() {
            ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted => true,
            ErrorKind::Credentials => {
                let source = self.0.report.source.as_deref();
                source
                    .and_then(|source| source.downcast_ref::<CredentialsError>())
                    .is_some_and(CredentialsError::is_transient)
            }
            _ => {
                self.status() == Some(StatusCode::REQUEST_TIMEOUT)
                    || matches!(
                        self.class(),
                        Some(ErrorClass::RateLimited | ErrorClass::ServerError)
                    )
            }
        }
    }
}

/// What was asked.
impl<C: ErrorCode> Error<C> {
    /// The operation's name.
    pub fn operation(&self) -> &'static str {
        self.0.report.operation.id
    }

    /// How often the client sent the request, or tried to. 0 if it did not get that far.
    pub fn attempts(&self) -> u32 {
        self.0.report.attempts
    }

    /// Whether the request may have run, by the last attempt or by one before it. False is certain.
    pub fn may_have_run(&self) -> bool {
        self.0.report.sent
    }

    /// How long the server asks to wait before the next attempt; for
    /// [`Credentials`](ErrorKind::Credentials) it is the server that gives the tokens.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.report.retry_after
    }

    /// The idempotency key that the request was sent with, the caller's own or a random one.
    ///
    /// The same request, sent again with the same key, runs only once. So if a call
    /// [may have run](Self::may_have_run), repeat it with this key.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.report.idempotency_key.as_deref()
    }

    /// The URL of the vendor's page on the operation.
    pub fn docs(&self) -> &'static str {
        self.0.report.operation.docs
    }

    /// The error behind this one: what the [`Credentials`](crate::Credentials) said (a
    /// [`CredentialsError`]), what the HTTP client said (a [`reqwest::Error`]), or what an
    /// [`HttpService`](crate::HttpService) returned.
    ///
    /// Its message is in `Display` already.
    pub fn cause(&self) -> Option<&(dyn StdError + Send + Sync + 'static)> {
        self.0.report.source.as_deref()
    }

    /// The parameter that is at fault, for [`InvalidRequest`](ErrorKind::InvalidRequest).
    pub fn parameter(&self) -> Option<&str> {
        let source = self.0.report.source.as_deref()?;
        source.downcast_ref::<InvalidParameter>().map(InvalidParameter::name)
    }
}

/// What came back.
impl<C: ErrorCode> Error<C> {
    /// The HTTP status, if an answer got that far.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.report.status
    }

    /// The answer's headers, if it got that far. They are as the server sent them, and `Debug`
    /// leaves them out.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.report.headers.as_ref()
    }

    /// The vendor's code, for [`Api`](ErrorKind::Api); for [`Credentials`](ErrorKind::Credentials) the
    /// one with which a token was refused.
    pub fn code(&self) -> Option<&C> {
        self.0.code.as_ref()
    }

    /// The vendor's own message, for [`Api`](ErrorKind::Api). For people: branch on the code.
    pub fn message(&self) -> Option<&str> {
        self.0.report.message.as_deref()
    }

    /// What to do about it, in a sentence or two.
    pub fn remedy(&self) -> Option<&str> {
        self.0.report.remedy.as_deref()
    }

    /// The id under which the vendor's support finds the call.
    pub fn log_id(&self) -> Option<&str> {
        self.0.report.log_id.as_deref()
    }

    /// What the vendor says about single fields and permissions.
    pub fn violations(&self) -> &[Violation] {
        &self.0.report.violations
    }

    /// Where in the answer reading stopped, such as `data.items[3].id`, for
    /// [`Decode`](ErrorKind::Decode).
    ///
    /// `None` if it is the answer as a whole that cannot be read.
    pub fn path(&self) -> Option<&str> {
        self.0.report.path.as_deref()
    }

    /// A piece of the answer, at most 120 characters, for [`Decode`](ErrorKind::Decode) and
    /// [`Status`](ErrorKind::Status). `None` if the answer has no body.
    pub fn excerpt(&self) -> Option<&str> {
        self.0.report.excerpt.as_deref()
    }
}

impl<C> Display for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { kind, operation, problem, remedy, attempts, .. } = &self.0.report;
        write!(f, "{}: {}", operation.id, text::sentence(problem))?;
        if *attempts > 1 {
            write!(f, " There were {attempts} attempts.")?;
        }
        if let Some(known) = self.0.report.whether_it_ran() {
            write!(f, " {known}")?;
        }
        if let (Some(key), ErrorKind::Timeout | ErrorKind::Interrupted, true) =
            (&self.0.report.idempotency_key, kind, self.0.report.sent)
        {
            write!(f, " Sent again with the idempotency key `{key}`, it runs only once.")?;
        }
        if let Some(remedy) = remedy {
            write!(f, " {}", text::sentence(remedy))?;
        }
        // The page helps where the question is what to send and what comes back, not where the
        // network is at fault.
        if matches!(kind, ErrorKind::InvalidRequest | ErrorKind::Api | ErrorKind::Decode) {
            write!(f, " See {}", operation.docs)?;
        }
        Ok(())
    }
}

/// Leaves the headers out: a server or a proxy may put cookies there.
impl<C: Debug> Debug for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { kind, operation, problem, source, attempts, .. } = &self.0.report;
        let Report { status, log_id, violations, path, excerpt, .. } = &self.0.report;
        f.debug_struct("Error")
            .field("kind", kind)
            .field("operation", &operation.id)
            .field("problem", problem)
            .field("attempts", attempts)
            .field("status", status)
            .field("code", &self.0.code)
            .field("log_id", log_id)
            .field("violations", violations)
            .field("path", path)
            .field("excerpt", excerpt)
            .field("source", source)
            .finish_non_exhaustive()
    }
}

/// The source is what `Display` has not said yet: error reporters print both.
impl<C: ErrorCode> StdError for Error<C> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let source = self.0.report.source.as_deref()?;
        match self.0.report.told {
            Told::Nothing => Some(source),
            Told::Message => source.source(),
            Told::Innermost => None,
        }
    }
}
