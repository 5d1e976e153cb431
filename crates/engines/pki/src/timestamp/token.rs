//! Checking time-stamp tokens.

use crate::asn1::{Asn1Error, Reader, boolean, small_unsigned, tag};
use crate::certificate::Certificate;
use crate::cms::{CmsError, CmsProblem, SignedData};
use crate::digest::{HashAlgorithm, constant_time_equal, hex};
use crate::{civil, extension, oid};

/// What a token says, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct TimeStampFacts {
    /// The time stamped, Unix seconds.
    pub time: i64,
    /// Serial number, hexadecimal.
    pub serial_number: String,
    /// Policy identifier, dotted.
    pub policy: String,
    /// Hash function of the imprint.
    pub hash: HashAlgorithm,
    /// Nonce, INTEGER contents octets.
    pub nonce: Option<Vec<u8>>,
    /// How far the true time may lie before or after `time`, microseconds; `None` when not told.
    pub accuracy_microseconds: Option<u64>,
    /// Whether tokens of this authority are ordered by their time even within the accuracy.
    pub ordering: bool,
    /// The authority's certificate, chosen by the signer identifier and the signed ESSCertID.
    pub authority: Option<Certificate>,
    /// All certificates embedded, for building the authority's chain.
    pub certificates: Vec<Certificate>,
    /// Everything that is wrong; empty means intact. Trust is another question.
    pub problems: Vec<TimeStampProblem>,
}

/// What is wrong with a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeStampProblem {
    /// It stamps something else.
    ImprintMismatch,
    /// The imprint's hash is SHA-1.
    WeakHash,
    /// Its certificate is not for time stamps (RFC 3161 §2.3).
    NotATimeStampCertificate,
    /// A critical extension is not understood (RFC 3161 §2.4.2).
    UnknownCriticalExtension,
    /// More than one signer (RFC 3161 §2.4.2 allows one).
    SeveralSigners,
    /// The authority's signature has a problem.
    Signature(CmsProblem),
}

/// Reads a token and checks it against what it should stamp. `expected` hashes that with the function asked for.
/// BER is read as [`SignedData::parse_foreign`] reads it.
pub fn read_token(
    token: &[u8],
    expected: &dyn Fn(HashAlgorithm) -> Vec<u8>,
) -> Result<TimeStampFacts, CmsError> {
    let mut rewritten = Vec::new();
    facts_of(SignedData::parse_foreign(token, &mut rewritten)?, expected)
}

/// As [`read_token`] for a token that goes into a signature of our own, which has to be DER
/// (ISO 32000-2 §12.8.3.3.1).
pub(crate) fn read_der_token(
    token: &[u8],
    expected: &dyn Fn(HashAlgorithm) -> Vec<u8>,
) -> Result<TimeStampFacts, CmsError> {
    facts_of(SignedData::parse(token)?, expected)
}

fn facts_of(
    data: SignedData<'_>,
    expected: &dyn Fn(HashAlgorithm) -> Vec<u8>,
) -> Result<TimeStampFacts, CmsError> {
    if data.content_type != oid::TST_INFO.as_bytes() {
        return Err(CmsError::NotSignedData);
    }
    let info = read_info(data.content.ok_or(CmsError::NotSignedData)?)?;
    let mut problems = Vec::new();
    if data.signers.len() != 1 {
        problems.push(TimeStampProblem::SeveralSigners);
    }
    if !info.hash.is_acceptable() {
        problems.push(TimeStampProblem::WeakHash);
    }
    if info.unknown_critical {
        problems.push(TimeStampProblem::UnknownCriticalExtension);
    }
    if !constant_time_equal(info.imprint, &expected(info.hash)) {
        problems.push(TimeStampProblem::ImprintMismatch);
    }
    let check = data.check(&data.signers[0], None); // `parse` refuses an empty list.
    problems.extend(check.problems.into_iter().map(TimeStampProblem::Signature));
    if let Some(authority) = &check.certificate {
        let extensions = authority.extensions();
        let only =
            extensions.extended_key_usage.as_deref() == Some(&[oid::EKU_TIME_STAMPING.to_string()]);
        if !only || !extensions.extended_key_usage_critical {
            problems.push(TimeStampProblem::NotATimeStampCertificate);
        }
    }
    Ok(TimeStampFacts {
        time: info.time,
        serial_number: hex(info.serial),
        policy: info.policy,
        hash: info.hash,
        nonce: info.nonce.map(<[u8]>::to_vec),
        accuracy_microseconds: info.accuracy_microseconds,
        ordering: info.ordering,
        authority: check.certificate,
        certificates: data.certificates,
        problems,
    })
}

struct Info<'a> {
    policy: String,
    hash: HashAlgorithm,
    imprint: &'a [u8],
    serial: &'a [u8],
    time: i64,
    accuracy_microseconds: Option<u64>,
    ordering: bool,
    nonce: Option<&'a [u8]>,
    unknown_critical: bool,
}

fn read_info(der: &[u8]) -> Result<Info<'_>, Asn1Error> {
    let mut body = Reader::single(der, tag::SEQUENCE)?.reader();
    if body.small_integer()? != 1 {
        return Err(Asn1Error::BadValue);
    }
    let policy = oid::dotted(body.oid()?).ok_or(Asn1Error::BadValue)?;
    let mut imprint = body.sequence()?;
    let hash = HashAlgorithm::from_oid(imprint.sequence()?.oid()?).ok_or(Asn1Error::BadValue)?;
    let imprint = imprint.expect(tag::OCTET_STRING)?.value;
    let serial = body.integer()?;
    let time = civil::parse(&body.expect(tag::GENERALIZED_TIME)?)?;
    let accuracy_microseconds = match body.optional(tag::SEQUENCE)? {
        Some(accuracy) => Some(read_accuracy(accuracy.reader())?),
        None => None,
    };
    let ordering = match body.optional(tag::BOOLEAN)? {
        Some(flag) => boolean(flag.value)?,
        None => false,
    };
    let nonce = body.optional(tag::INTEGER)?.map(|t| t.value);
    body.optional(tag::context(0))?; // tsa
    // None are known, so that a critical one is one too many.
    let unknown_critical = match body.optional(tag::context(1))? {
        Some(list) => extension::read_all(list.reader())?
            .iter()
            .any(|item| item.critical),
        None => false,
    };
    body.finish()?;
    Ok(Info {
        policy,
        hash,
        imprint,
        serial,
        time,
        accuracy_microseconds,
        ordering,
        nonce,
        unknown_critical,
    })
}

// Seconds, and [0] milliseconds and [1] microseconds of 1 to 999 (RFC 3161 §2.4.2).
fn read_accuracy(mut fields: Reader<'_>) -> Result<u64, Asn1Error> {
    let parts = [
        (tag::INTEGER, 1_000_000, u64::MAX / 1_000_000 - 1),
        (tag::context_primitive(0), 1000, 999),
        (tag::context_primitive(1), 1, 999),
    ];
    let mut sum = 0;
    for (kind, unit, most) in parts {
        let Some(part) = fields.optional(kind)? else {
            continue;
        };
        let number = small_unsigned(part.value)?;
        if number > most {
            return Err(Asn1Error::BadValue);
        }
        sum += number * unit;
    }
    fields.finish()?;
    Ok(sum)
}
