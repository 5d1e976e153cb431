//! Other people's program on the same file in the same run.

use crate::Outcome;
use crate::signing::{Desk, FIELD};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/pyhanko_sign.py");
const VERIFY_SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/pyhanko_verify.py");
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

/// Signed files that pyHanko and pdfsig judge per second of their processor time. Of pdfsig starting the
/// program is part of it, since it knows no other way.
pub fn verifiers(signed: &[u8], root_pem: &str) -> Outcome<[f64; 2]> {
    const RUNS: u32 = 40;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("signed.pdf"), signed)?;
    fs::write(folder.path().join("root.pem"), root_pem)?;
    let mut command = Command::new(PYTHON);
    let output = command
        .arg(VERIFY_SCRIPT)
        .current_dir(folder.path())
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    let number = |name: &str| answer[name].as_f64().ok_or("pyHanko's figures are missing");
    let pyhanko = number("signatures")? / number("cpu_seconds")?;
    let before = children_seconds()?;
    for _ in 0..RUNS {
        let mut pdfsig = Command::new("pdfsig");
        let output = pdfsig
            .args(["-nocert", "signed.pdf"])
            .current_dir(folder.path())
            .output()?;
        if !String::from_utf8_lossy(&output.stdout).contains("Signature is Valid") {
            return Err("pdfsig does not find the signature valid".into());
        }
    }
    Ok([pyhanko, f64::from(RUNS) / (children_seconds()? - before)])
}

/// Processor time of all children that have ended (proc_pid_stat(5), fields 16 and 17).
fn children_seconds() -> Outcome<f64> {
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat")?;
    let (_, fields) = stat
        .rsplit_once(") ")
        .ok_or("an unknown form of /proc/self/stat")?;
    let fields: Vec<&str> = fields.split(' ').collect();
    let ticks = |place: usize| fields.get(place).and_then(|it| it.parse::<f64>().ok());
    let (user, system) = (ticks(13), ticks(14));
    Ok((user.ok_or("no figure")? + system.ok_or("no figure")?) / TICKS_PER_SECOND)
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
