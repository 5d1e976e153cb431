//! Symmetric protection of stored data: a master key wraps data keys, data keys seal bytes.
//!
//! Sealed form: one version byte, 12 bytes nonce, ciphertext, 16 bytes tag (AES-256-GCM). The version
//! byte is authenticated together with the caller's associated data.

use crate::digest::random_bytes;
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::{hkdf, hmac};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const VERSION: u8 = 1;
const NONCE: usize = 12;
const TAG: usize = 16;

/// Bytes a sealed value is longer than its plain text.
pub const SEAL_OVERHEAD: usize = 1 + NONCE + TAG;

/// Why sealed bytes could not be opened or a key could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EnvelopeError {
    /// A key is 32 bytes long.
    #[error("a key has {found} bytes instead of 32")]
    KeyLength {
        /// Length that was given.
        found: usize,
    },
    /// Too short to be sealed bytes, or of an unknown version.
    #[error("not a sealed value")]
    Malformed,
    /// Wrong key, wrong associated data, or altered bytes: which of them is not told.
    #[error("the sealed value does not open with this key and context")]
    Authentication,
}

/// The key of an installation. It wraps data keys and derives lookup keys; it seals no data itself.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; 32]);

/// A key that seals data: one per contract or data subject.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

impl MasterKey {
    /// A fresh key.
    pub fn generate() -> Self {
        MasterKey(random_bytes())
    }

    /// Takes 32 bytes from a file or the environment.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EnvelopeError> {
        key_bytes(bytes).map(MasterKey)
    }

    /// The key itself, for writing it to its file once.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Wraps a data key. `context` (such as the row it belongs to) must be the same when unwrapping.
    pub fn wrap(&self, key: &DataKey, context: &[u8]) -> Vec<u8> {
        self.derive("hefu.wrap.v1").seal(&key.0, context)
    }

    /// Unwraps a data key.
    pub fn unwrap(&self, wrapped: &[u8], context: &[u8]) -> Result<DataKey, EnvelopeError> {
        let plain = Zeroizing::new(self.derive("hefu.wrap.v1").open(wrapped, context)?);
        key_bytes(&plain).map(DataKey)
    }

    /// A key for one purpose, always the same for the same label (HKDF-SHA256, RFC 5869).
    pub fn derive(&self, label: &str) -> DataKey {
        let mut out = [0; 32];
        hkdf::Salt::new(hkdf::HKDF_SHA256, b"hefu.master.v1")
            .extract(&self.0)
            .expand(&[label.as_bytes()], Length32)
            .and_then(|okm| okm.fill(&mut out))
            .expect("32 bytes are within HKDF-SHA256's limit of 8160");
        DataKey(out)
    }

    /// HMAC-SHA256 under which a value can be found without being stored readably. `domain` (such as
    /// `person.mobile`) keeps equal values of different kinds apart.
    pub fn lookup(&self, domain: &str, value: &[u8]) -> [u8; 32] {
        self.lookup_key(domain).of(value)
    }

    /// The lookup key of one domain, for many values.
    pub fn lookup_key(&self, domain: &str) -> LookupKey {
        let derived = self.derive(&format!("hefu.lookup.v1.{domain}"));
        LookupKey(hmac::Key::new(hmac::HMAC_SHA256, &derived.0))
    }
}

/// Finds values of one domain by keyed hash.
#[derive(Clone)]
pub struct LookupKey(hmac::Key);

impl LookupKey {
    /// HMAC-SHA256 of a value.
    pub fn of(&self, value: &[u8]) -> [u8; 32] {
        let mut out = [0; 32];
        out.copy_from_slice(hmac::sign(&self.0, value).as_ref());
        out
    }
}

impl DataKey {
    /// A fresh key.
    pub fn generate() -> Self {
        DataKey(random_bytes())
    }

