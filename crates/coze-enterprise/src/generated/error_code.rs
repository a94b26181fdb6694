// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The error codes of Coze.

use std::fmt;
use std::time::Duration;

use vendor_client_core::{ErrorClass, WireCode};

/// What can go wrong in a call of Coze: see [`vendor_client_core::Error`] for each kind,
/// and [`ErrorCode`] for the codes behind
/// [`ErrorKind::Api`](vendor_client_core::ErrorKind::Api).
pub type Error = vendor_client_core::Error<ErrorCode>;

/// An error code of Coze. The set is open: a code that is not documented becomes
/// [`Unknown`](Self::Unknown).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `4000`: A parameter is wrong.
    ///
    /// Correct the parameter that the message names.
    ParameterInvalid,
    /// `4100`: The access token was not accepted.
    ///
    /// Check the access token and that it was issued by api.coze.cn.
    AuthenticationFailed,
    /// `4101`: The access token lacks the permission.
    ///
    /// Give the privileged enterprise app the permission and fetch a new token.
    PermissionDenied,
    /// `4102`: Risk control refused the call.
    ///
    /// Contact the vendor's support with the log ID.
    RiskControl,
    /// `4008`: The calls of the day are used up.
    ///
    /// Wait for the next day or ask for a higher limit.
    DailyLimitReached,
    /// `4009`: A cap of the whole system is reached.
    ///
    /// Try again later.
    SystemCapReached,
    /// `4020`: There were too many requests in one minute.
    ///
    /// Wait for a minute and send the request again.
    RateLimited,
    /// `4200`: The resource does not exist.
    ///
    /// Check the IDs in the request.
    NotFound,
    /// `5000`: The service failed internally.
    ///
    /// Retry with backoff, and report the log ID if it persists.
    InternalError,
    /// `700012006`: The access token is invalid.
    ///
    /// Fetch a new access token from api.coze.cn and send the request once more.
    AccessTokenInvalid,
    /// `777074011`: The enterprise has as many members as its plan allows.
    ///
    /// Remove a member first, or take a larger plan.
    MemberLimitReached,
    /// `777074044`: The organisation would be left without a super administrator.
    ///
    /// Make another member a super administrator first.
    LastSuperAdmin,
    /// A code that the vendor's pages do not list.
    Unknown(WireCode),
}

impl ErrorCode {
    /// The code as it is on the wire.
    pub fn code(&self) -> &WireCode {
        match self {
            Self::ParameterInvalid => &WireCode::Integer(4000),
            Self::AuthenticationFailed => &WireCode::Integer(4100),
            Self::PermissionDenied => &WireCode::Integer(4101),
            Self::RiskControl => &WireCode::Integer(4102),
            Self::DailyLimitReached => &WireCode::Integer(4008),
            Self::SystemCapReached => &WireCode::Integer(4009),
            Self::RateLimited => &WireCode::Integer(4020),
            Self::NotFound => &WireCode::Integer(4200),
            Self::InternalError => &WireCode::Integer(5000),
            Self::AccessTokenInvalid => &WireCode::Integer(700012006),
            Self::MemberLimitReached => &WireCode::Integer(777074011),
            Self::LastSuperAdmin => &WireCode::Integer(777074044),
            Self::Unknown(code) => code,
        }
    }

    /// The name of a documented code.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::ParameterInvalid => "parameter_invalid",
                Self::AuthenticationFailed => "authentication_failed",
                Self::PermissionDenied => "permission_denied",
                Self::RiskControl => "risk_control",
                Self::DailyLimitReached => "daily_limit_reached",
                Self::SystemCapReached => "system_cap_reached",
                Self::RateLimited => "rate_limited",
                Self::NotFound => "not_found",
                Self::InternalError => "internal_error",
                Self::AccessTokenInvalid => "access_token_invalid",
                Self::MemberLimitReached => "member_limit_reached",
                Self::LastSuperAdmin => "last_super_admin",
                Self::Unknown(_) => return None,
            },
        )
    }

    /// What a documented code means in the terms that all vendors share.
    pub fn class(&self) -> Option<ErrorClass> {
        Some(
            match self {
                Self::ParameterInvalid => ErrorClass::InvalidArgument,
                Self::AuthenticationFailed | Self::AccessTokenInvalid => {
                    ErrorClass::Unauthorized
                }
                Self::PermissionDenied | Self::RiskControl => ErrorClass::Forbidden,
                Self::NotFound => ErrorClass::NotFound,
                Self::LastSuperAdmin => ErrorClass::Conflict,
                Self::RateLimited => ErrorClass::RateLimited,
                Self::DailyLimitReached | Self::MemberLimitReached => {
                    ErrorClass::QuotaExhausted
                }
                Self::SystemCapReached | Self::InternalError => ErrorClass::ServerError,
                Self::Unknown(_) => return None,
            },
        )
    }

    /// What to do about a documented code.
    pub fn remedy(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::ParameterInvalid => "Correct the parameter that the message names.",
                Self::AuthenticationFailed => {
                    "Check the access token and that it was issued by api.coze.cn."
                }
                Self::PermissionDenied => {
                    "Give the privileged enterprise app the permission and fetch a new token."
                }
                Self::RiskControl => "Contact the vendor's support with the log ID.",
                Self::DailyLimitReached => {
                    "Wait for the next day or ask for a higher limit."
                }
                Self::SystemCapReached => "Try again later.",
                Self::RateLimited => "Wait for a minute and send the request again.",
                Self::NotFound => "Check the IDs in the request.",
                Self::InternalError => {
                    "Retry with backoff, and report the log ID if it persists."
                }
                Self::AccessTokenInvalid => {
                    "Fetch a new access token from api.coze.cn and send the request once more."
                }
                Self::MemberLimitReached => {
                    "Remove a member first, or take a larger plan."
                }
                Self::LastSuperAdmin => {
                    "Make another member a super administrator first."
                }
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl vendor_client_core::ErrorCode for ErrorCode {
    fn from_wire(code: WireCode) -> Self {
        match code {
            WireCode::Integer(4000) => Self::ParameterInvalid,
            WireCode::Integer(4100) => Self::AuthenticationFailed,
            WireCode::Integer(4101) => Self::PermissionDenied,
            WireCode::Integer(4102) => Self::RiskControl,
            WireCode::Integer(4008) => Self::DailyLimitReached,
            WireCode::Integer(4009) => Self::SystemCapReached,
            WireCode::Integer(4020) => Self::RateLimited,
            WireCode::Integer(4200) => Self::NotFound,
            WireCode::Integer(5000) => Self::InternalError,
            WireCode::Integer(700012006) => Self::AccessTokenInvalid,
            WireCode::Integer(777074011) => Self::MemberLimitReached,
            WireCode::Integer(777074044) => Self::LastSuperAdmin,
            _ => Self::Unknown(code),
        }
    }

    fn class(&self) -> Option<ErrorClass> {
        self.class()
    }

    fn remedy(&self) -> Option<&'static str> {
        self.remedy()
    }

    fn wait(&self) -> Option<Duration> {
        match self {
            Self::RateLimited => Some(Duration::from_secs(60)),
            _ => None,
        }
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
