//! Witnesses of transparency logs (C2SP `tlog-witness`): being one (`hefu witness`), and asking some.

mod client;
mod memory;
mod serve;

pub(crate) use client::parse;
pub use client::witnesses;
pub use serve::{WitnessSettings, router, serve};
