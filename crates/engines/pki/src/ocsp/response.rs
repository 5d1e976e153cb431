//! OCSPResponse (RFC 6960 §4.2): reading, and finding out who signed.

use super::responder::key_hash;
use super::{CertificateId, OcspAnswer, OcspRequest, OcspStatus, only_version_1, read_nonce};
use crate::asn1::{Asn1Error, Reader, Tlv, small_unsigned, tag};
use crate::certificate::{Certificate, key_usage};
use crate::revocation::{RevocationReason, Revoked};
use crate::signed::Signed;
use crate::{civil, extension, oid};
use thiserror::Error;

/// Most certificates an answer may bring.
const MAX_CERTIFICATES: usize = 16;
/// Most certificates an answer may be about.
const MAX_ANSWERS: usize = 256;

/// Why bytes are not a usable OCSP response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OcspResponseError {
    /// Not the DER of a response.
    #[error("not an OCSP response: {0}")]
    Malformed(#[from] Asn1Error),
    /// The responder does not answer (OCSPResponseStatus).
    #[error("the OCSP responder refused with status {status}")]
    Refused {
        /// OCSPResponseStatus number, such as 3 for try-later.
        status: u64,
    },
    /// An answer of another type than id-pkix-ocsp-basic.
    #[error("an OCSP response of an unknown type")]
    UnknownType,
    /// A critical extension is not understood.
    #[error("the OCSP response has a critical extension that is not understood")]
    CriticalExtension,
}

/// A parsed response. Nothing in it is to be believed before [`OcspResponse::signer`] has found a signer.
#[derive(Debug, Clone)]
pub struct OcspResponse {
    der: Vec<u8>,
    basic: Vec<u8>,
    signed: Signed,
    responder: ResponderId,
    produced_at: i64,
    answers: Vec<OcspAnswer>,
    nonce: Option<Vec<u8>>,
    certificates: Vec<Certificate>,
}

#[derive(Debug, Clone)]
enum ResponderId {
    /// Name, DER.
    Name(Vec<u8>),
    /// SHA-1 of the public key.
    Key(Vec<u8>),
}

/// Who signed a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OcspSigner {
    /// The issuer of the certificates in question.
    Issuer,
    /// A responder in the issuer's name, with its certificate. Unless that is exempt
    /// ([`crate::Extensions::ocsp_no_check`]) it could be revoked itself.
    Delegate(Certificate),
}

impl OcspResponse {
    /// Parses a response.
    ///
    /// # Errors
    /// [`OcspResponseError`]; a responder's refusal is one.
    pub fn from_der(der: impl Into<Vec<u8>>) -> Result<Self, OcspResponseError> {
        parse(der.into())
    }

    /// The response as received.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// When it was signed, Unix seconds.
    pub fn produced_at(&self) -> i64 {
        self.produced_at
    }

    /// The answers.
    pub fn answers(&self) -> &[OcspAnswer] {
        &self.answers
    }

    /// Certificates it brings, such as the responder's.
    pub fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }

    /// Whether it answers this request: repeats its nonce and is about every certificate asked for.
    pub fn answers_request(&self, request: &OcspRequest) -> bool {
        let about = |id: &CertificateId| self.answers.iter().any(|answer| answer.id == *id);
        self.nonce.as_deref() == request.nonce() && request.certificates().iter().all(about)
    }

    /// The newest answer about a certificate that `issuer` issued.
    pub fn answer_for(
        &self,
        certificate: &Certificate,
        issuer: &Certificate,
    ) -> Option<&OcspAnswer> {
        let of_issuer = certificate.issuer_der() == issuer.subject_der();
        let serial = certificate.serial_number();
        self.answers
            .iter()
            .filter(|answer| of_issuer && answer.id.serial_number() == serial)
            .filter(|answer| answer.id.is_of(issuer))
            .max_by_key(|answer| answer.this_update)
    }

    /// Who signed it in the name of `issuer` (RFC 6960 §4.2.2.2): the issuer itself, or a responder whose
    /// certificate the issuer issued for that and that was valid when the response was produced. `None`:
    /// nobody who might.
    pub fn signer(&self, issuer: &Certificate) -> Option<OcspSigner> {
        if self.responder.is(issuer) && self.signed.is_signed_by(&self.basic, issuer) {
            return Some(OcspSigner::Issuer);
        }
        let delegate = self.certificates.iter().find(|certificate| {
            self.responder.is(certificate)
                && certificate.is_valid_at(self.produced_at)
                && is_delegate_of(certificate, issuer)
                && self.signed.is_signed_by(&self.basic, certificate)
        });
        delegate.cloned().map(OcspSigner::Delegate)
    }
}

/// Whether `issuer` itself issued the certificate for signing OCSP answers.
pub(super) fn is_delegate_of(certificate: &Certificate, issuer: &Certificate) -> bool {
    let extensions = certificate.extensions();
    let purpose = oid::EKU_OCSP_SIGNING.to_string();
    let for_ocsp = extensions
        .extended_key_usage
        .as_ref()
        .is_some_and(|usages| usages.contains(&purpose));
    for_ocsp
        && extensions.unknown_critical.is_empty()
        && certificate.allows_usage(key_usage::DIGITAL_SIGNATURE)
        && certificate.issuer_der() == issuer.subject_der()
        && certificate.is_signed_by(issuer)
}

