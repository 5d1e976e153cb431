//! Private and public keys: what signs, and how a signature is checked.

mod public;
mod sm2;
mod software;
#[cfg(test)]
mod tests;

pub use public::{KeyKind, ec_public_key_der, rsa_public_key_der};
pub(crate) use public::{PublicKey, Scheme};
pub use software::{SoftwareKey, SoftwareKeys};

use crate::asn1::Writer;
use crate::digest::HashAlgorithm;
use crate::oid;
use std::sync::Arc;
use thiserror::Error;

/// Why a key could not be made, read or used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The bytes are no PKCS#8 private key of a supported kind.
    #[error(
        "not a PKCS#8 private key of a supported algorithm (P-256, P-384, SM2, RSA of 2048 to 8192 bits)"
    )]
    NotAKey,
    /// The key's device or library failed or cannot be reached. Trying again later may help.
    #[error("the key provider failed")]
    Provider,
    /// The provider wants another PIN or passphrase. Trying again with the same one may lock the device.
    #[error("the key provider refused the PIN")]
    AccessDenied,
    /// There is no key with this reference.
    #[error("the key provider has no key with this reference")]
    NotFound,
    /// More than one key answers to this reference.
    #[error("the key provider has several keys with this reference")]
    Ambiguous,
    /// The provider cannot make or use keys of this kind.
    #[error("the key provider does not support {} keys", .0.name())]
    NotSupported(KeyAlgorithm),
    /// The public key is of an unknown or malformed kind.
    #[error("unsupported public key")]
    UnsupportedPublicKey,
}

impl KeyError {
    /// Whether the same call may succeed later without anyone doing anything.
    pub fn is_retryable(self) -> bool {
        self == Self::Provider
    }
}

/// Kinds of keys that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyAlgorithm {
    /// NIST P-256 (FIPS 186-5), for ECDSA.
    P256,
    /// NIST P-384, for ECDSA.
    P384,
    /// RSA with a modulus of 2048 bits.
    Rsa2048,
    /// RSA with a modulus of 3072 bits.
    Rsa3072,
    /// SM2 on its recommended curve (GB/T 32918.5).
    Sm2,
}

impl KeyAlgorithm {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::P256,
        Self::P384,
        Self::Rsa2048,
        Self::Rsa3072,
        Self::Sm2,
    ];

    /// Name for people, such as `ECDSA P-256`.
    pub fn name(self) -> &'static str {
        match self {
            Self::P256 => "ECDSA P-256",
            Self::P384 => "ECDSA P-384",
            Self::Rsa2048 => "RSA 2048",
            Self::Rsa3072 => "RSA 3072",
            Self::Sm2 => "SM2",
        }
    }

    /// How keys of this kind sign.
    pub fn signature_algorithm(self) -> SignatureAlgorithm {
        match self {
            Self::P256 => SignatureAlgorithm::EcdsaP256Sha256,
            Self::P384 => SignatureAlgorithm::EcdsaP384Sha384,
            Self::Rsa2048 | Self::Rsa3072 => SignatureAlgorithm::RsaPkcs1Sha256,
            Self::Sm2 => SignatureAlgorithm::Sm2Sm3,
        }
    }
}

/// Algorithms this crate signs with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignatureAlgorithm {
    /// ECDSA on P-256 with SHA-256.
    EcdsaP256Sha256,
    /// ECDSA on P-384 with SHA-384.
    EcdsaP384Sha384,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    RsaPkcs1Sha256,
    /// SM2 with SM3 and the distinguishing identifier `1234567812345678` (GM/T 0009 §10).
    Sm2Sm3,
}

impl SignatureAlgorithm {
    /// The hash function that belongs to it.
    pub fn hash(self) -> HashAlgorithm {
        match self {
            Self::EcdsaP256Sha256 | Self::RsaPkcs1Sha256 => HashAlgorithm::Sha256,
            Self::EcdsaP384Sha384 => HashAlgorithm::Sha384,
            Self::Sm2Sm3 => HashAlgorithm::Sm3,
        }
    }

