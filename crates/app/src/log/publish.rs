//! Signing heads. Only a head that is committed is read here, and only one that begins with the
//! newest checkpoint is signed: whatever happened to the rows, this process signs no second history.

use hefu_tlog::{Checkpoint, Span};

use super::{LogKeeper, sequence::edge_of};
use crate::{
    Failure, Outcome,
    ports::{Batch, CheckpointRecord, LogHead, LogState, Write},
};

/// What is published at present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The log.
    pub head: LogHead,
    /// Its newest checkpoint.
    pub checkpoint: CheckpointRecord,
    /// Whether it was signed just now.
    pub fresh: bool,
}

impl LogKeeper<'_> {
    /// Signs the present head unless that was done. `None` if there is no log, nothing in it, or it
    /// may not go on.
    ///
    /// # Errors
    /// If the database or the key fails, or the tree does not begin with what was signed before.
    pub async fn publish(&self) -> Outcome<Option<Published>> {
        let newest = self.store.newest_checkpoint().await?;
        let Some(head) = self.store.log_head().await? else {
            return Ok(None);
        };
        if head.state != LogState::Open || head.size == 0 {
            return Ok(None);
        }
        // One of an old log is left when the head was read after another took its place.
        let newest = newest.filter(|it| it.number == head.number);
        if let Some(checkpoint) = newest.clone().filter(|it| it.size == head.size) {
            self.must_agree(&head, &checkpoint).await?;
            return Ok(Some(Published {
                head,
                checkpoint,
                fresh: false,
            }));
        }
        edge_of(&head)?;
        if let Some(before) = &newest {
            self.must_agree(&head, before).await?;
        }
        let signer = self.signer(&head).await?;
        let checkpoint = CheckpointRecord {
            number: head.number,
            size: head.size,
            note: checkpoint_of(&head).sign(&signer).to_string().into_bytes(),
            signed_at: self.clock.now(),
            stamp: None,
            stamped_at: None,
        };
        let write = Write::PutCheckpoint(checkpoint.clone());
        self.store.commit(Batch::one(write)).await?;
        Ok(Some(Published {
            head,
            checkpoint,
            fresh: true,
        }))
    }

    /// Proves that the tree begins with a tree that was signed.
    async fn must_agree(&self, head: &LogHead, signed: &CheckpointRecord) -> Outcome<()> {
        let forked =
            || Failure::Unavailable("the log does not begin with what was signed".to_owned());
        let signer = self.signer(head).await?;
        let (before, _) =
            Checkpoint::open(&signed.note, signer.verifier()).map_err(|_| forked())?;
        if before.size != signed.size {
            return Err(forked());
        }
        let root = self.root_at(head, before.size).await?;
        if root != Some(before.root) {
            return Err(forked());
        }
        Ok(())
    }

    /// The root that the tree had at a size; `None` if it never had that many entries.
    ///
    /// # Errors
    /// If tiles are missing or the database fails.
    pub(super) async fn root_at(
        &self,
        head: &LogHead,
        size: u64,
    ) -> Outcome<Option<hefu_tlog::Hash>> {
        if size > head.size {
            return Ok(None);
        }
        if size == head.size {
            return Ok(Some(head.root.0));
        }
        if size == 0 {
            return Ok(Some(hefu_tlog::EMPTY_ROOT));
        }
        let span = Span {
            first: 0,
            end: size,
        };
        let tiles = self.tiles(head, &[span]).await?;
        let root = tiles.hash(span);
        root.map(Some)
            .map_err(|error| Failure::Unavailable(error.to_string()))
    }
}

/// The text that is signed for a head.
pub(super) fn checkpoint_of(head: &LogHead) -> Checkpoint {
    Checkpoint {
        origin: head.origin.clone(),
        size: head.size,
        root: head.root.0,
    }
}
