//! Signed notes, checkpoints, witness requests, tile addresses.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::tlog::notes(data));
