// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use vendor_client_core::{Method, Operation};

/// Every operation of this crate.
pub static ALL: [&Operation; 10] = [
    &LIST_ORGANIZATIONS,
    &CREATE_ORGANIZATION,
    &ADD_ENTERPRISE_MEMBER,
    &LIST_ORGANIZATION_MEMBERS,
    &ADD_ORGANIZATION_MEMBER,
    &UPDATE_ENTERPRISE_MEMBER,
    &REMOVE_ENTERPRISE_MEMBER,
    &UPDATE_ORGANIZATION_MEMBER,
    &REMOVE_ORGANIZATION_MEMBER,
    &UPDATE_ORGANIZATION,
];

/// [`Client::list_organizations`](crate::Client::list_organizations): Lists the
/// organisations of an enterprise.
pub static LIST_ORGANIZATIONS: Operation = Operation {
    id: "list_organizations",
    method: Method::GET,
    path: "/v1/enterprises/{enterprise_id}/organizations",
    idempotent: true,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/list_organization",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["Enterprise.listOrganization"],
    rate_limits: &[],
};

/// [`Client::create_organization`](crate::Client::create_organization): Creates an
/// organisation in an enterprise.
pub static CREATE_ORGANIZATION: Operation = Operation {
    id: "create_organization",
    method: Method::POST,
    path: "/v1/enterprises/{enterprise_id}/organizations",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/create_organization",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["Enterprise.createOrganization"],
    rate_limits: &[],
};

/// [`Client::add_enterprise_member`](crate::Client::add_enterprise_member): Adds a member
/// to an enterprise.
pub static ADD_ENTERPRISE_MEMBER: Operation = Operation {
    id: "add_enterprise_member",
    method: Method::POST,
    path: "/v1/enterprises/{enterprise_id}/members",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/add_enterprise_member",
    updated: None,
    tokens: &["access_token"],
    scopes: &["Enterprise.batchAddPeople"],
    rate_limits: &[],
};

/// [`Client::list_organization_members`](crate::Client::list_organization_members): Lists
/// the members of an organisation.
pub static LIST_ORGANIZATION_MEMBERS: Operation = Operation {
    id: "list_organization_members",
    method: Method::GET,
    path: "/v1/organizations/{organization_id}/members",
    idempotent: true,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/list_organization_people",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["Account.listOrganizationPeople"],
    rate_limits: &[],
};

/// [`Client::add_organization_member`](crate::Client::add_organization_member): Adds a
/// member to an organisation.
pub static ADD_ORGANIZATION_MEMBER: Operation = Operation {
    id: "add_organization_member",
    method: Method::POST,
    path: "/v1/organizations/{organization_id}/members",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/add_organization_people",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["batchAddOrganizationPeople"],
    rate_limits: &[],
};

/// [`Client::update_enterprise_member`](crate::Client::update_enterprise_member): Changes
/// the role of a member of an enterprise.
pub static UPDATE_ENTERPRISE_MEMBER: Operation = Operation {
    id: "update_enterprise_member",
    method: Method::PUT,
    path: "/v1/enterprises/{enterprise_id}/members/{user_id}",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/update_enterprise_people",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["Enterprise.updatePeople"],
    rate_limits: &[],
};

/// [`Client::remove_enterprise_member`](crate::Client::remove_enterprise_member): Removes a
/// member from an enterprise, and hands over what the member owns.
pub static REMOVE_ENTERPRISE_MEMBER: Operation = Operation {
    id: "remove_enterprise_member",
    method: Method::DELETE,
    path: "/v1/enterprises/{enterprise_id}/members/{user_id}",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/remove_enterprise_member",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["Enterprise.removePeople"],
    rate_limits: &[],
};

/// [`Client::update_organization_member`](crate::Client::update_organization_member):
/// Changes the role of a member of an organisation.
pub static UPDATE_ORGANIZATION_MEMBER: Operation = Operation {
    id: "update_organization_member",
    method: Method::PUT,
    path: "/v1/organizations/{organization_id}/members/{user_id}",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/update_organization_people",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["updateOrganizationPeople"],
    rate_limits: &[],
};

/// [`Client::remove_organization_member`](crate::Client::remove_organization_member):
/// Removes a member from an organisation, and hands over what the member owns.
pub static REMOVE_ORGANIZATION_MEMBER: Operation = Operation {
    id: "remove_organization_member",
    method: Method::DELETE,
    path: "/v1/organizations/{organization_id}/members/{user_id}",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/remove_organization_member",
    updated: None,
    tokens: &["enterprise_access_token"],
    scopes: &["Account.removeOrganizationPeople"],
    rate_limits: &[],
};

/// [`Client::update_organization`](crate::Client::update_organization): Changes the name
/// and the description of an organisation.
pub static UPDATE_ORGANIZATION: Operation = Operation {
    id: "update_organization",
    method: Method::PUT,
    path: "/v1/organizations/{organization_id}",
    idempotent: false,
    headers: &[("content-type", "application/json")],
    docs: "https://docs.coze.cn/developer_guides/update_organization_info",
    updated: None,
    tokens: &["access_token"],
    scopes: &["Account.updateOrganization"],
    rate_limits: &[],
};
