//! The enterprise as it is now: what it began with, and what has been changed since.

use std::borrow::Cow;
use std::collections::HashMap;

use super::state::{
    Generated, Member, Organization, OrganizationPerson, OrganizationRole, Role, State,
};

/// How many organisations an enterprise has at most.
const MOST_ORGANIZATIONS: u64 = 20;

/// How many employees an enterprise has at most.
const MOST_EMPLOYEES: u64 = 100;

/// The enterprise, with its organisations and members. Made-up ones are computed; only changes are kept.
#[derive(Debug)]
pub(super) struct Enterprise {
    base: Base,
    /// Organisations that have changed, or came later, by their number.
    changed: HashMap<u64, Organization>,
    added: u64,
    /// Members that have changed or came later; none for those who have gone.
    members: HashMap<String, Option<Member>>,
    /// How many more employees there are than there were.
    further: i64,
}

#[derive(Debug)]
enum Base {
    Listed {
        organizations: Vec<Organization>,
        by_id: HashMap<String, u64>,
        members: HashMap<String, Member>,
    },
    Generated(Generated),
}

impl Enterprise {
    /// The enterprise of a state.
    pub(super) fn new(state: &State) -> Result<Self, String> {
        let base = match (&state.organizations, state.generated) {
            (Some(_), Some(_)) => {
                return Err(
                    "coze: has both `organizations` and `generated`; leave one out".to_owned()
                );
            }
            (_, Some(generated)) => Base::Generated(generated),
            (listed, None) => Self::listed(listed.clone().unwrap_or_default(), &state.members)?,
        };
        let mut enterprise =
            Self { base, changed: HashMap::new(), added: 0, members: HashMap::new(), further: 0 };
        if matches!(enterprise.base, Base::Generated(_)) {
            for member in &state.members {
                enterprise.put_member(member.clone());
            }
        }
        Ok(enterprise)
    }

    fn listed(organizations: Vec<Organization>, members: &[Member]) -> Result<Base, String> {
        let mut by_id = HashMap::new();
        for (organization, index) in organizations.iter().zip(0_u64..) {
            let id = &organization.organization_id;
            if let Some(first) = by_id.insert(id.clone(), index) {
                return Err(format!(
                    "coze.organizations[{index}].organization_id: `{id}` is also that of \
                     coze.organizations[{first}]; each needs its own"
                ));
            }
        }
        let mut known = HashMap::new();
        for (index, member) in members.iter().enumerate() {
            if known.insert(member.user_id.clone(), member.clone()).is_some() {
                return Err(format!(
                    "coze.members[{index}].user_id: `{}` is a member already; each needs its own",
                    member.user_id
                ));
            }
        }
        // Whoever is in an organisation is in the enterprise.
        for person in organizations.iter().flat_map(|organization| &organization.people) {
            let role = match person.role {
                OrganizationRole::OrganizationGuest => Role::EnterpriseGuest,
                _ => Role::EnterpriseMember,
            };
            known
                .entry(person.user_id.clone())
                .or_insert_with(|| Member::new(person.user_id.as_str()).role(role));
        }
        Ok(Base::Listed { organizations, by_id, members: known })
    }

    fn base_len(&self) -> u64 {
        match &self.base {
            Base::Listed { organizations, .. } => organizations.len() as u64,
            Base::Generated(generated) => generated.organizations,
        }
    }

    /// How many organisations there are.
    pub(super) fn len(&self) -> u64 {
        self.base_len() + self.added
    }

