//! Certificate revocation lists (RFC 5280 §5): issuing, reading, asking.

use crate::asn1::{Asn1Error, Reader, Writer, small_unsigned, tag};
use crate::authority::CertificateAuthority;
use crate::certificate::{Certificate, key_usage};
use crate::civil;
use crate::key::{KeyError, Scheme};
use crate::oid;
use std::collections::HashMap;
use std::ops::Range;
use thiserror::Error;

/// Why a certificate is revoked (RFC 5280 §5.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevocationReason {
    /// The key may be known to others.
    KeyCompromise,
    /// The named person or organisation changed.
    AffiliationChanged,
    /// Replaced by another certificate.
    Superseded,
    /// No longer needed.
    CessationOfOperation,
    /// The right to it was withdrawn: it should not have been issued.
    PrivilegeWithdrawn,
}

impl RevocationReason {
    fn code(self) -> u8 {
        match self {
            Self::KeyCompromise => 1,
            Self::AffiliationChanged => 3,
            Self::Superseded => 4,
            Self::CessationOfOperation => 5,
            Self::PrivilegeWithdrawn => 9,
        }
    }
}

/// A certificate to be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevokedCertificate {
    /// Its serial number, INTEGER contents octets as [`Certificate::serial_number`] gives them.
    pub serial_number: Vec<u8>,
    /// When it was revoked, Unix seconds.
    pub at: i64,
    /// Why, if that is told.
    pub reason: Option<RevocationReason>,
}

/// Why bytes are not a usable revocation list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RevocationListError {
    /// Not the DER of a revocation list.
    #[error("not a certificate revocation list: {0}")]
    Malformed(#[from] Asn1Error),
    /// A critical extension (such as a delta list or an indirect list) is not supported.
    #[error("the revocation list has a critical extension that is not supported")]
    CriticalExtension,
}

impl CertificateAuthority {
    /// Signs a complete list of the certificates this CA revoked. `number` grows with every list.
    ///
    /// # Errors
    /// [`KeyError`] when the key refuses.
    pub fn revocation_list(
        &self,
        revoked: &[RevokedCertificate],
        number: u64,
        this_update: i64,
        next_update: i64,
    ) -> Result<Vec<u8>, KeyError> {
        let mut w = Writer::with_capacity(256 + revoked.len() * 48);
        w.sequence(|w| {
            w.unsigned_small(1);
            self.key().algorithm().write(w);
            w.raw(self.certificate().subject_der());
            w.x509_time(this_update);
            w.x509_time(next_update);
            if !revoked.is_empty() {
                w.sequence(|w| revoked.iter().for_each(|entry| write_entry(w, entry)));
            }
            w.constructed(tag::context(0), |w| {
                w.sequence(|w| {
                    extension(w, oid::AUTHORITY_KEY_ID, |w| {
                        w.sequence(|w| w.element(tag::context_primitive(0), self.key_id()));
                    });
                    extension(w, oid::CRL_NUMBER, |w| w.unsigned_small(number));
                });
            });
        });
        let body = w.into_bytes();
        let signature = self.key().sign(&body)?;
        let mut w = Writer::with_capacity(body.len() + signature.len() + 32);
        w.sequence(|w| {
            w.raw(&body);
            self.key().algorithm().write(w);
            w.bit_string(&signature);
        });
        Ok(w.into_bytes())
    }
}

fn write_entry(w: &mut Writer, entry: &RevokedCertificate) {
    w.sequence(|w| {
        w.element(tag::INTEGER, &entry.serial_number);
        w.x509_time(entry.at);
        if let Some(reason) = entry.reason {
            w.sequence(|w| {
                extension(w, oid::CRL_REASON, |w| {
                    w.element(tag::ENUMERATED, &[reason.code()]);
                });
            });
        }
    });
}

fn extension(w: &mut Writer, kind: der::asn1::ObjectIdentifier, value: impl FnOnce(&mut Writer)) {
    w.sequence(|w| {
        w.oid(kind.as_bytes());
        w.constructed(tag::OCTET_STRING, value);
    });
}

/// A parsed revocation list.
#[derive(Debug, Clone)]
pub struct RevocationList {
    der: Vec<u8>,
    body: Range<usize>,
    issuer: Range<usize>,
    signature: Range<usize>,
    scheme: Scheme,
    this_update: i64,
    next_update: Option<i64>,
    revoked: HashMap<Vec<u8>, i64>,
}

impl RevocationList {
    /// Parses a list.
    ///
    /// # Errors
    /// [`RevocationListError`].
    pub fn from_der(der: impl Into<Vec<u8>>) -> Result<Self, RevocationListError> {
        parse(der.into())
    }

    /// The list as received.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// When it was issued, Unix seconds.
    pub fn this_update(&self) -> i64 {
        self.this_update
    }

    /// When the next one is due at the latest, Unix seconds.
    pub fn next_update(&self) -> Option<i64> {
        self.next_update
    }

