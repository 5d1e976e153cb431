//! Where a signature stands in the file: its ranges, its revision, and whether both are what they seem.

use crate::verify::finding::{Finding, FindingKind};
use hefu_pdf::{Document, ObjectId, Revision, Signature};
use hefu_pki::{HashAlgorithm, HashStream};
use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;

/// A signature with its place in the file.
pub(crate) struct Located {
    pub(crate) signature: Signature,
    /// The signed ranges, if they are sound.
    pub(crate) ranges: Option<[Range<usize>; 2]>,
    /// End of the signed bytes, if the ranges are sound.
    pub(crate) end: Option<usize>,
    /// Index of the revision that the signature closes.
    pub(crate) revision: Option<usize>,
    pub(crate) findings: Vec<Finding>,
}

/// Bytes that may be hashed for one file: a file can hold many signatures whose ranges all begin at
/// its first byte.
#[derive(Clone, Copy)]
struct HashBudget {
    left: usize,
    used_up: bool,
}

impl HashBudget {
    fn new(file_length: usize) -> Self {
        const BASE: usize = 1 << 30;
        const TIMES: usize = 4;
        HashBudget {
            left: file_length.saturating_mul(TIMES).saturating_add(BASE),
            used_up: false,
        }
    }

    fn take(&mut self, bytes: usize) {
        match self.left.checked_sub(bytes) {
            Some(left) => self.left = left,
            None => self.used_up = true,
        }
    }
}

/// Hashes over growing beginnings of a file, so that many signatures do not hash it from the start each.
/// A hash function costs nothing before a signature asks for it.
pub(crate) struct PrefixHash<'b> {
    bytes: &'b [u8],
    streams: RefCell<Vec<(HashStream, usize)>>,
    budget: Cell<HashBudget>,
}

impl<'b> PrefixHash<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        PrefixHash {
            bytes,
            streams: RefCell::default(),
            budget: Cell::new(HashBudget::new(bytes.len())),
        }
    }

    /// Bytes of the file.
    pub(crate) fn length(&self) -> usize {
        self.bytes.len()
    }

    /// Whether more was asked for than one file can need.
    pub(crate) fn is_used_up(&self) -> bool {
        self.budget.get().used_up
    }

    /// The hash of two signed ranges, of which the first begins the file. No hash, which matches
    /// nothing, when the budget is used up.
    pub(crate) fn of(
        &self,
        algorithm: HashAlgorithm,
        [first, second]: &[Range<usize>; 2],
    ) -> Vec<u8> {
        let mut streams = self.streams.borrow_mut();
        let known = streams
            .iter()
            .position(|(stream, length)| stream.algorithm() == algorithm && *length <= first.end);
        let place = known.unwrap_or_else(|| {
            streams.retain(|(stream, _)| stream.algorithm() != algorithm);
            streams.push((HashStream::new(algorithm), 0));
            streams.len() - 1
        });
        let Some((stream, length)) = streams.get_mut(place) else {
            return Vec::new();
        };
        let mut budget = self.budget.get();
        budget.take(first.end - *length + second.len());
        self.budget.set(budget);
        if budget.used_up {
            return Vec::new();
        }
        stream.update(&self.bytes[*length..first.end]);
        *length = first.end;
        let mut whole = stream.clone();
        whole.update(&self.bytes[second.clone()]);
        whole.finish().as_bytes().to_vec()
    }
}

/// The file as it was at each revision, read when first asked for.
pub(crate) struct History<'d> {
    document: &'d Document<'d>,
    pub(crate) revisions: &'d [Revision],
    states: Vec<OnceCell<Option<State>>>,
}

/// What a revision looked like when it was the newest.
struct State {
    catalog: ObjectId,
    /// Without their values: those lie in bytes that all states share.
    signatures: Vec<Signature>,
    revisions: usize,
}

impl<'d> History<'d> {
    /// `signatures` are those of the newest state.
    pub(crate) fn new(
        document: &'d Document<'d>,
        revisions: &'d [Revision],
        signatures: &[Signature],
    ) -> Self {
        let states: Vec<_> = revisions.iter().map(|_| OnceCell::new()).collect();
        if let Some(newest) = states.last() {
            newest.get_or_init(|| {
                Some(State {
                    catalog: document.catalog_id(),
                    signatures: signatures.iter().map(outline_of).collect(),
                    revisions: revisions.len(),
                })
            });
        }
        History {
            document,
            revisions,
            states,
        }
    }

