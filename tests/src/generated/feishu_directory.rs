// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The calls of `feishu-directory`.

use crate::calls::{self, Call, View};

/// The call of an operation, if there is one.
pub fn call(id: &str) -> Option<Call> {
    let call = match id {
        "contact.list_unit_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_unit_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_list_unit_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_unit_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::UnitDepartmentPage,
                    feishu_directory::contact::UnitDepartmentPage,
                >,
            }
        }
        "trust_party.list_collaboration_tenants" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_list_collaboration_tenants(server, inputs)
                        .send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::trust_party_list_collaboration_tenants(server, inputs)
                        .items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::trust_party_list_collaboration_tenants(server, inputs)
                        .pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::trust_party::CollaborationTenantPage,
                    feishu_directory::trust_party::CollaborationTenantPage,
                >,
            }
        }
        "directory.filter_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_filter_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::directory_filter_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::directory_filter_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::directory::DepartmentPage,
                    feishu_directory::directory::DepartmentPage,
                >,
            }
        }
        "contact.list_custom_attrs" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_custom_attrs(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_list_custom_attrs(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_custom_attrs(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::CustomAttrPage,
                    feishu_directory::contact::CustomAttrPage,
                >,
            }
        }
        "contact.batch_get_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_batch_get_departments(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::BatchGetDepartmentsResult,
                    feishu_directory::contact::BatchGetDepartmentsResult,
                >,
            }
        }
        "contact.list_department_children" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_department_children(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_list_department_children(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_department_children(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::DepartmentChildPage,
                    feishu_directory::contact::DepartmentChildPage,
                >,
            }
        }
        "contact.create_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_create_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::CreateDepartmentResult,
                    feishu_directory::contact::CreateDepartmentResult,
                >,
            }
        }
        "contact.get_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_get_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::GetDepartmentResult,
                    feishu_directory::contact::GetDepartmentResult,
                >,
            }
        }
        "contact.replace_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_replace_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::ReplaceDepartmentResult,
                    feishu_directory::contact::ReplaceDepartmentResult,
                >,
            }
        }
        "contact.update_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_update_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::UpdateDepartmentResult,
                    feishu_directory::contact::UpdateDepartmentResult,
                >,
            }
        }
        "contact.delete_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_delete_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.list_department_parents" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_department_parents(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_list_department_parents(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_department_parents(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::DepartmentParentPage,
                    feishu_directory::contact::DepartmentParentPage,
                >,
            }
        }
        "contact.search_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_search_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_search_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_search_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::DepartmentPage,
                    feishu_directory::contact::DepartmentPage,
                >,
            }
        }
        "contact.unbind_department_chat" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_unbind_department_chat(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.update_department_id" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_update_department_id(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.list_scopes" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_scopes(server, inputs).send(),
                ),
                items: None,
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_scopes(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::ContactScope,
                    feishu_directory::contact::ContactScope,
                >,
            }
        }
        "contact.bind_unit_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_bind_unit_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.list_units" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_units(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_list_units(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_units(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::UnitPage,
                    feishu_directory::contact::UnitPage,
                >,
            }
        }
        "contact.create_unit" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_create_unit(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::CreateUnitResult,
                    feishu_directory::contact::CreateUnitResult,
                >,
            }
        }
        "contact.get_unit" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_get_unit(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::GetUnitResult,
                    feishu_directory::contact::GetUnitResult,
                >,
            }
        }
        "contact.update_unit" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_update_unit(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.delete_unit" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_delete_unit(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.unbind_unit_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_unbind_unit_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.batch_get_users" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_batch_get_users(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::BatchGetUsersResult,
                    feishu_directory::contact::BatchGetUsersResult,
                >,
            }
        }
        "contact.batch_get_user_ids" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_batch_get_user_ids(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::BatchGetUserIdsResult,
                    feishu_directory::contact::BatchGetUserIdsResult,
                >,
            }
        }
        "contact.create_user" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_create_user(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::CreateUserResult,
                    feishu_directory::contact::CreateUserResult,
                >,
            }
        }
        "contact.get_user" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_get_user(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::GetUserResult,
                    feishu_directory::contact::GetUserResult,
                >,
            }
        }
        "contact.update_user" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_update_user(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::contact::UpdateUserResult,
                    feishu_directory::contact::UpdateUserResult,
                >,
            }
        }
        "contact.delete_user" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_delete_user(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.list_department_users" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_list_department_users(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_list_department_users(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_list_department_users(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::UserPage,
                    feishu_directory::contact::UserPage,
                >,
            }
        }
        "contact.resurrect_user" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_resurrect_user(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "contact.search_users" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_search_users(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::contact_search_users(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::contact_search_users(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::contact::FoundUserPage,
                    feishu_directory::contact::FoundUserPage,
                >,
            }
        }
        "contact.update_user_id" => {
            Call {
                send: |server, inputs| calls::send(
                    request::contact_update_user_id(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "directory.create_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_create_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::directory::CreateDepartmentResult,
                    feishu_directory::directory::CreateDepartmentResult,
                >,
            }
        }
        "directory.update_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_update_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "directory.delete_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_delete_department(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "directory.batch_get_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_batch_get_departments(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::directory::BatchGetDepartmentsResult,
                    feishu_directory::directory::BatchGetDepartmentsResult,
                >,
            }
        }
        "directory.search_departments" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_search_departments(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::directory_search_departments(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::directory_search_departments(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::directory::FoundDepartmentPage,
                    feishu_directory::directory::FoundDepartmentPage,
                >,
            }
        }
        "directory.create_employee" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_create_employee(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::directory::CreateEmployeeResult,
                    feishu_directory::directory::CreateEmployeeResult,
                >,
            }
        }
        "directory.update_employee" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_update_employee(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "directory.delete_employee" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_delete_employee(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "directory.filter_employees" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_filter_employees(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::directory_filter_employees(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::directory_filter_employees(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::directory::EmployeePage,
                    feishu_directory::directory::EmployeePage,
                >,
            }
        }
        "directory.batch_get_employees" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_batch_get_employees(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::directory::BatchGetEmployeesResult,
                    feishu_directory::directory::BatchGetEmployeesResult,
                >,
            }
        }
        "directory.cancel_employee_resignation" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_cancel_employee_resignation(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "directory.resurrect_employee" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_resurrect_employee(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "directory.search_employees" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_search_employees(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::directory_search_employees(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::directory_search_employees(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::directory::FoundEmployeePage,
                    feishu_directory::directory::FoundEmployeePage,
                >,
            }
        }
        "directory.schedule_employee_resignation" => {
            Call {
                send: |server, inputs| calls::send(
                    request::directory_schedule_employee_resignation(server, inputs)
                        .send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "trust_party.get_collaboration_department" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_get_collaboration_department(server, inputs)
                        .send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::trust_party::GetCollaborationDepartmentResult,
                    feishu_directory::trust_party::GetCollaborationDepartmentResult,
                >,
            }
        }
        "trust_party.get_collaboration_user" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_get_collaboration_user(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::trust_party::GetCollaborationUserResult,
                    feishu_directory::trust_party::GetCollaborationUserResult,
                >,
            }
        }
        "trust_party.get_collaboration_tenant" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_get_collaboration_tenant(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::trust_party::GetCollaborationTenantResult,
                    feishu_directory::trust_party::GetCollaborationTenantResult,
                >,
            }
        }
        "trust_party.list_share_entities" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_list_share_entities(server, inputs).send(),
                ),
                items: None,
                pages: Some(|server, inputs| calls::pages(
                    request::trust_party_list_share_entities(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::trust_party::SharedEntities,
                    feishu_directory::trust_party::SharedEntities,
                >,
            }
        }
        "trust_party.list_visible_collaboration_tenants" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_list_visible_collaboration_tenants(
                            server,
                            inputs,
                        )
                        .send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::trust_party_list_visible_collaboration_tenants(
                            server,
                            inputs,
                        )
                        .items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::trust_party_list_visible_collaboration_tenants(
                            server,
                            inputs,
                        )
                        .pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::trust_party::VisibleCollaborationTenantPage,
                    feishu_directory::trust_party::VisibleCollaborationTenantPage,
                >,
            }
        }
        "trust_party.list_visible_entities" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_list_visible_entities(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::trust_party_list_visible_entities(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::trust_party_list_visible_entities(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::trust_party::CollaborationEntityPage,
                    feishu_directory::trust_party::CollaborationEntityPage,
                >,
            }
        }
        "trust_party.list_collaboration_rules" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_list_collaboration_rules(server, inputs).send(),
                ),
                items: Some(|server, inputs| calls::items(
                    request::trust_party_list_collaboration_rules(server, inputs).items(),
                )),
                pages: Some(|server, inputs| calls::pages(
                    request::trust_party_list_collaboration_rules(server, inputs).pages(),
                )),
                recode: calls::recode::<
                    feishu_directory::trust_party::CollaborationRulePage,
                    feishu_directory::trust_party::CollaborationRulePage,
                >,
            }
        }
        "trust_party.create_collaboration_rule" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_create_collaboration_rule(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<
                    feishu_directory::trust_party::CreateCollaborationRuleResult,
                    feishu_directory::trust_party::CreateCollaborationRuleResult,
                >,
            }
        }
        "trust_party.update_collaboration_rule" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_update_collaboration_rule(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        "trust_party.delete_collaboration_rule" => {
            Call {
                send: |server, inputs| calls::send(
                    request::trust_party_delete_collaboration_rule(server, inputs).send(),
                ),
                items: None,
                pages: None,
                recode: calls::recode::<(), ()>,
            }
        }
        _ => return None,
    };
    Some(call)
}

/// What a field of a component means, if it has a view.
pub fn view(component: &str, property: &str) -> Option<View> {
    match (component, property) {
        ("trust_party.CollaborationTenant", "connect_time") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::trust_party::CollaborationTenant>(object)
                    .connect_time(),
            ))
        }
        ("trust_party.VisibleCollaborationTenant", "connect_time") => {
            Some(|object| calls::viewed(
                calls::read::<
                    feishu_directory::trust_party::VisibleCollaborationTenant,
                >(object)
                    .connect_time(),
            ))
        }
        ("directory.DepartmentCount", "recursive_members_count") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::directory::DepartmentCount>(object)
                    .recursive_members_count(),
            ))
        }
        ("directory.DepartmentCount", "direct_members_count") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::directory::DepartmentCount>(object)
                    .direct_members_count(),
            ))
        }
        ("directory.DepartmentCount", "recursive_members_count_exclude_leaders") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::directory::DepartmentCount>(object)
                    .recursive_members_count_exclude_leaders(),
            ))
        }
        ("directory.DepartmentCount", "recursive_departments_count") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::directory::DepartmentCount>(object)
                    .recursive_departments_count(),
            ))
        }
        ("directory.DepartmentCount", "direct_departments_count") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::directory::DepartmentCount>(object)
                    .direct_departments_count(),
            ))
        }
        ("contact.Department", "order") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::contact::Department>(object).order(),
            ))
        }
        ("contact.User", "join_time") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::contact::User>(object).join_time(),
            ))
        }
        ("contact.UserAssignInfo", "start_time") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::contact::UserAssignInfo>(object)
                    .start_time(),
            ))
        }
        ("contact.UserAssignInfo", "end_time") => {
            Some(|object| calls::viewed(
                calls::read::<feishu_directory::contact::UserAssignInfo>(object)
                    .end_time(),
            ))
        }
        _ => None,
    }
}

