//! One request under construction.

mod body;
mod check;
mod key;
mod pattern;

use std::borrow::Cow;
use std::fmt::{self, Display};

use reqwest::header::{HeaderName, HeaderValue};
use serde_core::Serialize;

pub use body::Body;
pub use check::Check;
pub use key::idempotency_key;
pub use pattern::{Pattern, Piece, Sequence};

use crate::encode::{self, fill, unfilled};
use crate::envelope::Payload;
use crate::invalid_parameter::InvalidParameter;
use crate::operation::Operation;
use crate::options::CallOptions;

/// A request that is being put together; it remembers the first problem instead of failing.
///
/// Generated code is therefore a plain chain, and [`Transport::send`](crate::plumbing::Transport::send)
/// refuses a request with a problem before anything is sent.
pub struct Request {
    pub(crate) operation: &'static Operation,
    pub(crate) options: CallOptions,
    path: Cow<'static, str>,
    query: String,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Option<Vec<u8>>,
    payload: Payload,
    idempotency_key: Option<String>,
    check: Check,
}

/// The parts of a request without a problem.
pub(crate) struct Checked {
    /// To be put after the base URL.
    pub(crate) path: Cow<'static, str>,
    /// To be put after the path; it begins with `?`, unless it is empty.
    pub(crate) query: String,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Option<Vec<u8>>,
    /// What of the answer is read.
    pub(crate) payload: Payload,
    /// Whether the vendor knows the request again when it comes twice.
    pub(crate) has_key: bool,
}

