//! OCSPRequest (RFC 6960 §4.1).

use super::{CertificateId, OcspFailure, only_version_1, read_nonce, write_nonce};
use crate::asn1::{Asn1Error, Reader, Writer, tag};
use crate::certificate::Certificate;
use crate::digest::random_bytes;
use crate::{extension, oid};
use thiserror::Error;

/// Most certificates asked for at once that are answered.
const MAX_CERTIFICATES: usize = 32;

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OcspRequestError {
    /// Not a request.
    #[error("not an OCSP request: {0}")]
    Malformed(#[from] Asn1Error),
    /// It asks for no certificate, or for too many.
    #[error("the OCSP request asks for no certificate or for too many")]
    BadNumber,
    /// A critical extension is not understood.
    #[error("the OCSP request has a critical extension that is not understood")]
    CriticalExtension,
}

impl OcspRequestError {
    /// What the protocol answers.
    pub fn failure(self) -> OcspFailure {
        OcspFailure::MalformedRequest
    }
}

/// Asks for the status of certificates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OcspRequest {
    certificates: Vec<CertificateId>,
    nonce: Option<Vec<u8>>,
}

impl OcspRequest {
    /// Asks for one certificate, with a random nonce of 32 octets (RFC 9654 §2.1).
    pub fn new(certificate: &Certificate, issuer: &Certificate) -> Self {
        OcspRequest {
            certificates: vec![CertificateId::new(certificate, issuer)],
            nonce: Some(random_bytes::<32>().to_vec()),
        }
    }

    /// Without a nonce, so that a stored answer may serve (RFC 5019 §2.1.1).
    pub fn without_nonce(mut self) -> Self {
        self.nonce = None;
        self
    }

    /// The certificates asked for, at least one.
    pub fn certificates(&self) -> &[CertificateId] {
        &self.certificates
    }

    /// The nonce that the answer has to repeat.
    pub fn nonce(&self) -> Option<&[u8]> {
        self.nonce.as_deref()
    }

    /// DER to be sent as `application/ocsp-request`.
    pub fn to_der(&self) -> Vec<u8> {
        let mut w = Writer::with_capacity(160);
        w.sequence(|w| {
            w.sequence(|w| {
                w.sequence(|w| {
                    for id in &self.certificates {
                        w.sequence(|w| id.write(w));
                    }
                });
                if let Some(nonce) = &self.nonce {
                    w.constructed(tag::context(2), |w| w.sequence(|w| write_nonce(w, nonce)));
                }
            });
        });
        w.into_bytes()
    }

    /// Parses a request received. A signature on it is not looked at: everyone may ask.
    ///
    /// # Errors
    /// [`OcspRequestError`], whose [`OcspRequestError::failure`] is the answer.
    pub fn from_der(der: &[u8]) -> Result<Self, OcspRequestError> {
        let mut outer = Reader::single(der, tag::SEQUENCE)?.reader();
        let mut body = outer.sequence()?;
        outer.optional(tag::context(0))?; // signature
        outer.finish()?;
        if let Some(version) = body.optional(tag::context(0))? {
            only_version_1(&version)?;
        }
        body.optional(tag::context(1))?; // who asks
        let mut list = body.sequence()?;
        let mut certificates = Vec::new();
        let mut asked = 0;
        while !list.is_empty() {
            asked += 1;
            if asked > MAX_CERTIFICATES {
                return Err(OcspRequestError::BadNumber);
            }
            let mut single = list.sequence()?;
            let id = CertificateId::read(single.sequence()?)?;
            if let Some(items) = single.optional(tag::context(0))? {
                refuse_critical(items.reader().sequence()?)?;
            }
            single.finish()?;
            certificates.extend(id);
        }
        let nonce = match body.optional(tag::context(2))? {
            Some(items) => refuse_critical(items.reader().sequence()?)?,
            None => None,
        };
        body.finish()?;
        if certificates.is_empty() {
            return Err(OcspRequestError::BadNumber);
        }
        Ok(OcspRequest {
            certificates,
            nonce,
        })
    }
}

/// The nonce among the extensions, which is the only one known.
fn refuse_critical(items: Reader<'_>) -> Result<Option<Vec<u8>>, OcspRequestError> {
    let mut nonce = None;
    for item in extension::read_all(items)? {
        if item.is(oid::OCSP_NONCE) {
            nonce = Some(read_nonce(item.value)?);
        } else if item.critical {
            return Err(OcspRequestError::CriticalExtension);
        }
    }
    Ok(nonce)
}
