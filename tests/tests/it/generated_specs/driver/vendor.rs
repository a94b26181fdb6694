use vendor_client_core::Vendor;

/// The vendor.
#[derive(Clone, Copy, Debug)]
pub enum VENDOR {}

impl Vendor for VENDOR {
    const LOG_ID_HEADERS: &'static [&'static str] = &[];
}
