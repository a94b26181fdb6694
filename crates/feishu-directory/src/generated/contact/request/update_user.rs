// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! `PATCH /contact/v3/users/{user_id}`

use vendor_client_core::plumbing::{Body, Call, Request, call};

use crate::generated::contact::operation;
use crate::vendor::Feishu;
use crate::ErrorCode;
use crate::contact::{
    DepartmentIdType, EmployeeType, Gender, UpdateUserResult, UserCustomAttrInput,
    UserIdType, UserOrder,
};

/// The request of [`Contact::update_user`](crate::contact::Contact::update_user), which
/// describes the operation.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUser {
    call: Call<Feishu>,
    user_id: String,
    user_id_type: Option<UserIdType>,
    department_id_type: Option<DepartmentIdType>,
    name: Option<String>,
    en_name: Option<String>,
    nickname: Option<String>,
    email: Option<String>,
    mobile: Option<String>,
    mobile_visible: Option<bool>,
    gender: Option<Gender>,
    avatar_key: Option<String>,
    department_ids: Option<Vec<String>>,
    leader_user_id: Option<String>,
    city: Option<String>,
    country: Option<String>,
    work_station: Option<String>,
    join_time: Option<i64>,
    employee_no: Option<String>,
    employee_type: Option<EmployeeType>,
    orders: Option<Vec<UserOrder>>,
    custom_attrs: Option<Vec<UserCustomAttrInput>>,
    enterprise_email: Option<String>,
    job_title: Option<String>,
    is_frozen: Option<bool>,
    job_level_id: Option<String>,
    job_family_id: Option<String>,
    subscription_ids: Option<Vec<String>>,
    dotted_line_leader_user_ids: Option<Vec<String>>,
}

impl UpdateUser {
    pub(in crate::generated) fn new(call: Call<Feishu>, user_id: String) -> Self {
        Self {
            call,
            user_id,
            user_id_type: None,
            department_id_type: None,
            name: None,
            en_name: None,
            nickname: None,
            email: None,
            mobile: None,
            mobile_visible: None,
            gender: None,
            avatar_key: None,
            department_ids: None,
            leader_user_id: None,
            city: None,
            country: None,
            work_station: None,
            join_time: None,
            employee_no: None,
            employee_type: None,
            orders: None,
            custom_attrs: None,
            enterprise_email: None,
            job_title: None,
            is_frozen: None,
            job_level_id: None,
            job_family_id: None,
            subscription_ids: None,
            dotted_line_leader_user_ids: None,
        }
    }

    /// Which kind of user ID the call uses.
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

    /// The user's name.
    ///
    /// From 1 to 255 characters. Example: `张三`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
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

