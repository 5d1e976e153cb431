//! Opening a document and walking it.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pdf::open(data));
