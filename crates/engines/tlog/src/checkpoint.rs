//! Checkpoints (C2SP `tlog-checkpoint`): origin, size and root of a tree as the text of a note.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    hash::Hash,
    note::{Note, NoteError, Signer, VerifierKey},
};

/// The head of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The name of the log.
    pub origin: String,
    /// How many leaves the tree has.
    pub size: u64,
    /// Its root.
    pub root: Hash,
}

/// Why a checkpoint is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The note is none, or is not signed as it must be.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// Its text is no checkpoint.
    #[error("the note is no checkpoint")]
    Malformed,
    /// It is of another log.
    #[error("the checkpoint is of another log")]
    Origin,
}

impl Checkpoint {
    /// The text that is signed.
    pub fn text(&self) -> String {
        let root = STANDARD.encode(self.root);
        format!("{}\n{}\n{root}\n", self.origin, self.size)
    }

    /// Reads the text of a note. Lines after the third are allowed and mean nothing here.
    ///
    /// # Errors
    /// [`CheckpointError::Malformed`].
    pub fn parse_text(text: &str) -> Result<Self, CheckpointError> {
        Self::read(text).ok_or(CheckpointError::Malformed)
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
        let more_is_text = lines.all(|line| !line.is_empty());
        let digits = !size.is_empty() && size.bytes().all(|it| it.is_ascii_digit());
        let canonical = digits && (size == "0" || !size.starts_with('0'));
        if origin.is_empty() || !canonical || !more_is_text {
            return None;
        }
        Some(Self {
            origin: origin.to_owned(),
            size: size.parse().ok()?,
            root: STANDARD.decode(root).ok()?.try_into().ok()?,
        })
    }

    /// Signs it.
    pub fn sign(&self, signer: &Signer) -> Note {
        let text = self.text();
        let signatures = vec![signer.sign(&text)];
        Note { text, signatures }
    }

    /// Reads a signed checkpoint of the log whose key this is; the key is named after the origin.
    ///
    /// # Errors
    /// [`CheckpointError`].
    pub fn open(bytes: &[u8], key: &VerifierKey) -> Result<(Self, Note), CheckpointError> {
        let note = Note::parse(bytes)?;
        note.verify(key)?;
        let checkpoint = Self::parse_text(&note.text)?;
        if checkpoint.origin != key.name() {
            return Err(CheckpointError::Origin);
        }
        Ok((checkpoint, note))
    }
}
