//! Reading SignedData and checking it on the bytes received.

use crate::asn1::{Asn1Error, Reader, Tlv, Writer, element_length, tag};
use crate::ber;
use crate::certificate::Certificate;
use crate::digest::{HashAlgorithm, constant_time_equal};
use crate::key::Scheme;
use crate::{civil, oid};
use thiserror::Error;

const MAX_CERTIFICATES: usize = 64;
const MAX_SIGNERS: usize = 16;

/// Why bytes are not a SignedData this crate can judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CmsError {
    /// Not well-formed.
    #[error("not a CMS structure: {0}")]
    Malformed(#[from] Asn1Error),
    /// Another content type than SignedData.
    #[error("not a CMS SignedData")]
    NotSignedData,
    /// More certificates or signers than are accepted.
    #[error("too many certificates or signers")]
    TooMany,
    /// Nobody signed.
    #[error("no signer")]
    NoSigner,
}

/// What is wrong with one signer's signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CmsProblem {
    /// The content is not what was signed.
    DigestMismatch,
    /// The signature value is wrong.
    SignatureWrong,
    /// The signer's certificate is not embedded.
    CertificateMissing,
    /// No signed attributes: CAdES requires them (EN 319 122-1 §5.1).
    NoSignedAttributes,
    /// contentType is missing, repeated or differs from the content's (RFC 5652 §11.1).
    WrongContentType,
    /// messageDigest is missing or repeated (RFC 5652 §11.2).
    NoMessageDigest,
    /// signing-certificate(-v2) is missing (EN 319 122-1 §5.2.2).
    NoSigningCertificate,
    /// signing-certificate(-v2) names another certificate.
    OtherSigningCertificate,
    /// Hash or signature algorithm is unknown.
    UnknownAlgorithm,
    /// SHA-1 or MD5.
    WeakHash,
}

impl CmsProblem {
    /// With such a problem the signature value is not looked at.
    fn is_about_algorithms(self) -> bool {
        matches!(self, Self::UnknownAlgorithm | Self::WeakHash)
    }
}

/// A parsed SignedData that borrows the bytes it came from.
#[derive(Debug)]
pub struct SignedData<'a> {
    /// eContentType, contents octets of the identifier.
    pub content_type: &'a [u8],
    /// Embedded content, when there is any.
    pub content: Option<&'a [u8]>,
    /// Embedded certificates that parse.
    pub certificates: Vec<Certificate>,
    /// The signers, at least one.
    pub signers: Vec<SignerInfo<'a>>,
}

/// One signer.
#[derive(Debug)]
pub struct SignerInfo<'a> {
    identifier: Identifier<'a>,
    hash: Option<HashAlgorithm>,
    hash_oid: &'a [u8],
    scheme: Scheme,
    signed_attributes: Option<Tlv<'a>>,
    signature: &'a [u8],
    content_type: Single<'a>,
    message_digest: Single<'a>,
    signing_certificate: Option<(HashAlgorithm, &'a [u8])>,
    signing_time: Option<i64>,
    tokens: Vec<&'a [u8]>,
}

#[derive(Debug)]
enum Identifier<'a> {
    IssuerSerial(&'a [u8], &'a [u8]),
    KeyId(&'a [u8]),
}

// An attribute that must occur once with one value.
#[derive(Debug, Clone, Copy, Default)]
struct Single<'a> {
    value: Option<Tlv<'a>>,
    count: usize,
}

impl<'a> Single<'a> {
    fn get(&self, expected: u8) -> Option<&'a [u8]> {
        self.value
            .filter(|v| self.count == 1 && v.tag == expected)
            .map(|v| v.value)
    }
}

/// Result of checking one signer.
#[derive(Debug, Clone)]
pub struct CmsCheck {
    /// The signer's certificate, if embedded.
    pub certificate: Option<Certificate>,
    /// The hash function used, if known.
    pub hash: Option<HashAlgorithm>,
    /// Everything that is wrong; empty means intact.
    pub problems: Vec<CmsProblem>,
}

impl CmsCheck {
    /// True when nothing is wrong.
    pub fn is_intact(&self) -> bool {
        self.problems.is_empty()
    }
}

