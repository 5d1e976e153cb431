//! Public keys and how signatures are checked with them.

use super::{KeyError, sm2};
use crate::asn1::{Asn1Error, Reader, Writer, tag};
use crate::digest::{HashAlgorithm, HashStream};
use crate::oid;
use aws_lc_rs::signature as backend;
use der::asn1::ObjectIdentifier;

/// Kinds of public keys that signatures can be checked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// ECDSA on P-256.
    P256,
    /// ECDSA on P-384.
    P384,
    /// ECDSA on P-521.
    P521,
    /// RSA with a modulus of so many bits.
    Rsa(u32),
    /// SM2 on its recommended curve sm2p256v1 (GB/T 32918.5).
    Sm2,
}

impl KeyKind {
    /// Name for people, such as `ECDSA P-256` or `RSA 2048`.
    pub fn name(self) -> String {
        match self {
            Self::P256 => "ECDSA P-256".into(),
            Self::P384 => "ECDSA P-384".into(),
            Self::P521 => "ECDSA P-521".into(),
            Self::Rsa(bits) => format!("RSA {bits}"),
            Self::Sm2 => "SM2".into(),
        }
    }
}

/// A signature scheme as named by an AlgorithmIdentifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// ECDSA with the hash named (`None`: take the hash from the surrounding structure).
    Ecdsa(HashAlgorithm),
    /// PKCS#1 v1.5; rsaEncryption names no hash.
    RsaPkcs1(Option<HashAlgorithm>),
    /// PSS with MGF1 of the same hash and a salt of so many octets.
    RsaPss(HashAlgorithm, u16),
    /// SM2 with SM3 and the default distinguishing identifier (GM/T 0009 §10).
    Sm2,
    /// Anything else.
    Unknown,
}

impl Scheme {
    /// Reads an AlgorithmIdentifier SEQUENCE.
    pub(crate) fn parse(mut identifier: Reader<'_>) -> Result<Self, Asn1Error> {
        let name = identifier.oid()?;
        let is = |known: ObjectIdentifier| known.as_bytes() == name;
        use HashAlgorithm::{Sha1, Sha256, Sha384, Sha512};
        Ok(if is(oid::ECDSA_SHA256) {
            Self::Ecdsa(Sha256)
        } else if is(oid::ECDSA_SHA384) {
            Self::Ecdsa(Sha384)
        } else if is(oid::ECDSA_SHA512) {
            Self::Ecdsa(Sha512)
        } else if is(oid::ECDSA_SHA1) {
            Self::Ecdsa(Sha1)
        } else if is(oid::RSA) {
            Self::RsaPkcs1(None)
        } else if is(oid::RSA_SHA256) {
            Self::RsaPkcs1(Some(Sha256))
        } else if is(oid::RSA_SHA384) {
            Self::RsaPkcs1(Some(Sha384))
        } else if is(oid::RSA_SHA512) {
            Self::RsaPkcs1(Some(Sha512))
        } else if is(oid::RSA_SHA1) {
            Self::RsaPkcs1(Some(Sha1))
        } else if is(oid::RSA_PSS) {
            pss(identifier)?
        } else if is(oid::SM2_SM3) || is(oid::SM2_SIGN) || is(oid::SM2_CURVE) {
            // GM/T 0010 lets a SignerInfo name the bare algorithm instead of the pair with its hash.
            Self::Sm2
        } else {
            Self::Unknown
        })
    }

    /// The hash the scheme fixes, if it does.
    pub(crate) fn hash(self) -> Option<HashAlgorithm> {
        match self {
            Self::Ecdsa(hash) | Self::RsaPss(hash, _) => Some(hash),
            Self::RsaPkcs1(hash) => hash,
            Self::Sm2 => Some(HashAlgorithm::Sm3),
            Self::Unknown => None,
        }
    }
}

/// Octets of the salt that parameters mean which name none (RFC 4055 §3.1).
const DEFAULT_SALT: u16 = 20;

// RFC 4055 §3.1: hash and salt length default to SHA-1 and 20. Only the usual mask is supported: MGF1 with
// the same hash; with any other the signature does not verify. Salts of any length are: openssl takes the
// longest that fits.
fn pss(mut identifier: Reader<'_>) -> Result<Scheme, Asn1Error> {
    let Some(parameters) = identifier.optional(tag::SEQUENCE)? else {
        return Ok(Scheme::RsaPss(HashAlgorithm::Sha1, DEFAULT_SALT));
    };
    let mut parameters = parameters.reader();
    let hash = match parameters.optional(tag::context(0))? {
        Some(explicit) => {
            let mut reader = explicit.reader();
            HashAlgorithm::from_oid(reader.sequence()?.oid()?)
        }
        None => Some(HashAlgorithm::Sha1),
    };
    parameters.optional(tag::context(1))?;
    let salt = match parameters.optional(tag::context(2))? {
        Some(explicit) => explicit.reader().small_integer()?,
        None => u64::from(DEFAULT_SALT),
    };
    Ok(match (hash, u16::try_from(salt)) {
        (Some(hash), Ok(salt)) => Scheme::RsaPss(hash, salt),
        _ => Scheme::Unknown,
    })
}

