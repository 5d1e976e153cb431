//! X.509 certificates as received: parsed once, kept as bytes with ranges into them (RFC 5280).

use crate::asn1::{Asn1Error, Reader, Tlv, boolean, small_unsigned, tag};
use crate::chain::PathRules;
use crate::digest::{HashAlgorithm, hex, sha256};
use crate::extension::{self, Extension};
use crate::key::{KeyError, PublicKey};
use crate::points::{self, CrlPoint};
use crate::signed::{Signed, range_in};
use crate::{civil, name, oid};
use std::ops::Range;
use std::sync::Arc;
use thiserror::Error;

/// Why bytes are not a usable certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CertificateError {
    /// Not the DER of a certificate.
    #[error("not an X.509 certificate: {0}")]
    Malformed(#[from] Asn1Error),
    /// PEM armour is missing or damaged.
    #[error("not a PEM certificate")]
    NotPem,
    /// The two AlgorithmIdentifiers inside differ (RFC 5280 §4.1.1.2).
    #[error("the signature algorithm inside and outside the signed part differ")]
    AlgorithmMismatch,
}

/// A parsed certificate. Cloning is cheap.
#[derive(Clone)]
pub struct Certificate {
    inner: Arc<Inner>,
}

struct Inner {
    der: Vec<u8>,
    signed: Signed,
    serial: Range<usize>,
    issuer: Range<usize>,
    subject: Range<usize>,
    public_key: Range<usize>,
    not_before: i64,
    not_after: i64,
    extensions: Extensions,
}

/// What the extensions say that matters for signing and path validation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extensions {
    /// basicConstraints: `(is CA, path length limit)`.
    pub basic_constraints: Option<(bool, Option<u64>)>,
    /// keyUsage with bit 0 (digitalSignature) as the highest bit of 16.
    pub key_usage: Option<u16>,
    /// extKeyUsage as dotted identifiers.
    pub extended_key_usage: Option<Vec<String>>,
    /// Whether extKeyUsage is critical.
    pub extended_key_usage_critical: bool,
    /// subjectKeyIdentifier.
    pub subject_key_id: Option<Vec<u8>>,
    /// keyIdentifier of authorityKeyIdentifier.
    pub authority_key_id: Option<Vec<u8>>,
    /// Addresses of revocation lists (cRLDistributionPoints).
    pub crl_addresses: Vec<String>,
    /// cRLDistributionPoints.
    pub(crate) crl_points: Vec<CrlPoint>,
    /// Delta lists tell of it sooner than the complete ones (freshestCRL).
    pub has_delta_lists: bool,
    /// Addresses of OCSP responders (authorityInfoAccess).
    pub ocsp_addresses: Vec<String>,
    /// Its revocation need not be looked at: id-pkix-ocsp-nocheck (RFC 6960 §4.2.2.2.1).
    pub ocsp_no_check: bool,
    /// What it says of names and policies along a path.
    pub(crate) rules: PathRules,
    /// Critical extensions this crate does not know: path validation must refuse them.
    pub unknown_critical: Vec<String>,
}

/// keyUsage bits (RFC 5280 §4.2.1.3), bit 0 as the highest of 16.
#[allow(missing_docs)]
pub mod key_usage {
    pub const DIGITAL_SIGNATURE: u16 = 0x8000;
    pub const NON_REPUDIATION: u16 = 0x4000;
    pub const KEY_ENCIPHERMENT: u16 = 0x2000;
    pub const KEY_CERT_SIGN: u16 = 0x0400;
    pub const CRL_SIGN: u16 = 0x0200;
}

/// What people are shown of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateInfo {
    /// Subject's common name.
    pub subject: String,
    /// Subject's organisation.
    pub organisation: Option<String>,
    /// Subject's serialNumber attribute (an opaque identifier in our certificates).
    pub subject_serial: Option<String>,
    /// Certificate serial number, hexadecimal.
    pub serial_number: String,
    /// Issuer's common name.
    pub issuer: String,
    /// Issuer's organisation.
    pub issuer_organisation: Option<String>,
    /// First second of validity, Unix seconds.
    pub not_before: i64,
    /// Last second of validity, Unix seconds.
    pub not_after: i64,
    /// SHA-256 of the certificate, hexadecimal.
    pub sha256: String,
    /// Kind of key, such as `ECDSA P-256`.
    pub key_algorithm: String,
    /// Whether it may issue certificates.
    pub is_ca: bool,
}

impl Certificate {
    /// Parses one certificate; nothing may follow it.
    pub fn from_der(der: impl Into<Vec<u8>>) -> Result<Self, CertificateError> {
        let der = der.into();
        let inner = parse(der)?;
        Ok(Certificate {
            inner: Arc::new(inner),
        })
    }

