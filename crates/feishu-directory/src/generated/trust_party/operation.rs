// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! Metadata of the operations: tokens, scopes, rate limits and the vendor's page.

use std::time::Duration;

use vendor_client_core::{Method, Operation, RateLimit};

/// Every operation of this family.
pub static ALL: [&Operation; 11] = [
    &LIST_COLLABORATION_TENANTS,
    &GET_COLLABORATION_DEPARTMENT,
    &GET_COLLABORATION_USER,
    &GET_COLLABORATION_TENANT,
    &LIST_SHARE_ENTITIES,
    &LIST_VISIBLE_COLLABORATION_TENANTS,
    &LIST_VISIBLE_ENTITIES,
    &LIST_COLLABORATION_RULES,
    &CREATE_COLLABORATION_RULE,
    &UPDATE_COLLABORATION_RULE,
    &DELETE_COLLABORATION_RULE,
];

/// [`TrustParty::list_collaboration_tenants`](crate::trust_party::TrustParty::list_collaboration_tenants):
/// Lists the organisations associated with the tenant.
pub static LIST_COLLABORATION_TENANTS: Operation = Operation {
    id: "trust_party.list_collaboration_tenants",
    method: Method::GET,
    path: "/directory/v1/collaboration_tenants",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/trust_party-v1/-collaboraiton-organization/list-2",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration_rule:read"],
    rate_limits: &[
        RateLimit {
            requests: 100,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`TrustParty::get_collaboration_department`](crate::trust_party::TrustParty::get_collaboration_department):
/// Gets a department of an associated organisation.
pub static GET_COLLABORATION_DEPARTMENT: Operation = Operation {
    id: "trust_party.get_collaboration_department",
    method: Method::GET,
    path: "/trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_departments/{target_department_id}",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant-collaboration_department/get",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration.tenant:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 5,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`TrustParty::get_collaboration_user`](crate::trust_party::TrustParty::get_collaboration_user):
/// Gets a member of an associated organisation.
pub static GET_COLLABORATION_USER: Operation = Operation {
    id: "trust_party.get_collaboration_user",
    method: Method::GET,
    path: "/trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_users/{target_user_id}",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant-collaboration_user/get",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration.tenant:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 5,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`TrustParty::get_collaboration_tenant`](crate::trust_party::TrustParty::get_collaboration_tenant):
/// Gets an associated organisation by its tenant key.
pub static GET_COLLABORATION_TENANT: Operation = Operation {
    id: "trust_party.get_collaboration_tenant",
    method: Method::GET,
    path: "/trust_party/v1/collaboration_tenants/{target_tenant_key}",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant/get",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration.tenant:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 5,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`TrustParty::list_share_entities`](crate::trust_party::TrustParty::list_share_entities):
/// Lists the users, departments and user groups that two associated organisations share.
pub static LIST_SHARE_ENTITIES: Operation = Operation {
    id: "trust_party.list_share_entities",
    method: Method::GET,
    path: "/directory/v1/share_entities",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collboration_share_entity/list",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration_rule:read"],
    rate_limits: &[
        RateLimit {
            requests: 100,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`TrustParty::list_visible_collaboration_tenants`](crate::trust_party::TrustParty::list_visible_collaboration_tenants):
/// Lists the associated organisations that the caller can see.
pub static LIST_VISIBLE_COLLABORATION_TENANTS: Operation = Operation {
    id: "trust_party.list_visible_collaboration_tenants",
    method: Method::GET,
    path: "/trust_party/v1/collaboration_tenants",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant/list",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration.tenant:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`TrustParty::list_visible_entities`](crate::trust_party::TrustParty::list_visible_entities):
/// Lists the departments, users and user groups that the caller can see in an associated
/// organisation.
pub static LIST_VISIBLE_ENTITIES: Operation = Operation {
    id: "trust_party.list_visible_entities",
    method: Method::GET,
    path: "/trust_party/v1/collaboration_tenants/{target_tenant_key}/visible_organization",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/trust_party-v1/collaboration_tenant/visible_organization",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration.tenant:readonly"],
    rate_limits: &[
        RateLimit {
            requests: 1000,
            period: Duration::from_secs(60),
        },
        RateLimit {
            requests: 50,
            period: Duration::from_secs(1),
        },
    ],
};

/// [`TrustParty::list_collaboration_rules`](crate::trust_party::TrustParty::list_collaboration_rules):
/// Lists the search and visibility rules with an associated organisation.
pub static LIST_COLLABORATION_RULES: Operation = Operation {
    id: "trust_party.list_collaboration_rules",
    method: Method::GET,
    path: "/directory/v1/collaboration_rules",
    idempotent: true,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/list",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration_rule:read"],
    rate_limits: &[
        RateLimit {
            requests: 100,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`TrustParty::create_collaboration_rule`](crate::trust_party::TrustParty::create_collaboration_rule):
/// Creates a search and visibility rule with an associated organisation.
pub static CREATE_COLLABORATION_RULE: Operation = Operation {
    id: "trust_party.create_collaboration_rule",
    method: Method::POST,
    path: "/directory/v1/collaboration_rules",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/create",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration_rule:write"],
    rate_limits: &[
        RateLimit {
            requests: 100,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`TrustParty::update_collaboration_rule`](crate::trust_party::TrustParty::update_collaboration_rule):
/// Updates a search and visibility rule with an associated organisation.
pub static UPDATE_COLLABORATION_RULE: Operation = Operation {
    id: "trust_party.update_collaboration_rule",
    method: Method::PUT,
    path: "/directory/v1/collaboration_rules/{collaboration_rule_id}",
    idempotent: false,
    headers: &[("content-type", "application/json; charset=utf-8")],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/update",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration_rule:write"],
    rate_limits: &[
        RateLimit {
            requests: 100,
            period: Duration::from_secs(60),
        },
    ],
};

/// [`TrustParty::delete_collaboration_rule`](crate::trust_party::TrustParty::delete_collaboration_rule):
/// Deletes a search and visibility rule with an associated organisation.
pub static DELETE_COLLABORATION_RULE: Operation = Operation {
    id: "trust_party.delete_collaboration_rule",
    method: Method::DELETE,
    path: "/directory/v1/collaboration_rules/{collaboration_rule_id}",
    idempotent: false,
    headers: &[],
    docs: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/directory-v1/collaboration_rule/delete",
    updated: Some("2025-04-29"),
    tokens: &["tenant_access_token", "user_access_token"],
    scopes: &["trust_party:collaboration_rule:write"],
    rate_limits: &[
        RateLimit {
            requests: 100,
            period: Duration::from_secs(60),
        },
    ],
};
