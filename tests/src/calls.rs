//! What the generated calls are made of, and what comes back from them: the same for every vendor, so that
//! tests can go through the specs and meet each operation there is.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt::Debug;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use vendor_client_core::plumbing::{Paged, PagedItems};
use vendor_client_core::{
    Error, ErrorClass, ErrorCode, ErrorKind, Items, Pages, Response, Violation, WireCode,
};

use crate::Server;

/// An operation that can be called and decoded without naming its types. Codegen makes one for each.
///
/// Inputs are a JSON object: the values of the parameters and of the body's properties, by their names on the
/// page (`page_request.page_size`).
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// Calls the operation once.
    pub send: fn(&Server, &Value) -> Sending<Success>,
    /// The items of a listing whose pages hold one list, to the last one or to the error.
    pub items: Option<fn(&Server, &Value) -> Sending<Listed>>,
    /// The pages of a listing, to the last one or to the error.
    pub pages: Option<fn(&Server, &Value) -> Sending<Listed>>,
    /// Decodes the data of an answer into the operation's type, and writes that as JSON again.
    pub recode: fn(&[u8]) -> serde_json::Result<String>,
}

/// Reads a field of an object that is JSON: what it means, as JSON again (a time as milliseconds since 1970), or what the
/// error says.
pub type View = fn(&Value) -> Result<Value, String>;

/// A call on its way.
pub type Sending<T> = Pin<Box<dyn Future<Output = Result<T, Box<Failure>>>>>;

/// A client that calls a test's server.
pub trait Connect {
    /// The client for this server.
    fn on(server: &Server) -> Self;
}

/// What a stream gave, as JSON, and how it ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The items or the pages.
    pub values: Vec<Value>,
    /// Why there are no more, unless the list has ended.
    pub failure: Option<Box<Failure>>,
}

/// What came back from a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Success {
    /// The data, written as JSON again.
    pub text: String,
    /// The same as a value.
    pub data: Value,
    /// The HTTP status.
    pub status: u16,
    /// The log id.
    pub log_id: Option<String>,
    /// The response as `Debug` shows it.
    pub debug: String,
}

/// What a failed call says, for every vendor alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The stage.
    pub kind: ErrorKind,
    /// The documented name of the vendor's code.
    pub name: Option<&'static str>,
    /// What it means, whoever the vendor is.
    pub class: Option<ErrorClass>,
    /// The vendor's code as it is on the wire.
    pub code: Option<WireCode>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The vendor's message.
    pub message: Option<String>,
    /// What to do.
    pub remedy: Option<String>,
    /// The log id.
    pub log_id: Option<String>,
    /// The JSON path.
    pub path: Option<String>,
    /// A piece of the body.
    pub excerpt: Option<String>,
    /// Single fields and permissions.
    pub violations: Vec<Violation>,
    /// The parameter at fault.
    pub parameter: Option<String>,
    /// The error as `Display` shows it.
    pub display: String,
    /// `Display` and `Debug` of it and of all errors behind it.
    pub everything: String,
}