impl ResponderId {
    fn is(&self, certificate: &Certificate) -> bool {
        match self {
            Self::Name(name) => certificate.subject_der() == name,
            Self::Key(hash) => key_hash(certificate) == *hash,
        }
    }

    fn read(choice: &Tlv<'_>) -> Result<Self, Asn1Error> {
        let mut explicit = choice.reader();
        let id = if choice.tag == tag::context(1) {
            Self::Name(explicit.expect(tag::SEQUENCE)?.raw.to_vec())
        } else if choice.tag == tag::context(2) {
            Self::Key(explicit.expect(tag::OCTET_STRING)?.value.to_vec())
        } else {
            return Err(Asn1Error::BadValue);
        };
        explicit.finish()?;
        Ok(id)
    }
}

fn parse(der: Vec<u8>) -> Result<OcspResponse, OcspResponseError> {
    let basic = read_outer(&der)?.to_vec();
    let content = Reader::single(&basic, tag::SEQUENCE)?.reader();
    let (signed, mut parts) = Signed::parse(&basic, content)?;
    let certificates = match parts.rest.optional(tag::context(0))? {
        Some(explicit) => read_certificates(explicit.reader().sequence()?)?,
        None => Vec::new(),
    };
    parts.rest.finish()?;
    let mut body = parts.body.reader();
    if let Some(version) = body.optional(tag::context(0))? {
        only_version_1(&version)?;
    }
    let responder = ResponderId::read(&body.any()?)?;
    let produced_at = civil::parse(&body.expect(tag::GENERALIZED_TIME)?)?;
    let mut list = body.sequence()?;
    let mut answers = Vec::new();
    while !list.is_empty() {
        if answers.len() == MAX_ANSWERS {
            return Err(Asn1Error::TooComplex.into());
        }
        answers.extend(read_answer(list.sequence()?)?);
    }
    let nonce = match body.optional(tag::context(1))? {
        Some(items) => read_extensions(items.reader().sequence()?)?,
        None => None,
    };
    body.finish()?;
    Ok(OcspResponse {
        der,
        signed,
        responder,
        produced_at,
        answers,
        nonce,
        certificates,
        basic,
    })
}

/// The BasicOCSPResponse inside.
fn read_outer(der: &[u8]) -> Result<&[u8], OcspResponseError> {
    let mut outer = Reader::single(der, tag::SEQUENCE)?.reader();
    let status = small_unsigned(outer.expect(tag::ENUMERATED)?.value)?;
    if status != 0 {
        return Err(OcspResponseError::Refused { status });
    }
    let mut explicit = outer.expect(tag::context(0))?.reader();
    outer.finish()?;
    let mut typed = explicit.sequence()?;
    explicit.finish()?;
    if typed.oid()? != oid::OCSP_BASIC.as_bytes() {
        return Err(OcspResponseError::UnknownType);
    }
    let basic = typed.expect(tag::OCTET_STRING)?.value;
    typed.finish()?;
    Ok(basic)
}

fn read_certificates(mut list: Reader<'_>) -> Result<Vec<Certificate>, Asn1Error> {
    let mut found = Vec::new();
    let mut seen = 0;
    while !list.is_empty() {
        seen += 1;
        if seen > MAX_CERTIFICATES {
            return Err(Asn1Error::TooComplex);
        }
        found.extend(Certificate::from_der(list.any()?.raw).ok());
    }
    Ok(found)
}

/// `None` for an answer that cannot be about a certificate we know.
fn read_answer(mut fields: Reader<'_>) -> Result<Option<OcspAnswer>, OcspResponseError> {
    let id = CertificateId::read(fields.sequence()?)?;
    let choice = fields.any()?;
    let status = if choice.tag == tag::context_primitive(0) {
        OcspStatus::Good
    } else if choice.tag == tag::context(1) {
        OcspStatus::Revoked(read_revoked(choice.reader())?)
    } else if choice.tag == tag::context_primitive(2) {
        OcspStatus::Unknown
    } else {
        return Err(Asn1Error::BadValue.into());
    };
    let this_update = civil::parse(&fields.expect(tag::GENERALIZED_TIME)?)?;
    let next_update = match fields.optional(tag::context(0))? {
        Some(explicit) => Some(civil::parse(&explicit.reader().any()?)?),
        None => None,
    };
    if let Some(items) = fields.optional(tag::context(1))? {
        read_extensions(items.reader().sequence()?)?;
    }
    fields.finish()?;
    Ok(id.map(|id| OcspAnswer {
        id,
        status,
        this_update,
        next_update,
    }))
}

fn read_revoked(mut fields: Reader<'_>) -> Result<Revoked, Asn1Error> {
    let at = civil::parse(&fields.expect(tag::GENERALIZED_TIME)?)?;
    let reason = match fields.optional(tag::context(0))? {
        Some(explicit) => {
            let code = explicit.reader().expect(tag::ENUMERATED)?.value;
            RevocationReason::from_contents(code)
        }
        None => None,
    };
    fields.finish()?;
    Ok(Revoked { at, reason })
}

/// The nonce among the extensions, which is the only one known.
fn read_extensions(items: Reader<'_>) -> Result<Option<Vec<u8>>, OcspResponseError> {
    let mut nonce = None;
    for item in extension::read_all(items)? {
        if item.is(oid::OCSP_NONCE) {
            nonce = Some(read_nonce(item.value)?);
        } else if item.critical {
            return Err(OcspResponseError::CriticalExtension);
        }
    }
    Ok(nonce)
}
