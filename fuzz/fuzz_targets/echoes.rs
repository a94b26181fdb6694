//! See `vendor_fuzz::echoes`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_fuzz::echoes(data));
