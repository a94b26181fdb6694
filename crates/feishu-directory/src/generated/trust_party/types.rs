// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! What is sent and received.

use std::time::SystemTime;

use vendor_client_core::UnreadableField;
use vendor_client_core::plumbing::{Check, Marker, Page, PageOfItems, object, view};

use crate::trust_party::{CollaborationEntityType, I18nText, LeaderType};

/// One page of associated organisations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationTenantPage {
    /// The organisations on the other side.
    pub items: Vec<CollaborationTenant>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
}

object!(CollaborationTenantPage; items as items, page_token, has_more);

impl Page for CollaborationTenantPage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for CollaborationTenantPage {
    type Item = CollaborationTenant;

    fn into_items(self) -> Vec<CollaborationTenant> {
        self.items
    }
}

/// An organisation associated with the tenant.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationTenant {
    /// The key of the organisation, by which collaboration rules name it.
    pub tenant_key: Option<String>,
    /// When the association was made, in seconds since the Unix epoch.
    ///
    /// [`connect_time()`](Self::connect_time()) reads it as a time.
    pub connect_time: Option<i64>,
    /// The organisation's avatar.
    pub avatar: Option<ImageLink>,
    /// The product brand that the organisation uses, such as `feishu`.
    pub brand: Option<String>,
    /// The organisation's name.
    pub name: Option<I18nText>,
    /// The organisation's short name.
    pub short_name: Option<I18nText>,
}

object!(CollaborationTenant; tenant_key, connect_time, avatar, brand, name, short_name);

impl CollaborationTenant {
    /// [`connect_time`](field@Self::connect_time) as a time; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// If it is not a Unix time in seconds.
    pub fn connect_time(&self) -> Result<Option<SystemTime>, UnreadableField> {
        view::Number::new("connect_time", self.connect_time).unix_seconds()
    }
}

/// Links to one image in several sizes. The values are links in name only: the page's own
/// example holds one that is not a valid URL.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImageLink {
    /// Link to the image at 72 by 72 pixels.
    pub avatar_72: Option<String>,
    /// Link to the image at 240 by 240 pixels.
    pub avatar_240: Option<String>,
    /// Link to the image at 640 by 640 pixels.
    pub avatar_640: Option<String>,
    /// Link to the image at its original size.
    pub avatar_origin: Option<String>,
}

object!(ImageLink; avatar_72, avatar_240, avatar_640, avatar_origin);

/// The department.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetCollaborationDepartmentResult {
    /// The department.
    pub target_department: Option<CollaborationDepartment>,
}

object!(GetCollaborationDepartmentResult; target_department);

/// A department of an associated organisation, as far as it is visible.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationDepartment {
    /// The department's open ID.
    pub open_department_id: Option<String>,
    /// The department's custom ID.
    pub department_id: Option<String>,
    /// The department's name.
    pub name: Option<String>,
    /// The department's name in several languages.
    pub i18n_name: Option<I18nName>,
    /// The department's place in the sort order.
    pub order: Option<String>,
    /// The department's leaders, as far as the caller can see them.
    pub leaders: Option<Vec<CollaborationDepartmentLeader>>,
    /// The IDs of the parent department; left out if the caller cannot see it.
    pub parent_department_id: Option<CollaborationDepartmentId>,
}

object!(
    CollaborationDepartment; open_department_id, department_id, name, i18n_name, order,
    leaders as list, parent_department_id
);

/// A name in several languages.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct I18nName {
    /// The name in Chinese.
    pub zh_cn: Option<String>,
    /// The name in Japanese.
    pub ja_jp: Option<String>,
    /// The name in English.
    pub en_us: Option<String>,
}

object!(I18nName; zh_cn, ja_jp, en_us);

/// Somebody who leads a department of an associated organisation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationDepartmentLeader {
    /// Whether this is the main leader or a deputy.
    pub leader_type: Option<LeaderType>,
    /// The leader's IDs.
    pub id: Option<CollaborationUserId>,
}

object!(CollaborationDepartmentLeader; leader_type, id);

/// The IDs of a user of an associated organisation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationUserId {
    /// The user's ID within their organisation.
    pub user_id: Option<String>,
    /// The user's open ID.
    pub open_id: Option<String>,
    /// The user's union ID.
    pub union_id: Option<String>,
}

object!(CollaborationUserId; user_id, open_id, union_id);

/// The IDs of a department of an associated organisation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationDepartmentId {
    /// The department's custom ID.
    pub department_id: Option<String>,
    /// The department's open ID.
    pub open_department_id: Option<String>,
}

object!(CollaborationDepartmentId; department_id, open_department_id);

/// The user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetCollaborationUserResult {
    /// The member.
    pub target_user: Option<CollaborationUser>,
}

