//! The transparency log: how many entries get their places a second, durably, by the product's own
//! sequencer on an SQLite file.

use crate::Outcome;
use crate::report::Figure;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const PROGRAM: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../target/release/examples/log"
);
const ENTRIES: &str = "100000";

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    if !Path::new(PROGRAM).exists() {
        return Err(format!("{PROGRAM} is missing: `make bench` builds it").into());
    }
    let folder = tempfile::tempdir()?;
    let database = folder.path().join("log.db");
    let output = Command::new(PROGRAM).arg(database).arg(ENTRIES).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    let number = |name: &str| answer[name].as_f64().ok_or("the log's figures are missing");
    Ok(vec![
        Figure::new("log_leaves_per_s", number("log_leaves_per_s")?, "1/s").against(
            "storing the events themselves",
            number("log_events_stored_per_s")?,
        ),
        Figure::new("log_step_ms_max", number("log_step_ms_max")?, "ms"),
    ])
}