    /// Whether `issuer` issued it: name, right to do so, and signature.
    pub fn is_issued_by(&self, issuer: &Certificate) -> bool {
        // The cheap questions first: a list can be long.
        if issuer.subject_der() != &self.der[self.issuer.clone()]
            || !issuer.allows_usage(key_usage::CRL_SIGN)
        {
            return false;
        }
        let (Some(hash), Ok(key)) = (self.scheme.hash(), issuer.public_key()) else {
            return false;
        };
        let signed = &self.der[self.body.clone()];
        let signature = &self.der[self.signature.clone()];
        key.verify(self.scheme, hash, &[signed], signature)
    }

    /// When the certificate was revoked (Unix seconds), if the list names it. It must come from the
    /// list's issuer.
    pub fn revoked_at(&self, certificate: &Certificate) -> Option<i64> {
        if certificate.issuer_der() != &self.der[self.issuer.clone()] {
            return None;
        }
        self.revoked.get(certificate.serial_number()).copied()
    }
}

fn parse(der: Vec<u8>) -> Result<RevocationList, RevocationListError> {
    let mut outer = Reader::single(&der, tag::SEQUENCE)?.reader();
    let body = outer.expect(tag::SEQUENCE)?;
    let scheme = Scheme::parse(outer.expect(tag::SEQUENCE)?.reader())?;
    let signature = outer.bit_string_bytes()?;
    outer.finish()?;
    let mut fields = body.reader();
    if let Some(version) = fields.optional(tag::INTEGER)? {
        small_unsigned(version.value)?;
    }
    fields.expect(tag::SEQUENCE)?; // the algorithm again
    let issuer = fields.expect(tag::SEQUENCE)?;
    let this_update = civil::parse(&fields.any()?)?;
    let next_update = match fields.peek() {
        Some(tag::UTC_TIME | tag::GENERALIZED_TIME) => Some(civil::parse(&fields.any()?)?),
        _ => None,
    };
    let mut revoked = HashMap::new();
    if let Some(list) = fields.optional(tag::SEQUENCE)? {
        let mut list = list.reader();
        while !list.is_empty() {
            let mut entry = list.sequence()?;
            let serial = entry.integer()?.to_vec();
            let at = civil::parse(&entry.any()?)?;
            if let Some(extensions) = entry.optional(tag::SEQUENCE)? {
                refuse_critical(extensions.reader())?;
            }
            revoked.insert(serial, at);
        }
    }
    if let Some(extensions) = fields.optional(tag::context(0))? {
        refuse_critical(extensions.reader().sequence()?)?;
    }
    fields.finish()?;
    let range = |part: &[u8]| {
        let start = part.as_ptr() as usize - der.as_ptr() as usize;
        start..start + part.len()
    };
    let (body, issuer, signature) = (range(body.raw), range(issuer.raw), range(signature));
    Ok(RevocationList {
        body,
        issuer,
        signature,
        der,
        scheme,
        this_update,
        next_update,
        revoked,
    })
}

fn refuse_critical(mut extensions: Reader<'_>) -> Result<(), RevocationListError> {
    while !extensions.is_empty() {
        let mut extension = extensions.sequence()?;
        extension.oid()?;
        let critical = extension.optional(tag::BOOLEAN)?;
        if critical.is_some_and(|flag| flag.value != [0]) {
            return Err(RevocationListError::CriticalExtension);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{AT, World};

    fn listed(world: &World) -> RevocationList {
        let entry = RevokedCertificate {
            serial_number: world.signer_chain[0].serial_number().to_vec(),
            at: AT + 10,
            reason: Some(RevocationReason::PrivilegeWithdrawn),
        };
        let der = world
            .issuing
            .revocation_list(&[entry], 7, AT + 20, AT + 1000)
            .unwrap();
        RevocationList::from_der(der).unwrap()
    }

    #[test]
    fn a_listed_certificate_is_revoked_and_others_are_not() {
        let world = World::new();
        let list = listed(&world);
        assert_eq!(list.revoked_at(&world.signer_chain[0]), Some(AT + 10));
        assert_eq!(list.revoked_at(&world.tsa_chain[0]), None);
        assert_eq!(list.this_update(), AT + 20);
        assert_eq!(list.next_update(), Some(AT + 1000));
    }

    #[test]
    fn only_its_issuer_has_issued_it() {
        let (world, other) = (World::new(), World::new());
        let list = listed(&world);
        assert!(list.is_issued_by(world.issuing.certificate()));
        assert!(!list.is_issued_by(world.root.certificate()));
        assert!(!list.is_issued_by(other.issuing.certificate()));
        let mut altered = list.der().to_vec();
        let at = altered.len() - 120;
        altered[at] ^= 1;
        let accepted = RevocationList::from_der(altered)
            .is_ok_and(|list| list.is_issued_by(world.issuing.certificate()));
        assert!(!accepted);
    }

    #[test]
    fn an_empty_list_and_a_strict_decoder_agree() {
        use ::der::{Decode, Encode};
        let world = World::new();
        let empty = world.root.revocation_list(&[], 1, AT, AT + 60).unwrap();
        for der in [empty.as_slice(), listed(&world).der()] {
            let decoded =
                x509_cert::crl::CertificateList::<x509_cert::certificate::Rfc5280>::from_der(der);
            assert_eq!(decoded.unwrap().to_der().unwrap(), der);
        }
        assert!(RevocationList::from_der(empty).is_ok());
        assert!(RevocationList::from_der(&b"0"[..]).is_err());
    }
}
