//! Lists signed by another key than the certificate in question: a CA's new key, one kept for lists, or
//! that of somebody who issues lists for others (RFC 5280 §6.3.3 (f)).

use super::evidence::judge;
use super::{EvidenceSource, RevocationEvidence, RevocationStatus, UnknownStatus};
use crate::certificate::Certificate;
use crate::chain::{ChainCache, Purpose, TrustStore, build_chain_cached};

/// Most certificates tried as signers of lists for one question.
const MAX_SIGNERS: usize = 32;
/// How often the proof that a signer is good may itself lean on a list of another signer.
const MAX_DEPTH: usize = 2;

struct Search<'a> {
    evidence: &'a RevocationEvidence,
    pool: &'a [Certificate],
    /// The anchor of the path in question alone.
    trust: TrustStore,
    at: i64,
    cache: &'a ChainCache,
    tried: usize,
}

impl RevocationEvidence {
    /// As [`RevocationEvidence::status`] of the certificate at `place` of a path from
    /// [`crate::build_chain`], believing besides lists whose signer has another key or name than the
    /// issuer: a certificate of the path or `pool` that leads to the same anchor at `at` (Unix seconds),
    /// with nothing revoked or unknown on the way.
    pub fn status_on_path(
        &self,
        path: &[Certificate],
        place: usize,
        pool: &[Certificate],
        at: i64,
        cache: &ChainCache,
    ) -> RevocationStatus {
        let mut search = Search {
            evidence: self,
            pool,
            trust: TrustStore::new(path.last().cloned().into_iter().collect()),
            at,
            cache,
            tried: 0,
        };
        search.status(path, place, MAX_DEPTH)
    }
}

impl Search<'_> {
    fn status(&mut self, path: &[Certificate], place: usize, depth: usize) -> RevocationStatus {
        let [certificate, issuer, ..] = path.get(place..).unwrap_or_default() else {
            return RevocationStatus::Unknown(UnknownStatus::Missing);
        };
        let signers = self.signers(path, certificate, issuer, depth);
        let statements = self
            .evidence
            .statements(certificate, issuer, &signers, true);
        judge(&statements, certificate, self.at)
    }

    /// Who, besides the issuer, signed lists about the certificate and may be believed.
    fn signers(
        &mut self,
        path: &[Certificate],
        certificate: &Certificate,
        issuer: &Certificate,
        depth: usize,
    ) -> Vec<Certificate> {
        let (evidence, pool) = (self.evidence, self.pool);
        let mut signers = Vec::new();
        for (number, list) in evidence.lists().iter().enumerate() {
            let source = EvidenceSource::List(number);
            if depth == 0 || !list.covers(certificate) || evidence.signer(source, issuer).is_some()
            {
                continue;
            }
            for signer in path
                .iter()
                .chain(pool)
                .filter(|it| list.names_as_issuer(it))
            {
                self.tried += 1;
                if self.tried > MAX_SIGNERS {
                    return signers;
                }
                let signed = evidence.signer(source, signer).is_some();
                if signed && !signers.contains(signer) && self.is_good(signer, depth - 1) {
                    signers.push(signer.clone());
                }
            }
        }
        signers
    }

    fn is_good(&mut self, signer: &Certificate, depth: usize) -> bool {
        let (trust, cache) = (&self.trust, self.cache);
        let proof = build_chain_cached(signer, self.pool, trust, self.at, Purpose::Any, cache);
        proof.is_ok_and(|proof| {
            (1..proof.len()).all(|next| {
                let status = self.status(&proof, next - 1, depth);
                matches!(status, RevocationStatus::Good { .. })
            })
        })
    }
}