mod request {
    use serde_json::Value;
    use crate::Server;
    use crate::calls::Connect;

    /// `GET /contact/v3/unit/list_department`
    pub fn contact_list_unit_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListUnitDepartments {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .list_unit_departments(crate::calls::read::<String>(&inputs["unit_id"]));
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `GET /directory/v1/collaboration_tenants`
    pub fn trust_party_list_collaboration_tenants(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::ListCollaborationTenants {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
            .list_collaboration_tenants();
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /directory/v1/departments/filter`
    pub fn directory_filter_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::FilterDepartments {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .filter_departments(
                super::object::make_directory_filter(&inputs["filter"]),
                crate::calls::read::<
                    Vec<feishu_directory::directory::DepartmentField>,
                >(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_request.page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_request.page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `GET /contact/v3/custom_attrs`
    pub fn contact_list_custom_attrs(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListCustomAttrs {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .list_custom_attrs();
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `GET /contact/v3/departments/batch`
    pub fn contact_batch_get_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::BatchGetDepartments {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .batch_get_departments(
                crate::calls::read::<Vec<String>>(&inputs["department_ids"]),
            );
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        request
    }

    /// `GET /contact/v3/departments/{department_id}/children`
    pub fn contact_list_department_children(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListDepartmentChildren {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .list_department_children(
                crate::calls::read::<String>(&inputs["department_id"]),
            );
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("fetch_child") {
            request = request.fetch_child(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /contact/v3/departments`
    pub fn contact_create_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::CreateDepartment {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .create_department(
                crate::calls::read::<String>(&inputs["name"]),
                crate::calls::read::<String>(&inputs["parent_department_id"]),
            );
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("client_token") {
            request = request.client_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("i18n_name") {
            request = request
                .i18n_name(super::object::make_contact_department_i18n_name(value));
        }
        if let Some(value) = inputs.get("department_id") {
            request = request.department_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("leader_user_id") {
            request = request.leader_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("order") {
            request = request.order(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("unit_ids") {
            request = request.unit_ids(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = inputs.get("create_group_chat") {
            request = request.create_group_chat(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("leaders") {
            request = request
                .leaders(
                    crate::calls::list(
                        value,
                        super::object::make_contact_department_leader_input,
                    ),
                );
        }
        if let Some(value) = inputs.get("group_chat_employee_types") {
            request = request
                .group_chat_employee_types(crate::calls::read::<Vec<i64>>(value));
        }
        if let Some(value) = inputs.get("department_hrbps") {
            request = request.department_hrbps(crate::calls::read::<Vec<String>>(value));
        }
        request
    }

    /// `GET /contact/v3/departments/{department_id}`
    pub fn contact_get_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::GetDepartment {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .get_department(crate::calls::read::<String>(&inputs["department_id"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `PUT /contact/v3/departments/{department_id}`
    pub fn contact_replace_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ReplaceDepartment {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .replace_department(
                crate::calls::read::<String>(&inputs["department_id"]),
                crate::calls::read::<String>(&inputs["name"]),
                crate::calls::read::<String>(&inputs["parent_department_id"]),
            );
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("i18n_name") {
            request = request
                .i18n_name(super::object::make_contact_department_i18n_name(value));
        }
        if let Some(value) = inputs.get("leader_user_id") {
            request = request.leader_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("order") {
            request = request.order(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("create_group_chat") {
            request = request.create_group_chat(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("leaders") {
            request = request
                .leaders(
                    crate::calls::list(
                        value,
                        super::object::make_contact_department_leader_input,
                    ),
                );
        }
        if let Some(value) = inputs.get("group_chat_employee_types") {
            request = request
                .group_chat_employee_types(crate::calls::read::<Vec<i64>>(value));
        }
        request
    }

    /// `PATCH /contact/v3/departments/{department_id}`
    pub fn contact_update_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::UpdateDepartment {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .update_department(crate::calls::read::<String>(&inputs["department_id"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("name") {
            request = request.name(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("i18n_name") {
            request = request
                .i18n_name(super::object::make_contact_department_i18n_name(value));
        }
        if let Some(value) = inputs.get("parent_department_id") {
            request = request.parent_department_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("leader_user_id") {
            request = request.leader_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("order") {
            request = request.order(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("create_group_chat") {
            request = request.create_group_chat(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("leaders") {
            request = request
                .leaders(
                    crate::calls::list(
                        value,
                        super::object::make_contact_department_leader_input,
                    ),
                );
        }
        if let Some(value) = inputs.get("group_chat_employee_types") {
            request = request
                .group_chat_employee_types(crate::calls::read::<Vec<i64>>(value));
        }
        if let Some(value) = inputs.get("department_hrbps") {
            request = request.department_hrbps(crate::calls::read::<Vec<String>>(value));
        }
        request
    }

    /// `DELETE /contact/v3/departments/{department_id}`
    pub fn contact_delete_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::DeleteDepartment {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .delete_department(crate::calls::read::<String>(&inputs["department_id"]));
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `GET /contact/v3/departments/parent`
    pub fn contact_list_department_parents(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListDepartmentParents {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .list_department_parents(
                crate::calls::read::<String>(&inputs["department_id"]),
            );
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `POST /contact/v3/departments/search`
    pub fn contact_search_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::SearchDepartments {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .search_departments(crate::calls::read::<String>(&inputs["query"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `POST /contact/v3/departments/unbind_department_chat`
    pub fn contact_unbind_department_chat(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::UnbindDepartmentChat {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .unbind_department_chat(
                crate::calls::read::<String>(&inputs["department_id"]),
            );
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `PATCH /contact/v3/departments/{department_id}/update_department_id`
    pub fn contact_update_department_id(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::UpdateDepartmentId {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .update_department_id(
                crate::calls::read::<String>(&inputs["department_id"]),
                crate::calls::read::<String>(&inputs["new_department_id"]),
            );
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `GET /contact/v3/scopes`
    pub fn contact_list_scopes(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListScopes {
        let mut request = feishu_directory::Client::on(server).contact().list_scopes();
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `POST /contact/v3/unit/bind_department`
    pub fn contact_bind_unit_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::BindUnitDepartment {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .bind_unit_department(
                crate::calls::read::<String>(&inputs["unit_id"]),
                crate::calls::read::<String>(&inputs["department_id"]),
            );
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `GET /contact/v3/unit`
    pub fn contact_list_units(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListUnits {
        let mut request = feishu_directory::Client::on(server).contact().list_units();
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /contact/v3/unit`
    pub fn contact_create_unit(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::CreateUnit {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .create_unit(
                crate::calls::read::<String>(&inputs["name"]),
                crate::calls::read::<String>(&inputs["unit_type"]),
            );
        if let Some(value) = inputs.get("unit_id") {
            request = request.unit_id(crate::calls::read::<String>(value));
        }
        request
    }

    /// `GET /contact/v3/unit/{unit_id}`
    pub fn contact_get_unit(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::GetUnit {
        feishu_directory::Client::on(server)
            .contact()
            .get_unit(crate::calls::read::<String>(&inputs["unit_id"]))
    }

    /// `PATCH /contact/v3/unit/{unit_id}`
    pub fn contact_update_unit(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::UpdateUnit {
        feishu_directory::Client::on(server)
            .contact()
            .update_unit(
                crate::calls::read::<String>(&inputs["unit_id"]),
                crate::calls::read::<String>(&inputs["name"]),
            )
    }

    /// `DELETE /contact/v3/unit/{unit_id}`
    pub fn contact_delete_unit(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::DeleteUnit {
        feishu_directory::Client::on(server)
            .contact()
            .delete_unit(crate::calls::read::<String>(&inputs["unit_id"]))
    }

    /// `POST /contact/v3/unit/unbind_department`
    pub fn contact_unbind_unit_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::UnbindUnitDepartment {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .unbind_unit_department(
                crate::calls::read::<String>(&inputs["unit_id"]),
                crate::calls::read::<String>(&inputs["department_id"]),
            );
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `GET /contact/v3/users/batch`
    pub fn contact_batch_get_users(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::BatchGetUsers {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .batch_get_users(crate::calls::read::<Vec<String>>(&inputs["user_ids"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `POST /contact/v3/users/batch_get_id`
    pub fn contact_batch_get_user_ids(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::BatchGetUserIds {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .batch_get_user_ids();
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("emails") {
            request = request.emails(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = inputs.get("mobiles") {
            request = request.mobiles(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = inputs.get("include_resigned") {
            request = request.include_resigned(crate::calls::read::<bool>(value));
        }
        request
    }

    /// `POST /contact/v3/users`
    pub fn contact_create_user(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::CreateUser {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .create_user(feishu_directory::contact::request::CreateUserRequired {
                name: crate::calls::read::<String>(&inputs["name"]),
                mobile: crate::calls::read::<String>(&inputs["mobile"]),
                department_ids: crate::calls::read::<
                    Vec<String>,
                >(&inputs["department_ids"]),
                employee_type: crate::calls::read::<
                    feishu_directory::contact::EmployeeType,
                >(&inputs["employee_type"]),
            });
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("client_token") {
            request = request.client_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("user_id") {
            request = request.user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("en_name") {
            request = request.en_name(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("nickname") {
            request = request.nickname(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("email") {
            request = request.email(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("mobile_visible") {
            request = request.mobile_visible(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("gender") {
            request = request
                .gender(crate::calls::read::<feishu_directory::contact::Gender>(value));
        }
        if let Some(value) = inputs.get("avatar_key") {
            request = request.avatar_key(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("leader_user_id") {
            request = request.leader_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("city") {
            request = request.city(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("country") {
            request = request.country(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("work_station") {
            request = request.work_station(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("join_time") {
            request = request.join_time(crate::calls::read::<i64>(value));
        }
        if let Some(value) = inputs.get("employee_no") {
            request = request.employee_no(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("orders") {
            request = request
                .orders(
                    crate::calls::list(
                        value,
                        super::object::make_contact_user_order_input,
                    ),
                );
        }
        if let Some(value) = inputs.get("custom_attrs") {
            request = request
                .custom_attrs(
                    crate::calls::list(
                        value,
                        super::object::make_contact_user_custom_attr_input,
                    ),
                );
        }
        if let Some(value) = inputs.get("enterprise_email") {
            request = request.enterprise_email(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("job_title") {
            request = request.job_title(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("geo") {
            request = request.geo(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("job_level_id") {
            request = request.job_level_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("job_family_id") {
            request = request.job_family_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("subscription_ids") {
            request = request.subscription_ids(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = inputs.get("dotted_line_leader_user_ids") {
            request = request
                .dotted_line_leader_user_ids(crate::calls::read::<Vec<String>>(value));
        }
        request
    }

    /// `GET /contact/v3/users/{user_id}`
    pub fn contact_get_user(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::GetUser {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .get_user(crate::calls::read::<String>(&inputs["user_id"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `PATCH /contact/v3/users/{user_id}`
    pub fn contact_update_user(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::UpdateUser {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .update_user(crate::calls::read::<String>(&inputs["user_id"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("name") {
            request = request.name(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("en_name") {
            request = request.en_name(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("nickname") {
            request = request.nickname(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("email") {
            request = request.email(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("mobile") {
            request = request.mobile(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("mobile_visible") {
            request = request.mobile_visible(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("gender") {
            request = request
                .gender(crate::calls::read::<feishu_directory::contact::Gender>(value));
        }
        if let Some(value) = inputs.get("avatar_key") {
            request = request.avatar_key(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("department_ids") {
            request = request.department_ids(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = inputs.get("leader_user_id") {
            request = request.leader_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("city") {
            request = request.city(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("country") {
            request = request.country(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("work_station") {
            request = request.work_station(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("join_time") {
            request = request.join_time(crate::calls::read::<i64>(value));
        }
        if let Some(value) = inputs.get("employee_no") {
            request = request.employee_no(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("employee_type") {
            request = request
                .employee_type(
                    crate::calls::read::<feishu_directory::contact::EmployeeType>(value),
                );
        }
        if let Some(value) = inputs.get("orders") {
            request = request
                .orders(
                    crate::calls::list(value, super::object::make_contact_user_order),
                );
        }
        if let Some(value) = inputs.get("custom_attrs") {
            request = request
                .custom_attrs(
                    crate::calls::list(
                        value,
                        super::object::make_contact_user_custom_attr_input,
                    ),
                );
        }
        if let Some(value) = inputs.get("enterprise_email") {
            request = request.enterprise_email(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("job_title") {
            request = request.job_title(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("is_frozen") {
            request = request.is_frozen(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("job_level_id") {
            request = request.job_level_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("job_family_id") {
            request = request.job_family_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("subscription_ids") {
            request = request.subscription_ids(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = inputs.get("dotted_line_leader_user_ids") {
            request = request
                .dotted_line_leader_user_ids(crate::calls::read::<Vec<String>>(value));
        }
        request
    }

    /// `DELETE /contact/v3/users/{user_id}`
    pub fn contact_delete_user(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::DeleteUser {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .delete_user(crate::calls::read::<String>(&inputs["user_id"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_chat_acceptor_user_id") {
            request = request
                .department_chat_acceptor_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("external_chat_acceptor_user_id") {
            request = request
                .external_chat_acceptor_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("docs_acceptor_user_id") {
            request = request.docs_acceptor_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("calendar_acceptor_user_id") {
            request = request
                .calendar_acceptor_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("application_acceptor_user_id") {
            request = request
                .application_acceptor_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("minutes_acceptor_user_id") {
            request = request
                .minutes_acceptor_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("survey_acceptor_user_id") {
            request = request
                .survey_acceptor_user_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("email_acceptor") {
            request = request
                .email_acceptor(super::object::make_contact_email_acceptor(value));
        }
        if let Some(value) = inputs.get("anycross_acceptor_user_id") {
            request = request
                .anycross_acceptor_user_id(crate::calls::read::<String>(value));
        }
        request
    }

    /// `GET /contact/v3/users/find_by_department`
    pub fn contact_list_department_users(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ListDepartmentUsers {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .list_department_users(
                crate::calls::read::<String>(&inputs["department_id"]),
            );
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /contact/v3/users/{user_id}/resurrect`
    pub fn contact_resurrect_user(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::ResurrectUser {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .resurrect_user(crate::calls::read::<String>(&inputs["user_id"]));
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("departments") {
            request = request
                .departments(
                    crate::calls::list(
                        value,
                        super::object::make_contact_resurrected_user_department,
                    ),
                );
        }
        if let Some(value) = inputs.get("subscription_ids") {
            request = request.subscription_ids(crate::calls::read::<Vec<String>>(value));
        }
        request
    }

    /// `GET /search/v1/user`
    pub fn contact_search_users(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::SearchUsers {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .search_users(crate::calls::read::<String>(&inputs["query"]));
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `PATCH /contact/v3/users/{user_id}/update_user_id`
    pub fn contact_update_user_id(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::contact::request::UpdateUserId {
        let mut request = feishu_directory::Client::on(server)
            .contact()
            .update_user_id(
                crate::calls::read::<String>(&inputs["user_id"]),
                crate::calls::read::<String>(&inputs["new_user_id"]),
            );
        if let Some(value) = inputs.get("user_id_type") {
            request = request
                .user_id_type(
                    crate::calls::read::<feishu_directory::contact::UserIdType>(value),
                );
        }
        request
    }

    /// `POST /directory/v1/departments`
    pub fn directory_create_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::CreateDepartment {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .create_department(
                super::object::make_directory_new_department(&inputs["department"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `PATCH /directory/v1/departments/{department_id}`
    pub fn directory_update_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::UpdateDepartment {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .update_department(
                crate::calls::read::<String>(&inputs["department_id"]),
                super::object::make_directory_department_update(&inputs["department"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `DELETE /directory/v1/departments/{department_id}`
    pub fn directory_delete_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::DeleteDepartment {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .delete_department(crate::calls::read::<String>(&inputs["department_id"]));
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `POST /directory/v1/departments/mget`
    pub fn directory_batch_get_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::BatchGetDepartments {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .batch_get_departments(
                crate::calls::read::<Vec<String>>(&inputs["department_ids"]),
                crate::calls::read::<Vec<String>>(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `POST /directory/v1/departments/search`
    pub fn directory_search_departments(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::SearchDepartments {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .search_departments(
                crate::calls::read::<String>(&inputs["query"]),
                crate::calls::read::<Vec<String>>(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_request.page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_request.page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /directory/v1/employees`
    pub fn directory_create_employee(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::CreateEmployee {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .create_employee(
                super::object::make_directory_new_employee(&inputs["employee"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("options") {
            request = request
                .create_options(
                    super::object::make_directory_create_employee_options(value),
                );
        }
        request
    }

    /// `PATCH /directory/v1/employees/{employee_id}`
    pub fn directory_update_employee(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::UpdateEmployee {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .update_employee(
                crate::calls::read::<String>(&inputs["employee_id"]),
                super::object::make_directory_employee_update(&inputs["employee"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `DELETE /directory/v1/employees/{employee_id}`
    pub fn directory_delete_employee(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::DeleteEmployee {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .delete_employee(crate::calls::read::<String>(&inputs["employee_id"]));
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("options") {
            request = request
                .delete_options(
                    super::object::make_directory_delete_employee_options(value),
                );
        }
        request
    }

    /// `POST /directory/v1/employees/filter`
    pub fn directory_filter_employees(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::FilterEmployees {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .filter_employees(
                super::object::make_directory_employee_filter(&inputs["filter"]),
                crate::calls::read::<Vec<String>>(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_request.page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_request.page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /directory/v1/employees/mget`
    pub fn directory_batch_get_employees(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::BatchGetEmployees {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .batch_get_employees(
                crate::calls::read::<Vec<String>>(&inputs["employee_ids"]),
                crate::calls::read::<Vec<String>>(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `PATCH /directory/v1/employees/{employee_id}/regular`
    pub fn directory_cancel_employee_resignation(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::CancelEmployeeResignation {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .cancel_employee_resignation(
                crate::calls::read::<String>(&inputs["employee_id"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `POST /directory/v1/employees/{employee_id}/resurrect`
    pub fn directory_resurrect_employee(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::ResurrectEmployee {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .resurrect_employee(crate::calls::read::<String>(&inputs["employee_id"]));
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("employee_order_in_departments") {
            request = request
                .employee_order_in_departments(
                    crate::calls::list(
                        value,
                        super::object::make_directory_resurrected_department_order_input,
                    ),
                );
        }
        if let Some(value) = inputs.get("options") {
            request = request
                .resurrect_options(
                    super::object::make_directory_resurrect_employee_options(value),
                );
        }
        request
    }

    /// `POST /directory/v1/employees/search`
    pub fn directory_search_employees(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::SearchEmployees {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .search_employees(
                crate::calls::read::<String>(&inputs["query"]),
                crate::calls::read::<Vec<String>>(&inputs["required_fields"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        if let Some(value) = inputs.get("page_request.page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_request.page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `PATCH /directory/v1/employees/{employee_id}/to_be_resigned`
    pub fn directory_schedule_employee_resignation(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::directory::request::ScheduleEmployeeResignation {
        let mut request = feishu_directory::Client::on(server)
            .directory()
            .schedule_employee_resignation(
                crate::calls::read::<String>(&inputs["employee_id"]),
                super::object::make_directory_planned_resignation(&inputs["employee"]),
            );
        if let Some(value) = inputs.get("employee_id_type") {
            request = request
                .employee_id_type(
                    crate::calls::read::<
                        feishu_directory::directory::EmployeeIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<feishu_directory::DepartmentIdType>(value),
                );
        }
        request
    }

    /// `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_departments/{target_department_id}`
    pub fn trust_party_get_collaboration_department(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::GetCollaborationDepartment {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
            .get_collaboration_department(
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
                crate::calls::read::<String>(&inputs["target_department_id"]),
            );
        if let Some(value) = inputs.get("target_department_id_type") {
            request = request
                .target_department_id_type(
                    crate::calls::read::<
                        feishu_directory::trust_party::TargetDepartmentIdType,
                    >(value),
                );
        }
        request
    }

    /// `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}/collaboration_users/{target_user_id}`
    pub fn trust_party_get_collaboration_user(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::GetCollaborationUser {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
            .get_collaboration_user(
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
                crate::calls::read::<String>(&inputs["target_user_id"]),
            );
        if let Some(value) = inputs.get("target_user_id_type") {
            request = request
                .target_user_id_type(
                    crate::calls::read::<
                        feishu_directory::trust_party::TargetUserIdType,
                    >(value),
                );
        }
        request
    }

    /// `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}`
    pub fn trust_party_get_collaboration_tenant(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::GetCollaborationTenant {
        feishu_directory::Client::on(server)
            .trust_party()
            .get_collaboration_tenant(
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
            )
    }

    /// `GET /directory/v1/share_entities`
    pub fn trust_party_list_share_entities(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::ListShareEntities {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
            .list_share_entities(
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
            );
        if let Some(value) = inputs.get("target_department_id") {
            request = request.target_department_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("target_group_id") {
            request = request.target_group_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("is_select_subject") {
            request = request.is_select_subject(crate::calls::read::<bool>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `GET /trust_party/v1/collaboration_tenants`
    pub fn trust_party_list_visible_collaboration_tenants(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::ListVisibleCollaborationTenants {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
            .list_visible_collaboration_tenants();
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        request
    }

    /// `GET /trust_party/v1/collaboration_tenants/{target_tenant_key}/visible_organization`
    pub fn trust_party_list_visible_entities(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::ListVisibleEntities {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
            .list_visible_entities(
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
            );
        if let Some(value) = inputs.get("department_id_type") {
            request = request
                .department_id_type(
                    crate::calls::read::<
                        feishu_directory::trust_party::TargetDepartmentIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("target_department_id") {
            request = request.target_department_id(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("group_id_type") {
            request = request
                .group_id_type(
                    crate::calls::read::<
                        feishu_directory::trust_party::GroupIdType,
                    >(value),
                );
        }
        if let Some(value) = inputs.get("target_group_id") {
            request = request.target_group_id(crate::calls::read::<String>(value));
        }
        request
    }

    /// `GET /directory/v1/collaboration_rules`
    pub fn trust_party_list_collaboration_rules(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::ListCollaborationRules {
        let mut request = feishu_directory::Client::on(server)
            .trust_party()
            .list_collaboration_rules(
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
            );
        if let Some(value) = inputs.get("page_size") {
            request = request.page_size(crate::calls::read::<u32>(value));
        }
        if let Some(value) = inputs.get("page_token") {
            request = request.page_token(crate::calls::read::<String>(value));
        }
        request
    }

    /// `POST /directory/v1/collaboration_rules`
    pub fn trust_party_create_collaboration_rule(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::CreateCollaborationRule {
        feishu_directory::Client::on(server)
            .trust_party()
            .create_collaboration_rule(
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
                super::object::make_trust_party_collaboration_rule_entities_input(
                    &inputs["subjects"],
                ),
                super::object::make_trust_party_collaboration_rule_entities_input(
                    &inputs["objects"],
                ),
            )
    }

    /// `PUT /directory/v1/collaboration_rules/{collaboration_rule_id}`
    pub fn trust_party_update_collaboration_rule(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::UpdateCollaborationRule {
        feishu_directory::Client::on(server)
            .trust_party()
            .update_collaboration_rule(feishu_directory::trust_party::request::UpdateCollaborationRuleRequired {
                collaboration_rule_id: crate::calls::read::<
                    String,
                >(&inputs["collaboration_rule_id"]),
                target_tenant_key: crate::calls::read::<
                    String,
                >(&inputs["target_tenant_key"]),
                subjects: super::object::make_trust_party_collaboration_rule_entities_input(
                    &inputs["subjects"],
                ),
                objects: super::object::make_trust_party_collaboration_rule_entities_input(
                    &inputs["objects"],
                ),
            })
    }

    /// `DELETE /directory/v1/collaboration_rules/{collaboration_rule_id}`
    pub fn trust_party_delete_collaboration_rule(
        server: &Server,
        inputs: &Value,
    ) -> feishu_directory::trust_party::request::DeleteCollaborationRule {
        feishu_directory::Client::on(server)
            .trust_party()
            .delete_collaboration_rule(
                crate::calls::read::<String>(&inputs["collaboration_rule_id"]),
                crate::calls::read::<String>(&inputs["target_tenant_key"]),
            )
    }
}

mod object {
    use serde_json::Value;

    pub fn make_directory_filter(value: &Value) -> feishu_directory::directory::Filter {
        feishu_directory::directory::Filter::new(
            crate::calls::list(
                &value["conditions"],
                super::object::make_directory_condition,
            ),
        )
    }

    pub fn make_directory_condition(
        value: &Value,
    ) -> feishu_directory::directory::Condition {
        feishu_directory::directory::Condition::new(
            crate::calls::read::<
                feishu_directory::directory::FilterField,
            >(&value["field"]),
            crate::calls::read::<
                feishu_directory::directory::FilterOperator,
            >(&value["operator"]),
            crate::calls::read::<String>(&value["value"]),
        )
    }

    pub fn make_directory_new_department(
        value: &Value,
    ) -> feishu_directory::directory::NewDepartment {
        let mut object = feishu_directory::directory::NewDepartment::new();
        if let Some(value) = value.get("custom_department_id") {
            object.custom_department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("name") {
            object.name = Some(super::object::make_directory_name_input(value));
        }
        if let Some(value) = value.get("parent_department_id") {
            object.parent_department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("leaders") {
            object.leaders = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_department_leader_input,
                ),
            );
        }
        if let Some(value) = value.get("order_weight") {
            object.order_weight = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("enabled_status") {
            object.enabled_status = Some(crate::calls::read::<bool>(value));
        }
        if let Some(value) = value.get("custom_field_values") {
            object.custom_field_values = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_custom_field_value_input,
                ),
            );
        }
        object
    }

    pub fn make_directory_name_input(
        value: &Value,
    ) -> feishu_directory::directory::NameInput {
        let mut object = feishu_directory::directory::NameInput::new(
            crate::calls::read::<String>(&value["default_value"]),
        );
        if let Some(value) = value.get("i18n_value") {
            object.i18n_value = Some(
                crate::calls::read::<std::collections::BTreeMap<String, String>>(value),
            );
        }
        object
    }

    pub fn make_directory_department_leader_input(
        value: &Value,
    ) -> feishu_directory::directory::DepartmentLeaderInput {
        feishu_directory::directory::DepartmentLeaderInput::new(
            crate::calls::read::<
                feishu_directory::directory::LeaderType,
            >(&value["leader_type"]),
            crate::calls::read::<String>(&value["leader_id"]),
        )
    }

    pub fn make_directory_custom_field_value_input(
        value: &Value,
    ) -> feishu_directory::directory::CustomFieldValueInput {
        let mut object = feishu_directory::directory::CustomFieldValueInput::new();
        if let Some(value) = value.get("field_type") {
            object.field_type = Some(
                crate::calls::read::<feishu_directory::directory::CustomFieldType>(value),
            );
        }
        if let Some(value) = value.get("text_value") {
            object.text_value = Some(super::object::make_directory_text_input(value));
        }
        if let Some(value) = value.get("url_value") {
            object.url_value = Some(
                super::object::make_directory_url_value_input(value),
            );
        }
        if let Some(value) = value.get("enum_value") {
            object.enum_value = Some(
                super::object::make_directory_enum_value_input(value),
            );
        }
        if let Some(value) = value.get("user_values") {
            object.user_values = Some(
                crate::calls::list(value, super::object::make_directory_user_value_input),
            );
        }
        if let Some(value) = value.get("phone_value") {
            object.phone_value = Some(
                super::object::make_directory_phone_value_input(value),
            );
        }
        if let Some(value) = value.get("field_key") {
            object.field_key = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_directory_text_input(
        value: &Value,
    ) -> feishu_directory::directory::TextInput {
        let mut object = feishu_directory::directory::TextInput::new(
            crate::calls::read::<String>(&value["default_value"]),
        );
        if let Some(value) = value.get("i18n_value") {
            object.i18n_value = Some(
                crate::calls::read::<std::collections::BTreeMap<String, String>>(value),
            );
        }
        object
    }

    pub fn make_directory_url_value_input(
        value: &Value,
    ) -> feishu_directory::directory::UrlValueInput {
        feishu_directory::directory::UrlValueInput::new(
            super::object::make_directory_text_input(&value["link_text"]),
            crate::calls::read::<String>(&value["url"]),
            crate::calls::read::<String>(&value["pcurl"]),
        )
    }

    pub fn make_directory_enum_value_input(
        value: &Value,
    ) -> feishu_directory::directory::EnumValueInput {
        feishu_directory::directory::EnumValueInput::new(
            crate::calls::read::<Vec<String>>(&value["enum_ids"]),
            crate::calls::read::<
                feishu_directory::directory::EnumType,
            >(&value["enum_type"]),
        )
    }

    pub fn make_directory_user_value_input(
        value: &Value,
    ) -> feishu_directory::directory::UserValueInput {
        feishu_directory::directory::UserValueInput::new(
            crate::calls::read::<Vec<String>>(&value["ids"]),
        )
    }

    pub fn make_directory_phone_value_input(
        value: &Value,
    ) -> feishu_directory::directory::PhoneValueInput {
        let mut object = feishu_directory::directory::PhoneValueInput::new(
            crate::calls::read::<String>(&value["phone_number"]),
        );
        if let Some(value) = value.get("extension_number") {
            object.extension_number = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_directory_department_update(
        value: &Value,
    ) -> feishu_directory::directory::DepartmentUpdate {
        let mut object = feishu_directory::directory::DepartmentUpdate::new();
        if let Some(value) = value.get("custom_department_id") {
            object.custom_department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("name") {
            object.name = Some(
                super::object::make_directory_department_name_input(value),
            );
        }
        if let Some(value) = value.get("parent_department_id") {
            object.parent_department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("leaders") {
            object.leaders = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_department_leader_input,
                ),
            );
        }
        if let Some(value) = value.get("order_weight") {
            object.order_weight = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("enabled_status") {
            object.enabled_status = Some(crate::calls::read::<bool>(value));
        }
        if let Some(value) = value.get("custom_field_values") {
            object.custom_field_values = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_custom_field_value_input,
                ),
            );
        }
        object
    }

    pub fn make_directory_department_name_input(
        value: &Value,
    ) -> feishu_directory::directory::DepartmentNameInput {
        let mut object = feishu_directory::directory::DepartmentNameInput::new(
            crate::calls::read::<String>(&value["default_value"]),
        );
        if let Some(value) = value.get("i18n_value") {
            object.i18n_value = Some(
                crate::calls::read::<std::collections::BTreeMap<String, String>>(value),
            );
        }
        object
    }

    pub fn make_contact_department_i18n_name(
        value: &Value,
    ) -> feishu_directory::contact::DepartmentI18nName {
        let mut object = feishu_directory::contact::DepartmentI18nName::new();
        if let Some(value) = value.get("zh_cn") {
            object.zh_cn = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("ja_jp") {
            object.ja_jp = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("en_us") {
            object.en_us = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_contact_department_leader_input(
        value: &Value,
    ) -> feishu_directory::contact::DepartmentLeaderInput {
        feishu_directory::contact::DepartmentLeaderInput::new(
            crate::calls::read::<
                feishu_directory::contact::LeaderType,
            >(&value["leaderType"]),
            crate::calls::read::<String>(&value["leaderID"]),
        )
    }

    pub fn make_contact_user_order(
        value: &Value,
    ) -> feishu_directory::contact::UserOrder {
        let mut object = feishu_directory::contact::UserOrder::new();
        if let Some(value) = value.get("department_id") {
            object.department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("user_order") {
            object.user_order = Some(crate::calls::read::<i64>(value));
        }
        if let Some(value) = value.get("department_order") {
            object.department_order = Some(crate::calls::read::<i64>(value));
        }
        if let Some(value) = value.get("is_primary_dept") {
            object.is_primary_dept = Some(crate::calls::read::<bool>(value));
        }
        object
    }

    pub fn make_contact_user_order_input(
        value: &Value,
    ) -> feishu_directory::contact::UserOrderInput {
        let mut object = feishu_directory::contact::UserOrderInput::new();
        if let Some(value) = value.get("department_id") {
            object.department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("user_order") {
            object.user_order = Some(crate::calls::read::<i64>(value));
        }
        if let Some(value) = value.get("department_order") {
            object.department_order = Some(crate::calls::read::<i64>(value));
        }
        if let Some(value) = value.get("is_primary_dept") {
            object.is_primary_dept = Some(crate::calls::read::<bool>(value));
        }
        object
    }

    pub fn make_contact_user_custom_attr_input(
        value: &Value,
    ) -> feishu_directory::contact::UserCustomAttrInput {
        let mut object = feishu_directory::contact::UserCustomAttrInput::new();
        if let Some(value) = value.get("type") {
            object.type_ = Some(
                crate::calls::read::<
                    feishu_directory::contact::UserCustomAttrType,
                >(value),
            );
        }
        if let Some(value) = value.get("id") {
            object.id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("value") {
            object.value = Some(
                super::object::make_contact_user_custom_attr_value_input(value),
            );
        }
        object
    }

    pub fn make_contact_user_custom_attr_value_input(
        value: &Value,
    ) -> feishu_directory::contact::UserCustomAttrValueInput {
        let mut object = feishu_directory::contact::UserCustomAttrValueInput::new();
        if let Some(value) = value.get("text") {
            object.text = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("url") {
            object.url = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("pc_url") {
            object.pc_url = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("option_id") {
            object.option_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("generic_user") {
            object.generic_user = Some(
                super::object::make_contact_generic_user_input(value),
            );
        }
        object
    }

    pub fn make_contact_generic_user_input(
        value: &Value,
    ) -> feishu_directory::contact::GenericUserInput {
        feishu_directory::contact::GenericUserInput::new(
            crate::calls::read::<String>(&value["id"]),
            crate::calls::read::<
                feishu_directory::contact::GenericUserType,
            >(&value["type"]),
        )
    }

    pub fn make_contact_email_acceptor(
        value: &Value,
    ) -> feishu_directory::contact::EmailAcceptor {
        let mut object = feishu_directory::contact::EmailAcceptor::new(
            crate::calls::read::<
                feishu_directory::contact::ProcessingType,
            >(&value["processing_type"]),
        );
        if let Some(value) = value.get("acceptor_user_id") {
            object.acceptor_user_id = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_contact_resurrected_user_department(
        value: &Value,
    ) -> feishu_directory::contact::ResurrectedUserDepartment {
        let mut object = feishu_directory::contact::ResurrectedUserDepartment::new(
            crate::calls::read::<String>(&value["department_id"]),
        );
        if let Some(value) = value.get("user_order") {
            object.user_order = Some(crate::calls::read::<i64>(value));
        }
        if let Some(value) = value.get("department_order") {
            object.department_order = Some(crate::calls::read::<i64>(value));
        }
        object
    }

    pub fn make_directory_new_employee(
        value: &Value,
    ) -> feishu_directory::directory::NewEmployee {
        let mut object = feishu_directory::directory::NewEmployee::new();
        if let Some(value) = value.get("name") {
            object.name = Some(super::object::make_directory_new_employee_name(value));
        }
        if let Some(value) = value.get("mobile") {
            object.mobile = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("custom_employee_id") {
            object.custom_employee_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("avatar_key") {
            object.avatar_key = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("email") {
            object.email = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("enterprise_email") {
            object.enterprise_email = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("gender") {
            object.gender = Some(
                crate::calls::read::<feishu_directory::directory::Gender>(value),
            );
        }
        if let Some(value) = value.get("employee_order_in_departments") {
            object.employee_order_in_departments = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_department_order_input,
                ),
            );
        }
        if let Some(value) = value.get("leader_id") {
            object.leader_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("dotted_line_leader_ids") {
            object.dotted_line_leader_ids = Some(
                crate::calls::read::<Vec<String>>(value),
            );
        }
        if let Some(value) = value.get("work_country_or_region") {
            object.work_country_or_region = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("work_place_id") {
            object.work_place_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("work_station") {
            object.work_station = Some(super::object::make_directory_text_input(value));
        }
        if let Some(value) = value.get("job_number") {
            object.job_number = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("extension_number") {
            object.extension_number = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("join_date") {
            object.join_date = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("employment_type") {
            object.employment_type = Some(
                crate::calls::read::<feishu_directory::directory::EmploymentType>(value),
            );
        }
        if let Some(value) = value.get("job_title_id") {
            object.job_title_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("custom_field_values") {
            object.custom_field_values = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_new_employee_custom_field_value,
                ),
            );
        }
        object
    }

    pub fn make_directory_new_employee_name(
        value: &Value,
    ) -> feishu_directory::directory::NewEmployeeName {
        let mut object = feishu_directory::directory::NewEmployeeName::new(
            super::object::make_directory_non_empty_text_input(&value["name"]),
        );
        if let Some(value) = value.get("another_name") {
            object.another_name = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_directory_non_empty_text_input(
        value: &Value,
    ) -> feishu_directory::directory::NonEmptyTextInput {
        let mut object = feishu_directory::directory::NonEmptyTextInput::new(
            crate::calls::read::<String>(&value["default_value"]),
        );
        if let Some(value) = value.get("i18n_value") {
            object.i18n_value = Some(
                crate::calls::read::<std::collections::BTreeMap<String, String>>(value),
            );
        }
        object
    }

    pub fn make_directory_department_order_input(
        value: &Value,
    ) -> feishu_directory::directory::DepartmentOrderInput {
        let mut object = feishu_directory::directory::DepartmentOrderInput::new();
        if let Some(value) = value.get("department_id") {
            object.department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("order_weight_in_deparment") {
            object.order_weight_in_deparment = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("order_weight_among_deparments") {
            object.order_weight_among_deparments = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("is_main_department") {
            object.is_main_department = Some(crate::calls::read::<bool>(value));
        }
        object
    }

    pub fn make_directory_new_employee_custom_field_value(
        value: &Value,
    ) -> feishu_directory::directory::NewEmployeeCustomFieldValue {
        let mut object = feishu_directory::directory::NewEmployeeCustomFieldValue::new();
        if let Some(value) = value.get("field_type") {
            object.field_type = Some(
                crate::calls::read::<feishu_directory::directory::CustomFieldType>(value),
            );
        }
        if let Some(value) = value.get("text_value") {
            object.text_value = Some(
                super::object::make_directory_non_empty_text_input(value),
            );
        }
        if let Some(value) = value.get("url_value") {
            object.url_value = Some(
                super::object::make_directory_new_employee_url_value(value),
            );
        }
        if let Some(value) = value.get("enum_value") {
            object.enum_value = Some(
                super::object::make_directory_enum_value_input(value),
            );
        }
        if let Some(value) = value.get("user_values") {
            object.user_values = Some(
                crate::calls::list(value, super::object::make_directory_user_value_input),
            );
        }
        if let Some(value) = value.get("phone_value") {
            object.phone_value = Some(
                super::object::make_directory_employee_phone_value_input(value),
            );
        }
        if let Some(value) = value.get("field_key") {
            object.field_key = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_directory_new_employee_url_value(
        value: &Value,
    ) -> feishu_directory::directory::NewEmployeeUrlValue {
        feishu_directory::directory::NewEmployeeUrlValue::new(
            super::object::make_directory_link_text_input(&value["link_text"]),
            crate::calls::read::<String>(&value["url"]),
            crate::calls::read::<String>(&value["pcurl"]),
        )
    }

    pub fn make_directory_link_text_input(
        value: &Value,
    ) -> feishu_directory::directory::LinkTextInput {
        let mut object = feishu_directory::directory::LinkTextInput::new(
            crate::calls::read::<String>(&value["default_value"]),
        );
        if let Some(value) = value.get("i18n_value") {
            object.i18n_value = Some(
                crate::calls::read::<std::collections::BTreeMap<String, String>>(value),
            );
        }
        object
    }

    pub fn make_directory_employee_phone_value_input(
        value: &Value,
    ) -> feishu_directory::directory::EmployeePhoneValueInput {
        let mut object = feishu_directory::directory::EmployeePhoneValueInput::new(
            crate::calls::read::<String>(&value["phone_number"]),
        );
        if let Some(value) = value.get("extension_number") {
            object.extension_number = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_directory_create_employee_options(
        value: &Value,
    ) -> feishu_directory::directory::CreateEmployeeOptions {
        let mut object = feishu_directory::directory::CreateEmployeeOptions::new();
        if let Some(value) = value.get("geo_name") {
            object.geo_name = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("subscription_ids") {
            object.subscription_ids = Some(crate::calls::read::<Vec<String>>(value));
        }
        object
    }

    pub fn make_directory_delete_employee_options(
        value: &Value,
    ) -> feishu_directory::directory::DeleteEmployeeOptions {
        let mut object = feishu_directory::directory::DeleteEmployeeOptions::new();
        if let Some(value) = value.get("resigned_employee_resource_receiver") {
            object.resigned_employee_resource_receiver = Some(
                super::object::make_directory_resource_receivers(value),
            );
        }
        object
    }

    pub fn make_directory_resource_receivers(
        value: &Value,
    ) -> feishu_directory::directory::ResourceReceivers {
        let mut object = feishu_directory::directory::ResourceReceivers::new();
        if let Some(value) = value.get("department_chat_acceptor_employee_id") {
            object.department_chat_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("external_chat_acceptor_employee_id") {
            object.external_chat_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("docs_acceptor_employee_id") {
            object.docs_acceptor_employee_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("calendar_acceptor_employee_id") {
            object.calendar_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("application_acceptor_employee_id") {
            object.application_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("helpdesk_acceptor_employee_id") {
            object.helpdesk_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("approval_acceptor_employee_id") {
            object.approval_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("email_acceptor_employee_id") {
            object.email_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("minutes_acceptor_employee_id") {
            object.minutes_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("survey_acceptor_employee_id") {
            object.survey_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("anycross_acceptor_employee_id") {
            object.anycross_acceptor_employee_id = Some(
                crate::calls::read::<String>(value),
            );
        }
        object
    }

    pub fn make_directory_employee_filter(
        value: &Value,
    ) -> feishu_directory::directory::EmployeeFilter {
        feishu_directory::directory::EmployeeFilter::new(
            crate::calls::list(
                &value["conditions"],
                super::object::make_directory_employee_condition,
            ),
        )
    }

    pub fn make_directory_employee_condition(
        value: &Value,
    ) -> feishu_directory::directory::EmployeeCondition {
        feishu_directory::directory::EmployeeCondition::new(
            crate::calls::read::<String>(&value["field"]),
            crate::calls::read::<
                feishu_directory::directory::EmployeeFilterOperator,
            >(&value["operator"]),
            crate::calls::read::<String>(&value["value"]),
        )
    }

    pub fn make_directory_employee_update(
        value: &Value,
    ) -> feishu_directory::directory::EmployeeUpdate {
        let mut object = feishu_directory::directory::EmployeeUpdate::new();
        if let Some(value) = value.get("name") {
            object.name = Some(
                super::object::make_directory_employee_name_update(value),
            );
        }
        if let Some(value) = value.get("mobile") {
            object.mobile = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("custom_employee_id") {
            object.custom_employee_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("avatar_key") {
            object.avatar_key = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("email") {
            object.email = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("enterprise_email") {
            object.enterprise_email = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("gender") {
            object.gender = Some(
                crate::calls::read::<feishu_directory::directory::Gender>(value),
            );
        }
        if let Some(value) = value.get("employee_order_in_departments") {
            object.employee_order_in_departments = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_department_order_input,
                ),
            );
        }
        if let Some(value) = value.get("background_image_key") {
            object.background_image_key = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("description") {
            object.description = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("leader_id") {
            object.leader_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("dotted_line_leader_ids") {
            object.dotted_line_leader_ids = Some(
                crate::calls::read::<Vec<String>>(value),
            );
        }
        if let Some(value) = value.get("work_country_or_region") {
            object.work_country_or_region = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("work_place_id") {
            object.work_place_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("work_station") {
            object.work_station = Some(super::object::make_directory_text_input(value));
        }
        if let Some(value) = value.get("job_number") {
            object.job_number = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("extension_number") {
            object.extension_number = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("join_date") {
            object.join_date = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("employment_type") {
            object.employment_type = Some(
                crate::calls::read::<
                    feishu_directory::directory::EmploymentTypeUpdate,
                >(value),
            );
        }
        if let Some(value) = value.get("job_title_id") {
            object.job_title_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("job_level_id") {
            object.job_level_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("job_family_id") {
            object.job_family_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("resign_date") {
            object.resign_date = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("resign_reason") {
            object.resign_reason = Some(
                crate::calls::read::<
                    feishu_directory::directory::ResignReasonUpdate,
                >(value),
            );
        }
        if let Some(value) = value.get("resign_remark") {
            object.resign_remark = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("resign_type") {
            object.resign_type = Some(
                crate::calls::read::<
                    feishu_directory::directory::ResignTypeUpdate,
                >(value),
            );
        }
        if let Some(value) = value.get("is_frozen") {
            object.is_frozen = Some(crate::calls::read::<bool>(value));
        }
        if let Some(value) = value.get("custom_field_values") {
            object.custom_field_values = Some(
                crate::calls::list(
                    value,
                    super::object::make_directory_employee_custom_field_value_update,
                ),
            );
        }
        object
    }

    pub fn make_directory_employee_name_update(
        value: &Value,
    ) -> feishu_directory::directory::EmployeeNameUpdate {
        let mut object = feishu_directory::directory::EmployeeNameUpdate::new(
            super::object::make_directory_name_input(&value["name"]),
        );
        if let Some(value) = value.get("another_name") {
            object.another_name = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_directory_employee_custom_field_value_update(
        value: &Value,
    ) -> feishu_directory::directory::EmployeeCustomFieldValueUpdate {
        let mut object = feishu_directory::directory::EmployeeCustomFieldValueUpdate::new();
        if let Some(value) = value.get("field_type") {
            object.field_type = Some(
                crate::calls::read::<feishu_directory::directory::CustomFieldType>(value),
            );
        }
        if let Some(value) = value.get("text_value") {
            object.text_value = Some(super::object::make_directory_text_input(value));
        }
        if let Some(value) = value.get("url_value") {
            object.url_value = Some(
                super::object::make_directory_url_value_input(value),
            );
        }
        if let Some(value) = value.get("enum_value") {
            object.enum_value = Some(
                super::object::make_directory_enum_value_input(value),
            );
        }
        if let Some(value) = value.get("user_values") {
            object.user_values = Some(
                crate::calls::list(value, super::object::make_directory_user_value_input),
            );
        }
        if let Some(value) = value.get("phone_value") {
            object.phone_value = Some(
                super::object::make_directory_employee_phone_value_input(value),
            );
        }
        if let Some(value) = value.get("field_key") {
            object.field_key = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_directory_resurrected_department_order_input(
        value: &Value,
    ) -> feishu_directory::directory::ResurrectedDepartmentOrderInput {
        let mut object = feishu_directory::directory::ResurrectedDepartmentOrderInput::new();
        if let Some(value) = value.get("department_id") {
            object.department_id = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("order_weight_in_deparment") {
            object.order_weight_in_deparment = Some(crate::calls::read::<String>(value));
        }
        if let Some(value) = value.get("order_weight_among_deparments") {
            object.order_weight_among_deparments = Some(
                crate::calls::read::<String>(value),
            );
        }
        if let Some(value) = value.get("is_main_department") {
            object.is_main_department = Some(crate::calls::read::<bool>(value));
        }
        object
    }

    pub fn make_directory_resurrect_employee_options(
        value: &Value,
    ) -> feishu_directory::directory::ResurrectEmployeeOptions {
        let mut object = feishu_directory::directory::ResurrectEmployeeOptions::new();
        if let Some(value) = value.get("subscription_ids") {
            object.subscription_ids = Some(crate::calls::read::<Vec<String>>(value));
        }
        object
    }

    pub fn make_directory_planned_resignation(
        value: &Value,
    ) -> feishu_directory::directory::PlannedResignation {
        let mut object = feishu_directory::directory::PlannedResignation::new(
            crate::calls::read::<String>(&value["resign_date"]),
            crate::calls::read::<
                feishu_directory::directory::ResignReason,
            >(&value["resign_reason"]),
            crate::calls::read::<
                feishu_directory::directory::ResignType,
            >(&value["resign_type"]),
        );
        if let Some(value) = value.get("resign_remark") {
            object.resign_remark = Some(crate::calls::read::<String>(value));
        }
        object
    }

    pub fn make_trust_party_collaboration_rule_entities_input(
        value: &Value,
    ) -> feishu_directory::trust_party::CollaborationRuleEntitiesInput {
        let mut object = feishu_directory::trust_party::CollaborationRuleEntitiesInput::new();
        if let Some(value) = value.get("open_user_ids") {
            object.open_user_ids = Some(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = value.get("open_department_ids") {
            object.open_department_ids = Some(crate::calls::read::<Vec<String>>(value));
        }
        if let Some(value) = value.get("open_group_ids") {
            object.open_group_ids = Some(crate::calls::read::<Vec<String>>(value));
        }
        object
    }
}
