//! Revocation data at hand, given or kept in the document, and what it says of a chain.

use hefu_pdf::{Document, StoredKind};
use hefu_pki::{
    Certificate, OcspResponse, RevocationEvidence, RevocationList, RevocationReason,
    RevocationStatus,
};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Most revocation lists and OCSP responses of a document that are read.
const MAX_KEPT: usize = 64;
/// Most certificates of a document's store that are read.
const MAX_KEPT_CERTIFICATES: usize = 200;

/// Which of the evidence may be used.
#[derive(Clone, Copy)]
pub(crate) enum Scope {
    /// All of it.
    Everything,
    /// What the document itself keeps.
    Document,
    /// What the document keeps before this byte, where the range of a time stamp ends.
    Before(usize),
}

/// What the evidence says of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Status {
    /// The certificate of the chain that was revoked first, and when.
    pub(crate) revoked: Option<RevokedInChain>,
    /// Whether there is evidence for every certificate of the chain at the time asked for.
    pub(crate) complete: bool,
}

/// A revocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RevokedInChain {
    /// When, Unix seconds.
    pub(crate) at: i64,
    /// Whether it was the signer's own certificate and not one of a CA above it.
    pub(crate) own: bool,
    /// Whether the reason given says that the key was not misused before: what it signed before the
    /// revocation stays valid (RFC 3161 §4, 1).
    pub(crate) in_good_order: bool,
}

/// One entry of the document's store.
enum Entry {
    List(RevocationList),
    Response(OcspResponse),
}

/// The evidence at hand.
pub(crate) struct Evidence<'a> {
    given: Option<&'a RevocationEvidence>,
    lists: RevocationEvidence,
    /// What the document keeps, and where it ends in the file.
    kept: Vec<(Entry, usize)>,
    /// Certificates that the document keeps.
    pub(crate) certificates: Vec<Certificate>,
    /// The kept evidence before a byte.
    before: RefCell<HashMap<usize, Rc<RevocationEvidence>>>,
}

impl<'a> Evidence<'a> {
    /// Entries of the document that cannot be read prove nothing and are passed over.
    pub(crate) fn new(
        document: &Document<'_>,
        given: Option<&'a RevocationEvidence>,
        lists: &[RevocationList],
    ) -> Self {
        let mut of_lists = RevocationEvidence::new();
        lists
            .iter()
            .for_each(|list| of_lists.add_list(list.clone()));
        let mut evidence = Evidence {
            given,
            lists: of_lists,
            kept: Vec::new(),
            certificates: Vec::new(),
            before: RefCell::default(),
        };
        for entry in document.stored_entries() {
            let read = match entry.kind {
                StoredKind::Certificate => {
                    if evidence.certificates.len() < MAX_KEPT_CERTIFICATES {
                        let read = Certificate::from_der(entry.value);
                        evidence.certificates.extend(read.ok());
                    }
                    continue;
                }
                _ if evidence.kept.len() >= MAX_KEPT => continue,
                StoredKind::RevocationList => {
                    RevocationList::from_der(entry.value).ok().map(Entry::List)
                }
                StoredKind::OcspResponse => OcspResponse::from_der(entry.value)
                    .ok()
                    .map(Entry::Response),
            };
            // What lies in an object stream has no place of its own: no time stamp covers it.
            let end = entry.end.unwrap_or(usize::MAX);
            evidence.kept.extend(read.map(|read| (read, end)));
        }
        evidence
    }

    /// What is known of a chain that leads to a trusted anchor; the anchor itself is not asked for.
    /// Evidence counts for `at` if it was current then or is newer.
    pub(crate) fn status(&self, chain: &[Certificate], at: i64, scope: Scope) -> Status {
        let limit = match scope {
            Scope::Before(limit) => limit,
            Scope::Document | Scope::Everything => usize::MAX,
        };
        let kept = self.kept_before(limit);
        let mut sources: Vec<&RevocationEvidence> = vec![&kept];
        if matches!(scope, Scope::Everything) {
            sources.extend([Some(&self.lists), self.given].into_iter().flatten());
        }
        let mut status = Status {
            revoked: None,
            complete: true,
        };
        for (index, pair) in chain.windows(2).enumerate() {
            let [certificate, issuer] = pair else {
                continue;
            };
            let mut known = false;
            for source in &sources {
                // Whenever it was: whether that is before or after the signature is judged later.
                let ever = source.status(certificate, issuer, i64::MAX);
                if let RevocationStatus::Revoked { revoked, .. } = ever {
                    known = true;
                    if status.revoked.is_none_or(|first| revoked.at < first.at) {
                        status.revoked = Some(RevokedInChain {
                            at: revoked.at,
                            own: index == 0,
                            in_good_order: revoked.reason.is_some_and(in_good_order),
                        });
                    }
                } else {
                    let then = source.status(certificate, issuer, at);
                    known |= matches!(then, RevocationStatus::Good { .. });
                }
            }
            status.complete &= known;
        }
        status
    }

    fn kept_before(&self, limit: usize) -> Rc<RevocationEvidence> {
        let mut known = self.before.borrow_mut();
        let build = || {
            let mut evidence = RevocationEvidence::new();
            for (entry, _) in self.kept.iter().filter(|(_, end)| *end <= limit) {
                match entry {
                    Entry::List(list) => evidence.add_list(list.clone()),
                    Entry::Response(response) => evidence.add_response(response.clone()),
                }
            }
            Rc::new(evidence)
        };
        known.entry(limit).or_insert_with(build).clone()
    }
}

fn in_good_order(reason: RevocationReason) -> bool {
    matches!(
        reason,
        RevocationReason::AffiliationChanged
            | RevocationReason::Superseded
            | RevocationReason::CessationOfOperation
    )
}
