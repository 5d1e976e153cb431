//! Signed notes (C2SP `signed-note`): a text, an empty line, signature lines.

use std::fmt;

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::hash::digest;

/// The most signatures of a note that is read.
const SIGNATURES_MAX: usize = 100;
/// The most bytes of a note that is read.
const BYTES_MAX: usize = 1 << 20;
const KEY_BYTES: usize = 32;

/// A text with signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What is signed; ends with a line feed.
    pub text: String,
    /// Who signed. Nothing of it is verified.
    pub signatures: Vec<Signature>,
}

/// A line of a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The key's name.
    pub name: String,
    /// The key's id.
    pub key_id: [u8; 4],
    /// What follows the id: for Ed25519 the 64 bytes of the signature.
    pub bytes: Vec<u8>,
}

/// Why a note or a key is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// It is not formed as a note.
    #[error("this is no signed note")]
    Malformed,
    /// The verifier key is not formed as one, or its id is another key's.
    #[error("this is no verifier key")]
    Key,
    /// No signature is by that key.
    #[error("the note is not signed by that key")]
    Unsigned,
    /// The signature by that key does not hold.
    #[error("the signature does not hold")]
    Forged,
}

/// What a signature is made over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignatureKind {
    /// The text (type 0x01).
    Ed25519,
    /// A time and the text (type 0x04, `tlog-cosignature`).
    Cosignature,
}

impl SignatureKind {
    fn byte(self) -> u8 {
        match self {
            Self::Ed25519 => 1,
            Self::Cosignature => 4,
        }
    }

    fn of(byte: u8) -> Option<Self> {
        [Self::Ed25519, Self::Cosignature]
            .into_iter()
            .find(|kind| kind.byte() == byte)
    }
}

impl Note {
    /// Reads a note.
    ///
    /// # Errors
    /// [`NoteError::Malformed`].
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        let text = std::str::from_utf8(bytes).map_err(|_| NoteError::Malformed)?;
        let control = |it: u8| it < b' ' && it != b'\n';
        if bytes.len() > BYTES_MAX || text.bytes().any(control) {
            return Err(NoteError::Malformed);
        }
        let end = text.rfind("\n\n").ok_or(NoteError::Malformed)?;
        let (text, lines) = text.split_at(end + 1);
        let lines = lines.strip_prefix('\n').unwrap_or_default();
        let signatures = Signature::parse_lines(lines)?;
        if signatures.is_empty() {
            return Err(NoteError::Malformed);
        }
        Ok(Self {
            text: text.to_owned(),
            signatures,
        })
    }

    /// The signature by that key, verified.
    ///
    /// # Errors
    /// [`NoteError::Unsigned`], [`NoteError::Forged`].
    pub fn verify(&self, key: &VerifierKey) -> Result<(), NoteError> {
        let mut ours = self.signatures.iter().filter(|it| key.made(it)).peekable();
        if ours.peek().is_none() {
            return Err(NoteError::Unsigned);
        }
        ours.try_for_each(|it| match key.kind {
            SignatureKind::Ed25519 => key.verify_bytes(self.text.as_bytes(), &it.bytes),
            SignatureKind::Cosignature => {
                crate::cosignature::verify_cosignature(&self.text, it, key).map(drop)
            }
        })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.text)?;
        self.signatures.iter().try_for_each(|it| it.fmt(out))
    }
}

impl Signature {
    /// Reads lines, each with its line feed.
    ///
    /// # Errors
    /// [`NoteError::Malformed`].
    pub fn parse_lines(lines: &str) -> Result<Vec<Self>, NoteError> {
        if !lines.is_empty() && !lines.ends_with('\n') {
            return Err(NoteError::Malformed);
        }
        let signatures: Vec<Self> = lines
            .lines()
            .map(|line| Self::parse(line).ok_or(NoteError::Malformed))
            .collect::<Result<_, _>>()?;
        if signatures.len() > SIGNATURES_MAX {
            return Err(NoteError::Malformed);
        }
        Ok(signatures)
    }

