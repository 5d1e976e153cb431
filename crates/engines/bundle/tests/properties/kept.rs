//! Every file that a fuzzer found worth keeping, and every one that once failed.

use crate::replay::replay;
use crate::targets;

fn check(target: &str, holds: fn(&[u8])) {
    replay(env!("CARGO_MANIFEST_DIR"), target, holds);
}

#[test]
fn kept_files_of_bundle_hold() {
    check("bundle", targets::bundle);
}
