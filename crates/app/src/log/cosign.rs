//! Having checkpoints cosigned by witnesses (C2SP `tlog-witness`). A witness that does not answer
//! delays its own cosignature and nothing else.

use async_trait::async_trait;
use hefu_tlog::{Note, Signature, VerifierKey, consistency_spans, witness::AddCheckpoint};

use super::{LogKeeper, Published, WitnessMemory};
use crate::{
    Failure, Outcome,
    ports::{Batch, CheckpointRecord, LogHead, Write},
};

/// What a witness answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WitnessAnswer {
    /// Lines of signatures.
    Cosigned(Vec<u8>),
    /// It knows the log up to another size.
    Knows(u64),
    /// It refuses, with that status.
    Refused(u16),
}

/// A witness that does not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the witness does not answer: {0}")]
pub struct WitnessError(pub String);

/// The way to a witness.
#[async_trait]
pub trait Cosigning: Send + Sync + 'static {
    /// Sends the body of `add-checkpoint`.
    async fn add_checkpoint(&self, body: String) -> Result<WitnessAnswer, WitnessError>;
}

/// A witness that is asked.
pub struct Witness {
    /// Its key.
    pub key: VerifierKey,
    /// The way to it.
    pub way: Box<dyn Cosigning>,
}

impl LogKeeper<'_> {
    /// Asks every witness that has not cosigned the newest checkpoint, and keeps what they sign.
    /// Returns how many have cosigned it now.
    ///
    /// # Errors
    /// If the database fails. What is wrong with a witness is told in the log of the process.
    pub async fn cosign(
        &self,
        published: &Published,
        witnesses: &[Witness],
        memory: &WitnessMemory,
    ) -> Outcome<usize> {
        let mut note = Note::parse(&published.checkpoint.note)
            .map_err(|error| Failure::Unavailable(error.to_string()))?;
        let before = note.signatures.len();
        let mut count = 0;
        for witness in witnesses {
            if note.verify(&witness.key).is_ok() {
                count += 1;
                continue;
            }
            let name = witness.key.name();
            match self.ask(published, &note, witness, memory).await {
                Ok(Some(signature)) => {
                    note.signatures.push(signature);
                    count += 1;
                }
                Ok(None) => {}
                Err(error) => tracing::warn!(witness = name, ?error, "no cosignature"),
            }
        }
        if note.signatures.len() > before {
            let record = CheckpointRecord {
                note: note.to_string().into_bytes(),
                ..self.as_kept(published).await?
            };
            let write = Write::PutCheckpoint(record);
            self.store.commit(Batch::one(write)).await?;
        }
        Ok(count)
    }

    /// The checkpoint as it is kept by now: it may have been cosigned or stamped.
    pub(super) async fn as_kept(&self, published: &Published) -> Outcome<CheckpointRecord> {
        let size = published.checkpoint.size;
        let kept = self.store.checkpoints_from(size, 1).await?;
        let mut kept = kept.into_iter().filter(|it| it.size == size);
        Ok(kept.next().unwrap_or_else(|| published.checkpoint.clone()))
    }

    async fn ask(
        &self,
        published: &Published,
        note: &Note,
        witness: &Witness,
        memory: &WitnessMemory,
    ) -> Outcome<Option<Signature>> {
        let name = witness.key.to_string();
        let key = format!("{}/{name}", published.head.origin);
        let mut old = memory.0.lock().await.get(&key).copied().unwrap_or(0);
        // The second time with the size that the witness has told.
        for _ in 0..2 {
            let body = self.request(&published.head, published.checkpoint.size, old, note);
            let body = body.await?.to_body();
            let answer = witness.way.add_checkpoint(body).await;
            match answer.map_err(|error| Failure::Unavailable(error.to_string()))? {
                WitnessAnswer::Cosigned(lines) => {
                    let size = published.checkpoint.size;
                    memory.0.lock().await.insert(key, size);
                    return Ok(signature_of(&lines, note, witness));
                }
                WitnessAnswer::Knows(size) if size <= published.checkpoint.size && size != old => {
                    old = size;
                }
                WitnessAnswer::Knows(size) => {
                    tracing::error!(
                        witness = witness.key.name(),
                        size,
                        "a witness has seen another or a longer log than this one"
                    );
                    return Ok(None);
                }
                WitnessAnswer::Refused(status) => {
                    let witness = witness.key.name();
                    tracing::warn!(witness, status, "a witness refuses to cosign");
                    return Ok(None);
                }
            }
        }
        Ok(None)
    }

    pub(super) async fn request(
        &self,
        head: &LogHead,
        size: u64,
        old: u64,
        note: &Note,
    ) -> Outcome<AddCheckpoint> {
        let spans = consistency_spans(old, size)
            .map_err(|error| Failure::Unavailable(error.to_string()))?;
        let mut note = note.clone();
        note.signatures.truncate(1);
        Ok(AddCheckpoint {
            old,
            proof: self.hashes(head, &spans).await?,
            note,
        })
    }
}

/// The line by the witness's own key, if it holds.
fn signature_of(lines: &[u8], note: &Note, witness: &Witness) -> Option<Signature> {
    let lines = Signature::parse_lines(std::str::from_utf8(lines).ok()?).ok()?;
    let key = &witness.key;
    let mut ours = lines.into_iter().filter(|it| key.made(it));
    let signature = ours.next()?;
    let alone = Note {
        text: note.text.clone(),
        signatures: vec![signature.clone()],
    };
    alone.verify(key).is_ok().then_some(signature)
}

/// The body that asks for it.
pub(super) fn body(request: &AddCheckpoint) -> String {
    request.to_body()
}
