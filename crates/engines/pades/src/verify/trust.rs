//! Who vouches for a certificate, at which time, and what can be proved of it now.
//!
//! Two questions are kept apart. *Trust*: did a given root vouch for the holder at the time that counts?
//! *Status*: what does EN 319 102-1 conclude now, with the proofs of existence (POE) that the file
//! offers? A certificate that has ended proves nothing by itself: whoever found its key later could sign
//! with it. It counts if something that still holds today proves that the signature was there in time.

use super::facts::evidence::{Evidence, RevokedInChain, Scope};
use super::report::Trust;
use super::verdict::{SubIndication, Verdict};
use super::{TrustSource, VerifyOptions};
use hefu_pki::{Certificate, ChainCache, ChainError, Purpose, TrustStore, build_chain_cached};
use std::borrow::Cow;

/// What the checks of all certificates of a file share.
pub(super) struct Judge<'a> {
    options: &'a VerifyOptions<'a>,
    anchors: Cow<'a, TrustStore>,
    evidence: &'a Evidence<'a>,
    chains: ChainCache,
}

/// A certificate in question.
#[derive(Clone, Copy)]
pub(super) struct Question<'q> {
    pub(super) certificate: &'q Certificate,
    /// Certificates that came along with it.
    pub(super) pool: &'q [Certificate],
    pub(super) purpose: Purpose,
    /// The time that a time stamp by this certificate gives.
    pub(super) stamped: Option<i64>,
}

/// What bounds the time at which a signature value was made.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bounds {
    /// It existed at this time: the best signature time of EN 319 102-1.
    pub(super) existed: Option<i64>,
    /// It was made after this time, because it covers a proof from then.
    pub(super) made_after: Option<i64>,
}

/// Trust at one time.
pub(super) struct Trusted {
    pub(super) trust: Trust,
    pub(super) chain: Vec<Certificate>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(options: &'a VerifyOptions<'a>, evidence: &'a Evidence<'a>) -> Self {
        let anchors = if options.more_trust.is_empty() {
            Cow::Borrowed(options.trust)
        } else {
            let all = options.sources().flat_map(|s| s.anchors.anchors());
            Cow::Owned(TrustStore::new(all.cloned().collect()))
        };
        Judge {
            options,
            anchors,
            evidence,
            chains: ChainCache::default(),
        }
    }

    fn chain(&self, question: &Question<'_>, at: i64) -> Result<Vec<Certificate>, ChainError> {
        let build = |pool: &[Certificate]| {
            build_chain_cached(
                question.certificate,
                pool,
                &self.anchors,
                at,
                question.purpose,
                &self.chains,
            )
        };
        match build(question.pool) {
            Err(ChainError::NoAnchor) if !self.evidence.certificates.is_empty() => {
                build(&[question.pool, &self.evidence.certificates].concat())
            }
            result => result,
        }
    }

    /// Trust at `at`, the time that counts.
    pub(super) fn trust(&self, question: &Question<'_>, at: i64) -> Trusted {
        let without_chain = |trust| Trusted {
            trust,
            chain: Vec::new(),
        };
        match self.chain(question, at) {
            Ok(chain) => {
                let status = self.evidence.status(&chain, at, Scope::Everything);
                let trust = match status.revoked {
                    Some(revoked) if revoked.at <= at => Trust::Revoked,
                    _ if self.options.require_revocation && !status.complete => {
                        Trust::RevocationUnknown
                    }
                    _ => Trust::Trusted,
                };
                Trusted { trust, chain }
            }
            Err(ChainError::OutsideValidity { ended }) => {
                // "Expired" is said only of somebody a root vouches for.
                let known = self.chain(question, question.certificate.not_before());
                without_chain(match (known, ended) {
                    (Err(_), _) => Trust::Untrusted,
                    (Ok(_), true) => Trust::Expired,
                    (Ok(_), false) => Trust::NotYetValid,
                })
            }
            Err(_) => without_chain(Trust::Untrusted),
        }
    }

