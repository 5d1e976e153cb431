//! Every file that a fuzzer found worth keeping, and every one that once failed.

use crate::replay::replay;
use crate::targets;

fn check(target: &str, holds: fn(&[u8])) {
    replay(env!("CARGO_MANIFEST_DIR"), target, holds);
}

#[test]
fn kept_files_of_cms_hold() {
    check("cms", targets::cms);
}

#[test]
fn kept_files_of_certificate_hold() {
    check("certificate", targets::certificate);
}

#[test]
fn kept_files_of_ocsp_hold() {
    check("ocsp", targets::ocsp);
}

#[test]
fn kept_files_of_revocation_list_hold() {
    check("revocation_list", targets::revocation_list);
}

#[test]
fn kept_files_of_time_stamp_hold() {
    check("time_stamp", targets::time_stamp);
}

#[test]
fn kept_files_of_asn1_ber_hold() {
    check("asn1_ber", targets::asn1_ber);
}
