// Made from specs/tenant-org.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The error codes of Huawei Cloud OneAccess.

use std::fmt;

use vendor_client_core::WireCode;

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
    pub fn code(&self) -> WireCode {
        match self {
            Self::InvalidToken => WireCode::Text("invalid_token".to_owned()),
            Self::InvalidClient => WireCode::Text("invalid_client".to_owned()),
            Self::ParameterInvalid => WireCode::Text("USER.0033".to_owned()),
            Self::Unknown(code) => code.clone(),
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
}

impl vendor_client_core::ErrorCode for ErrorCode {
    fn from_wire(code: WireCode) -> Self {
        let WireCode::Text(text) = &code else { return Self::Unknown(code) };
        match text.as_str() {
            "invalid_token" => Self::InvalidToken,
            "invalid_client" => Self::InvalidClient,
            "USER.0033" => Self::ParameterInvalid,
            _ => Self::Unknown(code),
        }
    }

    fn remedy(&self) -> Option<&'static str> {
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

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) if self.code() != WireCode::Text(name.to_owned()) => {
                write!(f, "{name} ({})", self.code())
            }
            _ => self.code().fmt(f),
        }
    }
}