impl Failure {
    /// Takes an error apart; `code` says what the vendor's code is called and what it is on the wire.
    pub fn new<C: ErrorCode>(
        error: &Error<C>,
        code: impl Fn(&C) -> (Option<&'static str>, WireCode),
    ) -> Self {
        let named = error.code().map(code);
        let mut everything = format!("{error:?} {error:#?}");
        let mut next: Option<&dyn StdError> = Some(error);
        while let Some(error) = next {
            everything += &format!("\n{error} {error:?}");
            next = error.source();
        }
        let mut next = error.cause().map(|cause| cause as &dyn StdError);
        while let Some(cause) = next {
            everything += &format!("\n{cause} {cause:?}");
            next = cause.source();
        }
        Self {
            kind: error.kind(),
            name: named.as_ref().and_then(|(name, _)| *name),
            class: error.class(),
            code: named.map(|(_, code)| code),
            status: error.status().map(|status| status.as_u16()),
            message: error.message().map(str::to_owned),
            remedy: error.remedy().map(str::to_owned),
            log_id: error.log_id().map(str::to_owned),
            path: error.path().map(str::to_owned),
            excerpt: error.excerpt().map(str::to_owned),
            violations: error.violations().to_vec(),
            parameter: error.parameter().map(str::to_owned),
            display: error.to_string(),
            everything,
        }
    }
}

impl From<&feishu_directory::Error> for Failure {
    fn from(error: &feishu_directory::Error) -> Self {
        Failure::new(error, |code| (code.name(), code.code().clone()))
    }
}

impl From<&coze_enterprise::Error> for Failure {
    fn from(error: &coze_enterprise::Error) -> Self {
        Failure::new(error, |code| (code.name(), code.code().clone()))
    }
}

impl From<&tenant_org::Error> for Failure {
    fn from(error: &tenant_org::Error) -> Self {
        Failure::new(error, |code| (code.name(), code.code().clone()))
    }
}

/// Calls an operation once.
pub(crate) fn send<T, C>(
    call: impl Future<Output = Result<Response<T>, Error<C>>> + 'static,
) -> Sending<Success>
where
    T: Serialize + Debug,
    C: ErrorCode,
    Failure: for<'a> From<&'a Error<C>>,
{
    Box::pin(async {
        let response = call.await.map_err(|error| Box::new(Failure::from(&error)))?;
        Ok(Success {
            text: serde_json::to_string(response.data()).unwrap(),
            data: serde_json::to_value(response.data()).unwrap(),
            status: response.status().as_u16(),
            log_id: response.log_id().map(str::to_owned),
            debug: format!("{response:?} {response:#?}"),
        })
    })
}

/// Takes all items of a listing.
pub(crate) fn items<L>(mut items: Items<L>) -> Sending<Listed>
where
    L: PagedItems<Item: Serialize>,
    Failure: for<'a> From<&'a Error<L::Code>>,
{
    Box::pin(async move {
        let mut listed = Listed { values: Vec::new(), failure: None };
        loop {
            match items.try_next().await {
                Ok(Some(item)) => listed.values.push(serde_json::to_value(item).unwrap()),
                Ok(None) => return Ok(listed),
                Err(error) => {
                    listed.failure = Some(Box::new(Failure::from(&error)));
                    return Ok(listed);
                }
            }
        }
    })
}

/// Takes all pages of a listing.
pub(crate) fn pages<L>(mut pages: Pages<L>) -> Sending<Listed>
where
    L: Paged<Page: Serialize>,
    Failure: for<'a> From<&'a Error<L::Code>>,
{
    Box::pin(async move {
        let mut listed = Listed { values: Vec::new(), failure: None };
        loop {
            match pages.try_next().await {
                Ok(Some(page)) => {
                    listed.values.push(serde_json::to_value(page.data()).unwrap());
                }
                Ok(None) => return Ok(listed),
                Err(error) => {
                    listed.failure = Some(Box::new(Failure::from(&error)));
                    return Ok(listed);
                }
            }
        }
    })
}

/// From JSON to a type of an operation's answer, and back.
///
/// A list or a map is read as one that takes `null`s, as the runtime does it.
pub(crate) fn recode<W, T>(data: &[u8]) -> serde_json::Result<String>
where
    W: DeserializeOwned + Into<T>,
    T: Serialize,
{
    serde_json::to_string(&serde_json::from_slice::<W>(data)?.into())
}

/// An input as a value of the type that the client takes.
pub(crate) fn read<T: DeserializeOwned>(input: &Value) -> T {
    T::deserialize(input).unwrap_or_else(|error| panic!("the test's input {input}: {error}"))
}

/// A list of inputs.
pub(crate) fn list<T>(input: &Value, element: impl Fn(&Value) -> T) -> Vec<T> {
    let list = input.as_array().unwrap_or_else(|| panic!("the test's input {input} is no list"));
    list.iter().map(element).collect()
}

/// Inputs by key.
#[allow(dead_code)] // only some specs have such an input
pub(crate) fn map<T>(input: &Value, value: impl Fn(&Value) -> T) -> BTreeMap<String, T> {
    let map = input.as_object().unwrap_or_else(|| panic!("the test's input {input} is no map"));
    map.iter().map(|(key, input)| (key.clone(), value(input))).collect()
}

/// What a view gives: `null` where the field says nothing.
#[allow(dead_code)] // only some specs have views
pub(crate) fn viewed<T: Meaning>(
    view: Result<Option<T>, vendor_client_core::UnreadableField>,
) -> Result<Value, String> {
    view.map(|value| value.map_or(Value::Null, T::json)).map_err(|error| error.to_string())
}

/// What a field can mean.
pub(crate) trait Meaning {
    /// The same as JSON.
    fn json(self) -> Value;
}

impl Meaning for SystemTime {
    fn json(self) -> Value {
        let milliseconds = |distance: Duration| i64::try_from(distance.as_millis()).unwrap();
        match self.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => milliseconds(since).into(),
            Err(before) => (-milliseconds(before.duration())).into(),
        }
    }
}

impl Meaning for u64 {
    fn json(self) -> Value {
        self.into()
    }
}

impl Meaning for i64 {
    fn json(self) -> Value {
        self.into()
    }
}

impl Meaning for bool {
    fn json(self) -> Value {
        self.into()
    }
}
