//! Signing OCSP answers.

use super::{OcspAnswer, OcspStatus, write_nonce};
use crate::asn1::{Writer, tag};
use crate::authority::{CertificateAuthority, IssueError};
use crate::certificate::Certificate;
use crate::civil;
use crate::digest::HashAlgorithm;
use crate::key::{KeyError, SigningKey};
use crate::{oid, signed};
use std::sync::Arc;

/// Answers without a signature: why there is no other (OCSPResponseStatus, RFC 6960 §4.2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OcspFailure {
    /// The request cannot be read.
    MalformedRequest,
    /// The responder failed.
    InternalError,
    /// The responder cannot answer now.
    TryLater,
    /// The responder does not answer this one.
    Unauthorized,
}

impl OcspFailure {
    /// DER to be sent as `application/ocsp-response`.
    pub fn to_der(self) -> Vec<u8> {
        let status = match self {
            Self::MalformedRequest => 1,
            Self::InternalError => 2,
            Self::TryLater => 3,
            Self::Unauthorized => 6,
        };
        vec![tag::SEQUENCE, 3, tag::ENUMERATED, 1, status]
    }
}

/// Signs answers about the certificates of one issuer.
#[derive(Clone)]
pub struct OcspResponder {
    key: Arc<dyn SigningKey>,
    issuer: Certificate,
    /// The responder's own certificate, when it is not the issuer itself.
    delegate: Option<Certificate>,
}

impl OcspResponder {
    /// The CA answers with its own key.
    pub fn of(authority: &CertificateAuthority) -> Self {
        OcspResponder {
            key: authority.shared_key(),
            issuer: authority.certificate().clone(),
            delegate: None,
        }
    }

    /// A responder with a key of its own, whose certificate (profile `OcspResponder`) comes from
    /// `issuer`.
    ///
    /// # Errors
    /// [`IssueError::KeyMismatch`] when the certificate is for another key; [`IssueError::NotAChain`] when
    /// `issuer` did not issue it, or not for this purpose.
    pub fn delegated(
        key: Arc<dyn SigningKey>,
        certificate: Certificate,
        issuer: Certificate,
    ) -> Result<Self, IssueError> {
        if certificate.public_key_der() != key.public_key_der() {
            return Err(IssueError::KeyMismatch);
        }
        if !super::response::is_delegate_of(&certificate, &issuer) {
            return Err(IssueError::NotAChain);
        }
        Ok(OcspResponder {
            key,
            issuer,
            delegate: Some(certificate),
        })
    }

    /// Whose certificates it answers for.
    pub fn issuer(&self) -> &Certificate {
        &self.issuer
    }

    /// Signs answers made at `produced_at` (Unix seconds), repeating the request's nonce. The result is
    /// sent as `application/ocsp-response`, or kept with a signature as evidence.
    ///
    /// # Errors
    /// [`KeyError`] when the key refuses; [`OcspFailure::TryLater`] tells the client so.
    pub fn respond(
        &self,
        answers: &[OcspAnswer],
        nonce: Option<&[u8]>,
        produced_at: i64,
    ) -> Result<Vec<u8>, KeyError> {
        let own = self.delegate.as_ref().unwrap_or(&self.issuer);
        let mut w = Writer::with_capacity(128 + answers.len() * 160);
        w.sequence(|w| {
            w.constructed(tag::context(2), |w| {
                w.element(tag::OCTET_STRING, &key_hash(own))
            });
            generalized(w, produced_at);
            w.sequence(|w| answers.iter().for_each(|answer| write_answer(w, answer)));
            if let Some(nonce) = nonce {
                w.constructed(tag::context(1), |w| w.sequence(|w| write_nonce(w, nonce)));
            }
        });
        let basic = signed::sign(self.key.as_ref(), &w.into_bytes(), |w| {
            if let Some(delegate) = &self.delegate {
                w.constructed(tag::context(0), |w| w.sequence(|w| w.raw(delegate.der())));
            }
        })?;
        let mut w = Writer::with_capacity(basic.len() + 48);
        w.sequence(|w| {
            w.element(tag::ENUMERATED, &[0]);
            w.constructed(tag::context(0), |w| {
                w.sequence(|w| {
                    w.oid(oid::OCSP_BASIC.as_bytes());
                    w.element(tag::OCTET_STRING, &basic);
                });
            });
        });
        Ok(w.into_bytes())
    }
}

/// KeyHash of a ResponderID: always SHA-1 (RFC 6960 §4.2.1). It only names the key.
pub(super) fn key_hash(certificate: &Certificate) -> Vec<u8> {
    HashAlgorithm::Sha1.hash(&[certificate.public_key_bits()])
}

fn write_answer(w: &mut Writer, answer: &OcspAnswer) {
    w.sequence(|w| {
        answer.id.write(w);
        match answer.status {
            OcspStatus::Good => w.element(tag::context_primitive(0), &[]),
            OcspStatus::Revoked(revoked) => w.constructed(tag::context(1), |w| {
                generalized(w, revoked.at);
                if let Some(reason) = revoked.reason {
                    w.constructed(tag::context(0), |w| {
                        w.element(tag::ENUMERATED, &[reason.code()]);
                    });
                }
            }),
            OcspStatus::Unknown => w.element(tag::context_primitive(2), &[]),
        }
        generalized(w, answer.this_update);
        if let Some(next_update) = answer.next_update {
            w.constructed(tag::context(0), |w| generalized(w, next_update));
        }
    });
}

fn generalized(w: &mut Writer, at: i64) {
    w.element(tag::GENERALIZED_TIME, civil::generalized(at).as_bytes());
}
