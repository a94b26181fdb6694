//! What a page, or the spec, states about one operation: the shape that both are brought into.

use serde::Serialize;
use serde_json::{Number, Value};

pub use super::kind::Kind;
pub use super::subject::{Part, Property, Step, Subject};

/// Where a fact stands: a line of a page (from 1), or a JSON pointer into a spec.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// The line of the page; 0 in a spec, whose lines are looked up when somebody asks.
    pub line: usize,
    /// The pointer into the spec; empty on a page.
    #[serde(skip)]
    pub pointer: String,
}

impl Spot {
    /// A line of a page.
    pub fn line(line: usize) -> Self {
        Self { line, pointer: String::new() }
    }

    /// A place in a spec.
    pub fn pointer(pointer: impl Into<String>) -> Self {
        Self { line: 0, pointer: pointer.into() }
    }
}

/// A value and where it was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Noted<T> {
    /// What is said.
    pub value: T,
    /// Where it is said.
    #[serde(flatten)]
    pub spot: Spot,
}

impl<T> Noted<T> {
    /// `value`, read at `spot`.
    pub fn new(value: T, spot: Spot) -> Self {
        Self { value, spot }
    }
}

/// All facts of one operation. Empty lists and absent options mean that nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Facts {
    /// The name of the page's format, such as `feishu`.
    pub format: String,
    /// The page's heading.
    pub title: Option<Noted<String>>,
    /// The page's own address.
    pub address: Option<Noted<String>>,
    /// The page's place in the vendor's tree of pages, where its address may be an alias.
    pub place: Option<Noted<String>>,
    /// The day on which the vendor last changed the page.
    pub updated: Option<Noted<String>>,
    /// The HTTP method in upper case.
    pub method: Option<Noted<String>>,
    /// The URL, or the path alone, with variables in braces.
    pub url: Option<Noted<String>>,
    /// The kinds of token that are accepted.
    pub tokens: Option<Noted<Vec<String>>>,
    /// The kinds of app that may call.
    pub app_types: Option<Noted<Vec<String>>>,
    /// The plans of the vendor that include the operation.
    pub plans: Option<Noted<Vec<String>>>,
    /// The scopes of which any one opens the operation.
    pub scopes: Option<Noted<Vec<String>>>,
    /// Those of the scopes that the vendor calls old, where the page tells them apart.
    pub old_scopes: Option<Noted<Vec<String>>>,
    /// All scopes that open single fields, where they are listed in one place.
    pub field_scopes: Option<Noted<Vec<String>>>,
    /// Whether only a role of the vendor's may call.
    pub role: Option<Spot>,
    /// The rate limits, any of which trips.
    pub rate_limits: Option<Noted<Vec<Rate>>>,
    /// The request headers.
    pub headers: Vec<Field>,
    /// The parameters in the path.
    pub path: Vec<Field>,
    /// The parameters in the query.
    pub query: Vec<Field>,
    /// The fields of the request body.
    pub body: Vec<Field>,
    /// What is answered, by status.
    pub responses: Vec<Answer>,
    /// The HTTP statuses that are listed as such.
    pub statuses: Vec<Noted<String>>,
    /// The error codes.
    pub errors: Vec<ErrorRow>,
    /// The example of a whole request.
    pub request_example: Option<Noted<RequestExample>>,
    /// The example of a request body.
    pub body_example: Option<Noted<Value>>,
    /// The examples of answers.
    pub response_examples: Vec<AnswerExample>,
    /// What the page says in words, by what it speaks of.
    pub wording: Vec<Wording>,
    /// Where the page does not agree with itself.
    pub contradictions: Vec<Contradiction>,
    /// What stands in a table or at a known marker and was not understood.
    pub unread: Vec<Remark>,
}

/// So many requests in so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// How many requests.
    pub requests: u64,
    /// In how many seconds.
    pub seconds: u64,
}

/// A parameter or a field.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Where it stands.
    #[serde(flatten)]
    pub spot: Spot,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// Why its place or its type may be another than the one that was read. Absent where the page
    /// leaves no doubt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uncertain: Option<String>,
    /// Whether it has to be sent, if the page says so either way.
    pub required: Option<bool>,
    /// Whether it may be null.
    #[serde(skip_serializing_if = "is_false")]
    pub nullable: bool,
    /// What counts if it is not sent.
    pub default: Option<Noted<Value>>,
    /// Its limits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Limit>,
    /// The regular expression that its value has to match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<Noted<String>>,
    /// The only values that it can have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<EnumValue>,
    /// Any one of these scopes opens it.
    pub scopes: Option<Noted<Vec<String>>>,
    /// The one value that a header always has.
    pub fixed: Option<Noted<String>>,
    /// An example of its value.
    pub example: Option<Noted<Value>>,
    /// The fields inside it, or inside each of its elements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// The page's example has it, and its table has its fields, but not itself.
    #[serde(skip_serializing_if = "is_false")]
    pub implied: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// One limit of a field or of an enum value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Limit {
    /// Which: `minimum`, `max-length` and so on.
    #[serde(rename = "limit")]
    pub what: Property,
    /// The number; whole numbers have no fraction of zero, so that equal limits are equal.
    pub value: Number,
    /// Where it stands.
    #[serde(flatten)]
    pub spot: Spot,
}