    /// How the key with this SubjectPublicKeyInfo (DER) signs.
    ///
    /// # Errors
    /// [`KeyError::UnsupportedPublicKey`] for keys this crate does not sign with.
    pub fn of_public_key(public_key_der: &[u8]) -> Result<Self, KeyError> {
        match PublicKey::parse(public_key_der)?.kind {
            KeyKind::P256 => Ok(Self::EcdsaP256Sha256),
            KeyKind::P384 => Ok(Self::EcdsaP384Sha384),
            KeyKind::Rsa(2048..=8192) => Ok(Self::RsaPkcs1Sha256),
            KeyKind::Sm2 => Ok(Self::Sm2Sm3),
            KeyKind::P521 | KeyKind::Rsa(_) => Err(KeyError::UnsupportedPublicKey),
        }
    }

    /// Whether `signature` is by the key with this SubjectPublicKeyInfo (DER) over `message`. ECDSA and
    /// SM2 signatures are DER `SEQUENCE {r, s}`.
    pub fn verifies(self, public_key_der: &[u8], message: &[u8], signature: &[u8]) -> bool {
        let scheme = match self {
            Self::EcdsaP256Sha256 | Self::EcdsaP384Sha384 => Scheme::Ecdsa(self.hash()),
            Self::RsaPkcs1Sha256 => Scheme::RsaPkcs1(Some(self.hash())),
            Self::Sm2Sm3 => Scheme::Sm2,
        };
        Self::of_public_key(public_key_der) == Ok(self)
            && PublicKey::parse(public_key_der)
                .is_ok_and(|key| key.verify(scheme, self.hash(), &[message], signature))
    }

    /// Writes the AlgorithmIdentifier used in certificates and SignerInfos (RFC 5754 §3, GM/T 0015 §5.2.3).
    pub(crate) fn write(self, w: &mut Writer) {
        match self {
            Self::EcdsaP256Sha256 => w.algorithm(oid::ECDSA_SHA256.as_bytes(), false),
            Self::EcdsaP384Sha384 => w.algorithm(oid::ECDSA_SHA384.as_bytes(), false),
            Self::RsaPkcs1Sha256 => w.algorithm(oid::RSA_SHA256.as_bytes(), true),
            Self::Sm2Sm3 => w.algorithm(oid::SM2_SM3.as_bytes(), false),
        }
    }

    /// Upper bound of a signature's length in bytes by the key with this SubjectPublicKeyInfo.
    pub(crate) fn max_signature_length(self, spki: &[u8]) -> usize {
        match self {
            // SEQUENCE of two INTEGERs, each with a sign octet.
            Self::EcdsaP256Sha256 | Self::Sm2Sm3 => 72,
            Self::EcdsaP384Sha384 => 104,
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
    /// Hashes and signs `message`. ECDSA and SM2 signatures are DER `SEQUENCE {r, s}`.
    ///
    /// # Errors
    /// [`KeyError`]; what [`KeyError::is_retryable`] says decides whether to try again later.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError>;
    /// How its provider finds it again; `None` when it lives in this value only.
    fn reference(&self) -> Option<&KeyReference> {
        None
    }
}

/// Names a key within its provider, such as the label of a key in a token. Opaque to everyone else; it
/// is no secret and may be stored and shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyReference(String);

impl KeyReference {
    /// Takes a reference from configuration or storage.
    pub fn new(text: impl Into<String>) -> Self {
        KeyReference(text.into())
    }

    /// The reference, to be stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for KeyReference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Makes and opens keys. The software provider is [`SoftwareKeys`]; files, tokens and remote services
/// are others.
pub trait KeyProvider: Send + Sync {
    /// A fresh key. Where the provider keeps keys, the new one is kept and has a reference.
    ///
    /// # Errors
    /// [`KeyError::NotSupported`] when the provider has no such keys; else [`KeyError`].
    fn generate(&self, algorithm: KeyAlgorithm) -> Result<Arc<dyn SigningKey>, KeyError>;

    /// The key with this reference.
    ///
    /// # Errors
    /// [`KeyError::NotFound`], [`KeyError::Ambiguous`]; else [`KeyError`].
    fn open(&self, reference: &KeyReference) -> Result<Arc<dyn SigningKey>, KeyError>;
}
