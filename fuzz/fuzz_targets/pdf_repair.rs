//! Mending a damaged document.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pdf::mend(data));
