//! The seam for a transport or a middleware of the user's own.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;

/// The future that [`HttpService::call`] returns.
pub type HttpFuture<'a> = Pin<
    Box<
        dyn Future<Output = Result<reqwest::Response, Box<dyn StdError + Send + Sync>>> + Send + 'a,
    >,
>;

/// What sends one HTTP request: a [`reqwest::Client`], or something of your own around it or instead
/// of it. Pass it to [`ClientBuilder::http_service`](crate::ClientBuilder::http_service).
///
/// It sees every request that goes out, each attempt of a call and the requests for tokens included,
/// with the token in the `Authorization` header, marked as sensitive. Around it everything else stays
/// as it is: tokens, pacing, timeout, size limit, decoding, retries.
///
/// A request for a token has the app's secret in its body. That body is a stream, which can be sent but
/// once: it is not in [`as_bytes`](reqwest::Body::as_bytes), [`try_clone`](reqwest::Request::try_clone)
/// gives `None`, and a [`reqwest::Client`] does not send it on when it is redirected. A service of your
/// own should follow no redirect either: it would take the secret, or the token, somewhere else.
///
/// An error that is a [`reqwest::Error`] counts as what it is. Any other is a connection that broke,
/// which is repeated if the operation changes nothing.
///
/// ```
/// use vendor_client_core::{HttpFuture, HttpService, reqwest};
///
/// /// Counts on standard error what goes out.
/// #[derive(Debug)]
/// struct Noisy(reqwest::Client);
///
/// impl HttpService for Noisy {
///     fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
///         Box::pin(async move {
///             eprintln!("{} {}", request.method(), request.url().path());
///             let response = self.0.execute(request).await?;
///             eprintln!("{}", response.status());
///             Ok(response)
///         })
///     }
/// }
/// ```
pub trait HttpService: fmt::Debug + Send + Sync + 'static {
    /// Sends this request, and returns when the head of the answer is there.
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_>;
}

impl HttpService for reqwest::Client {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async { Ok(self.execute(request).await?) })
    }
}
