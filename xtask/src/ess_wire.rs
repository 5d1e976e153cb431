//! `cargo xtask ess-wire`: Rust types of the two services from the contract's JSON.
//!
//! Reads `crates/faces/ess_wire/contract/`, writes `crates/faces/ess_wire/src/generated/`. The
//! output is passed through rustfmt, so that formatting the crate changes nothing.

mod contract;
mod names;
mod rust;

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::files::{self, Mode};
use contract::Contract;

const CONTRACT: &str = "crates/faces/ess_wire/contract";
const GENERATED: &str = "crates/faces/ess_wire/src/generated";

/// Writes the generated files, or says which differ.
pub fn run(mode: Mode) -> Result<Vec<String>, Box<dyn Error>> {
    let root = files::root();
    let contract = Contract::read(&root.join(CONTRACT))?;
    let mut wanted = BTreeMap::new();
    for (path, text) in rust::generate(&contract)? {
        wanted.insert(path, formatted(&root, &text)?);
    }
    files::settle(&root, GENERATED, &wanted, mode)
}

fn formatted(root: &Path, text: &str) -> Result<String, Box<dyn Error>> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let Some(mut input) = rustfmt.stdin.take() else {
        return Err("rustfmt has no input".into());
    };
    // Fed from a thread of its own: rustfmt may answer before it has read everything.
    let output = std::thread::scope(|scope| {
        let feeder = scope.spawn(move || input.write_all(text.as_bytes()));
        let output = rustfmt.wait_with_output();
        feeder
            .join()
            .map_err(|_| std::io::Error::other("rustfmt could not be fed"))??;
        output
    })?;
    if !output.status.success() {
        return Err("rustfmt refused generated text".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
