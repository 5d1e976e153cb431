//! Hashes, random bytes and comparison in constant time.

use crate::oid;
use aws_lc_rs::digest as backend;
use der::asn1::ObjectIdentifier;
use sm3::{Digest as _, Sm3};

/// Hash functions that occur in signatures. SHA-1 is computed so that old files can be described; it never makes a signature valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HashAlgorithm {
    /// SHA-1: broken, for description only.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
    /// SM3 (GB/T 32905).
    Sm3,
}

impl HashAlgorithm {
    /// The algorithm named by an object identifier's contents octets.
    pub fn from_oid(contents: &[u8]) -> Option<Self> {
        if contents == oid::SM3_KEYLESS.as_bytes() {
            return Some(Self::Sm3);
        }
        [
            Self::Sha256,
            Self::Sha384,
            Self::Sha512,
            Self::Sm3,
            Self::Sha1,
        ]
        .into_iter()
        .find(|h| h.oid().as_bytes() == contents)
    }

    /// Its object identifier.
    pub fn oid(self) -> ObjectIdentifier {
        match self {
            Self::Sha1 => oid::SHA1,
            Self::Sha256 => oid::SHA256,
            Self::Sha384 => oid::SHA384,
            Self::Sha512 => oid::SHA512,
            Self::Sm3 => oid::SM3,
        }
    }

    /// False for SHA-1.
    pub fn is_acceptable(self) -> bool {
        self != Self::Sha1
    }

    /// Length of the result in bytes.
    pub fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 | Self::Sm3 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => MAX_DIGEST,
        }
    }

    /// Common name, such as `SHA-256`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
            Self::Sm3 => "SM3",
        }
    }

    /// Hash of the concatenation of `parts`, without joining them.
    pub fn hash(self, parts: &[&[u8]]) -> Vec<u8> {
        self.digest(parts).as_bytes().to_vec()
    }

    /// As [`HashAlgorithm::hash`], together with the name of the function.
    pub fn digest(self, parts: &[&[u8]]) -> Digest {
        let mut stream = HashStream::new(self);
        parts.iter().for_each(|part| stream.update(part));
        stream.finish()
    }

    /// `None` for a wrong length and for SM3, which is not the library's.
    pub(crate) fn import(self, digest: &[u8]) -> Option<backend::Digest> {
        backend::Digest::import_less_safe(digest, self.backend()?).ok()
    }

    fn backend(self) -> Option<&'static backend::Algorithm> {
        Some(match self {
            Self::Sha1 => &backend::SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => &backend::SHA256,
            Self::Sha384 => &backend::SHA384,
            Self::Sha512 => &backend::SHA512,
            Self::Sm3 => return None,
        })
    }
}

/// Length of the longest digest in bytes.
const MAX_DIGEST: usize = 64;

/// A hash value that knows which function made it: SHA-256 and SM3 have the same length.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digest {
    algorithm: HashAlgorithm,
    bytes: [u8; MAX_DIGEST],
}

impl Digest {
    /// Takes a value computed elsewhere; `None` when it has another length than the function's.
    pub fn new(algorithm: HashAlgorithm, value: &[u8]) -> Option<Self> {
        let mut bytes = [0; MAX_DIGEST];
        bytes
            .get_mut(..algorithm.length())
            .filter(|room| room.len() == value.len())?
            .copy_from_slice(value);
        Some(Digest { algorithm, bytes })
    }

    /// The function that made it.
    pub fn algorithm(&self) -> HashAlgorithm {
        self.algorithm
    }

    /// The value.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.algorithm.length()]
    }
}

impl std::fmt::Debug for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.algorithm.name(), hex(self.as_bytes()))
    }
}

/// Hashes bytes as they come. A clone goes on independently, so that several documents with the same
/// beginning need not hash it again.
#[derive(Clone)]
pub struct HashStream {
    algorithm: HashAlgorithm,
    state: State,
}

#[derive(Clone)]
enum State {
    Backend(backend::Context),
    Sm3(Sm3),
}

impl HashStream {
    /// Nothing hashed yet.
    pub fn new(algorithm: HashAlgorithm) -> Self {
        let state = match algorithm.backend() {
            Some(backend) => State::Backend(backend::Context::new(backend)),
            None => State::Sm3(Sm3::new()),
        };
        HashStream { algorithm, state }
    }

    /// The function.
    pub fn algorithm(&self) -> HashAlgorithm {
        self.algorithm
    }

    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        match &mut self.state {
            State::Backend(context) => context.update(bytes),
            State::Sm3(state) => state.update(bytes),
        }
    }

    /// The hash of everything added.
    pub fn finish(self) -> Digest {
        let mut bytes = [0; MAX_DIGEST];
        let room = &mut bytes[..self.algorithm.length()];
        match self.state {
            State::Backend(context) => room.copy_from_slice(context.finish().as_ref()),
            State::Sm3(state) => room.copy_from_slice(&state.finalize()),
        }
        Digest {
            algorithm: self.algorithm,
            bytes,
        }
    }
}

/// SHA-256 of one slice.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    sha256_of(&[bytes])
}

/// SHA-256 of the concatenation of several slices.
pub fn sha256_of(parts: &[&[u8]]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(HashAlgorithm::Sha256.digest(parts).as_bytes());
    out
}

/// [`HashStream`] of SHA-256 alone, whose result has a length known when compiled.
#[derive(Clone)]
pub struct Sha256Stream(backend::Context);

impl Default for Sha256Stream {
    fn default() -> Self {
        Sha256Stream(backend::Context::new(&backend::SHA256))
    }
}

impl Sha256Stream {
    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of everything added.
    pub fn finish(self) -> [u8; 32] {
        let mut out = [0; 32];
        out.copy_from_slice(self.0.finish().as_ref());
        out
    }
}

/// `N` bytes from the operating system's random generator.
///
/// # Panics
/// When the system has no entropy source at all; nothing can be signed or encrypted safely then.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    aws_lc_rs::rand::fill(&mut out).expect("the operating system provides randomness");
    out
}

/// Compares without telling by time where the slices differ. Different lengths are unequal.
pub fn constant_time_equal(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && aws_lc_rs::constant_time::verify_slices_are_equal(a, b).is_ok()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}
