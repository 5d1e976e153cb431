//! Verification: facts, policy, verdict.

mod changes;
mod crypto;
mod finding;
mod report;
mod revocation;
mod structure;

pub use finding::{Consequence, Finding, FindingKind, Language};
pub use report::{Report, SignatureKind, SignatureReport, Summary, TimeStampReport, Trust};

use hefu_pdf::{Document, Limits, PdfError, Revision, Signature, Transform};
use hefu_pki::{ChainCache, RevocationList, TrustStore};
use revocation::Lists;
use structure::{HashBudget, History, Located, PrefixHash};

/// Most revisions compared with one another; more are refused rather than let run for minutes.
const MAX_COMPARED_REVISIONS: usize = 200;

/// How to verify.
#[derive(Clone, Copy)]
pub struct VerifyOptions<'a> {
    /// The roots that are trusted.
    pub trust: &'a TrustStore,
    /// Now, Unix seconds: certificates are judged at this time unless a trusted time stamp proves an earlier one.
    pub at: i64,
    /// Revocation lists besides those that the document keeps. Those of other CAs are passed over.
    pub revocation_lists: &'a [RevocationList],
    /// Whether a certificate of whose issuer no current revocation list is at hand counts as
    /// [`Trust::RevocationUnknown`]. OCSP answers are not evaluated.
    pub require_revocation: bool,
    /// Limits for reading the file.
    pub limits: Limits,
}

impl<'a> VerifyOptions<'a> {
    /// Default limits, revocation not asked for.
    pub fn new(trust: &'a TrustStore, at: i64) -> Self {
        VerifyOptions {
            trust,
            at,
            revocation_lists: &[],
            require_revocation: false,
            limits: Limits::default(),
        }
    }
}

/// Verifies every signature of a file. Total: any input has a report.
pub fn verify(bytes: &[u8], options: &VerifyOptions<'_>) -> Report {
    match examine(bytes, options) {
        Ok(report) => report,
        Err(finding) => Report {
            summary: Summary::of(Some(finding.kind.consequence())),
            trust: Trust::None,
            findings: vec![finding],
            signatures: Vec::new(),
        },
    }
}

fn examine(bytes: &[u8], options: &VerifyOptions<'_>) -> Result<Report, Finding> {
    let document = Document::open_with(bytes, options.limits).map_err(unreadable)?;
    let signatures = document.signatures().map_err(unreadable)?;
    let revisions = document.revisions().map_err(unreadable)?;
    if revisions.len() > MAX_COMPARED_REVISIONS {
        return Err(Finding::new(FindingKind::TooMuchWork));
    }
    let history = History::new(&document, &revisions, &signatures);
    let mut findings = history.removed_signatures(&signatures);
    if signatures.is_empty() {
        let summary = match gravest(&findings) {
            None => Summary::Unsigned,
            gravest => Summary::of(gravest),
        };
        return Ok(Report {
            summary,
            trust: Trust::None,
            findings,
            signatures: Vec::new(),
        });
    }
    let mut located: Vec<Located> = signatures
        .into_iter()
        .map(|signature| history.locate(signature))
        .collect();
    located.sort_by_key(|signature| signature.end.unwrap_or(usize::MAX));
    structure::mark_shared_ranges(&mut located);
    if document.trailing_bytes() > 0 {
        findings.push(Finding::new(FindingKind::TrailingBytes));
    }
    let steps = changes::judge(&document, &revisions, &located)?;
    let mut context = Context {
        options,
        chains: ChainCache::default(),
        lists: Lists::new(&document, options.revocation_lists),
        budget: HashBudget::new(bytes.len()),
        prefix: PrefixHash::new(bytes),
        bytes,
    };
    let mut reports = Vec::with_capacity(located.len());
    let last_signed = located.iter().filter_map(|s| s.revision).max();
    for signature in &located {
        let mut report = report_one(signature, &mut context)?;
        later(&mut report, signature, &steps, last_signed);
        report.findings.sort();
        report.findings.dedup();
        report.summary = Summary::of(gravest(&report.findings));
        reports.push(report);
    }
    let all = reports.iter().flat_map(|r| &r.findings).chain(&findings);
    let summary = Summary::of(all.map(|f| f.kind.consequence()).max());
    Ok(Report {
        summary,
        trust: reports.iter().map(|r| r.trust).max().unwrap_or(Trust::None),
        findings,
        signatures: reports,
    })
}

/// What the checks of all signatures of a file share.
struct Context<'a> {
    options: &'a VerifyOptions<'a>,
    chains: ChainCache,
    lists: Lists<'a>,
    budget: HashBudget,
    prefix: PrefixHash<'a>,
    bytes: &'a [u8],
}

/// What the revisions after a signature did to it.
fn later(
    report: &mut SignatureReport,
    signature: &Located,
    steps: &[Vec<Finding>],
    last_signed: Option<usize>,
) {
    let Some(revision) = signature.revision else {
        return;
    };
    report
        .findings
        .extend(steps.iter().skip(revision + 1).flatten().cloned());
    if last_signed.is_some_and(|last| last > revision) {
        report
            .findings
            .push(Finding::new(FindingKind::LaterSignatures));
    }
}

fn report_one(located: &Located, context: &mut Context<'_>) -> Result<SignatureReport, Finding> {
    let signature = &located.signature;
    let kind = kind_of(signature);
    let checked = match &located.ranges {
        Some(ranges) => crypto::check(signature, kind, ranges, context)?,
        None => crypto::Checked::default(),
    };
    let mut findings = located.findings.clone();
    findings.extend(checked.findings);
    let locks_itself = signature
        .field_locks()
        .any(|lock| lock.covers(&signature.field));
    if kind == SignatureKind::Approval && !locks_itself {
        findings.push(Finding::new(FindingKind::LockMissing));
    }
    Ok(SignatureReport {
        field: signature.field.clone(),
        kind,
        summary: Summary::Valid,
        trust: checked.trust,
        digest_matches: checked.digest_matches,
        sub_filter: signature.sub_filter.clone().unwrap_or_default(),
        hash: checked.hash,
        signer: checked.signer,
        chain: checked.chain,
        claimed_name: signature.name.clone(),
        reason: signature.reason.clone(),
        location: signature.location.clone(),
        claimed_time: signature.time.clone(),
        time_stamp: checked.time_stamp,
        signed_length: located
            .ranges
            .as_ref()
            .map_or(0, |[a, b]| a.len() + b.len()),
        covers_whole_document: located.end == Some(context.bytes.len()),
        locked_fields: signature
            .field_locks()
            .flat_map(|lock| lock.fields.iter().cloned())
            .collect(),
        findings,
    })
}

fn kind_of(signature: &Signature) -> SignatureKind {
    let certifies = |t: &Transform| matches!(t, Transform::DocMdp(_));
    if signature.sub_filter.as_deref() == Some("ETSI.RFC3161") {
        SignatureKind::DocumentTimeStamp
    } else if signature.references.iter().any(certifies) {
        SignatureKind::Certification
    } else {
        SignatureKind::Approval
    }
}

fn gravest(findings: &[Finding]) -> Option<Consequence> {
    findings.iter().map(|f| f.kind.consequence()).max()
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

/// Index of the revision that ends at `end`, white space aside.
fn revision_at(bytes: &[u8], revisions: &[Revision], end: usize) -> Option<usize> {
    revisions.iter().position(|revision| {
        let (low, high) = (end.min(revision.end), end.max(revision.end));
        let between = bytes.get(low..high).unwrap_or(b"x");
        between.len() <= 4 && between.iter().all(u8::is_ascii_whitespace)
    })
}
