//! Signing whatever opens.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pades::sign_any(data));
