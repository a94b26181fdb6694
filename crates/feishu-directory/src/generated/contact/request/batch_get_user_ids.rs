// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /contact/v3/users/batch_get_id`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{BatchGetUserIdsResult, UserIdType};

/// The request of
/// [`Contact::batch_get_user_ids`](crate::contact::Contact::batch_get_user_ids), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct BatchGetUserIds {
    call: Call<Feishu>,
    user_id_type: Option<UserIdType>,
    emails: Option<Vec<String>>,
    mobiles: Option<Vec<String>>,
    include_resigned: Option<bool>,
}

impl BatchGetUserIds {
    pub(in crate::generated) fn new(call: Call<Feishu>) -> Self {
        Self {
            call,
            user_id_type: None,
            emails: None,
            mobiles: None,
            include_resigned: None,
        }
    }

    /// Which kind of user ID the call uses.
    ///
    /// Default: `open_id`. Example: `user_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// The email addresses to look up; enterprise email addresses find nobody. Addresses and
    /// mobile numbers are looked up independently: each has an entry of its own in the answer.
    ///
    /// At most 50 items. Example: `["zhangsan@z.com"]`.
    pub fn emails(
        mut self,
        emails: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.emails = Some(emails.into_iter().map(Into::into).collect());
        self
    }

    /// The mobile numbers to look up. A number from outside mainland China begins with `+` and
    /// its country code. Addresses and mobile numbers are looked up independently: each has an
    /// entry of its own in the answer.
    ///
    /// At most 50 items. Example: `["13011111111"]`.
    pub fn mobiles(
        mut self,
        mobiles: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.mobiles = Some(mobiles.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to return users who have left as well.
    ///
    /// Default: `false`. Example: `true`.
    pub fn include_resigned(mut self, include_resigned: bool) -> Self {
        self.include_resigned = Some(include_resigned);
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::BATCH_GET_USER_IDS)
            .check(|check| {
                check.count("emails", self.emails.as_ref().map(Vec::len), 0..=50)
            })
            .check(|check| {
                check.count("mobiles", self.mobiles.as_ref().map(Vec::len), 0..=50)
            })
            .query("user_id_type", self.user_id_type.as_ref())
            .body(
                Body::new()
                    .field("emails", self.emails.as_ref())
                    .field("mobiles", self.mobiles.as_ref())
                    .field("include_resigned", self.include_resigned.as_ref()),
            )
    }
}

call!(
    BatchGetUserIds, operation::BATCH_GET_USER_IDS => BatchGetUserIdsResult, ErrorCode
);
