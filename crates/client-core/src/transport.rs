//! From a request to a typed response: the stages in their order.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use reqwest::Url;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use serde::de::DeserializeOwned;

use crate::connection::Connection;
use crate::credentials::{AccessToken, Credentials};
use crate::envelope;
use crate::error::{Error, ErrorKind, Report};
use crate::exchange;
use crate::operation::Operation;
use crate::request::{Checked, InvalidParameter, Request};
use crate::response::Response;
use crate::vendor::{Reaction, Vendor};

/// What the builder has settled.
pub(crate) struct Settings {
    pub(crate) connection: Arc<Connection>,
    pub(crate) credentials: Arc<dyn Credentials>,
}

/// What a vendor's client is made of: it sends requests, and reads the answers as the vendor writes
/// them.
///
/// Clones are cheap and share connections and credentials.
pub struct Transport<V: Vendor> {
    settings: Arc<Settings>,
    vendor: PhantomData<fn() -> V>,
}

impl<V: Vendor> Transport<V> {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings: Arc::new(settings), vendor: PhantomData }
    }

    /// Sends a request and reads the answer.
    ///
    /// Dropping the future ends the call; whether the request has run by then is not known.
    ///
    /// # Errors
    ///
    /// See the predicates of [`Error`], from [`is_invalid_request`](Error::is_invalid_request) on.
    pub async fn send<T: DeserializeOwned>(
        &self,
        request: Request,
    ) -> Result<Response<T>, Error<V::Code>> {
        let operation = request.operation;
        let checked = request.finish().map_err(|problem| invalid(operation, problem))?;
        let token = self.settings.token(operation).await?;
        match self.attempt(operation, &checked, &token).await {
            Err(error)
                if error.code().is_some_and(|code| V::reaction(code) == Reaction::NewToken) =>
            {
                self.settings.credentials.refused(&token);
                let other = self.settings.token(operation).await?;
                if other == token {
                    return Err(error);
                }
                self.attempt(operation, &checked, &other).await
            }
            outcome => outcome,
        }
    }

    /// Sends the request once.
    async fn attempt<T: DeserializeOwned>(
        &self,
        operation: &'static Operation,
        checked: &Checked,
        token: &AccessToken,
    ) -> Result<Response<T>, Error<V::Code>> {
        let request = self.settings.request(operation, checked, token)?;
        let answer = exchange::run(operation, &self.settings.connection, request).await?;
        envelope::decode::<V, T>(operation, answer, token)
    }

    /// Where the requests go, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.settings.connection.base_url.text
    }
}

impl Settings {
    async fn token(&self, operation: &'static Operation) -> Result<AccessToken, Box<Report>> {
        self.credentials.token().await.map_err(|error| {
            Report::new(ErrorKind::Credentials, operation, format!("there is no token: {error}"))
                .remedy("Nothing was sent. Check the `credentials` of the client.")
                .source(error)
        })
    }

    /// Puts together what goes out: the documented headers, the token, the body, and nothing else.
    fn request(
        &self,
        operation: &'static Operation,
        Checked { target, body }: &Checked,
        token: &AccessToken,
    ) -> Result<reqwest::Request, Box<Report>> {
        let url =
            Url::parse(&format!("{}{target}", self.connection.base_url.text)).map_err(|error| {
                invalid(
                    operation,
                    InvalidParameter::new("the URL", format!("cannot be built: {error}")),
                )
            })?;
        let mut request = reqwest::Request::new(operation.method.clone(), url);
        *request.timeout_mut() = Some(self.connection.timeout);
        let authorization = token.header().map_err(|error| {
            Report::new(ErrorKind::Credentials, operation, error.to_string())
                .remedy("Nothing was sent. Check the `credentials` of the client.")
                .source(error)
        })?;
        request.headers_mut().insert(AUTHORIZATION, authorization);
        for (name, value) in operation.headers {
            let header = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value));
            let (Ok(name), Ok(value)) = header else {
                let problem = InvalidParameter::new(*name, "cannot be sent as a header");
                return Err(invalid(operation, problem));
            };
            request.headers_mut().insert(name, value);
        }
        *request.body_mut() = body.clone().map(Into::into);
        Ok(request)
    }
}

fn invalid(operation: &'static Operation, problem: InvalidParameter) -> Box<Report> {
    Report::new(ErrorKind::InvalidRequest, operation, problem.to_string())
        .remedy("Nothing was sent.")
        .source(problem)
}

impl<V: Vendor> Clone for Transport<V> {
    fn clone(&self) -> Self {
        Self { settings: Arc::clone(&self.settings), vendor: PhantomData }
    }
}

/// Shows no credentials.
impl<V: Vendor> fmt::Debug for Transport<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("vendor", &V::NAME)
            .field("base_url", &self.settings.connection.base_url.text)
            .field("timeout", &self.settings.connection.timeout)
            .field("connect_timeout", &self.settings.connection.connect_timeout)
            .field("max_response_bytes", &self.settings.connection.max_response_bytes)
            .finish_non_exhaustive()
    }
}
