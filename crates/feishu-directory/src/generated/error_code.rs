// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The error codes of Feishu.

use std::fmt;

use vendor_client_core::{ErrorClass, WireCode};

/// What can go wrong in a call of Feishu: see [`vendor_client_core::Error`] for each kind,
/// and [`ErrorCode`] for the codes behind
/// [`ErrorKind::Api`](vendor_client_core::ErrorKind::Api).
pub type Error = vendor_client_core::Error<ErrorCode>;

/// An error code of Feishu. The set is open: a code that is not documented becomes
/// [`Unknown`](Self::Unknown).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `40003`, HTTP 500: “internal error”.
    ///
    /// Report the X-Request-Id of the call to technical support.
    InternalError,
    /// `40011`, HTTP 400: “page size is invalid”.
    ///
    /// Ask for 1 to 50 items at a time, or up to 100 where the operation's page_size allows it.
    PageSizeInvalid,
    /// `40012`, HTTP 400: “page token is invalid error”.
    ///
    /// Send the page_token of the previous answer, or none to start again.
    PageTokenInvalid,
    /// `43051`, HTTP 400: “unit_id invalid”.
    ///
    /// Send the ID of a unit that `list_units` returns; for a new unit, send 1 to 64 letters
    /// and digits.
    UnitIdInvalid,
    /// `2223109`, HTTP 400: “page_token is invalid”.
    ///
    /// Send the page_token of the previous answer, or none to start again.
    CollaborationPageTokenInvalid,
    /// `2224001`, HTTP 400: “No permission to operate”.
    ///
    /// Give the app the operation's scopes, check that the tenant's edition offers the
    /// operation, and for associated organisations have a super administrator make you their
    /// administrator.
    OperationNotPermitted,
    /// `2221004`, HTTP 400: “invalid page token”.
    ///
    /// Check the page_token, which may have expired, or start again without one.
    FilterPageTokenInvalid,
    /// `2221005`, HTTP 400: “no page request”.
    ///
    /// Send a page_request.
    PageRequestMissing,
    /// `2220009`, HTTP 400: “Filter field is invalid”.
    ///
    /// Correct the field, the operator and the value of each condition of the filter.
    FilterInvalid,
    /// `2220010`, HTTP 400: “Exceeded the limit size”.
    ///
    /// Send a page_size of at most 100, and page by page_token rather than by offset.
    PageSizeExceeded,
    /// `2220012`, HTTP 400: “The field is not support filter”.
    ///
    /// Filter by a field that supports it, as the operation says.
    FilterFieldUnsupported,
    /// `2220013`, HTTP 400: “The field does not support the operator”.
    ///
    /// Use an operator that the field supports, such as eq.
    FilterOperatorUnsupported,
    /// `2220014`, HTTP 400: “Invalid field value”.
    ///
    /// Send a value that is JSON text and fits the field's type and the operator.
    FilterValueInvalid,
    /// `40001`, HTTP 400: “param is invalid”.
    ///
    /// Correct the parameters of the request.
    ParameterInvalid,
    /// `43010`, HTTP 400: “big dept forbid recursion error”.
    ///
    /// Ask for a smaller department, since this one is too large to be queried.
    DepartmentTooLarge,
    /// `40008`, HTTP 400: “dept Info is null error”.
    ///
    /// Send all the data that the operation needs for the department, with no required
    /// parameter empty.
    DepartmentDataMissing,
    /// `40014`, HTTP 403: “no parent dept authority error”.
    ///
    /// Add the parent department to the app's contact range or, with a user token, act for
    /// somebody whose visible part of the organisation includes it.
    ParentDepartmentForbidden,
    /// `42008`, HTTP 401: “tenant id is invalid error”.
    ///
    /// Use a token of the tenant that owns what the request names.
    TenantIdInvalid,
    /// `43007`, HTTP 400: “duplicated department unit custom id error”.
    ///
    /// Send a custom ID that no other department of the tenant has.
    CustomDepartmentIdTaken,
    /// `40004`, HTTP 403: “no dept authority error”.
    ///
    /// Add every department that the call involves to the app's contact range.
    DepartmentForbidden,
    /// `43005`, HTTP 400: “duplicate order error”.
    ///
    /// Send an `order` that no other department has.
    DepartmentOrderTaken,
    /// `40018`, HTTP 400: “param error”.
    ///
    /// Correct the parameters, in type and in content.
    DepartmentParameterInvalid,
    /// `43008`, HTTP 400: “custom dept id invalid error”.
    ///
    /// Send a custom ID of at most 64 characters that does not begin with `od-` and is neither
    /// `0` nor `1`.
    CustomDepartmentIdInvalid,
    /// `43013`, HTTP 400: “dept too many children error”.
    ///
    /// Choose another parent, since a department has at most 1,000 direct sub-departments.
    SubDepartmentLimitReached,
    /// `40010`, HTTP 400: “chat id is invalid error”.
    ///
    /// Correct the ID of the department's group chat.
    DepartmentChatIdInvalid,
    /// `43000`, HTTP 401: “dept has already exist error”.
    ///
    /// Use the department that exists already, or change the request so that it creates another
    /// one.
    DepartmentAlreadyExists,
    /// `40016`, HTTP 401: “dept name can not be nul error”.
    ///
    /// Send a `name` that is not empty.
    DepartmentNameMissing,
    /// `42006`, HTTP 400: “user has resigned error”.
    ///
    /// Name a user who has not resigned.
    UserResigned,
    /// `41012`, HTTP 400: “user id invalid error”.
    ///
    /// Send a valid user ID of the kind that `user_id_type` names.
    UserIdInvalid,
    /// `40021`, HTTP 400: “no a same request error”.
    ///
    /// Send a new `client_token` when anything else in the request changes.
    ClientTokenReused,
    /// `43004`, HTTP 400: “illegal unit error”.
    ///
    /// Send the ID of one unit in `unit_ids`, as the operation that lists units returns it.
    DepartmentUnitInvalid,
    /// `44101`, HTTP 400: “miss parent department id error”.
    ///
    /// Send a `parent_department_id`.
    ParentDepartmentIdMissing,
    /// `43017`, HTTP 400: “relate dept over limit”.
    ///
    /// Unbind another department from the unit first, since 1,000 are bound to it already.
    UnitDepartmentLimitReached,
    /// `43018`, HTTP 400: “duplicate i18n name”.
    ///
    /// Send translations in `i18n_name` that no other department has.
    DepartmentI18nNameTaken,
    /// `43019`, HTTP 400: “exceed dept max level”.
    ///
    /// Choose a parent higher up, since departments can be at most 25 levels deep.
    DepartmentTooDeep,
    /// `43021`, HTTP 400: “department chat not exist”.
    ///
    /// Check that the department's group chat exists.
    DepartmentChatNotFound,
    /// `43022`, HTTP 400: “department name duplicate”.
    ///
    /// Send a `name` that no other department has.
    DepartmentNameTaken,
    /// `43023`, HTTP 400: “dept structure no permissione”.
    ///
    /// Add every department that the call involves to the app's contact range.
    DepartmentStructureForbidden,
    /// `43024`, HTTP 400: “dept structure tenant lock fail”.
    ///
    /// Wait a while and send the request again, and do not change departments concurrently.
    DepartmentStructureLocked,
    /// `43025`, HTTP 400: “top department leader unjoined”.
    ///
    /// Name a serving employee in the organisation's directory as the department's leader.
    DepartmentLeaderNotJoined,
    /// `43026`, HTTP 400: “employee type is not valid”.
    ///
    /// Send numbers from 1 to 5, or the `enum_value` of custom employee types, in
    /// `group_chat_employee_types`.
    GroupChatEmployeeTypeInvalid,
    /// `43028`, HTTP 400: “invalid department hrbps”.
    ///
    /// Send valid user IDs of the kind that `user_id_type` names in `department_hrbps`.
    DepartmentHrbpsInvalid,
    /// `43029`, HTTP 400: “dept name not contain separator”.
    ///
    /// Take the `/` out of the department's name.
    DepartmentNameHasSlash,
    /// `40015`, HTTP 400: “department not exist”.
    ///
    /// Send the ID of a department that exists, of the kind that `department_id_type` names.
    DepartmentNotFound,
    /// `40002`, HTTP 400: “process root dept error”.
    ///
    /// Name a department other than the root department, whose ID is `0`.
    RootDepartmentUnsupported,
    /// `40017`, HTTP 400: “parent id can not be null in updateRequest”.
    ///
    /// Send a `parent_department_id` that is not empty.
    ParentDepartmentIdEmpty,
    /// `43030`, HTTP 400: “update department lock error,wait some seconds and retry”.
    ///
    /// Wait some seconds and send the request again, and do not update departments
    /// concurrently.
    DepartmentUpdateLocked,
    /// `43031`, HTTP 400: “Unable to edit data from external data sources”.
    ///
    /// Change only data that does not come from an external source.
    DepartmentFromExternalSource,
    /// `43016`, HTTP 400: “leaders is repeat”.
    ///
    /// Send each leader of the department only once.
    DepartmentLeadersRepeated,
    /// `43011`, HTTP 400: “delete has member dept error”.
    ///
    /// Move the department's members elsewhere, or delete them, before you delete the
    /// department.
    DepartmentHasMembers,
    /// `43012`, HTTP 400: “delete has sub dept department error”.
    ///
    /// Move the sub-departments elsewhere, or delete them, before you delete the department.
    DepartmentHasSubDepartments,
    /// `43001`, HTTP 409: “dept unit repeat error”.
    ///
    /// Resolve the conflict between the unit IDs of the department.
    DepartmentUnitConflict,
    /// `43002`, HTTP 409: “dept unit is still using error”.
    ///
    /// Use another unit ID, since this one exists already.
    DepartmentUnitInUse,
    /// `43003`, HTTP 409: “multi dept unit error”.
    ///
    /// Leave the department with one unit ID, since it has several.
    SeveralDepartmentUnits,
    /// `43009`, HTTP 400: “exceed update custom dept limit error”.
    ///
    /// Keep the present custom ID, since it has been changed as often as is allowed.
    DepartmentIdChangeLimitReached,
    /// `44102`, HTTP 400: “miss department_id error”.
    ///
    /// Send a `department_id`.
    DepartmentIdMissing,
    /// `48001`, HTTP 400: “invalid param”.
    ///
    /// Correct the parameters of the search.
    DepartmentSearchParameterInvalid,
    /// `48002`, HTTP 500: “Internal Server Error”.
    ///
    /// Send the request again, and report the call to technical support if it still fails.
    DepartmentSearchFailed,
    /// `40020`, HTTP 403: “department do not has a chat error”.
    ///
    /// Name a department that has a group chat; `chat_id` holds its ID when the department is
    /// fetched.
    DepartmentHasNoChat,
    /// `40007`, HTTP 403: “can not update dept custom id error”.
    ///
    /// Add the department to the app's contact range.
    DepartmentIdChangeForbidden,
    /// `43050`, HTTP 400: “unit feature is prohibited”.
    ///
    /// Move the tenant to a plan that includes units, such as the vendor's flagship plan.
    UnitFeatureNotInPlan,
    /// `43058`, HTTP 400: “department_id invalid”.
    ///
    /// Send a valid department_id, and the department_id_type that matches it.
    UnitDepartmentIdInvalid,
    /// `43054`, HTTP 400: “department has been bound to other unit”.
    ///
    /// Unbind the department from its present unit first, since it can be bound to only one.
    DepartmentBoundToOtherUnit,
    /// `43052`, HTTP 400: “unit name invalid”.
    ///
    /// Send a name of 1 to 100 characters.
    UnitNameInvalid,
    /// `43053`, HTTP 400: “unit type invalid”.
    ///
    /// Send a unit_type of 1 to 100 characters.
    UnitTypeInvalid,
    /// `43056`, HTTP 400: “duplicate unit id error”.
    ///
    /// Send a unit_id that no other unit of the tenant has, or leave it out to have one
    /// generated.
    UnitIdTaken,
    /// `43055`, HTTP 400: “unit name and type repeat”.
    ///
    /// Send a name that no other unit of the same type has.
    UnitNameAndTypeTaken,
    /// `43059`, HTTP 400: “unit number exceed limit”.
    ///
    /// Delete a unit first, since a tenant can have at most 1,000.
    UnitLimitReached,
    /// `43057`, HTTP 400: “unit type is quoted by other businesses”.
    ///
    /// Remove what refers to the unit's type, such as a visibility setting, and then delete the
    /// unit.
    UnitTypeInUse,
    /// `41050`, HTTP 400: “no user authority”.
    ///
    /// Add the user to the app's contact range or, with a user token, act for somebody whose
    /// visible part of the organisation includes the user.
    UserNotInRange,
    /// `41001`, HTTP 400: “mobile has already exist error”.
    ///
    /// Send a mobile number that no other user of the tenant has.
    UserMobileTaken,
    /// `41002`, HTTP 400: “email has already exist error”.
    ///
    /// Send an email address that no other user of the tenant has.
    UserEmailTaken,
    /// `41003`, HTTP 409: “user account conflict error”.
    ///
    /// Send another mobile number or email address, since these two belong to different
    /// accounts, or have the account of one of them closed first.
    UserAccountConflict,
    /// `41004`, HTTP 400: “mobile is invalid error”.
    ///
    /// Send a valid mobile number, with `+` and the country code if it is from outside mainland
    /// China.
    UserMobileInvalid,
    /// `41005`, HTTP 400: “email is invalid error”.
    ///
    /// Send a valid email address.
    UserEmailInvalid,
    /// `41006`, HTTP 400: “no user name error”.
    ///
    /// Send a `name`.
    UserNameMissing,
    /// `41007`, HTTP 400: “exceed uncertain tenant seat limit error”.
    ///
    /// Remove members who are no longer needed, or have the limit raised; an unverified tenant
    /// holds at most 100.
    UnverifiedUserLimitReached,
    /// `41008`, HTTP 400: “exceed bill seat limit error”.
    ///
    /// Remove members who are no longer needed, or have the tenant's limit on members raised.
    TenantUserLimitReached,
    /// `41009`, HTTP 400: “no email or mobile error”.
    ///
    /// Send an email address or a mobile number or, where the operation takes neither, give the
    /// user one first.
    UserEmailAndMobileMissing,
    /// `41010`, HTTP 400: “no mobile error”.
    ///
    /// Send a `mobile`.
    UserMobileMissing,
    /// `41011`, HTTP 400: “user id already exist error”.
    ///
    /// Send a `user_id` that no other user of the tenant has.
    UserIdTaken,
    /// `41013`, HTTP 400: “exceed user id update limit error”.
    ///
    /// Keep the present `user_id`, since it has been changed as often as is allowed.
    UserIdChangeLimitReached,
    /// `41014`, HTTP 400: “user name sensitive error”.
    ///
    /// Send a `name` without sensitive content.
    UserNameSensitive,
    /// `41015`, HTTP 400: “idp type invalid error”.
    ///
    /// Send a valid type of login.
    UserLoginTypeInvalid,
    /// `41016`, HTTP 400: “department has too many users error”.
    ///
    /// Put the user into another department, since one holds at most 500 users.
    DepartmentUserLimitReached,
    /// `41017`, HTTP 400: “department is required error”.
    ///
    /// Send at least one department in `department_ids`.
    UserDepartmentsMissing,
    /// `41018`, HTTP 400: “position info is invalid error”.
    ///
    /// Correct the user's position.
    UserPositionInvalid,
    /// `41019`, HTTP 400: “position department is invalid error”.
    ///
    /// Correct the department of the user's position.
    PositionDepartmentInvalid,
    /// `41020`, HTTP 400: “position code has already exist error”.
    ///
    /// Send a valid position code that is not in use yet.
    PositionCodeTaken,
    /// `41021`, HTTP 400: “position multiple main count error”.
    ///
    /// Mark at most one of the user's positions as the main one.
    SeveralMainPositions,
    /// `41022`, HTTP 400: “user tenant not match error”.
    ///
    /// Use a token of the tenant that the user belongs to.
    UserInOtherTenant,
    /// `41025`, HTTP 400: “order department invalid error”.
    ///
    /// Name only the user's own departments in `orders`.
    UserOrderDepartmentInvalid,
    /// `41027`, HTTP 504: “create account failed error”.
    ///
    /// Wait a while and send the request again.
    UserCreationFailed,
    /// `41028`, HTTP 405: “user multi department need upgrade visibility error”.
    ///
    /// Send one department only, or have an administrator upgrade the rules on who can see the
    /// organisation.
    DepartmentVisibilityRulesOutdated,
    /// `41029`, HTTP 400: “create or update user multi department error”.
    ///
    /// Send one department only, since the tenant does not support several per user.
    SeveralDepartmentsUnsupported,
    /// `41030`, HTTP 400: “set leader to oneself error”.
    ///
    /// Send the ID of somebody else as `leader_user_id`, or leave it out.
    UserIsOwnLeader,
    /// `41031`, HTTP 504: “position feature not enable error”.
    ///
    /// Leave the positions out, since the tenant does not support them.
    UserPositionsDisabled,
    /// `41032`, HTTP 504: “user multi department feature not enable error”.
    ///
    /// Send one department only, since the tenant lacks the feature for several per user.
    SeveralDepartmentsDisabled,
    /// `41033`, HTTP 400: “user in too many departments error”.
    ///
    /// Send at most 50 departments in `department_ids`.
    UserHasTooManyDepartments,
    /// `41034`, HTTP 400: “email prefix already exist error”.
    ///
    /// Send an email address with another part before the `@`.
    UserEmailPrefixTaken,
    /// `41035`, HTTP 400: “email prefix is invalid error”.
    ///
    /// Correct the part of the email address before the `@`.
    UserEmailPrefixInvalid,
    /// `41036`, HTTP 400: “avatar key is invalid error”.
    ///
    /// Upload the picture again and send the key that this returns.
    UserAvatarKeyInvalid,
    /// `41037`, HTTP 400: “avatar key is sensitive error”.
    ///
    /// Upload a picture without sensitive content and send the key that this returns.
    UserAvatarSensitive,
    /// `41038`, HTTP 400: “gender is invalid error”.
    ///
    /// Send a `gender` from 0 to 3.
    UserGenderInvalid,
    /// `41040`, HTTP 400: “user name is null error”.
    ///
    /// Send a `name` that is not empty.
    UserNameEmpty,
    /// `41041`, HTTP 400: “department id is not assigned error”.
    ///
    /// Send the IDs of the user's departments in `department_ids`.
    UserDepartmentsUnassigned,
    /// `41042`, HTTP 400: “join time is invalid error”.
    ///
    /// Send a `join_time` that is not empty, in seconds since the Unix epoch.
    UserJoinTimeInvalid,
    /// `41043`, HTTP 400: “employee id is invalid error”.
    ///
    /// Send a `user_id` of at most 64 characters and without spaces.
    CustomUserIdInvalid,
    /// `41044`, HTTP 400: “Custom attribute is not set error”.
    ///
    /// Send the `id` of every custom field in `custom_attrs`.
    CustomAttrIdMissing,
    /// `41045`, HTTP 400: “Custom attribute id is not exist error”.
    ///
    /// Send the `id` of a custom field that the operation listing custom fields returns.
    CustomAttrNotFound,
    /// `41046`, HTTP 400: “Custom attribute value is not set error”.
    ///
    /// Send a `value` for every custom field in `custom_attrs`.
    CustomAttrValueMissing,
    /// `41047`, HTTP 400: “Custom attribute href text is null error”.
    ///
    /// Send a `text` for every custom field of the type `HREF`.
    CustomAttrTextMissing,
    /// `41048`, HTTP 400: “Custom attribute href url is null error”.
    ///
    /// Send a `url` for every custom field of the type `HREF`.
    CustomAttrUrlMissing,
    /// `41051`, HTTP 400: “user id info not provide error”.
    ///
    /// Send the user's ID.
    UserIdMissing,
    /// `41052`, HTTP 400: “user resign acceptor is invalid error”.
    ///
    /// Correct the IDs of those who receive what the user owned.
    ResignationAcceptorInvalid,
    /// `41053`, HTTP 409: “user has already exist error”.
    ///
    /// Use the user who exists already instead of creating them again.
    UserAlreadyExists,
    /// `41054`, HTTP 400: “need send email but not set mail”.
    ///
    /// Send an `email` when you create a user, or another `new_user_id` when you change the ID
    /// of one.
    EmailOrNewIdMissing,
    /// `41055`, HTTP 400: “need send sms but not set mobile”.
    ///
    /// Send a `mobile`, since the user is to get a text message.
    MobileForTextMessageMissing,
    /// `41059`, HTTP 400: “invalid employee type error”.
    ///
    /// Send an `employee_type` from 1 to 5, or the `enum_value` of a custom employee type of
    /// the tenant.
    UserEmployeeTypeInvalid,
    /// `41060`, HTTP 400: “inactive employee type error”.
    ///
    /// Send an employee type that is active in the tenant, as its `enum_status` shows.
    UserEmployeeTypeInactive,
    /// `41063`, HTTP 400: “job_title length exceed 100 character”.
    ///
    /// Send a `job_title` of at most 100 characters.
    UserJobTitleTooLong,
    /// `41068`, HTTP 400: “Number of email aliases exceeds the upper limit”.
    ///
    /// Ask the tenant's administrator about the quota of enterprise email accounts.
    EnterpriseEmailQuotaExhausted,
    /// `41069`, HTTP 400: “Business email is in the recycle bin”.
    ///
    /// Have the address deleted from the enterprise email recycle bin for good before you use
    /// it again.
    EnterpriseEmailInRecycleBin,
    /// `41070`, HTTP 400: “name length exceed 255 character”.
    ///
    /// Send a `name` of at most 255 characters.
    UserNameTooLong,
    /// `41071`, HTTP 400: “en_name length exceed 255 character”.
    ///
    /// Send an `en_name` of at most 255 characters.
    UserEnNameTooLong,
    /// `41072`, HTTP 400: “nickname length exceed 255 character”.
    ///
    /// Send a `nickname` of at most 255 characters.
    UserNicknameTooLong,
    /// `44001`, HTTP 400: “business email domain not available error”.
    ///
    /// Send an enterprise email address in a domain of the tenant, whose administrator has to
    /// enable enterprise email first.
    UserEnterpriseEmailDomainUnavailable,
    /// `44004`, HTTP 400: “this user has been joined too many tenants recently”.
    ///
    /// Wait 24 hours and send the request again.
    UserJoinedTenantsTooOften,
    /// `44006`, HTTP 400: “name length exceed 255 character”.
    ///
    /// Send a `name` of at most 255 characters.
    UserNameLengthExceeded,
    /// `44007`, HTTP 400: “en_name length exceed 255 character”.
    ///
    /// Send an `en_name` of at most 255 characters.
    UserEnNameLengthExceeded,
    /// `44008`, HTTP 400: “nickname length exceed 255 character”.
    ///
    /// Send a `nickname` of at most 255 characters.
    UserNicknameLengthExceeded,
    /// `44009`, HTTP 400: “this tenant has been create too many users recently”.
    ///
    /// Wait until the next day, since one mobile number or email address can join at most three
    /// tenants a day.
    TenantAddsUsersTooOften,
    /// `44012`, HTTP 400: “Adding user has been intercepted. Contact Feishu Customer Service”.
    ///
    /// Ask the vendor's technical support why the user was not added.
    UserAdditionBlocked,
    /// `44013`, HTTP 400: “User enterprise Email password is not valid”.
    ///
    /// Send a valid password for the user's enterprise email.
    EnterpriseEmailPasswordInvalid,
    /// `44016`, HTTP 400: “can not set enterprise email password”.
    ///
    /// Check that the app may set passwords of enterprise email accounts.
    EnterpriseEmailPasswordForbidden,
    /// `44018`, HTTP 400: “lark not support +86 mobile”.
    ///
    /// Send a mobile number that does not begin with +86, since Lark takes none.
    UserMainlandMobileUnsupported,
    /// `44019`, HTTP 400: “feishu only support +86 mobile”.
    ///
    /// Send a mobile number that begins with +86, or have the tenant verified and try again the
    /// day after.
    UserMainlandMobileRequired,
    /// `44020`, HTTP 400: “mobile and email need together exist”.
    ///
    /// Send an email address along with a mobile number that does not begin with +86.
    ForeignMobileNeedsEmail,
    /// `44021`, HTTP 400: “leader is resigned”.
    ///
    /// Send a direct or dotted-line manager who has not resigned.
    UserLeaderResigned,
    /// `44022`, HTTP 400: “leaderID is Invalid”.
    ///
    /// Send a valid user as the direct or dotted-line manager.
    UserLeaderInvalid,
    /// `44023`, HTTP 400: “exceed feature contact seat limit”.
    ///
    /// Upgrade the tenant's plan to one with room for more users.
    ContactSeatLimitReached,
    /// `44024`, HTTP 400: “User enterprise email has already been registered as a member's
    /// account”.
    ///
    /// Send an enterprise email address that is not registered yet.
    UserEnterpriseEmailTaken,
    /// `44038`, HTTP 400: “req set user geo not find in geo list”.
    ///
    /// Send a `geo` that the platform supports.
    UserGeoUnsupported,
    /// `44039`, HTTP 400: “not set geo name auth”.
    ///
    /// Have the app given permission to set where a user's data resides.
    UserGeoForbidden,
    /// `44040`, HTTP 400: “tenant not open mg not set geo name”.
    ///
    /// Leave `geo` out, since the tenant has no data residency in several places.
    UserMultiGeoDisabled,
    /// `44044`, HTTP 400: “invalid job level id”.
    ///
    /// Send the ID of a job level that the operation listing job levels returns.
    UserJobLevelInvalid,
    /// `44045`, HTTP 400: “invalid job family id”.
    ///
    /// Send the ID of a job family that the operation listing job families returns.
    UserJobFamilyInvalid,
    /// `44046`, HTTP 400: “user license subscription id must not empty in multi-license
    /// tenant”.
    ///
    /// Send the ID of a seat in `subscription_ids`, which a tenant with several licences needs.
    UserSeatMissing,
    /// `44047`, HTTP 400: “license subscription id exceed limit”.
    ///
    /// Send the ID of a seat that still has room.
    UserSeatExhausted,
    /// `44048`, HTTP 400: “user license subscription id invalid”.
    ///
    /// Send the ID of a seat that the tenant has.
    UserSeatInvalid,
    /// `44050`, HTTP 403: “not set subscription ids auth”.
    ///
    /// Give the app the scope `contact:user.subscription_ids:write`.
    UserSeatAssignmentForbidden,
    /// `44051`, HTTP 400: “employee_no already existed”.
    ///
    /// Send an `employee_no` that no other user of the tenant has.
    UserEmployeeNoTaken,
    /// `44054`, HTTP 400: “create user success and create city fail”.
    ///
    /// Do not create the user again, but update them with a real and enabled city of at most
    /// 100 characters; the tenant holds at most 10,000 cities.
    UserCreatedWithoutCity,
    /// `44055`, HTTP 400: “create user success and create job title fail”.
    ///
    /// Do not create the user again, but update them with a valid and enabled job title of at
    /// most 255 characters; the tenant holds at most 10,000 job titles.
    UserCreatedWithoutJobTitle,
    /// `44056`, HTTP 400: “create user success and create city and job title fail”.
    ///
    /// Do not create the user again, but update them with an enabled city of at most 100
    /// characters and an enabled job title of at most 255; the tenant holds at most 10,000 of
    /// each.
    UserCreatedCityTitleFailed,
    /// `44060`, HTTP 400: “mg asset exceed time”.
    ///
    /// Renew the tenant's data residency service.
    DataResidencyExpired,
    /// `44061`, HTTP 400: “mg asset exceed quota”.
    ///
    /// Free a seat of the data residency service, or obtain more.
    DataResidencySeatsExhausted,
    /// `41410`, HTTP 400: “user primary dept must be the first department in the order”.
    ///
    /// Give the department whose `is_primary_dept` is true the highest `department_order` in
    /// `orders`.
    UserPrimaryDepartmentNotFirst,
    /// `41023`, HTTP 400: “update department conflict position department error”.
    ///
    /// Change the departments of the user's positions together with the user's departments.
    UserDepartmentsConflictWithPositions,
    /// `41024`, HTTP 400: “update position department conflict department error”.
    ///
    /// Send only departments of the user as the departments of the user's positions.
    PositionsConflictWithUserDepartments,
    /// `41056`, HTTP 403: “no field authority error”.
    ///
    /// Give the app the scopes of the fields that the request changes.
    UserFieldForbidden,
    /// `41057`, HTTP 400: “invalid employee type error”.
    ///
    /// Send an `employee_type` from 1 to 5, or the `enum_value` of a custom employee type of
    /// the tenant.
    UpdatedEmployeeTypeInvalid,
    /// `44002`, HTTP 400: “update order must update department together”.
    ///
    /// Send `department_ids` together with `orders`, and name only those departments in it.
    UserOrderWithoutDepartments,
    /// `44003`, HTTP 400: “avatarkey and description cannot be empty when update resigned
    /// user”.
    ///
    /// Send an avatar key and a description that are not empty when you update a user who has
    /// resigned.
    ResignedUserUpdateIncomplete,
    /// `44010`, HTTP 400: “unJoined user not allow to update”.
    ///
    /// Wait until the user has joined the tenant before you update them.
    UserNotJoined,
    /// `44011`, HTTP 400: “exited user not allow to update”.
    ///
    /// Do not update a user who has left the tenant of their own accord.
    UserHasLeft,
    /// `44014`, HTTP 400: “Can not update inactive user email when email equal enterprise”.
    ///
    /// Do not change the email of an inactive user while it is the same as the enterprise
    /// email.
    InactiveUserEmailLocked,
    /// `44015`, HTTP 400: “can not update password when user already have password”.
    ///
    /// Leave the password out, since the user already has one.
    UserPasswordAlreadySet,
    /// `44017`, HTTP 400: “Suite_Admin_Common_UnableToEditUpper”.
    ///
    /// Send content that complies with the vendor's rules, since risk control refused this.
    UserContentBlocked,
    /// `44025`, HTTP 400: “update user lock error,wait some seconds and retry”.
    ///
    /// Wait some seconds and send the request again, and do not change users concurrently.
    UserUpdateLocked,
    /// `44035`, HTTP 400: “departmentID is invaild”.
    ///
    /// Send the ID of a department that the operation searching for departments returns.
    UserDepartmentIdInvalid,
    /// `44036`, HTTP 400: “freeze tenant founder is forbidden”.
    ///
    /// Do not freeze the user who created the tenant.
    UserFounderFreezeForbidden,
    /// `44041`, HTTP 400: “anonymize user info is not allowed to update”.
    ///
    /// Name another user, since the data of this one has been anonymised.
    UserAnonymised,
    /// `44049`, HTTP 400: “license subscription update fail”.
    ///
    /// Send the request again.
    UserSeatUpdateFailed,
    /// `44052`, HTTP 400: “Unable to edit members because your current plan has expired”.
    ///
    /// Reduce the number of members or upgrade the tenant's plan, which has expired.
    TenantPlanExpired,
    /// `44053`, HTTP 400: “Unable to edit data from external data sources”.
    ///
    /// Change only data that does not come from an external source.
    UserFromExternalSource,
    /// `44057`, HTTP 400: “update user success and create city fail”.
    ///
    /// Update the user again with a real and enabled city of at most 100 characters; the tenant
    /// holds at most 10,000 cities.
    UserUpdatedWithoutCity,
    /// `44058`, HTTP 400: “update user success and create job title fail”.
    ///
    /// Update the user again with a valid and enabled job title of at most 255 characters; the
    /// tenant holds at most 10,000 job titles.
    UserUpdatedWithoutJobTitle,
    /// `44059`, HTTP 400: “update user success and create city and job title fail”.
    ///
    /// Update the user again with an enabled city of at most 100 characters and an enabled job
    /// title of at most 255; the tenant holds at most 10,000 of each.
    UserUpdatedCityTitleFailed,
    /// `44037`, HTTP 400: “tenant manager cannot be deleted”.
    ///
    /// Take the administrator role from the user and send the request again.
    UserIsAdministrator,
    /// `44042`, HTTP 400: “User is in resurrect progress, retry later”.
    ///
    /// Wait until the user has been restored and send the request again.
    UserBeingRestored,
    /// `44062`, HTTP 400: “According to the settings, this member's account can only be deleted
    /// through Member life cycle.”.
    ///
    /// Delete the user through the member life cycle, as the tenant's settings demand.
    DeletionByLifecycleOnly,
    /// `44028`, HTTP 400: “Exceed recoverable time”.
    ///
    /// Restore only a user who resigned at most 30 days ago.
    UserRecoveryPeriodOver,
    /// `44029`, HTTP 400: “No access to resurrect”.
    ///
    /// Ask the vendor's technical support for permission to restore users.
    UserRestorationForbidden,
    /// `44030`, HTTP 400: “Mobile duplicated”.
    ///
    /// Change the mobile number of one of the two users or delete the one who has it now, and
    /// send the request again.
    RestoredMobileTaken,
    /// `44031`, HTTP 400: “Email duplicated”.
    ///
    /// Change the email address of one of the two users or delete the one who has it now, and
    /// send the request again.
    RestoredEmailTaken,
    /// `44032`, HTTP 400: “UserID duplicated”.
    ///
    /// Delete the user who has the `user_id` now, and name the one to restore by `open_id` or
    /// `union_id`.
    RestoredUserIdTaken,
    /// `44033`, HTTP 400: “User not resigned”.
    ///
    /// Restore only a user who has resigned; if somebody else has the `user_id` now, delete
    /// that user and name the one to restore by `open_id` or `union_id`.
    UserNotResigned,
    /// `44034`, HTTP 400: “User is in delete progress, retry later”.
    ///
    /// Wait up to 48 hours for the deletion to finish and send the request again.
    UserDeletionInProgress,
    /// `2221305`, HTTP 400: “Request parameter error”.
    ///
    /// Correct the parameter that the error message names.
    DepartmentRequestInvalid,
    /// `2221306`, HTTP 400: “ExternalID repeat”.
    ///
    /// Choose a custom ID that no other department of the tenant has.
    DepartmentExternalIdTaken,
    /// `2221307`, HTTP 400: “Exceed department limit”.
    ///
    /// Bring the number of departments down to the tenant's limit first.
    DirectoryDepartmentLimitReached,
    /// `2221309`, HTTP 400: “Department does not exist”.
    ///
    /// Check the ID of the parent department and, in an update, that of the department itself.
    DirectoryDepartmentNotFound,
    /// `2221311`, HTTP 400: “Internationalized name duplication”.
    ///
    /// Choose an English and a Japanese name that no other department has.
    DepartmentTranslatedNameTaken,
    /// `2221312`, HTTP 400: “Exceed department level depth”.
    ///
    /// Choose a parent that leaves the department at most 25 levels deep.
    DirectoryDepartmentTooDeep,
    /// `2221313`, HTTP 400: “ExternalID invalid”.
    ///
    /// Shorten the custom ID to at most 64 characters.
    DepartmentExternalIdInvalid,
    /// `2221317`, HTTP 400: “Department direct sub departments exceed limits”.
    ///
    /// Choose another parent, since a department has at most 1,000 direct sub-departments.
    DirectSubDepartmentLimitReached,
    /// `2221319`, HTTP 400: “Department name duplicate when creating and updating”.
    ///
    /// Choose a name that no other department has.
    DirectoryDepartmentNameTaken,
    /// `2221300`, HTTP 400: “Department common error”.
    ///
    /// Send the request again.
    DepartmentServiceFailed,
    /// `2221328`, HTTP 400: “Description invalid”.
    ///
    /// Shorten the default text and each translation to at most 100 characters.
    DepartmentTextTooLong,
    /// `2221331`, HTTP 400: “Custom field value invalid”.
    ///
    /// Correct the custom field value that the error message names.
    DepartmentCustomFieldInvalid,
    /// `2221333`, HTTP 400: “Department name can not contain '/'”.
    ///
    /// Take the `/` out of the department's name.
    DirectoryDepartmentNameHasSlash,
    /// `2221334`, HTTP 400: “Department ID duplicate”.
    ///
    /// Choose a department ID that is not in use.
    DirectoryDepartmentIdTaken,
    /// `2224002`, HTTP 400: “No permission to operate record”.
    ///
    /// Ask an administrator to bring the department or employee into the caller's range, and
    /// check that it may be changed in this way.
    DirectoryRecordForbidden,
    /// `2224003`, HTTP 400: “No permission to operate dependent object”.
    ///
    /// Get access to everything that the request involves, such as the department, its parent
    /// and its leaders.
    RelatedObjectForbidden,
    /// `2221349`, HTTP 400: “Department has member, can not disable department”.
    ///
    /// Move the members out of the department before you disable it.
    DisableDepartmentHasMembers,
    /// `2221350`, HTTP 400: “Department has child, can not disable department”.
    ///
    /// Remove the sub-departments before you disable the department.
    DisableDepartmentHasChildren,
    /// `2221351`, HTTP 400: “Department parent is disabled, can not enable”.
    ///
    /// Enable the parent department first.
    EnableDepartmentParentDisabled,
    /// `2221352`, HTTP 400: “Department parent is disabled”.
    ///
    /// Enable the parent department and send the request again.
    DepartmentParentDisabled,
    /// `2221329`, HTTP 400: “Department type invalid”.
    ///
    /// Send a department type that the vendor knows.
    DepartmentTypeInvalid,
    /// `2221330`, HTTP 400: “HRBP invalid”.
    ///
    /// Name only HR business partners who are employees of the same tenant, neither resigned
    /// nor frozen.
    DirectoryHrbpInvalid,
    /// `2221332`, HTTP 400: “Department has members, can not delete department”.
    ///
    /// Move all serving employees, and those about to join, out of the department before you
    /// delete it.
    DeleteDepartmentHasMembers,
    /// `2221348`, HTTP 400: “Department has child, can not delete department”.
    ///
    /// Move or delete the sub-departments before you delete the department.
    DeleteDepartmentHasChildren,
    /// `2220001`, HTTP 400: “param is invalid”.
    ///
    /// Correct the parameters of the request.
    DirectoryParameterInvalid,
    /// `2221164`, HTTP 400: “User name exceeds limit”.
    ///
    /// Send a `name` of at most 64 characters.
    EmployeeNameTooLong,
    /// `2221165`, HTTP 400: “User en_name exceeds limit”.
    ///
    /// Send an English name of at most 64 characters.
    EmployeeEnglishNameTooLong,
    /// `2221166`, HTTP 400: “User another_name exceeds limit”.
    ///
    /// Send an `another_name` of at most 64 characters.
    EmployeeAnotherNameTooLong,
    /// `2221103`, HTTP 400: “Mobile already exists”.
    ///
    /// Send a `mobile` that no other serving employee of the tenant has.
    EmployeeMobileTaken,
    /// `2221106`, HTTP 400: “Invalid mobile”.
    ///
    /// Send a valid `mobile`, with `+` before any country code.
    EmployeeMobileInvalid,
    /// `2221113`, HTTP 400: “Mobile or email not set”.
    ///
    /// Send a `mobile` or an `email`.
    EmployeeEmailAndMobileMissing,
    /// `2221114`, HTTP 400: “User must have a mobile in China”.
    ///
    /// Send a Chinese mobile number, which an employee in China must have.
    EmployeeChineseMobileMissing,
    /// `2221104`, HTTP 400: “Email already exists”.
    ///
    /// Send an `email` that no other serving employee of the tenant has.
    EmployeeEmailTaken,
    /// `2221107`, HTTP 400: “Invalid email”.
    ///
    /// Send a valid `email`.
    EmployeeEmailInvalid,
    /// `2221118`, HTTP 400: “Enterprise email already exists”.
    ///
    /// Send an `enterprise_email` that is not in use yet.
    EmployeeEnterpriseEmailTaken,
    /// `2221278`, HTTP 400: “Invalid enterprise email”.
    ///
    /// Send a valid `enterprise_email`.
    EmployeeEnterpriseEmailInvalid,
    /// `2221126`, HTTP 400: “Enterprise email domain unavailable”.
    ///
    /// Send an `enterprise_email` in a domain that the tenant has enabled for enterprise email.
    EmployeeEnterpriseEmailDomainUnavailable,
    /// `2221146`, HTTP 400: “Enterprise email alias exceeds limit”.
    ///
    /// Use enterprise email aliases of at most 255 characters.
    EmployeeEmailAliasTooLong,
    /// `2221147`, HTTP 400: “Enterprise email address in recycle bin”.
    ///
    /// Send another `enterprise_email`, since this address is in the recycle bin.
    EmployeeEmailInRecycleBin,
    /// `2221176`, HTTP 400: “Add Feishu allow list tenant. Email must be included with
    /// non+86mobile”.
    ///
    /// Send an `email` along with a `mobile` that does not begin with +86.
    EmployeeForeignMobileNeedsEmail,
    /// `2221255`, HTTP 400: “Main department must be the first”.
    ///
    /// Give the main department the greatest sort weight among the employee's departments.
    EmployeeMainDepartmentNotFirst,
    /// `2221125`, HTTP 400: “The number of members within the department exceeds the limit.
    /// Please contact an administrator for help”.
    ///
    /// Choose another department, since one holds at most 10,000 members, or ask an
    /// administrator of the tenant for help.
    EmployeeDepartmentFull,
    /// `2221129`, HTTP 400: “User department is empty”.
    ///
    /// Name at least one department in `employee_order_in_departments`.
    EmployeeDepartmentsMissing,
    /// `2221141`, HTTP 400: “Unable to join multiple departments. Please upgrade relevant
    /// 'Organizational Structure Visible'.”.
    ///
    /// Name one department only in `employee_order_in_departments`, or have an administrator
    /// upgrade the settings on who can see the organisation.
    EmployeeSeveralDepartmentsUnsupported,
    /// `2221181`, HTTP 400: “Department does not exist”.
    ///
    /// Name only existing departments in `employee_order_in_departments`.
    EmployeeDepartmentNotFound,
    /// `2221239`, HTTP 400: “Leader loop error”.
    ///
    /// Send the `leader_id` of somebody who does not have this employee as a manager.
    EmployeeLeaderCycle,
    /// `2221238`, HTTP 400: “DottedLineLeaderID loop error”.
    ///
    /// Send `dotted_line_leader_ids` of people who do not have this employee as a dotted-line
    /// manager.
    EmployeeDottedLineLeaderCycle,
    /// `2221221`, HTTP 400: “DottedLineLeaderID exceeds length limit”.
    ///
    /// Shorten `dotted_line_leader_ids`, which takes at most 20 IDs on creation and 10 on
    /// update.
    DottedLineLeadersTooLong,
    /// `2221222`, HTTP 400: “Invalid dottedLineLeaderID”.
    ///
    /// Send the IDs of serving employees in `dotted_line_leader_ids`, of the kind that
    /// `employee_id_type` names.
    EmployeeDottedLineLeaderInvalid,
    /// `2221242`, HTTP 400: “Invalid custom field”.
    ///
    /// Correct the fields in `custom_field_values`.
    EmployeeCustomFieldInvalid,
    /// `2221216`, HTTP 400: “Invalid work country or region”.
    ///
    /// Send a valid country or region code in `work_country_or_region`.
    EmployeeWorkCountryInvalid,
    /// `2221217`, HTTP 400: “WorkplaceID not found”.
    ///
    /// Send the ID of an existing place in `work_place_id`.
    EmployeeWorkPlaceNotFound,
    /// `2221240`, HTTP 400: “JobNumber not unique”.
    ///
    /// Send a `job_number` that no other serving employee of the tenant has.
    EmployeeJobNumberTaken,
    /// `2221191`, HTTP 400: “Invalid extension number”.
    ///
    /// Send a valid `extension_number`.
    EmployeeExtensionNumberInvalid,
    /// `2221192`, HTTP 400: “Repeated extension number within the tenant”.
    ///
    /// Send an `extension_number` that no other employee of the tenant has.
    EmployeeExtensionNumberTaken,
    /// `2221193`, HTTP 400: “Extension number exceeds limit”.
    ///
    /// Send an `extension_number` of at most 99 characters.
    EmployeeExtensionNumberTooLong,
    /// `2221210`, HTTP 400: “Invalid join date”.
    ///
    /// Send a valid `join_date` in the form `YYYY-MM-DD`.
    EmployeeJoinDateInvalid,
    /// `2221144`, HTTP 400: “EmployeeType not found”.
    ///
    /// Send an `employment_type` that exists in the tenant.
    EmploymentTypeNotFound,
    /// `2221145`, HTTP 400: “EmployeeType inactive”.
    ///
    /// Send an `employment_type` that is active in the tenant.
    EmploymentTypeInactive,
    /// `2221223`, HTTP 400: “Invalid job title ID”.
    ///
    /// Send the ID of an existing job title in `job_title_id`.
    EmployeeJobTitleNotFound,
    /// `2221263`, HTTP 400: “Tenant has not activated multi geo”.
    ///
    /// Leave `geo_name` out, or have data residency in several places enabled for the tenant
    /// first.
    EmployeeMultiGeoDisabled,
    /// `2221264`, HTTP 400: “User geo does not exist”.
    ///
    /// Send one of the tenant's own places of data residency as `geo_name`, in lower case.
    EmployeeGeoNotFound,
    /// `2221265`, HTTP 400: “The application does not have permission to write to the geo”.
    ///
    /// Give the app the scope `directory:employee.base.geo:write`.
    EmployeeGeoForbidden,
    /// `2221266`, HTTP 400: “The application does not have permission to write to the
    /// SubscriptionID”.
    ///
    /// Give the app the scope `directory:employee.base.subscription_ids:write`.
    EmployeeSeatAssignmentForbidden,
    /// `2221252`, HTTP 400: “Hybrid license tenant prohibits passing empty licenses to create
    /// users”.
    ///
    /// Send the ID of a seat in `subscription_ids`, which a tenant with mixed licences needs.
    EmployeeSeatMissing,
    /// `2221253`, HTTP 400: “Designated licenseID is insufficient”.
    ///
    /// Send the ID of a seat that still has room in `subscription_ids`.
    EmployeeSeatExhausted,
    /// `2221254`, HTTP 400: “Designated licenseID is invalid”.
    ///
    /// Send only IDs of seats that the tenant has in `subscription_ids`.
    EmployeeSeatInvalid,
    /// `2221111`, HTTP 400: “Exceeds certified seat limit”.
    ///
    /// Change `subscription_ids`, since the limit on certified seats is reached.
    EmployeeCertifiedSeatsExhausted,
    /// `2221112`, HTTP 400: “Exceeds billing plan seat limit”.
    ///
    /// Change `subscription_ids`, since the limit on seats of the tenant's plan is reached.
    EmployeePlanSeatsExhausted,
    /// `2221115`, HTTP 400: “ExternalID is not unique”.
    ///
    /// Send a `custom_employee_id` that no other serving employee of the tenant has.
    CustomEmployeeIdTaken,
    /// `2221116`, HTTP 400: “Invalid ExternalID”.
    ///
    /// Send a `custom_employee_id` of 1 to 64 characters without white space.
    CustomEmployeeIdInvalid,
    /// `2221175`, HTTP 400: “Feishu only supports +86mobile”.
    ///
    /// Send a `mobile` that begins with +86, since only a tenant verified by Feishu takes
    /// others.
    EmployeeForeignMobileUnsupported,
    /// `2221163`, HTTP 400: “Users are created too frequently”.
    ///
    /// Wait a while and send the request again.
    EmployeesCreatedTooOften,
    /// `2221109`, HTTP 400: “Name contains sensitive info”.
    ///
    /// Send a `name` without sensitive content.
    EmployeeNameSensitive,
    /// `2221292`, HTTP 400: “User department is disabled”.
    ///
    /// Choose an enabled department, or have an administrator enable this one.
    EmployeeDepartmentDisabled,
    /// `2221156`, HTTP 400: “Unable to edit verified mobile”.
    ///
    /// Leave `mobile` out, since a verified number can only be changed in other ways.
    EmployeeVerifiedMobileLocked,
    /// `2221182`, HTTP 400: “Unable to freeze tenant founder”.
    ///
    /// Freeze only employees who neither created the tenant nor are its administrator.
    EmployeeFounderFreezeForbidden,
    /// `2221213`, HTTP 400: “Resign date invalid or earlier than join date or empty”.
    ///
    /// Send a `resign_date` in the form `YYYY-MM-DD` that is no earlier than the join date.
    EmployeeResignDateInvalid,
    /// `2221214`, HTTP 400: “Resign reason invalid or not match resign type”.
    ///
    /// Send a valid `resign_reason` that matches the `resign_type`.
    EmployeeResignReasonMismatch,
    /// `2221293`, HTTP 400: “Only allow update preResigned\resigned employee's resign info
    /// field”.
    ///
    /// Change the date, type, reason and note of a departure only for an employee who is about
    /// to leave or has left.
    EmployeeNotLeaving,
    /// `2221231`, HTTP 400: “Resign type invalid or not match resign reason”.
    ///
    /// Send a valid `resign_type` that matches the `resign_reason`.
    EmployeeResignTypeMismatch,
    /// `2221183`, HTTP 400: “Unable to delete tenant founder”.
    ///
    /// Do not offboard the person who created the tenant.
    EmployeeFounderRemovalForbidden,
    /// `2221185`, HTTP 400: “Frequent deletion. User recovered less than an hour ago”.
    ///
    /// Wait until an hour has passed since the employee was restored, and send the request
    /// again.
    EmployeeRestoredTooRecently,
    /// `2221246`, HTTP 400: “User staff status not updated”.
    ///
    /// Read the employee's `staff_status`, which may be the one asked for already.
    EmployeeStatusUnchanged,
    /// `2221268`, HTTP 400: “Tenant not in the access list”.
    ///
    /// Check that the tenant is on the vendor's access list for restoring employees.
    EmployeeRestorationForbidden,
    /// `2221269`, HTTP 400: “Resurrect user info duplicated”.
    ///
    /// Change the mobile number or email address of the serving employee who has the same, or
    /// offboard the one with the same employee ID first.
    RestoredEmployeeDataTaken,
    /// `2221270`, HTTP 400: “Can't resurrect user in delete process”.
    ///
    /// Wait until the employee's departure is complete and send the request again.
    EmployeeDepartureInProgress,
    /// `2221271`, HTTP 400: “User exceed billing seats limit”.
    ///
    /// Have an administrator add billing seats.
    RestoredBillingSeatsExhausted,
    /// `2221272`, HTTP 400: “User exceed tenant limit”.
    ///
    /// Have the tenant's limit on employees raised.
    RestoredEmployeeLimitReached,
    /// `2221273`, HTTP 400: “User exceed certification seats limit”.
    ///
    /// Have an administrator add certified seats.
    RestoredCertifiedSeatsExhausted,
    /// `2221274`, HTTP 400: “User exceed feature contact seats limit”.
    ///
    /// Have the tenant's limit on contact seats raised.
    RestoredContactSeatsExhausted,
    /// `2221275`, HTTP 400: “Tenant version not allow resurrection”.
    ///
    /// Upgrade the tenant to the commercial professional edition or a higher one.
    EditionLacksRestoration,
    /// `2221123`, HTTP 400: “The user refused to join the tenant and cannot be resurrect”.
    ///
    /// Ask the employee whether they agree to join the tenant.
    EmployeeRefusedToJoin,
    /// `2221140`, HTTP 400: “Department number exceeds limit”.
    ///
    /// Choose a department with room for another member, or have its limit on members raised.
    RestoredDepartmentFull,
    /// `2221248`, HTTP 400: “Resurrect exceeds seat limit”.
    ///
    /// Send the IDs of seats that still have room in `subscription_ids`.
    RestoredSeatsExhausted,
    /// `1971001`, HTTP 400: “User not visible to target tenant.”.
    ///
    /// Choose an organisation that the user can see, or ask an administrator to make this one
    /// visible to the user.
    UserCannotSeeTenant,
    /// `1971002`, HTTP 400: “User not visible to target department.”.
    ///
    /// Choose a department that the user can see, or ask an administrator of your own
    /// organisation to make this one visible to the user.
    UserCannotSeeDepartment,
    /// `1971007`, HTTP 400: “App not visible to target tenant.”.
    ///
    /// Make the app available for the associated organisation in the app's sharing settings.
    AppCannotSeeTenant,
    /// `1971008`, HTTP 400: “App not visible to target department”.
    ///
    /// Make the department visible to the app in the app's sharing settings.
    AppCannotSeeDepartment,
    /// `1971010`, HTTP 400: “User not visible to target user.”.
    ///
    /// Ask an administrator of your own organisation to make the member visible to the user.
    UserCannotSeeMember,
    /// `1971009`, HTTP 400: “App not visible to target user.”.
    ///
    /// Make the member visible to the app in the app's sharing settings.
    AppCannotSeeMember,
    /// `1970012`, HTTP 400: “Page token is invalid error.”.
    ///
    /// Send the page_token of the previous answer, or none to start again.
    CollaborationTenantPageTokenInvalid,
    /// `1970011`, HTTP 400: “Page size is invalid error.”.
    ///
    /// Send a page_size of 1 to 100, or of up to 200 where the operation allows it.
    CollaborationTenantPageSizeInvalid,
    /// `2223101`, HTTP 400: “This tenant has no relationship with the other tenant”.
    ///
    /// Send the tenant key of an organisation that is associated with yours.
    TenantNotAssociated,
    /// `2223102`, HTTP 400: “The number of rule is over limit”.
    ///
    /// Delete a rule with the associated organisation before adding another.
    CollaborationRuleLimitReached,
    /// `2223103`, HTTP 400: “The rule subject is not within the sharing scope”.
    ///
    /// Name only subjects that list_share_entities returns with is_select_subject set to true.
    RuleSubjectNotShared,
    /// `2223104`, HTTP 400: “The rule object is not within the sharing scope”.
    ///
    /// Name only objects that list_share_entities returns for the other organisation.
    RuleObjectNotShared,
    /// `2223106`, HTTP 400: “can't set empty entity in subject or object”.
    ///
    /// Name at least one valid user, department or user group in subjects and in objects.
    RuleSideEmpty,
    /// `2223108`, HTTP 400: “The update is too frequent. Please try again later”.
    ///
    /// Wait a while and send the request again.
    CollaborationRuleChangedTooOften,
    /// `2223110`, HTTP 400: “can't set other entity when department is 0”.
    ///
    /// Name no other entity where open_department_ids holds 0.
    RuleAllMembersNotAlone,
    /// `2223107`, HTTP 400: “The rule id is not exist”.
    ///
    /// Send the ID of a rule that list_collaboration_rules returns.
    CollaborationRuleNotFound,
    /// `99991400`: The call exceeds a rate limit; older operations answer it with HTTP 400.
    ///
    /// Wait for the seconds in the x-ogw-ratelimit-reset header and send the request again.
    RateLimited,
    /// `99991661`: The request carried no access token.
    ///
    /// Give the client credentials or a token.
    TokenMissing,
    /// `99991663`: The tenant token has expired, or the operation takes no tenant token.
    ///
    /// Fetch a new tenant token and send the request once more; stop if the same token comes
    /// back.
    TenantTokenExpired,
    /// `99991664`: The app token is invalid.
    ///
    /// Fetch a new token and send the request once more.
    AppTokenInvalid,
    /// `99991665`: The tenant token is invalid.
    ///
    /// Fetch a new tenant token and send the request once more; stop if the same token comes
    /// back.
    TenantTokenInvalid,
    /// `99991668`: The user token is invalid, or the operation takes no user token.
    ///
    /// Use a token of a kind that the operation accepts.
    UserTokenInvalid,
    /// `99991671`: The token is malformed; a tenant token begins with t- and a user token with
    /// u-.
    ///
    /// Check the token that was passed in and do not retry.
    TokenMalformed,
    /// `99991672`: The app lacks a scope that the operation needs.
    ///
    /// Give the app one of the scopes that this error names.
    AppScopeMissing,
    /// `99991679`: The user has not granted a scope that the operation needs.
    ///
    /// Ask the user to grant one of the scopes that this error names.
    UserScopeMissing,
    /// `99991677`: The user token has expired.
    ///
    /// Refresh the user token and send the request again.
    UserTokenExpired,
    /// `99991401`: The caller's address is not on the app's allow-list.
    ///
    /// Add the address to the app's allow-list.
    AddressNotAllowed,
    /// `99991403`: The tenant has used up this month's calls.
    ///
    /// Wait for the next month or buy more quota.
    MonthlyQuotaExceeded,
    /// `99992402`: A request field failed validation.
    ///
    /// Correct the fields that this error names.
    FieldValidationFailed,
    /// `10012`: The token could not be issued.
    ///
    /// Check the app ID, the app secret, and that the app is enabled for the tenant.
    TokenIssueFailed,
    /// `10013`: The tenant token could not be issued.
    ///
    /// Check the app ID, the app secret, and that the app is enabled for the tenant.
    TenantTokenIssueFailed,
    /// `10014`: The app gets no token, because it is disabled or its secret is wrong.
    ///
    /// Check the app ID, the app secret, and that the app is enabled for the tenant.
    AppRefused,
    /// `10015`: The app secret is wrong.
    ///
    /// Check the app ID, the app secret, and that the app is enabled for the tenant.
    AppSecretRefused,
    /// `2200`: The platform failed internally.
    ///
    /// Retry with backoff, and report the trace ID if it persists.
    PlatformInternalError,
    /// A code that the vendor's pages do not list.
    Unknown(WireCode),
}

