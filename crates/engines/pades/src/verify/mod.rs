//! Verification: facts, then policy, then verdict (`docs/VERIFICATION.md`).

mod facts;
mod finding;
mod policy;
mod report;
mod signatures;
mod trust;
mod verdict;

pub use finding::{Consequence, Finding, FindingKind, Language};
pub use report::{
    ChangeReport, Level, Permission, ProvedTime, Report, RevisionReport, SignatureKind,
    SignatureReport, Summary, TimeStampReport, Trust,
};
pub use verdict::{Indication, SubIndication, Verdict};

use facts::changes;
use facts::evidence::Evidence;
use facts::place::{History, Located, PrefixHash, mark_shared_ranges};
use hefu_pdf::{Document, Limits, PdfError, Revision};
use hefu_pki::{RevocationEvidence, RevocationList, TrustStore};
use policy::Judged;

/// Most revisions compared with one another; more are refused rather than let run for minutes.
const MAX_COMPARED_REVISIONS: usize = 200;

/// Most signatures judged, each of which closes a revision of its own if it is sound.
const MAX_SIGNATURES: usize = MAX_COMPARED_REVISIONS;

/// Most findings of later changes, of which every earlier signature lists its own.
const MAX_LATER_FINDINGS: usize = 500_000;

/// Roots that are trusted, and why: the report says which source vouches for whom.
#[derive(Clone, Copy)]
pub struct TrustSource<'a> {
    /// A short name, such as `own`, `list`, `system` or `pasted`.
    pub name: &'a str,
    /// Its roots.
    pub anchors: &'a TrustStore,
}

/// How to verify.
#[derive(Clone, Copy)]
pub struct VerifyOptions<'a> {
    /// The roots that are trusted.
    pub trust: &'a TrustStore,
    /// What the report calls the source of [`VerifyOptions::trust`].
    pub trust_name: &'a str,
    /// Further roots.
    pub more_trust: &'a [TrustSource<'a>],
    /// Now, Unix seconds: certificates are judged at this time unless a trusted time stamp proves an earlier one.
    pub at: i64,
    /// Revocation lists besides those that the document keeps. Those of other CAs are passed over.
    pub revocation_lists: &'a [RevocationList],
    /// Further revocation data besides what the document keeps: lists and OCSP responses. Nothing is
    /// copied of it, so this suits data that serves for many files.
    pub evidence: Option<&'a RevocationEvidence>,
    /// Whether a certificate of whose issuer no current revocation data is at hand counts as
    /// [`Trust::RevocationUnknown`].
    pub require_revocation: bool,
    /// Limits for reading the file.
    pub limits: Limits,
}

impl<'a> VerifyOptions<'a> {
    /// Default limits, revocation not asked for.
    pub fn new(trust: &'a TrustStore, at: i64) -> Self {
        VerifyOptions {
            trust,
            trust_name: "given",
            more_trust: &[],
            at,
            revocation_lists: &[],
            evidence: None,
            require_revocation: false,
            limits: Limits::default(),
        }
    }

    /// All sources of trust.
    fn sources(&self) -> impl Iterator<Item = TrustSource<'a>> {
        let first = TrustSource {
            name: self.trust_name,
            anchors: self.trust,
        };
        std::iter::once(first).chain(self.more_trust.iter().copied())
    }
}

/// Verifies every signature of a file. Total: any input has a report.
pub fn verify(bytes: &[u8], options: &VerifyOptions<'_>) -> Report {
    match examine(bytes, options) {
        Ok(report) => report,
        Err(finding) => Report {
            summary: Summary::of(Some(finding.kind.consequence())),
            trust: Trust::None,
            verdict: Some(verdict::of_findings([&finding])),
            level: None,
            findings: vec![finding],
            signatures: Vec::new(),
            revisions: Vec::new(),
        },
    }
}

