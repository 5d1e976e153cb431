//! Removing stored documents that nothing names any more: revisions that were replaced, files that
//! ran out, and what was stored for a commit that never came.
//!
//! A name is drawn at random, stored, and named by a row soon after or never; so a document that
//! is old and not named will not be named again. It is noted first and removed only a while later,
//! because a backup may hold a copy of the database in which it is still named.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::{
    Outcome, Platform,
    ports::{Batch, BlobName, CommitError, Conflict, NamedBlobs, Write},
};

const PAGE: usize = 1_000;
const DAY: i64 = 86_400;

impl Platform {
    /// Sweeps once a day, whichever process comes first. Returns how many documents went; `None`
    /// if another process did or does it today.
    ///
    /// # Errors
    /// If database or blobs do not answer. What was not swept is swept the next day.
    pub async fn sweep_daily(&self) -> Outcome<Option<u64>> {
        let now = self.clock.now();
        let today = now.seconds().div_euclid(DAY) * DAY;
        let start = now.plus_seconds(today - now.seconds());
        let turn = Write::CountUpTo {
            key: "sweep".to_owned(),
            window_start: start,
            window_end: start.plus_seconds(DAY),
            most: 1,
        };
        match self.store.commit(Batch::one(turn)).await {
            Ok(()) => self.sweep().await.map(Some),
            Err(CommitError::Conflict(Conflict::LimitReached { .. })) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Notes what is old and not named, and removes what was noted long enough ago.
    ///
    /// # Errors
    /// If database or blobs do not answer.
    pub async fn sweep(&self) -> Outcome<u64> {
        let now = self.clock.now();
        let before = now.plus_seconds(-self.settings.unnamed_blob_seconds);
        let named = self.named_blobs().await?;
        let due: HashSet<BlobName> = self
            .store
            .unnamed_blobs(before)
            .await?
            .into_iter()
            .collect();
        let mut removed = 0;
        let mut after = None;
        loop {
            let page = self.blobs.list(after.as_ref(), PAGE).await?;
            let Some(last) = page.last() else {
                return Ok(removed);
            };
            after = Some(last.name.clone());
            let unnamed = page
                .into_iter()
                .filter(|entry| entry.written_at < before)
                .map(|entry| entry.name)
                .filter(|name| named.binary_search(&fingerprint(name.as_str())).is_err());
            let (gone, fresh): (Vec<_>, Vec<_>) = unnamed.partition(|name| due.contains(name));
            for name in &gone {
                self.blobs.delete(name).await?;
            }
            removed += gone.len() as u64;
            let writes = [
                (!fresh.is_empty()).then_some(Write::NoteUnnamedBlobs {
                    names: fresh,
                    at: now,
                }),
                (!gone.is_empty()).then_some(Write::ForgetUnnamedBlobs { names: gone }),
            ];
            let batch = Batch(writes.into_iter().flatten().collect());
            if !batch.0.is_empty() {
                self.store.commit(batch).await?;
            }
        }
    }

    /// Fingerprints of all names in use, sorted: eight bytes each, so that those of millions of
    /// contracts fit into memory. Two names of one fingerprint only keep a document for longer.
    async fn named_blobs(&self) -> Outcome<Vec<u64>> {
        let mut named = Vec::new();
        let mut after = String::new();
        loop {
            let page = self.store.contract_blobs_after(&after, PAGE as u32).await?;
            let Some(last) = page.last() else { break };
            after.clone_from(&last.owner);
            named.extend(fingerprints(&page));
        }
        after.clear();
        loop {
            let page = self.store.file_blobs_after(&after, PAGE as u32).await?;
            let Some(last) = page.last() else { break };
            after.clone_from(&last.owner);
            named.extend(fingerprints(&page));
        }
        named.sort_unstable();
        named.dedup();
        Ok(named)
    }
}

fn fingerprints(page: &[NamedBlobs]) -> impl Iterator<Item = u64> {
    let names = page.iter().flat_map(|owner| &owner.names);
    names.map(|name| fingerprint(name))
}

fn fingerprint(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}
