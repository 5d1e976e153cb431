//! Revocation data at hand, given or kept in the document, and what it says of a chain.

use hefu_pdf::{Document, StoredKind};
use hefu_pki::{Certificate, RevocationList};
use std::cell::RefCell;
use std::collections::HashMap;

/// Most revocation lists of a document that are read.
const MAX_KEPT_LISTS: usize = 32;
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
    /// The first certificate of the chain that was ever revoked, and when.
    pub(crate) revoked: Option<Revoked>,
    /// Whether there is evidence for every certificate of the chain at the time asked for.
    pub(crate) complete: bool,
}

/// A revocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Revoked {
    /// When, Unix seconds.
    pub(crate) at: i64,
    /// Whether it was the signer's own certificate and not one of a CA above it.
    pub(crate) own: bool,
}

/// One list with its place.
struct Listed<'a> {
    list: std::borrow::Cow<'a, RevocationList>,
    /// Where it ends in the document; nothing if it came from outside.
    end: Option<usize>,
}

/// The evidence at hand.
pub(crate) struct Evidence<'a> {
    lists: Vec<Listed<'a>>,
    /// Certificates that the document keeps.
    pub(crate) certificates: Vec<Certificate>,
    /// Whether the list at this place was issued by the certificate of this fingerprint.
    issued: RefCell<HashMap<(usize, [u8; 32]), bool>>,
}

impl<'a> Evidence<'a> {
    /// Entries of the document that cannot be read prove nothing and are passed over.
    pub(crate) fn new(document: &Document<'_>, given: &'a [RevocationList]) -> Self {
        let given = given.iter().map(|list| Listed {
            list: std::borrow::Cow::Borrowed(list),
            end: None,
        });
        let mut evidence = Evidence {
            lists: given.collect(),
            certificates: Vec::new(),
            issued: RefCell::default(),
        };
        let outside = evidence.lists.len();
        for entry in document.stored_entries() {
            match entry.kind {
                StoredKind::Certificate if evidence.certificates.len() < MAX_KEPT_CERTIFICATES => {
                    evidence
                        .certificates
                        .extend(Certificate::from_der(entry.value).ok());
                }
                StoredKind::RevocationList if evidence.lists.len() - outside < MAX_KEPT_LISTS => {
                    if let Ok(list) = RevocationList::from_der(entry.value) {
                        evidence.lists.push(Listed {
                            list: std::borrow::Cow::Owned(list),
                            // What lies in an object stream has no place of its own: nothing covers it.
                            end: Some(entry.end.unwrap_or(usize::MAX)),
                        });
                    }
                }
                _ => {}
            }
        }
        evidence
    }

    /// What is known of a chain that leads to a trusted anchor; the anchor itself is not asked for.
    /// Evidence counts for `at` if it was current then or is newer.
    pub(crate) fn status(&self, chain: &[Certificate], at: i64, scope: Scope) -> Status {
        let mut status = Status {
            revoked: None,
            complete: true,
        };
        for (index, pair) in chain.windows(2).enumerate() {
            let [certificate, issuer] = pair else {
                continue;
            };
            let mut known = false;
            for (place, listed) in self.lists.iter().enumerate() {
                let usable = match (scope, listed.end) {
                    (Scope::Everything, _) | (Scope::Document, Some(_)) => true,
                    (Scope::Before(limit), Some(end)) => end <= limit,
                    (Scope::Document | Scope::Before(_), None) => false,
                };
                if !usable || !self.is_issued_by(place, &listed.list, issuer) {
                    continue;
                }
                if let Some(at) = listed.list.revoked_at(certificate) {
                    let earlier = status.revoked.is_none_or(|known| at < known.at);
                    if earlier {
                        let own = index == 0;
                        status.revoked = Some(Revoked { at, own });
                    }
                    known = true;
                }
                let current = listed.list.next_update().is_none_or(|next| next >= at);
                // A CA may drop a certificate from its lists once it has ended (RFC 5280 §3.3).
                let in_time = listed.list.this_update() <= certificate.not_after();
                known |= current && in_time;
            }
            status.complete &= known;
        }
        status
    }

    fn is_issued_by(&self, place: usize, list: &RevocationList, issuer: &Certificate) -> bool {
        *self
            .issued
            .borrow_mut()
            .entry((place, issuer.fingerprint()))
            .or_insert_with(|| list.is_issued_by(issuer))
    }
}
