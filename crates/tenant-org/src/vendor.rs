//! What is OneAccess's own: how its failures look.

use vendor_client_core::{Envelope, Vendor};

use crate::{Client, ErrorCode};

/// Huawei Cloud OneAccess.
#[derive(Clone, Copy, Debug)]
pub enum OneAccess {}

impl Vendor for OneAccess {
    type Code = ErrorCode;
    type Client = Client;

    const NAME: &'static str = "Huawei Cloud OneAccess";
    // The second pair is OAuth's, for failures of the access token.
    const ENVELOPE: Envelope =
        Envelope::Bare { failures: &[("error_code", "error_msg"), ("error", "error_description")] };
    const LOG_ID_HEADERS: &'static [&'static str] = &["x-request-id"];
}