impl<'a> SignedData<'a> {
    /// Parses a ContentInfo that holds SignedData. Zero bytes after it are tolerated (PDF pads with them).
    pub fn parse(bytes: &'a [u8]) -> Result<Self, CmsError> {
        let length = element_length(bytes)?;
        if bytes[length..].iter().any(|b| *b != 0) {
            return Err(Asn1Error::Trailing.into());
        }
        let mut info = Reader::single(&bytes[..length], tag::SEQUENCE)?.reader();
        let kind = info.oid()?;
        if kind != oid::SIGNED_DATA.as_bytes() && kind != oid::GM_SIGNED_DATA.as_bytes() {
            return Err(CmsError::NotSignedData);
        }
        let mut explicit = info.expect(tag::context(0))?.reader();
        info.finish()?;
        let mut body = explicit.sequence()?;
        explicit.finish()?;
        body.small_integer()?;
        body.expect(tag::SET)?;
        let mut encapsulated = body.sequence()?;
        let content_type = encapsulated.oid()?;
        let content = match encapsulated.optional(tag::context(0))? {
            Some(explicit) => Some(Reader::single(explicit.value, tag::OCTET_STRING)?.value),
            None => None,
        };
        let certificates = match body.optional(tag::context(0))? {
            Some(set) => certificates(set.reader())?,
            None => Vec::new(),
        };
        body.optional(tag::context(1))?;
        let mut infos = body.expect(tag::SET)?.reader();
        body.finish()?;
        let mut signers = Vec::new();
        while !infos.is_empty() {
            if signers.len() == MAX_SIGNERS {
                return Err(CmsError::TooMany);
            }
            signers.push(signer_info(infos.sequence()?)?);
        }
        if signers.is_empty() {
            return Err(CmsError::NoSigner);
        }
        Ok(SignedData {
            content_type,
            content,
            certificates,
            signers,
        })
    }

    /// Parses a ContentInfo that other software wrote: as [`SignedData::parse`], and what is not in DER
    /// form is read as BER (RFC 5652 §1 allows it). `rewritten` keeps the bytes that are borrowed then.
    ///
    /// # Errors
    /// As [`SignedData::parse`]; certificates have to be DER in any case.
    pub fn parse_foreign(bytes: &'a [u8], rewritten: &'a mut Vec<u8>) -> Result<Self, CmsError> {
        match Self::parse(bytes) {
            Err(CmsError::Malformed(_)) => {
                *rewritten = ber::definite_form(bytes)?;
                Self::parse(rewritten)
            }
            result => result,
        }
    }

    /// Checks one signer. `content_digest` hashes the detached content, or the embedded content is used
    /// when there is one and `content_digest` is `None`.
    pub fn check(
        &self,
        signer: &SignerInfo<'a>,
        content_digest: Option<&dyn Fn(HashAlgorithm) -> Vec<u8>>,
    ) -> CmsCheck {
        let mut problems = Vec::new();
        let certificate = self.signer_certificate(signer);
        let Some(hash) = signer.hash else {
            problems.push(if signer.hash_oid == oid::MD5.as_bytes() {
                CmsProblem::WeakHash
            } else {
                CmsProblem::UnknownAlgorithm
            });
            return CmsCheck {
                certificate,
                hash: None,
                problems,
            };
        };
        if !hash.is_acceptable() || signer.scheme.hash().is_some_and(|h| !h.is_acceptable()) {
            problems.push(CmsProblem::WeakHash);
        }
        if signer.scheme == Scheme::Unknown {
            problems.push(CmsProblem::UnknownAlgorithm);
        }
        let digest = match (content_digest, self.content) {
            (Some(compute), _) => compute(hash),
            (None, Some(content)) => hash.hash(&[content]),
            (None, None) => Vec::new(),
        };
        self.check_attributes(signer, &digest, certificate.as_ref(), &mut problems);
        match &certificate {
            None => problems.push(CmsProblem::CertificateMissing),
            Some(certificate)
                if problems.iter().all(|p| !p.is_about_algorithms())
                    && !signature_matches(signer, certificate, hash, &digest) =>
            {
                problems.push(CmsProblem::SignatureWrong);
            }
            Some(_) => {}
        }
        CmsCheck {
            certificate,
            hash: Some(hash),
            problems,
        }
    }

