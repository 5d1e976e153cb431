//! Pictures for seals.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pdf::seal_image(data));
