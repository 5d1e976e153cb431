//! Structures of the form `SEQUENCE { body, AlgorithmIdentifier, BIT STRING }`: certificates, revocation
//! lists and OCSP answers (RFC 5280 §4.1, §5.1; RFC 6960 §4.2.1).

use crate::asn1::{Asn1Error, Reader, Tlv, Writer, tag};
use crate::certificate::Certificate;
use crate::digest::HashAlgorithm;
use crate::key::{KeyError, Scheme, SigningKey};
use std::ops::Range;

/// Where the signed part and the signature lie in the bytes received.
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    body: Range<usize>,
    signature: Range<usize>,
    scheme: Scheme,
}

/// The parts of a signed structure, borrowed.
pub(crate) struct Parts<'a> {
    pub(crate) body: Tlv<'a>,
    /// The AlgorithmIdentifier beside the body, which bodies of certificates and lists repeat.
    pub(crate) algorithm: &'a [u8],
    /// What follows the signature.
    pub(crate) rest: Reader<'a>,
}

impl Signed {
    /// Reads the structure that `content`, a part of `whole`, holds.
    pub(crate) fn parse<'a>(
        whole: &'a [u8],
        mut content: Reader<'a>,
    ) -> Result<(Self, Parts<'a>), Asn1Error> {
        let body = content.expect(tag::SEQUENCE)?;
        let algorithm = content.expect(tag::SEQUENCE)?;
        let signature = content.bit_string_bytes()?;
        let signed = Signed {
            body: range_in(whole, body.raw),
            signature: range_in(whole, signature),
            scheme: Scheme::parse(algorithm.reader())?,
        };
        let parts = Parts {
            body,
            algorithm: algorithm.raw,
            rest: content,
        };
        Ok((signed, parts))
    }

    /// Whether `issuer`'s key signed it. Names and rights are not looked at.
    pub(crate) fn is_signed_by(&self, whole: &[u8], issuer: &Certificate) -> bool {
        let (Some(hash), Ok(key)) = (self.scheme.hash(), issuer.public_key()) else {
            return false;
        };
        let body = &whole[self.body.clone()];
        key.verify(self.scheme, hash, &[body], &whole[self.signature.clone()])
    }

    /// The hash it was signed with, where the algorithm names one.
    pub(crate) fn hash(&self) -> Option<HashAlgorithm> {
        self.scheme.hash()
    }
}

/// Signs `body` and writes the structure; `tail` writes what follows the signature.
pub(crate) fn sign(
    key: &dyn SigningKey,
    body: &[u8],
    tail: impl FnOnce(&mut Writer),
) -> Result<Vec<u8>, KeyError> {
    let signature = key.sign(body)?;
    let mut w = Writer::with_capacity(body.len() + signature.len() + 64);
    w.sequence(|w| {
        w.raw(body);
        key.algorithm().write(w);
        w.bit_string(&signature);
        tail(w);
    });
    Ok(w.into_bytes())
}

/// Where `part`, which a reader cut out of `whole`, lies in it.
pub(crate) fn range_in(whole: &[u8], part: &[u8]) -> Range<usize> {
    let start = part.as_ptr() as usize - whole.as_ptr() as usize;
    start..start + part.len()
}
