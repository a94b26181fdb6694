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
    /// Report the X-Request-Id of the call to technical support at
    /// <https://applink.feishu.cn/TLJpeNdW>.
    InternalError,
    /// `40011`, HTTP 400: “page size is invalid”.
    ///
    /// Send a page_size that the parameter allows, at most 100.
    PageSizeInvalid,
    /// `40012`, HTTP 400: “page token is invalid error”.
    ///
    /// Send the page_token of the previous answer, or none to start again.
    PageTokenInvalid,
    /// `43051`, HTTP 400: “unit_id invalid”.
    ///
    /// Look up the unit's ID with the operation that lists units, and send that.
    UnitIdInvalid,
    /// `2223109`, HTTP 400: “page_token is invalid”.
    ///
    /// Send the page_token of the previous answer, or none to start again.
    CollaborationPageTokenInvalid,
    /// `2224001`, HTTP 400: “No permission to operate”.
    ///
    /// Ask a super administrator of your tenant to make you an administrator of associated
    /// organisations.
    CollaborationAdminRequired,
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
    /// Correct the form of the filter.
    FilterInvalid,
    /// `2220010`, HTTP 400: “Exceeded the limit size”.
    ///
    /// Send a page_size of at most 100.
    PageSizeExceeded,
    /// `2220012`, HTTP 400: “The field is not support filter”.
    ///
    /// Filter by a field that supports it, such as parent_department_id.
    FilterFieldUnsupported,
    /// `2220013`, HTTP 400: “The field does not support the operator”.
    ///
    /// Use an operator that the field supports, such as eq.
    FilterOperatorUnsupported,
    /// `2220014`, HTTP 400: “Invalid field value”.
    ///
    /// Send a value that fits the field's type and the operator.
    FilterValueInvalid,
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
    /// Retry with backoff, and report the trace ID if it goes on.
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
            Self::CollaborationAdminRequired => &WireCode::Integer(2224001),
            Self::FilterPageTokenInvalid => &WireCode::Integer(2221004),
            Self::PageRequestMissing => &WireCode::Integer(2221005),
            Self::FilterInvalid => &WireCode::Integer(2220009),
            Self::PageSizeExceeded => &WireCode::Integer(2220010),
            Self::FilterFieldUnsupported => &WireCode::Integer(2220012),
            Self::FilterOperatorUnsupported => &WireCode::Integer(2220013),
            Self::FilterValueInvalid => &WireCode::Integer(2220014),
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
                Self::CollaborationAdminRequired => "collaboration_admin_required",
                Self::FilterPageTokenInvalid => "filter_page_token_invalid",
                Self::PageRequestMissing => "page_request_missing",
                Self::FilterInvalid => "filter_invalid",
                Self::PageSizeExceeded => "page_size_exceeded",
                Self::FilterFieldUnsupported => "filter_field_unsupported",
                Self::FilterOperatorUnsupported => "filter_operator_unsupported",
                Self::FilterValueInvalid => "filter_value_invalid",
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
                | Self::FieldValidationFailed => ErrorClass::InvalidArgument,
                Self::TokenMissing
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
                Self::CollaborationAdminRequired
                | Self::AppScopeMissing
                | Self::UserScopeMissing
                | Self::AddressNotAllowed => ErrorClass::Forbidden,
                Self::RateLimited => ErrorClass::RateLimited,
                Self::MonthlyQuotaExceeded => ErrorClass::QuotaExhausted,
                Self::InternalError | Self::PlatformInternalError => {
                    ErrorClass::ServerError
                }
                Self::Unknown(_) => return None,
            },
        )
    }

    /// What to do about a documented code.
    pub fn remedy(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::InternalError => {
                    "Report the X-Request-Id of the call to technical support at https://applink.feishu.cn/TLJpeNdW."
                }
                Self::PageSizeInvalid => {
                    "Send a page_size that the parameter allows, at most 100."
                }
                Self::PageTokenInvalid => {
                    "Send the page_token of the previous answer, or none to start again."
                }
                Self::UnitIdInvalid => {
                    "Look up the unit's ID with the operation that lists units, and send that."
                }
                Self::CollaborationPageTokenInvalid => {
                    "Send the page_token of the previous answer, or none to start again."
                }
                Self::CollaborationAdminRequired => {
                    "Ask a super administrator of your tenant to make you an administrator of associated organisations."
                }
                Self::FilterPageTokenInvalid => {
                    "Check the page_token, which may have expired, or start again without one."
                }
                Self::PageRequestMissing => "Send a page_request.",
                Self::FilterInvalid => "Correct the form of the filter.",
                Self::PageSizeExceeded => "Send a page_size of at most 100.",
                Self::FilterFieldUnsupported => {
                    "Filter by a field that supports it, such as parent_department_id."
                }
                Self::FilterOperatorUnsupported => {
                    "Use an operator that the field supports, such as eq."
                }
                Self::FilterValueInvalid => {
                    "Send a value that fits the field's type and the operator."
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
                    "Retry with backoff, and report the trace ID if it goes on."
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
            WireCode::Integer(2224001) => Self::CollaborationAdminRequired,
            WireCode::Integer(2221004) => Self::FilterPageTokenInvalid,
            WireCode::Integer(2221005) => Self::PageRequestMissing,
            WireCode::Integer(2220009) => Self::FilterInvalid,
            WireCode::Integer(2220010) => Self::PageSizeExceeded,
            WireCode::Integer(2220012) => Self::FilterFieldUnsupported,
            WireCode::Integer(2220013) => Self::FilterOperatorUnsupported,
            WireCode::Integer(2220014) => Self::FilterValueInvalid,
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
