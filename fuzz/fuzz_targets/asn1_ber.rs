//! ASN.1, and BER rewritten to DER.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hefu_fuzz::pki::asn1_ber(data));
