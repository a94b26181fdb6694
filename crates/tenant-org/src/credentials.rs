//! Tokens by OAuth's client credentials.

use std::fmt;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use vendor_client_core::{
    Credentials, CredentialsError, ExchangeFuture, IssuedToken, TokenClient, TokenExchange,
    TokenFuture, env_var,
};

/// The id and secret of a client that OneAccess knows: our client uses them to fetch its tokens.
///
/// A token is kept in memory and shared by all clones of a client, replaced before it expires, and
/// fetched once however many calls wait for it. It comes from the domain that the client calls.
///
/// ```
/// use tenant_org::{Client, ClientCredentials};
///
/// let client = Client::builder("abcdefg.huaweioneaccess.com")
///     .credentials(ClientCredentials::new("client id", "client secret"))
///     .build()?;
/// # Ok::<(), tenant_org::BuildError>(())
/// ```
#[derive(Clone)]
pub struct ClientCredentials {
    client_id: String,
    client_secret: Arc<SecretString>,
}

impl ClientCredentials {
    /// The client's id and secret.
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
        let client_secret = Arc::new(SecretString::from(client_secret.into()));
        Self { client_id: client_id.into(), client_secret }
    }

    /// From the environment variables `ONEACCESS_CLIENT_ID` and `ONEACCESS_CLIENT_SECRET`.
    ///
    /// # Errors
    ///
    /// When one of them is not set, or is empty.
    pub fn from_env() -> Result<Self, CredentialsError> {
        Ok(Self::new(env_var("ONEACCESS_CLIENT_ID")?, env_var("ONEACCESS_CLIENT_SECRET")?))
    }
}

impl TokenExchange for ClientCredentials {
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let secret = self.client_secret.expose_secret();
            let answer = vendor
                .post("/api/v2/tenant/token")
                .form(&[
                    ("grant_type", "client_credentials"),
                    ("client_id", &self.client_id),
                    ("client_secret", secret),
                ])
                .secret(secret)
                .send()
                .await?;
            // Both of the vendor's shapes of an error, one of which is OAuth's.
            let keys = [("error_code", "error_msg"), ("error", "error_description")];
            let refusal = keys.into_iter().find(|(code, _)| answer.text(code).is_some());
            match (refusal, answer.text("access_token")) {
                (None, Some(token)) if answer.status().is_success() => {
                    Ok(IssuedToken::new(token, answer.integer("expires_in")))
                }
                (None, _) => Err(answer.refused(None, None)),
                (Some((code, message)), _) => {
                    Err(answer.refused(answer.code(code), answer.text(message)))
                }
            }
        })
    }
}

impl Credentials for ClientCredentials {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::unconnected("ClientCredentials")) })
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        Some(vendor.cache(Arc::new(self.clone())))
    }
}

/// Shows no secret.
impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ClientCredentials");
        shown.field("client_id", &self.client_id).finish_non_exhaustive()
    }
}
