//! SM2 signatures (GB/T 32918.2, GM/T 0003.2) with SM3 on the recommended curve (GB/T 32918.5).
//!
//! A signature covers `SM3(Z ‖ message)`, where `Z` hashes the signer's distinguishing identifier, the
//! curve and the public key; it is computed once per key. Nonces come from RFC 6979's generator fed with
//! the key, the hash and fresh random bytes (§3.6): neither a broken random generator nor a repeated
//! message can repeat one.

use super::KeyError;
use crate::asn1::{Asn1Error, Reader, Writer, tag};
use crate::digest::random_bytes;
use ::sm2::dsa::signature::hazmat::{PrehashVerifier, RandomizedPrehashSigner};
use ::sm2::dsa::signature::rand_core::{TryCryptoRng, TryRng};
use ::sm2::dsa::{Signature, SigningKey, VerifyingKey};
use sm3::{Digest, Sm3};
use zeroize::Zeroizing;

/// The distinguishing identifier where none is agreed upon (GM/T 0009 §10).
const DEFAULT_ID: &str = "1234567812345678";

const SCALAR: usize = 32;

pub(super) struct PrivateKey {
    key: SigningKey,
    point: Vec<u8>,
    /// SM3 after `Z`.
    begun: Sm3,
}

impl PrivateKey {
    pub(super) fn generate() -> Result<Self, KeyError> {
        // One draw in 2³² is not below the curve's order.
        const DRAWS: usize = 8;
        for _ in 0..DRAWS {
            let scalar = Zeroizing::new(random_bytes::<SCALAR>());
            if let Ok(key) = Self::from_scalar(scalar.as_slice()) {
                return Ok(key);
            }
        }
        Err(KeyError::Provider)
    }

    /// Reads an ECPrivateKey (RFC 5915). A public key in it has to fit.
    pub(super) fn from_sec1(der: &[u8]) -> Result<Self, KeyError> {
        let (scalar, point) = read_sec1(der).map_err(|_| KeyError::NotAKey)?;
        let key = Self::from_scalar(scalar)?;
        match point {
            Some(point) if point != key.point => Err(KeyError::NotAKey),
            _ => Ok(key),
        }
    }

    fn from_scalar(scalar: &[u8]) -> Result<Self, KeyError> {
        let key = SigningKey::from_slice(DEFAULT_ID, scalar).map_err(|_| KeyError::NotAKey)?;
        let point = key.verifying_key().to_sec1_bytes().into_vec();
        let begun = Sm3::new_with_prefix(identity_hash(&point).ok_or(KeyError::NotAKey)?);
        Ok(PrivateKey { key, point, begun })
    }

    /// The public key, uncompressed (SEC 1 §2.3.3).
    pub(super) fn public_point(&self) -> &[u8] {
        &self.point
    }

    /// Writes an ECPrivateKey with the public key and without the curve, which PKCS#8 names outside.
    pub(super) fn write_sec1(&self, w: &mut Writer) {
        let scalar = Zeroizing::new(<[u8; SCALAR]>::from(self.key.to_bytes()));
        w.sequence(|w| {
            w.unsigned_small(1);
            w.element(tag::OCTET_STRING, scalar.as_slice());
            w.constructed(tag::context(1), |w| w.bit_string(&self.point));
        });
    }

    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let digest = self.begun.clone().chain_update(message).finalize();
        let signature: Signature = self
            .key
            .sign_prehash_with_rng(&mut SystemRandom, &digest)
            .map_err(|_| KeyError::Provider)?;
        let mut w = Writer::with_capacity(72);
        w.sequence(|w| {
            w.unsigned(&signature.r_bytes());
            w.unsigned(&signature.s_bytes());
        });
        Ok(w.into_bytes())
    }
}

/// Checks a signature over the concatenation of `parts` with the key at `point`.
pub(super) fn verify(point: &[u8], parts: &[&[u8]], signature: &[u8]) -> bool {
    let (Ok(key), Some(signature)) = (
        VerifyingKey::from_sec1_bytes(DEFAULT_ID, point),
        read_signature(signature),
    ) else {
        return false;
    };
    // The point may have come compressed; `Z` takes both coordinates.
    let Some(identity) = identity_hash(&key.to_sec1_bytes()) else {
        return false;
    };
    let mut hash = Sm3::new_with_prefix(identity);
    parts.iter().for_each(|part| hash.update(part));
    key.verify_prehash(&hash.finalize(), &signature).is_ok()
}

