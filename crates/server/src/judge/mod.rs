//! Looking at strangers' files in processes of their own.
//!
//! [`JudgePool`] starts this very program again as `hefu judge`, with an empty environment and three
//! pipes. That process ([`run`]) gives up everything it does not need before it reads a byte, answers one
//! question about one file, and ends. It is never used twice, so that no file can reach another.

mod child;
mod pool;
mod wire;

pub use child::run;
pub use pool::{JudgePool, PoolLimits};