fn examine(bytes: &[u8], options: &VerifyOptions<'_>) -> Result<Report, Finding> {
    let document = Document::open_with(bytes, options.limits).map_err(unreadable)?;
    let signatures = document.signatures().map_err(unreadable)?;
    let revisions = document.revisions().map_err(unreadable)?;
    if revisions.len() > MAX_COMPARED_REVISIONS || signatures.len() > MAX_SIGNATURES {
        return Err(Finding::new(FindingKind::TooMuchWork));
    }
    let history = History::new(&document, &revisions, &signatures);
    let mut findings = history.removed_signatures(&signatures);
    let mut located: Vec<Located> = signatures
        .into_iter()
        .map(|signature| history.locate(signature))
        .collect();
    located.sort_by_key(|signature| signature.end.unwrap_or(usize::MAX));
    mark_shared_ranges(&mut located);
    if !located.is_empty() && document.trailing_bytes() > 0 {
        findings.push(Finding::new(FindingKind::TrailingBytes));
    }
    let first = located.iter().filter_map(|s| s.revision).min();
    let later = changes::gather(&document, &revisions, first)?;
    let steps = policy::judge(&later, &located, revisions.len());
    let later: usize = steps.iter().map(|step| step.findings.len()).sum();
    if later.saturating_mul(located.len()) > MAX_LATER_FINDINGS {
        return Err(Finding::new(FindingKind::TooMuchWork));
    }
    let prefix = PrefixHash::new(bytes);
    let evidence = Evidence::new(&document, options.evidence, options.revocation_lists);
    let signatures = signatures::judge(&located, &steps, &prefix, &evidence, options);
    if prefix.is_used_up() {
        return Err(Finding::new(FindingKind::TooMuchWork));
    }
    Ok(conclude(findings, signatures, &revisions, &located, steps))
}

/// The report over the whole file.
fn conclude(
    findings: Vec<Finding>,
    mut signatures: Vec<SignatureReport>,
    revisions: &[Revision],
    located: &[Located],
    steps: Vec<Judged>,
) -> Report {
    let all = signatures.iter().flat_map(|r| &r.findings).chain(&findings);
    let gravest = all.map(|f| f.kind.consequence()).max();
    // What is wrong with the file is shown beside every signature of it.
    let of_file = verdict::of_findings(&findings);
    for signature in &mut signatures {
        signature.verdict = signature.verdict.and(of_file);
    }
    let verdict = signatures
        .iter()
        .map(|s| s.verdict)
        .fold(of_file, Verdict::and);
    let people = signatures
        .iter()
        .filter(|s| s.kind != SignatureKind::DocumentTimeStamp);
    let nothing = signatures.is_empty() && findings.is_empty();
    Report {
        summary: if nothing {
            Summary::Unsigned
        } else {
            Summary::of(gravest)
        },
        trust: signatures
            .iter()
            .map(|r| r.trust)
            .max()
            .unwrap_or(Trust::None),
        verdict: (!nothing).then_some(verdict),
        level: people.map(|s| s.level).min().flatten(),
        findings,
        revisions: revisions
            .iter()
            .zip(steps)
            .enumerate()
            .map(|(index, (revision, step))| RevisionReport {
                start: revision.start,
                end: revision.end,
                signed_in: located
                    .iter()
                    .filter(|s| s.revision == Some(index))
                    .map(|s| s.signature.field.clone())
                    .collect(),
                changes: step.changes,
                unlisted_changes: step.unlisted,
            })
            .collect(),
        signatures,
    }
}

fn unreadable(error: PdfError) -> Finding {
    Finding::new(match error {
        PdfError::Empty => FindingKind::Empty,
        PdfError::NotAPdf => FindingKind::NotAPdf,
        PdfError::Encrypted { .. } => FindingKind::Encrypted,
        PdfError::TooLarge { .. }
        | PdfError::TooManyPages { .. }
        | PdfError::TooManyRevisions { .. }
        | PdfError::TooManyFields { .. } => FindingKind::TooLarge,
        PdfError::JunkBeforeHeader { .. } | PdfError::Broken(_) => FindingKind::Damaged,
    })
}