    /// The user's email address, unique in the tenant. It is required if a mobile number from
    /// outside mainland China is set.
    ///
    /// Example: `zhangsan@gmail.com`.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The user's mobile number, unique in the tenant. A country code begins with `+`, as in
    /// `+41446681800`; a number from mainland China needs none. Tenants that Feishu has not
    /// verified can use only numbers from mainland China.
    ///
    /// Example: `13011111111`.
    pub fn mobile(mut self, mobile: impl Into<String>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Whether other employees of the tenant can see the user's mobile number.
    ///
    /// Example: `false`.
    pub fn mobile_visible(mut self, mobile_visible: bool) -> Self {
        self.mobile_visible = Some(mobile_visible);
        self
    }

    /// The user's gender.
    ///
    /// Example: `1`.
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

    /// The IDs of the departments that the user is to belong to, at most 50, of the kind that
    /// `department_id_type` names. Calls that change it are limited to one a second.
    ///
    /// Example: `["od-4e6ac4d14bcd5071a37a39de902c7141"]`.
    pub fn department_ids(
        mut self,
        department_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.department_ids = Some(department_ids.into_iter().map(Into::into).collect());
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

    /// When the user joined, as a Unix timestamp in seconds; 0 clears it.
    ///
    /// Example: `2147483647`.
    pub fn join_time(mut self, join_time: i64) -> Self {
        self.join_time = Some(join_time);
        self
    }

    /// The user's employee number, in at most 255 characters.
    ///
    /// At most 255 characters. Example: `1`.
    pub fn employee_no(mut self, employee_no: impl Into<String>) -> Self {
        self.employee_no = Some(employee_no.into());
        self
    }

    /// The user's employee type. Besides the listed values it can be the number of a type that
    /// the tenant has defined itself.
    ///
    /// Example: `1`.
    pub fn employee_type(mut self, employee_type: EmployeeType) -> Self {
        self.employee_type = Some(employee_type);
        self
    }

    /// How the user is sorted in the directory: within each department, and the user's
    /// departments among one another.
    pub fn orders(mut self, orders: impl IntoIterator<Item = UserOrder>) -> Self {
        self.orders = Some(orders.into_iter().collect());
        self
    }

    /// The values of the user's custom fields. They take effect only once an administrator has
    /// set up custom fields and allowed API access to them.
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

    /// The user's job title, in at most 255 characters; a string of spaces clears it. A title
    /// that the tenant does not have yet is added; a tenant has at most 10,000.
    ///
    /// At most 255 characters. Example: `xxxxx`.
    pub fn job_title(mut self, job_title: impl Into<String>) -> Self {
        self.job_title = Some(job_title.into());
        self
    }

    /// Whether the user is to be frozen. Calls that change it are limited to one a second, and
    /// concurrent ones may fail.
    ///
    /// Example: `false`.
    pub fn is_frozen(mut self, is_frozen: bool) -> Self {
        self.is_frozen = Some(is_frozen);
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
    /// Example: `mga5oa8ayjlpzjq`.
    pub fn job_family_id(mut self, job_family_id: impl Into<String>) -> Self {
        self.job_family_id = Some(job_family_id.into());
        self
    }

    /// The IDs of the seats to assign to the user, from those available to the tenant; the app
    /// needs the scope to assign seats.
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
        Request::new(&operation::UPDATE_USER)
            .check(|check| check.length("name", self.name.as_ref(), 1..=255))
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
            .path("user_id", Some(&self.user_id))
            .query("user_id_type", self.user_id_type.as_ref())
            .query("department_id_type", self.department_id_type.as_ref())
            .body(
                Body::new()
                    .field("name", self.name.as_ref())
                    .field("en_name", self.en_name.as_ref())
                    .field("nickname", self.nickname.as_ref())
                    .field("email", self.email.as_ref())
                    .field("mobile", self.mobile.as_ref())
                    .field("mobile_visible", self.mobile_visible.as_ref())
                    .field("gender", self.gender.as_ref())
                    .field("avatar_key", self.avatar_key.as_ref())
                    .field("department_ids", self.department_ids.as_ref())
                    .field("leader_user_id", self.leader_user_id.as_ref())
                    .field("city", self.city.as_ref())
                    .field("country", self.country.as_ref())
                    .field("work_station", self.work_station.as_ref())
                    .field("join_time", self.join_time.as_ref())
                    .field("employee_no", self.employee_no.as_ref())
                    .field("employee_type", self.employee_type.as_ref())
                    .field("orders", self.orders.as_ref())
                    .field("custom_attrs", self.custom_attrs.as_ref())
                    .field("enterprise_email", self.enterprise_email.as_ref())
                    .field("job_title", self.job_title.as_ref())
                    .field("is_frozen", self.is_frozen.as_ref())
                    .field("job_level_id", self.job_level_id.as_ref())
                    .field("job_family_id", self.job_family_id.as_ref())
                    .field("subscription_ids", self.subscription_ids.as_ref())
                    .field(
                        "dotted_line_leader_user_ids",
                        self.dotted_line_leader_user_ids.as_ref(),
                    ),
            )
    }
}

call!(UpdateUser, operation::UPDATE_USER => UpdateUserResult, ErrorCode);
