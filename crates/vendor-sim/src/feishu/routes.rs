//! The operations: each page with what does it.

use serde_json::{Map, Value};

use super::company::Company;
use super::contact::{departments as branches, scopes, units, users};
use super::gateway::Call;
use super::refusal::Refusal;
use super::source::Source;
use super::{collaboration_tenants, departments, employees, list_department, partners, rules};
use crate::{Answer, Window};

/// What does an operation.
#[derive(Clone, Copy)]
pub(super) enum Act {
    /// It looks.
    Read(fn(&Call<'_>, &dyn Source) -> Result<Answer, Refusal>),
    /// It changes; nothing has changed when it is refused.
    Write(fn(&Call<'_>, &mut Company) -> Result<Answer, Refusal>),
}

/// What does the operation of a page.
pub(super) fn act(page: &str) -> Option<Act> {
    use Act::{Read, Write};
    Some(match page {
        "directory-v1.department.create" => Write(departments::create),
        "directory-v1.department.delete" => Write(departments::delete),
        "directory-v1.department.filter" => Read(departments::filter),
        "directory-v1.department.mget" => Read(departments::mget),
        "directory-v1.department.patch" => Write(departments::patch),
        "directory-v1.department.search" => Read(departments::search),

        "directory-v1.employee.create" => Write(employees::create),
        "directory-v1.employee.delete" => Write(employees::resign),
        "directory-v1.employee.filter" => Read(employees::filter),
        "directory-v1.employee.mget" => Read(employees::mget),
        "directory-v1.employee.patch" => Write(employees::patch),
        "directory-v1.employee.regular" => Write(employees::regular),
        "directory-v1.employee.resurrect" => Write(employees::resurrect),
        "directory-v1.employee.search" => Read(employees::search),
        "directory-v1.employee.to_be_resigned" => Write(employees::to_be_resigned),

        "contact-v3.department.batch" => Read(branches::batch),
        "contact-v3.department.children" => Read(branches::children),
        "contact-v3.department.create" => Write(branches::create),
        "contact-v3.department.delete" => Write(branches::delete),
        "contact-v3.department.get" => Read(branches::get),
        "contact-v3.department.parent" => Read(branches::parent),
        "contact-v3.department.patch" => Write(branches::patch),
        "contact-v3.department.search" => Read(branches::search),
        "contact-v3.department.unbind_department_chat" => Write(branches::unbind_department_chat),
        "contact-v3.department.update" => Write(branches::update),
        "contact-v3.department.update_department_id" => Write(branches::update_department_id),

        "contact-v3.user.batch" => Read(users::batch),
        "contact-v3.user.batch_get_id" => Read(users::batch_get_id),
        "contact-v3.user.create" => Write(users::create),
        "contact-v3.user.delete" => Write(users::delete),
        "contact-v3.user.find_by_department" => Read(users::find_by_department),
        "contact-v3.user.get" => Read(users::get),
        "contact-v3.user.patch" => Write(users::patch),
        "contact-v3.user.resurrect" => Write(users::resurrect),
        "contact-v3.user.search-users" => Read(users::search),
        "contact-v3.user.update_user_id" => Write(users::update_user_id),

        "contact-v3.unit.bind_department" => Write(units::bind),
        "contact-v3.unit.create" => Write(units::create),
        "contact-v3.unit.delete" => Write(units::delete),
        "contact-v3.unit.get" => Read(units::get),
        "contact-v3.unit.list" => Read(units::list),
        "contact-v3.unit.list_department" => Read(list_department::answer),
        "contact-v3.unit.patch" => Write(units::patch),
        "contact-v3.unit.unbind_department" => Write(units::unbind),

        "contact-v3.scope.list" => Read(scopes::scopes),
        "contact-v3.custom_attr.list" => Read(scopes::custom_attributes),

        "trust_party-v1.collaboration_tenant.list" => Read(collaboration_tenants::answer),
        "trust_party-v1.collaboration-organization.list" => Read(partners::list),
        "trust_party-v1.collaboration-organization.get" => Read(partners::get),
        "trust_party-v1.collaboration-organization.get-2" => Read(partners::department),
        "trust_party-v1.collaboration-organization.get-3" => Read(partners::user),
        "trust_party-v1.collaboration-organization.visible_organization" => {
            Read(partners::visible_organization)
        }
        "trust_party-v1.collaboration-organization.list-3" => Read(partners::share_entities),

        "trust_party-v1.searchable-and-visible-rules.create" => Write(rules::create),
        "trust_party-v1.searchable-and-visible-rules.delete" => Write(rules::delete),
        "trust_party-v1.searchable-and-visible-rules.list" => Read(rules::list),
        "trust_party-v1.searchable-and-visible-rules.update" => Write(rules::update),
        _ => return None,
    })
}

/// A further limit, which a page has in its text, for requests with some fields; and what it counts for.
pub(super) fn further_limit(
    page: &str,
    body: &Map<String, Value>,
) -> Option<(&'static str, Window)> {
    let slow = ["department_ids", "is_frozen"].iter().any(|name| body.contains_key(*name));
    (page == "contact-v3.user.patch" && slow)
        .then(|| ("contact-v3.user.patch, slowly", Window::per_second(1)))
}
