//! What the simulated Coze knows.

use serde::{Deserialize, Serialize};

use super::routes;

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
    /// Made-up organisations instead, with people in them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated: Option<Generated>,
    /// The enterprise's members; those of the organisations that are not among them are members as well. Three if
    /// nothing is said of members and organisations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
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
    /// Its description, which no operation shows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Its people, in the order in which they are listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<OrganizationPerson>,
}

/// A member of the enterprise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Member {
    /// The user's UID.
    pub user_id: String,
    /// What the user may do in the enterprise.
    #[serde(default)]
    pub role: Role,
    /// The nickname; made from the UID if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
}

/// What a member of the enterprise may do in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The enterprise's super administrator, whom no operation appoints.
    EnterpriseSuperAdmin,
    /// An administrator.
    EnterpriseAdmin,
    /// An ordinary employee.
    #[default]
    EnterpriseMember,
    /// A visitor: no employee.
    EnterpriseGuest,
}

/// Somebody in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OrganizationPerson {
    /// The user's UID.
    pub user_id: String,
    /// What the user may do in the organisation.
    #[serde(default)]
    pub role: OrganizationRole,
    /// When the user came, in seconds since the Unix epoch.
    #[serde(default)]
    pub created_at: i64,
}

/// What somebody may do in an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationRole {
    /// A super administrator.
    OrganizationSuperAdmin,
    /// An administrator.
    OrganizationAdmin,
    /// An ordinary member.
    #[default]
    OrganizationMember,
    /// A visitor.
    OrganizationGuest,
}

impl Member {
    /// An ordinary employee.
    pub fn new(user_id: impl Into<String>) -> Self {
        Self { user_id: user_id.into(), role: Role::default(), nickname: None }
    }

    /// Sets what the member may do.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }
}

impl OrganizationPerson {
    /// An ordinary member.
    pub fn new(user_id: impl Into<String>) -> Self {
        Self { user_id: user_id.into(), role: OrganizationRole::default(), created_at: 0 }
    }

    /// Sets what the person may do.
    #[must_use]
    pub fn role(mut self, role: OrganizationRole) -> Self {
        self.role = role;
        self
    }
}

impl Organization {
    /// Adds people.
    #[must_use]
    pub fn people(mut self, people: impl IntoIterator<Item = OrganizationPerson>) -> Self {
        self.people.extend(people);
        self
    }

    /// An organisation with a picture.
    #[must_use]
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        let organization_id = id.into();
        Self {
            organization_icon_url: icon(&organization_id),
            organization_id,
            organization_name: name.into(),
            is_default_organization: false,
            description: String::new(),
            people: Vec::new(),
        }
    }
}

/// This many organisations, the same ones for the same seed.
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
        let spread = index.wrapping_mul(SPREAD).wrapping_add(self.seed) & MASK;
        let mut random = fastrand::Rng::with_seed(self.seed ^ spread);
        let name =
            format!("{}{} {}", PLACES[random.usize(..8)], WORK[random.usize(..8)], index + 1);
        let mut organization = Organization::new((FIRST + spread).to_string(), name);
        organization.is_default_organization = index == 0;
        organization.people = (0..PEOPLE)
            .map(|nth| OrganizationPerson {
                user_id: person_id(index * PEOPLE + nth),
                role: match nth {
                    0 => OrganizationRole::OrganizationSuperAdmin,
                    1 => OrganizationRole::OrganizationAdmin,
                    _ => OrganizationRole::OrganizationMember,
                },
                created_at: 1_700_000_000 + (spread % 10_000_000) as i64,
            })
            .collect();
        Some(organization)
    }

    /// The number of the organisation with an ID.
    pub(super) fn find(self, id: &str) -> Option<u64> {
        let spread = id.parse::<u64>().ok()?.checked_sub(FIRST)?;
        // Newton's iteration for the inverse of the factor doubles the bits that are right each time.
        let inverse = (0..6).fold(SPREAD, |inverse: u64, _| {
            inverse.wrapping_mul(2_u64.wrapping_sub(SPREAD.wrapping_mul(inverse)))
        });
        let index = spread.wrapping_sub(self.seed).wrapping_mul(inverse) & MASK;
        let same = |found: &Organization| found.organization_id == id;
        self.organization(index).as_ref().is_some_and(same).then_some(index)
    }

    /// The member of the enterprise with a UID: everybody is in one organisation, and the first are administrators.
    pub(super) fn member(self, user_id: &str) -> Option<Member> {
        let number = user_id.parse::<u64>().ok()?.checked_sub(FIRST_PERSON)?;
        let there = number < self.members() && person_id(number) == user_id;
        there.then(|| {
            Member::new(user_id).role(match number {
                0 => Role::EnterpriseSuperAdmin,
                number if number % PEOPLE == 1 => Role::EnterpriseAdmin,
                _ => Role::EnterpriseMember,
            })
        })
    }

    /// The number of the organisation that somebody is in.
    pub(super) fn home(self, user_id: &str) -> Option<u64> {
        self.member(user_id)?;
        Some((user_id.parse::<u64>().ok()? - FIRST_PERSON) / PEOPLE)
    }

    /// How many members the enterprise has.
    pub(super) fn members(self) -> u64 {
        self.organizations.saturating_mul(PEOPLE)
    }
}

/// How many people a made-up organisation has.
const PEOPLE: u64 = 5;

const SPREAD: u64 = 0x9E37_79B9;
const MASK: u64 = 0xFFFF_FFFF_FFFF;
const FIRST: u64 = 7_000_000_000_000_000_000;
const FIRST_PERSON: u64 = 4_000_000_000_000_000;

fn person_id(number: u64) -> String {
    (FIRST_PERSON + number).to_string()
}

fn icon(id: &str) -> String {
    format!("https://example.com/organization_icons/{id}.png")
}

impl State {
    /// The organisations to begin with, much as in the documentation.
    pub(super) fn examples() -> Vec<Organization> {
        let person = OrganizationPerson::new;
        let mut default = Organization::new("7490888144456000001", "默认组织").people([
            person("411476148330001").role(OrganizationRole::OrganizationSuperAdmin),
            person("411476148330002").role(OrganizationRole::OrganizationAdmin),
            person("411476148330003"),
        ]);
        default.is_default_organization = true;
        let marketing = Organization::new("7490888144457000002", "市场部")
            .people([person("411476148330002").role(OrganizationRole::OrganizationSuperAdmin)]);
        vec![default, marketing]
    }
}

impl State {
    /// The members to begin with.
    pub(super) fn example_members() -> Vec<Member> {
        vec![
            Member::new("411476148330001").role(Role::EnterpriseSuperAdmin),
            Member::new("411476148330002").role(Role::EnterpriseAdmin),
            Member::new("411476148330003"),
        ]
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
            members: Vec::new(),
        }
    }
}

impl Default for App {
    fn default() -> Self {
        Self {
            app_id: "1122334455667".to_owned(),
            key_id: "sim-public-key".to_owned(),
            public_key: super::settings::PUBLIC_KEY.to_owned(),
            permissions: routes::permissions().map(str::to_owned).collect(),
        }
    }
}
