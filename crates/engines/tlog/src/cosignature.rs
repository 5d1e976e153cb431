//! Cosignatures of witnesses (C2SP `tlog-cosignature`, Ed25519, version 1): a time and the head.

use crate::note::{NoteError, Signature, SignatureKind, Signer, SignerError, VerifierKey};

const TIME_BYTES: usize = 8;

/// A witness's key.
#[derive(Debug)]
pub struct Cosigner(Signer);

impl Cosigner {
    /// The key of a 32-byte seed, under the witness's name.
    ///
    /// # Errors
    /// [`SignerError`].
    pub fn from_seed(name: &str, seed: &[u8]) -> Result<Self, SignerError> {
        Signer::from_seed(name, SignatureKind::Cosignature, seed).map(Self)
    }

    /// The key that verifies what this one cosigns.
    pub fn verifier(&self) -> &VerifierKey {
        self.0.verifier()
    }

    /// Cosigns the text of a checkpoint at a time, in seconds since 1970.
    pub fn cosign(&self, text: &str, seconds: u64) -> Signature {
        let signature = self.0.sign_bytes(&message(text, seconds));
        let bytes = [seconds.to_be_bytes().as_slice(), &signature].concat();
        self.0.signature(bytes)
    }
}

fn message(text: &str, seconds: u64) -> Vec<u8> {
    format!("cosignature/v1\ntime {seconds}\n{text}").into_bytes()
}

/// Verifies the cosignature of a checkpoint's text and tells its time, in seconds since 1970.
///
/// # Errors
/// [`NoteError::Unsigned`] if it is not by that key, [`NoteError::Forged`].
pub fn verify_cosignature(
    text: &str,
    signature: &Signature,
    key: &VerifierKey,
) -> Result<u64, NoteError> {
    if key.kind() != SignatureKind::Cosignature || !key.made(signature) {
        return Err(NoteError::Unsigned);
    }
    let (time, bytes) = signature
        .bytes
        .split_first_chunk::<TIME_BYTES>()
        .ok_or(NoteError::Forged)?;
    let seconds = u64::from_be_bytes(*time);
    if i64::try_from(seconds).is_err() {
        return Err(NoteError::Forged);
    }
    key.verify_bytes(&message(text, seconds), bytes)?;
    Ok(seconds)
}
