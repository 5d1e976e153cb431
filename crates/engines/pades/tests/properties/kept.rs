//! Every file that a fuzzer found worth keeping, and every one that once failed.

use crate::replay::replay;
use crate::targets;

fn check(target: &str, holds: fn(&[u8])) {
    replay(env!("CARGO_MANIFEST_DIR"), target, holds);
}

#[test]
fn kept_files_of_pdf_sign_hold() {
    check("pdf_sign", targets::sign_any);
}

#[test]
fn kept_files_of_pdf_sign_made_hold() {
    check("pdf_sign_made", targets::sign_paper);
}

#[test]
fn kept_files_of_pades_verify_hold() {
    check("pades_verify", targets::judge);
}
