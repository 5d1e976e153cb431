//! Looking for what could change what is seen, and taking it away.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pdf::settle(data));
