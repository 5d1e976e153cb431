//! Proving the log: every entry against its event, the tree against its entries, and whatever was
//! signed against the tree.
//!
//! The rows of the database prove themselves against accidents; whoever owns the database can make
//! rows that do. What they can not make is a checkpoint: the log's key lies under the master key,
//! and others have kept copies.

use std::collections::HashMap;

use hefu_kernel::Digest;
use hefu_pki::{HashAlgorithm, read_token};
use hefu_tlog::{Audit, Checkpoint, Disagreement, Hash};

use super::{Fault, Finding, Report};
use crate::{
    Outcome,
    log::{hashes_of, signer_of, stamped_text},
    ports::{CheckpointRecord, FlawKind, LogHead, Store, StoreError, StoredEntry},
    vault::{self, Vault},
};

/// How many entries are read at once: whole tiles.
const PAGE: u64 = 2_048;
/// The most findings of a kind that are told one by one.
const TOLD_MAX: u32 = 1_000;
/// Levels of tiles that any tree can have.
const LEVELS: u8 = 8;
/// A checkpoint follows the first entry within seconds; after a minute there is one.
const FIRST_CHECKPOINT_MICROS: i64 = 60_000_000;

/// Checks the log. `kept` are checkpoints that somebody kept elsewhere.
///
/// # Errors
/// If the database does not answer; damage is a finding.
pub(super) async fn check(
    (store, vault): (&dyn Store, &Vault),
    kept: &[Vec<u8>],
    report: &mut Report,
) -> Outcome<()> {
    let mut log = LogCheck {
        store,
        vault,
        report,
        heads: Vec::new(),
    };
    // Checkpoints first: whatever was signed before the head was read lies below it.
    let signed = log.checkpoints().await?;
    let head = log.read(log.store.log_head().await)?;
    let Some(head) = head.flatten() else {
        return log.nothing_logged(kept).await;
    };
    log.signed(&head, signed, kept).await?;
    log.tree(&head).await?;
    log.waiting().await?;
    log.unentered().await
}

struct LogCheck<'a> {
    store: &'a dyn Store,
    vault: &'a Vault,
    report: &'a mut Report,
    /// Sizes and roots that were signed.
    heads: Vec<(u64, Hash)>,
}