/// A public key borrowed from a SubjectPublicKeyInfo.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PublicKey<'a> {
    pub(crate) kind: KeyKind,
    bits: &'a [u8],
}

impl<'a> PublicKey<'a> {
    /// Reads SubjectPublicKeyInfo DER.
    pub(crate) fn parse(spki: &'a [u8]) -> Result<Self, KeyError> {
        Self::read(spki)
            .ok()
            .flatten()
            .ok_or(KeyError::UnsupportedPublicKey)
    }

    fn read(spki: &'a [u8]) -> Result<Option<Self>, Asn1Error> {
        let mut outer = Reader::single(spki, tag::SEQUENCE)?.reader();
        let mut identifier = outer.sequence()?;
        let bits = outer.bit_string_bytes()?;
        let algorithm = identifier.oid()?;
        let kind = if algorithm == oid::EC_PUBLIC_KEY.as_bytes() {
            let curve = identifier.oid()?;
            if curve == oid::P256.as_bytes() {
                KeyKind::P256
            } else if curve == oid::P384.as_bytes() {
                KeyKind::P384
            } else if curve == oid::P521.as_bytes() {
                KeyKind::P521
            } else if curve == oid::SM2_CURVE.as_bytes() {
                KeyKind::Sm2
            } else {
                return Ok(None);
            }
        } else if algorithm == oid::RSA.as_bytes() || algorithm == oid::RSA_PSS.as_bytes() {
            let mut key = Reader::single(bits, tag::SEQUENCE)?.reader();
            let modulus = key.integer()?;
            let zeros = modulus.iter().take_while(|b| **b == 0).count();
            let digits = &modulus[zeros..];
            let top = digits.first().map_or(0, |b| 8 - b.leading_zeros());
            KeyKind::Rsa((digits.len().saturating_sub(1) as u32) * 8 + top)
        } else {
            return Ok(None);
        };
        Ok(Some(PublicKey { kind, bits }))
    }

    /// Checks a signature over the concatenation of `parts`. SHA-1 is always refused.
    pub(crate) fn verify(
        &self,
        scheme: Scheme,
        hash: HashAlgorithm,
        parts: &[&[u8]],
        signature: &[u8],
    ) -> bool {
        if self.kind == KeyKind::Sm2 {
            return scheme == Scheme::Sm2
                && hash == HashAlgorithm::Sm3
                && sm2::verify(self.bits, parts, signature);
        }
        let mut stream = HashStream::new(hash);
        parts.iter().for_each(|part| stream.update(part));
        self.verify_digest(scheme, hash, stream.finish().as_bytes(), signature)
    }

    /// Checks a signature over a message of which only the `digest` by `hash` is known. Never true for
    /// SM2, whose signatures cover the message together with the signer's key (GB/T 32918.2 §6.1).
    pub(crate) fn verify_digest(
        &self,
        scheme: Scheme,
        hash: HashAlgorithm,
        digest: &[u8],
        signature: &[u8],
    ) -> bool {
        let (Some(algorithm), Some(digest)) =
            (verification(self.kind, scheme, hash), hash.import(digest))
        else {
            return false;
        };
        use backend::VerificationAlgorithm;
        if let (Scheme::RsaPss(_, salt), Some(parameters)) = (scheme, pss_parameters(hash)) {
            let salt = backend::RsaPssSaltLength::Custom(salt);
            return parameters
                .with_pss_salt_length(salt)
                .verify_digest_sig(self.bits, &digest, signature)
                .is_ok();
        }
        backend::UnparsedPublicKey::new(algorithm, self.bits)
            .verify_digest(&digest, signature)
            .is_ok()
    }
}

/// RSASSA-PSS with MGF1 of the same hash.
fn pss_parameters(hash: HashAlgorithm) -> Option<backend::RsaParameters> {
    Some(match hash {
        HashAlgorithm::Sha256 => backend::RSA_PSS_2048_8192_SHA256,
        HashAlgorithm::Sha384 => backend::RSA_PSS_2048_8192_SHA384,
        HashAlgorithm::Sha512 => backend::RSA_PSS_2048_8192_SHA512,
        HashAlgorithm::Sha1 | HashAlgorithm::Sm3 => return None,
    })
}

