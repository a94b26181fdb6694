//! The operations: each with its address and the permission that it needs.

use super::answers::Refusal;
use super::{Call, Coze, operations};
use crate::Answer;

/// An operation of Coze's.
pub(super) struct Route {
    pub(super) method: &'static str,
    /// With parameters as `{name}`.
    path: &'static str,
    pub(super) permission: &'static str,
    pub(super) answer: fn(&Coze, &Call<'_>) -> Result<Answer, Refusal>,
}

/// The exchange of a JWT for a token, which has no permission and another shape of answer.
const TOKEN: &str = "/api/permission/oauth2/enterprise_id/{enterprise_id}/token";

pub(super) const ROUTES: [Route; 10] = [
    Route {
        method: "POST",
        path: "/v1/enterprises/{enterprise_id}/members",
        permission: "Enterprise.batchAddPeople",
        answer: operations::add_member,
    },
    Route {
        method: "PUT",
        path: "/v1/enterprises/{enterprise_id}/members/{user_id}",
        permission: "Enterprise.updatePeople",
        answer: operations::update_member,
    },
    Route {
        method: "DELETE",
        path: "/v1/enterprises/{enterprise_id}/members/{user_id}",
        permission: "Enterprise.removePeople",
        answer: operations::remove_member,
    },
    Route {
        method: "GET",
        path: "/v1/enterprises/{enterprise_id}/organizations",
        permission: "Enterprise.listOrganization",
        answer: operations::list_organizations,
    },
    Route {
        method: "POST",
        path: "/v1/enterprises/{enterprise_id}/organizations",
        permission: "Enterprise.createOrganization",
        answer: operations::create_organization,
    },
    Route {
        method: "PUT",
        path: "/v1/organizations/{organization_id}",
        permission: "Account.updateOrganization",
        answer: operations::update_organization,
    },
    Route {
        method: "GET",
        path: "/v1/organizations/{organization_id}/members",
        permission: "Account.listOrganizationPeople",
        answer: operations::list_people,
    },
    Route {
        method: "POST",
        path: "/v1/organizations/{organization_id}/members",
        permission: "batchAddOrganizationPeople",
        answer: operations::add_person,
    },
    Route {
        method: "PUT",
        path: "/v1/organizations/{organization_id}/members/{user_id}",
        permission: "updateOrganizationPeople",
        answer: operations::update_person,
    },
    Route {
        method: "DELETE",
        path: "/v1/organizations/{organization_id}/members/{user_id}",
        permission: "Account.removeOrganizationPeople",
        answer: operations::remove_person,
    },
];

/// What a path leads to.
pub(super) enum Target {
    /// The exchange, for this enterprise.
    Token(String),
    /// An operation, with the values of its path's parameters.
    Operation(&'static Route, Vec<(&'static str, String)>),
    /// Nothing by this method, but something by this one.
    OtherMethod(&'static str),
    /// Nothing.
    Nowhere,
}

/// What a request leads to.
pub(super) fn target(method: &str, path: &str) -> Target {
    if let Some(values) = parameters(TOKEN, path) {
        let enterprise = values.into_iter().next().map(|(_, value)| value).unwrap_or_default();
        return match method {
            "POST" => Target::Token(enterprise),
            _ => Target::OtherMethod("POST"),
        };
    }
    let mut other = None;
    for route in &ROUTES {
        if let Some(values) = parameters(route.path, path) {
            if route.method == method {
                return Target::Operation(route, values);
            }
            other = other.or(Some(route.method));
        }
    }
    other.map_or(Target::Nowhere, Target::OtherMethod)
}

/// Every permission that an operation needs.
pub(super) fn permissions() -> impl Iterator<Item = &'static str> {
    ROUTES.iter().map(|route| route.permission)
}

/// The values of the parameters in a path, if it is one of the template's.
fn parameters(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let (mut template, mut path) = (template.split('/'), path.split('/'));
    let mut values = Vec::new();
    loop {
        match (template.next(), path.next()) {
            (None, None) => return Some(values),
            (Some(part), Some(segment)) if part == segment => {}
            (Some(part), Some(segment)) => {
                let name = part.strip_prefix('{')?.strip_suffix('}')?;
                let value = percent_encoding::percent_decode_str(segment).decode_utf8_lossy();
                values.push((name, value.into_owned()));
            }
            _ => return None,
        }
    }
}
