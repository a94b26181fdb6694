//! JSON Web Tokens that are signed with an RSA key.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde_core::Serialize;
use serde_json::json;

use crate::credentials_error::CredentialsError;

/// An RSA key that signs JSON Web Tokens (RS256).
///
/// `Debug` does not show it.
#[derive(Clone)]
pub struct JwtKey(Arc<RsaKeyPair>);

impl JwtKey {
    /// Reads a private key of at least 2048 bits in PEM: `PRIVATE KEY` (PKCS#8) or
    /// `RSA PRIVATE KEY` (PKCS#1). `\n` may be written out, as environment variables often have it.
    ///
    /// # Errors
    ///
    /// When it is not such a key. The error shows no part of it.
    pub fn from_pem(pem: &str) -> Result<Self, CredentialsError> {
        let pem = pem.replace("\\n", "\n");
        let (label, text) = block(&pem).ok_or_else(|| {
            CredentialsError::new("the private key has no BEGIN … PRIVATE KEY and END lines")
        })?;
        let text: String = text.split_whitespace().collect();
        let der = STANDARD
            .decode(text)
            .map_err(|_| CredentialsError::new("the private key is not valid base64"))?;
        let key = match label {
            "PRIVATE KEY" => RsaKeyPair::from_pkcs8(&der),
            "RSA PRIVATE KEY" => RsaKeyPair::from_der(&der),
            _ => {
                return Err(CredentialsError::new(
                    "the private key is neither a PRIVATE KEY nor an RSA PRIVATE KEY; one with a \
                     password has to be decrypted first",
                ));
            }
        };
        key.map(|key| Self(Arc::new(key))).map_err(|error| {
            CredentialsError::new(format!("the private key cannot be read: {error}"))
        })
    }

    /// A token with these claims, and with the key's id in its header.
    ///
    /// # Errors
    ///
    /// When the claims cannot be written as JSON, or the system gives no random numbers.
    pub fn sign(&self, key_id: &str, claims: &impl Serialize) -> Result<String, CredentialsError> {
        let part = |json: Result<Vec<u8>, serde_json::Error>| {
            json.map(|json| URL_SAFE_NO_PAD.encode(json))
                .map_err(|error| CredentialsError::new("cannot write the JWT").with_source(error))
        };
        let header = json!({"alg": "RS256", "typ": "JWT", "kid": key_id});
        let header = part(serde_json::to_vec(&header))?;
        let signed = format!("{header}.{}", part(serde_json::to_vec(claims))?);
        let mut signature = vec![0; self.0.public().modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature)
            .map_err(|_| CredentialsError::new("cannot sign the JWT"))?;
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    /// A unique text that cannot be guessed: 43 characters.
    ///
    /// # Errors
    ///
    /// When the system gives no random numbers.
    pub fn unique_id() -> Result<String, CredentialsError> {
        let mut bytes = [0; 32];
        SystemRandom::new()
            .fill(&mut bytes)
            .map_err(|_| CredentialsError::new("the system gives no random numbers"))?;
        Ok(URL_SAFE_NO_PAD.encode(bytes))
    }
}

/// Label and content of the first PEM block.
fn block(pem: &str) -> Option<(&str, &str)> {
    let (_, rest) = pem.split_once("-----BEGIN ")?;
    let (label, rest) = rest.split_once("-----")?;
    let (text, _) = rest.split_once("-----END ")?;
    Some((label, text))
}

impl fmt::Debug for JwtKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JwtKey([redacted])")
    }
}
