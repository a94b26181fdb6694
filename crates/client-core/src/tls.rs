//! The TLS of our own HTTP client.

use reqwest::ClientBuilder;

use crate::build_error::BuildError;

/// What takes time to set up, and is then shared by all that connect.
#[cfg(feature = "rustls")]
pub(crate) struct Tls(rustls::ClientConfig);

/// What takes time to set up, and is then shared by all that connect.
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
pub(crate) struct Tls(Vec<reqwest::Certificate>);

/// There is none.
#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
pub(crate) struct Tls(());

impl Tls {
    /// Sets up TLS, with certificates in PEM to trust besides the system's; for a plain `http` base URL
    /// (loopback) nothing that costs time.
    pub(crate) fn new(https: bool, root_certificates: &[Vec<u8>]) -> Result<Self, BuildError> {
        set_up(https, root_certificates).map(Self)
    }

    pub(crate) fn configure(&self, builder: ClientBuilder) -> ClientBuilder {
        // Named, since another crate's features may change reqwest's default.
        #[cfg(feature = "rustls")]
        let builder = builder.tls_backend_preconfigured(self.0.clone());
        #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
        let builder = builder.tls_backend_native().tls_certs_merge(self.0.clone());
        builder
    }
}

#[cfg(feature = "rustls")]
fn set_up(https: bool, root_certificates: &[Vec<u8>]) -> Result<rustls::ClientConfig, BuildError> {
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
    Ok(config.with_no_client_auth())
}

/// By the operating system's library.
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn set_up(
    _https: bool,
    root_certificates: &[Vec<u8>],
) -> Result<Vec<reqwest::Certificate>, BuildError> {
    let mut roots = Vec::new();
    for pem in root_certificates {
        let before = roots.len();
        roots.extend(reqwest::Certificate::from_pem_bundle(pem).map_err(|_| no_certificate())?);
        if roots.len() == before {
            return Err(no_certificate());
        }
    }
    Ok(roots)
}

/// Refuses `https`, which reqwest would refuse later and less clearly.
#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
fn set_up(https: bool, _root_certificates: &[Vec<u8>]) -> Result<(), BuildError> {
    if https {
        let problem = "cannot be set up: this crate was built without TLS: turn on feature rustls or \
                       native-tls, or pass an `http_client`";
        return Err(BuildError::new("TLS", problem));
    }
    Ok(())
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
