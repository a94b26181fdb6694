//! What is OneAccess's own: how its failures look.

use vendor_client_core::Vendor;

/// Huawei Cloud OneAccess.
#[derive(Clone, Copy, Debug)]
pub enum OneAccess {}

impl Vendor for OneAccess {
    const LOG_ID_HEADERS: &'static [&'static str] = &["x-request-id"];
}
