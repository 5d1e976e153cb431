//! Certification paths towards trust anchors (RFC 5280 §6.1). A certificate whose critical extensions are
//! not understood is refused. Revocation is judged elsewhere ([`crate::RevocationEvidence`]).

mod names;
#[cfg(test)]
mod names_tests;
mod policies;
mod rules;

pub(crate) use rules::PathRules;

use crate::certificate::{Certificate, CertificateError, key_usage};
use crate::{name, oid};
use der::asn1::ObjectIdentifier;
use std::cell::RefCell;
use std::collections::HashMap;
use thiserror::Error;

/// Longest path that is tried, the end entity and the anchor included.
pub const MAX_PATH: usize = 8;
/// Most signatures checked for one path search: bounds the time a crafted pool can take.
pub const MAX_CHECKS: usize = 64;
/// Most comparisons of a name with a name constraint for one path search.
const MAX_COMPARISONS: usize = 1 << 16;

/// Why no acceptable path leads to an anchor. The reason is that of the path that came furthest.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChainError {
    /// No issuer leads to an anchor.
    #[error("no chain to a trusted root")]
    NoAnchor,
    /// A certificate of the path has ended, or has not begun, at the time asked for.
    #[error("a certificate of the chain is outside its validity")]
    OutsideValidity {
        /// True: it has ended. False: it has not begun.
        ended: bool,
    },
    /// A signature inside the path is wrong.
    #[error("a certificate's signature is wrong")]
    BadSignature,
    /// An issuer is no CA, may not sign certificates, or its path length is exceeded.
    #[error("an issuer in the chain may not issue certificates")]
    IssuerNotAllowed,
    /// The end entity may not be used for this purpose.
    #[error("the certificate may not be used for this purpose")]
    WrongPurpose,
    /// A critical extension is not understood.
    #[error("a critical extension is not understood: {0}")]
    CriticalExtension(String),
    /// An extension that sets rules for paths is malformed.
    #[error("an extension is malformed: {0}")]
    MalformedExtension(String),
    /// A name lies outside what an authority above may certify, or cannot be judged (RFC 5280 §4.2.1.10).
    #[error("a certificate of the chain has a name that its issuers may not certify")]
    NameNotPermitted,
    /// A policy is demanded and none is valid along the path (RFC 5280 §6.1.5).
    #[error("no certificate policy is valid for the whole chain")]
    NoValidPolicy,
    /// The search was given up because too many certificates were tried.
    #[error("the chain search was given up")]
    TooComplex,
}

/// What the end entity's certificate must allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Signing documents: digitalSignature or nonRepudiation.
    DocumentSigning,
    /// Time stamps: critical extended key usage timeStamping and nothing else.
    TimeStamping,
    /// Any use.
    Any,
}

/// What is asked of certificate policies (the inputs of RFC 5280 §6.1.1 (c) to (g)). By default nothing
/// beyond what the certificates demand themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PolicyInputs {
    /// user-initial-policy-set: where a policy is needed, one of these; `None` is anyPolicy.
    pub acceptable_policies: Option<Vec<ObjectIdentifier>>,
    /// initial-explicit-policy: the path has to be good for an acceptable policy.
    pub require_explicit_policy: bool,
    /// initial-policy-mapping-inhibit: no policy stands for another.
    pub inhibit_policy_mapping: bool,
    /// initial-any-policy-inhibit: anyPolicy stands for no other.
    pub inhibit_any_policy: bool,
}

/// Certificates that are trusted without proof.
#[derive(Debug, Clone, Default)]
pub struct TrustStore {
    anchors: Vec<Certificate>,
}

impl TrustStore {
    /// Trusts these certificates.
    pub fn new(anchors: Vec<Certificate>) -> Self {
        TrustStore { anchors }
    }

    /// Reads every certificate of a PEM text.
    pub fn from_pem(pem: &str) -> Result<Self, CertificateError> {
        Certificate::all_from_pem(pem).map(Self::new)
    }

    /// Trusts one more certificate.
    pub fn add(&mut self, anchor: Certificate) {
        self.anchors.push(anchor);
    }

    /// The anchors.
    pub fn anchors(&self) -> &[Certificate] {
        &self.anchors
    }
}

/// Finds a path from `leaf` over certificates of `pool` to an anchor, valid at `at` (Unix seconds).
/// The path begins with the leaf and ends with the anchor. Revocation is not looked at.
pub fn build_chain(
    leaf: &Certificate,
    pool: &[Certificate],
    trust: &TrustStore,
    at: i64,
    purpose: Purpose,
) -> Result<Vec<Certificate>, ChainError> {
    build_chain_cached(leaf, pool, trust, at, purpose, &ChainCache::default())
}

/// Remembers which certificate is signed by which, for several searches over the same certificates.
#[derive(Debug, Default)]
pub struct ChainCache {
    known: RefCell<HashMap<Pair, bool>>,
}

/// Fingerprints of a certificate and of its supposed issuer.
type Pair = ([u8; 32], [u8; 32]);

impl ChainCache {
    fn is_signed_by(&self, subject: &Certificate, issuer: &Certificate) -> bool {
        let pair = (subject.fingerprint(), issuer.fingerprint());
        *self
            .known
            .borrow_mut()
            .entry(pair)
            .or_insert_with(|| subject.is_signed_by(issuer))
    }
}

