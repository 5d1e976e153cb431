//! Signing sound documents of any structure, by several people.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pades::sign_paper(data));
