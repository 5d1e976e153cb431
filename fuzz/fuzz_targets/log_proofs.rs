//! Inclusion and consistency proofs.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::tlog::proofs(data));
