//! What a test says to a simulated Coze, and what it asks of it.

use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Coze, Generated, Member, Organization};
use crate::{Introduction, Sim, SimBuilder, Vendor};

/// The public half of the simulator's well-known key.
pub(super) const PUBLIC_KEY: &str = include_str!("../../keys/public.pem");

/// The private key of the simulated app, in PEM.
///
/// The same key is in everybody's copy of this crate: it protects nothing.
pub const PRIVATE_KEY: &str = include_str!("../../keys/private.pem");

/// A token that always works.
pub(super) const STATIC_TOKEN: &str = "pat_simulator";

/// What is encoded in a segment of a path.
const SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'*');

impl Coze {
    /// The ID of the enterprise.
    #[must_use]
    pub fn enterprise_id(&self) -> &str {
        &self.state.enterprise_id
    }

    /// The ID of the privileged enterprise app.
    #[must_use]
    pub fn app_id(&self) -> &str {
        &self.state.app.app_id
    }

    /// The fingerprint of the app's public key.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.state.app.key_id
    }

    pub(super) fn introduce(&self, origin: &str) -> Introduction {
        let segment = utf8_percent_encode(self.enterprise_id(), SEGMENT);
        let get =
            |path: &str| format!("curl -H 'Authorization: Bearer {STATIC_TOKEN}' '{origin}{path}'");
        let mut commands =
            vec![get(&format!("/v1/enterprises/{segment}/organizations?page_num=1&page_size=20"))];
        if let Some(organization) = self.enterprise().get(0) {
            let id = utf8_percent_encode(&organization.organization_id, SEGMENT);
            commands.push(get(&format!("/v1/organizations/{id}/members")));
        }
        let settings = [
            ("enterprise_id", self.enterprise_id()),
            ("app_id", self.app_id()),
            ("public_key_id", self.key_id()),
            ("private_key", "org-vendor-sim --print-key"),
            ("token", STATIC_TOKEN),
        ];
        Introduction::new(Self::NAME, origin.to_owned(), settings, commands)
    }
}

impl SimBuilder<Coze> {
    /// The enterprise's organisations, in the order in which they are listed.
    pub fn organizations(self, organizations: impl IntoIterator<Item = Organization>) -> Self {
        self.edit(|state| {
            state.organizations = Some(organizations.into_iter().collect());
            state.generated = None;
        })
    }

    /// The enterprise's members.
    pub fn members(self, members: impl IntoIterator<Item = Member>) -> Self {
        self.edit(|state| state.members = members.into_iter().collect())
    }

    /// This many made-up organisations; the same ones for the same seed.
    pub fn generated(self, organizations: u64, seed: u64) -> Self {
        self.edit(|state| {
            state.generated = Some(Generated { organizations, seed });
            state.organizations = None;
        })
    }

    /// The enterprise's ID.
    pub fn enterprise_id(self, id: impl Into<String>) -> Self {
        self.edit(|state| state.enterprise_id = id.into())
    }

    /// The app's public key: its fingerprint, and the RSA key in PEM (`PUBLIC KEY`), instead of the well-known one.
    pub fn public_key(self, key_id: impl Into<String>, pem: impl Into<String>) -> Self {
        self.edit(|state| {
            state.app.key_id = key_id.into();
            state.app.public_key = pem.into();
        })
    }

    /// What the app's tokens permit, instead of everything.
    pub fn permissions<P: Into<String>>(self, permissions: impl IntoIterator<Item = P>) -> Self {
        self.edit(|state| state.app.permissions = permissions.into_iter().map(Into::into).collect())
    }

    /// How many requests a minute are let through. Coze documents no number, so there is no limit by default.
    pub fn requests_per_minute(self, limit: usize) -> Self {
        self.edit(|state| state.requests_per_minute = Some(limit))
    }
}

impl Sim<Coze> {
    /// The ID of the enterprise.
    #[must_use]
    pub fn enterprise_id(&self) -> &str {
        self.vendor().enterprise_id()
    }

    /// The ID of the privileged enterprise app.
    #[must_use]
    pub fn app_id(&self) -> &str {
        self.vendor().app_id()
    }

    /// The fingerprint of the app's public key.
    #[must_use]
    pub fn key_id(&self) -> &str {
        self.vendor().key_id()
    }

    /// The private key of the app, in PEM, unless another public key was set.
    #[must_use]
    pub fn private_key_pem(&self) -> &'static str {
        PRIVATE_KEY
    }

    /// Issues a token that lives this long, for a client that does not fetch its own.
    #[must_use]
    pub fn issue_token(&self, life: Duration) -> String {
        self.vendor().issue(life, self.clock().now()).0
    }

    /// A token that never expires and cannot be revoked.
    #[must_use]
    pub fn static_token(&self) -> &'static str {
        STATIC_TOKEN
    }
}
