//! Judging an evidence bundle that anybody brings, without an installation.

use hefu_bundle::{Problem, read_container};
use hefu_pki::{Certificate, TrustStore};

pub use hefu_bundle::Facts;

use crate::verify::{Question, Report, Summary, Trust, judge_with};

/// What is said of a bundle.
#[derive(Debug)]
pub struct BundleJudgement {
    /// Whether it is exactly what was sealed, all its proofs hold and so do the signatures in its PDFs.
    pub intact: bool,
    /// Whether all roots it leads to are among those the caller trusts.
    pub trusted: bool,
    /// Everything that is wrong with the bundle itself.
    pub problems: Vec<BundleProblem>,
    /// What was found out.
    pub facts: Facts,
    /// Whether the log's key is the expected one, if one was given.
    pub log_key_is_expected: Option<bool>,
    /// The reports about the PDFs in it, by path.
    pub documents: Vec<(String, Report)>,
}

/// What is wrong, for machines and people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleProblem {
    /// Stable code, such as `proof`.
    pub code: &'static str,
    /// A sentence in Chinese.
    pub chinese: String,
    /// The same in English.
    pub english: String,
}

/// Whether the bytes begin as a bundle does: a zip whose first entry is its media type.
pub fn looks_like_bundle(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") && start.get(30..38) == Some(b"mimetype".as_slice())
}

/// Judges a bundle and the PDFs in it. Total: any input has a judgement.
pub fn judge_bundle_with(
    bytes: &[u8],
    question: &Question,
    log_key: Option<&str>,
) -> BundleJudgement {
    let report = hefu_bundle::verify(bytes, &anchors(question), log_key);
    let described = |it: &Problem| BundleProblem {
        code: it.code(),
        chinese: it.chinese(),
        english: it.english(),
    };
    let entries = read_container(bytes).unwrap_or_default();
    let documents: Vec<(String, Report)> = entries
        .into_iter()
        .filter(|(name, _)| name.ends_with(".pdf"))
        .map(|(name, bytes)| (name.to_owned(), judge_with(bytes, question)))
        .collect();
    let holds = |(_, report): &(String, Report)| report.summary == Summary::Valid;
    let trusted = |(_, report): &(String, Report)| report.trust == Trust::Trusted;
    BundleJudgement {
        intact: report.is_intact() && documents.iter().all(holds),
        trusted: report.roots_are_trusted && documents.iter().all(trusted),
        problems: report.problems.iter().map(described).collect(),
        log_key_is_expected: report.log_key_is_expected,
        facts: report.facts,
        documents,
    }
}

fn anchors(question: &Question) -> TrustStore {
    let sources = question.trust.iter();
    let certificates = sources.filter_map(|source| Certificate::all_from_pem(&source.pem).ok());
    TrustStore::new(certificates.flatten().collect())
}