/// `a`, `b` and the base point's coordinates of sm2p256v1 (GB/T 32918.5 §2), as they enter into `Z`.
const CURVE: [&[u8; SCALAR]; 4] = [
    b"\xff\xff\xff\xfe\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xfc",
    b"\x28\xe9\xfa\x9e\x9d\x9f\x5e\x34\x4d\x5a\x9e\x4b\xcf\x65\x09\xa7\xf3\x97\x89\xf5\x15\xab\x8f\x92\xdd\xbc\xbd\x41\x4d\x94\x0e\x93",
    b"\x32\xc4\xae\x2c\x1f\x19\x81\x19\x5f\x99\x04\x46\x6a\x39\xc9\x94\x8f\xe3\x0b\xbf\xf2\x66\x0b\xe1\x71\x5a\x45\x89\x33\x4c\x74\xc7",
    b"\xbc\x37\x36\xa2\xf4\xf6\x77\x9c\x59\xbd\xce\xe3\x6b\x69\x21\x53\xd0\xa9\x87\x7c\xc6\x2a\x47\x40\x02\xdf\x32\xe5\x21\x39\xf0\xa0",
];

/// `Z` of the default identifier and an uncompressed point (GB/T 32918.2 §5.5).
fn identity_hash(point: &[u8]) -> Option<[u8; SCALAR]> {
    let [4, coordinates @ ..] = point else {
        return None;
    };
    let mut hash = Sm3::new();
    hash.update((DEFAULT_ID.len() as u16 * 8).to_be_bytes());
    hash.update(DEFAULT_ID);
    CURVE.iter().for_each(|part| hash.update(part));
    hash.update(coordinates);
    Some(hash.finalize().into())
}

/// DER as everyone writes it, or the two numbers side by side as some devices of GM/T 0016 do.
fn read_signature(signature: &[u8]) -> Option<Signature> {
    let mut both = [0; 2 * SCALAR];
    let (r, s) = both.split_at_mut(SCALAR);
    match read_integers(signature, r, s) {
        Ok(()) => Signature::from_slice(&both).ok(),
        Err(_) if signature.len() == both.len() => Signature::from_slice(signature).ok(),
        Err(_) => None,
    }
}

fn read_integers(signature: &[u8], r: &mut [u8], s: &mut [u8]) -> Result<(), Asn1Error> {
    let mut pair = Reader::single(signature, tag::SEQUENCE)?.reader();
    for room in [r, s] {
        let digits = match pair.integer()? {
            [0, rest @ ..] if rest.first().is_some_and(|b| *b >= 0x80) => rest,
            // Negative, or padded without need.
            [0, _, ..] => return Err(Asn1Error::BadValue),
            [first, ..] if *first >= 0x80 => return Err(Asn1Error::BadValue),
            digits => digits,
        };
        let start = room.len().checked_sub(digits.len());
        room[start.ok_or(Asn1Error::BadValue)?..].copy_from_slice(digits);
    }
    pair.finish()
}

type Sec1<'a> = (&'a [u8], Option<&'a [u8]>);

fn read_sec1(der: &[u8]) -> Result<Sec1<'_>, Asn1Error> {
    let mut key = Reader::single(der, tag::SEQUENCE)?.reader();
    if key.small_integer()? != 1 {
        return Err(Asn1Error::BadValue);
    }
    let scalar = key.expect(tag::OCTET_STRING)?.value;
    key.optional(tag::context(0))?; // the curve again
    let point = match key.optional(tag::context(1))? {
        Some(explicit) => Some(explicit.reader().bit_string_bytes()?),
        None => None,
    };
    key.finish()?;
    Ok((scalar, point))
}

/// The operating system's random generator, as the SM2 library wants it.
struct SystemRandom;

impl TryRng for SystemRandom {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(u32::from_ne_bytes(random_bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        Ok(u64::from_ne_bytes(random_bytes()))
    }

    fn try_fill_bytes(&mut self, room: &mut [u8]) -> Result<(), Self::Error> {
        for part in room.chunks_mut(SCALAR) {
            part.copy_from_slice(&random_bytes::<SCALAR>()[..part.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for SystemRandom {}
