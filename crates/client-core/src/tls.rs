//! The TLS of our own HTTP client.

use reqwest::ClientBuilder;

use crate::builder::BuildError;

/// Sets up TLS, with certificates in PEM to trust besides the system's; for a plain `http` base URL
/// (loopback) nothing that costs time.
#[cfg(feature = "rustls")]
pub(crate) fn configure(
    builder: ClientBuilder,
    https: bool,
    root_certificates: &[Vec<u8>],
) -> Result<ClientBuilder, BuildError> {
    use std::sync::Arc;

    use rustls::crypto::{CryptoProvider, ring};
    use rustls::pki_types::CertificateDer;
    use rustls::pki_types::pem::PemObject;
    use rustls::{ClientConfig, RootCertStore};
    use rustls_platform_verifier::Verifier;

    // What the application has chosen for its process is respected, and never chosen for it:
    // installing a default is the application's business, and can be done only once.
    let provider = CryptoProvider::get_default()
        .cloned()
        .unwrap_or_else(|| Arc::new(ring::default_provider()));
    let config = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(broken)?;
    let config = if https {
        let mut roots = Vec::new();
        for pem in root_certificates {
            let before = roots.len();
            for certificate in CertificateDer::pem_slice_iter(pem) {
                roots.push(certificate.map_err(|_| no_certificate())?);
            }
            if roots.len() == before {
                return Err(no_certificate());
            }
        }
        // A certificate that cannot be read would be left out in silence.
        for root in &roots {
            RootCertStore::empty().add(root.clone()).map_err(|_| no_certificate())?;
        }
        let verifier = Verifier::new_with_extra_roots(roots, provider).map_err(broken)?;
        config.dangerous().with_custom_certificate_verifier(Arc::new(verifier))
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
    root_certificates: &[Vec<u8>],
) -> Result<ClientBuilder, BuildError> {
    let mut roots = Vec::new();
    for pem in root_certificates {
        let before = roots.len();
        roots.extend(reqwest::Certificate::from_pem_bundle(pem).map_err(|_| no_certificate())?);
        if roots.len() == before {
            return Err(no_certificate());
        }
    }
    // Named, since another crate's features may change reqwest's default.
    Ok(builder.tls_backend_native().tls_certs_merge(roots))
}

/// Refuses `https`, which reqwest would refuse later and less clearly.
#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
pub(crate) fn configure(
    builder: ClientBuilder,
    https: bool,
    _root_certificates: &[Vec<u8>],
) -> Result<ClientBuilder, BuildError> {
    if https {
        let problem = "cannot be set up: this crate was built without TLS: turn on feature rustls or \
                       native-tls, or pass an `http_client`";
        return Err(BuildError::new("TLS", problem));
    }
    Ok(builder)
}

#[cfg(feature = "rustls")]
fn broken(error: rustls::Error) -> BuildError {
    BuildError::new("TLS", format!("cannot be set up: {error}"))
}

#[cfg(any(feature = "native-tls", feature = "rustls"))]
fn no_certificate() -> BuildError {
    let problem = "hold no certificate that can be read; PEM is expected, which begins with \
                   -----BEGIN CERTIFICATE-----";
    BuildError::new("root_certificates", problem)
}