    fn parse(line: &str) -> Option<Self> {
        let (name, bytes) = line.strip_prefix("— ")?.split_once(' ')?;
        let bytes = STANDARD.decode(bytes).ok()?;
        let (key_id, bytes) = bytes.split_first_chunk::<4>()?;
        (is_name(name) && !bytes.is_empty()).then(|| Self {
            name: name.to_owned(),
            key_id: *key_id,
            bytes: bytes.to_vec(),
        })
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.key_id.as_slice(), &self.bytes].concat();
        writeln!(out, "— {} {}", self.name, STANDARD.encode(bytes))
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains('+') && !name.chars().any(char::is_whitespace)
}

/// `SHA-256(name ‖ LF ‖ type ‖ key)[:4]`.
fn key_id(name: &str, kind: SignatureKind, key: &[u8]) -> [u8; 4] {
    let sum = digest(&[name.as_bytes(), b"\n", &[kind.byte()], key]);
    [sum[0], sum[1], sum[2], sum[3]]
}

/// A key that verifies (`vkey`): `name+id+base64(type ‖ key)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VerifierKey {
    name: String,
    kind: SignatureKind,
    key: [u8; KEY_BYTES],
}

impl VerifierKey {
    /// A key of that name.
    ///
    /// # Errors
    /// [`NoteError::Key`] if that can be no name.
    pub fn new(name: &str, kind: SignatureKind, key: [u8; KEY_BYTES]) -> Result<Self, NoteError> {
        is_name(name)
            .then(|| Self {
                name: name.to_owned(),
                kind,
                key,
            })
            .ok_or(NoteError::Key)
    }

    /// Reads a key.
    ///
    /// # Errors
    /// [`NoteError::Key`].
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let mut parts = text.splitn(3, '+');
        let mut next = || parts.next().ok_or(NoteError::Key);
        let (name, id, bytes) = (next()?, next()?, next()?);
        let bytes = STANDARD.decode(bytes).map_err(|_| NoteError::Key)?;
        let (kind, key) = bytes.split_first().ok_or(NoteError::Key)?;
        let kind = SignatureKind::of(*kind).ok_or(NoteError::Key)?;
        let key = <[u8; KEY_BYTES]>::try_from(key).map_err(|_| NoteError::Key)?;
        let parsed = Self::new(name, kind, key)?;
        if id != hex(parsed.key_id()) {
            return Err(NoteError::Key);
        }
        Ok(parsed)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it signs.
    pub fn kind(&self) -> SignatureKind {
        self.kind
    }

    /// Its id.
    pub fn key_id(&self) -> [u8; 4] {
        key_id(&self.name, self.kind, &self.key)
    }

    /// Whether a signature says that it is by this key.
    pub fn made(&self, signature: &Signature) -> bool {
        signature.name == self.name && signature.key_id == self.key_id()
    }

    pub(crate) fn verify_bytes(&self, message: &[u8], signature: &[u8]) -> Result<(), NoteError> {
        UnparsedPublicKey::new(&ED25519, self.key)
            .verify(message, signature)
            .map_err(|_| NoteError::Forged)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[self.kind.byte()], self.key.as_slice()].concat();
        let id = hex(self.key_id());
        write!(out, "{}+{id}+{}", self.name, STANDARD.encode(key))
    }
}

fn hex(id: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}

/// A key that signs notes.
pub struct Signer {
    verifier: VerifierKey,
    pair: Ed25519KeyPair,
}

/// A seed or a name that makes no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no signing key can be made of that")]
pub struct SignerError;

impl Signer {
    /// The key of a 32-byte seed (RFC 8032).
    ///
    /// # Errors
    /// [`SignerError`].
    pub fn from_seed(name: &str, kind: SignatureKind, seed: &[u8]) -> Result<Self, SignerError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| SignerError)?;
        let key = pair.public_key().as_ref().try_into();
        let key = key.map_err(|_| SignerError)?;
        let verifier = VerifierKey::new(name, kind, key).map_err(|_| SignerError)?;
        Ok(Self { verifier, pair })
    }

    /// The key that verifies what this one signs.
    pub fn verifier(&self) -> &VerifierKey {
        &self.verifier
    }

    /// Signs a text that ends with a line feed.
    pub fn sign(&self, text: &str) -> Signature {
        self.signature(self.sign_bytes(text.as_bytes()))
    }

    pub(crate) fn sign_bytes(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }

    pub(crate) fn signature(&self, bytes: Vec<u8>) -> Signature {
        Signature {
            name: self.verifier.name.clone(),
            key_id: self.verifier.key_id(),
            bytes,
        }
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Signer({})", self.verifier)
    }
}
