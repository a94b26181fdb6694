// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PATCH /contact/v3/users/{user_id}/update_user_id`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::UserIdType;

/// The request of [`Contact::update_user_id`](crate::contact::Contact::update_user_id),
/// which describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUserId {
    call: Call<Feishu>,
    user_id: String,
    new_user_id: String,
    user_id_type: Option<UserIdType>,
}

impl UpdateUserId {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        user_id: String,
        new_user_id: String,
    ) -> Self {
        Self {
            call,
            user_id,
            new_user_id,
            user_id_type: None,
        }
    }

    /// Which kind of user ID the call uses.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::UPDATE_USER_ID)
            .check(|check| check.length("new_user_id", Some(&self.new_user_id), 0..=64))
            .path("user_id", Some(&self.user_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .body(Body::new().field("new_user_id", Some(&self.new_user_id)))
            .without_data()
    }
}

call!(UpdateUserId, operation::UPDATE_USER_ID => (), ErrorCode);
