//! The seam for a transport or a middleware of the user's own.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;

use crate::operation::Operation;

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
/// A request for a token has the app's secret in its body. That body is a stream, which can be sent only
/// once: it is not in [`as_bytes`](reqwest::Body::as_bytes), [`try_clone`](reqwest::Request::try_clone)
/// gives `None`, and a [`reqwest::Client`] does not send it on when it is redirected. A service of your
/// own should follow no redirect either: it would take the secret, or the token, somewhere else.
///
/// An error that is a [`reqwest::Error`] counts as what it is, even if a middleware has wrapped it.
/// Others say what happened by an [`io::Error`](std::io::Error) in their chain of sources:
/// `ConnectionRefused` that nothing was sent, `TimedOut` (or tokio's `Elapsed`) that it took too long.
/// Any other error is a connection that broke, which is repeated if the operation changes nothing.
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

    /// The same, for a service that asks which operation this is, and which attempt of it. This is what
    /// the client calls; by default it does what [`call`](Self::call) does.
    ///
    /// ```
    /// # use vendor_client_core::{Attempt, HttpFuture, HttpService, reqwest};
    /// # #[derive(Debug)]
    /// # struct Counting(reqwest::Client);
    /// # impl HttpService for Counting {
    /// #     fn call(&self, request: reqwest::Request) -> HttpFuture<'_> { self.0.call(request) }
    /// fn call_attempt(&self, request: reqwest::Request, attempt: Attempt) -> HttpFuture<'_> {
    ///     println!("{}, attempt {}", attempt.operation.id, attempt.number);
    ///     self.call(request)
    /// }
    /// # }
    /// ```
    fn call_attempt(&self, request: reqwest::Request, attempt: Attempt) -> HttpFuture<'_> {
        let _ = attempt;
        self.call(request)
    }
}

/// Which attempt of which operation a request is.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Attempt {
    /// The operation; for a token request, one whose `id` is `token`.
    pub operation: &'static Operation,
    /// 1 for the first attempt of a call, or of an exchange for a token.
    pub number: u32,
}

impl HttpService for reqwest::Client {
    fn call(&self, request: reqwest::Request) -> HttpFuture<'_> {
        Box::pin(async { Ok(self.execute(request).await?) })
    }
}
