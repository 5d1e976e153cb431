//! Keys in this process's memory.

use super::public::{ec_algorithm, rsa_spki};
use super::{
    KeyAlgorithm, KeyError, KeyProvider, KeyReference, SignatureAlgorithm, SigningKey,
    ec_public_key_der, sm2,
};
use crate::asn1::{Asn1Error, Reader, Writer, tag};
use crate::oid;
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature as backend;
use aws_lc_rs::signature::{EcdsaKeyPair, KeyPair, RsaKeyPair};
use der::asn1::ObjectIdentifier;
use std::sync::Arc;

/// The provider whose keys live in this process and nowhere else.
#[derive(Debug, Clone, Copy, Default)]
pub struct SoftwareKeys;

impl KeyProvider for SoftwareKeys {
    fn generate(&self, algorithm: KeyAlgorithm) -> Result<Arc<dyn SigningKey>, KeyError> {
        Ok(Arc::new(SoftwareKey::generate(algorithm)?))
    }

    fn open(&self, _reference: &KeyReference) -> Result<Arc<dyn SigningKey>, KeyError> {
        Err(KeyError::NotFound)
    }
}

/// A private key in memory. RSA and ECDSA keys are wiped when they are dropped; the SM2 library keeps its
/// scalar in a type that cannot be wiped.
pub struct SoftwareKey {
    pair: Pair,
    spki: Vec<u8>,
}

enum Pair {
    P256(Box<EcdsaKeyPair>),
    P384(Box<EcdsaKeyPair>),
    Rsa(Box<RsaKeyPair>),
    Sm2(Box<sm2::PrivateKey>),
}

impl SoftwareKey {
    /// A fresh key. RSA is slow: tens to hundreds of milliseconds.
    ///
    /// # Errors
    /// [`KeyError::Provider`] when the cryptographic library fails.
    pub fn generate(algorithm: KeyAlgorithm) -> Result<Self, KeyError> {
        let ecdsa = |curve| EcdsaKeyPair::generate(curve).map_err(|_| KeyError::Provider);
        let rsa = |size| RsaKeyPair::generate(size).map_err(|_| KeyError::Provider);
        Ok(match algorithm {
            KeyAlgorithm::P256 => Self::from_p256(ecdsa(&backend::ECDSA_P256_SHA256_ASN1_SIGNING)?),
            KeyAlgorithm::P384 => Self::from_p384(ecdsa(&backend::ECDSA_P384_SHA384_ASN1_SIGNING)?),
            KeyAlgorithm::Rsa2048 => Self::from_rsa(rsa(aws_lc_rs::rsa::KeySize::Rsa2048)?),
            KeyAlgorithm::Rsa3072 => Self::from_rsa(rsa(aws_lc_rs::rsa::KeySize::Rsa3072)?),
            KeyAlgorithm::Sm2 => Self::from_sm2(sm2::PrivateKey::generate()?),
        })
    }

    /// A fresh P-256 key.
    ///
    /// # Errors
    /// As [`SoftwareKey::generate`].
    pub fn generate_p256() -> Result<Self, KeyError> {
        Self::generate(KeyAlgorithm::P256)
    }