    fn check_attributes(
        &self,
        signer: &SignerInfo<'a>,
        digest: &[u8],
        certificate: Option<&Certificate>,
        problems: &mut Vec<CmsProblem>,
    ) {
        if signer.signed_attributes.is_none() {
            problems.push(CmsProblem::NoSignedAttributes);
            return;
        }
        if signer.content_type.get(tag::OID) != Some(self.content_type) {
            problems.push(CmsProblem::WrongContentType);
        }
        match signer.message_digest.get(tag::OCTET_STRING) {
            None => problems.push(CmsProblem::NoMessageDigest),
            Some(signed) if !constant_time_equal(signed, digest) => {
                problems.push(CmsProblem::DigestMismatch);
            }
            Some(_) => {}
        }
        match (signer.signing_certificate, certificate) {
            (None, _) => problems.push(CmsProblem::NoSigningCertificate),
            (Some((hash, id)), Some(certificate)) if hash.hash(&[certificate.der()]) != id => {
                problems.push(CmsProblem::OtherSigningCertificate);
            }
            _ => {}
        }
    }

    // Two certificates may carry the same issuer and serial; the signed attribute tells which one signed.
    fn signer_certificate(&self, signer: &SignerInfo<'a>) -> Option<Certificate> {
        let matches = |c: &&Certificate| match signer.identifier {
            Identifier::IssuerSerial(issuer, serial) => {
                c.issuer_der() == issuer && c.serial_number() == serial
            }
            Identifier::KeyId(id) => c.extensions().subject_key_id.as_deref() == Some(id),
        };
        let named = |c: &&Certificate| match signer.signing_certificate {
            Some((hash, id)) => hash.hash(&[c.der()]) == id,
            None => true,
        };
        let candidates = || self.certificates.iter().filter(matches);
        candidates().find(named).or(candidates().next()).cloned()
    }
}

impl<'a> SignerInfo<'a> {
    /// The signature value, which a signature time stamp covers.
    pub fn signature(&self) -> &'a [u8] {
        self.signature
    }

    /// Signature time-stamp tokens among the unsigned attributes.
    pub fn time_stamp_tokens(&self) -> &[&'a [u8]] {
        &self.tokens
    }

    /// The signer's claim of when it signed, Unix seconds. A claim, not a proof.
    pub fn signing_time(&self) -> Option<i64> {
        self.signing_time
    }

    /// Whether a signing-certificate attribute (either version) is there.
    pub fn names_signing_certificate(&self) -> bool {
        self.signing_certificate.is_some()
    }
}

fn signature_matches(
    signer: &SignerInfo<'_>,
    certificate: &Certificate,
    hash: HashAlgorithm,
    content_digest: &[u8],
) -> bool {
    let Ok(key) = certificate.public_key() else {
        return false;
    };
    let scheme_hash = signer.scheme.hash().unwrap_or(hash);
    match &signer.signed_attributes {
        Some(attributes) => {
            let fits =
                |set: &[&[u8]]| key.verify(signer.scheme, scheme_hash, set, signer.signature);
            // Signed as SET OF, received as [0] IMPLICIT (RFC 5652 §5.4).
            let received: [&[u8]; 2] = [&[tag::SET], &attributes.raw[1..]];
            fits(&received)
                || der_forms(&received.concat())
                    .iter()
                    .any(|form| fits(&[form]))
        }
        None => key.verify_digest(signer.scheme, hash, content_digest, signer.signature),
    }
}

/// What RFC 5652 §5.4 has signed when the attributes were not sent as DER: their DER form, first in the
/// order received (in which most signers hash), then in the order of X.690 §11.6. Empty when they were.
fn der_forms(received: &[u8]) -> Vec<Vec<u8>> {
    let Ok(definite) = ber::definite_form(received) else {
        return Vec::new();
    };
    let mut forms = vec![definite];
    forms.extend(sorted_set(&forms[0]).ok());
    forms.dedup();
    if forms[0] == received {
        forms.remove(0);
    }
    forms
}

fn sorted_set(set: &[u8]) -> Result<Vec<u8>, Asn1Error> {
    let mut reader = Reader::single(set, tag::SET)?.reader();
    let mut elements = Vec::new();
    while !reader.is_empty() {
        elements.push(reader.any()?.raw);
    }
    elements.sort_unstable();
    let mut w = Writer::with_capacity(set.len());
    w.element(tag::SET, &elements.concat());
    Ok(w.into_bytes())
}

fn certificates(mut set: Reader<'_>) -> Result<Vec<Certificate>, CmsError> {
    let mut found = Vec::new();
    let mut seen = 0;
    while !set.is_empty() {
        seen += 1;
        if seen > MAX_CERTIFICATES {
            return Err(CmsError::TooMany);
        }
        let choice = set.any()?;
        if choice.tag != tag::SEQUENCE {
            continue; // Attribute certificates and other formats.
        }
        if let Ok(certificate) = Certificate::from_der(choice.raw) {
            found.push(certificate);
        }
    }
    Ok(found)
}

