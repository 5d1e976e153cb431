//! Any PDF in: damaged files are mended, what could change what is seen is named and flattened, and
//! no file takes more than its share of time and memory.

mod preflight;
mod repair;