/// One value of an enumeration.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct EnumValue {
    /// The value on the wire.
    pub value: Value,
    /// Where it stands.
    #[serde(flatten)]
    pub spot: Spot,
    /// Any one of these scopes opens the value.
    pub scopes: Option<Noted<Vec<String>>>,
    /// Limits that hold with this value only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Limit>,
}

/// The body of an answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Answer {
    /// The HTTP status.
    pub status: String,
    /// Where it stands.
    #[serde(flatten)]
    pub spot: Spot,
    /// The fields.
    pub fields: Vec<Field>,
}

/// A row of the table of errors.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ErrorRow {
    /// The code, as text.
    pub code: String,
    /// The HTTP status.
    pub status: Option<String>,
    /// The message on the wire.
    pub message: String,
    /// Where it stands.
    #[serde(flatten)]
    pub spot: Spot,
}

/// A whole request as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RequestExample {
    /// The HTTP method.
    pub method: String,
    /// The URL with its query.
    pub url: String,
    /// Headers in the page's order, as `Name: value`.
    pub headers: Vec<String>,
    /// The body, if it is JSON.
    pub body: Option<Value>,
}

/// An answer as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AnswerExample {
    /// The HTTP status.
    pub status: String,
    /// The body.
    pub body: Noted<Value>,
}

/// What a page says in words about one thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wording {
    /// What it speaks of. A field of a table stands here without what is around it.
    pub at: Subject,
    /// The page's words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub spot: Spot,
}

/// A place where a page does not agree with itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contradiction {
    /// What it is about.
    pub at: Subject,
    /// Where it stands.
    #[serde(flatten)]
    pub spot: Spot,
    /// What does not fit.
    pub reason: String,
}

/// Something about a page that a person has to look at.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Remark {
    /// Where it stands.
    #[serde(flatten)]
    pub spot: Spot,
    /// What stands there.
    pub text: String,
    /// Why it is remarkable.
    pub reason: String,
}

impl Remark {
    /// As people are told of it, and as waivers name it.
    pub fn told(&self) -> String {
        format!("{}: {}", self.reason, self.text)
    }
}

/// The methods that operations of these vendors have.
pub const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

impl Facts {
    /// Takes the method that `text`, on `line`, names in any case.
    pub fn take_method(&mut self, line: usize, text: &str) {
        match METHODS.iter().find(|method| method.eq_ignore_ascii_case(text.trim())) {
            Some(method) => self.method = Some(Noted::new((*method).to_owned(), Spot::line(line))),
            None => self.not_understood(line, text, "no known method"),
        }
    }

    /// Notes that `text`, on `line`, was not understood.
    pub fn not_understood(&mut self, line: usize, text: &str, reason: &str) {
        let text = shortened(text.trim());
        self.unread.push(Remark { spot: Spot::line(line), text, reason: reason.to_owned() });
    }

    /// Notes that `at`, on `line`, does not agree with the rest of the page.
    pub fn contradicts(&mut self, line: usize, at: Subject, reason: &str) {
        let spot = Spot::line(line);
        self.contradictions.push(Contradiction { at, spot, reason: reason.to_owned() });
    }

    /// Keeps what the page says in words about `at`.
    pub fn words(&mut self, at: Subject, text: &str, line: usize) {
        if !text.trim().is_empty() {
            let text = text.trim().to_owned();
            self.wording.push(Wording { at, text, spot: Spot::line(line) });
        }
    }
}

/// The beginning of `text`, as long as a person can take in.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 120;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn what_is_seldom_so_is_told_only_where_it_is() {
        let keys = |field: Field| {
            let value = serde_json::json!(field);
            (value["nullable"].clone(), value["implied"].clone())
        };
        let (none, yes) = (serde_json::Value::Null, serde_json::json!(true));
        assert_eq!(keys(Field::default()), (none.clone(), none.clone()));
        let nullable = Field { nullable: true, ..Field::default() };
        assert_eq!(keys(nullable), (yes.clone(), none.clone()));
        let implied = Field { implied: true, ..Field::default() };
        assert_eq!(keys(implied), (none, yes));
    }
}