object!(GetCollaborationUserResult; target_user);

/// A user of an associated organisation, as far as they are visible.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationUser {
    /// The user's open ID.
    pub open_id: Option<String>,
    /// The user's ID within their organisation.
    pub user_id: Option<String>,
    /// The user's union ID.
    pub union_id: Option<String>,
    /// The user's name.
    pub name: Option<String>,
    /// The user's name in several languages.
    pub i18n_name: Option<I18nName>,
    /// The user's avatar.
    pub avatar: Option<AvatarInfo>,
    /// The user's mobile number, shown only if the other organisation allows it.
    pub mobile: Option<String>,
    /// The state of the user's account.
    pub status: Option<UserStatus>,
    /// IDs of the departments that the user belongs to. Deprecated.
    pub department_ids: Option<Vec<String>>,
    /// ID of the user's direct manager. Deprecated.
    pub leader_user_id: Option<String>,
    /// The user's job title, shown only if the other organisation allows it.
    pub job_title: Option<String>,
    /// The user's custom fields, shown only if the other organisation allows it.
    pub custom_attrs: Option<Vec<UserCustomAttr>>,
    /// The user's employee number, shown only if the other organisation allows it.
    pub employee_no: Option<String>,
    /// The IDs of the parent departments, as far as the caller can see them.
    pub parent_department_ids: Option<Vec<CollaborationDepartmentId>>,
    /// The IDs of the user's direct manager; left out if the caller cannot see the manager.
    pub leader_id: Option<CollaborationUserId>,
}

object!(
    CollaborationUser; open_id, user_id, union_id, name, i18n_name, avatar, mobile,
    status, department_ids as list, leader_user_id, job_title, custom_attrs as list,
    employee_no, parent_department_ids as list, leader_id
);

/// The addresses of a user's picture, by size.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AvatarInfo {
    /// Link to the image at 72 by 72 pixels.
    pub avatar_72: Option<String>,
    /// The address of the avatar at 240 by 240 pixels.
    pub avatar_240: Option<String>,
    /// The address of the avatar at 640 by 640 pixels.
    pub avatar_640: Option<String>,
    /// The address of the original avatar.
    pub avatar_origin: Option<String>,
}

object!(AvatarInfo; avatar_72, avatar_240, avatar_640, avatar_origin);

/// The state of a user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserStatus {
    /// Whether the user is frozen.
    pub is_frozen: Option<bool>,
    /// Whether the person has left the organisation.
    pub is_resigned: Option<bool>,
    /// Whether the user is activated.
    pub is_activated: Option<bool>,
    /// Whether the user has left of their own accord; after some time the user counts as
    /// resigned.
    pub is_exited: Option<bool>,
    /// Whether the user has not joined yet, which takes the user's own confirmation.
    pub is_unjoin: Option<bool>,
}

object!(UserStatus; is_frozen, is_resigned, is_activated, is_exited, is_unjoin);

/// A custom field of a user.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserCustomAttr {
    /// The type of the custom field, such as `ENUMERATION`.
    pub type_: Option<String>,
    /// The ID of the custom field.
    pub id: Option<String>,
    /// The value of the custom field.
    pub value: Option<UserCustomAttrValue>,
}

object!(UserCustomAttr; type_ = "type", id, value);

/// The value of a custom field; which property it has depends on the type of the field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserCustomAttrValue {
    /// The text.
    pub text: Option<String>,
    /// The link.
    pub url: Option<String>,
    /// The link for desktop computers.
    pub pc_url: Option<String>,
    /// The value of the chosen option.
    pub option_value: Option<String>,
    /// Link to the picture.
    pub picture_url: Option<String>,
    /// The name of the option.
    pub name: Option<String>,
    /// The user that the custom field refers to.
    pub generic_user: Option<CustomAttrGenericUser>,
}

object!(
    UserCustomAttrValue; text, url, pc_url, option_value, picture_url, name, generic_user
);

/// A user whom a custom field refers to.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomAttrGenericUser {
    /// The ID of the user.
    pub id: Option<String>,
    /// What the ID stands for: 1 is a user, 2 a bot and 11 mail.
    pub type_: Option<i64>,
}

object!(CustomAttrGenericUser; id, type_ = "type");

/// The associated organisation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetCollaborationTenantResult {
    /// The organisation.
    pub target_tenant: Option<VisibleCollaborationTenant>,
}

object!(GetCollaborationTenantResult; target_tenant);

