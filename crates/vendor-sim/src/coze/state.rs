//! What the simulated Coze knows.

use serde::{Deserialize, Serialize};

use super::LIST_ORGANIZATION;

/// Coze's part of a state file. What is left out is as in [`State::default`].
///
/// ```
/// use org_vendor_sim::coze::{Generated, State};
///
/// let mut state = State::default();
/// state.organizations = None;
/// state.generated = Some(Generated { organizations: 1000, seed: 1 });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct State {
    /// The one enterprise that there is.
    pub enterprise_id: String,
    /// The privileged enterprise app that may ask for tokens.
    pub app: App,
    /// How many requests a minute are let through; no limit if there is none. Coze documents none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requests_per_minute: Option<usize>,
    /// The enterprise's organisations, in the order in which they are listed; two if nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizations: Option<Vec<Organization>>,
    /// Made-up organisations instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated: Option<Generated>,
}

/// A privileged enterprise app.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct App {
    /// The `iss` of its JWTs.
    pub app_id: String,
    /// The fingerprint of its public key: the `kid` of its JWTs.
    pub key_id: String,
    /// Its public key: RSA, in PEM.
    pub public_key: String,
    /// What its tokens permit.
    pub permissions: Vec<String>,
}

/// An organisation of the enterprise, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Its ID.
    pub organization_id: String,
    /// Its name.
    pub organization_name: String,
    /// The address of its picture.
    #[serde(default)]
    pub organization_icon_url: String,
    /// Whether it is the default organisation.
    #[serde(default)]
    pub is_default_organization: bool,
}

impl Organization {
    /// An organisation with a picture.
    #[must_use]
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        let organization_id = id.into();
        Self {
            organization_icon_url: icon(&organization_id),
            organization_id,
            organization_name: name.into(),
            is_default_organization: false,
        }
    }
}

/// So many organisations, the same ones for the same seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Generated {
    /// How many; the first is the default organisation.
    pub organizations: u64,
    /// Which ones.
    #[serde(default)]
    pub seed: u64,
}

impl Generated {
    pub(super) fn organization(self, index: u64) -> Option<Organization> {
        const PLACES: [&str; 8] =
            ["华东", "华南", "华北", "西南", "Berlin", "London", "Osaka", "São Paulo"];
        const WORK: [&str; 8] =
            ["市场部", "研发部", "销售部", "人事部", "Sales", "Support", "Research", "Finance"];
        if index >= self.organizations {
            return None;
        }
        // Different for each index, since the factor is odd.
        let spread = index.wrapping_mul(0x9E37_79B9).wrapping_add(self.seed) & 0xFFFF_FFFF_FFFF;
        let mut random = fastrand::Rng::with_seed(self.seed ^ spread);
        let name =
            format!("{}{} {}", PLACES[random.usize(..8)], WORK[random.usize(..8)], index + 1);
        let mut organization =
            Organization::new(format!("{}", 7_000_000_000_000_000_000 + spread), name);
        organization.is_default_organization = index == 0;
        Some(organization)
    }
}

fn icon(id: &str) -> String {
    format!("https://example.com/organization_icons/{id}.png")
}

impl State {
    /// The organisations to begin with, much as in the documentation.
    pub(super) fn examples() -> Vec<Organization> {
        let mut default = Organization::new("7490888144456000001", "默认组织");
        default.is_default_organization = true;
        vec![default, Organization::new("7490888144457000002", "市场部")]
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            enterprise_id: "volcano_2101950001".to_owned(),
            app: App::default(),
            requests_per_minute: None,
            organizations: None,
            generated: None,
        }
    }
}

impl Default for App {
    fn default() -> Self {
        Self {
            app_id: "1122334455667".to_owned(),
            key_id: "sim-public-key".to_owned(),
            public_key: super::settings::PUBLIC_KEY.to_owned(),
            permissions: vec![LIST_ORGANIZATION.to_owned()],
        }
    }
}
