//! TimeStampReq and TimeStampResp (RFC 3161 §2.4).

use super::TimeStampError;
use super::token::{TimeStampFacts, read_der_token};
use crate::asn1::{Asn1Error, Reader, Writer, boolean, tag};
use crate::chain::{Purpose, TrustStore, build_chain};
use crate::digest::{HashAlgorithm, random_bytes};
use crate::oid;
use thiserror::Error;

/// Why a request is refused, as PKIFailureInfo knows it (RFC 3161 §2.4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RequestError {
    /// Not a time-stamp request.
    #[error("not a time-stamp request")]
    BadFormat,
    /// Unknown or weak hash algorithm.
    #[error("hash algorithm not accepted")]
    BadAlgorithm,
    /// Another policy than the authority's was asked for.
    #[error("policy not accepted")]
    PolicyNotAccepted,
    /// Extensions are not supported.
    #[error("extension not accepted")]
    ExtensionNotAccepted,
}

impl RequestError {
    /// Bit number in PKIFailureInfo.
    pub(crate) fn failure_bit(self) -> u8 {
        match self {
            Self::BadAlgorithm => 0,
            Self::BadFormat => 5,
            Self::PolicyNotAccepted => 15,
            Self::ExtensionNotAccepted => 16,
        }
    }
}

/// A request for a time stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeStampRequest {
    /// Hash function of the imprint.
    pub hash: HashAlgorithm,
    /// The hash to be stamped.
    pub imprint: Vec<u8>,
    /// Policy asked for, contents octets of its identifier.
    pub policy: Option<Vec<u8>>,
    /// Nonce, INTEGER contents octets.
    pub nonce: Option<Vec<u8>>,
    /// Whether the authority's certificate is wanted in the token.
    pub certificates_wanted: bool,
}

impl TimeStampRequest {
    /// A request for a SHA-256 value with a random 64-bit nonce and the certificate.
    pub fn new(digest: &[u8; 32]) -> Self {
        let mut nonce = random_bytes::<8>();
        nonce[0] = nonce[0] & 0x7f | 0x40; // Positive, and never shortened by DER.
        TimeStampRequest {
            hash: HashAlgorithm::Sha256,
            imprint: digest.to_vec(),
            policy: None,
            nonce: Some(nonce.to_vec()),
            certificates_wanted: true,
        }
    }

    /// DER to be sent as `application/timestamp-query`.
    pub fn to_der(&self) -> Vec<u8> {
        let mut w = Writer::with_capacity(96);
        w.sequence(|w| {
            w.unsigned_small(1);
            write_imprint(w, self.hash, &self.imprint);
            if let Some(policy) = &self.policy {
                w.oid(policy);
            }
            if let Some(nonce) = &self.nonce {
                w.element(tag::INTEGER, nonce);
            }
            if self.certificates_wanted {
                w.boolean_true();
            }
        });
        w.into_bytes()
    }

    /// Parses a request received.
    pub fn from_der(der: &[u8]) -> Result<Self, RequestError> {
        let (hash, imprint, rest) = read_head(der).map_err(|_| RequestError::BadFormat)?;
        let hash = hash
            .filter(|h| h.is_acceptable())
            .ok_or(RequestError::BadAlgorithm)?;
        if imprint.len() != hash.length() {
            return Err(RequestError::BadFormat);
        }
        let (policy, nonce, certificates_wanted, extensions) =
            read_tail(rest).map_err(|_| RequestError::BadFormat)?;
        if extensions {
            return Err(RequestError::ExtensionNotAccepted);
        }
        Ok(TimeStampRequest {
            hash,
            imprint: imprint.to_vec(),
            policy,
            nonce,
            certificates_wanted,
        })
    }
}

/// Takes the token out of a TimeStampResp after checking that it answers `request` as RFC 3161 §2.2
/// wants it: status, imprint, nonce, policy, and the authority's signature under a certificate that
/// is for time stamps alone. Trust in that certificate is not looked at.
///
/// # Errors
/// [`TimeStampError::Refused`], [`TimeStampError::WrongAnswer`].
pub fn parse_response(
    response: &[u8],
    request: &TimeStampRequest,
) -> Result<Vec<u8>, TimeStampError> {
    read_answer(response, request).map(|(token, _)| token)
}

