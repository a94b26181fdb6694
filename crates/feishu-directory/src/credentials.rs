//! Tokens for self-built apps.

use std::fmt;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use vendor_client_core::{
    Credentials, CredentialsError, ErrorClass, ErrorCode as _, ExchangeFuture, IssuedToken,
    TokenClient, TokenExchange, TokenFuture, env_var,
};

use crate::ErrorCode;

/// The credentials of a self-built app: the client uses them to fetch its tenant tokens.
///
/// A token is kept in memory and shared by all clones of a client, replaced before it expires, and
/// fetched once however many calls wait for it. It comes from the server that the client calls.
///
/// ```
/// use feishu_directory::{AppCredentials, Client};
///
/// let client = Client::builder()
///     .credentials(AppCredentials::new("cli_a1b2c3", "the app secret"))
///     .build()?;
/// # Ok::<(), feishu_directory::BuildError>(())
/// ```
///
/// User tokens (`u-…`) come from an OAuth flow outside this crate; bring them with
/// a [`StaticToken`](crate::StaticToken) or [`Credentials`] of your own.
#[derive(Clone)]
pub struct AppCredentials {
    app_id: String,
    app_secret: Arc<SecretString>,
}

impl AppCredentials {
    /// The app's id (`cli_…`) and secret, from the developer console.
    pub fn new(app_id: impl Into<String>, app_secret: impl Into<String>) -> Self {
        let app_secret = Arc::new(SecretString::from(app_secret.into()));
        Self { app_id: app_id.into(), app_secret }
    }

    /// From the environment variables `FEISHU_APP_ID` and `FEISHU_APP_SECRET`.
    ///
    /// # Errors
    ///
    /// When one of them is not set, or is empty.
    pub fn from_env() -> Result<Self, CredentialsError> {
        Ok(Self::new(env_var("FEISHU_APP_ID")?, env_var("FEISHU_APP_SECRET")?))
    }
}

impl TokenExchange for AppCredentials {
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let secret = self.app_secret.expose_secret();
            let answer = vendor
                .post("/auth/v3/tenant_access_token/internal")
                .json(&json!({ "app_id": self.app_id, "app_secret": secret }))
                .secret(secret)
                .send()
                .await?;
            match (answer.integer("code"), answer.text("tenant_access_token")) {
                (Some(0), Some(token)) => Ok(IssuedToken::new(token, answer.integer("expire"))),
                (Some(0), None) => Err(answer.refused(None, None)),
                _ => {
                    let code = answer.code("code");
                    // The HTTP status does not always say so.
                    let class = code.clone().and_then(|code| ErrorCode::from_wire(code).class());
                    let busy =
                        matches!(class, Some(ErrorClass::RateLimited | ErrorClass::ServerError));
                    let error = answer.refused(code, answer.text("msg"));
                    Err(if busy { error.transient() } else { error })
                }
            }
        })
    }
}

impl Credentials for AppCredentials {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::unconnected("AppCredentials")) })
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        Some(vendor.cache(Arc::new(self.clone())))
    }
}

/// Shows no secret.
impl fmt::Debug for AppCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AppCredentials").field("app_id", &self.app_id).finish_non_exhaustive()
    }
}
