//! Private and public keys: what signs, and how a signature is checked.

use crate::asn1::{Asn1Error, Reader, Writer, tag};
use crate::digest::HashAlgorithm;
use crate::oid;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature as backend;
use aws_lc_rs::signature::{EcdsaKeyPair, KeyPair, RsaKeyPair};
use thiserror::Error;

/// Why a key could not be made, read or used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The bytes are no PKCS#8 private key of a supported kind.
    #[error("not a PKCS#8 private key of a supported algorithm (P-256, RSA of 2048 to 8192 bits)")]
    NotAKey,
    /// The key's device or library refused to work.
    #[error("the key provider failed")]
    Provider,
    /// The public key is of an unknown or malformed kind.
    #[error("unsupported public key")]
    UnsupportedPublicKey,
}

/// Algorithms this crate signs with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// ECDSA on P-256 with SHA-256.
    EcdsaP256Sha256,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    RsaPkcs1Sha256,
}

impl SignatureAlgorithm {
    /// Writes the AlgorithmIdentifier used in certificates and SignerInfos (RFC 5754 §3).
    pub(crate) fn write(self, w: &mut Writer) {
        match self {
            Self::EcdsaP256Sha256 => w.algorithm(oid::ECDSA_SHA256.as_bytes(), false),
            Self::RsaPkcs1Sha256 => w.algorithm(oid::RSA_SHA256.as_bytes(), true),
        }
    }

    /// Upper bound of a signature's length in bytes for an RSA key of `modulus` bytes or an EC key.
    pub(crate) fn max_signature_length(self, spki: &[u8]) -> usize {
        match self {
            Self::EcdsaP256Sha256 => 72,
            // The modulus is shorter than the structure that holds it.
            Self::RsaPkcs1Sha256 => spki.len(),
        }
    }
}

/// A private key that can sign, wherever it lives (memory, file, token, remote service).
pub trait SigningKey: Send + Sync {
    /// Algorithm of [`SigningKey::sign`].
    fn algorithm(&self) -> SignatureAlgorithm;
    /// SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7).
    fn public_key_der(&self) -> &[u8];
    /// Hashes and signs `message`. ECDSA signatures are DER `SEQUENCE {r, s}`.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError>;
}

/// Makes or opens keys. The software provider is [`SoftwareKeys`]; tokens and remote services are others.
pub trait KeyProvider: Send + Sync {
    /// A fresh key for this algorithm.
    fn generate(&self, algorithm: SignatureAlgorithm) -> Result<Box<dyn SigningKey>, KeyError>;
}

/// The provider whose keys live in this process.
#[derive(Debug, Clone, Copy, Default)]
pub struct SoftwareKeys;

impl KeyProvider for SoftwareKeys {
    fn generate(&self, algorithm: SignatureAlgorithm) -> Result<Box<dyn SigningKey>, KeyError> {
        Ok(Box::new(match algorithm {
            SignatureAlgorithm::EcdsaP256Sha256 => SoftwareKey::generate_p256()?,
            SignatureAlgorithm::RsaPkcs1Sha256 => SoftwareKey::generate_rsa(RsaSize::Bits2048)?,
        }))
    }
}

/// Sizes of RSA keys that are generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RsaSize {
    /// 2048 bits.
    Bits2048,
    /// 3072 bits.
    Bits3072,
}

/// A private key in memory. The cryptographic library wipes it when it is dropped.
pub struct SoftwareKey {
    pair: Pair,
    spki: Vec<u8>,
}

enum Pair {
    P256(Box<EcdsaKeyPair>),
    Rsa(Box<RsaKeyPair>),
}

impl SoftwareKey {
    /// A fresh P-256 key.
    pub fn generate_p256() -> Result<Self, KeyError> {
        let pair = EcdsaKeyPair::generate(&backend::ECDSA_P256_SHA256_ASN1_SIGNING)
            .map_err(|_| KeyError::Provider)?;
        Ok(Self::from_p256(pair))
    }

    /// A fresh RSA key (slow: tens to hundreds of milliseconds).
    pub fn generate_rsa(size: RsaSize) -> Result<Self, KeyError> {
        let size = match size {
            RsaSize::Bits2048 => aws_lc_rs::rsa::KeySize::Rsa2048,
            RsaSize::Bits3072 => aws_lc_rs::rsa::KeySize::Rsa3072,
        };
        let pair = RsaKeyPair::generate(size).map_err(|_| KeyError::Provider)?;
        Ok(Self::from_rsa(pair))
    }

