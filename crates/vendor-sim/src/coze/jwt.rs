//! The JWT that a privileged enterprise app signs.

use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use serde::Deserialize;
use spki::der::Document;
use spki::der::pem::PemLabel;
use spki::{SubjectPublicKeyInfoRef, der::Decode};

/// Whom a JWT is for: Coze, wherever the simulator stands.
const AUDIENCE: &str = "api.coze.cn";

/// A shorter `jti` is not unique enough.
const SHORTEST_JTI: usize = 33;

/// How far, in seconds, the app's clock may be ahead.
const AHEAD: u64 = 60;

/// The public key of an app.
#[derive(Debug)]
pub(super) struct PublicKey(UnparsedPublicKey<Vec<u8>>);

impl PublicKey {
    /// Reads an RSA key in PEM, `PUBLIC KEY`.
    pub(super) fn from_pem(pem: &str) -> Result<Self, String> {
        let (label, document) = Document::from_pem(pem)
            .map_err(|error| format!("is not a PEM block `PUBLIC KEY`: {error}"))?;
        if label != SubjectPublicKeyInfoRef::PEM_LABEL {
            return Err(format!("is `{label}` and not `PUBLIC KEY`"));
        }
        let info = SubjectPublicKeyInfoRef::from_der(document.as_bytes())
            .map_err(|error| format!("is not a public key: {error}"))?;
        // 1.2.840.113549.1.1.1
        if info.algorithm.oid.to_string() != "1.2.840.113549.1.1.1" {
            return Err("is not an RSA key".to_owned());
        }
        let key = info.subject_public_key.raw_bytes().to_vec();
        Ok(Self(UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key)))
    }
}

/// What the app says of itself in a JWT.
#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    iss: String,
    aud: String,
    iat: u64,
    exp: u64,
    pub(super) jti: String,
    #[serde(default, rename = "session_name")]
    _session_name: Option<String>,
}

impl Claims {
    /// When the JWT ends, in seconds since the Unix epoch.
    pub(super) fn end(&self) -> u64 {
        self.exp
    }
}

/// The claims of a JWT that this app signed, and that is valid now. The reason why it is not goes to the caller.
pub(super) fn verify(
    jwt: &str,
    key: &PublicKey,
    key_id: &str,
    app_id: &str,
    now: SystemTime,
) -> Result<Claims, String> {
    #[derive(Deserialize)]
    struct Header {
        alg: String,
        typ: String,
        kid: String,
    }
    let parts: Vec<&str> = jwt.split('.').collect();
    let [header, claims, signature] = parts[..] else {
        return Err("the bearer token is not a JWT of three parts".to_owned());
    };
    let head: Header = part("header", header)?;
    if head.alg != "RS256" || head.typ != "JWT" {
        return Err(format!(
            "the JWT's alg is {}, its typ {}, and RS256 and JWT are expected",
            head.alg, head.typ
        ));
    }
    if head.kid != key_id {
        return Err(format!(
            "the JWT's kid {} is not the fingerprint of a key of the app",
            head.kid
        ));
    }
    let signed = &jwt[..header.len() + 1 + claims.len()];
    let signature =
        URL_SAFE_NO_PAD.decode(signature).map_err(|_| "the JWT's signature is not base64url")?;
    key.0.verify(signed.as_bytes(), &signature).map_err(|_| "the JWT's signature is wrong")?;

    let claims: Claims = part("claims", claims)?;
    let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    if claims.iss != app_id {
        return Err(format!("the JWT's iss {} is not the app's id", claims.iss));
    }
    if claims.aud != AUDIENCE {
        return Err(format!("the JWT's aud is {}, and {AUDIENCE} is expected", claims.aud));
    }
    if claims.iat > now + AHEAD {
        return Err("the JWT's iat is in the future".to_owned());
    }
    if claims.exp <= now {
        return Err("the JWT has expired".to_owned());
    }
    if claims.exp <= claims.iat {
        return Err("the JWT's exp is not after its iat".to_owned());
    }
    if claims.jti.len() < SHORTEST_JTI {
        return Err("the JWT's jti has to be longer than 32 bytes".to_owned());
    }
    Ok(claims)
}

fn part<T: for<'a> Deserialize<'a>>(name: &str, text: &str) -> Result<T, String> {
    let json =
        URL_SAFE_NO_PAD.decode(text).map_err(|_| format!("the JWT's {name} is not base64url"))?;
    serde_json::from_slice(&json).map_err(|error| format!("the JWT's {name}: {error}"))
}