    /// One of them, counted from 0.
    pub(super) fn get(&self, index: u64) -> Option<Cow<'_, Organization>> {
        if let Some(organization) = self.changed.get(&index) {
            return Some(Cow::Borrowed(organization));
        }
        match &self.base {
            Base::Listed { organizations, .. } => {
                organizations.get(usize::try_from(index).ok()?).map(Cow::Borrowed)
            }
            Base::Generated(generated) => generated.organization(index).map(Cow::Owned),
        }
    }

    /// The number of the organisation with an ID.
    pub(super) fn find(&self, id: &str) -> Option<u64> {
        let known = match &self.base {
            Base::Listed { by_id, .. } => by_id.get(id).copied(),
            Base::Generated(generated) => generated.find(id),
        };
        let added = self.base_len()..self.len();
        let same = |index: &u64| {
            self.changed.get(index).is_some_and(|organization| organization.organization_id == id)
        };
        known.or_else(|| added.into_iter().find(same))
    }

    /// Whether there is room for one more organisation.
    pub(super) fn has_room(&self) -> bool {
        self.len() < MOST_ORGANIZATIONS
    }

    /// Adds an organisation.
    pub(super) fn add(&mut self, organization: Organization) {
        let index = self.len();
        self.changed.insert(index, organization);
        self.added += 1;
    }

    /// Changes an organisation that is there.
    pub(super) fn change(&mut self, index: u64, change: impl FnOnce(&mut Organization)) {
        if let Some(organization) = self.get(index) {
            let mut organization = organization.into_owned();
            change(&mut organization);
            self.changed.insert(index, organization);
        }
    }

    /// The default organisation, where every new member goes.
    pub(super) fn default_organization(&self) -> Option<u64> {
        match &self.base {
            Base::Generated(_) => (self.len() > 0).then_some(0),
            Base::Listed { .. } => (0..self.len()).find(|&index| {
                self.get(index).is_some_and(|organization| organization.is_default_organization)
            }),
        }
    }

    /// The member with a UID.
    pub(super) fn member(&self, user_id: &str) -> Option<Member> {
        match (self.members.get(user_id), &self.base) {
            (Some(member), _) => member.clone(),
            (None, Base::Listed { members, .. }) => members.get(user_id).cloned(),
            (None, Base::Generated(generated)) => generated.member(user_id),
        }
    }

    /// Whether there is room for one more employee.
    pub(super) fn has_room_for_employees(&self) -> bool {
        let began = match &self.base {
            Base::Listed { members, .. } => {
                members.values().filter(|member| member.role != Role::EnterpriseGuest).count()
                    as u64
            }
            Base::Generated(generated) => generated.members(),
        };
        began.saturating_add_signed(self.further) < MOST_EMPLOYEES
    }

    /// Adds a member, or changes one.
    pub(super) fn put_member(&mut self, member: Member) {
        let employee = |member: &Member| i64::from(member.role != Role::EnterpriseGuest);
        let before = self.member(&member.user_id).as_ref().map_or(0, employee);
        self.further += employee(&member) - before;
        self.members.insert(member.user_id.clone(), Some(member));
    }

    /// Removes a member.
    pub(super) fn remove_member(&mut self, user_id: &str) {
        if self.member(user_id).is_some_and(|member| member.role != Role::EnterpriseGuest) {
            self.further -= 1;
        }
        self.members.insert(user_id.to_owned(), None);
    }

    /// Whether somebody is in any organisation.
    pub(super) fn is_in_an_organization(&self, user_id: &str) -> bool {
        let has = |organization: &Organization| person(organization, user_id).is_some();
        let computed = match &self.base {
            // A made-up person is in one organisation, which the number tells.
            Base::Generated(generated) => {
                generated.home(user_id).is_some_and(|index| !self.changed.contains_key(&index))
            }
            Base::Listed { organizations, .. } => {
                organizations.iter().zip(0_u64..).any(|(organization, index)| {
                    !self.changed.contains_key(&index) && has(organization)
                })
            }
        };
        computed || self.changed.values().any(has)
    }
}

/// Somebody in an organisation.
pub(super) fn person<'a>(
    organization: &'a Organization,
    user_id: &str,
) -> Option<&'a OrganizationPerson> {
    organization.people.iter().find(|person| person.user_id == user_id)
}