impl LogCheck<'_> {
    fn found(&mut self, fault: Fault, place: impl Into<String>) {
        self.report.findings.push(Finding {
            fault,
            contract: None,
            place: place.into(),
        });
    }

    /// What can not be read is a finding.
    fn read<T>(&mut self, outcome: Result<T, StoreError>) -> Outcome<Option<T>> {
        match outcome {
            Ok(value) => Ok(Some(value)),
            Err(StoreError::Damaged(_)) => {
                self.found(Fault::Row(FlawKind::Unreadable), "log");
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// All checkpoints that are kept.
    async fn checkpoints(&mut self) -> Outcome<Vec<CheckpointRecord>> {
        let mut all: Vec<CheckpointRecord> = Vec::new();
        loop {
            let from = all.last().map_or(0, |last| last.size + 1);
            let page = self.store.checkpoints_from(from, PAGE as u32).await;
            match self.read(page)? {
                Some(page) if !page.is_empty() => all.extend(page),
                _ => return Ok(all),
            }
        }
    }

    /// An installation that has not begun its log has signed nothing.
    async fn nothing_logged(&mut self, kept: &[Vec<u8>]) -> Outcome<()> {
        let key = self.store.setting("log/key/1").await?;
        if key.is_some() || !kept.is_empty() {
            self.found(Fault::LogHead, "log_heads");
        }
        // Events from before there were logs get their entries when the log begins.
        self.waiting().await
    }

    /// Every signature, and what it says of the tree.
    async fn signed(
        &mut self,
        head: &LogHead,
        signed: Vec<CheckpointRecord>,
        kept: &[Vec<u8>],
    ) -> Outcome<()> {
        let Ok(signer) = signer_of(self.store, self.vault, head).await else {
            self.found(
                Fault::KeyDamaged,
                format!("settings/log/key/{}", head.number),
            );
            return Ok(());
        };
        let key = signer.verifier();
        let of_rows = signed.iter().map(|it| (Some(it), &it.note));
        for (row, note) in of_rows.chain(kept.iter().map(|it| (None, it))) {
            let place = match row {
                Some(row) => format!("log_checkpoints/{}/{}", row.number, row.size),
                None => "a checkpoint that was kept".to_owned(),
            };
            match Checkpoint::open(note, key) {
                Ok((opened, _)) if row.is_none_or(|row| row.size == opened.size) => {
                    self.heads.push((opened.size, opened.root));
                }
                _ => self.found(Fault::LogCheckpoint, place.clone()),
            }
            let stamp = row.and_then(|row| row.stamp.as_ref().map(|stamp| (row, stamp)));
            if stamp.is_some_and(|(row, stamp)| !is_stamp_over(row, stamp)) {
                self.found(Fault::LogCheckpoint, place);
            }
        }
        let age = head.grown_at.micros() - head.opened_at.micros();
        if signed.is_empty() && age > FIRST_CHECKPOINT_MICROS {
            self.found(Fault::LogCheckpoint, "log_checkpoints");
        }
        Ok(())
    }

    /// Derives the tree again.
    async fn tree(&mut self, head: &LogHead) -> Outcome<()> {
        let mut audit = Audit::new(std::mem::take(&mut self.heads));
        let mut wrong = Vec::new();
        let mut first = 0;
        while first < head.size {
            let entries = self.store.entries_in_tree(first, PAGE as u32).await;
            let Some(entries) = self.read(entries)? else {
                return Ok(());
            };
            let entries: Vec<StoredEntry> = entries
                .into_iter()
                .filter(|it| it.index.is_some_and(|index| index < head.size))
                .collect();
            if entries.is_empty() {
                break;
            }
            let tiles = self.tiles(first, first + PAGE).await?;
            for entry in &entries {
                self.entry(entry, Some(audit.edge().size()));
                let tile = |level, index| tiles.get(&(level, index)).cloned();
                audit.append(&entry.entry.0, tile, &mut wrong);
            }
            first += PAGE;
        }
        let edge = audit.finish(&mut wrong);
        let same = edge.size() == head.size
            && Digest(edge.root()) == head.root
            && edge.to_bytes() == head.edge;
        if !same {
            self.found(Fault::LogHead, format!("log_heads/{}", head.number));
        }
        for one in wrong {
            match one {
                Disagreement::Tile { level, index } => {
                    self.found(Fault::LogTile, format!("log_tiles/{level}/{index}"));
                }
                Disagreement::Head { size } => {
                    self.found(Fault::LogFork, format!("{} at {size}", head.origin));
                }
            }
        }
        self.surplus(head).await
    }

    /// Whether an entry is made of its event, and lies where it should.
    fn entry(&mut self, entry: &StoredEntry, expected: Option<u64>) {
        let made = entry
            .bytes
            .as_ref()
            .map(|bytes| vault::digest(&[entry.salt.as_slice(), bytes].concat()));
        if made != Some(entry.entry) || entry.index != expected {
            let place = &entry.place;
            self.found(
                Fault::LogEntry,
                format!("log_entries/{}/{}", place.owner, place.sequence),
            );
        }
    }

    /// The tiles that fill up within these places, of all levels.
    async fn tiles(&mut self, first: u64, end: u64) -> Outcome<HashMap<(u8, u64), Vec<Hash>>> {
        let mut tiles = HashMap::new();
        for level in 0..LEVELS - 1 {
            let shift = 8 * (u32::from(level) + 1);
            let (from, to) = (first >> shift, end >> shift);
            if from == to {
                continue;
            }
            let stored = self.store.tiles_between(level, from, to).await;
            for tile in self.read(stored)?.unwrap_or_default() {
                let hashes = hashes_of(&tile).unwrap_or_default();
                tiles.insert((tile.level, tile.index), hashes);
            }
        }
        Ok(tiles)
    }

    /// Tiles and places beyond the tree.
    async fn surplus(&mut self, head: &LogHead) -> Outcome<()> {
        // What others append meanwhile lies beyond the head that was read, and below theirs.
        for level in 0..LEVELS {
            let shift = 8 * (u32::from(level) + 1);
            let from = head.size.checked_shr(shift).unwrap_or(0);
            let beyond = self.store.tiles_between(level, from, i64::MAX as u64);
            let beyond = self.read(beyond.await)?.unwrap_or_default();
            let now = self.store.log_head().await;
            let now = self.read(now)?.flatten().map_or(head.size, |it| it.size);
            let end = now.checked_shr(shift).unwrap_or(0);
            for tile in beyond.iter().filter(|it| it.index >= end) {
                let place = format!("log_tiles/{}/{}", tile.level, tile.index);
                self.found(Fault::LogTile, place);
            }
        }
        let beyond = self.store.entries_in_tree(head.size, TOLD_MAX).await;
        let beyond = self.read(beyond)?.unwrap_or_default();
        let now = self.store.log_head().await;
        let now = self.read(now)?.flatten().map_or(head.size, |it| it.size);
        for entry in beyond.iter().filter(|it| it.index >= Some(now)) {
            self.entry(entry, None);
        }
        Ok(())
    }

    /// Entries that wait for their places.
    async fn waiting(&mut self) -> Outcome<()> {
        let waiting = self.store.entries_outside(TOLD_MAX).await;
        for entry in self.read(waiting)?.unwrap_or_default() {
            self.entry(&entry, None);
        }
        Ok(())
    }

    /// Events without an entry.
    async fn unentered(&mut self) -> Outcome<()> {
        let unentered = self.store.unentered_events(TOLD_MAX).await;
        for place in self.read(unentered)?.unwrap_or_default() {
            let place = format!("{}/{}", place.owner, place.sequence);
            self.found(Fault::LogEntry, place);
        }
        Ok(())
    }
}

/// Whether a token is over the text of this checkpoint and intact. Whose it is, is told by its
/// certificate.
fn is_stamp_over(checkpoint: &CheckpointRecord, stamp: &[u8]) -> bool {
    let Ok(text) = stamped_text(checkpoint) else {
        return false;
    };
    let imprint = |hash: HashAlgorithm| hash.hash(&[text.as_bytes()]);
    read_token(stamp, &imprint).is_ok_and(|facts| facts.problems.is_empty())
}
