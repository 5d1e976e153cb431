//! `hefu verify`: one line per file, whatever happens. The JSON is described in `docs/VERIFY-JSON.md`.

mod lines;

use std::{
    fs::File,
    io::{Read, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use clap::Args;
use hefu_app::evidence::looks_like_bundle;
use hefu_app::verify::{Question, Report, Summary, TrustKind, TrustSource, judge_with};
use hefu_kernel::{Digest, Language};

use crate::verify_bundle::JudgedBundle;

/// The most bytes of a file that is judged.
const FILE_BYTES_MAX: u64 = 512 * 1024 * 1024;

/// Exit code for wrong usage, as clap gives it.
const USAGE: u8 = 2;

/// Where Debian and its descendants keep the system's roots.
const SYSTEM_ROOTS: &str = "/etc/ssl/certs/ca-certificates.crt";

/// What to judge, and against which roots.
#[derive(Debug, Clone, Args)]
pub struct VerifyOptions {
    /// Print one JSON object a line.
    #[arg(long)]
    pub json: bool,
    /// PEM file with certificates to trust, each named by the line before it; may be given several
    /// times.
    #[arg(long = "trust", value_name = "PEM")]
    pub trust: Vec<PathBuf>,
    /// Trust the operating system's roots as well.
    #[arg(long, value_name = "PEM", num_args = 0..=1, default_missing_value = SYSTEM_ROOTS)]
    pub system_roots: Option<PathBuf>,
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
    let trust = match trust(options) {
        Ok(trust) => trust,
        Err(problem) => {
            eprintln!("hefu verify: {problem}");
            return ExitCode::from(USAGE);
        }
    };
    let question = Question {
        trust,
        at_seconds: now_seconds,
    };
    let language = if options.english {
        Language::English
    } else {
        Language::Chinese
    };
    let mut all_valid = true;
    for path in &options.files {
        let started = Instant::now();
        let judged = judge_file(path, &question);
        all_valid &= judged.as_ref().is_ok_and(Judged::is_valid);
        let milliseconds = started.elapsed().as_secs_f64() * 1_000.0;
        let line = match (&judged, options.json) {
            (Ok(Judged::Bundle(bundle)), true) => bundle.json(path, milliseconds).to_string(),
            (Ok(Judged::Bundle(bundle)), false) => bundle.text(path, language),
            (Ok(Judged::Document(document)), true) => {
                lines::json(path, Ok(document), milliseconds).to_string()
            }
            (Ok(Judged::Document(document)), false) => lines::text(path, Ok(document), language),
            (Err(reason), true) => lines::json(path, Err(reason), milliseconds).to_string(),
            (Err(reason), false) => lines::text(path, Err(reason), language),
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

/// Whom to believe, or a sentence about what can not be read.
fn trust(options: &VerifyOptions) -> Result<Vec<TrustSource>, String> {
    let mut sources = Vec::new();
    // An installation's own root is a convenience: where there is none, nothing is missing.
    let own = options.data.join("root.pem");
    if let Ok(text) = std::fs::read_to_string(&own) {
        let source = TrustSource::given(TrustKind::Installation, &text);
        sources.push(source.map_err(|problem| format!("{}: {problem}", own.display()))?);
    }
    for path in &options.trust {
        let text = read(path).map_err(|problem| format!("--trust {problem}"))?;
        let named = TrustSource::bundle(TrustKind::List, &text)
            .map_err(|problem| format!("--trust {}: {problem}", path.display()))?;
        sources.extend(named);
    }
    if let Some(path) = &options.system_roots {
        let text = read(path).map_err(|problem| format!("--system-roots {problem}"))?;
        let source = TrustSource::system(&path.to_string_lossy(), &text);
        let named = |problem| format!("--system-roots {}: {problem}", path.display());
        sources.push(source.map_err(named)?);
    }
    Ok(sources)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// What is said of one file.
enum Judged {
    /// A PDF, or whatever is none.
    Document(Box<JudgedDocument>),
    /// An evidence bundle.
    Bundle(Box<JudgedBundle>),
}

impl Judged {
    fn is_valid(&self) -> bool {
        match self {
            Self::Document(document) => document.report.summary == Summary::Valid,
            Self::Bundle(bundle) => bundle.is_valid(),
        }
    }
}

struct JudgedDocument {
    report: Report,
    digest: Digest,
}

/// Why a file was not judged at all.
enum NotJudged {
    Unreadable(String),
    TooLarge,
    Fault,
}

fn judge_file(path: &Path, question: &Question) -> Result<Judged, NotJudged> {
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
    let judged = catch_unwind(AssertUnwindSafe(|| {
        if looks_like_bundle(&bytes) {
            return Judged::Bundle(Box::new(JudgedBundle::of(&bytes, question)));
        }
        Judged::Document(Box::new(JudgedDocument {
            report: judge_with(&bytes, question),
            digest: hefu_app::vault::digest(&bytes),
        }))
    }));
    judged.map_err(|_| NotJudged::Fault)
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
