//! See `vendor_fuzz::coze_organizations`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_fuzz::coze_organizations(data));
