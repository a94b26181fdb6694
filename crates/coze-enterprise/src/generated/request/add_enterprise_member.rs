// Made from specs/coze-enterprise.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /v1/enterprises/{enterprise_id}/members`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::operation;
use crate::vendor::Coze;
use crate::{ErrorCode, NewEnterpriseMember};

/// The request of [`Client::add_enterprise_member`](crate::Client::add_enterprise_member),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AddEnterpriseMember {
    call: Call<Coze>,
    enterprise_id: String,
    users: Option<Vec<NewEnterpriseMember>>,
}

impl AddEnterpriseMember {
    pub(in crate::generated) fn new(call: Call<Coze>, enterprise_id: String) -> Self {
        Self {
            call,
            enterprise_id,
            users: None,
        }
    }

    /// The member to add: one, and no more, in a request.
    ///
    /// Example: `[{"user_id":"247877439325****","role":"enterprise_member"}]`.
    pub fn users(
        mut self,
        users: impl IntoIterator<Item = NewEnterpriseMember>,
    ) -> Self {
        self.users = Some(users.into_iter().collect());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::ADD_ENTERPRISE_MEMBER)
            .path("enterprise_id", Some(&self.enterprise_id))
            .body(Body::new().field("users", self.users.as_ref()))
            .without_data()
    }
}

call!(AddEnterpriseMember, operation::ADD_ENTERPRISE_MEMBER => (), ErrorCode);
