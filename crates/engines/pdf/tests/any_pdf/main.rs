//! Any PDF in: damaged files are mended, what could change what is seen is named and flattened, and
//! no file takes more than its share of time and memory.

#[path = "../engine/support.rs"]
#[allow(dead_code)] // Shared with the other tests; not all of it is used here.
mod support;

mod preflight;
mod repair;
