//! What the generated calls are made of: each ends as JSON.

use std::collections::BTreeMap;
use std::pin::Pin;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use vendor_client_core::plumbing::{Paged, PagedItems};
use vendor_client_core::{Error, ErrorCode, Items, Pages, Response};

use crate::Server;

/// An operation that can be called without naming its types.
#[derive(Clone, Copy)]
pub struct Call {
    /// Calls it once.
    pub send: fn(&Server, &Value) -> Sending,
    /// Takes all items of a listing whose pages hold one list.
    pub items: Option<fn(&Server, &Value) -> Sending>,
    /// Takes all pages of a listing.
    pub pages: Option<fn(&Server, &Value) -> Sending>,
    /// Decodes an answer's data, and writes it again.
    pub recode: fn(&[u8]) -> serde_json::Result<String>,
}

/// Reads a field of an object.
pub type View = fn(&Value) -> Result<Value, String>;

/// A call on its way.
pub type Sending = Pin<Box<dyn Future<Output = Value>>>;

/// A client that calls a server.
pub trait Connect {
    /// The client for this server.
    fn on(server: &Server) -> Self;
}

fn failure<C: ErrorCode>(error: &Error<C>) -> Value {
    json!({
        "kind": format!("{:?}", error.kind()),
        "parameter": error.parameter(),
        "attempts": error.attempts(),
        "display": error.to_string(),
    })
}

pub fn send<T, C>(
    call: impl Future<Output = Result<Response<T>, Error<C>>> + 'static,
) -> Sending
where
    T: Serialize,
    C: ErrorCode,
{
    Box::pin(async {
        match call.await {
            Ok(response) => json!({
                "data": response.data(),
                "status": response.status().as_u16(),
                "key": response.idempotency_key(),
            }),
            Err(error) => json!({"failure": failure(&error)}),
        }
    })
}

pub fn items<L: PagedItems<Item: Serialize>>(mut items: Items<L>) -> Sending {
    Box::pin(async move {
        let mut values = Vec::new();
        loop {
            match items.try_next().await {
                Ok(Some(item)) => values.push(json!(item)),
                Ok(None) => return json!({"values": values}),
                Err(error) => return json!({"values": values, "failure": failure(&error)}),
            }
        }
    })
}

pub fn pages<L: Paged<Page: Serialize>>(mut pages: Pages<L>) -> Sending {
    Box::pin(async move {
        let mut values = Vec::new();
        loop {
            match pages.try_next().await {
                Ok(Some(page)) => values.push(json!(page.data())),
                Ok(None) => return json!({"values": values}),
                Err(error) => return json!({"values": values, "failure": failure(&error)}),
            }
        }
    })
}

pub fn recode<W, T>(data: &[u8]) -> serde_json::Result<String>
where
    W: DeserializeOwned + Into<T>,
    T: Serialize,
{
    serde_json::to_string(&serde_json::from_slice::<W>(data)?.into())
}

pub fn read<T: DeserializeOwned>(input: &Value) -> T {
    T::deserialize(input).unwrap_or_else(|error| panic!("the input {input}: {error}"))
}

pub fn list<T>(input: &Value, element: impl Fn(&Value) -> T) -> Vec<T> {
    input.as_array().unwrap().iter().map(element).collect()
}

pub fn map<T>(input: &Value, value: impl Fn(&Value) -> T) -> BTreeMap<String, T> {
    let map = input.as_object().unwrap();
    map.iter().map(|(key, input)| (key.clone(), value(input))).collect()
}

pub fn viewed<T: Meaning>(
    view: Result<Option<T>, vendor_client_core::UnreadableField>,
) -> Result<Value, String> {
    view.map(|value| value.map_or(Value::Null, T::json)).map_err(|error| error.to_string())
}

/// What a field can mean; a time is written as milliseconds since 1970.
pub trait Meaning {
    fn json(self) -> Value;
}

impl Meaning for std::time::SystemTime {
    fn json(self) -> Value {
        match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since) => json!(since.as_millis() as i64),
            Err(before) => json!(-(before.duration().as_millis() as i64)),
        }
    }
}

impl Meaning for u64 {
    fn json(self) -> Value {
        json!(self)
    }
}

impl Meaning for i64 {
    fn json(self) -> Value {
        json!(self)
    }
}

impl Meaning for bool {
    fn json(self) -> Value {
        json!(self)
    }
}
