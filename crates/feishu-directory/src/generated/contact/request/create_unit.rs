// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /contact/v3/unit`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::CreateUnitResult;

/// The request of [`Contact::create_unit`](crate::contact::Contact::create_unit), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUnit {
    call: Call<Feishu>,
    name: String,
    unit_type: String,
    unit_id: Option<String>,
}

impl CreateUnit {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        name: String,
        unit_type: String,
    ) -> Self {
        Self {
            call,
            name,
            unit_type,
            unit_id: None,
        }
    }

    /// ID for the new unit: letters and digits only, unique in the tenant. It cannot be changed
    /// later; leave it out to have one generated.
    ///
    /// From 1 to 64 characters. Example: `BU121`.
    pub fn unit_id(mut self, unit_id: impl Into<String>) -> Self {
        self.unit_id = Some(unit_id.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::CREATE_UNIT)
            .check(|check| check.length("unit_id", self.unit_id.as_ref(), 1..=64))
            .check(|check| check.length("name", Some(&self.name), 1..=100))
            .check(|check| check.length("unit_type", Some(&self.unit_type), 1..=100))
            .body(
                Body::new()
                    .field("unit_id", self.unit_id.as_ref())
                    .field("name", Some(&self.name))
                    .field("unit_type", Some(&self.unit_type)),
            )
    }
}

call!(CreateUnit, operation::CREATE_UNIT => CreateUnitResult, ErrorCode);