impl ErrorCode {
    /// The code as it is on the wire.
    pub fn code(&self) -> &WireCode {
        match self {
            Self::InternalError => &WireCode::Integer(40003),
            Self::PageSizeInvalid => &WireCode::Integer(40011),
            Self::PageTokenInvalid => &WireCode::Integer(40012),
            Self::UnitIdInvalid => &WireCode::Integer(43051),
            Self::CollaborationPageTokenInvalid => &WireCode::Integer(2223109),
            Self::OperationNotPermitted => &WireCode::Integer(2224001),
            Self::FilterPageTokenInvalid => &WireCode::Integer(2221004),
            Self::PageRequestMissing => &WireCode::Integer(2221005),
            Self::FilterInvalid => &WireCode::Integer(2220009),
            Self::PageSizeExceeded => &WireCode::Integer(2220010),
            Self::FilterFieldUnsupported => &WireCode::Integer(2220012),
            Self::FilterOperatorUnsupported => &WireCode::Integer(2220013),
            Self::FilterValueInvalid => &WireCode::Integer(2220014),
            Self::ParameterInvalid => &WireCode::Integer(40001),
            Self::DepartmentTooLarge => &WireCode::Integer(43010),
            Self::DepartmentDataMissing => &WireCode::Integer(40008),
            Self::ParentDepartmentForbidden => &WireCode::Integer(40014),
            Self::TenantIdInvalid => &WireCode::Integer(42008),
            Self::CustomDepartmentIdTaken => &WireCode::Integer(43007),
            Self::DepartmentForbidden => &WireCode::Integer(40004),
            Self::DepartmentOrderTaken => &WireCode::Integer(43005),
            Self::DepartmentParameterInvalid => &WireCode::Integer(40018),
            Self::CustomDepartmentIdInvalid => &WireCode::Integer(43008),
            Self::SubDepartmentLimitReached => &WireCode::Integer(43013),
            Self::DepartmentChatIdInvalid => &WireCode::Integer(40010),
            Self::DepartmentAlreadyExists => &WireCode::Integer(43000),
            Self::DepartmentNameMissing => &WireCode::Integer(40016),
            Self::UserResigned => &WireCode::Integer(42006),
            Self::UserIdInvalid => &WireCode::Integer(41012),
            Self::ClientTokenReused => &WireCode::Integer(40021),
            Self::DepartmentUnitInvalid => &WireCode::Integer(43004),
            Self::ParentDepartmentIdMissing => &WireCode::Integer(44101),
            Self::UnitDepartmentLimitReached => &WireCode::Integer(43017),
            Self::DepartmentI18nNameTaken => &WireCode::Integer(43018),
            Self::DepartmentTooDeep => &WireCode::Integer(43019),
            Self::DepartmentChatNotFound => &WireCode::Integer(43021),
            Self::DepartmentNameTaken => &WireCode::Integer(43022),
            Self::DepartmentStructureForbidden => &WireCode::Integer(43023),
            Self::DepartmentStructureLocked => &WireCode::Integer(43024),
            Self::DepartmentLeaderNotJoined => &WireCode::Integer(43025),
            Self::GroupChatEmployeeTypeInvalid => &WireCode::Integer(43026),
            Self::DepartmentHrbpsInvalid => &WireCode::Integer(43028),
            Self::DepartmentNameHasSlash => &WireCode::Integer(43029),
            Self::DepartmentNotFound => &WireCode::Integer(40015),
            Self::RootDepartmentUnsupported => &WireCode::Integer(40002),
            Self::ParentDepartmentIdEmpty => &WireCode::Integer(40017),
            Self::DepartmentUpdateLocked => &WireCode::Integer(43030),
            Self::DepartmentFromExternalSource => &WireCode::Integer(43031),
            Self::DepartmentLeadersRepeated => &WireCode::Integer(43016),
            Self::DepartmentHasMembers => &WireCode::Integer(43011),
            Self::DepartmentHasSubDepartments => &WireCode::Integer(43012),
            Self::DepartmentUnitConflict => &WireCode::Integer(43001),
            Self::DepartmentUnitInUse => &WireCode::Integer(43002),
            Self::SeveralDepartmentUnits => &WireCode::Integer(43003),
            Self::DepartmentIdChangeLimitReached => &WireCode::Integer(43009),
            Self::DepartmentIdMissing => &WireCode::Integer(44102),
            Self::DepartmentSearchParameterInvalid => &WireCode::Integer(48001),
            Self::DepartmentSearchFailed => &WireCode::Integer(48002),
            Self::DepartmentHasNoChat => &WireCode::Integer(40020),
            Self::DepartmentIdChangeForbidden => &WireCode::Integer(40007),
            Self::UnitFeatureNotInPlan => &WireCode::Integer(43050),
            Self::UnitDepartmentIdInvalid => &WireCode::Integer(43058),
            Self::DepartmentBoundToOtherUnit => &WireCode::Integer(43054),
            Self::UnitNameInvalid => &WireCode::Integer(43052),
            Self::UnitTypeInvalid => &WireCode::Integer(43053),
            Self::UnitIdTaken => &WireCode::Integer(43056),
            Self::UnitNameAndTypeTaken => &WireCode::Integer(43055),
            Self::UnitLimitReached => &WireCode::Integer(43059),
            Self::UnitTypeInUse => &WireCode::Integer(43057),
            Self::UserNotInRange => &WireCode::Integer(41050),
            Self::UserMobileTaken => &WireCode::Integer(41001),
            Self::UserEmailTaken => &WireCode::Integer(41002),
            Self::UserAccountConflict => &WireCode::Integer(41003),
            Self::UserMobileInvalid => &WireCode::Integer(41004),
            Self::UserEmailInvalid => &WireCode::Integer(41005),
            Self::UserNameMissing => &WireCode::Integer(41006),
            Self::UnverifiedUserLimitReached => &WireCode::Integer(41007),
            Self::TenantUserLimitReached => &WireCode::Integer(41008),
            Self::UserEmailAndMobileMissing => &WireCode::Integer(41009),
            Self::UserMobileMissing => &WireCode::Integer(41010),
            Self::UserIdTaken => &WireCode::Integer(41011),
            Self::UserIdChangeLimitReached => &WireCode::Integer(41013),
            Self::UserNameSensitive => &WireCode::Integer(41014),
            Self::UserLoginTypeInvalid => &WireCode::Integer(41015),
            Self::DepartmentUserLimitReached => &WireCode::Integer(41016),
            Self::UserDepartmentsMissing => &WireCode::Integer(41017),
            Self::UserPositionInvalid => &WireCode::Integer(41018),
            Self::PositionDepartmentInvalid => &WireCode::Integer(41019),
            Self::PositionCodeTaken => &WireCode::Integer(41020),
            Self::SeveralMainPositions => &WireCode::Integer(41021),
            Self::UserInOtherTenant => &WireCode::Integer(41022),
            Self::UserOrderDepartmentInvalid => &WireCode::Integer(41025),
            Self::UserCreationFailed => &WireCode::Integer(41027),
            Self::DepartmentVisibilityRulesOutdated => &WireCode::Integer(41028),
            Self::SeveralDepartmentsUnsupported => &WireCode::Integer(41029),
            Self::UserIsOwnLeader => &WireCode::Integer(41030),
            Self::UserPositionsDisabled => &WireCode::Integer(41031),
            Self::SeveralDepartmentsDisabled => &WireCode::Integer(41032),
            Self::UserHasTooManyDepartments => &WireCode::Integer(41033),
            Self::UserEmailPrefixTaken => &WireCode::Integer(41034),
            Self::UserEmailPrefixInvalid => &WireCode::Integer(41035),
            Self::UserAvatarKeyInvalid => &WireCode::Integer(41036),
            Self::UserAvatarSensitive => &WireCode::Integer(41037),
            Self::UserGenderInvalid => &WireCode::Integer(41038),
            Self::UserNameEmpty => &WireCode::Integer(41040),
            Self::UserDepartmentsUnassigned => &WireCode::Integer(41041),
            Self::UserJoinTimeInvalid => &WireCode::Integer(41042),
            Self::CustomUserIdInvalid => &WireCode::Integer(41043),
            Self::CustomAttrIdMissing => &WireCode::Integer(41044),
            Self::CustomAttrNotFound => &WireCode::Integer(41045),
            Self::CustomAttrValueMissing => &WireCode::Integer(41046),
            Self::CustomAttrTextMissing => &WireCode::Integer(41047),
            Self::CustomAttrUrlMissing => &WireCode::Integer(41048),
            Self::UserIdMissing => &WireCode::Integer(41051),
            Self::ResignationAcceptorInvalid => &WireCode::Integer(41052),
            Self::UserAlreadyExists => &WireCode::Integer(41053),
            Self::EmailOrNewIdMissing => &WireCode::Integer(41054),
            Self::MobileForTextMessageMissing => &WireCode::Integer(41055),
            Self::UserEmployeeTypeInvalid => &WireCode::Integer(41059),
            Self::UserEmployeeTypeInactive => &WireCode::Integer(41060),
            Self::UserJobTitleTooLong => &WireCode::Integer(41063),
            Self::EnterpriseEmailQuotaExhausted => &WireCode::Integer(41068),
            Self::EnterpriseEmailInRecycleBin => &WireCode::Integer(41069),
            Self::UserNameTooLong => &WireCode::Integer(41070),
            Self::UserEnNameTooLong => &WireCode::Integer(41071),
            Self::UserNicknameTooLong => &WireCode::Integer(41072),
            Self::UserEnterpriseEmailDomainUnavailable => &WireCode::Integer(44001),
            Self::UserJoinedTenantsTooOften => &WireCode::Integer(44004),
            Self::UserNameLengthExceeded => &WireCode::Integer(44006),
            Self::UserEnNameLengthExceeded => &WireCode::Integer(44007),
            Self::UserNicknameLengthExceeded => &WireCode::Integer(44008),
            Self::TenantAddsUsersTooOften => &WireCode::Integer(44009),
            Self::UserAdditionBlocked => &WireCode::Integer(44012),
            Self::EnterpriseEmailPasswordInvalid => &WireCode::Integer(44013),
            Self::EnterpriseEmailPasswordForbidden => &WireCode::Integer(44016),
            Self::UserMainlandMobileUnsupported => &WireCode::Integer(44018),
            Self::UserMainlandMobileRequired => &WireCode::Integer(44019),
            Self::ForeignMobileNeedsEmail => &WireCode::Integer(44020),
            Self::UserLeaderResigned => &WireCode::Integer(44021),
            Self::UserLeaderInvalid => &WireCode::Integer(44022),
            Self::ContactSeatLimitReached => &WireCode::Integer(44023),
            Self::UserEnterpriseEmailTaken => &WireCode::Integer(44024),
            Self::UserGeoUnsupported => &WireCode::Integer(44038),
            Self::UserGeoForbidden => &WireCode::Integer(44039),
            Self::UserMultiGeoDisabled => &WireCode::Integer(44040),
            Self::UserJobLevelInvalid => &WireCode::Integer(44044),
            Self::UserJobFamilyInvalid => &WireCode::Integer(44045),
            Self::UserSeatMissing => &WireCode::Integer(44046),
            Self::UserSeatExhausted => &WireCode::Integer(44047),
            Self::UserSeatInvalid => &WireCode::Integer(44048),
            Self::UserSeatAssignmentForbidden => &WireCode::Integer(44050),
            Self::UserEmployeeNoTaken => &WireCode::Integer(44051),
            Self::UserCreatedWithoutCity => &WireCode::Integer(44054),
            Self::UserCreatedWithoutJobTitle => &WireCode::Integer(44055),
            Self::UserCreatedCityTitleFailed => &WireCode::Integer(44056),
            Self::DataResidencyExpired => &WireCode::Integer(44060),
            Self::DataResidencySeatsExhausted => &WireCode::Integer(44061),
            Self::UserPrimaryDepartmentNotFirst => &WireCode::Integer(41410),
            Self::UserDepartmentsConflictWithPositions => &WireCode::Integer(41023),
            Self::PositionsConflictWithUserDepartments => &WireCode::Integer(41024),
            Self::UserFieldForbidden => &WireCode::Integer(41056),
            Self::UpdatedEmployeeTypeInvalid => &WireCode::Integer(41057),
            Self::UserOrderWithoutDepartments => &WireCode::Integer(44002),
            Self::ResignedUserUpdateIncomplete => &WireCode::Integer(44003),
            Self::UserNotJoined => &WireCode::Integer(44010),
            Self::UserHasLeft => &WireCode::Integer(44011),
            Self::InactiveUserEmailLocked => &WireCode::Integer(44014),
            Self::UserPasswordAlreadySet => &WireCode::Integer(44015),
            Self::UserContentBlocked => &WireCode::Integer(44017),
            Self::UserUpdateLocked => &WireCode::Integer(44025),
            Self::UserDepartmentIdInvalid => &WireCode::Integer(44035),
            Self::UserFounderFreezeForbidden => &WireCode::Integer(44036),
            Self::UserAnonymised => &WireCode::Integer(44041),
            Self::UserSeatUpdateFailed => &WireCode::Integer(44049),
            Self::TenantPlanExpired => &WireCode::Integer(44052),
            Self::UserFromExternalSource => &WireCode::Integer(44053),
            Self::UserUpdatedWithoutCity => &WireCode::Integer(44057),
            Self::UserUpdatedWithoutJobTitle => &WireCode::Integer(44058),
            Self::UserUpdatedCityTitleFailed => &WireCode::Integer(44059),
            Self::UserIsAdministrator => &WireCode::Integer(44037),
            Self::UserBeingRestored => &WireCode::Integer(44042),
            Self::DeletionByLifecycleOnly => &WireCode::Integer(44062),
            Self::UserRecoveryPeriodOver => &WireCode::Integer(44028),
            Self::UserRestorationForbidden => &WireCode::Integer(44029),
            Self::RestoredMobileTaken => &WireCode::Integer(44030),
            Self::RestoredEmailTaken => &WireCode::Integer(44031),
            Self::RestoredUserIdTaken => &WireCode::Integer(44032),
            Self::UserNotResigned => &WireCode::Integer(44033),
            Self::UserDeletionInProgress => &WireCode::Integer(44034),
            Self::DepartmentRequestInvalid => &WireCode::Integer(2221305),
            Self::DepartmentExternalIdTaken => &WireCode::Integer(2221306),
            Self::DirectoryDepartmentLimitReached => &WireCode::Integer(2221307),
            Self::DirectoryDepartmentNotFound => &WireCode::Integer(2221309),
            Self::DepartmentTranslatedNameTaken => &WireCode::Integer(2221311),
            Self::DirectoryDepartmentTooDeep => &WireCode::Integer(2221312),
            Self::DepartmentExternalIdInvalid => &WireCode::Integer(2221313),
            Self::DirectSubDepartmentLimitReached => &WireCode::Integer(2221317),
            Self::DirectoryDepartmentNameTaken => &WireCode::Integer(2221319),
            Self::DepartmentServiceFailed => &WireCode::Integer(2221300),
            Self::DepartmentTextTooLong => &WireCode::Integer(2221328),
            Self::DepartmentCustomFieldInvalid => &WireCode::Integer(2221331),
            Self::DirectoryDepartmentNameHasSlash => &WireCode::Integer(2221333),
            Self::DirectoryDepartmentIdTaken => &WireCode::Integer(2221334),
            Self::DirectoryRecordForbidden => &WireCode::Integer(2224002),
            Self::RelatedObjectForbidden => &WireCode::Integer(2224003),
            Self::DisableDepartmentHasMembers => &WireCode::Integer(2221349),
            Self::DisableDepartmentHasChildren => &WireCode::Integer(2221350),
            Self::EnableDepartmentParentDisabled => &WireCode::Integer(2221351),
            Self::DepartmentParentDisabled => &WireCode::Integer(2221352),
            Self::DepartmentTypeInvalid => &WireCode::Integer(2221329),
            Self::DirectoryHrbpInvalid => &WireCode::Integer(2221330),
            Self::DeleteDepartmentHasMembers => &WireCode::Integer(2221332),
            Self::DeleteDepartmentHasChildren => &WireCode::Integer(2221348),
            Self::DirectoryParameterInvalid => &WireCode::Integer(2220001),
            Self::EmployeeNameTooLong => &WireCode::Integer(2221164),
            Self::EmployeeEnglishNameTooLong => &WireCode::Integer(2221165),
            Self::EmployeeAnotherNameTooLong => &WireCode::Integer(2221166),
            Self::EmployeeMobileTaken => &WireCode::Integer(2221103),
            Self::EmployeeMobileInvalid => &WireCode::Integer(2221106),
            Self::EmployeeEmailAndMobileMissing => &WireCode::Integer(2221113),
            Self::EmployeeChineseMobileMissing => &WireCode::Integer(2221114),
            Self::EmployeeEmailTaken => &WireCode::Integer(2221104),
            Self::EmployeeEmailInvalid => &WireCode::Integer(2221107),
            Self::EmployeeEnterpriseEmailTaken => &WireCode::Integer(2221118),
            Self::EmployeeEnterpriseEmailInvalid => &WireCode::Integer(2221278),
            Self::EmployeeEnterpriseEmailDomainUnavailable => &WireCode::Integer(2221126),
            Self::EmployeeEmailAliasTooLong => &WireCode::Integer(2221146),
            Self::EmployeeEmailInRecycleBin => &WireCode::Integer(2221147),
            Self::EmployeeForeignMobileNeedsEmail => &WireCode::Integer(2221176),
            Self::EmployeeMainDepartmentNotFirst => &WireCode::Integer(2221255),
            Self::EmployeeDepartmentFull => &WireCode::Integer(2221125),
            Self::EmployeeDepartmentsMissing => &WireCode::Integer(2221129),
            Self::EmployeeSeveralDepartmentsUnsupported => &WireCode::Integer(2221141),
            Self::EmployeeDepartmentNotFound => &WireCode::Integer(2221181),
            Self::EmployeeLeaderCycle => &WireCode::Integer(2221239),
            Self::EmployeeDottedLineLeaderCycle => &WireCode::Integer(2221238),
            Self::DottedLineLeadersTooLong => &WireCode::Integer(2221221),
            Self::EmployeeDottedLineLeaderInvalid => &WireCode::Integer(2221222),
            Self::EmployeeCustomFieldInvalid => &WireCode::Integer(2221242),
            Self::EmployeeWorkCountryInvalid => &WireCode::Integer(2221216),
            Self::EmployeeWorkPlaceNotFound => &WireCode::Integer(2221217),
            Self::EmployeeJobNumberTaken => &WireCode::Integer(2221240),
            Self::EmployeeExtensionNumberInvalid => &WireCode::Integer(2221191),
            Self::EmployeeExtensionNumberTaken => &WireCode::Integer(2221192),
            Self::EmployeeExtensionNumberTooLong => &WireCode::Integer(2221193),
            Self::EmployeeJoinDateInvalid => &WireCode::Integer(2221210),
            Self::EmploymentTypeNotFound => &WireCode::Integer(2221144),
            Self::EmploymentTypeInactive => &WireCode::Integer(2221145),
            Self::EmployeeJobTitleNotFound => &WireCode::Integer(2221223),
            Self::EmployeeMultiGeoDisabled => &WireCode::Integer(2221263),
            Self::EmployeeGeoNotFound => &WireCode::Integer(2221264),
            Self::EmployeeGeoForbidden => &WireCode::Integer(2221265),
            Self::EmployeeSeatAssignmentForbidden => &WireCode::Integer(2221266),
            Self::EmployeeSeatMissing => &WireCode::Integer(2221252),
            Self::EmployeeSeatExhausted => &WireCode::Integer(2221253),
            Self::EmployeeSeatInvalid => &WireCode::Integer(2221254),
            Self::EmployeeCertifiedSeatsExhausted => &WireCode::Integer(2221111),
            Self::EmployeePlanSeatsExhausted => &WireCode::Integer(2221112),
            Self::CustomEmployeeIdTaken => &WireCode::Integer(2221115),
            Self::CustomEmployeeIdInvalid => &WireCode::Integer(2221116),
            Self::EmployeeForeignMobileUnsupported => &WireCode::Integer(2221175),
            Self::EmployeesCreatedTooOften => &WireCode::Integer(2221163),
            Self::EmployeeNameSensitive => &WireCode::Integer(2221109),
            Self::EmployeeDepartmentDisabled => &WireCode::Integer(2221292),
            Self::EmployeeVerifiedMobileLocked => &WireCode::Integer(2221156),
            Self::EmployeeFounderFreezeForbidden => &WireCode::Integer(2221182),
            Self::EmployeeResignDateInvalid => &WireCode::Integer(2221213),
            Self::EmployeeResignReasonMismatch => &WireCode::Integer(2221214),
            Self::EmployeeNotLeaving => &WireCode::Integer(2221293),
            Self::EmployeeResignTypeMismatch => &WireCode::Integer(2221231),
            Self::EmployeeFounderRemovalForbidden => &WireCode::Integer(2221183),
            Self::EmployeeRestoredTooRecently => &WireCode::Integer(2221185),
            Self::EmployeeStatusUnchanged => &WireCode::Integer(2221246),
            Self::EmployeeRestorationForbidden => &WireCode::Integer(2221268),
            Self::RestoredEmployeeDataTaken => &WireCode::Integer(2221269),
            Self::EmployeeDepartureInProgress => &WireCode::Integer(2221270),
            Self::RestoredBillingSeatsExhausted => &WireCode::Integer(2221271),
            Self::RestoredEmployeeLimitReached => &WireCode::Integer(2221272),
            Self::RestoredCertifiedSeatsExhausted => &WireCode::Integer(2221273),
            Self::RestoredContactSeatsExhausted => &WireCode::Integer(2221274),
            Self::EditionLacksRestoration => &WireCode::Integer(2221275),
            Self::EmployeeRefusedToJoin => &WireCode::Integer(2221123),
            Self::RestoredDepartmentFull => &WireCode::Integer(2221140),
            Self::RestoredSeatsExhausted => &WireCode::Integer(2221248),
            Self::UserCannotSeeTenant => &WireCode::Integer(1971001),
            Self::UserCannotSeeDepartment => &WireCode::Integer(1971002),
            Self::AppCannotSeeTenant => &WireCode::Integer(1971007),
            Self::AppCannotSeeDepartment => &WireCode::Integer(1971008),
            Self::UserCannotSeeMember => &WireCode::Integer(1971010),
            Self::AppCannotSeeMember => &WireCode::Integer(1971009),
            Self::CollaborationTenantPageTokenInvalid => &WireCode::Integer(1970012),
            Self::CollaborationTenantPageSizeInvalid => &WireCode::Integer(1970011),
            Self::TenantNotAssociated => &WireCode::Integer(2223101),
            Self::CollaborationRuleLimitReached => &WireCode::Integer(2223102),
            Self::RuleSubjectNotShared => &WireCode::Integer(2223103),
            Self::RuleObjectNotShared => &WireCode::Integer(2223104),
            Self::RuleSideEmpty => &WireCode::Integer(2223106),
            Self::CollaborationRuleChangedTooOften => &WireCode::Integer(2223108),
            Self::RuleAllMembersNotAlone => &WireCode::Integer(2223110),
            Self::CollaborationRuleNotFound => &WireCode::Integer(2223107),
            Self::RateLimited => &WireCode::Integer(99991400),
            Self::TokenMissing => &WireCode::Integer(99991661),
            Self::TenantTokenExpired => &WireCode::Integer(99991663),
            Self::AppTokenInvalid => &WireCode::Integer(99991664),
            Self::TenantTokenInvalid => &WireCode::Integer(99991665),
            Self::UserTokenInvalid => &WireCode::Integer(99991668),
            Self::TokenMalformed => &WireCode::Integer(99991671),
            Self::AppScopeMissing => &WireCode::Integer(99991672),
            Self::UserScopeMissing => &WireCode::Integer(99991679),
            Self::UserTokenExpired => &WireCode::Integer(99991677),
            Self::AddressNotAllowed => &WireCode::Integer(99991401),
            Self::MonthlyQuotaExceeded => &WireCode::Integer(99991403),
            Self::FieldValidationFailed => &WireCode::Integer(99992402),
            Self::TokenIssueFailed => &WireCode::Integer(10012),
            Self::TenantTokenIssueFailed => &WireCode::Integer(10013),
            Self::AppRefused => &WireCode::Integer(10014),
            Self::AppSecretRefused => &WireCode::Integer(10015),
            Self::PlatformInternalError => &WireCode::Integer(2200),
            Self::Unknown(code) => code,
        }
    }

