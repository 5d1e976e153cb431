//! Revocation lists.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pki::revocation_list(data));
