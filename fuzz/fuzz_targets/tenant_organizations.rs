//! See `vendor_fuzz::tenant_organizations`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_fuzz::tenant_organizations(data));
