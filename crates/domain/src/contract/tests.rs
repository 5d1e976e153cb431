//! The rules of a contract's life, as facts.

mod random;
mod refusals;
mod table;
mod world;
