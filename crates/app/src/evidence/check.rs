//! Judging an evidence bundle that anybody brings, without an installation.

use hefu_bundle::{Facts, Problem};
use hefu_pki::TrustStore;

/// What is said of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleJudgement {
    /// Whether it is exactly what was sealed, and all its proofs hold.
    pub intact: bool,
    /// Whether all roots it leads to are among those the caller trusts.
    pub trusted: bool,
    /// Everything that is wrong: code, Chinese sentence, English sentence.
    pub problems: Vec<(&'static str, String, String)>,
    /// What was found out.
    pub facts: Facts,
    /// Whether the log's key is the expected one, if one was given.
    pub log_key_is_expected: Option<bool>,
}

/// Whether the bytes begin as a bundle does: a zip whose first entry is its media type.
pub fn looks_like_bundle(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") && start.get(30..38) == Some(b"mimetype".as_slice())
}

/// Judges a bundle. Total: any input has a judgement.
pub fn judge_bundle_with(
    bytes: &[u8],
    trust: &TrustStore,
    log_key: Option<&str>,
) -> BundleJudgement {
    let report = hefu_bundle::verify(bytes, trust, log_key);
    let described = |it: &Problem| (it.code(), it.chinese(), it.english());
    BundleJudgement {
        intact: report.is_intact(),
        trusted: report.roots_are_trusted,
        problems: report.problems.iter().map(described).collect(),
        log_key_is_expected: report.log_key_is_expected,
        facts: report.facts,
    }
}