/// An associated organisation, with its names in plain text and by language.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VisibleCollaborationTenant {
    /// The tenant key of the organisation.
    pub tenant_key: Option<String>,
    /// The organisation's name.
    pub tenant_name: Option<String>,
    /// The organisation's name in several languages.
    pub i18n_tenant_name: Option<I18nName>,
    /// The organisation's short name.
    pub tenant_short_name: Option<String>,
    /// The organisation's short name in several languages.
    pub i18n_tenant_short_name: Option<I18nName>,
    /// When the association was made, in seconds since the Unix epoch.
    ///
    /// [`connect_time()`](Self::connect_time()) reads it as a time.
    pub connect_time: Option<i64>,
    /// The organisation's tag.
    pub tenant_tag: Option<String>,
    /// The organisation's tag in several languages.
    pub i18n_tenant_tag: Option<I18nName>,
    /// The organisation's icon.
    pub avatar: Option<AvatarInfo>,
    /// The product brand that the organisation uses. The vendor's examples have both `feishu`
    /// and `飞书`.
    pub brand: Option<String>,
}

object!(
    VisibleCollaborationTenant; tenant_key, tenant_name, i18n_tenant_name,
    tenant_short_name, i18n_tenant_short_name, connect_time, tenant_tag, i18n_tenant_tag,
    avatar, brand
);

impl VisibleCollaborationTenant {
    /// [`connect_time`](field@Self::connect_time) as a time; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// If it is not a Unix time in seconds.
    pub fn connect_time(&self) -> Result<Option<SystemTime>, UnreadableField> {
        view::Number::new("connect_time", self.connect_time).unix_seconds()
    }
}

/// One page of the associated organisations that are visible.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VisibleCollaborationTenantPage {
    /// The organisations that the caller can see.
    pub target_tenant_list: Vec<VisibleCollaborationTenant>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
}

object!(
    VisibleCollaborationTenantPage; target_tenant_list as items, has_more, page_token
);

impl Page for VisibleCollaborationTenantPage {
    fn count(&self) -> usize {
        self.target_tenant_list.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for VisibleCollaborationTenantPage {
    type Item = VisibleCollaborationTenant;

    fn into_items(self) -> Vec<VisibleCollaborationTenant> {
        self.target_tenant_list
    }
}

/// One page of what is visible of an associated organisation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationEntityPage {
    /// The departments, users and user groups that the caller can see.
    pub collaboration_entity_list: Vec<CollaborationEntity>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
}

object!(
    CollaborationEntityPage; collaboration_entity_list as items, has_more, page_token
);

impl Page for CollaborationEntityPage {
    fn count(&self) -> usize {
        self.collaboration_entity_list.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for CollaborationEntityPage {
    type Item = CollaborationEntity;

    fn into_items(self) -> Vec<CollaborationEntity> {
        self.collaboration_entity_list
    }
}

/// A user, a department or a user group of an associated organisation; the properties of
/// the other two are absent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationEntity {
    /// Whether the entry is a user, a department or a user group.
    pub collaboration_entity_type: Option<CollaborationEntityType>,
    /// The department's custom ID.
    pub department_id: Option<String>,
    /// The department's open ID.
    pub open_department_id: Option<String>,
    /// The user's ID within their organisation.
    pub user_id: Option<String>,
    /// The user's open ID.
    pub open_user_id: Option<String>,
    /// The user's union ID.
    pub union_user_id: Option<String>,
    /// The department's name.
    pub department_name: Option<String>,
    /// The department's name in several languages.
    pub i18n_department_name: Option<I18nName>,
    /// The department's place in the sort order.
    pub department_order: Option<String>,
    /// The user's name.
    pub user_name: Option<String>,
    /// The user's name in several languages.
    pub i18n_user_name: Option<I18nName>,
    /// The user's avatar.
    pub user_avatar: Option<AvatarInfo>,
    /// The user group's ID.
    pub group_id: Option<String>,
    /// The user group's open ID.
    pub open_group_id: Option<String>,
    /// The user group's name.
    pub group_name: Option<String>,
    /// The user group's name in several languages.
    pub i18n_group_name: Option<I18nName>,
}

object!(
    CollaborationEntity; collaboration_entity_type, department_id, open_department_id,
    user_id, open_user_id, union_user_id, department_name, i18n_department_name,
    department_order, user_name, i18n_user_name, user_avatar, group_id, open_group_id,
    group_name, i18n_group_name
);

/// One page of what two organisations show each other: departments, user groups and users.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SharedEntities {
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
    /// The departments that are shared.
    pub share_departments: Vec<SharedDepartment>,
    /// The user groups that are shared.
    pub share_groups: Vec<SharedGroup>,
    /// The users that are shared.
    pub share_users: Vec<SharedUser>,
}

object!(
    SharedEntities; page_token, has_more, share_departments as items,
    share_groups as items, share_users as items
);

impl Page for SharedEntities {
    fn count(&self) -> usize {
        self.share_departments.len() + self.share_groups.len() + self.share_users.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

/// A department that is shared.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SharedDepartment {
    /// The open ID of the department.
    pub open_department_id: Option<String>,
    /// The department's name, with its translations.
    pub name: Option<I18nText>,
}

object!(SharedDepartment; open_department_id, name);

/// A user group that is shared.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SharedGroup {
    /// The open ID of the user group.
    pub open_group_id: Option<String>,
    /// The user group's name, with its translations.
    pub name: Option<I18nText>,
}

object!(SharedGroup; open_group_id, name);

/// A user who is shared.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SharedUser {
    /// The open ID of the user.
    pub open_user_id: Option<String>,
    /// The user's name, with its translations.
    pub name: Option<I18nText>,
    /// Links to the user's avatar.
    pub avatar: Option<ImageLink>,
}

