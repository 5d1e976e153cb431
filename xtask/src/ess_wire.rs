//! `cargo xtask ess-wire`: Rust types of the two services from the contract's JSON.

use std::error::Error;

use crate::files::Mode;

/// Writes or checks.
pub fn run(_mode: Mode) -> Result<Vec<String>, Box<dyn Error>> {
    Ok(Vec::new())
}