impl Request {
    /// A request for this operation, so far without parameters.
    pub fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            options: CallOptions::default(),
            path: operation.path.into(),
            query: String::new(),
            headers: Vec::new(),
            body: None,
            payload: Payload::Data,
            idempotency_key: None,
            check: Check::default(),
        }
    }

    /// Sends it with these options instead of the client's settings.
    pub fn options(mut self, options: &CallOptions) -> Self {
        self.options = options.clone();
        self
    }

    /// Checks parameters and body; the first problem of all checks counts.
    pub fn check(mut self, check: impl FnOnce(&mut Check)) -> Self {
        check(&mut self.check);
        self
    }

    /// Fills the path's `{name}` with one percent-encoded segment.
    ///
    /// The parameter is required. An empty value, `.` and `..` are refused, since a URL cannot
    /// carry them as a segment: they would call another path.
    pub fn path(mut self, name: &'static str, value: Option<&(impl Display + ?Sized)>) -> Self {
        let Some(value) = value else { return self.missing(name) };
        match fill(&self.path, name, &value.to_string()) {
            Ok(path) => self.path = path.into(),
            Err(problem) => return self.refuse(name, problem),
        }
        self
    }

    /// Adds a parameter to the query; for `None` nothing is sent.
    ///
    /// The order of the calls is the order in the query.
    pub fn query(mut self, name: &'static str, value: Option<&(impl Display + ?Sized)>) -> Self {
        if let Some(value) = value {
            self.pair(name, value);
        }
        self
    }

    /// Adds a list to the query, its name repeated: `id=a&id=b`.
    ///
    /// An empty list is refused: a query without the name says that there is no list, which often
    /// means everything.
    pub fn query_each(mut self, name: &'static str, values: Option<&[impl Display]>) -> Self {
        match values {
            None => {}
            Some([]) => return self.refuse(name, EMPTY_LIST),
            Some(values) => {
                values.iter().for_each(|value| self.pair(name, value));
            }
        }
        self
    }

    /// Adds a list to the query, its items separated by commas: `ids=a,b`.
    ///
    /// An empty list is refused, as in [`query_each`](Self::query_each), and so is an item that is
    /// empty or holds a comma: it would arrive as another list.
    pub fn query_joined(mut self, name: &'static str, values: Option<&[impl Display]>) -> Self {
        let Some(values) = values else { return self };
        if values.is_empty() {
            return self.refuse(name, EMPTY_LIST);
        }
        let mut joined = String::new();
        for (index, value) in values.iter().enumerate() {
            let value = value.to_string();
            if value.is_empty() || value.contains(',') {
                let what = if value.is_empty() { "is empty" } else { "holds a comma" };
                let problem = format!("{what}, and commas separate the items of this list");
                return self.refuse(&format!("{name}[{index}]"), problem);
            }
            if index > 0 {
                joined.push(',');
            }
            encode::push(&mut joined, &value);
        }
        self.begin(name);
        self.query.push_str(&joined);
        self
    }

    /// Adds a header; for `None` nothing is sent.
    ///
    /// A value that would not arrive as it is gets refused: other characters than visible ASCII and
    /// spaces, or a space at an end.
    pub fn header(mut self, name: &'static str, value: Option<&(impl Display + ?Sized)>) -> Self {
        let Some(value) = value else { return self };
        let value = value.to_string();
        let visible = value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        if !visible || value.trim() != value {
            return self.refuse(
                name,
                "holds a character that a header cannot carry: only visible ASCII characters, and \
                 spaces between them, can be sent",
            );
        }
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::try_from(value)) {
            (Ok(header), Ok(mut value)) => {
                // It may be personal.
                value.set_sensitive(true);
                self.headers.push((header, value));
                self
            }
            _ => self.refuse(name, "cannot be sent as a header"),
        }
    }

    /// Sets the body.
    ///
    /// No header is set here: the operation's own headers say what the body is.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body = Some(bytes),
            Err(error) => {
                return self.refuse("body", format!("cannot be written as JSON: {error}"));
            }
        }
        self
    }

    /// Sets the body to an object that was put together key by key.
    pub fn body(mut self, body: Body) -> Self {
        if let Some(problem) = &body.problem {
            return self.refuse("body", problem.as_str());
        }
        self.body = Some(body.into_json());
        self
    }

    /// Says that the answer has no data: the call is done when the vendor says so, whatever else is
    /// in the answer.
    ///
    /// What the caller gets is read from `null`, so it is a `Response<()>`.
    pub fn without_data(mut self) -> Self {
        self.payload = Payload::Nothing;
        self
    }

    /// Says that the answer is the whole body: the vendor puts fields of the answer beside its data.
    pub fn with_whole_body(mut self) -> Self {
        self.payload = Payload::Body;
        self
    }

    /// Names the key by which the vendor knows this request again, wherever it travels.
    ///
    /// A request with a key may be repeated when it is not known whether it has run: the vendor runs
    /// it once. An empty key is refused, since to a vendor it is none.
    pub fn idempotency_key(mut self, name: &'static str, key: Option<&str>) -> Self {
        if key == Some("") {
            return self
                .refuse(name, "is empty, so it is not a key: leave it out to send a random one");
        }
        self.idempotency_key = key.map(str::to_owned);
        self
    }

    /// The key, if there is one.
    pub(crate) fn key(&self) -> Option<&str> {
        self.idempotency_key.as_deref()
    }

    /// Hands out the parts, or the first problem.
    pub(crate) fn finish(self) -> Result<Checked, InvalidParameter> {
        if let Some(problem) = self.check.problem {
            return Err(problem);
        }
        if let Some(problem) = unfilled(&self.path) {
            return Err(problem);
        }
        Ok(Checked {
            path: self.path,
            query: self.query,
            headers: self.headers,
            body: self.body,
            payload: self.payload,
            has_key: self.idempotency_key.is_some(),
        })
    }

    fn pair(&mut self, name: &str, value: &(impl Display + ?Sized)) {
        self.begin(name);
        encode::push_displayed(&mut self.query, value);
    }

    /// Adds the name of a parameter, and what stands between it and its value.
    fn begin(&mut self, name: &str) {
        let first = self.query.is_empty();
        if first {
            // As a rule the whole query fits in.
            self.query.reserve(128);
        }
        self.query.push(if first { '?' } else { '&' });
        encode::push(&mut self.query, name);
        self.query.push('=');
    }

    fn missing(mut self, name: &str) -> Self {
        self.check.missing(name);
        self
    }

    fn refuse(mut self, name: &str, problem: impl Into<String>) -> Self {
        self.check.refuse(name, problem);
        self
    }
}

const EMPTY_LIST: &str =
    "is an empty list, which a query cannot express: leave it out if there is nothing to send";

/// Shows no values: they may be personal.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .field("problem", &self.check.problem)
            .finish_non_exhaustive()
    }
}
