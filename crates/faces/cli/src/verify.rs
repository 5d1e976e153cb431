//! `hefu verify`: one line per file, whatever happens.

use std::{
    fs::File,
    io::{Read, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use hefu_app::verify::{
    Judgement, ReportLanguage, SignatureReport, Summary, Trust, judge_with, trust_from_pem,
};
use serde_json::{Value, json};

/// The most bytes of a file that is judged.
const FILE_BYTES_MAX: u64 = 512 * 1024 * 1024;

/// Exit code for wrong usage, as clap gives it.
const USAGE: u8 = 2;

/// What to judge, and against which roots.
#[derive(Debug, Clone, Args)]
pub struct VerifyOptions {
    /// Print one JSON object a line.
    #[arg(long)]
    pub json: bool,
    /// PEM file with certificates to trust; may be given several times.
    #[arg(long = "trust", value_name = "PEM")]
    pub trust: Vec<PathBuf>,
    /// Folder of an installation whose own root (root.pem in it) is trusted as well.
    #[arg(long, env = "HEFU_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Sentences in English instead of Chinese.
    #[arg(long)]
    pub english: bool,
    /// The files.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// Judges all files, prints a line for each and returns the exit code.
pub fn run(options: &VerifyOptions, now_seconds: i64, out: &mut dyn Write) -> ExitCode {
    let mut pems = Vec::new();
    for path in &options.trust {
        match std::fs::read_to_string(path) {
            Ok(text) => pems.push(text),
            Err(error) => return usage(&format!("--trust {}: {error}", path.display())),
        }
    }
    let named = pems.len();
    // An installation's own root is a convenience: where there is none, nothing is missing.
    pems.extend(std::fs::read_to_string(options.data.join("root.pem")));
    let trust = match trust_from_pem(pems.iter().map(String::as_str)) {
        Ok(trust) => trust,
        Err(place) if place < named => {
            return usage(&format!(
                "--trust {}: no certificate in PEM",
                options.trust[place].display()
            ));
        }
        Err(_) => {
            return usage(&format!(
                "{}: no certificate in PEM",
                options.data.join("root.pem").display()
            ));
        }
    };
    let mut all_valid = true;
    for path in &options.files {
        let started = std::time::Instant::now();
        let judged = judge_file(path, |bytes| judge_with(bytes, &trust, now_seconds));
        let valid = matches!(&judged, Ok(judgement) if judgement.report.summary == Summary::Valid);
        all_valid &= valid;
        let ms = started.elapsed().as_secs_f64() * 1_000.0;
        let line = if options.json {
            json_line(path, &judged, ms).to_string()
        } else {
            text_lines(path, &judged, options)
        };
        if writeln!(out, "{line}").is_err() {
            break;
        }
    }
    if all_valid {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn usage(problem: &str) -> ExitCode {
    eprintln!("hefu verify: {problem}");
    ExitCode::from(USAGE)
}

/// Why a file was not judged at all.
enum NotJudged {
    Unreadable(String),
    TooLarge,
    Fault,
}

fn judge_file(path: &Path, judge: impl Fn(&[u8]) -> Judgement) -> Result<Judgement, NotJudged> {
    let unreadable = |error: std::io::Error| NotJudged::Unreadable(error.kind().to_string());
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(NotJudged::TooLarge);
    }
    // The engine is written not to panic; should it, the other files still get their line.
    catch_unwind(AssertUnwindSafe(|| judge(&bytes))).map_err(|_| NotJudged::Fault)
}

fn json_line(path: &Path, judged: &Result<Judgement, NotJudged>, ms: f64) -> Value {
    let file = path.to_string_lossy();
    let ms = (ms * 1_000.0).round() / 1_000.0;
    let judgement = match judged {
        Ok(judgement) => judgement,
        Err(reason) => {
            let (summary, code) = reason.words();
            return json!({
                "file": file, "summary": summary.code(), "trust": Trust::None.code(), "signatures": [],
                "findings": [{ "code": code }], "ms": ms,
            });
        }
    };
    let report = &judgement.report;
    json!({
        "file": file,
        "summary": report.summary.code(),
        "trust": report.trust.code(),
        "sha256": judgement.digest.to_hex(),
        "signatures": report.signatures.iter().map(signature_json).collect::<Vec<_>>(),
        "findings": report.findings.iter().map(finding_json).collect::<Vec<_>>(),
        "ms": ms,
    })
}

impl NotJudged {
    fn words(&self) -> (Summary, String) {
        match self {
            Self::Unreadable(problem) => (Summary::Broken, format!("unreadable: {problem}")),
            Self::TooLarge => (Summary::Refused, "too_large".to_owned()),
            Self::Fault => (Summary::Broken, "internal_fault".to_owned()),
        }
    }
}

fn signature_json(signature: &SignatureReport) -> Value {
    json!({
        "field": signature.field,
        "kind": signature.kind.code(),
        "summary": signature.summary.code(),
        "trust": signature.trust.code(),
        "digest_matches": signature.digest_matches,
        "sub_filter": signature.sub_filter,
        "hash": signature.hash,
        "signer": signature.signer.as_ref().map(certificate_json),
        "claimed_name": signature.claimed_name,
        "reason": signature.reason,
        "claimed_time": signature.claimed_time,
        "time_stamp": signature.time_stamp.as_ref().map(|stamp| json!({
            "time": stamp.time,
            "authority": stamp.authority.as_ref().map(|authority| authority.subject.clone()),
            "intact": stamp.intact,
            "trust": stamp.trust.code(),
        })),
        "covers_whole_document": signature.covers_whole_document,
        "findings": signature.findings.iter().map(finding_json).collect::<Vec<_>>(),
    })
}

fn certificate_json(info: &hefu_app::verify::CertificateInfo) -> Value {
    json!({
        "subject": info.subject,
        "organisation": info.organisation,
        "serial_number": info.serial_number,
        "issuer": info.issuer,
        "not_before": info.not_before,
        "not_after": info.not_after,
        "sha256": info.sha256,
        "key_algorithm": info.key_algorithm,
    })
}

fn finding_json(finding: &hefu_app::verify::Finding) -> Value {
    json!({ "code": finding.kind.code(), "field": finding.field, "object": finding.object })
}

fn text_lines(
    path: &Path,
    judged: &Result<Judgement, NotJudged>,
    options: &VerifyOptions,
) -> String {
    let language = if options.english {
        ReportLanguage::English
    } else {
        ReportLanguage::Chinese
    };
    let judgement = match judged {
        Ok(judgement) => judgement,
        Err(reason) => {
            let (summary, code) = reason.words();
            return format!("{}: {} ({code})", path.display(), summary.text(language));
        }
    };
    let report = &judgement.report;
    let mut text = format!(
        "{}: {} {}",
        path.display(),
        report.summary.text(language),
        report.trust.text(language)
    );
    for finding in &report.findings {
        text += &format!("\n  - {}", finding.kind.text(language));
    }
    for signature in &report.signatures {
        let signer = signature
            .signer
            .as_ref()
            .map_or("?", |signer| signer.subject.as_str());
        text += &format!(
            "\n  {signer}: {} {}",
            signature.summary.text(language),
            signature.trust.text(language)
        );
        if let Some(stamp) = &signature.time_stamp {
            let time = hefu_kernel::Timestamp::from_seconds(stamp.time).beijing_text();
            text += &format!(" {time} UTC+8");
        }
        for finding in &signature.findings {
            text += &format!("\n    - {}", finding.kind.text(language));
        }
    }
    text
}
