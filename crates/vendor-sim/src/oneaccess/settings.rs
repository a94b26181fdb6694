//! What a test says to a simulated OneAccess, and what it asks of it.

use std::time::Duration;

use super::{Generated, OneAccess, Organization};
use crate::{Introduction, Sim, SimBuilder, Vendor};

/// A token that always works.
pub(super) const STATIC_TOKEN: &str = "00000000-0000-0000-0000-000000000001";

impl OneAccess {
    /// The client's ID.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.state.client_id
    }

    /// The client's secret.
    #[must_use]
    pub fn client_secret(&self) -> &str {
        &self.state.client_secret
    }

    pub(super) fn introduce(&self, origin: &str) -> Introduction {
        let (id, secret) = (self.client_id(), self.client_secret());
        let commands = vec![
            format!(
                "curl -H 'Authorization: Bearer {STATIC_TOKEN}' \
                 '{origin}/api/v2/tenant/organizations?org_id=&all_child=true&offset=0&limit=100'"
            ),
            format!(
                "curl -d grant_type=client_credentials --data-urlencode 'client_id={id}' \
                 --data-urlencode 'client_secret={secret}' \\\n  '{origin}/api/v2/tenant/token'"
            ),
        ];
        let settings = [("client_id", id), ("client_secret", secret), ("token", STATIC_TOKEN)];
        Introduction::new(Self::NAME, origin.to_owned(), settings, commands)
    }
}

impl SimBuilder<OneAccess> {
    /// The tenant's organisations, in the order in which they are listed.
    pub fn organizations(self, organizations: impl IntoIterator<Item = Organization>) -> Self {
        self.edit(|state| {
            state.organizations = Some(organizations.into_iter().collect());
            state.generated = None;
        })
    }

    /// This many made-up organisations; the same ones for the same seed.
    pub fn generated(self, organizations: u64, seed: u64) -> Self {
        self.edit(|state| {
            state.generated = Some(Generated { organizations, seed });
            state.organizations = None;
        })
    }

    /// The client's ID and secret.
    pub fn client(self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.edit(|state| {
            state.client_id = id.into();
            state.client_secret = secret.into();
        })
    }

    /// What the client's tokens permit, instead of `org_read`.
    pub fn permissions<P: Into<String>>(self, permissions: impl IntoIterator<Item = P>) -> Self {
        self.edit(|state| state.permissions = permissions.into_iter().map(Into::into).collect())
    }

    /// How many seconds a token lives, instead of 1800.
    pub fn token_seconds(self, seconds: u64) -> Self {
        self.edit(|state| state.token_seconds = seconds)
    }

    /// The HTTP status of a call with an expired token, 400 instead of 401: both occur.
    pub fn expired_token_status(self, status: u16) -> Self {
        self.edit(|state| state.expired_token_status = status)
    }
}

impl Sim<OneAccess> {
    /// The client's ID.
    #[must_use]
    pub fn client_id(&self) -> &str {
        self.vendor().client_id()
    }

    /// The client's secret.
    #[must_use]
    pub fn client_secret(&self) -> &str {
        self.vendor().client_secret()
    }

    /// Issues a token that lives this long, for a client that does not fetch its own.
    #[must_use]
    pub fn issue_token(&self, life: Duration) -> String {
        self.vendor().issue(life, self.clock().now())
    }

    /// A token that never expires and cannot be revoked.
    #[must_use]
    pub fn static_token(&self) -> &'static str {
        STATIC_TOKEN
    }
}
