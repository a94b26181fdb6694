//! The TLS of the client that the builder makes.

use reqwest::ClientBuilder;

/// Sets up TLS; for a plain `http` base URL (loopback) nothing that costs time.
#[cfg(feature = "rustls")]
pub(crate) fn configure(
    builder: ClientBuilder,
    https: bool,
) -> Result<ClientBuilder, rustls::Error> {
    use std::sync::Arc;

    use rustls::crypto::{CryptoProvider, ring};
    use rustls::{ClientConfig, RootCertStore};
    use rustls_platform_verifier::BuilderVerifierExt;

    // What the application has chosen for its process is respected, and never chosen for it:
    // installing a default is the application's business, and can be done only once.
    let provider = CryptoProvider::get_default()
        .cloned()
        .unwrap_or_else(|| Arc::new(ring::default_provider()));
    let config =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let config = if https {
        config.with_platform_verifier()?
    } else {
        // Without a TLS configuration reqwest would look for a process-wide provider, and panic
        // without one.
        config.with_root_certificates(RootCertStore::empty())
    };
    Ok(builder.tls_backend_preconfigured(config.with_no_client_auth()))
}

/// Sets up TLS by the operating system's library.
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
pub(crate) fn configure(
    builder: ClientBuilder,
    _https: bool,
) -> Result<ClientBuilder, std::convert::Infallible> {
    // Named, since another crate's features may change reqwest's default.
    Ok(builder.tls_backend_native())
}

/// Refuses `https`, which reqwest would refuse later and less clearly.
#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
pub(crate) fn configure(builder: ClientBuilder, https: bool) -> Result<ClientBuilder, NoTls> {
    if https { Err(NoTls) } else { Ok(builder) }
}

/// The crate was built without TLS.
#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
#[derive(Debug)]
pub(crate) struct NoTls;

#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
impl std::fmt::Display for NoTls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "this crate was built without TLS: turn on feature rustls or native-tls, or pass an \
             `http_client`",
        )
    }
}

#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
impl std::error::Error for NoTls {}