object!(SharedUser; open_user_id, name, avatar);

/// One side of a rule: users, departments and user groups.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationRuleEntitiesInput {
    /// The open IDs of users.
    ///
    /// Example: `["od-112121"]`.
    pub open_user_ids: Option<Vec<String>>,
    /// The open IDs of departments; `0` stands for all members, with no other entity beside it.
    /// IDs of subjects come from your own directory, IDs of objects from what the other
    /// organisation shares.
    ///
    /// Example: `["od-12121212"]`.
    pub open_department_ids: Option<Vec<String>>,
    /// The open IDs of user groups. IDs of subjects come from your own directory, IDs of
    /// objects from what the other organisation shares.
    ///
    /// Example: `["od-12121"]`.
    pub open_group_ids: Option<Vec<String>>,
}

object!(
    Serialize for CollaborationRuleEntitiesInput; open_user_ids, open_department_ids,
    open_group_ids
);

impl CollaborationRuleEntitiesInput {
    /// A `CollaborationRuleEntitiesInput` of its required fields.
    pub fn new() -> Self {
        Self {
            open_user_ids: None,
            open_department_ids: None,
            open_group_ids: None,
        }
    }

    /// What the vendor's page demands of it.
    pub(in crate::generated) fn check(&self, check: &mut Check) {
        check.count("open_user_ids", self.open_user_ids.as_ref().map(Vec::len), 0..=100);
        check
            .count(
                "open_department_ids",
                self.open_department_ids.as_ref().map(Vec::len),
                0..=100,
            );
        check
            .count(
                "open_group_ids",
                self.open_group_ids.as_ref().map(Vec::len),
                0..=100,
            );
    }
}

/// The ID of the new rule.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateCollaborationRuleResult {
    /// The ID of the new rule.
    pub add_rule_id: Option<String>,
}

object!(CreateCollaborationRuleResult; add_rule_id);

/// One page of rules.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationRulePage {
    /// The entries of the answer.
    pub items: Vec<CollaborationRule>,
    /// Where the next page starts; absent or empty on the last page.
    pub page_token: Option<String>,
    /// Whether more pages follow.
    pub has_more: Option<bool>,
}

object!(CollaborationRulePage; items as items, page_token, has_more);

impl Page for CollaborationRulePage {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn marker(&self, _: Option<u32>) -> Marker<'_> {
        Marker::Token {
            more: self.has_more,
            next: self.page_token.as_deref(),
        }
    }
}

impl PageOfItems for CollaborationRulePage {
    type Item = CollaborationRule;

    fn into_items(self) -> Vec<CollaborationRule> {
        self.items
    }
}

/// A rule: who may find and see whom among two associated organisations.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationRule {
    /// The ID of the rule.
    pub rule_id: Option<String>,
    /// The entities of your own organisation; fewer than 100 in all lists together. Absent when
    /// `subject_is_valid` is false.
    pub subjects: Option<CollaborationRuleEntities>,
    /// Whether the subjects are in effect; false, with `subjects` left out, when they lie
    /// outside what your own organisation shares.
    pub subject_is_valid: Option<bool>,
    /// The entities of the other organisation; fewer than 100 in all lists together.
    pub objects: Option<CollaborationRuleEntities>,
    /// Whether the objects are in effect; false, with `objects` left out, when they lie outside
    /// what the other organisation shares.
    pub object_is_valid: Option<bool>,
}

object!(
    CollaborationRule; rule_id, subjects, subject_is_valid, objects, object_is_valid
);

/// One side of a rule: users, departments and user groups.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CollaborationRuleEntities {
    /// The open IDs of users.
    pub open_user_ids: Option<Vec<String>>,
    /// The open IDs of departments; `0` stands for all members.
    pub open_department_ids: Option<Vec<String>>,
    /// The open IDs of user groups.
    pub open_group_ids: Option<Vec<String>>,
}

object!(
    CollaborationRuleEntities; open_user_ids as list, open_department_ids as list,
    open_group_ids as list
);