    fn at(&self, index: usize) -> Option<&State> {
        let end = self.revisions.get(index)?.end;
        self.states
            .get(index)?
            .get_or_init(|| self.read(end))
            .as_ref()
    }

    /// Reads the file cut at `end`, which must be where its newest revision then ended.
    fn read(&self, end: usize) -> Option<State> {
        let bytes = self.document.bytes().get(..end)?;
        let own = Document::open_with(bytes, *self.document.limits()).ok()?;
        let revisions = own.revisions().ok()?;
        let last = revisions.len().checked_sub(1)?;
        (revision_at(bytes, &revisions, end) == Some(last)).then_some(State {
            catalog: own.catalog_id(),
            signatures: own.signature_outlines().ok()?,
            revisions: revisions.len(),
        })
    }

    /// Finds a signature's ranges and revision and checks them against the file as it was then.
    pub(crate) fn locate(&self, signature: Signature) -> Located {
        let bytes = self.document.bytes();
        let mut findings = Vec::new();
        let ranges = signature.sound_ranges(bytes.len());
        let end = ranges.as_ref().map(|[_, second]| second.end);
        let mut revision = None;
        if signature.duplicate_keys {
            findings.push(Finding::new(FindingKind::AmbiguousDictionary));
        }
        if ranges.is_none() || !is_plain_hex(bytes, &signature) {
            findings.push(Finding::new(FindingKind::ByteRangeUnsound));
        }
        if let Some(end) = end {
            revision = revision_at(bytes, self.revisions, end);
            let problem = self.own_revision(&signature, end, revision);
            findings.extend(problem.map(Finding::new));
        }
        Located {
            signature,
            ranges,
            end,
            revision,
            findings,
        }
    }

    /// What is wrong with the file as it was when the signature was made.
    fn own_revision(
        &self,
        signature: &Signature,
        end: usize,
        revision: Option<usize>,
    ) -> Option<FindingKind> {
        let Some(index) = revision else {
            // Was it the end of a revision that today's history does not know?
            return Some(match self.read(end) {
                Some(_) => FindingKind::HistoryRewritten,
                None => FindingKind::RevisionNotCovered,
            });
        };
        let Some(own) = self.at(index) else {
            return Some(FindingKind::RevisionNotCovered);
        };
        let same_history = own.revisions == index + 1 && own.catalog == self.document.catalog_id();
        if !same_history {
            Some(FindingKind::HistoryRewritten)
        } else if !own.signatures.contains(&outline_of(signature)) {
            Some(FindingKind::ReadDifferently)
        } else {
            None
        }
    }

    /// Signatures that an earlier revision had and the newest state has not.
    pub(crate) fn removed_signatures(&self, newest: &[Signature]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for index in 0..self.revisions.len().saturating_sub(1) {
            for was in self.at(index).map_or(&[][..], |state| &state.signatures) {
                let same = |now: &&Signature| {
                    now.field == was.field && now.contents_span == was.contents_span
                };
                if !newest.iter().any(|now| same(&now)) {
                    findings.push(Finding::on_field(FindingKind::SignatureRemoved, &was.field));
                }
            }
        }
        findings.sort();
        findings.dedup();
        findings
    }
}

/// A signature without its value.
fn outline_of(signature: &Signature) -> Signature {
    let mut outline = signature.clone();
    outline.contents = Vec::new();
    outline
}

/// Readers skip what is no digit in a hexadecimal string: nothing but digits may hide in the gap.
fn is_plain_hex(bytes: &[u8], signature: &Signature) -> bool {
    let gap = signature.contents_span.clone().and_then(|s| bytes.get(s));
    match gap {
        Some([b'<', digits @ .., b'>']) => digits.iter().all(u8::is_ascii_hexdigit),
        _ => false,
    }
}

/// Two signatures over one range, or two that close one revision, cannot both be genuine.
pub(crate) fn mark_shared_ranges(located: &mut [Located]) {
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

/// Index of the revision that ends at `end`, white space aside.
fn revision_at(bytes: &[u8], revisions: &[Revision], end: usize) -> Option<usize> {
    revisions.iter().position(|revision| {
        let (low, high) = (end.min(revision.end), end.max(revision.end));
        let between = bytes.get(low..high).unwrap_or(b"x");
        between.len() <= 4 && between.iter().all(u8::is_ascii_whitespace)
    })
}
