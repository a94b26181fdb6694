// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PATCH /contact/v3/unit/{unit_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;

/// The request of [`Contact::update_unit`](crate::contact::Contact::update_unit), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUnit {
    call: Call<Feishu>,
    unit_id: String,
    name: String,
}

impl UpdateUnit {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        unit_id: String,
        name: String,
    ) -> Self {
        Self { call, unit_id, name }
    }

    fn request(&self) -> Request {
        Request::new(&operation::UPDATE_UNIT)
            .check(|check| check.length("name", Some(&self.name), 1..=100))
            .path("unit_id", Some(&self.unit_id))
            .body(Body::new().field("name", Some(&self.name)))
            .without_data()
    }
}

call!(UpdateUnit, operation::UPDATE_UNIT => (), ErrorCode);