    /// The certificate as received.
    pub fn der(&self) -> &[u8] {
        &self.inner.der
    }

    /// SHA-256 of the certificate.
    pub fn fingerprint(&self) -> [u8; 32] {
        sha256(self.der())
    }

    /// Serial number, the INTEGER's contents octets.
    pub fn serial_number(&self) -> &[u8] {
        &self.inner.der[self.inner.serial.clone()]
    }

    /// Issuer Name, DER.
    pub fn issuer_der(&self) -> &[u8] {
        &self.inner.der[self.inner.issuer.clone()]
    }

    /// Subject Name, DER.
    pub fn subject_der(&self) -> &[u8] {
        &self.inner.der[self.inner.subject.clone()]
    }

    /// SubjectPublicKeyInfo, DER.
    pub fn public_key_der(&self) -> &[u8] {
        &self.inner.der[self.inner.public_key.clone()]
    }

    /// First second of validity, Unix seconds.
    pub fn not_before(&self) -> i64 {
        self.inner.not_before
    }

    /// Last second of validity, Unix seconds.
    pub fn not_after(&self) -> i64 {
        self.inner.not_after
    }

    /// Whether `at` (Unix seconds) lies within the validity, ends included (RFC 5280 §4.1.2.5).
    pub fn is_valid_at(&self, at: i64) -> bool {
        (self.inner.not_before..=self.inner.not_after).contains(&at)
    }

    /// The extensions.
    pub fn extensions(&self) -> &Extensions {
        &self.inner.extensions
    }

    /// Whether it may issue certificates.
    pub fn is_ca(&self) -> bool {
        matches!(
            self.inner.extensions.basic_constraints,
            Some((true, _limit))
        )
    }

    /// Whether a keyUsage bit is set; no keyUsage extension allows everything.
    pub fn allows_usage(&self, bit: u16) -> bool {
        self.inner
            .extensions
            .key_usage
            .is_none_or(|bits| bits & bit != 0)
    }

    /// Whether subject and issuer are the same name.
    pub fn is_self_issued(&self) -> bool {
        name::same(self.subject_der(), self.issuer_der())
    }

    /// Whether `issuer`'s key signed this certificate. Names and rights are not looked at.
    pub fn is_signed_by(&self, issuer: &Certificate) -> bool {
        self.inner.signed.is_signed_by(&self.inner.der, issuer)
    }

    /// The hash its issuer signed with, where the algorithm names one.
    pub fn signature_hash(&self) -> Option<HashAlgorithm> {
        self.inner.signed.hash()
    }

    /// What to show to people.
    pub fn info(&self) -> CertificateInfo {
        let key_algorithm = match self.public_key() {
            Ok(key) => key.kind.name(),
            Err(_) => "unknown".into(),
        };
        let of = |der, kind| name::attribute(der, kind);
        CertificateInfo {
            subject: of(self.subject_der(), oid::COMMON_NAME).unwrap_or_default(),
            organisation: of(self.subject_der(), oid::ORGANISATION),
            subject_serial: of(self.subject_der(), oid::SERIAL_NUMBER),
            serial_number: hex(strip_sign(self.serial_number())),
            issuer: of(self.issuer_der(), oid::COMMON_NAME).unwrap_or_default(),
            issuer_organisation: of(self.issuer_der(), oid::ORGANISATION),
            not_before: self.not_before(),
            not_after: self.not_after(),
            sha256: hex(&self.fingerprint()),
            key_algorithm,
            is_ca: self.is_ca(),
        }
    }

    /// The subjectPublicKey bits, without the structure around them.
    pub(crate) fn public_key_bits(&self) -> &[u8] {
        let bits = || {
            let mut info = Reader::single(self.public_key_der(), tag::SEQUENCE)?.reader();
            info.sequence()?;
            info.bit_string_bytes()
        };
        bits().unwrap_or_default()
    }

    pub(crate) fn public_key(&self) -> Result<PublicKey<'_>, KeyError> {
        PublicKey::parse(self.public_key_der())
    }
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let info = self.info();
        f.debug_struct("Certificate")
            .field("subject", &info.subject)
            .field("serial_number", &info.serial_number)
            .finish_non_exhaustive()
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.der() == other.der()
    }
}

impl Eq for Certificate {}

fn strip_sign(integer: &[u8]) -> &[u8] {
    match integer {
        [0, rest @ ..] if !rest.is_empty() => rest,
        all => all,
    }
}

