//! What only the simulator of Feishu can be told and asked.

use std::time::Duration;

use super::tokens::{STATIC_TOKEN, STATIC_USER_TOKEN};
use super::{
    App, CollaborationTenant, CustomAttribute, Department, Employee, Feishu, Generated,
    Organization, Platform, Unit, UserToken, example,
};
use crate::{Sim, SimBuilder};

impl SimBuilder<Feishu> {
    fn add(self, add: impl FnOnce(Organization) -> Organization) -> Self {
        self.edit(|state| {
            // The organisation of the beginning makes way.
            let before =
                state.organization.take().filter(|before| *before != example::organization());
            state.organization = Some(add(before.unwrap_or_default()));
            state.generated = None;
        })
    }

    /// The organisation, written down. It is checked at the start.
    pub fn organization(self, organization: Organization) -> Self {
        self.add(|_| organization)
    }

    /// Adds departments; they replace the small organisation that is there by default.
    pub fn departments(self, departments: impl IntoIterator<Item = Department>) -> Self {
        self.add(|organization| organization.departments(departments))
    }

    /// Adds employees, whom departments name as leaders and members.
    pub fn employees(self, employees: impl IntoIterator<Item = Employee>) -> Self {
        self.add(|organization| organization.employees(employees))
    }

    /// Adds units.
    pub fn units(self, units: impl IntoIterator<Item = Unit>) -> Self {
        self.add(|organization| organization.units(units))
    }

    /// Adds custom fields of users.
    pub fn custom_attributes(self, attributes: impl IntoIterator<Item = CustomAttribute>) -> Self {
        self.add(|organization| organization.custom_attributes(attributes))
    }

    /// Adds associated organisations.
    pub fn collaboration_tenants(
        self,
        tenants: impl IntoIterator<Item = CollaborationTenant>,
    ) -> Self {
        self.add(|organization| organization.collaboration_tenants(tenants))
    }

    /// An organisation of this many departments, computed from a seed.
    pub fn generated(self, departments: u64, seed: u64) -> Self {
        self.generate(Generated::new(departments, seed))
    }

    /// An organisation that is computed.
    pub fn generate(self, generated: Generated) -> Self {
        self.edit(|state| {
            state.generated = Some(generated);
            state.organization = None;
        })
    }

    /// Changes the app that calls.
    ///
    /// ```
    /// use org_vendor_sim::FeishuSim;
    ///
    /// let builder = FeishuSim::builder().app(|app| app.enabled = false);
    /// # let _ = builder;
    /// ```
    pub fn app(self, change: impl FnOnce(&mut App)) -> Self {
        self.edit(|state| change(&mut state.app))
    }

    /// The scopes that the app has; all of them by default.
    pub fn scopes(self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.edit(|state| state.app.scopes = Some(scopes.into_iter().map(Into::into).collect()))
    }

    /// The app's contact range: the departments that it may read, by `department_id`, with all below them; everything
    /// by default.
    pub fn contact_range(
        self,
        department_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let ids = department_ids.into_iter().map(Into::into).collect();
        self.edit(|state| state.app.contact_range = Some(ids))
    }

    /// Changes how the platform behaves where documents and reports disagree.
    ///
    /// ```
    /// use org_vendor_sim::FeishuSim;
    ///
    /// let builder = FeishuSim::builder().platform(|platform| platform.empty_last_page_token = true);
    /// # let _ = builder;
    /// ```
    pub fn platform(self, change: impl FnOnce(&mut Platform)) -> Self {
        self.edit(|state| change(&mut state.platform))
    }
}

impl Sim<Feishu> {
    /// The app's ID.
    #[must_use]
    pub fn app_id(&self) -> &str {
        &self.vendor().state.app.app_id
    }

    /// The app's secret.
    #[must_use]
    pub fn app_secret(&self) -> &str {
        &self.vendor().state.app.app_secret
    }

    /// A tenant token that never expires and cannot be revoked.
    #[must_use]
    pub fn static_token(&self) -> &'static str {
        STATIC_TOKEN
    }

    /// The same for an administrator of everything, who has granted everything.
    #[must_use]
    pub fn static_user_token(&self) -> &'static str {
        STATIC_USER_TOKEN
    }

    /// Issues a tenant token (`t-…`) that lives this long, beside the one that the exchange hands out.
    #[must_use]
    pub fn issue_token(&self, life: Duration) -> String {
        self.vendor().tokens.issue_tenant(self.clock().now(), life)
    }

    /// Issues a user token (`u-…`), which comes from an OAuth flow in the wild.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use feishu_directory::{Client, ErrorCode, StaticToken};
    /// use org_vendor_sim::FeishuSim;
    /// use org_vendor_sim::feishu::UserToken;
    ///
    /// let sim = FeishuSim::builder().start().await?;
    /// let token = sim.issue_user_token(UserToken::new().collaboration_administrator(false));
    /// let client =
    ///     Client::builder().base_url(sim.url()).credentials(StaticToken::new(token)).build()?;
    /// let error = client.trust_party().list_collaboration_tenants().send().await.unwrap_err();
    /// assert_eq!(error.code(), Some(&ErrorCode::OperationNotPermitted));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn issue_user_token(&self, user: UserToken) -> String {
        self.vendor().tokens.issue_user(self.clock().now(), user)
    }
}