fn signer_info<'a>(mut fields: Reader<'a>) -> Result<SignerInfo<'a>, CmsError> {
    fields.small_integer()?;
    let identifier = match fields.optional(tag::context_primitive(0))? {
        Some(id) => Identifier::KeyId(id.value),
        None => {
            let mut pair = fields.sequence()?;
            let issuer = pair.expect(tag::SEQUENCE)?;
            Identifier::IssuerSerial(issuer.raw, pair.integer()?)
        }
    };
    let hash_oid = fields.sequence()?.oid()?;
    let signed_attributes = fields.optional(tag::context(0))?;
    let scheme = Scheme::parse(fields.sequence()?)?;
    let signature = fields.expect(tag::OCTET_STRING)?.value;
    let unsigned_attributes = fields.optional(tag::context(1))?;
    fields.finish()?;
    let mut info = SignerInfo {
        identifier,
        hash: HashAlgorithm::from_oid(hash_oid),
        hash_oid,
        scheme,
        signed_attributes,
        signature,
        content_type: Single::default(),
        message_digest: Single::default(),
        signing_certificate: None,
        signing_time: None,
        tokens: Vec::new(),
    };
    if let Some(attributes) = signed_attributes {
        each_attribute(attributes, |kind, values| info.signed(kind, values))?;
    }
    if let Some(attributes) = unsigned_attributes {
        each_attribute(attributes, |kind, mut values| {
            if kind == oid::TIME_STAMP_TOKEN.as_bytes() {
                while !values.is_empty() && info.tokens.len() < MAX_SIGNERS {
                    info.tokens.push(values.any()?.raw);
                }
            }
            Ok(())
        })?;
    }
    Ok(info)
}

impl<'a> SignerInfo<'a> {
    fn signed(&mut self, kind: &'a [u8], mut values: Reader<'a>) -> Result<(), Asn1Error> {
        let is = |known: der::asn1::ObjectIdentifier| known.as_bytes() == kind;
        if is(oid::CONTENT_TYPE) || is(oid::MESSAGE_DIGEST) {
            let slot = if is(oid::CONTENT_TYPE) {
                &mut self.content_type
            } else {
                &mut self.message_digest
            };
            while !values.is_empty() {
                let value = values.any()?;
                // A string in segments is BER.
                if value.tag & 0x20 != 0 {
                    return Err(Asn1Error::NotDer);
                }
                slot.value = Some(value);
                slot.count += 1;
            }
        } else if is(oid::SIGNING_CERTIFICATE_V2) {
            self.signing_certificate = ess_cert_id(values, HashAlgorithm::Sha256)?;
        } else if is(oid::SIGNING_CERTIFICATE) && self.signing_certificate.is_none() {
            // Version 1 is always SHA-1. It only picks a certificate whose key has to verify anyway, and
            // most time-stamp authorities still use it, so this SHA-1 is no weakness of the signature.
            self.signing_certificate = ess_cert_id(values, HashAlgorithm::Sha1)?;
        } else if is(oid::SIGNING_TIME) {
            self.signing_time = Some(civil::parse(&values.any()?)?);
        }
        Ok(())
    }
}

// RFC 5035 §3, RFC 2634 §5.4: the first ESSCertID(v2) names the signer's certificate. Only version 2
// can say which hash it uses.
fn ess_cert_id(
    mut values: Reader<'_>,
    default: HashAlgorithm,
) -> Result<Option<(HashAlgorithm, &[u8])>, Asn1Error> {
    let mut first = values.sequence()?.sequence()?.sequence()?;
    let hash = match first.optional(tag::SEQUENCE)? {
        Some(identifier) => HashAlgorithm::from_oid(identifier.reader().oid()?),
        None => Some(default),
    };
    let id = first.expect(tag::OCTET_STRING)?.value;
    Ok(hash.map(|hash| (hash, id)))
}

fn each_attribute<'a>(
    set: Tlv<'a>,
    mut visit: impl FnMut(&'a [u8], Reader<'a>) -> Result<(), Asn1Error>,
) -> Result<(), Asn1Error> {
    let mut attributes = set.reader();
    while !attributes.is_empty() {
        let mut attribute = attributes.sequence()?;
        let kind = attribute.oid()?;
        let values = attribute.expect(tag::SET)?.reader();
        attribute.finish()?;
        visit(kind, values)?;
    }
    Ok(())
}
