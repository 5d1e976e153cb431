//! What holds for every document that is signed and for any input.

#[path = "../../../../../fuzz/src/paper.rs"]
mod paper;
#[path = "../../../../../fuzz/src/replay.rs"]
mod replay;
#[path = "../../../../../fuzz/src/pades.rs"]
mod targets;

mod bounds;
mod kept;
mod signing;
