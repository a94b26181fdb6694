//! See `vendor_fuzz::list_unit_departments`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_fuzz::list_unit_departments(data));
