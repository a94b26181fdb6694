//! See `vendor_fuzz::headers`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_fuzz::headers(data));
