// Made from specs/feishu-directory/openapi.yaml by `cargo xtask codegen`. Do not edit: edit that.

//! The operations of the family.

use vendor_client_core::plumbing::{Call, Transport};

use super::request;
use crate::vendor::Feishu;

/// Units and the departments bound to them.
///
/// Made by [`Client::contact`](crate::Client::contact). Making and cloning it is cheap, and
/// it shares all with the client that it comes from.
#[derive(Clone, Debug)]
pub struct Contact {
    transport: Transport<Feishu>,
}

impl Contact {
    pub(in crate::generated) fn new(transport: Transport<Feishu>) -> Self {
        Self { transport }
    }

    /// Lists the departments bound to a unit.
    ///
    /// ```no_run
    /// use feishu_directory::{Client, Error};
    ///
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.contact().list_unit_departments("BU121").page_size(50).items();
    /// while let Some(unit_department) = items.try_next().await? {
    ///     println!("{unit_department:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A unit groups departments of one tenant. The answer pairs the unit's ID with the ID of
    /// each department bound to it, at most 100 pairs a page. Takes tenant tokens only.
    ///
    /// - `unit_id`: The unit's ID, as returned when the unit is created or when units are
    ///   listed: see
    ///   <https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/unit/list>.
    ///   Example: `BU121`.
    /// - Request: `GET /contact/v3/unit/list_department`
    /// - Token: `tenant_access_token`
    /// - Needs the scope `contact:unit:readonly`
    /// - Apps: self built
    /// - Rate limit: 1000 requests a minute and 50 requests a second
    /// - Page: <https://open.feishu.cn/document/server-docs/contact-v3/unit/list_department>,
    ///   updated 2024-07-05
    ///
    /// # Errors
    ///
    /// Besides those that any call can meet:
    ///
    /// - [`InternalError`](crate::ErrorCode::InternalError): Report the X-Request-Id of the
    ///   call to technical support at <https://applink.feishu.cn/TLJpeNdW>.
    /// - [`PageSizeInvalid`](crate::ErrorCode::PageSizeInvalid): Send a page_size that the
    ///   parameter allows, at most 100.
    /// - [`PageTokenInvalid`](crate::ErrorCode::PageTokenInvalid): Send the page_token of the
    ///   previous answer, or none to start again.
    /// - [`UnitIdInvalid`](crate::ErrorCode::UnitIdInvalid): Look up the unit's ID with the
    ///   operation that lists units, and send that.
    #[doc(alias = "contact/v3/unit/list_department")]
    #[doc(alias = "list_department")]
    pub fn list_unit_departments(
        &self,
        unit_id: impl Into<String>,
    ) -> request::ListUnitDepartments {
        request::ListUnitDepartments::new(Call::new(&self.transport), unit_id.into())
    }
}