fn verification(
    kind: KeyKind,
    scheme: Scheme,
    hash: HashAlgorithm,
) -> Option<&'static dyn backend::VerificationAlgorithm> {
    use HashAlgorithm::{Sha1, Sha256, Sha384, Sha512, Sm3};
    if scheme.hash().is_some_and(|named| named != hash) {
        return None;
    }
    Some(match (kind, scheme, hash) {
        (_, _, Sha1 | Sm3) | (_, Scheme::Unknown | Scheme::Sm2, _) | (KeyKind::Sm2, _, _) => {
            return None;
        }
        (KeyKind::P256, Scheme::Ecdsa(_), Sha256) => &backend::ECDSA_P256_SHA256_ASN1,
        (KeyKind::P256, Scheme::Ecdsa(_), Sha384) => &backend::ECDSA_P256_SHA384_ASN1,
        (KeyKind::P256, Scheme::Ecdsa(_), Sha512) => &backend::ECDSA_P256_SHA512_ASN1,
        (KeyKind::P384, Scheme::Ecdsa(_), Sha256) => &backend::ECDSA_P384_SHA256_ASN1,
        (KeyKind::P384, Scheme::Ecdsa(_), Sha384) => &backend::ECDSA_P384_SHA384_ASN1,
        (KeyKind::P384, Scheme::Ecdsa(_), Sha512) => &backend::ECDSA_P384_SHA512_ASN1,
        (KeyKind::P521, Scheme::Ecdsa(_), Sha256) => &backend::ECDSA_P521_SHA256_ASN1,
        (KeyKind::P521, Scheme::Ecdsa(_), Sha384) => &backend::ECDSA_P521_SHA384_ASN1,
        (KeyKind::P521, Scheme::Ecdsa(_), Sha512) => &backend::ECDSA_P521_SHA512_ASN1,
        (KeyKind::Rsa(_), Scheme::RsaPkcs1(_), Sha256) => &backend::RSA_PKCS1_2048_8192_SHA256,
        (KeyKind::Rsa(_), Scheme::RsaPkcs1(_), Sha384) => &backend::RSA_PKCS1_2048_8192_SHA384,
        (KeyKind::Rsa(_), Scheme::RsaPkcs1(_), Sha512) => &backend::RSA_PKCS1_2048_8192_SHA512,
        (KeyKind::Rsa(_), Scheme::RsaPss(..), Sha256) => &backend::RSA_PSS_2048_8192_SHA256,
        (KeyKind::Rsa(_), Scheme::RsaPss(..), Sha384) => &backend::RSA_PSS_2048_8192_SHA384,
        (KeyKind::Rsa(_), Scheme::RsaPss(..), Sha512) => &backend::RSA_PSS_2048_8192_SHA512,
        (KeyKind::Rsa(_), Scheme::Ecdsa(_), _)
        | (_, Scheme::RsaPkcs1(_) | Scheme::RsaPss(..), _) => {
            return None;
        }
    })
}

/// SubjectPublicKeyInfo of an uncompressed point on a named curve (RFC 5480 §2).
pub fn ec_public_key_der(curve: ObjectIdentifier, point: &[u8]) -> Vec<u8> {
    let mut w = Writer::with_capacity(128);
    w.sequence(|w| {
        ec_algorithm(w, curve);
        w.bit_string(point);
    });
    w.into_bytes()
}

/// SubjectPublicKeyInfo of an RSA key from its unsigned big-endian numbers (RFC 3279 §2.3.1).
pub fn rsa_public_key_der(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    let mut w = Writer::with_capacity(modulus.len() + 16);
    w.sequence(|w| {
        w.unsigned(modulus);
        w.unsigned(exponent);
    });
    rsa_spki(&w.into_bytes())
}

/// SubjectPublicKeyInfo around an RSAPublicKey.
pub(super) fn rsa_spki(key: &[u8]) -> Vec<u8> {
    let mut w = Writer::with_capacity(key.len() + 32);
    w.sequence(|w| {
        w.algorithm(oid::RSA.as_bytes(), true);
        w.bit_string(key);
    });
    w.into_bytes()
}

/// AlgorithmIdentifier of a key on a named curve.
pub(super) fn ec_algorithm(w: &mut Writer, curve: ObjectIdentifier) {
    w.sequence(|w| {
        w.oid(oid::EC_PUBLIC_KEY.as_bytes());
        w.oid(curve.as_bytes());
    });
}
