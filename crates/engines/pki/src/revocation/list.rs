//! Certificate revocation lists (RFC 5280 §5): issuing, reading, asking.

use super::{RevocationReason, Revoked};
use crate::asn1::{Asn1Error, Reader, Writer, boolean, small_unsigned, tag};
use crate::authority::CertificateAuthority;
use crate::certificate::{Certificate, key_usage};
use crate::extension::{self, Extension};
use crate::key::KeyError;
use crate::points::{self, CrlPoint};
use crate::signed::{self, Signed, range_in};
use crate::{civil, name, oid};
use der::asn1::ObjectIdentifier;
use std::collections::HashMap;
use std::ops::Range;
use thiserror::Error;

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
    /// A delta list (RFC 5280 §5.2.4): it tells only what changed.
    #[error("a delta revocation list is not supported")]
    Delta,
    /// It lists certificates of other issuers and is no indirect list (RFC 5280 §5.2.5), or names such an
    /// issuer by something else than a directory name.
    #[error("a revocation list names other issuers and is not an indirect one")]
    Indirect,
    /// A list for some reasons of revocation, or for attribute certificates, only (RFC 5280 §5.2.5).
    #[error("a revocation list for some reasons or for attribute certificates is not supported")]
    Partial,
    /// Another critical extension.
    #[error("the revocation list has a critical extension that is not understood: {0}")]
    CriticalExtension(ObjectIdentifier),
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
                    extension::write(w, oid::AUTHORITY_KEY_ID, false, |w| {
                        w.sequence(|w| w.element(tag::context_primitive(0), self.key_id()));
                    });
                    extension::write(w, oid::CRL_NUMBER, false, |w| w.unsigned_small(number));
                });
            });
        });
        signed::sign(self.key(), &w.into_bytes(), |_| ())
    }
}

fn write_entry(w: &mut Writer, entry: &RevokedCertificate) {
    w.sequence(|w| {
        w.element(tag::INTEGER, &entry.serial_number);
        w.x509_time(entry.at);
        // An unspecified reason is told by silence (RFC 5280 §5.3.1).
        let reason = entry
            .reason
            .filter(|reason| *reason != RevocationReason::Unspecified);
        if let Some(reason) = reason {
            w.sequence(|w| {
                extension::write(w, oid::CRL_REASON, false, |w| {
                    w.element(tag::ENUMERATED, &[reason.code()]);
                });
            });
        }
    });
}

/// A parsed revocation list.
#[derive(Debug, Clone)]
pub struct RevocationList {
    der: Vec<u8>,
    signed: Signed,
    issuer: Range<usize>,
    this_update: i64,
    next_update: Option<i64>,
    number: Option<Vec<u8>>,
    has_deltas: bool,
    scope: Scope,
    revoked: Entries,
    /// In an indirect list: entries by the issuer of the certificates (Name DER).
    of_others: Vec<(Vec<u8>, Entries)>,
}

type Entries = HashMap<Vec<u8>, Revoked>;

/// Which of its issuer's certificates a list is about (RFC 5280 §5.2.5): all unless said otherwise.
#[derive(Debug, Clone, Default)]
struct Scope {
    only_end_entities: bool,
    only_authorities: bool,
    /// It is the list of the certificates that name one of these points (GeneralName, DER).
    points: Option<Vec<Vec<u8>>>,
    /// It lists certificates of other issuers, too, where these name its issuer for it.
    indirect: bool,
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

    /// Its number, INTEGER contents octets, if it has one.
    pub fn number(&self) -> Option<&[u8]> {
        self.number.as_deref()
    }

    /// Whether delta lists are published beside it, so that something newer may exist before
    /// [`RevocationList::next_update`].
    pub fn has_deltas(&self) -> bool {
        self.has_deltas
    }

    /// Whether `issuer` issued it: name, right to do so, and signature.
    pub fn is_issued_by(&self, issuer: &Certificate) -> bool {
        // The cheap questions first: a list can be long.
        self.names_as_issuer(issuer) && self.signed.is_signed_by(&self.der, issuer)
    }

    /// Whether the list has this certificate's name, and such a certificate may sign lists.
    pub(super) fn names_as_issuer(&self, issuer: &Certificate) -> bool {
        name::same(issuer.subject_der(), self.issuer_der())
            && issuer.allows_usage(key_usage::CRL_SIGN)
    }

    /// Whether the list is about this certificate: it comes from the list's issuer, or names that issuer for
    /// an indirect list, and lies within the part of the certificates that the list is for.
    pub fn covers(&self, certificate: &Certificate) -> bool {
        let issued_by = |it: &&CrlPoint| name::same(&it.list_issuer, self.issuer_der());
        let mut named = certificate.extensions().crl_points.iter().filter(issued_by);
        let is_own = name::same(certificate.issuer_der(), self.issuer_der());
        let at_point = match &self.scope.points {
            Some(points) => named.any(|it| points.iter().any(|point| it.names.contains(point))),
            None => is_own || named.next().is_some(),
        };
        at_point
            && (is_own || self.scope.indirect)
            && !(self.scope.only_end_entities && certificate.is_ca())
            && (!self.scope.only_authorities || certificate.is_ca())
    }

    /// Since when and why the certificate is revoked, if the list names it.
    pub fn entry(&self, certificate: &Certificate) -> Option<Revoked> {
        let issuer = certificate.issuer_der();
        let own = name::same(issuer, self.issuer_der()).then_some(&self.revoked);
        let others = self.of_others.iter().filter(|it| name::same(&it.0, issuer));
        own.into_iter()
            .chain(others.map(|it| &it.1))
            .find_map(|entries| entries.get(certificate.serial_number()))
            .copied()
    }

