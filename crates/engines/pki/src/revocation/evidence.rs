//! What lists and answers at hand prove of a certificate at a time.

use super::{RevocationList, Revoked};
use crate::certificate::Certificate;
use crate::ocsp::{OcspResponse, OcspSigner, OcspStatus};
use std::cell::RefCell;
use std::collections::HashMap;

/// How long evidence counts as current that does not say when the next is due, seconds.
const CURRENT_SECONDS: i64 = 86_400;

/// Revocation lists and OCSP answers, whoever brought them. None of them is believed before its
/// signature has been checked against the issuer in question; that is done once for each.
#[derive(Debug, Default)]
pub struct RevocationEvidence {
    lists: Vec<RevocationList>,
    responses: Vec<OcspResponse>,
    signers: RefCell<HashMap<SignerQuestion, Option<OcspSigner>>>,
}

/// Who signed this in the name of the supposed issuer with this fingerprint?
type SignerQuestion = (EvidenceSource, [u8; 32]);

/// Which list or answer says something: its place in the order of adding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EvidenceSource {
    /// A revocation list.
    List(usize),
    /// An OCSP response.
    Response(usize),
}

/// What the evidence proves of a certificate at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevocationStatus {
    /// Not revoked at that time.
    Good {
        /// What proves it: of several the newest.
        source: EvidenceSource,
        /// When that was issued, Unix seconds.
        this_update: i64,
    },
    /// Revoked at that time.
    Revoked {
        /// What proves it.
        source: EvidenceSource,
        /// Since when and why.
        revoked: Revoked,
    },
    /// Neither is proved.
    Unknown(UnknownStatus),
}

/// Why the evidence proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownStatus {
    /// Nothing at hand is about the certificate and signed by its issuer or in its name.
    Missing,
    /// What there is was issued before the time asked for, and its time had run out by then.
    Outdated,
}

impl RevocationEvidence {
    /// No evidence yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a list.
    pub fn add_list(&mut self, list: RevocationList) {
        self.lists.push(list);
    }

    /// Adds an OCSP response.
    pub fn add_response(&mut self, response: OcspResponse) {
        self.responses.push(response);
    }

    /// The lists, in the order of adding.
    pub fn lists(&self) -> &[RevocationList] {
        &self.lists
    }

    /// The OCSP responses, in the order of adding.
    pub fn responses(&self) -> &[OcspResponse] {
        &self.responses
    }

    /// Whether `certificate`, issued by `issuer`, was revoked at `at` (Unix seconds).
    ///
    /// Revoked wins: one proof of it outweighs any number of others, and later evidence counts for
    /// earlier times. Good needs evidence that is issued at `at` or later, or was current then; and a
    /// list from after the certificate's end proves nothing, because ended certificates leave lists
    /// (RFC 5280 §3.3).
    pub fn status(
        &self,
        certificate: &Certificate,
        issuer: &Certificate,
        at: i64,
    ) -> RevocationStatus {
        let statements = self.statements(certificate, issuer, &[], true);
        judge(&statements, certificate, at)
    }

    pub(super) fn statements(
        &self,
        certificate: &Certificate,
        issuer: &Certificate,
        list_signers: &[Certificate],
        with_answers: bool,
    ) -> Vec<Statement> {
        let mut found = Vec::new();
        for (place, list) in self.lists.iter().enumerate() {
            let source = EvidenceSource::List(place);
            let mut signers = std::iter::once(issuer).chain(list_signers);
            if list.covers(certificate) && signers.any(|it| self.signer(source, it).is_some()) {
                // A delta list, which is not read, may have told something since.
                let deltas = list.has_deltas() || certificate.extensions().has_delta_lists;
                found.push(Statement {
                    source,
                    revoked: list.entry(certificate),
                    this_update: list.this_update(),
                    next_update: match deltas {
                        true => Some(list.this_update()),
                        false => list.next_update(),
                    },
                });
            }
        }
        if !with_answers {
            return found;
        }
        for (place, response) in self.responses.iter().enumerate() {
            let source = EvidenceSource::Response(place);
            let Some(answer) = response.answer_for(certificate, issuer) else {
                continue;
            };
            let revoked = match answer.status {
                OcspStatus::Good => None,
                OcspStatus::Revoked(revoked) => Some(revoked),
                OcspStatus::Unknown => continue,
            };
            let believed = match self.signer(source, issuer) {
                Some(OcspSigner::Issuer) => true,
                Some(OcspSigner::Delegate(delegate)) => {
                    self.may_answer(&delegate, issuer, answer.this_update)
                }
                None => false,
            };
            if believed {
                found.push(Statement {
                    source,
                    revoked,
                    this_update: answer.this_update,
                    next_update: answer.next_update,
                });
            }
        }
        found
    }

    /// A responder whose certificate is not exempt must not be revoked itself. Lists alone are asked:
    /// responders that vouch for each other prove nothing.
    fn may_answer(&self, delegate: &Certificate, issuer: &Certificate, at: i64) -> bool {
        delegate.extensions().ocsp_no_check || {
            let statements = self.statements(delegate, issuer, &[], false);
            matches!(
                judge(&statements, delegate, at),
                RevocationStatus::Good { .. }
            )
        }
    }

    pub(super) fn signer(
        &self,
        source: EvidenceSource,
        issuer: &Certificate,
    ) -> Option<OcspSigner> {
        let known = (source, issuer.fingerprint());
        if let Some(signer) = self.signers.borrow().get(&known) {
            return signer.clone();
        }
        let signer = match source {
            EvidenceSource::List(place) => self.lists[place]
                .is_issued_by(issuer)
                .then_some(OcspSigner::Issuer),
            EvidenceSource::Response(place) => self.responses[place].signer(issuer),
        };
        self.signers.borrow_mut().insert(known, signer.clone());
        signer
    }
}

/// What one list or answer says of a certificate.
pub(super) struct Statement {
    source: EvidenceSource,
    revoked: Option<Revoked>,
    this_update: i64,
    next_update: Option<i64>,
}

pub(super) fn judge(
    statements: &[Statement],
    certificate: &Certificate,
    at: i64,
) -> RevocationStatus {
    let revoked_by_then = |statement: &&Statement| statement.revoked.is_some_and(|r| r.at <= at);
    let first = statements
        .iter()
        .filter(revoked_by_then)
        .min_by_key(|statement| statement.revoked.map(|r| r.at));
    if let Some(Statement {
        source,
        revoked: Some(revoked),
        ..
    }) = first
    {
        return RevocationStatus::Revoked {
            source: *source,
            revoked: *revoked,
        };
    }
    let newest = statements
        .iter()
        .filter(|statement| statement.proves_good(certificate, at))
        .max_by_key(|statement| statement.this_update);
    match newest {
        Some(statement) => RevocationStatus::Good {
            source: statement.source,
            this_update: statement.this_update,
        },
        None if statements.is_empty() => RevocationStatus::Unknown(UnknownStatus::Missing),
        None => RevocationStatus::Unknown(UnknownStatus::Outdated),
    }
}

impl Statement {
    /// For one that does not say the certificate was revoked by `at`.
    fn proves_good(&self, certificate: &Certificate, at: i64) -> bool {
        // Who was revoked later was on no list that came earlier, ended or not.
        let still_told = self.revoked.is_some() || self.this_update <= certificate.not_after();
        let current_until = self
            .next_update
            .unwrap_or(self.this_update.saturating_add(CURRENT_SECONDS));
        still_told && (self.this_update >= at || current_until >= at)
    }
}
