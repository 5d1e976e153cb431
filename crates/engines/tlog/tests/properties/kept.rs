//! Every file that a fuzzer found worth keeping, and every one that once failed.

use crate::replay::replay;
use crate::targets;

fn check(target: &str, holds: fn(&[u8])) {
    replay(env!("CARGO_MANIFEST_DIR"), target, holds);
}

#[test]
fn kept_files_of_notes_hold() {
    check("notes", targets::notes);
}

#[test]
fn kept_files_of_log_proofs_hold() {
    check("log_proofs", targets::proofs);
}
