// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The error codes of Huawei Cloud OneAccess.

use std::borrow::Cow;
use std::fmt;

use vendor_client_core::{ErrorClass, WireCode};

/// What can go wrong in a call of Huawei Cloud OneAccess: see [`vendor_client_core::Error`]
/// for each kind, and [`ErrorCode`] for the codes behind
/// [`ErrorKind::Api`](vendor_client_core::ErrorKind::Api).
pub type Error = vendor_client_core::Error<ErrorCode>;

/// An error code of Huawei Cloud OneAccess. The set is open: a code that is not documented
/// becomes [`Unknown`](Self::Unknown).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `invalid_token`: The access token is invalid or has expired.
    ///
    /// Fetch a new access token and send the request once more.
    InvalidToken,
    /// `invalid_client`: The client ID or the client secret is wrong.
    ///
    /// Check the client ID and the client secret.
    InvalidClient,
    /// `USER.0033`: A parameter is wrong; other codes for parameters begin with PARAM and a
    /// full stop.
    ///
    /// Correct the parameter that the message names.
    ParameterInvalid,
    /// A code that the vendor's pages do not list.
    Unknown(WireCode),
}

impl ErrorCode {
    /// The code as it is on the wire.
    pub fn code(&self) -> &WireCode {
        match self {
            Self::InvalidToken => &WireCode::Text(Cow::Borrowed("invalid_token")),
            Self::InvalidClient => &WireCode::Text(Cow::Borrowed("invalid_client")),
            Self::ParameterInvalid => &WireCode::Text(Cow::Borrowed("USER.0033")),
            Self::Unknown(code) => code,
        }
    }

    /// The name of a documented code.
    pub fn name(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::InvalidToken => "invalid_token",
                Self::InvalidClient => "invalid_client",
                Self::ParameterInvalid => "parameter_invalid",
                Self::Unknown(_) => return None,
            },
        )
    }

    /// What a documented code means in the terms that all vendors share.
    pub fn class(&self) -> Option<ErrorClass> {
        Some(
            match self {
                Self::ParameterInvalid => ErrorClass::InvalidArgument,
                Self::InvalidToken | Self::InvalidClient => ErrorClass::Unauthorized,
                Self::Unknown(_) => return None,
            },
        )
    }

    /// What to do about a documented code.
    pub fn remedy(&self) -> Option<&'static str> {
        Some(
            match self {
                Self::InvalidToken => {
                    "Fetch a new access token and send the request once more."
                }
                Self::InvalidClient => "Check the client ID and the client secret.",
                Self::ParameterInvalid => "Correct the parameter that the message names.",
                Self::Unknown(_) => return None,
            },
        )
    }
}

impl vendor_client_core::ErrorCode for ErrorCode {
    fn from_wire(code: WireCode) -> Self {
        let WireCode::Text(text) = &code else { return Self::Unknown(code) };
        match text.as_ref() {
            "invalid_token" => Self::InvalidToken,
            "invalid_client" => Self::InvalidClient,
            "USER.0033" => Self::ParameterInvalid,
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
            Some(name) if self.code() != name => write!(f, "{name} ({})", self.code()),
            _ => self.code().fmt(f),
        }
    }
}
