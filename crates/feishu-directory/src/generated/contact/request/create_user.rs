// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `POST /contact/v3/users`

use vendor_client_core::plumbing::{Body, Call, Request, call, idempotency_key};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{
    CreateUserResult, DepartmentIdType, EmployeeType, Gender, UserCustomAttrInput,
    UserIdType, UserOrderInput,
};

/// What [`Contact::create_user`](crate::contact::Contact::create_user) cannot do without. A
/// struct without a default, so that nothing is forgotten.
#[derive(Clone, Debug)]
pub struct CreateUserRequired {
    /// The user's name.
    ///
    /// From 1 to 255 characters. Example: `张三`.
    pub name: String,
    /// The user's mobile number, unique in the tenant. A country code begins with `+`, as in
    /// `+41446681800`; a number from mainland China needs none. Tenants that Feishu has not
    /// verified can use only numbers from mainland China.
    ///
    /// Example: `13011111111`.
    pub mobile: String,
    /// The IDs of the departments that the user is to belong to, at most 50, of the kind that
    /// `department_id_type` names. The operation that searches departments finds IDs by name.
    ///
    /// Example: `["od-4e6ac4d14bcd5071a37a39de902c714111111"]`.
    pub department_ids: Vec<String>,
    /// The user's employee type. Besides the listed values it can be the number of a type that
    /// the tenant has defined itself.
    ///
    /// Example: `1`.
    pub employee_type: EmployeeType,
}

/// The request of [`Contact::create_user`](crate::contact::Contact::create_user), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUser {
    call: Call<Feishu>,
    required: CreateUserRequired,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    client_token: Option<String>,
    user_id: Option<String>,
    en_name: Option<String>,
    nickname: Option<String>,
    email: Option<String>,
    mobile_visible: Option<bool>,
    gender: Option<Gender>,
    avatar_key: Option<String>,
    leader_user_id: Option<String>,
    city: Option<String>,
    country: Option<String>,
    work_station: Option<String>,
    join_time: Option<i64>,
    employee_no: Option<String>,
    orders: Option<Vec<UserOrderInput>>,
    custom_attrs: Option<Vec<UserCustomAttrInput>>,
    enterprise_email: Option<String>,
    job_title: Option<String>,
    geo: Option<String>,
    job_level_id: Option<String>,
    job_family_id: Option<String>,
    subscription_ids: Option<Vec<String>>,
    dotted_line_leader_user_ids: Option<Vec<String>>,
}

impl CreateUser {
    pub(in crate::generated) fn new(
        call: Call<Feishu>,
        required: CreateUserRequired,
    ) -> Self {
        Self {
            call,
            required,
            user_id_type: None,
            department_id_type: None,
            client_token: None,
            user_id: None,
            en_name: None,
            nickname: None,
            email: None,
            mobile_visible: None,
            gender: None,
            avatar_key: None,
            leader_user_id: None,
            city: None,
            country: None,
            work_station: None,
            join_time: None,
            employee_no: None,
            orders: None,
            custom_attrs: None,
            enterprise_email: None,
            job_title: None,
            geo: None,
            job_level_id: None,
            job_family_id: None,
            subscription_ids: None,
            dotted_line_leader_user_ids: None,
        }
    }

    /// Which kind of user ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_id`. Example: `open_id`.
    pub fn user_id_type(mut self, user_id_type: UserIdType) -> Self {
        self.user_id_type = Some(user_id_type);
        self
    }

    /// Which kind of department ID the call uses, in the request and in the answer.
    ///
    /// Default: `open_department_id`. Example: `open_department_id`.
    pub fn department_id_type(mut self, department_id_type: DepartmentIdType) -> Self {
        self.department_id_type = Some(department_id_type);
        self
    }

    /// A token of the caller's choice by which a repeated request is recognised, so that no
    /// user is created twice. Send it again only with the same data; left out, the client makes
    /// one up.
    ///
    /// Example: `abcd-12345-e6f`.
    pub fn client_token(mut self, client_token: impl Into<String>) -> Self {
        self.client_token = Some(client_token.into());
        self
    }

