//! What holds for any input, on every kept file.

#[path = "../../../../../fuzz/src/replay.rs"]
mod replay;
#[path = "../../../../../fuzz/src/pki.rs"]
mod targets;

mod kept;
