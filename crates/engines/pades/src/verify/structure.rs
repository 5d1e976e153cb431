//! Where a signature stands in the file: its ranges, its revision, and whether both are what they seem.

use super::{Finding, FindingKind, VerifyOptions, revision_at};
use hefu_pdf::{Document, Revision, Signature};
use std::ops::Range;

/// A signature with its place in the file.
pub(super) struct Located {
    pub(super) signature: Signature,
    /// The signed ranges, if they are sound.
    pub(super) ranges: Option<[Range<usize>; 2]>,
    /// End of the signed bytes, if the ranges are sound.
    pub(super) end: Option<usize>,
    /// Index of the revision that the signature closes.
    pub(super) revision: Option<usize>,
    pub(super) findings: Vec<Finding>,
}

/// Bytes that may be hashed for one file: a file can hold many signatures whose ranges all begin at
/// its first byte.
pub(super) struct HashBudget {
    left: usize,
}

impl HashBudget {
    pub(super) fn new(file_length: usize) -> Self {
        const BASE: usize = 1 << 30;
        const TIMES: usize = 4;
        HashBudget {
            left: file_length.saturating_mul(TIMES).saturating_add(BASE),
        }
    }

    pub(super) fn take(&mut self, bytes: usize) -> Result<(), Finding> {
        match self.left.checked_sub(bytes) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(Finding::new(FindingKind::TooMuchWork)),
        }
    }
}

/// Finds a signature's ranges and revision and checks them against the file as it was then.
pub(super) fn locate(
    document: &Document<'_>,
    revisions: &[Revision],
    signature: Signature,
    options: &VerifyOptions<'_>,
) -> Located {
    let bytes = document.bytes();
    let mut findings = Vec::new();
    let ranges = signature.sound_ranges(bytes.len());
    let end = ranges.as_ref().map(|[_, second]| second.end);
    let mut revision = None;
    if signature.duplicate_keys {
        findings.push(Finding::new(FindingKind::AmbiguousDictionary));
    }
    match end {
        None => findings.push(Finding::new(FindingKind::ByteRangeUnsound)),
        Some(end) => {
            if !is_plain_hex(bytes, &signature) {
                findings.push(Finding::new(FindingKind::ByteRangeUnsound));
            }
            revision = revision_at(bytes, revisions, end);
            let problem = own_revision(document, &signature, end, revision, options);
            findings.extend(problem.map(Finding::new));
        }
    }
    Located {
        signature,
        ranges,
        end,
        revision,
        findings,
    }
}

/// Readers skip what is no digit in a hexadecimal string: nothing but digits may hide in the gap.
fn is_plain_hex(bytes: &[u8], signature: &Signature) -> bool {
    let gap = signature.contents_span.clone().and_then(|s| bytes.get(s));
    match gap {
        Some([b'<', digits @ .., b'>']) => digits.iter().all(u8::is_ascii_hexdigit),
        _ => false,
    }
}

/// Reads the file as it was when the signature was made.
fn own_revision(
    document: &Document<'_>,
    signature: &Signature,
    end: usize,
    revision: Option<usize>,
    options: &VerifyOptions<'_>,
) -> Option<FindingKind> {
    let Ok(own) = Document::open_with(&document.bytes()[..end], options.limits) else {
        return Some(FindingKind::RevisionNotCovered);
    };
    let (Ok(revisions), Ok(signatures)) = (own.revisions(), own.signatures()) else {
        return Some(FindingKind::RevisionNotCovered);
    };
    if revision_at(own.bytes(), &revisions, end) != Some(revisions.len() - 1) {
        return Some(FindingKind::RevisionNotCovered);
    }
    // The same state must be part of today's history, and its root the same object.
    let still_there = revision.is_some_and(|index| index + 1 == revisions.len());
    if !still_there || own.catalog_id() != document.catalog_id() {
        return Some(FindingKind::HistoryRewritten);
    }
    if !signatures.contains(signature) {
        return Some(FindingKind::ReadDifferently);
    }
    None
}

/// Two signatures over one range, or two that close one revision, cannot both be genuine.
pub(super) fn mark_shared_ranges(located: &mut [Located]) {
    for index in 1..located.len() {
        let (before, rest) = located.split_at_mut(index);
        let (Some(previous), Some(current)) = (before.last_mut(), rest.first_mut()) else {
            continue;
        };
        let same_end = previous.end.is_some() && previous.end == current.end;
        let same_revision = previous.revision.is_some() && previous.revision == current.revision;
        if same_end || same_revision {
            for signature in [previous, current] {
                signature
                    .findings
                    .push(Finding::new(FindingKind::SharedRange));
            }
        }
    }
}

/// Signatures that an earlier revision had and the newest state has not.
pub(super) fn removed_signatures(
    document: &Document<'_>,
    revisions: &[Revision],
    signatures: &[Signature],
    options: &VerifyOptions<'_>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let earlier = revisions.len().saturating_sub(1);
    for revision in &revisions[..earlier] {
        let Ok(own) = Document::open_with(&document.bytes()[..revision.end], options.limits) else {
            continue;
        };
        for was in own.signatures().unwrap_or_default() {
            let there = signatures
                .iter()
                .any(|now| now.field == was.field && now.contents_span == was.contents_span);
            if !there {
                findings.push(Finding::on_field(FindingKind::SignatureRemoved, &was.field));
            }
        }
    }
    findings.sort();
    findings.dedup();
    findings
}
