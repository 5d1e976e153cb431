//! What holds for every document and for any input.

#[path = "../../../../../fuzz/src/paper.rs"]
mod paper;
#[path = "../../../../../fuzz/src/replay.rs"]
mod replay;
#[path = "../../../../../fuzz/src/pdf.rs"]
mod targets;

mod documents;
mod kept;