    /// What can be concluded now (EN 319 102-1 §5.2.6, §5.5.4, §5.6.2).
    pub(super) fn status(&self, question: &Question<'_>, bounds: Bounds) -> Verdict {
        let begins = question.certificate.not_before();
        let now = self.options.at;
        if bounds.existed.unwrap_or(now) < begins {
            return Verdict::failed(SubIndication::NotYetValid);
        }
        match self.chain(question, now) {
            Ok(chain) => self.status_of(question, &chain, now, bounds),
            Err(ChainError::OutsideValidity { .. }) => self.past_status(question, bounds),
            Err(error) => Verdict::indeterminate(match error {
                ChainError::NoAnchor => SubIndication::NoCertificateChainFound,
                ChainError::WrongPurpose => SubIndication::ChainConstraintsFailure,
                _ => SubIndication::CertificateChainGeneralFailure,
            }),
        }
    }

    /// The chain does not hold now: did it when the signature is proved to have existed?
    fn past_status(&self, question: &Question<'_>, bounds: Bounds) -> Verdict {
        if let Some(existed) = bounds.existed
            && let Ok(chain) = self.chain(question, existed)
        {
            return self.status_of(question, &chain, existed, bounds);
        }
        if self
            .chain(question, question.certificate.not_before())
            .is_err()
        {
            return Verdict::indeterminate(SubIndication::NoCertificateChainFound);
        }
        let ended = question.certificate.not_after();
        if bounds.made_after.is_some_and(|after| after > ended) {
            return Verdict::failed(SubIndication::Expired);
        }
        Verdict::indeterminate(SubIndication::OutOfBoundsNoPoe)
    }

    /// A chain that holds at `at`: was one of its certificates revoked before the signature was made?
    fn status_of(
        &self,
        question: &Question<'_>,
        chain: &[Certificate],
        at: i64,
        bounds: Bounds,
    ) -> Verdict {
        let asked = bounds.existed.unwrap_or(at);
        let status = self.evidence.status(chain, asked, Scope::Everything);
        if let Some(revoked) = status.revoked {
            let verdict = after_revocation(question, revoked, bounds);
            if !verdict.is_passed() {
                return verdict;
            }
        }
        if self.options.require_revocation && !status.complete {
            return Verdict::indeterminate(SubIndication::TryLater);
        }
        Verdict::PASSED
    }

    /// Whether the document itself keeps all that is needed to verify this certificate as of `at`.
    pub(super) fn is_kept(&self, question: &Question<'_>, at: i64, scope: Scope) -> bool {
        self.chain(question, at)
            .is_ok_and(|chain| self.evidence.status(&chain, at, scope).complete)
    }

    /// Names of the trust sources that hold the anchor of a chain.
    pub(super) fn vouched_by(&self, chain: &[Certificate]) -> Vec<String> {
        let Some(anchor) = chain.last() else {
            return Vec::new();
        };
        let holds = |source: &TrustSource<'_>| source.anchors.anchors().contains(anchor);
        let sources = self.options.sources().filter(holds);
        sources.map(|source| source.name.to_owned()).collect()
    }
}

/// What a revocation means for a signature that is bounded in time (EN 319 102-1 §5.5.4, step 5). Of time
/// stamps, RFC 3161 §4 says besides that those from before a revocation in good order stay valid.
fn after_revocation(question: &Question<'_>, revoked: RevokedInChain, bounds: Bounds) -> Verdict {
    let trusted_stamp = question
        .stamped
        .filter(|_| revoked.own && revoked.in_good_order);
    let before = |time: i64| time < revoked.at;
    if bounds.existed.is_some_and(before) || trusted_stamp.is_some_and(before) {
        Verdict::PASSED
    } else if bounds.made_after.is_some_and(|after| after > revoked.at) {
        Verdict::failed(SubIndication::Revoked)
    } else if revoked.own {
        Verdict::indeterminate(SubIndication::RevokedNoPoe)
    } else {
        Verdict::indeterminate(SubIndication::RevokedCaNoPoe)
    }
}
