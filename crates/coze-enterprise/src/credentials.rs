//! Tokens for privileged enterprise apps.

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use serde_json::json;
use vendor_client_core::{
    Credentials, CredentialsError, ExchangeFuture, IssuedToken, JwtKey, TokenClient, TokenExchange,
    TokenFuture, WireCode, env_var,
};

/// Whom the JWT is for.
const AUDIENCE: &str = "api.coze.cn";

/// How long a JWT is valid, in seconds. It is used at once, and once only.
const JWT_LIFE: u64 = 600;

/// The documented lives of a token, in seconds; the shortest is the default.
const LIVES: RangeInclusive<u32> = 900..=86_399;

/// The credentials of a privileged enterprise app: the client uses them to fetch its access tokens.
///
/// Each exchange is signed anew (RS256). A token is kept in memory and shared by all clones of a
/// client, replaced before it expires, and fetched once however many calls wait for it.
///
/// ```no_run
/// use coze_enterprise::{Client, EnterpriseApp};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let pem = std::fs::read_to_string("private_key.pem")?;
/// let app = EnterpriseApp::new("an enterprise id", "an app id", "a key's fingerprint", &pem)?;
/// let client = Client::builder().credentials(app).build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct EnterpriseApp {
    enterprise_id: String,
    app_id: String,
    key_id: String,
    key: JwtKey,
    seconds: u32,
    session_name: Option<String>,
}

impl EnterpriseApp {
    /// The enterprise, the app, the fingerprint of the app's public key, and the private key in PEM.
    ///
    /// # Errors
    ///
    /// When the private key cannot be read.
    pub fn new(
        enterprise_id: impl Into<String>,
        app_id: impl Into<String>,
        key_id: impl Into<String>,
        private_key: &str,
    ) -> Result<Self, CredentialsError> {
        Ok(Self {
            enterprise_id: enterprise_id.into(),
            app_id: app_id.into(),
            key_id: key_id.into(),
            key: JwtKey::from_pem(private_key)?,
            seconds: *LIVES.start(),
            session_name: None,
        })
    }

    /// From the environment variables `COZE_ENTERPRISE_ID`, `COZE_APP_ID`, `COZE_PUBLIC_KEY_ID` (the
    /// fingerprint) and `COZE_PRIVATE_KEY` (PEM; line breaks may be written as `\n`).
    ///
    /// # Errors
    ///
    /// When one of them is not set or is empty, or the private key cannot be read.
    pub fn from_env() -> Result<Self, CredentialsError> {
        Self::new(
            env_var("COZE_ENTERPRISE_ID")?,
            env_var("COZE_APP_ID")?,
            env_var("COZE_PUBLIC_KEY_ID")?,
            &env_var("COZE_PRIVATE_KEY")?,
        )
    }

    /// How many seconds each token lives: from 900, which is the default, to 86399. Values outside
    /// that range become the nearest one in it.
    pub fn token_seconds(mut self, seconds: u32) -> Self {
        self.seconds = seconds.clamp(*LIVES.start(), *LIVES.end());
        self
    }

    /// The name of the session that the tokens belong to.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session_name = Some(name.into());
        self
    }

    /// A JWT that has never been before: the vendor takes each but once.
    fn jwt(&self, vendor: &TokenClient) -> Result<String, CredentialsError> {
        let now = vendor.now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let mut claims = json!({
            "iss": self.app_id,
            "aud": AUDIENCE,
            "iat": now,
            "exp": now + JWT_LIFE,
            "jti": JwtKey::unique_id()?,
        });
        if let Some(name) = &self.session_name {
            claims["session_name"] = json!(name);
        }
        self.key.sign(&self.key_id, &claims)
    }
}

impl TokenExchange for EnterpriseApp {
    fn exchange<'a>(&'a self, vendor: &'a TokenClient) -> ExchangeFuture<'a> {
        Box::pin(async {
            let answer = vendor
                .post("/api/permission/oauth2/enterprise_id/{enterprise_id}/token")
                .segment("enterprise_id", &self.enterprise_id)
                .bearer(self.jwt(vendor)?)
                .json(&json!({
                    "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
                    "duration_seconds": self.seconds,
                }))
                .content_type("application/json")
                .send()
                .await?;
            match (answer.text("error_code"), answer.text("access_token")) {
                (None, Some(token)) if answer.status().is_success() => {
                    // A point in time, which is nothing without the server's clock. No token lives
                    // longer than was asked for.
                    let left = answer.integer("expires_in").map(|end| answer.seconds_until(end));
                    let left = left.map(|left| left.min(self.seconds.into()));
                    Ok(IssuedToken::new(token, left))
                }
                _ => {
                    let code = answer.code("error_code");
                    let busy = code == Some(WireCode::Text("internal_error".into()));
                    let error = answer.refused(code, answer.text("error_message"));
                    Err(if busy { error.transient() } else { error })
                }
            }
        })
    }
}

impl Credentials for EnterpriseApp {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(async { Err(CredentialsError::unconnected("EnterpriseApp")) })
    }

    fn connect(&self, vendor: &TokenClient) -> Option<Arc<dyn Credentials>> {
        Some(vendor.cache(Arc::new(self.clone())))
    }
}

/// Shows no key.
impl fmt::Debug for EnterpriseApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnterpriseApp")
            .field("enterprise_id", &self.enterprise_id)
            .field("app_id", &self.app_id)
            .field("key_id", &self.key_id)
            .finish_non_exhaustive()
    }
}
