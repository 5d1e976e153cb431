//! What a witness is asked and may answer (C2SP `tlog-witness`, `add-checkpoint`).

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    checkpoint::Checkpoint,
    hash::{EMPTY_ROOT, Hash},
    note::{Note, VerifierKey},
    proof::verify_consistency,
};

/// The most hashes of a proof.
const PROOF_MAX: usize = 63;

/// A request to cosign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size up to which the log believes the witness to know it.
    pub old: u64,
    /// The proof from there.
    pub proof: Vec<Hash>,
    /// The signed checkpoint.
    pub note: Note,
}

impl AddCheckpoint {
    /// Reads the body of a request.
    pub fn parse(body: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(body).ok()?;
        let (head, note) = text.split_once("\n\n")?;
        let mut lines = head.split('\n');
        let old = lines.next()?.strip_prefix("old ")?;
        let canonical = old == "0" || !old.starts_with(['0', '+']);
        let proof: Vec<Hash> = lines
            .map(|line| STANDARD.decode(line).ok()?.try_into().ok())
            .collect::<Option<_>>()?;
        if !canonical || proof.len() > PROOF_MAX {
            return None;
        }
        Some(Self {
            old: old.parse().ok()?,
            proof,
            note: Note::parse(note.as_bytes()).ok()?,
        })
    }

    /// The body of the request.
    pub fn to_body(&self) -> String {
        let proof: String = self
            .proof
            .iter()
            .map(|hash| STANDARD.encode(hash) + "\n")
            .collect();
        format!("old {}\n{proof}\n{}", self.old, self.note)
    }
}

/// What a witness knows of a log: the latest head that it cosigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// How many leaves it had.
    pub size: u64,
    /// Its root.
    pub root: Hash,
}

impl Default for Known {
    /// A log of which nothing was seen.
    fn default() -> Self {
        Self {
            size: 0,
            root: EMPTY_ROOT,
        }
    }
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The request is not formed as one, or goes backwards in itself.
    #[error("the request is malformed")]
    Malformed,
    /// The log is none of ours.
    #[error("the log is not known")]
    UnknownLog,
    /// No key of the log has signed.
    #[error("the log has not signed this checkpoint")]
    Unsigned,
    /// The old size is not the one up to which the log is known, or the head of that very size is
    /// another one.
    #[error("the latest cosigned checkpoint has {0} entries")]
    Conflict(u64),
    /// The tree does not begin with the tree that is known.
    #[error("the tree does not begin with the known one")]
    Inconsistent,
}

impl Refusal {
    /// The status of the answer over HTTP.
    pub fn status(self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::Unsigned => 403,
            Self::UnknownLog => 404,
            Self::Conflict(_) => 409,
            Self::Inconsistent => 422,
        }
    }
}

/// The log whose checkpoint it is.
///
/// # Errors
/// [`Refusal::Malformed`], [`Refusal::UnknownLog`], [`Refusal::Unsigned`].
pub fn identify<'k>(
    request: &AddCheckpoint,
    keys: &'k [VerifierKey],
) -> Result<(&'k VerifierKey, Checkpoint), Refusal> {
    let checkpoint = Checkpoint::parse_text(&request.note.text).map_err(|_| Refusal::Malformed)?;
    let mut ours = keys
        .iter()
        .filter(|key| key.name() == checkpoint.origin)
        .peekable();
    if ours.peek().is_none() {
        return Err(Refusal::UnknownLog);
    }
    ours.find(|key| request.note.verify(key).is_ok())
        .map(|key| (key, checkpoint))
        .ok_or(Refusal::Unsigned)
}

/// Whether the head may be cosigned by whoever knows that much of the log. If so it is what is
/// known from now on, and must be durable before anybody is told.
///
/// # Errors
/// [`Refusal`].
pub fn consider(
    known: &Known,
    request: &AddCheckpoint,
    checkpoint: &Checkpoint,
) -> Result<Known, Refusal> {
    if request.old > checkpoint.size {
        return Err(Refusal::Malformed);
    }
    if request.old != known.size {
        return Err(Refusal::Conflict(known.size));
    }
    if request.old == checkpoint.size && checkpoint.root != known.root {
        return Err(Refusal::Conflict(known.size));
    }
    verify_consistency(
        request.old,
        checkpoint.size,
        &known.root,
        &checkpoint.root,
        &request.proof,
    )
    .map_err(|_| Refusal::Inconsistent)?;
    Ok(Known {
        size: checkpoint.size,
        root: checkpoint.root,
    })
}