    /// Reads a PKCS#8 private key (RFC 5958): P-256, P-384, SM2, or RSA of 2048 to 8192 bits.
    ///
    /// # Errors
    /// [`KeyError::NotAKey`].
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        let info = PrivateKeyInfo::parse(der).map_err(|_| KeyError::NotAKey)?;
        let is = |known: ObjectIdentifier| known.as_bytes() == info.algorithm;
        let on = |curve: ObjectIdentifier| {
            is(oid::EC_PUBLIC_KEY) && info.curve == Some(curve.as_bytes())
        };
        let ecdsa = |curve| EcdsaKeyPair::from_pkcs8(curve, der).map_err(|_| KeyError::NotAKey);
        if on(oid::P256) {
            ecdsa(&backend::ECDSA_P256_SHA256_ASN1_SIGNING).map(Self::from_p256)
        } else if on(oid::P384) {
            ecdsa(&backend::ECDSA_P384_SHA384_ASN1_SIGNING).map(Self::from_p384)
        } else if on(oid::SM2_CURVE) {
            sm2::PrivateKey::from_sec1(info.key).map(Self::from_sm2)
        } else if is(oid::RSA) {
            let pair = RsaKeyPair::from_pkcs8(der).map_err(|_| KeyError::NotAKey)?;
            Ok(Self::from_rsa(pair))
        } else {
            Err(KeyError::NotAKey)
        }
    }

    /// The key as PKCS#8 DER. The caller seals it before it is stored, and wipes it.
    ///
    /// # Errors
    /// [`KeyError::Provider`] when the cryptographic library fails.
    pub fn to_pkcs8(&self) -> Result<Vec<u8>, KeyError> {
        match &self.pair {
            Pair::P256(pair) | Pair::P384(pair) => pair.to_pkcs8v1().map(|d| d.as_ref().to_vec()),
            Pair::Rsa(pair) => {
                AsDer::<Pkcs8V1Der<'_>>::as_der(pair.as_ref()).map(|d| d.as_ref().to_vec())
            }
            Pair::Sm2(key) => return Ok(sm2_pkcs8(key)),
        }
        .map_err(|_| KeyError::Provider)
    }

    fn from_p256(pair: EcdsaKeyPair) -> Self {
        SoftwareKey {
            spki: ec_public_key_der(oid::P256, pair.public_key().as_ref()),
            pair: Pair::P256(Box::new(pair)),
        }
    }

    fn from_p384(pair: EcdsaKeyPair) -> Self {
        SoftwareKey {
            spki: ec_public_key_der(oid::P384, pair.public_key().as_ref()),
            pair: Pair::P384(Box::new(pair)),
        }
    }

    fn from_sm2(key: sm2::PrivateKey) -> Self {
        SoftwareKey {
            spki: ec_public_key_der(oid::SM2_CURVE, key.public_point()),
            pair: Pair::Sm2(Box::new(key)),
        }
    }

    fn from_rsa(pair: RsaKeyPair) -> Self {
        SoftwareKey {
            spki: rsa_spki(pair.public_key().as_ref()),
            pair: Pair::Rsa(Box::new(pair)),
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
            Pair::P384(_) => SignatureAlgorithm::EcdsaP384Sha384,
            Pair::Rsa(_) => SignatureAlgorithm::RsaPkcs1Sha256,
            Pair::Sm2(_) => SignatureAlgorithm::Sm2Sm3,
        }
    }

    fn public_key_der(&self) -> &[u8] {
        &self.spki
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let random = SystemRandom::new();
        match &self.pair {
            Pair::P256(pair) | Pair::P384(pair) => pair
                .sign(&random, message)
                .map(|s| s.as_ref().to_vec())
                .map_err(|_| KeyError::Provider),
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&backend::RSA_PKCS1_SHA256, &random, message, &mut signature)
                    .map_err(|_| KeyError::Provider)?;
                Ok(signature)
            }
            Pair::Sm2(key) => key.sign(message),
        }
    }
}

fn sm2_pkcs8(key: &sm2::PrivateKey) -> Vec<u8> {
    // Room for all of it from the start: a buffer that grew would leave copies behind.
    let mut w = Writer::with_capacity(256);
    w.sequence(|w| {
        w.unsigned_small(0);
        ec_algorithm(w, oid::SM2_CURVE);
        w.constructed(tag::OCTET_STRING, |w| key.write_sec1(w));
    });
    w.into_bytes()
}

/// PrivateKeyInfo (RFC 5958 §2) as far as is needed to know what kind of key it holds.
struct PrivateKeyInfo<'a> {
    algorithm: &'a [u8],
    curve: Option<&'a [u8]>,
    key: &'a [u8],
}

impl<'a> PrivateKeyInfo<'a> {
    fn parse(der: &'a [u8]) -> Result<Self, Asn1Error> {
        let mut info = Reader::single(der, tag::SEQUENCE)?.reader();
        info.small_integer()?;
        let mut identifier = info.sequence()?;
        let algorithm = identifier.oid()?;
        let curve = identifier.optional(tag::OID)?.map(|curve| curve.value);
        let key = info.expect(tag::OCTET_STRING)?.value;
        Ok(PrivateKeyInfo {
            algorithm,
            curve,
            key,
        })
    }
}
