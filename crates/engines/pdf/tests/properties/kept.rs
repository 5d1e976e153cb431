//! Every file that a fuzzer found worth keeping, and every one that once failed.

use crate::replay::replay;
use crate::targets;

fn check(target: &str, holds: fn(&[u8])) {
    replay(env!("CARGO_MANIFEST_DIR"), target, holds);
}

#[test]
fn kept_files_of_pdf_open_hold() {
    check("pdf_open", targets::open);
}

#[test]
fn kept_files_of_pdf_repair_hold() {
    check("pdf_repair", targets::mend);
}

#[test]
fn kept_files_of_pdf_text_hold() {
    check("pdf_text", targets::text);
}

#[test]
fn kept_files_of_pdf_preflight_flatten_hold() {
    check("pdf_preflight_flatten", targets::settle);
}

#[test]
fn kept_files_of_seal_image_hold() {
    check("seal_image", targets::seal_image);
}