    /// The name of a documented code.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::InternalError => "internal_error",
                Self::PageSizeInvalid => "page_size_invalid",
                Self::PageTokenInvalid => "page_token_invalid",
                Self::UnitIdInvalid => "unit_id_invalid",
                Self::CollaborationPageTokenInvalid => "collaboration_page_token_invalid",
                Self::OperationNotPermitted => "operation_not_permitted",
                Self::FilterPageTokenInvalid => "filter_page_token_invalid",
                Self::PageRequestMissing => "page_request_missing",
                Self::FilterInvalid => "filter_invalid",
                Self::PageSizeExceeded => "page_size_exceeded",
                Self::FilterFieldUnsupported => "filter_field_unsupported",
                Self::FilterOperatorUnsupported => "filter_operator_unsupported",
                Self::FilterValueInvalid => "filter_value_invalid",
                Self::ParameterInvalid => "parameter_invalid",
                Self::DepartmentTooLarge => "department_too_large",
                Self::DepartmentDataMissing => "department_data_missing",
                Self::ParentDepartmentForbidden => "parent_department_forbidden",
                Self::TenantIdInvalid => "tenant_id_invalid",
                Self::CustomDepartmentIdTaken => "custom_department_id_taken",
                Self::DepartmentForbidden => "department_forbidden",
                Self::DepartmentOrderTaken => "department_order_taken",
                Self::DepartmentParameterInvalid => "department_parameter_invalid",
                Self::CustomDepartmentIdInvalid => "custom_department_id_invalid",
                Self::SubDepartmentLimitReached => "sub_department_limit_reached",
                Self::DepartmentChatIdInvalid => "department_chat_id_invalid",
                Self::DepartmentAlreadyExists => "department_already_exists",
                Self::DepartmentNameMissing => "department_name_missing",
                Self::UserResigned => "user_resigned",
                Self::UserIdInvalid => "user_id_invalid",
                Self::ClientTokenReused => "client_token_reused",
                Self::DepartmentUnitInvalid => "department_unit_invalid",
                Self::ParentDepartmentIdMissing => "parent_department_id_missing",
                Self::UnitDepartmentLimitReached => "unit_department_limit_reached",
                Self::DepartmentI18nNameTaken => "department_i18n_name_taken",
                Self::DepartmentTooDeep => "department_too_deep",
                Self::DepartmentChatNotFound => "department_chat_not_found",
                Self::DepartmentNameTaken => "department_name_taken",
                Self::DepartmentStructureForbidden => "department_structure_forbidden",
                Self::DepartmentStructureLocked => "department_structure_locked",
                Self::DepartmentLeaderNotJoined => "department_leader_not_joined",
                Self::GroupChatEmployeeTypeInvalid => "group_chat_employee_type_invalid",
                Self::DepartmentHrbpsInvalid => "department_hrbps_invalid",
                Self::DepartmentNameHasSlash => "department_name_has_slash",
                Self::DepartmentNotFound => "department_not_found",
                Self::RootDepartmentUnsupported => "root_department_unsupported",
                Self::ParentDepartmentIdEmpty => "parent_department_id_empty",
                Self::DepartmentUpdateLocked => "department_update_locked",
                Self::DepartmentFromExternalSource => "department_from_external_source",
                Self::DepartmentLeadersRepeated => "department_leaders_repeated",
                Self::DepartmentHasMembers => "department_has_members",
                Self::DepartmentHasSubDepartments => "department_has_sub_departments",
                Self::DepartmentUnitConflict => "department_unit_conflict",
                Self::DepartmentUnitInUse => "department_unit_in_use",
                Self::SeveralDepartmentUnits => "several_department_units",
                Self::DepartmentIdChangeLimitReached => {
                    "department_id_change_limit_reached"
                }
                Self::DepartmentIdMissing => "department_id_missing",
                Self::DepartmentSearchParameterInvalid => {
                    "department_search_parameter_invalid"
                }
                Self::DepartmentSearchFailed => "department_search_failed",
                Self::DepartmentHasNoChat => "department_has_no_chat",
                Self::DepartmentIdChangeForbidden => "department_id_change_forbidden",
                Self::UnitFeatureNotInPlan => "unit_feature_not_in_plan",
                Self::UnitDepartmentIdInvalid => "unit_department_id_invalid",
                Self::DepartmentBoundToOtherUnit => "department_bound_to_other_unit",
                Self::UnitNameInvalid => "unit_name_invalid",
                Self::UnitTypeInvalid => "unit_type_invalid",
                Self::UnitIdTaken => "unit_id_taken",
                Self::UnitNameAndTypeTaken => "unit_name_and_type_taken",
                Self::UnitLimitReached => "unit_limit_reached",
                Self::UnitTypeInUse => "unit_type_in_use",
                Self::UserNotInRange => "user_not_in_range",
                Self::UserMobileTaken => "user_mobile_taken",
                Self::UserEmailTaken => "user_email_taken",
                Self::UserAccountConflict => "user_account_conflict",
                Self::UserMobileInvalid => "user_mobile_invalid",
                Self::UserEmailInvalid => "user_email_invalid",
                Self::UserNameMissing => "user_name_missing",
                Self::UnverifiedUserLimitReached => "unverified_user_limit_reached",
                Self::TenantUserLimitReached => "tenant_user_limit_reached",
                Self::UserEmailAndMobileMissing => "user_email_and_mobile_missing",
                Self::UserMobileMissing => "user_mobile_missing",
                Self::UserIdTaken => "user_id_taken",
                Self::UserIdChangeLimitReached => "user_id_change_limit_reached",
                Self::UserNameSensitive => "user_name_sensitive",
                Self::UserLoginTypeInvalid => "user_login_type_invalid",
                Self::DepartmentUserLimitReached => "department_user_limit_reached",
                Self::UserDepartmentsMissing => "user_departments_missing",
                Self::UserPositionInvalid => "user_position_invalid",
                Self::PositionDepartmentInvalid => "position_department_invalid",
                Self::PositionCodeTaken => "position_code_taken",
                Self::SeveralMainPositions => "several_main_positions",
                Self::UserInOtherTenant => "user_in_other_tenant",
                Self::UserOrderDepartmentInvalid => "user_order_department_invalid",
                Self::UserCreationFailed => "user_creation_failed",
                Self::DepartmentVisibilityRulesOutdated => {
                    "department_visibility_rules_outdated"
                }
                Self::SeveralDepartmentsUnsupported => "several_departments_unsupported",
                Self::UserIsOwnLeader => "user_is_own_leader",
                Self::UserPositionsDisabled => "user_positions_disabled",
                Self::SeveralDepartmentsDisabled => "several_departments_disabled",
                Self::UserHasTooManyDepartments => "user_has_too_many_departments",
                Self::UserEmailPrefixTaken => "user_email_prefix_taken",
                Self::UserEmailPrefixInvalid => "user_email_prefix_invalid",
                Self::UserAvatarKeyInvalid => "user_avatar_key_invalid",
                Self::UserAvatarSensitive => "user_avatar_sensitive",
                Self::UserGenderInvalid => "user_gender_invalid",
                Self::UserNameEmpty => "user_name_empty",
                Self::UserDepartmentsUnassigned => "user_departments_unassigned",
                Self::UserJoinTimeInvalid => "user_join_time_invalid",
                Self::CustomUserIdInvalid => "custom_user_id_invalid",
                Self::CustomAttrIdMissing => "custom_attr_id_missing",
                Self::CustomAttrNotFound => "custom_attr_not_found",
                Self::CustomAttrValueMissing => "custom_attr_value_missing",
                Self::CustomAttrTextMissing => "custom_attr_text_missing",
                Self::CustomAttrUrlMissing => "custom_attr_url_missing",
                Self::UserIdMissing => "user_id_missing",
                Self::ResignationAcceptorInvalid => "resignation_acceptor_invalid",
                Self::UserAlreadyExists => "user_already_exists",
                Self::EmailOrNewIdMissing => "email_or_new_id_missing",
                Self::MobileForTextMessageMissing => "mobile_for_text_message_missing",
                Self::UserEmployeeTypeInvalid => "user_employee_type_invalid",
                Self::UserEmployeeTypeInactive => "user_employee_type_inactive",
                Self::UserJobTitleTooLong => "user_job_title_too_long",
                Self::EnterpriseEmailQuotaExhausted => "enterprise_email_quota_exhausted",
                Self::EnterpriseEmailInRecycleBin => "enterprise_email_in_recycle_bin",
                Self::UserNameTooLong => "user_name_too_long",
                Self::UserEnNameTooLong => "user_en_name_too_long",
                Self::UserNicknameTooLong => "user_nickname_too_long",
                Self::UserEnterpriseEmailDomainUnavailable => {
                    "user_enterprise_email_domain_unavailable"
                }
                Self::UserJoinedTenantsTooOften => "user_joined_tenants_too_often",
                Self::UserNameLengthExceeded => "user_name_length_exceeded",
                Self::UserEnNameLengthExceeded => "user_en_name_length_exceeded",
                Self::UserNicknameLengthExceeded => "user_nickname_length_exceeded",
                Self::TenantAddsUsersTooOften => "tenant_adds_users_too_often",
                Self::UserAdditionBlocked => "user_addition_blocked",
                Self::EnterpriseEmailPasswordInvalid => {
                    "enterprise_email_password_invalid"
                }
                Self::EnterpriseEmailPasswordForbidden => {
                    "enterprise_email_password_forbidden"
                }
                Self::UserMainlandMobileUnsupported => "user_mainland_mobile_unsupported",
                Self::UserMainlandMobileRequired => "user_mainland_mobile_required",
                Self::ForeignMobileNeedsEmail => "foreign_mobile_needs_email",
                Self::UserLeaderResigned => "user_leader_resigned",
                Self::UserLeaderInvalid => "user_leader_invalid",
                Self::ContactSeatLimitReached => "contact_seat_limit_reached",
                Self::UserEnterpriseEmailTaken => "user_enterprise_email_taken",
                Self::UserGeoUnsupported => "user_geo_unsupported",
                Self::UserGeoForbidden => "user_geo_forbidden",
                Self::UserMultiGeoDisabled => "user_multi_geo_disabled",
                Self::UserJobLevelInvalid => "user_job_level_invalid",
                Self::UserJobFamilyInvalid => "user_job_family_invalid",
                Self::UserSeatMissing => "user_seat_missing",
                Self::UserSeatExhausted => "user_seat_exhausted",
                Self::UserSeatInvalid => "user_seat_invalid",
                Self::UserSeatAssignmentForbidden => "user_seat_assignment_forbidden",
                Self::UserEmployeeNoTaken => "user_employee_no_taken",
                Self::UserCreatedWithoutCity => "user_created_without_city",
                Self::UserCreatedWithoutJobTitle => "user_created_without_job_title",
                Self::UserCreatedCityTitleFailed => "user_created_city_title_failed",
                Self::DataResidencyExpired => "data_residency_expired",
                Self::DataResidencySeatsExhausted => "data_residency_seats_exhausted",
                Self::UserPrimaryDepartmentNotFirst => {
                    "user_primary_department_not_first"
                }
                Self::UserDepartmentsConflictWithPositions => {
                    "user_departments_conflict_with_positions"
                }
                Self::PositionsConflictWithUserDepartments => {
                    "positions_conflict_with_user_departments"
                }
                Self::UserFieldForbidden => "user_field_forbidden",
                Self::UpdatedEmployeeTypeInvalid => "updated_employee_type_invalid",
                Self::UserOrderWithoutDepartments => "user_order_without_departments",
                Self::ResignedUserUpdateIncomplete => "resigned_user_update_incomplete",
                Self::UserNotJoined => "user_not_joined",
                Self::UserHasLeft => "user_has_left",
                Self::InactiveUserEmailLocked => "inactive_user_email_locked",
                Self::UserPasswordAlreadySet => "user_password_already_set",
                Self::UserContentBlocked => "user_content_blocked",
                Self::UserUpdateLocked => "user_update_locked",
                Self::UserDepartmentIdInvalid => "user_department_id_invalid",
                Self::UserFounderFreezeForbidden => "user_founder_freeze_forbidden",
                Self::UserAnonymised => "user_anonymised",
                Self::UserSeatUpdateFailed => "user_seat_update_failed",
                Self::TenantPlanExpired => "tenant_plan_expired",
                Self::UserFromExternalSource => "user_from_external_source",
                Self::UserUpdatedWithoutCity => "user_updated_without_city",
                Self::UserUpdatedWithoutJobTitle => "user_updated_without_job_title",
                Self::UserUpdatedCityTitleFailed => "user_updated_city_title_failed",
                Self::UserIsAdministrator => "user_is_administrator",
                Self::UserBeingRestored => "user_being_restored",
                Self::DeletionByLifecycleOnly => "deletion_by_lifecycle_only",
                Self::UserRecoveryPeriodOver => "user_recovery_period_over",
                Self::UserRestorationForbidden => "user_restoration_forbidden",
                Self::RestoredMobileTaken => "restored_mobile_taken",
                Self::RestoredEmailTaken => "restored_email_taken",
                Self::RestoredUserIdTaken => "restored_user_id_taken",
                Self::UserNotResigned => "user_not_resigned",
                Self::UserDeletionInProgress => "user_deletion_in_progress",
                Self::DepartmentRequestInvalid => "department_request_invalid",
                Self::DepartmentExternalIdTaken => "department_external_id_taken",
                Self::DirectoryDepartmentLimitReached => {
                    "directory_department_limit_reached"
                }
                Self::DirectoryDepartmentNotFound => "directory_department_not_found",
                Self::DepartmentTranslatedNameTaken => "department_translated_name_taken",
                Self::DirectoryDepartmentTooDeep => "directory_department_too_deep",
                Self::DepartmentExternalIdInvalid => "department_external_id_invalid",
                Self::DirectSubDepartmentLimitReached => {
                    "direct_sub_department_limit_reached"
                }
                Self::DirectoryDepartmentNameTaken => "directory_department_name_taken",
                Self::DepartmentServiceFailed => "department_service_failed",
                Self::DepartmentTextTooLong => "department_text_too_long",
                Self::DepartmentCustomFieldInvalid => "department_custom_field_invalid",
                Self::DirectoryDepartmentNameHasSlash => {
                    "directory_department_name_has_slash"
                }
                Self::DirectoryDepartmentIdTaken => "directory_department_id_taken",
                Self::DirectoryRecordForbidden => "directory_record_forbidden",
                Self::RelatedObjectForbidden => "related_object_forbidden",
                Self::DisableDepartmentHasMembers => "disable_department_has_members",
                Self::DisableDepartmentHasChildren => "disable_department_has_children",
                Self::EnableDepartmentParentDisabled => {
                    "enable_department_parent_disabled"
                }
                Self::DepartmentParentDisabled => "department_parent_disabled",
                Self::DepartmentTypeInvalid => "department_type_invalid",
                Self::DirectoryHrbpInvalid => "directory_hrbp_invalid",
                Self::DeleteDepartmentHasMembers => "delete_department_has_members",
                Self::DeleteDepartmentHasChildren => "delete_department_has_children",
                Self::DirectoryParameterInvalid => "directory_parameter_invalid",
                Self::EmployeeNameTooLong => "employee_name_too_long",
                Self::EmployeeEnglishNameTooLong => "employee_english_name_too_long",
                Self::EmployeeAnotherNameTooLong => "employee_another_name_too_long",
                Self::EmployeeMobileTaken => "employee_mobile_taken",
                Self::EmployeeMobileInvalid => "employee_mobile_invalid",
                Self::EmployeeEmailAndMobileMissing => {
                    "employee_email_and_mobile_missing"
                }
                Self::EmployeeChineseMobileMissing => "employee_chinese_mobile_missing",
                Self::EmployeeEmailTaken => "employee_email_taken",
                Self::EmployeeEmailInvalid => "employee_email_invalid",
                Self::EmployeeEnterpriseEmailTaken => "employee_enterprise_email_taken",
                Self::EmployeeEnterpriseEmailInvalid => {
                    "employee_enterprise_email_invalid"
                }
                Self::EmployeeEnterpriseEmailDomainUnavailable => {
                    "employee_enterprise_email_domain_unavailable"
                }
                Self::EmployeeEmailAliasTooLong => "employee_email_alias_too_long",
                Self::EmployeeEmailInRecycleBin => "employee_email_in_recycle_bin",
                Self::EmployeeForeignMobileNeedsEmail => {
                    "employee_foreign_mobile_needs_email"
                }
                Self::EmployeeMainDepartmentNotFirst => {
                    "employee_main_department_not_first"
                }
                Self::EmployeeDepartmentFull => "employee_department_full",
                Self::EmployeeDepartmentsMissing => "employee_departments_missing",
                Self::EmployeeSeveralDepartmentsUnsupported => {
                    "employee_several_departments_unsupported"
                }
                Self::EmployeeDepartmentNotFound => "employee_department_not_found",
                Self::EmployeeLeaderCycle => "employee_leader_cycle",
                Self::EmployeeDottedLineLeaderCycle => {
                    "employee_dotted_line_leader_cycle"
                }
                Self::DottedLineLeadersTooLong => "dotted_line_leaders_too_long",
                Self::EmployeeDottedLineLeaderInvalid => {
                    "employee_dotted_line_leader_invalid"
                }
                Self::EmployeeCustomFieldInvalid => "employee_custom_field_invalid",
                Self::EmployeeWorkCountryInvalid => "employee_work_country_invalid",
                Self::EmployeeWorkPlaceNotFound => "employee_work_place_not_found",
                Self::EmployeeJobNumberTaken => "employee_job_number_taken",
                Self::EmployeeExtensionNumberInvalid => {
                    "employee_extension_number_invalid"
                }
                Self::EmployeeExtensionNumberTaken => "employee_extension_number_taken",
                Self::EmployeeExtensionNumberTooLong => {
                    "employee_extension_number_too_long"
                }
                Self::EmployeeJoinDateInvalid => "employee_join_date_invalid",
                Self::EmploymentTypeNotFound => "employment_type_not_found",
                Self::EmploymentTypeInactive => "employment_type_inactive",
                Self::EmployeeJobTitleNotFound => "employee_job_title_not_found",
                Self::EmployeeMultiGeoDisabled => "employee_multi_geo_disabled",
                Self::EmployeeGeoNotFound => "employee_geo_not_found",
                Self::EmployeeGeoForbidden => "employee_geo_forbidden",
                Self::EmployeeSeatAssignmentForbidden => {
                    "employee_seat_assignment_forbidden"
                }
                Self::EmployeeSeatMissing => "employee_seat_missing",
                Self::EmployeeSeatExhausted => "employee_seat_exhausted",
                Self::EmployeeSeatInvalid => "employee_seat_invalid",
                Self::EmployeeCertifiedSeatsExhausted => {
                    "employee_certified_seats_exhausted"
                }
                Self::EmployeePlanSeatsExhausted => "employee_plan_seats_exhausted",
                Self::CustomEmployeeIdTaken => "custom_employee_id_taken",
                Self::CustomEmployeeIdInvalid => "custom_employee_id_invalid",
                Self::EmployeeForeignMobileUnsupported => {
                    "employee_foreign_mobile_unsupported"
                }
                Self::EmployeesCreatedTooOften => "employees_created_too_often",
                Self::EmployeeNameSensitive => "employee_name_sensitive",
                Self::EmployeeDepartmentDisabled => "employee_department_disabled",
                Self::EmployeeVerifiedMobileLocked => "employee_verified_mobile_locked",
                Self::EmployeeFounderFreezeForbidden => {
                    "employee_founder_freeze_forbidden"
                }
                Self::EmployeeResignDateInvalid => "employee_resign_date_invalid",
                Self::EmployeeResignReasonMismatch => "employee_resign_reason_mismatch",
                Self::EmployeeNotLeaving => "employee_not_leaving",
                Self::EmployeeResignTypeMismatch => "employee_resign_type_mismatch",
                Self::EmployeeFounderRemovalForbidden => {
                    "employee_founder_removal_forbidden"
                }
                Self::EmployeeRestoredTooRecently => "employee_restored_too_recently",
                Self::EmployeeStatusUnchanged => "employee_status_unchanged",
                Self::EmployeeRestorationForbidden => "employee_restoration_forbidden",
                Self::RestoredEmployeeDataTaken => "restored_employee_data_taken",
                Self::EmployeeDepartureInProgress => "employee_departure_in_progress",
                Self::RestoredBillingSeatsExhausted => "restored_billing_seats_exhausted",
                Self::RestoredEmployeeLimitReached => "restored_employee_limit_reached",
                Self::RestoredCertifiedSeatsExhausted => {
                    "restored_certified_seats_exhausted"
                }
                Self::RestoredContactSeatsExhausted => "restored_contact_seats_exhausted",
                Self::EditionLacksRestoration => "edition_lacks_restoration",
                Self::EmployeeRefusedToJoin => "employee_refused_to_join",
                Self::RestoredDepartmentFull => "restored_department_full",
                Self::RestoredSeatsExhausted => "restored_seats_exhausted",
                Self::UserCannotSeeTenant => "user_cannot_see_tenant",
                Self::UserCannotSeeDepartment => "user_cannot_see_department",
                Self::AppCannotSeeTenant => "app_cannot_see_tenant",
                Self::AppCannotSeeDepartment => "app_cannot_see_department",
                Self::UserCannotSeeMember => "user_cannot_see_member",
                Self::AppCannotSeeMember => "app_cannot_see_member",
                Self::CollaborationTenantPageTokenInvalid => {
                    "collaboration_tenant_page_token_invalid"
                }
                Self::CollaborationTenantPageSizeInvalid => {
                    "collaboration_tenant_page_size_invalid"
                }
                Self::TenantNotAssociated => "tenant_not_associated",
                Self::CollaborationRuleLimitReached => "collaboration_rule_limit_reached",
                Self::RuleSubjectNotShared => "rule_subject_not_shared",
                Self::RuleObjectNotShared => "rule_object_not_shared",
                Self::RuleSideEmpty => "rule_side_empty",
                Self::CollaborationRuleChangedTooOften => {
                    "collaboration_rule_changed_too_often"
                }
                Self::RuleAllMembersNotAlone => "rule_all_members_not_alone",
                Self::CollaborationRuleNotFound => "collaboration_rule_not_found",
                Self::RateLimited => "rate_limited",
                Self::TokenMissing => "token_missing",
                Self::TenantTokenExpired => "tenant_token_expired",
                Self::AppTokenInvalid => "app_token_invalid",
                Self::TenantTokenInvalid => "tenant_token_invalid",
                Self::UserTokenInvalid => "user_token_invalid",
                Self::TokenMalformed => "token_malformed",
                Self::AppScopeMissing => "app_scope_missing",
                Self::UserScopeMissing => "user_scope_missing",
                Self::UserTokenExpired => "user_token_expired",
                Self::AddressNotAllowed => "address_not_allowed",
                Self::MonthlyQuotaExceeded => "monthly_quota_exceeded",
                Self::FieldValidationFailed => "field_validation_failed",
                Self::TokenIssueFailed => "token_issue_failed",
                Self::TenantTokenIssueFailed => "tenant_token_issue_failed",
                Self::AppRefused => "app_refused",
                Self::AppSecretRefused => "app_secret_refused",
                Self::PlatformInternalError => "platform_internal_error",
                Self::Unknown(_) => return None,
            },
        )
    }

    /// What a documented code means in the terms that all vendors share.
    pub fn class(&self) -> Option<ErrorClass> {
        Some(
            match self {
                Self::PageSizeInvalid
                | Self::PageTokenInvalid
                | Self::UnitIdInvalid
                | Self::CollaborationPageTokenInvalid
                | Self::FilterPageTokenInvalid
                | Self::PageRequestMissing
                | Self::FilterInvalid
                | Self::PageSizeExceeded
                | Self::FilterFieldUnsupported
                | Self::FilterOperatorUnsupported
                | Self::FilterValueInvalid
                | Self::ParameterInvalid
                | Self::DepartmentTooLarge
                | Self::DepartmentDataMissing
                | Self::DepartmentParameterInvalid
                | Self::CustomDepartmentIdInvalid
                | Self::DepartmentChatIdInvalid
                | Self::DepartmentNameMissing
                | Self::UserIdInvalid
                | Self::ClientTokenReused
                | Self::DepartmentUnitInvalid
                | Self::ParentDepartmentIdMissing
                | Self::DepartmentTooDeep
                | Self::GroupChatEmployeeTypeInvalid
                | Self::DepartmentHrbpsInvalid
                | Self::DepartmentNameHasSlash
                | Self::RootDepartmentUnsupported
                | Self::ParentDepartmentIdEmpty
                | Self::DepartmentLeadersRepeated
                | Self::DepartmentIdMissing
                | Self::DepartmentSearchParameterInvalid
                | Self::UnitDepartmentIdInvalid
                | Self::UnitNameInvalid
                | Self::UnitTypeInvalid
                | Self::UserMobileInvalid
                | Self::UserEmailInvalid
                | Self::UserNameMissing
                | Self::UserEmailAndMobileMissing
                | Self::UserMobileMissing
                | Self::UserNameSensitive
                | Self::UserLoginTypeInvalid
                | Self::UserDepartmentsMissing
                | Self::UserPositionInvalid
                | Self::PositionDepartmentInvalid
                | Self::SeveralMainPositions
                | Self::UserOrderDepartmentInvalid
                | Self::UserIsOwnLeader
                | Self::UserHasTooManyDepartments
                | Self::UserEmailPrefixInvalid
                | Self::UserAvatarKeyInvalid
                | Self::UserAvatarSensitive
                | Self::UserGenderInvalid
                | Self::UserNameEmpty
                | Self::UserDepartmentsUnassigned
                | Self::UserJoinTimeInvalid
                | Self::CustomUserIdInvalid
                | Self::CustomAttrIdMissing
                | Self::CustomAttrValueMissing
                | Self::CustomAttrTextMissing
                | Self::CustomAttrUrlMissing
                | Self::UserIdMissing
                | Self::ResignationAcceptorInvalid
                | Self::EmailOrNewIdMissing
                | Self::MobileForTextMessageMissing
                | Self::UserEmployeeTypeInvalid
                | Self::UserJobTitleTooLong
                | Self::UserNameTooLong
                | Self::UserEnNameTooLong
                | Self::UserNicknameTooLong
                | Self::UserEnterpriseEmailDomainUnavailable
                | Self::UserNameLengthExceeded
                | Self::UserEnNameLengthExceeded
                | Self::UserNicknameLengthExceeded
                | Self::EnterpriseEmailPasswordInvalid
                | Self::UserMainlandMobileUnsupported
                | Self::UserMainlandMobileRequired
                | Self::ForeignMobileNeedsEmail
                | Self::UserLeaderInvalid
                | Self::UserGeoUnsupported
                | Self::UserJobLevelInvalid
                | Self::UserJobFamilyInvalid
                | Self::UserSeatMissing
                | Self::UserSeatInvalid
                | Self::UserCreatedWithoutCity
                | Self::UserCreatedWithoutJobTitle
                | Self::UserCreatedCityTitleFailed
                | Self::UserPrimaryDepartmentNotFirst
                | Self::UpdatedEmployeeTypeInvalid
                | Self::UserOrderWithoutDepartments
                | Self::ResignedUserUpdateIncomplete
                | Self::UserContentBlocked
                | Self::UserDepartmentIdInvalid
                | Self::UserUpdatedWithoutCity
                | Self::UserUpdatedWithoutJobTitle
                | Self::UserUpdatedCityTitleFailed
                | Self::DepartmentRequestInvalid
                | Self::DirectoryDepartmentTooDeep
                | Self::DepartmentExternalIdInvalid
                | Self::DepartmentTextTooLong
                | Self::DepartmentCustomFieldInvalid
                | Self::DirectoryDepartmentNameHasSlash
                | Self::DepartmentTypeInvalid
                | Self::DirectoryHrbpInvalid
                | Self::DirectoryParameterInvalid
                | Self::EmployeeNameTooLong
                | Self::EmployeeEnglishNameTooLong
                | Self::EmployeeAnotherNameTooLong
                | Self::EmployeeMobileInvalid
                | Self::EmployeeEmailAndMobileMissing
                | Self::EmployeeChineseMobileMissing
                | Self::EmployeeEmailInvalid
                | Self::EmployeeEnterpriseEmailInvalid
                | Self::EmployeeEnterpriseEmailDomainUnavailable
                | Self::EmployeeEmailAliasTooLong
                | Self::EmployeeForeignMobileNeedsEmail
                | Self::EmployeeMainDepartmentNotFirst
                | Self::EmployeeDepartmentsMissing
                | Self::EmployeeLeaderCycle
                | Self::EmployeeDottedLineLeaderCycle
                | Self::DottedLineLeadersTooLong
                | Self::EmployeeDottedLineLeaderInvalid
                | Self::EmployeeCustomFieldInvalid
                | Self::EmployeeWorkCountryInvalid
                | Self::EmployeeExtensionNumberInvalid
                | Self::EmployeeExtensionNumberTooLong
                | Self::EmployeeJoinDateInvalid
                | Self::EmployeeSeatMissing
                | Self::EmployeeSeatInvalid
                | Self::CustomEmployeeIdInvalid
                | Self::EmployeeForeignMobileUnsupported
                | Self::EmployeeNameSensitive
                | Self::EmployeeResignDateInvalid
                | Self::EmployeeResignReasonMismatch
                | Self::EmployeeResignTypeMismatch
                | Self::CollaborationTenantPageTokenInvalid
                | Self::CollaborationTenantPageSizeInvalid
                | Self::TenantNotAssociated
                | Self::RuleSubjectNotShared
                | Self::RuleObjectNotShared
                | Self::RuleSideEmpty
                | Self::RuleAllMembersNotAlone
                | Self::FieldValidationFailed => ErrorClass::InvalidArgument,
                Self::TenantIdInvalid
                | Self::TokenMissing
                | Self::TenantTokenExpired
                | Self::AppTokenInvalid
                | Self::TenantTokenInvalid
                | Self::UserTokenInvalid
                | Self::TokenMalformed
                | Self::UserTokenExpired
                | Self::TokenIssueFailed
                | Self::TenantTokenIssueFailed
                | Self::AppRefused
                | Self::AppSecretRefused => ErrorClass::Unauthorized,
                Self::OperationNotPermitted
                | Self::ParentDepartmentForbidden
                | Self::DepartmentForbidden
                | Self::DepartmentStructureForbidden
                | Self::DepartmentFromExternalSource
                | Self::DepartmentIdChangeForbidden
                | Self::UnitFeatureNotInPlan
                | Self::UserNotInRange
                | Self::UserInOtherTenant
                | Self::DepartmentVisibilityRulesOutdated
                | Self::SeveralDepartmentsUnsupported
                | Self::UserPositionsDisabled
                | Self::SeveralDepartmentsDisabled
                | Self::UserAdditionBlocked
                | Self::EnterpriseEmailPasswordForbidden
                | Self::UserGeoForbidden
                | Self::UserMultiGeoDisabled
                | Self::UserSeatAssignmentForbidden
                | Self::DataResidencyExpired
                | Self::UserFieldForbidden
                | Self::UserFounderFreezeForbidden
                | Self::TenantPlanExpired
                | Self::UserFromExternalSource
                | Self::DeletionByLifecycleOnly
                | Self::UserRestorationForbidden
                | Self::DirectoryRecordForbidden
                | Self::RelatedObjectForbidden
                | Self::EmployeeSeveralDepartmentsUnsupported
                | Self::EmployeeMultiGeoDisabled
                | Self::EmployeeGeoForbidden
                | Self::EmployeeSeatAssignmentForbidden
                | Self::EmployeeFounderFreezeForbidden
                | Self::EmployeeFounderRemovalForbidden
                | Self::EmployeeRestorationForbidden
                | Self::EditionLacksRestoration
                | Self::UserCannotSeeTenant
                | Self::UserCannotSeeDepartment
                | Self::AppCannotSeeTenant
                | Self::AppCannotSeeDepartment
                | Self::UserCannotSeeMember
                | Self::AppCannotSeeMember
                | Self::AppScopeMissing
                | Self::UserScopeMissing
                | Self::AddressNotAllowed => ErrorClass::Forbidden,
                Self::DepartmentChatNotFound
                | Self::DepartmentNotFound
                | Self::CustomAttrNotFound
                | Self::DirectoryDepartmentNotFound
                | Self::EmployeeDepartmentNotFound
                | Self::EmployeeWorkPlaceNotFound
                | Self::EmploymentTypeNotFound
                | Self::EmployeeJobTitleNotFound
                | Self::EmployeeGeoNotFound
                | Self::CollaborationRuleNotFound => ErrorClass::NotFound,
                Self::CustomDepartmentIdTaken
                | Self::DepartmentOrderTaken
                | Self::SubDepartmentLimitReached
                | Self::DepartmentAlreadyExists
                | Self::UserResigned
                | Self::UnitDepartmentLimitReached
                | Self::DepartmentI18nNameTaken
                | Self::DepartmentNameTaken
                | Self::DepartmentLeaderNotJoined
                | Self::DepartmentHasMembers
                | Self::DepartmentHasSubDepartments
                | Self::DepartmentUnitConflict
                | Self::DepartmentUnitInUse
                | Self::SeveralDepartmentUnits
                | Self::DepartmentHasNoChat
                | Self::DepartmentBoundToOtherUnit
                | Self::UnitIdTaken
                | Self::UnitNameAndTypeTaken
                | Self::UnitTypeInUse
                | Self::UserMobileTaken
                | Self::UserEmailTaken
                | Self::UserAccountConflict
                | Self::UserIdTaken
                | Self::DepartmentUserLimitReached
                | Self::PositionCodeTaken
                | Self::UserEmailPrefixTaken
                | Self::UserAlreadyExists
                | Self::UserEmployeeTypeInactive
                | Self::EnterpriseEmailInRecycleBin
                | Self::UserLeaderResigned
                | Self::UserEnterpriseEmailTaken
                | Self::UserEmployeeNoTaken
                | Self::UserDepartmentsConflictWithPositions
                | Self::PositionsConflictWithUserDepartments
                | Self::UserNotJoined
                | Self::UserHasLeft
                | Self::InactiveUserEmailLocked
                | Self::UserPasswordAlreadySet
                | Self::UserAnonymised
                | Self::UserIsAdministrator
                | Self::UserBeingRestored
                | Self::UserRecoveryPeriodOver
                | Self::RestoredMobileTaken
                | Self::RestoredEmailTaken
                | Self::RestoredUserIdTaken
                | Self::UserNotResigned
                | Self::UserDeletionInProgress
                | Self::DepartmentExternalIdTaken
                | Self::DepartmentTranslatedNameTaken
                | Self::DirectoryDepartmentNameTaken
                | Self::DirectoryDepartmentIdTaken
                | Self::DisableDepartmentHasMembers
                | Self::DisableDepartmentHasChildren
                | Self::EnableDepartmentParentDisabled
                | Self::DepartmentParentDisabled
                | Self::DeleteDepartmentHasMembers
                | Self::DeleteDepartmentHasChildren
                | Self::EmployeeMobileTaken
                | Self::EmployeeEmailTaken
                | Self::EmployeeEnterpriseEmailTaken
                | Self::EmployeeEmailInRecycleBin
                | Self::EmployeeDepartmentFull
                | Self::EmployeeJobNumberTaken
                | Self::EmployeeExtensionNumberTaken
                | Self::EmploymentTypeInactive
                | Self::CustomEmployeeIdTaken
                | Self::EmployeeDepartmentDisabled
                | Self::EmployeeVerifiedMobileLocked
                | Self::EmployeeNotLeaving
                | Self::EmployeeRestoredTooRecently
                | Self::EmployeeStatusUnchanged
                | Self::RestoredEmployeeDataTaken
                | Self::EmployeeDepartureInProgress
                | Self::EmployeeRefusedToJoin
                | Self::RestoredDepartmentFull => ErrorClass::Conflict,
                Self::DepartmentStructureLocked
                | Self::DepartmentUpdateLocked
                | Self::UserUpdateLocked
                | Self::EmployeesCreatedTooOften
                | Self::CollaborationRuleChangedTooOften
                | Self::RateLimited => ErrorClass::RateLimited,
                Self::DepartmentIdChangeLimitReached
                | Self::UnitLimitReached
                | Self::UnverifiedUserLimitReached
                | Self::TenantUserLimitReached
                | Self::UserIdChangeLimitReached
                | Self::EnterpriseEmailQuotaExhausted
                | Self::UserJoinedTenantsTooOften
                | Self::TenantAddsUsersTooOften
                | Self::ContactSeatLimitReached
                | Self::UserSeatExhausted
                | Self::DataResidencySeatsExhausted
                | Self::DirectoryDepartmentLimitReached
                | Self::DirectSubDepartmentLimitReached
                | Self::EmployeeSeatExhausted
                | Self::EmployeeCertifiedSeatsExhausted
                | Self::EmployeePlanSeatsExhausted
                | Self::RestoredBillingSeatsExhausted
                | Self::RestoredEmployeeLimitReached
                | Self::RestoredCertifiedSeatsExhausted
                | Self::RestoredContactSeatsExhausted
                | Self::RestoredSeatsExhausted
                | Self::CollaborationRuleLimitReached
                | Self::MonthlyQuotaExceeded => ErrorClass::QuotaExhausted,
                Self::InternalError
                | Self::DepartmentSearchFailed
                | Self::UserCreationFailed
                | Self::UserSeatUpdateFailed
                | Self::DepartmentServiceFailed
                | Self::PlatformInternalError => ErrorClass::ServerError,
                Self::Unknown(_) => return None,
            },
        )
    }

    /// What to do about a documented code.
    pub fn remedy(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::InternalError => {
                    "Report the X-Request-Id of the call to technical support."
                }
                Self::PageSizeInvalid => {
                    "Ask for 1 to 50 items at a time, or up to 100 where the operation's page_size allows it."
                }
                Self::PageTokenInvalid => {
                    "Send the page_token of the previous answer, or none to start again."
                }
                Self::UnitIdInvalid => {
                    "Send the ID of a unit that `list_units` returns; for a new unit, send 1 to 64 letters and digits."
                }
                Self::CollaborationPageTokenInvalid => {
                    "Send the page_token of the previous answer, or none to start again."
                }
                Self::OperationNotPermitted => {
                    "Give the app the operation's scopes, check that the tenant's edition offers the operation, and for associated organisations have a super administrator make you their administrator."
                }
                Self::FilterPageTokenInvalid => {
                    "Check the page_token, which may have expired, or start again without one."
                }
                Self::PageRequestMissing => "Send a page_request.",
                Self::FilterInvalid => {
                    "Correct the field, the operator and the value of each condition of the filter."
                }
                Self::PageSizeExceeded => {
                    "Send a page_size of at most 100, and page by page_token rather than by offset."
                }
                Self::FilterFieldUnsupported => {
                    "Filter by a field that supports it, as the operation says."
                }
                Self::FilterOperatorUnsupported => {
                    "Use an operator that the field supports, such as eq."
                }
                Self::FilterValueInvalid => {
                    "Send a value that is JSON text and fits the field's type and the operator."
                }
                Self::ParameterInvalid => "Correct the parameters of the request.",
                Self::DepartmentTooLarge => {
                    "Ask for a smaller department, since this one is too large to be queried."
                }
                Self::DepartmentDataMissing => {
                    "Send all the data that the operation needs for the department, with no required parameter empty."
                }
                Self::ParentDepartmentForbidden => {
                    "Add the parent department to the app's contact range or, with a user token, act for somebody whose visible part of the organisation includes it."
                }
                Self::TenantIdInvalid => {
                    "Use a token of the tenant that owns what the request names."
                }
                Self::CustomDepartmentIdTaken => {
                    "Send a custom ID that no other department of the tenant has."
                }
                Self::DepartmentForbidden => {
                    "Add every department that the call involves to the app's contact range."
                }
                Self::DepartmentOrderTaken => {
                    "Send an `order` that no other department has."
                }
                Self::DepartmentParameterInvalid => {
                    "Correct the parameters, in type and in content."
                }
                Self::CustomDepartmentIdInvalid => {
                    "Send a custom ID of at most 64 characters that does not begin with `od-` and is neither `0` nor `1`."
                }
                Self::SubDepartmentLimitReached => {
                    "Choose another parent, since a department has at most 1,000 direct sub-departments."
                }
                Self::DepartmentChatIdInvalid => {
                    "Correct the ID of the department's group chat."
                }
                Self::DepartmentAlreadyExists => {
                    "Use the department that exists already, or change the request so that it creates another one."
                }
                Self::DepartmentNameMissing => "Send a `name` that is not empty.",
                Self::UserResigned => "Name a user who has not resigned.",
                Self::UserIdInvalid => {
                    "Send a valid user ID of the kind that `user_id_type` names."
                }
                Self::ClientTokenReused => {
                    "Send a new `client_token` when anything else in the request changes."
                }
                Self::DepartmentUnitInvalid => {
                    "Send the ID of one unit in `unit_ids`, as the operation that lists units returns it."
                }
                Self::ParentDepartmentIdMissing => "Send a `parent_department_id`.",
                Self::UnitDepartmentLimitReached => {
                    "Unbind another department from the unit first, since 1,000 are bound to it already."
                }
                Self::DepartmentI18nNameTaken => {
                    "Send translations in `i18n_name` that no other department has."
                }
                Self::DepartmentTooDeep => {
                    "Choose a parent higher up, since departments can be at most 25 levels deep."
                }
                Self::DepartmentChatNotFound => {
                    "Check that the department's group chat exists."
                }
                Self::DepartmentNameTaken => {
                    "Send a `name` that no other department has."
                }
                Self::DepartmentStructureForbidden => {
                    "Add every department that the call involves to the app's contact range."
                }
                Self::DepartmentStructureLocked => {
                    "Wait a while and send the request again, and do not change departments concurrently."
                }
                Self::DepartmentLeaderNotJoined => {
                    "Name a serving employee in the organisation's directory as the department's leader."
                }
                Self::GroupChatEmployeeTypeInvalid => {
                    "Send numbers from 1 to 5, or the `enum_value` of custom employee types, in `group_chat_employee_types`."
                }
                Self::DepartmentHrbpsInvalid => {
                    "Send valid user IDs of the kind that `user_id_type` names in `department_hrbps`."
                }
                Self::DepartmentNameHasSlash => {
                    "Take the `/` out of the department's name."
                }
                Self::DepartmentNotFound => {
                    "Send the ID of a department that exists, of the kind that `department_id_type` names."
                }
                Self::RootDepartmentUnsupported => {
                    "Name a department other than the root department, whose ID is `0`."
                }
                Self::ParentDepartmentIdEmpty => {
                    "Send a `parent_department_id` that is not empty."
                }
                Self::DepartmentUpdateLocked => {
                    "Wait some seconds and send the request again, and do not update departments concurrently."
                }
                Self::DepartmentFromExternalSource => {
                    "Change only data that does not come from an external source."
                }
                Self::DepartmentLeadersRepeated => {
                    "Send each leader of the department only once."
                }
                Self::DepartmentHasMembers => {
                    "Move the department's members elsewhere, or delete them, before you delete the department."
                }
                Self::DepartmentHasSubDepartments => {
                    "Move the sub-departments elsewhere, or delete them, before you delete the department."
                }
                Self::DepartmentUnitConflict => {
                    "Resolve the conflict between the unit IDs of the department."
                }
                Self::DepartmentUnitInUse => {
                    "Use another unit ID, since this one exists already."
                }
                Self::SeveralDepartmentUnits => {
                    "Leave the department with one unit ID, since it has several."
                }
                Self::DepartmentIdChangeLimitReached => {
                    "Keep the present custom ID, since it has been changed as often as is allowed."
                }
                Self::DepartmentIdMissing => "Send a `department_id`.",
                Self::DepartmentSearchParameterInvalid => {
                    "Correct the parameters of the search."
                }
                Self::DepartmentSearchFailed => {
                    "Send the request again, and report the call to technical support if it still fails."
                }
                Self::DepartmentHasNoChat => {
                    "Name a department that has a group chat; `chat_id` holds its ID when the department is fetched."
                }
                Self::DepartmentIdChangeForbidden => {
                    "Add the department to the app's contact range."
                }
                Self::UnitFeatureNotInPlan => {
                    "Move the tenant to a plan that includes units, such as the vendor's flagship plan."
                }
                Self::UnitDepartmentIdInvalid => {
                    "Send a valid department_id, and the department_id_type that matches it."
                }
                Self::DepartmentBoundToOtherUnit => {
                    "Unbind the department from its present unit first, since it can be bound to only one."
                }
                Self::UnitNameInvalid => "Send a name of 1 to 100 characters.",
                Self::UnitTypeInvalid => "Send a unit_type of 1 to 100 characters.",
                Self::UnitIdTaken => {
                    "Send a unit_id that no other unit of the tenant has, or leave it out to have one generated."
                }
                Self::UnitNameAndTypeTaken => {
                    "Send a name that no other unit of the same type has."
                }
                Self::UnitLimitReached => {
                    "Delete a unit first, since a tenant can have at most 1,000."
                }
                Self::UnitTypeInUse => {
                    "Remove what refers to the unit's type, such as a visibility setting, and then delete the unit."
                }
                Self::UserNotInRange => {
                    "Add the user to the app's contact range or, with a user token, act for somebody whose visible part of the organisation includes the user."
                }
                Self::UserMobileTaken => {
                    "Send a mobile number that no other user of the tenant has."
                }
                Self::UserEmailTaken => {
                    "Send an email address that no other user of the tenant has."
                }
                Self::UserAccountConflict => {
                    "Send another mobile number or email address, since these two belong to different accounts, or have the account of one of them closed first."
                }
                Self::UserMobileInvalid => {
                    "Send a valid mobile number, with `+` and the country code if it is from outside mainland China."
                }
                Self::UserEmailInvalid => "Send a valid email address.",
                Self::UserNameMissing => "Send a `name`.",
                Self::UnverifiedUserLimitReached => {
                    "Remove members who are no longer needed, or have the limit raised; an unverified tenant holds at most 100."
                }
                Self::TenantUserLimitReached => {
                    "Remove members who are no longer needed, or have the tenant's limit on members raised."
                }
                Self::UserEmailAndMobileMissing => {
                    "Send an email address or a mobile number or, where the operation takes neither, give the user one first."
                }
                Self::UserMobileMissing => "Send a `mobile`.",
                Self::UserIdTaken => {
                    "Send a `user_id` that no other user of the tenant has."
                }
                Self::UserIdChangeLimitReached => {
                    "Keep the present `user_id`, since it has been changed as often as is allowed."
                }
                Self::UserNameSensitive => "Send a `name` without sensitive content.",
                Self::UserLoginTypeInvalid => "Send a valid type of login.",
                Self::DepartmentUserLimitReached => {
                    "Put the user into another department, since one holds at most 500 users."
                }
                Self::UserDepartmentsMissing => {
                    "Send at least one department in `department_ids`."
                }
                Self::UserPositionInvalid => "Correct the user's position.",
                Self::PositionDepartmentInvalid => {
                    "Correct the department of the user's position."
                }
                Self::PositionCodeTaken => {
                    "Send a valid position code that is not in use yet."
                }
                Self::SeveralMainPositions => {
                    "Mark at most one of the user's positions as the main one."
                }
                Self::UserInOtherTenant => {
                    "Use a token of the tenant that the user belongs to."
                }
                Self::UserOrderDepartmentInvalid => {
                    "Name only the user's own departments in `orders`."
                }
                Self::UserCreationFailed => "Wait a while and send the request again.",
                Self::DepartmentVisibilityRulesOutdated => {
                    "Send one department only, or have an administrator upgrade the rules on who can see the organisation."
                }
                Self::SeveralDepartmentsUnsupported => {
                    "Send one department only, since the tenant does not support several per user."
                }
                Self::UserIsOwnLeader => {
                    "Send the ID of somebody else as `leader_user_id`, or leave it out."
                }
                Self::UserPositionsDisabled => {
                    "Leave the positions out, since the tenant does not support them."
                }
                Self::SeveralDepartmentsDisabled => {
                    "Send one department only, since the tenant lacks the feature for several per user."
                }
                Self::UserHasTooManyDepartments => {
                    "Send at most 50 departments in `department_ids`."
                }
                Self::UserEmailPrefixTaken => {
                    "Send an email address with another part before the `@`."
                }
                Self::UserEmailPrefixInvalid => {
                    "Correct the part of the email address before the `@`."
                }
                Self::UserAvatarKeyInvalid => {
                    "Upload the picture again and send the key that this returns."
                }
                Self::UserAvatarSensitive => {
                    "Upload a picture without sensitive content and send the key that this returns."
                }
                Self::UserGenderInvalid => "Send a `gender` from 0 to 3.",
                Self::UserNameEmpty => "Send a `name` that is not empty.",
                Self::UserDepartmentsUnassigned => {
                    "Send the IDs of the user's departments in `department_ids`."
                }
                Self::UserJoinTimeInvalid => {
                    "Send a `join_time` that is not empty, in seconds since the Unix epoch."
                }
                Self::CustomUserIdInvalid => {
                    "Send a `user_id` of at most 64 characters and without spaces."
                }
                Self::CustomAttrIdMissing => {
                    "Send the `id` of every custom field in `custom_attrs`."
                }
                Self::CustomAttrNotFound => {
                    "Send the `id` of a custom field that the operation listing custom fields returns."
                }
                Self::CustomAttrValueMissing => {
                    "Send a `value` for every custom field in `custom_attrs`."
                }
                Self::CustomAttrTextMissing => {
                    "Send a `text` for every custom field of the type `HREF`."
                }
                Self::CustomAttrUrlMissing => {
                    "Send a `url` for every custom field of the type `HREF`."
                }
                Self::UserIdMissing => "Send the user's ID.",
                Self::ResignationAcceptorInvalid => {
                    "Correct the IDs of those who receive what the user owned."
                }
                Self::UserAlreadyExists => {
                    "Use the user who exists already instead of creating them again."
                }
                Self::EmailOrNewIdMissing => {
                    "Send an `email` when you create a user, or another `new_user_id` when you change the ID of one."
                }
                Self::MobileForTextMessageMissing => {
                    "Send a `mobile`, since the user is to get a text message."
                }
                Self::UserEmployeeTypeInvalid => {
                    "Send an `employee_type` from 1 to 5, or the `enum_value` of a custom employee type of the tenant."
                }
                Self::UserEmployeeTypeInactive => {
                    "Send an employee type that is active in the tenant, as its `enum_status` shows."
                }
                Self::UserJobTitleTooLong => {
                    "Send a `job_title` of at most 100 characters."
                }
                Self::EnterpriseEmailQuotaExhausted => {
                    "Ask the tenant's administrator about the quota of enterprise email accounts."
                }
                Self::EnterpriseEmailInRecycleBin => {
                    "Have the address deleted from the enterprise email recycle bin for good before you use it again."
                }
                Self::UserNameTooLong => "Send a `name` of at most 255 characters.",
                Self::UserEnNameTooLong => "Send an `en_name` of at most 255 characters.",
                Self::UserNicknameTooLong => {
                    "Send a `nickname` of at most 255 characters."
                }
                Self::UserEnterpriseEmailDomainUnavailable => {
                    "Send an enterprise email address in a domain of the tenant, whose administrator has to enable enterprise email first."
                }
                Self::UserJoinedTenantsTooOften => {
                    "Wait 24 hours and send the request again."
                }
                Self::UserNameLengthExceeded => {
                    "Send a `name` of at most 255 characters."
                }
                Self::UserEnNameLengthExceeded => {
                    "Send an `en_name` of at most 255 characters."
                }
                Self::UserNicknameLengthExceeded => {
                    "Send a `nickname` of at most 255 characters."
                }
                Self::TenantAddsUsersTooOften => {
                    "Wait until the next day, since one mobile number or email address can join at most three tenants a day."
                }
                Self::UserAdditionBlocked => {
                    "Ask the vendor's technical support why the user was not added."
                }
                Self::EnterpriseEmailPasswordInvalid => {
                    "Send a valid password for the user's enterprise email."
                }
                Self::EnterpriseEmailPasswordForbidden => {
                    "Check that the app may set passwords of enterprise email accounts."
                }
                Self::UserMainlandMobileUnsupported => {
                    "Send a mobile number that does not begin with +86, since Lark takes none."
                }
                Self::UserMainlandMobileRequired => {
                    "Send a mobile number that begins with +86, or have the tenant verified and try again the day after."
                }
                Self::ForeignMobileNeedsEmail => {
                    "Send an email address along with a mobile number that does not begin with +86."
                }
                Self::UserLeaderResigned => {
                    "Send a direct or dotted-line manager who has not resigned."
                }
                Self::UserLeaderInvalid => {
                    "Send a valid user as the direct or dotted-line manager."
                }
                Self::ContactSeatLimitReached => {
                    "Upgrade the tenant's plan to one with room for more users."
                }
                Self::UserEnterpriseEmailTaken => {
                    "Send an enterprise email address that is not registered yet."
                }
                Self::UserGeoUnsupported => "Send a `geo` that the platform supports.",
                Self::UserGeoForbidden => {
                    "Have the app given permission to set where a user's data resides."
                }
                Self::UserMultiGeoDisabled => {
                    "Leave `geo` out, since the tenant has no data residency in several places."
                }
                Self::UserJobLevelInvalid => {
                    "Send the ID of a job level that the operation listing job levels returns."
                }
                Self::UserJobFamilyInvalid => {
                    "Send the ID of a job family that the operation listing job families returns."
                }
                Self::UserSeatMissing => {
                    "Send the ID of a seat in `subscription_ids`, which a tenant with several licences needs."
                }
                Self::UserSeatExhausted => "Send the ID of a seat that still has room.",
                Self::UserSeatInvalid => "Send the ID of a seat that the tenant has.",
                Self::UserSeatAssignmentForbidden => {
                    "Give the app the scope `contact:user.subscription_ids:write`."
                }
                Self::UserEmployeeNoTaken => {
                    "Send an `employee_no` that no other user of the tenant has."
                }
                Self::UserCreatedWithoutCity => {
                    "Do not create the user again, but update them with a real and enabled city of at most 100 characters; the tenant holds at most 10,000 cities."
                }
                Self::UserCreatedWithoutJobTitle => {
                    "Do not create the user again, but update them with a valid and enabled job title of at most 255 characters; the tenant holds at most 10,000 job titles."
                }
                Self::UserCreatedCityTitleFailed => {
                    "Do not create the user again, but update them with an enabled city of at most 100 characters and an enabled job title of at most 255; the tenant holds at most 10,000 of each."
                }
                Self::DataResidencyExpired => {
                    "Renew the tenant's data residency service."
                }
                Self::DataResidencySeatsExhausted => {
                    "Free a seat of the data residency service, or obtain more."
                }
                Self::UserPrimaryDepartmentNotFirst => {
                    "Give the department whose `is_primary_dept` is true the highest `department_order` in `orders`."
                }
                Self::UserDepartmentsConflictWithPositions => {
                    "Change the departments of the user's positions together with the user's departments."
                }
                Self::PositionsConflictWithUserDepartments => {
                    "Send only departments of the user as the departments of the user's positions."
                }
                Self::UserFieldForbidden => {
                    "Give the app the scopes of the fields that the request changes."
                }
                Self::UpdatedEmployeeTypeInvalid => {
                    "Send an `employee_type` from 1 to 5, or the `enum_value` of a custom employee type of the tenant."
                }
                Self::UserOrderWithoutDepartments => {
                    "Send `department_ids` together with `orders`, and name only those departments in it."
                }
                Self::ResignedUserUpdateIncomplete => {
                    "Send an avatar key and a description that are not empty when you update a user who has resigned."
                }
                Self::UserNotJoined => {
                    "Wait until the user has joined the tenant before you update them."
                }
                Self::UserHasLeft => {
                    "Do not update a user who has left the tenant of their own accord."
                }
                Self::InactiveUserEmailLocked => {
                    "Do not change the email of an inactive user while it is the same as the enterprise email."
                }
                Self::UserPasswordAlreadySet => {
                    "Leave the password out, since the user already has one."
                }
                Self::UserContentBlocked => {
                    "Send content that complies with the vendor's rules, since risk control refused this."
                }
                Self::UserUpdateLocked => {
                    "Wait some seconds and send the request again, and do not change users concurrently."
                }
                Self::UserDepartmentIdInvalid => {
                    "Send the ID of a department that the operation searching for departments returns."
                }
                Self::UserFounderFreezeForbidden => {
                    "Do not freeze the user who created the tenant."
                }
                Self::UserAnonymised => {
                    "Name another user, since the data of this one has been anonymised."
                }
                Self::UserSeatUpdateFailed => "Send the request again.",
                Self::TenantPlanExpired => {
                    "Reduce the number of members or upgrade the tenant's plan, which has expired."
                }
                Self::UserFromExternalSource => {
                    "Change only data that does not come from an external source."
                }
                Self::UserUpdatedWithoutCity => {
                    "Update the user again with a real and enabled city of at most 100 characters; the tenant holds at most 10,000 cities."
                }
                Self::UserUpdatedWithoutJobTitle => {
                    "Update the user again with a valid and enabled job title of at most 255 characters; the tenant holds at most 10,000 job titles."
                }
                Self::UserUpdatedCityTitleFailed => {
                    "Update the user again with an enabled city of at most 100 characters and an enabled job title of at most 255; the tenant holds at most 10,000 of each."
                }
                Self::UserIsAdministrator => {
                    "Take the administrator role from the user and send the request again."
                }
                Self::UserBeingRestored => {
                    "Wait until the user has been restored and send the request again."
                }
                Self::DeletionByLifecycleOnly => {
                    "Delete the user through the member life cycle, as the tenant's settings demand."
                }
                Self::UserRecoveryPeriodOver => {
                    "Restore only a user who resigned at most 30 days ago."
                }
                Self::UserRestorationForbidden => {
                    "Ask the vendor's technical support for permission to restore users."
                }
                Self::RestoredMobileTaken => {
                    "Change the mobile number of one of the two users or delete the one who has it now, and send the request again."
                }
                Self::RestoredEmailTaken => {
                    "Change the email address of one of the two users or delete the one who has it now, and send the request again."
                }
                Self::RestoredUserIdTaken => {
                    "Delete the user who has the `user_id` now, and name the one to restore by `open_id` or `union_id`."
                }
                Self::UserNotResigned => {
                    "Restore only a user who has resigned; if somebody else has the `user_id` now, delete that user and name the one to restore by `open_id` or `union_id`."
                }
                Self::UserDeletionInProgress => {
                    "Wait up to 48 hours for the deletion to finish and send the request again."
                }
                Self::DepartmentRequestInvalid => {
                    "Correct the parameter that the error message names."
                }
                Self::DepartmentExternalIdTaken => {
                    "Choose a custom ID that no other department of the tenant has."
                }
                Self::DirectoryDepartmentLimitReached => {
                    "Bring the number of departments down to the tenant's limit first."
                }
                Self::DirectoryDepartmentNotFound => {
                    "Check the ID of the parent department and, in an update, that of the department itself."
                }
                Self::DepartmentTranslatedNameTaken => {
                    "Choose an English and a Japanese name that no other department has."
                }
                Self::DirectoryDepartmentTooDeep => {
                    "Choose a parent that leaves the department at most 25 levels deep."
                }
                Self::DepartmentExternalIdInvalid => {
                    "Shorten the custom ID to at most 64 characters."
                }
                Self::DirectSubDepartmentLimitReached => {
                    "Choose another parent, since a department has at most 1,000 direct sub-departments."
                }
                Self::DirectoryDepartmentNameTaken => {
                    "Choose a name that no other department has."
                }
                Self::DepartmentServiceFailed => "Send the request again.",
                Self::DepartmentTextTooLong => {
                    "Shorten the default text and each translation to at most 100 characters."
                }
                Self::DepartmentCustomFieldInvalid => {
                    "Correct the custom field value that the error message names."
                }
                Self::DirectoryDepartmentNameHasSlash => {
                    "Take the `/` out of the department's name."
                }
                Self::DirectoryDepartmentIdTaken => {
                    "Choose a department ID that is not in use."
                }
                Self::DirectoryRecordForbidden => {
                    "Ask an administrator to bring the department or employee into the caller's range, and check that it may be changed in this way."
                }
                Self::RelatedObjectForbidden => {
                    "Get access to everything that the request involves, such as the department, its parent and its leaders."
                }
                Self::DisableDepartmentHasMembers => {
                    "Move the members out of the department before you disable it."
                }
                Self::DisableDepartmentHasChildren => {
                    "Remove the sub-departments before you disable the department."
                }
                Self::EnableDepartmentParentDisabled => {
                    "Enable the parent department first."
                }
                Self::DepartmentParentDisabled => {
                    "Enable the parent department and send the request again."
                }
                Self::DepartmentTypeInvalid => {
                    "Send a department type that the vendor knows."
                }
                Self::DirectoryHrbpInvalid => {
                    "Name only HR business partners who are employees of the same tenant, neither resigned nor frozen."
                }
                Self::DeleteDepartmentHasMembers => {
                    "Move all serving employees, and those about to join, out of the department before you delete it."
                }
                Self::DeleteDepartmentHasChildren => {
                    "Move or delete the sub-departments before you delete the department."
                }
                Self::DirectoryParameterInvalid => {
                    "Correct the parameters of the request."
                }
                Self::EmployeeNameTooLong => "Send a `name` of at most 64 characters.",
                Self::EmployeeEnglishNameTooLong => {
                    "Send an English name of at most 64 characters."
                }
                Self::EmployeeAnotherNameTooLong => {
                    "Send an `another_name` of at most 64 characters."
                }
                Self::EmployeeMobileTaken => {
                    "Send a `mobile` that no other serving employee of the tenant has."
                }
                Self::EmployeeMobileInvalid => {
                    "Send a valid `mobile`, with `+` before any country code."
                }
                Self::EmployeeEmailAndMobileMissing => "Send a `mobile` or an `email`.",
                Self::EmployeeChineseMobileMissing => {
                    "Send a Chinese mobile number, which an employee in China must have."
                }
                Self::EmployeeEmailTaken => {
                    "Send an `email` that no other serving employee of the tenant has."
                }
                Self::EmployeeEmailInvalid => "Send a valid `email`.",
                Self::EmployeeEnterpriseEmailTaken => {
                    "Send an `enterprise_email` that is not in use yet."
                }
                Self::EmployeeEnterpriseEmailInvalid => {
                    "Send a valid `enterprise_email`."
                }
                Self::EmployeeEnterpriseEmailDomainUnavailable => {
                    "Send an `enterprise_email` in a domain that the tenant has enabled for enterprise email."
                }
                Self::EmployeeEmailAliasTooLong => {
                    "Use enterprise email aliases of at most 255 characters."
                }
                Self::EmployeeEmailInRecycleBin => {
                    "Send another `enterprise_email`, since this address is in the recycle bin."
                }
                Self::EmployeeForeignMobileNeedsEmail => {
                    "Send an `email` along with a `mobile` that does not begin with +86."
                }
                Self::EmployeeMainDepartmentNotFirst => {
                    "Give the main department the greatest sort weight among the employee's departments."
                }
                Self::EmployeeDepartmentFull => {
                    "Choose another department, since one holds at most 10,000 members, or ask an administrator of the tenant for help."
                }
                Self::EmployeeDepartmentsMissing => {
                    "Name at least one department in `employee_order_in_departments`."
                }
                Self::EmployeeSeveralDepartmentsUnsupported => {
                    "Name one department only in `employee_order_in_departments`, or have an administrator upgrade the settings on who can see the organisation."
                }
                Self::EmployeeDepartmentNotFound => {
                    "Name only existing departments in `employee_order_in_departments`."
                }
                Self::EmployeeLeaderCycle => {
                    "Send the `leader_id` of somebody who does not have this employee as a manager."
                }
                Self::EmployeeDottedLineLeaderCycle => {
                    "Send `dotted_line_leader_ids` of people who do not have this employee as a dotted-line manager."
                }
                Self::DottedLineLeadersTooLong => {
                    "Shorten `dotted_line_leader_ids`, which takes at most 20 IDs on creation and 10 on update."
                }
                Self::EmployeeDottedLineLeaderInvalid => {
                    "Send the IDs of serving employees in `dotted_line_leader_ids`, of the kind that `employee_id_type` names."
                }
                Self::EmployeeCustomFieldInvalid => {
                    "Correct the fields in `custom_field_values`."
                }
                Self::EmployeeWorkCountryInvalid => {
                    "Send a valid country or region code in `work_country_or_region`."
                }
                Self::EmployeeWorkPlaceNotFound => {
                    "Send the ID of an existing place in `work_place_id`."
                }
                Self::EmployeeJobNumberTaken => {
                    "Send a `job_number` that no other serving employee of the tenant has."
                }
                Self::EmployeeExtensionNumberInvalid => {
                    "Send a valid `extension_number`."
                }
                Self::EmployeeExtensionNumberTaken => {
                    "Send an `extension_number` that no other employee of the tenant has."
                }
                Self::EmployeeExtensionNumberTooLong => {
                    "Send an `extension_number` of at most 99 characters."
                }
                Self::EmployeeJoinDateInvalid => {
                    "Send a valid `join_date` in the form `YYYY-MM-DD`."
                }
                Self::EmploymentTypeNotFound => {
                    "Send an `employment_type` that exists in the tenant."
                }
                Self::EmploymentTypeInactive => {
                    "Send an `employment_type` that is active in the tenant."
                }
                Self::EmployeeJobTitleNotFound => {
                    "Send the ID of an existing job title in `job_title_id`."
                }
                Self::EmployeeMultiGeoDisabled => {
                    "Leave `geo_name` out, or have data residency in several places enabled for the tenant first."
                }
                Self::EmployeeGeoNotFound => {
                    "Send one of the tenant's own places of data residency as `geo_name`, in lower case."
                }
                Self::EmployeeGeoForbidden => {
                    "Give the app the scope `directory:employee.base.geo:write`."
                }
                Self::EmployeeSeatAssignmentForbidden => {
                    "Give the app the scope `directory:employee.base.subscription_ids:write`."
                }
                Self::EmployeeSeatMissing => {
                    "Send the ID of a seat in `subscription_ids`, which a tenant with mixed licences needs."
                }
                Self::EmployeeSeatExhausted => {
                    "Send the ID of a seat that still has room in `subscription_ids`."
                }
                Self::EmployeeSeatInvalid => {
                    "Send only IDs of seats that the tenant has in `subscription_ids`."
                }
                Self::EmployeeCertifiedSeatsExhausted => {
                    "Change `subscription_ids`, since the limit on certified seats is reached."
                }
                Self::EmployeePlanSeatsExhausted => {
                    "Change `subscription_ids`, since the limit on seats of the tenant's plan is reached."
                }
                Self::CustomEmployeeIdTaken => {
                    "Send a `custom_employee_id` that no other serving employee of the tenant has."
                }
                Self::CustomEmployeeIdInvalid => {
                    "Send a `custom_employee_id` of 1 to 64 characters without white space."
                }
                Self::EmployeeForeignMobileUnsupported => {
                    "Send a `mobile` that begins with +86, since only a tenant verified by Feishu takes others."
                }
                Self::EmployeesCreatedTooOften => {
                    "Wait a while and send the request again."
                }
                Self::EmployeeNameSensitive => "Send a `name` without sensitive content.",
                Self::EmployeeDepartmentDisabled => {
                    "Choose an enabled department, or have an administrator enable this one."
                }
                Self::EmployeeVerifiedMobileLocked => {
                    "Leave `mobile` out, since a verified number can only be changed in other ways."
                }
                Self::EmployeeFounderFreezeForbidden => {
                    "Freeze only employees who neither created the tenant nor are its administrator."
                }
                Self::EmployeeResignDateInvalid => {
                    "Send a `resign_date` in the form `YYYY-MM-DD` that is no earlier than the join date."
                }
                Self::EmployeeResignReasonMismatch => {
                    "Send a valid `resign_reason` that matches the `resign_type`."
                }
                Self::EmployeeNotLeaving => {
                    "Change the date, type, reason and note of a departure only for an employee who is about to leave or has left."
                }
                Self::EmployeeResignTypeMismatch => {
                    "Send a valid `resign_type` that matches the `resign_reason`."
                }
                Self::EmployeeFounderRemovalForbidden => {
                    "Do not offboard the person who created the tenant."
                }
                Self::EmployeeRestoredTooRecently => {
                    "Wait until an hour has passed since the employee was restored, and send the request again."
                }
                Self::EmployeeStatusUnchanged => {
                    "Read the employee's `staff_status`, which may be the one asked for already."
                }
                Self::EmployeeRestorationForbidden => {
                    "Check that the tenant is on the vendor's access list for restoring employees."
                }
                Self::RestoredEmployeeDataTaken => {
                    "Change the mobile number or email address of the serving employee who has the same, or offboard the one with the same employee ID first."
                }
                Self::EmployeeDepartureInProgress => {
                    "Wait until the employee's departure is complete and send the request again."
                }
                Self::RestoredBillingSeatsExhausted => {
                    "Have an administrator add billing seats."
                }
                Self::RestoredEmployeeLimitReached => {
                    "Have the tenant's limit on employees raised."
                }
                Self::RestoredCertifiedSeatsExhausted => {
                    "Have an administrator add certified seats."
                }
                Self::RestoredContactSeatsExhausted => {
                    "Have the tenant's limit on contact seats raised."
                }
                Self::EditionLacksRestoration => {
                    "Upgrade the tenant to the commercial professional edition or a higher one."
                }
                Self::EmployeeRefusedToJoin => {
                    "Ask the employee whether they agree to join the tenant."
                }
                Self::RestoredDepartmentFull => {
                    "Choose a department with room for another member, or have its limit on members raised."
                }
                Self::RestoredSeatsExhausted => {
                    "Send the IDs of seats that still have room in `subscription_ids`."
                }
                Self::UserCannotSeeTenant => {
                    "Choose an organisation that the user can see, or ask an administrator to make this one visible to the user."
                }
                Self::UserCannotSeeDepartment => {
                    "Choose a department that the user can see, or ask an administrator of your own organisation to make this one visible to the user."
                }
                Self::AppCannotSeeTenant => {
                    "Make the app available for the associated organisation in the app's sharing settings."
                }
                Self::AppCannotSeeDepartment => {
                    "Make the department visible to the app in the app's sharing settings."
                }
                Self::UserCannotSeeMember => {
                    "Ask an administrator of your own organisation to make the member visible to the user."
                }
                Self::AppCannotSeeMember => {
                    "Make the member visible to the app in the app's sharing settings."
                }
                Self::CollaborationTenantPageTokenInvalid => {
                    "Send the page_token of the previous answer, or none to start again."
                }
                Self::CollaborationTenantPageSizeInvalid => {
                    "Send a page_size of 1 to 100, or of up to 200 where the operation allows it."
                }
                Self::TenantNotAssociated => {
                    "Send the tenant key of an organisation that is associated with yours."
                }
                Self::CollaborationRuleLimitReached => {
                    "Delete a rule with the associated organisation before adding another."
                }
                Self::RuleSubjectNotShared => {
                    "Name only subjects that list_share_entities returns with is_select_subject set to true."
                }
                Self::RuleObjectNotShared => {
                    "Name only objects that list_share_entities returns for the other organisation."
                }
                Self::RuleSideEmpty => {
                    "Name at least one valid user, department or user group in subjects and in objects."
                }
                Self::CollaborationRuleChangedTooOften => {
                    "Wait a while and send the request again."
                }
                Self::RuleAllMembersNotAlone => {
                    "Name no other entity where open_department_ids holds 0."
                }
                Self::CollaborationRuleNotFound => {
                    "Send the ID of a rule that list_collaboration_rules returns."
                }
                Self::RateLimited => {
                    "Wait for the seconds in the x-ogw-ratelimit-reset header and send the request again."
                }
                Self::TokenMissing => "Give the client credentials or a token.",
                Self::TenantTokenExpired => {
                    "Fetch a new tenant token and send the request once more; stop if the same token comes back."
                }
                Self::AppTokenInvalid => {
                    "Fetch a new token and send the request once more."
                }
                Self::TenantTokenInvalid => {
                    "Fetch a new tenant token and send the request once more; stop if the same token comes back."
                }
                Self::UserTokenInvalid => {
                    "Use a token of a kind that the operation accepts."
                }
                Self::TokenMalformed => {
                    "Check the token that was passed in and do not retry."
                }
                Self::AppScopeMissing => {
                    "Give the app one of the scopes that this error names."
                }
                Self::UserScopeMissing => {
                    "Ask the user to grant one of the scopes that this error names."
                }
                Self::UserTokenExpired => {
                    "Refresh the user token and send the request again."
                }
                Self::AddressNotAllowed => "Add the address to the app's allow-list.",
                Self::MonthlyQuotaExceeded => {
                    "Wait for the next month or buy more quota."
                }
                Self::FieldValidationFailed => {
                    "Correct the fields that this error names."
                }
                Self::TokenIssueFailed => {
                    "Check the app ID, the app secret, and that the app is enabled for the tenant."
                }
                Self::TenantTokenIssueFailed => {
                    "Check the app ID, the app secret, and that the app is enabled for the tenant."
                }
                Self::AppRefused => {
                    "Check the app ID, the app secret, and that the app is enabled for the tenant."
                }
                Self::AppSecretRefused => {
                    "Check the app ID, the app secret, and that the app is enabled for the tenant."
                }
                Self::PlatformInternalError => {
                    "Retry with backoff, and report the trace ID if it persists."
                }
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl vendor_client_core::ErrorCode for ErrorCode {
    fn from_wire(code: WireCode) -> Self {
        match code {
            WireCode::Integer(40003) => Self::InternalError,
            WireCode::Integer(40011) => Self::PageSizeInvalid,
            WireCode::Integer(40012) => Self::PageTokenInvalid,
            WireCode::Integer(43051) => Self::UnitIdInvalid,
            WireCode::Integer(2223109) => Self::CollaborationPageTokenInvalid,
            WireCode::Integer(2224001) => Self::OperationNotPermitted,
            WireCode::Integer(2221004) => Self::FilterPageTokenInvalid,
            WireCode::Integer(2221005) => Self::PageRequestMissing,
            WireCode::Integer(2220009) => Self::FilterInvalid,
            WireCode::Integer(2220010) => Self::PageSizeExceeded,
            WireCode::Integer(2220012) => Self::FilterFieldUnsupported,
            WireCode::Integer(2220013) => Self::FilterOperatorUnsupported,
            WireCode::Integer(2220014) => Self::FilterValueInvalid,
            WireCode::Integer(40001) => Self::ParameterInvalid,
            WireCode::Integer(43010) => Self::DepartmentTooLarge,
            WireCode::Integer(40008) => Self::DepartmentDataMissing,
            WireCode::Integer(40014) => Self::ParentDepartmentForbidden,
            WireCode::Integer(42008) => Self::TenantIdInvalid,
            WireCode::Integer(43007) => Self::CustomDepartmentIdTaken,
            WireCode::Integer(40004) => Self::DepartmentForbidden,
            WireCode::Integer(43005) => Self::DepartmentOrderTaken,
            WireCode::Integer(40018) => Self::DepartmentParameterInvalid,
            WireCode::Integer(43008) => Self::CustomDepartmentIdInvalid,
            WireCode::Integer(43013) => Self::SubDepartmentLimitReached,
            WireCode::Integer(40010) => Self::DepartmentChatIdInvalid,
            WireCode::Integer(43000) => Self::DepartmentAlreadyExists,
            WireCode::Integer(40016) => Self::DepartmentNameMissing,
            WireCode::Integer(42006) => Self::UserResigned,
            WireCode::Integer(41012) => Self::UserIdInvalid,
            WireCode::Integer(40021) => Self::ClientTokenReused,
            WireCode::Integer(43004) => Self::DepartmentUnitInvalid,
            WireCode::Integer(44101) => Self::ParentDepartmentIdMissing,
            WireCode::Integer(43017) => Self::UnitDepartmentLimitReached,
            WireCode::Integer(43018) => Self::DepartmentI18nNameTaken,
            WireCode::Integer(43019) => Self::DepartmentTooDeep,
            WireCode::Integer(43021) => Self::DepartmentChatNotFound,
            WireCode::Integer(43022) => Self::DepartmentNameTaken,
            WireCode::Integer(43023) => Self::DepartmentStructureForbidden,
            WireCode::Integer(43024) => Self::DepartmentStructureLocked,
            WireCode::Integer(43025) => Self::DepartmentLeaderNotJoined,
            WireCode::Integer(43026) => Self::GroupChatEmployeeTypeInvalid,
            WireCode::Integer(43028) => Self::DepartmentHrbpsInvalid,
            WireCode::Integer(43029) => Self::DepartmentNameHasSlash,
            WireCode::Integer(40015) => Self::DepartmentNotFound,
            WireCode::Integer(40002) => Self::RootDepartmentUnsupported,
            WireCode::Integer(40017) => Self::ParentDepartmentIdEmpty,
            WireCode::Integer(43030) => Self::DepartmentUpdateLocked,
            WireCode::Integer(43031) => Self::DepartmentFromExternalSource,
            WireCode::Integer(43016) => Self::DepartmentLeadersRepeated,
            WireCode::Integer(43011) => Self::DepartmentHasMembers,
            WireCode::Integer(43012) => Self::DepartmentHasSubDepartments,
            WireCode::Integer(43001) => Self::DepartmentUnitConflict,
            WireCode::Integer(43002) => Self::DepartmentUnitInUse,
            WireCode::Integer(43003) => Self::SeveralDepartmentUnits,
            WireCode::Integer(43009) => Self::DepartmentIdChangeLimitReached,
            WireCode::Integer(44102) => Self::DepartmentIdMissing,
            WireCode::Integer(48001) => Self::DepartmentSearchParameterInvalid,
            WireCode::Integer(48002) => Self::DepartmentSearchFailed,
            WireCode::Integer(40020) => Self::DepartmentHasNoChat,
            WireCode::Integer(40007) => Self::DepartmentIdChangeForbidden,
            WireCode::Integer(43050) => Self::UnitFeatureNotInPlan,
            WireCode::Integer(43058) => Self::UnitDepartmentIdInvalid,
            WireCode::Integer(43054) => Self::DepartmentBoundToOtherUnit,
            WireCode::Integer(43052) => Self::UnitNameInvalid,
            WireCode::Integer(43053) => Self::UnitTypeInvalid,
            WireCode::Integer(43056) => Self::UnitIdTaken,
            WireCode::Integer(43055) => Self::UnitNameAndTypeTaken,
            WireCode::Integer(43059) => Self::UnitLimitReached,
            WireCode::Integer(43057) => Self::UnitTypeInUse,
            WireCode::Integer(41050) => Self::UserNotInRange,
            WireCode::Integer(41001) => Self::UserMobileTaken,
            WireCode::Integer(41002) => Self::UserEmailTaken,
            WireCode::Integer(41003) => Self::UserAccountConflict,
            WireCode::Integer(41004) => Self::UserMobileInvalid,
            WireCode::Integer(41005) => Self::UserEmailInvalid,
            WireCode::Integer(41006) => Self::UserNameMissing,
            WireCode::Integer(41007) => Self::UnverifiedUserLimitReached,
            WireCode::Integer(41008) => Self::TenantUserLimitReached,
            WireCode::Integer(41009) => Self::UserEmailAndMobileMissing,
            WireCode::Integer(41010) => Self::UserMobileMissing,
            WireCode::Integer(41011) => Self::UserIdTaken,
            WireCode::Integer(41013) => Self::UserIdChangeLimitReached,
            WireCode::Integer(41014) => Self::UserNameSensitive,
            WireCode::Integer(41015) => Self::UserLoginTypeInvalid,
            WireCode::Integer(41016) => Self::DepartmentUserLimitReached,
            WireCode::Integer(41017) => Self::UserDepartmentsMissing,
            WireCode::Integer(41018) => Self::UserPositionInvalid,
            WireCode::Integer(41019) => Self::PositionDepartmentInvalid,
            WireCode::Integer(41020) => Self::PositionCodeTaken,
            WireCode::Integer(41021) => Self::SeveralMainPositions,
            WireCode::Integer(41022) => Self::UserInOtherTenant,
            WireCode::Integer(41025) => Self::UserOrderDepartmentInvalid,
            WireCode::Integer(41027) => Self::UserCreationFailed,
            WireCode::Integer(41028) => Self::DepartmentVisibilityRulesOutdated,
            WireCode::Integer(41029) => Self::SeveralDepartmentsUnsupported,
            WireCode::Integer(41030) => Self::UserIsOwnLeader,
            WireCode::Integer(41031) => Self::UserPositionsDisabled,
            WireCode::Integer(41032) => Self::SeveralDepartmentsDisabled,
            WireCode::Integer(41033) => Self::UserHasTooManyDepartments,
            WireCode::Integer(41034) => Self::UserEmailPrefixTaken,
            WireCode::Integer(41035) => Self::UserEmailPrefixInvalid,
            WireCode::Integer(41036) => Self::UserAvatarKeyInvalid,
            WireCode::Integer(41037) => Self::UserAvatarSensitive,
            WireCode::Integer(41038) => Self::UserGenderInvalid,
            WireCode::Integer(41040) => Self::UserNameEmpty,
            WireCode::Integer(41041) => Self::UserDepartmentsUnassigned,
            WireCode::Integer(41042) => Self::UserJoinTimeInvalid,
            WireCode::Integer(41043) => Self::CustomUserIdInvalid,
            WireCode::Integer(41044) => Self::CustomAttrIdMissing,
            WireCode::Integer(41045) => Self::CustomAttrNotFound,
            WireCode::Integer(41046) => Self::CustomAttrValueMissing,
            WireCode::Integer(41047) => Self::CustomAttrTextMissing,
            WireCode::Integer(41048) => Self::CustomAttrUrlMissing,
            WireCode::Integer(41051) => Self::UserIdMissing,
            WireCode::Integer(41052) => Self::ResignationAcceptorInvalid,
            WireCode::Integer(41053) => Self::UserAlreadyExists,
            WireCode::Integer(41054) => Self::EmailOrNewIdMissing,
            WireCode::Integer(41055) => Self::MobileForTextMessageMissing,
            WireCode::Integer(41059) => Self::UserEmployeeTypeInvalid,
            WireCode::Integer(41060) => Self::UserEmployeeTypeInactive,
            WireCode::Integer(41063) => Self::UserJobTitleTooLong,
            WireCode::Integer(41068) => Self::EnterpriseEmailQuotaExhausted,
            WireCode::Integer(41069) => Self::EnterpriseEmailInRecycleBin,
            WireCode::Integer(41070) => Self::UserNameTooLong,
            WireCode::Integer(41071) => Self::UserEnNameTooLong,
            WireCode::Integer(41072) => Self::UserNicknameTooLong,
            WireCode::Integer(44001) => Self::UserEnterpriseEmailDomainUnavailable,
            WireCode::Integer(44004) => Self::UserJoinedTenantsTooOften,
            WireCode::Integer(44006) => Self::UserNameLengthExceeded,
            WireCode::Integer(44007) => Self::UserEnNameLengthExceeded,
            WireCode::Integer(44008) => Self::UserNicknameLengthExceeded,
            WireCode::Integer(44009) => Self::TenantAddsUsersTooOften,
            WireCode::Integer(44012) => Self::UserAdditionBlocked,
            WireCode::Integer(44013) => Self::EnterpriseEmailPasswordInvalid,
            WireCode::Integer(44016) => Self::EnterpriseEmailPasswordForbidden,
            WireCode::Integer(44018) => Self::UserMainlandMobileUnsupported,
            WireCode::Integer(44019) => Self::UserMainlandMobileRequired,
            WireCode::Integer(44020) => Self::ForeignMobileNeedsEmail,
            WireCode::Integer(44021) => Self::UserLeaderResigned,
            WireCode::Integer(44022) => Self::UserLeaderInvalid,
            WireCode::Integer(44023) => Self::ContactSeatLimitReached,
            WireCode::Integer(44024) => Self::UserEnterpriseEmailTaken,
            WireCode::Integer(44038) => Self::UserGeoUnsupported,
            WireCode::Integer(44039) => Self::UserGeoForbidden,
            WireCode::Integer(44040) => Self::UserMultiGeoDisabled,
            WireCode::Integer(44044) => Self::UserJobLevelInvalid,
            WireCode::Integer(44045) => Self::UserJobFamilyInvalid,
            WireCode::Integer(44046) => Self::UserSeatMissing,
            WireCode::Integer(44047) => Self::UserSeatExhausted,
            WireCode::Integer(44048) => Self::UserSeatInvalid,
            WireCode::Integer(44050) => Self::UserSeatAssignmentForbidden,
            WireCode::Integer(44051) => Self::UserEmployeeNoTaken,
            WireCode::Integer(44054) => Self::UserCreatedWithoutCity,
            WireCode::Integer(44055) => Self::UserCreatedWithoutJobTitle,
            WireCode::Integer(44056) => Self::UserCreatedCityTitleFailed,
            WireCode::Integer(44060) => Self::DataResidencyExpired,
            WireCode::Integer(44061) => Self::DataResidencySeatsExhausted,
            WireCode::Integer(41410) => Self::UserPrimaryDepartmentNotFirst,
            WireCode::Integer(41023) => Self::UserDepartmentsConflictWithPositions,
            WireCode::Integer(41024) => Self::PositionsConflictWithUserDepartments,
            WireCode::Integer(41056) => Self::UserFieldForbidden,
            WireCode::Integer(41057) => Self::UpdatedEmployeeTypeInvalid,
            WireCode::Integer(44002) => Self::UserOrderWithoutDepartments,
            WireCode::Integer(44003) => Self::ResignedUserUpdateIncomplete,
            WireCode::Integer(44010) => Self::UserNotJoined,
            WireCode::Integer(44011) => Self::UserHasLeft,
            WireCode::Integer(44014) => Self::InactiveUserEmailLocked,
            WireCode::Integer(44015) => Self::UserPasswordAlreadySet,
            WireCode::Integer(44017) => Self::UserContentBlocked,
            WireCode::Integer(44025) => Self::UserUpdateLocked,
            WireCode::Integer(44035) => Self::UserDepartmentIdInvalid,
            WireCode::Integer(44036) => Self::UserFounderFreezeForbidden,
            WireCode::Integer(44041) => Self::UserAnonymised,
            WireCode::Integer(44049) => Self::UserSeatUpdateFailed,
            WireCode::Integer(44052) => Self::TenantPlanExpired,
            WireCode::Integer(44053) => Self::UserFromExternalSource,
            WireCode::Integer(44057) => Self::UserUpdatedWithoutCity,
            WireCode::Integer(44058) => Self::UserUpdatedWithoutJobTitle,
            WireCode::Integer(44059) => Self::UserUpdatedCityTitleFailed,
            WireCode::Integer(44037) => Self::UserIsAdministrator,
            WireCode::Integer(44042) => Self::UserBeingRestored,
            WireCode::Integer(44062) => Self::DeletionByLifecycleOnly,
            WireCode::Integer(44028) => Self::UserRecoveryPeriodOver,
            WireCode::Integer(44029) => Self::UserRestorationForbidden,
            WireCode::Integer(44030) => Self::RestoredMobileTaken,
            WireCode::Integer(44031) => Self::RestoredEmailTaken,
            WireCode::Integer(44032) => Self::RestoredUserIdTaken,
            WireCode::Integer(44033) => Self::UserNotResigned,
            WireCode::Integer(44034) => Self::UserDeletionInProgress,
            WireCode::Integer(2221305) => Self::DepartmentRequestInvalid,
            WireCode::Integer(2221306) => Self::DepartmentExternalIdTaken,
            WireCode::Integer(2221307) => Self::DirectoryDepartmentLimitReached,
            WireCode::Integer(2221309) => Self::DirectoryDepartmentNotFound,
            WireCode::Integer(2221311) => Self::DepartmentTranslatedNameTaken,
            WireCode::Integer(2221312) => Self::DirectoryDepartmentTooDeep,
            WireCode::Integer(2221313) => Self::DepartmentExternalIdInvalid,
            WireCode::Integer(2221317) => Self::DirectSubDepartmentLimitReached,
            WireCode::Integer(2221319) => Self::DirectoryDepartmentNameTaken,
            WireCode::Integer(2221300) => Self::DepartmentServiceFailed,
            WireCode::Integer(2221328) => Self::DepartmentTextTooLong,
            WireCode::Integer(2221331) => Self::DepartmentCustomFieldInvalid,
            WireCode::Integer(2221333) => Self::DirectoryDepartmentNameHasSlash,
            WireCode::Integer(2221334) => Self::DirectoryDepartmentIdTaken,
            WireCode::Integer(2224002) => Self::DirectoryRecordForbidden,
            WireCode::Integer(2224003) => Self::RelatedObjectForbidden,
            WireCode::Integer(2221349) => Self::DisableDepartmentHasMembers,
            WireCode::Integer(2221350) => Self::DisableDepartmentHasChildren,
            WireCode::Integer(2221351) => Self::EnableDepartmentParentDisabled,
            WireCode::Integer(2221352) => Self::DepartmentParentDisabled,
            WireCode::Integer(2221329) => Self::DepartmentTypeInvalid,
            WireCode::Integer(2221330) => Self::DirectoryHrbpInvalid,
            WireCode::Integer(2221332) => Self::DeleteDepartmentHasMembers,
            WireCode::Integer(2221348) => Self::DeleteDepartmentHasChildren,
            WireCode::Integer(2220001) => Self::DirectoryParameterInvalid,
            WireCode::Integer(2221164) => Self::EmployeeNameTooLong,
            WireCode::Integer(2221165) => Self::EmployeeEnglishNameTooLong,
            WireCode::Integer(2221166) => Self::EmployeeAnotherNameTooLong,
            WireCode::Integer(2221103) => Self::EmployeeMobileTaken,
            WireCode::Integer(2221106) => Self::EmployeeMobileInvalid,
            WireCode::Integer(2221113) => Self::EmployeeEmailAndMobileMissing,
            WireCode::Integer(2221114) => Self::EmployeeChineseMobileMissing,
            WireCode::Integer(2221104) => Self::EmployeeEmailTaken,
            WireCode::Integer(2221107) => Self::EmployeeEmailInvalid,
            WireCode::Integer(2221118) => Self::EmployeeEnterpriseEmailTaken,
            WireCode::Integer(2221278) => Self::EmployeeEnterpriseEmailInvalid,
            WireCode::Integer(2221126) => Self::EmployeeEnterpriseEmailDomainUnavailable,
            WireCode::Integer(2221146) => Self::EmployeeEmailAliasTooLong,
            WireCode::Integer(2221147) => Self::EmployeeEmailInRecycleBin,
            WireCode::Integer(2221176) => Self::EmployeeForeignMobileNeedsEmail,
            WireCode::Integer(2221255) => Self::EmployeeMainDepartmentNotFirst,
            WireCode::Integer(2221125) => Self::EmployeeDepartmentFull,
            WireCode::Integer(2221129) => Self::EmployeeDepartmentsMissing,
            WireCode::Integer(2221141) => Self::EmployeeSeveralDepartmentsUnsupported,
            WireCode::Integer(2221181) => Self::EmployeeDepartmentNotFound,
            WireCode::Integer(2221239) => Self::EmployeeLeaderCycle,
            WireCode::Integer(2221238) => Self::EmployeeDottedLineLeaderCycle,
            WireCode::Integer(2221221) => Self::DottedLineLeadersTooLong,
            WireCode::Integer(2221222) => Self::EmployeeDottedLineLeaderInvalid,
            WireCode::Integer(2221242) => Self::EmployeeCustomFieldInvalid,
            WireCode::Integer(2221216) => Self::EmployeeWorkCountryInvalid,
            WireCode::Integer(2221217) => Self::EmployeeWorkPlaceNotFound,
            WireCode::Integer(2221240) => Self::EmployeeJobNumberTaken,
            WireCode::Integer(2221191) => Self::EmployeeExtensionNumberInvalid,
            WireCode::Integer(2221192) => Self::EmployeeExtensionNumberTaken,
            WireCode::Integer(2221193) => Self::EmployeeExtensionNumberTooLong,
            WireCode::Integer(2221210) => Self::EmployeeJoinDateInvalid,
            WireCode::Integer(2221144) => Self::EmploymentTypeNotFound,
            WireCode::Integer(2221145) => Self::EmploymentTypeInactive,
            WireCode::Integer(2221223) => Self::EmployeeJobTitleNotFound,
            WireCode::Integer(2221263) => Self::EmployeeMultiGeoDisabled,
            WireCode::Integer(2221264) => Self::EmployeeGeoNotFound,
            WireCode::Integer(2221265) => Self::EmployeeGeoForbidden,
            WireCode::Integer(2221266) => Self::EmployeeSeatAssignmentForbidden,
            WireCode::Integer(2221252) => Self::EmployeeSeatMissing,
            WireCode::Integer(2221253) => Self::EmployeeSeatExhausted,
            WireCode::Integer(2221254) => Self::EmployeeSeatInvalid,
            WireCode::Integer(2221111) => Self::EmployeeCertifiedSeatsExhausted,
            WireCode::Integer(2221112) => Self::EmployeePlanSeatsExhausted,
            WireCode::Integer(2221115) => Self::CustomEmployeeIdTaken,
            WireCode::Integer(2221116) => Self::CustomEmployeeIdInvalid,
            WireCode::Integer(2221175) => Self::EmployeeForeignMobileUnsupported,
            WireCode::Integer(2221163) => Self::EmployeesCreatedTooOften,
            WireCode::Integer(2221109) => Self::EmployeeNameSensitive,
            WireCode::Integer(2221292) => Self::EmployeeDepartmentDisabled,
            WireCode::Integer(2221156) => Self::EmployeeVerifiedMobileLocked,
            WireCode::Integer(2221182) => Self::EmployeeFounderFreezeForbidden,
            WireCode::Integer(2221213) => Self::EmployeeResignDateInvalid,
            WireCode::Integer(2221214) => Self::EmployeeResignReasonMismatch,
            WireCode::Integer(2221293) => Self::EmployeeNotLeaving,
            WireCode::Integer(2221231) => Self::EmployeeResignTypeMismatch,
            WireCode::Integer(2221183) => Self::EmployeeFounderRemovalForbidden,
            WireCode::Integer(2221185) => Self::EmployeeRestoredTooRecently,
            WireCode::Integer(2221246) => Self::EmployeeStatusUnchanged,
            WireCode::Integer(2221268) => Self::EmployeeRestorationForbidden,
            WireCode::Integer(2221269) => Self::RestoredEmployeeDataTaken,
            WireCode::Integer(2221270) => Self::EmployeeDepartureInProgress,
            WireCode::Integer(2221271) => Self::RestoredBillingSeatsExhausted,
            WireCode::Integer(2221272) => Self::RestoredEmployeeLimitReached,
            WireCode::Integer(2221273) => Self::RestoredCertifiedSeatsExhausted,
            WireCode::Integer(2221274) => Self::RestoredContactSeatsExhausted,
            WireCode::Integer(2221275) => Self::EditionLacksRestoration,
            WireCode::Integer(2221123) => Self::EmployeeRefusedToJoin,
            WireCode::Integer(2221140) => Self::RestoredDepartmentFull,
            WireCode::Integer(2221248) => Self::RestoredSeatsExhausted,
            WireCode::Integer(1971001) => Self::UserCannotSeeTenant,
            WireCode::Integer(1971002) => Self::UserCannotSeeDepartment,
            WireCode::Integer(1971007) => Self::AppCannotSeeTenant,
            WireCode::Integer(1971008) => Self::AppCannotSeeDepartment,
            WireCode::Integer(1971010) => Self::UserCannotSeeMember,
            WireCode::Integer(1971009) => Self::AppCannotSeeMember,
            WireCode::Integer(1970012) => Self::CollaborationTenantPageTokenInvalid,
            WireCode::Integer(1970011) => Self::CollaborationTenantPageSizeInvalid,
            WireCode::Integer(2223101) => Self::TenantNotAssociated,
            WireCode::Integer(2223102) => Self::CollaborationRuleLimitReached,
            WireCode::Integer(2223103) => Self::RuleSubjectNotShared,
            WireCode::Integer(2223104) => Self::RuleObjectNotShared,
            WireCode::Integer(2223106) => Self::RuleSideEmpty,
            WireCode::Integer(2223108) => Self::CollaborationRuleChangedTooOften,
            WireCode::Integer(2223110) => Self::RuleAllMembersNotAlone,
            WireCode::Integer(2223107) => Self::CollaborationRuleNotFound,
            WireCode::Integer(99991400) => Self::RateLimited,
            WireCode::Integer(99991661) => Self::TokenMissing,
            WireCode::Integer(99991663) => Self::TenantTokenExpired,
            WireCode::Integer(99991664) => Self::AppTokenInvalid,
            WireCode::Integer(99991665) => Self::TenantTokenInvalid,
            WireCode::Integer(99991668) => Self::UserTokenInvalid,
            WireCode::Integer(99991671) => Self::TokenMalformed,
            WireCode::Integer(99991672) => Self::AppScopeMissing,
            WireCode::Integer(99991679) => Self::UserScopeMissing,
            WireCode::Integer(99991677) => Self::UserTokenExpired,
            WireCode::Integer(99991401) => Self::AddressNotAllowed,
            WireCode::Integer(99991403) => Self::MonthlyQuotaExceeded,
            WireCode::Integer(99992402) => Self::FieldValidationFailed,
            WireCode::Integer(10012) => Self::TokenIssueFailed,
            WireCode::Integer(10013) => Self::TenantTokenIssueFailed,
            WireCode::Integer(10014) => Self::AppRefused,
            WireCode::Integer(10015) => Self::AppSecretRefused,
            WireCode::Integer(2200) => Self::PlatformInternalError,
            _ => Self::Unknown(code),
        }
    }

    fn class(&self) -> Option<ErrorClass> {
        self.class()
    }

    fn remedy(&self) -> Option<&'static str> {
        self.remedy()
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{name} ({})", self.code()),
            _ => self.code().fmt(f),
        }
    }
}
