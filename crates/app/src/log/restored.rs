//! A log that came out of a backup. What was logged after the backup is not in it, while somebody
//! may have seen a checkpoint that covers it; going on would be a second history under one name. So
//! it goes on only if it is shown to be the newest state that was seen, and otherwise gives way to
//! another log whose first entry commits to its head.

use hefu_tlog::{Checkpoint, Note};

use super::{LogKeeper, Witness, WitnessAnswer, cosign};
use crate::{
    Failure, Outcome,
    ports::{Batch, LogHead, LogState, Write},
};

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// There is no log, or none that came out of a backup.
    Nothing,
    /// It goes on.
    GoesOn,
    /// Another one takes its place.
    Replaced,
    /// A witness does not answer; nothing is added until it does.
    Waits,
}

impl LogKeeper<'_> {
    /// Notes that the log came out of a backup.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold(&self) -> Outcome<()> {
        let Some(head) = self.store.log_head().await? else {
            return Ok(());
        };
        if head.state != LogState::Open {
            return Ok(());
        }
        self.set_state(head, LogState::Restored).await
    }

    async fn set_state(&self, head: LogHead, state: LogState) -> Outcome<()> {
        let head = LogHead { state, ..head };
        let write = Write::SetLogState { head };
        Ok(self.store.commit(Batch::one(write)).await?)
    }

    /// Decides by checkpoints that somebody kept, and by what the witnesses have seen. Without
    /// either nobody can tell, and another log takes the place.
    ///
    /// # Errors
    /// If the database fails or the log's key does not open.
    pub async fn settle(&self, kept: &[Vec<u8>], witnesses: &[Witness]) -> Outcome<Settled> {
        let head = self.store.log_head().await?;
        let Some(head) = head.filter(|it| it.state == LogState::Restored) else {
            return Ok(Settled::Nothing);
        };
        let mut asked = 0;
        for note in kept {
            asked += 1;
            if !self.includes(&head, note).await? {
                return self.replace(&head).await;
            }
        }
        for witness in witnesses {
            asked += 1;
            match self.seen_by(&head, witness).await {
                Ok(true) => {}
                Ok(false) => return self.replace(&head).await,
                Err(failure) => {
                    let name = witness.key.name();
                    tracing::warn!(witness = name, ?failure, "the restored log waits");
                    return Ok(Settled::Waits);
                }
            }
        }
        if asked == 0 {
            return self.replace(&head).await;
        }
        self.set_state(head, LogState::Open).await?;
        Ok(Settled::GoesOn)
    }

    async fn replace(&self, head: &LogHead) -> Outcome<Settled> {
        self.begin_after(head).await?;
        Ok(Settled::Replaced)
    }

    /// Whether the tree is at least as long as a checkpoint and begins with its tree. One that is
    /// not of this log, or not signed by it, says nothing and is refused.
    pub(crate) async fn includes(&self, head: &LogHead, note: &[u8]) -> Outcome<bool> {
        let signer = self.signer(head).await?;
        let (seen, _) = Checkpoint::open(note, signer.verifier()).map_err(|error| {
            Failure::Unavailable(format!("a checkpoint that was kept: {error}"))
        })?;
        Ok(self.root_at(head, seen.size).await? == Some(seen.root))
    }

    /// Whether a witness has seen nothing that this tree does not begin with: it cosigns the head.
    async fn seen_by(&self, head: &LogHead, witness: &Witness) -> Outcome<bool> {
        let signer = self.signer(head).await?;
        let note: Note = super::publish::checkpoint_of(head).sign(&signer);
        let mut old = 0;
        for _ in 0..2 {
            let request = self.request_for(head, old, &note).await?;
            let answer = witness.way.add_checkpoint(request).await;
            match answer.map_err(|error| Failure::Unavailable(error.to_string()))? {
                WitnessAnswer::Cosigned(_) => return Ok(true),
                WitnessAnswer::Knows(size) if size <= head.size && size != old => old = size,
                WitnessAnswer::Knows(_) => return Ok(false),
                // The tree does not begin with the one that the witness knows.
                WitnessAnswer::Refused(422) => return Ok(false),
                WitnessAnswer::Refused(status) => {
                    return Err(Failure::Unavailable(format!("it answers {status}")));
                }
            }
        }
        Ok(false)
    }

    async fn request_for(&self, head: &LogHead, old: u64, note: &Note) -> Outcome<String> {
        let request = self.request(head, head.size, old, note).await?;
        Ok(cosign::body(&request))
    }
}
