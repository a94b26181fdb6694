//! See `vendor_fuzz::list_collaboration_tenants`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_fuzz::list_collaboration_tenants(data));