    /// When the certificate was revoked (Unix seconds), as [`RevocationList::entry`] says.
    pub fn revoked_at(&self, certificate: &Certificate) -> Option<i64> {
        self.entry(certificate).map(|entry| entry.at)
    }

    fn issuer_der(&self) -> &[u8] {
        &self.der[self.issuer.clone()]
    }
}

fn parse(der: Vec<u8>) -> Result<RevocationList, RevocationListError> {
    let outer = Reader::single(&der, tag::SEQUENCE)?.reader();
    let (signed, parts) = Signed::parse(&der, outer)?;
    parts.rest.finish()?;
    let mut fields = parts.body.reader();
    if let Some(version) = fields.optional(tag::INTEGER)? {
        small_unsigned(version.value)?;
    }
    if fields.expect(tag::SEQUENCE)?.raw != parts.algorithm {
        return Err(Asn1Error::BadValue.into());
    }
    let issuer = range_in(&der, fields.expect(tag::SEQUENCE)?.raw);
    let this_update = civil::parse(&fields.any()?)?;
    let next_update = match fields.peek() {
        Some(tag::UTC_TIME | tag::GENERALIZED_TIME) => Some(civil::parse(&fields.any()?)?),
        _ => None,
    };
    let (revoked, of_others) = match fields.optional(tag::SEQUENCE)? {
        Some(entries) => read_entries(entries.reader())?,
        None => Default::default(),
    };
    let mut number = None;
    let mut has_deltas = false;
    let mut scope = Scope::default();
    if let Some(explicit) = fields.optional(tag::context(0))? {
        for item in extension::read_all(explicit.reader().sequence()?)? {
            if item.is(oid::CRL_NUMBER) {
                number = Some(Reader::new(item.value).integer()?.to_vec());
            } else if item.is(oid::DELTA_CRL) {
                return Err(RevocationListError::Delta);
            } else if item.is(oid::FRESHEST_CRL) {
                has_deltas = true;
            } else if item.is(oid::ISSUING_POINT) {
                scope = read_scope(item.value, &der[issuer.clone()])?;
            } else {
                refuse_critical(&item)?;
            }
        }
    }
    fields.finish()?;
    if !(of_others.is_empty() || scope.indirect) {
        return Err(RevocationListError::Indirect);
    }
    Ok(RevocationList {
        der,
        signed,
        issuer,
        this_update,
        next_update,
        number,
        has_deltas,
        scope,
        revoked,
        of_others,
    })
}

/// The entries of the list's own issuer, and those of others. Who is named as issuer is that of the entries
/// that follow as well (RFC 5280 §5.3.3).
type AllEntries = (Entries, Vec<(Vec<u8>, Entries)>);

fn read_entries(mut entries: Reader<'_>) -> Result<AllEntries, RevocationListError> {
    let mut revoked = HashMap::new();
    let mut of_others: Vec<(Vec<u8>, Entries)> = Vec::new();
    while !entries.is_empty() {
        let mut entry = entries.sequence()?;
        let serial = entry.integer()?.to_vec();
        let at = civil::parse(&entry.any()?)?;
        let mut reason = None;
        if let Some(extensions) = entry.optional(tag::SEQUENCE)? {
            for item in extension::read_all(extensions.reader())? {
                if item.is(oid::CRL_REASON) {
                    let code = Reader::single(item.value, tag::ENUMERATED)?.value;
                    reason = RevocationReason::from_contents(code);
                } else if item.is(oid::CERTIFICATE_ISSUER) {
                    let names = Reader::single(item.value, tag::SEQUENCE)?.reader();
                    let issuer = points::first_directory_name(names)?
                        .ok_or(RevocationListError::Indirect)?;
                    of_others.push((issuer.to_vec(), HashMap::new()));
                } else {
                    refuse_critical(&item)?;
                }
            }
        }
        entry.finish()?;
        let entries = of_others.last_mut().map_or(&mut revoked, |it| &mut it.1);
        entries.insert(serial, Revoked { at, reason });
    }
    Ok((revoked, of_others))
}

// IssuingDistributionPoint: [0] the point's name, [1] end entities only, [2] authorities only, [3] some
// reasons only, [4] indirect, [5] attribute certificates only.
fn read_scope(value: &[u8], issuer_der: &[u8]) -> Result<Scope, RevocationListError> {
    let mut fields = Reader::single(value, tag::SEQUENCE)?.reader();
    let points = match fields.optional(tag::context(0))? {
        Some(point_name) => Some(points::point_names(&point_name, issuer_der)?),
        None => None,
    };
    let mut flag = |number| -> Result<bool, Asn1Error> {
        match fields.optional(tag::context_primitive(number))? {
            // [3] is a set of reasons; that it is there is all that matters.
            Some(_) if number == 3 => Ok(true),
            Some(value) => boolean(value.value),
            None => Ok(false),
        }
    };
    let only_end_entities = flag(1)?;
    let only_authorities = flag(2)?;
    let some_reasons = flag(3)?;
    let indirect = flag(4)?;
    let attribute_certificates = flag(5)?;
    fields.finish()?;
    if some_reasons || attribute_certificates {
        return Err(RevocationListError::Partial);
    }
    Ok(Scope {
        only_end_entities,
        only_authorities,
        points,
        indirect,
    })
}

fn refuse_critical(item: &Extension<'_>) -> Result<(), RevocationListError> {
    if !item.critical {
        return Ok(());
    }
    let kind = ObjectIdentifier::from_bytes(item.kind).map_err(|_| Asn1Error::BadValue)?;
    Err(RevocationListError::CriticalExtension(kind))
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