    /// Takes 32 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EnvelopeError> {
        key_bytes(bytes).map(DataKey)
    }

    /// Encrypts `plain`, bound to `context`. Nonces are random: at most 2³² values per key.
    pub fn seal(&self, plain: &[u8], context: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = random_bytes();
        let mut out = Vec::with_capacity(plain.len() + SEAL_OVERHEAD);
        out.push(VERSION);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(plain);
        let tag = self
            .cipher()
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                associated(context),
                &mut out[1 + NONCE..],
            )
            .expect("AES-GCM seals up to 64 GiB, more than a slice of a document holds");
        out.extend_from_slice(tag.as_ref());
        out
    }

    /// Decrypts what [`DataKey::seal`] made with the same context.
    pub fn open(&self, sealed: &[u8], context: &[u8]) -> Result<Vec<u8>, EnvelopeError> {
        if sealed.len() < SEAL_OVERHEAD || sealed[0] != VERSION {
            return Err(EnvelopeError::Malformed);
        }
        let nonce = Nonce::try_assume_unique_for_key(&sealed[1..1 + NONCE])
            .map_err(|_| EnvelopeError::Malformed)?;
        let mut body = sealed[1 + NONCE..].to_vec();
        let plain = self
            .cipher()
            .open_in_place(nonce, associated(context), &mut body)
            .map_err(|_| EnvelopeError::Authentication)?
            .len();
        body.truncate(plain);
        Ok(body)
    }

    fn cipher(&self) -> LessSafeKey {
        LessSafeKey::new(
            UnboundKey::new(&AES_256_GCM, &self.0).expect("the key has the cipher's length"),
        )
    }
}

struct Length32;

impl hkdf::KeyType for Length32 {
    fn len(&self) -> usize {
        32
    }
}

fn associated(context: &[u8]) -> Aad<Vec<u8>> {
    let mut all = Vec::with_capacity(context.len() + 1);
    all.push(VERSION);
    all.extend_from_slice(context);
    Aad::from(all)
}

fn key_bytes(bytes: &[u8]) -> Result<[u8; 32], EnvelopeError> {
    bytes
        .try_into()
        .map_err(|_| EnvelopeError::KeyLength { found: bytes.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_data_opens_only_with_its_key_and_context() {
        let key = DataKey::generate();
        let sealed = key.seal("身份证".as_bytes(), b"person:1");
        assert_eq!(key.open(&sealed, b"person:1").unwrap(), "身份证".as_bytes());
        assert_eq!(
            key.open(&sealed, b"person:2"),
            Err(EnvelopeError::Authentication)
        );
        assert_eq!(
            DataKey::generate().open(&sealed, b"person:1"),
            Err(EnvelopeError::Authentication)
        );
    }

    #[test]
    fn no_altered_byte_opens() {
        let key = DataKey::generate();
        let sealed = key.seal(b"secret", b"");
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(key.open(&altered, b"").is_err(), "byte {at}");
        }
        assert_eq!(key.open(b"", b""), Err(EnvelopeError::Malformed));
    }

    #[test]
    fn equal_plain_texts_seal_differently() {
        let key = DataKey::generate();
        assert_ne!(key.seal(b"x", b""), key.seal(b"x", b""));
    }

    #[test]
    fn wrapped_keys_come_back_only_in_their_context() {
        let master = MasterKey::generate();
        let key = DataKey::generate();
        let sealed = key.seal(b"x", b"c");
        let wrapped = master.wrap(&key, b"row 7");
        let back = master.unwrap(&wrapped, b"row 7").unwrap();
        assert_eq!(back.open(&sealed, b"c").unwrap(), b"x");
        assert!(master.unwrap(&wrapped, b"row 8").is_err());
    }

    #[test]
    fn lookups_are_stable_and_apart_by_domain() {
        let master = MasterKey::from_bytes(&[7; 32]).unwrap();
        let again = MasterKey::from_bytes(&[7; 32]).unwrap();
        assert_eq!(master.lookup("mobile", b"1"), again.lookup("mobile", b"1"));
        assert_ne!(master.lookup("mobile", b"1"), master.lookup("id", b"1"));
        assert_eq!(
            MasterKey::from_bytes(&[1; 31]).err(),
            Some(EnvelopeError::KeyLength { found: 31 })
        );
    }
}
