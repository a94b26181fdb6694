use vendor_client_core::{Envelope, Vendor};

/// The vendor.
#[derive(Clone, Copy, Debug)]
pub enum VENDOR {}

impl Vendor for VENDOR {
    type Code = crate::ErrorCode;
    type Client = crate::Client;
    const NAME: &'static str = "VENDOR";
    const ENVELOPE: Envelope = Envelope::ENVELOPE_IS;
    const LOG_ID_HEADERS: &'static [&'static str] = &[];
}
