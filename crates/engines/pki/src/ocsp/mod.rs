//! Online certificate status (RFC 6960, nonces RFC 9654): asking, answering, believing.
//!
//! Answers come signed by the issuing CA itself or by a responder whose certificate that CA issued for
//! the purpose ([`crate::Profile::OcspResponder`]); nobody else is believed (RFC 6960 §4.2.2.2).

mod request;
mod responder;
mod response;
#[cfg(test)]
mod tests;

pub use request::{OcspRequest, OcspRequestError};
pub use responder::{OcspFailure, OcspResponder};
pub use response::{OcspResponse, OcspResponseError, OcspSigner};

use crate::asn1::{Asn1Error, Reader, Tlv, Writer, tag};
use crate::certificate::Certificate;
use crate::digest::HashAlgorithm;
use crate::revocation::Revoked;

/// Names a certificate by its issuer and serial number (CertID, RFC 6960 §4.1.1).
///
/// The hash only identifies the issuer; who the issuer is gets settled by the answer's signature. SHA-1
/// is therefore no weakness here, and what clients and caches expect (RFC 5019 §2.1.1).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CertificateId {
    hash: HashAlgorithm,
    issuer_name_hash: Vec<u8>,
    issuer_key_hash: Vec<u8>,
    serial_number: Vec<u8>,
}

impl CertificateId {
    /// The usual identifier, by SHA-1, of a certificate that `issuer` issued.
    pub fn new(certificate: &Certificate, issuer: &Certificate) -> Self {
        Self::with_hash(HashAlgorithm::Sha1, certificate.serial_number(), issuer)
    }

    /// The identifier by another hash function of the certificate with this serial number (INTEGER
    /// contents octets).
    pub fn with_hash(hash: HashAlgorithm, serial_number: &[u8], issuer: &Certificate) -> Self {
        CertificateId {
            hash,
            issuer_name_hash: hash.hash(&[issuer.subject_der()]),
            issuer_key_hash: hash.hash(&[issuer.public_key_bits()]),
            serial_number: serial_number.to_vec(),
        }
    }

    /// INTEGER contents octets.
    pub fn serial_number(&self) -> &[u8] {
        &self.serial_number
    }

    /// Whether `issuer` issued the certificate named.
    pub fn is_of(&self, issuer: &Certificate) -> bool {
        *self == Self::with_hash(self.hash, &self.serial_number, issuer)
    }

    fn write(&self, w: &mut Writer) {
        w.sequence(|w| {
            w.algorithm(self.hash.oid().as_bytes(), true);
            w.element(tag::OCTET_STRING, &self.issuer_name_hash);
            w.element(tag::OCTET_STRING, &self.issuer_key_hash);
            w.element(tag::INTEGER, &self.serial_number);
        });
    }

    /// `None` for a hash function that is not known: it names no certificate then.
    fn read(mut fields: Reader<'_>) -> Result<Option<Self>, Asn1Error> {
        let hash = HashAlgorithm::from_oid(fields.sequence()?.oid()?);
        let issuer_name_hash = fields.expect(tag::OCTET_STRING)?.value.to_vec();
        let issuer_key_hash = fields.expect(tag::OCTET_STRING)?.value.to_vec();
        let serial_number = fields.integer()?.to_vec();
        fields.finish()?;
        Ok(hash.map(|hash| CertificateId {
            hash,
            issuer_name_hash,
            issuer_key_hash,
            serial_number,
        }))
    }
}

/// What a responder says of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OcspStatus {
    /// Not revoked.
    Good,
    /// Revoked.
    Revoked(Revoked),
    /// The responder does not know the certificate.
    Unknown,
}

/// The answer about one certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OcspAnswer {
    /// Which certificate.
    pub id: CertificateId,
    /// What is said of it.
    pub status: OcspStatus,
    /// When that was known to be so, Unix seconds.
    pub this_update: i64,
    /// When newer information is due at the latest, Unix seconds; `None`: at any time.
    pub next_update: Option<i64>,
}

/// Version 1 is written as 0, and there is no other (RFC 6960 §4.1.1).
fn only_version_1(version: &Tlv<'_>) -> Result<(), Asn1Error> {
    match version.reader().small_integer()? {
        0 => Ok(()),
        _ => Err(Asn1Error::BadValue),
    }
}

/// Most octets of a nonce (RFC 9654 §2.1).
const MAX_NONCE: usize = 128;

fn read_nonce(value: &[u8]) -> Result<Vec<u8>, Asn1Error> {
    let nonce = Reader::single(value, tag::OCTET_STRING)?.value;
    if nonce.is_empty() || nonce.len() > MAX_NONCE {
        return Err(Asn1Error::BadValue);
    }
    Ok(nonce.to_vec())
}

fn write_nonce(w: &mut Writer, nonce: &[u8]) {
    crate::extension::write(w, crate::oid::OCSP_NONCE, false, |w| {
        w.element(tag::OCTET_STRING, nonce);
    });
}
