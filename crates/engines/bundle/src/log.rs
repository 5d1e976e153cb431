//! Proofs that a record stands in a log: RFC 6962 trees, C2SP checkpoints.
//!
//! Written from the standards for the verifier's side alone, apart from whatever keeps the log, so that
//! one mistake can not hide another.

use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
use base64::{Engine, engine::general_purpose::STANDARD};
use hefu_pki::sha256_of;
use thiserror::Error;

/// Ed25519 in a note's key (C2SP signed-note).
const ED25519_NOTE: u8 = 1;

/// What is wrong with a log's material.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LogProblem {
    /// The verifier key can not be read.
    #[error("the log's verifier key can not be read")]
    Key,
    /// The checkpoint is no signed note.
    #[error("the checkpoint is no signed note")]
    Note,
    /// No signature of that key over the checkpoint, or a wrong one.
    #[error("the checkpoint is not signed by the log's key")]
    Signature,
    /// The checkpoint is another log's.
    #[error("the checkpoint is of another log")]
    Origin,
}

/// The public half of a log's key: `name+hash+base64(1 ‖ key)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    /// The log's name.
    pub name: String,
    id: [u8; 4],
    key: Vec<u8>,
}

impl VerifierKey {
    /// Reads a key.
    ///
    /// # Errors
    /// [`LogProblem::Key`]: another algorithm, or the hash does not fit.
    pub fn parse(text: &str) -> Result<Self, LogProblem> {
        let mut parts = text.trim_end_matches('\n').splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(LogProblem::Key);
        };
        let key = STANDARD.decode(key).map_err(|_| LogProblem::Key)?;
        let expected = sha256_of(&[name.as_bytes(), b"\n", &key]);
        let fits = key.len() == 33 && key[0] == ED25519_NOTE && !name.is_empty();
        if !fits || id != hefu_pki::hex(&expected[..4]) {
            return Err(LogProblem::Key);
        }
        Ok(Self {
            name: name.to_owned(),
            id: [expected[0], expected[1], expected[2], expected[3]],
            key: key[1..].to_vec(),
        })
    }
}

/// Checks a checkpoint's signature and returns its tree size and root.
///
/// # Errors
/// [`LogProblem`].
pub fn read_checkpoint(note: &str, key: &VerifierKey) -> Result<(u64, [u8; 32]), LogProblem> {
    let (text, signatures) = note.rsplit_once("\n\n").ok_or(LogProblem::Note)?;
    let signed = format!("{text}\n");
    if !signatures.ends_with('\n') {
        return Err(LogProblem::Note);
    }
    let prefix = format!("— {} ", key.name);
    let mut ours = signatures
        .lines()
        .filter_map(|line| STANDARD.decode(line.strip_prefix(&prefix)?).ok())
        .filter(|value| value.starts_with(&key.id));
    let value = ours.next().ok_or(LogProblem::Signature)?;
    UnparsedPublicKey::new(&ED25519, &key.key)
        .verify(signed.as_bytes(), &value[4..])
        .map_err(|_| LogProblem::Signature)?;
    let mut lines = text.lines();
    if lines.next() != Some(key.name.as_str()) {
        return Err(LogProblem::Origin);
    }
    let size = lines.next().and_then(decimal).ok_or(LogProblem::Note)?;
    let root = lines.next().and_then(|line| STANDARD.decode(line).ok());
    let root = root.and_then(|root| root.try_into().ok());
    Ok((size, root.ok_or(LogProblem::Note)?))
}

fn decimal(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// The hash of a record's leaf: the log's entry is SHA-256(salt ‖ record), its leaf is
/// SHA-256(0 ‖ entry) (RFC 6962 §2.1).
pub fn record_leaf(salt: &[u8; 16], record: &[u8]) -> [u8; 32] {
    sha256_of(&[&[0], &sha256_of(&[salt, record])])
}

/// The root to which a leaf and its inclusion proof lead (RFC 9162 §2.1.3.2); `None` if the proof is
/// not as long as a proof at that place must be.
pub fn inclusion_root(
    leaf: [u8; 32],
    index: u64,
    size: u64,
    proof: &[[u8; 32]],
) -> Option<[u8; 32]> {
    if index >= size {
        return None;
    }
    let (mut place, mut last) = (index, size - 1);
    let mut hash = leaf;
    for sibling in proof {
        if last == 0 {
            return None;
        }
        if place & 1 == 1 || place == last {
            hash = sha256_of(&[&[1], sibling, &hash]);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = sha256_of(&[&[1], &hash, sibling]);
        }
        place >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(hash)
}
