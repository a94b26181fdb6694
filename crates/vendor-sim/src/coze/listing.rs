//! The organisations, page by page.

use std::borrow::Cow;
use std::str::FromStr;

use serde::Serialize;

use super::answers::Refusal;
use super::state::{Generated, Organization, State};
use crate::{Request, Twist};

/// The default and the largest size of a page.
const PAGE_SIZE: i32 = 20;

/// Where the organisations come from.
#[derive(Debug)]
pub(super) enum Organizations {
    Listed(Vec<Organization>),
    /// Each is a function of its number, so that a million of them take no room.
    Generated(Generated),
}

/// A page as the documentation has it.
#[derive(Debug, Serialize)]
pub(super) struct Page<'a> {
    items: Vec<Cow<'a, Organization>>,
    total_count: u64,
}

impl Organizations {
    pub(super) fn new(state: &State) -> Result<Self, String> {
        match (&state.organizations, state.generated) {
            (Some(_), Some(_)) => {
                Err("coze: has both `organizations` and `generated`; leave one out".to_owned())
            }
            (_, Some(generated)) => Ok(Self::Generated(generated)),
            (listed, None) => {
                let listed = listed.clone().unwrap_or_default();
                let mut ids = std::collections::HashMap::new();
                for (index, organization) in listed.iter().enumerate() {
                    let id = &organization.organization_id;
                    if let Some(first) = ids.insert(id, index) {
                        return Err(format!(
                            "coze.organizations[{index}].organization_id: `{id}` is also that of \
                             coze.organizations[{first}]; each needs its own"
                        ));
                    }
                }
                Ok(Self::Listed(listed))
            }
        }
    }

    fn len(&self) -> u64 {
        match self {
            Self::Listed(all) => all.len() as u64,
            Self::Generated(generated) => generated.organizations,
        }
    }

    fn get(&self, index: u64) -> Option<Cow<'_, Organization>> {
        match self {
            Self::Listed(all) => all.get(usize::try_from(index).ok()?).map(Cow::Borrowed),
            Self::Generated(generated) => generated.organization(index).map(Cow::Owned),
        }
    }

    pub(super) fn page(
        &self,
        request: &Request,
        twist: Option<Twist>,
    ) -> Result<Page<'_>, Refusal> {
        let mut number: i32 = parameter(request, "page_num")?.unwrap_or(1);
        let size: i32 = parameter(request, "page_size")?.unwrap_or(PAGE_SIZE);
        if number < 1 {
            return Err(Refusal::new(4000, "page_num is counted from 1"));
        }
        if !(1..=PAGE_SIZE).contains(&size) {
            return Err(Refusal::new(4000, format!("page_size is from 1 to {PAGE_SIZE}")));
        }
        if twist == Some(Twist::RepeatPageToken) {
            number = (number - 1).max(1);
        }
        let (number, size) = (u64::from(number.unsigned_abs()), u64::from(size.unsigned_abs()));
        let start = (number - 1) * size;
        let items = (start..start + size).map_while(|index| self.get(index)).collect();
        Ok(Page { items, total_count: self.len() })
    }
}

fn parameter<T: FromStr>(request: &Request, name: &str) -> Result<Option<T>, Refusal> {
    let value = request.parameter(name).map(str::parse).transpose();
    value.map_err(|_| Refusal::new(4000, format!("{name} is no integer")))
}