fn parse(der: Vec<u8>) -> Result<Inner, CertificateError> {
    let outer = Reader::single(&der, tag::SEQUENCE)?.reader();
    let (signed, parts) = Signed::parse(&der, outer)?;
    parts.rest.finish()?;
    let mut body = parts.body.reader();
    if let Some(version) = body.optional(tag::context(0))? {
        version.reader().small_integer()?;
    }
    let serial = body.integer()?;
    if body.expect(tag::SEQUENCE)?.raw != parts.algorithm {
        return Err(CertificateError::AlgorithmMismatch);
    }
    let issuer = body.expect(tag::SEQUENCE)?;
    let mut validity = body.sequence()?;
    let not_before = civil::parse(&validity.any()?)?;
    let not_after = civil::parse(&validity.any()?)?;
    let subject = body.expect(tag::SEQUENCE)?;
    let public_key = body.expect(tag::SEQUENCE)?;
    body.optional(tag::context_primitive(1))?;
    body.optional(tag::context_primitive(2))?;
    let extensions = match body.optional(tag::context(3))? {
        Some(list) => parse_extensions(&list, issuer.raw)?,
        None => Extensions::default(),
    };
    body.finish()?;
    let ranges = [serial, issuer.raw, subject.raw, public_key.raw].map(|part| range_in(&der, part));
    let [serial, issuer, subject, public_key] = ranges;
    Ok(Inner {
        der,
        signed,
        serial,
        issuer,
        subject,
        public_key,
        not_before,
        not_after,
        extensions,
    })
}

fn parse_extensions(list: &Tlv<'_>, issuer_der: &[u8]) -> Result<Extensions, Asn1Error> {
    let mut outer = list.reader();
    let items = outer.sequence()?;
    outer.finish()?;
    let mut out = Extensions::default();
    for item in extension::read_all(items)? {
        read_extension(&mut out, &item, issuer_der)?;
    }
    Ok(out)
}

fn read_extension(
    out: &mut Extensions,
    item: &Extension<'_>,
    issuer_der: &[u8],
) -> Result<(), Asn1Error> {
    let value = item.value;
    if item.is(oid::BASIC_CONSTRAINTS) {
        let mut fields = Reader::single(value, tag::SEQUENCE)?.reader();
        let ca = match fields.optional(tag::BOOLEAN)? {
            Some(flag) => boolean(flag.value)?,
            None => false,
        };
        let limit = match fields.optional(tag::INTEGER)? {
            Some(number) => Some(small_unsigned(number.value)?),
            None => None,
        };
        out.basic_constraints = Some((ca, limit));
    } else if item.is(oid::KEY_USAGE) {
        let bits = Reader::single(value, tag::BIT_STRING)?.value;
        let octet = |at: usize| u16::from(bits.get(at).copied().unwrap_or(0));
        out.key_usage = Some(octet(1) << 8 | octet(2));
    } else if item.is(oid::EXTENDED_KEY_USAGE) {
        let mut list = Reader::single(value, tag::SEQUENCE)?.reader();
        let mut usages = Vec::new();
        while !list.is_empty() {
            usages.push(oid::dotted(list.oid()?).ok_or(Asn1Error::BadValue)?);
        }
        out.extended_key_usage = Some(usages);
        out.extended_key_usage_critical = item.critical;
    } else if item.is(oid::SUBJECT_KEY_ID) {
        out.subject_key_id = Some(Reader::single(value, tag::OCTET_STRING)?.value.to_vec());
    } else if item.is(oid::AUTHORITY_KEY_ID) {
        let mut fields = Reader::single(value, tag::SEQUENCE)?.reader();
        let id = fields.optional(tag::context_primitive(0))?;
        out.authority_key_id = id.map(|id| id.value.to_vec());
    } else if item.is(oid::OCSP_NO_CHECK) {
        out.ocsp_no_check = true;
    } else if item.is(oid::CRL_POINTS) {
        // These are hints: a malformed one does not spoil the certificate.
        out.crl_points = points::read(value, issuer_der).unwrap_or_default();
        let names = out.crl_points.iter().flat_map(|point| &point.names);
        out.crl_addresses = names
            .filter_map(|name| name::address(&Reader::new(name).any().ok()?))
            .collect();
    } else if item.is(oid::FRESHEST_CRL) {
        out.has_delta_lists = true;
    } else if item.is(oid::AUTHORITY_INFO) {
        out.ocsp_addresses = ocsp_addresses(value).unwrap_or_default();
    } else if !out.rules.read(item) && item.critical {
        out.unknown_critical
            .push(oid::dotted(item.kind).ok_or(Asn1Error::BadValue)?);
    }
    Ok(())
}

fn ocsp_addresses(value: &[u8]) -> Result<Vec<String>, Asn1Error> {
    let mut descriptions = Reader::single(value, tag::SEQUENCE)?.reader();
    let mut found = Vec::new();
    while !descriptions.is_empty() {
        let mut description = descriptions.sequence()?;
        let method = description.oid()?;
        let location = description.any()?;
        if method == oid::AD_OCSP.as_bytes() {
            found.extend(name::address(&location));
        }
    }
    Ok(found)
}
