//! Other people's program on the same file in the same run.

use crate::Outcome;
use crate::signing::{Desk, FIELD};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/pyhanko_sign.py");
const PYTHON: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../.venv/bin/python");

/// Signatures (B-B, P-256) that pyHanko makes per second of its processor time.
pub fn pyhanko(desk: &Desk) -> Outcome<f64> {
    if !Path::new(PYTHON).exists() {
        return Err("pyHanko is missing: `make bench` installs it into .venv".into());
    }
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    fs::write(path("document.pdf"), &desk.document)?;
    fs::write(path("key.pem"), pem("PRIVATE KEY", &desk.key.to_pkcs8()?))?;
    for (index, certificate) in desk.chain.iter().enumerate() {
        fs::write(path(&format!("{index}.pem")), certificate.to_pem())?;
    }
    let mut command = Command::new(PYTHON);
    command.args([SCRIPT, FIELD]).current_dir(folder.path());
    command.args((0..desk.chain.len()).map(|index| format!("{index}.pem")));
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    let number = |name: &str| answer[name].as_f64().ok_or("pyHanko's figures are missing");
    Ok(number("signatures")? / number("cpu_seconds")?)
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut lines = format!("-----BEGIN {label}-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(64));
        lines += line;
        lines.push('\n');
        rest = after;
    }
    lines + &format!("-----END {label}-----\n")
}
