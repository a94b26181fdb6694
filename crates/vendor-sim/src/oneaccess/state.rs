//! What the simulated OneAccess knows.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// OneAccess's part of a state file. What is left out is as in [`State::default`].
///
/// ```
/// use org_vendor_sim::oneaccess::{Organization, State};
///
/// let mut state = State::default();
/// state.organizations = Some(vec![
///     Organization::root("O1", "1000000", "Headquarters"),
///     Organization::below("O1", "O2", "1000001", "Sales"),
/// ]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct State {
    /// The ID of the client that may ask for tokens.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// What its tokens permit: `org_read`, `org_all`.
    pub permissions: Vec<String>,
    /// How long a token lives.
    pub token_seconds: u64,
    /// The HTTP status of a call with an expired token: 401 or 400.
    pub expired_token_status: u16,
    /// The organisations, in the order in which they are listed; two if nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizations: Option<Vec<Organization>>,
    /// Made-up organisations instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated: Option<Generated>,
}

/// An organisation of the tenant, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Its ID.
    pub org_id: String,
    /// Its code, unique in the tenant.
    pub org_code: String,
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(default = "department")]
    pub category: String,
    /// The ID of the organisation above it; none for a root organisation.
    #[serde(default)]
    pub parent_id: Option<String>,
}

fn department() -> String {
    "department".to_owned()
}

impl Organization {
    /// A root organisation.
    #[must_use]
    pub fn root(id: impl Into<String>, code: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            org_id: id.into(),
            org_code: code.into(),
            name: name.into(),
            category: department(),
            parent_id: None,
        }
    }

    /// An organisation below another.
    #[must_use]
    pub fn below(
        parent: impl Into<String>,
        id: impl Into<String>,
        code: impl Into<String>,
        name: impl Into<String>,
    ) -> Self {
        Self { parent_id: Some(parent.into()), ..Self::root(id, code, name) }
    }
}

/// This many organisations, the same ones for the same seed: eight roots, and eight below each that has any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Generated {
    /// How many.
    pub organizations: u64,
    /// Which ones.
    #[serde(default)]
    pub seed: u64,
}

/// How many organisations stand below one.
const WIDTH: u64 = 8;

/// What stands before the number in a made-up ID.
const ID: &str = "20210619175242949-";

impl Generated {
    /// The organisation with this number, which has to be one of those that there are.
    pub(super) fn organization(self, index: u64) -> Organization {
        const NAMES: [&str; 8] = [
            "Headquarters",
            "Research",
            "Sales",
            "Support",
            "Finance",
            "市场部",
            "研发部",
            "人事部",
        ];
        let name =
            NAMES[fastrand::Rng::with_seed(self.seed ^ index.wrapping_mul(0x9E37_79B9)).usize(..8)];
        Organization {
            org_id: self.id(index),
            org_code: (1_000_000 + index).to_string(),
            name: format!("{name} {}", index + 1),
            category: department(),
            parent_id: index.checked_sub(WIDTH).map(|beyond| self.id(beyond / WIDTH)),
        }
    }

    fn id(self, index: u64) -> String {
        // The seed turns the number, and a number can be turned back.
        format!("{ID}{:016X}", index ^ self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub(super) fn find(self, id: &str) -> Option<u64> {
        let number = u64::from_str_radix(id.strip_prefix(ID)?, 16).ok()?;
        let index = number ^ self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (index < self.organizations && self.id(index) == id).then_some(index)
    }

    /// The numbers of those directly below one, or of the roots.
    pub(super) fn children(self, parent: Option<u64>) -> Range<u64> {
        let first = parent.map_or(0, |parent| (parent.saturating_add(1)).saturating_mul(WIDTH));
        let end = first.saturating_add(WIDTH).min(self.organizations);
        first.min(end)..end
    }
}

impl State {
    /// The organisations to begin with, much as in the documentation.
    pub(super) fn examples() -> Vec<Organization> {
        let root = "20210619175242949-6040-CA7ECF001";
        vec![
            Organization::root(root, "1000000", "Headquarter"),
            Organization::below(
                root,
                "20210623103509267-6ABA-201FFC002",
                "1000001",
                "Subdepartments",
            ),
        ]
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            client_id: "sim-client".to_owned(),
            client_secret: "sim-client-secret".to_owned(),
            permissions: vec!["org_read".to_owned()],
            token_seconds: 1800,
            expired_token_status: 401,
            organizations: None,
            generated: None,
        }
    }
}
