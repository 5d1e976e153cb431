//! Was a certificate revoked when it was used?

use hefu_pdf::Document;
use hefu_pki::{Certificate, RevocationList};
use std::cell::RefCell;
use std::collections::HashMap;

/// Most revocation lists of a document that are read.
const MAX_KEPT_LISTS: usize = 32;

/// What the lists at hand say of a chain.
pub(super) enum Revocation {
    /// Current lists of all issuers name none of its certificates.
    Good,
    /// A current list is missing.
    Unknown,
    /// One of its certificates was revoked by then.
    Revoked,
}

/// The revocation lists at hand: given ones and those that the document keeps.
pub(super) struct Lists<'a> {
    given: &'a [RevocationList],
    kept: Vec<RevocationList>,
    /// Whether the list at this place was issued by the certificate of this fingerprint.
    issued: RefCell<HashMap<(usize, [u8; 32]), bool>>,
}

impl<'a> Lists<'a> {
    /// Lists of the document that cannot be read prove nothing and are passed over.
    pub(super) fn new(document: &Document<'_>, given: &'a [RevocationList]) -> Self {
        let [_, kept, _] = document.stored_validation_data();
        let kept = kept.into_iter().take(MAX_KEPT_LISTS);
        Lists {
            given,
            kept: kept
                .filter_map(|der| RevocationList::from_der(der).ok())
                .collect(),
            issued: RefCell::default(),
        }
    }

    /// The state at `at` of a chain that leads to a trusted anchor; the anchor itself is not asked for.
    pub(super) fn state_of(&self, chain: &[Certificate], at: i64) -> Revocation {
        let mut known = true;
        for pair in chain.windows(2) {
            let [certificate, issuer] = pair else {
                continue;
            };
            let mut current = false;
            for (place, list) in self.given.iter().chain(&self.kept).enumerate() {
                if !self.is_issued_by(place, list, issuer) {
                    continue;
                }
                if list
                    .revoked_at(certificate)
                    .is_some_and(|revoked| revoked <= at)
                {
                    return Revocation::Revoked;
                }
                current |= list.next_update().is_none_or(|next| next >= at);
            }
            known &= current;
        }
        if known {
            Revocation::Good
        } else {
            Revocation::Unknown
        }
    }

    fn is_issued_by(&self, place: usize, list: &RevocationList, issuer: &Certificate) -> bool {
        *self
            .issued
            .borrow_mut()
            .entry((place, issuer.fingerprint()))
            .or_insert_with(|| list.is_issued_by(issuer))
    }
}
