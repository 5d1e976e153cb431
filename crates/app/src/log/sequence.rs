//! Giving entries their places in the tree.
//!
//! Any process may do so at any time. The head of the tree is one row; it is read, the tree is made
//! to grow in memory, and the row is moved on only if it is still the one that was read, in the
//! transaction that gives the entries their places. Whoever reads an old head does nothing.

use hefu_kernel::Digest;
use hefu_tlog::{Edge, FullTile, leaf_hash};

use super::LogKeeper;
use crate::{
    Failure, Outcome,
    ports::{
        Batch, CommitError, Conflict, LogExtension, LogHead, LogState, PendingEntry, StoredTile,
        Write,
    },
};

/// How many entries get their places in one transaction. Others wait for the database meanwhile.
const AT_ONCE: u32 = 2_048;

/// What came of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// So many entries got their places.
    Grown(u64),
    /// Nothing waits, or somebody else does it.
    Idle,
    /// There was no log; it begins now.
    Begun,
    /// The log came out of a backup and it is not known yet whether it may go on.
    Held,
}

impl LogKeeper<'_> {
    /// One step: at most a few thousand entries. `host` names the installation in a log that
    /// begins now.
    ///
    /// # Errors
    /// If the database fails or the head is damaged.
    pub async fn grow(&self, host: &str) -> Outcome<Growth> {
        let Some(head) = self.store.log_head().await? else {
            self.begin(host).await?;
            return Ok(Growth::Begun);
        };
        if head.state != LogState::Open {
            return Ok(Growth::Held);
        }
        let waiting = self.waiting(&head).await?;
        if waiting.is_empty() {
            return Ok(Growth::Idle);
        }
        let count = waiting.len() as u64;
        let extension = self.extension(head, waiting)?;
        let write = Write::ExtendLog(Box::new(extension));
        match self.store.commit(Batch::one(write)).await {
            Ok(()) => Ok(Growth::Grown(count)),
            Err(CommitError::Conflict(Conflict::LogMoved)) => Ok(Growth::Idle),
            Err(error) => Err(error.into()),
        }
    }

    /// The first entry is the one that says that the log begins, alone; then whatever waits.
    async fn waiting(&self, head: &LogHead) -> Outcome<Vec<PendingEntry>> {
        if head.size > 0 {
            return Ok(self.store.pending_entries(AT_ONCE).await?);
        }
        let opening = Self::opening(head);
        let first = self.store.pending_entry(&opening).await?;
        Ok(first.into_iter().collect())
    }

    fn extension(&self, head: LogHead, waiting: Vec<PendingEntry>) -> Outcome<LogExtension> {
        let before = head.size;
        let mut edge = edge_of(&head)?;
        let mut full = Vec::new();
        for entry in &waiting {
            edge.append(leaf_hash(&entry.entry.0), &mut full);
        }
        Ok(LogExtension {
            before,
            head: LogHead {
                size: edge.size(),
                root: Digest(edge.root()),
                edge: edge.to_bytes(),
                grown_at: self.clock.now().max(head.grown_at),
                ..head
            },
            entries: waiting.into_iter().map(|it| it.place).collect(),
            tiles: full.into_iter().map(stored).collect(),
        })
    }
}

/// The tree that a head describes.
///
/// # Errors
/// If size, edge and root do not agree.
pub(super) fn edge_of(head: &LogHead) -> Outcome<Edge> {
    let damaged = || Failure::Unavailable("the head of the log is damaged".to_owned());
    let edge = Edge::from_bytes(head.size, &head.edge).map_err(|_| damaged())?;
    (edge.root() == head.root.0)
        .then_some(edge)
        .ok_or_else(damaged)
}

fn stored(tile: FullTile) -> StoredTile {
    StoredTile {
        level: tile.level,
        index: tile.index,
        hashes: tile.hashes.concat(),
    }
}