/// As [`parse_response`], and a chain has to lead from the certificate that the token's signature names
/// (RFC 5035) to a root of `trust`, valid at the time stamped. Other certificates in the token only
/// help to find that chain.
///
/// # Errors
/// As [`parse_response`]; [`TimeStampError::NotTrusted`].
pub fn check_response(
    request: &TimeStampRequest,
    response: &[u8],
    trust: &TrustStore,
) -> Result<Vec<u8>, TimeStampError> {
    let (token, facts) = read_answer(response, request)?;
    let authority = facts
        .authority
        .as_ref()
        .ok_or(TimeStampError::WrongAnswer)?;
    let (pool, purpose) = (&facts.certificates, Purpose::TimeStamping);
    build_chain(authority, pool, trust, facts.time, purpose).map_err(TimeStampError::NotTrusted)?;
    Ok(token)
}

fn read_answer(
    response: &[u8],
    request: &TimeStampRequest,
) -> Result<(Vec<u8>, TimeStampFacts), TimeStampError> {
    let (status, token) = read_response(response).map_err(|_| TimeStampError::WrongAnswer)?;
    // 0 granted, 1 granted with modifications.
    if status > 1 {
        return Err(TimeStampError::Refused { status });
    }
    let token = token.ok_or(TimeStampError::WrongAnswer)?;
    let facts = read_der_token(token, &|_| request.imprint.clone())
        .map_err(|_| TimeStampError::WrongAnswer)?;
    let policy_fits = request
        .policy
        .as_ref()
        .is_none_or(|asked| oid::dotted(asked).as_ref() == Some(&facts.policy));
    let fits = facts.problems.is_empty()
        && facts.hash == request.hash
        && facts.nonce == request.nonce
        && policy_fits;
    if !fits {
        return Err(TimeStampError::WrongAnswer);
    }
    Ok((token.to_vec(), facts))
}

/// A TimeStampResp around a token.
pub(crate) fn granted(token: &[u8]) -> Vec<u8> {
    let mut w = Writer::with_capacity(token.len() + 16);
    w.sequence(|w| {
        w.sequence(|w| w.unsigned_small(0));
        w.raw(token);
    });
    w.into_bytes()
}

/// A TimeStampResp that refuses (PKIStatus rejection). `failure_bit` as in PKIFailureInfo.
pub(crate) fn rejected(failure_bit: u8) -> Vec<u8> {
    let mut octets = [0u8; 5];
    let place = usize::from(failure_bit);
    octets[1 + place / 8] = 0x80 >> (place % 8);
    octets[0] = 7 - (place % 8) as u8;
    let mut w = Writer::with_capacity(16);
    w.sequence(|w| {
        w.sequence(|w| {
            w.unsigned_small(2);
            w.element(tag::BIT_STRING, &octets[..2 + place / 8]);
        });
    });
    w.into_bytes()
}

pub(crate) fn write_imprint(w: &mut Writer, hash: HashAlgorithm, imprint: &[u8]) {
    w.sequence(|w| {
        w.algorithm(hash.oid().as_bytes(), true);
        w.element(tag::OCTET_STRING, imprint);
    });
}

type Head<'a> = (Option<HashAlgorithm>, &'a [u8], Reader<'a>);

fn read_head(der: &[u8]) -> Result<Head<'_>, Asn1Error> {
    let mut body = Reader::single(der, tag::SEQUENCE)?.reader();
    if body.small_integer()? != 1 {
        return Err(Asn1Error::BadValue);
    }
    let mut imprint = body.sequence()?;
    let hash = HashAlgorithm::from_oid(imprint.sequence()?.oid()?);
    let value = imprint.expect(tag::OCTET_STRING)?.value;
    Ok((hash, value, body))
}

type Tail = (Option<Vec<u8>>, Option<Vec<u8>>, bool, bool);

fn read_tail(mut body: Reader<'_>) -> Result<Tail, Asn1Error> {
    let policy = body.optional(tag::OID)?.map(|t| t.value.to_vec());
    let nonce = body.optional(tag::INTEGER)?.map(|t| t.value.to_vec());
    let wanted = match body.optional(tag::BOOLEAN)? {
        Some(flag) => boolean(flag.value)?,
        None => false,
    };
    let extensions = body.optional(tag::context(0))?.is_some();
    body.finish()?;
    // A nonce is echoed: keep it short.
    if nonce.as_ref().is_some_and(|n| n.is_empty() || n.len() > 64) {
        return Err(Asn1Error::BadValue);
    }
    Ok((policy, nonce, wanted, extensions))
}

fn read_response(response: &[u8]) -> Result<(u64, Option<&[u8]>), Asn1Error> {
    let mut body = Reader::single(response, tag::SEQUENCE)?.reader();
    let status = body.sequence()?.small_integer()?;
    let token = body.optional(tag::SEQUENCE)?.map(|t| t.raw);
    body.finish()?;
    Ok((status, token))
}
