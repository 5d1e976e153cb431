//! `hefu fsck`.

use std::process::ExitCode;

use hefu_app::{
    check::{Checker, Finding, Report},
    vault::Vault,
};
use hefu_cli::FsckOptions;
use serde_json::json;

use super::{at_path, must_exist, open_store, read_settings, sentence};
use crate::{master_key, wiring};

/// The check could not be carried out.
const NOT_FOUND_OUT: u8 = 2;
/// Every so many contracts a line tells how far the check is.
const TELL_EVERY: u64 = 10_000;

/// Checks and prints what was found.
pub async fn fsck(options: &FsckOptions) -> ExitCode {
    let report = match check(options).await {
        Ok(report) => report,
        Err(problem) => {
            eprintln!("hefu: {problem}");
            return ExitCode::from(NOT_FOUND_OUT);
        }
    };
    if options.json {
        println!("{}", to_json(&report));
    } else {
        print!("{}", to_text(&report));
    }
    if report.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

async fn check(options: &FsckOptions) -> Result<Report, String> {
    let data = &options.place.data;
    let settings = read_settings(data)?;
    must_exist(data, &settings)?;
    let store = open_store(data, &settings).await?;
    let blobs = wiring::blobs(data, &settings)?;
    let checker = Checker {
        store: &store,
        blobs: &*blobs,
        vault: &Vault::new(master_key::existing(data)?),
        deep: options.deep,
    };
    let mut kept = Vec::new();
    for path in &options.checkpoint {
        kept.push(std::fs::read(path).map_err(at_path(path))?);
    }
    let mut told = 0;
    checker
        .run_against(&kept, |report| {
            if report.contracts / TELL_EVERY > told {
                told = report.contracts / TELL_EVERY;
                eprintln!("{} contracts checked", report.contracts);
            }
        })
        .await
        .map_err(sentence)
}

/// One object: counts and findings.
fn to_json(report: &Report) -> serde_json::Value {
    let findings: Vec<_> = report
        .findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.fault.code(),
                "contract": finding.contract.map(|id| id.to_string()),
                "place": finding.place,
            })
        })
        .collect();
    json!({
        "sound": report.findings.is_empty(),
        "contracts": report.contracts,
        "files": report.files,
        "blobs": report.blobs,
        "bytes": report.bytes,
        "findings": findings,
    })
}

pub(super) fn to_text(report: &Report) -> String {
    let mut text: String = report.findings.iter().map(line).collect();
    let verdict = if report.findings.is_empty() {
        "完好 sound".to_owned()
    } else {
        format!("发现 {0} 处损坏 {0} damaged", report.findings.len())
    };
    text += &format!(
        "{verdict} · {} contracts, {} files, {} documents, {} bytes\n",
        report.contracts, report.files, report.blobs, report.bytes
    );
    text
}

fn line(finding: &Finding) -> String {
    let contract = finding
        .contract
        .map(|id| format!(" · contract {id}"))
        .unwrap_or_default();
    format!("{} · {}{contract}\n", finding.fault.code(), finding.place)
}
