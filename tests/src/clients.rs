//! A client of each vendor that calls a test's server.

use std::time::Duration;

use vendor_client_core::reqwest;

use crate::{Connect, Server};

/// The token that the clients send. It looks like no other text, so that it can be searched for.
pub const TOKEN: &str = "t-5ecret.T0ken/+x~9f27=";

/// Long enough for a busy machine, short enough for a test that hangs.
const TIMEOUT: Duration = Duration::from_secs(20);

/// What the server wants of its clients, or what is usual.
fn limits(server: &Server) -> (Duration, usize) {
    server.limits().unwrap_or((TIMEOUT, 16 << 20))
}

/// The settings of [`feishu`]. The base URL has a path, as the vendor's own has.
pub fn feishu_builder(server: &Server) -> feishu_directory::ClientBuilder {
    let (timeout, max_bytes) = limits(server);
    feishu_directory::Client::builder()
        .base_url(format!("{}/open-apis", server.url()))
        .credentials(feishu_directory::StaticToken::new(TOKEN))
        .timeout(timeout)
        .max_response_bytes(max_bytes)
        .retry(vendor_client_core::RetryPolicy::none())
        .pacing(false)
}

/// A client of Feishu.
pub fn feishu(server: &Server) -> feishu_directory::Client {
    feishu_builder(server).build().unwrap()
}

/// The settings of [`coze`].
pub fn coze_builder(server: &Server) -> coze_enterprise::ClientBuilder {
    let (timeout, max_bytes) = limits(server);
    coze_enterprise::Client::builder()
        .base_url(server.url())
        .credentials(coze_enterprise::StaticToken::new(TOKEN))
        .timeout(timeout)
        .max_response_bytes(max_bytes)
        .retry(vendor_client_core::RetryPolicy::none())
        .pacing(false)
}

/// A client of Coze.
pub fn coze(server: &Server) -> coze_enterprise::Client {
    coze_builder(server).build().unwrap()
}

/// The settings of [`org`].
pub fn org_builder(server: &Server) -> tenant_org::ClientBuilder {
    let (timeout, max_bytes) = limits(server);
    tenant_org::Client::builder("abcdefg.huaweioneaccess.com")
        .base_url(server.url())
        .credentials(tenant_org::StaticToken::new(TOKEN))
        .timeout(timeout)
        .max_response_bytes(max_bytes)
        .retry(vendor_client_core::RetryPolicy::none())
        .pacing(false)
}

/// A client of OneAccess.
pub fn org(server: &Server) -> tenant_org::Client {
    org_builder(server).build().unwrap()
}

impl Connect for feishu_directory::Client {
    fn on(server: &Server) -> Self {
        feishu(server)
    }
}

impl Connect for coze_enterprise::Client {
    fn on(server: &Server) -> Self {
        coze(server)
    }
}

impl Connect for tenant_org::Client {
    fn on(server: &Server) -> Self {
        org(server)
    }
}

/// An HTTP client that a user could bring. It trusts nobody, which is fine as long as nobody speaks TLS.
pub fn own_http_client() -> reqwest::ClientBuilder {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    reqwest::Client::builder().tls_backend_preconfigured(tls)
}
