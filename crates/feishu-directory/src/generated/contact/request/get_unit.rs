// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `GET /contact/v3/unit/{unit_id}`

use vendor_client_core::plumbing::{Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::GetUnitResult;

/// The request of [`Contact::get_unit`](crate::contact::Contact::get_unit), which describes
/// the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUnit {
    call: Call<Feishu>,
    unit_id: String,
}

impl GetUnit {
    pub(in crate::generated) fn new(call: Call<Feishu>, unit_id: String) -> Self {
        Self { call, unit_id }
    }

    fn request(&self) -> Request {
        Request::new(&operation::GET_UNIT).path("unit_id", Some(&self.unit_id))
    }
}

call!(GetUnit, operation::GET_UNIT => GetUnitResult, ErrorCode);
