//! What the store does, on SQLite in a folder of the test's own.

mod administrator;
mod chance;
mod erasing;
mod failing;
mod flaws;
mod grouping;
mod jobs;
mod lists;
mod log;
mod records;
mod replaying;
mod world;