    /// Reads a PKCS#8 private key, P-256 or RSA.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        let p256 = EcdsaKeyPair::from_pkcs8(&backend::ECDSA_P256_SHA256_ASN1_SIGNING, der);
        if let Ok(pair) = p256 {
            return Ok(Self::from_p256(pair));
        }
        let pair = RsaKeyPair::from_pkcs8(der).map_err(|_| KeyError::NotAKey)?;
        Ok(Self::from_rsa(pair))
    }

    /// The key as PKCS#8 DER. The caller seals it before it is stored.
    pub fn to_pkcs8(&self) -> Result<Vec<u8>, KeyError> {
        use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
        match &self.pair {
            Pair::P256(pair) => pair.to_pkcs8v1().map(|d| d.as_ref().to_vec()),
            Pair::Rsa(pair) => {
                AsDer::<Pkcs8V1Der<'_>>::as_der(pair.as_ref()).map(|d| d.as_ref().to_vec())
            }
        }
        .map_err(|_| KeyError::Provider)
    }

    fn from_p256(pair: EcdsaKeyPair) -> Self {
        let mut w = Writer::with_capacity(96);
        w.sequence(|w| {
            w.sequence(|w| {
                w.oid(oid::EC_PUBLIC_KEY.as_bytes());
                w.oid(oid::P256.as_bytes());
            });
            w.bit_string(pair.public_key().as_ref());
        });
        SoftwareKey {
            pair: Pair::P256(Box::new(pair)),
            spki: w.into_bytes(),
        }
    }

    fn from_rsa(pair: RsaKeyPair) -> Self {
        let mut w = Writer::with_capacity(512);
        w.sequence(|w| {
            w.algorithm(oid::RSA.as_bytes(), true);
            w.bit_string(pair.public_key().as_ref());
        });
        SoftwareKey {
            pair: Pair::Rsa(Box::new(pair)),
            spki: w.into_bytes(),
        }
    }
}

impl std::fmt::Debug for SoftwareKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Never print key material.
        f.debug_struct("SoftwareKey")
            .field("algorithm", &self.algorithm())
            .finish_non_exhaustive()
    }
}

impl SigningKey for SoftwareKey {
    fn algorithm(&self) -> SignatureAlgorithm {
        match self.pair {
            Pair::P256(_) => SignatureAlgorithm::EcdsaP256Sha256,
            Pair::Rsa(_) => SignatureAlgorithm::RsaPkcs1Sha256,
        }
    }

    fn public_key_der(&self) -> &[u8] {
        &self.spki
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let random = SystemRandom::new();
        match &self.pair {
            Pair::P256(pair) => pair
                .sign(&random, message)
                .map(|s| s.as_ref().to_vec())
                .map_err(|_| KeyError::Provider),
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&backend::RSA_PKCS1_SHA256, &random, message, &mut signature)
                    .map_err(|_| KeyError::Provider)?;
                Ok(signature)
            }
        }
    }
}

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
}

impl KeyKind {
    /// Name for people, such as `ECDSA P-256` or `RSA 2048`.
    pub fn name(self) -> String {
        match self {
            Self::P256 => "ECDSA P-256".into(),
            Self::P384 => "ECDSA P-384".into(),
            Self::P521 => "ECDSA P-521".into(),
            Self::Rsa(bits) => format!("RSA {bits}"),
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
    /// PSS with MGF1 of the same hash and a salt of the hash's length.
    RsaPss(HashAlgorithm),
    /// Anything else.
    Unknown,
}

impl Scheme {
    /// Reads an AlgorithmIdentifier SEQUENCE.
    pub(crate) fn parse(mut identifier: Reader<'_>) -> Result<Self, Asn1Error> {
        let name = identifier.oid()?;
        let is = |known: der::asn1::ObjectIdentifier| known.as_bytes() == name;
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
        } else {
            Self::Unknown
        })
    }

    /// The hash the scheme fixes, if it does.
    pub(crate) fn hash(self) -> Option<HashAlgorithm> {
        match self {
            Self::Ecdsa(hash) | Self::RsaPss(hash) => Some(hash),
            Self::RsaPkcs1(hash) => hash,
            Self::Unknown => None,
        }
    }
}

// RFC 4055 §3.1: hash and salt length default to SHA-1 and 20. Only the usual choice is supported:
// MGF1 with the same hash, a salt of the hash's length.
fn pss(mut identifier: Reader<'_>) -> Result<Scheme, Asn1Error> {
    let Some(parameters) = identifier.optional(tag::SEQUENCE)? else {
        return Ok(Scheme::RsaPss(HashAlgorithm::Sha1));
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
        None => 20,
    };
    Ok(match hash {
        Some(hash) if salt == hash.length() as u64 => Scheme::RsaPss(hash),
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

    /// Checks a signature over a message whose `digest` by `hash` is given. SHA-1 is always refused.
    pub(crate) fn verify(
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
        backend::UnparsedPublicKey::new(algorithm, self.bits)
            .verify_digest(&digest, signature)
            .is_ok()
    }
}

fn verification(
    kind: KeyKind,
    scheme: Scheme,
    hash: HashAlgorithm,
) -> Option<&'static dyn backend::VerificationAlgorithm> {
    use HashAlgorithm::{Sha1, Sha256, Sha384, Sha512};
    if scheme.hash().is_some_and(|named| named != hash) {
        return None;
    }
    Some(match (kind, scheme, hash) {
        (_, _, Sha1) | (_, Scheme::Unknown, _) => return None,
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
        (KeyKind::Rsa(_), Scheme::RsaPss(_), Sha256) => &backend::RSA_PSS_2048_8192_SHA256,
        (KeyKind::Rsa(_), Scheme::RsaPss(_), Sha384) => &backend::RSA_PSS_2048_8192_SHA384,
        (KeyKind::Rsa(_), Scheme::RsaPss(_), Sha512) => &backend::RSA_PSS_2048_8192_SHA512,
        (KeyKind::Rsa(_), Scheme::Ecdsa(_), _)
        | (_, Scheme::RsaPkcs1(_) | Scheme::RsaPss(_), _) => {
            return None;
        }
    })
}