/// As [`build_chain`], with signatures between certificates checked once per cache.
///
/// # Errors
/// [`ChainError`].
pub fn build_chain_cached(
    leaf: &Certificate,
    pool: &[Certificate],
    trust: &TrustStore,
    at: i64,
    purpose: Purpose,
    cache: &ChainCache,
) -> Result<Vec<Certificate>, ChainError> {
    let inputs = PolicyInputs::default();
    build_chain_for_policies(leaf, pool, trust, at, purpose, cache, &inputs)
}

/// As [`build_chain_cached`], with demands on certificate policies.
///
/// # Errors
/// [`ChainError`].
pub fn build_chain_for_policies(
    leaf: &Certificate,
    pool: &[Certificate],
    trust: &TrustStore,
    at: i64,
    purpose: Purpose,
    cache: &ChainCache,
    policies: &PolicyInputs,
) -> Result<Vec<Certificate>, ChainError> {
    check_purpose(leaf, purpose)?;
    let mut search = Search {
        pool,
        trust,
        at,
        cache,
        policies,
        checks: 0,
        comparisons: MAX_COMPARISONS,
        best: None,
    };
    let mut path = vec![leaf.clone()];
    if search.extend(&mut path)? {
        Ok(path)
    } else {
        Err(search.best.unwrap_or(ChainError::NoAnchor))
    }
}

struct Search<'a> {
    pool: &'a [Certificate],
    trust: &'a TrustStore,
    at: i64,
    cache: &'a ChainCache,
    policies: &'a PolicyInputs,
    checks: usize,
    comparisons: usize,
    best: Option<ChainError>,
}

impl Search<'_> {
    // Depth first; Err only when the work limit is reached.
    fn extend(&mut self, path: &mut Vec<Certificate>) -> Result<bool, ChainError> {
        let Some(last) = path.last().cloned() else {
            return Ok(false);
        };
        if let Err(reason) = self.check_own(&last) {
            self.best.get_or_insert(reason);
            return Ok(false);
        }
        if self.trust.anchors.contains(&last) {
            return self.is_acceptable(path);
        }
        if path.len() >= MAX_PATH {
            return Ok(false);
        }
        let candidates: Vec<Certificate> = self
            .trust
            .anchors
            .iter()
            .chain(self.pool)
            .filter(|c| name::same(c.subject_der(), last.issuer_der()) && !path.contains(c))
            .cloned()
            .collect();
        for issuer in candidates {
            self.checks += 1;
            if self.checks > MAX_CHECKS {
                return Err(ChainError::TooComplex);
            }
            if let Err(reason) = check_issuer(&last, &issuer, path, self.cache) {
                self.best.get_or_insert(reason);
                continue;
            }
            path.push(issuer);
            if self.extend(path)? {
                return Ok(true);
            }
            path.pop();
        }
        Ok(false)
    }

    /// Judges a path that is complete; no other reason for refusing comes from further up.
    fn is_acceptable(&mut self, path: &[Certificate]) -> Result<bool, ChainError> {
        match rules::check(path, self.policies, &mut self.comparisons) {
            Ok(()) => Ok(true),
            Err(ChainError::TooComplex) => Err(ChainError::TooComplex),
            Err(reason) => {
                self.best = Some(reason);
                Ok(false)
            }
        }
    }

    fn check_own(&self, certificate: &Certificate) -> Result<(), ChainError> {
        if !certificate.is_valid_at(self.at) {
            return Err(ChainError::OutsideValidity {
                ended: self.at > certificate.not_after(),
            });
        }
        match certificate.extensions().unknown_critical.first() {
            Some(unknown) => Err(ChainError::CriticalExtension(unknown.clone())),
            None => Ok(()),
        }
    }
}

fn check_issuer(
    subject: &Certificate,
    issuer: &Certificate,
    path: &[Certificate],
    cache: &ChainCache,
) -> Result<(), ChainError> {
    let (is_ca, limit) = issuer
        .extensions()
        .basic_constraints
        .unwrap_or((false, None));
    // Intermediate CAs below this issuer that are not self-issued (RFC 5280 §4.2.1.9).
    let below = path[1..].iter().filter(|c| !c.is_self_issued()).count() as u64;
    let allowed = is_ca
        && issuer.allows_usage(key_usage::KEY_CERT_SIGN)
        && limit.is_none_or(|limit| below <= limit);
    if !allowed {
        return Err(ChainError::IssuerNotAllowed);
    }
    if !cache.is_signed_by(subject, issuer) {
        return Err(ChainError::BadSignature);
    }
    Ok(())
}

fn check_purpose(leaf: &Certificate, purpose: Purpose) -> Result<(), ChainError> {
    let signs = leaf.allows_usage(key_usage::DIGITAL_SIGNATURE)
        || leaf.allows_usage(key_usage::NON_REPUDIATION);
    let allowed = match purpose {
        Purpose::Any => true,
        Purpose::DocumentSigning => {
            let only_time_stamps = leaf
                .extensions()
                .extended_key_usage
                .as_ref()
                .is_some_and(|usages| *usages == [oid::EKU_TIME_STAMPING.to_string()]);
            signs && !only_time_stamps && !leaf.is_ca()
        }
        Purpose::TimeStamping => {
            let extensions = leaf.extensions();
            signs
                && extensions.extended_key_usage_critical
                && extensions.extended_key_usage.as_deref()
                    == Some(&[oid::EKU_TIME_STAMPING.to_string()])
        }
    };
    if allowed {
        Ok(())
    } else {
        Err(ChainError::WrongPurpose)
    }
}
