// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `DELETE /contact/v3/unit/{unit_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;

/// The request of [`Contact::delete_unit`](crate::contact::Contact::delete_unit), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUnit {
    call: Call<Feishu>,
    unit_id: String,
}

impl DeleteUnit {
    pub(in crate::generated) fn new(call: Call<Feishu>, unit_id: String) -> Self {
        Self { call, unit_id }
    }

    fn request(&self) -> Request {
        Request::new(&operation::DELETE_UNIT)
            .path("unit_id", Some(&self.unit_id))
            .without_data()
    }
}

call!(DeleteUnit, operation::DELETE_UNIT => (), ErrorCode);
