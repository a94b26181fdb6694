// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `DELETE /contact/v3/users/{user_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{EmailAcceptor, UserIdType};

/// The request of [`Contact::delete_user`](crate::contact::Contact::delete_user), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUser {
    call: Call<Feishu>,
    user_id: String,
    user_id_type: Option<UserIdType>,
    department_chat_acceptor_user_id: Option<String>,
    external_chat_acceptor_user_id: Option<String>,
    docs_acceptor_user_id: Option<String>,
    calendar_acceptor_user_id: Option<String>,
    application_acceptor_user_id: Option<String>,
    minutes_acceptor_user_id: Option<String>,
    survey_acceptor_user_id: Option<String>,
    email_acceptor: Option<EmailAcceptor>,
    anycross_acceptor_user_id: Option<String>,
}

impl DeleteUser {
    pub(in crate::generated) fn new(call: Call<Feishu>, user_id: String) -> Self {
        Self {
            call,
            user_id,
            user_id_type: None,
            department_chat_acceptor_user_id: None,
            external_chat_acceptor_user_id: None,
            docs_acceptor_user_id: None,
            calendar_acceptor_user_id: None,
            application_acceptor_user_id: None,
            minutes_acceptor_user_id: None,
            survey_acceptor_user_id: None,
            email_acceptor: None,
            anycross_acceptor_user_id: None,
        }
    }

    /// Which kind of user ID the call uses.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// Who takes over the department group chats that the user owns, as an ID of the kind that
    /// `user_id_type` names. Left out, each chat goes to whoever joined it first.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn department_chat_acceptor_user_id(
        mut self,
        department_chat_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.department_chat_acceptor_user_id = Some(
            department_chat_acceptor_user_id.into(),
        );
        self
    }

    /// Who takes over the external group chats that the user owns, as an ID of the kind that
    /// `user_id_type` names. Left out, each chat goes to whoever joined it first among members
    /// of the user's own organisation; if there are no others, the chat is dissolved.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn external_chat_acceptor_user_id(
        mut self,
        external_chat_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.external_chat_acceptor_user_id = Some(
            external_chat_acceptor_user_id.into(),
        );
        self
    }

    /// Who takes over the user's documents, as an ID of the kind that `user_id_type` names.
    /// Left out, they go to the user's direct manager or, without one, stay with the user. Only
    /// the owner changes; other permissions stay as they are.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn docs_acceptor_user_id(
        mut self,
        docs_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.docs_acceptor_user_id = Some(docs_acceptor_user_id.into());
        self
    }

    /// Who takes over the user's calendar events, as an ID of the kind that `user_id_type`
    /// names. Left out, they go to the user's direct manager or, without one, are deleted.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn calendar_acceptor_user_id(
        mut self,
        calendar_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.calendar_acceptor_user_id = Some(calendar_acceptor_user_id.into());
        self
    }

    /// Who takes over the apps that the user created, as an ID of the kind that `user_id_type`
    /// names. Left out, they go to the user's direct manager or, without one, stay with the
    /// user, who can no longer sign in to the developer console to manage them; an
    /// administrator can still transfer them by hand.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn application_acceptor_user_id(
        mut self,
        application_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.application_acceptor_user_id = Some(application_acceptor_user_id.into());
        self
    }

    /// Who takes over the user's Feishu Minutes, as an ID of the kind that `user_id_type`
    /// names. Left out, they go to the user's direct manager or, without one, stay with the
    /// user. Only the owner changes; links already shared are not affected.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn minutes_acceptor_user_id(
        mut self,
        minutes_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.minutes_acceptor_user_id = Some(minutes_acceptor_user_id.into());
        self
    }

    /// Who takes over the user's Feishu surveys, as an ID of the kind that `user_id_type`
    /// names. Left out, they go to the user's direct manager or, without one, are deleted.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn survey_acceptor_user_id(
        mut self,
        survey_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.survey_acceptor_user_id = Some(survey_acceptor_user_id.into());
        self
    }

    /// What happens to the user's email. Left out, it goes to the user's direct manager or,
    /// without one, stays with the user.
    pub fn email_acceptor(mut self, email_acceptor: EmailAcceptor) -> Self {
        self.email_acceptor = Some(email_acceptor);
        self
    }

    /// Who takes over what the user has on Feishu's integration platform, as an ID of the kind
    /// that `user_id_type` names. Left out, it goes to the user's direct manager or, without
    /// one, stays with the user, who can no longer sign in to the platform; an administrator
    /// can still transfer it by hand.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn anycross_acceptor_user_id(
        mut self,
        anycross_acceptor_user_id: impl Into<String>,
    ) -> Self {
        self.anycross_acceptor_user_id = Some(anycross_acceptor_user_id.into());
        self
    }

    fn request(&self) -> Request {
        Request::new(&operation::DELETE_USER)
            .path("user_id", Some(&self.user_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .body(
                Body::new()
                    .field(
                        "department_chat_acceptor_user_id",
                        self.department_chat_acceptor_user_id.as_ref(),
                    )
                    .field(
                        "external_chat_acceptor_user_id",
                        self.external_chat_acceptor_user_id.as_ref(),
                    )
                    .field("docs_acceptor_user_id", self.docs_acceptor_user_id.as_ref())
                    .field(
                        "calendar_acceptor_user_id",
                        self.calendar_acceptor_user_id.as_ref(),
                    )
                    .field(
                        "application_acceptor_user_id",
                        self.application_acceptor_user_id.as_ref(),
                    )
                    .field(
                        "minutes_acceptor_user_id",
                        self.minutes_acceptor_user_id.as_ref(),
                    )
                    .field(
                        "survey_acceptor_user_id",
                        self.survey_acceptor_user_id.as_ref(),
                    )
                    .field("email_acceptor", self.email_acceptor.as_ref())
                    .field(
                        "anycross_acceptor_user_id",
                        self.anycross_acceptor_user_id.as_ref(),
                    ),
            )
            .without_data()
    }
}

call!(DeleteUser, operation::DELETE_USER => (), ErrorCode);
