//! See `vendor_fuzz::filter_departments`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_fuzz::filter_departments(data));