    /// A `user_id` of the caller's choice, unique in the tenant and without spaces. Leave it
    /// out to have a random one made.
    ///
    /// At most 64 characters. Example: `3e3cf96b`.
    pub fn user_id(mut self, user_id: impl Into<String>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// The user's English name.
    ///
    /// At most 255 characters. Example: `San Zhang`.
    pub fn en_name(mut self, en_name: impl Into<String>) -> Self {
        self.en_name = Some(en_name.into());
        self
    }

    /// The user's alias.
    ///
    /// At most 255 characters. Example: `Alex Zhang`.
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// The user's email address, unique in the tenant. It is required if the mobile number is
    /// from outside mainland China.
    ///
    /// Example: `zhangsan@gmail.com`.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Whether other employees of the tenant can see the user's mobile number.
    ///
    /// Default: `true`. Example: `false`.
    pub fn mobile_visible(mut self, mobile_visible: bool) -> Self {
        self.mobile_visible = Some(mobile_visible);
        self
    }

    /// The user's gender.
    ///
    /// Default: `0`. Example: `1`.
    pub fn gender(mut self, gender: Gender) -> Self {
        self.gender = Some(gender);
        self
    }

    /// The file key of the user's avatar, as the upload of an image returns it; the image has
    /// to be uploaded as an avatar.
    ///
    /// Example: `2500c7a9-5fff-4d9a-a2de-3d59614ae28g`.
    pub fn avatar_key(mut self, avatar_key: impl Into<String>) -> Self {
        self.avatar_key = Some(avatar_key.into());
        self
    }

    /// The ID of the user's direct manager, of the kind that `user_id_type` names.
    ///
    /// Example: `ou_7dab8a3d3cdcc9da365777c7ad535d62`.
    pub fn leader_user_id(mut self, leader_user_id: impl Into<String>) -> Self {
        self.leader_user_id = Some(leader_user_id.into());
        self
    }

    /// The city where the user works, in at most 100 characters. A city that the tenant does
    /// not have yet is added; a tenant has at most 10,000.
    ///
    /// At most 100 characters. Example: `杭州`.
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// The code of the user's country or region, such as `CN`.
    ///
    /// Example: `CN`.
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// The user's workstation, that is, where the user's desk is, in at most 255 characters.
    ///
    /// At most 255 characters. Example: `北楼-H34`.
    pub fn work_station(mut self, work_station: impl Into<String>) -> Self {
        self.work_station = Some(work_station.into());
        self
    }

    /// When the user joins, as a Unix timestamp in seconds. Left out, it is the time of the
    /// request.
    ///
    /// Example: `2147483647`.
    pub fn join_time(mut self, join_time: i64) -> Self {
        self.join_time = Some(join_time);
        self
    }

    /// The user's employee number, unique in the tenant and of at most 255 characters.
    ///
    /// At most 255 characters. Example: `1`.
    pub fn employee_no(mut self, employee_no: impl Into<String>) -> Self {
        self.employee_no = Some(employee_no.into());
        self
    }

    /// How the user is sorted in the directory: within each department, and the user's
    /// departments among one another.
    pub fn orders(mut self, orders: impl IntoIterator<Item = UserOrderInput>) -> Self {
        self.orders = Some(orders.into_iter().collect());
        self
    }

    /// The values of the user's custom fields. They take effect only once an administrator has
    /// set up custom fields and allowed API access to them. Leave it out if there are none.
    pub fn custom_attrs(
        mut self,
        custom_attrs: impl IntoIterator<Item = UserCustomAttrInput>,
    ) -> Self {
        self.custom_attrs = Some(custom_attrs.into_iter().collect());
        self
    }

    /// The user's enterprise email address. It takes effect only once an administrator has
    /// enabled Feishu Mail; if it cannot be set, the address's domain may not be enabled there.
    ///
    /// Example: `demo@mail.com`.
    pub fn enterprise_email(mut self, enterprise_email: impl Into<String>) -> Self {
        self.enterprise_email = Some(enterprise_email.into());
        self
    }

    /// The user's job title, in at most 255 characters. A title that the tenant does not have
    /// yet is added; a tenant has at most 10,000.
    ///
    /// At most 255 characters. Example: `xxxxx`.
    pub fn job_title(mut self, job_title: impl Into<String>) -> Self {
        self.job_title = Some(job_title.into());
        self
    }

    /// Where the user's data is to reside. The vendor's technical support has to enable this
    /// first.
    ///
    /// Example: `cn`.
    pub fn geo(mut self, geo: impl Into<String>) -> Self {
        self.geo = Some(geo.into());
        self
    }

    /// The ID of the user's job level, one of those that the tenant has.
    ///
    /// Example: `mga5oa8ayjlp9rb`.
    pub fn job_level_id(mut self, job_level_id: impl Into<String>) -> Self {
        self.job_level_id = Some(job_level_id.into());
        self
    }

    /// The ID of the user's job family, one of those that the tenant has.
    ///
    /// Example: `mga5oa8ayjlp9rb`.
    pub fn job_family_id(mut self, job_family_id: impl Into<String>) -> Self {
        self.job_family_id = Some(job_family_id.into());
        self
    }

    /// The IDs of the seats to assign to the user; the app needs the scope to assign seats. If
    /// the tenant has bought seats, a user without one cannot sign in.
    ///
    /// Example: `["23213213213123123"]`.
    pub fn subscription_ids(
        mut self,
        subscription_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.subscription_ids = Some(
            subscription_ids.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// The IDs of the user's dotted-line managers, of the kind that `user_id_type` names.
    ///
    /// Example: `["ou_7dab8a3d3cdcc9da365777c7ad535d62"]`.
    pub fn dotted_line_leader_user_ids(
        mut self,
        dotted_line_leader_user_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.dotted_line_leader_user_ids = Some(
            dotted_line_leader_user_ids.into_iter().map(Into::into).collect(),
        );
        self
    }

    fn request(&self) -> Request {
        let key = self.client_token.clone().unwrap_or_else(idempotency_key);
        Request::new(&operation::CREATE_USER)
            .check(|check| check.length("user_id", self.user_id.as_ref(), 0..=64))
            .check(|check| check.length("name", Some(&self.required.name), 1..=255))
            .check(|check| check.length("en_name", self.en_name.as_ref(), 0..=255))
            .check(|check| check.length("nickname", self.nickname.as_ref(), 0..=255))
            .check(|check| check.length("city", self.city.as_ref(), 0..=100))
            .check(|check| {
                check.length("work_station", self.work_station.as_ref(), 0..=255)
            })
            .check(|check| {
                check.length("employee_no", self.employee_no.as_ref(), 0..=255)
            })
            .check(|check| {
                check
                    .each(
                        "custom_attrs",
                        self.custom_attrs.as_ref(),
                        UserCustomAttrInput::check,
                    )
            })
            .check(|check| check.length("job_title", self.job_title.as_ref(), 0..=255))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .query("client_token", Some(&key))
            .body(
                Body::new()
                    .field("user_id", self.user_id.as_ref())
                    .field("name", Some(&self.required.name))
                    .field("en_name", self.en_name.as_ref())
                    .field("nickname", self.nickname.as_ref())
                    .field("email", self.email.as_ref())
                    .field("mobile", Some(&self.required.mobile))
                    .field("mobile_visible", self.mobile_visible.as_ref())
                    .field("gender", self.gender.as_ref())
                    .field("avatar_key", self.avatar_key.as_ref())
                    .field("department_ids", Some(&self.required.department_ids))
                    .field("leader_user_id", self.leader_user_id.as_ref())
                    .field("city", self.city.as_ref())
                    .field("country", self.country.as_ref())
                    .field("work_station", self.work_station.as_ref())
                    .field("join_time", self.join_time.as_ref())
                    .field("employee_no", self.employee_no.as_ref())
                    .field("employee_type", Some(&self.required.employee_type))
                    .field("orders", self.orders.as_ref())
                    .field("custom_attrs", self.custom_attrs.as_ref())
                    .field("enterprise_email", self.enterprise_email.as_ref())
                    .field("job_title", self.job_title.as_ref())
                    .field("geo", self.geo.as_ref())
                    .field("job_level_id", self.job_level_id.as_ref())
                    .field("job_family_id", self.job_family_id.as_ref())
                    .field("subscription_ids", self.subscription_ids.as_ref())
                    .field(
                        "dotted_line_leader_user_ids",
                        self.dotted_line_leader_user_ids.as_ref(),
                    ),
            )
            .idempotency_key("client_token", Some(&key))
    }
}

call!(CreateUser, operation::CREATE_USER => CreateUserResult, ErrorCode);
